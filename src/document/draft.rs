//! An assessment on its way to words, as every part of a report knows it.

use std::num::NonZeroU32;

use super::compared::Since;
use super::model::Section;
use super::words::{clean, day, listed, sentences};
use crate::answers::Detail;
use crate::assess::{Assessed, Score};
use crate::catalog::{Activity, Catalog, Checklist, ChecklistIx, PracticeIx, Reference};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// How many checklists the line below the title names with their editions.
const NAMED: usize = 4;

/// What kind of report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How much it tells.
    pub detail: Detail,
    /// Draw the picture of page one as a radar of the themes, where at least three apply.
    pub radar: bool,
    /// The effort that fits into a quarter: the roadmap names quarters then.
    pub capacity: Option<NonZeroU32>,
    /// Prefer pages in this language where they exist.
    pub language: Option<String>,
    /// Leave out advice and links where the form is for programs.
    pub no_advice: bool,
    /// Tell every point in scope where the form is a table, and not only what is open or to be found out.
    pub every_point: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self::PLAIN
    }
}

impl Options {
    /// What is told where nothing is asked for.
    pub const PLAIN: Self = Self {
        detail: Detail::Normal,
        radar: false,
        capacity: None,
        language: None,
        no_advice: false,
        every_point: false,
    };

    /// The address of a reference, in the language asked for where the page exists in it.
    pub fn url(&self, catalog: &Catalog, reference: &Reference) -> String {
        let page = self.language.as_ref().and_then(|language| catalog.page_in(reference, language));
        page.map_or_else(|| catalog.url(reference), |(_, url)| url.to_owned())
    }
}

/// An assessment on its way to words.
pub(super) struct Draft<'a> {
    pub(super) assessment: Assessed<'a>,
    pub(super) options: &'a Options,
    /// The time before, where the report looks back.
    pub(super) since: Option<&'a Since<'a>>,
    pub(super) messages: &'a Messages,
}

impl Draft<'_> {
    /// The name of the organization.
    pub(super) fn organization(&self) -> String {
        clean(&self.assessment.answers.organization.name)
    }

    /// The day, the scope and the target.
    pub(super) fn subtitle(&self) -> String {
        let (answers, messages) = (self.assessment.answers, self.messages);
        let edition = |one: &Checklist| {
            say!(messages, "report-checklist-edition", title = clean(&one.title), edition = clean(&one.edition))
        };
        let editions: Vec<String> = answers.scope.iter().map(|ix| edition(&self.assessment.catalog[*ix])).collect();
        let scope = match editions.len() {
            0 => say!(messages, "report-scope-none"),
            1..=NAMED => listed(messages, &editions),
            n => say!(messages, "shared-checklists", count = n),
        };
        let (day, stage) = (day(messages, answers.date), answers.target.number());
        if self.is_staged() {
            return say!(messages, "report-subtitle", day = day, scope = scope, stage = stage);
        }
        say!(messages, "report-subtitle-unstaged", day = day, scope = scope)
    }

    /// The checklists in scope.
    pub(super) fn scope(&self) -> impl Iterator<Item = ChecklistIx> {
        self.assessment.answers.scope.iter().copied()
    }

    /// Whether a checklist in scope has stages of its own: else they are not what the report begins with.
    pub(super) fn is_staged(&self) -> bool {
        self.assessment.answers.scope.iter().any(|ix| self.assessment.catalog.is_staged(*ix))
    }

    /// Whether so little is answered that the report is short, and says first whom to ask.
    pub(super) fn is_sparse(&self) -> bool {
        self.assessment.score.as_ref().is_some_and(Score::is_sparse)
    }

    /// Whether everything is told.
    pub(super) fn is_full(&self) -> bool {
        self.options.detail == Detail::Full
    }

    /// Why a practice is not applicable, as the answers say it or in a sentence; none where it counts.
    pub(super) fn not_applicable_reason(&self, practice: PracticeIx) -> Option<String> {
        let Assessed { catalog, answers, .. } = self.assessment;
        let given = self.assessment.not_applicable_reason(practice)?;
        if answers.answer(practice).is_some() {
            return Some(given.into_owned());
        }
        let absent = |activity: Activity| say!(self.messages, "report-absence", activity = activity.word());
        let reasons = answers.absent(catalog, practice).map(absent);
        reasons.reduce(|first, second| sentences(self.messages, &first, &second))
    }

    /// The language that pages are read in, where they exist in it.
    pub(super) fn language(&self) -> &str {
        self.options.language.as_deref().unwrap_or(self.messages.language())
    }
}

/// A section with an id and a title, to be filled.
pub(super) fn section(id: impl Into<String>, title: impl Into<String>) -> Section {
    Section { id: id.into(), title: title.into(), ..Section::default() }
}
