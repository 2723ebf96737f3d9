//! Gates tried: the conditions that `check` enforces, compared exactly.

use chrono::NaiveDate;

use super::{Assessed, Fraction, Score, Standing};
use crate::answers::{Answer, Gate, GateKey, State, Subject};
use crate::catalog::{PointIx, PracticeIx, Stage};

/// What some gates need beside the assessment.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Today, which the core does not know.
    pub today: NaiveDate,
    /// An earlier assessment against the same catalog, where one is compared with.
    pub baseline: Option<Assessed<'a>>,
}

/// What a gate found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The gate.
    pub gate: Gate,
    /// Whether it holds.
    pub holds: bool,
    /// What breaks it, where single practices or points do, in catalog order.
    pub breaches: Vec<Breach>,
    /// Practices with open points that would help, where a number is too low; the roadmap's first come first.
    pub steps: Vec<PracticeIx>,
}

/// A practice, or one point of it, that breaks a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// The practice.
    pub practice: PracticeIx,
    /// The point; none where the practice as a whole is meant.
    pub point: Option<PointIx>,
}

/// Tries a gate.
pub fn try_gate(assessment: Assessed<'_>, gate: &Gate, context: &Context<'_>) -> Verdict {
    let listed = |breaches: Vec<Breach>| Verdict { holds: breaches.is_empty(), breaches, ..bare(gate) };
    let practices = |breaks: &dyn Fn(PracticeIx) -> bool| listed(assessment.practices_that(breaks));
    match gate.key {
        GateKey::MinScore => min_score(assessment, gate),
        GateKey::MinStage => min_stage(assessment, gate),
        GateKey::NoCritical => listed(assessment.breaches_of(assessment.critical_open())),
        GateKey::MinCoverage => {
            let coverage = assessment.score.as_ref().map(|score| &score.coverage);
            Verdict { holds: reaches(coverage, gate.limit), ..bare(gate) }
        }
        GateKey::MaxNotApplicable => max_not_applicable(assessment, gate),
        GateKey::MaxAge => {
            let age = assessment.age(context.today);
            Verdict { holds: (-1..=i64::from(gate.limit)).contains(&age), ..bare(gate) }
        }
        GateKey::RequireEvidence => practices(&|practice| assessment.lacks_evidence(practice)),
        GateKey::RequireOwner => practices(&|practice| {
            assessment.gaps.iter().any(|gap| gap.practice == practice) && assessment.lacks_owner(practice)
        }),
        GateKey::NoOverdue => practices(&|practice| assessment.overdue(practice, context.today).is_some()),
        GateKey::Baseline => listed(context.baseline.map(|before| assessment.lost(before)).unwrap_or_default()),
        GateKey::Complete => listed(assessment.blanks()),
    }
}

fn bare(gate: &Gate) -> Verdict {
    Verdict { gate: *gate, holds: true, breaches: Vec::new(), steps: Vec::new() }
}

/// Whether a share is at least a percentage; nothing reaches nothing.
fn reaches(share: Option<&Fraction>, percent: u32) -> bool {
    share.is_some_and(|share| *share >= percentage(percent))
}

fn percentage(percent: u32) -> Fraction {
    Fraction::constant((percent.into(), 100))
}

fn min_score(assessment: Assessed<'_>, gate: &Gate) -> Verdict {
    let holds = reaches(assessment.score_of(gate.subject).map(|score| &score.low), gate.limit);
    let inside = |practice: &PracticeIx| match gate.subject {
        Subject::Overall => true,
        Subject::Checklist(ix) => assessment.catalog[*practice].checklist == ix,
        Subject::Theme(theme) => assessment.catalog[*practice].theme == theme,
    };
    let gaps = || assessment.gaps.iter().map(|gap| gap.practice).filter(inside).collect();
    Verdict { holds, steps: if holds { Vec::new() } else { gaps() }, ..bare(gate) }
}

fn min_stage(assessment: Assessed<'_>, gate: &Gate) -> Verdict {
    if assessment.reached.map_or(0, Stage::number) >= gate.limit.try_into().unwrap_or(u8::MAX) {
        return bare(gate);
    }
    let catalog = assessment.catalog;
    let missing: Vec<Stage> = assessment
        .profile
        .iter()
        .filter(|one| u32::from(one.stage.number()) <= gate.limit && one.is_fulfilled() == Some(false))
        .map(|one| one.stage)
        .collect();
    let missed = |practice: PracticeIx| missing.contains(&catalog[practice].stage);
    let critical = assessment.critical_open().filter(|point| missed(catalog[*point].practice));
    let breaches = assessment.breaches_of(critical);
    let applicable = assessment.of_standing(Standing::Applicable).filter(|practice| missed(*practice));
    let steps = applicable.filter(|practice| !assessment.is_done(*practice)).collect();
    Verdict { holds: false, breaches, steps, ..bare(gate) }
}

fn max_not_applicable(assessment: Assessed<'_>, gate: &Gate) -> Verdict {
    let holds = assessment.not_applicable_share() <= percentage(gate.limit);
    let not_applicable = |practice| assessment.standing(practice) == Standing::NotApplicable;
    let breaches = if holds { Vec::new() } else { assessment.practices_that(&not_applicable) };
    Verdict { holds, breaches, ..bare(gate) }
}

impl Assessed<'_> {
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

    /// How many days before `today` the answers are from; negative if they are from later.
    pub fn age(&self, today: NaiveDate) -> i64 {
        today.signed_duration_since(self.answers.date).num_days()
    }

    /// The day by which a practice should have been closed or reviewed, if that was before `today`.
    pub fn overdue(&self, practice: PracticeIx, today: NaiveDate) -> Option<NaiveDate> {
        let given = self.answers.given.get(&practice)?;
        let day = match &given.answer {
            Some(Answer::NotApplicable { .. }) => None,
            Some(Answer::Declined { review_by, .. }) => Some(*review_by),
            _ => given.due.filter(|_| !self.is_done(practice)),
        };
        day.filter(|day| *day < today)
    }

    /// The gate with the limit that holds today and no weaker than it was: what a ratchet writes.
    pub fn tightened(&self, gate: &Gate) -> Gate {
        let share = match gate.key {
            GateKey::MinScore => self.score_of(gate.subject).map(|score| &score.low),
            GateKey::MinCoverage => self.score.as_ref().map(|score| &score.coverage),
            _ => None,
        };
        let limit = match gate.key {
            GateKey::MinScore | GateKey::MinCoverage => {
                (gate.limit..=100).rev().find(|percent| reaches(share, *percent)).unwrap_or(gate.limit)
            }
            GateKey::MinStage => gate.limit.max(self.reached.map_or(0, Stage::number).into()),
            GateKey::MaxNotApplicable => {
                let share = self.not_applicable_share();
                (0..=gate.limit).find(|percent| share <= percentage(*percent)).unwrap_or(gate.limit)
            }
            _ => gate.limit,
        };
        Gate { limit, ..*gate }
    }

    fn is_done(&self, practice: PracticeIx) -> bool {
        self.points(practice, State::Done).count() == self.catalog[practice].points.len()
    }

    fn lacks_evidence(&self, practice: PracticeIx) -> bool {
        self.answers.given.get(&practice).is_some_and(|given| {
            let done = matches!(&given.answer, Some(Answer::Points(points)) if !points.done.is_empty());
            done && given.evidence.iter().all(|one| one.trim().is_empty())
        })
    }

    fn lacks_owner(&self, practice: PracticeIx) -> bool {
        let owner = self.answers.given.get(&practice).and_then(|given| given.owner.as_deref());
        owner.is_none_or(|owner| owner.trim().is_empty())
    }

    fn practices_that(&self, breaks: &dyn Fn(PracticeIx) -> bool) -> Vec<Breach> {
        self.practices().filter(|ix| breaks(*ix)).map(|practice| Breach { practice, point: None }).collect()
    }

    fn breaches_of(&self, points: impl Iterator<Item = PointIx>) -> Vec<Breach> {
        points.map(|point| Breach { practice: self.catalog[point].practice, point: Some(point) }).collect()
    }

    /// Points done in the scope of an earlier assessment, and open or unanswered now.
    fn lost(&self, before: Assessed<'_>) -> Vec<Breach> {
        let counted = before.of_standing(Standing::Applicable);
        let kept = |point: &PointIx| {
            self.state(*point) == State::Done || self.standing(self.catalog[*point].practice) == Standing::NotApplicable
        };
        let done = counted.flat_map(|practice| before.points(practice, State::Done).collect::<Vec<_>>());
        self.breaches_of(done.filter(|point| !kept(point)))
    }

    /// Practices not answered; where a part of one is, the points that are not.
    fn blanks(&self) -> Vec<Breach> {
        let blank = |practice: PracticeIx| {
            let points: Vec<PointIx> = self.points(practice, State::Unanswered).collect();
            if points.len() == self.catalog[practice].points.len() {
                vec![Breach { practice, point: None }]
            } else {
                self.breaches_of(points.into_iter())
            }
        };
        self.unanswered().flat_map(blank).collect()
    }
}
