//! The catalog for programs: JSON of lists and of single practices and resources.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::crosswalk::{CrosswalkReport, crosswalk_report};
use super::json::{Change, change, requirement_ids, resource};
use super::parts::pretty;
use crate::catalog::{self, Catalog, CatalogText, ChecklistIx, Filter, PointIx, PracticeIx, ResourceIx, minutes_for};
use crate::problem::Word;

/// The version of these formats: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

/// What `ospo-assess list --format json` prints: the practices with their checklists, with `--resources` the
/// pages, with `--periods` the house table of periods.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(untagged)]
pub(super) enum List<'a> {
    /// Practices and their checklists.
    Practices {
        /// The version of this format.
        schema: u32,
        /// Every checklist of the catalog.
        checklists: Vec<Checklist<'a>>,
        /// The practices that the filters let through.
        practices: Vec<Practice<'a>>,
    },
    /// Pages.
    Resources {
        /// The version of this format.
        schema: u32,
        /// Every page.
        resources: Vec<Page<'a>>,
    },
    /// The house table of periods.
    Periods {
        /// The version of this format.
        schema: u32,
        /// How long is meant where a statement names a period.
        periods: Vec<Period<'a>>,
    },
}

/// What `ospo-assess show ID --format json` prints.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(untagged)]
pub(super) enum Shown<'a> {
    /// A checklist with its practices.
    Checklist {
        /// The version of this format.
        schema: u32,
        /// The checklist.
        checklist: Checklist<'a>,
        /// Its practices, in order.
        practices: Vec<Practice<'a>>,
    },
    /// A section with its practices.
    Section {
        /// The version of this format.
        schema: u32,
        /// Its whole id, such as `ggi.trust`.
        section: &'a str,
        /// Its practices, in order.
        practices: Vec<Practice<'a>>,
    },
    /// A practice, where its id or that of one of its points was asked for.
    Practice {
        /// The version of this format.
        schema: u32,
        #[serde(flatten)]
        practice: Practice<'a>,
    },
    /// A page.
    Resource {
        /// The version of this format.
        schema: u32,
        #[serde(flatten)]
        resource: Page<'a>,
    },
    /// Requirements of a crosswalk.
    Requirements(CrosswalkReport<'a>),
}

/// A checklist.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Checklist<'a> {
    /// The stem of its file.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// What it is made from.
    source: &'a str,
    /// The edition of its source.
    edition: &'a str,
    /// The revision of its file.
    revision: u32,
    /// The SHA-256 of what it asks.
    digest: &'a str,
    /// The licence of its questions and advice, where it ships; else null.
    licence: Option<&'static str>,
    /// What differs from what ships.
    changed: Vec<Change<'a>>,
    /// What it is for.
    purpose: &'a str,
    /// How many practices it has.
    practices: usize,
    /// How many points they have.
    points: usize,
    /// How long it takes to answer.
    minutes: usize,
}

/// A practice.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Practice<'a> {
    /// Its whole id.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// The whole id of its section.
    section: &'a str,
    /// The licence of its words, where its checklist ships; else null.
    licence: Option<&'static str>,
    /// The question above the points.
    ask: &'a str,
    /// What goes wrong without it.
    why: &'a str,
    /// What would convince a stranger.
    evidence: &'a str,
    /// What it is about.
    theme: &'a str,
    /// 1 to 4.
    stage: u8,
    /// `small`, `medium` or `large`.
    effort: &'static str,
    /// Who can answer.
    roles: Vec<&'a str>,
    /// What an organization must do for it to apply: `build`, `ship`, `publish`.
    needs: Vec<&'static str>,
    /// Whole ids of the practices that are the same work.
    joined: Vec<&'a str>,
    /// Whole ids of practices better done first.
    after: Vec<&'a str>,
    /// The whole ids of the requirements that it serves, such as `iso-5230.3.1.1.1`.
    serves: Vec<String>,
    /// What teaches it, best first.
    resources: Vec<super::json::Resource>,
    /// Its points, in order.
    points: Vec<Point<'a>>,
}

/// A point.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Point<'a> {
    /// Its whole id.
    id: &'a str,
    /// The statement.
    text: &'a str,
    /// Whether an average must not hide its absence.
    critical: bool,
    /// The next step.
    advice: &'a str,
    /// What teaches it, best first.
    resources: Vec<super::json::Resource>,
    /// The whole ids of the requirements that it serves.
    serves: Vec<String>,
    /// Ids of what the source teaches.
    covers: Vec<&'a str>,
    /// The revision of the checklist that brought it.
    since: u32,
    /// Whole ids of the points of other checklists that ask the same.
    twins: Vec<&'a str>,
}

/// How long is meant where a statement names a period.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Period<'a> {
    /// Its id.
    kind: &'a str,
    /// What it is the period of.
    title: &'a str,
    /// How long it is, in words.
    length: &'a str,
    /// Who says so: `ours`, or a page as a checklist names it.
    source: &'a str,
}

/// A page that teaches.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Page<'a> {
    /// Its whole id.
    id: &'a str,
    /// Who publishes it.
    publisher: &'a str,
    /// Under which licence.
    licence: &'a str,
    /// Its title.
    title: &'a str,
    /// Its address.
    url: &'a str,
    /// What kind of page it is.
    kind: &'static str,
    /// What it holds, in a sentence.
    summary: &'a str,
    /// Headings that a reference may name: anchor and title.
    sections: BTreeMap<&'a str, &'a str>,
    /// The same page in other languages: language and address.
    languages: BTreeMap<&'a str, &'a str>,
}

/// The checklists, and the practices that the filter lets through.
pub fn list_json(catalog: &Catalog, filter: &Filter) -> String {
    let checklists = catalog.checklists().map(|ix| checklist(catalog, ix)).collect();
    let practices = practices(catalog, |ix| filter.lets(catalog, ix));
    pretty(&List::Practices { schema: SCHEMA, checklists, practices })
}

/// Every resource.
pub fn resources_json(catalog: &Catalog) -> String {
    pretty(&List::Resources { schema: SCHEMA, resources: catalog.resources().map(|ix| page(catalog, ix)).collect() })
}

/// The house table of periods.
pub fn periods_json(catalog: &Catalog) -> String {
    pretty(&List::Periods { schema: SCHEMA, periods: catalog.periods().iter().map(period).collect() })
}

/// What has this id; none where nothing has.
pub fn show_json(catalog: &Catalog, id: &str, only_resource: bool) -> Option<String> {
    Some(pretty(&shown(catalog, id, only_resource)?))
}

fn shown<'a>(catalog: &'a Catalog, id: &str, only_resource: bool) -> Option<Shown<'a>> {
    let schema = SCHEMA;
    if !only_resource {
        if let Some(ix) = catalog.checklist(id) {
            let practices = practices(catalog, |practice| catalog[practice].checklist == ix);
            return Some(Shown::Checklist { schema, checklist: checklist(catalog, ix), practices });
        }
        if let Some(ix) = catalog.sections().find(|ix| catalog[*ix].id == id) {
            let practices = practices(catalog, |practice| catalog[practice].section == ix);
            return Some(Shown::Section { schema, section: &catalog[ix].id, practices });
        }
        if let Some(ix) = catalog.practice(id).or_else(|| Some(catalog[catalog.point(id)?].practice)) {
            return Some(Shown::Practice { schema, practice: practice(catalog, ix) });
        }
    }
    if let Some(ix) = catalog.resource(id) {
        return Some(Shown::Resource { schema, resource: page(catalog, ix) });
    }
    let requirements = catalog.requirements_named(id).filter(|_| !only_resource)?;
    Some(Shown::Requirements(crosswalk_report(catalog, requirements, None)))
}

fn checklist(catalog: &Catalog, ix: ChecklistIx) -> Checklist<'_> {
    let one = &catalog[ix];
    Checklist {
        id: &one.id,
        title: &one.title,
        source: &one.source,
        edition: &one.edition,
        revision: one.revision,
        digest: one.digest(),
        licence: one.licence(),
        changed: one.changed().iter().map(change).collect(),
        purpose: &one.purpose,
        practices: catalog.practices_of(ix).count(),
        points: catalog.practices_of(ix).map(|ix| catalog[ix].points.len()).sum(),
        minutes: minutes_for(catalog, catalog.practices_of(ix)),
    }
}

fn practices(catalog: &Catalog, keep: impl Fn(PracticeIx) -> bool) -> Vec<Practice<'_>> {
    catalog.practices().filter(|ix| keep(*ix)).map(|ix| practice(catalog, ix)).collect()
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Practice<'_> {
    let one = &catalog[ix];
    let others = catalog.joined(ix).iter().filter(|other| **other != ix);
    Practice {
        id: &one.id,
        title: &one.title,
        section: &catalog[one.section].id,
        licence: catalog[one.checklist].licence(),
        ask: &one.ask,
        why: &one.why,
        evidence: &one.evidence,
        theme: &catalog[one.theme].id,
        stage: one.stage.number(),
        effort: one.effort.word(),
        roles: one.roles.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        needs: one.needs.iter().map(|activity| activity.word()).collect(),
        joined: others.map(|other| catalog[*other].id.as_str()).collect(),
        after: one.after.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        serves: requirement_ids(catalog, catalog.served_by_practice(ix)),
        resources: one.resources.iter().map(|reference| resource(catalog, reference)).collect(),
        points: one.points.iter().map(|ix| point(catalog, *ix)).collect(),
    }
}

fn point(catalog: &Catalog, ix: PointIx) -> Point<'_> {
    let one = &catalog[ix];
    Point {
        id: &one.id,
        text: &one.text,
        critical: one.critical,
        advice: &one.advice,
        resources: one.resources.iter().map(|reference| resource(catalog, reference)).collect(),
        serves: requirement_ids(catalog, catalog.served_by_point(ix)),
        covers: one.covers.iter().map(CatalogText::as_str).collect(),
        since: one.since,
        twins: catalog.twins(ix).map(|twin| catalog[twin].id.as_str()).collect(),
    }
}

fn period(one: &catalog::Period) -> Period<'_> {
    let catalog::Period { kind, title, length, source } = one;
    Period { kind, title, length, source }
}

fn page(catalog: &Catalog, ix: ResourceIx) -> Page<'_> {
    let one = &catalog[ix];
    Page {
        id: &one.id,
        publisher: &catalog[one.publisher].name,
        licence: &catalog[one.publisher].licence,
        title: &one.title,
        url: &one.url,
        kind: one.kind.word(),
        summary: &one.summary,
        sections: one.sections.iter().map(|(anchor, heading)| (anchor.as_str(), heading.title.as_str())).collect(),
        languages: one.languages.iter().map(|(language, url)| (language.as_str(), url.as_str())).collect(),
    }
}
