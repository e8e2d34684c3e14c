//! Sending: the usual way of it, in front of the BIF that knows all of them.

use super::bif::CallBif;
use super::dispatch::{Execute, Leave, Next, State, length};
use super::machine::Machine;
use super::operand::{AnySource, Source};
use super::stack::CodePointer;
use crate::bif::process::send_plainly;
use purlin_heap::term::Word;

/// `Receiver ! Message` for the identifier of a process; anything else, and what must be told of, is for the `CallBif` that
/// follows.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct QuickSend {
    pub receiver: AnySource,
    pub message: AnySource,
}

impl Execute for QuickSend {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for QuickSend {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let receiver = op.receiver.read(machine.frame);
        let code = &machine.vm().code;
        let is_plain = code.leaving.sending.is_plain() && !code.traces_bifs();
        if !receiver.is_pid() || !is_plain || machine.own().flags.traced {
            return machine.after::<Self>();
        }
        let message: Word = op.message.read(machine.frame);
        machine.with_ctx(|ctx| {
            // SAFETY: terms of this process.
            let (receiver, term) = unsafe { (ctx.heap.term(receiver), ctx.heap.term(message)) };
            if let Some(pid) = receiver.as_pid() {
                send_plainly(ctx, pid, term);
            }
        });
        let call = length::<Self>() + length::<CallBif>() + 2 * 8;
        machine.finish_bif(message, machine.pc.wrapping_byte_add(call))
    }
}
