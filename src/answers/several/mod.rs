//! The answers of several people in one: a join, statement by statement. Nothing that one file says is lost to another,
//! and what people answer differently stays open until they decide it.
//!
//! Files are joined with an operation that is associative, commutative and idempotent, so that neither their order nor an
//! earlier merge of some of them changes the result. Where that leaves a choice, the stricter or the earlier wins.

mod settings;
mod table;
mod vote;

use std::collections::BTreeSet;
use std::mem;

pub use self::settings::one_organization;
use self::table::Table;
use self::vote::{Say, Stand, Vote};
use super::{Answer, Answers, PointAnswers, PointSet, Respondent, Response, Split, State};
use crate::catalog::{Catalog, PointIx, PracticeIx, RoleIx};

/// The answers of several people in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The answers.
    pub answers: Answers,
    /// What beside the answers they do not agree on, and what was taken all the same.
    pub differences: Vec<Difference>,
    /// Those whose answers are in the earlier result only, which keeps them.
    pub kept: Vec<Respondent>,
}

/// Something beside the answers that the files say differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// What the organization is: the first in the order of the words is taken.
    Kind,
    /// What the organization belongs to: the first in the alphabet is taken.
    Parent,
    /// The stage aimed at: the highest is taken.
    Target,
    /// What the organization does: everything that one of them says is taken.
    Does,
    /// Gates: the stricter are taken.
    Gate,
    /// How reports look: the first in the alphabet is taken.
    Report,
    /// Who closes the gap: all are named.
    Owner(PracticeIx),
    /// By when: the earliest day is taken.
    Due(PracticeIx),
    /// More evidence than a file can hold: the first in the alphabet is kept.
    Evidence(PracticeIx),
}

/// Why files cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotMerged {
    /// There is no file.
    Nothing,
    /// These, by their place, are of another organization than most.
    OtherOrganization(Vec<usize>),
    /// These two were merged before, and some of their people are the same: who is known to one only cannot be told.
    Overlap(usize, usize),
}

/// Joins the answers of several people, some of which may have been merged before.
///
/// `standing` is an earlier result. If everybody in it is among `files`, only what was decided in common is kept of it,
/// with owners, days, notes and evidence; else all of it counts as one more file.
///
/// # Errors
/// Why they cannot be merged.
pub fn merge_answers(catalog: &Catalog, files: &[Answers], standing: Option<&Answers>) -> Result<Merged, NotMerged> {
    let all: Vec<&Answers> = files.iter().chain(standing).collect();
    one_organization(&all)?;
    let named: BTreeSet<Person> = files.iter().flat_map(people_of).map(|one| person(&one)).collect();
    let in_standing: Vec<Respondent> = standing.into_iter().flat_map(people_of).collect();
    let kept: Vec<Respondent> = in_standing.into_iter().filter(|one| !named.contains(&person(one))).collect();
    let earlier = if kept.is_empty() { standing } else { None };
    let reduced = earlier.map(|earlier| decisions_of(catalog, earlier));
    let mut voices: Vec<Voice<'_>> =
        all[..files.len()].iter().map(|answers| Voice::of(catalog, answers, people_of(answers))).collect();
    match &reduced {
        Some(reduced) => voices.push(Voice::of(catalog, reduced, BTreeSet::new())),
        None => voices.extend(standing.map(|all| Voice::of(catalog, all, people_of(all)))),
    }
    let votes = count(&voices)?;
    let mut tables = Tables::of(catalog, &voices);
    tables.find_homes(catalog, &votes);
    if let Some(earlier) = earlier {
        tables.take_stand_of(catalog, earlier, &Tables::of_people_in(catalog, &voices, earlier));
    }
    let dated = if earlier.is_some() { files.len() } else { all.len() };
    let everything: Vec<&Answers> = voices.iter().map(|voice| voice.answers).collect();
    let (mut answers, mut differences) = settings::joined(catalog, &everything, dated);
    answers.respondents =
        voices.iter().flat_map(|voice| voice.people.iter().cloned()).collect::<BTreeSet<_>>().into_iter().collect();
    for practice in catalog.practices() {
        let table = mem::take(&mut tables.0[practice.position()]);
        differences.extend(table.differences(practice));
        let response = table.into_response(catalog, practice, &votes, answers.date);
        if !response.is_blank() {
            answers.given.insert(practice, response);
        }
    }
    Ok(Merged { answers, differences, kept })
}

/// Who speaks in a file, each with the day of the answers. A file that names nobody speaks for the organization.
fn people_of(answers: &Answers) -> BTreeSet<Respondent> {
    let dated = |one: &Respondent| Respondent { merged: Some(one.merged.unwrap_or(answers.date)), ..one.clone() };
    let named: BTreeSet<Respondent> = answers.respondents.iter().map(dated).collect();
    if !named.is_empty() {
        return named;
    }
    [Respondent { name: answers.organization.name.clone(), role: None, merged: Some(answers.date) }].into()
}

fn person(one: &Respondent) -> Person {
    (one.name.clone(), one.role)
}

/// What is kept of an earlier result whose people all speak for themselves again.
fn decisions_of(catalog: &Catalog, earlier: &Answers) -> Answers {
    let mut reduced = earlier.clone();
    for (practice, given) in &mut reduced.given {
        given.split = Split::default();
        given.alone.clear();
        given.answer = match given.answer.take() {
            Some(Answer::Points(points)) if !given.decided.is_empty() => {
                let own = &catalog[*practice].points;
                Some(Answer::Points(only(&points, &given.decided, own)))
            }
            _ => None,
        };
    }
    reduced
}

/// `points` with everything unknown but `kept`.
fn only(points: &PointAnswers, kept: &PointSet, all: &[PointIx]) -> PointAnswers {
    let mut left = points.clone();
    for point in all.iter().filter(|point| !kept.contains(point)) {
        left.set(*point, State::Unanswered);
    }
    left
}

/// What tells a person from others.
type Person = (String, Option<RoleIx>);

/// A file on its way into the merged one.
struct Voice<'a> {
    answers: &'a Answers,
    people: BTreeSet<Respondent>,
    /// The same without the day of their answers: who answers on two days is one person.
    persons: BTreeSet<Person>,
    /// By the place of the first point of a statement.
    votes: Vec<Vote>,
}

impl<'a> Voice<'a> {
    fn of(catalog: &Catalog, answers: &'a Answers, people: BTreeSet<Respondent>) -> Self {
        let mut votes = vec![Vote::default(); catalog.points().len()];
        for (practice, given) in &answers.given {
            for point in &catalog[*practice].points {
                votes[catalog[*point].same_as.position()].join(vote(catalog, answers, given, *point));
            }
        }
        let persons = people.iter().map(person).collect();
        Self { answers, people, persons, votes }
    }
}

/// What a table says of a point.
fn vote(catalog: &Catalog, answers: &Answers, given: &Response, point: PointIx) -> Vote {
    let state = answers.state_in(catalog, given, point);
    let split = matches!(&given.split, Split::Points(points) if points.contains(&point));
    let say = if split { Say::Split } else { Say::of(state) };
    let known = u8::from(say != Say::Silent);
    let people = if answers.is_merged() && !given.alone.contains(&point) { 2 * known } else { known };
    let decided = if given.decided.contains(&point) { say } else { Say::Silent };
    Vote { say, people, decided }
}

/// The votes of all files. People are counted once, though they may be in a merged file and in one of their own.
fn count(voices: &[Voice<'_>]) -> Result<Vec<Vote>, NotMerged> {
    let mut order: Vec<usize> = (0..voices.len()).collect();
    order.sort_by_key(|at| voices[*at].persons.len());
    let statements = voices.first().map_or(0, |voice| voice.votes.len());
    // By place in the order: how many answered among those within; the last is for all files.
    let mut within = vec![vec![0_u8; statements]; voices.len() + 1];
    let mut votes = vec![Vote::default(); statements];
    for (place, at) in order.iter().enumerate() {
        let voice = &voices[*at];
        let holds = |other: &&usize| voice.persons.is_subset(&voices[**other].persons);
        let meets = |other: &&usize| !voice.persons.is_disjoint(&voices[**other].persons);
        let later = &order[place + 1..];
        if let Some(other) = later.iter().find(|other| meets(other) && !holds(other)) {
            return Err(NotMerged::Overlap(*at.min(other), *at.max(other)));
        }
        let into = later.iter().position(|other| holds(&other)).map_or(voices.len(), |next| place + 1 + next);
        for (statement, vote) in voice.votes.iter().enumerate() {
            let people = vote.people.max(within[place][statement]);
            within[into][statement] = (within[into][statement] + people).min(2);
            votes[statement].join(*vote);
        }
    }
    for (vote, people) in votes.iter_mut().zip(&within[voices.len()]) {
        vote.people = *people;
    }
    Ok(votes)
}

/// The tables of all practices, by their place.
struct Tables(Vec<Table>);

impl Tables {
    fn of(catalog: &Catalog, voices: &[Voice<'_>]) -> Self {
        let mut tables = Self(catalog.practices().map(|_| Table::default()).collect());
        for voice in voices {
            tables.add(voice);
        }
        tables
    }

    fn add(&mut self, voice: &Voice<'_>) {
        // Who is alone in a file is named with a note; in a merged one the names stand there.
        let author = voice.people.first().filter(|_| !voice.answers.is_merged());
        for (practice, given) in &voice.answers.given {
            self.0[practice.position()].add(given, author.map(|one| one.name.as_str()));
        }
    }

    /// What is said of the points of a practice that is split as a whole lives on in the tables of their twins.
    fn find_homes(&mut self, catalog: &Catalog, votes: &[Vote]) {
        let split = |tables: &Self, ix: PracticeIx| tables.0[ix.position()].stand == Stand::Split;
        let mut queue: Vec<PracticeIx> = catalog.practices().filter(|ix| split(self, *ix)).collect();
        while let Some(practice) = queue.pop() {
            let said = |point: &&PointIx| votes[catalog[**point].same_as.position()].say != Say::Silent;
            for twin in catalog[practice].points.iter().filter(said).flat_map(|point| catalog.twins(*point)) {
                let home = catalog[twin].practice;
                let was_split = split(self, home);
                self.0[home.position()].stand.join(Stand::Points);
                if split(self, home) && !was_split {
                    queue.push(home);
                }
            }
        }
    }

    /// What only those say who are in an earlier result.
    fn of_people_in(catalog: &Catalog, voices: &[Voice<'_>], earlier: &Answers) -> Self {
        let people: BTreeSet<Person> = earlier.respondents.iter().map(person).collect();
        let known = |voice: &&Voice<'_>| voice.persons.is_subset(&people);
        let mut tables = Self(catalog.practices().map(|_| Table::default()).collect());
        for voice in voices.iter().filter(known) {
            tables.add(voice);
        }
        tables
    }

    /// Where the people of an earlier result still say different things of a practice as a whole, and it has an answer, it
    /// was decided in common.
    fn take_stand_of(&mut self, catalog: &Catalog, earlier: &Answers, then: &Self) {
        for practice in catalog.practices() {
            let table = &mut self.0[practice.position()];
            if let Some(answer) = earlier.answer(practice)
                && then.0[practice.position()].stand == Stand::Split
                && table.stand == Stand::Split
            {
                table.settle(answer);
            }
        }
    }
}
