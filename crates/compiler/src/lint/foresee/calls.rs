//! Calls of pure built-in functions whose arguments are all known: what they give, or that they
//! fail.

use super::value::Value;
use crate::lint::constants;
use dashu_int::IBig;
use purlin_syntax::ast::{Binop, Unop};

/// What a call comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// It returns this.
    Returns(Value),
    /// It fails, with this reason.
    Fails(&'static str),
}

use Outcome::{Fails, Returns};

const UNKNOWN: Outcome = Returns(Value::Unknown);

/// The value of an operator on a known operand.
pub(super) fn unary(op: Unop, a: &Value) -> Outcome {
    match (op, a, a.truth()) {
        (Unop::Not, _, Some(truth)) => Returns(Value::boolean(!truth)),
        (Unop::Not, ..) => Fails("badarg"),
        (Unop::Minus, Value::Integer(a), _) => Returns(Value::Integer(-a)),
        (Unop::Minus, Value::Float(a), _) => Returns(Value::from_float(-f64::from_bits(*a))),
        (Unop::Plus, Value::Integer(_) | Value::Float(_), _) => Returns(a.clone()),
        (Unop::Bnot, Value::Integer(a), _) => Returns(Value::Integer(!a.clone())),
        (Unop::Minus | Unop::Plus | Unop::Bnot, ..) => Fails("badarith"),
    }
}

/// The value of an operator on known operands.
pub(super) fn binary(op: Binop, a: &Value, b: &Value) -> Outcome {
    match op {
        Binop::Add | Binop::Sub | Binop::Mul | Binop::Divide => arithmetic(op, a, b),
        Binop::Div
        | Binop::Rem
        | Binop::Band
        | Binop::Bor
        | Binop::Bxor
        | Binop::Bsl
        | Binop::Bsr => integers(op, a, b),
        Binop::And | Binop::Or | Binop::Xor => match (a.truth(), b.truth()) {
            (Some(a), Some(b)) => Returns(Value::boolean(match op {
                Binop::And => a && b,
                Binop::Or => a || b,
                _ => a != b,
            })),
            _ => Fails("badarg"),
        },
        Binop::Append => match a.elements() {
            Ok(Some(items)) => {
                let items = items.into_iter().cloned().collect();
                Returns(Value::list(items, b.clone()))
            }
            Ok(None) => UNKNOWN,
            Err(()) => Fails("badarg"),
        },
        Binop::Subtract if a.elements().is_err() || b.elements().is_err() => Fails("badarg"),
        Binop::ExactEq => Returns(Value::boolean(a == b)),
        Binop::ExactNe => Returns(Value::boolean(a != b)),
        Binop::Eq | Binop::Ne | Binop::Lt | Binop::Le | Binop::Gt | Binop::Ge => compare(op, a, b),
        Binop::Subtract | Binop::Send | Binop::Andalso | Binop::Orelse => UNKNOWN,
    }
}

fn arithmetic(op: Binop, a: &Value, b: &Value) -> Outcome {
    if !a.is_number() || !b.is_number() {
        return Fails("badarith");
    }
    if let (Value::Integer(_), Value::Integer(_)) = (a, b)
        && op != Binop::Divide
    {
        return integers(op, a, b);
    }
    let (Some(a), Some(b)) = (a.float(), b.float()) else {
        return UNKNOWN;
    };
    let value = match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        Binop::Mul => a * b,
        _ => a / b,
    };
    if value.is_finite() {
        Returns(Value::from_float(value))
    } else {
        Fails("badarith")
    }
}

fn integers(op: Binop, a: &Value, b: &Value) -> Outcome {
    let (Value::Integer(a), Value::Integer(b)) = (a, b) else {
        return Fails("badarith");
    };
    if matches!(op, Binop::Div | Binop::Rem) && *b == IBig::ZERO {
        return Fails("badarith");
    }
    match constants::integers(op, a, b) {
        Some(value) => Returns(Value::Integer(value)),
        None => UNKNOWN,
    }
}

/// Comparisons of two integers or two atoms; of others only that they are boolean.
fn compare(op: Binop, a: &Value, b: &Value) -> Outcome {
    let order = match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Atom(a), Value::Atom(b)) => a.as_str().cmp(b.as_str()),
        _ => return Returns(Value::Boolean),
    };
    Returns(Value::boolean(match op {
        Binop::Eq => order.is_eq(),
        Binop::Ne => order.is_ne(),
        Binop::Lt => order.is_lt(),
        Binop::Le => order.is_le(),
        Binop::Gt => order.is_gt(),
        _ => order.is_ge(),
    }))
}

/// The value of a call of a function of `erlang`, `lists`, `maps` or `math` with known arguments.
pub(super) fn function(module: &str, name: &str, args: &[Value]) -> Outcome {
    match (module, name, args) {
        ("erlang", _, [a]) => of_one(name, a),
        ("erlang", "element", [Value::Integer(index), Value::Tuple(items)]) => {
            match place(index, items) {
                Some(item) => Returns(item.clone()),
                None => Fails("badarg"),
            }
        }
        ("erlang", "setelement", [Value::Integer(index), Value::Tuple(items), _]) => {
            match place(index, items) {
                Some(_) => UNKNOWN,
                None => Fails("badarg"),
            }
        }
        ("erlang", "element", [_, _]) | ("erlang", "setelement", [_, _, _]) => Fails("badarg"),
        ("erlang" | "maps", "map_get" | "get" | "is_map_key" | "is_key", [_, _])
            if (module == "maps") == (name == "get" || name == "is_key") =>
        {
            Fails("{badmap,...}")
        }
        ("erlang", "binary_to_atom" | "binary_part" | "split_binary", [_, _]) => Fails("badarg"),
        ("erlang", "atom_to_binary", [a, _]) if !matches!(a, Value::Atom(_)) => Fails("badarg"),
        ("lists", "append", [a, b]) => binary(Binop::Append, a, b),
        ("math", _, [a]) => of_math(name, a),
        _ => UNKNOWN,
    }
}

fn place<'v>(index: &IBig, items: &'v [Value]) -> Option<&'v Value> {
    let index = usize::try_from(index).ok()?;
    items.get(index.checked_sub(1)?)
}

fn of_one(name: &str, a: &Value) -> Outcome {
    let given = |fits: bool| if fits { UNKNOWN } else { Fails("badarg") };
    let is_tuple = matches!(a, Value::Tuple(_));
    match name {
        "hd" | "tl" => match a {
            Value::Cons(head, tail) => {
                Returns(if name == "hd" { &**head } else { &**tail }.clone())
            }
            _ => Fails("badarg"),
        },
        "length" => match a.elements() {
            Ok(Some(items)) => Returns(Value::Integer(items.len().into())),
            Ok(None) => UNKNOWN,
            Err(()) => Fails("badarg"),
        },
        "tuple_size" | "size" => match a {
            Value::Tuple(items) => Returns(Value::Integer(items.len().into())),
            _ => Fails("badarg"),
        },
        "tuple_to_list" => given(is_tuple),
        // Nothing known is ever a binary.
        "byte_size" | "bit_size" | "binary_to_atom" | "binary_to_float" | "binary_to_integer"
        | "binary_to_list" => Fails("badarg"),
        "atom_to_list" | "atom_to_binary" => given(matches!(a, Value::Atom(_))),
        "integer_to_list" | "integer_to_binary" => given(matches!(a, Value::Integer(_))),
        "float_to_list" | "float_to_binary" => given(matches!(a, Value::Float(_))),
        "abs" | "float" | "trunc" | "round" | "ceil" | "floor" => given(a.is_number()),
        "list_to_atom" => given(a.text().is_some_and(|text| text.chars().count() <= 255)),
        "list_to_integer" => given(a.text().is_some_and(|text| is_integer(&text))),
        "list_to_tuple" => given(a.elements().is_ok()),
        _ => type_test(name, a).map_or(UNKNOWN, |truth| Returns(Value::boolean(truth))),
    }
}

/// Whether a type test holds for a value that is known.
fn type_test(name: &str, a: &Value) -> Option<bool> {
    Some(match name {
        "is_atom" => matches!(a, Value::Atom(_)),
        "is_boolean" => a.truth().is_some(),
        "is_integer" => matches!(a, Value::Integer(_)),
        "is_float" => matches!(a, Value::Float(_)),
        "is_number" => a.is_number(),
        "is_list" => matches!(a, Value::Cons(..) | Value::Nil),
        "is_tuple" => matches!(a, Value::Tuple(_)),
        "is_binary" | "is_bitstring" | "is_map" | "is_pid" | "is_port" | "is_reference"
        | "is_function" => false,
        _ => return None,
    })
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn of_math(name: &str, a: &Value) -> Outcome {
    const FUNCTIONS: &[&str] = &[
        "acos", "asin", "atan", "ceil", "cos", "cosh", "erf", "erfc", "exp", "floor", "log",
        "log10", "log2", "sin", "sinh", "sqrt", "tan", "tanh",
    ];
    let Some(number) = a.float() else {
        let known = FUNCTIONS.contains(&name);
        return if known { Fails("badarg") } else { UNKNOWN };
    };
    match name {
        "sqrt" if number < 0.0 => Fails("badarith"),
        "log" | "log2" | "log10" if number <= 0.0 => Fails("badarith"),
        _ => UNKNOWN,
    }
}
