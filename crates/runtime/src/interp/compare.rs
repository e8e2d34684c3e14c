//! Comparing two terms and branching.

use super::dispatch::{Branch, Continue, Leave, Next, State};
use super::machine::Machine;
use super::operand::{Source, Target, both_small};
use super::stack::CodePointer;
use purlin_heap::term::Word;
use std::cmp::Ordering;

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

macro_rules! comparisons {
    ($($name:ident: |$lhs:ident, $rhs:ident| $quick:expr, |$machine:ident| $slow:expr;)*) => { $(
        impl<L: Source, R: Source> Branch for $name<L, R> {
            #[inline(always)]
            fn branch<H: Continue, F: Continue>(state: State) -> Next {
                let op = state.operands::<Self>();
                let ($lhs, $rhs) = (state.read(&op.lhs), state.read(&op.rhs));
                let quick: Option<bool> = $quick;
                match quick {
                    Some(true) => H::go_on(state.after::<Self>()),
                    Some(false) => F::go_on(state.at(op.fail)),
                    None => state.leave::<Self>(),
                }
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
    IsExactEq: |lhs, rhs| exactly_equal_words::<L, R>(lhs, rhs), |machine| machine.exact_eq(lhs, rhs);
    IsExactNe: |lhs, rhs| exactly_equal_words::<L, R>(lhs, rhs).map(|equal| !equal),
        |machine| !machine.exact_eq(lhs, rhs);
    IsEq: |lhs, rhs| (lhs == rhs || both_small::<L, R>(lhs, rhs)).then_some(lhs == rhs),
        |machine| machine.loose_eq(lhs, rhs);
    IsNe: |lhs, rhs| (lhs == rhs || both_small::<L, R>(lhs, rhs)).then_some(lhs != rhs),
        |machine| !machine.loose_eq(lhs, rhs);
    IsLt: |lhs, rhs| both_small::<L, R>(lhs, rhs).then_some((lhs.0 as i64) < (rhs.0 as i64)),
        |machine| machine.compare(lhs, rhs) == Ordering::Less;
    IsGe: |lhs, rhs| both_small::<L, R>(lhs, rhs).then_some((lhs.0 as i64) >= (rhs.0 as i64)),
        |machine| machine.compare(lhs, rhs) != Ordering::Less;
}
