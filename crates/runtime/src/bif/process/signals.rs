//! Links, monitors, aliases, exit signals, group leaders.

use super::spawn::monitor_options;
use super::{badarg_because, each_option, pair};
use crate::bif::{BifResult, Ctx, Interrupt, badarg, error_atom};
use crate::process::exit::send_exit;
use crate::process::relations::{AliasMode, Monitor};
use crate::process::spawn::MonitorOptions;
use crate::signal::{
    Down, Object, ReferenceKey, Signal, receive_signals, send_or_refuse, send_quietly,
};
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Reference, Term};

/// `link/1`
pub fn link_1<'h>(ctx: &mut Ctx<'h, '_>, [to]: [Term<'h>; 1]) -> BifResult<'h> {
    let to = to.as_pid().ok_or_else(badarg)?;
    let from = ctx.process.pid;
    // Whoever traps exits gets a message instead (from the refused signal).
    let gone = ctx
        .vm
        .processes
        .get(to)
        .is_none_or(|process| process.inbox.is_closed());
    if gone && !ctx.process.flags.trap_exit {
        return Err(error_atom(Atom::NOPROC));
    }
    if to != from && ctx.process.flags.traced {
        crate::trace::linked(ctx.vm, ctx.scheduler, ctx.process, to);
    }
    if to != from && ctx.process.relations().link(to) {
        send_or_refuse(ctx.vm, ctx.scheduler, to, Signal::Link { from });
    }
    Ok(Term::bool(true))
}

/// `unlink/1`
pub fn unlink_1<'h>(ctx: &mut Ctx<'h, '_>, [from]: [Term<'h>; 1]) -> BifResult<'h> {
    let to = from.as_pid().ok_or_else(badarg)?;
    let me = ctx.process.pid;
    let id = ctx
        .process
        .relations
        .as_mut()
        .and_then(|relations| relations.unlink(to));
    if ctx.process.flags.traced {
        crate::trace::tell_pid(ctx.vm, ctx.scheduler, ctx.process, Atom::UNLINK, to);
    }
    if let Some(id) = id {
        send_or_refuse(ctx.vm, ctx.scheduler, to, Signal::Unlink { from: me, id });
    }
    Ok(Term::bool(true))
}

/// `monitor/2`
pub fn monitor_2<'h>(ctx: &mut Ctx<'h, '_>, [kind, item]: [Term<'h>; 2]) -> BifResult<'h> {
    monitor(ctx, kind, item, MonitorOptions::default())
}

/// `monitor/3`
pub fn monitor_3<'h>(ctx: &mut Ctx<'h, '_>, [kind, item, options]: [Term<'h>; 3]) -> BifResult<'h> {
    let options = monitor_options(options).ok_or_else(|| badarg_because(Atom::BADOPT))?;
    monitor(ctx, kind, item, options)
}

fn monitor<'h>(
    ctx: &mut Ctx<'h, '_>,
    kind: Term<'h>,
    item: Term<'h>,
    options: MonitorOptions,
) -> BifResult<'h> {
    if !kind.is_atom(Atom::PROCESS) {
        return Err(badarg_because(Atom::BADTYPE));
    }
    let object = object(item).ok_or_else(badarg)?;
    let target = match object {
        Object::Pid(pid) => Some(pid),
        Object::Name(name) => ctx.vm.names.get(name),
    };
    let me = ctx.process.pid;
    let mut reference = ctx.scheduler.make_reference();
    reference.owner = options.alias.map(|_| me);
    let key = ReferenceKey::of(reference);
    ctx.process.mailbox.mark(reference);
    if target == Some(me) {
        // A process that ends is past being told: there is no monitor.
        if let Some(mode) = options.alias {
            ctx.process.relations().alias(key, mode);
        }
        return Ok(ctx.heap.reference(reference));
    }
    let watched = Monitor {
        target,
        object,
        tag: options.tag,
    };
    ctx.process.relations().monitor(key, watched, options.alias);
    match target {
        Some(pid) => {
            let signal = Signal::Monitor {
                reference: key,
                watcher: me,
            };
            send_or_refuse(ctx.vm, ctx.scheduler, pid, signal);
        }
        None => {
            let down = Down {
                reference: key,
                reason: OwnedTerm::atom(Atom::NOPROC),
            };
            let down = Signal::Down(Box::new(down));
            send_quietly(ctx.vm, ctx.scheduler, me, down);
        }
    }
    Ok(ctx.heap.reference(reference))
}

/// `Pid`, `Name`, `{Name, Node}`
fn object(item: Term<'_>) -> Option<Object> {
    if let Some(pid) = item.as_pid() {
        return Some(Object::Pid(pid));
    }
    if let Some(name) = item.as_atom() {
        return Some(Object::Name(name));
    }
    let (name, node) = pair(item)?;
    node.is_atom(Atom::NONODE_NOHOST)
        .then_some(Object::Name(name))
}

/// `demonitor/1`
pub fn demonitor_1<'h>(ctx: &mut Ctx<'h, '_>, [reference]: [Term<'h>; 1]) -> BifResult<'h> {
    let reference = reference.as_reference().ok_or_else(badarg)?;
    demonitor(ctx, reference);
    Ok(Term::bool(true))
}

/// `demonitor/2`
pub fn demonitor_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [reference, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let reference = reference.as_reference().ok_or_else(badarg)?;
    let (mut flush, mut info) = (false, false);
    each_option(options, badarg, |option| {
        match option.as_atom() {
            Some(Atom::FLUSH) => flush = true,
            Some(Atom::INFO) => info = true,
            Some(Atom(_)) | None => return Err(badarg()),
        }
        Ok(())
    })?;
    let found = demonitor(ctx, reference);
    if flush && !found {
        flush_down(ctx, reference);
    }
    Ok(Term::bool(found || !info))
}

/// Removes a monitor of the caller; false if there was none.
fn demonitor(ctx: &mut Ctx<'_, '_>, reference: Reference) -> bool {
    let key = ReferenceKey::of(reference);
    let relations = ctx.process.relations.as_mut();
    let Some(monitor) = relations.and_then(|relations| relations.demonitor(key)) else {
        return false;
    };
    if let Some(target) = monitor.target {
        send_quietly(
            ctx.vm,
            ctx.scheduler,
            target,
            Signal::Demonitor { reference: key },
        );
    }
    true
}

/// A monitor that is gone has struck: its message is in the queue, if it has not been received.
fn flush_down(ctx: &mut Ctx<'_, '_>, reference: Reference) {
    ctx.process
        .mailbox
        .flush_down(&ctx.heap, ReferenceKey::of(reference));
}

/// `alias/0`
pub fn alias_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(alias(ctx, AliasMode::ExplicitUnalias))
}

/// `alias/1`
pub fn alias_1<'h>(ctx: &mut Ctx<'h, '_>, [options]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut mode = AliasMode::ExplicitUnalias;
    each_option(options, badarg, |option| {
        mode = match option.as_atom() {
            Some(Atom::EXPLICIT_UNALIAS) => AliasMode::ExplicitUnalias,
            Some(Atom::REPLY) => AliasMode::Reply,
            Some(Atom(_)) | None => return Err(badarg()),
        };
        Ok(())
    })?;
    Ok(alias(ctx, mode))
}

fn alias<'h>(ctx: &mut Ctx<'h, '_>, mode: AliasMode) -> Term<'h> {
    let mut reference = ctx.scheduler.make_reference();
    reference.owner = Some(ctx.process.pid);
    ctx.process
        .relations()
        .alias(ReferenceKey::of(reference), mode);
    ctx.process.mailbox.mark(reference);
    ctx.heap.reference(reference)
}

/// `unalias/1`
pub fn unalias_1<'h>(ctx: &mut Ctx<'h, '_>, [alias]: [Term<'h>; 1]) -> BifResult<'h> {
    let reference = alias.as_reference().ok_or_else(badarg)?;
    let relations = ctx.process.relations.as_mut();
    let was = relations.is_some_and(|relations| relations.unalias(ReferenceKey::of(reference)));
    Ok(Term::bool(was))
}

/// `exit/2`. To oneself it takes effect before it returns.
pub fn exit_2<'h>(ctx: &mut Ctx<'h, '_>, [to, reason]: [Term<'h>; 2]) -> BifResult<'h> {
    let to = to.as_pid().ok_or_else(badarg)?;
    let reason = ctx.heap.copy_out(reason);
    let me = ctx.process.pid;
    send_exit(ctx.vm, ctx.scheduler, me, to, reason);
    if to == me {
        receive_signals(ctx.vm, ctx.scheduler, ctx.process);
        if ctx.process.is_doomed() {
            return Err(Interrupt::Yield(Term::bool(true)));
        }
    }
    Ok(Term::bool(true))
}

/// `group_leader/0`
pub fn group_leader_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::pid(ctx.process.group_leader))
}

/// `group_leader/2`
pub fn group_leader_2<'h>(ctx: &mut Ctx<'h, '_>, [leader, of]: [Term<'h>; 2]) -> BifResult<'h> {
    let leader = leader.as_pid().ok_or_else(badarg)?;
    let of: Pid = of.as_pid().ok_or_else(badarg)?;
    if of == ctx.process.pid {
        ctx.process.group_leader = leader;
    } else {
        let sent = crate::signal::send(ctx.vm, ctx.scheduler, of, Signal::GroupLeader(leader));
        sent.map_err(|_| badarg())?;
    }
    Ok(Term::bool(true))
}
