//! Work on all cores, of which nothing but the time it takes is seen.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many threads this machine serves at once.
pub(crate) fn available_threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does `work` for the numbers below `count` on so many threads, this one among them, and hands each result to `take` in the
/// order of the numbers, until it breaks. What `take` sees is the same for any number of threads.
pub(crate) fn in_order<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    take: impl FnMut(usize, T) -> ControlFlow<()> + Send,
) {
    let next = AtomicUsize::new(0);
    let queue = Mutex::new(Queue { take, wanted: 0, early: BTreeMap::new(), is_over: false });
    let work_on = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return;
            }
            let result = work(number);
            if queue.lock().unwrap_or_else(PoisonError::into_inner).hand_over(number, result).is_break() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.min(count) {
            scope.spawn(work_on);
        }
        work_on();
    });
}

/// Results that wait for those before them.
struct Queue<T, F> {
    take: F,
    /// The first number that was not taken yet.
    wanted: usize,
    early: BTreeMap<usize, T>,
    /// Whether nobody wants more.
    is_over: bool,
}

impl<T, F: FnMut(usize, T) -> ControlFlow<()>> Queue<T, F> {
    /// Takes a result, and all that waited for it.
    fn hand_over(&mut self, number: usize, result: T) -> ControlFlow<()> {
        self.early.insert(number, result);
        while !self.is_over
            && let Some(result) = self.early.remove(&self.wanted)
        {
            self.is_over = (self.take)(self.wanted, result).is_break();
            self.wanted += 1;
        }
        if self.is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
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

    #[test]
    fn no_more_threads_work_than_are_asked_for_this_one_among_them() {
        let this = thread::current().id();
        for threads in [1, 3] {
            let (mut working, mut taking) = (HashSet::from([this]), HashSet::from([this]));
            in_order(
                1_000,
                threads,
                |_| thread::current().id(),
                |_, worker| {
                    working.insert(worker);
                    taking.insert(thread::current().id());
                    ControlFlow::Continue(())
                },
            );
            assert!(working.len() <= threads && taking.is_subset(&working), "{threads}: {working:?}, {taking:?}");
        }
    }
}
