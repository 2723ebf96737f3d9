//! What is wrong in a workbook, each with its cell.

use super::place::Place;
use crate::problem::{KEPT, Problem, Problems, Rule, Source};

/// The problems of a workbook.
pub(super) struct Found {
    /// What messages call the workbook.
    name: String,
    problems: Vec<Problem>,
}

impl Found {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), problems: Vec::new() }
    }

    /// Notes a problem of a cell.
    pub(super) fn report(&mut self, place: &Place, rule: Rule, message: impl Into<String>, help: impl Into<String>) {
        let source = Source::new(format!("{}, sheet {}, cell {}", self.name, place.sheet, place.cell), "");
        self.add(Problem::of_file(&source, rule, message, help));
    }

    /// Notes a problem of the workbook as a whole.
    pub(super) fn report_whole(&mut self, rule: Rule, message: impl Into<String>, help: impl Into<String>) {
        let source = Source::new(self.name.as_str(), "");
        self.add(Problem::of_file(&source, rule, message, help));
    }

    fn add(&mut self, problem: Problem) {
        if self.problems.len() < KEPT {
            self.problems.push(problem);
        }
    }

    /// `value` if nothing is wrong, else the problems.
    pub(super) fn settle<T>(self, value: Option<T>) -> Result<T, Problems> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(self.problems.into()),
        }
    }
}
