//! Gates tried: the conditions that `check` enforces, compared exactly.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::ratchet::{Baseline, regressions};
use super::{Assessed, Assessment, Breach, Critical, Fraction, Score, Standing, critical::critical};
use crate::answers::{Answer, Gate, Gates, State, Subject};
use crate::catalog::{PointIx, PracticeIx, RequirementIx, Stage};

/// What some gates need beside the assessment.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Today, which the core does not know.
    pub today: NaiveDate,
    /// An earlier assessment against the same catalog, where one is compared with.
    pub baseline: Option<Baseline<'a>>,
}

/// What a gate found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The gate.
    pub gate: Gate,
    /// Whether it holds.
    pub holds: bool,
    /// What breaks it, where single things do, in catalog order.
    pub breaches: Vec<Breach>,
    /// Practices with open points that would help, where a number is too low; the roadmap's first come first.
    pub steps: Vec<PracticeIx>,
}

/// How old answers are, in days; negative where they are dated after today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Of the answer confirmed first.
    pub oldest: i64,
    /// Of the answer confirmed last.
    pub newest: i64,
}

impl Age {
    /// Whether the answers are from the future by more than a day, which is what time zones may make of today.
    pub fn is_ahead(self) -> bool {
        self.newest < -1
    }
}

/// Tries every gate, and the comparison with the baseline if there is one.
pub fn try_gates(assessed: Assessed<'_>, gates: &Gates, context: &Context<'_>) -> Vec<Verdict> {
    let baseline = context.baseline.map(|_| Gate::Baseline);
    let mut gates: Vec<Gate> = gates.gates.iter().copied().chain(baseline).collect();
    gates.sort_by_key(|gate| gate.key());
    gates.iter().map(|gate| try_gate(assessed, gate, context)).collect()
}

/// Tries a gate.
pub fn try_gate(assessed: Assessed<'_>, gate: &Gate, context: &Context<'_>) -> Verdict {
    let listed = |breaches: Vec<Breach>| Verdict { holds: breaches.is_empty(), breaches, ..bare(gate) };
    let practices = |breaks: &dyn Fn(PracticeIx) -> bool| listed(assessed.practices_that(breaks));
    match *gate {
        Gate::MinScore(subject, percent) => min_score(assessed, gate, subject, percent),
        Gate::MinStage(stage) => min_stage(assessed, gate, stage),
        Gate::NoCritical => listed(breaches_of(&assessed.critical)),
        Gate::For(requirements) => {
            let all: Vec<RequirementIx> = assessed.catalog.requirements_in(requirements).collect();
            let open = all.iter().filter(|one| !assessed.is_met(**one));
            let breaches: Vec<Breach> = open.map(|one| Breach::Requirement(*one)).collect();
            // An overlay can leave nothing of a crosswalk, and nothing is not met.
            Verdict { holds: !all.is_empty() && breaches.is_empty(), breaches, ..bare(gate) }
        }
        Gate::MinCoverage(percent) => {
            let coverage = assessed.score.as_ref().map(|score| &score.coverage);
            Verdict { holds: reaches(coverage, percent), ..bare(gate) }
        }
        Gate::MaxNotApplicable(percent) => max_not_applicable(assessed, gate, percent),
        Gate::MaxAge(days) => {
            let age = assessed.age(context.today);
            Verdict { holds: !age.is_ahead() && age.oldest <= i64::from(days), ..bare(gate) }
        }
        Gate::RequireEvidence => practices(&|practice| assessed.lacks_evidence(practice)),
        Gate::RequireOwner => listed(assessed.gaps_without_owner()),
        Gate::NoOverdue => practices(&|practice| assessed.overdue(practice, context.today).is_some()),
        Gate::Baseline => listed(context.baseline.map(|before| regressions(assessed, before)).unwrap_or_default()),
        Gate::Complete => listed(assessed.blanks()),
        Gate::Unmodified => listed(assessed.changed_lists()),
    }
}

fn bare(gate: &Gate) -> Verdict {
    Verdict { gate: *gate, holds: true, breaches: Vec::new(), steps: Vec::new() }
}

/// Whether a share is at least a percentage; nothing reaches nothing.
pub(super) fn reaches(share: Option<&Fraction>, percent: u32) -> bool {
    share.is_some_and(|share| *share >= percentage(percent))
}

pub(super) fn percentage(percent: u32) -> Fraction {
    Fraction::constant((percent.into(), 100))
}

/// One breach a statement.
fn breaches_of(statements: &[Critical]) -> Vec<Breach> {
    statements.iter().filter_map(Critical::point).map(Breach::Point).collect()
}

fn min_score(assessed: Assessed<'_>, gate: &Gate, subject: Subject, percent: u32) -> Verdict {
    let holds = reaches(assessed.score_of(subject).map(|score| &score.low), percent);
    let inside = |practice: &PracticeIx| match subject {
        Subject::Overall => true,
        Subject::Checklist(ix) => assessed.catalog[*practice].checklist == ix,
        Subject::Theme(theme) => assessed.catalog[*practice].theme == theme,
    };
    let gaps = assessed.gaps.iter().flat_map(|gap| gap.practices.iter().copied());
    let steps = gaps.chain(assessed.to_find_out.iter().map(|one| one.practice)).filter(inside);
    Verdict { holds, steps: if holds { Vec::new() } else { once(steps) }, ..bare(gate) }
}

/// Each practice once, where it comes first.
fn once(practices: impl Iterator<Item = PracticeIx>) -> Vec<PracticeIx> {
    let mut seen = HashSet::new();
    practices.filter(|practice| seen.insert(*practice)).collect()
}

fn min_stage(assessed: Assessed<'_>, gate: &Gate, stage: u32) -> Verdict {
    if u32::from(assessed.reached.map_or(0, Stage::number)) >= stage {
        return bare(gate);
    }
    let catalog = assessed.catalog;
    let missing: Vec<Stage> = assessed
        .profile
        .iter()
        .filter(|one| u32::from(one.stage.number()) <= stage && one.is_fulfilled() == Some(false))
        .map(|one| one.stage)
        .collect();
    let missed = |practice: PracticeIx| missing.contains(&catalog[practice].stage);
    let breaches = breaches_of(&critical(assessed, &missed));
    let applicable = assessed.of_standing(Standing::Applicable).filter(|practice| missed(*practice));
    let steps = applicable.filter(|practice| !assessed.is_done(*practice)).collect();
    Verdict { holds: false, breaches, steps, ..bare(gate) }
}

fn max_not_applicable(assessed: Assessed<'_>, gate: &Gate, percent: u32) -> Verdict {
    let holds = assessed.not_applicable_share() <= percentage(percent);
    let not_applicable = |practice| assessed.standing(practice) == Standing::NotApplicable;
    let breaches = if holds { Vec::new() } else { assessed.practices_that(&not_applicable) };
    Verdict { holds, breaches, ..bare(gate) }
}

impl Assessment {
    /// The score of what a gate is about; none where nothing in it is in scope and applicable.
    pub fn score_of(&self, subject: Subject) -> Option<&Score> {
        match subject {
            Subject::Overall => self.score.as_ref(),
            Subject::Checklist(ix) => self.checklists.iter().find(|(one, _)| *one == ix)?.1.as_ref(),
            Subject::Theme(theme) => self.themes.iter().find(|(one, _)| *one == theme)?.1.as_ref(),
        }
    }

    /// Not-applicable practices as a share of all in scope.
    pub fn not_applicable_share(&self) -> Fraction {
        Fraction::of(self.of_standing(Standing::NotApplicable).count(), self.practices().count())
    }

    fn is_done(&self, practice: PracticeIx) -> bool {
        self.practice(practice).is_some_and(|score| score.low == Fraction::of(1, 1))
    }

    fn practices_that(&self, breaks: &dyn Fn(PracticeIx) -> bool) -> Vec<Breach> {
        self.practices().filter(|ix| breaks(*ix)).map(Breach::Practice).collect()
    }
}

impl Assessed<'_> {
    /// How old the answers in scope are: each from the day that it was last confirmed, else from that of the file.
    pub fn age(self, today: NaiveDate) -> Age {
        let given = self.practices().filter_map(|practice| self.answers.given.get(&practice));
        let answered = given.filter(|given| given.answer.is_some());
        let days: Vec<NaiveDate> = answered.map(|given| self.answers.confirmed(given)).collect();
        let age = |day: Option<&NaiveDate>| {
            let day = day.copied().unwrap_or(self.answers.date);
            today.signed_duration_since(day).num_days()
        };
        Age { oldest: age(days.iter().min()), newest: age(days.iter().max()) }
    }

    /// The day by which a practice should have been closed or reviewed, if that was before `today`.
    pub fn overdue(self, practice: PracticeIx, today: NaiveDate) -> Option<NaiveDate> {
        let given = self.answers.given.get(&practice)?;
        let day = match &given.answer {
            Some(Answer::Declined { review_by, .. }) => Some(*review_by),
            _ if self.standing(practice) == Standing::NotApplicable => None,
            _ => given.due.filter(|_| !self.is_done(practice)),
        };
        day.filter(|day| *day < today)
    }

    fn lacks_evidence(self, practice: PracticeIx) -> bool {
        self.answers.given.get(&practice).is_some_and(|given| {
            let done = matches!(&given.answer, Some(Answer::Points(points)) if !points.done.is_empty());
            done && given.evidence.iter().all(|one| one.trim().is_empty())
        })
    }

    /// The first practice of each gap that nobody closes, in catalog order.
    fn gaps_without_owner(self) -> Vec<Breach> {
        let gaps = self.gaps.iter().filter(|gap| self.owner(gap).is_none());
        let mut practices: Vec<PracticeIx> = gaps.filter_map(|gap| gap.practices.first().copied()).collect();
        practices.sort_unstable();
        practices.into_iter().map(Breach::Practice).collect()
    }

    /// The checklists in scope that differ from what ships, those of one's own among them, and the crosswalks that do: a gate
    /// may ask for their requirements.
    fn changed_lists(self) -> Vec<Breach> {
        let scope = self.answers.scope.iter().copied();
        let checklists = scope.filter(|ix| !self.catalog[*ix].changed().is_empty()).map(Breach::Changed);
        let crosswalks = self.catalog.crosswalks().filter(|ix| self.catalog[*ix].differs().next().is_some());
        checklists.chain(crosswalks.map(Breach::ChangedCrosswalk)).collect()
    }

    /// Practices not answered; where a part of one is, the points that are not. What was told of a point is not told of its
    /// twins again.
    fn blanks(self) -> Vec<Breach> {
        let mut told = HashSet::new();
        let mut breaches = Vec::new();
        for practice in self.unanswered() {
            let points: Vec<PointIx> = self.points(practice, State::Unanswered).collect();
            let is_new = |point: &PointIx| told.insert(self.catalog[*point].same_as);
            let new: Vec<PointIx> = points.iter().copied().filter(is_new).collect();
            if points.len() < self.catalog[practice].points.len() {
                breaches.extend(new.into_iter().map(Breach::Point));
            } else if !new.is_empty() {
                breaches.push(Breach::Practice(practice));
            }
        }
        breaches
    }
}
