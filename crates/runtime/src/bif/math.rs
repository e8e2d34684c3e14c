//! Module `math`: floating-point functions.
//!
//! Arguments are numbers. What has no finite result raises badarith, as OTP's C functions do.

use super::{BifResult, Ctx, Interrupt, badarg, badarith};
use purlin_heap::bignum;
use purlin_heap::term::{Term, View};

/// A number as a float. What is no number raises badarg, an integer that no float is near badarith.
fn number<'h>(term: Term<'h>) -> Result<f64, Interrupt<'h>> {
    match term.view() {
        View::Small(value) => Ok(value as f64),
        View::Float(value) => Ok(value),
        View::Big(value) => bignum::to_f64(value).ok_or_else(badarith),
        View::Atom(_)
        | View::Reference(_)
        | View::Fun(_)
        | View::ExportFun(_)
        | View::Port(_)
        | View::Pid(_)
        | View::Tuple(_)
        | View::Map(_)
        | View::Nil
        | View::Cons(_)
        | View::Bits(_) => Err(badarg()),
    }
}

fn finite<'h>(ctx: &mut Ctx<'h, '_>, value: f64) -> BifResult<'h> {
    if value.is_finite() {
        Ok(ctx.heap.float(value))
    } else {
        Err(badarith())
    }
}

fn unary<'h>(ctx: &mut Ctx<'h, '_>, [x]: [Term<'h>; 1], f: fn(f64) -> f64) -> BifResult<'h> {
    let x = number(x)?;
    finite(ctx, f(x))
}

fn binary<'h>(
    ctx: &mut Ctx<'h, '_>,
    [x, y]: [Term<'h>; 2],
    f: fn(f64, f64) -> f64,
) -> BifResult<'h> {
    let x = number(x)?;
    let y = number(y)?;
    finite(ctx, f(x, y))
}

macro_rules! unary {
    ($($name:ident = $function:expr, $doc:literal;)*) => { $(
        #[doc = $doc]
        pub fn $name<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
            unary(ctx, args, $function)
        }
    )* };
}

unary! {
    acos_1 = f64::acos, "`math:acos/1`.";
    acosh_1 = libm::acosh, "`math:acosh/1`.";
    asin_1 = f64::asin, "`math:asin/1`.";
    asinh_1 = libm::asinh, "`math:asinh/1`.";
    atan_1 = f64::atan, "`math:atan/1`.";
    atanh_1 = libm::atanh, "`math:atanh/1`.";
    ceil_1 = f64::ceil, "`math:ceil/1`.";
    cos_1 = f64::cos, "`math:cos/1`.";
    cosh_1 = f64::cosh, "`math:cosh/1`.";
    erf_1 = libm::erf, "`math:erf/1`.";
    erfc_1 = libm::erfc, "`math:erfc/1`.";
    exp_1 = f64::exp, "`math:exp/1`.";
    floor_1 = f64::floor, "`math:floor/1`.";
    sin_1 = f64::sin, "`math:sin/1`.";
    sinh_1 = f64::sinh, "`math:sinh/1`.";
    sqrt_1 = f64::sqrt, "`math:sqrt/1`.";
    tan_1 = f64::tan, "`math:tan/1`.";
    tanh_1 = f64::tanh, "`math:tanh/1`.";
    log_1 = f64::ln, "`math:log/1`.";
    log10_1 = f64::log10, "`math:log10/1`.";
    log2_1 = f64::log2, "`math:log2/1`.";
}

/// `math:atan2/2`.
pub fn atan2_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    binary(ctx, args, f64::atan2)
}

/// `math:fmod/2`.
pub fn fmod_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    binary(ctx, args, |x, y| x % y)
}

/// `math:pow/2`.
pub fn pow_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    binary(ctx, args, f64::powf)
}
