//! The registers and memory of one process, as the interpreter sees them.
//!
//! While a process runs, pc, frame, heap top and control stack live in machine registers (see
//! [`State`](super::dispatch::State)); here are their values while it does not run, or while a
//! handler has left for Rust code.

use super::stack::{
    CodePointer, ControlFrame, INITIAL_WORDS, RED_ZONE_WORDS, StackBlock, for_each_live,
};
use super::{Stop, stubs};
use crate::bif::Step;
use crate::process::Own;
use crate::process::spawn::Call;
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::term::Word;
use std::any::Any;
use std::ptr;

/// Reductions in a slice.
pub const SLICE_REDUCTIONS: i32 = 4000;

/// What is left of a process's slice. Handlers count `reductions` down and look up when it gets
/// negative; who wants something of the process earlier takes them away ([`Budget::interrupt`]).
#[derive(Clone, Copy, Debug, Default)]
pub struct Budget {
    /// Reductions left until the process looks up.
    pub(crate) reductions: i32,
    /// Reductions taken away by an interrupt, which are still its own.
    held: i32,
    /// Reductions that the slice started with.
    slice: i32,
    /// Let others run at the next safepoint.
    pub(crate) give_way: bool,
}

impl Budget {
    /// A new slice.
    pub fn new(slice: i32) -> Budget {
        Budget {
            reductions: slice,
            held: 0,
            slice,
            give_way: false,
        }
    }

    /// Takes `count` reductions off the slice.
    pub fn charge(&mut self, count: usize) {
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        self.reductions = self.reductions.saturating_sub(count);
    }

    /// Is the slice used up?
    pub fn is_exhausted(&self) -> bool {
        self.give_way || self.reductions.saturating_add(self.held) <= 0
    }

    /// Reductions used in this slice.
    pub fn used(&self) -> u64 {
        let left = i64::from(self.reductions) + i64::from(self.held);
        (i64::from(self.slice) - left).max(0) as u64
    }

    /// Makes the process look up at its next safepoint.
    #[inline]
    pub fn interrupt(&mut self) {
        if self.reductions > 0 {
            self.held += self.reductions;
            self.reductions = 0;
        }
    }

    /// Makes the process let others run at its next safepoint.
    pub fn give_way(&mut self) {
        self.give_way = true;
        self.interrupt();
    }

    /// The process has looked up.
    pub(crate) fn resume_count(&mut self) {
        self.reductions = self.reductions.saturating_add(self.held);
        self.held = 0;
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
    /// Its terms: roots. Last come the arguments of the BIF, which show when it fails later.
    pub terms: Vec<Word>,
    /// How many arguments there are at the end of `terms`.
    pub arguments: usize,
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
    pub own: *mut Own,
}

impl Running {
    pub const NOBODY: Running = Running {
        vm: ptr::null(),
        scheduler: ptr::null_mut(),
        own: ptr::null_mut(),
    };
}

// SAFETY: the pointers in it go to its own heap and stack and to loaded code, which any thread may
// read; `running` is set by the thread that runs it.
unsafe impl Send for Machine {}

impl Machine {
    /// A process that will make a call. Its arguments may be another's terms: they are copied.
    pub fn for_call(vm: &Vm, mut heap: ProcessHeap, call: &Call<'_>) -> Machine {
        match *call {
            Call::Function {
                module,
                function,
                arguments,
            } => {
                let arguments: Vec<Word> = heap.scope(&vm.atoms, |scope| {
                    arguments
                        .list()
                        .map(|argument| scope.copy_in(argument).word())
                        .collect()
                });
                let export = vm.code.export(module, function, arguments.len() as u8);
                // SAFETY: an export's code is a function of that arity; the arguments were copied.
                unsafe { Machine::new(heap, export.entry(), &arguments) }
            }
            Call::Fun(fun) => {
                let fun = heap.scope(&vm.atoms, |scope| scope.copy_in(fun).word());
                // SAFETY: that function has one argument, which was copied.
                unsafe { Machine::new(heap, stubs::spawned_fun(), &[fun]) }
            }
        }
    }

    /// A copy of one of its terms that does not depend on it.
    pub fn owned_term(&mut self, vm: &Vm, word: Word) -> OwnedTerm {
        self.heap.scope(&vm.atoms, |scope| {
            // SAFETY: a term of this process; nothing collects.
            let term = unsafe { scope.term(word) };
            scope.copy_out(term)
        })
    }

    /// Frees heap and stack of a process that has ended.
    pub fn free(&mut self) {
        self.heap = ProcessHeap::new();
        self.stack = StackBlock::EMPTY;
        self.frame = self.stack.base();
        self.control = self.stack.end();
        self.live = Live::Arguments(0);
        self.continuation = None;
    }

    /// A process that will call the function at `entry` with `arguments`, words of `heap`.
    ///
    /// # Safety
    /// `entry` must be a function's entry in loaded code, with as many arguments; the arguments
    /// must be terms that lie in the heap or are literals.
    pub(crate) unsafe fn new(heap: ProcessHeap, entry: CodePointer, arguments: &[Word]) -> Machine {
        // SAFETY: the caller's promise.
        let (stack, frame, control) = unsafe { first_frame(entry, arguments) };
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

    /// Forgets the stack, and all that would have happened after the calls on it: next is a call of
    /// the function at `entry` (`hibernate/3`).
    ///
    /// # Safety
    /// As for [`Machine::new`], with this machine's heap.
    pub(crate) unsafe fn start_again(&mut self, entry: CodePointer, arguments: &[Word]) {
        // SAFETY: the caller's promise.
        let (stack, frame, control) = unsafe { first_frame(entry, arguments) };
        self.stack = stack;
        self.frame = frame;
        self.control = control;
        self.pc = entry;
        self.live = Live::Arguments(arguments.len() as u16);
    }

    /// Makes sure that `words` slots above `used`, the end of the top frame's terms, are free.
    pub(crate) fn make_room(&mut self, used: *mut Word, words: usize) {
        let wanted = words + 2 * RED_ZONE_WORDS;
        let free = self.control.addr().saturating_sub(used.addr()) / size_of::<Word>();
        if free < wanted {
            let size = (self.stack.words() + wanted - free).next_power_of_two();
            self.resize_stack(size, used);
        }
    }

    fn resize_stack(&mut self, words: usize, used: *mut Word) {
        // SAFETY: `used` ends the top frame, `control` is the top of the control stack.
        let moved = unsafe { self.stack.resize(words, used, self.control) };
        self.frame = self.frame.wrapping_byte_add(moved.frames);
        self.control = self.control.wrapping_byte_add(moved.control);
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

    /// The control stack from the top, as return addresses. What only tells of a return is left out.
    pub(crate) fn return_addresses(&self) -> impl Iterator<Item = CodePointer> + '_ {
        let count = self.control_depth();
        let control = self.control;
        (0..count)
            .map(move |index| {
                // SAFETY: within the control stack.
                unsafe { (*control.wrapping_add(index)).return_to }
            })
            .filter(|&return_to| return_to != stubs::traced_return())
    }

    /// Is it at one of these code addresses, or will it return to one?
    pub(crate) fn is_in_code(&self, code: &std::ops::Range<usize>) -> bool {
        code.contains(&self.pc.addr())
            || self
                .return_addresses()
                .any(|return_to| code.contains(&return_to.addr()))
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

/// A stack with room for the frame of the function at `entry`, which holds the arguments and returns
/// to the end of the process.
///
/// # Safety
/// `entry` must be a function's entry in loaded code, with as many arguments.
unsafe fn first_frame(
    entry: CodePointer,
    arguments: &[Word],
) -> (StackBlock, *mut Word, *mut ControlFrame) {
    // SAFETY: the caller's promise.
    let frame_words = unsafe { stubs::frame_words(entry) };
    let control_words = size_of::<ControlFrame>() / size_of::<Word>();
    let needed = frame_words.max(arguments.len()) + RED_ZONE_WORDS + 2 * control_words;
    let stack = StackBlock::new(needed.max(INITIAL_WORDS));
    let frame = stack.base();
    let control = stack.end().wrapping_sub(1);
    // SAFETY: the block has room for one control frame.
    unsafe {
        control.write(ControlFrame {
            return_to: stubs::process_end(),
            frame,
        })
    };
    for (slot, &argument) in arguments.iter().enumerate() {
        // SAFETY: the block has room for the arguments.
        unsafe { frame.add(slot).write(argument) };
    }
    (stack, frame, control)
}
