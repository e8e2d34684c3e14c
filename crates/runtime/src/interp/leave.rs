//! What handlers that have left for Rust code work with: operands, ways back, collections,
//! safepoints.

use super::Stop;
use super::dispatch::length;
use super::machine::Machine;
use super::operand::{Slot, Target};
use super::stack::CodePointer;
use super::stubs;
use crate::exception::Class;
use crate::process::Own;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::bignum::arith::ArithError;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, Word};
use std::cmp::Ordering;

impl Machine {
    /// The operands of the instruction at pc.
    pub(super) fn operands<'a, O: Copy>(&self) -> &'a O {
        // SAFETY: L2, pc was an instruction with these operands when its handler left.
        unsafe { &*self.pc.add(1).cast() }
    }

    /// The instruction after this one.
    pub(super) fn after<O: Copy>(&self) -> CodePointer {
        self.pc.wrapping_byte_add(length::<O>())
    }

    /// Where a branch of this instruction goes.
    pub(super) fn target(&self, target: Target) -> CodePointer {
        self.pc.wrapping_byte_offset(target.0 as isize)
    }

    /// Goes on after a test.
    pub(super) fn after_test<O: Copy>(&self, holds: bool, fail: Target) -> CodePointer {
        if holds {
            self.after::<O>()
        } else {
            self.target(fail)
        }
    }

    /// Writes a slot of the top frame.
    pub(super) fn write(&mut self, slot: Slot, word: Word) {
        // SAFETY: L1 and L2, the slot is within the frame.
        unsafe { self.frame.add(usize::from(slot.0)).write(word) };
    }

    /// Goes on after an instruction with a result that may have been built on the heap.
    pub(super) fn after_result<O: Copy>(&mut self, dst: Slot, result: Word) -> CodePointer {
        self.write(dst, result);
        self.note_collection();
        self.after::<O>()
    }

    /// When the heap wants a collection, sees to it that the next safepoint happens.
    #[inline]
    pub(super) fn note_collection(&mut self) {
        if self.heap.wants_collection() {
            self.budget.interrupt();
        }
    }

    /// The VM that runs this machine.
    pub(crate) fn vm<'a>(&self) -> &'a Vm {
        // SAFETY: `run` is on the Rust stack, and holds a reference to it.
        unsafe { &*self.running.vm }
    }

    /// The rest of the process.
    pub(crate) fn own<'a>(&mut self) -> &'a mut Own {
        // SAFETY: `run` has the process to itself, and lends its machine and the rest, which do
        // not overlap, to the handler that has left; the caller makes no second reference.
        unsafe { &mut *self.running.own }
    }

    /// Builds terms. Nothing collects meanwhile.
    pub(super) fn with_scope<R>(
        &mut self,
        build: impl for<'h> FnOnce(&mut HeapScope<'h>) -> R,
    ) -> R {
        let atoms = &self.vm().atoms;
        self.heap.scope(atoms, build)
    }

    /// A list.
    pub(super) fn list_of(&mut self, words: &[Word]) -> Word {
        self.with_scope(|scope| {
            let mut list = Term::NIL;
            for &word in words.iter().rev() {
                // SAFETY: a term of this process; nothing collects.
                let head = unsafe { scope.term(word) };
                list = scope.cons(head, list);
            }
            list.word()
        })
    }

    /// `{Atom, Word}`
    pub(super) fn pair(&mut self, tag: Atom, word: Word) -> Word {
        self.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let term = unsafe { scope.term(word) };
            scope.tuple(&[Term::atom(tag), term]).word()
        })
    }

    /// `=:=`
    pub(super) fn exact_eq(&self, lhs: Word, rhs: Word) -> bool {
        // SAFETY: terms of this process; nothing collects meanwhile.
        let (lhs, rhs) = unsafe { (Term::from_word(lhs), Term::from_word(rhs)) };
        purlin_heap::compare::exact_eq(lhs, rhs)
    }

    /// `==`
    pub(super) fn loose_eq(&self, lhs: Word, rhs: Word) -> bool {
        // SAFETY: terms of this process; nothing collects meanwhile.
        let (lhs, rhs) = unsafe { (Term::from_word(lhs), Term::from_word(rhs)) };
        purlin_heap::compare::loose_eq(lhs, rhs)
    }

    /// The order of terms.
    pub(super) fn compare(&self, lhs: Word, rhs: Word) -> Ordering {
        // SAFETY: terms of this process; nothing collects meanwhile.
        let (lhs, rhs) = unsafe { (Term::from_word(lhs), Term::from_word(rhs)) };
        purlin_heap::compare::compare(lhs, rhs, &self.vm().atoms)
    }

    /// Branches, or raises what an operator found wrong.
    pub(super) fn fail_arithmetic(
        &mut self,
        fail: Target,
        error: ArithError,
        operator: Option<Atom>,
        operands: &[Word],
    ) -> CodePointer {
        if fail != Target::NONE {
            return self.target(fail);
        }
        let reason = Word::atom(match error {
            ArithError::BadArith => Atom::BADARITH.0,
            ArithError::SystemLimit => Atom::SYSTEM_LIMIT.0,
        });
        let Some(operator) = operator else {
            return self.raise_error(reason);
        };
        let args = self.list_of(operands);
        self.raise_of_bif(Class::Error, reason, Atom::ERLANG, operator, args)
    }

    /// Collects, so that `need` words are free afterwards; `live` tells the top frame's roots.
    pub(super) fn collect(&mut self, need: usize) {
        let own = self.own();
        // SAFETY: as in `own`; the scheduler is another object.
        let scheduler = unsafe { &mut *self.running.scheduler };
        self.collect_garbage(self.vm(), own, scheduler, need, super::Extent::Young);
    }

    /// A safepoint that has something to do: serves requests, and gives way when the slice is
    /// used up. `live` tells the top frame's roots, `resume` where to go on.
    #[cold]
    pub(super) fn safepoint(&mut self, resume: CodePointer) -> CodePointer {
        self.budget.resume_count();
        if self.heap.wants_collection() {
            self.collect(0);
        }
        if !self.budget.is_exhausted() {
            // Under gc-stress a collection is always wanted.
            self.note_collection();
            return resume;
        }
        self.pc = resume;
        self.stop_with(Stop::Yield)
    }

    /// Stops; the process goes on at pc.
    pub(super) fn stop_with(&mut self, stop: Stop) -> CodePointer {
        self.stop = Some(stop);
        stubs::stopped()
    }
}
