//! Constants: building them from constant parts, and arithmetic on them.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few pairs of constants and operators fold"
)]

use crate::core::Expr;
use dashu_int::IBig;
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{Binop, Unop};

/// The longest integer that folding makes, in bits.
const MAX_FOLDED_BITS: usize = 4096;

/// A tuple.
pub fn tuple(elements: Vec<Expr>) -> Expr {
    if !elements.iter().all(is_literal) {
        return Expr::Tuple(elements);
    }
    Expr::Literal(Literal::Tuple(
        elements.into_iter().map(into_literal).collect(),
    ))
}

/// A list.
pub fn list(mut elements: Vec<Expr>, tail: Expr) -> Expr {
    if elements.is_empty() {
        return tail;
    }
    if is_literal(&tail) && elements.iter().all(is_literal) {
        let elements = elements.into_iter().map(into_literal).collect();
        return Expr::Literal(join(elements, into_literal(tail)));
    }
    match tail {
        Expr::List(more, tail) => {
            elements.extend(more);
            Expr::List(elements, tail)
        }
        tail => Expr::List(elements, Box::new(tail)),
    }
}

/// A list of these elements and that tail.
pub fn join(mut elements: Vec<Literal>, tail: Literal) -> Literal {
    match tail {
        Literal::List(more, tail) => {
            elements.extend(more);
            Literal::List(elements, tail)
        }
        tail => Literal::List(elements, Box::new(tail)),
    }
}

/// A string; the empty one is `[]`.
pub fn string(text: &[u32]) -> Literal {
    if text.is_empty() {
        Literal::Nil
    } else {
        Literal::String(text.to_vec())
    }
}

/// A map.
pub fn map(pairs: Vec<(Expr, Expr)>) -> Expr {
    let foldable = |(key, value): &(Expr, Expr)| is_plain_key(key) && is_literal(value);
    if !pairs.iter().all(foldable) || pairs.len() > 64 {
        return Expr::Map(pairs);
    }
    let mut folded: Vec<(Literal, Literal)> = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        let (key, value) = (into_literal(key), into_literal(value));
        match folded.iter_mut().find(|(other, _)| *other == key) {
            Some(entry) => entry.1 = value,
            None => folded.push((key, value)),
        }
    }
    Expr::Literal(Literal::Map(folded))
}

/// Constants that are equal as terms exactly when they are equal as values here.
fn is_plain_key(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Literal(Literal::Atom(_) | Literal::Integer(_) | Literal::Bitstring(..))
    )
}

fn is_literal(expr: &Expr) -> bool {
    matches!(expr, Expr::Literal(_))
}

fn into_literal(expr: Expr) -> Literal {
    match expr {
        Expr::Literal(literal) => literal,
        _ => unreachable!("the caller has asked"),
    }
}

/// The value of a unary operator, when it cannot fail.
pub fn unary(op: Unop, operand: &Literal) -> Option<Literal> {
    match (op, operand) {
        (Unop::Minus, Literal::Integer(value)) => Some(Literal::Integer(-value.clone())),
        (Unop::Minus, Literal::Float(value)) => Some(Literal::Float(-value)),
        (Unop::Plus, Literal::Integer(_) | Literal::Float(_)) => Some(operand.clone()),
        (Unop::Bnot, Literal::Integer(value)) => Some(Literal::Integer(!value.clone())),
        _ => None,
    }
}

/// The value of a binary operator, when it cannot fail and is small.
pub fn binary(op: Binop, lhs: &Literal, rhs: &Literal) -> Option<Literal> {
    let (Literal::Integer(a), Literal::Integer(b)) = (lhs, rhs) else {
        return None;
    };
    let small = |value: &IBig| bits(value) <= MAX_FOLDED_BITS / 2;
    if !small(a) || !small(b) {
        return None;
    }
    let nonzero = *b != IBig::from(0);
    let value = match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        Binop::Mul => a * b,
        Binop::Div if nonzero => a / b,
        Binop::Rem if nonzero => a % b,
        Binop::Band => a & b,
        Binop::Bor => a | b,
        Binop::Bxor => a ^ b,
        Binop::Bsl => a << shift(b)?,
        Binop::Bsr => a >> shift(b)?,
        _ => return None,
    };
    Some(Literal::Integer(value))
}

fn shift(by: &IBig) -> Option<usize> {
    let by = usize::try_from(by).ok()?;
    (by <= MAX_FOLDED_BITS / 2).then_some(by)
}

fn bits(value: &IBig) -> usize {
    use dashu_int::ops::BitTest;
    value.bit_len()
}
