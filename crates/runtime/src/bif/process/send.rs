//! Sending.

use super::each_option;
use crate::bif::process::badarg_because;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::signal::{AliasMessage, ReferenceKey, Sender, Sending, Sent, Signal, send_quietly};
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Reference, Term, View};

/// What a message costs, in reductions, as in OTP; and so many words cost one more.
const SEND_COST: usize = 4;
const WORDS_PER_REDUCTION: usize = 16;

/// Where a message goes.
enum Receiver {
    Pid(Pid),
    Alias(Pid, Reference),
    /// Nowhere: an alias that is none, another node.
    Nobody,
}

/// `Receiver ! Message`
pub fn bang_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    send_2(ctx, args)
}

/// `send/2`
pub fn send_2<'h>(ctx: &mut Ctx<'h, '_>, [to, message]: [Term<'h>; 2]) -> BifResult<'h> {
    if ctx.process.flags.traced {
        crate::trace::message_sent(ctx.vm, ctx.scheduler, ctx.process, to, message);
    }
    let receiver = match to.as_pid() {
        Some(pid) => Receiver::Pid(pid),
        None => receiver(ctx, to)?,
    };
    deliver(ctx, receiver, message);
    Ok(message)
}

/// `send/3`: no message is ever held back, so the options change nothing.
pub fn send_3<'h>(ctx: &mut Ctx<'h, '_>, [to, message, options]: [Term<'h>; 3]) -> BifResult<'h> {
    let wrong = || badarg_because(Atom::BADOPT);
    each_option(options, wrong, |option| {
        let known = option.is_atom(Atom::NOSUSPEND) || option.is_atom(Atom::NOCONNECT);
        if known { Ok(()) } else { Err(wrong()) }
    })?;
    if ctx.process.flags.traced {
        crate::trace::message_sent(ctx.vm, ctx.scheduler, ctx.process, to, message);
    }
    let receiver = receiver(ctx, to)?;
    deliver(ctx, receiver, message);
    Ok(Term::atom(Atom::OK))
}

fn receiver<'h>(ctx: &Ctx<'h, '_>, to: Term<'h>) -> Result<Receiver, Interrupt<'h>> {
    match to.view() {
        View::Pid(pid) => Ok(Receiver::Pid(pid)),
        View::Atom(name) => ctx.vm.names.get(name).map(Receiver::Pid).ok_or_else(badarg),
        View::Reference(reference) => Ok(match reference.owner {
            Some(owner) => Receiver::Alias(owner, reference),
            None => Receiver::Nobody,
        }),
        View::Tuple(pair) => match pair.elements() {
            &[name, node] => {
                let (name, node) = name.as_atom().zip(node.as_atom()).ok_or_else(badarg)?;
                let here = node == Atom::NONODE_NOHOST;
                let pid = if here { ctx.vm.names.get(name) } else { None };
                Ok(pid.map_or(Receiver::Nobody, Receiver::Pid))
            }
            _ => Err(badarg()),
        },
        View::Small(_)
        | View::Big(_)
        | View::Float(_)
        | View::Fun(_)
        | View::ExportFun(_)
        | View::Port(_)
        | View::Map(_)
        | View::Nil
        | View::Cons(_)
        | View::Bits(_) => Err(badarg()),
    }
}

fn deliver<'h>(ctx: &mut Ctx<'h, '_>, receiver: Receiver, message: Term<'h>) {
    let plain = ctx.vm.code.leaving.sending.is_plain();
    match receiver {
        Receiver::Nobody => {}
        Receiver::Pid(to) if plain => send_plainly(ctx, to, message),
        Receiver::Alias(to, _) if plain => {
            let message = ctx.heap.copy_message(message);
            let signal = signal(ctx, receiver, message);
            send_quietly(ctx.vm, ctx.scheduler, to, signal);
        }
        Receiver::Pid(to) | Receiver::Alias(to, _) => {
            deliver_otherwise(ctx, to, receiver, message);
        }
    }
}

/// Sends a message to a process in the plain way: see [`Sending`]. Whoever calls has asked whether it is plain, and whether
/// the sender is traced.
#[inline]
pub fn send_plainly<'h>(ctx: &mut Ctx<'h, '_>, to: Pid, message: Term<'h>) {
    let message = ctx.heap.copy_message(message);
    charge(ctx, &message);
    send_quietly(ctx.vm, ctx.scheduler, to, Signal::Message(message));
}

/// A message is not just sent: see [`Sending`].
#[cold]
fn deliver_otherwise<'h>(ctx: &mut Ctx<'h, '_>, to: Pid, receiver: Receiver, message: Term<'h>) {
    let vm = ctx.vm;
    let message = match vm.code.leaving.all() {
        None => ctx.heap.copy_message(message),
        Some(areas) => ctx.heap.copy_message_leaving(message, &areas),
    };
    let mut signal = signal(ctx, receiver, message);
    if vm.code.leaving.sending.has(Sending::SENDERS_TOLD) {
        let from = Sender::Process(ctx.process.pid);
        signal = Signal::Sent(Box::new(Sent { from, signal }));
    }
    send_quietly(vm, ctx.scheduler, to, signal);
}

/// Charges the sender for a message.
#[inline]
fn charge(ctx: &mut Ctx<'_, '_>, message: &OwnedTerm) {
    ctx.charge(SEND_COST + message.words() / WORDS_PER_REDUCTION);
}

fn signal(ctx: &mut Ctx<'_, '_>, receiver: Receiver, message: OwnedTerm) -> Signal {
    charge(ctx, &message);
    match receiver {
        Receiver::Alias(_, alias) => Signal::AliasMessage(Box::new(AliasMessage {
            alias: ReferenceKey::of(alias),
            message,
        })),
        Receiver::Pid(_) | Receiver::Nobody => Signal::Message(message),
    }
}
