//! Constant expressions as text, as `~tp` prints the term on one line.

use crate::ast::{Expr, ExprKind, Unop};
use crate::lexer::{atom_text, float_text, string_text};

/// The text of a term; `None` when the expression is not constant.
pub fn format(expr: &Expr) -> Option<String> {
    let list = |items: &[Expr]| -> Option<String> {
        let items: Option<Vec<String>> = items.iter().map(format).collect();
        items.map(|items| items.join(","))
    };
    Some(match &expr.kind {
        ExprKind::Atom(name) => atom_text(name),
        ExprKind::Integer(value) => value.to_string(),
        ExprKind::Char(c) => (*c as u32).to_string(),
        ExprKind::Float(value) => float_text(*value),
        ExprKind::String(text) if text.is_empty() => "[]".to_owned(),
        ExprKind::String(text) => string_text(text),
        ExprKind::Nil => "[]".to_owned(),
        ExprKind::List(items, None) => format!("[{}]", list(items)?),
        ExprKind::List(items, Some(tail)) => format!("[{}|{}]", list(items)?, format(tail)?),
        ExprKind::Tuple(items) => format!("{{{}}}", list(items)?),
        ExprKind::Map(fields) => {
            let pairs: Option<Vec<String>> = fields
                .iter()
                .map(|field| {
                    Some(format!(
                        "{} => {}",
                        format(&field.key)?,
                        format(&field.value)?
                    ))
                })
                .collect();
            format!("#{{{}}}", pairs?.join(","))
        }
        ExprKind::Binary(segments) => match segments.as_slice() {
            [] => "<<>>".to_owned(),
            [segment] if matches!(segment.value.kind, ExprKind::String(_)) => {
                let utf8 = segment
                    .types
                    .iter()
                    .any(|ty| ty.name.name.as_str() == "utf8");
                format!(
                    "<<{}{}>>",
                    format(&segment.value)?,
                    if utf8 { "/utf8" } else { "" }
                )
            }
            _ => {
                let parts: Option<Vec<String>> = segments
                    .iter()
                    .map(|segment| format(&segment.value))
                    .collect();
                format!("<<{}>>", parts?.join(","))
            }
        },
        ExprKind::Unop(Unop::Minus, operand) => format!("-{}", format(operand)?),
        ExprKind::Unop(Unop::Plus, operand) => format(operand)?,
        ExprKind::FunctionName(name) => format!("{{{},{}}}", atom_text(&name.name), name.arity),
        ExprKind::Var(_)
        | ExprKind::MapUpdate(..)
        | ExprKind::Record(..)
        | ExprKind::RecordUpdate(..)
        | ExprKind::RecordAccess(..)
        | ExprKind::RecordIndex(..)
        | ExprKind::Match(..)
        | ExprKind::MaybeMatch(..)
        | ExprKind::Binop(..)
        | ExprKind::Unop(Unop::Bnot | Unop::Not, _)
        | ExprKind::Catch(_)
        | ExprKind::Call(..)
        | ExprKind::Remote(..)
        | ExprKind::Block(_)
        | ExprKind::If(_)
        | ExprKind::Case(..)
        | ExprKind::Receive { .. }
        | ExprKind::Try(_)
        | ExprKind::Maybe(..)
        | ExprKind::Fun { .. }
        | ExprKind::FunLocal(_)
        | ExprKind::FunRemote(..)
        | ExprKind::ListComp(..)
        | ExprKind::BinaryComp(..)
        | ExprKind::MapComp(..)
        | ExprKind::Error => return None,
    })
}
