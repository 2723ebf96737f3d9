//! The words of a language: which it uses for a term, and which never.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::problem::{Diagnostics, Fields, Item, Node, Problems, Rule, Source, cleaned, quoted, read_toml};

/// The words that a language is held to.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The longest first: `security policy` is no `policy`.
    terms: Vec<Term>,
}

#[derive(Debug)]
struct Term {
    name: String,
    english: Vec<String>,
    uses: Vec<String>,
    never: Vec<String>,
}

/// A word that a sentence has not, or must not have.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Breach<'g> {
    /// English has the term, and none of these stands for it.
    Other { english: &'g str, uses: &'g [String] },
    /// This is never said.
    Never { word: &'g str, uses: &'g [String] },
}

impl Glossary {
    /// The glossary in a file: `[terms]`, of which each says `use`, a word or several, and maybe `never`.
    ///
    /// # Errors
    /// All problems of the file.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Problems> {
        read_toml(source, |diagnostics, table| {
            let fields = Fields::new(diagnostics, "glossary", table, 0..0);
            let mut terms = Vec::new();
            if let Some(table) = fields.table_if("terms") {
                let fields = Fields::new(diagnostics, "list of terms", table.value, table.span);
                for (name, value) in fields.others() {
                    terms.extend(read_term(diagnostics, &name, value));
                }
            }
            fields.finish();
            terms.sort_by_key(|term: &Term| Reverse(term.english.len()));
            Some(Self { terms })
        })
    }

    /// Where a sentence breaks with the glossary.
    pub(super) fn breaches(&self, english: &str, said: &str) -> Vec<Breach<'_>> {
        // A name stays what it is.
        if english == said {
            return Vec::new();
        }
        let (english, said) = (prose(english), prose(said));
        let (mut english, said_words, said) = (words_of(&english), words_of(&said), said.to_lowercase());
        let mut breaches = Vec::new();
        for Term { name, english: term, uses, never } in &self.terms {
            // A longer term is gone from the sentence, so that a part of it is not asked for again.
            if take(&mut english, term) && !uses.iter().any(|word| said.contains(word)) {
                breaches.push(Breach::Other { english: name, uses });
            }
            let wrong = never.iter().filter(|word| has(&said_words, &words_of(word)));
            breaches.extend(wrong.map(|word| Breach::Never { word, uses }));
        }
        breaches
    }
}

fn read_term(diagnostics: &Diagnostics, name: &Item<&str>, value: &Item<Node<'_>>) -> Option<Term> {
    let Some(table) = value.value.as_table() else {
        let message = format!("{} is no term with its words", quoted(name.value));
        diagnostics.report(Rule::WrongType, value.span.clone(), message, "write { use = \"…\", never = \"…\" }");
        return None;
    };
    let fields = Fields::new(diagnostics, "term", table, value.span.clone());
    let uses = words(diagnostics, "use", fields.raw("use"));
    let never = words(diagnostics, "never", fields.raw("never"));
    if uses.is_empty() && !fields.has("use") {
        fields.missing("use", format!("say which words stand for {}: use = \"…\"", quoted(name.value)));
    }
    fields.finish();
    let english = words_of(name.value);
    (!english.is_empty()).then(|| Term { name: name.value.to_owned(), english, uses, never })
}

/// A word or several, in small letters.
fn words(diagnostics: &Diagnostics, key: &str, value: Option<&Item<Node<'_>>>) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    let one = value.value.as_str().map(|text| vec![(text, value.span.clone())]);
    let several = value.value.as_list().and_then(|list| {
        list.iter().map(|one| one.value.as_str().map(|text| (text, one.span.clone()))).collect::<Option<Vec<_>>>()
    });
    let Some(texts) = one.or(several) else {
        let message = format!("{} is neither a text nor a list of texts", quoted(key));
        diagnostics.report(Rule::WrongType, value.span.clone(), message, "write \"…\" or [\"…\", \"…\"]");
        return Vec::new();
    };
    let mut words: Vec<String> =
        texts.into_iter().map(|(text, span)| cleaned(Item { value: text, span }).value.to_lowercase()).collect();
    words.dedup();
    words
}

/// A text without what a person would type as it stands: what is quoted, and keys before their values.
fn prose(text: &str) -> String {
    let outside = |text: &str, quote: char| text.split(quote).step_by(2).collect::<Vec<_>>().join(" ");
    let text = outside(&outside(text, '`'), '"');
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_key = |at: &usize| words.get(at + 1) == Some(&"=");
    (0..words.len()).filter(|at| !is_key(at)).map(|at| words[at]).collect::<Vec<_>>().join(" ")
}

/// The words of a text in small letters and in the singular, without the names of files, such as `MAINTAINERS`.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_file = |word: &&str| word.len() > 5 && word.chars().all(char::is_uppercase);
    words.filter(|word| !is_file(word)).map(|word| singular(&word.to_lowercase())).collect()
}

/// Good enough to find the terms of a glossary again: `policies` is `policy`, `licences` is `licence`.
fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']));
    stem.unwrap_or(word).to_owned()
}

/// Takes every place of a term out of a text; whether there was one.
fn take(text: &mut [String], term: &[String]) -> bool {
    let places: Vec<usize> = (0..text.len()).filter(|at| text[*at..].starts_with(term)).collect();
    for at in &places {
        text[*at..at + term.len()].iter_mut().for_each(String::clear);
    }
    !places.is_empty()
}

fn has(text: &[String], word: &[String]) -> bool {
    !word.is_empty() && text.windows(word.len()).any(|words| words == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary(text: &str) -> Glossary {
        Glossary::parse(&Source::new("glossary.toml", text)).unwrap()
    }

    #[test]
    fn a_term_is_asked_for_where_english_has_it_and_a_longer_one_hides_it() {
        let glossary = glossary(
            "[terms]\npolicy = { use = \"politique\", never = [\"police\"] }\n\
             \"security policy\" = { use = [\"règles de sécurité\", \"règle de sécurité\"] }\n",
        );
        assert_eq!(glossary.breaches("Two policies.", "Deux politiques."), []);
        assert_eq!(glossary.breaches("The security policy.", "Les règles de sécurité."), []);
        let uses = ["politique".to_owned()];
        assert_eq!(
            glossary.breaches("A policy.", "Une police."),
            [Breach::Other { english: "policy", uses: &uses }, Breach::Never { word: "police", uses: &uses }]
        );
        assert_eq!(glossary.breaches("Politics in POLICE.", "Métropolice, POLICES."), []);
        assert_eq!(glossary.breaches("Policy Police", "Policy Police"), []);
        assert_eq!(
            glossary.breaches("Write `policy`, \"policy\" or policy = 1.", "Scribe `police` aut police = 1."),
            []
        );
    }

    #[test]
    fn a_glossary_without_words_is_a_problem() {
        let wrong =
            Glossary::parse(&Source::new("g.toml", "[terms]\npolicy = { never = 1 }\nother = 1\n")).unwrap_err();
        let rules: Vec<Rule> = wrong.iter().map(|one| one.rule).collect();
        assert_eq!(rules, [Rule::MissingKey, Rule::WrongType, Rule::WrongType], "{wrong}");
    }
}
