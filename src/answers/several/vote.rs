//! What is known of a statement from some of the people: the join of what each of them says.

use std::collections::BTreeSet;

use crate::answers::State;

/// Who answers what of a statement, in order of how much is known. Any two have one that holds both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Say {
    /// Nobody answered.
    #[default]
    Silent,
    /// Everybody who answered says this. Partly and open agree on partly.
    Is(State),
    /// They say different things.
    Split,
}

impl Say {
    pub(super) fn of(state: State) -> Self {
        if state == State::Unanswered { Self::Silent } else { Self::Is(state) }
    }

    pub(super) fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Silent, known) | (known, Self::Silent) => known,
            (Self::Is(one), Self::Is(two)) if one == two => self,
            (Self::Is(State::Open | State::Partly), Self::Is(State::Open | State::Partly)) => Self::Is(State::Partly),
            _ => Self::Split,
        }
    }
}

/// A statement in a file: what it says, how many people said so, and what they decided together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Vote {
    pub(super) say: Say,
    /// How many people answered: none, one, or 2 for any number of them.
    pub(super) people: u8,
    /// Decided in common; [`Say::Split`] where two decisions differ.
    pub(super) decided: Say,
}

impl Vote {
    /// The vote of more files. How many people that are is for the caller to say, who knows which files are of the same.
    pub(super) fn join(&mut self, other: Self) {
        self.say = self.say.join(other.say);
        self.decided = match (self.decided, other.decided) {
            // Two decisions are the same or they differ: a part of the scope is no common ground.
            (Say::Is(one), Say::Is(two)) if one != two => Say::Split,
            (one, two) => one.join(two),
        };
        self.people = self.people.max(other.people);
    }

    /// What the merged file says.
    pub(super) fn outcome(self) -> Outcome {
        match (self.decided, self.say) {
            (Say::Is(state), _) => Outcome::Decided(state),
            (Say::Split, _) => Outcome::DecidedDifferently,
            (Say::Silent, Say::Silent) => Outcome::Unknown,
            (Say::Silent, Say::Split) => Outcome::Split,
            (Say::Silent, Say::Is(state)) if self.people == 1 => Outcome::Alone(state),
            (Say::Silent, Say::Is(state)) => Outcome::Agreed(state),
        }
    }
}

/// What a statement comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Unknown,
    Agreed(State),
    Alone(State),
    Split,
    Decided(State),
    DecidedDifferently,
}

/// What is said of a practice as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Stand {
    #[default]
    Silent,
    Unknown,
    Points,
    NotApplicable,
    Declined,
    /// Some answer its points, others say that it does not apply or that they decided against it.
    Split,
}

impl Stand {
    pub(super) fn join(&mut self, other: Self) {
        *self = match (&*self, other) {
            (Self::Silent, other) => other,
            (Self::Unknown, other) if other != Self::Silent => other,
            (one, Self::Silent | Self::Unknown) => one.clone(),
            (one, other) if *one == other => other,
            _ => Self::Split,
        };
    }
}

/// Texts of several people in one: each once, in order, a blank line between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts(BTreeSet<String>);

impl Texts {
    /// Adds a text that one person wrote, as one of several.
    pub(super) fn add(&mut self, text: &str) {
        let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.0.insert(lines.join("\n").trim().to_owned());
        }
    }

    /// Adds what stands in a merged file already.
    pub(super) fn add_merged(&mut self, text: &str) {
        for one in text.replace("\r\n", "\n").split("\n\n") {
            self.add(one);
        }
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(super) fn text(&self) -> Option<String> {
        let texts: Vec<&str> = self.0.iter().map(String::as_str).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_say_joins_in_any_order_and_any_grouping() {
        let all = [Say::Silent, Say::Is(State::Open), Say::Is(State::Partly), Say::Is(State::Done), Say::Split];
        for a in all {
            assert_eq!(a.join(a), a);
            assert_eq!(a.join(Say::Split), if a == Say::Silent { Say::Split } else { a.join(Say::Split) });
            for b in all {
                assert_eq!(a.join(b), b.join(a));
                for c in all {
                    assert_eq!(a.join(b).join(c), a.join(b.join(c)), "{a:?} {b:?} {c:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_said_of_practices_joins_in_any_order_and_any_grouping() {
        use Stand::{Declined, NotApplicable, Points, Silent, Split, Unknown};
        let all = [Silent, Unknown, Points, NotApplicable, Declined, Split];
        let join = |mut a: Stand, b: &Stand| {
            a.join(b.clone());
            a
        };
        for a in &all {
            assert_eq!(join(a.clone(), a), *a);
            assert_eq!(join(Split, a), Split);
            for b in &all {
                assert_eq!(join(a.clone(), b), join(b.clone(), a));
                for c in &all {
                    let (left, right) = (join(join(a.clone(), b), c), join(a.clone(), &join(b.clone(), c)));
                    assert_eq!(left, right, "{a:?} {b:?} {c:?}");
                }
            }
        }
    }
}
