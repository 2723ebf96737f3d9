//! `completions`: what a shell completes, with the ids of the catalogue in use.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory};
use clap_complete::Shell;

use super::args::Cli;
use crate::answers::GateKey;
use crate::catalog::Catalog;
use crate::problem::{Rule, Word};

/// The name of the program.
const NAME: &str = "ospo-assess";

/// Which words an argument takes.
#[derive(Clone, Copy)]
enum Taken {
    Checklists,
    Sections,
    Themes,
    Roles,
    Statements,
    Anything,
    Rules,
}

impl Taken {
    /// What an argument takes, by its name; most take no id. An option called `--id` gives one to something new.
    fn by(arg: &Arg) -> Option<Self> {
        match arg.get_id().as_str() {
            "checklist" => Some(Self::Checklists),
            "section" => Some(Self::Sections),
            "theme" => Some(Self::Themes),
            "role" => Some(Self::Roles),
            "done" => Some(Self::Statements),
            "id" if arg.is_positional() => Some(Self::Anything),
            "rule" => Some(Self::Rules),
            _ => None,
        }
    }
}

/// The script for a shell.
pub(super) fn script(shell: Shell, catalog: &Catalog) -> String {
    let command = with_ids(Cli::command(), catalog);
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command.clone(), NAME, &mut out);
    let script = String::from_utf8_lossy(&out).into_owned();
    // What the crate leaves out for two of them; for bash it writes the dash of our name in two ways, and finds no command.
    match shell {
        Shell::Bash => script.replace("ospo__subcmd__assess", "ospo__assess"),
        Shell::Fish => script + &fish_positionals(command),
        Shell::PowerShell => with_ids_for_powershell(script, catalog),
        _ => script,
    }
}

fn with_ids(command: Command, catalog: &Catalog) -> Command {
    let with_words = |arg: Arg| match Taken::by(&arg) {
        Some(taken) => arg.value_parser(PossibleValuesParser::new(words(taken, catalog))),
        None => arg,
    };
    command.mut_args(with_words).mut_subcommands(|one| with_ids(one, catalog))
}

fn words(taken: Taken, catalog: &Catalog) -> Vec<String> {
    let checklists = || catalog.checklists().map(|ix| catalog[ix].id.to_string());
    let sections = || catalog.sections().map(|ix| catalog[ix].id.to_string());
    let practices = catalog.practices().map(|ix| catalog[ix].id.to_string());
    let points = catalog.points().map(|ix| catalog[ix].id.to_string());
    match taken {
        Taken::Checklists => checklists().collect(),
        Taken::Sections => sections().collect(),
        Taken::Themes => catalog.themes().map(|ix| catalog[ix].id.to_string()).collect(),
        Taken::Roles => catalog.roles().map(|ix| catalog[ix].id.to_string()).collect(),
        Taken::Statements => practices.chain(points).collect(),
        Taken::Anything => {
            let pages = catalog.resources().map(|ix| catalog[ix].id.to_string());
            // A practice and the page on it may have the same id.
            let mut all: Vec<String> =
                checklists().chain(sections()).chain(practices).chain(points).chain(pages).collect();
            all.sort();
            all.dedup();
            all
        }
        Taken::Rules => {
            let rules = Rule::ALL.iter().map(|rule| rule.name().to_owned());
            rules.chain(GateKey::ALL.iter().map(|key| key.option().to_owned())).collect()
        }
    }
}

/// For fish: the words that stand without an option.
fn fish_positionals(mut command: Command) -> String {
    command.build();
    let mut lines = String::new();
    for one in command.get_subcommands().filter(|one| one.get_name() != "help") {
        let values = one.get_positionals().flat_map(Arg::get_possible_values);
        let words: Vec<String> = values.map(|value: PossibleValue| value.get_name().to_owned()).collect();
        if !words.is_empty() {
            let condition = format!("__fish_{}_using_subcommand {}", NAME.replace('-', "_"), one.get_name());
            lines += &format!("complete -c {NAME} -n \"{condition}\" -f -a \"{}\"\n", words.join(" "));
        }
    }
    lines
}

/// For PowerShell: the same ids wherever a command takes one, since its script knows no values.
fn with_ids_for_powershell(mut script: String, catalog: &Catalog) -> String {
    let entry = |word: String| {
        format!(
            "\n            [CompletionResult]::new('{word}', '{word}', [CompletionResultType]::ParameterValue, '{word}')"
        )
    };
    for command in Cli::command().get_subcommands() {
        let head = format!("'{NAME};{}' {{", command.get_name());
        let taken = command.get_arguments().filter_map(Taken::by);
        let entries: String = taken.flat_map(|taken| words(taken, catalog)).map(entry).collect();
        script = script.replace(&head, &format!("{head}{entries}"));
    }
    script
}
