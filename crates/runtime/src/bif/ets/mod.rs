//! Module `ets`, by subject. What a table is: [`crate::ets`].

mod counters;
mod keys;
mod manage;
mod new;
mod rows;
mod select;
mod specs;

pub use counters::*;
pub use keys::*;
pub use manage::*;
pub use new::*;
pub use rows::*;
pub use select::*;
pub use specs::*;

use crate::bif::{Ctx, Interrupt, badarg};
use crate::ets::{Access, Gone, Table};
use crate::exception::{Class, Raise, Trace};
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;

/// Rows freed for one reduction.
const FREED_PER_REDUCTION: usize = 16;
/// Rows freed before the slice is looked at again.
const FREED_AT_ONCE: usize = 1024;

/// Raises `badarg` for a reason that the stack trace names.
fn badarg_because<'h>(cause: Atom) -> Interrupt<'h> {
    Interrupt::Raise(Raise {
        class: Class::Error,
        reason: Term::atom(Atom::BADARG),
        trace: Trace::BifCause(Term::atom(cause)),
    })
}

impl<'h> From<Gone> for Interrupt<'h> {
    fn from(_: Gone) -> Interrupt<'h> {
        badarg_because(Atom::ID)
    }
}

/// Looks a table up, by name or reference, and does something with it.
///
/// A named table is taken out of the scheduler's cache for that time, so that no count changes.
#[inline]
fn with_table<'h, 'm, R>(
    ctx: &mut Ctx<'h, 'm>,
    table: Term<'h>,
    access: Access,
    work: impl FnOnce(&mut Ctx<'h, 'm>, &Table) -> Result<R, Interrupt<'h>>,
) -> Result<R, Interrupt<'h>> {
    if let Some(table) = table.resource::<Table>() {
        check(ctx, table, access)?;
        return work(ctx, table);
    }
    let Some(name) = table.as_atom() else {
        return Err(badarg_because(Atom::TYPE));
    };
    let cached = ctx.scheduler.named_tables.take(name);
    let table = cached
        .or_else(|| ctx.vm.tables.named(name))
        .ok_or_else(|| badarg_because(Atom::ID))?;
    check(ctx, &table, access)?;
    let result = work(ctx, &table);
    ctx.scheduler.named_tables.put(name, table);
    result
}

#[inline]
fn check<'h>(ctx: &Ctx<'h, '_>, table: &Table, access: Access) -> Result<(), Interrupt<'h>> {
    if !table.is_alive() {
        return Err(Gone.into());
    }
    if table.permits(access, ctx.process.pid) {
        Ok(())
    } else {
        Err(badarg_because(Atom::ACCESS))
    }
}

/// Frees what is left of tables, giving way now and then; then the result is `result`.
fn free<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    data: Box<dyn std::any::Any + Send>,
) -> crate::bif::BifResult<'h> {
    let mut debris = data
        .downcast::<crate::ets::Debris>()
        .expect("what the trap was given");
    let &[result] = terms else {
        return Err(badarg());
    };
    while !debris.is_empty() {
        let freed = debris.free(FREED_AT_ONCE);
        ctx.charge(freed / FREED_PER_REDUCTION);
        if ctx.exhausted() {
            return Err(ctx.trap(free, &[result], debris));
        }
    }
    Ok(result)
}
