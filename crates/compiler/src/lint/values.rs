//! What has no use: values that nobody takes, clauses that are never reached.
//!
//! In OTP these warnings come from passes behind `erl_lint`, which run only when it finds no
//! error; so they are dropped here when there is one.

use super::patterns::anno;
use super::variables::Variables;
use super::{Code, Linter, atom, tables};
use purlin_syntax::ast::{Binop, CatchClause, Clause, Expr, ExprKind, FunctionClause};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::Span;
use std::collections::HashSet;

const SUPPRESS: &str = "(suppress the warning by assigning the expression to the _ variable)";

impl<'f> Linter<'f> {
    /// Checks an expression whose value is not used.
    pub(super) fn check_unused_value(&mut self, expr: &'f Expr) {
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

    fn check_unused_values(&mut self, exprs: impl IntoIterator<Item = &'f Expr>) {
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
            ExprKind::Atom(name) if self.means_bif(&(name.clone(), arity)) => ("erlang", name),
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

    /// Clauses behind one that always matches. `known` are the variables bound before.
    pub(super) fn check_reachable(&mut self, clauses: &[Clause], known: &Variables) {
        let all = clauses.iter().map(|clause| {
            let always = matches_all(&clause.patterns, known) && is_true(&clause.guards);
            (clause.span, always)
        });
        self.report_unreachable("this clause", all.collect());
    }

    /// As above for the clauses of a function.
    pub(super) fn check_reachable_function(&mut self, clauses: &[FunctionClause]) {
        let Some(first) = clauses.first() else {
            return;
        };
        let nothing = Variables::new();
        let all = clauses.iter().map(|clause| {
            let clause = &clause.clause;
            matches_all(&clause.patterns, &nothing) && is_true(&clause.guards)
        });
        let spans = clauses.iter().map(|clause| clause.name.span);
        let arity = first.clause.patterns.len();
        let what = format!("this clause for {}/{arity}", atom(&first.name.name));
        self.report_unreachable(&what, spans.zip(all).collect());
    }

    /// As above for the clauses behind `catch`: one that takes all reasons of a class hides later
    /// clauses of that class, one for all classes hides all.
    pub(super) fn check_reachable_catch(&mut self, clauses: &[CatchClause], known: &Variables) {
        let all = |expr: &Expr| matches_all(std::slice::from_ref(expr), known);
        let mut catch_all: Vec<(Option<&str>, Span)> = Vec::new();
        for clause in clauses {
            let class = match clause.class.as_ref().map(|class| &class.kind) {
                None => Some("throw"),
                Some(ExprKind::Atom(name)) => Some(name.as_str()),
                Some(_) => None,
            };
            let hides = |earlier: Option<&str>| earlier.is_none() || earlier == class;
            if let Some((_, first)) = catch_all.iter().find(|(earlier, _)| hides(*earlier)) {
                self.report_unreachable_at(clause.span, "this clause", *first);
            }
            let any_class = clause.class.as_ref().is_some_and(all);
            let takes_all = all(&clause.reason) && is_true(&clause.guards);
            if takes_all && (any_class || class.is_some()) {
                catch_all.push((class.filter(|_| !any_class), clause.span));
            }
        }
    }

    fn report_unreachable(&mut self, what: &str, clauses: Vec<(Span, bool)>) {
        let Some(catch_all) = clauses.iter().position(|(_, always)| *always) else {
            return;
        };
        let (first, _) = clauses[catch_all];
        for (span, _) in &clauses[catch_all + 1..] {
            self.report_unreachable_at(*span, what, first);
        }
    }

    fn report_unreachable_at(&mut self, span: Span, what: &str, first: Span) {
        let message = format!("{what} cannot match because a previous clause always matches");
        let diagnostic = Diagnostic::new(Code::UnreachableClause, span, message);
        self.diagnostics
            .push(diagnostic.label(first, "this clause always matches"));
    }
}

/// Whether the patterns are different variables that are not bound yet.
fn matches_all(patterns: &[Expr], known: &Variables) -> bool {
    let mut seen = HashSet::new();
    patterns.iter().all(|pattern| match &pattern.kind {
        ExprKind::Var(name) => {
            name.as_str() == "_" || known.get(name).is_none() && seen.insert(name.clone())
        }
        _ => false,
    })
}

/// Whether there is no guard, or just `true`.
fn is_true(guards: &[Vec<Expr>]) -> bool {
    let literal =
        |test: &Expr| matches!(&test.kind, ExprKind::Atom(name) if name.as_str() == "true");
    guards
        .iter()
        .all(|tests| guards.len() == 1 && tests.iter().all(literal))
}

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
