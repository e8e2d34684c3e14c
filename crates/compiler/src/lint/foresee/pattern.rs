//! Patterns as matching sees them: constructors, with the variables they bind.

use super::binary;
use super::value::{MAX_LIST, Value};
use crate::lint::Linter;
use crate::lint::constants::{self, Constant};
use dashu_int::IBig;
use purlin_syntax::ast::{Binop, Expr, ExprKind, MapField, Name, RecordField};
use purlin_syntax::span::Span;
use std::collections::HashMap;

/// What a value must be made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Con {
    Integer(IBig),
    /// Its bits: 0.0 and -0.0 are different.
    Float(u64),
    Atom(Name),
    Nil,
    Cons,
    Tuple,
    /// The keys as text, where all are constants.
    Map(Vec<String>),
    /// A map that is not compared with others.
    OpaqueMap,
    /// A binary; its part is the first segment.
    Binary,
    /// A segment of a binary, whose parts are its variable and the next segment.
    Segment(binary::Key),
    /// The end of a binary.
    End,
    /// Anything too large to look into.
    Vast,
}

/// Patterns of more parts than this are not looked into.
const MAX_PARTS: usize = 300;

/// A pattern.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pattern {
    /// The variables that get the value, or are compared with it.
    pub names: Vec<Name>,
    /// What it must be, and its parts; anything when absent.
    pub shape: Option<(Con, Vec<Pattern>)>,
}

/// Why a pattern matches nothing: what the message says behind `because`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Never {
    /// Two patterns for one value exclude each other.
    Contradiction,
    /// The segment of a binary there cannot have its value.
    Segment(String, Span),
}

impl Pattern {
    fn of(con: Con, parts: Vec<Pattern>) -> Pattern {
        Pattern {
            names: Vec::new(),
            shape: Some((con, parts)),
        }
    }

    fn list(items: Vec<Pattern>, tail: Pattern) -> Pattern {
        let cons = |tail, head| Pattern::of(Con::Cons, vec![head, tail]);
        items.into_iter().rev().fold(tail, cons)
    }

    /// Reads a pattern of a program without errors.
    pub(super) fn read(expr: &Expr, linter: &Linter<'_>) -> Result<Pattern, Never> {
        match names_in(expr) {
            (_, count) if count <= MAX_PARTS => Pattern::read_parts(expr, linter),
            (names, _) => Ok(Pattern::vast(names)),
        }
    }

    /// A pattern too large to look into, with its variables.
    fn vast(names: Vec<Name>) -> Pattern {
        let variable = |name| Pattern {
            names: vec![name],
            shape: None,
        };
        Pattern::of(Con::Vast, names.into_iter().map(variable).collect())
    }

    fn read_parts(expr: &Expr, linter: &Linter<'_>) -> Result<Pattern, Never> {
        let read = |expr: &Expr| Pattern::read_parts(expr, linter);
        let all = |items: &[Expr]| items.iter().map(read).collect::<Result<Vec<_>, _>>();
        Ok(match &expr.kind {
            ExprKind::Var(name) if name.as_str() == "_" => Pattern::default(),
            ExprKind::Var(name) => Pattern {
                names: vec![name.clone()],
                shape: None,
            },
            ExprKind::Nil => Pattern::of(Con::Nil, Vec::new()),
            ExprKind::String(codes) => string(codes, Pattern::of(Con::Nil, Vec::new())),
            ExprKind::List(items, _) if items.len() > MAX_LIST => Pattern::vast(names_in(expr).0),
            ExprKind::List(items, tail) => {
                let tail = match tail {
                    Some(tail) => read(tail)?,
                    None => Pattern::of(Con::Nil, Vec::new()),
                };
                Pattern::list(all(items)?, tail)
            }
            ExprKind::Tuple(items) => Pattern::of(Con::Tuple, all(items)?),
            ExprKind::Record(name, fields) => record(&name.name, fields, linter)?,
            ExprKind::Map(fields) => map(fields, linter)?,
            ExprKind::Binary(segments) => {
                let mut chain = Pattern::of(Con::End, Vec::new());
                for (key, variable) in binary::keys(segments)?.into_iter().rev() {
                    let variable = variable.map(read).transpose()?.unwrap_or_default();
                    chain = Pattern::of(Con::Segment(key), vec![variable, chain]);
                }
                Pattern::of(Con::Binary, vec![chain])
            }
            ExprKind::RecordIndex(name, field) => {
                let index = linter.record_index(&name.name, &field.name);
                index.map_or_else(Pattern::default, |index| {
                    Pattern::of(Con::Integer(index.into()), Vec::new())
                })
            }
            ExprKind::Match(a, b) => merge(read(a)?, read(b)?)?,
            ExprKind::Binop(Binop::Append, _, prefix, tail) => match (&prefix.kind, read(tail)?) {
                (ExprKind::String(codes), tail) => string(codes, tail),
                (ExprKind::List(items, None), tail) => Pattern::list(all(items)?, tail),
                (_, tail) => tail,
            },
            _ => match constants::evaluate(expr) {
                Some(Constant::Integer(value)) => Pattern::of(Con::Integer(value), Vec::new()),
                Some(Constant::Float(value)) => {
                    Pattern::of(Con::Float(value.to_bits()), Vec::new())
                }
                Some(Constant::Atom) => match &expr.kind {
                    ExprKind::Atom(name) => Pattern::of(Con::Atom(name.clone()), Vec::new()),
                    _ => Pattern::default(),
                },
                None => Pattern::default(),
            },
        })
    }

    /// All variables in it, in order, with repetitions.
    pub(super) fn all_names(&self) -> Vec<Name> {
        let mut names = self.names.clone();
        for part in self.shape.iter().flat_map(|(_, parts)| parts) {
            names.extend(part.all_names());
        }
        names
    }

    /// Whether a value surely matches, surely does not, or may. `known` are the variables bound
    /// before.
    pub(super) fn takes(&self, value: &Value, known: &HashMap<Name, Value>) -> Option<bool> {
        let bound: Vec<&Value> = self
            .names
            .iter()
            .filter_map(|name| known.get(name))
            .collect();
        if bound
            .iter()
            .any(|other| other.is_literal() && value.is_literal() && *other != value)
        {
            return Some(false);
        }
        let alike = bound
            .iter()
            .all(|other| other.is_literal() && *other == value);
        let fits = self.shape_takes(value, known)?;
        if fits && !alike { None } else { Some(fits) }
    }

    fn shape_takes(&self, value: &Value, known: &HashMap<Name, Value>) -> Option<bool> {
        let Some((con, parts)) = &self.shape else {
            return Some(true);
        };
        let each = |values: &[&Value]| {
            let mut all = Some(true);
            for (part, value) in parts.iter().zip(values) {
                match part.takes(value, known) {
                    Some(false) => return Some(false),
                    None => all = None,
                    Some(true) => {}
                }
            }
            all
        };
        match (con, value) {
            (_, Value::Unknown | Value::Never) | (Con::Vast, _) => None,
            (Con::Atom(name), Value::Boolean) => {
                let boolean = matches!(name.as_str(), "true" | "false");
                if boolean { None } else { Some(false) }
            }
            (Con::Integer(a), Value::Integer(b)) => Some(a == b),
            (Con::Float(a), Value::Float(b)) => Some(a == b),
            (Con::Atom(a), Value::Atom(b)) => Some(a == b),
            (Con::Nil, Value::Nil) => Some(true),
            (Con::Cons, Value::Cons(head, tail)) => each(&[head, tail]),
            (Con::Tuple, Value::Tuple(items)) if items.len() == parts.len() => {
                each(&items.iter().collect::<Vec<_>>())
            }
            (Con::Map(_) | Con::OpaqueMap, Value::Map(_)) | (Con::Binary, Value::Bits(_)) => None,
            _ => Some(false),
        }
    }
}

/// The variables of a pattern, and how many parts it has.
fn names_in(pattern: &Expr) -> (Vec<Name>, usize) {
    let (mut names, mut count, mut pending) = (Vec::new(), 0, vec![pattern]);
    while let Some(part) = pending.pop() {
        count += 1;
        match &part.kind {
            ExprKind::Var(name) if name.as_str() != "_" => names.push(name.clone()),
            ExprKind::List(items, tail) => pending.extend(items.iter().chain(tail.as_deref())),
            ExprKind::Tuple(items) => pending.extend(items),
            ExprKind::Map(fields) => pending.extend(fields.iter().map(|field| &field.value)),
            ExprKind::Record(_, fields) => pending.extend(fields.iter().map(|field| &field.value)),
            ExprKind::Binary(segments) => {
                pending.extend(segments.iter().map(|segment| &segment.value));
            }
            ExprKind::Match(a, b) | ExprKind::Binop(_, _, a, b) => pending.extend([&**a, &**b]),
            ExprKind::String(codes) => count += codes.len().min(MAX_LIST),
            _ => {}
        }
    }
    (names, count)
}

fn string(codes: &[u32], tail: Pattern) -> Pattern {
    if codes.len() > MAX_LIST {
        return Pattern::vast(tail.all_names());
    }
    let code = |code: &u32| Pattern::of(Con::Integer((*code).into()), Vec::new());
    Pattern::list(codes.iter().map(code).collect(), tail)
}

fn record(name: &Name, fields: &[RecordField], linter: &Linter<'_>) -> Result<Pattern, Never> {
    let mut parts = vec![Pattern::of(Con::Atom(name.clone()), Vec::new())];
    for field in linter.field_names(name) {
        let given = fields.iter().find(|given| given.name.name == *field);
        let given = given.or_else(|| fields.iter().find(|given| given.name.name.as_str() == "_"));
        parts.push(match given {
            Some(given) => Pattern::read(&given.value, linter)?,
            None => Pattern::default(),
        });
    }
    Ok(Pattern::of(Con::Tuple, parts))
}

fn map(fields: &[MapField], linter: &Linter<'_>) -> Result<Pattern, Never> {
    let mut pairs = Vec::new();
    let mut constant = true;
    for field in fields {
        let key = purlin_syntax::term::format(&field.key);
        constant &= key.is_some() && !matches!(field.key.kind, ExprKind::Var(_));
        pairs.push((
            key.unwrap_or_default(),
            Pattern::read(&field.value, linter)?,
        ));
    }
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    constant &= pairs.windows(2).all(|two| two[0].0 != two[1].0);
    let (keys, parts): (Vec<String>, Vec<Pattern>) = pairs.into_iter().unzip();
    Ok(if constant {
        Pattern::of(Con::Map(keys), parts)
    } else {
        Pattern::of(Con::OpaqueMap, parts)
    })
}

/// One pattern for what matches both.
fn merge(a: Pattern, b: Pattern) -> Result<Pattern, Never> {
    let names = a.names.into_iter().chain(b.names).collect();
    let shape = match (a.shape, b.shape) {
        (None, shape) | (shape, None) => shape,
        (Some((con, parts)), Some((other, others))) => {
            let maps = |con: &Con| matches!(con, Con::Map(_) | Con::OpaqueMap);
            let both = |con| Some((con, parts.iter().chain(&others).cloned().collect()));
            if maps(&con) && maps(&other) {
                both(Con::OpaqueMap)
            } else if con == Con::Vast || other == Con::Vast {
                both(Con::Vast)
            } else if con == Con::Binary && other == Con::Binary {
                both(Con::Binary)
            } else if con != other || parts.len() != others.len() {
                return Err(Never::Contradiction);
            } else {
                let parts = parts.into_iter().zip(others);
                let parts: Result<Vec<_>, _> = parts.map(|(a, b)| merge(a, b)).collect();
                Some((con, parts?))
            }
        }
    };
    Ok(Pattern { names, shape })
}
