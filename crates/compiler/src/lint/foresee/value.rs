//! What is known about a value before the program runs.

use dashu_int::IBig;
use purlin_syntax::ast::Name;
use std::cmp::Ordering;

/// Lists longer than this are not looked into.
pub(super) const MAX_LIST: usize = 64;

/// Values of more parts than this are not kept: variables in variables could make them grow
/// without bound, and whoever walks over them uses the stack.
const MAX_PARTS: usize = 200;

/// Binaries longer than this are not looked into.
pub(super) const MAX_BITS: usize = 1024;

/// As much of a value as is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Unknown,
    /// There is none: what would give it always raises an exception.
    Never,
    /// `true` or `false`.
    Boolean,
    Integer(IBig),
    /// Its bits: 0.0 and -0.0 are different.
    Float(u64),
    Atom(Name),
    Nil,
    Cons(Box<Value>, Box<Value>),
    Tuple(Vec<Value>),
    /// The associations of a map all of which is known, in the order of its keys.
    Map(Vec<(Value, Value)>),
    /// The bits of a binary.
    Bits(Vec<bool>),
}

impl Value {
    pub(super) fn atom(name: &str) -> Value {
        Value::Atom(Name::from(name))
    }

    pub(super) fn boolean(truth: bool) -> Value {
        Value::atom(if truth { "true" } else { "false" })
    }

    pub(super) fn from_float(value: f64) -> Value {
        Value::Float(value.to_bits())
    }

    /// `true` or `false`, when it is one of them.
    pub(super) fn truth(&self) -> Option<bool> {
        match self {
            Value::Atom(name) if name.as_str() == "true" => Some(true),
            Value::Atom(name) if name.as_str() == "false" => Some(false),
            _ => None,
        }
    }

    /// Whether all of it is known.
    pub(super) fn is_literal(&self) -> bool {
        match self {
            Value::Integer(_) | Value::Float(_) | Value::Atom(_) | Value::Nil | Value::Bits(_) => {
                true
            }
            Value::Cons(head, tail) => head.is_literal() && tail.is_literal(),
            Value::Tuple(items) => items.iter().all(Value::is_literal),
            // Only such are made.
            Value::Map(_) => true,
            Value::Unknown | Value::Never | Value::Boolean => false,
        }
    }

    /// A list of values with a tail; unknown when it is long.
    pub(super) fn list(items: Vec<Value>, tail: Value) -> Value {
        let parts: usize = items.iter().map(Value::parts).sum();
        if items.len() > MAX_LIST || items.len() + parts + tail.parts() > MAX_PARTS {
            return Value::Unknown;
        }
        let cons = |tail, head| Value::Cons(Box::new(head), Box::new(tail));
        items.into_iter().rev().fold(tail, cons)
    }

    /// A list of numbers below 2^32.
    pub(super) fn codes(codes: impl IntoIterator<Item = u32>) -> Value {
        let items = codes.into_iter().map(|code| Value::Integer(code.into()));
        Value::list(items.take(MAX_LIST + 1).collect(), Value::Nil)
    }

    pub(super) fn tuple(items: Vec<Value>) -> Value {
        let parts: usize = items.iter().map(Value::parts).sum();
        if parts > MAX_PARTS {
            return Value::Unknown;
        }
        Value::Tuple(items)
    }

    /// A map, in which later associations win; unknown when a part of it is.
    pub(super) fn map(given: Vec<(Value, Value)>) -> Value {
        let parts = |(key, value): &(Value, Value)| key.parts() + value.parts();
        let known = |(key, value): &(Value, Value)| key.is_literal() && value.is_literal();
        if !given.iter().all(known) || given.iter().map(parts).sum::<usize>() > MAX_PARTS {
            return Value::Unknown;
        }
        let mut pairs: Vec<(Value, Value)> = Vec::new();
        for (key, value) in given {
            match pairs.iter_mut().find(|(other, _)| *other == key) {
                Some(pair) => pair.1 = value,
                None => pairs.push((key, value)),
            }
        }
        pairs.sort_by(|a, b| a.0.key_order(&b.0));
        Value::Map(pairs)
    }

    /// A binary of whole bytes; unknown when it is long.
    pub(super) fn bytes(bytes: &[u8]) -> Value {
        let bits = bytes
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1));
        Value::bits(bits.take(MAX_BITS + 1).collect())
    }

    /// A binary; unknown when it is long.
    pub(super) fn bits(bits: Vec<bool>) -> Value {
        if bits.len() > MAX_BITS {
            return Value::Unknown;
        }
        Value::Bits(bits)
    }

    /// The bytes of a binary that is known and has whole ones.
    pub(super) fn to_bytes(&self) -> Option<Vec<u8>> {
        let Value::Bits(bits) = self else {
            return None;
        };
        let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
        (bits.len().is_multiple_of(8)).then(|| bits.chunks(8).map(byte).collect())
    }

    /// How many values it is made of.
    fn parts(&self) -> usize {
        match self {
            Value::Cons(head, tail) => 1 + head.parts() + tail.parts(),
            Value::Tuple(items) => 1 + items.iter().map(Value::parts).sum::<usize>(),
            Value::Map(pairs) => {
                let parts = pairs.iter().map(|(key, value)| key.parts() + value.parts());
                1 + parts.sum::<usize>()
            }
            Value::Bits(bits) => 1 + bits.len() / 64,
            _ => 1,
        }
    }

    /// The elements, when it is a proper list whose length is known; `Err` when it surely is none.
    pub(super) fn elements(&self) -> Result<Option<Vec<&Value>>, ()> {
        let (mut items, mut rest) = (Vec::new(), self);
        loop {
            match rest {
                Value::Cons(head, tail) => {
                    items.push(&**head);
                    rest = tail;
                }
                Value::Nil => return Ok(Some(items)),
                Value::Unknown | Value::Never => return Ok(None),
                _ => return Err(()),
            }
        }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self, Value::Integer(_) | Value::Float(_))
    }

    pub(super) fn float(&self) -> Option<f64> {
        match self {
            Value::Integer(value) => Some(value.to_f64().value()),
            Value::Float(bits) => Some(f64::from_bits(*bits)),
            _ => None,
        }
    }

    /// Text, when it is a list of characters.
    pub(super) fn text(&self) -> Option<String> {
        let items = self.elements().ok()??;
        let chars = items.into_iter().map(|item| match item {
            Value::Integer(code) => char::from_u32(u32::try_from(code).ok()?),
            _ => None,
        });
        chars.collect()
    }

    /// The order of terms, of values that are known.
    pub(super) fn order(&self, other: &Value) -> Ordering {
        match (self, other) {
            (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
            (Value::Integer(a), Value::Float(b)) => integer_with_float(a, f64::from_bits(*b)),
            (Value::Float(_), Value::Integer(_)) => other.order(self).reverse(),
            (Value::Float(a), Value::Float(b)) => {
                let (a, b) = (f64::from_bits(*a), f64::from_bits(*b));
                a.partial_cmp(&b).unwrap_or(Ordering::Equal)
            }
            (Value::Atom(a), Value::Atom(b)) => a.as_str().cmp(b.as_str()),
            (Value::Cons(head, tail), Value::Cons(other_head, other_tail)) => {
                let by_head = head.order(other_head);
                by_head.then_with(|| tail.order(other_tail))
            }
            (Value::Tuple(a), Value::Tuple(b)) => {
                let by_size = a.len().cmp(&b.len());
                by_size.then_with(|| first_difference(a.iter().zip(b), Value::order))
            }
            (Value::Map(a), Value::Map(b)) => {
                let keys = a.iter().zip(b).map(|(a, b)| (&a.0, &b.0));
                let values = a.iter().zip(b).map(|(a, b)| (&a.1, &b.1));
                let by_size = a.len().cmp(&b.len());
                by_size
                    .then_with(|| first_difference(keys, Value::key_order))
                    .then_with(|| first_difference(values, Value::order))
            }
            (Value::Bits(a), Value::Bits(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    /// The order of keys in maps: all integers come before floats.
    fn key_order(&self, other: &Value) -> Ordering {
        match (self, other) {
            (Value::Integer(_), Value::Float(_)) => Ordering::Less,
            (Value::Float(_), Value::Integer(_)) => Ordering::Greater,
            (Value::Float(a), Value::Float(b)) if a != b => {
                self.order(other).then_with(|| b.cmp(a))
            }
            _ => self.order(other),
        }
    }

    /// Where a type comes in the order of terms.
    fn rank(&self) -> u8 {
        match self {
            Value::Integer(_) | Value::Float(_) => 0,
            Value::Atom(_) | Value::Boolean => 1,
            Value::Tuple(_) => 2,
            Value::Map(_) => 3,
            Value::Nil => 4,
            Value::Cons(..) => 5,
            Value::Bits(_) => 6,
            Value::Unknown | Value::Never => 7,
        }
    }
}

fn first_difference<'v>(
    mut pairs: impl Iterator<Item = (&'v Value, &'v Value)>,
    order: impl Fn(&Value, &Value) -> Ordering,
) -> Ordering {
    let found = pairs.find_map(|(a, b)| Some(order(a, b)).filter(|order| order.is_ne()));
    found.unwrap_or(Ordering::Equal)
}

/// Exactly: not every integer is a float.
fn integer_with_float(a: &IBig, b: f64) -> Ordering {
    match IBig::try_from(b.trunc()) {
        Ok(whole) => {
            let by_fraction = || 0.0_f64.partial_cmp(&b.fract()).unwrap_or(Ordering::Equal);
            a.cmp(&whole).then_with(by_fraction)
        }
        // No float of a program is infinite or not a number.
        Err(_) => Ordering::Equal,
    }
}
