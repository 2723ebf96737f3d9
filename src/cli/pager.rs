//! A long report on a terminal, page by page: through `$PAGER`, else `less`.

use std::env;
use std::io::Write;
use std::process::{Child, Command, Stdio};
#[cfg(unix)]
use std::sync::Arc;

#[cfg(unix)]
use signal_hook::{consts, flag, low_level};

use super::exit::Failure;
use super::shell::Shell;

/// The pager where the environment names none.
const USUAL: &str = "less";

/// How `less` shows a report unless its own variable says otherwise: colours as they are, nothing cleared at its end, and
/// no pager at all for what fits the screen.
const LESS: &str = "FRX";

/// Shows a text that goes to a terminal: through the pager, or as it is in CI and where no pager can be started.
pub(super) fn show(text: &[u8]) -> Result<(), Failure> {
    match pager().and_then(|mut pager| pager.spawn().ok()) {
        Some(child) => {
            hand_over(child, text);
            Ok(())
        }
        None => Shell::write(None, text),
    }
}

/// The pager, if one is wanted: `PAGER` may be empty or `cat`, and nobody turns pages in CI.
fn pager() -> Option<Command> {
    let in_ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    let is_dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
    let named = env::var("PAGER").unwrap_or_else(|_| USUAL.to_owned());
    let mut words = named.split_whitespace();
    let program = words.next().filter(|program| *program != "cat" && !in_ci && !is_dumb)?;
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    Some(command)
}

/// Gives the pager its text and waits until it is closed, which may be before the end of the text.
fn hand_over(mut child: Child, text: &[u8]) {
    // An interrupt is for the pager: it stops a search there. Nothing is lost if it cannot be kept from us.
    #[cfg(unix)]
    let kept = flag::register(consts::SIGINT, Arc::default());
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(text);
    }
    let _ = child.wait();
    #[cfg(unix)]
    if let Ok(id) = kept {
        low_level::unregister(id);
    }
}
