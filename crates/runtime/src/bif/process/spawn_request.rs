//! `spawn_request`: starting a process without waiting for it.
//!
//! A process of this node is started at once, so its answer is in the caller's inbox before it
//! runs, and before anything that it does can arrive there; and there is never a request left to
//! abandon.

use super::pair;
use super::spawn::{add_option, of_fun, of_mfa};
use crate::bif::erlang::fun_arity;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::process::spawn::{Call, SpawnOptions, SpawnReply, spawn};
use crate::signal::{Signal, send_quietly};
use purlin_heap::atom::Atom;
use purlin_heap::copy::{clone_owned, to_owned};
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Reference, Term};

/// What a request asks for besides the process's own options.
struct Wanted {
    options: SpawnOptions,
    tag: OwnedTerm,
    on_success: bool,
    on_error: bool,
    /// Were all options right?
    sound: bool,
}

/// `spawn_request(Fun)`
pub fn spawn_request_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    let call = of_plain_fun(fun)?;
    request(ctx, None, call, Term::NIL)
}

/// `spawn_request(Fun, Options)`, `spawn_request(Node, Fun)`
pub fn spawn_request_2<'h>(ctx: &mut Ctx<'h, '_>, [first, second]: [Term<'h>; 2]) -> BifResult<'h> {
    match of_plain_fun(first) {
        Ok(call) => request(ctx, None, call, second),
        Err(_) => {
            let call = of_plain_fun(second)?;
            request(ctx, Some(first), call, Term::NIL)
        }
    }
}

/// `spawn_request(Node, Fun, Options)`, `spawn_request(Module, Function, Args)`
pub fn spawn_request_3<'h>(ctx: &mut Ctx<'h, '_>, [a, b, c]: [Term<'h>; 3]) -> BifResult<'h> {
    match of_plain_fun(b) {
        Ok(call) => request(ctx, Some(a), call, c),
        Err(_) => spawn_request_4(ctx, [a, b, c, Term::NIL]),
    }
}

/// `spawn_request(Node, Module, Function, Args)`, `spawn_request(Module, Function, Args, Options)`
pub fn spawn_request_4<'h>(ctx: &mut Ctx<'h, '_>, [a, b, c, d]: [Term<'h>; 4]) -> BifResult<'h> {
    if [a, b, c].iter().all(|term| term.as_atom().is_some()) {
        return request(ctx, Some(a), of_mfa([b, c, d])?, Term::NIL);
    }
    request(ctx, None, of_mfa([a, b, c])?, d)
}

/// `spawn_request(Node, Module, Function, Args, Options)`
pub fn spawn_request_5<'h>(
    ctx: &mut Ctx<'h, '_>,
    [node, module, function, arguments, options]: [Term<'h>; 5],
) -> BifResult<'h> {
    let call = of_mfa([module, function, arguments])?;
    request(ctx, Some(node), call, options)
}

/// `spawn_request_abandon/1`
pub fn spawn_request_abandon_1<'h>(
    _: &mut Ctx<'h, '_>,
    [reference]: [Term<'h>; 1],
) -> BifResult<'h> {
    reference.as_reference().ok_or_else(badarg)?;
    Ok(Term::bool(false))
}

/// A fun without arguments.
fn of_plain_fun<'h>(fun: Term<'h>) -> Result<Call<'h>, Interrupt<'h>> {
    if fun_arity(fun) == Some(0) {
        of_fun(fun)
    } else {
        Err(badarg())
    }
}

fn request<'h>(
    ctx: &mut Ctx<'h, '_>,
    node: Option<Term<'h>>,
    call: Call<'h>,
    options: Term<'h>,
) -> BifResult<'h> {
    let here = match node {
        None => true,
        Some(node) => node.as_atom().ok_or_else(badarg)? == Atom::NONODE_NOHOST,
    };
    let mut wanted = wanted(ctx, options).ok_or_else(badarg)?;
    let mut reference = ctx.scheduler.make_reference();
    if let Some(monitor) = &wanted.options.monitor {
        reference.owner = monitor.alias.map(|_| ctx.process.pid);
    }
    ctx.process.mailbox.mark(reference);
    let failure = if !wanted.sound {
        Some(Atom::BADOPT)
    } else if here {
        start(ctx, &call, &mut wanted, reference)
    } else {
        Some(Atom::NOCONNECTION)
    };
    if let Some(reason) = failure
        && wanted.on_error
    {
        let tag = ctx.heap.copy_in(wanted.tag.term());
        let reference = ctx.heap.reference(reference);
        let message = [tag, reference, Term::atom(Atom::ERROR), Term::atom(reason)];
        let message = ctx.heap.tuple(&message);
        let message = ctx.heap.copy_out(message);
        let me = ctx.process.pid;
        send_quietly(ctx.vm, ctx.scheduler, me, Signal::Message(message));
    }
    Ok(ctx.heap.reference(reference))
}

/// Starts the process; why not, if that fails.
fn start(
    ctx: &mut Ctx<'_, '_>,
    call: &Call<'_>,
    wanted: &mut Wanted,
    reference: Reference,
) -> Option<Atom> {
    let mut options = std::mem::take(&mut wanted.options);
    options.request = Some(SpawnReply {
        reference,
        tag: wanted.on_success.then(|| clone_owned(&wanted.tag)),
    });
    spawn(ctx.vm, ctx.scheduler, ctx.process, call, options)
        .err()
        .map(|_| Atom::SYSTEM_LIMIT)
}

/// `None` when the options are no list. All of them are looked at: how to answer is among them.
fn wanted(ctx: &Ctx<'_, '_>, options: Term<'_>) -> Option<Wanted> {
    let mut wanted = Wanted {
        options: SpawnOptions::default(),
        tag: OwnedTerm::atom(Atom::SPAWN_REPLY),
        on_success: true,
        on_error: true,
        sound: true,
    };
    let defaults = ctx.vm.settings.heap().max_heap;
    let mut list = options.list();
    for option in list.by_ref() {
        let known = match pair(option) {
            Some((Atom::REPLY_TAG, tag)) => {
                wanted.tag = to_owned(tag);
                Some(())
            }
            Some((Atom::REPLY, when)) => wanted.reply_when(when),
            Some(_) | None => add_option(&mut wanted.options, option, defaults, ctx.heap.atoms()),
        };
        wanted.sound &= known.is_some();
    }
    list.ended_properly().then_some(wanted)
}

impl Wanted {
    fn reply_when(&mut self, when: Term<'_>) -> Option<()> {
        (self.on_success, self.on_error) = match when.as_atom()? {
            Atom::YES => (true, true),
            Atom::NO => (false, false),
            Atom::ERROR_ONLY => (false, true),
            Atom::SUCCESS_ONLY => (true, false),
            Atom(_) => return None,
        };
        Some(())
    }
}
