//! Patterns.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are patterns"
)]

use super::{Context, MAX_DEPTH, constant};
use crate::core::{Clause, Expr, Key, Otherwise, Pat, Var};
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{self, Binop, ExprKind, Name};
use purlin_syntax::diagnostic::Code;
use purlin_syntax::span::Span;
use std::collections::HashSet;

/// One clause's patterns while they are desugared.
pub struct Patterns {
    /// Names that these patterns have bound.
    new: HashSet<Name>,
    /// Whether names bound outside are hidden, as in the heads of funs and in generators.
    shadow: bool,
    /// Pairs of variables that must be identical.
    pub equal: Vec<(Var, Var)>,
}

impl Patterns {
    /// Those of a head: names bound outside are hidden by them.
    pub fn of_head() -> Patterns {
        Patterns {
            new: HashSet::new(),
            shadow: true,
            equal: Vec::new(),
        }
    }
}

impl Context<'_> {
    /// A pattern in which bound names stand for their values.
    pub fn pattern(&mut self, pattern: &ast::Expr) -> (Pat, Vec<(Var, Var)>) {
        let mut patterns = Patterns {
            new: HashSet::new(),
            shadow: false,
            equal: Vec::new(),
        };
        let pattern = self.pat(&mut patterns, pattern);
        (pattern, patterns.equal)
    }

    /// Patterns in a head: names bound outside are hidden by them.
    pub fn head_patterns(&mut self, heads: &[&ast::Expr]) -> (Vec<Pat>, Vec<(Var, Var)>) {
        let mut patterns = Patterns::of_head();
        let heads = heads
            .iter()
            .map(|head| self.pat(&mut patterns, head))
            .collect();
        (heads, patterns.equal)
    }

    pub fn pat(&mut self, patterns: &mut Patterns, pattern: &ast::Expr) -> Pat {
        if self.depth >= MAX_DEPTH {
            self.error(Code::TooDeep, pattern.span, "pattern is nested too deeply");
            return Pat::Wild;
        }
        self.depth += 1;
        let result = self.pat_kind(patterns, pattern);
        self.depth -= 1;
        result
    }

    /// Notes which variables of a pattern are constants once it has matched that value.
    pub fn note_constants(&mut self, pattern: &Pat, value: &Expr) {
        match (pattern, value) {
            (_, Expr::Let(_, value)) => self.note_constants(pattern, value),
            (_, Expr::Block(body)) => {
                if let Some(value) = body.last() {
                    self.note_constants(pattern, value);
                }
            }
            (_, Expr::Case(case)) => {
                if let Some(value) = same_literal(&case.clauses, &case.otherwise) {
                    self.note_constants(pattern, &Expr::Literal(value.clone()));
                }
            }
            (Pat::Var(var), Expr::Literal(value)) => self.scope.set_constant(*var, value.clone()),
            (Pat::Both(both), value) => {
                self.note_constants(&both.0, value);
                self.note_constants(&both.1, value);
            }
            (Pat::Tuple(patterns), Expr::Tuple(values)) if patterns.len() == values.len() => {
                self.note_all(patterns, values);
            }
            (Pat::List(patterns, tail), Expr::List(values, rest)) => {
                self.note_all(patterns, values);
                if patterns.len() == values.len() {
                    self.note_constants(tail, rest);
                }
            }
            (Pat::Tuple(patterns), Expr::Literal(Literal::Tuple(values)))
                if patterns.len() == values.len() =>
            {
                self.note_all(patterns, &literals(values));
            }
            (Pat::List(patterns, tail), Expr::Literal(Literal::List(values, rest))) => {
                self.note_all(patterns, &literals(values));
                if patterns.len() == values.len() {
                    self.note_constants(tail, &Expr::Literal(Literal::clone(rest)));
                }
            }
            _ => {}
        }
    }

    fn note_all(&mut self, patterns: &[Pat], values: &[Expr]) {
        for (pattern, value) in patterns.iter().zip(values) {
            self.note_constants(pattern, value);
        }
    }

    fn pat_kind(&mut self, patterns: &mut Patterns, pattern: &ast::Expr) -> Pat {
        let span = pattern.span;
        match &pattern.kind {
            ExprKind::Var(name) => self.pat_var(patterns, name),
            ExprKind::Atom(name) => Pat::Literal(self.atom(name)),
            ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::Nil
            | ExprKind::Unop(..)
            | ExprKind::RecordIndex(..) => self.pat_constant(pattern),
            ExprKind::List(elements, tail) => {
                let elements = elements.iter().map(|e| self.pat(patterns, e)).collect();
                let tail = match tail {
                    Some(tail) => self.pat(patterns, tail),
                    None => Pat::Literal(Literal::Nil),
                };
                pat_list(elements, tail)
            }
            ExprKind::Tuple(elements) => {
                Pat::Tuple(elements.iter().map(|e| self.pat(patterns, e)).collect())
            }
            ExprKind::Map(fields) => self.pat_map(patterns, fields),
            ExprKind::Record(name, fields) => self.pat_record(patterns, name, fields),
            ExprKind::Binary(segments) => self.pat_binary(patterns, segments),
            ExprKind::Match(lhs, rhs) => match (self.pat(patterns, lhs), self.pat(patterns, rhs)) {
                (Pat::Wild, pat) | (pat, Pat::Wild) => pat,
                both => Pat::Both(Box::new(both)),
            },
            ExprKind::Binop(Binop::Append, _, prefix, rest) => {
                let rest = self.pat(patterns, rest);
                self.pat_append(prefix, rest)
            }
            ExprKind::Binop(..) => self.pat_constant(pattern),
            _ => self.illegal_pattern(span),
        }
    }

    pub fn illegal_pattern(&mut self, span: Span) -> Pat {
        self.error(Code::SyntaxError, span, "illegal pattern");
        Pat::Wild
    }

    fn pat_var(&mut self, patterns: &mut Patterns, name: &Name) -> Pat {
        if &**name == "_" {
            return Pat::Wild;
        }
        let bound = if patterns.shadow && !patterns.new.contains(name) {
            None
        } else {
            self.scope.lookup(name)
        };
        match bound {
            Some(bound) => {
                if let Some(value) = self.scope.constant(bound) {
                    return Pat::Literal(value.clone());
                }
                let var = self.scope.fresh();
                patterns.equal.push((var, bound));
                Pat::Var(var)
            }
            None => {
                patterns.new.insert(name.clone());
                Pat::Var(self.scope.bind(name))
            }
        }
    }

    /// A constant, or arithmetic on constants.
    fn pat_constant(&mut self, pattern: &ast::Expr) -> Pat {
        match self.expr(pattern) {
            Expr::Literal(literal) => Pat::Literal(literal),
            _ => self.illegal_pattern(pattern.span),
        }
    }

    /// `"prefix" ++ Rest`; the prefix may be such a pattern itself.
    fn pat_append(&mut self, prefix: &ast::Expr, rest: Pat) -> Pat {
        match self.expr(prefix) {
            Expr::Literal(Literal::Nil) => rest,
            Expr::Literal(Literal::String(text)) => {
                let elements = text
                    .iter()
                    .map(|&c| Pat::Literal(Literal::Integer(c.into())))
                    .collect();
                pat_list(elements, rest)
            }
            Expr::Literal(Literal::List(elements, tail)) if *tail == Literal::Nil => {
                pat_list(elements.into_iter().map(Pat::Literal).collect(), rest)
            }
            _ => self.illegal_pattern(prefix.span),
        }
    }

    fn pat_map(&mut self, patterns: &mut Patterns, fields: &[ast::MapField]) -> Pat {
        let mut result = Vec::new();
        for field in fields {
            let key = self.key(&field.key);
            result.push((key, self.pat(patterns, &field.value)));
        }
        Pat::Map(result)
    }

    /// A key or size, computed before it is needed in the match.
    pub fn key(&mut self, key: &ast::Expr) -> Key {
        let outside = std::mem::replace(&mut self.in_guard, true);
        let key = self.expr(key);
        self.in_guard = outside;
        match key {
            Expr::Var(var) => Key::Var(var),
            Expr::Literal(literal) => Key::Literal(literal),
            computed => Key::Computed(Box::new(computed)),
        }
    }

    /// The value of a constant expression, as attributes have; `f/1` means `{f,1}`.
    pub fn constant_term(&mut self, expr: &ast::Expr) -> Option<Literal> {
        match &expr.kind {
            ExprKind::FunctionName(name) => {
                let atom = self.atom(&name.name);
                Some(Literal::Tuple(vec![
                    atom,
                    Literal::Integer(name.arity.into()),
                ]))
            }
            ExprKind::List(elements, tail) => {
                let elements = elements
                    .iter()
                    .map(|e| self.constant_term(e))
                    .collect::<Option<Vec<_>>>()?;
                let tail = match tail {
                    Some(tail) => self.constant_term(tail)?,
                    None => Literal::Nil,
                };
                Some(constant::join(elements, tail))
            }
            ExprKind::Tuple(elements) => Some(Literal::Tuple(
                elements
                    .iter()
                    .map(|e| self.constant_term(e))
                    .collect::<Option<Vec<_>>>()?,
            )),
            ExprKind::Atom(_)
            | ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::Nil
            | ExprKind::Map(_)
            | ExprKind::Binary(_)
            | ExprKind::Unop(..) => match self.expr(expr) {
                Expr::Literal(literal) => Some(literal),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A list pattern, flat.
fn pat_list(mut elements: Vec<Pat>, tail: Pat) -> Pat {
    if elements.is_empty() {
        return tail;
    }
    match tail {
        Pat::List(more, tail) => {
            elements.extend(more);
            Pat::List(elements, tail)
        }
        tail => Pat::List(elements, Box::new(tail)),
    }
}

/// The value of a `case` whose clauses all give the same constant.
fn same_literal<'c>(clauses: &'c [Clause], otherwise: &Otherwise) -> Option<&'c Literal> {
    if matches!(otherwise, Otherwise::Value(_)) {
        return None;
    }
    let mut values = clauses.iter().map(|clause| match &clause.body {
        Expr::Literal(value) => Some(value),
        _ => None,
    });
    let first = values.next()??;
    values.all(|value| value == Some(first)).then_some(first)
}

fn literals(values: &[Literal]) -> Vec<Expr> {
    values.iter().cloned().map(Expr::Literal).collect()
}
