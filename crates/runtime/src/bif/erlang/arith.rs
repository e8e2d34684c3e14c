//! Arithmetic operators as functions. In code the compiler uses instructions instead.

use crate::bif::{BifResult, Ctx, Interrupt, badarith, system_limit};
use purlin_heap::bignum::arith::{self, ArithError};
use purlin_heap::term::Term;

/// What an operator that failed raises.
pub(crate) fn raised<'h>(error: ArithError) -> Interrupt<'h> {
    match error {
        ArithError::BadArith => badarith(),
        ArithError::SystemLimit => system_limit(),
    }
}

macro_rules! operators {
    ($($name:ident($($arg:ident),*) = $function:path, $doc:literal;)*) => { $(
        #[doc = $doc]
        pub fn $name<'h>(
            ctx: &mut Ctx<'h, '_>,
            [$($arg),*]: [Term<'h>; operators!(@count $($arg)*)],
        ) -> BifResult<'h> {
            $function(&mut ctx.heap, $($arg),*).map_err(raised)
        }
    )* };
    (@count $a:ident) => { 1 };
    (@count $a:ident $b:ident) => { 2 };
}

operators! {
    plus_2(a, b) = arith::add, "`+`";
    minus_2(a, b) = arith::sub, "`-`";
    multiply_2(a, b) = arith::mul, "`*`";
    divide_2(a, b) = arith::divide, "`/`";
    div_2(a, b) = arith::div, "`div`";
    rem_2(a, b) = arith::rem, "`rem`";
    band_2(a, b) = arith::band, "`band`";
    bor_2(a, b) = arith::bor, "`bor`";
    bxor_2(a, b) = arith::bxor, "`bxor`";
    bsl_2(a, b) = arith::bsl, "`bsl`";
    bsr_2(a, b) = arith::bsr, "`bsr`";
    bnot_1(a) = arith::bnot, "`bnot`";
    minus_1(a) = arith::neg, "Unary `-`";
}

/// Unary `+`: the number itself.
pub fn plus_1<'h>(_: &mut Ctx<'h, '_>, [a]: [Term<'h>; 1]) -> BifResult<'h> {
    if a.is_number() {
        Ok(a)
    } else {
        Err(badarith())
    }
}
