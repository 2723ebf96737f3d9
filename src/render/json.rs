//! The assessment for programs: JSON, schema 1. Fractions are exact, and shown percents beside them.

use serde::Serialize;

use crate::answers::{Answer, Answers, State};
use crate::assess::{Assessment, Fraction, Gap, Score, Standing};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, Reference, SectionIx};
use crate::problem::Word;
use crate::text;

/// The version of this format: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

/// The assessment as JSON, indented, with a line break at the end.
pub fn json(assessment: &Assessment<'_>) -> String {
    pretty(&Report::of(assessment))
}

/// Any value as JSON, indented, with a line break at the end and nothing in it that could command a terminal.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut json = text::escape_json(&json).into_owned();
    json.push('\n');
    json
}

#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    tool: Tool,
    organization: Organization<'a>,
    date: chrono::NaiveDate,
    target: u8,
    catalog: Vec<Edition<'a>>,
    score: Option<Bounds>,
    stage: Stage,
    themes: Vec<Theme>,
    checklists: Vec<Checklist<'a>>,
    gaps: Vec<GapEntry<'a>>,
    declined: Vec<Declined<'a>>,
    not_applicable: Vec<NotApplicable<'a>>,
    unanswered: Vec<Unanswered<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Organization<'a> {
    name: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct Edition<'a> {
    checklist: &'a str,
    edition: &'a str,
    revision: u32,
}

#[derive(Serialize)]
struct Bounds {
    low: Share,
    high: Share,
    coverage: Share,
}

#[derive(Serialize)]
struct Share {
    exact: String,
    percent: u8,
}

#[derive(Serialize)]
struct Stage {
    reached: u8,
    profile: Vec<Profile>,
}

#[derive(Serialize)]
struct Profile {
    stage: u8,
    score: Option<Bounds>,
    critical_open: usize,
}

#[derive(Serialize)]
struct Theme {
    id: &'static str,
    title: &'static str,
    score: Option<Bounds>,
}

#[derive(Serialize)]
struct Checklist<'a> {
    id: &'a str,
    title: &'a str,
    score: Option<Bounds>,
    sections: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    title: &'a str,
    score: Option<Bounds>,
    practices: Vec<Practice<'a>>,
}

#[derive(Serialize)]
struct Practice<'a> {
    id: &'a str,
    title: &'a str,
    theme: &'static str,
    stage: u8,
    answer: &'static str,
    done: usize,
    of: usize,
    score: Option<Bounds>,
}

#[derive(Serialize)]
struct GapEntry<'a> {
    rank: usize,
    horizon: &'static str,
    practice: &'a str,
    title: &'a str,
    stage: u8,
    effort: &'static str,
    critical: bool,
    gain: Share,
    owner: Option<&'a str>,
    due: Option<chrono::NaiveDate>,
    points: Vec<Point<'a>>,
}

#[derive(Serialize)]
struct Point<'a> {
    id: &'a str,
    text: &'a str,
    state: &'static str,
    critical: bool,
    advice: &'a str,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
pub(crate) struct Resource {
    id: String,
    title: String,
    url: String,
}

#[derive(Serialize)]
struct Declined<'a> {
    practice: &'a str,
    title: &'a str,
    stage: u8,
    reason: &'a str,
    review_by: chrono::NaiveDate,
    owner: Option<&'a str>,
}

#[derive(Serialize)]
struct NotApplicable<'a> {
    practice: &'a str,
    title: &'a str,
    stage: u8,
    reason: &'a str,
}

#[derive(Serialize)]
struct Unanswered<'a> {
    practice: &'a str,
    title: &'a str,
    stage: u8,
    answer: &'static str,
    roles: Vec<&'static str>,
    points: Vec<&'a str>,
}

impl From<&Fraction> for Share {
    fn from(fraction: &Fraction) -> Self {
        Self { exact: fraction.to_string(), percent: fraction.percent() }
    }
}

fn bounds(score: Option<&Score>) -> Option<Bounds> {
    let score = score?;
    Some(Bounds { low: (&score.low).into(), high: (&score.high).into(), coverage: (&score.coverage).into() })
}

/// What was said of a practice, in the word of the answers file; `unanswered` where nothing was.
pub(crate) fn answer_word(answers: &Answers, practice: PracticeIx) -> &'static str {
    match answers.answer(practice) {
        None => "unanswered",
        Some(Answer::Done(_)) => "done",
        Some(Answer::Unknown) => "unknown",
        Some(Answer::NotApplicable { .. }) => "not-applicable",
        Some(Answer::Declined { .. }) => "declined",
    }
}

/// How a point stands, in a word.
pub(crate) fn state_word(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Open => "open",
        State::Unanswered => "unanswered",
    }
}

/// A reference with its title and address.
pub(crate) fn resource(catalog: &Catalog, reference: &Reference) -> Resource {
    Resource { id: catalog.reference_id(reference), title: catalog.title(reference), url: catalog.url(reference) }
}

impl<'a> Report<'a> {
    fn of(assessment: &'a Assessment<'a>) -> Self {
        let (catalog, answers) = (assessment.catalog, assessment.answers);
        Self {
            schema: SCHEMA,
            tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            organization: Organization { name: &answers.organization.name, kind: answers.organization.kind.word() },
            date: answers.date,
            target: answers.target.number(),
            catalog: answers.scope.iter().map(|ix| edition(catalog, *ix)).collect(),
            score: bounds(assessment.score.as_ref()),
            stage: stage(assessment),
            themes: themes(assessment),
            checklists: assessment
                .checklists
                .iter()
                .map(|(ix, score)| checklist(assessment, *ix, score.as_ref()))
                .collect(),
            gaps: assessment.gaps.iter().enumerate().map(|(at, one)| gap(assessment, at, one)).collect(),
            declined: assessment.of_standing(Standing::Declined).filter_map(|ix| declined(assessment, ix)).collect(),
            not_applicable: assessment
                .of_standing(Standing::NotApplicable)
                .filter_map(|ix| not_applicable(assessment, ix))
                .collect(),
            unanswered: assessment.unanswered().map(|ix| unanswered(assessment, ix)).collect(),
        }
    }
}

fn edition(catalog: &Catalog, ix: ChecklistIx) -> Edition<'_> {
    let checklist = &catalog[ix];
    Edition { checklist: &checklist.id, edition: &checklist.edition, revision: checklist.revision }
}

fn stage(assessment: &Assessment<'_>) -> Stage {
    let profile = assessment.profile.iter().map(|one| Profile {
        stage: one.stage.number(),
        score: bounds(one.score.as_ref()),
        critical_open: one.critical_open,
    });
    Stage { reached: assessment.reached.map_or(0, crate::catalog::Stage::number), profile: profile.collect() }
}

fn themes(assessment: &Assessment<'_>) -> Vec<Theme> {
    let theme = |(theme, score): &(crate::catalog::Theme, Option<Score>)| Theme {
        id: theme.word(),
        title: theme.title(),
        score: bounds(score.as_ref()),
    };
    assessment.themes.iter().map(theme).collect()
}

fn checklist<'a>(assessment: &'a Assessment<'_>, ix: ChecklistIx, score: Option<&Score>) -> Checklist<'a> {
    let checklist = &assessment.catalog[ix];
    let mine = assessment.sections.iter().filter(|(section, _)| assessment.catalog[*section].checklist == ix);
    let sections = mine.map(|(ix, score)| section(assessment, *ix, score.as_ref())).collect();
    Checklist { id: &checklist.id, title: &checklist.title, score: bounds(score), sections }
}

fn section<'a>(assessment: &'a Assessment<'_>, ix: SectionIx, score: Option<&Score>) -> Section<'a> {
    let section = &assessment.catalog[ix];
    let practices = section.practices.iter().map(|ix| practice(assessment, *ix)).collect();
    Section { id: section.name(), title: &section.title, score: bounds(score), practices }
}

fn practice<'a>(assessment: &'a Assessment<'_>, ix: PracticeIx) -> Practice<'a> {
    let practice = &assessment.catalog[ix];
    Practice {
        id: &practice.id,
        title: &practice.title,
        theme: practice.theme.word(),
        stage: practice.stage.number(),
        answer: answer_word(assessment.answers, ix),
        done: assessment.points(ix, State::Done).count(),
        of: practice.points.len(),
        score: bounds(assessment.practice(ix)),
    }
}

fn gap<'a>(assessment: &'a Assessment<'_>, position: usize, gap: &Gap) -> GapEntry<'a> {
    let practice = &assessment.catalog[gap.practice];
    let given = assessment.answers.given.get(&gap.practice);
    GapEntry {
        rank: position + 1,
        horizon: gap.horizon.word(),
        practice: &practice.id,
        title: &practice.title,
        stage: practice.stage.number(),
        effort: practice.effort.word(),
        critical: gap.critical,
        gain: (&gap.gain).into(),
        owner: given.and_then(|given| given.owner.as_deref()),
        due: given.and_then(|given| given.due),
        points: gap.points.iter().map(|ix| point(assessment, *ix)).collect(),
    }
}

fn point<'a>(assessment: &'a Assessment<'_>, ix: PointIx) -> Point<'a> {
    let point = &assessment.catalog[ix];
    Point {
        id: &point.id,
        text: &point.text,
        state: state_word(assessment.state(ix)),
        critical: point.critical,
        advice: &point.advice,
        resources: point.resources.iter().map(|reference| resource(assessment.catalog, reference)).collect(),
    }
}

fn declined<'a>(assessment: &'a Assessment<'_>, ix: PracticeIx) -> Option<Declined<'a>> {
    let practice = &assessment.catalog[ix];
    let given = assessment.answers.given.get(&ix)?;
    let Some(Answer::Declined { reason, review_by }) = &given.answer else { return None };
    Some(Declined {
        practice: &practice.id,
        title: &practice.title,
        stage: practice.stage.number(),
        reason,
        review_by: *review_by,
        owner: given.owner.as_deref(),
    })
}

fn not_applicable<'a>(assessment: &'a Assessment<'_>, ix: PracticeIx) -> Option<NotApplicable<'a>> {
    let practice = &assessment.catalog[ix];
    let Some(Answer::NotApplicable { reason }) = assessment.answers.answer(ix) else { return None };
    Some(NotApplicable { practice: &practice.id, title: &practice.title, stage: practice.stage.number(), reason })
}

fn unanswered<'a>(assessment: &'a Assessment<'_>, ix: PracticeIx) -> Unanswered<'a> {
    let practice = &assessment.catalog[ix];
    Unanswered {
        practice: &practice.id,
        title: &practice.title,
        stage: practice.stage.number(),
        answer: answer_word(assessment.answers, ix),
        roles: practice.roles.iter().map(|role| role.word()).collect(),
        points: assessment.points(ix, State::Unanswered).map(|ix| assessment.catalog[ix].id.as_str()).collect(),
    }
}
