//! Two people changed the same file: practice by practice, what only one of them changed is clear.

use std::collections::BTreeSet;

use super::twins::keep_in_step;
use super::{Answers, Response};
use crate::catalog::{Catalog, PracticeIx};

/// Whose word counts where a file was changed by somebody else meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Both, as long as they changed different practices.
    Merge,
    /// The interview's, for practices that both changed.
    Mine,
    /// The file's, for practices that both changed.
    Theirs,
}

/// Answers in which both sides are.
#[derive(Debug, PartialEq, Eq)]
pub struct Merge {
    /// The answers.
    pub answers: Answers,
    /// The practices that came from theirs.
    pub taken: Vec<PracticeIx>,
}

/// Merges `mine` into `theirs`; both come from `base`, or from nothing.
///
/// # Errors
/// The practices that both changed, unless `policy` says who wins.
pub fn merge_edits(
    catalog: &Catalog,
    base: Option<&Answers>,
    theirs: &Answers,
    mine: &Answers,
    policy: Policy,
) -> Result<Merge, Vec<PracticeIx>> {
    let changed = |answers: &Answers| -> BTreeSet<PracticeIx> {
        catalog.practices().filter(|ix| answers.given.get(ix) != base.and_then(|base| base.given.get(ix))).collect()
    };
    let (by_them, by_me) = (changed(theirs), changed(mine));
    let differs = |ix: &PracticeIx| theirs.given.get(ix) != mine.given.get(ix);
    let both: BTreeSet<PracticeIx> = by_them.intersection(&by_me).copied().filter(differs).collect();
    if policy == Policy::Merge && !both.is_empty() {
        return Err(both.into_iter().collect());
    }
    let ours: Vec<PracticeIx> =
        by_me.iter().copied().filter(|ix| policy != Policy::Theirs || !both.contains(ix)).collect();
    let mut answers = theirs.clone();
    for ix in &ours {
        put(&mut answers, *ix, mine.given.get(ix));
    }
    let agreed = in_step(catalog, &answers, &ours);
    match policy {
        _ if agreed == answers => {}
        Policy::Merge => return Err(ours),
        Policy::Mine => answers = agreed,
        Policy::Theirs => answers = theirs.clone(),
    }
    settings(base, &mut answers, mine);
    let taken = catalog.practices().filter(|ix| answers.given.get(ix) != mine.given.get(ix)).collect();
    Ok(Merge { answers, taken })
}

/// `answers` with the twins of `practices` changed where they say otherwise.
fn in_step(catalog: &Catalog, answers: &Answers, practices: &[PracticeIx]) -> Answers {
    let mut answers = answers.clone();
    for ix in practices {
        keep_in_step(catalog, &mut answers, *ix);
    }
    answers
}

fn put(answers: &mut Answers, practice: PracticeIx, given: Option<&Response>) {
    match given {
        Some(given) => drop(answers.given.insert(practice, given.clone())),
        None => drop(answers.given.remove(&practice)),
    }
}

/// Scope and target are mine if I changed them.
fn settings(base: Option<&Answers>, answers: &mut Answers, mine: &Answers) {
    let Some(base) = base else { return };
    answers.date = mine.date;
    if mine.target != base.target {
        answers.target = mine.target;
    }
    if mine.scope != base.scope {
        answers.scope.clone_from(&mine.scope);
    }
}
