//! How far the people whose answers were merged agree: in counts, and as exact fractions.

use std::collections::{BTreeSet, HashSet};

use super::Fraction;
use crate::answers::{Answers, Respondent, Split, State};
use crate::catalog::{Catalog, PointIx, PracticeIx, RoleIx};
use crate::problem::word_enum;

/// Below this many statements that at least two people answered, no share is given.
pub const ENOUGH_TO_COMPARE: usize = 10;

/// What the statements in scope of a merged file came to, each counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreement {
    /// How many people answered.
    pub people: usize,
    /// At least two answered, and all of them the same.
    pub agreed: usize,
    /// They answered differently.
    pub split: Vec<PointIx>,
    /// One alone answered.
    pub alone: usize,
    /// Decided in common.
    pub decided: usize,
    /// Nobody answered.
    pub unknown: usize,
    /// Practices that some answered and others said do not apply or are declined.
    pub contested: Vec<PracticeIx>,
}

impl Agreement {
    /// How many statements at least two people answered by themselves.
    pub fn compared(&self) -> usize {
        self.agreed + self.split.len()
    }

    /// The share of those on which all agree; none where there are too few.
    pub fn share(&self) -> Option<Fraction> {
        (self.compared() >= ENOUGH_TO_COMPARE).then(|| Fraction::of(self.agreed, self.compared()))
    }
}

word_enum! {
    /// How a statement of a merged file came to be what it is.
    pub enum Origin {
        /// All who answered say the same.
        Agreed = "agreed",
        /// They do not.
        Split = "split",
        /// One alone answered.
        Alone = "alone",
        /// It was decided in common.
        Decided = "decided",
        /// Nobody answered.
        Unknown = "unknown",
    }
}

/// How a statement came to be what it is in a merged file, by any of its points; `states` are those of the file.
pub fn origin(catalog: &Catalog, merged: &Answers, states: &[State], point: PointIx) -> Origin {
    let class: Vec<PointIx> = catalog.twins(point).chain([point]).collect();
    let given = |one: &PointIx| merged.given.get(&catalog[*one].practice).map(|given| (*one, given));
    let tables: Vec<_> = class.iter().filter_map(given).collect();
    let in_split = |split: &Split, one| matches!(split, Split::Points(points) if points.contains(&one));
    match () {
        () if tables.iter().any(|(one, given)| in_split(&given.split, *one)) => Origin::Split,
        () if class.iter().all(|one| states[one.position()] == State::Unanswered) => Origin::Unknown,
        () if tables.iter().any(|(one, given)| given.decided.contains(one)) => Origin::Decided,
        () if tables.iter().any(|(one, given)| given.alone.contains(one)) => Origin::Alone,
        () => Origin::Agreed,
    }
}

/// The statements in scope, each by the first of its points there.
pub fn statements_in_scope(catalog: &Catalog, answers: &Answers) -> Vec<PointIx> {
    let mut seen = HashSet::new();
    let practices = answers.scope.iter().flat_map(|ix| catalog.practices_of(*ix));
    let points = practices.flat_map(|practice| catalog[practice].points.iter().copied());
    points.filter(|point| seen.insert(catalog[*point].same_as)).collect()
}

/// How far the people of a merged file agree.
pub fn agreement(catalog: &Catalog, merged: &Answers) -> Agreement {
    let names: BTreeSet<_> = merged.respondents.iter().map(|one| (&one.name, one.role)).collect();
    let mut found = Agreement { people: names.len(), ..Agreement::default() };
    let states = merged.states(catalog);
    for point in statements_in_scope(catalog, merged) {
        match origin(catalog, merged, &states, point) {
            Origin::Agreed => found.agreed += 1,
            Origin::Split => found.split.push(point),
            Origin::Alone => found.alone += 1,
            Origin::Decided => found.decided += 1,
            Origin::Unknown => found.unknown += 1,
        }
    }
    let practices = merged.scope.iter().flat_map(|ix| catalog.practices_of(*ix));
    let is_contested = |ix: &PracticeIx| merged.given.get(ix).is_some_and(|given| given.split == Split::Whole);
    found.contested = practices.filter(is_contested).collect();
    found
}

/// The roles that can answer something in scope and that nobody answered for.
pub fn missing_roles(catalog: &Catalog, merged: &Answers) -> Vec<RoleIx> {
    let practices = merged.scope.iter().flat_map(|ix| catalog.practices_of(*ix));
    let asked: BTreeSet<RoleIx> = practices.flat_map(|practice| catalog[practice].roles.iter().copied()).collect();
    let present: BTreeSet<RoleIx> = merged.respondents.iter().filter_map(|one| one.role).collect();
    asked.difference(&present).copied().collect()
}

/// What the people who answered say of a statement, each by place among the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    /// That it holds.
    pub done: Vec<usize>,
    /// That it holds in part.
    pub partly: Vec<usize>,
    /// That it does not hold.
    pub open: Vec<usize>,
}

impl Spread {
    /// How many answered.
    pub fn people(&self) -> usize {
        self.done.len() + self.partly.len() + self.open.len()
    }
}

/// What people say, of whom each has a file of their own.
#[derive(Debug, Clone)]
pub struct Poll<'a> {
    /// The files, each person's content once.
    pub files: Vec<&'a Answers>,
    states: Vec<Vec<State>>,
}

impl<'a> Poll<'a> {
    /// The poll of those among `files` that were not merged before.
    pub fn of(catalog: &Catalog, files: &'a [Answers]) -> Self {
        let mut own: Vec<&Answers> = Vec::new();
        for file in files.iter().filter(|file| !file.is_merged()) {
            if !own.contains(&file) {
                own.push(file);
            }
        }
        let states = own.iter().map(|file| file.states(catalog)).collect();
        Self { files: own, states }
    }

    /// What the person of a file is called, by place; the organization where the file names nobody.
    pub fn name_of(&self, person: usize) -> Option<&'a str> {
        let file = self.files.get(person)?;
        Some(file.respondents.first().map_or(&file.organization.name, |one| &one.name))
    }

    /// How many people of a merged file have no file of their own here: who of them said what is not known.
    pub fn unheard(&self, merged: &Answers) -> usize {
        let person = |one: &'a Respondent| (&one.name, one.role);
        let heard: BTreeSet<_> = self.files.iter().flat_map(|file| &file.respondents).map(person).collect();
        let all: BTreeSet<_> = merged.respondents.iter().map(|one| (&one.name, one.role)).collect();
        all.difference(&heard).count()
    }

    /// Who says what of a statement, by any of its points.
    pub fn spread(&self, catalog: &Catalog, point: PointIx) -> Spread {
        let mut spread = Spread::default();
        let class: Vec<PointIx> = catalog.twins(point).chain([point]).collect();
        for (person, states) in self.states.iter().enumerate() {
            let known = class.iter().map(|one| states[one.position()]).find(|state| *state != State::Unanswered);
            match known {
                Some(State::Done) => spread.done.push(person),
                Some(State::Partly) => spread.partly.push(person),
                Some(State::Open) => spread.open.push(person),
                _ => {}
            }
        }
        spread
    }

    /// The specific agreement over the statements in scope of a merged file; none where too few have two answers.
    pub fn specific_agreement(&self, catalog: &Catalog, merged: &Answers) -> Option<SpecificAgreement> {
        let all = statements_in_scope(catalog, merged);
        let spreads: Vec<Spread> = all.iter().map(|point| self.spread(catalog, *point)).collect();
        specific_agreement(&spreads)
    }
}

/// Of two people who answered the same statement: how often the second agrees with the first (de Vet 2013).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpecificAgreement {
    /// Where the first says that it holds; none where nobody does.
    pub done: Option<Fraction>,
    /// Where the first says that it does not hold for the whole scope; none where nobody does.
    pub open: Option<Fraction>,
}

/// The specific agreement over statements; none where fewer than [`ENOUGH_TO_COMPARE`] have two answers.
fn specific_agreement(spreads: &[Spread]) -> Option<SpecificAgreement> {
    let compared: Vec<&Spread> = spreads.iter().filter(|spread| spread.people() >= 2).collect();
    if compared.len() < ENOUGH_TO_COMPARE {
        return None;
    }
    // Ordered pairs of two people: those that agree, of those whose first says so.
    let share = |said: &dyn Fn(&Spread) -> usize| {
        let agreeing: usize = compared.iter().map(|spread| said(spread) * said(spread).saturating_sub(1)).sum();
        let pairs: usize = compared.iter().map(|spread| said(spread) * (spread.people() - 1)).sum();
        (pairs > 0).then(|| Fraction::of(agreeing, pairs))
    };
    Some(SpecificAgreement {
        done: share(&|spread| spread.done.len()),
        open: share(&|spread| spread.partly.len() + spread.open.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spreads(table: &[(usize, usize, usize)]) -> Vec<Spread> {
        let spread = |(count, done, open): &(usize, usize, usize)| {
            let one = Spread { done: (0..*done).collect(), partly: Vec::new(), open: (0..*open).collect() };
            vec![one; *count]
        };
        table.iter().flat_map(spread).collect()
    }

    fn shown(table: &[(usize, usize, usize)]) -> Option<(Option<String>, Option<String>)> {
        let text = |share: Option<Fraction>| share.map(|share| share.to_string());
        specific_agreement(&spreads(table)).map(|found| (text(found.done), text(found.open)))
    }

    #[test]
    fn specific_agreement_of_two_is_that_of_the_worked_tables() {
        let both = |done: &str, open: &str| Some((Some(done.to_owned()), Some(open.to_owned())));
        // 2a / (2a + b + c) and 2d / (2d + b + c).
        assert_eq!(shown(&[(40, 2, 0), (15, 1, 1), (45, 0, 2)]), both("16/19", "6/7"));
        assert_eq!(shown(&[(80, 2, 0), (15, 1, 1), (5, 0, 2)]), both("32/35", "2/5"));
        assert_eq!(shown(&[(118, 2, 0), (7, 1, 1)]), both("236/243", "0"));
    }

    #[test]
    fn specific_agreement_of_several_counts_pairs_of_people() {
        // Of three people two say done: of the pairs that begin with done, two of four agree; of those with open, none of two.
        assert_eq!(shown(&[(10, 2, 1)]), Some((Some("1/2".to_owned()), Some("0".to_owned()))));
        assert_eq!(shown(&[(10, 3, 0), (4, 1, 0)]), Some((Some("1".to_owned()), None)));
    }

    #[test]
    fn nothing_is_said_of_fewer_than_ten_statements() {
        assert_eq!(shown(&[(9, 2, 0), (5, 1, 0)]), None);
        let mut few = Agreement { agreed: 9, ..Agreement::default() };
        assert_eq!(few.share(), None);
        few.agreed = 10;
        assert_eq!(few.share(), Some(Fraction::of(1, 1)));
    }
}
