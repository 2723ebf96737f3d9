//! Files of phrases taken apart: the one file that knows how Fluent builds them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use super::{Said, Sentence};

/// The phrases of a file that can be read, by their ids.
pub fn read_phrases(text: &str) -> BTreeMap<String, Said> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut phrases = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(mut message) = entry else { continue };
        let (id, start) = (message.id.name.to_owned(), place_of(text, message.id.name));
        message.comment = None;
        let said = Said { span: start..start + id.len(), sentence: sentence(message) };
        phrases.insert(id, said);
    }
    phrases
}

/// Where a line begins with an id.
fn place_of(text: &str, id: &str) -> usize {
    let is_begun = |(at, _): &(usize, &str)| {
        let rest = &text[at + id.len()..];
        (*at == 0 || text[..*at].ends_with('\n')) && rest.trim_start_matches(' ').starts_with('=')
    };
    text.match_indices(id).find(is_begun).map_or(0, |(at, _)| at)
}

fn sentence(message: Message<&str>) -> Sentence {
    let mut parts = Parts::default();
    let length = message.value.as_ref().map_or(0, |pattern| parts.read_pattern(pattern));
    let text = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    let Parts { words, arguments, references } = parts;
    Sentence { text: text.trim_end().to_owned(), words: words.join(" "), length, arguments, references }
}

#[derive(Default)]
struct Parts {
    words: Vec<String>,
    arguments: BTreeMap<String, bool>,
    references: BTreeSet<String>,
}

impl Parts {
    /// Reads a pattern; gives the characters of its longest variant.
    fn read_pattern(&mut self, pattern: &Pattern<&str>) -> usize {
        let mut length = 0;
        for element in &pattern.elements {
            length += match element {
                PatternElement::TextElement { value } => {
                    self.words.push((*value).to_owned());
                    value.chars().count()
                }
                PatternElement::Placeable { expression } => self.read_expression(expression),
            };
        }
        length
    }

    fn read_expression(&mut self, expression: &Expression<&str>) -> usize {
        match expression {
            Expression::Inline(inline) => {
                self.read_inline(inline, true);
                0
            }
            Expression::Select { selector, variants } => {
                self.read_inline(selector, false);
                variants.iter().map(|variant| self.read_pattern(&variant.value)).max().unwrap_or_default()
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>, is_shown: bool) {
        match inline {
            InlineExpression::VariableReference { id } => {
                *self.arguments.entry(id.name.to_owned()).or_default() |= is_shown;
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.read_arguments(arguments, is_shown),
            InlineExpression::Placeable { expression } => {
                self.read_expression(expression);
            }
            InlineExpression::StringLiteral { value } => self.words.push((*value).to_owned()),
            InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>, is_shown: bool) {
        arguments.positional.iter().for_each(|one| self.read_inline(one, is_shown));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_taken_apart_into_words_arguments_and_its_longest_variant() {
        let text = "# Why.\na-one = One { $name }\na-two =\n    { $count ->\n        [one] { LOWER($title) } item\n       *[other] { $count } items\n    } { a-one }\n";
        let phrases = read_phrases(text);
        let two = &phrases["a-two"];
        assert_eq!(two.sentence.length, " items ".len());
        assert_eq!(two.sentence.words, " item  items  ");
        assert_eq!(two.sentence.arguments, [("count".to_owned(), true), ("title".to_owned(), true)].into());
        assert_eq!(two.sentence.references, ["a-one".to_owned()].into());
        assert_eq!(&text[two.span.clone()], "a-two");
        assert_eq!(phrases["a-one"].sentence.text, "a-one = One { $name }");
    }
}
