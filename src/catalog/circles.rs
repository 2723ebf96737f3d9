//! Circles in `after`: practices that wait for each other, so that none could ever come first. Practices that are the
//! same work are one here, and what they say of each other does not count.

use super::{Catalog, PracticeIx};
use crate::problem::{Problem, Rule};

/// How many practices of a circle are named; more, and nobody reads on.
const NAMED: usize = 6;

/// That one practice comes after another.
type Wait = (PracticeIx, PracticeIx);

/// A circle in `after`, if there is one.
pub(super) fn circle(catalog: &Catalog) -> Option<Problem> {
    let mut search = Search { waits: waits_of_groups(catalog), state: vec![Visit::New; catalog.groups.len()] };
    let mut found = (0..catalog.groups.len()).find_map(|group| search.circle_from(catalog, group))?;
    // Told from the latest checklist on: most likely that is the one at work on.
    let latest = found.iter().map(|(from, _)| catalog[*from].checklist).max();
    let first = found.iter().position(|(from, _)| Some(catalog[*from].checklist) == latest);
    found.rotate_left(first.unwrap_or(0));
    Some(circle_problem(catalog, &found))
}

/// For each group, whom it waits for. A practice that waits for itself does so, whatever its group.
fn waits_of_groups(catalog: &Catalog) -> Vec<Vec<Wait>> {
    let mut waits = vec![Vec::new(); catalog.groups.len()];
    for from in catalog.practices() {
        let group = catalog.group_of[from.0];
        for to in catalog[from].after.iter().copied() {
            if to == from || catalog.group_of[to.0] != group {
                waits[group].push((from, to));
            }
        }
    }
    waits
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Closed,
}

struct Search {
    waits: Vec<Vec<Wait>>,
    state: Vec<Visit>,
}

impl Search {
    /// Depth first without recursion, so that no chain in a foreign file is too deep.
    fn circle_from(&mut self, catalog: &Catalog, start: usize) -> Option<Vec<Wait>> {
        if self.state[start] != Visit::New {
            return None;
        }
        let mut path = vec![(start, 0)];
        self.state[start] = Visit::Open;
        while let Some((at, next)) = path.last_mut() {
            let Some((_, to)) = self.waits[*at].get(*next) else {
                self.state[*at] = Visit::Closed;
                path.pop();
                continue;
            };
            *next += 1;
            let before = catalog.group_of[to.0];
            match self.state[before] {
                Visit::Open => return Some(self.closed(&path, before)),
                Visit::Closed => {}
                Visit::New => {
                    self.state[before] = Visit::Open;
                    path.push((before, 0));
                }
            }
        }
        None
    }

    /// What waits for what from `closing` on, when the path comes back to it.
    fn closed(&self, path: &[(usize, usize)], closing: usize) -> Vec<Wait> {
        let from = path.iter().position(|(group, _)| *group == closing).unwrap_or(0);
        path[from..].iter().map(|(group, next)| self.waits[*group][*next - 1]).collect()
    }
}

fn circle_problem(catalog: &Catalog, circle: &[Wait]) -> Problem {
    let (first, _) = circle[0];
    let id = |ix: PracticeIx| catalog[ix].id.as_str();
    let mut words = id(first).to_owned();
    for (at, (_, to)) in circle.iter().enumerate().take(NAMED) {
        let (next, _) = circle[(at + 1) % circle.len()];
        let same = if next == *to { String::new() } else { format!(" (the same work as {})", id(next)) };
        words.push_str(&format!(" after {}{same}", id(*to)));
    }
    if circle.len() > NAMED {
        words.push_str(&format!(" and so on, {} practices in all", circle.len()));
    }
    let place = &catalog[first].place;
    let message = format!("practices wait for each other in a circle: {words}");
    Problem::at(&place.source, place.span.clone(), Rule::Cycle, message, "take one of them out of an `after`")
}

#[cfg(test)]
mod tests {
    use std::iter;

    use crate::catalog::{CatalogFile, FileKind, parse};
    use crate::problem::{Problem, Source};

    /// A checklist of practices, each with what follows its `roles`.
    fn checklist(id: &str, practices: &[(String, String)]) -> CatalogFile {
        let mut text = "title = \"T\"\nsource = \"S\"\nedition = \"1\"\nrevision = 1\npurpose = \"P\"\n\
                        [[section]]\nid = \"all\"\ntitle = \"All\"\npurpose = \"P\"\n"
            .to_owned();
        for (name, lines) in practices {
            text.push_str(&format!(
                "[[section.practice]]\nid = \"{name}\"\ntitle = \"T\"\nask = \"Is it?\"\nwhy = \"W\"\nevidence = \"E\"\n\
                 theme = \"people\"\nstage = 1\neffort = \"small\"\nroles = []\nneeds = []\nresources = []\n{lines}\n\
                 [[section.practice.point]]\nid = \"one\"\ntext = \"It is.\"\ncritical = false\nadvice = \"Do.\"\n\
                 resources = [\"pages.one\"]\ncovers = []\nsince = 1\n"
            ));
        }
        CatalogFile { kind: FileKind::Checklist, id: id.to_owned(), source: Source::new(format!("{id}.toml"), text) }
    }

    fn problems(checklists: Vec<CatalogFile>) -> Vec<Problem> {
        let pages = "publisher = \"P\"\nhome = \"https://example.org/\"\nlicence = \"MIT\"\nattribution = \"P\"\n\
                     checked = 2026-01-31\n[[resource]]\nid = \"one\"\ntitle = \"One\"\n\
                     url = \"https://example.org/one\"\nkind = \"guide\"\nsummary = \"S\"\n";
        let pages =
            CatalogFile { kind: FileKind::Resources, id: "pages".into(), source: Source::new("pages.toml", pages) };
        let files: Vec<CatalogFile> = iter::once(pages).chain(checklists).collect();
        parse(&files).err().into_iter().flatten().collect()
    }

    fn named(practices: &[(&str, &str)]) -> Vec<(String, String)> {
        practices.iter().map(|(name, lines)| ((*name).to_owned(), (*lines).to_owned())).collect()
    }

    #[test]
    fn a_circle_through_practices_that_are_the_same_work_is_told_with_both_names() {
        let north = checklist("north", &named(&[("a", "after = []"), ("b", "after = [\"north.a\"]")]));
        let south = checklist(
            "south",
            &named(&[("a", "after = [\"south.b\"]\njoins = \"north.a\""), ("b", "after = []\njoins = \"north.b\"")]),
        );
        let told = problems(vec![north, south]);
        assert_eq!(told.len(), 1, "{told:?}");
        let expected = "practices wait for each other in a circle: \
                        south.a after south.b (the same work as north.b) after north.a (the same work as south.a)";
        assert_eq!(told[0].message, expected);
    }

    #[test]
    fn what_joined_practices_say_of_each_other_makes_no_circle() {
        let north = checklist("north", &named(&[("a", "after = [\"south.a\"]")]));
        let south = checklist("south", &named(&[("a", "after = [\"north.a\"]\njoins = \"north.a\"")]));
        assert_eq!(problems(vec![north, south]), []);
    }

    #[test]
    fn a_circle_of_two_thousand_practices_is_told_in_a_few_lines_and_one_of_six_whole() {
        let circle = |count: usize| {
            let practice = |n: usize| (format!("p-{n}"), format!("after = [\"big.p-{}\"]", (n + 1) % count));
            problems(vec![checklist("big", &(0..count).map(practice).collect::<Vec<_>>())])
        };
        let whole = circle(6);
        assert!(whole[0].message.ends_with("after big.p-5 after big.p-0"), "{}", whole[0].message);
        let told = circle(2000);
        assert_eq!(told.len(), 1);
        assert!(told[0].message.len() < 200, "{}", told[0].message);
        assert!(told[0].message.ends_with("and so on, 2000 practices in all"), "{}", told[0].message);
    }
}
