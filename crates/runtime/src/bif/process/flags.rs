//! A process's own flags.

use super::badarg_because;
use super::spawn::{max_heap_size, message_queue_data};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::process::Priority;
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::term::Term;

/// `process_flag/2`
pub fn process_flag_2<'h>(ctx: &mut Ctx<'h, '_>, [flag, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let own = &mut *ctx.process;
    match flag.as_atom() {
        Some(Atom::TRAP_EXIT) => {
            let trap = value.as_bool().ok_or_else(badarg)?;
            // Signals sent before count by the old setting.
            crate::signal::receive_signals(ctx.vm, ctx.scheduler, own);
            let before = std::mem::replace(&mut own.flags.trap_exit, trap);
            if own.is_doomed() {
                return Err(Interrupt::Yield(Term::bool(before)));
            }
            Ok(Term::bool(before))
        }
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
            let size = value.as_size().ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().min_heap_size, size);
            Ok(Term::size(if before == 0 { 233 } else { before }))
        }
        Some(Atom::MIN_BIN_VHEAP_SIZE) => {
            let size = value.as_size().ok_or_else(badarg)?;
            let before = std::mem::replace(&mut own.rare().min_bin_vheap_size, size);
            Ok(Term::size(if before == 0 { 46_422 } else { before }))
        }
        Some(Atom::FULLSWEEP_AFTER) => {
            let after = value.as_size().ok_or_else(badarg)?;
            Ok(Term::size(
                own.rare().fullsweep_after.replace(after).unwrap_or(65_535),
            ))
        }
        Some(Atom::MAX_HEAP_SIZE) => {
            let size = max_heap_size(value, ctx.heap.atoms()).ok_or_else(badarg)?;
            Ok(Term::size(std::mem::replace(
                &mut own.rare().max_heap_size,
                size,
            )))
        }
        Some(Atom::LABEL) => {
            let before = own.rare().label.replace(to_owned(value));
            Ok(match before {
                Some(before) => ctx.heap.copy_in(before.term()),
                None => Term::atom(Atom::UNDEFINED),
            })
        }
        Some(Atom::SAVE_CALLS) => {
            value.as_size().ok_or_else(badarg)?;
            Ok(Term::small(0))
        }
        Some(Atom::SENSITIVE | Atom::ASYNC_DIST) => {
            value.as_bool().ok_or_else(badarg)?;
            Ok(Term::bool(false))
        }
        Some(Atom(_)) | None => Err(badarg_because(Atom::BADOPT)),
    }
}
