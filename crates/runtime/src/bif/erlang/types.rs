//! Type tests as functions. In guards the compiler uses instructions instead.

use crate::bif::{BifResult, Ctx, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Term, View};

macro_rules! tests {
    ($($name:ident = $test:expr, $doc:literal;)*) => { $(
        #[doc = $doc]
        pub fn $name<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
            let test: fn(Term<'h>) -> bool = $test;
            Ok(Term::bool(test(term)))
        }
    )* };
}

tests! {
    is_atom_1 = |term| term.as_atom().is_some(), "`is_atom/1`.";
    is_binary_1 = |term| term.as_bits().is_some_and(|bits| bits.size_bits() % 8 == 0), "`is_binary/1`.";
    is_bitstring_1 = |term| term.as_bits().is_some(), "`is_bitstring/1`.";
    is_boolean_1 = |term| term.as_bool().is_some(), "`is_boolean/1`.";
    is_float_1 = |term| term.as_float().is_some(), "`is_float/1`.";
    is_function_1 = |term| matches!(term.view(), View::Fun(_) | View::ExportFun(_)), "`is_function/1`.";
    is_integer_1 = |term| term.is_integer(), "`is_integer/1`.";
    is_list_1 = |term| term.is_list(), "`is_list/1`.";
    is_map_1 = |term| term.as_map().is_some(), "`is_map/1`.";
    is_number_1 = |term| term.is_number(), "`is_number/1`.";
    is_pid_1 = |term| term.as_pid().is_some(), "`is_pid/1`.";
    is_port_1 = |term| matches!(term.view(), View::Port(_)), "`is_port/1`.";
    is_reference_1 = |term| term.as_reference().is_some(), "`is_reference/1`.";
    is_tuple_1 = |term| term.as_tuple().is_some(), "`is_tuple/1`.";
}

/// The arity of a fun, either kind.
pub(in crate::bif) fn fun_arity(term: Term<'_>) -> Option<u8> {
    match term.view() {
        View::Fun(fun) => Some(fun.entry().arity),
        View::ExportFun(fun) => Some(fun.arity),
        View::Small(_)
        | View::Big(_)
        | View::Float(_)
        | View::Atom(_)
        | View::Reference(_)
        | View::Port(_)
        | View::Pid(_)
        | View::Tuple(_)
        | View::Map(_)
        | View::Nil
        | View::Cons(_)
        | View::Bits(_) => None,
    }
}

/// `is_function/2`: badarg when the arity is no integer or negative.
pub fn is_function_2<'h>(_: &mut Ctx<'h, '_>, [term, arity]: [Term<'h>; 2]) -> BifResult<'h> {
    let is_negative = match (arity.as_small(), arity.as_big()) {
        (Some(small), _) => small < 0,
        (None, Some(big)) => big.is_negative(),
        (None, None) => return Err(badarg()),
    };
    if is_negative {
        return Err(badarg());
    }
    let wanted = arity.as_small().and_then(|arity| u8::try_from(arity).ok());
    Ok(Term::bool(wanted.is_some() && fun_arity(term) == wanted))
}

fn is_tagged(term: Term<'_>, tag: Atom, arity: Option<usize>) -> bool {
    term.as_tuple().is_some_and(|tuple| {
        tuple.get(0).is_some_and(|first| first.is_atom(tag))
            && arity.is_none_or(|arity| tuple.arity() == arity)
    })
}

/// `is_record/2`: a tuple whose first element is the atom.
pub fn is_record_2<'h>(_: &mut Ctx<'h, '_>, [term, tag]: [Term<'h>; 2]) -> BifResult<'h> {
    let tag = tag.as_atom().ok_or_else(badarg)?;
    Ok(Term::bool(is_tagged(term, tag, None)))
}

/// `is_record/3`: as `is_record/2`, and of that size.
pub fn is_record_3<'h>(_: &mut Ctx<'h, '_>, [term, tag, size]: [Term<'h>; 3]) -> BifResult<'h> {
    let tag = tag.as_atom().ok_or_else(badarg)?;
    let size = size.as_small().ok_or_else(badarg)?;
    let size = usize::try_from(size);
    Ok(Term::bool(
        size.is_ok_and(|size| is_tagged(term, tag, Some(size))),
    ))
}
