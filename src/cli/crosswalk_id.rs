//! The id of a crosswalk or of requirements on the command line: shells complete those that ship, and any is taken.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};

use crate::catalog::shipped_crosswalks;

/// Takes an id, which only the catalog in use can look up.
#[derive(Debug, Clone, Copy)]
pub(super) struct CrosswalkId;

impl TypedValueParser for CrosswalkId {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(shipped_crosswalks().map(PossibleValue::new)))
    }
}
