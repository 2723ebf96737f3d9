//! The assessment for programs: JSON, schema 1. Fractions are exact, and shown percents beside them.

mod types;

use super::compare::since_entry;
use super::parts::{Share, Tool, bounds, pretty};
use crate::answers::{Answer, Answers, State};
use crate::assess::{Agreement, Assessed, Gap, Score, Standing, ToFindOut, agreement, origin};
use crate::catalog::{self, Catalog, ChecklistIx, PointIx, PracticeIx, Reference, RequirementIx, SectionIx, ThemeIx};
use crate::document::{Options, Since};
use crate::problem::Word;

pub(super) use types::{AgreementEntry, Change, Edition, GapEntry, Report, Resource};
use types::{
    Checklist, Declined, NotApplicable, Organization, Point, PointState, Practice, Profile, Question, Respondent,
    Section, Stage, Theme,
};

/// The version of this format: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

/// The assessment as JSON, indented, with a line break at the end; with what changed `since` an earlier one.
pub fn json(assessed: Assessed<'_>, options: &Options, since: Option<&Since<'_>>) -> String {
    pretty(&Report { change: since.map(since_entry), ..report(assessed, options) })
}

/// The answer that counts for a practice, in the word of the answers file; `unanswered` where there is none.
fn answer_word(catalog: &Catalog, answers: &Answers, practice: PracticeIx) -> &'static str {
    match answers.answer_of(catalog, practice).as_deref() {
        None => "unanswered",
        Some(Answer::Points(_)) => "done",
        Some(Answer::Unknown) => "unknown",
        Some(Answer::NotApplicable { .. }) => "not-applicable",
        Some(Answer::Declined { .. }) => "declined",
    }
}

/// How a point stands, in a word.
pub(super) fn state_word(state: State) -> &'static str {
    state.word()
}

/// A reference with its title and address.
pub(super) fn resource(catalog: &Catalog, reference: &Reference) -> Resource {
    Resource { id: catalog.reference_id(reference), title: catalog.title(reference), url: catalog.url(reference) }
}

fn report<'a>(assessed: Assessed<'a>, options: &Options) -> Report<'a> {
    let (catalog, answers) = (assessed.catalog, assessed.answers);
    let gaps = assessed.assessment.gaps.iter().enumerate();
    let merged = answers.is_merged().then(|| answers.states(catalog));
    let merged = merged.as_deref();
    let checklists =
        assessed.checklists.iter().map(|(ix, score)| checklist(assessed, merged, *ix, score.as_ref())).collect();
    Report {
        schema: SCHEMA,
        tool: Tool::THIS,
        organization: organization(answers),
        respondents: respondents(assessed.catalog, answers),
        date: answers.date,
        target: answers.target.number(),
        catalog: editions(assessed),
        score: bounds(assessed.score.as_ref()),
        stage: stage(assessed),
        themes: themes(assessed),
        checklists,
        gaps: gaps.map(|(place, one)| gap_entry(assessed, options, place, one)).collect(),
        declined: assessed.of_standing(Standing::Declined).filter_map(|ix| declined(assessed, ix)).collect(),
        not_applicable: assessed.practices().filter_map(|ix| not_applicable(assessed, ix)).collect(),
        to_find_out: assessed.assessment.to_find_out.iter().map(|one| question(assessed, one)).collect(),
        agreement: answers.is_merged().then(|| agreement_entry(catalog, &agreement(catalog, answers))),
        change: None,
    }
}

fn organization(answers: &Answers) -> Organization<'_> {
    let organization = &answers.organization;
    Organization {
        id: organization.id.as_deref(),
        name: &organization.name,
        kind: organization.kind.word(),
        parent: organization.parent.as_deref(),
        does: organization.does.iter().map(|activity| activity.word()).collect(),
    }
}

fn respondents<'a>(catalog: &'a Catalog, answers: &'a Answers) -> Vec<Respondent<'a>> {
    let mut all = Vec::new();
    for one in &answers.respondents {
        let date = one.merged.unwrap_or(answers.date);
        all.push(Respondent { name: &one.name, role: one.role.map(|ix| catalog[ix].id.as_str()), date });
    }
    all
}

/// The checklists in scope.
pub(super) fn editions(assessed: Assessed<'_>) -> Vec<Edition<'_>> {
    assessed.answers.scope.iter().map(|ix| edition(assessed.catalog, *ix)).collect()
}

fn edition(catalog: &Catalog, ix: ChecklistIx) -> Edition<'_> {
    let checklist = &catalog[ix];
    Edition {
        checklist: &checklist.id,
        edition: &checklist.edition,
        revision: checklist.revision,
        digest: checklist.digest(),
        licence: checklist.licence(),
        changed: checklist.changed().iter().map(change).collect(),
    }
}

pub(super) fn change(one: &catalog::Change) -> Change<'_> {
    Change { id: &one.id, kind: one.kind.word(), what: &one.what }
}

fn stage(assessed: Assessed<'_>) -> Stage {
    let profile = assessed.profile.iter().map(|one| Profile {
        stage: one.stage.number(),
        score: bounds(one.score.as_ref()),
        critical_open: one.critical_open,
        critical_unanswered: one.critical_unanswered,
    });
    Stage { reached: assessed.reached.map_or(0, catalog::Stage::number), profile: profile.collect() }
}

fn themes(assessed: Assessed<'_>) -> Vec<Theme<'_>> {
    let theme = |(theme, score): &(ThemeIx, Option<Score>)| Theme {
        id: &assessed.catalog[*theme].id,
        title: assessed.catalog.theme_title(*theme),
        score: bounds(score.as_ref()),
    };
    assessed.themes.iter().map(theme).collect()
}

/// A checklist; `merged` are the states of all points where the answers of several people were merged.
fn checklist<'a>(
    assessed: Assessed<'a>,
    merged: Option<&[State]>,
    ix: ChecklistIx,
    score: Option<&Score>,
) -> Checklist<'a> {
    let checklist = &assessed.catalog[ix];
    let mine = assessed.sections.iter().filter(|(section, _)| assessed.catalog[*section].checklist == ix);
    let sections = mine.map(|(ix, score)| section(assessed, merged, *ix, score.as_ref())).collect();
    Checklist { id: &checklist.id, title: &checklist.title, score: bounds(score), sections }
}

fn section<'a>(assessed: Assessed<'a>, merged: Option<&[State]>, ix: SectionIx, score: Option<&Score>) -> Section<'a> {
    let section = &assessed.catalog[ix];
    let practices = section.practices.iter().map(|ix| practice(assessed, merged, *ix)).collect();
    Section { id: section.name(), title: &section.title, score: bounds(score), practices }
}

fn practice<'a>(assessed: Assessed<'a>, merged: Option<&[State]>, ix: PracticeIx) -> Practice<'a> {
    let catalog = assessed.catalog;
    let practice = &catalog[ix];
    let given = assessed.answers.given.get(&ix);
    let how = |ix: PointIx| merged.map(|states| origin(catalog, assessed.answers, states, ix).word());
    let point =
        |ix: &PointIx| PointState { id: &catalog[*ix].id, state: state_word(assessed.state(*ix)), origin: how(*ix) };
    Practice {
        id: &practice.id,
        title: &practice.title,
        theme: &catalog[practice.theme].id,
        stage: practice.stage.number(),
        answer: answer_word(assessed.catalog, assessed.answers, ix),
        done: assessed.points(ix, State::Done).count(),
        of: practice.points.len(),
        score: bounds(assessed.practice(ix)),
        evidence: given.map_or(&[], |given| given.evidence.as_slice()),
        owner: given.and_then(|given| given.owner.as_deref()),
        due: given.and_then(|given| given.due),
        serves: requirement_ids(assessed.catalog, assessed.catalog.served_by_practice(ix)),
        points: practice.points.iter().map(point).collect(),
    }
}

/// The whole ids of requirements.
pub(super) fn requirement_ids(catalog: &Catalog, requirements: impl IntoIterator<Item = RequirementIx>) -> Vec<String> {
    requirements.into_iter().map(|ix| catalog.requirement_id(ix)).collect()
}

/// A gap, as it stands in a report.
pub(super) fn gap_entry<'a>(assessed: Assessed<'a>, options: &Options, place: usize, gap: &Gap) -> GapEntry<'a> {
    let catalog = assessed.catalog;
    let named = &catalog[gap.practice];
    GapEntry {
        rank: place + 1,
        horizon: gap.horizon.word(),
        practice: &named.id,
        practices: gap.practices.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        title: &named.title,
        stage: gap.stage.number(),
        effort: gap.effort.word(),
        critical: gap.critical,
        gain: (&gap.gain).into(),
        owner: assessed.owner(gap),
        due: assessed.due(gap),
        points: gap.points.iter().map(|ix| point(assessed, options, *ix)).collect(),
    }
}

fn point<'a>(assessed: Assessed<'a>, options: &Options, ix: PointIx) -> Point<'a> {
    let point = &assessed.catalog[ix];
    let resources = || point.resources.iter().map(|reference| resource(assessed.catalog, reference)).collect();
    let with = !options.no_advice;
    Point {
        id: &point.id,
        text: &point.text,
        state: state_word(assessed.state(ix)),
        critical: point.critical,
        advice: with.then_some(point.advice.as_str()),
        resources: with.then(resources),
    }
}

fn declined(assessed: Assessed<'_>, ix: PracticeIx) -> Option<Declined<'_>> {
    let practice = &assessed.catalog[ix];
    let Some(Answer::Declined { reason, review_by }) = assessed.answers.answer(ix) else { return None };
    Some(Declined { practice: &practice.id, title: &practice.title, reason, review_by: *review_by })
}

fn not_applicable(assessed: Assessed<'_>, ix: PracticeIx) -> Option<NotApplicable<'_>> {
    let practice = &assessed.catalog[ix];
    let reason = assessed.not_applicable_reason(ix)?.into_owned();
    Some(NotApplicable { practice: &practice.id, title: &practice.title, reason })
}

fn question<'a>(assessed: Assessed<'a>, one: &ToFindOut) -> Question<'a> {
    let catalog = assessed.catalog;
    let practice = &catalog[one.practice];
    Question {
        practice: &practice.id,
        critical: one.critical,
        stage: practice.stage.number(),
        roles: practice.roles.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        gain: (&one.gain).into(),
        points: one.points.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
    }
}

/// How far people agree, as it stands in a report and in an agenda.
pub(super) fn agreement_entry<'a>(catalog: &'a Catalog, found: &Agreement) -> AgreementEntry<'a> {
    AgreementEntry {
        people: found.people,
        agreed: found.agreed,
        split: found.split.len(),
        share: found.share().as_ref().map(Share::from),
        alone: found.alone,
        decided: found.decided,
        unknown: found.unknown,
        contested: found.contested.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
    }
}
