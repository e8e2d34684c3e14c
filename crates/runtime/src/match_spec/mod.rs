//! Match specifications: small programs, given as terms, that decide about rows of tables and about
//! calls that are traced.
//!
//! A specification is checked and compiled once ([`MatchSpec::compile`], in [`compile`]) into a
//! compact program, which is then run on many terms ([`run`]): each clause has a head, a list of
//! patterns in the order in which they meet the parts of a term; guards and a body, in postfix.
//! There are two dialects ([`Flavour`]):
//!
//! - **table**: runs on the row of a table ([`MatchSpec::apply`]) or on a term
//!   ([`MatchSpec::run_on`]); its value is that of the body's last expression;
//! - **trace**: runs on the arguments of a call, or on what there is to know of a message
//!   ([`MatchSpec::trace`]); its value is a [`Verdict`].
//!
//! **The seam for tracing.** A trace specification may ask for things that only the tracer knows or
//! can do: who called, switch flags, be silent. These are [`Action`]s. `message`, `return_trace` and
//! `exception_trace` are part of the verdict; all others are handed to a [`Tracer`] as they come, in
//! the order of the body, and what it returns is the value of the expression. The same specification
//! in a guard may only use [`Action::IsSeqTrace`] and [`Action::GetTcw`].
//!
//! A failing expression ends a guard, and has the value `'EXIT'` in a body. Nothing recurses over
//! the terms that a program is run on.

mod compile;
mod run;

pub use compile::PatternBody;

use crate::bif::{Ctx, LinkedBif};
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;

/// The dialect of a specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// For rows of tables.
    Table,
    /// For calls.
    Trace,
    /// For messages sent: receiver and message. What only calls have may not be asked for.
    Send,
    /// For messages received: node, sender and message. Nothing may be changed, either.
    Receive,
}

/// A compiled match specification.
pub struct MatchSpec {
    flavour: Flavour,
    clauses: Vec<Clause>,
    constants: Vec<OwnedTerm>,
}

/// `{Head, Guards, Body}`
struct Clause {
    head: Vec<Pattern>,
    guard: Vec<Op>,
    body: Vec<Op>,
    /// The variables by their numbers: what `'$$'` lists.
    order: Vec<u32>,
}

/// A constant of a program, by its index.
type Constant = u32;
/// A variable of a clause: `'$7'` and `'$3'` are 0 and 1 if they come in this order.
type Variable = u32;

/// What the next part of the term must be. A pattern with parts takes them apart: they are what the
/// patterns that follow are about.
#[derive(Clone, Copy, Debug)]
enum Pattern {
    /// `'_'`
    Any,
    /// The first occurrence of a variable.
    Bind(Variable),
    /// A further one.
    Same(Variable),
    /// `=:=` this.
    Constant(Constant),
    /// A tuple of that many elements.
    Tuple(u32),
    /// A list cell: head, then tail.
    Cons,
    /// A map with these keys, constants from that one on: their values.
    Map { first: Constant, count: u32 },
    /// So many arguments of a call.
    Arguments(u32),
}

/// An operation on the stack of values.
#[derive(Clone, Copy)]
enum Op {
    Constant(Constant),
    Variable(Variable),
    /// `'$_'`
    Whole,
    /// `'$$'`
    Bound,
    /// A tuple of the values on top.
    Tuple(u32),
    /// A list of so many elements, and its tail on top.
    List(u32),
    /// A map of so many pairs.
    Map(u32),
    Call {
        function: LinkedBif,
        arity: u8,
    },
    /// `and` and `or` of so many values.
    And(u32),
    Or(u32),
    /// If the value on top decides, it stays and the operation with that index is next; if it does
    /// not, it is dropped.
    AndAlso(u32),
    OrElse(u32),
    /// A guard's value must be `true`.
    Require,
    /// Of a body only the last value counts.
    Drop,
    Message,
    Act(Action, u8),
}

/// What a trace specification can ask for besides a message. Each has as many arguments as the
/// function of that name in the documentation of match specifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// `{return_trace}`: part of the verdict.
    ReturnTrace,
    /// `{exception_trace}`: part of the verdict.
    ExceptionTrace,
    /// `{caller}`: `{Module, Function, Arity}` or `undefined`.
    Caller,
    /// `{caller_line}`: the same with the place in the source.
    CallerLine,
    /// `{current_stacktrace}`, or with a depth.
    CurrentStacktrace,
    /// `{process_dump}`: a binary.
    ProcessDump,
    /// `{is_seq_trace}`: whether there is a sequential trace token.
    IsSeqTrace,
    /// `{set_seq_token, Item, Value}`
    SetSeqToken,
    /// `{get_seq_token}`
    GetSeqToken,
    /// `{enable_trace, Flag}` or `{enable_trace, Pid, Flag}`
    EnableTrace,
    /// `{disable_trace, Flag}` or `{disable_trace, Pid, Flag}`
    DisableTrace,
    /// `{trace, Disable, Enable}` or `{trace, Pid, Disable, Enable}`
    Trace,
    /// `{silent, Bool}`
    Silent,
    /// `{display, Term}`
    Display,
    /// `{set_tcw, Value}`
    SetTcw,
    /// `{get_tcw}`
    GetTcw,
}

/// Who does what a trace specification asks for.
pub trait Tracer<'h> {
    /// Does `action`; its value, or `None` if it fails (`'EXIT'` in a body). Not called for
    /// [`Action::ReturnTrace`] and [`Action::ExceptionTrace`].
    fn act(
        &mut self,
        ctx: &mut Ctx<'h, '_>,
        action: Action,
        arguments: &[Term<'h>],
    ) -> Option<Term<'h>>;
}

/// What a trace specification says of a call.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'h> {
    /// What the trace message carries.
    pub message: Message<'h>,
    /// A message when the call returns is wanted.
    pub return_trace: bool,
    /// The same when it returns or fails.
    pub exception_trace: bool,
}

/// What a trace message carries.
#[derive(Clone, Copy, Debug)]
pub enum Message<'h> {
    /// There is none: no clause matches, or `{message, false}`.
    None,
    /// It carries nothing more.
    Plain,
    /// It carries a term.
    With(Term<'h>),
}
