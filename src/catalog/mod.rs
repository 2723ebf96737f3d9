//! All checklists and resources, checked: what parsing lets through has no dangling reference in it.

mod builder;
mod changes;
mod circles;
mod crosswalk;
mod digest;
mod file;
mod filter;
mod head;
mod headings;
mod laws;
mod named;
mod overlaid;
mod overlay;
mod parse;
mod prepared;
mod read;
mod requirement_overlay;
mod requirements;
mod shipped;
mod text;
mod translation;
mod values;
mod warnings;
mod words;
mod written;

use std::collections::{BTreeMap, HashMap};
use std::ops::{Index, Range};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use changes::{Change, ChangeKind};
pub use crosswalk::{Coverage, Crosswalk, Requirement};
pub(crate) use digest::hex_digest;
pub use file::{CatalogFile, FileKind, layer};
pub use filter::{AskedPoints, Filter, Load, Pace, minutes_for};
pub use laws::laws;
pub use named::Named;
pub use parse::parse;
pub use requirements::{RequirementIx, Requirements};
pub use shipped::{SHARE_ALIKE, shipped, shipped_crosswalks};
pub use text::CatalogText;
pub use translation::{PreparedWords, Texts, Translation, WrittenText, is_statement, read_texts};
pub(crate) use values::{ROLES, THEMES};
pub use warnings::warnings;
pub use words::{Activity, Effort, Kind, Stage};
pub use written::{CHECKLIST_FORM, CROSSWALK_FORM, HEAD_FORM, RESOURCES_FORM};

use crate::problem::{Diagnostics, Source};
use head::Head;

macro_rules! indexes {
    ($($(#[doc = $doc:literal])+ $ix:ident => $field:ident: $item:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $ix(usize);

        impl $ix {
            /// Its position in catalog order.
            pub fn position(self) -> usize {
                self.0
            }
        }

        impl Index<$ix> for Catalog {
            type Output = $item;

            fn index(&self, ix: $ix) -> &$item {
                &self.$field[ix.0]
            }
        }

        impl Catalog {
            #[doc = concat!("Every `", stringify!($item), "`, in catalog order.")]
            pub fn $field(&self) -> impl DoubleEndedIterator<Item = $ix> + ExactSizeIterator + use<> {
                (0..self.$field.len()).map($ix)
            }
        }
    )+};
}

indexes! {
    /// A checklist of the catalog it came from.
    ChecklistIx => checklists: Checklist;
    /// A section of the catalog it came from.
    SectionIx => sections: Section;
    /// A practice of the catalog it came from.
    PracticeIx => practices: Practice;
    /// A point of the catalog it came from.
    PointIx => points: Point;
    /// A resource of the catalog it came from.
    ResourceIx => resources: Resource;
    /// A publisher of the catalog it came from.
    PublisherIx => publishers: Publisher;
    /// A crosswalk of the catalog it came from.
    CrosswalkIx => crosswalks: Crosswalk;
    /// A theme of the catalog it came from: what a practice is about, across checklists.
    ThemeIx => themes: Named;
    /// A role of the catalog it came from: who can answer a practice.
    RoleIx => roles: Named;
}

/// Where something stands in a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    #[serde(with = "prepared::by_name")]
    pub source: Arc<Source>,
    /// The bytes.
    pub span: Range<usize>,
}

impl Place {
    /// Some bytes of the file at hand.
    fn of(diagnostics: &Diagnostics, span: Range<usize>) -> Self {
        Self { source: Arc::clone(diagnostics.source()), span }
    }
}

/// One source family: one file in `checklists/`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Checklist {
    /// The file's stem, such as `ggi`.
    pub id: CatalogText,
    /// Its name.
    pub title: CatalogText,
    /// What it is derived from.
    pub source: CatalogText,
    /// The edition of the source.
    pub edition: CatalogText,
    /// The revision of the file; rises when a point is added, retired or changes meaning.
    pub revision: u32,
    /// What it is for.
    pub purpose: CatalogText,
    /// Its sections, in order.
    pub sections: Vec<SectionIx>,
    /// Ids that are gone (`practice` or `practice.point`), with what took their place.
    pub retired: BTreeMap<CatalogText, CatalogText>,
    /// Where it stands.
    pub place: Place,
    digest: CatalogText,
    changed: Vec<Change>,
}

impl Checklist {
    /// The SHA-256, in hexadecimal, of what the checklist asks after all changes: of JSON without blanks, with the
    /// keys of the file in the order of `ospo-assess schema checklist` after its `id`, references in whole ids, and
    /// `joins` and `same_as` only where they are written.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// What differs from the checklist that ships; empty where nothing does.
    pub fn changed(&self) -> &[Change] {
        &self.changed
    }

    /// The licence of its questions and advice, as an SPDX id, where they are those that ship or made from them.
    pub fn licence(&self) -> Option<&'static str> {
        let is_ours = !self.changed.iter().any(|one| matches!(one.kind, ChangeKind::Own | ChangeKind::Replaced));
        shipped::shipped_checklist(&self.id).filter(|_| is_ours).and_then(shipped::licence_of)
    }
}

/// A group of practices in a checklist.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Section {
    /// The whole id, such as `ggi.trust`.
    pub id: CatalogText,
    /// The checklist.
    pub checklist: ChecklistIx,
    /// Its name.
    pub title: CatalogText,
    /// What it is about.
    pub purpose: CatalogText,
    /// Its practices, in order.
    pub practices: Vec<PracticeIx>,
}

impl Section {
    /// The id within the checklist, such as `trust`.
    pub fn name(&self) -> &str {
        last(&self.id)
    }
}

/// One thing a well-governed organization does; one screen of the interview.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Practice {
    /// The whole id, such as `ggi.manage-legal-compliance`.
    pub id: CatalogText,
    /// The checklist.
    pub checklist: ChecklistIx,
    /// The section.
    pub section: SectionIx,
    /// Its name.
    pub title: CatalogText,
    /// One plain question above the points.
    pub ask: CatalogText,
    /// How many words it has in English, by which minutes are counted in every language.
    pub ask_words: usize,
    /// What goes wrong without it.
    pub why: CatalogText,
    /// What would convince a stranger.
    pub evidence: CatalogText,
    /// What it is about.
    pub theme: ThemeIx,
    /// The stage it belongs to.
    pub stage: Stage,
    /// How long it takes.
    pub effort: Effort,
    /// Who can answer.
    pub roles: Vec<RoleIx>,
    /// What an organization must do for the practice to apply at all; all of these.
    pub needs: Vec<Activity>,
    /// The practice of an earlier checklist that is the same work.
    pub joins: Option<PracticeIx>,
    /// Practices better done first; free of cycles.
    pub after: Vec<PracticeIx>,
    /// What teaches it, best first.
    pub resources: Vec<Reference>,
    /// Its points, in order; at least one.
    pub points: Vec<PointIx>,
    /// Where it stands.
    pub place: Place,
}

impl Practice {
    /// The id within the checklist, such as `manage-legal-compliance`.
    pub fn name(&self) -> &str {
        last(&self.id)
    }
}

/// One verifiable statement under a practice, true or not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Point {
    /// The whole id, such as `ggi.manage-legal-compliance.compliance-owner`.
    pub id: CatalogText,
    /// The practice.
    pub practice: PracticeIx,
    /// The statement.
    pub text: CatalogText,
    /// How many words it has in English, by which minutes are counted in every language.
    pub words: usize,
    /// Whether an average must not hide its absence.
    pub critical: bool,
    /// The next step, for whoever finds it open.
    pub advice: CatalogText,
    /// What teaches it, best first; at least one.
    pub resources: Vec<Reference>,
    /// What the source teaches that this point asks for.
    pub covers: Vec<CatalogText>,
    /// The revision that brought it.
    pub since: u32,
    /// The point of an earlier checklist that this one is too; itself where there is none.
    pub same_as: PointIx,
    /// Where it stands.
    pub place: Place,
}

impl Point {
    /// The id within the practice, such as `compliance-owner`.
    pub fn name(&self) -> &str {
        last(&self.id)
    }
}

fn last(id: &str) -> &str {
    id.rsplit('.').next().unwrap_or(id)
}

/// Who publishes resources: one file in `resources/`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Publisher {
    /// The file's stem, such as `ggi`.
    pub id: CatalogText,
    /// Its name.
    pub name: CatalogText,
    /// Its home page.
    pub home: CatalogText,
    /// The licence of its pages.
    pub licence: CatalogText,
    /// The credit it asks for.
    pub attribution: CatalogText,
    /// The day of the snapshot that the links were checked against.
    pub checked: chrono::NaiveDate,
}

/// A curated page of a publisher.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Resource {
    /// The whole id, such as `ggi.manage-legal-compliance`.
    pub id: CatalogText,
    /// The publisher.
    pub publisher: PublisherIx,
    /// The title of the page.
    pub title: CatalogText,
    /// Its address.
    pub url: CatalogText,
    /// What it is.
    pub kind: Kind,
    /// What a reader gets from it.
    pub summary: CatalogText,
    /// Headings that a reference may name: anchor and heading.
    pub sections: BTreeMap<CatalogText, Heading>,
    /// The same page in other languages: language and address.
    pub languages: BTreeMap<CatalogText, CatalogText>,
    /// Where it stands.
    pub place: Place,
}

/// A heading of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Heading {
    /// As it is written.
    pub title: CatalogText,
    /// How many characters the passage below it has, without markup; none where nobody measured it.
    pub length: Option<u32>,
}

/// A reference to a resource, or to a heading of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Reference {
    /// The resource.
    pub resource: ResourceIx,
    /// The anchor of a heading listed in the resource's sections.
    pub anchor: Option<CatalogText>,
}

/// How long is meant where a statement needs a period and its source gives none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Period {
    /// Its id, such as `training`.
    pub kind: CatalogText,
    /// What it is the period of, in plain words.
    pub title: CatalogText,
    /// How long it is, in plain words.
    pub length: CatalogText,
    /// Who says so.
    pub source: CatalogText,
}

/// All checklists and resources, checked.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Catalog {
    checklists: Vec<Checklist>,
    sections: Vec<Section>,
    practices: Vec<Practice>,
    points: Vec<Point>,
    resources: Vec<Resource>,
    publishers: Vec<Publisher>,
    crosswalks: Vec<Crosswalk>,
    themes: Vec<Named>,
    roles: Vec<Named>,
    head: Head,
    #[serde(skip)]
    ids: Ids,
    /// Points that are one and the same, by the first of them.
    #[serde(skip)]
    twins: BTreeMap<PointIx, Vec<PointIx>>,
    /// Practices that are the same work, in catalog order; most stand alone.
    #[serde(skip)]
    groups: Vec<Vec<PracticeIx>>,
    /// By practice, its group.
    #[serde(skip)]
    group_of: Vec<usize>,
    /// By the first of twins, the requirements that they bear on.
    #[serde(skip)]
    serves: HashMap<PointIx, Vec<RequirementIx>>,
    /// Whether it is the one that ships.
    #[serde(skip)]
    is_shipped: bool,
}

/// What is found by its whole id.
#[derive(Debug, Clone, Default)]
struct Ids {
    checklists: HashMap<CatalogText, ChecklistIx>,
    practices: HashMap<CatalogText, PracticeIx>,
    points: HashMap<CatalogText, PointIx>,
    resources: HashMap<CatalogText, ResourceIx>,
}

impl Catalog {
    /// Whether it is the one that ships, unchanged.
    pub fn is_shipped(&self) -> bool {
        self.is_shipped
    }

    /// The checklist with this id.
    pub fn checklist(&self, id: &str) -> Option<ChecklistIx> {
        self.ids.checklists.get(id).copied()
    }

    /// The practice with this whole id.
    pub fn practice(&self, id: &str) -> Option<PracticeIx> {
        self.ids.practices.get(id).copied()
    }

    /// The point with this whole id.
    pub fn point(&self, id: &str) -> Option<PointIx> {
        self.ids.points.get(id).copied()
    }

    /// Whether a practice has this id within its checklist.
    pub(crate) fn is_named(&self, practice: PracticeIx, name: &str) -> bool {
        let practice = &self[practice];
        let before = self[practice.checklist].id.len() + 1;
        practice.id.get(before..) == Some(name)
    }

    /// The point of a practice with this id within it.
    pub(crate) fn point_named(&self, practice: PracticeIx, name: &str) -> Option<PointIx> {
        let practice = &self[practice];
        // What stands before is the same for all, so the lengths tell most of them apart.
        let before = practice.id.len() + 1;
        practice.points.iter().copied().find(|point| self[*point].id.get(before..) == Some(name))
    }

    /// The resource with this whole id.
    pub fn resource(&self, id: &str) -> Option<ResourceIx> {
        self.ids.resources.get(id).copied()
    }

    /// The practices of a checklist, in order.
    pub fn practices_of(&self, checklist: ChecklistIx) -> impl Iterator<Item = PracticeIx> {
        self[checklist].sections.iter().flat_map(|section| self[*section].practices.iter().copied())
    }

    /// The points that are the same as `point`, itself left out.
    pub fn twins(&self, point: PointIx) -> impl Iterator<Item = PointIx> {
        let class = self.twins.get(&self[point].same_as).map_or(&[][..], Vec::as_slice);
        class.iter().copied().filter(move |twin| *twin != point)
    }

    /// Groups of points that are one and the same; only those with at least two points.
    pub fn twin_classes(&self) -> impl Iterator<Item = &[PointIx]> {
        self.twins.values().map(Vec::as_slice)
    }

    /// The practices that are the same work as `practice`, itself among them, in catalog order.
    pub fn joined(&self, practice: PracticeIx) -> &[PracticeIx] {
        &self.groups[self.group_of[practice.0]]
    }

    /// Every group of practices that are the same work; a practice that joins no other is a group of its own.
    pub fn joined_groups(&self) -> impl ExactSizeIterator<Item = &[PracticeIx]> {
        self.groups.iter().map(Vec::as_slice)
    }

    /// The licence of the summaries of a publisher's pages, as an SPDX id, where they are those that ship.
    pub fn summaries_licence(&self, publisher: PublisherIx) -> Option<&'static str> {
        let page = self.resources.iter().find(|one| one.publisher == publisher)?;
        shipped::licence_of_file(&page.place.source.name)
    }

    /// What a reference leads to, in words: the title of the page, or of the page and the heading where they differ.
    pub fn title(&self, reference: &Reference) -> String {
        let resource = &self[reference.resource];
        match self.heading(reference) {
            Some(heading) if *heading != *resource.title => format!("{}: {heading}", resource.title),
            _ => resource.title.to_string(),
        }
    }

    /// The heading that a reference names, if it names one.
    pub fn heading(&self, reference: &Reference) -> Option<&str> {
        self.section(reference).map(|heading| heading.title.as_str())
    }

    fn section(&self, reference: &Reference) -> Option<&Heading> {
        self[reference.resource].sections.get(reference.anchor.as_ref()?)
    }

    /// The address that a reference leads to.
    pub fn url(&self, reference: &Reference) -> String {
        let resource = &self[reference.resource];
        match &reference.anchor {
            Some(anchor) => format!("{}#{anchor}", resource.url),
            None => resource.url.to_string(),
        }
    }

    /// The page of a reference in another language, or in the one that this is a kind of: the language and the address.
    pub fn page_in(&self, reference: &Reference, language: &str) -> Option<(&str, &str)> {
        let pages = &self[reference.resource].languages;
        let general = language.split('-').next().unwrap_or(language);
        let named = |name: &str| pages.iter().find(|(one, _)| one.eq_ignore_ascii_case(name));
        let (language, url) = named(language).or_else(|| named(general))?;
        Some((language, url))
    }

    /// The reference as it is written in a checklist: `publisher.page#heading`.
    pub fn reference_id(&self, reference: &Reference) -> String {
        let id = &self[reference.resource].id;
        match &reference.anchor {
            Some(anchor) => format!("{id}#{anchor}"),
            None => id.to_string(),
        }
    }
}
