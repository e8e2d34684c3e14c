//! What is known about a value before the program runs.

use dashu_int::IBig;
use purlin_syntax::ast::Name;

/// Lists longer than this are not looked into.
pub(super) const MAX_LIST: usize = 64;

/// Values of more parts than this are not kept: variables in variables could make them grow
/// without bound, and whoever walks over them uses the stack.
const MAX_PARTS: usize = 200;

/// As much of a value as is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Unknown,
    /// `true` or `false`.
    Boolean,
    Integer(IBig),
    /// Its bits: 0.0 and -0.0 are different.
    Float(u64),
    Atom(Name),
    Nil,
    Cons(Box<Value>, Box<Value>),
    Tuple(Vec<Value>),
    Map,
    Binary,
    Fun,
}

impl Value {
    pub(super) fn boolean(truth: bool) -> Value {
        Value::Atom(Name::from(if truth { "true" } else { "false" }))
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
            Value::Integer(_) | Value::Float(_) | Value::Atom(_) | Value::Nil => true,
            Value::Cons(head, tail) => head.is_literal() && tail.is_literal(),
            Value::Tuple(items) => items.iter().all(Value::is_literal),
            Value::Unknown | Value::Boolean | Value::Map | Value::Binary | Value::Fun => false,
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

    pub(super) fn tuple(items: Vec<Value>) -> Value {
        let parts: usize = items.iter().map(Value::parts).sum();
        if parts > MAX_PARTS {
            return Value::Unknown;
        }
        Value::Tuple(items)
    }

    /// How many values it is made of.
    fn parts(&self) -> usize {
        match self {
            Value::Cons(head, tail) => 1 + head.parts() + tail.parts(),
            Value::Tuple(items) => 1 + items.iter().map(Value::parts).sum::<usize>(),
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
                Value::Unknown => return Ok(None),
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
}
