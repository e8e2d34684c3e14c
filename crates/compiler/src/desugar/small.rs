//! Which `after` bodies are small.
//!
//! A small one is compiled twice, where `try` ends normally and where it is left by an exception; any other becomes a
//! function of its own, which shows in stack traces. OTP's `v3_core` decides by the number of expressions in the
//! body when each call within an expression has become one before it (`is_iexprs_small`), so that is what is
//! counted here, construct by construct. The numbers were found by compiling with OTP.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most kinds of expression are one more than their arguments"
)]

use super::walk::parts;
use purlin_syntax::ast::{Binop, CatchClause, Clause, Expr, ExprKind, Qualifier, Try, Unop};

/// From this size on a body is not small.
const LIMIT: usize = 20;

/// Whether an `after` body is compiled twice rather than lifted into a function.
pub fn is_small(body: &[Expr]) -> bool {
    let mut size = Size { left: LIMIT };
    size.body(body);
    size.left > 0
}

/// What is left of the limit.
struct Size {
    left: usize,
}

impl Size {
    fn add(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
    }

    fn body(&mut self, body: &[Expr]) {
        for expr in body {
            if self.left == 0 {
                return;
            }
            self.statement(expr);
        }
    }

    /// An expression whose value is not an argument of another.
    fn statement(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::List(..) | ExprKind::Tuple(_) | ExprKind::Record(..) => {
                let before = self.left;
                self.arguments(expr);
                self.left = self.left.min(before.saturating_sub(1));
            }
            ExprKind::Block(body) => self.body(body),
            ExprKind::Match(_, value) => {
                self.add(1);
                self.subject(value, Subject::Matched);
            }
            _ if is_simple(expr) => self.add(1),
            _ => self.value(expr),
        }
    }

    /// An argument: what is not simple is computed before.
    fn argument(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::List(..) | ExprKind::Tuple(_) | ExprKind::Record(..) => self.arguments(expr),
            ExprKind::Block(body) => {
                let (last, before) = body.split_last().expect("a block is not empty");
                self.body(before);
                self.argument(last);
            }
            ExprKind::Match(_, value) => {
                self.add(1);
                self.argument(value);
            }
            _ if is_simple(expr) => {}
            _ => self.value(expr),
        }
    }

    fn arguments(&mut self, expr: &Expr) {
        if self.left == 0 {
            return;
        }
        let mut inner = Vec::new();
        parts(expr, &mut inner);
        inner.into_iter().for_each(|part| self.argument(part));
    }

    /// What `case` or `=` looks at: one call or operator stays within it.
    fn subject(&mut self, expr: &Expr, subject: Subject) {
        match &expr.kind {
            ExprKind::Call(..) | ExprKind::Map(_) | ExprKind::Binary(_) => self.arguments(expr),
            ExprKind::Unop(..) => self.arguments(expr),
            ExprKind::Binop(op, ..) if !matches!(op, Binop::Andalso | Binop::Orelse) => {
                self.arguments(expr);
            }
            ExprKind::Fun { .. } if subject == Subject::Matched => {}
            _ => self.argument(expr),
        }
    }

    /// An expression that is computed by itself.
    fn value(&mut self, expr: &Expr) {
        if self.left == 0 {
            return;
        }
        match &expr.kind {
            ExprKind::Binop(Binop::Andalso | Binop::Orelse, _, left, right) => {
                // A choice of three: one operand is the other way out, the third is an error.
                self.add(6);
                self.subject(left, Subject::Chosen);
                self.statement(right);
            }
            ExprKind::MapUpdate(..) => {
                self.add(4);
                self.arguments(expr);
            }
            ExprKind::Catch(body) => {
                self.add(1);
                self.statement(body);
            }
            ExprKind::If(clauses) => {
                self.add(1);
                self.clauses(clauses);
            }
            ExprKind::Case(subject, clauses) => {
                self.add(1);
                self.subject(subject, Subject::Chosen);
                self.clauses(clauses);
            }
            ExprKind::Receive { clauses, .. } => {
                self.add(1);
                self.clauses(clauses);
            }
            ExprKind::Fun { clauses, .. } => {
                self.add(1);
                self.clauses(clauses);
            }
            ExprKind::Try(parts) => self.try_expr(parts),
            ExprKind::Maybe(body, _) => {
                self.add(1);
                self.body(body);
            }
            ExprKind::MaybeMatch(_, value) => {
                self.add(1);
                self.statement(value);
            }
            ExprKind::ListComp(_, qualifiers) => self.comprehension(2, qualifiers),
            ExprKind::BinaryComp(_, qualifiers) | ExprKind::MapComp(_, _, qualifiers) => {
                self.comprehension(3, qualifiers);
            }
            _ => {
                self.add(1);
                self.arguments(expr);
            }
        }
    }

    /// The expressions between `try` and `of` or `catch` do not count.
    fn try_expr(&mut self, parts: &Try) {
        if !parts.after.is_empty() {
            self.add(3);
            self.body(&parts.after);
            return;
        }
        self.add(2);
        self.clauses(&parts.of);
        self.add(1);
        for clause in &parts.catches {
            let CatchClause {
                stacktrace,
                guards,
                body,
                ..
            } = clause;
            self.add(1 + usize::from(stacktrace.is_some()));
            self.guards(guards);
            self.body(body);
        }
    }

    /// The functions that comprehensions become do not count, only what the first generator goes through.
    fn comprehension(&mut self, size: usize, qualifiers: &[Qualifier]) {
        self.add(size);
        if let Some(
            Qualifier::List { source, .. }
            | Qualifier::Binary { source, .. }
            | Qualifier::Map { source, .. },
        ) = qualifiers.first()
        {
            self.argument(source);
        }
    }

    fn clauses(&mut self, clauses: &[Clause]) {
        for clause in clauses {
            if self.left == 0 {
                return;
            }
            self.add(1);
            self.guards(&clause.guards);
            self.body(&clause.body);
        }
    }

    fn guards(&mut self, alternatives: &[Vec<Expr>]) {
        let mut several = alternatives.len().saturating_sub(1);
        for tests in alternatives {
            if let [test] = &tests[..]
                && is_plain_test(test)
            {
                self.add(1);
                continue;
            }
            // Computed one by one, and joined.
            several += tests.len().saturating_sub(1);
            self.add(1);
            tests.iter().for_each(|test| self.test(test));
        }
        self.add(several);
    }

    fn test(&mut self, test: &Expr) {
        match &test.kind {
            // An operand may be no boolean.
            ExprKind::Unop(Unop::Not, operand) => {
                self.add(1);
                self.test(operand);
            }
            ExprKind::Binop(Binop::Andalso | Binop::Orelse, _, left, right) => {
                self.add(6);
                self.test(left);
                self.test(right);
            }
            _ if is_simple(test) => self.add(1),
            _ => self.value(test),
        }
    }
}

/// What is looked at by what.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Matched,
    Chosen,
}

/// Needs nothing computed before.
fn is_simple(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Var(_)
            | ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::Nil
            | ExprKind::Remote(..)
            | ExprKind::RecordIndex(..)
    )
}

fn is_plain_test(test: &Expr) -> bool {
    let mut operands = Vec::new();
    match &test.kind {
        ExprKind::Unop(..) | ExprKind::Binop(Binop::Andalso | Binop::Orelse, ..) => return false,
        _ => parts(test, &mut operands),
    }
    let is_data = |operand: &Expr| {
        let mut size = Size { left: 1 };
        size.argument(operand);
        size.left == 1
    };
    operands.into_iter().all(is_data)
}
