//! The `ospo-assess` program.

use std::process::ExitCode;

use ospo_assess::run_program;

fn main() -> ExitCode {
    run_program()
}
