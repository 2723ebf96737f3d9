//! What `catalog.toml` says of the catalog as a whole: the order of checklists, titles, the door and the periods.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::builder::report_duplicate;
use super::file::{CatalogFile, FileKind};
use super::named::{Named, set_title};
use super::overlay::Overlays;
use super::shipped::shipped_head;
use super::{Catalog, CatalogText, ChecklistIx, Period, Place, PointIx, Stage, written};
use crate::problem::{
    Diagnostics, Fields, Item, Problem, Rule, Source, Table, Word, Written, did_you_mean, quoted, read_toml,
};

/// What is said of the catalog as a whole, checked.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Head {
    model: CatalogText,
    staged: BTreeSet<CatalogText>,
    stages: BTreeMap<CatalogText, CatalogText>,
    pub(super) door: Vec<PointIx>,
    periods: Vec<Period>,
}

/// What files named `catalog.toml` say, of which a later one takes the place of an earlier one key by key.
#[derive(Debug)]
pub(super) struct Heads {
    pub(super) head: Head,
    pub(super) themes: Vec<Named>,
    pub(super) roles: Vec<Named>,
    /// The orders, the last one counting most.
    orders: Vec<Vec<String>>,
    /// The door as it is written.
    door: Vec<Item<String>>,
    door_source: Arc<Source>,
}

impl Heads {
    /// Reads those of `files` that are a `catalog.toml`, and tells their problems. Titles and periods that none of them
    /// has are those that ship.
    pub(super) fn read(files: &[CatalogFile], problems: &mut Vec<Problem>) -> Self {
        let shipped = shipped_head();
        let none = Source::new(String::new(), String::new());
        let mut heads = Self {
            head: Head::default(),
            themes: Vec::new(),
            roles: Vec::new(),
            orders: Vec::new(),
            door: Vec::new(),
            door_source: none,
        };
        let ids: BTreeSet<&str> = ids_of(files).collect();
        // Of the one that ships only what is true of any catalog counts, unless it is among the files.
        if let Ok(mut written) = read_toml(&shipped.source, |diagnostics, table| Some(read_head(diagnostics, table))) {
            heads.name(&mut written, None);
            heads.head.take(written);
        }
        for file in files.iter().filter(|file| file.kind == FileKind::Head) {
            let read = read_toml(&file.source, |diagnostics, table| {
                let written = read_head(diagnostics, table);
                check_checklists(diagnostics, "order", written.order.as_deref().unwrap_or_default(), &ids);
                check_checklists(diagnostics, "staged", written.staged.as_deref().unwrap_or_default(), &ids);
                check_periods(diagnostics, &written.period);
                Some(written)
            });
            match read {
                Ok(mut written) => {
                    heads.name(&mut written, (file.source.text != shipped.source.text).then_some(&file.source));
                    heads.take(written, &file.source);
                }
                Err(found) => problems.extend(found),
            }
        }
        heads
    }

    /// Takes the titles of themes and roles. `own` is the file, where it is not the one that ships.
    fn name(&mut self, written: &mut written::Head, own: Option<&Arc<Source>>) {
        let named =
            [(&mut self.themes, mem::take(&mut written.themes)), (&mut self.roles, mem::take(&mut written.roles))];
        for (all, titles) in named {
            for (id, title) in titles {
                let own = own.map(|source| Place { source: Arc::clone(source), span: id.span });
                set_title(all, &id.value, title.into(), own);
            }
        }
    }

    fn take(&mut self, mut written: written::Head, source: &Arc<Source>) {
        let order = written.order.take().unwrap_or_default();
        self.orders.push(order.into_iter().map(|id| id.value).collect());
        if let Some(door) = written.door.take() {
            self.door = door;
            self.door_source = Arc::clone(source);
        }
        self.head.take(written);
    }

    /// The other files in the order in which they are read: resources, then checklists as `order` has them, and what it
    /// does not name as it comes, at the end.
    pub(super) fn sort<'f>(&self, files: &'f [CatalogFile]) -> Vec<&'f CatalogFile> {
        let mut sorted: Vec<&CatalogFile> = files.iter().filter(|file| file.kind != FileKind::Head).collect();
        for order in &self.orders {
            sorted.sort_by_key(|file| order.iter().position(|id| *id == file.id).unwrap_or(usize::MAX));
        }
        sorted.sort_by_key(|file| file.kind);
        sorted
    }

    /// Finds the points of the door, which may be of any checklist.
    pub(super) fn resolve_door(&mut self, catalog: &Catalog, overlays: &Overlays) -> Vec<Problem> {
        let diagnostics = Diagnostics::new(&self.door_source);
        let mut statements = BTreeSet::new();
        for id in &self.door {
            match catalog.point(&id.value) {
                None if overlays.points.contains_key(&id.value) => {}
                None => unknown_point(catalog, &diagnostics, id),
                Some(point) if !statements.insert(catalog[point].same_as) => {
                    let message = format!("the door asks {} twice", quoted(&id.value));
                    diagnostics.report(Rule::Duplicate, id.span.clone(), message, "take it out".to_owned());
                }
                Some(point) => self.head.door.push(point),
            }
        }
        diagnostics.into_problems()
    }
}

fn read_head<'s>(diagnostics: &'s Diagnostics, table: &'s Table<'s>) -> written::Head {
    written::Head::read(Fields::of_form(diagnostics, &written::Head::TABLE, table, 0..0))
}

fn ids_of(files: &[CatalogFile]) -> impl Iterator<Item = &str> {
    files.iter().filter(|file| file.kind == FileKind::Checklist).map(|file| file.id.as_str())
}

/// Tells ids of checklists that a key names twice, or that are none.
fn check_checklists(diagnostics: &Diagnostics, key: &str, named: &[Item<String>], ids: &BTreeSet<&str>) {
    let mut seen = BTreeSet::new();
    for id in named {
        if !seen.insert(&id.value) {
            let message = format!("{} stands twice in `{key}`", quoted(&id.value));
            diagnostics.report(Rule::Duplicate, id.span.clone(), message, "take one of them out".to_owned());
        } else if !ids.contains(id.value.as_str()) {
            let near = did_you_mean(diagnostics.near(&id.value, ids.iter().copied()));
            let help = near.unwrap_or_else(|| "name a file of `checklists/`, without its ending".to_owned());
            let message = format!("there is no checklist {}", quoted(&id.value));
            diagnostics.report(Rule::UnknownChecklist, id.span.clone(), message, help);
        }
    }
}

fn check_periods(diagnostics: &Diagnostics, periods: &[Item<written::Period>]) {
    let mut seen = BTreeSet::new();
    for kind in periods.iter().filter_map(|period| period.value.kind.as_ref()) {
        if !seen.insert(&kind.value) {
            report_duplicate(diagnostics, kind.span.clone(), &kind.value);
        }
    }
}

fn unknown_point(catalog: &Catalog, diagnostics: &Diagnostics, id: &Item<String>) {
    let near = did_you_mean(diagnostics.near(&id.value, catalog.points().map(|ix| catalog[ix].id.as_str())));
    let help = near.unwrap_or_else(|| "write the whole id of a point, like `ggi.practice.point`".to_owned());
    let message = format!("there is no point {} to ask at the door", quoted(&id.value));
    diagnostics.report(Rule::UnknownPoint, id.span.clone(), message, help);
}

impl Head {
    /// Takes over what is written, over what was there.
    fn take(&mut self, mut written: written::Head) {
        if let Some(model) = written.model {
            self.model = model.value.into();
        }
        if let Some(staged) = written.staged.take() {
            self.staged = staged.into_iter().map(|id| id.value.into()).collect();
        }
        let stages = written.stages.into_iter();
        self.stages.extend(stages.map(|(stage, title)| (stage.into(), title.into())));
        if !written.period.is_empty() {
            self.periods = written.period.into_iter().filter_map(|period| period_of(period.value)).collect();
        }
    }
}

impl Head {
    /// Shows each text that a language can say in its own words, with its key.
    pub(super) fn each_text(&mut self, mut visit: impl FnMut(&[&str], &mut CatalogText)) {
        visit(&["catalog", "model"], &mut self.model);
        for (name, title) in &mut self.stages {
            visit(&["catalog", "stages", name], title);
        }
        for Period { kind, title, length, .. } in &mut self.periods {
            visit(&["catalog", "periods", kind, "title"], title);
            visit(&["catalog", "periods", kind, "length"], length);
        }
    }
}

fn period_of(written: written::Period) -> Option<Period> {
    Some(Period {
        kind: written.kind?.value.into(),
        title: written.title.into(),
        length: written.length.into(),
        source: written.source.into(),
    })
}

impl Catalog {
    /// The title of a stage.
    pub fn stage_title(&self, stage: Stage) -> &str {
        self.head.stages.get(stage.word()).map_or(stage.word(), CatalogText::as_str)
    }

    /// The title of stage 0, to which no practice belongs: where nothing is reached yet.
    pub fn stage_zero_title(&self) -> &str {
        self.head.stages.get(Stage::ZERO).map_or(Stage::ZERO, CatalogText::as_str)
    }

    /// Whether the source of a checklist has stages of its own, which are the ones that practices are placed on here.
    pub fn is_staged(&self, checklist: ChecklistIx) -> bool {
        self.head.staged.contains(&self[checklist].id)
    }

    /// Where the stages come from, as a sentence names it.
    pub fn stage_model(&self) -> &str {
        &self.head.model
    }

    /// The points that are asked first, at most ten, in their order.
    pub fn door(&self) -> &[PointIx] {
        &self.head.door
    }

    /// The house table of periods: what is meant where a source gives none.
    pub fn periods(&self) -> &[Period] {
        &self.head.periods
    }
}
