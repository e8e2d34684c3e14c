//! `update_counter` and `update_element`: rows changed where they are.

use super::rows::{has, put};
use super::{badarg_because, with_table};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::ets::{Access, Hash, Kind, Shard, Table};
use purlin_heap::atom::Atom;
use purlin_heap::bignum::arith;
use purlin_heap::compare::compare;
use purlin_heap::copy;
use purlin_heap::heap::{HeapScope, OwnedTerm, Scratch};
use purlin_heap::term::Term;

/// The row of a key, to be changed, and the shard's size with it.
fn change_row<R>(
    ctx: &Ctx<'_, '_>,
    shard: &mut Shard,
    hash: Hash,
    key: Term<'_>,
    change: impl FnOnce(&mut OwnedTerm) -> R,
) -> Option<R> {
    let row = match shard {
        Shard::Sorted(sorted) => sorted.get_mut(key, &ctx.vm.atoms),
        Shard::Hashed(hashed) => hashed.get_mut(hash.low(), key),
    }?;
    let before = row.words();
    let result = change(row);
    let after = row.words();
    if before != after {
        match shard {
            Shard::Sorted(sorted) => sorted.note_words(before, after),
            Shard::Hashed(hashed) => hashed.note_words(before, after),
        }
    }
    Some(result)
}

/// The row with other elements at some places (from 0).
fn rebuilt<'h>(ctx: &Ctx<'h, '_>, row: &OwnedTerm, changes: &[(usize, Term<'h>)]) -> OwnedTerm {
    // An element at a time: a change may come from another heap than the row.
    let mut scratch = Scratch::new();
    let changed: Vec<(usize, OwnedTerm)> = changes
        .iter()
        .map(|&(index, value)| (index, copy::to_owned(value)))
        .collect();
    scratch.with(&ctx.vm.atoms, |mut heap: HeapScope<'_>, lender| {
        let tuple = lender.owned(row).as_tuple();
        let mut elements = tuple.map_or(Vec::new(), |tuple| tuple.elements().to_vec());
        for (index, value) in &changed {
            elements[*index] = lender.owned(value);
        }
        copy::to_owned(heap.tuple(&elements))
    })
}

/// The row that is inserted when there is none: the default with the key in its place.
fn default_row<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: &Table,
    key: Term<'h>,
    default: Term<'h>,
) -> Result<OwnedTerm, Interrupt<'h>> {
    let mut elements = default.as_tuple().ok_or_else(badarg)?.elements().to_vec();
    let place = elements.get_mut(table.options.keypos - 1);
    *place.ok_or_else(badarg)? = key;
    Ok(copy::to_owned(ctx.heap.tuple(&elements)))
}

fn is_set(table: &Table) -> bool {
    matches!(table.options.kind, Kind::Set | Kind::OrderedSet)
}

/// `ets:update_element/3`.
pub fn update_element_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, changes]: [Term<'h>; 3],
) -> BifResult<'h> {
    update_element(ctx, table, key, changes, None)
}

/// `ets:update_element/4`.
pub fn update_element_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, changes, default]: [Term<'h>; 4],
) -> BifResult<'h> {
    update_element(ctx, table, key, changes, Some(default))
}

fn update_element<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    key: Term<'h>,
    changes: Term<'h>,
    default: Option<Term<'h>>,
) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        if !is_set(table) {
            return Err(badarg());
        }
        if default.is_none() && !has_row(ctx, table, key)? && element_form(changes) {
            return Ok(Term::bool(false));
        }
        let changes = element_changes(table, changes)?;
        let last = changes.iter().map(|&(index, _)| index).max();
        let hash = table.hash(key, &ctx.vm.atoms);
        let default = default
            .map(|default| default_row(ctx, table, key, default))
            .transpose()?;
        let mut shard = table.write(table.shard_of(hash))?;
        let change = |row: &mut OwnedTerm| {
            if !reaches(row, last) {
                return Err(badarg_because(Atom::POSITION));
            }
            let in_place = |&(index, value): &(usize, Term<'h>)| row.set_immediate(index, value);
            if let [change] = &*changes
                && { in_place }(change)
            {
                return Ok(());
            }
            *row = rebuilt(ctx, row, &changes);
            Ok(())
        };
        if let Some(changed) = change_row(ctx, &mut shard, hash, key, change) {
            return changed.map(|()| Term::bool(true));
        }
        let Some(default) = default else {
            return Ok(Term::bool(false));
        };
        if !reaches(&default, last) {
            return Err(badarg_because(Atom::POSITION));
        }
        let row = rebuilt(ctx, &default, &changes);
        put(ctx, table, &mut shard, hash, row);
        Ok(Term::bool(true))
    })
}

/// Is there a row with that key?
fn has_row<'h>(ctx: &Ctx<'h, '_>, table: &Table, key: Term<'h>) -> Result<bool, Interrupt<'h>> {
    let hash = table.hash(key, &ctx.vm.atoms);
    let shard = table.read(table.shard_of(hash))?;
    Ok(has(ctx, &shard, hash, key))
}

/// Might it be a change or a list of them? Without a row nobody looks closer.
fn element_form(changes: Term<'_>) -> bool {
    changes.as_tuple().is_some() || changes.is_list()
}

/// Has the row an element at that index?
fn reaches(row: &OwnedTerm, index: Option<usize>) -> bool {
    let arity = row.term().as_tuple().map_or(0, |row| row.arity());
    index.is_none_or(|index| index < arity)
}

/// `{Position, Value}` or a list of these, with indices from 0.
fn element_changes<'h>(
    table: &Table,
    changes: Term<'h>,
) -> Result<Vec<(usize, Term<'h>)>, Interrupt<'h>> {
    let change = |change: Term<'h>| match change.as_tuple().map(|pair| pair.elements()) {
        Some(&[position, value]) => Ok((index(table, position)?, value)),
        Some(_) | None => Err(badarg()),
    };
    if !changes.is_list() {
        return Ok(vec![change(changes)?]);
    }
    let mut list = changes.list();
    let found = list.by_ref().map(change).collect::<Result<Vec<_>, _>>()?;
    list.ended_properly().then_some(found).ok_or_else(badarg)
}

/// The index of a position that is not the key's.
fn index<'h>(table: &Table, position: Term<'h>) -> Result<usize, Interrupt<'h>> {
    match position.as_size() {
        Some(position) if position == table.options.keypos => Err(badarg_because(Atom::KEYPOS)),
        Some(position) if position > 0 => Ok(position - 1),
        Some(_) | None if position.is_integer() => Err(badarg_because(Atom::POSITION)),
        Some(_) | None => Err(badarg()),
    }
}

/// `{Position, Increment}` or `{Position, Increment, Threshold, SetValue}`.
#[derive(Clone, Copy)]
struct Step<'h> {
    index: usize,
    increment: Term<'h>,
    limit: Option<(Term<'h>, Term<'h>)>,
}

/// `ets:update_counter/3`.
pub fn update_counter_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, steps]: [Term<'h>; 3],
) -> BifResult<'h> {
    update_counter(ctx, table, key, steps, None)
}

/// `ets:update_counter/4`.
pub fn update_counter_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, steps, default]: [Term<'h>; 4],
) -> BifResult<'h> {
    update_counter(ctx, table, key, steps, Some(default))
}

fn update_counter<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    key: Term<'h>,
    steps: Term<'h>,
    default: Option<Term<'h>>,
) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        if !is_set(table) {
            return Err(badarg_because(Atom::BADTYPE));
        }
        let hash = table.hash(key, &ctx.vm.atoms);
        if let Some(sum) = count_in_place(ctx, table, hash, key, steps)? {
            return Ok(sum);
        }
        let counter_steps = counter_steps(table, steps)?;
        let default = default
            .map(|default| default_row(ctx, table, key, default))
            .transpose()?;
        let mut shard = table.write(table.shard_of(hash))?;
        let mut sums = None;
        let ctx_ref = &mut *ctx;
        let old = match &*shard {
            Shard::Sorted(sorted) => sorted.get(key, &ctx_ref.vm.atoms),
            Shard::Hashed(hashed) => {
                let found = hashed.get(hash.low(), key);
                found.and_then(|found| found.rows().first())
            }
        };
        let old = old.or(default.as_ref());
        let old = old.ok_or_else(|| badarg_because(Atom::BADKEY))?;
        let changes = counted(ctx_ref, old, &counter_steps, &mut sums)?;
        let row = rebuilt(ctx_ref, old, &changes);
        put(ctx_ref, table, &mut shard, hash, row);
        let sums = sums.unwrap_or_default();
        Ok(match (steps.is_list(), &*sums) {
            (false, &[sum]) => sum,
            (_, sums) => ctx.heap.list(sums),
        })
    })
}

/// The usual case: one counter, small numbers, no limit. `None` if it is not that.
fn count_in_place<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: &Table,
    hash: Hash,
    key: Term<'h>,
    step: Term<'h>,
) -> Result<Option<Term<'h>>, Interrupt<'h>> {
    let (index, increment) = match (step.as_small(), step.as_tuple().map(|t| t.elements())) {
        (Some(increment), _) => (table.options.keypos, increment),
        (None, Some(&[position, increment])) => match (position.as_size(), increment.as_small()) {
            (Some(position), Some(increment))
                if position > 0 && position != table.options.keypos =>
            {
                (position - 1, increment)
            }
            _ => return Ok(None),
        },
        (None, _) => return Ok(None),
    };
    let mut shard = table.write(table.shard_of(hash))?;
    let count = |row: &mut OwnedTerm| {
        let old = row.term().as_tuple()?.get(index)?.as_small()?;
        let sum = Term::try_small(old.checked_add(increment)?)?;
        row.set_immediate(index, sum).then(|| sum.immediate())?
    };
    Ok(change_row(ctx, &mut shard, hash, key, count).flatten())
}

fn counter_steps<'h>(table: &Table, steps: Term<'h>) -> Result<Vec<Step<'h>>, Interrupt<'h>> {
    let step = |step: Term<'h>| {
        let (position, increment, limit) = match step.as_tuple().map(|step| step.elements()) {
            Some(&[position, increment]) => (position, increment, None),
            Some(&[position, increment, threshold, value]) => {
                (position, increment, Some((threshold, value)))
            }
            Some(_) | None => return Err(badarg()),
        };
        let index = index(table, position)?;
        let limits = limit.map_or([increment; 2], |(threshold, value)| [threshold, value]);
        if !increment.is_integer() || !limits.iter().all(|limit| limit.is_integer()) {
            return Err(badarg());
        }
        Ok(Step {
            index,
            increment,
            limit,
        })
    };
    if steps.is_integer() {
        let whole = Step {
            index: table.options.keypos,
            increment: steps,
            limit: None,
        };
        return Ok(vec![whole]);
    }
    if !steps.is_list() {
        return Ok(vec![step(steps)?]);
    }
    let mut list = steps.list();
    let found = list.by_ref().map(step).collect::<Result<Vec<_>, _>>()?;
    list.ended_properly().then_some(found).ok_or_else(badarg)
}

/// The new elements of a row, and the value of each step.
fn counted<'h>(
    ctx: &mut Ctx<'h, '_>,
    row: &OwnedTerm,
    steps: &[Step<'h>],
    sums: &mut Option<Vec<Term<'h>>>,
) -> Result<Vec<(usize, Term<'h>)>, Interrupt<'h>> {
    let mut changes: Vec<(usize, Term<'h>)> = Vec::new();
    let sums = sums.get_or_insert_default();
    for step in steps {
        let changed = changes.iter().rev().find(|(index, _)| *index == step.index);
        let old = match changed {
            Some(&(_, value)) => value,
            None => {
                let element = row.term().as_tuple().and_then(|row| row.get(step.index));
                let element = element.ok_or_else(|| badarg_because(Atom::POSITION))?;
                ctx.heap.copy_in(element)
            }
        };
        if !old.is_integer() {
            return Err(badarg());
        }
        let mut sum = arith::add(&mut ctx.heap, old, step.increment).map_err(|_| badarg())?;
        if let Some((threshold, value)) = step.limit {
            let falls = compare(step.increment, Term::small(0), &ctx.vm.atoms).is_lt();
            let beyond = compare(sum, threshold, &ctx.vm.atoms);
            if (falls && beyond.is_lt()) || (!falls && beyond.is_gt()) {
                sum = value;
            }
        }
        changes.push((step.index, sum));
        sums.push(sum);
    }
    Ok(changes)
}
