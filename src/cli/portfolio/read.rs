//! Reads many files at once, and hands over what was made of them in the order of the files.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::super::exit::Failure;
use super::super::files;
use super::walk::spelled;
use crate::answers;
use crate::assess::{UnitResult, assess_scores};
use crate::catalog::Catalog;
use crate::document::BadFile;
use crate::problem::{Problem, Rule};

/// How many results are handed over at a time, at most: each time wakes whoever takes them.
const TOGETHER: usize = 16;
/// How often each reader may hand over before somebody takes it.
const WAITING: usize = 4;

/// Does `work` for the numbers below `count` on several threads, and hands each result to `take` in the order of the numbers,
/// until it breaks. What `take` sees is the same for any number of threads.
pub(super) fn in_order<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(usize, T) -> ControlFlow<()>,
) {
    let threads = threads.min(count).max(1);
    // Of few that are large, none waits for others.
    let together = (count / threads / WAITING).clamp(1, TOGETHER);
    let (next, work) = (AtomicUsize::new(0), &work);
    thread::scope(|scope| {
        let (send, receive) = mpsc::sync_channel(threads * WAITING);
        for _ in 0..threads {
            let (next, send) = (&next, send.clone());
            scope.spawn(move || {
                loop {
                    let first = next.fetch_add(together, Ordering::Relaxed);
                    if first >= count {
                        return;
                    }
                    let results: Vec<T> = (first..count.min(first + together)).map(work).collect();
                    // Nobody takes it any longer: the work is over.
                    if send.send((first, results)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut early: BTreeMap<usize, Vec<T>> = BTreeMap::new();
        let mut wanted = 0;
        for (first, results) in receive {
            early.insert(first, results);
            while let Some(results) = early.remove(&wanted) {
                for result in results {
                    if take(wanted, result).is_break() {
                        return;
                    }
                    wanted += 1;
                }
            }
        }
    });
}

/// A file that cannot be used, as it is told in a line, and in full.
#[derive(Debug)]
pub(super) struct Unusable {
    pub(super) told: BadFile,
    pub(super) failure: Failure,
}

/// What the answers in a file amount to.
///
/// # Errors
/// If they cannot be used.
pub(super) fn read_unit(catalog: &Catalog, path: &Path) -> Result<UnitResult, Box<Unusable>> {
    let unusable = |failure: Failure| Box::new(Unusable { told: told(path, &failure), failure });
    let source = files::read_once(path, files::ANSWERS_LIMIT).map_err(unusable)?;
    let answers = answers::parse(&source, catalog).map_err(|problems| unusable(Failure::Problems(problems)))?;
    let assessment = assess_scores(catalog, &answers);
    Ok(UnitResult::of(assessment.with(catalog, &answers), &spelled(path)))
}

/// The first problem of a file that cannot be used.
fn told(path: &Path, failure: &Failure) -> BadFile {
    let problem = match failure {
        Failure::Problems(problems) => problems.first(),
        _ => None,
    };
    let place = |problem: &Problem| problem.span.as_ref().map(|span| problem.source.line_column(span.start));
    BadFile {
        path: spelled(path),
        place: problem.and_then(place),
        rule: problem.map_or(Rule::Unreadable, |problem| problem.rule),
        message: problem.map(|problem| problem.message.clone()).unwrap_or_default(),
        help: problem.map(|problem| problem.help.clone()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;

    use super::*;

    #[test]
    fn results_come_in_order_from_any_number_of_threads_until_somebody_has_enough() {
        for threads in [1, 2, 7] {
            let mut taken = Vec::new();
            let work = |number: usize| {
                // The first are the slowest.
                (0..(1_000 - number) * 10).map(black_box).sum::<usize>();
                number * 2
            };
            in_order(1_000, threads, work, |number, result| {
                taken.push((number, result));
                if number == 900 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(taken, (0..=900).map(|number| (number, number * 2)).collect::<Vec<_>>());
        }
        in_order(0, 4, |number| number, |_, _| panic!("there is nothing to take"));
    }
}
