//! Clauses of which one is taken: which never are.

use super::pattern::Pattern;
use super::shadow::{self, Row};
use super::value::Value;
use super::{Code, Walk};
use purlin_syntax::ast::{CatchClause, Clause, Expr, ExprKind, Name};
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
    /// It is never taken, which has been said where it is to be said.
    Never,
    /// It may be taken; `surely` where nothing behind it is.
    Taken { row: Row, surely: bool },
}

impl Walk<'_, '_> {
    /// Clauses of `case` and its like for the values of `subject`.
    pub(super) fn clauses(&mut self, clauses: &[Clause], subject: &[Value], whole: Option<Span>) {
        let branches = clauses.iter().map(Branch::of).collect();
        self.branches(branches, subject, whole);
    }

    pub(super) fn fun_clauses(&mut self, clauses: &[Clause]) {
        let arity = clauses.first().map_or(0, |clause| clause.patterns.len());
        let branches = clauses.iter().map(|clause| Branch {
            hides: true,
            ..Branch::of(clause)
        });
        let mark = self.undo.len();
        let subject = vec![Value::Unknown; arity];
        self.branches(branches.collect(), &subject, None);
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
    pub(super) fn branches(
        &mut self,
        branches: Vec<Branch<'_>>,
        subject: &[Value],
        whole: Option<Span>,
    ) {
        let literal =
            whole.is_some() && !subject.is_empty() && subject.iter().all(Value::is_literal);
        let mut rows: Vec<Row> = Vec::new();
        let mut exported = Vec::new();
        let mut booleans = Vec::new();
        let mut sure: Option<(Span, bool)> = None;
        for branch in &branches {
            if let Some((first, seen)) = sure {
                if !literal && !seen {
                    self.report_hidden(branch.span, first);
                }
                continue;
            }
            let mark = self.undo.len();
            if let Head::Taken { row, surely } = self.head(branch, subject, literal) {
                self.body(branch.body);
                // Of clauses that take everything the lint has spoken already.
                let all = row.patterns.iter().all(|pattern| pattern.shape.is_none());
                if surely {
                    sure = Some((branch.span, all));
                } else if subject == [Value::Boolean] && !row.guarded {
                    booleans.extend(row.patterns[0].shape.clone());
                    if booleans.len() == 2 && booleans[0] != booleans[1] {
                        sure = Some((branch.span, false));
                    }
                }
                rows.push(row);
            }
            exported.extend(self.leave(mark));
        }
        self.forget(exported);
        if let Some(span) = whole.filter(|_| rows.is_empty() && !branches.is_empty()) {
            self.report(Code::NeverMatches, span, "no clause will ever match");
        }
        if !literal {
            for (span, hider) in shadow::shadowed(rows) {
                self.report_hidden(span, hider);
            }
        }
    }

    fn report_hidden(&mut self, span: Span, hider: Span) {
        let message = "this clause cannot match because a previous clause always matches";
        let diagnostic = Diagnostic::new(Code::UnreachableClause, span, message);
        let label = "this clause takes all that it could match";
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
        if guard == Some(false) {
            let message = "this clause cannot match because its guard evaluates to 'false'";
            self.report(Code::NeverMatches, branch.span, message);
            return Head::Never;
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

    /// Whether a guard surely holds, surely does not, or may.
    fn guard(&mut self, guards: &[Vec<Expr>]) -> Option<bool> {
        let said = self.found.len();
        let values: Vec<Vec<Value>> = guards.iter().map(|tests| self.all(tests)).collect();
        match values.as_slice() {
            [] => Some(true),
            [tests] if self.found.len() == said => match tests.as_slice() {
                [test] if test.is_literal() => Some(test.truth() == Some(true)),
                tests if tests.iter().all(|test| test.truth() == Some(true)) => Some(true),
                _ => None,
            },
            _ => None,
        }
    }
}
