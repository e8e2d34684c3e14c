//! Calls of pure built-in functions whose arguments are all known: what they give, or that they
//! fail. The functions are those of OTP's `erl_bifs:is_pure/3`.

use super::convert;
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

pub(super) const UNKNOWN: Outcome = Returns(Value::Unknown);
const BADARG: Outcome = Fails("badarg");

/// A value, or the failure `badarg`.
fn or_badarg(value: Option<Value>) -> Outcome {
    value.map_or(BADARG, Returns)
}

/// The value of an operator on a known operand.
pub(super) fn unary(op: Unop, a: &Value) -> Outcome {
    match (op, a, a.truth()) {
        (Unop::Not, _, Some(truth)) => Returns(Value::boolean(!truth)),
        (Unop::Not, ..) => BADARG,
        (Unop::Minus, Value::Integer(a), _) => Returns(Value::Integer(-a)),
        (Unop::Minus, Value::Float(a), _) => Returns(Value::from_float(-f64::from_bits(*a))),
        (Unop::Plus, Value::Integer(_) | Value::Float(_), _) => Returns(a.clone()),
        (Unop::Bnot, Value::Integer(a), _) => Returns(Value::Integer(!a.clone())),
        (Unop::Minus | Unop::Plus | Unop::Bnot, ..) => Fails("badarith"),
    }
}

/// The value of an operator on known operands.
pub(super) fn binary(op: Binop, a: &Value, b: &Value) -> Outcome {
    let truth = |truth| Returns(Value::boolean(truth));
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
            (Some(a), Some(b)) => truth(match op {
                Binop::And => a && b,
                Binop::Or => a || b,
                _ => a != b,
            }),
            _ => BADARG,
        },
        Binop::Append => match a.elements() {
            Ok(Some(items)) => {
                let items = items.into_iter().cloned().collect();
                Returns(Value::list(items, b.clone()))
            }
            Ok(None) => UNKNOWN,
            Err(()) => BADARG,
        },
        Binop::Subtract => subtract(a, b),
        Binop::ExactEq => truth(a == b),
        Binop::ExactNe => truth(a != b),
        Binop::Eq => truth(a.order(b).is_eq()),
        Binop::Ne => truth(a.order(b).is_ne()),
        Binop::Lt => truth(a.order(b).is_lt()),
        Binop::Le => truth(a.order(b).is_le()),
        Binop::Gt => truth(a.order(b).is_gt()),
        Binop::Ge => truth(a.order(b).is_ge()),
        Binop::Send | Binop::Andalso | Binop::Orelse => UNKNOWN,
    }
}

fn subtract(a: &Value, b: &Value) -> Outcome {
    let (Ok(a), Ok(b)) = (a.elements(), b.elements()) else {
        return BADARG;
    };
    let (Some(mut kept), Some(taken)) = (a, b) else {
        return UNKNOWN;
    };
    for item in taken {
        if let Some(at) = kept.iter().position(|other| *other == item) {
            kept.remove(at);
        }
    }
    Returns(Value::list(kept.into_iter().cloned().collect(), Value::Nil))
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
    finite(match op {
        Binop::Add => a + b,
        Binop::Sub => a - b,
        Binop::Mul => a * b,
        _ => a / b,
    })
}

/// A float; what is none is a failure.
fn finite(value: f64) -> Outcome {
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

/// The value of a call of a function of `erlang`, `lists`, `maps` or `math` with known arguments.
pub(super) fn function(module: &str, name: &str, args: &[Value]) -> Outcome {
    match (module, args) {
        ("erlang", [a]) => match unary_operator(name) {
            Some(op) => unary(op, a),
            None => of_one(name, a),
        },
        ("erlang", [a, b]) => match binary_operator(name) {
            Some(op) => binary(op, a, b),
            None => of_two(name, a, b),
        },
        ("erlang", [a, b, c]) => of_three(name, a, b, c),
        ("lists", [a, b]) if name == "append" => binary(Binop::Append, a, b),
        ("lists", [a, b]) if name == "subtract" => subtract(a, b),
        ("maps", [key, map]) if name == "get" => map_get(key, map),
        ("maps", [key, map]) if name == "is_key" => is_map_key(key, map),
        ("math", _) => of_math(name, args),
        _ => UNKNOWN,
    }
}

fn unary_operator(name: &str) -> Option<Unop> {
    Unop::ALL.iter().copied().find(|op| op.as_str() == name)
}

fn binary_operator(name: &str) -> Option<Binop> {
    Binop::ALL.iter().copied().find(|op| op.as_str() == name)
}

fn of_one(name: &str, a: &Value) -> Outcome {
    match name {
        "hd" | "tl" => match a {
            Value::Cons(head, tail) => {
                Returns(if name == "hd" { &**head } else { &**tail }.clone())
            }
            _ => BADARG,
        },
        "length" => match a.elements() {
            Ok(Some(items)) => Returns(count(items.len())),
            Ok(None) => UNKNOWN,
            Err(()) => BADARG,
        },
        "tuple_size" | "byte_size" | "bit_size" | "size" => or_badarg(
            match a {
                Value::Tuple(items) if matches!(name, "tuple_size" | "size") => Some(items.len()),
                Value::Bits(bits) => match name {
                    "byte_size" => Some(bits.len().div_ceil(8)),
                    "bit_size" => Some(bits.len()),
                    "size" => Some(bits.len() / 8),
                    _ => None,
                },
                _ => None,
            }
            .map(count),
        ),
        "tuple_to_list" => or_badarg(match a {
            Value::Tuple(items) => Some(Value::list(items.clone(), Value::Nil)),
            _ => None,
        }),
        "list_to_tuple" => match a.elements() {
            Ok(Some(items)) => Returns(Value::tuple(items.into_iter().cloned().collect())),
            Ok(None) => UNKNOWN,
            Err(()) => BADARG,
        },
        // No process is known before the program runs.
        "pid_to_list" => BADARG,
        _ => match type_test(name, a) {
            Some(truth) => Returns(Value::boolean(truth)),
            None => convert::function(name, std::slice::from_ref(a)),
        },
    }
}

fn of_two(name: &str, a: &Value, b: &Value) -> Outcome {
    match (name, a, b) {
        ("element", Value::Integer(index), Value::Tuple(items)) => {
            or_badarg(place(index, items.len()).map(|at| items[at].clone()))
        }
        ("element", ..) => BADARG,
        ("map_get", key, map) => map_get(key, map),
        ("is_map_key", key, map) => is_map_key(key, map),
        ("is_function", _, Value::Integer(arity)) if *arity >= IBig::ZERO => {
            Returns(Value::boolean(false))
        }
        ("is_function", ..) => BADARG,
        ("is_record", value, Value::Atom(tag)) => {
            let is = matches!(value, Value::Tuple(items)
                if matches!(items.first(), Some(Value::Atom(first)) if first == tag));
            Returns(Value::boolean(is))
        }
        ("is_record", ..) => BADARG,
        ("max", ..) => Returns(if a.order(b).is_ge() { a } else { b }.clone()),
        ("min", ..) => Returns(if a.order(b).is_le() { a } else { b }.clone()),
        _ => convert::function(name, &[a.clone(), b.clone()]),
    }
}

fn of_three(name: &str, a: &Value, b: &Value, c: &Value) -> Outcome {
    match (name, a, b) {
        ("setelement", Value::Integer(index), Value::Tuple(items)) => {
            let Some(at) = place(index, items.len()) else {
                return BADARG;
            };
            let mut items = items.clone();
            items[at] = c.clone();
            Returns(Value::tuple(items))
        }
        ("setelement", ..) => BADARG,
        // OTP looks at the size first.
        ("is_record", ..) if matches!(c, Value::Integer(size) if *size < IBig::ONE) => {
            Returns(Value::boolean(false))
        }
        ("is_record", value, Value::Atom(tag)) => {
            let Value::Integer(size) = c else {
                return BADARG;
            };
            let is = matches!(value, Value::Tuple(items)
                if *size == items.len().into()
                    && matches!(items.first(), Some(Value::Atom(first)) if first == tag));
            Returns(Value::boolean(is))
        }
        ("is_record", ..) => BADARG,
        ("make_fun", Value::Atom(_), Value::Atom(_)) => match c {
            Value::Integer(arity) if (IBig::ZERO..=IBig::from(255)).contains(arity) => UNKNOWN,
            _ => BADARG,
        },
        ("make_fun", ..) => BADARG,
        _ => convert::function(name, &[a.clone(), b.clone(), c.clone()]),
    }
}

fn count(count: usize) -> Value {
    Value::Integer(count.into())
}

/// The index in a vector of `size` for one that counts from 1.
fn place(index: &IBig, size: usize) -> Option<usize> {
    let at = usize::try_from(index).ok()?.checked_sub(1)?;
    (at < size).then_some(at)
}

fn map_get(key: &Value, map: &Value) -> Outcome {
    let Value::Map(pairs) = map else {
        return Fails("{badmap,...}");
    };
    match pairs.iter().find(|(other, _)| other == key) {
        Some((_, value)) => Returns(value.clone()),
        None => Fails("{badkey,...}"),
    }
}

fn is_map_key(key: &Value, map: &Value) -> Outcome {
    let Value::Map(pairs) = map else {
        return Fails("{badmap,...}");
    };
    Returns(Value::boolean(pairs.iter().any(|(other, _)| other == key)))
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
        "is_map" => matches!(a, Value::Map(_)),
        "is_binary" => matches!(a, Value::Bits(bits) if bits.len().is_multiple_of(8)),
        "is_bitstring" => matches!(a, Value::Bits(_)),
        "is_pid" | "is_port" | "is_reference" | "is_function" => false,
        _ => return None,
    })
}

/// The functions of `math`; of those that Rust does not have only whether they fail.
fn of_math(name: &str, args: &[Value]) -> Outcome {
    let numbers: Option<Vec<f64>> = args.iter().map(Value::float).collect();
    let one = |function: fn(f64) -> f64| match numbers.as_deref() {
        Some([a]) if a.is_finite() => finite(function(*a)),
        Some([_]) => Fails("badarith"),
        Some(_) => UNKNOWN,
        None if args.len() == 1 => BADARG,
        None => UNKNOWN,
    };
    let two = |function: fn(f64, f64) -> f64| match numbers.as_deref() {
        Some([a, b]) if a.is_finite() && b.is_finite() => finite(function(*a, *b)),
        Some([_, _]) => Fails("badarith"),
        Some(_) => UNKNOWN,
        None if args.len() == 2 => BADARG,
        None => UNKNOWN,
    };
    match name {
        "acos" => one(f64::acos),
        "acosh" => one(f64::acosh),
        "asin" => one(f64::asin),
        "asinh" => one(f64::asinh),
        "atan" => one(f64::atan),
        "atanh" => one(f64::atanh),
        "ceil" => one(f64::ceil),
        "cos" => one(f64::cos),
        "cosh" => one(f64::cosh),
        "exp" => one(f64::exp),
        "floor" => one(f64::floor),
        "log" => one(f64::ln),
        "log2" => one(f64::log2),
        "log10" => one(f64::log10),
        "sin" => one(f64::sin),
        "sinh" => one(f64::sinh),
        "sqrt" => one(f64::sqrt),
        "tan" => one(f64::tan),
        "tanh" => one(f64::tanh),
        "atan2" => two(f64::atan2),
        "fmod" => two(|a, b| a % b),
        "pow" => two(f64::powf),
        "erf" | "erfc" if numbers.is_none() && args.len() == 1 => BADARG,
        _ => UNKNOWN,
    }
}
