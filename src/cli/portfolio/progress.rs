//! How far a long run has come, on a terminal and nowhere else.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Nothing is shown of a run that is over sooner.
const PATIENCE: Duration = Duration::from_millis(400);
/// Between two changes of the line.
const PAUSE: Duration = Duration::from_millis(100);
/// The length of the bar, in columns.
const BAR: usize = 30;
/// Takes the line back.
const ERASE: &str = "\r\u{1b}[K";

/// A bar on standard error.
#[derive(Debug)]
pub(super) struct Progress {
    all: usize,
    /// When to show it next; none where nobody would see it.
    next: Option<Instant>,
    is_shown: bool,
}

impl Progress {
    pub(super) fn of(all: usize) -> Self {
        let is_seen = io::stderr().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb");
        Self { all, next: is_seen.then(|| Instant::now() + PATIENCE), is_shown: false }
    }

    /// So many are done.
    pub(super) fn done(&mut self, done: usize) {
        let now = Instant::now();
        if self.next.is_none_or(|next| now < next) {
            return;
        }
        self.next = Some(now + PAUSE);
        self.is_shown = true;
        let full = (done * BAR).checked_div(self.all).unwrap_or(BAR);
        let bar = "#".repeat(full) + &".".repeat(BAR.saturating_sub(full));
        // Nobody listening is no failure.
        let _ = write!(io::stderr(), "{ERASE}{bar} {done} of {} files", self.all);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "{ERASE}");
        }
    }
}
