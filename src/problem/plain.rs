//! The quick way to read a file, where it is as most are: tables under headings, keys without dots, and values that are
//! single or a list of such.
//!
//! It knows the grammar by the same parser as `toml`, but builds the tree at once. What it does not know, or what is wrong,
//! it leaves to `toml`, which alone says so.

use std::borrow::Cow;
use std::mem;
use std::ops::Range;
use std::vec::Drain;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

use super::tree::{Item, Key, Node, Table};

/// No heading of ours has more names.
const DEEPEST: usize = 8;

/// What stands in a plain file; none where it is not plain, or has a slip in it.
pub(super) fn read_plain(text: &str) -> Option<Table<'_>> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let (mut plain, mut slip): (Plain<'_>, Option<ParseError>) = (Plain::new(source), None);
    parse_document(&tokens, &mut plain, &mut slip);
    plain.end_table();
    (plain.is_plain && slip.is_none()).then_some(plain.top)
}

/// What was read so far.
struct Plain<'s> {
    source: Source<'s>,
    is_plain: bool,
    top: Table<'s>,
    /// The table at hand, and its heading; none where that is the top.
    table: Table<'s>,
    heading: Option<Heading>,
    /// Where the heading at hand begins.
    begin: usize,
    /// The names of the heading, and after them the key at hand.
    keys: Vec<Key<'s>>,
    /// Where the list at hand begins, if there is one, and what it has so far.
    list_begin: Option<usize>,
    list: Vec<Item<Node<'s>>>,
}

struct Heading {
    /// How many names it has.
    names: usize,
    span: Range<usize>,
    /// Whether the table is an entry of a list.
    is_entry: bool,
}

impl<'s> Plain<'s> {
    fn new(source: Source<'s>) -> Self {
        Self {
            source,
            is_plain: true,
            top: Table::default(),
            table: Table::default(),
            heading: None,
            begin: 0,
            keys: Vec::new(),
            list_begin: None,
            list: Vec::new(),
        }
    }

    fn raw(&self, span: Span, encoding: Option<Encoding>) -> Raw<'s> {
        let text = self.source.input().get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    fn begin_heading(&mut self, span: Span) {
        self.end_table();
        self.begin = span.start();
    }

    fn end_heading(&mut self, span: Span, is_entry: bool) {
        let names = self.keys.len();
        self.is_plain &= names <= DEEPEST;
        self.heading = Some(Heading { names, span: self.begin..span.end(), is_entry });
    }

    /// Puts the table at hand in its place.
    fn end_table(&mut self) {
        let table = mem::take(&mut self.table);
        match self.heading.take() {
            // What is nested without end would not fit on the stack.
            _ if !self.is_plain => self.keys.clear(),
            None => self.top = table,
            Some(heading) => self.is_plain = heading.put(self.keys.drain(..), &mut self.top, table).is_some(),
        }
    }

    fn take_value(&mut self, value: Node<'s>, span: Range<usize>) {
        let value = Item { value, span };
        if self.list_begin.is_some() {
            self.list.push(value);
            return;
        }
        match self.keys.pop() {
            Some(key) if !self.table.contains_key(&key.value) => self.table.push(key, value),
            _ => self.is_plain = false,
        }
    }
}

impl Heading {
    /// Puts a table in its place below the top, which the names lead to; none where that is taken.
    fn put<'s>(self, mut names: Drain<'_, Key<'s>>, top: &mut Table<'s>, table: Table<'s>) -> Option<()> {
        let Self { span, is_entry, .. } = self;
        let last = names.next_back()?;
        let above = names.try_fold(top, below)?;
        let table = Item { value: Node::Table(table), span: span.clone() };
        match above.get_mut(&last.value) {
            None if is_entry => above.push(last, Item { value: Node::List(vec![table]), span }),
            None => above.push(last, table),
            Some(Item { value: Node::List(list), .. }) if is_entry && has_tables(list) => list.push(table),
            Some(_) => return None,
        }
        Some(())
    }
}

/// Only under headings do lists have tables.
fn has_tables(list: &[Item<Node<'_>>]) -> bool {
    list.last().is_some_and(|last| last.value.as_table().is_some())
}

/// The table of a name, or the last one in its list; a new one where there is none.
fn below<'t, 's>(table: &'t mut Table<'s>, name: Key<'s>) -> Option<&'t mut Table<'s>> {
    let value = match &mut table.get_or_begin(name).value {
        Node::List(list) => &mut list.last_mut()?.value,
        value => value,
    };
    if let Node::Table(table) = value { Some(table) } else { None }
}

/// What may stand in a name without quotes, by byte. Names are most of a file, and read as they are written.
const OF_A_NAME: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0_u8;
    while byte < 0x7f {
        bytes[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        byte += 1;
    }
    bytes
};

fn is_of_a_name(byte: u8) -> bool {
    OF_A_NAME[usize::from(byte)]
}

/// A name in quotes, as most texts of answers are; none where there is more to it.
fn quoted_name(raw: &str) -> Option<&str> {
    let name = raw.strip_prefix('"')?.strip_suffix('"')?;
    name.bytes().all(is_of_a_name).then_some(name)
}

impl EventReceiver for Plain<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.begin_heading(span);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_heading(span, false);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.begin_heading(span);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.end_heading(span, true);
    }

    fn inline_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.is_plain = false;
        false
    }

    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.is_plain &= self.list_begin.is_none();
        self.list_begin = Some(span.start());
        self.is_plain
    }

    fn array_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        if let Some(begin) = self.list_begin.take() {
            // As long as it is, and no longer: of lists there are most.
            let list = self.list.drain(..).collect();
            self.take_value(Node::List(list), begin..span.end());
        }
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, slips: &mut dyn ErrorSink) {
        let raw = self.raw(span, encoding);
        let mut key = Cow::Borrowed("");
        if encoding.is_none() && !raw.is_empty() && raw.as_str().bytes().all(is_of_a_name) {
            key = Cow::Borrowed(raw.as_str());
        } else {
            raw.decode_key(&mut key, slips);
        }
        self.keys.push(Item { value: key, span: span.start()..span.end() });
    }

    fn key_val_sep(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.is_plain &= self.keys.len() == self.heading.as_ref().map_or(0, |heading| heading.names) + 1;
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, slips: &mut dyn ErrorSink) {
        let raw = self.raw(span, encoding);
        if let (Some(Encoding::BasicString), Some(name)) = (encoding, quoted_name(raw.as_str())) {
            return self.take_value(Node::Text(Cow::Borrowed(name)), span.start()..span.end());
        }
        let mut text = Cow::Borrowed("");
        let value = match raw.decode_scalar(&mut text, slips) {
            ScalarKind::String => Node::Text(text),
            ScalarKind::Boolean(flag) => Node::Flag(flag),
            ScalarKind::Float => Node::Fraction,
            ScalarKind::Integer(radix) => Node::integer(text, radix.value()),
            ScalarKind::DateTime => match text.parse() {
                Ok(moment) => Node::Moment(moment),
                Err(_) => return self.is_plain = false,
            },
        };
        self.take_value(value, span.start()..span.end());
    }

    fn comment(&mut self, span: Span, slips: &mut dyn ErrorSink) {
        self.raw(span, None).decode_comment(slips);
    }

    fn newline(&mut self, span: Span, slips: &mut dyn ErrorSink) {
        let raw = self.raw(span, None);
        if raw.as_str() != "\n" {
            raw.decode_newline(slips);
        }
    }

    fn error(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.is_plain = false;
    }
}

#[cfg(test)]
mod tests {
    use std::env;

    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;
    use crate::problem::parse_with_care;

    /// Of what files are made; and slips, and what is not plain.
    const PIECES: [&str; 56] = [
        "[a]",
        "[a.b]",
        "[ a . b ]",
        "[b]",
        "[[c]]",
        "[[c.d]]",
        "[c.e]",
        "[a.b.c.d.e.f.g.h.i.j]",
        "[\"a\"]",
        "['b'.a]",
        "[]",
        "a = 1",
        "b = \"x\"",
        "c = [\"x\", \"y\",]",
        "d = []",
        "e = [",
        "]",
        "f = [[1], [2]]",
        "g = { h = 1 }",
        "a.b = 1",
        "h = 2026-11-22",
        "i = 2026-02-30",
        "j = 2026-11-22 10:00:00",
        "k = 10:00:00",
        "l = 1.5",
        "m = nan",
        "n = true",
        "o = tru",
        "p = 0x7f",
        "q = 1_000",
        "r = +5",
        "s = 99999999999999999999",
        "t = \"\"\"x\n  y\"\"\"",
        "u = '''z'''",
        "v = 'w'",
        "w = \"\\u00e9\\n\"",
        "x = \"\\q\"",
        "y = \"",
        "\"q r\" = 1",
        "é = 1",
        "= 1",
        "z",
        "# é",
        "# \u{7}",
        "\r",
        "\r\n",
        "\n",
        " ",
        ",",
        ".",
        "[",
        "\"",
        "\u{feff}",
        "1",
        "=",
        "\u{0}",
    ];

    /// A change of a text: from here, so many bytes away, and this in their place.
    type Cut = (Index, usize, &'static str);

    fn cuts() -> impl Strategy<Value = Vec<Cut>> {
        prop::collection::vec((any::<Index>(), 0..40_usize, select(&PIECES[..])), 0..4)
    }

    fn changed(seed: &str, cuts: &[Cut]) -> String {
        let mut bytes = seed.as_bytes().to_vec();
        for (at, length, piece) in cuts {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..(at + length).min(bytes.len()), piece.bytes());
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn is_the_same(text: &str) -> Result<(), TestCaseError> {
        if let Some(table) = read_plain(text) {
            prop_assert_eq!((table, Vec::new()), parse_with_care(text));
        }
        Ok(())
    }

    fn cases() -> ProptestConfig {
        let asked = env::var("OSPO_ASSESS_FUZZ").ok().and_then(|cases| cases.parse().ok());
        ProptestConfig::with_cases(asked.unwrap_or(500))
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn what_is_read_quickly_is_what_is_read_with_care(pieces in prop::collection::vec(select(&PIECES[..]), 0..12)) {
            is_the_same(&pieces.join("\n"))?;
            is_the_same(&pieces.concat())?;
        }

        #[test]
        fn a_file_with_something_else_in_it_is_read_the_same_or_with_care(cuts in cuts()) {
            is_the_same(&changed(SEED, &cuts))?;
        }
    }

    const SEED: &str = include_str!("../../tests/bad/ours/checklists/harbour.toml");

    #[test]
    fn files_as_most_are_are_read_quickly() {
        for text in [SEED, include_str!("../cli/example.toml"), include_str!("../../checklists/ggi.toml")] {
            assert!(read_plain(text).is_some_and(|table| (table, Vec::new()) == parse_with_care(text)));
        }
    }

    #[test]
    fn a_table_of_many_keys_finds_each_of_them() {
        let text = (0..100).fold(String::new(), |text, number| text + &format!("k{number} = {number}\n"));
        let table = read_plain(&text).unwrap();
        for number in 0..100_u32 {
            assert!(
                matches!(table.get(&format!("k{number}")).unwrap().value, Node::Integer(_, Some(is)) if is == number)
            );
        }
        assert!(read_plain(&format!("{text}k7 = 1\n")).is_none(), "a key is there twice");
    }
}
