//! Tables as a whole: their ends, owners, names, and facts about them.

use super::{badarg_because, free, with_table};
use crate::bif::{BifResult, Ctx, badarg};
use crate::ets::{Access, Concurrency, Kind, Protection, Table, send_transfer};
use crate::sync::lock;
use purlin_heap::atom::Atom;
use purlin_heap::copy;
use purlin_heap::term::Term;

/// `ets:delete/1`.
pub fn delete_1<'h>(ctx: &mut Ctx<'h, '_>, [table]: [Term<'h>; 1]) -> BifResult<'h> {
    let debris = with_table(ctx, table, Access::Write, |ctx, table| {
        Ok(ctx.vm.tables.delete(table))
    })?;
    let debris = debris.ok_or_else(|| badarg_because(Atom::ID))?;
    free(ctx, &[Term::bool(true)], Box::new(debris))
}

/// `ets:internal_delete_all/2`: what `delete_all_objects/1` does; how many rows there were.
pub fn internal_delete_all_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, _]: [Term<'h>; 2],
) -> BifResult<'h> {
    let (rows, debris) = with_table(ctx, table, Access::Write, |_, table| {
        Ok((table.rows()?, table.clear()?))
    })?;
    free(ctx, &[Term::size(rows)], Box::new(debris))
}

/// `ets:all/0`.
pub fn all_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let tables = ctx.vm.tables.all();
    let tables: Vec<Term<'h>> = tables
        .iter()
        .rev()
        .map(|table| table.term(&mut ctx.heap))
        .collect();
    Ok(ctx.heap.list(&tables))
}

/// `ets:whereis/1`.
pub fn whereis_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = name.as_atom().ok_or_else(badarg)?;
    Ok(match ctx.vm.tables.named(name) {
        Some(table) => table.reference_term(&mut ctx.heap),
        None => Term::atom(Atom::UNDEFINED),
    })
}

/// `ets:rename/2`.
pub fn rename_2<'h>(ctx: &mut Ctx<'h, '_>, [table, name]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        let name = name.as_atom().ok_or_else(badarg)?;
        ctx.vm.tables.rename(table, name).map_err(|_| badarg())?;
        Ok(table.term(&mut ctx.heap))
    })
}

/// `ets:give_away/3`.
pub fn give_away_3<'h>(ctx: &mut Ctx<'h, '_>, [table, to, data]: [Term<'h>; 3]) -> BifResult<'h> {
    with_table(ctx, table, Access::Know, |ctx, table| {
        let from = ctx.process.pid;
        if table.owner() != from {
            return Err(badarg_because(Atom::ACCESS));
        }
        let to = to.as_pid().ok_or_else(badarg)?;
        if to == from {
            return Err(badarg_because(Atom::OWNER));
        }
        ctx.vm
            .tables
            .give(ctx.vm, table, from, to)
            .map_err(|_| badarg())?;
        let data = copy::to_owned(data);
        send_transfer(ctx.vm, ctx.scheduler, table, from, to, &data);
        Ok(Term::bool(true))
    })
}

/// `ets:safe_fixtable/2`.
pub fn safe_fixtable_2<'h>(ctx: &mut Ctx<'h, '_>, [table, fix]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Read, |ctx, table| {
        let pid = ctx.process.pid;
        match fix.as_bool() {
            Some(true) => ctx.vm.tables.fix(table, pid, ctx.vm.monotonic_ns()),
            Some(false) => ctx.vm.tables.unfix(table, pid),
            None => return Err(badarg()),
        }
        Ok(Term::bool(true))
    })
}

/// What `ets:info/1` lists.
const ITEMS: [Atom; 15] = [
    Atom::ID,
    Atom::DECENTRALIZED_COUNTERS,
    Atom::READ_CONCURRENCY,
    Atom::WRITE_CONCURRENCY,
    Atom::COMPRESSED,
    Atom::MEMORY,
    Atom::OWNER,
    Atom::HEIR,
    Atom::NAME,
    Atom::SIZE,
    Atom::NODE,
    Atom::NAMED_TABLE,
    Atom::TYPE,
    Atom::KEYPOS,
    Atom::PROTECTION,
];

/// Does something with a table, unless there is none: then `undefined`.
fn about<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    work: impl FnOnce(&mut Ctx<'h, '_>, &Table) -> BifResult<'h>,
) -> BifResult<'h> {
    let found = match (table.resource::<Table>(), table.as_atom()) {
        (Some(table), _) => Some(table.share()),
        (None, Some(name)) => ctx.vm.tables.named(name),
        (None, None) => return Err(badarg_because(Atom::TYPE)),
    };
    match found {
        Some(table) if table.is_alive() => work(ctx, &table),
        Some(_) | None => Ok(Term::atom(Atom::UNDEFINED)),
    }
}

/// `ets:info/1`.
pub fn info_1<'h>(ctx: &mut Ctx<'h, '_>, [table]: [Term<'h>; 1]) -> BifResult<'h> {
    about(ctx, table, |ctx, table| {
        let mut pairs = Vec::with_capacity(ITEMS.len());
        for name in ITEMS {
            let Some(value) = item(ctx, table, name) else {
                return Ok(Term::atom(Atom::UNDEFINED));
            };
            pairs.push(ctx.heap.tuple(&[Term::atom(name), value]));
        }
        Ok(ctx.heap.list(&pairs))
    })
}

/// `ets:info/2`.
pub fn info_2<'h>(ctx: &mut Ctx<'h, '_>, [table, name]: [Term<'h>; 2]) -> BifResult<'h> {
    let is_item = |name: &Atom| {
        let more = [
            Atom::FIXED,
            Atom::SAFE_FIXED,
            Atom::SAFE_FIXED_MONOTONIC_TIME,
            Atom::STATS,
            Atom::BINARY,
        ];
        ITEMS.contains(name) || more.contains(name)
    };
    let name = name.as_atom().filter(is_item).ok_or_else(badarg)?;
    about(ctx, table, |ctx, table| {
        Ok(item(ctx, table, name).unwrap_or(Term::atom(Atom::UNDEFINED)))
    })
}

/// A fact about a table; `None` if it is gone.
fn item<'h>(ctx: &mut Ctx<'h, '_>, table: &Table, name: Atom) -> Option<Term<'h>> {
    let options = &table.options;
    Some(match name {
        Atom::ID => table.reference_term(&mut ctx.heap),
        Atom::DECENTRALIZED_COUNTERS => Term::bool(options.decentralized_counters),
        Atom::READ_CONCURRENCY => Term::bool(options.read_concurrency),
        Atom::WRITE_CONCURRENCY => match options.write_concurrency {
            Concurrency::No => Term::bool(false),
            Concurrency::Yes => Term::bool(true),
            Concurrency::Auto => Term::atom(Atom::AUTO),
        },
        Atom::COMPRESSED => Term::bool(options.compressed),
        Atom::MEMORY => Term::size(table.memory_words().ok()?),
        Atom::OWNER => Term::pid(table.owner()),
        Atom::HEIR => match &*lock(&table.heir) {
            Some(heir) => Term::pid(heir.pid),
            None => Term::atom(Atom::NONE),
        },
        Atom::NAME => Term::atom(table.name()),
        Atom::SIZE => Term::size(table.rows().ok()?),
        Atom::NODE => Term::atom(Atom::NONODE_NOHOST),
        Atom::NAMED_TABLE => Term::bool(options.named),
        Atom::TYPE => Term::atom(match options.kind {
            Kind::Set => Atom::SET,
            Kind::OrderedSet => Atom::ORDERED_SET,
            Kind::Bag => Atom::BAG,
            Kind::DuplicateBag => Atom::DUPLICATE_BAG,
        }),
        Atom::KEYPOS => Term::size(options.keypos),
        Atom::PROTECTION => Term::atom(match table.protection() {
            Protection::Public => Atom::PUBLIC,
            Protection::Protected => Atom::PROTECTED,
            Protection::Private => Atom::PRIVATE,
        }),
        Atom::FIXED => Term::bool(!table.fixes().by.is_empty()),
        Atom::SAFE_FIXED | Atom::SAFE_FIXED_MONOTONIC_TIME => safe_fixed(ctx, table, name),
        Atom::STATS => Term::bool(false),
        Atom::BINARY => Term::NIL,
        Atom(_) => return None,
    })
}

/// `{Time, [{Pid, Count}]}`, or `false` if nobody has fixed the table.
fn safe_fixed<'h>(ctx: &mut Ctx<'h, '_>, table: &Table, name: Atom) -> Term<'h> {
    let fixes = table.fixes();
    if fixes.by.is_empty() {
        return Term::bool(false);
    }
    let mut by: Vec<_> = fixes.by.iter().map(|(&pid, &count)| (pid, count)).collect();
    by.sort();
    let by: Vec<Term<'h>> = by
        .into_iter()
        .map(|(pid, count)| ctx.heap.tuple(&[Term::pid(pid), Term::size(count)]))
        .collect();
    let by = ctx.heap.list(&by);
    let since = i128::from(fixes.since);
    let time = if name == Atom::SAFE_FIXED {
        let now = i128::from(ctx.vm.monotonic_ns());
        let wall = (i128::from(ctx.vm.system.wall_ns()) - now + since) / 1000;
        let parts = [
            wall / 1_000_000_000_000,
            wall / 1_000_000 % 1_000_000,
            wall % 1_000_000,
        ];
        let parts = parts.map(|part| ctx.heap.i128(part));
        ctx.heap.tuple(&parts)
    } else {
        ctx.heap.i128(since)
    };
    ctx.heap.tuple(&[time, by])
}

/// `ets:soft_whereis/1`: the reference of a named table, a reference itself; badarg.
pub fn soft_whereis_1<'h>(ctx: &mut Ctx<'h, '_>, [table]: [Term<'h>; 1]) -> BifResult<'h> {
    if table.as_reference().is_some() {
        return Ok(table);
    }
    let name = table.as_atom().ok_or_else(|| badarg_because(Atom::TYPE))?;
    let found = ctx.vm.tables.named(name);
    let found = found.ok_or_else(|| badarg_because(Atom::ID))?;
    Ok(found.reference_term(&mut ctx.heap))
}
