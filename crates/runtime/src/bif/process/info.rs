//! Asking processes about themselves and each other.

use super::{ask, each_option, pair};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::process::info::{DEFAULT_ITEMS, Item, Query, Subject};
use crate::signal::{Signal, send};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Term};

/// `process_info/1`
pub fn process_info_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let mut items = DEFAULT_ITEMS.to_vec();
    if ctx
        .vm
        .processes
        .get(pid)
        .is_some_and(|process| process.name().is_some())
    {
        items.insert(0, Item::RegisteredName);
    }
    info(ctx, pid, items, false)
}

/// `process_info/2`
pub fn process_info_2<'h>(ctx: &mut Ctx<'h, '_>, [pid, items]: [Term<'h>; 2]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if let Some(item) = items.as_atom() {
        let item = Item::of(item).ok_or_else(badarg)?;
        return info(ctx, pid, vec![item], true);
    }
    let mut wanted = Vec::new();
    each_option(items, badarg, |item| {
        wanted.push(item.as_atom().and_then(Item::of).ok_or_else(badarg)?);
        Ok(())
    })?;
    info(ctx, pid, wanted, false)
}

fn info<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, items: Vec<Item>, single: bool) -> BifResult<'h> {
    if pid != ctx.process.pid || items.iter().any(|item| item.needs_machine()) {
        return ask(ctx, pid, Query::Info { items, single });
    }
    crate::signal::receive_signals(ctx.vm, ctx.scheduler, ctx.process);
    let mut subject = Subject {
        vm: ctx.vm,
        own: ctx.process,
        machine: None,
    };
    Ok(subject.answer(&mut ctx.heap, &items, single))
}

/// `is_process_alive/1`
pub fn is_process_alive_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    match ctx.vm.is_surely_alive(ctx.process, pid) {
        Some(alive) => Ok(Term::bool(alive)),
        None => ask(ctx, pid, Query::IsAlive),
    }
}

/// `garbage_collect/0`
pub fn garbage_collect_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    ctx.process.rare().collect = true;
    Err(Interrupt::Yield(Term::bool(true)))
}

/// `garbage_collect/1`
pub fn garbage_collect_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if pid == ctx.process.pid {
        return garbage_collect_0(ctx, []);
    }
    ask(ctx, pid, Query::CollectGarbage)
}

/// `garbage_collect/2`
pub fn garbage_collect_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let mut request = None;
    each_option(options, badarg, |option| {
        let (key, value) = pair(option).ok_or_else(badarg)?;
        match key {
            Atom::ASYNC => request = Some(value),
            Atom::TYPE if value.is_atom(Atom::MAJOR) || value.is_atom(Atom::MINOR) => {}
            Atom(_) => return Err(badarg()),
        }
        Ok(())
    })?;
    let target = pid.as_pid().ok_or_else(badarg)?;
    let Some(id) = request else {
        return garbage_collect_1(ctx, [pid]);
    };
    // The result comes as a message; it is sent ahead of the collection, which nobody can tell.
    let alive = ctx.vm.processes.get(target).is_some();
    let reply = [Term::atom(Atom::GARBAGE_COLLECT), id, Term::bool(alive)];
    let reply = ctx.heap.tuple(&reply);
    let reply = ctx.heap.copy_out(reply);
    crate::signal::send_quietly(
        ctx.vm,
        ctx.scheduler,
        ctx.process.pid,
        Signal::Message(reply),
    );
    Ok(Term::atom(Atom::ASYNC))
}

/// `suspend_process/1`
pub fn suspend_process_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if pid == ctx.process.pid || ctx.vm.processes.get(pid).is_none() {
        return Err(badarg());
    }
    ask(ctx, pid, Query::Suspend)
}

/// `suspend_process/2`
pub fn suspend_process_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    each_option(options, badarg, |option| match option.as_atom() {
        Some(Atom::ASYNCHRONOUS | Atom::UNLESS_SUSPENDING) => Ok(()),
        Some(Atom(_)) | None => Err(badarg()),
    })?;
    suspend_process_1(ctx, [pid])
}

/// `resume_process/1`
pub fn resume_process_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    send(ctx.vm, ctx.scheduler, pid, Signal::Resume).map_err(|_| badarg())?;
    Ok(Term::bool(true))
}
