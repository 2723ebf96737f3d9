//! The `ospo-assess` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    ospo_assess::cli::main()
}
