//! The state machine of the interview: answers, the place on the route, and what can be undone. It knows no terminal and
//! no file.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, PointSet, Response, Split, State, lender, out_of_step, set_point, settle};
use crate::assess::{Assessed, Assessment, Finding, Findings, Proof, Standing, assess, assess_scores};
use crate::catalog::{Activity, Catalog, ChecklistIx, PointIx, PracticeIx, Stage};
use crate::messages::Messages;

use super::again::close_round;
use super::asked::unasked_so_far;
use super::route::Route;

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The person asked for the result.
    Finished,
    /// The person will go on another day.
    Quit,
    /// The person, or the terminal, is gone.
    Interrupted,
}

/// What one change replaced.
#[derive(Debug, Clone)]
struct Undo {
    practice: PracticeIx,
    before: BTreeMap<PracticeIx, Response>,
    unasked: BTreeSet<PointIx>,
    was_due: bool,
}

/// An interview under way.
#[derive(Debug, Clone)]
pub struct Session<'c> {
    catalog: &'c Catalog,
    messages: &'c Messages,
    today: NaiveDate,
    answers: Answers,
    assessment: Assessment,
    route: Route,
    history: Vec<Undo>,
    /// Whether this is a round in which last answers are confirmed.
    again: bool,
    /// Points that stand as unknown because nobody was asked.
    unasked: BTreeSet<PointIx>,
    /// What clones show.
    findings: Option<&'c Findings>,
}

impl<'c> Session<'c> {
    /// Begins with the answers so far and an empty route.
    pub fn new(catalog: &'c Catalog, messages: &'c Messages, answers: Answers, today: NaiveDate) -> Self {
        let assessment = assess_scores(catalog, &answers);
        let unasked = unasked_so_far(catalog, &answers);
        let (route, history) = (Route::default(), Vec::new());
        Self { catalog, messages, today, answers, assessment, route, history, again: false, unasked, findings: None }
    }

    /// The same, with what clones show beside the points.
    #[must_use]
    pub fn with_findings(self, findings: Option<&'c Findings>) -> Self {
        Self { findings, ..self }
    }

    /// What was seen of a point; none where nothing was.
    pub fn seen(&self, point: PointIx) -> Option<&'c Finding> {
        let found = self.findings?.of_point(self.catalog, point)?;
        (found.proof != Proof::NotSeen).then_some(found)
    }

    /// Whether something was seen of one of the points that are asked of a practice.
    pub fn has_seen(&self, practice: PracticeIx) -> bool {
        self.asked(practice).into_iter().any(|point| self.seen(point).is_some())
    }

    /// Whether there is something from clones to show at all.
    pub fn has_findings(&self) -> bool {
        self.findings.is_some()
    }

    /// The same, as a round in which each last answer is confirmed or changed.
    #[must_use]
    pub fn again(self) -> Self {
        Self { again: true, ..self }
    }

    /// Whether last answers are confirmed.
    pub fn is_again(&self) -> bool {
        self.again
    }

    /// What is said of a practice if it is confirmed as it stands.
    pub fn confirmed(&self, practice: PracticeIx) -> Response {
        Response { asked: Some(self.today), ..self.given(practice) }
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// The phrases in which it is led.
    pub fn messages(&self) -> &'c Messages {
        self.messages
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The answers so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What they amount to, without gaps and questions. Found anew after each answer.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The same, beside the answers and the catalog.
    pub fn assessed(&self) -> Assessed<'_> {
        self.assessment.with(self.catalog, &self.answers)
    }

    /// All that they amount to. Found anew each time, for few screens tell of gaps.
    pub fn whole_assessment(&self) -> Assessment {
        assess(self.catalog, &self.answers)
    }

    /// The way through the practices.
    pub fn route(&self) -> &Route {
        &self.route
    }

    /// The way through the practices, to move on it.
    pub fn route_mut(&mut self) -> &mut Route {
        &mut self.route
    }

    /// Takes another way through the practices.
    pub fn take(&mut self, route: Route) {
        self.route = route;
    }

    /// What was said of a practice; blank where nothing was.
    pub fn given(&self, practice: PracticeIx) -> Response {
        self.answers.given.get(&practice).cloned().unwrap_or_default()
    }

    /// The points of a practice that nobody was asked yet, and that no twin answers.
    pub fn unasked(&self, practice: PracticeIx) -> Vec<PointIx> {
        if self.assessment.standing(practice) != Standing::Applicable {
            return Vec::new();
        }
        let points = self.assessed().points(practice, State::Unanswered);
        match self.answers.answer(practice) {
            None => points.collect(),
            Some(Answer::Points(_)) => points.filter(|point| self.unasked.contains(point)).collect(),
            Some(_) => Vec::new(),
        }
    }

    /// Whether a point that stands as unknown was not asked.
    pub fn was_unasked(&self, point: PointIx) -> bool {
        self.unasked.contains(&point)
    }

    /// Whether something still has to be asked of a practice.
    pub fn is_new(&self, practice: PracticeIx) -> bool {
        !self.unasked(practice).is_empty()
    }

    /// The points of a practice that are asked on the way at hand.
    pub fn asked(&self, practice: PracticeIx) -> Vec<PointIx> {
        self.route.asked(self.catalog, practice)
    }

    /// How each point of a practice that is asked is marked at first: as its own answer says, else as its twins say, else not
    /// at all. With it the other practice that says so, where it is not its own.
    pub fn marks(&self, practice: PracticeIx) -> Vec<(State, Option<PracticeIx>)> {
        let own = match self.answers.answer(practice) {
            Some(Answer::Points(points)) => Some(points),
            _ => None,
        };
        let unasked = self.unasked(practice);
        let lent = |point: PointIx| lender(self.catalog, &self.answers, point).map(|(from, state)| (state, Some(from)));
        let mark = |point: PointIx| match own.and_then(|points| points.listed(point)) {
            // Where only a part was asked so far, that a point is unknown says nothing.
            Some(State::Unanswered) if unasked.contains(&point) => (State::Open, None),
            Some(State::Unanswered) if !unasked.is_empty() => lent(point).unwrap_or((State::Unanswered, None)),
            Some(state) => (state, None),
            None => lent(point).unwrap_or((State::Open, None)),
        };
        self.asked(practice).into_iter().map(mark).collect()
    }

    /// What is said of a practice with another answer: given against the questions of today, and nothing that people still
    /// disagree on. The rest stays.
    pub fn answered(&self, practice: PracticeIx, answer: Answer) -> Response {
        let checklist = self.catalog[practice].checklist;
        let today = self.catalog[checklist].revision;
        let is_older = self.answers.revisions.get(&checklist).is_some_and(|revision| *revision < today);
        Response {
            answer: Some(answer),
            split: Split::default(),
            alone: PointSet::default(),
            revision: is_older.then_some(today),
            asked: if self.again { Some(self.today) } else { self.given(practice).asked },
            ..self.given(practice)
        }
    }

    /// Gives a practice another answer. Returns the points of other practices that changed with it, and how they stand
    /// now; none where all was said already.
    pub fn answer(&mut self, practice: PracticeIx, answer: Answer) -> Option<Vec<(PointIx, State)>> {
        self.give(practice, self.answered(practice, answer))
    }

    /// Replaces what was said of a practice, like [`Session::answer`].
    pub fn give(&mut self, practice: PracticeIx, mut given: Response) -> Option<Vec<(PointIx, State)>> {
        if let Some(Answer::Points(points)) = &mut given.answer {
            *points = settle(self.catalog, practice, mem::take(points));
        }
        if given == self.given(practice) {
            self.route.done(practice);
            return None;
        }
        let changes = out_of_step(self.catalog, &self.answers, practice, &given);
        self.remember(practice, &changes);
        if given.answer != self.given(practice).answer {
            self.note_asked(practice);
        }
        self.put(practice, given);
        for (point, state) in &changes {
            set_point(self.catalog, &mut self.answers, *point, *state);
        }
        self.change_day();
        self.refresh();
        Some(changes)
    }

    /// What was changed today is of today; in a round, only once all is confirmed.
    fn change_day(&mut self) {
        if self.again {
            close_round(&mut self.answers, &self.assessment, self.today);
        } else {
            self.answers.date = self.today;
        }
    }

    /// Takes note of what is asked of a practice now, and of what is not.
    pub(super) fn note_asked(&mut self, practice: PracticeIx) {
        let asked = self.asked(practice);
        for point in &self.catalog[practice].points {
            if asked.contains(point) {
                self.unasked.remove(point);
            } else if self.answers.answer(practice).is_none() {
                self.unasked.insert(*point);
            }
        }
    }

    fn remember(&mut self, practice: PracticeIx, changes: &[(PointIx, State)]) {
        let others = changes.iter().map(|(point, _)| self.catalog[*point].practice);
        let before = others.chain([practice]).map(|ix| (ix, self.given(ix))).collect();
        let was_due = self.route.due().any(|due| due == practice);
        self.history.push(Undo { practice, before, unasked: self.unasked.clone(), was_due });
    }

    fn put(&mut self, practice: PracticeIx, given: Response) {
        if given.is_blank() {
            self.answers.given.remove(&practice);
        } else {
            self.answers.given.insert(practice, given);
        }
        if self.answers.answer(practice).is_some() {
            self.route.done(practice);
        }
    }

    /// Assesses anew. What its twins say all of is no longer to be asked; what they no longer do is.
    fn refresh(&mut self) {
        let before = mem::replace(&mut self.assessment, assess_scores(self.catalog, &self.answers));
        for ix in self.route.practices().to_vec() {
            if self.answers.answer(ix).is_some() && !self.route.is_short() {
                continue;
            }
            let asked = self.asked(ix);
            let is_open = |then: &Assessment| {
                then.standing(ix) != Standing::NotApplicable
                    && asked.iter().any(|point| then.state(*point) == State::Unanswered)
            };
            match (is_open(&before), is_open(&self.assessment)) {
                (true, false) => self.route.done(ix),
                (false, true) => self.route.again(ix),
                _ => {}
            }
        }
    }

    /// Takes back the last change and goes to its practice; none if there is nothing to take back.
    pub fn undo(&mut self) -> Option<PracticeIx> {
        let undo = self.history.pop()?;
        self.unasked = undo.unasked;
        for (practice, given) in undo.before {
            self.put(practice, given);
        }
        self.route.jump(undo.practice);
        if undo.was_due {
            self.route.again(undo.practice);
        }
        self.change_day();
        self.refresh();
        Some(undo.practice)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Takes over answers that somebody else changed meanwhile. What was to be undone in those practices is forgotten.
    pub fn merge(&mut self, answers: Answers) {
        let changed = |ix: &PracticeIx| answers.given.get(ix) != self.answers.given.get(ix);
        self.history.retain(|undo| !undo.before.keys().any(changed));
        self.answers = answers;
        self.refresh();
    }

    /// Changes what is assessed: what the organization does, the checklists in scope and the stage aimed at.
    pub fn aim(&mut self, does: BTreeSet<Activity>, scope: Vec<ChecklistIx>, target: Stage) {
        for ix in &scope {
            self.answers.revisions.entry(*ix).or_insert(self.catalog[*ix].revision);
        }
        self.answers.organization.does = does;
        (self.answers.scope, self.answers.target) = (scope, target);
        self.refresh();
    }
}
