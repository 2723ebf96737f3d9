//! Checklists and resources as they are written: each key once, with what it says.

use super::headings::Headings;
use super::values::{Address, Id, NamedAddresses, RoleWords, StageTitles, Teachers, ThemeWord, Titles, WholeId};
use super::{Activity, Effort, Kind, Stage};
use crate::problem::{
    Date, Flag, FlagIf, NamedTexts, Number, OneOf, SomeOf, SomeTables, TableForm, Tables, Text, TextIf, Texts, TextsIf,
    Written, written,
};

written! {
    /// What holds for the catalog of ospo-assess as a whole: `catalog.toml`. In a folder named by `--catalog` each key
    /// takes the place of the one that ships.
    pub(super) struct Head = "file of the whole catalog", "" {
        /// The ids of the checklists in their order. Those not named follow.
        order: TextsIf<{ u32::MAX }>,
        /// The whole ids of the points that are asked first, at most ten.
        door: TextsIf<10>,
        /// Where the stages come from, as a sentence names it.
        model: TextIf,
        /// The ids of the checklists whose source has these stages. A report on others alone does not begin with a stage.
        staged: TextsIf<{ u32::MAX }>,
        /// The titles of the stages, 0 among them.
        stages: StageTitles,
        /// The themes with their titles, in their order; those of one's own follow the ones that ship.
        themes: Titles,
        /// The roles with their titles, in their order; those of one's own follow the ones that ship.
        roles: Titles,
        /// How long is meant where a statement needs a period and its source gives none.
        period: Tables<Period>,
    }

    /// A period, such as the one after which a review is due again.
    pub(super) struct Period = "period", "period" {
        /// Its id.
        kind: Id,
        /// What it is the period of, in plain words.
        title: Text,
        /// How long it is, in plain words.
        length: Text,
        /// Who says so.
        source: Text,
    }

    /// A checklist of ospo-assess: one source family, one file in `checklists/`. The file's name is its id.
    pub(super) struct Checklist = "checklist", "" {
        /// The name of the checklist.
        title: Text,
        /// What it is derived from.
        source: Text,
        /// The edition of the source.
        edition: Text,
        /// The revision of this file: rises when a point is added, retired or changes meaning.
        revision: Number<1, { u32::MAX }>,
        /// What the checklist is for, in one sentence.
        purpose: Text,
        /// Ids that are gone (`practice` or `practice.point`), with what took their place. An id never returns.
        retired: NamedTexts,
        /// The sections, in order.
        section: SomeTables<Section>,
    }

    /// A group of practices.
    pub(super) struct Section = "section", "section" {
        /// Unique in the checklist.
        id: Id,
        /// The name of the section.
        title: Text,
        /// What it is about, in one sentence.
        purpose: Text,
        /// The practices, in order.
        practice: SomeTables<Practice>,
    }

    /// One thing a well-governed organization does; one screen of the interview.
    pub(super) struct Practice = "practice", "section.practice" {
        /// Unique in the checklist, and never given twice.
        id: Id,
        /// The name of the practice.
        title: Text,
        /// One plain question above the points.
        ask: Text,
        /// What goes wrong without it, in one or two sentences.
        why: Text,
        /// What would convince a stranger.
        evidence: Text,
        /// What the practice is about, across checklists: a key of `[themes]` in `catalog.toml`.
        theme: ThemeWord,
        /// The stage it belongs to.
        stage: Number<{ Stage::FIRST }, { Stage::LAST }>,
        /// How long it takes: days, weeks, or a quarter and more.
        effort: OneOf<Effort>,
        /// Who can answer: keys of `[roles]` in `catalog.toml`.
        roles: RoleWords,
        /// What an organization must do for the practice to apply to it at all; all of these.
        needs: SomeOf<Activity>,
        /// Whole ids of practices better done first, such as `ggi.manage-legal-compliance`.
        after: Texts,
        /// The whole id of a practice of an earlier checklist that is the same work: one row of the roadmap serves both.
        joins: TextIf,
        /// What teaches it, best first: `publisher.page` or `publisher.page#heading`.
        resources: Texts,
        /// The points, two to nine of them.
        point: SomeTables<Point>,
    }

    /// One verifiable statement, true or not.
    pub(super) struct Point = "point", "section.practice.point" {
        /// Unique in the practice, and never given twice.
        id: Id,
        /// One statement of 8 to 22 words that ends with a full stop.
        text: Text,
        /// Whether an average must not hide its absence.
        critical: Flag,
        /// The next step for whoever finds it open: imperative, and concrete enough to hand to someone.
        advice: Text,
        /// What teaches it, best first: `publisher.page` or `publisher.page#heading`; at least one.
        resources: Teachers,
        /// What the source teaches that this point asks for.
        covers: Texts,
        /// The revision that brought it.
        since: Number<1, { u32::MAX }>,
        /// The whole id of a point of an earlier checklist that is the same: one answer serves both.
        same_as: TextIf,
    }

    /// A point that an overlay adds to a practice.
    pub(super) struct Added = "point to add", "add" {
        /// The whole id of the practice that it goes to.
        practice: WholeId,
        /// Unique in the practice.
        id: Id,
        /// One statement of 8 to 22 words that ends with a full stop.
        text: Text,
        /// Whether an average must not hide its absence.
        critical: Flag,
        /// The next step for whoever finds it open.
        advice: Text,
        /// What teaches it, best first; at least one.
        resources: Teachers,
    }

    /// What an overlay changes of a practice, headed by its whole id.
    pub(super) struct PracticeChange = "change of a practice", "" {
        /// Why it is left out, with all its points.
        drop: TextIf,
    }

    /// What an overlay changes of a point, headed by its whole id.
    pub(super) struct PointChange = "change of a point", "" {
        /// Whether it is critical.
        critical: FlagIf,
        /// Why it is left out.
        drop: TextIf,
    }

    /// What an overlay changes of a requirement of a crosswalk, headed by its whole id.
    pub(super) struct RequirementChange = "change of a requirement", "" {
        /// Why it is left out.
        drop: TextIf,
        /// What an assessor would ask to see.
        evidence: TextIf,
        /// Whole ids of the statements that together answer it.
        whole: TextsIf<{ u32::MAX }>,
        /// Whole ids of statements that bear on it and leave something open.
        in_part: TextsIf<{ u32::MAX }>,
        /// Whom to ask, where no statement bears on it.
        elsewhere: TextIf,
    }

    /// Resources of ospo-assess: the pages of one publisher, one file in `resources/`. The file's name is its id.
    pub(super) struct Resources = "file of resources", "" {
        /// The name of the publisher.
        publisher: Text,
        /// Its home page.
        home: Address,
        /// The licence of its pages, as an SPDX expression.
        licence: Text,
        /// The credit it asks for.
        attribution: Text,
        /// The day that the links were checked.
        checked: Date,
        /// The pages.
        resource: Tables<Resource>,
    }

    /// A page.
    pub(super) struct Resource = "resource", "resource" {
        /// Unique in the file.
        id: Id,
        /// The title of the page.
        title: Text,
        /// Its address.
        url: Address,
        /// What it is.
        kind: OneOf<Kind>,
        /// What a reader gets from it, in one sentence.
        summary: Text,
        /// Headings that a reference may name: anchor and heading, or anchor and a table with `title` and `length`, the
        /// characters of the passage below it without markup.
        sections: Headings,
        /// The same page in other languages: language and address.
        languages: NamedAddresses,
    }
}

written! {
    /// A crosswalk of ospo-assess: what a standard, law or set of principles requires, one file in `crosswalks/`. The file's
    /// name is its id.
    pub(super) struct Crosswalk = "crosswalk", "" {
        /// The name of the standard or law.
        title: Text,
        /// What it is called in a word or two, such as `ISO/IEC 5230`.
        short: Text,
        /// Who publishes it.
        publisher: Text,
        /// The licence of its text, as an SPDX expression where there is one.
        licence: Text,
        /// Where it can be read.
        address: Address,
        /// The edition that the requirements are of.
        edition: Text,
        /// What a report on it must say first: that it certifies nothing, and what it leaves out.
        note: Text,
        /// The requirements, in the order of the source, each once.
        requirement: SomeTables<Requirement>,
    }

    /// One requirement, with the statements that bear on it.
    pub(super) struct Requirement = "requirement", "requirement" {
        /// As the source numbers it, such as `3.1.1.1`.
        id: WholeId,
        /// What it asks for, in words of one's own.
        text: Text,
        /// Where it can be read.
        address: Address,
        /// What an assessor would ask to see.
        evidence: Text,
        /// The level of the source that it belongs to, where the source has levels.
        level: TextIf,
        /// Whom it binds, where the source tells roles apart.
        role: TextIf,
        /// Whole ids of the statements that together answer it.
        whole: Texts,
        /// Whole ids of statements that bear on it and leave something open.
        in_part: Texts,
        /// Whom to ask, where no statement bears on it.
        elsewhere: TextIf,
    }
}

/// What a file `catalog.toml` can hold.
pub const HEAD_FORM: &TableForm = &Head::TABLE;
/// What a file of `checklists/` can hold.
pub const CHECKLIST_FORM: &TableForm = &Checklist::TABLE;
/// What a file of `resources/` can hold.
pub const RESOURCES_FORM: &TableForm = &Resources::TABLE;
/// What a file of `crosswalks/` can hold.
pub const CROSSWALK_FORM: &TableForm = &Crosswalk::TABLE;
