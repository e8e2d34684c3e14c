//! What the instructions of a `receive` do.

use super::Own;
use crate::mailbox::{Look, Timeout};
use crate::scheduler::Scheduler;
use crate::signal::receive_signals;
use crate::vm::Vm;
use purlin_heap::heap::ProcessHeap;
use purlin_heap::term::{Reference, Word};

/// What `ReceivePeek` finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peek {
    /// A message. No root until it is accepted: nothing may collect before.
    Message(Word),
    /// No message is left to look at.
    Empty,
    /// A signal has ended the process: stop with [`Stop::Yield`](crate::interp::Stop), the scheduler
    /// sees to the rest.
    Doomed,
}

/// What `ReceiveWaitTimeout` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Stop with [`Stop::Wait`](crate::interp::Stop), to go on at the peek.
    Suspend,
    /// The time is over: go on with the next instruction.
    TimedOut,
}

impl Own {
    /// The message at the save pointer, from the inbox if the queue is used up.
    #[inline]
    pub fn peek(&mut self, vm: &Vm, scheduler: &mut Scheduler, heap: &mut ProcessHeap) -> Peek {
        loop {
            let look = heap.scope(&vm.atoms, |scope| self.mailbox.look(scope));
            match look {
                Look::Message(word) => return Peek::Message(word),
                // Its next slice begins with them.
                Look::End if self.has_unhandled() => return Peek::Empty,
                Look::End if receive_signals(vm, scheduler, self) == 0 => return Peek::Empty,
                Look::End => {}
            }
            if self.is_doomed() {
                return Peek::Doomed;
            }
        }
    }

    /// Takes the message that was peeked at; it is part of the heap from now on.
    #[inline]
    pub fn accept(&mut self, vm: &Vm, heap: &mut ProcessHeap) {
        heap.scope(&vm.atoms, |scope| self.mailbox.accept(scope));
        self.end_timeout(vm);
    }

    /// Passes the message that was peeked at over.
    #[inline]
    pub fn next(&mut self) {
        self.mailbox.next();
    }

    /// No message fits: waits until one comes, or the time is over. `timeout_ms` counts from the
    /// first wait of this receive; `None` is `infinity`.
    pub fn wait(&mut self, vm: &Vm, scheduler: &mut Scheduler, timeout_ms: Option<u64>) -> Wait {
        // What fits may be among them.
        let over = if self.has_unhandled() {
            Wait::Suspend
        } else {
            Wait::TimedOut
        };
        if let Some(timeout) = self.mailbox.timeout() {
            return if vm.now() >= timeout.deadline {
                over
            } else {
                Wait::Suspend
            };
        }
        match timeout_ms {
            None => Wait::Suspend,
            Some(0) => over,
            Some(timeout_ms) => {
                let deadline = vm
                    .now()
                    .saturating_add(timeout_ms.saturating_mul(1_000_000));
                let timer = scheduler.start_receive_timer(vm, deadline, self.pid);
                self.mailbox.set_timeout(Timeout { deadline, timer });
                Wait::Suspend
            }
        }
    }

    /// The time was over: the next receive starts with the first message.
    pub fn timed_out(&mut self, vm: &Vm, scheduler: &mut Scheduler) {
        if self.flags.traced {
            crate::trace::timed_out(vm, scheduler, self);
        }
        self.mailbox.restart();
        self.end_timeout(vm);
    }

    /// The next receive waits for a message with this reference in it.
    pub fn use_marker(&mut self, reference: Reference) {
        self.mailbox.start_at_marker(reference);
    }

    #[inline]
    fn end_timeout(&mut self, vm: &Vm) {
        if let Some(timeout) = self.mailbox.take_timeout() {
            vm.cancel_timer(timeout.timer);
        }
    }
}
