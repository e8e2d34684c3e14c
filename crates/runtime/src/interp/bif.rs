//! Calling BIFs, and going on with those that gave way.

use super::dispatch::{Execute, Leave, Next, State, length};
use super::machine::{Continuation, Live, Machine};
use super::operand::{AnySource, Slot, Source, Target};
use super::stack::{CodePointer, return_word};
use super::{Exit, Stop};
use crate::bif::{Ctx, Interrupt, LateCall as Call, LinkedBif, Trap};
use crate::exception::Class;
use purlin_bytecode::bif::BifId;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, Word};
use std::mem::MaybeUninit;

/// Most arguments that a BIF has.
pub const BIF_ARITY_MAX: usize = 8;

/// What follows the arguments of a `CallBif`.
pub(super) const RETURN_WORD_BYTES: usize = 8;

/// dst := bif(args...). The arguments follow, then the return word.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallBif {
    pub bif: BifId,
    pub count: u16,
    pub function: LinkedBif,
}

/// dst := bif(args...) for a BIF with the GUARD flag. The arguments follow.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GuardBif {
    pub fail: Target,
    pub dst: Slot,
    pub bif: BifId,
    pub count: u16,
    pub function: LinkedBif,
}

impl Execute for CallBif {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Execute for GuardBif {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

/// What became of a BIF, without lifetimes: its terms are in the heap, which has not been
/// collected since.
enum Outcome {
    /// It has a result.
    Value(Word),
    /// It raised, and this is where to go on.
    Raised(CodePointer),
    /// It goes on at once.
    Again,
    /// It has a result, and the process lets others run.
    Yield(Word),
    /// The machine stops.
    Stop(Stop),
    /// The machine has forgotten its stack, and stops until there is a message.
    Hibernate,
}

/// The arguments of a BIF call, out of their slots.
struct Arguments {
    words: [MaybeUninit<Word>; BIF_ARITY_MAX],
    count: usize,
}

impl Arguments {
    #[inline(always)]
    fn words(&self) -> &[Word] {
        // SAFETY: the first `count` of them are written.
        unsafe { std::slice::from_raw_parts(self.words.as_ptr().cast(), self.count) }
    }
}

impl Machine {
    /// The terms of the operand words that follow an instruction.
    pub(super) fn trailing(&self, length: usize, count: usize) -> Vec<Word> {
        (0..count)
            .map(|index| self.trailing_word(length, index))
            .collect()
    }

    fn trailing_word(&self, length: usize, index: usize) -> Word {
        let first: *const AnySource = self.pc.wrapping_byte_add(length).cast();
        // SAFETY: L1: the loader put the operands there.
        unsafe { &*first.add(index) }.read(self.frame)
    }

    #[inline(always)]
    fn bif_arguments(&self, length: usize, count: usize) -> Arguments {
        let mut words = [MaybeUninit::uninit(); BIF_ARITY_MAX];
        for (index, word) in words[..count].iter_mut().enumerate() {
            word.write(self.trailing_word(length, index));
        }
        Arguments { words, count }
    }

    /// Calls `work` with a context for BIFs.
    pub(super) fn with_ctx<R>(&mut self, work: impl for<'h> FnOnce(&mut Ctx<'h, '_>) -> R) -> R {
        let vm = self.vm();
        let process = self.own();
        // SAFETY: the scheduler is neither the machine nor the rest of the process.
        let scheduler = unsafe { &mut *self.running.scheduler };
        // SAFETY: `'h` is fresh in each call of `work`, and nothing collects during it.
        let heap = unsafe { HeapScope::new(&mut self.heap, &vm.atoms) };
        work(&mut Ctx {
            heap,
            vm,
            scheduler,
            process,
            budget: &mut self.budget,
        })
    }

    /// Calls a BIF and sorts out what it returned.
    #[inline(always)]
    fn call_bif(&mut self, bif: BifId, function: LinkedBif, args: &Arguments) -> Outcome {
        let machine: *mut Machine = self;
        self.with_ctx(|ctx| {
            // SAFETY: terms of this process.
            let terms = unsafe { ctx.heap.terms(args.words()) };
            match function(ctx, terms) {
                Ok(value) => Outcome::Value(value.word()),
                Err(interrupt) => {
                    // SAFETY: the context is not used any more.
                    let machine = unsafe { &mut *machine };
                    machine.interrupted(bif, args.words(), interrupt)
                }
            }
        })
    }

    /// Goes on with a BIF.
    fn step_bif(&mut self, bif: BifId, continuation: Continuation) -> Outcome {
        let machine: *mut Machine = self;
        self.with_ctx(|ctx| {
            let own = continuation.terms.len() - continuation.arguments;
            let (terms, args) = continuation.terms.split_at(own);
            // SAFETY: the continuation's terms were roots until now.
            let terms = unsafe { ctx.heap.terms(terms) };
            match (continuation.step)(ctx, terms, continuation.data) {
                Ok(value) => Outcome::Value(value.word()),
                Err(interrupt) => {
                    // SAFETY: the context is not used any more.
                    let machine = unsafe { &mut *machine };
                    machine.interrupted(bif, args, interrupt)
                }
            }
        })
    }

    #[inline(never)]
    fn interrupted(&mut self, bif: BifId, args: &[Word], interrupt: Interrupt<'_>) -> Outcome {
        match interrupt {
            Interrupt::Raise(raise) => Outcome::Raised(self.raise_from_bif(bif, args, raise)),
            Interrupt::Yield(value) => Outcome::Yield(value.word()),
            Interrupt::Trap(trap) => {
                self.go_on_later(trap, args);
                Outcome::Again
            }
            Interrupt::Suspend(trap) => {
                self.go_on_later(trap, args);
                Outcome::Stop(Stop::Wait)
            }
            Interrupt::Block(job) => {
                self.go_on_later(job.finish, args);
                Outcome::Stop(Stop::Block(job.work))
            }
            Interrupt::Hibernate(call) => {
                self.forget_traced_returns();
                let Call {
                    module,
                    function,
                    arguments,
                } = call;
                let arguments: Vec<Word> = arguments.list().map(Term::word).collect();
                let export = self
                    .vm()
                    .code
                    .export(module, function, arguments.len() as u8);
                // SAFETY: an export's code is a function of that arity; the arguments are terms of
                // this process.
                unsafe { self.start_again(export.entry(), &arguments) };
                Outcome::Hibernate
            }
            Interrupt::Exit(reason) => {
                let exit = Exit {
                    reason: reason.word(),
                    crash: false,
                    class: Class::Exit,
                };
                Outcome::Stop(Stop::Exit(exit))
            }
        }
    }

    fn go_on_later(&mut self, trap: Trap, args: &[Word]) {
        let mut continuation = trap.0;
        continuation.terms.extend_from_slice(args);
        continuation.arguments = args.len();
        self.continuation = Some(continuation);
    }

    /// After a BIF: writes its result and comes to a safepoint, or stops.
    fn after_bif(&mut self, outcome: Outcome, return_to: CodePointer) -> CodePointer {
        match outcome {
            Outcome::Value(value) => self.finish_bif(value, return_to),
            Outcome::Yield(value) => {
                self.budget.give_way();
                self.finish_bif(value, return_to)
            }
            Outcome::Raised(pc) => pc,
            Outcome::Again => {
                self.live = Live::Map(return_to);
                self.safepoint(self.pc)
            }
            Outcome::Stop(stop) => {
                self.live = Live::Map(return_to);
                self.stop_with(stop)
            }
            Outcome::Hibernate => self.stop_with(Stop::Hibernate),
        }
    }

    pub(super) fn finish_bif(&mut self, value: Word, return_to: CodePointer) -> CodePointer {
        // SAFETY: a return word.
        let word = unsafe { return_to.read() };
        self.write(Slot(return_word::dst(word)), value);
        let next = return_to.wrapping_add(1);
        self.budget.reductions -= 1;
        if self.budget.reductions >= 0 && !self.heap.wants_collection() {
            return next;
        }
        self.live = Live::MapAndDst(return_to);
        self.safepoint(next)
    }
}

impl Machine {
    /// Calls a BIF as a function when it is told of.
    #[cold]
    #[inline(never)]
    fn call_traced_bif(&mut self, op: &CallBif, return_to: CodePointer) -> Option<CodePointer> {
        let entry = self.traced_bif(op.bif)?;
        let args = self.bif_arguments(length::<CallBif>(), usize::from(op.count));
        Some(self.call_out(entry, args.words(), return_to))
    }
}

impl Leave for CallBif {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let count = usize::from(op.count);
        let return_to = machine.pc.wrapping_byte_add(length::<Self>() + count * 8);
        let outcome = match machine.continuation.take() {
            None => {
                if machine.vm().code.traces_bifs()
                    && let Some(callee) = machine.call_traced_bif(op, return_to)
                {
                    return callee;
                }
                let args = machine.bif_arguments(length::<Self>(), count);
                machine.call_bif(op.bif, op.function, &args)
            }
            Some(continuation) => machine.step_bif(op.bif, *continuation),
        };
        machine.after_bif(outcome, return_to)
    }
}

impl Leave for GuardBif {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let count = usize::from(op.count);
        let args = machine.bif_arguments(length::<Self>(), count);
        if op.fail != Target::NONE {
            let result = machine.try_guard(op.function, &args);
            let Some(value) = result else {
                return machine.target(op.fail);
            };
            machine.write(op.dst, value);
        } else {
            match machine.call_bif(op.bif, op.function, &args) {
                Outcome::Value(value) => machine.write(op.dst, value),
                Outcome::Raised(pc) => return pc,
                Outcome::Again | Outcome::Yield(_) | Outcome::Stop(_) | Outcome::Hibernate => {
                    panic!("guard BIF {:?} interrupts", op.bif.info())
                }
            }
        }
        machine.note_collection();
        machine.pc.wrapping_byte_add(length::<Self>() + count * 8)
    }
}

impl Machine {
    /// The value of a guard BIF, if it has one.
    fn try_guard(&mut self, function: LinkedBif, args: &Arguments) -> Option<Word> {
        self.with_ctx(|ctx| {
            // SAFETY: terms of this process.
            let terms = unsafe { ctx.heap.terms(args.words()) };
            function(ctx, terms).ok().map(Term::word)
        })
    }
}
