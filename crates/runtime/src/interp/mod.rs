//! The interpreter: runs one process until its slice is used up, it waits, or it ends.
//!
//! In reading order: [`stack`] and [`machine`] (a process's memory and registers), [`operand`] and
//! `table` (loaded instructions), [`dispatch`] (from one to the next), `leave` (what handlers do in
//! Rust code), then the handlers by family: `moving`, `call`, `arith`, `compare`, `tests_of_type`,
//! `construct`, `map`, `binary`, `binary_build`, `receive`, `send`, `bif`, `quick`, `raise`.
//!
//! Rules of the verifier (`purlin_bytecode::verify`) are what makes unchecked accesses sound;
//! `operand` (L1) and `dispatch` (L2) say how.
#![allow(
    unsafe_code,
    clippy::multiple_unsafe_ops_per_block,
    reason = "registers, stack and code are raw memory; verified code keeps accesses in bounds"
)]

mod arith;
mod bif;
mod binary;
mod binary_build;
mod call;
mod compare;
mod construct;
mod dispatch;
mod gc;
mod leave;
mod machine;
mod map;
mod moving;
mod operand;
mod quick;
mod raise;
mod receive;
mod send;
mod stack;
mod stubs;
mod table;
#[cfg(test)]
mod tests;
mod tests_of_type;
mod trace;
mod traced;

pub use gc::Extent;
pub use machine::{Budget, Machine, SLICE_REDUCTIONS};

pub(crate) use bif::BIF_ARITY_MAX;
pub(crate) use machine::Continuation;
pub(crate) use raise::position_of;
pub(crate) use stack::CodePointer;
pub(crate) use stubs::process_end as end_of_process;

use crate::exception::Class;
use crate::process::Private;
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::term::Word;
use std::any::Any;

/// What the loader needs to make code.
pub(crate) mod loaded {
    pub use super::arith::*;
    pub use super::bif::{CallBif, GuardBif};
    pub use super::binary::*;
    pub use super::binary_build::*;
    pub use super::call::*;
    pub use super::compare::*;
    pub use super::construct::*;
    pub(crate) use super::dispatch::{
        FirstWord, LoadedOpcode, Numbered, RULES, Rule, first_word, first_word_at, length,
        set_first_word,
    };
    pub use super::map::*;
    pub use super::moving::*;
    pub use super::operand::*;
    pub use super::quick::*;
    pub use super::raise::*;
    pub use super::receive::*;
    pub use super::send::QuickSend;
    pub use super::stack::return_word;
    pub use super::stubs::{Stub, function_word};
    pub use super::tests_of_type::*;
    pub use super::trace::TraceOp;
    pub use super::traced::{Breakpoint, TracedCall, TracedReturn};
}

/// Why a process stopped running.
pub enum Stop {
    /// Its slice is used up, or it lets others run.
    Yield,
    /// It waits: for a message, or, having a continuation, for whoever wakes it.
    Wait,
    /// It waits for a message, with an empty stack.
    Hibernate,
    /// It has ended.
    Exit(Exit),
    /// It waits for this to be done in the blocking pool; see [`Machine::complete_job`].
    Block(Work),
}

/// A job for the blocking pool.
pub type Work = Box<dyn FnOnce(&Vm) -> Box<dyn Any + Send> + Send>;

/// How a process ended.
#[derive(Clone, Copy, Debug)]
pub struct Exit {
    /// The exit reason: `{Reason, StackTrace}` for an error, a word of the process's heap.
    pub reason: Word,
    /// Is it to be reported (class error, or a throw that nobody caught)?
    pub crash: bool,
    /// The class of the exception.
    pub class: Class,
}

/// Runs a process until it stops. Who calls it has the process to itself, and no references into
/// its heap.
pub fn run(vm: &Vm, scheduler: &mut Scheduler, process: &mut Private) -> Stop {
    let Private { machine, own } = process;
    machine.running = machine::Running { vm, scheduler, own };
    machine.start_slice();
    dispatch::run(machine, machine.pc);
    machine.running = machine::Running::NOBODY;
    machine.stop.take().expect("a machine says why it stopped")
}

impl Machine {
    fn start_slice(&mut self) {
        let slice = if self.vm().debug.preempt {
            1
        } else {
            SLICE_REDUCTIONS
        };
        self.budget = Budget::new(slice);
        self.note_collection();
    }

    /// Hands the result of a job to the BIF that waits for it.
    pub fn complete_job(&mut self, result: Box<dyn Any + Send>) {
        if let Some(continuation) = &mut self.continuation {
            continuation.data = result;
        }
    }
}
