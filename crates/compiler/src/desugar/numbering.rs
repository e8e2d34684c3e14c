//! The numbers in the names of lifted functions.
//!
//! OTP's `v3_core` counts funs, generators and shared `after` bodies of a function in one
//! sequence, an inner fun before the one around it and arguments from the last to the first.
//! These names show in stack traces, so we count the same way: over the tree, before desugaring.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most kinds of expression only have parts"
)]

use super::small::is_small;
use super::walk::parts;
use purlin_syntax::ast::{Expr, ExprKind, FunctionClause, FunctionName, Qualifier};
use std::collections::HashMap;

/// The number of each fun, comprehension (its first generator's) and shared `after` body of a
/// function, by the address of its expression.
#[derive(Debug, Default)]
pub struct Numbers {
    numbers: HashMap<*const Expr, u32>,
    next: u32,
}

impl Numbers {
    /// Counts through a function. `is_bif` tells which names in `fun f/1` mean a BIF.
    pub fn of(clauses: &[FunctionClause], is_bif: &dyn Fn(&FunctionName) -> bool) -> Numbers {
        let mut numbers = Counter {
            is_bif,
            numbers: Numbers::default(),
        };
        for clause in clauses {
            for expr in &clause.clause.body {
                numbers.expr(expr);
            }
        }
        numbers.numbers
    }

    /// The number of an expression, or the next free one for what stands outside of the function
    /// (a fun in a record's default).
    pub fn get(&mut self, expr: &Expr) -> u32 {
        if let Some(&number) = self.numbers.get(&std::ptr::from_ref(expr)) {
            return number;
        }
        self.take(1)
    }

    fn take(&mut self, count: u32) -> u32 {
        self.next += count;
        self.next - count
    }
}

struct Counter<'a> {
    is_bif: &'a dyn Fn(&FunctionName) -> bool,
    numbers: Numbers,
}

impl Counter<'_> {
    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::ListComp(_, qualifiers)
            | ExprKind::BinaryComp(_, qualifiers)
            | ExprKind::MapComp(_, _, qualifiers) => {
                self.comprehension(expr, qualifiers);
            }
            ExprKind::Try(parts) if !parts.after.is_empty() => {
                self.inner(expr);
                if !is_small(&parts.after) {
                    self.number(expr, 1);
                }
            }
            ExprKind::Fun { .. } => {
                self.inner(expr);
                self.number(expr, 1);
            }
            ExprKind::FunLocal(name) if (self.is_bif)(name) => self.number(expr, 1),
            _ => self.inner(expr),
        }
    }

    fn number(&mut self, expr: &Expr, count: u32) {
        let number = self.numbers.take(count);
        self.numbers.numbers.insert(expr, number);
    }

    fn inner(&mut self, expr: &Expr) {
        let mut inner = Vec::new();
        parts(expr, &mut inner);
        inner.into_iter().for_each(|e| self.expr(e));
    }

    fn comprehension(&mut self, expr: &Expr, qualifiers: &[Qualifier]) {
        let mut inner = Vec::new();
        parts(expr, &mut inner);
        let templates = match &expr.kind {
            ExprKind::MapComp(..) => 2,
            _ => 1,
        };
        let (before, after) = inner.split_at(inner.len() - templates);
        before.iter().for_each(|e| self.expr(e));
        let generators = qualifiers
            .iter()
            .filter(|q| !matches!(q, Qualifier::Filter(_)));
        self.number(expr, generators.count() as u32);
        after.iter().for_each(|e| self.expr(e));
    }
}
