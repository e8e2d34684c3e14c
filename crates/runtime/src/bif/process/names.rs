//! Registered names, and who there is.

use super::badarg_because;
use crate::bif::{BifResult, Ctx, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Term};

/// `register/2`
pub fn register_2<'h>(ctx: &mut Ctx<'h, '_>, [name, pid]: [Term<'h>; 2]) -> BifResult<'h> {
    let wrong = || badarg_because(Atom::NONE);
    let name = name.as_atom().ok_or_else(wrong)?;
    let pid = pid.as_pid().ok_or_else(wrong)?;
    if name == Atom::UNDEFINED {
        return Err(wrong());
    }
    let Some(process) = ctx.vm.processes.get(pid) else {
        return Err(badarg_because(Atom::NOTALIVE));
    };
    if ctx.vm.names.register(name, pid, process).is_ok() {
        trace_name(ctx, Atom::REGISTER, pid, name);
        return Ok(Term::bool(true));
    }
    Err(badarg_because(if process.inbox.is_closed() {
        Atom::NOTALIVE
    } else if process.name().is_some_and(|other| other != name) {
        Atom::REGISTERED_NAME
    } else {
        Atom::NONE
    }))
}

/// `unregister/1`
pub fn unregister_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = name.as_atom().ok_or_else(badarg)?;
    let pid = ctx.vm.names.get(name).ok_or_else(badarg)?;
    let process = ctx.vm.processes.get(pid).ok_or_else(badarg)?;
    ctx.vm
        .names
        .unregister(name, pid, process)
        .map_err(|_| badarg())?;
    trace_name(ctx, Atom::UNREGISTER, pid, name);
    Ok(Term::bool(true))
}

/// Tells of a name that the caller got or lost.
fn trace_name(ctx: &mut Ctx<'_, '_>, event: Atom, pid: Pid, name: Atom) {
    if ctx.process.flags.traced && pid == ctx.process.pid {
        crate::trace::register(ctx.vm, ctx.scheduler, ctx.process, event, name);
    }
}

/// `whereis/1`
pub fn whereis_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = name.as_atom().ok_or_else(badarg)?;
    Ok(ctx
        .vm
        .names
        .get(name)
        .map_or(Term::atom(Atom::UNDEFINED), Term::pid))
}

/// `registered/0`
pub fn registered_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let names = ctx.vm.names.names();
    ctx.charge(names.len());
    Ok(ctx.heap.list_from_iter(names.into_iter().map(Term::atom)))
}

/// `processes/0`
pub fn processes_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let vm = ctx.vm;
    let list = ctx.heap.list_from_iter(vm.processes.pids().map(Term::pid));
    ctx.charge(vm.process_count() as usize / 16);
    Ok(list)
}

/// `self/0`
pub fn self_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::pid(ctx.process.pid))
}

/// `make_ref/0`
pub fn make_ref_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let reference = ctx.scheduler.make_reference();
    ctx.process.mailbox.mark(reference);
    Ok(ctx.heap.reference(reference))
}

/// `unique_integer/0`
pub fn unique_integer_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    unique_integer(ctx, false)
}

/// `unique_integer/1`. All are positive.
pub fn unique_integer_1<'h>(ctx: &mut Ctx<'h, '_>, [modifiers]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut monotonic = false;
    super::each_option(modifiers, badarg, |modifier| match modifier.as_atom() {
        Some(Atom::POSITIVE) => Ok(()),
        Some(Atom::MONOTONIC) => {
            monotonic = true;
            Ok(())
        }
        Some(Atom(_)) | None => Err(badarg()),
    })?;
    unique_integer(ctx, monotonic)
}

fn unique_integer<'h>(ctx: &mut Ctx<'h, '_>, monotonic: bool) -> BifResult<'h> {
    let number = if monotonic {
        ctx.vm.unique_number()
    } else {
        ctx.scheduler.unique_number()
    };
    Ok(ctx.heap.u64(number))
}
