//! Patterns: what they bind and use, and what may not stand in them.
//!
//! A pattern yields two sets: variables known before that it matches against (`used`), and
//! variables it binds (`bound`). They stay apart until the whole pattern is checked, because in
//! `{X, X}` the second `X` matches the first, not one from outside.

use super::variables::{Binding, Variable, Variables};
use super::{Code, GuardContext, Linter, constants};
use purlin_syntax::ast::{Binop, Expr, ExprKind, MapField, Name, RecordField, Unop};
use purlin_syntax::span::Span;

/// What a pattern touches.
#[derive(Clone, Debug, Default)]
pub(super) struct Matched {
    /// Variables from outside that it matches against.
    pub used: Variables,
    /// Variables it binds.
    pub bound: Variables,
}

impl Matched {
    /// Both together.
    pub(super) fn all(&self) -> Variables {
        self.bound.with(&self.used)
    }
}

/// The variables around a pattern.
#[derive(Clone, Copy)]
pub(super) struct Around<'v> {
    /// All of them; keys of maps and sizes may use them.
    pub known: &'v Variables,
    /// Those the pattern matches against; in funs and generators none, they shadow.
    pub matchable: &'v Variables,
}

impl<'f> Linter<'f> {
    /// Checks patterns side by side.
    pub(super) fn patterns(&mut self, patterns: &'f [Expr], around: Around<'_>) -> Matched {
        let mut out = Matched::default();
        for pattern in patterns {
            let matched = self.pattern(pattern, around);
            self.join_patterns(&mut out, matched);
        }
        out
    }

    /// Joins two parts of a pattern.
    pub(super) fn join_patterns(&mut self, out: &mut Matched, part: Matched) {
        self.join_warning(&mut out.used, &part.used);
        self.join_warning(&mut out.bound, &part.bound);
    }

    /// Joins, and warns of names that start with `_` and are matched with each other.
    pub(super) fn join_warning(&mut self, out: &mut Variables, part: &Variables) {
        let matched = out.join_matching(part);
        if matched.is_empty() || !self.compile.warns("underscore_match", true) {
            return;
        }
        for (name, places) in matched {
            if !name.starts_with('_') {
                continue;
            }
            for span in places.iter().copied() {
                let message = format!(
                    "variable '{name}' is bound multiple times in this pattern.\nIf you mean to \
                     ignore this value, use '_' or\na different underscore-prefixed name"
                );
                self.report(Code::UnderscoreMatch, span, message);
            }
        }
    }

    /// Checks a pattern.
    pub(super) fn pattern(&mut self, pattern: &'f Expr, around: Around<'_>) -> Matched {
        match &pattern.kind {
            ExprKind::Var(name) => {
                self.pattern_variable(name, pattern.span, around.matchable, &Variables::new())
            }
            ExprKind::Float(value) => {
                self.check_float_zero(*value, pattern.span);
                Matched::default()
            }
            ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::String(_)
            | ExprKind::Nil
            | ExprKind::Error => Matched::default(),
            ExprKind::List(items, tail) => {
                let mut out = self.patterns(items, around);
                if let Some(tail) = tail {
                    let matched = self.pattern(tail, around);
                    self.join_patterns(&mut out, matched);
                }
                out
            }
            ExprKind::Tuple(items) => self.patterns(items, around),
            ExprKind::Map(fields) => self.map_pattern(fields, around),
            ExprKind::RecordIndex(name, field) => {
                self.check_record_field(pattern.span, &name.name, field);
                Matched::default()
            }
            ExprKind::Record(name, fields) => {
                self.record_pattern(pattern.span, &name.name, fields, around)
            }
            ExprKind::Binary(segments) => self.binary_pattern(segments, around),
            ExprKind::Match(a, b) => {
                let mut out = self.pattern(a, around);
                let matched = self.pattern(b, around);
                self.join_patterns(&mut out, matched);
                out
            }
            ExprKind::Binop(Binop::Append, _, prefix, rest) if is_literal_prefix(prefix) => {
                self.pattern(rest, around)
            }
            _ => {
                if !is_constant_pattern(pattern) {
                    self.report(Code::IllegalPattern, anno(pattern), "illegal pattern");
                }
                Matched::default()
            }
        }
    }

    /// A variable in a pattern. `earlier` are those that earlier segments of a binary bound.
    pub(super) fn pattern_variable(
        &mut self,
        name: &Name,
        span: Span,
        matchable: &Variables,
        earlier: &Variables,
    ) -> Matched {
        let mut out = Matched::default();
        if name.as_str() == "_" {
            return out;
        }
        if let Some(variable) = earlier.get(name) {
            self.warn_underscore_match(name, span);
            out.bound = Variables::one(name, variable.used());
            return out;
        }
        let Some(variable) = matchable.get(name) else {
            if self.in_record_default {
                let message = format!("variable '{name}' in record definition");
                self.report(Code::VariableInRecordDefinition, span, message);
            }
            out.bound = Variables::one(name, Variable::new(span));
            return out;
        };
        match variable.binding {
            Binding::Bound | Binding::Stacktrace => self.warn_underscore_match(name, span),
            Binding::Unsafe(origin) => self.report_unsafe(name, span, origin),
            Binding::Exported(origin) => {
                self.warn_underscore_match(name, span);
                self.report_exported(name, span, origin);
            }
        }
        out.used = Variables::one(name, variable.used());
        out
    }

    fn warn_underscore_match(&mut self, name: &Name, span: Span) {
        if name.starts_with('_') && self.compile.warns("underscore_match", true) {
            let message = format!(
                "variable '{name}' is already bound. If you mean to ignore this\nvalue, use '_' \
                 or a different underscore-prefixed name"
            );
            self.report(Code::UnderscoreMatch, span, message);
        }
    }

    pub(super) fn check_float_zero(&mut self, value: f64, span: Span) {
        if value == 0.0 && self.compile.warns("match_float_zero", true) {
            let message = "matching on the float 0.0 will no longer also match -0.0 in OTP 27.\n\
                           If you specifically intend to match 0.0 alone, write +0.0 instead.";
            self.report(Code::MatchFloatZero, span, message);
        }
    }

    fn map_pattern(&mut self, fields: &'f [MapField], around: Around<'_>) -> Matched {
        let mut out = Matched::default();
        for field in fields {
            if !field.exact {
                let message = "illegal pattern, did you mean to use `:=`?";
                self.report(Code::IllegalPattern, field.span, message);
                continue;
            }
            let context = std::mem::replace(&mut self.guard_context, GuardContext::Guard);
            let mut key = self.guard_expr(&field.key, around.known);
            self.guard_context = context;
            let value = self.pattern(&field.value, around);
            self.join_warning(&mut key, &value.used);
            self.join_patterns(
                &mut out,
                Matched {
                    used: key,
                    bound: value.bound,
                },
            );
        }
        out
    }

    fn record_pattern(
        &mut self,
        span: Span,
        name: &Name,
        fields: &'f [RecordField],
        around: Around<'_>,
    ) -> Matched {
        if !self.use_record(span, name) {
            return Matched::default();
        }
        self.check_wildcard(name, fields);
        let mut out = Matched::default();
        let mut seen = Vec::new();
        for field in fields {
            if self.check_field(name, field, &mut seen) {
                let matched = self.pattern(&field.value, around);
                self.join_patterns(&mut out, matched);
            }
        }
        out
    }
}

/// `[1, $a]`, `"ab"` or `[]` before `++`.
fn is_literal_prefix(prefix: &Expr) -> bool {
    match &prefix.kind {
        ExprKind::String(_) | ExprKind::Nil => true,
        ExprKind::List(items, tail) => {
            let literal =
                |item: &Expr| matches!(item.kind, ExprKind::Integer(_) | ExprKind::Char(_));
            items.iter().all(literal) && tail.iter().all(|tail| is_literal_prefix(tail))
        }
        _ => false,
    }
}

/// Whether it is arithmetic on constants that does not raise: `1 + 2`.
pub(super) fn is_constant_pattern(pattern: &Expr) -> bool {
    is_arithmetic(pattern) && constants::evaluate(pattern).is_some()
}

fn is_arithmetic(pattern: &Expr) -> bool {
    match &pattern.kind {
        ExprKind::Integer(_) | ExprKind::Char(_) | ExprKind::Float(_) | ExprKind::Atom(_) => true,
        ExprKind::Unop(Unop::Plus | Unop::Minus | Unop::Bnot, a) => is_arithmetic(a),
        ExprKind::Binop(op, _, a, b) => {
            let arithmetic = matches!(
                op,
                Binop::Add
                    | Binop::Sub
                    | Binop::Mul
                    | Binop::Divide
                    | Binop::Div
                    | Binop::Rem
                    | Binop::Band
                    | Binop::Bor
                    | Binop::Bxor
                    | Binop::Bsl
                    | Binop::Bsr
            );
            arithmetic && is_arithmetic(a) && is_arithmetic(b)
        }
        _ => false,
    }
}

/// Where OTP places messages about an expression: at its operator, else where it starts.
pub(super) fn anno(expr: &Expr) -> Span {
    match &expr.kind {
        ExprKind::Binop(_, at, ..) => *at,
        _ => expr.span,
    }
}
