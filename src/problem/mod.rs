//! What can be wrong in a data file, and how it is shown: file, line, caret, rule and a way out.

mod examples;
mod fields;
mod form;
mod grammar;
mod plain;
mod rule;
mod show;
mod tree;
mod word;
mod written;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::error::Error;
use std::ops::{Deref, Range};
use std::sync::Arc;
use std::{fmt, vec};

use toml::de::{self, DeTable};

use crate::text;
use plain::read_plain;

pub use examples::{RULE_EXAMPLES, RuleExample};
pub use fields::{Fields, as_number, named_text};
pub use form::{Form, KeyForm, TableForm};
pub use rule::{Rule, Severity};
pub use show::{Look, show};
pub use tree::{Item, Key, Node, Table};
pub use word::Word;
pub(crate) use word::word_enum;
pub use written::{
    ANY_TEXT, Date, Entries, Entry, Flag, FlagIf, NamedTexts, Number, OneOf, SomeOf, SomeTables, Tables, Text, TextIf,
    Texts, TextsIf, Value, Written, cleaned, read_table, titles, words_of,
};
pub(crate) use written::{written, written_table};

/// The text of a data file and the name it is called by in messages.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as the person named it.
    pub name: String,
    /// The whole text; that of a file that ships lies in the program.
    pub text: Cow<'static, str>,
}

impl Source {
    /// A source to be shared by the problems found in it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: Cow::Owned(text.into()) })
    }

    /// A source whose text lies in the program, and is not copied.
    pub fn built_in(name: impl Into<String>, text: &'static str) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: Cow::Borrowed(text) })
    }

    /// Line and column of a byte, both counted from 1; columns in characters.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// A mistake in a data file, with its place, its rule and a way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule that was broken.
    pub rule: Rule,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The file.
    pub source: Arc<Source>,
    /// The bytes of the file that are wrong; none where the file as a whole is.
    pub span: Option<Range<usize>>,
}

impl Problem {
    /// A mistake at some bytes of a file.
    pub fn at(
        source: &Arc<Source>,
        span: Range<usize>,
        rule: Rule,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { span: Some(span), ..Self::of_file(source, rule, message, help) }
    }

    /// A mistake of a file as a whole.
    pub fn of_file(source: &Arc<Source>, rule: Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, message: message.into(), help: help.into(), source: Arc::clone(source), span: None }
    }
}

/// Every problem of an input that cannot be used: at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl From<Vec<Problem>> for Problems {
    fn from(problems: Vec<Problem>) -> Self {
        Self(problems)
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&show(self, Look::Plain))
    }
}

impl Error for Problems {}

/// How many problems of one file are kept; a file with more is not a file that somebody wrote.
pub const KEPT: usize = 100;

/// Collects the problems of one file.
#[derive(Debug)]
pub struct Diagnostics {
    source: Arc<Source>,
    found: RefCell<Vec<Problem>>,
    homes: Cell<fn(&str) -> Vec<String>>,
}

impl Diagnostics {
    /// None yet, for a file.
    pub fn new(source: &Arc<Source>) -> Self {
        Self { source: Arc::clone(source), found: RefCell::default(), homes: Cell::new(|_| Vec::new()) }
    }

    /// The file.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// Notes a problem.
    pub fn report(&self, rule: Rule, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let mut found = self.found.borrow_mut();
        if found.len() < KEPT {
            found.push(Problem::at(&self.source, span, rule, message, help));
        }
    }

    /// Says how to look up where a key stands, for whoever writes one of them elsewhere.
    pub fn keys_stand_in(&self, homes: fn(&str) -> Vec<String>) {
        self.homes.set(homes);
    }

    /// Where a key stands that was found elsewhere, as help.
    pub fn home_of(&self, key: &str) -> Option<String> {
        let homes = self.homes.get()(key);
        if homes.is_empty() { None } else { Some(format!("{} belongs to {}", quoted(key), homes.join(" or "))) }
    }

    /// Notes that something is listed a second time.
    pub fn report_twice(&self, name: &str, span: Range<usize>) {
        self.report(Rule::Duplicate, span, format!("{} is listed twice", quoted(name)), "take one out");
    }

    /// Whether no more problems are kept.
    pub fn is_full(&self) -> bool {
        self.found.borrow().len() >= KEPT
    }

    /// Forgets what was noted: something explains it all.
    pub fn forget(&self) {
        self.found.borrow_mut().clear();
    }

    /// Takes back what broke a rule, in the order of the file: the words that stand there.
    pub(crate) fn forgive(&self, rule: Rule) -> Vec<String> {
        let mut found = self.found.borrow_mut();
        let (mut forgiven, kept): (Vec<Problem>, Vec<Problem>) = found.drain(..).partition(|one| one.rule == rule);
        *found = kept;
        forgiven.sort_by_key(|one| one.span.as_ref().map_or(0, |span| span.start));
        let words = |one: &Problem| {
            one.source.text.get(one.span.clone()?).map(|word| word.trim_matches(['"', '\'']).to_owned())
        };
        forgiven.iter().filter_map(words).collect()
    }

    /// [`nearest`], as long as problems are kept: looking takes time.
    pub fn near<'w>(&self, got: &str, valid: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
        if self.is_full() { None } else { nearest(got, valid) }
    }

    /// All problems noted, in the order of the file.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|p| p.span.as_ref().map_or(0, |s| s.start));
        found
    }

    /// `value` if nothing is wrong, else the problems.
    pub fn settle<T>(self, value: Option<T>) -> Result<T, Problems> {
        let found = self.into_problems();
        match value {
            Some(value) if found.is_empty() => Ok(value),
            _ => Err(found.into()),
        }
    }
}

/// How many slips make `got` of `word`; none where they are too many. Each part of an id must be near by itself: what is
/// long enough to forgive a misspelt letter must not forgive another name.
fn slips(got: &str, word: &str) -> Option<usize> {
    if got.matches('.').count() != word.matches('.').count() {
        return Some(strsim::damerau_levenshtein(got, word)).filter(|slips| *slips <= 2);
    }
    let part = |(got, word): (&str, &str)| {
        let close = got.chars().count().max(word.chars().count()) / 3;
        // Where no letter is the same, nothing is near.
        let near = |slips: &usize| *slips <= close.max(1) && (*slips == 0 || *slips < word.chars().count());
        Some(strsim::damerau_levenshtein(got, word)).filter(near)
    };
    got.split('.').zip(word.split('.')).map(part).sum()
}

/// A name that goes into a message: on one line, harmless, and short. The words are made when the message is.
#[derive(Debug, Clone, Copy)]
pub struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", text::excerpt(self.0, 60))
    }
}

/// A name as it goes into a message.
pub fn quoted(name: &str) -> Quoted<'_> {
    Quoted(name)
}

/// Among `valid`, the word that `got` was probably meant to be.
pub fn nearest<'w>(got: &str, valid: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if got.len() > 100 {
        return None;
    }
    let valid: Vec<&str> = valid.into_iter().collect();
    let slipped = valid.iter().filter_map(|word| Some((slips(got, word)?, *word))).min();
    slipped.map(|(_, word)| word).or_else(|| only_begun(got, &valid))
}

/// The one word that begins so, where it is the only one: whoever remembers an id remembers its beginning.
fn only_begun<'w>(got: &str, valid: &[&'w str]) -> Option<&'w str> {
    let mut longer = valid.iter().filter(|word| got.len() >= BEGUN && word.starts_with(got));
    let only = longer.next()?;
    longer.next().is_none().then_some(only)
}

/// So many bytes of a word are taken for its beginning.
const BEGUN: usize = 3;

/// “did you mean …?”, if there is something near.
pub fn did_you_mean(near: Option<&str>) -> Option<String> {
    near.map(|word| format!("did you mean `{word}`?"))
}

/// The most lines, keys and values of a file, together. To read one takes up to a kilobyte.
const MOST_PARTS: usize = 250_000;

/// Where a text goes beyond [`MOST_PARTS`], if it does: counted by the signs that part one from the next, in texts and
/// comments too, which nobody fills with so many.
fn one_too_many(text: &str) -> Option<usize> {
    if !has_too_many_parts(text) {
        return None;
    }
    text.bytes().enumerate().filter(|(_, byte)| parting(*byte) == 1).nth(MOST_PARTS).map(|(at, _)| at)
}

/// Whether a text has more lines, keys and values than are read.
pub(crate) fn has_too_many_parts(text: &str) -> bool {
    if text.len() <= MOST_PARTS {
        return false;
    }
    // As many as a byte can count are counted side by side.
    let parts = |bytes: &[u8]| usize::from(bytes.iter().map(|byte| parting(*byte)).sum::<u8>());
    text.as_bytes().chunks(usize::from(u8::MAX)).map(parts).sum::<usize>() > MOST_PARTS
}

/// 1 for a byte that parts what is read from what follows, else 0.
fn parting(byte: u8) -> u8 {
    b"\n\r=,.[{".iter().map(|one| u8::from(byte == *one)).sum()
}

/// Parses `source` as TOML and lets `read` make something of its top table; tells every problem, or gives the value.
///
/// After a slip in the grammar the rest of the file is still read, but what seems to be missing is not told: it may stand
/// in the part that could not be read.
pub fn read_toml<T>(
    source: &Arc<Source>,
    read: impl for<'s> FnOnce(&'s Diagnostics, &'s Table<'s>) -> Option<T>,
) -> Result<T, Problems> {
    let diagnostics = Diagnostics::new(source);
    if let Some(at) = source.text.find('\0') {
        let help = "the file is damaged, or is no text: take an older copy, or save it again as UTF-8".to_owned();
        diagnostics.report(Rule::Encoding, at..at + 1, "here stands a byte of zero, which is no text", help);
        return Err(diagnostics.into_problems().into());
    }
    if let Some(at) = one_too_many(&source.text) {
        let message = format!("the file has more than {},000 lines, keys and values", MOST_PARTS / 1000);
        diagnostics.report(Rule::TooLarge, at..at + 1, message, "check that it is the right file".to_owned());
        return Err(diagnostics.into_problems().into());
    }
    let (table, errors) = parse_text(&source.text);
    let value = read(&diagnostics, &table);
    let slips = grammar::Slips::of(source, &errors);
    if !errors.is_empty() {
        diagnostics.found.borrow_mut().retain(|p| !p.rule.speaks_of_absence() && !slips.may_explain(p));
    }
    for (rule, span, message, help) in slips.into_told() {
        diagnostics.report(rule, span, message, help);
    }
    diagnostics.settle(value)
}

/// What stands in a text, and every slip of its grammar.
fn parse_text(text: &str) -> (Table<'_>, Vec<de::Error>) {
    read_plain(text).map_or_else(|| parse_with_care(text), |table| (table, Vec::new()))
}

fn parse_with_care(text: &str) -> (Table<'_>, Vec<de::Error>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    (Table::of(table.into_inner()), errors)
}
