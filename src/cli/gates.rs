//! The options of `check` that ask for gates: they follow from the list of gates.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};

use super::crosswalk_id::CrosswalkId;
use crate::answers::{Form, Gate, GateKey, Gates, OVERALL, PERCENT, Subject, requirements_way_out};
use crate::catalog::{Catalog, ChecklistIx};
use crate::problem::{Word, quoted};

/// The gates asked for on the command line, not yet looked up in a catalog.
#[derive(Debug, Default)]
pub(super) struct Asked {
    given: Vec<(GateKey, Score)>,
    requirements: Vec<String>,
    pub(super) baseline: Option<PathBuf>,
}

/// A limit, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Score {
    subject: String,
    limit: Option<u32>,
}

impl Asked {
    /// The gates, with their subjects found in the catalog and in the scope of the answers; or what is wrong.
    pub(super) fn gates(&self, catalog: &Catalog, scope: &[ChecklistIx]) -> Result<Gates, String> {
        let gate = |(key, score): &(GateKey, Score)| {
            let subject = Subject::named(catalog, &score.subject).ok_or_else(|| {
                let way_out = Subject::way_out(catalog, &score.subject);
                format!("--{}: {} is neither a checklist nor a theme; {way_out}", key.option(), quoted(&score.subject))
            })?;
            if matches!(subject, Subject::Checklist(ix) if !scope.contains(&ix)) {
                let ids: Vec<&str> = scope.iter().map(|ix| catalog[*ix].id.as_str()).collect();
                let (option, name, ids) = (key.option(), quoted(&score.subject), ids.join(", "));
                return Err(format!("--{option}: {name} is not assessed; the answers take in {ids}"));
            }
            Ok(Gate::of(*key, subject, score.limit))
        };
        let requirements = |id: &String| {
            let way_out = || requirements_way_out(catalog, id);
            let missing = || format!("--for: there is no crosswalk and no requirement {}; {}", quoted(id), way_out());
            catalog.requirements_named(id).map(Gate::For).ok_or_else(missing)
        };
        let gates = self.given.iter().map(gate).collect::<Result<Vec<_>, String>>()?;
        let requirements = self.requirements.iter().map(requirements).collect::<Result<Vec<_>, String>>()?;
        let mut gates: Vec<Gate> = gates.into_iter().flatten().collect();
        for gate in requirements {
            // Who asks twice for the same is told once.
            if !gates.contains(&gate) {
                gates.push(gate);
            }
        }
        // The path of the option is the shell's own: see `check`.
        Ok(Gates { gates, baseline: None })
    }
}

impl Args for Asked {
    fn augment_args(command: Command) -> Command {
        GateKey::ALL.iter().fold(command.next_help_heading("Gates"), |command, key| command.arg(option(*key)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn option(key: GateKey) -> Arg {
    let arg = Arg::new(key.option()).long(key.option()).help(key.about());
    match key.form() {
        Form::Flag => arg.action(ArgAction::SetTrue),
        Form::Number(range) => {
            let (from, to) = (i64::from(*range.start()), i64::from(*range.end()));
            arg.value_name(key.value_name()).value_parser(value_parser!(u32).range(from..=to))
        }
        Form::Scores => {
            arg.value_name(key.value_name()).action(ArgAction::Append).value_parser(|text: &str| score(text))
        }
        Form::Requirements => {
            let arg = arg.value_name(key.value_name()).action(ArgAction::Append);
            arg.value_parser(CrosswalkId).hide_possible_values(true)
        }
        Form::File => arg.value_name(key.value_name()).value_parser(value_parser!(PathBuf)),
    }
}

/// `60`, or `ggi=60`.
fn score(text: &str) -> Result<Score, String> {
    let (subject, percent) = text.split_once('=').unwrap_or((OVERALL, text));
    let limit = percent.parse().ok().filter(|percent| PERCENT.contains(percent));
    let limit = limit.ok_or("write a whole number from 0 to 100, like 60 or ggi=60")?;
    Ok(Score { subject: subject.to_owned(), limit: Some(limit) })
}

impl FromArgMatches for Asked {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut asked = Self::default();
        let overall = |limit| Score { subject: OVERALL.to_owned(), limit };
        for key in GateKey::ALL.iter().copied() {
            let id = key.option();
            let scores: Vec<Score> = match key.form() {
                Form::Flag => matches.get_flag(id).then(|| overall(None)).into_iter().collect(),
                Form::Number(_) => matches.get_one(id).map(|limit| overall(Some(*limit))).into_iter().collect(),
                Form::Scores => matches.get_many(id).into_iter().flatten().cloned().collect(),
                Form::Requirements => {
                    asked.requirements = matches.get_many(id).into_iter().flatten().cloned().collect();
                    Vec::new()
                }
                Form::File => {
                    asked.baseline = matches.get_one(id).cloned();
                    Vec::new()
                }
            };
            asked.given.extend(scores.into_iter().map(|score| (key, score)));
        }
        Ok(asked)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_a_percent_and_perhaps_a_name() {
        let named = |subject: &str, limit| Ok(Score { subject: subject.to_owned(), limit: Some(limit) });
        assert_eq!(score("60"), named("overall", 60));
        assert_eq!(score("theme:security=0"), named("theme:security", 0));
        assert!(["", "=", "ggi=", "101", "-1", "60.5", "ggi=6=0"].iter().all(|text| score(text).is_err()));
    }
}
