//! The words of a page in other languages: the same elements in the same order, with other texts in them.

use std::collections::HashMap;

/// The texts of a page in other languages.
#[derive(Debug, Default)]
pub(super) struct PageWords {
    /// Of each place for words in the page, in order, which of the texts stands there.
    pub(super) places: Vec<usize>,
    /// Of each other language the texts.
    pub(super) others: Vec<Vec<String>>,
}

impl PageWords {
    /// What stands in `page`, and in the same page in other languages. What is said at many places is told once.
    pub(super) fn of(page: &str, others: &[String]) -> Self {
        let mut words = Self { places: Vec::new(), others: vec![Vec::new(); others.len()] };
        if others.is_empty() {
            return words;
        }
        let others: Vec<Vec<&str>> = others.iter().map(|other| places_in(other)).collect();
        let mut known: HashMap<Vec<&str>, usize> = HashMap::new();
        let own = places_in(page);
        // Each language has the same places.
        debug_assert!(others.iter().all(|other| other.len() == own.len()));
        for (at, text) in own.into_iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let said: Vec<&str> = others.iter().map(|other| other.get(at).copied().unwrap_or(text)).collect();
            let next = known.len();
            words.places.push(*known.entry(said).or_insert_with_key(|said| {
                words.others.iter_mut().zip(said).for_each(|(texts, text)| texts.push(unescaped(text)));
                next
            }));
        }
        words
    }
}

/// What stands in labels and between the tags, blank or not, so that pages of two languages
/// have as many. No tag has a `>` in its attributes: it is escaped there.
fn places_in(page: &str) -> Vec<&str> {
    let mut places = Vec::new();
    let mut rest = page;
    while let Some((text, after)) = rest.split_once('<') {
        places.push(text);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        places.extend(attribute(tag, "aria-label"));
        // Nothing of it is shown where a script can choose a language.
        let is_silent = tag == "noscript";
        rest = if is_silent { after.split_once("</noscript>").map_or("", |(_, after)| after) } else { after };
    }
    places
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_at_the_same_places_and_what_is_said_twice_is_told_once() {
        let page = "<p aria-label=\"A &amp; B\">One <b>two</b></p>\n<noscript>no</noscript><i>One </i><u></u>";
        let other = "<p aria-label=\"C &lt; D\">Uno <b>duo</b></p>\n<noscript>non</noscript><i>Uno </i><u></u>";
        let words = PageWords::of(page, &[other.to_owned()]);
        assert_eq!(words.places, [0, 1, 2, 1]);
        assert_eq!(words.others, [["C < D", "Uno ", "duo"]]);
        assert!(PageWords::of(page, &[]).places.is_empty());
    }
}
