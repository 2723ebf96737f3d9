//! The words of a language: which it uses for a term, and which never.

use std::cmp::Reverse;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Diagnostics, Fields, Item, Problems, Rule, Source, cleaned, quoted, read_toml};

/// The words that a language is held to.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The longest first: `security policy` is no `policy`.
    terms: Vec<Term>,
}

#[derive(Debug)]
struct Term {
    english: Vec<String>,
    uses: Vec<String>,
    never: Vec<String>,
}

/// A word that a sentence has not, or must not have.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Breach<'g> {
    /// English has the term, and none of these stands for it.
    Other { english: String, uses: &'g [String] },
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
                for (name, table) in fields.other_tables() {
                    terms.extend(read_term(diagnostics, &name, &table));
                }
            }
            fields.finish();
            terms.sort_by_key(|term: &Term| Reverse(term.english.len()));
            Some(Self { terms })
        })
    }

    /// Where a sentence breaks with the glossary.
    pub(super) fn breaches(&self, english: &str, said: &str) -> Vec<Breach<'_>> {
        let (mut english, said) = (words_of(english), said.to_lowercase());
        let mut breaches = Vec::new();
        for Term { english: term, uses, never } in &self.terms {
            // A longer term is gone from the sentence, so that a part of it is not asked for again.
            if take(&mut english, term) && !uses.iter().any(|word| said.contains(word)) {
                breaches.push(Breach::Other { english: term.join(" "), uses });
            }
            let wrong = never.iter().filter(|word| begins_a_word(&said, word));
            breaches.extend(wrong.map(|word| Breach::Never { word, uses }));
        }
        breaches
    }
}

fn read_term(diagnostics: &Diagnostics, name: &Item<&str>, table: &Item<&DeTable<'_>>) -> Option<Term> {
    let fields = Fields::new(diagnostics, "term", table.value, table.span.clone());
    let uses = words(diagnostics, "use", fields.raw("use"));
    let never = words(diagnostics, "never", fields.raw("never"));
    if uses.is_empty() && !fields.has("use") {
        fields.missing("use", format!("say which words stand for {}: use = \"…\"", quoted(name.value)));
    }
    fields.finish();
    let english = words_of(name.value);
    (!english.is_empty()).then_some(Term { english, uses, never })
}

/// A word or several, in small letters.
fn words(diagnostics: &Diagnostics, key: &str, value: Option<&Spanned<DeValue<'_>>>) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    let one = value.get_ref().as_str().map(|text| vec![(text, value.span())]);
    let several = value.get_ref().as_array().and_then(|list| {
        list.iter().map(|one| one.get_ref().as_str().map(|text| (text, one.span()))).collect::<Option<Vec<_>>>()
    });
    let Some(texts) = one.or(several) else {
        let message = format!("{} is neither a text nor a list of texts", quoted(key));
        diagnostics.report(Rule::WrongType, value.span(), message, "write \"…\" or [\"…\", \"…\"]");
        return Vec::new();
    };
    texts.into_iter().map(|(text, span)| cleaned(Item { value: text, span }).value.to_lowercase()).collect()
}

/// The words of an English text in small letters, in the singular.
fn words_of(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(singular).collect()
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

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
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
            [
                Breach::Other { english: "policy".to_owned(), uses: &uses },
                Breach::Never { word: "police", uses: &uses }
            ]
        );
        assert_eq!(glossary.breaches("Politics.", "Métropolice."), []);
    }

    #[test]
    fn a_glossary_without_words_is_a_problem() {
        let wrong =
            Glossary::parse(&Source::new("g.toml", "[terms]\npolicy = { never = 1 }\nother = 1\n")).unwrap_err();
        let rules: Vec<Rule> = wrong.iter().map(|one| one.rule).collect();
        assert_eq!(rules, [Rule::WrongType, Rule::MissingKey, Rule::UnknownKey], "{wrong}");
    }
}
