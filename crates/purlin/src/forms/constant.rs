//! Terms as constant expressions: values of attributes, options.

use super::{Read, bad};
use purlin_heap::atom::AtomTable;
use purlin_heap::term::{Term, View};
use purlin_syntax::ast::{Expr, ExprKind, MAX_DEPTH, MapField, Name, Segment, SegmentType};
use purlin_syntax::span::Span;

/// The expression for a term; not for pids and the like, nor for funs.
pub(crate) fn constant(term: Term<'_>, atoms: &AtomTable, span: Span) -> Read<Expr> {
    Constants { atoms, span }.expr(term, 0)
}

/// The name in the value of a `-file` attribute.
pub(super) fn file_name(value: &Expr) -> Option<String> {
    let ExprKind::Tuple(parts) = &value.kind else {
        return None;
    };
    let ExprKind::List(characters, None) = &parts.first()?.kind else {
        return None;
    };
    let character = |item: &Expr| match &item.kind {
        ExprKind::Integer(code) => u32::try_from(code).ok().and_then(char::from_u32),
        _ => None,
    };
    characters.iter().map(character).collect()
}

struct Constants<'a> {
    atoms: &'a AtomTable,
    span: Span,
}

impl Constants<'_> {
    fn expr(&self, term: Term<'_>, depth: usize) -> Read<Expr> {
        if depth > MAX_DEPTH {
            return bad("depth of an attribute");
        }
        let kind = match term.view() {
            View::Small(value) => ExprKind::Integer(value.into()),
            View::Big(value) => ExprKind::Integer(value.to_ibig()),
            View::Float(value) => ExprKind::Float(value),
            View::Atom(atom) => ExprKind::Atom(Name::from(self.atoms.text(atom))),
            View::Nil => ExprKind::Nil,
            View::Cons(_) => {
                let mut rest = term.list();
                let items: Read<Vec<Expr>> = rest
                    .by_ref()
                    .map(|item| self.expr(item, depth + 1))
                    .collect();
                let tail = match rest.ended_properly() {
                    true => None,
                    false => Some(Box::new(self.expr(rest.rest(), depth + 1)?)),
                };
                ExprKind::List(items?, tail)
            }
            View::Tuple(tuple) => {
                let items = tuple.elements().iter();
                let items: Read<Vec<Expr>> =
                    items.map(|item| self.expr(*item, depth + 1)).collect();
                ExprKind::Tuple(items?)
            }
            View::Map(map) => {
                let mut fields = Vec::new();
                for (key, value) in map.iter() {
                    fields.push(MapField {
                        exact: false,
                        key: self.expr(key, depth + 1)?,
                        value: self.expr(value, depth + 1)?,
                        span: self.span,
                    });
                }
                ExprKind::Map(fields)
            }
            View::Bits(bits) => {
                let (bytes, size) = (bits.to_bytes(), bits.size_bits());
                ExprKind::Binary(self.segments(&bytes, size))
            }
            View::Pid(_)
            | View::Port(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_) => return bad("attribute"),
        };
        Ok(Expr::new(kind, self.span))
    }

    fn segments(&self, bytes: &[u8], size_bits: u64) -> Vec<Segment> {
        let odd_bits = (size_bits % 8) as u32;
        let whole = (size_bits / 8) as usize;
        let integer = |value: u32| Expr::new(ExprKind::Integer(value.into()), self.span);
        let segment = |value: u32, size: Option<Expr>| Segment {
            value: integer(value),
            size,
            types: Vec::<SegmentType>::new(),
            span: self.span,
        };
        let mut segments: Vec<Segment> = bytes[..whole]
            .iter()
            .map(|byte| segment(u32::from(*byte), None))
            .collect();
        if odd_bits > 0 {
            let value = u32::from(bytes[whole]) >> (8 - odd_bits);
            segments.push(segment(value, Some(integer(odd_bits))));
        }
        segments
    }
}
