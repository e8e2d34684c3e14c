//! A bounded pool: maps a function over items on a few threads and keeps the results in order.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads to use: `PURLIN_TEST_THREADS`, else one per core.
pub fn default_threads() -> usize {
    let wanted = std::env::var("PURLIN_TEST_THREADS").ok();
    wanted
        .and_then(|text| text.parse().ok())
        .or_else(|| thread::available_parallelism().ok().map(usize::from))
        .unwrap_or(1)
        .max(1)
}

/// Applies `work` to each item on at most `threads` threads; results are in the order of the items.
pub fn map<T: Sync, R: Send>(threads: usize, items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        for _ in 0..threads.min(items.len()) {
            scope.spawn(|| {
                // Relaxed: the counter only hands out indices; results are published by the join of the scope.
                while let Some(index) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).filter(|i| *i < items.len())
                {
                    let result = work(&items[index]);
                    *results[index].lock().expect("no panic while storing") = Some(result);
                }
            });
        }
    });
    results
        .into_iter()
        .map(|cell| cell.into_inner().expect("no panic while storing"))
        .map(|result| result.expect("every index was taken by a thread"))
        .collect()
}
