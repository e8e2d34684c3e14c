//! Scopes: clauses, what they export, and what stays inside.

use super::patterns::{Around, Matched};
use super::variables::{Binding, Origin, Variable, Variables};
use super::{Code, Linter};
use purlin_syntax::ast::{CatchClause, Clause, Expr, ExprKind, Ident, Name, Qualifier, Try};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::Span;

impl<'f> Linter<'f> {
    /// A clause of a function: nothing is known before it.
    pub(super) fn function_clause(&mut self, clause: &'f Clause) {
        let nothing = Variables::new();
        let around = Around {
            known: &nothing,
            matchable: &nothing,
        };
        let mut env = self.patterns(&clause.patterns, around).all();
        let touched = self.guard(&clause.guards, &env);
        env.overlay(&touched);
        let touched = self.body(&clause.body, &env);
        env.overlay(&touched);
        self.warn_unused(&env, &nothing);
    }

    /// Clauses of which one runs: what they export.
    pub(super) fn exporting_clauses(
        &mut self,
        clauses: &'f [Clause],
        origin: Origin,
        env: &Variables,
    ) -> Variables {
        let touched: Vec<Variables> = clauses
            .iter()
            .map(|clause| self.open_clause(clause, env))
            .collect();
        env.behind_clauses(&touched, origin)
    }

    /// A clause of `case`, `if`, `receive`, `try ... of` or `maybe ... else`.
    pub(super) fn open_clause(&mut self, clause: &'f Clause, env: &Variables) -> Variables {
        let around = Around {
            known: env,
            matchable: env,
        };
        let mut out = self.patterns(&clause.patterns, around).all();
        if !clause.guards.is_empty() {
            let touched = self.guard(&clause.guards, &env.seen_with(&out));
            out.overlay(&touched);
        }
        let touched = self.body(&clause.body, &env.seen_with(&out));
        out.overlay(&touched);
        out
    }

    fn catch_clause(&mut self, clause: &'f CatchClause, env: &Variables) -> Variables {
        let around = Around {
            known: env,
            matchable: env,
        };
        let mut matched = Matched::default();
        for pattern in clause
            .class
            .iter()
            .chain([&clause.reason])
            .chain(&clause.stacktrace)
        {
            let part = self.pattern(pattern, around);
            self.join_patterns(&mut matched, part);
        }
        let mut out = matched.all();
        let mut in_guard = env.with(&out);
        if let Some(Expr {
            kind: ExprKind::Var(name),
            span,
        }) = &clause.stacktrace
            && name.as_str() != "_"
        {
            if in_guard.get(name).is_some_and(|variable| variable.used) {
                let message = format!("stacktrace variable '{name}' must not be previously bound");
                self.report(Code::StacktraceVariable, *span, message);
            }
            let mut variable = Variable::new(*span);
            variable.binding = Binding::Stacktrace;
            in_guard.overlay(&Variables::one(name, variable));
        }
        let touched = self.guard(&clause.guards, &in_guard);
        out.overlay(&touched);
        let touched = self.body(&clause.body, &env.with(&out));
        out.overlay(&touched);
        out
    }

    /// `try`: what the body binds is unsafe everywhere but behind `of`.
    pub(super) fn try_expr(&mut self, parts: &'f Try, span: Span, env: &Variables) -> Variables {
        let origin = Origin {
            what: "'try'",
            span,
        };
        let body = self.body(&parts.body, env);
        let body_unsafe = body.unsafe_behind(origin, env);
        let behind_body = env.with(&body);
        let mut clauses: Vec<Variables> = parts
            .of
            .iter()
            .map(|clause| self.open_clause(clause, &behind_body))
            .collect();
        let in_catch = behind_body.with(&body_unsafe);
        clauses.extend(
            parts
                .catches
                .iter()
                .map(|clause| self.catch_clause(clause, &in_catch)),
        );
        let exported = behind_body.behind_clauses(&clauses, origin);
        let mut out = body.with(&body_unsafe);
        out.join(&exported.made_unsafe(origin, env));
        let after = self.body(&parts.after, &env.with(&out));
        out.join(&after.made_unsafe(origin, env));
        out
    }

    pub(super) fn maybe_expr(
        &mut self,
        body: &'f [Expr],
        clauses: &'f [Clause],
        span: Span,
        env: &Variables,
    ) -> Variables {
        let origin = Origin {
            what: "'maybe'",
            span,
        };
        let mut out = self.body(body, env);
        let behind = env.with(&out.unsafe_behind(origin, env));
        out.join(&behind);
        if let Some(first) = clauses.first() {
            let origin = Origin {
                what: "'else'",
                span: first.span,
            };
            let mut touched = self.exporting_clauses(clauses, origin, &behind);
            let unsafe_here = env.with(&touched.unsafe_behind(origin, env));
            touched.join(&unsafe_here);
            out.join(&touched);
        }
        out
    }

    /// `fun ... end`: the parameters hide variables outside, and nothing is exported.
    pub(super) fn fun_expr(
        &mut self,
        name: Option<&'f Ident>,
        clauses: &'f [Clause],
        env: &Variables,
    ) -> Variables {
        let Some(name) = name.filter(|name| name.name.as_str() != "_") else {
            return self.fun_clauses(clauses, env);
        };
        let itself = Variables::one(&name.name, Variable::new(name.span));
        self.warn_shadowed(&itself, env, "'named fun'");
        let inside = env.except(&itself).with(&itself);
        let touched = self.fun_clauses(clauses, &inside);
        self.warn_unused(&itself.with(&touched), &Variables::new());
        touched.also_in(env)
    }

    fn fun_clauses(&mut self, clauses: &'f [Clause], env: &Variables) -> Variables {
        let in_record_default = std::mem::replace(&mut self.in_record_default, false);
        let mut out = Variables::new();
        for clause in clauses {
            let touched = self.fun_clause(clause, env);
            out.join(&touched);
        }
        self.in_record_default = in_record_default;
        out.also_in(env).without_unsafe().only_used()
    }

    fn fun_clause(&mut self, clause: &'f Clause, env: &Variables) -> Variables {
        let nothing = Variables::new();
        let around = Around {
            known: env,
            matchable: &nothing,
        };
        let Matched { used, bound } = self.patterns(&clause.patterns, around);
        let outer = env.with(&used);
        self.warn_shadowed(&bound, env, "'fun'");
        let mut inside = outer.except(&bound).with(&bound);
        let touched = self.guard(&clause.guards, &inside);
        inside.overlay(&touched);
        let touched = self.body(&clause.body, &inside);
        inside.overlay(&touched);
        self.warn_unused(&inside, env);
        let hidden = outer.also_in(&bound);
        self.warn_unused(&inside.also_in(&hidden), &nothing);
        let mut out = hidden.clone();
        out.join(&inside.except(&hidden));
        out.also_in(env)
    }

    /// A comprehension: each generator opens a scope, and nothing is exported.
    pub(super) fn comprehension(
        &mut self,
        results: &[&'f Expr],
        qualifiers: &'f [Qualifier],
        env: &Variables,
    ) -> Variables {
        let in_record_default = std::mem::replace(&mut self.in_record_default, false);
        let mut inside = env.clone();
        let mut hidden = Variables::new();
        for qualifier in qualifiers {
            self.qualifier(qualifier, &mut inside, &mut hidden);
        }
        self.in_record_default = in_record_default;
        let touched = self.expr_list(results.iter().copied(), &inside);
        inside.overlay(&touched);
        self.warn_unused(&inside.also_in(&hidden), &Variables::new());
        self.warn_unused(&hidden, env);
        self.warn_unused(&inside.except(&hidden), env);
        let mut out = inside.except(&hidden);
        out.join(&hidden);
        out.also_in(env).only_used().without_unsafe()
    }

    fn qualifier(
        &mut self,
        qualifier: &'f Qualifier,
        inside: &mut Variables,
        hidden: &mut Variables,
    ) {
        match qualifier {
            Qualifier::Filter(filter) => {
                let touched = if self.is_guard_filter(filter) {
                    self.guard_test(filter, inside)
                } else {
                    self.expr(filter, inside)
                };
                inside.overlay(&touched);
            }
            Qualifier::List {
                pattern, source, ..
            } => {
                self.generator(&[pattern], source, inside, hidden);
            }
            Qualifier::Binary {
                pattern, source, ..
            } => {
                self.check_generator_pattern(pattern);
                self.generator(&[pattern], source, inside, hidden);
            }
            Qualifier::Map {
                key, value, source, ..
            } => {
                self.generator(&[key, value], source, inside, hidden);
            }
            Qualifier::Zip(qualifiers) => {
                for qualifier in qualifiers {
                    self.qualifier(qualifier, inside, hidden);
                }
            }
        }
    }

    /// `Pattern <- Source`. `hidden` collects variables from outside that patterns hide.
    fn generator(
        &mut self,
        patterns: &[&'f Expr],
        source: &'f Expr,
        inside: &mut Variables,
        hidden: &mut Variables,
    ) {
        let touched = self.expr(source, inside);
        self.warn_unused(&touched, inside);
        inside.overlay(&touched.also_in(inside));
        let nothing = Variables::new();
        let mut matched = Matched::default();
        for pattern in patterns {
            let around = Around {
                known: inside,
                matchable: &nothing,
            };
            let part = self.pattern(pattern, around);
            self.join_patterns(&mut matched, part);
        }
        inside.overlay(&matched.used);
        self.warn_shadowed(&matched.bound, inside, "generate");
        let newly_hidden = inside.also_in(&matched.bound);
        self.warn_unused(&newly_hidden.also_in(hidden), &nothing);
        let first_time = newly_hidden.except(hidden);
        hidden.overlay(&first_time);
        *inside = inside.except(&matched.bound).with(&matched.bound);
    }

    fn check_generator_pattern(&mut self, pattern: &Expr) {
        let ExprKind::Binary(segments) = &pattern.kind else {
            return;
        };
        let Some(last) = segments.last() else {
            return;
        };
        let takes_all = last.types.iter().any(|ty| {
            matches!(
                ty.name.name.as_str(),
                "binary" | "bytes" | "bits" | "bitstring"
            )
        });
        if last.size.is_none() && takes_all {
            let message =
                "binary fields without size are not allowed in patterns of bit string generators";
            self.report(Code::UnsizedBinary, last.span, message);
        }
    }

    /// Warns of variables in `bound` that hide one in `env`.
    fn warn_shadowed(&mut self, bound: &Variables, env: &Variables, what: &str) {
        if !self.compile.warns("shadow_vars", true) {
            return;
        }
        let shadowing: Vec<(Name, Span)> = bound
            .also_in(&env.without_unsafe())
            .iter()
            .filter_map(|(name, variable)| Some((name.clone(), *variable.places.first()?)))
            .collect();
        for (name, span) in shadowing {
            let message = format!("variable '{name}' shadowed in {what}");
            let mut diagnostic = Diagnostic::new(Code::ShadowedVariable, span, message);
            let outer = env.get(&name).and_then(|outer| outer.places.first());
            if let Some(outer) = outer.filter(|outer| **outer != span) {
                diagnostic = diagnostic.label(*outer, format!("hides this '{name}'"));
            }
            self.diagnostics.push(diagnostic);
        }
    }

    /// Warns of variables in `env` that are not used and not from `outer`.
    pub(super) fn warn_unused(&mut self, env: &Variables, outer: &Variables) {
        if !self.compile.warns("unused_vars", true) {
            return;
        }
        let unused = env.iter().filter(|(name, variable)| {
            !variable.used && !name.starts_with('_') && outer.get(name).is_none()
        });
        let unused: Vec<_> = unused
            .map(|(name, variable)| (name.clone(), variable.places.clone()))
            .collect();
        for (name, places) in unused {
            for span in places.iter().copied() {
                self.report(
                    Code::UnusedVariable,
                    span,
                    format!("variable '{name}' is unused"),
                );
            }
        }
    }
}
