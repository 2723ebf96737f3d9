//! The laws of curated data, beyond what parsing needs: what makes a checklist a good one.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::shipped::source_named;
use super::{Catalog, Change, ChangeKind, Place, PointIx, PracticeIx};
use crate::problem::{Problem, Rule, Source, quoted};

/// Points that a practice may have.
const POINTS: RangeInclusive<usize> = 2..=9;
/// Words that a point may have.
const WORDS: RangeInclusive<usize> = 8..=22;
/// The fewest characters of the passage at which the first resource of a point opens.
const PASSAGE: u32 = 300;
/// The highest LIX of a question, statement or piece of advice. Newspapers are near 45, contracts near 65.
const LIX: usize = 62;

/// Every law that the catalog breaks.
pub fn laws(catalog: &Catalog) -> Vec<Problem> {
    let mut problems = Vec::new();
    for practice in catalog.practices() {
        practice_laws(catalog, practice, &mut problems);
    }
    for point in catalog.points() {
        point_laws(catalog, point, &mut problems);
    }
    orphans(catalog, &mut problems);
    idle_words(catalog, &mut problems);
    for crosswalk in catalog.crosswalks() {
        for one in &catalog[crosswalk].requirements {
            hard_to_read(&one.place, &one.id, "text", &one.text, &mut problems);
        }
    }
    problems
}

fn problem(place: &Place, rule: Rule, message: String, help: &str) -> Problem {
    Problem::at(&place.source, place.span.clone(), rule, message, help)
}

fn practice_laws(catalog: &Catalog, ix: PracticeIx, problems: &mut Vec<Problem>) {
    let practice = &catalog[ix];
    let count = practice.points.len();
    if !POINTS.contains(&count) {
        let message = format!("{} has {count} point{}", quoted(&practice.id), if count == 1 { "" } else { "s" });
        problems.push(problem(&practice.place, Rule::PracticeSize, message, "split or join practices"));
    }
    for (key, text) in [("ask", &practice.ask), ("why", &practice.why)] {
        hard_to_read(&practice.place, &practice.id, key, text, problems);
    }
    for before in practice.after.iter().filter(|before| catalog[**before].stage > practice.stage) {
        let message = format!("{} comes after {}, of a later stage", practice.id, catalog[*before].id);
        let help = "change one of the stages, or take it out of `after`";
        problems.push(problem(&practice.place, Rule::StageOrder, message, help));
    }
}

fn point_laws(catalog: &Catalog, ix: PointIx, problems: &mut Vec<Problem>) {
    let point = &catalog[ix];
    let words = point.text.split_whitespace().count();
    if !WORDS.contains(&words) || !point.text.ends_with('.') {
        let stop = if point.text.ends_with('.') { "" } else { " and no full stop" };
        let message = format!("the text of {} has {words} words{stop}: {}", quoted(&point.id), quoted(&point.text));
        let help = "make it one statement of 8 to 22 words that ends with a full stop";
        problems.push(problem(&point.place, Rule::PointLength, message, help));
    }
    for (key, text) in [("text", &point.text), ("advice", &point.advice)] {
        hard_to_read(&point.place, &point.id, key, text, problems);
    }
    let first = point.resources.first().and_then(|reference| catalog.section(reference));
    if let Some(length) = first.and_then(|heading| heading.length).filter(|length| *length < PASSAGE) {
        let message = format!("the first resource of {} opens at a passage of {length} characters", quoted(&point.id));
        let help = format!("put one first that teaches in at least {PASSAGE} characters");
        problems.push(problem(&point.place, Rule::ShortPassage, message, &help));
    }
}

fn hard_to_read(place: &Place, id: &str, key: &str, text: &str, problems: &mut Vec<Problem>) {
    let lix = lix(text);
    if lix > LIX {
        let message = format!("`{key}` of {} is hard to read (LIX {lix})", quoted(id));
        problems.push(problem(place, Rule::HardToRead, message, "use shorter words and shorter sentences"));
    }
}

/// LIX of a text, rounded down: words per sentence plus the percentage of words longer than six letters.
///
/// Source: C. H. Björnsson, Läsbarhet (1968). A colon or semicolon ends a sentence, as he counts it.
fn lix(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric) && !word.starts_with("https://");
    let words: Vec<&str> = text.split_whitespace().filter(is_word).collect();
    let ends = |word: &&&str| word.trim_end_matches(['"', ')', '’']).ends_with(['.', '!', '?', ':', ';']);
    let sentences = words.iter().filter(ends).count().max(1);
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric() || "-'’".contains(*c)).count();
    let long = words.iter().filter(|word| letters(word) > 6).count();
    let count = words.len().max(1);
    (words.len() * count + 100 * long * sentences) / (sentences * count)
}

fn orphans(catalog: &Catalog, problems: &mut Vec<Problem>) {
    let of_practices = catalog.practices().flat_map(|ix| catalog[ix].resources.iter());
    let of_points = catalog.points().flat_map(|ix| catalog[ix].resources.iter());
    let references: Vec<_> = of_practices.chain(of_points).collect();
    let pages: BTreeSet<_> = references.iter().map(|r| r.resource).collect();
    let anchors: BTreeSet<_> = references.iter().filter_map(|r| Some((r.resource, r.anchor.as_deref()?))).collect();
    // Who leaves out a practice cannot take its pages out of the files that ship.
    let leaves_out = |change: &Change| matches!(change.kind, ChangeKind::Dropped | ChangeKind::Replaced);
    let is_less = catalog.checklists().any(|ix| catalog[ix].changed().iter().any(leaves_out));
    for ix in catalog.resources() {
        let resource = &catalog[ix];
        if is_less && ships(&resource.place.source) {
            continue;
        }
        if !pages.contains(&ix) {
            let message = format!("nothing refers to {}", quoted(&resource.id));
            problems.push(problem(&resource.place, Rule::OrphanResource, message, "refer to it, or take it out"));
        }
        for anchor in resource.sections.keys().filter(|anchor| !anchors.contains(&(ix, anchor.as_str()))) {
            let message = format!("nothing refers to the heading {} of {}", quoted(anchor), quoted(&resource.id));
            problems.push(problem(&resource.place, Rule::OrphanSection, message, "refer to it, or take it out"));
        }
    }
}

/// Themes and roles of one's own that no practice has.
fn idle_words(catalog: &Catalog, problems: &mut Vec<Problem>) {
    let practices = || catalog.practices().map(|ix| &catalog[ix]);
    let themes =
        catalog.themes().filter(|ix| practices().all(|one| one.theme != *ix)).map(|ix| ("theme", &catalog[ix]));
    let roles =
        catalog.roles().filter(|ix| practices().all(|one| !one.roles.contains(ix))).map(|ix| ("role", &catalog[ix]));
    for (what, named) in themes.chain(roles) {
        if let Some(place) = &named.own {
            let message = format!("no practice has the {what} {}", quoted(&named.id));
            problems.push(problem(place, Rule::OrphanWord, message, "spell it as the practices do, or take it out"));
        }
    }
}

fn ships(source: &Source) -> bool {
    source_named(&source.name).is_some_and(|shipped| shipped.text == source.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_is_words_per_sentence_plus_percentage_of_long_words() {
        assert_eq!(lix("One two three four. Five six seven eight."), 4);
        assert_eq!(lix("Organization two three four."), 4 + 25);
    }
}
