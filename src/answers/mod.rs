//! What an organization said of the practices: read and checked against a catalog, edited, and written as text.

mod edit;
mod forms;
mod gate;
mod lists;
mod made_up;
mod merge;
mod point_set;
mod read;
mod response;
mod settings;
mod several;
mod states;
mod tables;
mod template;
mod tidy;
mod twins;
pub(crate) mod written;
mod written_gate;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;

use crate::catalog::{ChecklistIx, PracticeIx, Stage};

pub use edit::{ChangedTables, Editor, change_tables, write};
pub use gate::{Form, Gate, GateKey, Gates, OVERALL, PERCENT, Subject, requirements_way_out};
pub use made_up::made_up_unit;
pub use merge::{Merge, Policy, merge_edits};
pub use point_set::PointSet;
pub use read::{parse, parse_past, parse_with_states};
pub use response::{Answer, PointAnswers, Response, Split, State};
pub use settings::{Detail, Exception, FormStamp, Gather, Organization, OrganizationKind, ReportSettings, Respondent};
pub use several::{Difference, Merged, NotMerged, merge_answers, one_organization};
pub use states::OwnStates;
pub use template::{extend, template};
pub use tidy::tidy;
use tidy::{laid_out, tidy_text};
pub(crate) use twins::{keep_in_step, lender, out_of_step, set_point, settle};
pub use written::{FILE as ANSWERS_FORM, PRACTICE as PRACTICE_FORM};

/// The format of answers files that this version reads and writes.
pub const SCHEMA: u32 = 1;

/// How many pieces of evidence a practice names at most.
pub(crate) const MOST_EVIDENCE: usize = written::EVIDENCE as usize;

/// An answers file, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Whose answers they are.
    pub organization: Organization,
    /// The day they are from.
    pub date: NaiveDate,
    /// The checklists assessed, in catalog order; may be empty.
    pub scope: Vec<ChecklistIx>,
    /// The stage aimed at.
    pub target: Stage,
    /// Who gave the answers, where the file says so: one person, or all those whose answers were merged into it.
    pub respondents: Vec<Respondent>,
    /// What the answers were given against, where the file says so.
    pub revisions: BTreeMap<ChecklistIx, u32>,
    /// What `check` holds the answers to.
    pub gates: Gates,
    /// How reports look.
    pub report: ReportSettings,
    /// What is known of the set of clones that evidence is gathered from.
    pub gather: Gather,
    /// The form that it was filled in with.
    pub form: Option<FormStamp>,
    /// What was said, by practice; also of checklists out of scope.
    pub given: BTreeMap<PracticeIx, Response>,
    /// Where that stands in the file.
    pub places: Places,
}

/// Where practices stand in the file that answers were read from, also those of which nothing is said there.
///
/// Two are always equal: a place is nothing that somebody said.
#[derive(Debug, Clone, Default)]
pub struct Places(BTreeMap<PracticeIx, Range<usize>>);

impl PartialEq for Places {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Places {}

impl Places {
    /// The bytes of the head of a practice's table; none if it has none.
    pub fn of(&self, practice: PracticeIx) -> Option<Range<usize>> {
        self.0.get(&practice).cloned()
    }

    fn iter(&self) -> impl Iterator<Item = (PracticeIx, &Range<usize>)> {
        self.0.iter().map(|(practice, place)| (*practice, place))
    }

    /// Takes note that `length` bytes, with these places in them, stand where `span` was.
    fn put(&mut self, span: Range<usize>, length: usize, within: Self) {
        for place in self.0.values_mut().filter(|place| place.start >= span.end) {
            *place = place.start - span.end + span.start + length..place.end - span.end + span.start + length;
        }
        let moved = |place: Range<usize>| place.start + span.start..place.end + span.start;
        self.0.extend(within.0.into_iter().map(|(practice, place)| (practice, moved(place))));
    }
}

impl Answers {
    /// The day that what was said of a practice was last confirmed: its own, else that of the file.
    pub fn confirmed(&self, given: &Response) -> NaiveDate {
        given.asked.unwrap_or(self.date)
    }

    /// The answers of a file in which nothing is said yet but what it must say.
    pub fn new(organization: Organization, date: NaiveDate, scope: Vec<ChecklistIx>, target: Stage) -> Self {
        Self {
            organization,
            date,
            scope,
            target,
            respondents: Vec::new(),
            revisions: BTreeMap::new(),
            gates: Gates::default(),
            report: ReportSettings::default(),
            gather: Gather::default(),
            form: None,
            given: BTreeMap::new(),
            places: Places::default(),
        }
    }

    /// Whether the answers of several people were merged into these.
    pub fn is_merged(&self) -> bool {
        self.respondents.iter().any(|one| one.merged.is_some())
    }

    /// The same answers without what only the organization should read: names of people, units and repositories, notes,
    /// evidence, owners and reasons.
    #[must_use]
    pub fn redacted(&self) -> Self {
        let mut answers = self.clone();
        "our organization".clone_into(&mut answers.organization.name);
        (answers.organization.id, answers.organization.parent) = (None, None);
        let people: BTreeSet<String> = self.respondents.iter().map(|one| one.name.clone()).collect();
        for one in &mut answers.respondents {
            // How many people there are is no secret.
            let place = people.iter().position(|name| *name == one.name).unwrap_or_default();
            one.name = if people.len() < 2 { "somebody".to_owned() } else { format!("somebody, {}", place + 1) };
        }
        answers.gather = Gather::default();
        for given in answers.given.values_mut() {
            (given.note, given.owner, given.evidence) = (None, None, Vec::new());
            if let Some(Answer::NotApplicable { reason } | Answer::Declined { reason, .. }) = &mut given.answer {
                "left out".clone_into(reason);
            }
        }
        answers
    }
}
