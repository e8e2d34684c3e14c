//! Clauses of which one is taken: which never are.

use super::calls::{self, Outcome};
use super::pattern::Pattern;
use super::shadow::{self, Row};
use super::value::Value;
use super::{Code, Walk};
use purlin_syntax::ast::{Binop, CatchClause, Clause, Expr, ExprKind, Name, Unop};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::Span;

/// A clause of any kind of expression.
pub(super) struct Branch<'e> {
    pub patterns: Vec<&'e Expr>,
    pub guards: &'e [Vec<Expr>],
    pub body: &'e [Expr],
    pub span: Span,
    /// Whether its parameters hide variables outside.
    pub hides: bool,
}

impl<'e> Branch<'e> {
    pub(super) fn of(clause: &'e Clause) -> Branch<'e> {
        Branch {
            patterns: clause.patterns.iter().collect(),
            guards: &clause.guards,
            body: &clause.body,
            span: clause.span,
            hides: false,
        }
    }
}

/// What came of the head of a clause.
enum Head {
    /// Its patterns never match, which has been said where it is to be said.
    Never,
    /// Its guard is false.
    Refused,
    /// It may be taken; `surely` where nothing behind it is.
    Taken { row: Row, surely: bool },
}

impl Walk<'_, '_> {
    /// Clauses of `case` and its like for the values of `subject`.
    pub(super) fn clauses(
        &mut self,
        clauses: &[Clause],
        subject: &[Value],
        whole: Option<Span>,
    ) -> Value {
        let branches = clauses.iter().map(Branch::of).collect();
        self.branches(branches, subject, whole)
    }

    pub(super) fn fun_clauses(&mut self, clauses: &[Clause], span: Span) {
        let arity = clauses.first().map_or(0, |clause| clause.patterns.len());
        let branches = clauses.iter().map(|clause| Branch {
            hides: true,
            ..Branch::of(clause)
        });
        let mark = self.undo.len();
        let subject = vec![Value::Unknown; arity];
        self.branches(branches.collect(), &subject, Some(span));
        self.leave(mark);
    }

    /// Clauses behind `catch`: a class and a reason.
    pub(super) fn catch_clauses(&mut self, clauses: &[CatchClause]) {
        let throw = Expr {
            kind: ExprKind::Atom(Name::from("throw")),
            span: Span::default(),
        };
        let branches = clauses.iter().map(|clause| Branch {
            patterns: vec![clause.class.as_ref().unwrap_or(&throw), &clause.reason],
            guards: &clause.guards,
            body: &clause.body,
            span: clause.span,
            hides: false,
        });
        self.branches(branches.collect(), &[Value::Unknown, Value::Unknown], None);
    }

    /// Any clauses. `whole` is the expression they belong to, where one of them must be taken.
    /// What it gives is known when it surely is the value of one clause.
    pub(super) fn branches(
        &mut self,
        branches: Vec<Branch<'_>>,
        subject: &[Value],
        whole: Option<Span>,
    ) -> Value {
        let literal =
            whole.is_some() && !subject.is_empty() && subject.iter().all(Value::is_literal);
        let mut rows: Vec<Row> = Vec::new();
        let mut exported = Vec::new();
        let mut booleans = Vec::new();
        let mut sure: Option<Span> = None;
        let mut value = Value::Unknown;
        for branch in &branches {
            if let Some(first) = sure {
                if !literal {
                    self.report_hidden(branch.span, first, "this clause always matches");
                }
                continue;
            }
            let mark = self.undo.len();
            let head = self.head(branch, subject, literal);
            if !matches!(head, Head::Never) {
                value = self.body(branch.body);
            }
            if let Head::Taken { row, surely } = head {
                if surely {
                    sure = Some(branch.span);
                } else if subject == [Value::Boolean] && !row.guarded {
                    booleans.extend(row.patterns[0].shape.clone());
                    if booleans.len() == 2 && booleans[0] != booleans[1] {
                        sure = Some(branch.span);
                    }
                }
                rows.push(row);
            }
            exported.extend(self.leave(mark));
        }
        self.forget(exported);
        let only = rows.len() == 1 && sure.is_some();
        if let Some(span) = whole.filter(|_| rows.is_empty() && !branches.is_empty()) {
            self.report(Code::NeverMatches, span, "no clause will ever match");
        }
        if !literal {
            for (span, hider) in shadow::shadowed(rows) {
                self.report_hidden(span, hider, "this clause takes all that it could match");
            }
        }
        if only { value } else { Value::Unknown }
    }

    fn report_hidden(&mut self, span: Span, hider: Span, label: &str) {
        let message = "this clause cannot match because a previous clause always matches";
        let diagnostic = Diagnostic::new(Code::UnreachableClause, span, message);
        self.found.push(diagnostic.label(hider, label));
    }

    /// Patterns and guard of a clause; binds its variables.
    fn head(&mut self, branch: &Branch<'_>, subject: &[Value], literal: bool) -> Head {
        let mut patterns = Vec::new();
        for pattern in &branch.patterns {
            match Pattern::read(pattern, self.linter) {
                Ok(pattern) => patterns.push(pattern),
                Err(never) => {
                    self.report_never(branch.span, &never);
                    return Head::Never;
                }
            }
        }
        if branch.hides {
            for pattern in &patterns {
                for name in pattern.all_names() {
                    if let Some(old) = self.known.remove(&name) {
                        self.undo.push((name, Some(old)));
                    }
                }
            }
        }
        let mut surely = true;
        for (pattern, value) in patterns.iter().zip(subject) {
            match pattern.takes(value, &self.known) {
                Some(false) => {
                    if !literal {
                        let message =
                            "this clause cannot match because of different types or values";
                        self.report(Code::NeverMatches, branch.span, message);
                    }
                    return Head::Never;
                }
                None => surely = false,
                Some(true) => {}
            }
        }
        let compares = self.compares(&patterns);
        for (pattern, value) in patterns.iter().zip(subject) {
            self.bind(pattern, value);
        }
        let guard = self.guard(branch.guards);
        if guard == Some(false) && !compares {
            let message = "this clause cannot match because its guard evaluates to 'false'";
            self.report(Code::NeverMatches, branch.span, message);
            return Head::Refused;
        }
        let guarded = compares || guard != Some(true);
        Head::Taken {
            row: Row {
                patterns: patterns.into(),
                span: branch.span,
                guarded,
            },
            surely: surely && !guarded,
        }
    }

    /// Whether a variable is bound already, or stands twice.
    fn compares(&self, patterns: &[Pattern]) -> bool {
        let mut names: Vec<Name> = patterns.iter().flat_map(Pattern::all_names).collect();
        let count = names.len();
        let bound = names.iter().any(|name| self.known.contains_key(name));
        names.sort();
        names.dedup();
        bound || names.len() < count
    }

    /// Whether a guard surely holds, surely does not, or may. As OTP does not look further, all
    /// of its tests must be known.
    fn guard(&mut self, guards: &[Vec<Expr>]) -> Option<bool> {
        let tests: Vec<Vec<Value>> = guards
            .iter()
            .map(|tests| tests.iter().map(|test| self.test(test)).collect())
            .collect();
        if !tests.iter().flatten().all(Value::is_literal) {
            return None;
        }
        let holds = |tests: &Vec<Value>| tests.iter().all(|test| test.truth() == Some(true));
        Some(tests.is_empty() || tests.iter().any(holds))
    }

    /// A test of a guard: an operator on what is no boolean makes it false, and no fuss.
    pub(super) fn test(&mut self, test: &Expr) -> Value {
        let (outcome, parts) = match &test.kind {
            ExprKind::Unop(Unop::Not, a) => {
                let a = self.test(a);
                (calls::unary(Unop::Not, &a), vec![a])
            }
            ExprKind::Binop(op @ (Binop::And | Binop::Or | Binop::Xor), _, a, b) => {
                let (a, b) = (self.test(a), self.test(b));
                (calls::binary(*op, &a, &b), vec![a, b])
            }
            ExprKind::Binop(op @ (Binop::Andalso | Binop::Orelse), _, a, b) => {
                let a = self.operand(a);
                return match a.truth() {
                    Some(truth) if truth == (*op == Binop::Orelse) => a,
                    Some(_) => self.operand(b),
                    None if a.is_literal() => Value::boolean(false),
                    None => {
                        self.expr(b);
                        Value::Unknown
                    }
                };
            }
            _ => return self.expr(test),
        };
        match outcome {
            _ if parts.contains(&Value::Never) => Value::Never,
            _ if !parts.iter().all(Value::is_literal) => Value::Boolean,
            Outcome::Returns(value) => value,
            Outcome::Fails(_) => Value::boolean(false),
        }
    }

    /// A side of `andalso` or `orelse` in a test.
    fn operand(&mut self, expr: &Expr) -> Value {
        match &expr.kind {
            ExprKind::Binop(Binop::Andalso | Binop::Orelse, ..) => self.test(expr),
            _ => self.expr(expr),
        }
    }
}
