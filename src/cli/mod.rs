//! The shell around the core: arguments, files, streams, environment and exit codes.

mod args;
mod catalogs;
mod check;
mod commands;
mod exit;
mod files;
mod fmt;
mod gates;
mod init;
mod interview;
mod schema;
mod shell;
mod store;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Cli, Command};
pub use exit::{Exit, Failure};
use shell::Shell;

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let shell = Shell::new(cli.color);
    let exit = run(shell, cli).unwrap_or_else(|failure| shell.fail(&failure));
    ExitCode::from(exit as u8)
}

/// Prints what clap has to say: help and version are results, the rest are mistakes.
fn usage(error: &clap::Error) -> ExitCode {
    let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
    let exit = match error.print().map_err(Failure::Output) {
        Ok(()) => exit,
        Err(failure) => failure.exit(),
    };
    ExitCode::from(exit as u8)
}

fn run(shell: Shell, cli: Cli) -> Result<Exit, Failure> {
    let catalog = || catalogs::load(cli.catalog.as_deref());
    match cli.command {
        None | Some(Command::Interview(_)) if !interview::can_ask() => without_terminal(),
        None => interview::command(&catalog()?, &interview::default_args(), cli.color),
        Some(Command::Interview(args)) => interview::command(&catalog()?, &args, cli.color),
        Some(Command::Init(args)) => init::run(&catalog()?, &args),
        Some(Command::Report(args)) => commands::report(shell, &catalog()?, &args),
        Some(Command::Check(args)) => check::run(shell, cli.catalog.as_deref(), &args),
        Some(Command::List(args)) => commands::list(shell, &catalog()?, &args),
        Some(Command::Show(args)) => commands::show(shell, &catalog()?, &args),
        Some(Command::Lint { format }) => check::lint(shell, cli.catalog.as_deref(), format),
        Some(Command::Fmt(args)) => fmt::run(&catalog()?, &args),
        Some(Command::Schema { of }) => schema::run(&catalog()?, of),
        Some(Command::Explain { rule }) => commands::explain(shell, &rule),
        Some(Command::Completions { shell: kind }) => commands::completions(kind),
        Some(Command::Man) => commands::man(),
    }
}

/// Nobody can be asked: the help says what else there is.
fn without_terminal() -> Result<Exit, Failure> {
    Shell::note(&Cli::command().render_help().to_string());
    Err(Failure::Usage(
        "there is no terminal to ask on. Fill in a file made by `ospo-assess init`, then run `ospo-assess report`"
            .into(),
    ))
}
