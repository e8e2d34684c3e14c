//! Arithmetic. Small integers are done in registers, everything else by the heap crate.

use super::construct::field;
use super::dispatch::{Continue, Execute, Leave, Next, State, Step};
use super::machine::Machine;
use super::operand::{AnySource, Slot, Source, Target, both_small};
use super::stack::CodePointer;
use super::tests_of_type::is_kind;
use purlin_bytecode::layout::FLOAT_WORDS;
use purlin_heap::atom::Atom;
use purlin_heap::bignum::arith::{self, ArithError};
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Header, Kind, Term, Word};
use std::marker::PhantomData;

/// The result of an operator that the heap crate works out.
type Worked<'h> = Result<Term<'h>, ArithError>;

macro_rules! binary_operators {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident $operator:expr, |$lhs:ident, $rhs:ident| $quick:expr, $slow:path, $float:expr, $of_integers:expr;
    )*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name<L, R> {
            pub fail: Target,
            pub dst: Slot,
            pub lhs: L,
            pub rhs: R,
        }

        impl<L: Source, R: Source> Step for $name<L, R> {
            #[inline(always)]
            fn step<K: Continue>(state: State) -> Next {
                let op = state.operands::<Self>();
                let ($lhs, $rhs) = (state.read(&op.lhs), state.read(&op.rhs));
                let quick: Option<Word> =
                    if both_small::<L, R>($lhs, $rhs) { $quick } else { None };
                match quick {
                    Some(result) => {
                        state.write(op.dst, result);
                        K::go_on(state.after::<Self>())
                    }
                    None => state.detour::<Floats<Self>>(),
                }
            }
        }

        impl<L: Source, R: Source> FloatOperator for $name<L, R> {
            #[inline(always)]
            fn operands(state: &State) -> (Slot, Word, Word) {
                let op = state.operands::<Self>();
                (op.dst, state.read(&op.lhs), state.read(&op.rhs))
            }

            #[inline(always)]
            fn apply(lhs: f64, rhs: f64) -> Option<f64> {
                let apply: Option<fn(f64, f64) -> f64> = $float;
                apply.map(|apply| apply(lhs, rhs))
            }

            const OF_INTEGERS: bool = $of_integers;
        }

        impl<L: Source, R: Source> Leave for $name<L, R> {
            fn leave(machine: &mut Machine) -> CodePointer {
                let op = machine.operands::<Self>();
                let lhs = op.lhs.read(machine.frame);
                let rhs = op.rhs.read(machine.frame);
                match machine.binary_operator($slow, lhs, rhs) {
                    Ok(result) => machine.after_result::<Self>(op.dst, result),
                    Err(error) => machine.fail_arithmetic(op.fail, error, $operator, &[lhs, rhs]),
                }
            }
        }
    )* };
}
binary_operators! {
    /// dst := lhs + rhs
    Add Some(Atom::PLUS), |lhs, rhs| lhs.signed().checked_add(rhs.signed()).map(Word::from_signed), arith::add, Some(|a, b| a + b), false;
    /// dst := lhs - rhs
    Sub Some(Atom::MINUS), |lhs, rhs| lhs.signed().checked_sub(rhs.signed()).map(Word::from_signed), arith::sub, Some(|a, b| a - b), false;
    /// dst := lhs * rhs
    Mul Some(Atom::MULTIPLY), |lhs, rhs| lhs.small_value().checked_mul(rhs.signed()).map(Word::from_signed), arith::mul, Some(|a, b| a * b), false;
    /// dst := lhs div rhs
    Div Some(Atom::DIV), |lhs, rhs| quotient(lhs, rhs), arith::div, None, false;
    /// dst := lhs rem rhs
    Rem Some(Atom::REM), |lhs, rhs| remainder(lhs, rhs), arith::rem, None, false;
    /// dst := lhs band rhs
    Band Some(Atom::BAND), |lhs, rhs| Some(Word(lhs.0 & rhs.0)), arith::band, None, false;
    /// dst := lhs bor rhs
    Bor Some(Atom::BOR), |lhs, rhs| Some(Word(lhs.0 | rhs.0)), arith::bor, None, false;
    /// dst := lhs bxor rhs
    Bxor Some(Atom::BXOR), |lhs, rhs| Some(Word(lhs.0 ^ rhs.0)), arith::bxor, None, false;
    /// dst := lhs bsl rhs
    Bsl Some(Atom::BSL), |lhs, rhs| shifted_left(lhs, rhs), arith::bsl, None, false;
    /// dst := lhs bsr rhs
    Bsr Some(Atom::BSR), |lhs, rhs| shifted_right(lhs, rhs), arith::bsr, None, false;
    /// dst := lhs / rhs
    Divide None, |_lhs, _rhs| None, arith::divide, Some(|a, b| a / b), true;
}

/// An operator that may be applied to floats.
trait FloatOperator: Leave + Copy {
    /// Destination and operands.
    fn operands(state: &State) -> (Slot, Word, Word);

    /// Is it done in floats even if both operands are integers?
    const OF_INTEGERS: bool;

    /// The operator, if it is one for floats.
    fn apply(lhs: f64, rhs: f64) -> Option<f64>;
}

/// `O` for operands that are not both small: floats when there is room for the result.
#[derive(Clone, Copy)]
struct Floats<O>(PhantomData<O>);

impl<O: FloatOperator> Execute for Floats<O> {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let (dst, lhs, rhs) = O::operands(&state);
        if (O::OF_INTEGERS || (lhs.0 | rhs.0) & 1 == 1)
            && let (Some(lhs), Some(rhs)) = (float(lhs), float(rhs))
            && let Some(result) = O::apply(lhs, rhs)
            && result.is_finite()
            && state.has_room(FLOAT_WORDS)
        {
            let object = Word::boxed(state.top);
            state.push_heap(const { Header::new(Kind::Float, 1) }.word());
            state.push_heap(Word(result.to_bits()));
            state.write(dst, object);
            return state.after::<O>().go();
        }
        state.leave::<O>()
    }
}

/// The value of a float, or of an integer that is exactly one.
#[inline(always)]
fn float(word: Word) -> Option<f64> {
    if word.is_small() {
        let value = word.small_value();
        return (value.unsigned_abs() < 1 << 53).then_some(value as f64);
    }
    is_kind(word, Kind::Float).then(|| f64::from_bits(field(word, 1).0))
}

/// Small integers as machine integers: twice their value.
trait Signed {
    fn signed(self) -> i64;
    fn from_signed(value: i64) -> Self;
}

impl Signed for Word {
    #[inline(always)]
    fn signed(self) -> i64 {
        self.0 as i64
    }

    #[inline(always)]
    fn from_signed(value: i64) -> Word {
        Word(value as u64)
    }
}

#[inline(always)]
fn quotient(lhs: Word, rhs: Word) -> Option<Word> {
    // The only quotient that does not fit is that of the smallest one and -1.
    lhs.small_value()
        .checked_div(rhs.small_value())
        .and_then(Word::try_small)
}

#[inline(always)]
fn remainder(lhs: Word, rhs: Word) -> Option<Word> {
    lhs.small_value()
        .checked_rem(rhs.small_value())
        .map(Word::small)
}

#[inline(always)]
fn shifted_left(lhs: Word, rhs: Word) -> Option<Word> {
    let (value, shift) = (lhs.signed(), rhs.small_value());
    let shifted = value.checked_shl(u32::try_from(shift).ok()?)?;
    (shifted >> shift == value).then_some(Word::from_signed(shifted))
}

#[inline(always)]
fn shifted_right(lhs: Word, rhs: Word) -> Option<Word> {
    let shift = u32::try_from(rhs.small_value()).ok()?.min(63);
    Some(Word::small(lhs.small_value() >> shift))
}

macro_rules! unary_operators {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident $operator:expr, |$src:ident| $quick:expr, $slow:path;
    )*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub fail: Target,
            pub dst: Slot,
            pub src: AnySource,
        }

        impl Step for $name {
            #[inline(always)]
            fn step<K: Continue>(state: State) -> Next {
                let op = state.operands::<Self>();
                let $src = state.read(&op.src);
                let quick: Option<Word> = if $src.is_small() { $quick } else { None };
                match quick {
                    Some(result) => {
                        state.write(op.dst, result);
                        K::go_on(state.after::<Self>())
                    }
                    None => state.leave::<Self>(),
                }
            }
        }

        impl Leave for $name {
            fn leave(machine: &mut Machine) -> CodePointer {
                let op = machine.operands::<Self>();
                let src = op.src.read(machine.frame);
                match machine.unary_operator($slow, src) {
                    Ok(result) => machine.after_result::<Self>(op.dst, result),
                    Err(error) => machine.fail_arithmetic(op.fail, error, $operator, &[src]),
                }
            }
        }
    )* };
}
unary_operators! {
    /// dst := bnot src
    Bnot Some(Atom::BNOT), |src| Some(Word(src.0 ^ !1)), arith::bnot;
    /// dst := -src
    Neg Some(Atom::MINUS), |src| 0i64.checked_sub(src.signed()).map(Word::from_signed), arith::neg;
}

impl Machine {
    #[inline(never)]
    fn binary_operator(
        &mut self,
        work: for<'h> fn(&mut HeapScope<'h>, Term<'h>, Term<'h>) -> Worked<'h>,
        lhs: Word,
        rhs: Word,
    ) -> Result<Word, ArithError> {
        self.with_scope(|scope| {
            // SAFETY: terms of this process, and nothing collects during the scope.
            let (lhs, rhs) = unsafe { (scope.term(lhs), scope.term(rhs)) };
            work(scope, lhs, rhs).map(Term::word)
        })
    }

    #[inline(never)]
    fn unary_operator(
        &mut self,
        work: for<'h> fn(&mut HeapScope<'h>, Term<'h>) -> Worked<'h>,
        src: Word,
    ) -> Result<Word, ArithError> {
        self.with_scope(|scope| {
            // SAFETY: a term of this process, and nothing collects during the scope.
            let src = unsafe { scope.term(src) };
            work(scope, src).map(Term::word)
        })
    }
}
