//! The interview, until the command line is there.

use std::process::ExitCode;

use ospo_assess::catalog::{self, Role};
use ospo_assess::cli::{Failure, InterviewOptions, can_ask, run_interview};
use ospo_assess::interview::Filters;
use ospo_assess::problem::{Look, Word, show};

fn main() -> ExitCode {
    let mut options = InterviewOptions { path: "ospo-answers.toml".into(), filters: Filters::default(), plain: false };
    let mut words = std::env::args().skip(1).filter(|word| word != "interview");
    while let Some(word) = words.next() {
        match word.as_str() {
            "--plain" => options.plain = true,
            "--open" => options.filters.open = true,
            "--role" => options.filters.role = words.next().and_then(|word| Role::from_word(&word)),
            path => options.path = path.into(),
        }
    }
    let Ok(catalog) = catalog::parse(&catalog::shipped()) else { return ExitCode::FAILURE };
    if !can_ask() {
        eprintln!("there is nobody to ask");
        return ExitCode::from(2);
    }
    match run_interview(&options, &catalog, chrono::Local::now().date_naive()) {
        Ok(exit) => ExitCode::from(exit as u8),
        Err(failure) => {
            match &failure {
                Failure::Problems(problems) => eprint!("{}", show(problems, Look::Plain)),
                other => eprintln!("{other:?}"),
            }
            ExitCode::from(failure.exit() as u8)
        }
    }
}
