//! Numbers: `123`, `1_000`, `16#FF_FF`, `1.5e-3`.

use super::token::{Number, TokenKind};
use super::{LexError, Problem};
use dashu_int::IBig;
use logos::Lexer;
use std::sync::Arc;

/// Goes on behind the digits that the scanner saw: they may be a base or a float's beginning.
pub(super) fn integer_or_float(lex: &mut Lexer<'_, TokenKind>) -> Result<Number, LexError> {
    let digits = lex.slice();
    let rest = lex.remainder().as_bytes();
    match rest {
        [b'#', ..] => based(lex),
        [b'.', digit, ..] if digit.is_ascii_digit() => float(lex),
        _ => Ok(Number::Integer(Arc::new(parse(digits, 10)))),
    }
}

fn based(lex: &mut Lexer<'_, TokenKind>) -> Result<Number, LexError> {
    let base: String = lex.slice().chars().filter(|c| *c != '_').collect();
    let base = match base.parse::<u32>() {
        Ok(value) if (2..=36).contains(&value) => value,
        _ => return Err(LexError::from(Problem::IllegalBase(base))),
    };
    let digits = &lex.remainder()[1..];
    let len = digit_run(digits.as_bytes(), |byte| (byte as char).is_digit(base));
    let digits = &digits[..len];
    lex.bump(1 + len);
    if digits.is_empty() {
        return Err(LexError::from(Problem::IllegalInteger));
    }
    Ok(Number::Integer(Arc::new(parse(digits, base))))
}

fn float(lex: &mut Lexer<'_, TokenKind>) -> Result<Number, LexError> {
    let rest = lex.remainder().as_bytes();
    let mut len = 1 + digit_run(&rest[1..], |byte| byte.is_ascii_digit());
    if let Some(b'e' | b'E') = rest.get(len) {
        let sign = usize::from(matches!(rest.get(len + 1), Some(b'+' | b'-')));
        let exponent = digit_run(&rest[len + 1 + sign..], |byte| byte.is_ascii_digit());
        len += 1 + sign + exponent;
        if exponent == 0 {
            lex.bump(len);
            return Err(LexError::from(Problem::IllegalFloat));
        }
    }
    lex.bump(len);
    let text: String = lex.slice().chars().filter(|c| *c != '_').collect();
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(Number::Float(value)),
        _ => Err(LexError::from(Problem::IllegalFloat)),
    }
}

/// How many bytes at the start are digits, with single underscores between them.
fn digit_run(bytes: &[u8], is_digit: impl Fn(u8) -> bool) -> usize {
    let mut len = 0;
    loop {
        match bytes.get(len..) {
            Some([digit, ..]) if is_digit(*digit) => len += 1,
            Some([b'_', digit, ..]) if len > 0 && is_digit(*digit) => len += 2,
            _ => return len,
        }
    }
}

fn parse(digits: &str, base: u32) -> IBig {
    let parsed = if digits.contains('_') {
        IBig::from_str_radix(&digits.replace('_', ""), base)
    } else {
        IBig::from_str_radix(digits, base)
    };
    parsed.expect("only digits of the base were taken")
}

/// A float as OTP writes it: the shortest digits that read back the same, in scientific notation if that is shorter or
/// not every integer of that size is a float.
pub fn float_text(value: f64) -> String {
    const EXACT_INTEGERS: f64 = 9_007_199_254_740_992.0;
    let mut plain = value.to_string();
    if !plain.contains('.') {
        plain.push_str(".0");
    }
    let mut scientific = format!("{value:e}");
    if !scientific.contains('.') {
        scientific = scientific.replace('e', ".0e");
    }
    match value.abs() >= EXACT_INTEGERS || plain.len() > scientific.len() {
        true => scientific,
        false => plain,
    }
}
