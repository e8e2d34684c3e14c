//! From key to key.

use super::rows::copies;
use super::with_table;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::ets::{Access, Shard, Table};
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;

/// Which way. In a table that is not ordered both are the same, as in OTP.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Forward,
    Backward,
}

/// What is told of the key that is found.
#[derive(Clone, Copy, PartialEq)]
enum Tell {
    Key,
    /// The rows, too.
    Rows,
}

macro_rules! walks {
    ($($name:ident / $arity:literal ($table:ident $(, $key:ident)?) = $way:ident, $tell:ident, $from:expr, $doc:literal;)*) => { $(
        #[doc = $doc]
        pub fn $name<'h>(
            ctx: &mut Ctx<'h, '_>,
            [$table $(, $key)?]: [Term<'h>; $arity],
        ) -> BifResult<'h> {
            walk(ctx, $table, $from, Way::$way, Tell::$tell)
        }
    )* };
}

walks! {
    first_1/1(table) = Forward, Key, None, "`ets:first/1`.";
    first_lookup_1/1(table) = Forward, Rows, None, "`ets:first_lookup/1`.";
    last_1/1(table) = Backward, Key, None, "`ets:last/1`.";
    last_lookup_1/1(table) = Backward, Rows, None, "`ets:last_lookup/1`.";
    next_2/2(table, key) = Forward, Key, Some(key), "`ets:next/2`.";
    next_lookup_2/2(table, key) = Forward, Rows, Some(key), "`ets:next_lookup/2`.";
    prev_2/2(table, key) = Backward, Key, Some(key), "`ets:prev/2`.";
    prev_lookup_2/2(table, key) = Backward, Rows, Some(key), "`ets:prev_lookup/2`.";
}

fn walk<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    from: Option<Term<'h>>,
    way: Way,
    tell: Tell,
) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let (shard, position) = match from {
            None => (0, 0),
            Some(key) => {
                let hash = table.hash(key, &ctx.vm.atoms);
                let number = table.shard_of(hash);
                let shard = table.read(number)?;
                match &*shard {
                    Shard::Sorted(_) => (0, 0),
                    Shard::Hashed(hashed) => {
                        let position = hashed.position(hash.low(), key).ok_or_else(badarg)?;
                        (number, position + 1)
                    }
                }
            }
        };
        find(ctx, table, from, way, (shard, position), |ctx, rows| {
            let tuple = rows[0].term().as_tuple();
            let key = tuple.and_then(|row| row.get(table.options.keypos - 1));
            let key = ctx.heap.copy_in(key.unwrap_or(Term::NIL));
            match tell {
                Tell::Key => key,
                Tell::Rows => {
                    let rows = copies(ctx, rows);
                    ctx.heap.tuple(&[key, rows])
                }
            }
        })
    })
}

/// What `then` makes of the rows of the next key, or `'$end_of_table'`.
fn find<'h, 'm>(
    ctx: &mut Ctx<'h, 'm>,
    table: &Table,
    from: Option<Term<'h>>,
    way: Way,
    (mut number, mut position): (usize, usize),
    then: impl FnOnce(&mut Ctx<'h, 'm>, &[OwnedTerm]) -> Term<'h>,
) -> BifResult<'h> {
    while number < table.shard_count() {
        let shard = table.read(number)?;
        match &*shard {
            Shard::Sorted(sorted) => {
                let atoms = &ctx.vm.atoms;
                let place = match (from, way) {
                    (None, Way::Forward) => Some(sorted.first()),
                    (None, Way::Backward) => sorted.last(),
                    (Some(key), Way::Forward) => Some(sorted.after(key, atoms)),
                    (Some(key), Way::Backward) => sorted.before(key, atoms),
                };
                if let Some(row) = place.and_then(|place| sorted.at(place)) {
                    return Ok(then(ctx, std::slice::from_ref(row)));
                }
            }
            Shard::Hashed(hashed) => {
                if let Some((_, found)) = hashed.at_or_after(position) {
                    return Ok(then(ctx, found.rows()));
                }
            }
        }
        number += 1;
        position = 0;
    }
    Ok(Term::atom(Atom::END_OF_TABLE))
}

/// `ets:slot/2`.
pub fn slot_2<'h>(ctx: &mut Ctx<'h, '_>, [table, slot]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let slot = slot.as_size().ok_or_else(badarg)?;
        let mut left = slot;
        for number in 0..table.shard_count() {
            let shard = table.read(number)?;
            let slots = match &*shard {
                Shard::Sorted(sorted) => sorted.len(),
                Shard::Hashed(hashed) => hashed.end(),
            };
            if left < slots {
                return Ok(match &*shard {
                    Shard::Sorted(sorted) => {
                        let row = sorted.nth(left);
                        copies(ctx, row.map_or(&[], std::slice::from_ref))
                    }
                    Shard::Hashed(hashed) => {
                        let found = hashed.at_or_after(left);
                        let here = found.filter(|&(position, _)| position == left);
                        copies(ctx, here.map_or(&[], |(_, found)| found.rows()))
                    }
                });
            }
            left -= slots;
        }
        if left == 0 {
            Ok(Term::atom(Atom::END_OF_TABLE))
        } else {
            Err::<Term<'h>, Interrupt<'h>>(badarg())
        }
    })
}
