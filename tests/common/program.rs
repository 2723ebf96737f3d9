//! The program, run from outside with nothing of this machine's environment.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Where it is.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_ospo-assess");

/// The program in `folder`, with nothing on standard input.
pub fn program(folder: &Path) -> Command {
    tool(PROGRAM, folder)
}

/// A tool that starts the program, in the same surroundings.
pub fn tool(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    // The latter is where ci/coverage.sh has it say what was reached.
    let kept = ["PATH", "LLVM_PROFILE_FILE"].map(|name| std::env::var_os(name).map(|value| (name, value)));
    command.envs(kept.into_iter().flatten()).env("HOME", folder).env("LC_ALL", "C.UTF-8");
    command
}

/// Runs it with `input` on standard input.
pub fn fed(mut command: Command, input: &[u8]) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Who fails before it reads closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}
