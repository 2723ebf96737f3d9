//! Changing what is said of a few practices in a long file: only their tables are read and written again, and all else stays
//! byte by byte.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Editor;
use crate::answers::read::parse_tables;
use crate::answers::{Answers, Places, Response, tables, twins};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx};
use crate::problem::{Diagnostics, Source, Written, has_too_many_parts};

/// A text in which the tables of some practices were changed. Each of them was read back.
#[derive(Debug)]
pub struct ChangedTables {
    text: String,
    given: BTreeMap<PracticeIx, Response>,
    places: Places,
}

/// A text that says `before`, with what is different in `after`, as [`Editor::update`] writes it. None where more is different
/// than what was answered, where a table does not stand as this program writes it, or where the answers contradict each
/// other: then the file as a whole is to be changed, and read back.
pub fn change_tables(catalog: &Catalog, text: &str, before: &Answers, after: &Answers) -> Option<ChangedTables> {
    let is_plain = text.ends_with('\n') && !text.contains('\r');
    let (was, is) = (tables::file(catalog, before), tables::file(catalog, after));
    if !is_plain || was.entries() != is.entries() {
        return None;
    }
    let (text, places) = (text.to_owned(), before.places.clone());
    let mut changed = ChangedTables { text, given: BTreeMap::new(), places };
    let mut was = before.given.iter().peekable();
    for (practice, given) in &after.given {
        match was.next_if(|(ix, _)| *ix <= practice) {
            Some((ix, _)) if ix != practice => return None,
            Some((_, same)) if same == given => {}
            _ => changed.change(catalog, before, *practice, given)?,
        }
    }
    if was.next().is_some() {
        return None;
    }
    let diagnostics = Diagnostics::new(&Source::new("", ""));
    twins::check(after, &after.own_states(catalog), catalog, &diagnostics);
    let is_sound = diagnostics.into_problems().is_empty() && !has_too_many_parts(&changed.text);
    is_sound.then_some(changed)
}

impl ChangedTables {
    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes it over in place of the text and the answers that were changed.
    pub fn take_over(self, text: &mut String, answers: &mut Answers) {
        *text = self.text;
        answers.given.extend(self.given);
        answers.places = self.places;
    }

    fn change(&mut self, catalog: &Catalog, before: &Answers, practice: PracticeIx, given: &Response) -> Option<()> {
        if given.is_blank() {
            return None;
        }
        // A new table comes after the last one of its checklist.
        let last = || self.last_of(catalog, catalog[practice].checklist);
        let beside = if self.places.of(practice).is_some() { practice } else { last()? };
        let span = self.table_of(catalog, beside)?;
        let mut editor = Editor::open(&Source::new("", self.text.get(span.clone())?)).ok()?;
        editor.set(catalog, practice, given);
        let text = editor.text();
        let (read, places) = parse_tables(&Source::new("", text.as_str()), catalog, before.is_merged()).ok()?;
        let said = self.given.get(&beside).or_else(|| before.given.get(&beside));
        let mut wanted: BTreeMap<PracticeIx, &Response> = said.map(|said| (beside, said)).into_iter().collect();
        wanted.insert(practice, given);
        if !read.iter().map(|(practice, response)| (*practice, response)).eq(wanted) {
            return None;
        }
        self.places.put(span.clone(), text.len(), places);
        self.text.replace_range(span, &text);
        self.given.insert(practice, given.clone());
        Some(())
    }

    /// The practice of a checklist whose table comes last.
    fn last_of(&self, catalog: &Catalog, checklist: ChecklistIx) -> Option<PracticeIx> {
        let of_it = self.places.iter().filter(|(practice, _)| catalog[*practice].checklist == checklist);
        of_it.max_by_key(|(_, place)| place.start).map(|(practice, _)| practice)
    }

    /// The table of a practice with all that stands between it and that of the next practice; none where one of them does not
    /// stand under a heading of its own.
    fn table_of(&self, catalog: &Catalog, practice: PracticeIx) -> Option<Range<usize>> {
        let name = self.places.of(practice)?;
        let behind = self.places.iter().filter(|(_, place)| place.start > name.start);
        let next = behind.min_by_key(|(_, place)| place.start).map(|(practice, _)| practice);
        let end = next.map_or(Some(self.text.len()), |next| self.heading_of(catalog, next));
        Some(self.heading_of(catalog, practice)?..end?)
    }

    /// Where the heading of a practice begins, if it is written as this program writes it.
    fn heading_of(&self, catalog: &Catalog, practice: PracticeIx) -> Option<usize> {
        let id = &catalog[practice].id;
        let before = catalog[catalog[practice].checklist].id.len() + "[.".len();
        let begin = self.places.of(practice)?.start.checked_sub(before)?;
        let heading = self.text.get(begin..)?.strip_prefix('[')?.strip_prefix(id.as_str())?;
        let is_heading = heading.starts_with(']') && self.text.get(..begin)?.ends_with('\n');
        is_heading.then_some(begin)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::answers::{Answer, parse};
    use crate::shipped::shipped_catalog;

    const HEAD: &str = "schema = 1\ndate = 2026-01-02\nchecklists = [\"ggi\", \"todo-group\"]\ntarget = 2\n\n\
                        [organization]\nname = \"Us\"\nkind = \"other\"\n\n[revisions]\nggi = 1\ntodo-group = 1\n";

    fn read(catalog: &Catalog, text: &str) -> Answers {
        parse(&Source::new("answers.toml", text), catalog).unwrap()
    }

    /// The text with nothing done in some practices, changed as a whole, and by tables.
    fn both_ways(tables: &str, practices: &[&str]) -> (String, Option<String>) {
        let catalog = shipped_catalog().unwrap();
        let text = format!("{HEAD}{tables}");
        let before = read(&catalog, &text);
        let mut after = before.clone();
        for practice in practices.iter().map(|id| catalog.practice(id).unwrap()) {
            let answer = Some(Answer::done(catalog[practice].points.iter().copied().take(1).collect()));
            after.given.entry(practice).or_default().answer = answer;
        }
        let mut editor = Editor::open(&Source::new("answers.toml", text.as_str())).unwrap();
        editor.update(&catalog, &before, &after);
        let whole = editor.text();
        let changed = change_tables(&catalog, &text, &before, &after).map(|changed| {
            let (mut text, mut answers) = (text, before);
            changed.take_over(&mut text, &mut answers);
            let again = read(&catalog, &text);
            assert_eq!(answers, again);
            assert!(again.places.iter().eq(answers.places.iter()), "{text}");
            text
        });
        (whole, changed)
    }

    const TABLES: &str = "\n# Above.\n[ggi.run-code-reviews] # Not ours.\ndone = []\n\n[ggi.upstream-first]\n# Within.\n\
                          done   = [] # Behind.\nnote   = '''\n[ggi.manage-key-indicators]\n'''\n\n# Below.\n\
                          [todo-group.read-the-landscape]\ndone = []\n\n[gate]\nmin_coverage = 50\n\n\
                          [ggi.manage-key-indicators]\ndone = []\n# The end.\n";

    #[test]
    fn tables_are_changed_as_the_whole_file_would_be() {
        for practices in [
            &["ggi.upstream-first"][..],
            &["ggi.run-code-reviews"],
            &["ggi.manage-key-indicators"],
            &["ggi.upstream-first", "ggi.manage-key-indicators", "ggi.run-code-reviews"],
            &["ggi.c-level-awareness"],
            &["ggi.c-level-awareness", "ggi.upstream-first", "ggi.belong-to-the-open-source-community"],
            &[],
        ] {
            let (whole, changed) = both_ways(TABLES, practices);
            assert_eq!(changed.as_deref(), Some(whole.as_str()), "{practices:?}");
        }
    }

    const SOME: [&str; 5] = [
        "ggi.upstream-first",
        "ggi.run-code-reviews",
        "ggi.manage-key-indicators",
        "ggi.c-level-awareness",
        "ggi.belong-to-the-open-source-community",
    ];

    /// What looks like TOML in a note.
    const NOTES: [&str; 7] = ["", "x", "[ggi.upstream-first]\n", "a\n\n'''\n[gate]\n", "\"\"\"", "\\", "# é\u{202e}"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn one_answer_after_another_is_kept_as_in_the_whole_file(
            said in prop::collection::vec((select(&SOME[..]), prop::option::of(0..8_usize), select(&NOTES[..])), 1..12),
        ) {
            let catalog = shipped_catalog().unwrap();
            let mut text = format!("{HEAD}{TABLES}");
            let mut answers = read(&catalog, &text);
            for (practice, points, note) in said {
                let practice = catalog.practice(practice).unwrap();
                let mut after = answers.clone();
                let done = |points| Answer::done(catalog[practice].points.iter().copied().take(points).collect());
                let given = after.given.entry(practice).or_default();
                (given.answer, given.note) = (points.map(done), (!note.is_empty()).then(|| note.to_owned()));
                let mut editor = Editor::open(&Source::new("answers.toml", text.as_str())).unwrap();
                editor.update(&catalog, &answers, &after);
                let Some(changed) = change_tables(&catalog, &text, &answers, &after) else { continue };
                changed.take_over(&mut text, &mut answers);
                prop_assert_eq!(&text, &editor.text());
                prop_assert_eq!(&answers, &read(&catalog, &text));
            }
        }
    }

    #[test]
    fn what_stands_otherwise_is_left_to_the_whole_file() {
        for (tables, practice) in [
            (TABLES, "todo-group.read-the-landscape"),
            (TABLES, "github-ospo.default-licences"),
            ("[ggi]\nupstream-first = { done = [] }\n", "ggi.upstream-first"),
            ("[ggi]\nupstream-first.done = []\n", "ggi.upstream-first"),
            ("[ggi.upstream-first]\ndone = []", "ggi.upstream-first"),
            ("[ggi.upstream-first]\r\ndone = []\r\n", "ggi.upstream-first"),
            ("[ ggi.upstream-first ]\ndone = []\n", "ggi.upstream-first"),
        ] {
            assert_eq!(both_ways(tables, &[practice]).1, None, "{tables}");
        }
    }
}
