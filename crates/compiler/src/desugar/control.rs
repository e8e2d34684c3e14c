//! `case`, `if`, `=`, `receive`, `try`, `catch`, and the clauses of functions.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of pattern are special"
)]

use super::expr::Purpose;
use super::small::is_small;
use super::{Context, FunctionId};
use crate::core::{self, Callee, Case, Clause, Expr, Otherwise, Pat, Raise, Receive, Try, Var};
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{self, CatchClause, ExprKind, Name};
use purlin_syntax::span::Span;

/// What a clause of a choice has bound: name and variable.
type Bindings = Vec<(Name, Var)>;

impl Context<'_> {
    /// The body of a function of these parameters and clauses.
    pub fn function_body(
        &mut self,
        params: &[Var],
        clauses: &[&ast::Clause],
        otherwise: Otherwise,
        span: Span,
    ) -> Expr {
        let mut result = Vec::new();
        for clause in clauses {
            let mark = self.scope.mark();
            let patterns: Vec<&ast::Expr> = clause.patterns.iter().collect();
            let (patterns, equal) = self.head_patterns(&patterns);
            let guard = self.guards(&clause.guards);
            let body = self.body(&clause.body);
            self.scope.leave(mark);
            result.push(Clause {
                patterns,
                equal,
                guard,
                body,
                exports: Vec::new(),
            });
        }
        Expr::Case(Box::new(Case {
            subjects: params.iter().map(|&var| Expr::Var(var)).collect(),
            clauses: result,
            exports: Vec::new(),
            otherwise,
            span,
        }))
    }

    /// `Pattern = Value`
    pub fn match_expr(
        &mut self,
        purpose: Purpose,
        pattern: &ast::Expr,
        value: &ast::Expr,
        span: Span,
    ) -> Expr {
        let value = match &pattern.kind {
            ExprKind::Var(name) if &**name == "_" => self.expr_for(purpose, value),
            ExprKind::Var(_) => self.expr(value),
            _ => self.chooser(value),
        };
        if let ExprKind::Var(name) = &pattern.kind {
            if &**name == "_" {
                return value;
            }
            if self.scope.lookup(name).is_none() {
                let var = self.scope.bind(name);
                self.note_constants(&Pat::Var(var), &value);
                return Expr::Let(var, Box::new(value));
            }
        }
        let (pattern, equal) = self.pattern(pattern);
        self.note_constants(&pattern, &value);
        let subject = self.scope.fresh();
        let case = Case {
            subjects: vec![Expr::Var(subject)],
            clauses: vec![Clause {
                patterns: vec![pattern],
                equal,
                guard: Vec::new(),
                body: Expr::Var(subject),
                exports: Vec::new(),
            }],
            exports: Vec::new(),
            otherwise: Otherwise::BadMatch,
            span,
        };
        Expr::Block(vec![
            Expr::Let(subject, Box::new(value)),
            Expr::Case(Box::new(case)),
        ])
    }

    /// `maybe ... else ... end`
    pub fn maybe(&mut self, body: &[ast::Expr], clauses: &[ast::Clause], span: Span) -> Expr {
        let mark = self.scope.mark();
        let body = self.body(body);
        self.scope.leave(mark);
        let failed = self.scope.fresh();
        let otherwise = if clauses.is_empty() {
            Expr::Var(failed)
        } else {
            let clauses = clauses
                .iter()
                .map(|clause| self.clause(Purpose::Value, clause, None).0)
                .collect();
            let reason = self.tagged("else_clause", Expr::Var(failed));
            let raise = self.raise_error(reason, span);
            Expr::Case(Box::new(Case {
                subjects: vec![Expr::Var(failed)],
                clauses,
                exports: Vec::new(),
                otherwise: Otherwise::Value(Box::new(raise)),
                span,
            }))
        };
        Expr::Maybe(Box::new(core::Maybe {
            body,
            failed,
            otherwise,
        }))
    }

    /// `Pattern ?= Value`
    pub fn maybe_match(&mut self, pattern: &ast::Expr, value: &ast::Expr, span: Span) -> Expr {
        let value = self.expr(value);
        let (pattern, equal) = self.pattern(pattern);
        let subject = self.scope.fresh();
        let escape = Expr::Escape(Box::new(Expr::Var(subject)));
        let case = Case {
            subjects: vec![Expr::Var(subject)],
            clauses: vec![Clause {
                patterns: vec![pattern],
                equal,
                guard: Vec::new(),
                body: Expr::Var(subject),
                exports: Vec::new(),
            }],
            exports: Vec::new(),
            otherwise: Otherwise::Value(Box::new(escape)),
            span,
        };
        Expr::Block(vec![
            Expr::Let(subject, Box::new(value)),
            Expr::Case(Box::new(case)),
        ])
    }

    pub fn case_expr(
        &mut self,
        purpose: Purpose,
        subject: &ast::Expr,
        clauses: &[ast::Clause],
        span: Span,
    ) -> Expr {
        let takes_all = |clause: &ast::Clause| {
            clause.guards.is_empty() && matches!(clause.patterns[0].kind, ExprKind::Var(_))
        };
        let subject = match clauses {
            [clause] if takes_all(clause) => self.expr(subject),
            _ => self.chooser(subject),
        };
        let (clauses, exports) = self.clauses(purpose, clauses, Some(&subject));
        let case = Case {
            subjects: vec![subject],
            clauses,
            exports,
            otherwise: Otherwise::CaseClause,
            span,
        };
        Expr::Case(Box::new(spread_tuple(case)))
    }

    pub fn if_expr(&mut self, purpose: Purpose, clauses: &[ast::Clause], span: Span) -> Expr {
        let (clauses, exports) = self.clauses(purpose, clauses, None);
        Expr::Case(Box::new(Case {
            subjects: Vec::new(),
            clauses,
            exports,
            otherwise: Otherwise::IfClause,
            span,
        }))
    }

    /// Clauses whose common variables are visible afterwards.
    fn clauses(
        &mut self,
        purpose: Purpose,
        clauses: &[ast::Clause],
        subject: Option<&Expr>,
    ) -> (Vec<Clause>, Vec<Var>) {
        let mut result = Vec::new();
        let mut bindings = Vec::new();
        for clause in clauses {
            let (clause, bound) = self.clause(purpose, clause, subject);
            result.push(clause);
            bindings.push(bound);
        }
        let (exports, values) = self.join(bindings);
        for (clause, values) in result.iter_mut().zip(values) {
            clause.exports = values;
        }
        (result, exports)
    }

    /// `subject` is what its pattern is matched with, where that is one expression.
    fn clause(
        &mut self,
        purpose: Purpose,
        clause: &ast::Clause,
        subject: Option<&Expr>,
    ) -> (Clause, Bindings) {
        let mark = self.scope.mark();
        let mut patterns = Vec::new();
        let mut equal = Vec::new();
        for pattern in &clause.patterns {
            let (pattern, same) = self.pattern(pattern);
            if let Some(subject) = subject {
                self.note_constants(&pattern, subject);
            }
            patterns.push(pattern);
            equal.extend(same);
        }
        let guard = self.guards(&clause.guards);
        let body = self.body_for(purpose, &clause.body);
        let bound = self.scope.leave(mark);
        (
            Clause {
                patterns,
                equal,
                guard,
                body,
                exports: Vec::new(),
            },
            bound,
        )
    }

    /// Binds the names that all branches bind to new variables; returns these, and for each
    /// branch the variables that they come from.
    fn join(&mut self, branches: Vec<Bindings>) -> (Vec<Var>, Vec<Vec<Var>>) {
        let mut exports = Vec::new();
        let mut values = vec![Vec::new(); branches.len()];
        let Some((first, others)) = branches.split_first() else {
            return (exports, values);
        };
        if others.is_empty() {
            for (name, var) in first {
                self.scope.bind_to(name, *var);
            }
            return (exports, values);
        }
        let others: Vec<std::collections::HashMap<&Name, Var>> = others
            .iter()
            .map(|b| b.iter().map(|(name, var)| (name, *var)).collect())
            .collect();
        for (name, var) in first {
            let Some(rest) = others
                .iter()
                .map(|b| b.get(name).copied())
                .collect::<Option<Vec<_>>>()
            else {
                continue;
            };
            exports.push(self.scope.bind(name));
            for (branch, var) in std::iter::once(*var).chain(rest).enumerate() {
                values[branch].push(var);
            }
        }
        (exports, values)
    }

    pub fn receive(
        &mut self,
        clauses: &[ast::Clause],
        after: Option<&(Box<ast::Expr>, Vec<ast::Expr>)>,
        span: Span,
    ) -> Expr {
        let timeout = after.map(|(timeout, _)| self.expr(timeout));
        let mut result = Vec::new();
        let mut bindings = Vec::new();
        for clause in clauses {
            let (clause, bound) = self.clause(Purpose::Value, clause, None);
            result.push(clause);
            bindings.push(bound);
        }
        let after_body = after.map(|(_, body)| {
            let mark = self.scope.mark();
            let body = self.body(body);
            bindings.push(self.scope.leave(mark));
            body
        });
        let (exports, mut values) = self.join(bindings);
        let after = timeout.zip(after_body).map(|(timeout, body)| {
            (
                timeout,
                body,
                values.pop().expect("one list for each branch"),
            )
        });
        for (clause, values) in result.iter_mut().zip(values) {
            clause.exports = values;
        }
        Expr::Receive(Box::new(Receive {
            clauses: result,
            after,
            exports,
            span,
        }))
    }

    fn caught(&mut self) -> [Var; 3] {
        [self.scope.fresh(), self.scope.fresh(), self.scope.fresh()]
    }

    /// `catch Body`
    pub fn catch(&mut self, body: &ast::Expr) -> Expr {
        let mark = self.scope.mark();
        let body = self.expr(body);
        self.scope.leave(mark);
        let value = self.scope.fresh();
        let caught @ [class, reason, trace] = self.caught();
        let exit = |context: &mut Self, reason| {
            super::constant::tuple(vec![context.atom_expr("EXIT"), reason])
        };
        let thrown = self.atom("throw");
        let exited = self.atom("exit");
        let with_trace = Expr::Tuple(vec![Expr::Var(reason), Expr::Stacktrace(trace)]);
        let clauses = vec![
            simple_clause(Pat::Literal(thrown), Expr::Var(reason)),
            simple_clause(Pat::Literal(exited), exit(self, Expr::Var(reason))),
            simple_clause(Pat::Wild, exit(self, with_trace)),
        ];
        let handler = Expr::Case(Box::new(Case {
            subjects: vec![Expr::Var(class)],
            clauses,
            exports: Vec::new(),
            otherwise: Otherwise::IfClause,
            span: Span::default(),
        }));
        Expr::Try(Box::new(Try {
            body,
            value,
            of: Expr::Var(value),
            caught,
            handler,
        }))
    }

    /// `try`; one with both `catch` (or `of`) and `after` is a `try` within a `try ... after`.
    pub fn try_expr(&mut self, expr: &ast::Expr, parts: &ast::Try) -> Expr {
        let mark = self.scope.mark();
        let inner = if parts.catches.is_empty() && parts.of.is_empty() {
            self.body(&parts.body)
        } else {
            self.try_catch(parts, expr.span)
        };
        self.scope.leave(mark);
        if parts.after.is_empty() {
            return inner;
        }
        let (normal, exceptional) = self.after(expr, &parts.after);
        let value = self.scope.fresh();
        let caught @ [class, reason, trace] = self.caught();
        let again = Expr::Raise(Raise::Again(class, reason, trace), Span::default());
        Expr::Try(Box::new(Try {
            body: inner,
            value,
            of: Expr::Block(vec![normal, Expr::Var(value)]),
            caught,
            handler: Expr::Block(vec![exceptional, again]),
        }))
    }

    fn try_catch(&mut self, parts: &ast::Try, span: Span) -> Expr {
        let mark = self.scope.mark();
        let body = self.body(&parts.body);
        let value = self.scope.fresh();
        let of = if parts.of.is_empty() {
            self.scope.leave(mark);
            Expr::Var(value)
        } else {
            let (clauses, _) = self.clauses(Purpose::Value, &parts.of, Some(&body));
            self.scope.leave(mark);
            Expr::Case(Box::new(Case {
                subjects: vec![Expr::Var(value)],
                clauses,
                exports: Vec::new(),
                otherwise: Otherwise::TryClause,
                span,
            }))
        };
        let caught @ [class, reason, trace] = self.caught();
        let again = Expr::Raise(Raise::Again(class, reason, trace), Span::default());
        let handler = if parts.catches.is_empty() {
            again
        } else {
            let clauses = parts
                .catches
                .iter()
                .map(|c| self.catch_clause(c, trace))
                .collect();
            Expr::Case(Box::new(Case {
                subjects: vec![Expr::Var(class), Expr::Var(reason)],
                clauses,
                exports: Vec::new(),
                otherwise: Otherwise::Value(Box::new(again)),
                span,
            }))
        };
        Expr::Try(Box::new(Try {
            body,
            value,
            of,
            caught,
            handler,
        }))
    }

    fn catch_clause(&mut self, clause: &CatchClause, trace: Var) -> Clause {
        let mark = self.scope.mark();
        let (class, mut equal) = match &clause.class {
            Some(class) => self.pattern(class),
            None => (Pat::Literal(self.atom("throw")), Vec::new()),
        };
        let (reason, same) = self.pattern(&clause.reason);
        equal.extend(same);
        let guard = self.guards(&clause.guards);
        let stacktrace = clause
            .stacktrace
            .as_ref()
            .and_then(|expr| match &expr.kind {
                ExprKind::Var(name) if &**name != "_" => Some(self.scope.bind(name)),
                _ => None,
            });
        let mut body = self.body(&clause.body);
        if let Some(var) = stacktrace {
            let bind = Expr::Let(var, Box::new(Expr::Stacktrace(trace)));
            body = Expr::Block(vec![bind, body]);
        }
        self.scope.leave(mark);
        Clause {
            patterns: vec![class, reason],
            equal,
            guard,
            body,
            exports: Vec::new(),
        }
    }

    /// The `after` body, for the normal way out and for the exceptional one.
    fn after(&mut self, expr: &ast::Expr, body: &[ast::Expr]) -> (Expr, Expr) {
        if !is_small(body) {
            let id = self.lift_after(expr, body);
            let captured = self.captures_of(id);
            let call = Expr::Call(
                Box::new(Callee::Local(id)),
                captured.into_iter().map(Expr::Var).collect(),
                expr.span,
            );
            return (call.clone(), call);
        }
        self.copying += 1;
        let mark = self.scope.mark();
        let normal = self.body(body);
        self.scope.leave(mark);
        let exceptional = self.body(body);
        self.scope.leave(mark);
        self.copying -= 1;
        (normal, exceptional)
    }

    fn captures_of(&mut self, id: FunctionId) -> Vec<Var> {
        self.lifted[&id].captured.clone()
    }
}

/// A clause without guard.
pub fn simple_clause(pattern: Pat, body: Expr) -> Clause {
    Clause {
        patterns: vec![pattern],
        equal: Vec::new(),
        guard: Vec::new(),
        body,
        exports: Vec::new(),
    }
}

/// `case {A, B} of {P, Q} -> ...` needs no tuple: its elements become subjects of their own.
fn spread_tuple(mut case: Case) -> Case {
    let [Expr::Tuple(elements)] = &case.subjects[..] else {
        return case;
    };
    let arity = elements.len();
    if arity == 1 {
        // A case with one subject is about that subject, not about a tuple of it.
        return case;
    }
    let fits = |pattern: &Pat| match pattern {
        Pat::Tuple(elements) => elements.len() == arity,
        Pat::Wild => true,
        Pat::Var(_)
        | Pat::Literal(_)
        | Pat::List(..)
        | Pat::Map(_)
        | Pat::Binary(_)
        | Pat::Both(_) => false,
    };
    if !case.clauses.iter().all(|clause| fits(&clause.patterns[0])) {
        return case;
    }
    let Some(Expr::Tuple(elements)) = case.subjects.pop() else {
        unreachable!("it was a tuple");
    };
    case.subjects = elements;
    for clause in &mut case.clauses {
        clause.patterns = match clause.patterns.pop() {
            Some(Pat::Tuple(elements)) => elements,
            _ => vec![Pat::Wild; arity],
        };
    }
    case
}

/// Whether the clauses of a function leave nothing over.
pub fn is_total(clauses: &[core::Clause]) -> bool {
    clauses.iter().any(|clause| {
        clause.equal.is_empty()
            && clause.guard.is_empty()
            && clause
                .patterns
                .iter()
                .all(|p| matches!(p, Pat::Wild | Pat::Var(_)))
    })
}

/// `[]`
pub fn nil() -> Expr {
    Expr::Literal(Literal::Nil)
}
