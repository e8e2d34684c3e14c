//! Exceptions: what is raised, and what a handler or the end of the process makes of it.

use crate::code::Place;
use crate::interp::position_of;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, ListBuilder};
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
        Raise {
            class,
            reason,
            trace: Trace::Bif,
        }
    }
}

/// `{Module, Function, ArityOrArguments, Location}`
pub(crate) fn entry<'h>(
    scope: &mut HeapScope<'h>,
    module: Atom,
    function: Atom,
    arguments: Term<'h>,
    location: Term<'h>,
) -> Term<'h> {
    scope.tuple(&[
        Term::atom(module),
        Term::atom(function),
        arguments,
        location,
    ])
}

/// The entry of a failing BIF, which says who can explain the failure.
pub(crate) fn bif_entry<'h>(
    scope: &mut HeapScope<'h>,
    module: Atom,
    function: Atom,
    arguments: Term<'h>,
    cause: Option<Term<'h>>,
) -> Term<'h> {
    let explainer = match module {
        Atom::ERLANG | Atom::ATOMICS | Atom::COUNTERS | Atom::PERSISTENT_TERM => {
            Atom::ERL_ERTS_ERRORS
        }
        Atom::OS => Atom::ERL_KERNEL_ERRORS,
        Atom(_) => Atom::ERL_STDLIB_ERRORS,
    };
    let mut pairs = vec![(Term::atom(Atom::MODULE), Term::atom(explainer))];
    if let Some(cause) = cause {
        pairs.push((Term::atom(Atom::CAUSE), cause));
    }
    let map = scope.map_from_pairs(&pairs).term();
    let info = scope.tuple(&[Term::atom(Atom::ERROR_INFO), map]);
    let location = scope.list(&[info]);
    entry(scope, module, function, arguments, location)
}

/// The stack trace, as a list, of a raw trace (see [`interp::raise`](crate::interp)).
pub(crate) fn stacktrace<'h>(vm: &Vm, scope: &mut HeapScope<'h>, raw: Term<'h>) -> Term<'h> {
    let Some(raw) = raw.as_tuple() else {
        return raw;
    };
    let [top, arguments, info, positions @ ..] = raw.elements() else {
        return Term::NIL;
    };
    let mut entries = ListBuilder::new();
    let mut file = None;
    if top.as_tuple().is_some() {
        entries.push(scope, *top);
    }
    for (index, position) in positions.iter().enumerate() {
        let Some(place) = vm.code.place(position_of(position.word())) else {
            continue;
        };
        let first = index == 0;
        let info = if first { *info } else { Term::NIL };
        let location = location(scope, &place, &mut file, info);
        let given = first && !arguments.is_atom(Atom::UNDEFINED);
        let arguments = if given {
            *arguments
        } else {
            Term::small(i32::from(place.arity))
        };
        let entry = entry(scope, place.module, place.function, arguments, location);
        entries.push(scope, entry);
    }
    entries.finish(Term::NIL)
}

/// `[{file, File}, {line, Line} | Info]`; entries that follow each other share their `{file, File}`, which is most of
/// them.
fn location<'h, 'p>(
    scope: &mut HeapScope<'h>,
    place: &Place<'p>,
    last: &mut Option<(&'p str, Term<'h>)>,
    info: Term<'h>,
) -> Term<'h> {
    let Some((name, line)) = place.line else {
        return info;
    };
    let file = match *last {
        Some((last, file)) if last == name => file,
        _ => {
            let text = scope.string(name);
            scope.tuple(&[Term::atom(Atom::FILE), text])
        }
    };
    *last = Some((name, file));
    let line = scope.tuple(&[Term::atom(Atom::LINE), Term::size(line as usize)]);
    scope.list_with_tail(&[file, line], info)
}
