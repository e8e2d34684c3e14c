//! The debug hook `trace-ops`: with it the loader puts this instruction before each operation.

use super::dispatch::{Execute, Leave, Next, State};
use super::machine::Machine;
use super::stack::CodePointer;

/// Writes where the process is to standard error.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TraceOp {
    /// Position in the generic code.
    pub position: u32,
    /// Index of the function.
    pub function: u32,
}

impl Execute for TraceOp {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for TraceOp {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let vm = machine.vm();
        if let Some(place) = vm.code.place(machine.pc) {
            eprintln!(
                "{:?} {}:{}/{} @{}",
                machine.own().pid,
                vm.atoms.text(place.module),
                vm.atoms.text(place.function),
                place.arity,
                op.position
            );
        }
        machine.after::<Self>()
    }
}
