//! Where in a file of rows something is wrong.

use crate::problem::{Problem, Problems, Rule, Source};

/// How many problems of a file are told; whoever wrote one wrote the next the same way.
const TOLD: usize = 10;

/// What is wrong with a row, and the way out.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) rule: Rule,
    pub(super) message: String,
    pub(super) help: String,
}

impl Wrong {
    pub(super) fn new(rule: Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, message: message.into(), help: help.into() }
    }
}

/// A place in a file that is being read, and what was wrong up to there.
#[derive(Debug)]
pub(super) struct Place {
    file: String,
    row: u64,
    is_line: bool,
    problems: Vec<Problem>,
}

impl Place {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), row: 0, is_line: false, problems: Vec::new() }
    }

    /// Goes to a line, from 1.
    pub(super) fn at_line(&mut self, line: u64) {
        (self.row, self.is_line) = (line, true);
    }

    /// Goes to a row of a file that has no lines, from 1.
    #[cfg(feature = "parquet")]
    pub(super) fn at_row(&mut self, row: u64) {
        (self.row, self.is_line) = (row, false);
    }

    /// Notes what is wrong here, if something is.
    pub(super) fn note(&mut self, result: Result<(), Wrong>) {
        let Err(wrong) = result else { return };
        self.problems.push(self.problem(wrong));
    }

    /// What is wrong here as a problem.
    pub(super) fn problem(&self, wrong: Wrong) -> Problem {
        let (file, row) = (&self.file, self.row);
        let name = match (row, self.is_line) {
            (0, _) => file.clone(),
            (_, true) => format!("{file}:{row}"),
            (_, false) => format!("{file}, row {row}"),
        };
        Problem::of_file(&Source::new(name, ""), wrong.rule, wrong.message, wrong.help)
    }

    /// Notes that the file as a whole cannot be read.
    pub(super) fn whole(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.row = 0;
        self.note(Err(Wrong::new(Rule::Syntax, message, help)));
    }

    /// Whether enough was told of the file.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= TOLD
    }

    pub(super) fn settle(self) -> Result<(), Problems> {
        if self.problems.is_empty() { Ok(()) } else { Err(self.problems.into()) }
    }
}
