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

/// Does `work` with each of `all` on so many threads, this one among them, and hands each result, with its place, to `take` in
/// the order of `all`, until it breaks. What `take` sees is the same for any number of threads.
pub(crate) fn in_order<'a, T: Sync, R: Send>(
    all: &'a [T],
    threads: usize,
    work: impl Fn(&'a T) -> R + Sync,
    take: impl FnMut(usize, R) -> ControlFlow<()> + Send,
) {
    let next = AtomicUsize::new(0);
    let queue = Mutex::new(Queue { take, wanted: 0, early: BTreeMap::new(), is_over: false });
    let work_on = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(one) = all.get(place) else { return };
            let result = work(one);
            if queue.lock().unwrap_or_else(PoisonError::into_inner).hand_over(place, result).is_break() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.min(all.len()) {
            scope.spawn(work_on);
        }
        work_on();
    });
}

/// Results that wait for those before them.
struct Queue<R, F> {
    take: F,
    /// The first place whose result was not taken yet.
    wanted: usize,
    early: BTreeMap<usize, R>,
    /// Whether nobody wants more.
    is_over: bool,
}

impl<R, F: FnMut(usize, R) -> ControlFlow<()>> Queue<R, F> {
    /// Takes a result, and all that waited for it.
    fn hand_over(&mut self, place: usize, result: R) -> ControlFlow<()> {
        self.early.insert(place, result);
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
        let numbers: Vec<usize> = (0..1_000).collect();
        for threads in [1, 2, 7] {
            let mut taken = Vec::new();
            let work = |number: &usize| {
                // The first are the slowest.
                (0..(1_000 - number) * 10).map(black_box).sum::<usize>();
                number * 2
            };
            in_order(&numbers, threads, work, |number, result| {
                taken.push((number, result));
                if number == 900 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(taken, (0..=900).map(|number| (number, number * 2)).collect::<Vec<_>>());
        }
        in_order(&[(); 0], 4, |()| (), |_, ()| panic!("there is nothing to take"));
    }

    #[test]
    fn no_more_threads_work_than_are_asked_for_this_one_among_them() {
        let this = thread::current().id();
        for threads in [1, 3] {
            let (mut working, mut taking) = (HashSet::from([this]), HashSet::from([this]));
            in_order(
                &[(); 1_000],
                threads,
                |()| thread::current().id(),
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
