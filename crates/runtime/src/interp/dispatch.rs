//! From one instruction to the next: the only file that knows how.
//!
//! Two backends from the same handlers, chosen by the build script (`cfg(tail_dispatch)`):
//!
//! - **Tail calls.** An instruction's first word is the address of its handler, and a handler ends
//!   by calling the next one. All have the same signature, so LLVM turns the call into a jump (from
//!   opt-level 1 up), and the five arguments are the machine registers that hold the state. A sixth
//!   register would be an argument, too; it is worth more as a place to compute in.
//! - **A loop.** The first word is a number, handlers are inlined into one `match`, and return the
//!   state. For unoptimised builds, miri, and targets where the jump is not certain.
//!
//! What needs more than registers *leaves*: [`State::leave`] stores the state into the machine,
//! calls Rust code which never sees a `State`, and goes on at the code pointer that it returns.
//! Leaving is cold, never inlined and opaque, so that hot handlers push nothing. Stopping is going
//! on at a [`Stop`](LoadedOpcode::Stop) instruction.

use super::machine::Machine;
use super::operand::{Slot, Source, Target};
use super::stack::{CodePointer, ControlFrame, RED_ZONE_WORDS};
use super::table::for_each_loaded_op;
use purlin_heap::term::Word;
use std::marker::PhantomData;

/// What every instruction touches.
///
/// **Invariant L2.** A `State` exists only between the start of a handler and its end, on the
/// thread that runs the machine: `pc` is an instruction of loaded code, `frame` and `control` are
/// the tops of the machine's two stacks, `frame` belongs to `pc`'s function, `top` is the heap's
/// top. With L1 (see [`operand`](super::operand)) this makes the accesses below sound.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub machine: *mut Machine,
    pub pc: CodePointer,
    pub frame: *mut Word,
    pub top: *mut Word,
    pub control: *mut ControlFrame,
    /// What to take for the first word at pc; `STOP` for the one that is there.
    #[cfg(not(tail_dispatch))]
    pub instead: FirstWord,
}

/// A loaded instruction: its operand struct, and what it does.
pub(crate) trait Execute: Copy {
    /// Does it, ending in one of [`State`]'s ways on.
    fn execute(state: State) -> Next;
}

/// How to go on with a state. A type and not a closure, because it must be inlined in any case: a
/// call that is no jump would leave a frame on the Rust stack.
pub(crate) trait Continue {
    /// Goes on.
    fn go_on(state: State) -> Next;
}

/// Goes on by dispatching the instruction at pc.
pub struct Go;

impl Continue for Go {
    #[inline(always)]
    fn go_on(state: State) -> Next {
        state.go()
    }
}

/// Goes on as `O`, which is the instruction at pc.
pub struct Do<O>(PhantomData<O>);

impl<O: Execute> Continue for Do<O> {
    #[inline(always)]
    fn go_on(state: State) -> Next {
        O::execute(state)
    }
}

/// An instruction after which control usually goes on with the following one.
pub(crate) trait Step: Copy {
    /// Does it; `K` goes on with a state that is at the following instruction.
    fn step<K: Continue>(state: State) -> Next;
}

impl<O: Step> Execute for O {
    #[inline(always)]
    fn execute(state: State) -> Next {
        O::step::<Go>(state)
    }
}

/// An instruction that tests something: control goes on with the following one, or branches.
pub(crate) trait Branch: Copy {
    /// Does it; `H` goes on at the following instruction, `F` where it branches to.
    fn branch<H: Continue, F: Continue>(state: State) -> Next;
}

impl<O: Branch> Step for O {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        O::branch::<K, Go>(state)
    }
}

/// The test `A`, seen as a step to where it branches to.
#[derive(Clone, Copy)]
pub struct Unless<A>(PhantomData<A>);

impl<A: Branch> Step for Unless<A> {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        A::branch::<Go, K>(state)
    }
}

/// `A`, then `B`, which follows it in code, without a dispatch in between.
///
/// A fused instruction is nothing but another first word for `A`: both are in code as they would be
/// without it, so labels may lead to `B`, slow paths of `A` go on with `B`, and positions, stack maps
/// and handler ranges are those of the components.
#[derive(Clone, Copy)]
pub struct Then<A, B>(PhantomData<(A, B)>);

impl<A: Step, B: Execute> Execute for Then<A, B> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        A::step::<Do<B>>(state)
    }
}

/// What an instruction does outside of registers.
pub(crate) trait Leave {
    /// Does it; the state is in the machine, `pc` being this instruction's. Returns where to go on.
    fn leave(machine: &mut Machine) -> CodePointer;
}

impl State {
    /// The operands of the instruction at pc.
    #[inline(always)]
    pub fn operands<'a, O: Copy>(&self) -> &'a O {
        // SAFETY: L2, pc is an instruction with these operands.
        unsafe { &*self.pc.add(1).cast() }
    }

    /// The term of an operand.
    #[inline(always)]
    pub fn read(&self, source: &impl Source) -> Word {
        source.read(self.frame)
    }

    /// Writes a slot.
    #[inline(always)]
    pub fn write(&self, slot: Slot, word: Word) {
        // SAFETY: L1 and L2, the slot is within the frame.
        unsafe { self.frame.add(usize::from(slot.0)).write(word) }
    }

    /// Puts words that were reserved (or are checked to be free) on the heap.
    #[inline(always)]
    pub fn push_heap(&mut self, word: Word) {
        // SAFETY: verifier rule on Reserve: the words are there.
        unsafe { self.top.write(word) };
        self.top = self.top.wrapping_add(1);
    }

    /// The end of the heap.
    #[inline(always)]
    pub fn heap_limit(&self) -> *mut Word {
        // SAFETY: L2.
        unsafe { (*self.machine).heap.limit() }
    }

    /// At the instruction after `O`.
    #[inline(always)]
    pub fn after<O>(mut self) -> State {
        self.pc = self.pc.wrapping_byte_add(length::<O>());
        self
    }

    /// At that instruction.
    #[inline(always)]
    pub fn at_code(mut self, pc: CodePointer) -> State {
        self.pc = pc;
        self
    }

    /// At a branch's target.
    #[inline(always)]
    pub fn at(mut self, target: Target) -> State {
        self.pc = self.pc.wrapping_byte_offset(target.0 as isize);
        self
    }

    /// Branches.
    #[inline(always)]
    pub fn jump(self, target: Target) -> Next {
        self.at(target).go()
    }

    /// Saves the caller; the return word is at `return_to`.
    #[inline(always)]
    pub fn push_control(&mut self, return_to: CodePointer) {
        self.control = self.control.wrapping_sub(1);
        let caller = ControlFrame {
            return_to,
            frame: self.frame,
        };
        // SAFETY: L2, the red zone below the control stack is free.
        unsafe { self.control.write(caller) };
    }

    /// Counts a reduction and enters the function at `entry`, whose frame has `frame_words`; frame
    /// and control stack are already its own.
    #[inline(always)]
    pub fn enter<K: Continue>(mut self, entry: CodePointer, frame_words: usize) -> Next {
        self.pc = entry;
        let end = self.frame.wrapping_add(frame_words + RED_ZONE_WORDS);
        // SAFETY: L2.
        let budget = unsafe { &mut (*self.machine).budget };
        budget.reductions -= 1;
        if budget.reductions < 0 || end.addr() > self.control.addr() {
            return self.leave::<super::call::Enter>();
        }
        K::go_on(self)
    }

    /// Counts a reduction and enters a function whose frame is known to fit.
    #[inline(always)]
    pub fn enter_again<K: Continue>(mut self, entry: CodePointer) -> Next {
        self.pc = entry;
        // SAFETY: L2.
        let budget = unsafe { &mut (*self.machine).budget };
        budget.reductions -= 1;
        if budget.reductions < 0 {
            return self.leave::<super::call::Enter>();
        }
        K::go_on(self)
    }

    /// Stores everything into the machine.
    #[inline(always)]
    fn save(self) {
        // SAFETY: L2; nobody else has a reference to the machine while a handler runs.
        let machine = unsafe { &mut *self.machine };
        machine.pc = self.pc;
        machine.frame = self.frame;
        machine.control = self.control;
        // SAFETY: L2; what was passed over is initialised, or reserved and not reachable.
        unsafe { machine.heap.set_top(self.top) };
    }

    /// Loads everything from the machine.
    #[inline(always)]
    fn load(machine: *mut Machine, pc: CodePointer) -> State {
        // SAFETY: as in `save`.
        let saved = unsafe { &*machine };
        State {
            machine,
            pc,
            frame: saved.frame,
            top: saved.heap.top(),
            control: saved.control,
            #[cfg(not(tail_dispatch))]
            instead: STOP,
        }
    }

    /// Leaves for Rust code and comes back.
    #[inline(always)]
    fn out<O: Leave>(self) -> State {
        self.save();
        // SAFETY: as in `save`.
        let pc = outside::<O>(unsafe { &mut *self.machine });
        State::load(self.machine, pc)
    }

    /// The same; goes on with a first word that need not be the one in code.
    #[inline(always)]
    fn out_as<O: LeaveAs>(self) -> (State, FirstWord) {
        self.save();
        // SAFETY: as in `save`.
        let (pc, first_word) = outside_as::<O>(unsafe { &mut *self.machine });
        (State::load(self.machine, pc), first_word)
    }
}

/// What an instruction does that has taken the place of another one's first word.
pub(crate) trait LeaveAs {
    /// Does it; returns where to go on, and the first word to go on with.
    fn leave(machine: &mut Machine) -> (CodePointer, FirstWord);
}

/// As [`outside`].
#[inline(never)]
fn outside_as<O: LeaveAs>(machine: &mut Machine) -> (CodePointer, FirstWord) {
    O::leave(machine)
}

/// What `O` does, in a frame of its own. Were it inlined, LLVM would see locals whose address is
/// known elsewhere, and call the next handler instead of jumping to it, so that the Rust stack
/// would grow with each instruction.
#[inline(never)]
fn outside<O: Leave>(machine: &mut Machine) -> CodePointer {
    O::leave(machine)
}

/// Bytes that an instruction takes in code.
pub(crate) const fn length<O>() -> usize {
    const { assert!(size_of::<O>().is_multiple_of(8) && align_of::<O>() <= 8) };
    8 + size_of::<O>()
}

/// A loaded instruction's place in the table.
pub(crate) trait Numbered: Execute {
    const OPCODE: LoadedOpcode;
}

/// The type of a fused instruction.
macro_rules! then {
    ($last:ty) => { $last };
    ($first:ty, $($rest:ty),+) => { Then<$first, then!($($rest),+)> };
}

/// A component of a fused instruction.
pub(crate) trait Component {
    /// The instruction that it is.
    const OPCODE: LoadedOpcode;
    /// Is the next component where it branches to (or the function that it calls)?
    const BRANCHES: bool;
}

impl<A: Numbered> Component for Unless<A> {
    const OPCODE: LoadedOpcode = A::OPCODE;
    const BRANCHES: bool = true;
}

/// A rewrite rule: instructions that follow each other, and the fused one for the first of them.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// Each with whether the next one is where it branches to.
    pub pattern: &'static [(LoadedOpcode, bool)],
    pub first_word: FirstWord,
}

macro_rules! number_ops {
    (
        plain { $($name:ident = $operands:ty $([$flag:ident])?;)* }
        fused { $($fused:ident = [$($component:ty),*] $([$fused_flag:ident])?;)* }
    ) => {
        /// The loaded instructions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        #[allow(dead_code, reason = "the loop reads them from code")]
        pub(crate) enum LoadedOpcode { Stop, $($name,)* $($fused),* }

        $(impl Numbered for $operands {
            const OPCODE: LoadedOpcode = LoadedOpcode::$name;
        }

        impl Component for $operands {
            const OPCODE: LoadedOpcode = LoadedOpcode::$name;
            const BRANCHES: bool = matches!(
                LoadedOpcode::$name,
                LoadedOpcode::Call
                    | LoadedOpcode::TailCall
                    | LoadedOpcode::TailCallSelf
                    | LoadedOpcode::Jump
            );
        })*

        $(impl Numbered for then!($($component),*) {
            const OPCODE: LoadedOpcode = LoadedOpcode::$fused;
        })*

        /// All rewrite rules.
        pub(crate) const RULES: &[Rule] = &[$(Rule {
            pattern: &[$((<$component as Component>::OPCODE, <$component as Component>::BRANCHES)),*],
            first_word: first_word::<then!($($component),*)>(),
        }),*];

        /// The handlers in the table's order, for tools: LLVM merges those that do the same, so
        /// that a handler's symbol does not name its instruction.
        #[cfg(tail_dispatch)]
        #[used]
        #[unsafe(no_mangle)]
        static PURLIN_HANDLERS: [FirstWord; { [$(stringify!($name),)* $(stringify!($fused)),*].len() }] = [
            $(first_word::<$operands>(),)*
            $(first_word::<then!($($component),*)>(),)*
        ];

        /// Their names and flags, a line for each.
        #[cfg(tail_dispatch)]
        const NAMES: &str = concat!(
            $(stringify!($name), $(" ", stringify!($flag),)? "\n",)*
            $(stringify!($fused), $(" ", stringify!($fused_flag),)? "\n",)*
        );
    };
}
for_each_loaded_op!(number_ops);

/// The names of [`PURLIN_HANDLERS`], where tools find them.
#[cfg(tail_dispatch)]
#[used]
#[unsafe(no_mangle)]
static PURLIN_HANDLER_NAMES: [u8; NAMES.len()] =
    *NAMES.as_bytes().first_chunk().expect("its length");

#[cfg(tail_dispatch)]
pub(crate) use tail::{FirstWord, Next, STOP, first_word, first_word_at, run, set_first_word};

#[cfg(not(tail_dispatch))]
pub(crate) use looped::{FirstWord, Next, STOP, first_word, first_word_at, run, set_first_word};

#[cfg(tail_dispatch)]
mod tail {
    //! Handlers call each other.

    use super::*;
    use std::sync::atomic::{AtomicPtr, Ordering};

    /// Handlers return when the machine stops.
    pub type Next = ();

    macro_rules! handler_abi {
        ($abi:literal) => {
            /// A handler: machine, pc, frame, heap top, control stack.
            pub type Handler = extern $abi fn(
                *mut Machine,
                CodePointer,
                *mut Word,
                *mut Word,
                *mut ControlFrame,
            );

            extern $abi fn handler<O: Execute>(
                machine: *mut Machine,
                pc: CodePointer,
                frame: *mut Word,
                top: *mut Word,
                control: *mut ControlFrame,
            ) {
                O::execute(State { machine, pc, frame, top, control })
            }

            #[inline(never)]
            extern $abi fn detour<O: Execute>(
                machine: *mut Machine,
                pc: CodePointer,
                frame: *mut Word,
                top: *mut Word,
                control: *mut ControlFrame,
            ) {
                O::execute(State { machine, pc, frame, top, control })
            }

            #[cold]
            #[inline(never)]
            extern $abi fn leave<O: Leave>(
                machine: *mut Machine,
                pc: CodePointer,
                frame: *mut Word,
                top: *mut Word,
                control: *mut ControlFrame,
            ) {
                State { machine, pc, frame, top, control }.out::<O>().go()
            }

            #[cold]
            #[inline(never)]
            extern $abi fn leave_as<O: LeaveAs>(
                machine: *mut Machine,
                pc: CodePointer,
                frame: *mut Word,
                top: *mut Word,
                control: *mut ControlFrame,
            ) {
                let (state, first_word) = State { machine, pc, frame, top, control }.out_as::<O>();
                state.go_as(first_word)
            }

            extern $abi fn stop(
                _: *mut Machine,
                _: CodePointer,
                _: *mut Word,
                _: *mut Word,
                _: *mut ControlFrame,
            ) {
            }
        };
    }
    #[cfg(target_arch = "x86_64")]
    handler_abi!("sysv64");
    #[cfg(not(target_arch = "x86_64"))]
    handler_abi!("C");

    /// What stands first in an instruction.
    pub type FirstWord = Handler;

    /// The instruction that stops.
    pub const STOP: FirstWord = stop;

    /// The first word of an instruction.
    pub const fn first_word<O: Numbered>() -> FirstWord {
        handler::<O>
    }

    /// The first word of the instruction at `pc`.
    #[inline(always)]
    pub fn first_word_at(pc: CodePointer) -> FirstWord {
        // SAFETY: L2, an instruction starts with its handler's address, which is read and written as an atomic.
        let word = unsafe { &*pc.cast::<AtomicPtr<()>>() };
        // Relaxed: old and new first words do the same but for telling of it.
        let handler = word.load(Ordering::Relaxed);
        // SAFETY: the loader and `Breakpoint` write nothing but handlers' addresses.
        unsafe { std::mem::transmute::<*mut (), Handler>(handler) }
    }

    /// Writes the first word of the instruction at `pc`.
    pub fn set_first_word(pc: CodePointer, first_word: FirstWord) {
        // SAFETY: as in `first_word_at`; loaded code consists of atomics.
        let word = unsafe { &*pc.cast::<AtomicPtr<()>>() };
        // Release pairs with the fence in `Breakpoint`.
        word.store(first_word as *mut (), Ordering::Release);
    }

    impl State {
        /// Executes the instruction at pc.
        #[inline(always)]
        pub fn go(self) -> Next {
            self.go_as(first_word_at(self.pc))
        }

        /// Executes the instruction at pc as if it had that first word.
        #[inline(always)]
        pub fn go_as(self, handler: FirstWord) -> Next {
            handler(self.machine, self.pc, self.frame, self.top, self.control)
        }

        /// Goes on as `O` does, without making the handler larger by it.
        #[inline(always)]
        pub fn detour<O: Execute>(self) -> Next {
            detour::<O>(self.machine, self.pc, self.frame, self.top, self.control)
        }

        /// Leaves for Rust code; goes on where that says.
        #[inline(always)]
        pub fn leave<O: Leave>(self) -> Next {
            leave::<O>(self.machine, self.pc, self.frame, self.top, self.control)
        }

        /// The same; goes on with the first word that it says.
        #[inline(always)]
        pub fn leave_as<O: LeaveAs>(self) -> Next {
            leave_as::<O>(self.machine, self.pc, self.frame, self.top, self.control)
        }
    }

    /// Runs the machine from pc until it stops.
    pub fn run(machine: &mut Machine, pc: CodePointer) {
        State::load(machine, pc).go();
    }
}

#[cfg(not(tail_dispatch))]
mod looped {
    //! One loop around one `match`.

    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    /// Handlers return the state to go on with.
    pub type Next = State;

    /// What stands first in an instruction.
    pub type FirstWord = u64;

    /// The instruction that stops.
    pub const STOP: FirstWord = LoadedOpcode::Stop as u64;

    /// The first word of an instruction.
    pub const fn first_word<O: Numbered>() -> FirstWord {
        O::OPCODE as u64
    }

    fn word_at<'a>(pc: CodePointer) -> &'a AtomicU64 {
        // SAFETY: L2, an instruction starts with its number, which is read and written as an atomic.
        unsafe { &*pc.cast::<AtomicU64>() }
    }

    /// The first word of the instruction at `pc`.
    #[inline(always)]
    pub fn first_word_at(pc: CodePointer) -> FirstWord {
        // Relaxed: old and new first words do the same but for telling of it.
        word_at(pc).load(Ordering::Relaxed)
    }

    /// Writes the first word of the instruction at `pc`.
    pub fn set_first_word(pc: CodePointer, first_word: FirstWord) {
        // Release pairs with the fence in `Breakpoint`.
        word_at(pc).store(first_word, Ordering::Release);
    }

    #[inline(never)]
    fn detour<O: Execute>(state: State) -> State {
        O::execute(state)
    }

    #[cold]
    #[inline(never)]
    fn leave<O: Leave>(state: State) -> State {
        state.out::<O>()
    }

    impl State {
        /// Goes on at pc.
        #[inline(always)]
        pub fn go(self) -> Next {
            self
        }

        /// Executes the instruction at pc as if it had that first word.
        pub fn go_as(mut self, first_word: FirstWord) -> Next {
            self.instead = first_word;
            self
        }

        /// Leaves for Rust code; goes on with the first word that it says.
        pub fn leave_as<O: LeaveAs>(self) -> Next {
            let (state, first_word) = self.out_as::<O>();
            state.go_as(first_word)
        }

        /// Goes on as `O` does, without making the handler larger by it.
        #[inline(always)]
        pub fn detour<O: Execute>(self) -> Next {
            detour::<O>(self)
        }

        /// Leaves for Rust code; goes on where that says.
        #[inline(always)]
        pub fn leave<O: Leave>(self) -> Next {
            leave::<O>(self)
        }
    }

    macro_rules! run_loop {
        (
            plain { $($name:ident = $operands:ty $([$flag:ident])?;)* }
            fused { $($fused:ident = [$($component:ty),*] $([$fused_flag:ident])?;)* }
        ) => {
            /// Runs the machine from pc until it stops.
            pub fn run(machine: &mut Machine, pc: CodePointer) {
                let mut state = State::load(machine, pc);
                loop {
                    let first_word = if state.instead == STOP {
                        first_word_at(state.pc)
                    } else {
                        std::mem::replace(&mut state.instead, STOP)
                    };
                    // SAFETY: the loader and `Breakpoint` write nothing but numbers of opcodes.
                    let opcode = unsafe { std::mem::transmute::<u16, LoadedOpcode>(first_word as u16) };
                    state = match opcode {
                        LoadedOpcode::Stop => return,
                        $(LoadedOpcode::$name => <$operands as Execute>::execute(state),)*
                        $(LoadedOpcode::$fused => <then!($($component),*)>::execute(state),)*
                    };
                }
            }
        };
    }
    for_each_loaded_op!(run_loop);
}
