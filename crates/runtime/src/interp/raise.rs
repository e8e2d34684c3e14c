//! Raising: instructions that do, and the way from a raise to its handler.
//!
//! A handler is found by walking the control stack: each frame's position (that of its call) is
//! looked up in its module's handler table. The handler receives class, reason, and a *raw trace*,
//! a tuple that [`stacktrace`](crate::exception::stacktrace) turns into a list when it is asked
//! for:
//!
//! ```text
//! {Top, Arguments, Info, Position1, ..., PositionN}
//! ```
//!
//! `Top` is a ready entry to stand first, or []; `Arguments` replaces the arity of the function of
//! Position1, unless it is `undefined`; `Info` goes into that entry's list of locations; positions are code
//! addresses. What is a list already (from `erlang:raise/3`) stays one.

use super::Stop;
use super::dispatch::{Execute, Leave, Next, State, length};
use super::machine::Machine;
use super::operand::{AnySource, Slot, Source};
use super::stack::CodePointer;
use super::{Exit, stubs};
use crate::code::LoadedModule;
use crate::exception::{self, Class, Raise, Trace};
use purlin_bytecode::bif::BifId;
use purlin_heap::atom::Atom;
use purlin_heap::term::{Term, Word};

/// Most entries of a stack trace; OTP's `backtrace_depth`.
pub const TRACE_DEPTH: usize = 8;

/// Where a trace starts.
#[derive(Clone, Copy)]
struct Origin {
    /// A ready entry that stands first, or [].
    top: Word,
    /// Arguments of the function at pc, or `undefined`.
    arguments: Word,
    /// More for that function's entry: a list.
    info: Word,
    /// Does pc take part?
    with_pc: bool,
    /// Is pc a call that did not come about? OTP shows it twice: as the place and as the return
    /// address.
    is_call: bool,
}

impl Origin {
    const HERE: Origin = Origin {
        top: Word::NIL,
        arguments: Word::atom(Atom::UNDEFINED.0),
        info: Word::NIL,
        with_pc: true,
        is_call: false,
    };
}

impl Machine {
    /// Raises an error of the instruction at pc.
    pub(super) fn raise_error(&mut self, reason: Word) -> CodePointer {
        self.raise_from(Class::Error, reason, Origin::HERE)
    }

    /// The same, with a map that says who can explain it.
    pub(super) fn raise_explained(&mut self, reason: Word, info: Word) -> CodePointer {
        let info = self.error_info(info);
        self.raise_from(
            Class::Error,
            reason,
            Origin {
                info,
                ..Origin::HERE
            },
        )
    }

    /// Raises `error:{Tag, Value}`.
    pub(super) fn raise_pair(&mut self, tag: Atom, value: Word) -> CodePointer {
        let reason = self.pair(tag, value);
        self.raise_error(reason)
    }

    /// Raises `error:{badfun, Value}` of a call, or of a tail call.
    pub(super) fn raise_badfun(&mut self, value: Word, is_call: bool) -> CodePointer {
        let reason = self.pair(Atom::BADFUN, value);
        let origin = Origin {
            is_call,
            ..Origin::HERE
        };
        self.raise_from(Class::Error, reason, origin)
    }

    /// Raises `error:{badarity, {Fun, Args}}` of a call, or of a tail call.
    pub(super) fn raise_badarity(&mut self, fun: Word, args: Word, is_call: bool) -> CodePointer {
        let pair = self.with_scope(|scope| {
            // SAFETY: terms of this process; nothing collects.
            let (fun, args) = unsafe { (scope.term(fun), scope.term(args)) };
            scope.tuple(&[fun, args]).word()
        });
        let reason = self.pair(Atom::BADARITY, pair);
        let origin = Origin {
            is_call,
            ..Origin::HERE
        };
        self.raise_from(Class::Error, reason, origin)
    }

    /// Raises `error:undef`; the callee's frame stands already.
    pub(super) fn raise_undef(&mut self, module: Atom, function: Atom, args: Word) -> CodePointer {
        let top = self.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let args = unsafe { scope.term(args) };
            exception::entry(scope, module, function, args, Term::NIL).word()
        });
        let origin = Origin {
            top,
            with_pc: false,
            ..Origin::HERE
        };
        self.raise_from(Class::Error, Word::atom(Atom::UNDEF.0), origin)
    }

    /// Raises with `module:function` on top of the trace, as a failing BIF does.
    pub(super) fn raise_of_bif(
        &mut self,
        class: Class,
        reason: Word,
        module: Atom,
        function: Atom,
        args: Word,
    ) -> CodePointer {
        let top = self.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let args = unsafe { scope.term(args) };
            exception::bif_entry(scope, module, function, args, None).word()
        });
        self.raise_from(
            class,
            reason,
            Origin {
                top,
                ..Origin::HERE
            },
        )
    }

    /// Raises what a BIF returned.
    pub(super) fn raise_from_bif(
        &mut self,
        bif: BifId,
        args: &[Word],
        raise: Raise<'_>,
    ) -> CodePointer {
        let info = bif.info();
        let (module, function) = (Atom(info.module_atom.0), Atom(info.name_atom.0));
        let (class, reason) = (raise.class, raise.reason.word());
        match raise.trace {
            Trace::Bif => {
                let args = self.list_of(args);
                self.raise_of_bif(class, reason, module, function, args)
            }
            Trace::BifCause(cause) => {
                let (args, cause) = (self.list_of(args), cause.word());
                let top = self.with_scope(|scope| {
                    // SAFETY: terms of this process; nothing collects.
                    let (args, cause) = unsafe { (scope.term(args), scope.term(cause)) };
                    exception::bif_entry(scope, module, function, args, Some(cause)).word()
                });
                self.raise_from(
                    class,
                    reason,
                    Origin {
                        top,
                        ..Origin::HERE
                    },
                )
            }
            Trace::Caller => self.raise_from(class, reason, Origin::HERE),
            Trace::CallerArguments(args) => {
                let origin = Origin {
                    arguments: args.word(),
                    ..Origin::HERE
                };
                self.raise_from(class, reason, origin)
            }
            Trace::CallerInfo(args, info) => {
                let arguments = if args.is_list() {
                    args.word()
                } else {
                    Origin::HERE.arguments
                };
                let info = self.error_info(info.word());
                self.raise_from(
                    class,
                    reason,
                    Origin {
                        arguments,
                        info,
                        ..Origin::HERE
                    },
                )
            }
            Trace::Given(trace) => self.unwind(class, reason, trace.word()),
        }
    }

    /// `[{error_info, Map}]`
    fn error_info(&mut self, map: Word) -> Word {
        let pair = self.pair(Atom::ERROR_INFO, map);
        self.list_of(&[pair])
    }

    /// Raises with a trace that is captured now.
    fn raise_from(&mut self, class: Class, reason: Word, origin: Origin) -> CodePointer {
        let trace = self.capture(origin);
        self.unwind(class, reason, trace)
    }

    /// A raw trace.
    fn capture(&mut self, origin: Origin) -> Word {
        // Where it happened shows even at depth 0.
        let depth = self.vm().settings.backtrace_depth().max(1);
        let mut usual = [Word::NIL; TRACE_DEPTH + 3];
        let mut deep = Vec::new();
        let words = if depth <= TRACE_DEPTH {
            &mut usual[..depth + 3]
        } else {
            deep.resize(depth + 3, Word::NIL);
            &mut deep[..]
        };
        words[0] = origin.top;
        words[1] = origin.arguments;
        words[2] = origin.info;
        let mut count = 3;
        let end = if origin.top.is_nil() {
            words.len()
        } else {
            words.len() - 1
        };
        if origin.with_pc && self.vm().code.locate(self.pc).is_some() {
            for place in &mut words[count..end.min(count + 1 + usize::from(origin.is_call))] {
                *place = position_word(self.pc);
                count += 1;
            }
        }
        let mut previous = std::ptr::null();
        for return_to in self.return_addresses() {
            if count >= end {
                break;
            }
            // As in OTP, recursion shows once.
            if return_to != previous && return_to != stubs::process_end() {
                words[count] = position_word(return_to);
                count += 1;
            }
            previous = return_to;
        }
        self.with_scope(|scope| {
            // SAFETY: terms of this process, or positions, which are small integers; nothing collects.
            let terms = unsafe { scope.terms(&words[..count]) };
            scope.tuple(terms).word()
        })
    }

    /// Goes to the handler of an exception, or ends the process.
    pub(super) fn unwind(&mut self, class: Class, reason: Word, trace: Word) -> CodePointer {
        let vm = self.vm();
        let mut position = self.pc;
        let mut frame = self.frame;
        let mut control = self.control;
        // Frames that follow each other are mostly those of one module.
        let mut module: Option<&LoadedModule> = None;
        loop {
            if !module.is_some_and(|module| module.holds(position)) {
                module = vm.code.locate(position);
            }
            if let Some(handler) = module.and_then(|module| module.handler(position)) {
                self.control = control;
                self.frame = frame;
                self.tell_of_catch(handler.target);
                for (index, word) in [Word::atom(class.atom().0), reason, trace]
                    .into_iter()
                    .enumerate()
                {
                    self.write(Slot(handler.base + index as u16), word);
                }
                self.note_collection();
                return handler.target;
            }
            if control >= self.control_end() {
                return self.die(class, reason, trace);
            }
            // SAFETY: within the control stack.
            let caller = unsafe { control.read() };
            position = caller.return_to;
            frame = caller.frame;
            control = control.wrapping_add(1);
            if position == stubs::traced_return() {
                self.tell_of_exception(class, reason);
            }
        }
    }

    /// Nobody handles the exception: the process ends.
    fn die(&mut self, class: Class, reason: Word, trace: Word) -> CodePointer {
        let vm = self.vm();
        let exit = self.with_scope(|scope| {
            // SAFETY: terms of this process; nothing collects.
            let (reason, trace) = unsafe { (scope.term(reason), scope.term(trace)) };
            let stack = exception::stacktrace(vm, scope, trace);
            let reason = match class {
                Class::Error => scope.tuple(&[reason, stack]),
                Class::Throw => {
                    let reason = scope.tuple(&[Term::atom(Atom::NOCATCH), reason]);
                    scope.tuple(&[reason, stack])
                }
                Class::Exit => reason,
            };
            Exit {
                reason: reason.word(),
                crash: class != Class::Exit,
                class,
            }
        });
        self.stop_with(Stop::Exit(exit))
    }

    /// The process's function has returned.
    pub(super) fn end_normally(&mut self) -> CodePointer {
        let reason = Word::atom(Atom::NORMAL.0);
        self.stop_with(Stop::Exit(Exit {
            reason,
            crash: false,
            class: Class::Exit,
        }))
    }
}

/// A code address as a term.
pub(crate) fn position_word(position: CodePointer) -> Word {
    Word::small((position.addr() >> 3) as i64)
}

/// The code address in such a term.
pub(crate) fn position_of(word: Word) -> CodePointer {
    std::ptr::without_provenance((word.small_value() as usize) << 3)
}

macro_rules! raises {
    ($($(#[doc = $doc:literal])+ $name:ident $tag:ident;)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub value: AnySource,
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                state.leave::<Self>()
            }
        }

        impl Leave for $name {
            fn leave(machine: &mut Machine) -> CodePointer {
                let value = machine.operands::<Self>().value.read(machine.frame);
                machine.raise_pair(Atom::$tag, value)
            }
        }
    )* };
}
raises! {
    /// raise error {badmatch, value}
    RaiseBadMatch BADMATCH;
    /// raise error {case_clause, value}
    RaiseCaseClause CASE_CLAUSE;
    /// raise error {try_clause, value}
    RaiseTryClause TRY_CLAUSE;
    /// raise error {badrecord, value}
    RaiseBadRecord BADRECORD;
}

/// raise error if_clause
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct RaiseIfClause;

impl Execute for RaiseIfClause {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for RaiseIfClause {
    fn leave(machine: &mut Machine) -> CodePointer {
        machine.raise_error(Word::atom(Atom::IF_CLAUSE.0))
    }
}

/// raise error function_clause with the arguments, which follow, in the trace
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct RaiseFunctionClause {
    pub count: u32,
}

impl Execute for RaiseFunctionClause {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for RaiseFunctionClause {
    fn leave(machine: &mut Machine) -> CodePointer {
        let count = machine.operands::<Self>().count as usize;
        let args = machine.trailing(length::<Self>(), count);
        let arguments = machine.list_of(&args);
        let origin = Origin {
            arguments,
            ..Origin::HERE
        };
        machine.raise_from(Class::Error, Word::atom(Atom::FUNCTION_CLAUSE.0), origin)
    }
}

/// raise again class:reason with a raw trace
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Reraise {
    pub class: AnySource,
    pub reason: AnySource,
    pub trace: AnySource,
}

impl Execute for Reraise {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for Reraise {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let [class, reason, trace] =
            [op.class, op.reason, op.trace].map(|source| source.read(machine.frame));
        let named = class
            .is_atom()
            .then(|| Class::of(Atom(class.atom_index())))
            .flatten();
        machine.unwind(named.unwrap_or(Class::Error), reason, trace)
    }
}

/// dst := the stack trace of a raw trace
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BuildStacktrace {
    pub dst: Slot,
    pub trace: AnySource,
}

impl Execute for BuildStacktrace {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for BuildStacktrace {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let trace = op.trace.read(machine.frame);
        let vm = machine.vm();
        let list = machine.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let trace = unsafe { scope.term(trace) };
            exception::stacktrace(vm, scope, trace).word()
        });
        machine.after_result::<Self>(op.dst, list)
    }
}
