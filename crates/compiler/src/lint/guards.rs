//! Guards, and expressions under their rules: keys in map patterns, sizes of segments.

use super::variables::Variables;
use super::{Code, Fa, GuardContext, Linter, atom, patterns::anno, shown, tables};
use purlin_syntax::ast::{Binop, Expr, ExprKind, MapField, Name, is_guard_operator};
use purlin_syntax::span::Span;

impl<'f> Linter<'f> {
    /// Alternatives of conjunctions.
    pub(super) fn guard(&mut self, guard: &'f [Vec<Expr>], env: &Variables) -> Variables {
        let mut out = Variables::new();
        if guard.is_empty() {
            return out;
        }
        let mut env = env.clone();
        for test in guard.iter().flatten() {
            let touched = self.guard_test(test, &env);
            env.overlay(&touched);
            out.follow(&touched);
        }
        out
    }

    /// One test of a guard: an expression, or a type test of old.
    pub(super) fn guard_test(&mut self, test: &'f Expr, env: &Variables) -> Variables {
        let ExprKind::Call(callee, args) = &test.kind else {
            return self.guard_expr(test, env);
        };
        let ExprKind::Atom(name) = &callee.kind else {
            return self.guard_expr(test, env);
        };
        let fa = (name.clone(), args.len() as u32);
        if !tables::is_old_type_test(&fa.0, fa.1) {
            return self.guard_expr(test, env);
        }
        self.report_obsolete(callee.span, &fa);
        if fa.1 == 2 {
            return self.is_record(test.span, args, env);
        }
        let touched = self.guard_exprs(args, env);
        if self.hides_guard_function(&fa) {
            self.report_local_call(test.span, &fa);
        }
        touched
    }

    fn report_obsolete(&mut self, span: Span, fa: &Fa) {
        let (name, arity) = (&fa.0, fa.1);
        if self.compile.warns("obsolete_guard", true) {
            let message = format!("{name}/{arity} obsolete (use is_{name}/{arity})");
            self.report(Code::ObsoleteGuard, span, message);
        }
        let modern = (Name::from(format!("is_{name}")), arity);
        if self.locals.contains(&modern) {
            let message = format!(
                "obsolete {name}/1 (meaning is_{name}/1) is illegal when there is a\n\
                 local/imported function named is_{name}/1"
            );
            self.report(Code::IllegalGuard, span, message);
        }
    }

    pub(super) fn guard_exprs(
        &mut self,
        exprs: impl IntoIterator<Item = &'f Expr>,
        env: &Variables,
    ) -> Variables {
        let mut out = Variables::new();
        for expr in exprs {
            let touched = self.guard_expr(expr, env);
            out.join(&touched);
        }
        out
    }

    /// An expression that may stand in a guard.
    pub(super) fn guard_expr(&mut self, expr: &'f Expr, env: &Variables) -> Variables {
        match &expr.kind {
            ExprKind::Var(name) => self.use_variable(name, expr.span, env),
            ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::Nil
            | ExprKind::Error => Variables::new(),
            ExprKind::List(items, tail) => {
                self.guard_exprs(items.iter().chain(tail.as_deref()), env)
            }
            ExprKind::Tuple(items) => self.guard_exprs(items, env),
            ExprKind::Map(fields) => {
                self.check_construction(fields);
                self.guard_fields(fields, env)
            }
            ExprKind::MapUpdate(map, fields) => {
                let mut out = self.guard_expr(map, env);
                let touched = self.guard_fields(fields, env);
                out.join(&touched);
                out
            }
            ExprKind::RecordIndex(name, field) => {
                self.check_record_field(expr.span, &name.name, field);
                Variables::new()
            }
            ExprKind::RecordAccess(record, name, field) => {
                let out = self.guard_expr(record, env);
                self.check_record_field(name.span, &name.name, field);
                out
            }
            ExprKind::Record(name, fields) => {
                self.record_in_guard(expr.span, &name.name, fields, env)
            }
            ExprKind::Binary(segments) => self.binary_in_guard(segments, env),
            ExprKind::Call(callee, args) => self.guard_call(expr.span, callee, args, env),
            ExprKind::Unop(_, a) => self.guard_expr(a, env),
            ExprKind::Binop(op, at, a, b) => {
                if matches!(op, Binop::ExactEq | Binop::ExactNe) {
                    self.check_zero_operand(a);
                    self.check_zero_operand(b);
                }
                let out = self.guard_exprs([&**a, &**b], env);
                if matches!(op, Binop::Append | Binop::Subtract | Binop::Send) {
                    self.report_illegal(*at);
                }
                out
            }
            _ => {
                self.report_illegal(anno(expr));
                Variables::new()
            }
        }
    }

    fn guard_fields(&mut self, fields: &'f [MapField], env: &Variables) -> Variables {
        let mut out = Variables::new();
        for field in fields {
            let touched = self.guard_exprs([&field.key, &field.value], env);
            out.follow(&touched);
        }
        out
    }

    fn guard_call(
        &mut self,
        span: Span,
        callee: &'f Expr,
        args: &'f [Expr],
        env: &Variables,
    ) -> Variables {
        let arity = args.len() as u32;
        if let Some(name) = erlang_function(callee) {
            if name.as_str() == "is_record" && arity == 2 {
                return self.is_record(span, args, env);
            }
            let out = self.guard_exprs(args, env);
            let allowed = is_allowed(name, arity) || is_guard_operator(name, arity as usize);
            if !allowed {
                self.report_illegal(span);
            }
            return out;
        }
        let ExprKind::Atom(name) = &callee.kind else {
            self.report_illegal(span);
            return Variables::new();
        };
        if name.as_str() == "is_record" && arity == 2 {
            return self.is_record(span, args, env);
        }
        let out = self.guard_exprs(args, env);
        let fa = (name.clone(), arity);
        if is_allowed(name, arity) && !self.hides_guard_function(&fa) {
            let bad_record = name.as_str() == "is_record"
                && !matches!(
                    (&args[1].kind, &args[2].kind),
                    (ExprKind::Atom(_), ExprKind::Integer(_))
                );
            if bad_record {
                self.report_illegal(span);
            }
        } else if self.locals.contains(&fa) || self.imports.contains_key(&fa) {
            self.report_local_call(span, &fa);
        } else {
            self.report_illegal(span);
            self.suggest_guard_function(name, arity);
        }
        out
    }

    /// `is_record(E, name)`.
    fn is_record(&mut self, span: Span, args: &'f [Expr], env: &Variables) -> Variables {
        let [value, record] = args else {
            return self.guard_exprs(args, env);
        };
        if let ExprKind::Atom(name) = &record.kind {
            let out = self.guard_expr(value, env);
            self.use_record(record.span, name);
            return out;
        }
        let out = self.guard_exprs(args, env);
        self.report_illegal(span);
        out
    }

    fn suggest_guard_function(&mut self, name: &Name, arity: u32) {
        let bifs = purlin_bytecode::bif::BIFS.iter().filter(|bif| {
            bif.module == "erlang" && u32::from(bif.arity) == arity && is_allowed(bif.name, arity)
        });
        let meant = self.meant(name, bifs.map(|bif| bif.name));
        if let (Some(meant), Some(last)) = (meant, self.diagnostics.last_mut()) {
            last.notes
                .push(format!("did you mean {}/{arity}?", atom(meant)));
        }
    }

    fn report_illegal(&mut self, span: Span) {
        match self.guard_context {
            GuardContext::Guard => {
                self.report(Code::IllegalGuard, span, "illegal guard expression");
            }
            GuardContext::SegmentSize => {
                self.report(Code::BadBitSize, span, "illegal bit size");
            }
        }
    }

    fn report_local_call(&mut self, span: Span, fa: &Fa) {
        let shown = shown(fa);
        match self.guard_context {
            GuardContext::Guard => {
                let message =
                    format!("call to local/imported function {shown} is illegal in guard");
                self.report(Code::IllegalGuard, span, message);
            }
            GuardContext::SegmentSize => {
                let message = format!(
                    "call to local/imported function {shown} is illegal\nin a size expression for \
                     a binary segment"
                );
                self.report(Code::BadBitSize, span, message);
            }
        }
    }

    /// Whether the module has a function of the same name, or does not import the built-in one.
    fn hides_guard_function(&self, fa: &Fa) -> bool {
        let from_erlang = self
            .imports
            .get(fa)
            .map(|module| module.as_str() == "erlang");
        self.locals.contains(fa)
            || from_erlang == Some(false)
            || self.compile.suppresses_auto_import(fa) && from_erlang != Some(true)
    }

    /// Whether an expression may stand in a guard; nothing is reported.
    pub(super) fn is_guard_expr(&self, expr: &Expr) -> bool {
        let all = |exprs: &[Expr]| exprs.iter().all(|expr| self.is_guard_expr(expr));
        let fields = |fields: &[MapField]| {
            fields
                .iter()
                .all(|field| self.is_guard_expr(&field.key) && self.is_guard_expr(&field.value))
        };
        match &expr.kind {
            ExprKind::Var(_)
            | ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::RecordIndex(..)
            | ExprKind::Nil => true,
            ExprKind::List(items, tail) => {
                all(items) && tail.iter().all(|tail| self.is_guard_expr(tail))
            }
            ExprKind::Tuple(items) => all(items),
            ExprKind::Map(map) => fields(map),
            ExprKind::MapUpdate(map, updates) => self.is_guard_expr(map) && fields(updates),
            ExprKind::RecordAccess(record, ..) => self.is_guard_expr(record),
            ExprKind::Record(_, values) => {
                values.iter().all(|field| self.is_guard_expr(&field.value))
            }
            ExprKind::Binary(segments) => segments.iter().all(|segment| {
                self.is_guard_expr(&segment.value)
                    && segment.size.iter().all(|size| self.is_guard_expr(size))
            }),
            ExprKind::Call(callee, args) => {
                let arity = args.len() as u32;
                let allowed = match (erlang_function(callee), &callee.kind) {
                    (Some(name), _) => {
                        is_allowed(name, arity) || is_guard_operator(name, arity as usize)
                    }
                    (None, ExprKind::Atom(name)) => {
                        let fa = (name.clone(), arity);
                        is_allowed(name, arity)
                            && !self.locals.contains(&fa)
                            && !self.imports.contains_key(&fa)
                    }
                    (None, _) => false,
                };
                allowed && all(args)
            }
            ExprKind::Unop(_, a) => self.is_guard_expr(a),
            ExprKind::Binop(Binop::Append | Binop::Subtract | Binop::Send, ..) => false,
            ExprKind::Binop(_, _, a, b) => self.is_guard_expr(a) && self.is_guard_expr(b),
            _ => false,
        }
    }

    /// Whether a filter of a comprehension is a guard: then old type tests are allowed in it.
    pub(super) fn is_guard_filter(&self, expr: &Expr) -> bool {
        if let ExprKind::Call(callee, args) = &expr.kind
            && let ExprKind::Atom(name) = &callee.kind
        {
            let fa = (name.clone(), args.len() as u32);
            if self.locals.contains(&fa) || self.imports.contains_key(&fa) {
                return false;
            }
            if tables::is_old_type_test(name, fa.1) {
                return args.iter().all(|arg| self.is_guard_expr(arg));
            }
        }
        self.is_guard_expr(expr)
    }
}

fn is_allowed(name: &str, arity: u32) -> bool {
    tables::is_guard_function(name, arity) || tables::is_new_type_test(name, arity)
}

/// The function of `erlang:name`.
fn erlang_function(callee: &Expr) -> Option<&Name> {
    let ExprKind::Remote(module, function) = &callee.kind else {
        return None;
    };
    match (&module.kind, &function.kind) {
        (ExprKind::Atom(module), ExprKind::Atom(name)) if module.as_str() == "erlang" => Some(name),
        _ => None,
    }
}
