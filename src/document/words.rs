//! Numbers, dates and lists in words, the same everywhere.

use chrono::{Datelike, NaiveDate};

use super::model::{Line, Share, Span};
use crate::assess::{Fraction, Horizon, Score};
use crate::catalog::{Catalog, RoleIx};
use crate::messages::say;
use crate::messages::{Arg, Messages, Piece};
use crate::problem::Word;
use crate::text;

/// A share as phrases take it: whole percent, or a word for what is more than nothing and less than one, so that no limit
/// seems to be reached which is not.
fn percent_arg(share: &Fraction) -> Arg<'static> {
    if !share.is_zero() && *share < Fraction::of(1, 100) { "under-one".into() } else { share.percent().into() }
}

/// `42`, `under 1`.
pub(super) fn bare_percent(messages: &Messages, share: &Fraction) -> String {
    say!(messages, "shared-percent-bare", percent = percent_arg(share))
}

/// `42 %`.
pub(super) fn percent(messages: &Messages, share: &Fraction) -> String {
    say!(messages, "shared-percent", percent = percent_arg(share))
}

/// A limit in whole percent: `60 %`.
pub(super) fn percent_of_limit(messages: &Messages, limit: u32) -> String {
    say!(messages, "shared-percent", percent = limit)
}

/// Whether the bounds of a score are shown as one number.
pub(super) fn is_single(score: &Score) -> bool {
    percent_arg(&score.low) == percent_arg(&score.high)
}

/// A score with its bounds: `42 %`, or `42 to 61 %` where not everything is answered.
pub fn bounds(messages: &Messages, score: &Score) -> String {
    if is_single(score) {
        return percent(messages, &score.low);
    }
    let (low, high) = (bare_percent(messages, &score.low), percent(messages, &score.high));
    say!(messages, "shared-bounds", low = low, high = high)
}

/// Like [`bounds`]; a dash where nothing applies.
pub(super) fn bounds_or_dash(messages: &Messages, score: Option<&Score>) -> String {
    score.map_or_else(|| say!(messages, "shared-no-score"), |score| bounds(messages, score))
}

/// A score for a chart.
pub(super) fn share(messages: &Messages, score: &Score) -> Share {
    Share { low: score.low.permille(), high: score.high.permille(), text: bounds(messages, score) }
}

/// A gain in percentage points with one decimal, truncated: `+1.4`; `under 0.1` where less.
pub(super) fn gain(messages: &Messages, gain: &Fraction) -> String {
    if gain.is_zero() {
        return say!(messages, "shared-gain-none");
    }
    if *gain < Fraction::of(1, 1000) {
        return say!(messages, "shared-gain-under-a-tenth");
    }
    let permille = gain.permille();
    say!(messages, "shared-gain", whole = permille / 10, tenth = permille % 10)
}

/// `one`, `one and two`, `one, two and three`.
pub(super) fn listed(messages: &Messages, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => say!(messages, "shared-list", others = commas(messages, others), last = last),
    }
}

/// `one, two, three`.
pub fn commas(messages: &Messages, words: &[String]) -> String {
    words.join(&say!(messages, "shared-comma"))
}

/// A sentence and the one after it.
pub(super) fn sentences(messages: &Messages, first: &str, second: &str) -> String {
    say!(messages, "shared-sentences", first = first, second = second)
}

/// `22 November 2026`.
pub fn day(messages: &Messages, date: NaiveDate) -> String {
    // Days choose words as months do: the first is another word in some languages. A year only stands there.
    say!(messages, "shared-day", day = date.day(), month = date.month(), year = date.year().to_string())
}

/// Who can answer, as a label.
pub fn role(catalog: &Catalog, messages: &Messages, role: RoleIx) -> String {
    say!(messages, "shared-role", role = catalog[role].phrase())
}

/// Who can answer, for the middle of a sentence: `people (HR)`.
pub fn role_within(catalog: &Catalog, messages: &Messages, role: RoleIx) -> String {
    say!(messages, "shared-role-within", role = catalog[role].phrase())
}

/// Who can answer, for the middle of a sentence: `legal and people (HR)`.
pub(super) fn roles_within(catalog: &Catalog, messages: &Messages, roles: &[RoleIx]) -> String {
    listed(messages, &roles.iter().map(|role| role_within(catalog, messages, *role)).collect::<Vec<_>>())
}

/// The pieces of a phrase as a line. Slots must be its first arguments; what fills them comes in their order.
pub(super) fn filled(pieces: Vec<Piece>, slots: &[Line]) -> Line {
    let mut line = Line::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => line.push(plain(words)),
            Piece::Slot(at) => line.extend(slots.get(at).into_iter().flatten().cloned()),
        }
    }
    line
}

/// Text of the person or the catalog, harmless and on one line.
pub(super) fn clean(text: &str) -> String {
    text::one_line(text.trim()).into_owned()
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

/// `items` with commas between them.
pub(super) fn joined_by_commas(messages: &Messages, items: impl IntoIterator<Item = Span>) -> Line {
    joined(items, &say!(messages, "shared-comma"))
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
pub(super) fn horizon_title(messages: &Messages, horizon: Horizon) -> String {
    say!(messages, "report-horizon", horizon = horizon.word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{parse, shipped};

    fn score(low: (usize, usize), high: (usize, usize)) -> Score {
        let (low, high) = (Fraction::of(low.0, low.1), Fraction::of(high.0, high.1));
        let coverage = &Fraction::of(1, 1) - &(&high - &low);
        Score { low, high, coverage }
    }

    #[test]
    fn bounds_that_look_the_same_are_one_number_and_what_is_under_one_says_so() {
        let bounds = |low, high| bounds(Messages::english(), &score(low, high));
        assert_eq!(bounds((491, 1000), (499, 1000)), "49\u{a0}%");
        assert_eq!(bounds((49, 100), (61, 100)), "49 to 61\u{a0}%");
        assert_eq!(bounds((1, 225), (216, 225)), "under 1 to 96\u{a0}%");
        assert_eq!(bounds((1, 225), (1, 225)), "under 1\u{a0}%");
        assert_eq!(bounds((0, 1), (1, 225)), "0 to under 1\u{a0}%");
        assert_eq!(bounds((0, 1), (1, 1)), "0 to 100\u{a0}%");
    }

    #[test]
    fn a_gain_is_truncated_to_a_tenth_of_a_point() {
        let gain = |share| gain(Messages::english(), &share);
        assert_eq!(gain(Fraction::of(1, 70)), "+1.4");
        assert_eq!(gain(Fraction::of(1, 2000)), "under 0.1");
        assert_eq!(gain(Fraction::of(1, 1)), "+100.0");
        assert_eq!(gain(Fraction::of(0, 1)), "0");
    }

    #[test]
    fn the_last_member_of_a_list_is_joined_by_a_word() {
        let listed = |words: &[&str]| {
            listed(Messages::english(), &words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b"]), "a and b");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_role_is_called_as_the_catalog_calls_it() {
        let catalog = parse(&shipped()).unwrap();
        for one in catalog.roles() {
            let title = &catalog[one].title;
            assert_eq!(*title, *role(&catalog, Messages::english(), one));
            let within = roles_within(&catalog, Messages::english(), &[one]);
            assert_eq!(within.to_lowercase(), title.to_lowercase());
        }
    }

    #[test]
    fn what_fills_a_slot_may_stand_in_a_phrase_twice() {
        let pieces = vec![Piece::Slot(0), Piece::Text(" and ".into()), Piece::Slot(0)];
        assert_eq!(filled(pieces, &[vec![strong("x")]]), [strong("x"), plain(" and "), strong("x")]);
    }
}
