//! Constants: building them from constant parts, and arithmetic on them.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few pairs of constants and operators fold"
)]

use crate::atoms::Atoms;
use crate::core::{Arith, Expr};
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

/// What an operator on constants gives.
#[derive(Clone, Copy, PartialEq)]
enum Folded {
    Integer,
    Float,
    Boolean,
    Other,
}

/// Whether an expression is made of operators and constants, and does not fail: OTP's compiler computes such ones.
pub fn is_computable(atoms: &Atoms, expr: &Expr) -> bool {
    folded(atoms, expr).is_some()
}

fn folded(atoms: &Atoms, expr: &Expr) -> Option<Folded> {
    match expr {
        Expr::Literal(Literal::Integer(_)) => Some(Folded::Integer),
        Expr::Literal(Literal::Float(_)) => Some(Folded::Float),
        Expr::Literal(Literal::Atom(atom)) if matches!(atoms.text(*atom), "true" | "false") => {
            Some(Folded::Boolean)
        }
        Expr::Literal(_) => Some(Folded::Other),
        Expr::Compare(_, operands) => {
            folded(atoms, &operands.0).and(folded(atoms, &operands.1))?;
            Some(Folded::Boolean)
        }
        Expr::Test(_, operand) => folded(atoms, operand).map(|_| Folded::Boolean),
        Expr::Not(operand, _) => folded(atoms, operand).filter(|it| *it == Folded::Boolean),
        Expr::GuardBif(mfa, operands, _) => of_guard_bif(atoms.text(mfa.function), operands),
        Expr::Arith(op, operands, _) => arithmetic(atoms, *op, operands),
        _ => None,
    }
}

/// Whether a test made of constants and `not` holds, when that is known.
pub fn truth(atoms: &Atoms, test: &Expr) -> Option<bool> {
    match test {
        Expr::Literal(Literal::Atom(atom)) => Some(atoms.text(*atom) == "true"),
        Expr::Literal(_) => Some(false),
        Expr::Not(operand, _) => match folded(atoms, operand)? {
            Folded::Boolean => truth(atoms, operand).map(|truth| !truth),
            Folded::Integer | Folded::Float | Folded::Other => Some(false),
        },
        _ => None,
    }
}

/// What functions of one constant, and `is_map_key/2`, give.
fn of_guard_bif(name: &str, operands: &[Expr]) -> Option<Folded> {
    match (name, operands) {
        ("map_size", [Expr::Literal(Literal::Map(_))])
        | ("tuple_size", [Expr::Literal(Literal::Tuple(_))])
        | ("length", [Expr::Literal(Literal::Nil | Literal::String(_))])
        | ("byte_size" | "bit_size", [Expr::Literal(Literal::Bitstring(..))]) => {
            Some(Folded::Integer)
        }
        ("is_map_key", [Expr::Literal(_), Expr::Literal(Literal::Map(_))]) => Some(Folded::Boolean),
        _ => None,
    }
}

fn arithmetic(atoms: &Atoms, op: Arith, operands: &[Expr]) -> Option<Folded> {
    let mut result = Folded::Integer;
    for operand in operands {
        match folded(atoms, operand)? {
            Folded::Integer => {}
            Folded::Float => result = Folded::Float,
            Folded::Boolean | Folded::Other => return None,
        }
    }
    let divides_by_zero = || match operands.last() {
        Some(Expr::Literal(Literal::Integer(divisor))) => *divisor == IBig::from(0),
        Some(Expr::Literal(Literal::Float(divisor))) => *divisor == 0.0,
        _ => true,
    };
    match op {
        Arith::Add | Arith::Sub | Arith::Mul | Arith::Neg => Some(result),
        Arith::Divide if !divides_by_zero() => Some(Folded::Float),
        _ => None,
    }
}
