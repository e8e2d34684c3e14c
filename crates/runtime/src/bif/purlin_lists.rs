//! Module `purlin_lists`: what module `lists` sorts with.

use super::{BifResult, Ctx, badarg};
use purlin_heap::atom::AtomTable;
use purlin_heap::compare;
use purlin_heap::term::Term;
use std::cmp::Ordering;

/// Most elements that are sorted in one go: some milliseconds. The runs of a longer list are merged by `lists`.
const RUN_MAX: usize = 16 * 1024;

/// Most words of their keys, though a run has two elements at least: keys that are long and alike take long to tell apart.
const RUN_WORDS_MAX: usize = 16 * RUN_MAX;

/// Comparisons for one reduction.
const COMPARISONS_PER_REDUCTION: usize = 16;

/// So many words of keys cost as much as another comparison.
const WORDS_PER_COMPARISON: usize = 8;

/// An element and what it is sorted by.
struct Item<'h> {
    key: Term<'h>,
    element: Term<'h>,
}

/// `purlin_lists:sort_run/3`.
pub fn sort_run_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [position, unique, list]: [Term<'h>; 3],
) -> BifResult<'h> {
    let (Some(position), Some(unique)) = (position.as_size(), unique.as_bool()) else {
        return Err(badarg());
    };
    let mut rest = list.list();
    let keyed = |element: Term<'h>| {
        let key = match position.checked_sub(1) {
            None => element,
            Some(index) => element.as_tuple()?.get(index)?,
        };
        Some(Item { key, element })
    };
    let mut items: Vec<Item<'h>> = Vec::new();
    let mut words = 0;
    while items.len() < RUN_MAX && (words < RUN_WORDS_MAX || items.len() < 2) {
        let Some(element) = rest.next() else {
            if rest.ended_properly() {
                break;
            }
            return Ok(Term::bool(false));
        };
        let Some(item) = keyed(element) else {
            return Ok(Term::bool(false));
        };
        if item.key.word().is_pointer() {
            words += compare::words_compared(item.key, RUN_WORDS_MAX.saturating_sub(words));
        }
        items.push(item);
    }
    let work = items.len() + words / WORDS_PER_COMPARISON;
    let rounds = items.len().max(1).ilog2() as usize + 1;
    ctx.charge(work * rounds / COMPARISONS_PER_REDUCTION);
    let atoms = ctx.heap.atoms();
    items.sort_by(|a, b| order(a.key, b.key, atoms));
    if unique {
        items.dedup_by(|later, earlier| compare::loose_eq(later.key, earlier.key));
    }
    let run = items
        .iter()
        .rev()
        .fold(Term::NIL, |tail, item| ctx.heap.cons(item.element, tail));
    Ok(ctx.heap.cons(run, rest.rest()))
}

/// The order of terms; small integers, the usual keys, are compared at once.
#[inline]
fn order(a: Term<'_>, b: Term<'_>, atoms: &AtomTable) -> Ordering {
    match (a.as_small(), b.as_small()) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => compare::compare(a, b, atoms),
    }
}
