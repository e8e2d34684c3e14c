//! Comparing two terms and branching.

use super::construct::field;
use super::dispatch::{Branch, Continue, Execute, Leave, Next, State};
use super::machine::Machine;
use super::operand::{Source, Target, both_small};
use super::stack::CodePointer;
use super::tests_of_type::is_kind;
use purlin_heap::term::{Kind, Word};
use std::cmp::Ordering;
use std::marker::PhantomData;

/// pc := fail unless lhs =:= rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsExactEq<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// pc := fail unless lhs =/= rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsExactNe<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// pc := fail unless lhs == rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsEq<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// pc := fail unless lhs /= rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsNe<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// pc := fail unless lhs < rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsLt<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// pc := fail unless lhs >= rhs
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsGe<L, R> {
    pub fail: Target,
    pub lhs: L,
    pub rhs: R,
}

/// What an exact comparison can be told from the words alone, if anything.
#[inline(always)]
fn exactly_equal_words<L: Source, R: Source>(lhs: Word, rhs: Word) -> Option<bool> {
    if lhs == rhs {
        Some(true)
    } else if !L::IMMEDIATE && !R::IMMEDIATE && lhs.is_pointer() && rhs.is_pointer() {
        None
    } else {
        Some(false)
    }
}

/// A comparison that may be one of floats.
trait FloatComparison: Leave + Copy {
    /// Where to go if it does not hold, and the operands.
    fn operands(state: &State) -> (Target, Word, Word);

    /// Does it hold for floats?
    fn holds(lhs: f64, rhs: f64) -> bool;
}

/// `O` for what the words alone do not tell: two floats; all else is left for.
#[derive(Clone, Copy)]
struct Floats<O>(PhantomData<O>);

impl<O: FloatComparison> Execute for Floats<O> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let (fail, lhs, rhs) = O::operands(&state);
        if !is_kind(lhs, Kind::Float) || !is_kind(rhs, Kind::Float) {
            return state.leave::<O>();
        }
        let [lhs, rhs] = [lhs, rhs].map(|word| f64::from_bits(field(word, 1).0));
        if O::holds(lhs, rhs) {
            state.after::<O>().go()
        } else {
            state.jump(fail)
        }
    }
}

macro_rules! comparisons {
    ($($name:ident: |$lhs:ident, $rhs:ident| $quick:expr, $floats:expr, |$machine:ident| $slow:expr;)*) => { $(
        impl<L: Source, R: Source> Branch for $name<L, R> {
            #[inline(always)]
            fn branch<H: Continue, F: Continue>(state: State) -> Next {
                let op = state.operands::<Self>();
                let ($lhs, $rhs) = (state.read(&op.lhs), state.read(&op.rhs));
                let quick: Option<bool> = $quick;
                match quick {
                    Some(true) => H::go_on(state.after::<Self>()),
                    Some(false) => F::go_on(state.at(op.fail)),
                    None => state.detour::<Floats<Self>>(),
                }
            }
        }

        impl<L: Source, R: Source> FloatComparison for $name<L, R> {
            #[inline(always)]
            fn operands(state: &State) -> (Target, Word, Word) {
                let op = state.operands::<Self>();
                (op.fail, state.read(&op.lhs), state.read(&op.rhs))
            }

            #[inline(always)]
            fn holds(lhs: f64, rhs: f64) -> bool {
                let compare: fn(f64, f64) -> bool = $floats;
                compare(lhs, rhs)
            }
        }

        impl<L: Source, R: Source> Leave for $name<L, R> {
            fn leave($machine: &mut Machine) -> CodePointer {
                let op = $machine.operands::<Self>();
                let $lhs = op.lhs.read($machine.frame);
                let $rhs = op.rhs.read($machine.frame);
                let holds = $slow;
                $machine.after_test::<Self>(holds, op.fail)
            }
        }
    )* };
}
comparisons! {
    IsExactEq: |lhs, rhs| exactly_equal_words::<L, R>(lhs, rhs), |a, b| a.to_bits() == b.to_bits(), |machine| machine.exact_eq(lhs, rhs);
    IsExactNe: |lhs, rhs| exactly_equal_words::<L, R>(lhs, rhs).map(|equal| !equal), |a, b| a.to_bits() != b.to_bits(),
        |machine| !machine.exact_eq(lhs, rhs);
    IsEq: |lhs, rhs| (lhs == rhs || both_small::<L, R>(lhs, rhs)).then_some(lhs == rhs), |a, b| a == b,
        |machine| machine.loose_eq(lhs, rhs);
    IsNe: |lhs, rhs| (lhs == rhs || both_small::<L, R>(lhs, rhs)).then_some(lhs != rhs), |a, b| a != b,
        |machine| !machine.loose_eq(lhs, rhs);
    IsLt: |lhs, rhs| both_small::<L, R>(lhs, rhs).then_some((lhs.0 as i64) < (rhs.0 as i64)), |a, b| a < b,
        |machine| machine.compare(lhs, rhs) == Ordering::Less;
    IsGe: |lhs, rhs| both_small::<L, R>(lhs, rhs).then_some((lhs.0 as i64) >= (rhs.0 as i64)), |a, b| a >= b,
        |machine| machine.compare(lhs, rhs) != Ordering::Less;
}
