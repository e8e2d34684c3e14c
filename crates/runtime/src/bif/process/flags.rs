//! A process's flags.

use super::spawn::{max_heap_size, message_queue_data};
use super::{ask, badarg_because};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::process::heap_limit::MaxHeapSize;
use crate::process::info::Query;
use crate::process::{Own, Priority};
use crate::settings::{
    FULLSWEEP_AFTER, HEAP_SIZES_END, MIN_BIN_VHEAP_SIZE, MIN_HEAP_SIZE, rounded_heap_size,
};
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::Term;

/// Most calls that `save_calls` keeps.
const SAVE_CALLS_MAX: usize = 10_000;

/// `process_flag/2`
pub fn process_flag_2<'h>(ctx: &mut Ctx<'h, '_>, [flag, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let own = &mut *ctx.process;
    match flag.as_atom() {
        Some(Atom::TRAP_EXIT) => trap_exit(ctx, value),
        Some(Atom::PRIORITY) => {
            let priority = value.as_atom().and_then(Priority::of).ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.priority, priority);
            Ok(Term::atom(before.atom()))
        }
        Some(Atom::ERROR_HANDLER) => {
            let module = value.as_atom().ok_or_else(badarg)?;
            let before = own.rare().error_handler.replace(module);
            Ok(Term::atom(before.unwrap_or(Atom::ERROR_HANDLER)))
        }
        Some(Atom::MESSAGE_QUEUE_DATA) => {
            let off_heap = message_queue_data(value).ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.flags.off_heap_messages, off_heap);
            Ok(Term::atom(if before {
                Atom::OFF_HEAP
            } else {
                Atom::ON_HEAP
            }))
        }
        Some(Atom::MIN_HEAP_SIZE) => {
            let size = heap_size(value, MIN_HEAP_SIZE).ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().min_heap_size, size);
            Ok(Term::size(if before == 0 { MIN_HEAP_SIZE } else { before }))
        }
        Some(Atom::MIN_BIN_VHEAP_SIZE) => {
            let size = heap_size(value, MIN_BIN_VHEAP_SIZE).ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().min_bin_vheap_size, size);
            let before = if before == 0 {
                MIN_BIN_VHEAP_SIZE
            } else {
                before
            };
            Ok(Term::size(before))
        }
        Some(Atom::FULLSWEEP_AFTER) => {
            let after = value.as_size().ok_or_else(badarg)?;
            let before = own.rare().fullsweep_after.replace(after);
            Ok(Term::size(before.unwrap_or(FULLSWEEP_AFTER)))
        }
        Some(Atom::MAX_HEAP_SIZE) => {
            let (least, defaults) = (own.min_heap_size(), ctx.vm.settings.heap().max_heap);
            let limit =
                max_heap_size(value, defaults, least, ctx.heap.atoms()).ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().max_heap, limit);
            Ok(max_heap_term(&mut ctx.heap, before))
        }
        Some(Atom::SAVE_CALLS) => {
            let count = save_calls(value).ok_or_else(badarg)?;
            Ok(Term::size(std::mem::replace(
                &mut own.rare().save_calls,
                count,
            )))
        }
        Some(Atom::SENSITIVE) => {
            let value = value.as_bool().ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.flags.sensitive, value);
            Ok(Term::bool(before))
        }
        Some(Atom::ASYNC_DIST) => {
            let value = value.as_bool().ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().async_dist, value);
            Ok(Term::bool(before))
        }
        Some(Atom(_)) | None => Err(badarg_because(Atom::BADOPT)),
    }
}

fn trap_exit<'h>(ctx: &mut Ctx<'h, '_>, value: Term<'h>) -> BifResult<'h> {
    let trap = value.as_bool().ok_or_else(badarg)?;
    // Signals sent before count by the old setting.
    crate::signal::receive_signals(ctx.vm, ctx.scheduler, ctx.process);
    let before = std::mem::replace(&mut ctx.process.flags.trap_exit, trap);
    if ctx.process.is_doomed() {
        return Err(Interrupt::Yield(Term::bool(before)));
    }
    Ok(Term::bool(before))
}

/// `process_flag/3`: of another process only `save_calls` can be set.
pub fn process_flag_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, flag, value]: [Term<'h>; 3],
) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if !flag.is_atom(Atom::SAVE_CALLS) {
        return Err(badarg_because(Atom::BADOPT));
    }
    let count = save_calls(value).ok_or_else(badarg)?;
    if pid == ctx.process.pid {
        return process_flag_2(ctx, [flag, value]);
    }
    if ctx.vm.processes.get(pid).is_none() {
        return Err(badarg());
    }
    ask(ctx, pid, Query::SaveCalls(count))
}

fn save_calls(value: Term<'_>) -> Option<usize> {
    value.as_size().filter(|count| *count <= SAVE_CALLS_MAX)
}

/// A size that a heap can have, not below the least.
pub(crate) fn heap_size(value: Term<'_>, least: usize) -> Option<usize> {
    let words = value.as_size().filter(|words| *words < HEAP_SIZES_END)?;
    Some(rounded_heap_size(words).max(least))
}

/// `#{error_logger => _, include_shared_binaries => _, kill => _, size => _}`
pub(crate) fn max_heap_term<'h>(heap: &mut HeapScope<'h>, limit: MaxHeapSize) -> Term<'h> {
    let pairs = [
        (Term::atom(Atom::ERROR_LOGGER), Term::bool(limit.report)),
        (
            Term::atom(Atom::INCLUDE_SHARED_BINARIES),
            Term::bool(limit.binaries),
        ),
        (Term::atom(Atom::KILL), Term::bool(limit.kill)),
        (Term::atom(Atom::SIZE), Term::size(limit.words)),
    ];
    heap.map_from_pairs(&pairs).term()
}

impl Own {
    /// Words of its smallest heap.
    fn min_heap_size(&self) -> usize {
        let set = self.rare.as_ref().map_or(0, |rare| rare.min_heap_size);
        if set == 0 { MIN_HEAP_SIZE } else { set }
    }
}
