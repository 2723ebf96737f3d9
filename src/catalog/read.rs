//! Puts one file of the catalog into the catalog in the making. What is wrong in it gets a stand-in, so that the rest is
//! still read and its problems told; no stand-in is ever seen, because a problem keeps the catalog from being made.

use std::ops::Range;

use super::builder::{Builder, Forward, is_new, report_duplicate};
use super::changes::{Change, ChangeKind};
use super::named::place_of;
use super::overlay::Added;
use super::values::is_id;
use super::{
    Catalog, CatalogText, Checklist, ChecklistIx, Effort, Kind, Place, Point, PointIx, Practice, PracticeIx, Publisher,
    PublisherIx, Reference, Resource, ResourceIx, Section, SectionIx, Stage, ThemeIx, written,
};
use crate::problem::{Diagnostics, Fields, Item, Rule, Table, Written, did_you_mean, quoted};

/// Keys of an answers file or of an overlay, which no checklist may be called: `overall` is the whole score where gates name
/// parts.
const RESERVED: [&str; 14] = [
    "add",
    "schema",
    "date",
    "checklists",
    "target",
    "organization",
    "respondent",
    "merged",
    "revisions",
    "gate",
    "report",
    "gather",
    "form",
    "overall",
];

pub(super) fn check_stem(diagnostics: &Diagnostics, stem: &str) -> bool {
    let good = is_id(stem) && !RESERVED.contains(&stem);
    if !good {
        let help = "name the file with lower-case letters, digits and hyphens, and not like a key of an answers file";
        let message = format!("the file name {} cannot be an id", quoted(stem));
        diagnostics.report(Rule::IdForm, 0..0, message, help.to_owned());
    }
    good
}

pub(super) fn read_file<'s, T: Written<'s>>(diagnostics: &'s Diagnostics, table: &'s Table<'s>) -> T {
    T::read(Fields::of_form(diagnostics, &T::TABLE, table, 0..0))
}

/// Reads a file of `resources/`.
pub(super) fn read_resources<'s>(
    catalog: &mut Catalog,
    stem: &str,
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
) -> Option<()> {
    let publisher = PublisherIx(catalog.publishers.len());
    let known = check_stem(diagnostics, stem);
    let file: written::Resources = read_file(diagnostics, table);
    for resource in file.resource {
        add_resource(catalog, publisher, stem, diagnostics, resource.value);
    }
    known.then_some(())?;
    catalog.publishers.push(Publisher {
        id: stem.to_owned().into(),
        name: file.publisher.into(),
        home: file.home.into(),
        licence: file.licence.into(),
        attribution: file.attribution.into(),
        checked: file.checked,
    });
    Some(())
}

fn add_resource(
    catalog: &mut Catalog,
    publisher: PublisherIx,
    stem: &str,
    diagnostics: &Diagnostics,
    resource: written::Resource,
) -> Option<()> {
    let id = resource.id?;
    let whole = format!("{stem}.{}", id.value);
    is_new(diagnostics, &catalog.ids.resources, &whole, &id).then_some(())?;
    catalog.ids.resources.insert(whole.clone().into(), ResourceIx(catalog.resources.len()));
    catalog.resources.push(Resource {
        id: whole.into(),
        publisher,
        title: resource.title.into(),
        url: resource.url.into(),
        kind: resource.kind.unwrap_or(Kind::Guide),
        summary: resource.summary.into(),
        sections: resource.sections,
        languages: resource.languages,
        place: Place::of(diagnostics, id.span),
    });
    Some(())
}

/// Reads a file of `checklists/`.
pub(super) fn read_checklist<'s>(
    builder: &mut Builder,
    stem: &str,
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
) -> Option<()> {
    let known = check_stem(diagnostics, stem);
    let file: written::Checklist = read_file(diagnostics, table);
    known.then_some(())?;
    let ix = ChecklistIx(builder.catalog.checklists.len());
    builder.catalog.ids.checklists.insert(stem.to_owned().into(), ix);
    builder.catalog.checklists.push(Checklist {
        id: stem.to_owned().into(),
        title: file.title.into(),
        source: file.source.into(),
        edition: file.edition.into(),
        // No `since` is too late for a revision that could not be read.
        revision: file.revision.map_or(u32::MAX, |revision| revision.value),
        purpose: file.purpose.into(),
        sections: Vec::new(),
        retired: file.retired.into_iter().map(|(id, instead)| (id.into(), instead.value.into())).collect(),
        place: Place::of(diagnostics, 0..0),
        digest: String::new().into(),
        changed: Vec::new(),
    });
    for section in file.section {
        add_section(builder, ix, diagnostics, section.value);
    }
    Some(())
}

fn add_section(builder: &mut Builder, checklist: ChecklistIx, diagnostics: &Diagnostics, section: written::Section) {
    let ix = SectionIx(builder.catalog.sections.len());
    let stem = &builder.catalog[checklist].id;
    let whole = format!("{stem}.{}", section.id.as_ref().map_or("", |id| &id.value));
    let same = builder.catalog[checklist].sections.iter().any(|other| *builder.catalog[*other].id == *whole);
    if let (true, Some(id)) = (same, section.id) {
        report_duplicate(diagnostics, id.span, &id.value);
    }
    builder.catalog.sections.push(Section {
        id: whole.into(),
        checklist,
        title: section.title.into(),
        purpose: section.purpose.into(),
        practices: Vec::new(),
    });
    builder.catalog.checklists[checklist.0].sections.push(ix);
    for practice in section.practice {
        add_practice(builder, ix, diagnostics, practice.value, practice.span);
    }
}

fn add_practice(
    builder: &mut Builder,
    section: SectionIx,
    diagnostics: &Diagnostics,
    practice: written::Practice,
    head: Range<usize>,
) {
    let ix = PracticeIx(builder.catalog.practices.len());
    let checklist = builder.catalog[section].checklist;
    if builder.drops_practice(checklist, &practice) {
        return;
    }
    let name = practice.id.as_ref().map_or("", |id| &id.value);
    let whole = format!("{}.{name}", builder.catalog[checklist].id);
    let joins = practice.joins.and_then(|other| joined(builder, checklist, ix, diagnostics, &other));
    if let Some(id) = &practice.id {
        check_retired(&builder.catalog, checklist, diagnostics, id, name);
        if is_new(diagnostics, &builder.catalog.ids.practices, &whole, id) {
            builder.catalog.ids.practices.insert(whole.clone().into(), ix);
        }
    }
    let forward = |to: Item<String>| Forward { from: ix, to: to.value, place: Place::of(diagnostics, to.span) };
    builder.forwards.extend(practice.after.into_iter().map(forward));
    builder.catalog.sections[section.0].practices.push(ix);
    let resources = references(&builder.catalog, diagnostics, &practice.resources);
    let theme = practice.theme.and_then(|word| place_of(diagnostics, &builder.catalog.themes, "theme", &word));
    let theme = ThemeIx(theme.unwrap_or_default());
    let role = |word: &Item<String>| builder.catalog.find_role(diagnostics, "roles", word);
    let roles = practice.roles.iter().filter_map(role).collect();
    builder.catalog.practices.push(Practice {
        id: whole.into(),
        checklist,
        section,
        title: practice.title.into(),
        ask_words: count_words(&practice.ask),
        ask: practice.ask.into(),
        why: practice.why.into(),
        evidence: practice.evidence.into(),
        theme,
        stage: practice.stage.and_then(|stage| Stage::from_number(stage.value)).unwrap_or(Stage::One),
        effort: practice.effort.unwrap_or(Effort::Small),
        roles,
        needs: practice.needs,
        joins,
        after: Vec::new(),
        resources,
        points: Vec::new(),
        place: Place::of(diagnostics, practice.id.map_or(head, |id| id.span)),
    });
    for point in practice.point {
        add_point(builder, ix, diagnostics, point.value);
    }
    let whole = builder.catalog[ix].id.clone();
    for added in builder.overlays.take_added(&whole) {
        add_own_point(builder, ix, added);
    }
    builder.check_left(ix);
}

/// How many words a text has.
fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn check_retired(catalog: &Catalog, checklist: ChecklistIx, diagnostics: &Diagnostics, id: &Item<String>, name: &str) {
    if catalog[checklist].retired.contains_key(name) {
        let message = format!("{} is retired, and an id never returns", quoted(name));
        diagnostics.report(Rule::Retired, id.span.clone(), message, "give it a new id".to_owned());
    }
}

fn check_since(diagnostics: &Diagnostics, since: &Item<u32>, revision: u32) {
    if since.value > revision {
        let message = format!("`since` is {}, and the checklist is of revision {revision}", since.value);
        diagnostics.report(
            Rule::BadValue,
            since.span.clone(),
            message,
            "raise `revision` at the top of the file".to_owned(),
        );
    }
}

/// Adds what an overlay adds. Its problems are those of the overlay.
fn add_own_point(builder: &mut Builder, practice: PracticeIx, added: Added) {
    let diagnostics = Diagnostics::new(&added.place.source);
    let since = builder.catalog[builder.catalog[practice].checklist].revision;
    let point = written::Point { since: Some(Item { value: since, span: added.place.span }), ..added.point };
    if let Some(ix) = add_point(builder, practice, &diagnostics, point) {
        let change = Change { id: builder.catalog[ix].id.to_string(), kind: ChangeKind::Added, what: String::new() };
        let checklist = builder.catalog[practice].checklist;
        builder.catalog.checklists[checklist.0].changed.push(change);
    }
    builder.problems.extend(diagnostics.into_problems());
}

fn add_point(
    builder: &mut Builder,
    practice: PracticeIx,
    diagnostics: &Diagnostics,
    point: written::Point,
) -> Option<PointIx> {
    let catalog = &builder.catalog;
    let checklist = catalog[practice].checklist;
    if let Some(since) = &point.since {
        check_since(diagnostics, since, catalog[checklist].revision);
    }
    let id = point.id?;
    let name = format!("{}.{}", catalog[practice].name(), id.value);
    let whole = format!("{}.{name}", catalog[checklist].id);
    check_retired(catalog, checklist, diagnostics, &id, &name);
    // The points of a practice that is itself written twice are not told one by one.
    if catalog.ids.practices.get(&catalog[practice].id) == Some(&practice) {
        is_new(diagnostics, &catalog.ids.points, &whole, &id).then_some(())?;
    }
    if builder.drops_point(checklist, &name, &whole) {
        return None;
    }
    let ix = PointIx(builder.catalog.points.len());
    let same_as = point.same_as.and_then(|other| twin(builder, checklist, ix, diagnostics, &other));
    let critical = builder.is_critical(checklist, &whole, point.critical);
    let catalog = &mut builder.catalog;
    let resources = references(catalog, diagnostics, &point.resources);
    catalog.points.push(Point {
        id: whole.clone().into(),
        practice,
        words: count_words(&point.text),
        text: point.text.into(),
        critical,
        advice: point.advice.into(),
        resources,
        covers: point.covers.into_iter().map(|id| id.value.into()).collect(),
        since: point.since.map_or(1, |since| since.value),
        same_as: same_as.unwrap_or(ix),
        place: Place::of(diagnostics, id.span),
    });
    catalog.ids.points.insert(whole.into(), ix);
    catalog.practices[practice.0].points.push(ix);
    Some(ix)
}

/// The practice that `joins` names: of an earlier checklist. Where an overlay leaves that one out, the first that joins it
/// stands for it.
fn joined(
    builder: &mut Builder,
    checklist: ChecklistIx,
    own: PracticeIx,
    diagnostics: &Diagnostics,
    other: &Item<String>,
) -> Option<PracticeIx> {
    if let Some(heir) = builder.overlays.practices.get_mut(&other.value) {
        return Some(*heir.get_or_insert(own)).filter(|heir| *heir != own);
    }
    let catalog = &builder.catalog;
    let is_earlier = |ix: &PracticeIx| catalog[*ix].checklist < checklist;
    let found = catalog.practice(&other.value).filter(is_earlier);
    if found.is_none() {
        let earlier = catalog.practices().filter(is_earlier);
        let near = diagnostics.near(&other.value, earlier.map(|ix| catalog[ix].id.as_str()));
        let help = did_you_mean(near)
            .unwrap_or_else(|| "name a practice of an earlier checklist, like `ggi.manage-legal-compliance`".into());
        let message = format!("{} is no practice of an earlier checklist", quoted(&other.value));
        diagnostics.report(Rule::BadJoin, other.span.clone(), message, help);
    }
    found
}

/// The point that `same_as` names: of an earlier checklist, and not itself a copy. Where an overlay leaves that one out, the
/// first of its twins stands for it.
fn twin(
    builder: &mut Builder,
    checklist: ChecklistIx,
    own: PointIx,
    diagnostics: &Diagnostics,
    other: &Item<String>,
) -> Option<PointIx> {
    if let Some(heir) = builder.overlays.points.get_mut(&other.value) {
        return Some(*heir.get_or_insert(own));
    }
    let catalog = &builder.catalog;
    let found = catalog.point(&other.value).filter(|ix| {
        let point = &catalog[*ix];
        point.same_as == *ix && catalog[point.practice].checklist < checklist
    });
    if found.is_none() {
        let earlier = catalog.points().filter(|ix| catalog[catalog[*ix].practice].checklist < checklist);
        let near = diagnostics.near(&other.value, earlier.map(|ix| catalog[ix].id.as_str()));
        let copy_of = catalog.point(&other.value).map(|ix| catalog[catalog[ix].same_as].id.as_str());
        let near = copy_of.filter(|id| *id != other.value).or(near);
        let help = did_you_mean(near.filter(|near| *near != other.value))
            .unwrap_or_else(|| "name a point of an earlier checklist, like `ggi.practice.point`".into());
        let message = format!("{} is no point of an earlier checklist that stands for itself", quoted(&other.value));
        diagnostics.report(Rule::BadTwin, other.span.clone(), message, help);
    }
    found
}

fn references(catalog: &Catalog, diagnostics: &Diagnostics, texts: &[Item<String>]) -> Vec<Reference> {
    texts.iter().filter_map(|text| reference(catalog, diagnostics, text)).collect()
}

fn reference(catalog: &Catalog, diagnostics: &Diagnostics, text: &Item<String>) -> Option<Reference> {
    let (id, anchor) =
        text.value.split_once('#').map_or((text.value.as_str(), None), |(id, anchor)| (id, Some(anchor)));
    let Some(resource) = catalog.resource(id) else {
        let near = did_you_mean(diagnostics.near(id, catalog.ids.resources.keys().map(CatalogText::as_str)));
        let help = near.unwrap_or_else(|| "list the page in a file under resources/".into());
        diagnostics.report(
            Rule::UnknownResource,
            text.span.clone(),
            format!("there is no resource {}", quoted(id)),
            help,
        );
        return None;
    };
    let sections = &catalog[resource].sections;
    if let Some(anchor) = anchor.filter(|anchor| !sections.contains_key(*anchor)) {
        let near = did_you_mean(diagnostics.near(anchor, sections.keys().map(CatalogText::as_str)));
        let help = near.unwrap_or_else(|| "list the heading under [resource.sections] of that resource".into());
        let message = format!("{} lists no heading {}", quoted(id), quoted(anchor));
        diagnostics.report(Rule::UnknownResource, text.span.clone(), message, help);
        return None;
    }
    Some(Reference { resource, anchor: anchor.map(|anchor| anchor.to_owned().into()) })
}
