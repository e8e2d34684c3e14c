//! Expressions.

use super::patterns::{Around, anno};
use super::variables::{Binding, Origin, Variable, Variables};
use super::{Code, Linter, tables};
use purlin_syntax::ast::{Binop, Expr, ExprKind, MapField, Name};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::Span;

impl<'f> Linter<'f> {
    /// Expressions one after the other.
    pub(super) fn body(&mut self, exprs: &'f [Expr], env: &Variables) -> Variables {
        if let [only] = exprs {
            return self.expr(only, env);
        }
        let mut out = Variables::new();
        let mut env = env.clone();
        for expr in exprs {
            let touched = self.expr(expr, &env);
            env.overlay(&touched);
            out.follow(&touched);
        }
        out
    }

    /// Expressions side by side: none sees what another binds.
    pub(super) fn expr_list(
        &mut self,
        exprs: impl IntoIterator<Item = &'f Expr>,
        env: &Variables,
    ) -> Variables {
        let mut out = Variables::new();
        for expr in exprs {
            let touched = self.expr(expr, env);
            self.join_warning(&mut out, &touched);
        }
        out
    }

    /// Checks an expression; returns the variables it touches.
    pub(super) fn expr(&mut self, expr: &'f Expr, env: &Variables) -> Variables {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Var(name) => self.use_variable(name, span, env),
            ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::FunctionName(_)
            | ExprKind::Nil
            | ExprKind::Error => Variables::new(),
            ExprKind::List(items, tail) => self.expr_list(items.iter().chain(tail.as_deref()), env),
            ExprKind::Tuple(items) => self.expr_list(items, env),
            ExprKind::Map(fields) => {
                self.check_construction(fields);
                self.map_fields(fields, env)
            }
            ExprKind::MapUpdate(map, fields) => {
                let mut out = self.expr(map, env);
                let touched = self.map_fields(fields, env);
                self.warn_literal_update(span, map);
                out.follow(&touched);
                out
            }
            ExprKind::Record(name, fields) => {
                self.record_construction(span, &name.name, fields, env)
            }
            ExprKind::RecordUpdate(record, name, fields) => {
                let mut out = self.record_operand(record, env);
                let touched = self.record_update(name.span, &name.name, fields, env);
                self.warn_literal_update(span, record);
                out.join(&touched);
                out
            }
            ExprKind::RecordAccess(record, name, field) => {
                let out = self.record_operand(record, env);
                self.check_record_field(name.span, &name.name, field);
                out
            }
            ExprKind::RecordIndex(name, field) => {
                self.check_record_field(span, &name.name, field);
                Variables::new()
            }
            ExprKind::Binary(segments) => self.binary(segments, env),
            ExprKind::Match(pattern, value) | ExprKind::MaybeMatch(pattern, value) => {
                self.match_expr(pattern, value, env)
            }
            ExprKind::Binop(op, at, a, b) => self.binop(*op, *at, a, b, env),
            ExprKind::Unop(_, a) => self.expr(a, env),
            ExprKind::Catch(a) => {
                let touched = self.expr(a, env);
                touched.made_unsafe(
                    Origin {
                        what: "'catch'",
                        span,
                    },
                    env,
                )
            }
            ExprKind::Call(callee, args) => self.call(span, callee, args, env),
            ExprKind::Remote(module, _) => {
                self.report(Code::IllegalExpression, module.span, "illegal expression");
                Variables::new()
            }
            ExprKind::Block(body) => self.body(body, env),
            ExprKind::If(clauses) => {
                self.exporting_clauses(clauses, Origin { what: "'if'", span }, env)
            }
            ExprKind::Case(subject, clauses) => {
                let mut out = self.expr(subject, env);
                let inside = env.seen_with(&out);
                let origin = Origin {
                    what: "'case'",
                    span,
                };
                let exported = self.exporting_clauses(clauses, origin, &inside);
                out.join(&exported);
                out
            }
            ExprKind::Receive { .. }
            | ExprKind::Try(_)
            | ExprKind::Maybe(..)
            | ExprKind::Fun { .. }
            | ExprKind::FunLocal(_)
            | ExprKind::FunRemote(..)
            | ExprKind::ListComp(..)
            | ExprKind::BinaryComp(..)
            | ExprKind::MapComp(..) => self.scoped(expr, env),
        }
    }

    /// Expressions with a scope of their own.
    fn scoped(&mut self, expr: &'f Expr, env: &Variables) -> Variables {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Receive { clauses, after } => {
                let origin = Origin {
                    what: "'receive'",
                    span,
                };
                let Some((timeout, body)) = after else {
                    return self.exporting_clauses(clauses, origin, env);
                };
                let mut out = self.expr(timeout, env);
                let after = self.body(body, env);
                let mut touched = vec![after.clone()];
                touched.extend(clauses.iter().map(|clause| self.open_clause(clause, env)));
                out.join(&after);
                out.join(&env.behind_clauses(&touched, origin));
                out
            }
            ExprKind::Try(parts) => self.try_expr(parts, span, env),
            ExprKind::Maybe(body, clauses) => self.maybe_expr(body, clauses, span, env),
            ExprKind::Fun { name, clauses } => self.fun_expr(name.as_ref(), clauses, env),
            ExprKind::FunLocal(function) => {
                let fa = (function.name.clone(), function.arity);
                if fa.0.as_str() == "record_info" && fa.1 == 2 {
                    self.report(Code::IllegalRecordInfo, span, "illegal record info");
                } else if !tables::is_auto_imported(&fa.0, fa.1)
                    || self.locals.contains(&fa)
                    || self.compile.suppresses_auto_import(&fa)
                {
                    if self.imports.contains_key(&fa) && !self.locals.contains(&fa) {
                        self.use_import(fa.clone());
                    }
                    self.call_local(span, fa);
                }
                Variables::new()
            }
            ExprKind::FunRemote(module, function, arity) => {
                self.expr_list([&**module, &**function, &**arity], env)
            }
            ExprKind::ListComp(result, qualifiers) | ExprKind::BinaryComp(result, qualifiers) => {
                self.comprehension(&[result], qualifiers, env)
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.comprehension(&[key, value], qualifiers, env)
            }
            _ => Variables::new(),
        }
    }

    fn match_expr(&mut self, pattern: &'f Expr, value: &'f Expr, env: &Variables) -> Variables {
        let mut out = self.expr(value, env);
        let inside = env.with(&out);
        let matched = self.pattern(
            pattern,
            Around {
                known: &inside,
                matchable: &inside,
            },
        );
        out.join(&matched.used);
        out.overlay(&matched.bound);
        out
    }

    fn binop(
        &mut self,
        op: Binop,
        at: Span,
        a: &'f Expr,
        b: &'f Expr,
        env: &Variables,
    ) -> Variables {
        match op {
            Binop::Andalso | Binop::Orelse => {
                let what = if op == Binop::Andalso {
                    "'andalso'"
                } else {
                    "'orelse'"
                };
                let mut out = self.expr(a, env);
                let inside = env.with(&out);
                let touched = self.expr(b, &inside);
                out.join(&touched.made_unsafe(Origin { what, span: at }, &inside));
                out
            }
            Binop::ExactEq | Binop::ExactNe => {
                self.check_zero_operand(a);
                self.check_zero_operand(b);
                self.expr_list([a, b], env)
            }
            _ => self.expr_list([a, b], env),
        }
    }

    /// `X =:= 0.0` does not hold for -0.0.
    pub(super) fn check_zero_operand(&mut self, operand: &Expr) {
        match &operand.kind {
            ExprKind::Float(value) => self.check_float_zero(*value, operand.span),
            ExprKind::List(items, tail) => {
                for item in items.iter().chain(tail.as_deref()) {
                    self.check_zero_operand(item);
                }
            }
            ExprKind::Tuple(items) => {
                for item in items {
                    self.check_zero_operand(item);
                }
            }
            _ => {}
        }
    }

    fn call(
        &mut self,
        span: Span,
        callee: &'f Expr,
        args: &'f [Expr],
        env: &Variables,
    ) -> Variables {
        match &callee.kind {
            ExprKind::Remote(module, function) => {
                if let (ExprKind::Atom(module_name), ExprKind::Atom(name)) =
                    (&module.kind, &function.kind)
                {
                    if module_name.as_str() == "erlang" && name.as_str() == "is_record" {
                        return self.is_record_call(callee, args, env);
                    }
                    self.check_remote_call(span, module_name, name, args);
                    self.check_module_name(module_name, module.span);
                    return self.expr_list(args, env);
                }
                if let ExprKind::Atom(name) = &module.kind {
                    self.check_module_name(name, module.span);
                }
                self.expr_list([&**module, &**function].into_iter().chain(args), env)
            }
            ExprKind::Atom(name) => {
                if name.as_str() == "is_record" && args.len() == 2 {
                    return self.is_record_call(callee, args, env);
                }
                let touched = self.expr_list(args, env);
                if name.as_str() == "record_info" && args.len() == 2 {
                    self.check_record_info(span, args);
                } else {
                    if let Some(module) = self.imports.get(&(name.clone(), args.len() as u32)) {
                        let module = module.clone();
                        self.check_remote_call(span, &module, name, args);
                    }
                    self.check_call(span, name, args.len() as u32);
                }
                touched
            }
            _ => {
                if is_never_fun(callee) {
                    self.report(Code::InvalidCall, span, "invalid function call");
                }
                self.expr_list(std::iter::once(callee).chain(args), env)
            }
        }
    }

    fn is_record_call(&mut self, callee: &'f Expr, args: &'f [Expr], env: &Variables) -> Variables {
        if let [
            value,
            Expr {
                kind: ExprKind::Atom(name),
                span,
            },
        ] = args
        {
            let touched = self.expr(value, env);
            self.use_record(*span, name);
            return touched;
        }
        if let ExprKind::Atom(name) = &callee.kind {
            self.check_call(callee.span, name, args.len() as u32);
        }
        self.expr_list(args, env)
    }

    fn check_remote_call(&mut self, span: Span, module: &Name, name: &Name, args: &'f [Expr]) {
        if module.as_str() == "erlang" && name.as_str() == "load_nif" && args.len() == 2 {
            self.load_nif.push(span);
        }
        self.check_obsolete(span, module, name, args.len() as u32);
        self.check_format_call(span, module, name, args);
    }

    fn record_operand(&mut self, record: &'f Expr, env: &Variables) -> Variables {
        if is_never_record(record) {
            self.report(
                Code::InvalidRecord,
                anno(record),
                "invalid record expression",
            );
        }
        self.expr(record, env)
    }

    /// In the construction of a map only `=>` is allowed.
    pub(super) fn check_construction(&mut self, fields: &[MapField]) {
        for field in fields.iter().filter(|field| field.exact) {
            let message = "only association operators '=>' are allowed in map construction";
            self.report(Code::IllegalMapConstruction, field.span, message);
        }
    }

    fn map_fields(&mut self, fields: &'f [MapField], env: &Variables) -> Variables {
        let mut out = Variables::new();
        for field in fields {
            let touched = self.expr_list([&field.key, &field.value], env);
            out.follow(&touched);
        }
        out
    }

    fn warn_literal_update(&mut self, span: Span, updated: &Expr) {
        if is_literal_update(updated) && self.compile.warns("update_literal", true) {
            self.report(Code::LiteralUpdate, span, "expression updates a literal");
        }
    }

    /// A use of a variable.
    pub(super) fn use_variable(&mut self, name: &Name, span: Span, env: &Variables) -> Variables {
        if let Some(mut earlier) = self.segment_variables.take() {
            let found = self.use_in_size(name, &mut earlier);
            self.segment_variables = Some(earlier);
            if found {
                return Variables::new();
            }
        }
        let Some(variable) = env.get(name) else {
            self.report_unbound(name, span, env);
            let mut variable = Variable::new(span);
            variable.used = true;
            return Variables::one(name, variable);
        };
        match variable.binding {
            Binding::Bound => {}
            Binding::Unsafe(origin) => self.report_unsafe(name, span, origin),
            Binding::Exported(origin) => {
                if !self.compile.warns("export_vars", false) {
                    let mut used = variable.used();
                    used.binding = variable.binding;
                    return Variables::one(name, used);
                }
                self.report_exported(name, span, origin);
            }
            Binding::Stacktrace => {
                let message = format!("stacktrace variable '{name}' must not be used in a guard");
                self.report(Code::StacktraceVariable, span, message);
            }
        }
        Variables::one(name, variable.used())
    }

    fn report_unbound(&mut self, name: &Name, span: Span, env: &Variables) {
        let message = format!("variable '{name}' is unbound");
        let mut diagnostic = Diagnostic::new(Code::UnboundVariable, span, message);
        let meant = self.meant(name, env.names().map(Name::as_str));
        diagnostic
            .notes
            .extend(meant.map(|name| format!("did you mean '{name}'?")));
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn report_unsafe(&mut self, name: &Name, span: Span, origin: Origin) {
        let what = origin.what;
        let message = format!("variable '{name}' unsafe in {what}");
        let label = format!("this {what} does not bind '{name}' on every path");
        let diagnostic = Diagnostic::new(Code::UnsafeVariable, span, message);
        self.diagnostics.push(diagnostic.label(origin.span, label));
    }

    pub(super) fn report_exported(&mut self, name: &Name, span: Span, origin: Origin) {
        let what = origin.what;
        let message = format!("variable '{name}' exported from {what}");
        let diagnostic = Diagnostic::new(Code::ExportedVariable, span, message);
        self.diagnostics
            .push(diagnostic.label(origin.span, format!("'{name}' is bound here")));
    }
}

/// Whether a callee's value can be no function.
fn is_never_fun(callee: &Expr) -> bool {
    match &callee.kind {
        ExprKind::Char(_)
        | ExprKind::Integer(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::List(..)
        | ExprKind::Nil
        | ExprKind::ListComp(..)
        | ExprKind::RecordIndex(..) => true,
        ExprKind::Tuple(items) => items.len() != 2,
        _ => false,
    }
}

fn is_never_record(record: &Expr) -> bool {
    matches!(
        record.kind,
        ExprKind::Char(_)
            | ExprKind::Integer(_)
            | ExprKind::Float(_)
            | ExprKind::Atom(_)
            | ExprKind::String(_)
            | ExprKind::List(..)
            | ExprKind::Nil
            | ExprKind::ListComp(..)
            | ExprKind::RecordIndex(..)
            | ExprKind::Fun { .. }
            | ExprKind::FunLocal(_)
            | ExprKind::FunRemote(..)
    )
}

fn is_literal_update(updated: &Expr) -> bool {
    match &updated.kind {
        ExprKind::Record(..) | ExprKind::Map(_) => true,
        ExprKind::RecordUpdate(inner, ..) | ExprKind::MapUpdate(inner, _) => {
            is_literal_update(inner)
        }
        _ => false,
    }
}
