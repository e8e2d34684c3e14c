//! Built-in functions: what they are given, what they return, and how table rows find them.
//!
//! Each row of `purlin_bytecode::for_each_bif!` is linked here to `bif::<module>::<function>`:
//!
//! ```text
//! pub fn element_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h>
//! ```
//!
//! A BIF validates all its arguments, then allocates, then acts. It never calls back into Erlang.
//! Its terms stay where they are until it returns; memory comes from `ctx.heap`, which never
//! collects. Work that grows with its arguments is charged by [`Ctx::charge`]; what may take
//! longer than a slice returns [`Interrupt::Trap`] now and then; what may block the thread returns
//! [`Interrupt::Block`].

pub mod atomics;
pub mod binary;
pub mod counters;
pub mod erlang;
pub mod erts_debug;
pub mod ets;
pub mod lists;
pub mod maps;
pub mod math;
pub mod os;
pub mod persistent_term;
pub mod process;
pub mod purlin_code;
pub mod purlin_file;
pub mod purlin_host;
pub mod purlin_io;
pub mod purlin_lists;
pub mod purlin_os;
pub mod purlin_trace;
pub mod purlin_unicode;
pub mod state;
pub mod text;
pub mod timer;
pub mod unicode;

use crate::interp::{Budget, Continuation, Work};
use crate::process::Own;
use crate::scheduler::Scheduler;
use crate::system::Grants;
use crate::vm::Vm;
use purlin_bytecode::bif::BIFS;
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, Word};
use std::any::Any;

pub use crate::exception::{Class, Raise};

/// What a BIF works on.
pub struct Ctx<'h, 'm> {
    /// The caller's heap: builds terms, never collects.
    pub heap: HeapScope<'h>,
    /// The VM.
    pub vm: &'m Vm,
    /// The scheduler that runs the caller.
    pub scheduler: &'m mut Scheduler,
    /// The calling process, heap and stack apart.
    pub process: &'m mut Own,
    /// The caller's reductions.
    pub budget: &'m mut Budget,
}

/// What a BIF returns.
pub type BifResult<'h> = Result<Term<'h>, Interrupt<'h>>;

/// Why a BIF has no result (yet).
pub enum Interrupt<'h> {
    /// It raises.
    Raise(Raise<'h>),
    /// It goes on later (made by [`Ctx::trap`]).
    Trap(Trap),
    /// It has a result, but the process shall let others run first.
    Yield(Term<'h>),
    /// It goes on in the blocking pool.
    Block(Job),
    /// The process ends.
    Exit(Term<'h>),
    /// The process stops until its scheduler wakes it; then `Trap` goes on.
    Suspend(Trap),
    /// The process forgets its stack, waits for a message, and makes this call.
    Hibernate(LateCall<'h>),
}

/// A call by name, with a proper list of at most 255 arguments.
pub struct LateCall<'h> {
    /// Module.
    pub module: Atom,
    /// Function.
    pub function: Atom,
    /// Its arguments.
    pub arguments: Term<'h>,
}

impl<'h> From<Raise<'h>> for Interrupt<'h> {
    fn from(raise: Raise<'h>) -> Interrupt<'h> {
        Interrupt::Raise(raise)
    }
}

/// A function that goes on with a BIF: the terms it asked to keep, and its other data.
pub type Step = for<'h> fn(&mut Ctx<'h, '_>, &[Term<'h>], Box<dyn Any + Send>) -> BifResult<'h>;

/// How a BIF goes on.
pub struct Trap(pub(crate) Box<Continuation>);

impl Trap {
    pub(crate) fn new(step: Step, terms: Vec<Word>, data: Box<dyn Any + Send>) -> Trap {
        Trap(Box::new(Continuation {
            step,
            terms,
            arguments: 0,
            data,
        }))
    }
}

/// Work for the blocking pool.
pub struct Job {
    /// What to do there. It sees no terms: inputs are copied out of the heap, and so is the result.
    pub work: Work,
    /// Turns the result into a term when the process runs again.
    pub(crate) finish: Trap,
}

impl<'h> Ctx<'h, '_> {
    /// Takes reductions off the slice, in proportion to work done.
    pub fn charge(&mut self, reductions: usize) {
        self.budget.charge(reductions);
    }

    /// Whether the slice is used up, so that long work should trap.
    pub fn exhausted(&self) -> bool {
        self.budget.is_exhausted()
    }

    /// Goes on later with `step`, which gets these terms and data.
    pub fn trap(&self, step: Step, terms: &[Term<'h>], data: Box<dyn Any + Send>) -> Interrupt<'h> {
        Interrupt::Trap(self.continuation(step, terms, data))
    }

    /// Stops until woken, then goes on with `step`.
    pub fn suspend(
        &self,
        step: Step,
        terms: &[Term<'h>],
        data: Box<dyn Any + Send>,
    ) -> Interrupt<'h> {
        Interrupt::Suspend(self.continuation(step, terms, data))
    }

    /// Does `work` in the blocking pool; `finish` gets these terms and what it returned.
    pub fn block<R: Any + Send>(
        &self,
        work: impl FnOnce(&Vm) -> R + Send + 'static,
        finish: Step,
        terms: &[Term<'h>],
    ) -> Interrupt<'h> {
        Interrupt::Block(Job {
            work: Box::new(move |vm| Box::new(work(vm))),
            finish: self.continuation(finish, terms, Box::new(())),
        })
    }

    /// What the VM's code may do to the world.
    pub fn grants(&self) -> Grants {
        self.vm.grants
    }

    fn continuation(&self, step: Step, terms: &[Term<'h>], data: Box<dyn Any + Send>) -> Trap {
        Trap::new(step, terms.iter().map(|term| term.word()).collect(), data)
    }

    /// The atom with that text.
    pub fn atom(&self, text: &str) -> Result<Atom, Interrupt<'h>> {
        self.vm.atoms.intern(text).map_err(|_| system_limit())
    }
}

/// Raises `error:badarg`.
pub fn badarg<'h>() -> Interrupt<'h> {
    error_atom(Atom::BADARG)
}

/// Raises `error:badarith`.
pub fn badarith<'h>() -> Interrupt<'h> {
    error_atom(Atom::BADARITH)
}

/// Raises `error:system_limit`.
pub fn system_limit<'h>() -> Interrupt<'h> {
    error_atom(Atom::SYSTEM_LIMIT)
}

/// Raises `error:Atom`.
pub fn error_atom<'h>(reason: Atom) -> Interrupt<'h> {
    error(Term::atom(reason))
}

/// Raises `error:Reason`.
pub fn error<'h>(reason: Term<'h>) -> Interrupt<'h> {
    Interrupt::Raise(Raise::new(Class::Error, reason))
}

/// A BIF as loaded code calls it.
pub type LinkedBif = for<'h> fn(&mut Ctx<'h, '_>, &[Term<'h>]) -> BifResult<'h>;

macro_rules! link_bifs {
    ($(
        #[doc = $doc:literal]
        $module:ident : $name:literal / $arity:literal = $function:ident [$($flag:ident)|*];
    )*) => {
        /// The functions of the table's rows, in its order. A row without a function, or with one
        /// of another arity, does not compile.
        pub static LINKED_BIFS: &[LinkedBif] = &[$({
            fn linked<'h>(ctx: &mut Ctx<'h, '_>, args: &[Term<'h>]) -> BifResult<'h> {
                let args: &[Term<'h>; $arity] =
                    args.try_into().expect("verifier rule V10: as many arguments as the BIF has");
                $module::$function(ctx, *args)
            }
            linked
        }),*];
    };
}
purlin_bytecode::for_each_bif!(link_bifs);

const _: () = {
    let mut index = 0;
    while index < BIFS.len() {
        assert!(BIFS[index].arity as usize <= crate::interp::BIF_ARITY_MAX);
        index += 1;
    }
};
