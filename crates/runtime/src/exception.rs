//! Exceptions: what is raised, and what a handler or the end of the process makes of it.

use purlin_heap::atom::Atom;
use purlin_heap::term::Term;

/// The class of an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// `error`
    Error,
    /// `exit`
    Exit,
    /// `throw`
    Throw,
}

impl Class {
    /// The atom that names it.
    pub fn atom(self) -> Atom {
        match self {
            Class::Error => Atom::ERROR,
            Class::Exit => Atom::EXIT,
            Class::Throw => Atom::THROW,
        }
    }

    /// The class that an atom names.
    pub fn of(atom: Atom) -> Option<Class> {
        match atom {
            Atom::ERROR => Some(Class::Error),
            Atom::EXIT => Some(Class::Exit),
            Atom::THROW => Some(Class::Throw),
            Atom(_) => None,
        }
    }
}

/// What a BIF raises.
#[derive(Clone, Copy)]
pub struct Raise<'h> {
    /// The class.
    pub class: Class,
    /// The reason.
    pub reason: Term<'h>,
    /// Where the stack trace comes from.
    pub trace: Trace<'h>,
}

/// Where an exception's stack trace comes from.
#[derive(Clone, Copy)]
pub enum Trace<'h> {
    /// From here: the BIF with its arguments on top (what a failing BIF does).
    Bif,
    /// As `Bif`, with more in the entry's `error_info` map: `cause => Term`.
    BifCause(Term<'h>),
    /// From here, without the BIF (`error/1`, `exit/1`, `throw/1`).
    Caller,
    /// From here, the calling function with these arguments on top (`error/2`).
    CallerArguments(Term<'h>),
    /// As `CallerArguments` (or `Caller`, for `none`) with an `error_info` map (`error/3`).
    CallerInfo(Term<'h>, Term<'h>),
    /// Given (`raise/3`): a stack trace as Erlang sees it.
    Given(Term<'h>),
}

impl<'h> Raise<'h> {
    /// An exception of a BIF.
    pub fn new(class: Class, reason: Term<'h>) -> Raise<'h> {
        Raise { class, reason, trace: Trace::Bif }
    }
}
