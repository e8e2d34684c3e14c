//! Values that nobody takes.
//!
//! As in OTP, it counts what an expression is, not what it does: a call of a function of the
//! program is never said to be of no use.

use super::Walk;
use crate::lint::patterns::anno;
use crate::lint::{Code, atom, tables};
use purlin_syntax::ast::{Binop, Expr, ExprKind};
use purlin_syntax::span::Span;

const SUPPRESS: &str = "(suppress the warning by assigning the expression to the _ variable)";

impl Walk<'_, '_> {
    /// Checks an expression whose value is not used.
    pub(super) fn check_unused_value(&mut self, expr: &Expr) {
        let span = anno(expr);
        match &expr.kind {
            ExprKind::Tuple(items) => {
                self.report_constructed(span);
                self.check_unused_values(items);
            }
            ExprKind::List(items, tail) => {
                self.report_constructed(span);
                self.check_unused_values(items.iter().chain(tail.as_deref()));
            }
            ExprKind::Map(fields) => {
                self.report_constructed(span);
                for field in fields {
                    self.check_unused_values([&field.key, &field.value]);
                }
            }
            ExprKind::Record(_, fields) => {
                self.report_constructed(span);
                self.check_unused_values(fields.iter().map(|field| &field.value));
            }
            ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::Binary(_)
            | ExprKind::MapUpdate(..)
            | ExprKind::RecordUpdate(..)
            | ExprKind::RecordIndex(..)
            | ExprKind::Fun { .. } => self.report_constructed(span),
            ExprKind::String(text) if !text.is_empty() => self.report_constructed(span),
            ExprKind::FunRemote(..) => {
                let message = format!("the result of fun construction is ignored {SUPPRESS}");
                self.report(Code::UnusedValue, span, message);
            }
            ExprKind::Unop(op, _) => {
                let op = op.as_str();
                let message =
                    format!("the result of evaluating operator '{op}'/1 is ignored {SUPPRESS}");
                self.report(Code::UnusedValue, span, message);
            }
            ExprKind::Binop(Binop::Send, ..) => {}
            ExprKind::Binop(Binop::Andalso | Binop::Orelse, _, _, b) => self.check_unused_value(b),
            ExprKind::Binop(op, ..) => {
                let message = if is_comparison(*op) {
                    format!("use of operator '{}' has no effect", op.as_str())
                } else {
                    let op = op.as_str();
                    format!("the result of evaluating operator '{op}'/2 is ignored {SUPPRESS}")
                };
                self.report(Code::UnusedValue, span, message);
            }
            ExprKind::Call(callee, args) => self.check_unused_call(expr.span, callee, args),
            ExprKind::Block(body) => self.check_unused_values(body.last()),
            ExprKind::If(clauses) | ExprKind::Case(_, clauses) => {
                self.check_unused_values(clauses.iter().filter_map(|clause| clause.body.last()));
            }
            ExprKind::Receive { clauses, after } => {
                let bodies = clauses.iter().map(|clause| &clause.body);
                let bodies = bodies.chain(after.iter().map(|(_, body)| body));
                self.check_unused_values(bodies.filter_map(|body| body.last()));
            }
            _ => {}
        }
    }

    fn check_unused_values<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        for expr in exprs {
            self.check_unused_value(expr);
        }
    }

    fn report_constructed(&mut self, span: Span) {
        self.report(
            Code::UnusedValue,
            span,
            "a term is constructed, but never used",
        );
    }

    fn check_unused_call(&mut self, span: Span, callee: &Expr, args: &[Expr]) {
        let arity = args.len() as u32;
        let (module, name) = match &callee.kind {
            ExprKind::Atom(name) if self.linter.means_bif(&(name.clone(), arity)) => {
                ("erlang", name)
            }
            ExprKind::Remote(module, function) => match (&module.kind, &function.kind) {
                (ExprKind::Atom(module), ExprKind::Atom(name)) => (module.as_str(), name),
                _ => return,
            },
            _ => return,
        };
        let shown = match module {
            "erlang" => format!("{}/{arity}", atom(name)),
            _ => format!("{module}:{}/{arity}", atom(name)),
        };
        match tables::effect_of(module, name, arity) {
            tables::Effect::None => {
                let message = format!("the call to {shown} has no effect");
                self.report(Code::UnusedValue, span, message);
            }
            tables::Effect::MayRaise => {
                let message = format!("the result of calling {shown} is ignored {SUPPRESS}");
                self.report(Code::UnusedValue, span, message);
            }
            tables::Effect::Some => {}
        }
    }
}

/// Whether an operator compares two terms.
pub(super) fn is_comparison(op: Binop) -> bool {
    matches!(
        op,
        Binop::Eq
            | Binop::Ne
            | Binop::ExactEq
            | Binop::ExactNe
            | Binop::Lt
            | Binop::Le
            | Binop::Gt
            | Binop::Ge
    )
}
