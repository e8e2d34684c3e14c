//! Measures allocation, collection, copying and maps: `cargo run --release -p purlin-heap --example
//! collector`. Numbers are nanoseconds per operation, for comparison between versions.

#![allow(unsafe_code, reason = "roots are words")]

use purlin_heap::heap::{HeapScope, ProcessHeap, Workspace};
use purlin_heap::{AtomTable, Term, Word};
use std::time::Instant;

/// Runs what has the program's argument in its name; everything without one.
fn measure(name: &str, count: usize, run: impl FnOnce()) {
    if std::env::args()
        .nth(1)
        .is_some_and(|wanted| !name.contains(&wanted))
    {
        return;
    }
    let start = Instant::now();
    run();
    println!(
        "{name:40} {:8.1} ns",
        start.elapsed().as_nanos() as f64 / count as f64
    );
}

/// One step of a process: builds from its root and returns what it needs next.
fn steps(count: usize, step: impl for<'h> Fn(&mut HeapScope<'h>, Term<'h>, usize) -> Term<'h>) {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let mut roots = vec![Word::NIL];
    for i in 0..count {
        let root = roots[0];
        roots[0] = heap.scope(&atoms, |scope| {
            // SAFETY: the root belongs to this heap.
            let term = unsafe { scope.term(root) };
            step(scope, term, i).word()
        });
        // A safepoint that reserves.
        if heap.wants_collection() || !heap.has_room(16) {
            heap.collect(&mut roots, 16, &mut workspace);
        }
    }
}

fn main() {
    const N: usize = 10_000_000;
    measure("tuple of 3, all garbage", N, || {
        steps(N, |scope, _, i| {
            scope.tuple(&[Term::size(i), Term::NIL, Term::NIL])
        });
    });
    measure("tuple of 10, all garbage", N, || {
        steps(N, |scope, _, i| scope.tuple(&[Term::size(i); 10]));
    });
    measure("list cell, all kept", N, || {
        steps(N, |scope, list, i| scope.cons(Term::size(i), list));
    });
    measure("list cell, kept for 100000 steps", N, || {
        steps(N, |scope, list, i| {
            let rest = if i % 100_000 == 0 { Term::NIL } else { list };
            scope.cons(Term::size(i), rest)
        });
    });
    for keys in [8, 30, 100, 100_000] {
        measure(&format!("map update, {keys} keys"), N / 10, || {
            steps(N / 10, |scope, map, i| {
                let map = map.as_map().unwrap_or_else(|| scope.empty_map());
                let key = Term::size(i * 7919 % keys);
                scope.map_put(map, key, Term::size(i)).term()
            });
        });
    }
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    for size in [1, 10, 1000] {
        measure(
            &format!("message: list of {size}, out and in"),
            N / 10 / size,
            || {
                heap.scope(&atoms, |scope| {
                    let list = scope.list_from_iter((0..size).map(Term::size));
                    for _ in 0..N / 10 / size {
                        drop(scope.copy_out(list));
                    }
                });
            },
        );
    }
}
