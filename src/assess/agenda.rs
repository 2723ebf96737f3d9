//! What people who answered differently should talk about, in the order in which it pays.

use std::cmp::Reverse;
use std::slice;

use super::agreement::{Origin, Poll, Spread, agreement, origin, statements_in_scope};
use super::gain::Weights;
use super::{Assessed, Fraction, Standing};
use crate::answers::Answer;
use crate::catalog::{PointIx, PracticeIx};
use crate::problem::{Word, word_enum};

/// How long a topic takes, in minutes.
pub const MINUTES_A_TOPIC: usize = 3;

word_enum! {
    /// Why something is on the agenda, in the order of the agenda.
    pub enum Reason {
        /// A critical statement that people answered differently.
        Critical = "critical",
        /// A practice that some answered and others say does not apply.
        Contested = "contested",
        /// A statement that people answered differently.
        Split = "split",
        /// A statement that one alone knows.
        Alone = "alone",
        /// A statement that nobody knows.
        Unknown = "unknown",
    }
}

word_enum! {
    /// What people say of a statement, or of a practice as a whole.
    pub enum Stance {
        /// That it holds.
        Done = "done",
        /// That it holds in part.
        Partly = "partly",
        /// That it does not hold.
        Open = "open",
        /// Of a practice: its points are answered.
        Answered = "answered",
        /// Of a practice: it does not apply.
        NotApplicable = "not-applicable",
        /// Of a practice: it is decided against.
        Declined = "declined",
    }
}

/// A thing to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Why.
    pub reason: Reason,
    /// The practice.
    pub practice: PracticeIx,
    /// The statement, by its first point in scope; none where it is the practice as a whole.
    pub point: Option<PointIx>,
    /// How much the organization's low score rises if it holds.
    pub gain: Fraction,
    /// Who says what of the statement.
    pub spread: Spread,
    /// Of a practice as a whole: who answers its points, who says that it does not apply, and who that it is declined.
    pub stands: [Vec<usize>; 3],
}

/// Everything to talk about, in order: what the merged answers leave open, and what one alone knows.
pub fn agenda(assessed: Assessed<'_>, poll: &Poll<'_>) -> Vec<Topic> {
    let (catalog, merged) = (assessed.catalog, assessed.answers);
    let (weights, states) = (Weights::of(assessed), merged.states(catalog));
    let mut topics: Vec<Topic> = Vec::new();
    for practice in agreement(catalog, merged).contested {
        let gain = weights.gain(assessed, &catalog[practice].points);
        let (spread, stands) = (Spread::default(), stands(poll, practice));
        topics.push(Topic { reason: Reason::Contested, practice, point: None, gain, spread, stands });
    }
    for point in statements_in_scope(catalog, merged) {
        let practice = counted_in(assessed, point);
        let reason = match origin(catalog, merged, &states, point) {
            Origin::Split if catalog[point].critical => Reason::Critical,
            Origin::Split => Reason::Split,
            Origin::Alone => Reason::Alone,
            Origin::Unknown if practice.is_some_and(|ix| catalog[ix].stage <= merged.target) => Reason::Unknown,
            _ => continue,
        };
        // What belongs to a practice that is contested as a whole, or does not apply, is settled with it.
        let Some(practice) = practice.filter(|ix| !topics.iter().any(|topic| topic.is_all_of(*ix))) else { continue };
        let (gain, spread) = (weights.gain(assessed, &[point]), poll.spread(catalog, point));
        topics.push(Topic { reason, practice, point: Some(point), gain, spread, stands: Default::default() });
    }
    topics.sort_by(|one, other| {
        let rank = |topic: &Topic| (topic.reason, !topic.is_critical(assessed));
        let gains = Reverse(&one.gain).cmp(&Reverse(&other.gain));
        rank(one).cmp(&rank(other)).then(gains).then((one.practice, one.point).cmp(&(other.practice, other.point)))
    });
    topics
}

/// How many of `topics` fit into a time, in minutes.
pub fn topics_that_fit(topics: usize, minutes: u32) -> usize {
    (minutes as usize / MINUTES_A_TOPIC).min(topics)
}

/// The practice in which a statement counts, if there is one: the first that applies.
fn counted_in(assessed: Assessed<'_>, point: PointIx) -> Option<PracticeIx> {
    let catalog = assessed.catalog;
    let mut class: Vec<PointIx> = catalog.twins(point).chain([point]).collect();
    class.sort();
    let counts = |ix: &PracticeIx| assessed.practice(*ix).is_some() && assessed.standing(*ix) == Standing::Applicable;
    class.into_iter().map(|one| catalog[one].practice).find(counts)
}

fn stands(poll: &Poll<'_>, practice: PracticeIx) -> [Vec<usize>; 3] {
    let mut stands: [Vec<usize>; 3] = Default::default();
    for (person, file) in poll.files.iter().enumerate() {
        match file.answer(practice) {
            Some(Answer::Points(_)) => stands[0].push(person),
            Some(Answer::NotApplicable { .. }) => stands[1].push(person),
            Some(Answer::Declined { .. }) => stands[2].push(person),
            Some(Answer::Unknown) | None => {}
        }
    }
    stands
}

impl Topic {
    /// Whether it is this practice as a whole.
    fn is_all_of(&self, practice: PracticeIx) -> bool {
        self.point.is_none() && self.practice == practice
    }

    /// Every side that somebody takes, with who does, by place among the files.
    pub fn sides(&self) -> Vec<(Stance, &[usize])> {
        let (spread, [answered, not_applicable, declined]) = (&self.spread, &self.stands);
        let who = [&spread.done, &spread.partly, &spread.open, answered, not_applicable, declined];
        Stance::ALL.iter().copied().zip(who.map(Vec::as_slice)).filter(|(_, who)| !who.is_empty()).collect()
    }

    /// Whether the statement, or one of the practice, is critical.
    pub fn is_critical(&self, assessed: Assessed<'_>) -> bool {
        let catalog = assessed.catalog;
        let points = self.point.as_ref().map_or(catalog[self.practice].points.as_slice(), slice::from_ref);
        points.iter().any(|point| catalog[*point].critical)
    }
}
