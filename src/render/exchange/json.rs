//! The assessment for programs: JSON, schema 1. Fractions are exact, and shown percents beside them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::answers::{Answer, Answers, State};
use crate::assess::{Assessed, Fraction, Gap, Score, Standing};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, Reference, SectionIx};
use crate::problem::Word;
use crate::text;

/// The version of this format: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

/// The assessment as JSON, indented, with a line break at the end.
pub fn json(assessment: Assessed<'_>) -> String {
    pretty(&Report::of(assessment))
}

/// Any value as JSON, indented, with a line break at the end and nothing in it that could command a terminal.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut json = text::escape_json(&json).into_owned();
    json.push('\n');
    json
}

/// An assessment by ospo-assess.
#[derive(Serialize, JsonSchema)]
pub(super) struct Report<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// What wrote it.
    tool: Tool,
    /// Who is assessed.
    organization: Organization<'a>,
    /// The day the answers are from.
    date: chrono::NaiveDate,
    /// The stage aimed at, 1 to 4.
    target: u8,
    /// The checklists in scope.
    catalog: Vec<Edition<'a>>,
    /// The score of the organization; null where nothing applies.
    score: Option<Bounds>,
    /// The stage reached, and how each stage stands.
    stage: Stage,
    /// The score of each theme.
    themes: Vec<Theme<'a>>,
    /// The score of each checklist in scope, down to its practices.
    checklists: Vec<Checklist<'a>>,
    /// What is open, in the order of the roadmap.
    gaps: Vec<GapEntry<'a>>,
    /// Practices that the organization chose not to follow.
    declined: Vec<Declined<'a>>,
    /// Practices that cannot apply; they are in no sum.
    not_applicable: Vec<NotApplicable<'a>>,
    /// Applicable practices with points that nothing is known of.
    unanswered: Vec<Unanswered<'a>>,
}

/// What wrote a report.
#[derive(Serialize, JsonSchema)]
struct Tool {
    /// `ospo-assess`.
    name: &'static str,
    /// Its version.
    version: &'static str,
}

/// Who is assessed.
#[derive(Serialize, JsonSchema)]
struct Organization<'a> {
    /// Its name.
    name: &'a str,
    /// What it is.
    kind: &'static str,
}

/// A checklist in scope.
#[derive(Serialize, JsonSchema)]
struct Edition<'a> {
    /// Its id.
    checklist: &'a str,
    /// The edition of its source.
    edition: &'a str,
    /// The revision of its file.
    revision: u32,
}

/// A score with its bounds. `high - low = 1 - coverage`.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Bounds {
    /// Points done.
    low: Share,
    /// Points done or unanswered.
    high: Share,
    /// Points answered.
    coverage: Share,
}

/// A share of one.
#[derive(Serialize, JsonSchema)]
struct Share {
    /// As a fraction in lowest terms: `7/12`, `0`, `1`.
    exact: String,
    /// As shown: truncated, but at least 1 where it is above 0.
    percent: u8,
}

/// The stage reached.
#[derive(Serialize, JsonSchema)]
struct Stage {
    /// 0 to 4.
    reached: u8,
    /// Stages 1 to 4.
    profile: Vec<Profile>,
}

/// How a stage stands.
#[derive(Serialize, JsonSchema)]
struct Profile {
    /// 1 to 4.
    stage: u8,
    /// The mean of its practices; null where nothing applies.
    score: Option<Bounds>,
    /// Critical points open or unanswered in it.
    critical_open: usize,
}

/// A theme.
#[derive(Serialize, JsonSchema)]
struct Theme<'a> {
    /// Its word in the data.
    id: &'static str,
    /// Its name.
    title: &'a str,
    /// Null where nothing applies.
    score: Option<Bounds>,
}

/// A checklist and its score.
#[derive(Serialize, JsonSchema)]
struct Checklist<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// Null where nothing applies.
    score: Option<Bounds>,
    /// In order.
    sections: Vec<Section<'a>>,
}

/// A section and its score.
#[derive(Serialize, JsonSchema)]
struct Section<'a> {
    /// Its whole id.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// Null where nothing applies.
    score: Option<Bounds>,
    /// In order.
    practices: Vec<Practice<'a>>,
}

/// A practice and its score.
#[derive(Serialize, JsonSchema)]
struct Practice<'a> {
    /// Its whole id.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// What it is about.
    theme: &'static str,
    /// 1 to 4.
    stage: u8,
    /// `done`, `unknown`, `not-applicable`, `declined` or `unanswered`.
    answer: &'static str,
    /// Points done.
    done: usize,
    /// All its points.
    of: usize,
    /// Null where it does not apply.
    score: Option<Bounds>,
}

/// A practice with points open or unanswered.
#[derive(Serialize, JsonSchema)]
struct GapEntry<'a> {
    /// Its place in the roadmap, from 1.
    rank: usize,
    /// `now`, `next` or `later`.
    horizon: &'static str,
    /// Its whole id.
    practice: &'a str,
    /// Its name.
    title: &'a str,
    /// 1 to 4.
    stage: u8,
    /// `small`, `medium` or `large`.
    effort: &'static str,
    /// Whether a critical point is open or unanswered.
    critical: bool,
    /// The rise of the organization's low score if all its points were done.
    gain: Share,
    /// Who closes it.
    owner: Option<&'a str>,
    /// By when.
    due: Option<chrono::NaiveDate>,
    /// What is not done.
    points: Vec<Point<'a>>,
}

/// A point that is not done.
#[derive(Serialize, JsonSchema)]
struct Point<'a> {
    /// Its whole id.
    id: &'a str,
    /// The statement.
    text: &'a str,
    /// `open` or `unanswered`.
    state: &'static str,
    /// Whether an average must not hide its absence.
    critical: bool,
    /// The next step.
    advice: &'a str,
    /// What teaches it, best first.
    resources: Vec<Resource>,
}

/// A page, or a heading of one.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Resource {
    /// As a checklist refers to it.
    id: String,
    /// Its title.
    title: String,
    /// Its address.
    url: String,
}

/// A practice that the organization chose not to follow.
#[derive(Serialize, JsonSchema)]
struct Declined<'a> {
    /// Its whole id.
    practice: &'a str,
    /// Its name.
    title: &'a str,
    /// 1 to 4.
    stage: u8,
    /// Why.
    reason: &'a str,
    /// When this is looked at again.
    review_by: chrono::NaiveDate,
    /// Who looks at it.
    owner: Option<&'a str>,
}

/// A practice that cannot apply.
#[derive(Serialize, JsonSchema)]
struct NotApplicable<'a> {
    /// Its whole id.
    practice: &'a str,
    /// Its name.
    title: &'a str,
    /// 1 to 4.
    stage: u8,
    /// Why.
    reason: &'a str,
}

/// A practice with points that nothing is known of.
#[derive(Serialize, JsonSchema)]
struct Unanswered<'a> {
    /// Its whole id.
    practice: &'a str,
    /// Its name.
    title: &'a str,
    /// 1 to 4.
    stage: u8,
    /// `unknown`, `done` where new points came, or `unanswered`.
    answer: &'static str,
    /// Who can answer.
    roles: Vec<&'static str>,
    /// The points.
    points: Vec<&'a str>,
}

impl From<&Fraction> for Share {
    fn from(fraction: &Fraction) -> Self {
        Self { exact: fraction.to_string(), percent: fraction.percent() }
    }
}

pub(super) fn bounds(score: Option<&Score>) -> Option<Bounds> {
    let score = score?;
    Some(Bounds { low: (&score.low).into(), high: (&score.high).into(), coverage: (&score.coverage).into() })
}

/// What was said of a practice, in the word of the answers file; `unanswered` where nothing was.
pub(crate) fn answer_word(answers: &Answers, practice: PracticeIx) -> &'static str {
    match answers.answer(practice) {
        None => "unanswered",
        Some(Answer::Points(_)) => "done",
        Some(Answer::Unknown) => "unknown",
        Some(Answer::NotApplicable { .. }) => "not-applicable",
        Some(Answer::Declined { .. }) => "declined",
    }
}

/// How a point stands, in a word.
pub(crate) fn state_word(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Partly => "partly",
        State::Open => "open",
        State::Unanswered => "unanswered",
    }
}

/// A reference with its title and address.
pub(crate) fn resource(catalog: &Catalog, reference: &Reference) -> Resource {
    Resource { id: catalog.reference_id(reference), title: catalog.title(reference), url: catalog.url(reference) }
}

impl<'a> Report<'a> {
    fn of(assessment: Assessed<'a>) -> Self {
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

fn stage(assessment: Assessed<'_>) -> Stage {
    let profile = assessment.profile.iter().map(|one| Profile {
        stage: one.stage.number(),
        score: bounds(one.score.as_ref()),
        critical_open: one.critical_open,
    });
    Stage { reached: assessment.reached.map_or(0, crate::catalog::Stage::number), profile: profile.collect() }
}

fn themes<'a>(assessment: Assessed<'a>) -> Vec<Theme<'a>> {
    let theme = |(theme, score): &(crate::catalog::Theme, Option<Score>)| Theme {
        id: theme.word(),
        title: assessment.catalog.theme_title(*theme),
        score: bounds(score.as_ref()),
    };
    assessment.themes.iter().map(theme).collect()
}

fn checklist<'a>(assessment: Assessed<'a>, ix: ChecklistIx, score: Option<&Score>) -> Checklist<'a> {
    let checklist = &assessment.catalog[ix];
    let mine = assessment.sections.iter().filter(|(section, _)| assessment.catalog[*section].checklist == ix);
    let sections = mine.map(|(ix, score)| section(assessment, *ix, score.as_ref())).collect();
    Checklist { id: &checklist.id, title: &checklist.title, score: bounds(score), sections }
}

fn section<'a>(assessment: Assessed<'a>, ix: SectionIx, score: Option<&Score>) -> Section<'a> {
    let section = &assessment.catalog[ix];
    let practices = section.practices.iter().map(|ix| practice(assessment, *ix)).collect();
    Section { id: section.name(), title: &section.title, score: bounds(score), practices }
}

fn practice(assessment: Assessed<'_>, ix: PracticeIx) -> Practice<'_> {
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

fn gap<'a>(assessment: Assessed<'a>, position: usize, gap: &Gap) -> GapEntry<'a> {
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

fn point(assessment: Assessed<'_>, ix: PointIx) -> Point<'_> {
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

fn declined(assessment: Assessed<'_>, ix: PracticeIx) -> Option<Declined<'_>> {
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

fn not_applicable(assessment: Assessed<'_>, ix: PracticeIx) -> Option<NotApplicable<'_>> {
    let practice = &assessment.catalog[ix];
    let Some(Answer::NotApplicable { reason }) = assessment.answers.answer(ix) else { return None };
    Some(NotApplicable { practice: &practice.id, title: &practice.title, stage: practice.stage.number(), reason })
}

fn unanswered(assessment: Assessed<'_>, ix: PracticeIx) -> Unanswered<'_> {
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
