//! The module's literal pool, in which each constant stands once.

use super::Value;
use purlin_bytecode::module::Literal;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Constants of a module.
#[derive(Debug, Default)]
pub struct Pool {
    literals: Vec<Literal>,
    by_hash: HashMap<u64, Vec<u32>>,
}

impl Pool {
    /// The operand for a constant, which is added to the pool unless it fits into operands.
    pub fn value(&mut self, literal: &Literal) -> Value {
        match literal {
            Literal::Atom(atom) => return Value::Atom(*atom),
            Literal::Nil => return Value::Nil,
            Literal::Integer(value) => {
                if let Ok(small) = i32::try_from(value) {
                    return Value::Int(small);
                }
            }
            Literal::Float(_)
            | Literal::List(..)
            | Literal::String(_)
            | Literal::Tuple(_)
            | Literal::Map(_)
            | Literal::Bitstring(..)
            | Literal::ExternalFun(_) => {}
        }
        Value::Literal(self.index(literal))
    }

    /// The index of a constant in the pool.
    pub fn index(&mut self, literal: &Literal) -> u32 {
        let mut hasher = DefaultHasher::new();
        hash(literal, &mut hasher);
        let candidates = self.by_hash.entry(hasher.finish()).or_default();
        for &index in candidates.iter() {
            if same(&self.literals[index as usize], literal) {
                return index;
            }
        }
        let index = self.literals.len() as u32;
        candidates.push(index);
        self.literals.push(literal.clone());
        index
    }

    /// All constants, in the order of their indices.
    pub fn into_literals(self) -> Vec<Literal> {
        self.literals
    }
}

fn hash(literal: &Literal, state: &mut DefaultHasher) {
    std::mem::discriminant(literal).hash(state);
    match literal {
        Literal::Integer(value) => value.hash(state),
        Literal::Float(value) => value.to_bits().hash(state),
        Literal::Atom(atom) => atom.hash(state),
        Literal::Nil => {}
        Literal::List(elements, tail) => {
            elements.len().hash(state);
            elements.iter().for_each(|e| hash(e, state));
            hash(tail, state);
        }
        Literal::String(text) => text.hash(state),
        Literal::Tuple(elements) => {
            elements.len().hash(state);
            elements.iter().for_each(|e| hash(e, state));
        }
        Literal::Map(pairs) => {
            for (key, value) in pairs {
                hash(key, state);
                hash(value, state);
            }
        }
        Literal::Bitstring(bytes, bits) => (bytes, bits).hash(state),
        Literal::ExternalFun(mfa) => mfa.hash(state),
    }
}

/// Equal in every bit: 0.0 is not -0.0.
fn same(a: &Literal, b: &Literal) -> bool {
    let all = |a: &[Literal], b: &[Literal]| {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
    };
    match (a, b) {
        (Literal::Float(a), Literal::Float(b)) => a.to_bits() == b.to_bits(),
        (Literal::Tuple(a), Literal::Tuple(b)) => all(a, b),
        (Literal::List(a, s), Literal::List(b, t)) => all(a, b) && same(s, t),
        (Literal::Map(a), Literal::Map(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|((k, v), (l, w))| same(k, l) && same(v, w))
        }
        (a, b) => a == b,
    }
}
