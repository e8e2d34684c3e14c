//! Code that no module holds: where a process ends, where it stops, what a missing function does.
//!
//! Every function's entry has a *function word* before it:
//!
//! ```text
//!  63        32 31      16 15     8 7     0
//! +------------+----------+--------+-------+
//! | function   | frame    |  0     | arity |
//! +------------+----------+--------+-------+
//! ```
//!
//! `function` is the index in its module's table.

use super::call::CallSpawnedFun;
use super::dispatch::{Execute, FirstWord, Leave, Next, STOP, State, first_word};
use super::machine::Machine;
use super::moving::Return;
use super::operand::SlotSource;
use super::stack::CodePointer;
use super::traced::TracedReturn;

/// Makes a function word.
pub const fn function_word(function: u32, frame: u16, arity: u8) -> u64 {
    ((function as u64) << 32) | ((frame as u64) << 16) | arity as u64
}

/// Size of the frame of the function at `entry`.
///
/// # Safety
/// `entry` must be a function's entry in loaded code.
#[inline(always)]
pub unsafe fn frame_words(entry: CodePointer) -> usize {
    // SAFETY: the caller's promise.
    let word = unsafe { entry.sub(1).read() };
    usize::from((word >> 16) as u16)
}

/// Arity of the function at `entry`, a closure's free variables included.
///
/// # Safety
/// `entry` must be a function's entry in loaded code.
#[inline(always)]
pub unsafe fn arity(entry: CodePointer) -> u8 {
    // SAFETY: the caller's promise.
    let word = unsafe { entry.sub(1).read() };
    word as u8
}

/// A return word (or function word) and an instruction without operands.
#[repr(C)]
pub struct Stub {
    word: u64,
    instruction: FirstWord,
}

impl Stub {
    /// Where its instruction stands.
    pub const ENTRY_OFFSET: usize = std::mem::offset_of!(Stub, instruction);

    /// A function stub whose body is one instruction.
    pub const fn function(arity: u8, instruction: FirstWord) -> Stub {
        Stub {
            word: function_word(u32::MAX, arity as u16, arity),
            instruction,
        }
    }

    /// Its entry.
    pub fn entry(&self) -> CodePointer {
        (&raw const self.instruction).cast()
    }
}

static PROCESS_END: Stub = Stub {
    word: 0,
    instruction: first_word::<ProcessEnd>(),
};
static SPAWNED_FUN: Stub = Stub::function(1, first_word::<CallSpawnedFun>());
static STOPPED: Stub = Stub {
    word: 0,
    instruction: STOP,
};

/// A return word, and the instructions that follow it.
#[repr(C)]
struct ReturnStub {
    word: u64,
    tell: FirstWord,
    give_back: FirstWord,
    operands: Return<SlotSource>,
}

static TRACED_RETURN: ReturnStub = ReturnStub {
    word: 0,
    tell: first_word::<TracedReturn>(),
    give_back: first_word::<Return<SlotSource>>(),
    operands: Return { src: SlotSource(0) },
};

/// Where a function returns to whose return is to be told of: it finds the result in slot 0 of the frame that it had.
pub fn traced_return() -> CodePointer {
    (&raw const TRACED_RETURN.word).cast()
}

/// Where a process's first function returns to.
pub fn process_end() -> CodePointer {
    (&raw const PROCESS_END.word).cast()
}

/// A function that calls the fun that is its argument.
pub fn spawned_fun() -> CodePointer {
    SPAWNED_FUN.entry()
}

/// Where a machine goes to stop.
pub fn stopped() -> CodePointer {
    STOPPED.entry()
}

/// The process's first function has returned: exit with reason normal.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct ProcessEnd;

impl Execute for ProcessEnd {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for ProcessEnd {
    fn leave(machine: &mut Machine) -> CodePointer {
        machine.end_normally()
    }
}
