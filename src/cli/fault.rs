//! What becomes of a fault of the program itself: one line with the way out, and a terminal that can be used again.

use std::panic;
use std::process;

use super::exit::Failure;
use super::shell::Shell;
use crate::import::damage_in_doubt;
use crate::interview::restore_terminal;

/// What a program ends with by itself at a fault.
const FAULT: i32 = 101;

/// Ends the run at the first fault. A file whose decoder gives up is damaged, which is told like any other mistake in a file.
pub(super) fn tell_faults(shell: Shell) {
    panic::set_hook(Box::new(move |fault| {
        restore_terminal();
        process::exit(match damage_in_doubt() {
            Some(damage) => shell.fail(&Failure::Problems(damage.into())) as i32,
            None => {
                shell.error(&format!(
                    "this is a fault of ospo-assess: {fault}. What was saved before stays saved. Please report it with \
                     the command that led here"
                ));
                FAULT
            }
        });
    }));
}
