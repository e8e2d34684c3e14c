//! The system as a whole: output for debugging, its end, nodes, pids and references as text.

use crate::bif::{BifResult, Ctx, Interrupt, badarg, text};
use crate::system::Stream;
use purlin_heap::atom::Atom;
use purlin_heap::print;
use purlin_heap::term::Term;

/// `erlang:display/1`: prints a term and a newline to standard output, past any group leader.
pub fn display_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut text = print::to_string(term, &ctx.vm.atoms);
    text.push('\n');
    // Nobody is told when standard output is closed; OTP does not either.
    let _ = ctx
        .vm
        .system
        .write_console(ctx.grants(), Stream::Output, text.as_bytes());
    Ok(Term::bool(true))
}

/// `erlang:bump_reductions/1`.
pub fn bump_reductions_1<'h>(ctx: &mut Ctx<'h, '_>, [count]: [Term<'h>; 1]) -> BifResult<'h> {
    let count = count.as_size().ok_or_else(badarg)?;
    ctx.charge(count);
    Ok(Term::bool(true))
}

/// `yield/0`.
pub fn yield_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Err(Interrupt::Yield(Term::bool(true)))
}

/// `halt/0`.
pub fn halt_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    stop(ctx, 0)
}

/// `halt/1`: a status, `abort`, or a slogan.
pub fn halt_1<'h>(ctx: &mut Ctx<'h, '_>, [status]: [Term<'h>; 1]) -> BifResult<'h> {
    if let Some(status) = status.as_size() {
        // The operating system keeps eight bits.
        return stop(ctx, (status & 0xff) as i32);
    }
    if status.is_atom(Atom::ABORT) {
        return stop(ctx, 134);
    }
    let slogan = text::string_of_list(status).ok_or_else(badarg)?;
    may_stop(ctx)?;
    let text = format!("{slogan}\n");
    let _ = ctx
        .vm
        .system
        .write_console(ctx.grants(), Stream::Error, text.as_bytes());
    ctx.vm.crash(slogan);
    // The caller is in the dump, too.
    Err(Interrupt::Yield(Term::bool(true)))
}

/// `halt/2`: the only option, `{flush, Boolean}`, changes nothing: output is written at once.
pub fn halt_2<'h>(ctx: &mut Ctx<'h, '_>, [status, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut rest = options.list();
    let valid = rest.by_ref().all(
        |option| match option.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, value]) => key.is_atom(Atom::FLUSH) && value.as_bool().is_some(),
            Some(_) | None => false,
        },
    );
    if !valid || !rest.ended_properly() {
        return Err(badarg());
    }
    halt_1(ctx, [status])
}

fn may_stop<'h>(ctx: &Ctx<'h, '_>) -> Result<(), Interrupt<'h>> {
    let granted = ctx.grants().require(crate::system::Grants::EXIT);
    granted.map_err(|_| badarg())
}

fn stop<'h>(ctx: &mut Ctx<'h, '_>, status: i32) -> BifResult<'h> {
    may_stop(ctx)?;
    ctx.vm.shutdown(status);
    Err(Interrupt::Exit(Term::atom(Atom::NORMAL)))
}

/// `node/0`: there is no distribution.
pub fn node_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::atom(Atom::NONODE_NOHOST))
}

/// `node/1`.
pub fn node_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let has_node = term.as_pid().is_some()
        || term.as_reference().is_some()
        || matches!(term.view(), purlin_heap::term::View::Port(_));
    if has_node {
        Ok(Term::atom(Atom::NONODE_NOHOST))
    } else {
        Err(badarg())
    }
}

/// `nodes/0`.
pub fn nodes_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::NIL)
}

/// `nodes/1`.
pub fn nodes_1<'h>(ctx: &mut Ctx<'h, '_>, [kind]: [Term<'h>; 1]) -> BifResult<'h> {
    if kind.word().is_nil() {
        return Ok(Term::NIL);
    }
    match ctx.vm.atoms.text(kind.as_atom().ok_or_else(badarg)?) {
        "this" | "known" => Ok(ctx.heap.list(&[Term::atom(Atom::NONODE_NOHOST)])),
        "visible" | "hidden" | "connected" => Ok(Term::NIL),
        _ => Err(badarg()),
    }
}

/// `is_alive/0`.
pub fn is_alive_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::bool(false))
}

/// `pid_to_list/1`.
pub fn pid_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    pid.as_pid().ok_or_else(badarg)?;
    let text = print::to_string(pid, &ctx.vm.atoms);
    Ok(ctx.heap.string(&text))
}

/// `ref_to_list/1`.
pub fn ref_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [reference]: [Term<'h>; 1]) -> BifResult<'h> {
    reference.as_reference().ok_or_else(badarg)?;
    let text = print::to_string(reference, &ctx.vm.atoms);
    Ok(ctx.heap.string(&text))
}

/// The numbers between a prefix and `>`, separated by dots.
fn numbers<const N: usize>(text: &[u8], prefix: &str) -> Option<[u64; N]> {
    let text = std::str::from_utf8(text)
        .ok()?
        .strip_prefix(prefix)?
        .strip_suffix('>')?;
    let numbers: Option<Vec<u64>> = text.split('.').map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}

/// `list_to_pid/1`: the inverse of what pids are printed as.
pub fn list_to_pid_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text::bytes_of_list(list).ok_or_else(badarg)?;
    let [node, slot, generation] = numbers::<3>(&text, "<").ok_or_else(badarg)?;
    let pid = (node == 0)
        .then(|| purlin_heap::term::Pid::checked(slot, generation))
        .flatten();
    pid.map(Term::pid).ok_or_else(badarg)
}

/// `list_to_ref/1`: the inverse of what references are printed as.
pub fn list_to_ref_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text::bytes_of_list(list).ok_or_else(badarg)?;
    let [node, origin, high, low] = numbers::<4>(&text, "#Ref<").ok_or_else(badarg)?;
    let origin = u32::try_from(origin).map_err(|_| badarg())?;
    if node != 0 || high > u64::from(u32::MAX) || low > u64::from(u32::MAX) {
        return Err(badarg());
    }
    let number = high << 32 | low;
    Ok(ctx.heap.reference(purlin_heap::term::Reference {
        origin,
        number,
        owner: None,
    }))
}
