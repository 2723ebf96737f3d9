//! What changed since an earlier assessment, for page one of a report.

use super::args::Report;
use super::exit::Failure;
use super::paths;
use super::shell::Shell;
use super::sides::{ToldHistory, ToldSide, compared, first_assessment, read_history, read_side};
use crate::answers::{Answers, Detail};
use crate::catalog::Catalog;
use crate::document::{Block, Compared, HistoryLimits, NamedSide, change_blocks, trend};
use crate::messages::Messages;

/// What the report on `answers` says of the time before; nothing where nothing was asked for.
///
/// # Errors
/// If an earlier assessment or the history cannot be read.
pub(super) fn change_since(
    catalog: &Catalog,
    args: &Report,
    answers: &Answers,
    messages: &Messages,
) -> Result<Vec<Block>, Failure> {
    if args.previous.is_none() && !args.git {
        return Ok(Vec::new());
    }
    if args.git && (paths::is_stdin(&args.answers) || paths::is_handed_over(&args.answers)) {
        return Err(Failure::Usage("--git needs a file that has a history, not standard input or a pipe".to_owned()));
    }
    let mut history = if args.git { read_history(catalog, &args.answers, None)? } else { ToldHistory::default() };
    history.sides.retain(|side| side.answers.date < answers.date);
    let mut previous = match &args.previous {
        Some(path) => read_side(catalog, path)?,
        None => None,
    };
    if args.redact {
        for side in history.sides.iter_mut().chain(&mut previous) {
            side.answers = side.answers.redacted();
        }
    }
    if let (Some(path), None) = (&args.previous, &previous) {
        Shell::note(&first_assessment(path));
    }
    let now = ToldSide::of_answers("now".to_owned(), catalog, answers.clone(), Vec::new());
    let earlier = previous.as_ref().or(history.sides.last());
    let pair: Vec<NamedSide<'_>> = earlier.into_iter().chain([&now]).map(|told| told.side(catalog)).collect();
    let change = compared(&pair);
    let limits = HistoryLimits::default();
    let of = Compared {
        comparison: change.as_ref(),
        sides: &pair,
        file: None,
        left_out: &[],
        limits,
        detail: Detail::Brief,
    };
    let mut blocks = change_blocks(&of, messages);
    let all: Vec<NamedSide<'_>> = history.sides.iter().chain([&now]).map(|told| told.side(catalog)).collect();
    let of_history = Compared { sides: &all, limits: history.limits, ..of };
    blocks.extend(trend(&of_history, messages).map(Block::Chart));
    for one in &history.left_out {
        Shell::warn(&format!("Version {} is left out of the trend: {}.", one.name, one.why));
    }
    if history.limits.is_shallow || history.limits.is_partial {
        Shell::warn("The clone does not hold the whole history, so earlier assessments may be missing from the trend.");
    }
    Ok(blocks)
}
