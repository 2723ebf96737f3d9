//! The phrases of the program: an id and arguments in, a sentence of a language out.
//!
//! The phrases stand in `locales/LANGUAGE/*.ftl` (Fluent), a file a part of the program; the first word of an id names
//! its file. A phrase is a whole sentence or a whole label: what depends on a number, a date or the order of words is for
//! the phrase to decide, never for Rust. A part is read when the first of its phrases is asked for.

mod shipped;

use std::borrow::Cow;
use std::fmt;
use std::mem;
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::text;

pub use shipped::{LANGUAGES, Part, phrases_in};

/// The language that every phrase exists in.
pub const ENGLISH: &str = "en";

/// An argument of a phrase.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text, shown as it is.
    Text(Cow<'a, str>),
    /// A number, which also chooses between singular and plural.
    Number(u64),
    /// A place that the caller fills: see [`Messages::pieces`].
    Slot,
}

impl<'a, T: AsRef<str> + ?Sized> From<&'a T> for Arg<'a> {
    fn from(text: &'a T) -> Self {
        Self::Text(Cow::Borrowed(text.as_ref()))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
            }
        }
    )+};
}

numbers! { u8 u16 u32 u64 usize }

/// A piece of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The place of the argument with this position among those given.
    Slot(usize),
}

/// The phrases of a language; what it lacks is said in English.
pub struct Messages {
    language: String,
    /// Files of phrases that come before those that ship.
    files: Vec<(Part, String)>,
    /// What was read of each part.
    parts: Vec<OnceLock<Bundle>>,
}

type Bundle = FluentBundle<FluentResource>;

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Writes a phrase: `say!(messages, "report-title", name = text, practices = count)`.
///
/// With `slots`, gives its [`Piece`]s instead: `say!(messages, slots "report-lead", owner = Arg::Slot)`.
#[macro_export]
macro_rules! say {
    ($messages:expr, slots $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $messages.pieces($id, &[$((stringify!($name), $crate::messages::Arg::from($value))),*])
    };
    ($messages:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $messages.say($id, &[$((stringify!($name), $crate::messages::Arg::from($value))),*])
    };
}

pub(crate) use say;

/// Stands in a phrase where a [`Arg::Slot`] belongs; characters that no text has (Unicode, 23.7, noncharacters).
const SLOTS: RangeInclusive<u32> = 0xFDD0..=0xFDEF;

impl Messages {
    /// The phrases of a language that ships; none where it does not.
    pub fn of_language(language: &str) -> Option<Self> {
        LANGUAGES.contains(&language).then(|| Self::of_files(language, Vec::new()))
    }

    /// The phrases of a language in files that need not ship, before those that do. [`mistakes`] tells what is wrong with
    /// such a file; a phrase that cannot be read is said in English.
    pub fn of_files(language: &str, files: Vec<(Part, String)>) -> Self {
        let parts = Part::ALL.iter().map(|_| OnceLock::new()).collect();
        Self { language: language.to_owned(), files, parts }
    }

    /// The English phrases, of which each part is read once.
    pub fn english() -> &'static Self {
        static PHRASES: OnceLock<Messages> = OnceLock::new();
        PHRASES.get_or_init(|| Self::of_files(ENGLISH, Vec::new()))
    }

    /// The language: `en`, `fr`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the language has phrases of its own for a part. Where it has none, dates and numbers had better be English
    /// too.
    pub fn has_part(&self, part: Part) -> bool {
        self.files.iter().any(|(of, _)| *of == part) || shipped::has_phrases(&self.language, part)
    }

    /// A phrase. Its id in brackets where there is none of that id, which a test excludes for what ships.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let values = values(args);
        let english = || Self::english().find(id, &values);
        self.find(id, &values).or_else(english).unwrap_or_else(|| format!("[{id}]"))
    }

    /// A phrase in pieces, so that the caller can put more than words where it has an [`Arg::Slot`]: a link, say.
    pub fn pieces(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Vec<Piece> {
        let phrase = self.say(id, args);
        let mut pieces = Vec::new();
        let mut words = String::new();
        for c in phrase.chars() {
            if !SLOTS.contains(&u32::from(c)) {
                words.push(c);
                continue;
            }
            if !words.is_empty() {
                pieces.push(Piece::Text(mem::take(&mut words)));
            }
            pieces.push(Piece::Slot((u32::from(c) - SLOTS.start()) as usize));
        }
        if !words.is_empty() {
            pieces.push(Piece::Text(words));
        }
        pieces
    }

    /// A phrase of the language itself.
    fn find(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let part = Part::of_id(id)?;
        let phrases = self.parts.get(part as usize)?.get_or_init(|| self.read_part(part));
        let text = format(phrases, id, values)?;
        // What ships is known; what somebody hands over can command nobody either, not even by the escapes of Fluent.
        Some(if self.files.is_empty() { text } else { text::lines(&text).into_owned() })
    }

    /// Reads a part, and the one that all share.
    fn read_part(&self, part: Part) -> Bundle {
        let identifier: LanguageIdentifier = self.language.parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![identifier]);
        // Marks around arguments would stand in files and terminals as strange characters.
        bundle.set_use_isolating(false);
        // Only a language knows whether a title begins small in the middle of a sentence. Each name is added once.
        let _ = bundle.add_function("LOWER", |args, _| args.first().map_or(FluentValue::Error, lowered));
        for text in shipped::texts(&self.language, part) {
            add(&mut bundle, text.into_owned());
        }
        self.files
            .iter()
            .filter(|(of, _)| [Part::Shared, part].contains(of))
            .for_each(|(_, text)| add(&mut bundle, text.clone()));
        bundle
    }
}

fn values<'a>(args: &'a [(&'a str, Arg<'_>)]) -> FluentArgs<'a> {
    let mut values = FluentArgs::with_capacity(args.len());
    for (at, (name, arg)) in args.iter().enumerate() {
        let value: FluentValue<'a> = match arg {
            // Characters that stand for slots cannot come from a text.
            Arg::Text(text) if text.contains(is_slot) => text.replace(is_slot, "\u{fffd}").into(),
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Slot => slot(at).to_string().into(),
        };
        values.set(*name, value);
    }
    values
}

fn is_slot(c: char) -> bool {
    SLOTS.contains(&u32::from(c))
}

/// The character of a slot. There are 32; no phrase has so many arguments.
fn slot(at: usize) -> char {
    let code = u32::try_from(at).ok().and_then(|at| SLOTS.start().checked_add(at));
    code.filter(|code| SLOTS.contains(code)).and_then(char::from_u32).unwrap_or('\u{fffd}')
}

/// Adds phrases, which replace those of the same id. One that cannot be read is left out; a test reads all that ship.
fn add(bundle: &mut Bundle, text: String) {
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
}

/// What cannot be read in a file of phrases: where, in bytes, and why.
pub fn mistakes(text: &str) -> Vec<(Range<usize>, String)> {
    let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors).unwrap_or_default();
    errors.into_iter().map(|error| (error.pos.clone(), error.kind.to_string())).collect()
}

fn lowered<'a>(value: &FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) => lower(text).into(),
        other => other.clone(),
    }
}

/// The first letter small; abbreviations stay.
fn lower(title: &str) -> String {
    let mut chars = title.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => title.to_owned(),
    }
}

fn format(bundle: &Bundle, id: &str, values: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(values), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_in_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(lower("Manage legal compliance"), "manage legal compliance");
        assert_eq!(lower("SBOM for everything"), "SBOM for everything");
        let said = say!(Messages::english(), "report-stage-reached", number = 1_u32, title = "Strategic partner");
        assert_eq!(said, "Stage 1 is reached: strategic partner.");
    }

    #[test]
    fn a_phrase_that_does_not_ship_commands_no_terminal_and_keeps_its_slots() {
        let phrases = "report-title = A{ \"\\u001B\" }[2J { $organization }".to_owned();
        let messages = Messages::of_files("qaa", vec![(Part::Report, phrases)]);
        let pieces = say!(messages, slots "report-title", organization = Arg::Slot);
        assert_eq!(pieces, [Piece::Text("A\u{fffd}[2J ".into()), Piece::Slot(0)]);
    }
}
