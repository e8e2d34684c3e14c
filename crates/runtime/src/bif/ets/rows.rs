//! Rows by their keys: in, out, away.

use super::{badarg_because, with_table};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::ets::{Access, Hash, Kind, Shard, Table};
use purlin_heap::atom::Atom;
use purlin_heap::compare::exact_eq;
use purlin_heap::copy;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;
use std::any::Any;

/// Rows copied for one reduction.
const ROWS_PER_REDUCTION: usize = 4;
/// Rows copied before the slice is looked at again.
const ROWS_AT_ONCE: usize = 256;

/// The key of what is to be a row of a table.
fn key<'h>(table: &Table, row: Term<'h>) -> Result<Term<'h>, Interrupt<'h>> {
    row.as_tuple()
        .and_then(|row| row.get(table.options.keypos - 1))
        .ok_or_else(badarg)
}

/// Puts a row into its shard.
pub(super) fn put(ctx: &Ctx<'_, '_>, table: &Table, shard: &mut Shard, hash: Hash, row: OwnedTerm) {
    match shard {
        Shard::Sorted(sorted) => sorted.put(row, &ctx.vm.atoms),
        Shard::Hashed(hashed) => match table.options.kind {
            Kind::Bag => hashed.add(hash.low(), row, false),
            Kind::DuplicateBag => hashed.add(hash.low(), row, true),
            Kind::Set | Kind::OrderedSet => hashed.put(hash.low(), row),
        },
    }
}

/// Is there a row with that key?
pub(super) fn has(ctx: &Ctx<'_, '_>, shard: &Shard, hash: Hash, key: Term<'_>) -> bool {
    match shard {
        Shard::Sorted(sorted) => sorted.get(key, &ctx.vm.atoms).is_some(),
        Shard::Hashed(hashed) => hashed.get(hash.low(), key).is_some(),
    }
}

/// Rows on their way into a table, and whether only new keys may come.
struct Arrivals {
    rows: Vec<(Hash, OwnedTerm)>,
    only_new: bool,
}

/// `ets:insert/2`.
pub fn insert_2<'h>(ctx: &mut Ctx<'h, '_>, [table, rows]: [Term<'h>; 2]) -> BifResult<'h> {
    insert(ctx, table, rows, false)
}

/// `ets:insert_new/2`.
pub fn insert_new_2<'h>(ctx: &mut Ctx<'h, '_>, [table, rows]: [Term<'h>; 2]) -> BifResult<'h> {
    insert(ctx, table, rows, true)
}

fn insert<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    rows: Term<'h>,
    only_new: bool,
) -> BifResult<'h> {
    if !rows.is_list() {
        return with_table(ctx, table, Access::Write, |ctx, table| {
            let key = key(table, rows)?;
            let hash = table.hash(key, &ctx.vm.atoms);
            let row = copy::to_owned(rows);
            let mut shard = table.write(table.shard_of(hash))?;
            if only_new && has(ctx, &shard, hash, key) {
                return Ok(Term::bool(false));
            }
            put(ctx, table, &mut shard, hash, row);
            Ok(Term::bool(true))
        });
    }
    with_table(ctx, table, Access::Write, |_, table| {
        let mut list = rows.list();
        for row in list.by_ref() {
            key(table, row)?;
        }
        list.ended_properly().then_some(()).ok_or_else(badarg)
    })?;
    let arrivals = Arrivals {
        rows: Vec::new(),
        only_new,
    };
    insert_many(ctx, &[table, rows], Box::new(arrivals))
}

/// Copies the rows of a list, then puts them into the table all at once.
fn insert_many<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let mut arrivals = data
        .downcast::<Arrivals>()
        .expect("what the trap was given");
    let &[table_term, list] = terms else {
        return Err(badarg());
    };
    let rest = with_table(ctx, table_term, Access::Write, |ctx, table| {
        let mut rest = list.list();
        for row in rest.by_ref().take(ROWS_AT_ONCE) {
            let hash = table.hash(key(table, row)?, &ctx.vm.atoms);
            arrivals.rows.push((hash, copy::to_owned(row)));
        }
        Ok(rest.rest())
    })?;
    ctx.charge(ROWS_AT_ONCE / ROWS_PER_REDUCTION);
    if rest.as_cons().is_some() {
        return Err(ctx.trap(insert_many, &[table_term, rest], arrivals));
    }
    with_table(ctx, table_term, Access::Write, |ctx, table| {
        settle(ctx, table, *arrivals)
    })
}

fn settle<'h>(ctx: &mut Ctx<'h, '_>, table: &Table, arrivals: Arrivals) -> BifResult<'h> {
    let Arrivals { rows, only_new } = arrivals;
    let mut numbers: Vec<usize> = rows.iter().map(|(hash, _)| table.shard_of(*hash)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut shards = table.write_many(&numbers)?;
    let place = |hash: Hash| numbers.binary_search(&table.shard_of(hash)).unwrap_or(0);
    let keypos = table.options.keypos;
    let is_known = |(hash, row): &(Hash, OwnedTerm)| {
        let tuple = row.term().as_tuple();
        let key = tuple.and_then(|row| row.get(keypos - 1));
        key.is_some_and(|key| has(ctx, &shards[place(*hash)], *hash, key))
    };
    if only_new && rows.iter().any(is_known) {
        return Ok(Term::bool(false));
    }
    for (hash, row) in rows {
        put(ctx, table, &mut shards[place(hash)], hash, row);
    }
    Ok(Term::bool(true))
}

/// `ets:lookup/2`.
pub fn lookup_2<'h>(ctx: &mut Ctx<'h, '_>, [table, key]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let hash = table.hash(key, &ctx.vm.atoms);
        let shard = table.read(table.shard_of(hash))?;
        let rows = rows_of(ctx, &shard, hash, key);
        Ok(copies(ctx, rows))
    })
}

/// The rows of a key.
#[inline]
fn rows_of<'a>(ctx: &Ctx<'_, '_>, shard: &'a Shard, hash: Hash, key: Term<'_>) -> &'a [OwnedTerm] {
    match shard {
        Shard::Sorted(sorted) => {
            let row = sorted.get(key, &ctx.vm.atoms);
            row.map_or(&[], std::slice::from_ref)
        }
        Shard::Hashed(hashed) => {
            let found = hashed.get(hash.low(), key);
            found.map_or(&[], |found| found.rows())
        }
    }
}

/// A list of copies of rows.
pub(super) fn copies<'h>(ctx: &mut Ctx<'h, '_>, rows: &[OwnedTerm]) -> Term<'h> {
    ctx.charge(rows.len() / ROWS_PER_REDUCTION);
    rows.iter().rev().fold(Term::NIL, |list, row| {
        let row = ctx.heap.copy_of(row);
        ctx.heap.cons(row, list)
    })
}

/// `ets:member/2`.
pub fn member_2<'h>(ctx: &mut Ctx<'h, '_>, [table, key]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let hash = table.hash(key, &ctx.vm.atoms);
        let shard = table.read(table.shard_of(hash))?;
        Ok(Term::bool(has(ctx, &shard, hash, key)))
    })
}

/// `ets:lookup_element/3`.
pub fn lookup_element_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, position]: [Term<'h>; 3],
) -> BifResult<'h> {
    lookup_element(ctx, table, key, position, None)
}

/// `ets:lookup_element/4`.
pub fn lookup_element_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, key, position, default]: [Term<'h>; 4],
) -> BifResult<'h> {
    lookup_element(ctx, table, key, position, Some(default))
}

fn lookup_element<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    key: Term<'h>,
    position: Term<'h>,
    default: Option<Term<'h>>,
) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let position = position.as_size().filter(|&position| position > 0);
        let position = position.ok_or_else(badarg)?;
        let hash = table.hash(key, &ctx.vm.atoms);
        let shard = table.read(table.shard_of(hash))?;
        let rows = rows_of(ctx, &shard, hash, key);
        if rows.is_empty() {
            return default.ok_or_else(|| badarg_because(Atom::BADKEY));
        }
        let mut elements = Vec::with_capacity(rows.len());
        for row in rows {
            let tuple = row.term().as_tuple();
            let element = tuple.and_then(|row| row.get(position - 1));
            elements.push(ctx.heap.copy_in(element.ok_or_else(badarg)?));
        }
        Ok(match (table.options.kind, &*elements) {
            (Kind::Set | Kind::OrderedSet, &[element]) => element,
            (_, elements) => ctx.heap.list(elements),
        })
    })
}

/// `ets:take/2`.
pub fn take_2<'h>(ctx: &mut Ctx<'h, '_>, [table, key]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        remove(ctx, table, key, |ctx, rows| copies(ctx, rows))
    })
}

/// `ets:delete/2`.
pub fn delete_2<'h>(ctx: &mut Ctx<'h, '_>, [table, key]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        remove(ctx, table, key, |_, _| Term::bool(true))
    })
}

/// Removes a key; the value is what `then` makes of its rows.
fn remove<'h, 'm>(
    ctx: &mut Ctx<'h, 'm>,
    table: &Table,
    key: Term<'h>,
    then: impl FnOnce(&mut Ctx<'h, 'm>, &[OwnedTerm]) -> Term<'h>,
) -> BifResult<'h> {
    let hash = table.hash(key, &ctx.vm.atoms);
    let mut shard = table.write(table.shard_of(hash))?;
    match &mut *shard {
        Shard::Sorted(sorted) => {
            let removed = sorted.remove(key, &ctx.vm.atoms);
            drop(shard);
            let rows = removed.as_slice();
            Ok(then(ctx, rows))
        }
        Shard::Hashed(hashed) => {
            let removed = hashed.remove(hash.low(), key, table.is_fixed());
            drop(shard);
            let rows = removed.as_ref().map_or(&[][..], |removed| removed.rows());
            Ok(then(ctx, rows))
        }
    }
}

/// `ets:delete_object/2`.
pub fn delete_object_2<'h>(ctx: &mut Ctx<'h, '_>, [table, row]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        let key = key(table, row)?;
        let hash = table.hash(key, &ctx.vm.atoms);
        let mut shard = table.write(table.shard_of(hash))?;
        let differs = |other: &OwnedTerm| !exact_eq(other.term(), row);
        match &mut *shard {
            Shard::Sorted(sorted) => {
                let found = sorted.get(key, &ctx.vm.atoms);
                if found.is_some_and(|found| !differs(found)) {
                    sorted.remove(key, &ctx.vm.atoms);
                }
            }
            Shard::Hashed(hashed) => {
                if let Some(position) = hashed.position(hash.low(), key) {
                    hashed.retain_at(position, table.is_fixed(), differs);
                }
            }
        }
        Ok(Term::bool(true))
    })
}
