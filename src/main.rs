//! The `ospo-assess` program.

use std::process::ExitCode;

use ospo_assess::run_program;

/// The allocator of musl has one lock, at which threads that read files would wait for each other.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run_program()
}
