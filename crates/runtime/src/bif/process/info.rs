//! Asking processes about themselves and each other.

use super::{ask, ask_and, each_option, pair, request_message, take_answer};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::interp::Extent;
use crate::process::info::{DEFAULT_ITEMS, Item, Query, Wanted};
use crate::process::subject::Subject;
use crate::system::Stream;
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Term};
use std::any::Any;

/// `process_info/1`
pub fn process_info_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let mut items: Vec<Wanted> = DEFAULT_ITEMS.iter().copied().map(Wanted::Item).collect();
    if ctx
        .vm
        .processes
        .get(pid)
        .is_some_and(|process| process.name().is_some())
    {
        items.insert(0, Wanted::Item(Item::RegisteredName));
    }
    info(ctx, pid, items, false)
}

/// `process_info/2`
pub fn process_info_2<'h>(ctx: &mut Ctx<'h, '_>, [pid, items]: [Term<'h>; 2]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if let Some(item) = wanted(items) {
        return info(ctx, pid, vec![item], true);
    }
    let mut list = Vec::new();
    each_option(items, badarg, |item| {
        list.push(wanted(item).ok_or_else(badarg)?);
        Ok(())
    })?;
    info(ctx, pid, list, false)
}

/// An item's name, or `{dictionary, Key}`.
fn wanted(item: Term<'_>) -> Option<Wanted> {
    if let Some(name) = item.as_atom() {
        return Item::of(name).map(Wanted::Item);
    }
    match pair(item)? {
        (Atom::DICTIONARY, key) => Some(Wanted::DictionaryKey(to_owned(key))),
        _ => None,
    }
}

fn info<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, items: Vec<Wanted>, single: bool) -> BifResult<'h> {
    if pid != ctx.process.pid || items.iter().any(Wanted::needs_machine) {
        return ask(ctx, pid, Query::Info { items, single });
    }
    crate::signal::receive_signals(ctx.vm, ctx.scheduler, ctx.process);
    let mut subject = Subject {
        vm: ctx.vm,
        own: ctx.process,
        machine: None,
        asks_itself: true,
        running_slice: ctx.budget.used(),
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
    collect(ctx, pid, Extent::All)
}

fn collect<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, extent: Extent) -> BifResult<'h> {
    ask(ctx, pid, Query::CollectGarbage(extent))
}

/// `garbage_collect/2`
pub fn garbage_collect_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let (mut request, mut extent) = (None, Extent::All);
    each_option(options, badarg, |option| {
        let (key, value) = pair(option).ok_or_else(badarg)?;
        match key {
            Atom::ASYNC => request = Some(value),
            Atom::TYPE if value.is_atom(Atom::MAJOR) => extent = Extent::All,
            Atom::TYPE if value.is_atom(Atom::MINOR) => extent = Extent::Young,
            Atom(_) => return Err(badarg()),
        }
        Ok(())
    })?;
    let target = pid.as_pid().ok_or_else(badarg)?;
    let Some(id) = request else {
        return collect(ctx, target, extent);
    };
    let before = [OwnedTerm::atom(Atom::GARBAGE_COLLECT), to_owned(id)];
    request_message(ctx, target, Query::CollectGarbage(extent), Box::new(before));
    Ok(Term::atom(Atom::ASYNC))
}

/// Prints where a process is to standard error; true.
pub(crate) fn display<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid) -> BifResult<'h> {
    let query = Query::Info {
        items: vec![Wanted::Item(Item::Backtrace)],
        single: true,
    };
    Err(ask_and(ctx, pid, query, print_backtrace, Box::new(())))
}

fn print_backtrace<'h>(
    ctx: &mut Ctx<'h, '_>,
    _terms: &[Term<'h>],
    _data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    // `undefined` of a process that has ended meanwhile.
    let answer = take_answer(ctx).as_tuple().ok_or_else(badarg)?;
    let text = answer
        .get(1)
        .and_then(Term::as_aligned_bytes)
        .unwrap_or(&[]);
    let _ = ctx
        .vm
        .system
        .write_console(ctx.grants(), Stream::Error, text);
    Ok(Term::bool(true))
}
