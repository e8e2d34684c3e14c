//! Numbers: rounding, and conversion from and to text.

use super::arith::raised;
use crate::bif::text::{bytes_of_list, latin1_of};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::bignum::{ArithError, arith, convert};
use purlin_heap::float::{self, Format};
use purlin_heap::term::Term;

/// Characters of an integer's text for one reduction.
const CHARACTERS_PER_REDUCTION: usize = 64;

/// `abs/1`.
pub fn abs_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    arith::abs(&mut ctx.heap, number).map_err(|error| match error {
        ArithError::BadArith => badarg(),
        ArithError::SystemLimit => raised(error),
    })
}

/// `float/1`.
pub fn float_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    if number.as_float().is_some() {
        return Ok(number);
    }
    let value = convert::integer_to_f64(number).ok_or_else(badarg)?;
    Ok(ctx.heap.float(value))
}

fn rounded<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number]: [Term<'h>; 1],
    how: fn(f64) -> f64,
) -> BifResult<'h> {
    if number.is_integer() {
        return Ok(number);
    }
    let value = number.as_float().ok_or_else(badarg)?;
    Ok(convert::trunc(&mut ctx.heap, how(value)))
}

/// `trunc/1`.
pub fn trunc_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    rounded(ctx, args, f64::trunc)
}

/// `round/1`: halves away from zero.
pub fn round_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    rounded(ctx, args, f64::round)
}

/// `floor/1`.
pub fn floor_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    rounded(ctx, args, f64::floor)
}

/// `ceil/1`.
pub fn ceil_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    rounded(ctx, args, f64::ceil)
}

fn radix<'h>(term: Term<'h>) -> Result<u8, Interrupt<'h>> {
    match term.as_small() {
        Some(radix @ 2..=36) => Ok(radix as u8),
        Some(_) | None => Err(badarg()),
    }
}

fn digits<'h>(ctx: &mut Ctx<'h, '_>, number: Term<'h>, radix: u8) -> Result<String, Interrupt<'h>> {
    let text = convert::to_text(number, radix).ok_or_else(badarg)?;
    ctx.charge(text.len() / CHARACTERS_PER_REDUCTION);
    Ok(text)
}

/// `integer_to_list/1`.
pub fn integer_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = digits(ctx, number, 10)?;
    Ok(ctx.heap.byte_list(text.as_bytes()))
}

/// `integer_to_list/2`.
pub fn integer_to_list_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number, base]: [Term<'h>; 2],
) -> BifResult<'h> {
    let text = digits(ctx, number, radix(base)?)?;
    Ok(ctx.heap.byte_list(text.as_bytes()))
}

/// `integer_to_binary/1`.
pub fn integer_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = digits(ctx, number, 10)?;
    Ok(ctx.heap.binary(text.as_bytes()))
}

/// `integer_to_binary/2`.
pub fn integer_to_binary_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number, base]: [Term<'h>; 2],
) -> BifResult<'h> {
    let text = digits(ctx, number, radix(base)?)?;
    Ok(ctx.heap.binary(text.as_bytes()))
}

fn parsed<'h>(ctx: &mut Ctx<'h, '_>, text: &[u8], radix: u8) -> BifResult<'h> {
    ctx.charge(text.len() / CHARACTERS_PER_REDUCTION);
    convert::parse(&mut ctx.heap, text, radix)
        .map_err(raised)?
        .ok_or_else(badarg)
}

/// `list_to_integer/1`.
pub fn list_to_integer_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = bytes_of_list(list).ok_or_else(badarg)?;
    parsed(ctx, &text, 10)
}

/// `list_to_integer/2`.
pub fn list_to_integer_2<'h>(ctx: &mut Ctx<'h, '_>, [list, base]: [Term<'h>; 2]) -> BifResult<'h> {
    let text = bytes_of_list(list).ok_or_else(badarg)?;
    parsed(ctx, &text, radix(base)?)
}

/// `binary_to_integer/1`.
pub fn binary_to_integer_1<'h>(ctx: &mut Ctx<'h, '_>, [binary]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = latin1_of(binary).ok_or_else(badarg)?;
    parsed(ctx, &text, 10)
}

/// `binary_to_integer/2`.
pub fn binary_to_integer_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [binary, base]: [Term<'h>; 2],
) -> BifResult<'h> {
    let text = latin1_of(binary).ok_or_else(badarg)?;
    parsed(ctx, &text, radix(base)?)
}

fn parsed_float<'h>(ctx: &mut Ctx<'h, '_>, text: &[u8]) -> BifResult<'h> {
    let value = float::parse(text).ok_or_else(badarg)?;
    Ok(ctx.heap.float(value))
}

/// `list_to_float/1`.
pub fn list_to_float_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = bytes_of_list(list).ok_or_else(badarg)?;
    parsed_float(ctx, &text)
}

/// `binary_to_float/1`.
pub fn binary_to_float_1<'h>(ctx: &mut Ctx<'h, '_>, [binary]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = latin1_of(binary).ok_or_else(badarg)?;
    parsed_float(ctx, &text)
}

/// `[{decimals, 0..253} | {scientific, 0..249} | compact | short]`; later ones win.
fn float_format<'h>(options: Term<'h>) -> Result<Format, Interrupt<'h>> {
    let mut format = Format::default();
    let mut compact = false;
    let mut rest = options.list();
    for option in rest.by_ref() {
        if option.is_atom(Atom::COMPACT) {
            compact = true;
        } else if option.is_atom(Atom::SHORT) {
            format = Format::Short;
        } else {
            format = digits_option(option).ok_or_else(badarg)?;
        }
    }
    if !rest.ended_properly() {
        return Err(badarg());
    }
    Ok(match format {
        Format::Decimals { digits, .. } => Format::Decimals { digits, compact },
        Format::Scientific { .. } | Format::Short => format,
    })
}

fn digits_option(option: Term<'_>) -> Option<Format> {
    let &[key, digits] = option.as_tuple()?.elements() else {
        return None;
    };
    let digits = digits.as_size()?;
    if key.is_atom(Atom::DECIMALS) && digits <= 253 {
        Some(Format::Decimals {
            digits,
            compact: false,
        })
    } else if key.is_atom(Atom::SCIENTIFIC) && digits <= 249 {
        Some(Format::Scientific { digits })
    } else {
        None
    }
}

/// Most characters of a float, as in OTP, whose buffer has as many.
const FLOAT_CHARACTERS_MAX: usize = 255;

/// The text of a float, unless it is too long before zeros at its end are dropped.
fn format<'h>(value: f64, format: Format) -> Result<String, Interrupt<'h>> {
    let text = float::format(value, format).ok_or_else(badarg)?;
    let whole = match format {
        Format::Decimals { digits, .. } => {
            text.find('.').map_or(text.len(), |dot| dot + 1 + digits)
        }
        Format::Scientific { .. } | Format::Short => 0,
    };
    if whole > FLOAT_CHARACTERS_MAX {
        return Err(badarg());
    }
    Ok(text)
}

/// `float_to_list/1`: scientific with 20 digits.
pub fn float_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    let value = number.as_float().ok_or_else(badarg)?;
    let text = float::format(value, Format::default()).ok_or_else(badarg)?;
    Ok(ctx.heap.byte_list(text.as_bytes()))
}

/// `float_to_list/2`.
pub fn float_to_list_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let value = number.as_float().ok_or_else(badarg)?;
    let text = format(value, float_format(options)?)?;
    Ok(ctx.heap.byte_list(text.as_bytes()))
}

/// `float_to_binary/1`.
pub fn float_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    let value = number.as_float().ok_or_else(badarg)?;
    let text = float::format(value, Format::default()).ok_or_else(badarg)?;
    Ok(ctx.heap.binary(text.as_bytes()))
}

/// `float_to_binary/2`.
pub fn float_to_binary_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let value = number.as_float().ok_or_else(badarg)?;
    let text = format(value, float_format(options)?)?;
    Ok(ctx.heap.binary(text.as_bytes()))
}
