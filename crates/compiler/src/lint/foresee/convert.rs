//! Conversions between numbers, atoms, texts and binaries, and parts of binaries.

use super::calls::{Outcome, UNKNOWN};
use super::value::Value;
use dashu_int::IBig;
use purlin_syntax::ast::Name;

/// The most characters of an atom.
const MAX_ATOM: usize = 255;

/// The value of a call of a conversion in `erlang` with known arguments.
pub(super) fn function(name: &str, args: &[Value]) -> Outcome {
    let value = match (name, args) {
        ("abs" | "float" | "trunc" | "round" | "ceil" | "floor", [a]) => number(name, a),
        ("atom_to_list", [Value::Atom(atom)]) => Some(Value::codes(atom.chars().map(u32::from))),
        ("atom_to_binary", [Value::Atom(atom)]) => Some(Value::bytes(atom.as_bytes())),
        ("atom_to_binary", [Value::Atom(atom), Value::Atom(encoding)]) => encoded(atom, encoding),
        ("binary_to_atom", [binary]) => binary.to_bytes().and_then(|bytes| from_utf8(&bytes)),
        ("binary_to_atom", [binary, Value::Atom(encoding)]) => decoded(binary, encoding),
        ("list_to_atom", [list]) => list.text().and_then(|text| atom_of(&text)),
        ("integer_to_list", [Value::Integer(value)]) => {
            Some(Value::codes(value.to_string().bytes().map(u32::from)))
        }
        ("integer_to_binary", [Value::Integer(value)]) => {
            Some(Value::bytes(value.to_string().as_bytes()))
        }
        // How floats are printed, and what processes there are, is not known here.
        ("float_to_list" | "float_to_binary", [Value::Float(_)]) => return UNKNOWN,
        ("list_to_pid", [list]) if list.text().is_some_and(|text| is_pid(&text)) => return UNKNOWN,
        ("list_to_integer", [list]) => list.text().and_then(|text| integer(&text, 10)),
        ("list_to_integer", [list, Value::Integer(base)]) => {
            let base = u32::try_from(base).unwrap_or(0);
            list.text().and_then(|text| integer(&text, base))
        }
        ("binary_to_integer", [binary]) => text_of(binary).and_then(|text| integer(&text, 10)),
        ("list_to_float", [list]) => list.text().and_then(|text| float(&text)),
        ("binary_to_float", [binary]) => text_of(binary).and_then(|text| float(&text)),
        ("list_to_binary", [list]) => flat(list),
        ("binary_to_list", [binary]) => listed(binary, 1, None),
        ("binary_to_list", [binary, Value::Integer(first), Value::Integer(last)]) => {
            match (usize::try_from(first), usize::try_from(last)) {
                (Ok(first), Ok(last)) => listed(binary, first, Some(last)),
                _ => None,
            }
        }
        ("split_binary", [Value::Bits(bits), Value::Integer(at)]) => split(bits, at),
        ("binary_part", [binary, Value::Tuple(range)]) => match &range[..] {
            [Value::Integer(start), Value::Integer(length)] => part(binary, start, length),
            _ => None,
        },
        ("binary_part", [binary, Value::Integer(start), Value::Integer(length)]) => {
            part(binary, start, length)
        }
        _ if is_conversion(name, args.len()) => None,
        _ => return UNKNOWN,
    };
    value.map_or(Outcome::Fails("badarg"), Outcome::Returns)
}

/// Whether it is one of those above, which then has arguments that do not fit.
fn is_conversion(name: &str, arity: usize) -> bool {
    match arity {
        1 => matches!(
            name,
            "atom_to_list"
                | "atom_to_binary"
                | "integer_to_list"
                | "integer_to_binary"
                | "float_to_list"
                | "float_to_binary"
                | "list_to_pid"
        ),
        2 => matches!(
            name,
            "atom_to_binary"
                | "binary_to_atom"
                | "list_to_integer"
                | "split_binary"
                | "binary_part"
        ),
        3 => matches!(name, "binary_to_list" | "binary_part"),
        _ => false,
    }
}

fn number(name: &str, a: &Value) -> Option<Value> {
    match (name, a) {
        ("float", Value::Integer(_)) => a
            .float()
            .filter(|value| value.is_finite())
            .map(Value::from_float),
        ("float", Value::Float(_)) => Some(a.clone()),
        ("abs", Value::Integer(value)) if *value < IBig::ZERO => Some(Value::Integer(-value)),
        ("abs", Value::Float(bits)) => Some(Value::from_float(f64::from_bits(*bits).abs())),
        (_, Value::Integer(_)) => Some(a.clone()),
        (_, Value::Float(bits)) => {
            let value = f64::from_bits(*bits);
            let whole = match name {
                "trunc" => value.trunc(),
                "round" => value.round(),
                "ceil" => value.ceil(),
                _ => value.floor(),
            };
            IBig::try_from(whole).ok().map(Value::Integer)
        }
        _ => None,
    }
}

fn atom_of(text: &str) -> Option<Value> {
    (text.chars().count() <= MAX_ATOM).then(|| Value::Atom(Name::from(text)))
}

fn from_utf8(bytes: &[u8]) -> Option<Value> {
    atom_of(std::str::from_utf8(bytes).ok()?)
}

fn encoded(atom: &Name, encoding: &Name) -> Option<Value> {
    match encoding.as_str() {
        "utf8" | "unicode" => Some(Value::bytes(atom.as_bytes())),
        "latin1" => {
            let bytes: Result<Vec<u8>, _> = atom.chars().map(u8::try_from).collect();
            Some(Value::bytes(&bytes.ok()?))
        }
        _ => None,
    }
}

fn decoded(binary: &Value, encoding: &Name) -> Option<Value> {
    let bytes = binary.to_bytes()?;
    match encoding.as_str() {
        "utf8" | "unicode" => from_utf8(&bytes),
        "latin1" => atom_of(&bytes.into_iter().map(char::from).collect::<String>()),
        _ => None,
    }
}

/// The characters of a binary, each of which is a byte.
fn text_of(binary: &Value) -> Option<String> {
    Some(binary.to_bytes()?.into_iter().map(char::from).collect())
}

fn integer(text: &str, base: u32) -> Option<Value> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let valid = (2..=36).contains(&base)
        && !digits.is_empty()
        && digits.chars().all(|digit| digit.is_digit(base));
    let value = valid.then(|| IBig::from_str_radix(digits, base).ok())??;
    Some(Value::Integer(if text.starts_with('-') {
        -value
    } else {
        value
    }))
}

/// A float as Erlang writes it: digits on both sides of the point, which must be there.
fn float(text: &str) -> Option<Value> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.')?;
    let exponent = exponent.map(|text| text.strip_prefix(['-', '+']).unwrap_or(text));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let valid = digits(whole) && digits(fraction) && exponent.is_none_or(digits);
    let value: f64 = valid.then(|| text.parse().ok())??;
    value.is_finite().then(|| Value::from_float(value))
}

fn is_pid(text: &str) -> bool {
    let inner = text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'));
    inner.is_some_and(|inner| {
        let parts: Vec<&str> = inner.split('.').collect();
        parts.len() == 3 && parts.iter().all(|part| part.parse::<u32>().is_ok())
    })
}

/// The bytes of lists in lists, whose last tail may be a binary.
fn flat(list: &Value) -> Option<Value> {
    if !matches!(list, Value::Cons(..) | Value::Nil) {
        return None;
    }
    let (mut bytes, mut pending) = (Vec::new(), vec![list]);
    while let Some(part) = pending.pop() {
        match part {
            Value::Nil => {}
            Value::Cons(head, tail) => {
                pending.push(tail);
                match &**head {
                    Value::Integer(byte) => bytes.push(u8::try_from(byte).ok()?),
                    head => pending.push(head),
                }
            }
            binary => bytes.extend(binary.to_bytes()?),
        }
    }
    Some(Value::bytes(&bytes))
}

/// The bytes from place `first` to `last`, both counted from 1.
fn listed(binary: &Value, first: usize, last: Option<usize>) -> Option<Value> {
    let bytes = binary.to_bytes()?;
    let part = match last {
        None => &bytes[..],
        Some(last) if 1 <= first && first <= last => bytes.get(first - 1..last)?,
        Some(_) => return None,
    };
    Some(Value::codes(part.iter().copied().map(u32::from)))
}

fn split(bits: &[bool], at: &IBig) -> Option<Value> {
    let at = usize::try_from(at).ok()?.checked_mul(8)?;
    let (before, behind) = bits.split_at_checked(at)?;
    let parts = [before, behind].map(|part| Value::bits(part.to_vec()));
    Some(Value::tuple(parts.to_vec()))
}

fn part(binary: &Value, start: &IBig, length: &IBig) -> Option<Value> {
    let bytes = binary.to_bytes()?;
    let end = start + length;
    let (first, last) = if start <= &end {
        (start, &end)
    } else {
        (&end, start)
    };
    let range = usize::try_from(first).ok()?..usize::try_from(last).ok()?;
    Some(Value::bytes(bytes.get(range)?))
}
