//! Numbers, dates and lists in words, the same everywhere.

use chrono::NaiveDate;

use super::model::{Line, Share, Span};
use crate::assess::{Fraction, Horizon, Score};
use crate::text;

/// A space that does not break, between a number and its unit.
const TIE: char = '\u{a0}';

/// `42`; `under 1` for what is more than nothing and less than one, so that no limit seems to be reached which is not.
pub(super) fn whole_percent(share: &Fraction) -> String {
    if !share.is_zero() && *share < Fraction::of(1, 100) { "under 1".to_owned() } else { share.percent().to_string() }
}

/// `42 %`.
pub(super) fn percent(share: &Fraction) -> String {
    format!("{}{TIE}%", whole_percent(share))
}

/// Whether the bounds of a score are shown as one number.
pub(super) fn is_single(score: &Score) -> bool {
    whole_percent(&score.low) == whole_percent(&score.high)
}

/// A score with its bounds: `42 %`, or `42 to 61 %` where not everything is answered.
pub fn bounds(score: &Score) -> String {
    if is_single(score) {
        percent(&score.low)
    } else {
        format!("{} to {}", whole_percent(&score.low), percent(&score.high))
    }
}

/// Like [`bounds`]; a dash where nothing applies.
pub(super) fn bounds_or_dash(score: Option<&Score>) -> String {
    score.map_or_else(|| "–".to_owned(), bounds)
}

/// A score for a chart.
pub(super) fn share(score: &Score) -> Share {
    Share { low: score.low.permille(), high: score.high.permille(), text: bounds(score) }
}

/// A gain in percentage points with one decimal, truncated: `+1.4`; `under 0.1` where less.
pub(super) fn gain(gain: &Fraction) -> String {
    let exact_zero = gain.is_zero();
    let permille = gain.permille();
    match permille {
        0 if exact_zero => "0".to_owned(),
        _ if *gain < Fraction::of(1, 1000) => "under 0.1".to_owned(),
        _ => format!("+{}.{}", permille / 10, permille % 10),
    }
}

/// `1 practice`, `2 practices`.
pub(super) fn count(number: usize, one: &str) -> String {
    let vowel = |stem: &&str| stem.ends_with(['a', 'e', 'o', 'u']);
    let many = match one.strip_suffix('y').filter(|stem| !vowel(stem)) {
        Some(stem) if number != 1 => format!("{stem}ies"),
        _ if number != 1 => format!("{one}s"),
        _ => one.to_owned(),
    };
    format!("{number}{TIE}{many}")
}

/// `one`, `one and two`, `one, two and three`.
pub(super) fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `22 November 2026`.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string().replace(' ', "\u{a0}")
}

/// Text of the person or the catalog, harmless and on one line.
pub(super) fn clean(text: &str) -> String {
    text::one_line(text.trim()).into_owned()
}

/// The first letter small, for a title in the middle of a sentence; abbreviations stay.
pub(super) fn lower(title: &str) -> String {
    let mut chars = title.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => title.to_owned(),
    }
}

/// A piece of evidence: a link if it is nothing but an address, else its words.
pub(super) fn evidence(text: &str) -> Span {
    let text = clean(text);
    if text::is_web_address(&text) { Span::Link { text: text.clone(), url: text } } else { Span::Text(text) }
}

/// Plain words.
pub(super) fn plain(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

/// Words that stand out.
pub(super) fn strong(text: impl Into<String>) -> Span {
    Span::Strong(text.into())
}

/// `items` with `between` between them.
pub(super) fn joined(items: impl IntoIterator<Item = Span>, between: &str) -> Line {
    let mut line = Line::new();
    for item in items {
        if !line.is_empty() {
            line.push(plain(between));
        }
        line.push(item);
    }
    line
}

/// A horizon as a heading.
pub(super) fn horizon_title(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "Now",
        Horizon::Next => "Next",
        Horizon::Later => "Later",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(low: (usize, usize), high: (usize, usize)) -> Score {
        let (low, high) = (Fraction::of(low.0, low.1), Fraction::of(high.0, high.1));
        let coverage = &Fraction::of(1, 1) - &(&high - &low);
        Score { low, high, coverage }
    }

    #[test]
    fn bounds_that_look_the_same_are_one_number_and_what_is_under_one_says_so() {
        assert_eq!(bounds(&score((491, 1000), (499, 1000))), "49\u{a0}%");
        assert_eq!(bounds(&score((49, 100), (61, 100))), "49 to 61\u{a0}%");
        assert_eq!(bounds(&score((1, 225), (216, 225))), "under 1 to 96\u{a0}%");
        assert_eq!(bounds(&score((1, 225), (1, 225))), "under 1\u{a0}%");
        assert_eq!(bounds(&score((0, 1), (1, 1))), "0 to 100\u{a0}%");
    }

    #[test]
    fn one_practice_is_singular_and_none_is_plural() {
        assert_eq!(count(1, "practice"), "1\u{a0}practice");
        assert_eq!(count(0, "practice"), "0\u{a0}practices");
        assert_eq!(count(2, "summary"), "2\u{a0}summaries");
        assert_eq!(count(2, "day"), "2\u{a0}days");
    }

    #[test]
    fn a_gain_is_truncated_to_a_tenth_of_a_point() {
        assert_eq!(gain(&Fraction::of(1, 70)), "+1.4");
        assert_eq!(gain(&Fraction::of(1, 2000)), "under 0.1");
        assert_eq!(gain(&Fraction::of(1, 1)), "+100.0");
    }

    #[test]
    fn a_title_in_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(lower("Manage legal compliance"), "manage legal compliance");
        assert_eq!(lower("SBOM for everything"), "SBOM for everything");
    }
}
