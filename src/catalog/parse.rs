//! From files to a catalog: resources first, then checklists in their order, then what points forward.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::read::{read_checklist, read_resources};
use super::{Catalog, PointIx, PracticeIx};
use crate::problem::{Desk, Item, Problem, Rule, Source, did_you_mean, quoted, read_toml};

/// What a file of the catalog holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `resources/*.toml`
    Resources,
    /// `checklists/*.toml`
    Checklist,
}

/// A file of the catalog, read but not yet understood.
#[derive(Debug, Clone)]
pub struct CatalogFile {
    /// What it holds.
    pub kind: FileKind,
    /// The file's stem: the id of the checklist or publisher.
    pub id: String,
    /// Its text.
    pub source: Arc<Source>,
}

/// A reference to a practice that may stand in a later file.
pub(super) struct Forward {
    pub(super) from: PracticeIx,
    pub(super) to: String,
    pub(super) span: Range<usize>,
    pub(super) source: Arc<Source>,
}

/// A catalog in the making.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) catalog: Catalog,
    pub(super) forwards: Vec<Forward>,
}

/// `files` with those of `extra` added; one with the id and kind of another takes its place.
pub fn layer(mut files: Vec<CatalogFile>, extra: Vec<CatalogFile>) -> Vec<CatalogFile> {
    for file in extra {
        match files.iter_mut().find(|one| (one.kind, &one.id) == (file.kind, &file.id)) {
            Some(replaced) => *replaced = file,
            None => files.push(file),
        }
    }
    files
}

/// A catalog from its files, or every problem in them.
///
/// The order of checklists is the order of the catalog, and `same_as` points to earlier ones.
///
/// # Errors
/// All problems of all files.
pub fn parse(files: &[CatalogFile]) -> Result<Catalog, Vec<Problem>> {
    let mut builder = Builder::default();
    let mut problems = Vec::new();
    let mut files: Vec<&CatalogFile> = files.iter().collect();
    files.sort_by_key(|file| file.kind);
    for file in files {
        let read = read_toml(&file.source, |desk, table| match file.kind {
            FileKind::Resources => read_resources(&mut builder.catalog, &file.id, desk, table),
            FileKind::Checklist => read_checklist(&mut builder, &file.id, desk, table),
        });
        let mut found = read.err().unwrap_or_default();
        if problems.iter().any(|problem: &Problem| problem.rule.loses_names()) {
            found.retain(|problem| !matches!(problem.rule, Rule::UnknownResource | Rule::BadTwin));
        }
        problems.extend(found);
    }
    if problems.is_empty() {
        problems.extend(builder.resolve_forwards());
    }
    if problems.is_empty() {
        builder.gather_twins();
        problems.extend(cycle(&builder.catalog));
    }
    if problems.is_empty() { Ok(builder.catalog) } else { Err(problems) }
}

impl Builder {
    fn resolve_forwards(&mut self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for forward in std::mem::take(&mut self.forwards) {
            match self.catalog.practice(&forward.to) {
                Some(to) => self.catalog.practices[forward.from.0].after.push(to),
                None => problems.extend(unknown_practice(&self.catalog, &forward)),
            }
        }
        problems
    }

    fn gather_twins(&mut self) {
        let mut classes: HashMap<PointIx, Vec<PointIx>> = HashMap::new();
        for point in self.catalog.points() {
            classes.entry(self.catalog[point].same_as).or_default().push(point);
        }
        classes.retain(|_, class| class.len() > 1);
        self.catalog.twins = classes;
    }
}

fn unknown_practice(catalog: &Catalog, forward: &Forward) -> Vec<Problem> {
    let desk = Desk::new(&forward.source);
    let whole = format!("{}.{}", catalog[catalog[forward.from].checklist].id, forward.to);
    let own = catalog.practice(&whole).map(|ix| catalog[ix].id.as_str());
    let near = own.or_else(|| desk.near(&forward.to, catalog.ids.practices.keys().map(String::as_str)));
    let help = did_you_mean(near).unwrap_or_else(|| "write a whole id, like `ggi.manage-legal-compliance`".into());
    let message = format!("there is no practice {}", quoted(&forward.to));
    desk.report(Rule::UnknownPractice, forward.span.clone(), message, help);
    desk.into_problems()
}

/// A circle in `after`, if there is one.
fn cycle(catalog: &Catalog) -> Option<Problem> {
    let mut state = vec![Visit::New; catalog.practices.len()];
    catalog.practices().find_map(|start| circle_from(catalog, start, &mut state))
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Closed,
}

/// Depth first without recursion, so that no chain in a foreign file is too deep.
fn circle_from(catalog: &Catalog, start: PracticeIx, state: &mut [Visit]) -> Option<Problem> {
    if state[start.0] != Visit::New {
        return None;
    }
    let mut path = vec![(start, 0)];
    state[start.0] = Visit::Open;
    while let Some((at, next)) = path.last_mut() {
        let Some(&before) = catalog[*at].after.get(*next) else {
            state[at.0] = Visit::Closed;
            path.pop();
            continue;
        };
        *next += 1;
        match state[before.0] {
            Visit::Open => return Some(circle_problem(catalog, &path, before)),
            Visit::Closed => {}
            Visit::New => {
                state[before.0] = Visit::Open;
                path.push((before, 0));
            }
        }
    }
    None
}

fn circle_problem(catalog: &Catalog, path: &[(PracticeIx, usize)], closing: PracticeIx) -> Problem {
    let from = path.iter().position(|(ix, _)| *ix == closing).unwrap_or(0);
    let mut names: Vec<&str> = path[from..].iter().map(|(ix, _)| catalog[*ix].id.as_str()).collect();
    names.push(&catalog[closing].id);
    let place = &catalog[closing].place;
    Problem {
        rule: Rule::Cycle,
        message: format!("practices wait for each other in a circle: {}", names.join(" after ")),
        help: Some("take one of them out of an `after`".into()),
        source: Arc::clone(&place.source),
        span: Some(place.span.clone()),
    }
}

/// Notes an id that is used a second time; true if it is new.
pub(super) fn is_new<T>(desk: &Desk, seen: &HashMap<String, T>, id: &str, item: &Item<&str>) -> bool {
    let new = !seen.contains_key(id);
    if !new {
        let message = format!("the id {} is used twice", quoted(id));
        desk.report(Rule::Duplicate, item.span.clone(), message, "give one of them another id".to_owned());
    }
    new
}
