//! The English that a translation was made from, as its files in `seen/` keep it.

use std::fmt::Write as _;
use std::sync::Arc;

use super::{TranslatedFile, read_phrases};
use crate::catalog::{Texts, read_texts};
use crate::problem::Source;

/// The head of each such file.
const HEAD: &str = "# The English that the translation was made from. Written by `ospo-assess lint --accept`.\n\n";

/// The English that phrases were made from.
pub fn seen_phrases(text: &str) -> Texts {
    read_phrases(text).into_iter().map(|(id, one)| (id, one.sentence.text)).collect()
}

/// The English that texts of a catalog were made from; of what `english` no longer has, nothing.
pub fn seen_texts(source: &Arc<Source>, stem: &str, english: &Texts) -> Texts {
    let (texts, _) = read_texts(source, stem, english);
    texts.into_iter().map(|one| (one.key, one.text)).collect()
}

/// What a file in `seen/` says once some sentences of `file` are accepted: those made from today's English.
pub fn accepted(file: &TranslatedFile, is_accepted: impl Fn(&str) -> bool) -> Texts {
    let mut seen = Texts::new();
    for key in file.said.keys() {
        let Some(english) = file.english.get(key) else { continue };
        let text = if is_accepted(key) { Some(&english.text) } else { file.seen.get(key) };
        seen.extend(text.map(|text| (key.clone(), text.clone())));
    }
    seen
}

/// A file of phrases that were seen.
pub fn write_phrases(seen: &Texts) -> String {
    seen.values().fold(HEAD.to_owned(), |file, text| file + text + "\n")
}

/// A file of texts of the catalog that were seen; keys are written without the name of the file.
pub fn write_texts(seen: &Texts, stem: &str) -> String {
    let mut file = HEAD.to_owned();
    for (key, text) in seen {
        let key = key.strip_prefix(stem).and_then(|key| key.strip_prefix('.')).unwrap_or(key);
        let (key, text) = (toml::Value::from(key), toml::Value::from(text.as_str()));
        let _ = writeln!(file, "{key} = {text}");
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_read_as_it_was_written() {
        let key = "ggi.practice.one.ask".to_owned();
        let texts: Texts = [(key, "A \"question\" with \\ and ’?".to_owned())].into();
        let source = Source::new("ggi.toml", write_texts(&texts, "ggi"));
        assert_eq!(seen_texts(&source, "ggi", &texts), texts);
        let phrases = seen_phrases("a-one = One { $name }\na-two =\n    Two\n    lines\n");
        assert_eq!(seen_phrases(&write_phrases(&phrases)), phrases);
    }
}
