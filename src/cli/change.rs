//! What a report looks back on.

use super::args::Report;
use super::exit::Failure;
use super::paths;
use super::shell::Shell;
use super::sides::{ToldHistory, ToldSide, compared, first_assessment, read_history, read_side};
use crate::answers::{Answers, Detail};
use crate::catalog::Catalog;
use crate::document::{Compared, HistoryLimits, NamedSide, Since};

/// What was before the assessment of a report.
pub(super) struct Earlier {
    history: Option<ToldHistory>,
    previous: Option<ToldSide>,
    now: ToldSide,
}

impl Earlier {
    /// What the report on `answers` is asked to look back on; none where nothing was asked for.
    ///
    /// # Errors
    /// If an earlier assessment or the history cannot be read.
    pub(super) fn of(catalog: &Catalog, args: &Report, answers: &Answers) -> Result<Option<Self>, Failure> {
        if args.previous.is_none() && !args.git {
            return Ok(None);
        }
        if args.git && (paths::is_stdin(&args.answers) || paths::is_handed_over(&args.answers)) {
            return Err(Failure::Usage(
                "--git needs a file that has a history, not standard input or a pipe".to_owned(),
            ));
        }
        let mut history = args.git.then(|| read_history(catalog, &args.answers, None)).transpose()?;
        if let Some(history) = &mut history {
            history.sides.retain(|side| side.answers.date < answers.date);
            warn_of(history);
        }
        let mut previous = match &args.previous {
            Some(path) => read_side(catalog, path)?,
            None => None,
        };
        if let (Some(path), None) = (&args.previous, &previous) {
            Shell::warn(&first_assessment(path));
        }
        if args.redact {
            for side in history.iter_mut().flat_map(|history| &mut history.sides).chain(&mut previous) {
                side.answers = side.answers.redacted();
            }
        }
        let now = ToldSide::of_answers("now".to_owned(), catalog, answers.clone(), Vec::new());
        Ok(Some(Self { history, previous, now }))
    }

    /// What `tell` makes of it: the assessment before is the one that was named, else the last of the history.
    pub(super) fn told<T>(&self, catalog: &Catalog, tell: impl FnOnce(&Since<'_>) -> T) -> T {
        let earlier = self.previous.as_ref().or_else(|| self.history.as_ref()?.sides.last());
        let pair: Vec<NamedSide<'_>> = earlier.into_iter().chain([&self.now]).map(|told| told.side(catalog)).collect();
        let history = self.history.as_ref();
        let all: Option<Vec<_>> = history.map(|history| {
            let sides = history.sides.iter().chain([&self.now]);
            sides.map(|told| told.side(catalog)).collect()
        });
        let comparison = compared(&pair);
        let change = Compared {
            comparison: comparison.as_ref(),
            sides: &pair,
            file: None,
            left_out: history.map(|history| history.left_out.as_slice()).unwrap_or_default(),
            limits: history.map_or(HistoryLimits::default(), |history| history.limits),
            detail: Detail::Brief,
        };
        tell(&Since { change, history: all.as_deref() })
    }
}

/// Tells what the trend is without.
fn warn_of(history: &ToldHistory) {
    for one in &history.left_out {
        Shell::warn(&format!("Version {} is left out of the trend: {}.", one.name, one.why));
    }
    if history.limits.is_shallow || history.limits.is_partial {
        Shell::warn("The clone does not hold the whole history, so earlier assessments may be missing from the trend.");
    }
}
