//! The sums: points make practices, practices sections, sections checklists, checklists the organization.

use super::critical::critical;
use super::find_out::to_find_out;
use super::fraction::Mean;
use super::gain::Weights;
use super::roadmap::roadmap;
use super::{Assessed, Assessment, Fraction, PROVISIONAL, SPARSE, STAGE_LOW, Standing};
use crate::answers::{Answer, Answers, OwnStates, State};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx, SectionIx, Stage, ThemeIx};
use crate::problem::Word;

/// A score with its bounds: what is certain, and what is possible once every point is answered.
///
/// At every node `high - low = 1 - coverage` (design, section 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Points done.
    pub low: Fraction,
    /// Points done or unanswered.
    pub high: Fraction,
    /// Points answered.
    pub coverage: Fraction,
}

impl Score {
    /// Whether too little is answered for the score to be more than provisional.
    pub fn is_provisional(&self) -> bool {
        self.coverage < Fraction::constant(PROVISIONAL)
    }

    /// Whether so little is answered that whom to ask matters more than what was said.
    pub fn is_sparse(&self) -> bool {
        self.coverage < Fraction::constant(SPARSE)
    }
}

/// How a stage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The stage.
    pub stage: Stage,
    /// The mean of its practices; none where nothing applies.
    pub score: Option<Score>,
    /// Critical statements that are open or unanswered in it.
    pub critical_open: usize,
    /// Those of them that nobody answered.
    pub critical_unanswered: usize,
}

impl Profile {
    /// Whether the stage itself is fulfilled; none where nothing in it applies.
    pub fn is_fulfilled(&self) -> Option<bool> {
        let score = self.score.as_ref()?;
        Some(score.low >= Fraction::constant(STAGE_LOW) && self.critical_open == 0)
    }
}

/// A mean of scores that are added one by one.
#[derive(Debug, Clone, Default)]
struct ScoreMean {
    low: Mean,
    coverage: Mean,
}

impl ScoreMean {
    fn add(&mut self, score: &Score) {
        self.low.add(&score.low);
        self.coverage.add(&score.coverage);
    }

    /// The mean of what was added; none of nothing.
    fn value(&self) -> Option<Score> {
        let (low, coverage) = (self.low.value()?, self.coverage.value()?);
        Some(Score { high: &low + &(&Fraction::of(1, 1) - &coverage), low, coverage })
    }
}

/// The mean of the scores that exist; none if there are none.
fn mean<'s>(scores: impl IntoIterator<Item = &'s Score>) -> Option<Score> {
    let mut mean = ScoreMean::default();
    scores.into_iter().for_each(|score| mean.add(score));
    mean.value()
}

fn practice_score(catalog: &Catalog, states: &[State], practice: PracticeIx) -> Score {
    let points = &catalog[practice].points;
    let count = |state| points.iter().filter(|point| states[point.position()] == state).count();
    let (done, unanswered, all) = (count(State::Done), count(State::Unanswered), points.len());
    Score {
        low: Fraction::of(done, all),
        high: Fraction::of(done + unanswered, all),
        coverage: Fraction::of(all - unanswered, all),
    }
}

/// The standing of every practice: as it was answered, else by whether the organization does what it needs.
fn standings(catalog: &Catalog, answers: &Answers) -> Vec<Standing> {
    let unanswered = |practice| match answers.absent(catalog, practice).next() {
        Some(_) => Standing::NotApplicable,
        None => Standing::Applicable,
    };
    let mut standings: Vec<Standing> = catalog.practices().map(unanswered).collect();
    for (practice, given) in &answers.given {
        let Some(answer) = &given.answer else { continue };
        standings[practice.position()] = match answer {
            Answer::NotApplicable { .. } => Standing::NotApplicable,
            Answer::Declined { .. } => Standing::Declined,
            Answer::Points(_) | Answer::Unknown => Standing::Applicable,
        };
    }
    standings
}

/// The states that count: with twins, and with everything open in a declined practice.
fn states(catalog: &Catalog, own: OwnStates, standings: &[Standing]) -> Vec<State> {
    let is = |practice: PracticeIx, standing| standings[practice.position()] == standing;
    let mut states = own.with_twins(catalog, |practice| is(practice, Standing::Applicable));
    for practice in catalog.practices().filter(|practice| is(*practice, Standing::Declined)) {
        catalog[practice].points.iter().for_each(|point| states[point.position()] = State::Open);
    }
    states
}

pub(super) fn assess(catalog: &Catalog, answers: &Answers) -> Assessment {
    let mut assessment = scores(catalog, answers, answers.own_states(catalog));
    let weights = Weights::of(assessment.with(catalog, answers));
    assessment.gaps = roadmap(assessment.with(catalog, answers), &weights);
    for (place, gap) in assessment.gaps.iter().enumerate() {
        gap.practices.iter().for_each(|practice| assessment.gap_of[practice.position()] = Some(place));
    }
    assessment.to_find_out = to_find_out(assessment.with(catalog, answers), &weights);
    assessment
}

/// The sums alone, without gaps and questions.
pub(super) fn scores(catalog: &Catalog, answers: &Answers, own: OwnStates) -> Assessment {
    let standings = standings(catalog, answers);
    let states = states(catalog, own, &standings);
    let score = |practice: PracticeIx| {
        let counts = standings[practice.position()] != Standing::NotApplicable;
        counts.then(|| practice_score(catalog, &states, practice))
    };
    let practices: Vec<Option<Score>> = catalog.practices().map(score).collect();
    let scope = answers.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist)).collect();
    let mut assessment = Assessment {
        score: None,
        checklists: Vec::new(),
        sections: Vec::new(),
        themes: Vec::new(),
        profile: Vec::new(),
        reached: None,
        gaps: Vec::new(),
        to_find_out: Vec::new(),
        critical: Vec::new(),
        scope,
        standings,
        states,
        practices,
        gap_of: vec![None; catalog.practices().len()],
    };
    assessment.sum_tree(catalog, answers);
    assessment.critical = critical(assessment.with(catalog, answers), &|_| true);
    (assessment.themes, assessment.profile) = sums_across(assessment.with(catalog, answers));
    assessment.reached = reached(&assessment.profile);
    assessment
}

impl Assessment {
    fn sum_tree(&mut self, catalog: &Catalog, answers: &Answers) {
        for checklist in &answers.scope {
            let sections = catalog[*checklist].sections.iter();
            let sections: Vec<_> = sections.map(|ix| (*ix, self.mean_of(&catalog[*ix].practices))).collect();
            self.checklists.push((*checklist, mean(sections.iter().filter_map(|(_, score)| score.as_ref()))));
            self.sections.extend(sections);
        }
        self.score = mean(self.checklists.iter().filter_map(|(_, score)| score.as_ref()));
    }

    /// The mean of some practices; none where none of them is applicable.
    pub fn mean_of(&self, practices: &[PracticeIx]) -> Option<Score> {
        mean(practices.iter().filter_map(|practice| self.practice(*practice)))
    }
}

/// The scores of themes and stages.
fn sums_across(assessed: Assessed<'_>) -> (Vec<(ThemeIx, Option<Score>)>, Vec<Profile>) {
    let catalog = assessed.catalog;
    let mut of_theme = vec![ScoreMean::default(); catalog.themes().len()];
    let mut of_stage = vec![ScoreMean::default(); Stage::ALL.len()];
    for practice in assessed.practices() {
        if let Some(score) = assessed.assessment.practice(practice) {
            of_theme[catalog[practice].theme.position()].add(score);
            of_stage[catalog[practice].stage as usize].add(score);
        }
    }
    let theme = |theme: ThemeIx| (theme, of_theme[theme.position()].value());
    let profile = |stage: &Stage| {
        let is_of_it = |practice: PracticeIx| catalog[practice].stage == *stage;
        let critical = assessed.critical.iter().filter_map(|one| one.is_unanswered_in(assessed, &is_of_it));
        let critical: Vec<bool> = critical.collect();
        Profile {
            stage: *stage,
            score: of_stage[*stage as usize].value(),
            critical_open: critical.len(),
            critical_unanswered: critical.iter().filter(|is_unanswered| **is_unanswered).count(),
        }
    };
    (catalog.themes().map(theme).collect(), Stage::ALL.iter().map(profile).collect())
}

impl Assessed<'_> {
    /// The organization's low score if nothing were left out, and what is not applicable counted as open.
    pub fn low_if_all_applied(self) -> Fraction {
        let mean = |parts: Vec<Fraction>| Fraction::mean(&parts);
        let practice = |ix: &PracticeIx| self.practice(*ix).map_or_else(Fraction::zero, |score| score.low.clone());
        let section = |ix: &SectionIx| mean(self.catalog[*ix].practices.iter().map(practice).collect());
        let checklist = |ix: &ChecklistIx| mean(self.catalog[*ix].sections.iter().map(section).collect());
        mean(self.answers.scope.iter().map(checklist).collect())
    }
}

/// The highest stage that is fulfilled with every stage below it; stages with nothing applicable are passed through.
fn reached(profile: &[Profile]) -> Option<Stage> {
    let fulfilled = profile.iter().take_while(|one| one.is_fulfilled() != Some(false));
    fulfilled.filter(|one| one.is_fulfilled() == Some(true)).last().map(|one| one.stage)
}
