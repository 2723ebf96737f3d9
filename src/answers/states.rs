//! What the answers come to: which answer counts for a practice, and how each point stands, with what twins lend each
//! other.

use std::borrow::Cow;

use super::{Answer, Answers, Response, State};
use crate::catalog::{Activity, Catalog, PointIx, PracticeIx};

/// What the lists of each practice of some answers say of each point of the catalog, in catalog order, without what twins
/// lend each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStates(Vec<State>);

impl OwnStates {
    /// What is said of a point.
    pub(super) fn of(&self, point: PointIx) -> State {
        self.0[point.position()]
    }

    /// The state of every point, with what those lend each other that are twins and whose practices
    /// [share](Answers::shares).
    pub(crate) fn with_twins(self, catalog: &Catalog, shares: impl Fn(PracticeIx) -> bool) -> Vec<State> {
        let Self(mut states) = self;
        for class in catalog.twin_classes() {
            let sharing = class.iter().filter(|point| shares(catalog[**point].practice));
            let said = sharing.clone().map(|point| states[point.position()]);
            if let Some(agreed) = said.reduce(agreed_state) {
                for point in sharing {
                    states[point.position()] = agreed;
                }
            }
        }
        states
    }
}

impl Answers {
    /// What was said of a practice, if an answer was given. What counts is [`Answers::answer_of`].
    pub fn answer(&self, practice: PracticeIx) -> Option<&Answer> {
        self.given.get(&practice)?.answer.as_ref()
    }

    /// The answer that counts for a practice: the one given, or that it is not applicable where it needs something that the
    /// organization does not do.
    pub fn answer_of(&self, catalog: &Catalog, practice: PracticeIx) -> Option<Cow<'_, Answer>> {
        let ruled_out = || self.ruled_out(catalog, practice).map(|reason| Answer::NotApplicable { reason });
        self.answer(practice).map(Cow::Borrowed).or_else(|| ruled_out().map(Cow::Owned))
    }

    /// Why a practice cannot apply whatever is answered: it needs something that the organization does not do.
    fn ruled_out(&self, catalog: &Catalog, practice: PracticeIx) -> Option<String> {
        let reasons: Vec<&str> = self.absent(catalog, practice).map(Activity::absence).collect();
        (!reasons.is_empty()).then(|| reasons.join(" "))
    }

    /// What a practice needs that the organization does not do.
    pub fn absent(&self, catalog: &Catalog, practice: PracticeIx) -> impl Iterator<Item = Activity> {
        catalog[practice].needs.iter().copied().filter(|need| !self.organization.does.contains(need))
    }

    /// What the lists of its own practice say of a point; unanswered where there are none.
    ///
    /// A point newer than the revision answered and in no list is unanswered too. Without a revision, for the practice or for
    /// the file, the answers count as given against the catalog's own.
    pub fn own_state(&self, catalog: &Catalog, point: PointIx) -> State {
        let response = self.given.get(&catalog[point].practice);
        response.map_or(State::Unanswered, |response| self.state_in(catalog, response, point))
    }

    /// The state of a point if `response` is what was said of its practice.
    pub(super) fn state_in(&self, catalog: &Catalog, response: &Response, point: PointIx) -> State {
        let Some(Answer::Points(points)) = &response.answer else { return State::Unanswered };
        points.listed(point).unwrap_or_else(|| {
            let is_newer = self.is_newer_than(catalog, Some(response), point);
            if is_newer { State::Unanswered } else { State::Open }
        })
    }

    /// Whether a point is newer than the revision that was answered, and so was not asked, and nothing is said of it.
    pub(crate) fn is_newer(&self, catalog: &Catalog, point: PointIx) -> bool {
        let response = self.given.get(&catalog[point].practice);
        let is_listed = match response.and_then(|response| response.answer.as_ref()) {
            Some(Answer::Points(points)) => points.listed(point).is_some(),
            _ => false,
        };
        !is_listed && self.is_newer_than(catalog, response, point)
    }

    fn is_newer_than(&self, catalog: &Catalog, response: Option<&Response>, point: PointIx) -> bool {
        let answered = self.answered_revision(catalog, catalog[point].practice, response);
        answered.is_some_and(|answered| catalog[point].since > answered)
    }

    /// The revision that what was said of a practice was given against, where the file says so.
    fn answered_revision(&self, catalog: &Catalog, practice: PracticeIx, response: Option<&Response>) -> Option<u32> {
        let of_file = || self.revisions.get(&catalog[practice].checklist).copied();
        response.and_then(|response| response.revision).or_else(of_file)
    }

    /// Whether the points of a practice give their state to twins, and take it: not if it is declined or not applicable.
    pub fn shares(&self, catalog: &Catalog, practice: PracticeIx) -> bool {
        let answer = self.answer_of(catalog, practice);
        !matches!(answer.as_deref(), Some(Answer::NotApplicable { .. } | Answer::Declined { .. }))
    }

    /// What the lists of each practice say of each point.
    pub(crate) fn own_states(&self, catalog: &Catalog) -> OwnStates {
        let mut states = vec![State::Unanswered; catalog.points().len()];
        for (practice, response) in &self.given {
            let Some(Answer::Points(answers)) = &response.answer else { continue };
            let answered = self.answered_revision(catalog, *practice, Some(response)).unwrap_or(u32::MAX);
            let points = &catalog[*practice].points;
            for point in points.iter().filter(|point| catalog[**point].since <= answered) {
                states[point.position()] = State::Open;
            }
            for (list, state) in answers.lists().into_iter().rev() {
                for point in list.iter().filter(|point| catalog[**point].practice == *practice) {
                    states[point.position()] = state;
                }
            }
        }
        OwnStates(states)
    }

    /// The state of every point of the catalog, in catalog order, with what twins lend each other.
    ///
    /// Points of practices that are declined or not applicable have their own state only, which is unanswered.
    pub fn states(&self, catalog: &Catalog) -> Vec<State> {
        self.own_states(catalog).with_twins(catalog, |practice| self.shares(catalog, practice))
    }
}

/// What two twins come to: what one of them says, and of partly and open, which agree, partly. Of two that contradict each
/// other the first counts.
fn agreed_state(first: State, second: State) -> State {
    match (first, second) {
        (State::Unanswered, known) => known,
        (State::Open, State::Partly) => State::Partly,
        (known, _) => known,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::State::{Done, Open, Partly, Unanswered};
    use super::{Answer, Answers, Catalog, Response, agreed_state};
    use crate::answers::{Organization, OrganizationKind};
    use crate::catalog::{Activity, CatalogFile, FileKind, Stage, parse};
    use crate::problem::{Source, Word};

    /// The harbour, whose quay needs public projects, and whose lamps need them and software too.
    fn catalog() -> Catalog {
        let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
        let harbour = include_str!("../../tests/bad/ours/checklists/harbour.toml");
        let harbour = harbour.replacen("needs     = []", "needs = [\"publish\"]", 1);
        let harbour = harbour.replacen("needs     = []", "needs = [\"publish\", \"build\"]", 1);
        let files = [
            file(FileKind::Resources, "pages", include_str!("../../tests/bad/ours/resources/pages.toml")),
            file(FileKind::Checklist, "harbour", &harbour),
        ];
        parse(&files).unwrap()
    }

    #[test]
    fn a_practice_that_needs_what_nobody_does_is_not_applicable_unless_something_was_answered() {
        let catalog = catalog();
        let (quay, lamps) = (catalog.practice("harbour.quay").unwrap(), catalog.practice("harbour.lamps").unwrap());
        let mut organization = Organization::new("Us", OrganizationKind::Other);
        let mut answers = |does: &[Activity], answer: Option<Answer>| {
            organization.does = does.iter().copied().collect();
            let new = Answers::new(organization.clone(), NaiveDate::default(), Vec::new(), Stage::Two);
            let note = Some("only a note is no answer".to_owned());
            Answers { given: [(quay, Response { answer, note, ..Response::default() })].into(), ..new }
        };
        let reason = |answers: &Answers, practice| match answers.answer_of(&catalog, practice).as_deref() {
            Some(Answer::NotApplicable { reason }) => reason.clone(),
            other => format!("{other:?}"),
        };
        let nothing = answers(&[], None);
        assert_eq!(reason(&nothing, quay), "We do not run public projects of our own.");
        assert_eq!(reason(&nothing, lamps), "We do not run public projects of our own. We do not write software.");
        assert!(!nothing.shares(&catalog, quay));
        let everything = answers(Activity::ALL, None);
        assert_eq!((everything.answer_of(&catalog, quay), everything.shares(&catalog, quay)), (None, true));
        assert_eq!(reason(&answers(&[Activity::Publish], None), lamps), "We do not write software.");
        let answered = answers(&[], Some(Answer::Unknown));
        assert_eq!(answered.answer_of(&catalog, quay).as_deref(), Some(&Answer::Unknown));
    }

    #[test]
    fn an_answer_can_be_of_a_later_revision_than_its_file() {
        let catalog = catalog();
        let (quay, ropes) = (catalog.practice("harbour.quay").unwrap(), catalog.point("harbour.quay.ropes").unwrap());
        let organization = Organization::new("Us", OrganizationKind::Other);
        let mut answers = Answers::new(organization, NaiveDate::default(), Vec::new(), Stage::Two);
        let mut state = |of_file: u32, own: Option<u32>| {
            answers.revisions.insert(catalog[quay].checklist, of_file);
            let response = Response { answer: Some(Answer::done([].into())), revision: own, ..Response::default() };
            answers.given.insert(quay, response);
            answers.own_state(&catalog, ropes)
        };
        assert_eq!(catalog[ropes].since, 1);
        // As if the point came with revision 1 and the file were older.
        assert_eq!((state(0, None), state(0, Some(1)), state(1, None)), (Unanswered, Open, Open));
    }

    #[test]
    fn twins_come_to_what_is_known_and_open_gives_way_to_partly() {
        for state in [Done, Partly, Open, Unanswered] {
            assert_eq!(agreed_state(state, Unanswered), state);
            assert_eq!(agreed_state(Unanswered, state), state);
            assert_eq!(agreed_state(state, state), state);
        }
        assert_eq!((agreed_state(Open, Partly), agreed_state(Partly, Open)), (Partly, Partly));
    }
}
