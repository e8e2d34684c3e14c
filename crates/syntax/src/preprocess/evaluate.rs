//! The expression of an `-if`: a guard over constants.
//!
//! As in `epp`, `defined(Name)` is replaced first, then the expression must be legal as a guard,
//! then it is evaluated; any exception counts as false. Nesting is bounded by the parser.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "all that is no guard over constants is refused alike"
)]

use super::Preprocessor;
use crate::ast::{Binop, Expr, ExprKind, Unop};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::Token;
use crate::parse;
use crate::span::Span;
use dashu_int::IBig;
use std::cmp::Ordering;

/// The largest shift evaluated here; beyond it the condition is false, as for any error.
const MAX_SHIFT: usize = 1 << 16;

/// A term.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Integer(IBig),
    Float(f64),
    Atom(String),
    Tuple(Vec<Value>),
    /// A list and its tail, if that is not empty.
    List(Vec<Value>),
}

impl Preprocessor<'_> {
    /// Whether the condition in `tokens`, parentheses and dot included, is `true`.
    pub(super) fn evaluate(&mut self, at: Span, tokens: &[Token]) -> Result<bool, Diagnostic> {
        let bad = || Diagnostic::new(Code::BadDirective, at, "badly formed 'if'");
        let tokens = self.expand_directive(tokens)?;
        let mut mistakes = Vec::new();
        let Some(exprs) = parse::parse_expr_list(tokens, &mut mistakes) else {
            return Err(mistakes.pop().unwrap_or_else(bad));
        };
        let [expr] = exprs.as_slice() else {
            return Err(bad());
        };
        let defined = |name: &str| self.macros.is_known(name);
        if !is_guard(expr) {
            return Err(bad());
        }
        Ok(value(expr, &defined).and_then(|value| value.boolean()) == Some(true))
    }
}

/// Whether it is a legal guard once each `defined(Name)` is a constant.
fn is_guard(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Var(_)
        | ExprKind::Atom(_)
        | ExprKind::Integer(_)
        | ExprKind::Char(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::Nil => true,
        ExprKind::List(items, tail) => {
            items.iter().all(is_guard) && tail.iter().all(|tail| is_guard(tail))
        }
        ExprKind::Tuple(items) => items.iter().all(is_guard),
        ExprKind::Map(fields) => fields
            .iter()
            .all(|field| is_guard(&field.key) && is_guard(&field.value)),
        ExprKind::Binary(segments) => segments.iter().all(|segment| is_guard(&segment.value)),
        ExprKind::Unop(_, operand) => is_guard(operand),
        ExprKind::Binop(Binop::Append | Binop::Subtract | Binop::Send, ..) => false,
        ExprKind::Binop(_, _, a, b) => is_guard(a) && is_guard(b),
        ExprKind::Call(callee, args) => match &callee.kind {
            ExprKind::Atom(name) if name.as_str() == "defined" && args.len() == 1 => {
                matches!(args[0].kind, ExprKind::Var(_) | ExprKind::Atom(_))
            }
            ExprKind::Atom(name) => {
                is_guard_function(name, args.len()) && args.iter().all(is_guard)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Guard functions that an `-if` may call.
fn is_guard_function(name: &str, arity: usize) -> bool {
    let one = [
        "is_atom",
        "is_integer",
        "is_float",
        "is_number",
        "is_list",
        "is_tuple",
        "is_boolean",
        "is_binary",
        "is_bitstring",
        "is_map",
        "is_pid",
        "is_port",
        "is_reference",
        "is_function",
        "abs",
        "bit_size",
        "byte_size",
        "ceil",
        "float",
        "floor",
        "hd",
        "length",
        "map_size",
        "round",
        "size",
        "tl",
        "trunc",
        "tuple_size",
    ];
    match arity {
        0 => matches!(name, "node" | "self"),
        1 => one.contains(&name) || name == "node",
        2 => matches!(
            name,
            "element"
                | "is_function"
                | "is_map_key"
                | "is_record"
                | "map_get"
                | "binary_part"
                | "max"
                | "min"
        ),
        3 => matches!(name, "binary_part" | "is_record"),
        _ => false,
    }
}

type Defined<'a> = dyn Fn(&str) -> bool + 'a;

/// Evaluates; `None` stands for an exception.
fn value(expr: &Expr, defined: &Defined<'_>) -> Option<Value> {
    let all = |items: &[Expr]| -> Option<Vec<Value>> {
        items.iter().map(|item| value(item, defined)).collect()
    };
    Some(match &expr.kind {
        ExprKind::Atom(name) => Value::Atom(name.to_string()),
        ExprKind::Integer(integer) => Value::Integer(integer.clone()),
        ExprKind::Char(c) => Value::Integer(IBig::from(*c as u32)),
        ExprKind::Float(float) => Value::Float(*float),
        ExprKind::String(text) => Value::List(
            text.iter()
                .map(|code| Value::Integer(IBig::from(*code)))
                .collect(),
        ),
        ExprKind::Nil => Value::List(Vec::new()),
        ExprKind::List(items, None) => Value::List(all(items)?),
        ExprKind::List(items, Some(tail)) => match value(tail, defined)? {
            Value::List(rest) => {
                let mut items: Vec<Value> = all(items)?;
                items.extend(rest);
                Value::List(items)
            }
            Value::Integer(_) | Value::Float(_) | Value::Atom(_) | Value::Tuple(_) => return None,
        },
        ExprKind::Tuple(items) => Value::Tuple(all(items)?),
        ExprKind::Unop(op, operand) => unary(*op, value(operand, defined)?)?,
        ExprKind::Binop(op @ (Binop::Andalso | Binop::Orelse), _, a, b) => {
            let stop = *op == Binop::Orelse;
            if value(a, defined)?.boolean()? == stop {
                Value::from(stop)
            } else {
                value(b, defined)?
            }
        }
        ExprKind::Binop(op, _, a, b) => binary(*op, value(a, defined)?, value(b, defined)?)?,
        ExprKind::Call(callee, args) => {
            let ExprKind::Atom(name) = &callee.kind else {
                return None;
            };
            match args.as_slice() {
                [
                    Expr {
                        kind: ExprKind::Var(text) | ExprKind::Atom(text),
                        ..
                    },
                ] if name.as_str() == "defined" => Value::from(defined(text)),
                _ => call(name, all(args)?)?,
            }
        }
        _ => return None,
    })
}

impl From<bool> for Value {
    fn from(truth: bool) -> Value {
        Value::Atom(truth.to_string())
    }
}

impl Value {
    fn boolean(&self) -> Option<bool> {
        match self {
            Value::Atom(name) if name == "true" => Some(true),
            Value::Atom(name) if name == "false" => Some(false),
            _ => None,
        }
    }

    fn float(&self) -> Option<f64> {
        match self {
            Value::Integer(integer) => Some(integer.to_f64().value()),
            Value::Float(float) => Some(*float),
            Value::Atom(_) | Value::Tuple(_) | Value::List(_) => None,
        }
    }

    /// The place of its type in Erlang's order of terms.
    fn rank(&self) -> u8 {
        match self {
            Value::Integer(_) | Value::Float(_) => 0,
            Value::Atom(_) => 1,
            Value::Tuple(_) => 2,
            Value::List(_) => 3,
        }
    }
}

fn unary(op: Unop, a: Value) -> Option<Value> {
    Some(match (op, a) {
        (Unop::Not, a) => Value::from(!a.boolean()?),
        (Unop::Plus, a @ (Value::Integer(_) | Value::Float(_))) => a,
        (Unop::Minus, Value::Integer(a)) => Value::Integer(-a),
        (Unop::Minus, Value::Float(a)) => Value::Float(-a),
        (Unop::Bnot, Value::Integer(a)) => Value::Integer(!a),
        (Unop::Plus | Unop::Minus | Unop::Bnot, _) => return None,
    })
}

fn binary(op: Binop, a: Value, b: Value) -> Option<Value> {
    let order = || compare(&a, &b);
    Some(match op {
        Binop::Eq => Value::from(order() == Ordering::Equal),
        Binop::Ne => Value::from(order() != Ordering::Equal),
        Binop::ExactEq => Value::from(a == b),
        Binop::ExactNe => Value::from(a != b),
        Binop::Lt => Value::from(order() == Ordering::Less),
        Binop::Le => Value::from(order() != Ordering::Greater),
        Binop::Gt => Value::from(order() == Ordering::Greater),
        Binop::Ge => Value::from(order() != Ordering::Less),
        Binop::And => Value::from(a.boolean()? & b.boolean()?),
        Binop::Or => Value::from(a.boolean()? | b.boolean()?),
        Binop::Xor => Value::from(a.boolean()? ^ b.boolean()?),
        Binop::Divide => {
            let (a, b) = (a.float()?, b.float()?);
            Value::Float(Some(a / b).filter(|result| result.is_finite())?)
        }
        Binop::Add | Binop::Sub | Binop::Mul => return arithmetic(op, a, b),
        Binop::Div
        | Binop::Rem
        | Binop::Band
        | Binop::Bor
        | Binop::Bxor
        | Binop::Bsl
        | Binop::Bsr => return integer_operation(op, a, b),
        Binop::Andalso | Binop::Orelse | Binop::Append | Binop::Subtract | Binop::Send => {
            return None;
        }
    })
}

fn arithmetic(op: Binop, a: Value, b: Value) -> Option<Value> {
    if let (Value::Integer(a), Value::Integer(b)) = (&a, &b) {
        return Some(Value::Integer(match op {
            Binop::Add => a + b,
            Binop::Sub => a - b,
            _ => a * b,
        }));
    }
    let (a, b) = (a.float()?, b.float()?);
    let result = match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        _ => a * b,
    };
    Some(Value::Float(result)).filter(|_| result.is_finite())
}

fn integer_operation(op: Binop, a: Value, b: Value) -> Option<Value> {
    let (Value::Integer(a), Value::Integer(b)) = (a, b) else {
        return None;
    };
    let shift = |left: bool| -> Option<IBig> {
        let negative = b < IBig::ZERO;
        let count = if negative { -b.clone() } else { b.clone() };
        let count = usize::try_from(&count)
            .ok()
            .filter(|count| *count <= MAX_SHIFT)?;
        Some(if left != negative {
            &a << count
        } else {
            &a >> count
        })
    };
    Some(Value::Integer(match op {
        Binop::Div | Binop::Rem if b == IBig::ZERO => return None,
        Binop::Div => a / b,
        Binop::Rem => a % b,
        Binop::Band => a & b,
        Binop::Bor => a | b,
        Binop::Bxor => a ^ b,
        Binop::Bsl => shift(true)?,
        _ => shift(false)?,
    }))
}

/// Erlang's order of terms.
fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Atom(a), Value::Atom(b)) => a.cmp(b),
        (Value::Tuple(a), Value::Tuple(b)) => {
            a.len().cmp(&b.len()).then_with(|| compare_items(a, b))
        }
        (Value::List(a), Value::List(b)) => compare_items(a, b).then(a.len().cmp(&b.len())),
        _ => match (a.float(), b.float()) {
            (Some(a), Some(b)) => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
            _ => a.rank().cmp(&b.rank()),
        },
    }
}

fn compare_items(a: &[Value], b: &[Value]) -> Ordering {
    let orders = a.iter().zip(b).map(|(a, b)| compare(a, b));
    orders
        .into_iter()
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

fn call(name: &str, args: Vec<Value>) -> Option<Value> {
    match args.as_slice() {
        [a] => call_1(name, a),
        [a, b] => match name {
            "element" => {
                let (Value::Integer(index), Value::Tuple(items)) = (a, b) else {
                    return None;
                };
                items
                    .get(usize::try_from(index).ok()?.checked_sub(1)?)
                    .cloned()
            }
            "max" => Some(if compare(a, b).is_lt() { b } else { a }.clone()),
            "min" => Some(if compare(a, b).is_gt() { b } else { a }.clone()),
            "is_function" => Some(Value::from(false)),
            _ => None,
        },
        _ => None,
    }
}

fn call_1(name: &str, a: &Value) -> Option<Value> {
    let size = |size: usize| Some(Value::Integer(IBig::from(size)));
    let round = |float: f64| Some(Value::Integer(IBig::try_from(float).ok()?));
    match (name, a) {
        ("is_atom", _) => Some(Value::from(matches!(a, Value::Atom(_)))),
        ("is_integer", _) => Some(Value::from(matches!(a, Value::Integer(_)))),
        ("is_float", _) => Some(Value::from(matches!(a, Value::Float(_)))),
        ("is_number", _) => Some(Value::from(a.rank() == 0)),
        ("is_list", _) => Some(Value::from(matches!(a, Value::List(_)))),
        ("is_tuple", _) => Some(Value::from(matches!(a, Value::Tuple(_)))),
        ("is_boolean", _) => Some(Value::from(a.boolean().is_some())),
        (
            "is_binary" | "is_bitstring" | "is_map" | "is_pid" | "is_port" | "is_reference"
            | "is_function",
            _,
        ) => Some(Value::from(false)),
        ("length", Value::List(items)) => size(items.len()),
        ("size" | "tuple_size", Value::Tuple(items)) => size(items.len()),
        ("hd", Value::List(items)) => items.first().cloned(),
        ("tl", Value::List(items)) => Some(Value::List(items.get(1..)?.to_vec())),
        ("abs", Value::Integer(a)) => Some(Value::Integer(if *a < IBig::ZERO {
            -a.clone()
        } else {
            a.clone()
        })),
        ("abs", Value::Float(a)) => Some(Value::Float(a.abs())),
        ("float", _) => a.float().map(Value::Float),
        ("ceil" | "floor" | "round" | "trunc", Value::Integer(_)) => Some(a.clone()),
        ("ceil", Value::Float(a)) => round(a.ceil()),
        ("floor", Value::Float(a)) => round(a.floor()),
        ("round", Value::Float(a)) => round(a.round()),
        ("trunc", Value::Float(a)) => round(a.trunc()),
        _ => None,
    }
}
