//! The registers and memory of one process, as the interpreter sees them.
//!
//! While a process runs, pc, frame, heap top and control stack live in machine registers (see
//! [`State`](super::dispatch::State)); here are their values while it does not run, or while a
//! handler has left for Rust code.

use super::stack::{
    CodePointer, ControlFrame, INITIAL_WORDS, Moved, RED_ZONE_WORDS, StackBlock, for_each_live,
};
use super::{Step, Stop, stubs};
use crate::process::Private;
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::heap::ProcessHeap;
use purlin_heap::term::Word;
use std::any::Any;
use std::ptr;

/// Reductions in a slice.
pub const SLICE_REDUCTIONS: i32 = 4000;

/// Why a process has to look up at its next safepoint. Set together with `reductions = 0`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    /// Collect garbage: something outgrew its limit.
    pub collect: bool,
    /// Let others run.
    pub give_way: bool,
}

/// What is left of a process's slice, and why it may have to give way before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Budget {
    /// Reductions left; handlers count it down and leave when it gets negative.
    pub reductions: i32,
    /// Reductions that the slice started with.
    pub slice: i32,
    /// Why reductions may have been taken away.
    pub requests: Requests,
}

impl Budget {
    /// Takes `count` reductions off the slice.
    pub fn charge(&mut self, count: usize) {
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        self.reductions = self.reductions.saturating_sub(count).max(-SLICE_REDUCTIONS);
    }

    /// Makes the process look at its requests at the next safepoint.
    pub fn interrupt(&mut self, requests: Requests) {
        self.requests.collect |= requests.collect;
        self.requests.give_way |= requests.give_way;
        self.reductions = self.reductions.min(0);
    }
}

/// Which slots of the top frame a suspended process still needs.
#[derive(Clone, Copy, Debug)]
pub enum Live {
    /// About to enter a function with that many arguments.
    Arguments(u16),
    /// As the return word says.
    Map(CodePointer),
    /// As the return word says, and its dst.
    MapAndDst(CodePointer),
}

/// What goes on with a BIF that gave way.
pub struct Continuation {
    /// The function to call.
    pub step: Step,
    /// Its terms: roots.
    pub terms: Vec<Word>,
    /// What else it needs.
    pub data: Box<dyn Any + Send>,
}

/// See the module documentation.
#[repr(C)]
pub struct Machine {
    /// What is left of this slice.
    pub budget: Budget,
    /// The heap.
    pub heap: ProcessHeap,
    /// Next instruction, when not running.
    pub(crate) pc: CodePointer,
    /// Top frame, when not running.
    pub(crate) frame: *mut Word,
    /// Top of the control stack, when not running.
    pub(crate) control: *mut ControlFrame,
    /// What the top frame holds, when not running.
    pub(crate) live: Live,
    /// A BIF that goes on when the process runs again.
    pub(crate) continuation: Option<Box<Continuation>>,
    stack: StackBlock,
    /// Who runs it; null when nobody does.
    pub(crate) running: Running,
    /// Why it stopped, for [`run`](super::run).
    pub(crate) stop: Option<Stop>,
}

/// Who runs a machine. Valid while [`run`](super::run) is on the Rust stack.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    pub vm: *const Vm,
    pub scheduler: *mut Scheduler,
    pub process: *mut Private,
}

impl Running {
    const NOBODY: Running =
        Running { vm: ptr::null(), scheduler: ptr::null_mut(), process: ptr::null_mut() };
}

// SAFETY: the pointers in it go to its own heap and stack and to loaded code, which any thread may
// read; `running` is set by the thread that runs it.
unsafe impl Send for Machine {}

impl Machine {
    /// A process that will call the function at `entry` with `arguments`, words of `heap`.
    ///
    /// # Safety
    /// `entry` must be a function's entry in loaded code, with as many arguments; the arguments
    /// must be terms that lie in the heap or are literals.
    pub(crate) unsafe fn new(heap: ProcessHeap, entry: CodePointer, arguments: &[Word]) -> Machine {
        // SAFETY: the caller's promise.
        let frame_words = unsafe { stubs::frame_words(entry) };
        let control_words = size_of::<ControlFrame>() / size_of::<Word>();
        let needed = frame_words.max(arguments.len()) + RED_ZONE_WORDS + 2 * control_words;
        let stack = StackBlock::new(needed.max(INITIAL_WORDS));
        let frame = stack.base();
        let control = stack.end().wrapping_sub(1);
        // SAFETY: the block has room for one control frame.
        unsafe { control.write(ControlFrame { return_to: stubs::process_end(), frame }) };
        for (slot, &argument) in arguments.iter().enumerate() {
            // SAFETY: the block has room for the arguments.
            unsafe { frame.add(slot).write(argument) };
        }
        Machine {
            budget: Budget::default(),
            heap,
            pc: entry,
            frame,
            control,
            live: Live::Arguments(arguments.len() as u16),
            continuation: None,
            stack,
            running: Running::NOBODY,
            stop: None,
        }
    }

    /// Makes sure that `words` slots from `from` (in the top frame or just above) are free, and
    /// some more.
    pub(crate) fn make_room(&mut self, from: *mut Word, words: usize) -> Moved {
        let wanted = words + RED_ZONE_WORDS;
        let free = self.control.addr().saturating_sub(from.addr()) / size_of::<Word>();
        if free >= wanted {
            return Moved { frames: 0, control: 0 };
        }
        let size = (self.stack.words() + wanted - free).next_power_of_two();
        self.resize_stack(size, from)
    }

    fn resize_stack(&mut self, words: usize, used: *mut Word) -> Moved {
        // SAFETY: `used` ends the top frame, `control` is the top of the control stack.
        let moved = unsafe { self.stack.resize(words, used, self.control) };
        self.frame = self.frame.wrapping_byte_add(moved.frames);
        self.control = self.control.wrapping_byte_add(moved.control);
        moved
    }

    /// Gives back stack that has not been needed for a while. Only when suspended.
    pub fn shrink_stack(&mut self) {
        let top = self.top_of_frames();
        let frames = (top.addr() - self.stack.base().addr()) / size_of::<Word>();
        let control = (self.stack.end().addr() - self.control.addr()) / size_of::<Word>();
        let wanted = (2 * (frames + control + RED_ZONE_WORDS)).max(INITIAL_WORDS);
        if wanted * 2 <= self.stack.words() {
            self.resize_stack(wanted.next_power_of_two(), top);
        }
    }

    /// One past the highest live slot of the top frame.
    fn top_of_frames(&self) -> *mut Word {
        let mut top = self.frame;
        self.for_each_live_slot(|slot| top = top.max(slot.wrapping_add(1)));
        top
    }

    /// Calls `visit` with the address of every live slot of the top frame.
    fn for_each_live_slot(&self, mut visit: impl FnMut(*mut Word)) {
        let frame = self.frame;
        let mut slot = |index: usize| visit(frame.wrapping_add(index));
        match self.live {
            Live::Arguments(count) => (0..usize::from(count)).for_each(slot),
            // SAFETY: whoever suspended the process left a return word there.
            Live::Map(map) => unsafe { for_each_live(map, slot) },
            Live::MapAndDst(map) => {
                // SAFETY: as above.
                let word = unsafe { map.read() };
                let dst = usize::from(super::stack::return_word::dst(word));
                let mut dst_seen = false;
                let visit_map = |index: usize| {
                    dst_seen |= index == dst;
                    slot(index);
                };
                // SAFETY: as above.
                unsafe { for_each_live(map, visit_map) };
                if !dst_seen {
                    slot(dst);
                }
            }
        }
    }

    /// Calls `visit` with the address of every root in stack and continuation.
    pub(crate) fn for_each_root(&mut self, mut visit: impl FnMut(*mut Word)) {
        self.for_each_live_slot(&mut visit);
        let mut control = self.control;
        let end = self.stack.end();
        while control < end {
            // SAFETY: within the control stack.
            let saved = unsafe { control.read() };
            let slot = |index: usize| visit(saved.frame.wrapping_add(index));
            // SAFETY: a saved return address points to a return word.
            unsafe { for_each_live(saved.return_to, slot) };
            control = control.wrapping_add(1);
        }
        if let Some(continuation) = &mut self.continuation {
            for term in &mut continuation.terms {
                visit(term);
            }
        }
    }

    /// Bytes that the machine holds outside the heap.
    pub fn stack_bytes(&self) -> usize {
        self.stack.words() * size_of::<Word>()
    }

    /// The control stack from the top, as return addresses.
    pub(crate) fn return_addresses(&self) -> impl Iterator<Item = CodePointer> + '_ {
        let count = self.control_depth();
        let control = self.control;
        (0..count).map(move |index| {
            // SAFETY: within the control stack.
            unsafe { (*control.wrapping_add(index)).return_to }
        })
    }

    /// How many control frames there are.
    pub(crate) fn control_depth(&self) -> usize {
        (self.stack.end().addr() - self.control.addr()) / size_of::<ControlFrame>()
    }

    /// Where the control stack ends.
    pub(crate) fn control_end(&self) -> *mut ControlFrame {
        self.stack.end()
    }
}
