//! The free variables of funs and comprehensions, by name.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most kinds of expression only have parts"
)]

use super::walk::parts;
use purlin_syntax::ast::{Clause, Expr, ExprKind, Name, Qualifier};
use std::collections::{BTreeSet, HashMap};

/// Names that a fun or comprehension mentions and does not bind itself by its heads, generators
/// or name. (A name first bound in its body by `=` is among them; the caller keeps those that are
/// bound outside.)
#[derive(Default)]
pub struct FreeNames {
    found: BTreeSet<Name>,
    /// How many heads around the present place bind a name.
    hidden: HashMap<Name, u32>,
}

impl FreeNames {
    /// The names, in alphabetical order, as OTP passes them.
    pub fn into_names(self) -> impl Iterator<Item = Name> {
        self.found.into_iter()
    }

    /// Looks at the clauses of a fun.
    pub fn fun(&mut self, name: Option<&Name>, clauses: &[Clause]) {
        let own: Vec<Name> = name.cloned().into_iter().collect();
        self.hide(&own);
        for clause in clauses {
            let mut bound = Vec::new();
            for pattern in &clause.patterns {
                pattern_names(pattern, &mut bound);
                self.pattern_expressions(pattern);
            }
            self.hide(&bound);
            clause.guards.iter().flatten().for_each(|e| self.expr(e));
            clause.body.iter().for_each(|e| self.expr(e));
            self.unhide(&bound);
        }
        self.unhide(&own);
    }

    /// Looks at what follows `||`, and then at the templates.
    pub fn comprehension(&mut self, qualifiers: &[Qualifier], templates: &[&Expr]) {
        let mut all = Vec::new();
        for qualifier in qualifiers {
            self.qualifier(qualifier, &mut all);
        }
        templates.iter().for_each(|e| self.expr(e));
        self.unhide(&all);
    }

    /// Looks at what one generator's function sees: its pattern, the rest, the templates.
    pub fn generator(&mut self, patterns: &[&Expr], rest: &[Qualifier], templates: &[&Expr]) {
        let mut bound = Vec::new();
        for pattern in patterns {
            pattern_names(pattern, &mut bound);
            self.pattern_expressions(pattern);
        }
        self.hide(&bound);
        self.comprehension(rest, templates);
        self.unhide(&bound);
    }

    fn qualifier(&mut self, qualifier: &Qualifier, all: &mut Vec<Name>) {
        let (patterns, source): (Vec<&Expr>, &Expr) = match qualifier {
            Qualifier::List {
                pattern, source, ..
            }
            | Qualifier::Binary {
                pattern, source, ..
            } => (vec![pattern], source),
            Qualifier::Map {
                key, value, source, ..
            } => (vec![key, value], source),
            Qualifier::Zip(inner) => {
                return inner.iter().for_each(|q| self.qualifier(q, all));
            }
            Qualifier::Filter(filter) => return self.expr(filter),
        };
        self.expr(source);
        let mut bound = Vec::new();
        for pattern in patterns {
            self.pattern_expressions(pattern);
            pattern_names(pattern, &mut bound);
        }
        self.hide(&bound);
        all.append(&mut bound);
    }

    /// Looks at an expression.
    pub fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Var(name) => {
                if self.hidden.get(name).is_none_or(|count| *count == 0) {
                    self.found.insert(name.clone());
                }
            }
            ExprKind::Fun { name, clauses } => {
                self.fun(name.as_ref().map(|ident| &ident.name), clauses);
            }
            ExprKind::ListComp(template, qualifiers)
            | ExprKind::BinaryComp(template, qualifiers) => {
                self.comprehension(qualifiers, &[template]);
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.comprehension(qualifiers, &[key, value]);
            }
            _ => {
                let mut inner = Vec::new();
                parts(expr, &mut inner);
                inner.into_iter().for_each(|e| self.expr(e));
            }
        }
    }

    /// Keys and sizes inside a pattern are expressions.
    fn pattern_expressions(&mut self, pattern: &Expr) {
        match &pattern.kind {
            ExprKind::Map(fields) => {
                for field in fields {
                    self.expr(&field.key);
                    self.pattern_expressions(&field.value);
                }
            }
            ExprKind::Binary(segments) => {
                for segment in segments {
                    segment.size.iter().for_each(|e| self.expr(e));
                    self.pattern_expressions(&segment.value);
                }
            }
            ExprKind::Var(_) => {}
            _ => {
                let mut inner = Vec::new();
                parts(pattern, &mut inner);
                inner.into_iter().for_each(|e| self.pattern_expressions(e));
            }
        }
    }

    fn hide(&mut self, names: &[Name]) {
        for name in names {
            *self.hidden.entry(name.clone()).or_default() += 1;
        }
    }

    fn unhide(&mut self, names: &[Name]) {
        for name in names {
            *self.hidden.entry(name.clone()).or_default() -= 1;
        }
    }
}

/// The names that a pattern binds when none of them is bound.
fn pattern_names(pattern: &Expr, out: &mut Vec<Name>) {
    match &pattern.kind {
        ExprKind::Var(name) => out.push(name.clone()),
        ExprKind::Map(fields) => fields.iter().for_each(|f| pattern_names(&f.value, out)),
        ExprKind::Binary(segments) => segments.iter().for_each(|s| pattern_names(&s.value, out)),
        _ => {
            let mut inner = Vec::new();
            parts(pattern, &mut inner);
            inner.into_iter().for_each(|e| pattern_names(e, out));
        }
    }
}
