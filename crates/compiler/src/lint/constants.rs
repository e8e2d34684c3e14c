//! Arithmetic on constants, as far as checks need it.

use dashu_int::IBig;
use purlin_syntax::ast::{Binop, Expr, ExprKind, Type, TypeExpr, Unop};

/// The largest shift evaluated here.
const MAX_SHIFT: usize = 1 << 16;

/// A constant number or atom.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Constant {
    Integer(IBig),
    Float(f64),
    Atom,
}

/// The value of a constant expression; `None` when it is not constant or raises.
pub(super) fn evaluate(expr: &Expr) -> Option<Constant> {
    match &expr.kind {
        ExprKind::Integer(value) => Some(Constant::Integer(value.clone())),
        ExprKind::Char(c) => Some(Constant::Integer(IBig::from(*c as u32))),
        ExprKind::Float(value) => Some(Constant::Float(*value)),
        ExprKind::Atom(_) => Some(Constant::Atom),
        ExprKind::Unop(op, a) => unary(*op, evaluate(a)?),
        ExprKind::Binop(op, _, a, b) => binary(*op, evaluate(a)?, evaluate(b)?),
        _ => None,
    }
}

/// The value of a constant integer expression.
pub(super) fn integer(expr: &Expr) -> Option<IBig> {
    match evaluate(expr)? {
        Constant::Integer(value) => Some(value),
        Constant::Float(_) | Constant::Atom => None,
    }
}

/// The value of an integer in a type.
pub(super) fn type_integer(ty: &Type) -> Option<IBig> {
    let constant = match &ty.kind {
        TypeExpr::Integer(value) => return Some(value.clone()),
        TypeExpr::Char(c) => return Some(IBig::from(*c as u32)),
        TypeExpr::Unop(op, a) => unary(*op, Constant::Integer(type_integer(a)?)),
        TypeExpr::Binop(op, a, b) => binary(
            *op,
            Constant::Integer(type_integer(a)?),
            Constant::Integer(type_integer(b)?),
        ),
        _ => return None,
    };
    match constant? {
        Constant::Integer(value) => Some(value),
        Constant::Float(_) | Constant::Atom => None,
    }
}

fn unary(op: Unop, a: Constant) -> Option<Constant> {
    match (op, a) {
        (Unop::Plus, a @ (Constant::Integer(_) | Constant::Float(_))) => Some(a),
        (Unop::Minus, Constant::Integer(a)) => Some(Constant::Integer(-a)),
        (Unop::Minus, Constant::Float(a)) => Some(Constant::Float(-a)),
        (Unop::Bnot, Constant::Integer(a)) => Some(Constant::Integer(!a)),
        (Unop::Plus | Unop::Minus | Unop::Bnot | Unop::Not, _) => None,
    }
}

fn binary(op: Binop, a: Constant, b: Constant) -> Option<Constant> {
    if let (Constant::Integer(a), Constant::Integer(b)) = (&a, &b)
        && op != Binop::Divide
    {
        return integers(op, a, b).map(Constant::Integer);
    }
    let (a, b) = (float(&a)?, float(&b)?);
    let value = match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        Binop::Mul => a * b,
        Binop::Divide => a / b,
        _ => return None,
    };
    value.is_finite().then_some(Constant::Float(value))
}

fn float(constant: &Constant) -> Option<f64> {
    match constant {
        Constant::Integer(value) => Some(value.to_f64().value()),
        Constant::Float(value) => Some(*value),
        Constant::Atom => None,
    }
}

pub(super) fn integers(op: Binop, a: &IBig, b: &IBig) -> Option<IBig> {
    Some(match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        Binop::Mul => a * b,
        Binop::Div | Binop::Rem if *b == IBig::ZERO => return None,
        Binop::Div => a / b,
        Binop::Rem => a % b,
        Binop::Band => a & b,
        Binop::Bor => a | b,
        Binop::Bxor => a ^ b,
        Binop::Bsl => shift(a, b, true)?,
        Binop::Bsr => shift(a, b, false)?,
        _ => return None,
    })
}

fn shift(a: &IBig, by: &IBig, left: bool) -> Option<IBig> {
    let negative = *by < IBig::ZERO;
    let count = if negative { -by.clone() } else { by.clone() };
    let count = usize::try_from(&count)
        .ok()
        .filter(|count| *count <= MAX_SHIFT)?;
    Some(if left != negative {
        a << count
    } else {
        a >> count
    })
}
