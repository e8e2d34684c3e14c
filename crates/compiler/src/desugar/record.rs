//! Records: tuples whose first element is the record's name.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are special"
)]

use super::control::simple_clause;
use super::pattern::Patterns;
use super::{Context, constant};
use crate::core::{Case, Expr, Field, Otherwise, Pat, Raise, Test};
use purlin_bytecode::module::{AtomRef, Literal};
use purlin_syntax::ast::{self, Ident, RecordField, RecordFieldDef};
use purlin_syntax::diagnostic::Code;
use purlin_syntax::span::Span;

impl<'a> Context<'a> {
    fn record_fields(&mut self, name: &Ident) -> Option<&'a [RecordFieldDef]> {
        if let Some(record) = self.records.get(&name.name) {
            return Some(record.fields);
        }
        self.error(
            Code::SyntaxError,
            name.span,
            format!("record {} undefined", name.name),
        );
        None
    }

    fn field_index(&mut self, record: &Ident, field: &Ident) -> Option<(u32, u32)> {
        let fields = self.record_fields(record)?;
        if let Some(index) = fields.iter().position(|f| f.name.name == field.name) {
            return Some((index as u32 + 1, fields.len() as u32 + 1));
        }
        let message = format!("field {} undefined in record {}", field.name, record.name);
        self.error(Code::SyntaxError, field.span, message);
        None
    }

    fn tag(&mut self, name: &Ident) -> AtomRef {
        self.atoms.intern(&name.name)
    }

    /// `#name{...}`: fields are computed in the order of the definition, as in OTP.
    pub fn record(&mut self, name: &Ident, given: &[RecordField]) -> Expr {
        let Some(fields) = self.record_fields(name) else {
            return Expr::Literal(Literal::Nil);
        };
        self.check_fields(name, given);
        let mut elements = vec![self.atom_expr(&name.name)];
        for field in fields {
            let value = match find(given, field) {
                Some(value) => self.expr(value),
                None => match &field.default {
                    Some(default) => self.default(default),
                    None => self.atom_expr("undefined"),
                },
            };
            elements.push(value);
        }
        constant::tuple(elements)
    }

    /// A default sees no variables of the place where it is used.
    fn default(&mut self, default: &ast::Expr) -> Expr {
        self.expr(default)
    }

    fn check_fields(&mut self, name: &Ident, given: &[RecordField]) {
        for field in given {
            if &*field.name.name != "_" {
                self.field_index(name, &field.name);
            }
        }
    }

    /// `Record#name{...}`: the new values as written, then the record, then the check, as in OTP.
    pub fn update_record(
        &mut self,
        record: &ast::Expr,
        name: &Ident,
        given: &[RecordField],
        span: Span,
    ) -> Expr {
        let value = self.expr(record);
        let Some(arity) = self.record_fields(name).map(|f| f.len() as u32 + 1) else {
            return Expr::Literal(Literal::Nil);
        };
        let tuple = self.scope.fresh();
        let mut block = Vec::new();
        let mut updates = Vec::new();
        for field in given {
            let Some((index, _)) = self.field_index(name, &field.name) else {
                return Expr::Literal(Literal::Nil);
            };
            let value = match self.expr(&field.value) {
                literal @ (Expr::Literal(_) | Expr::Var(_)) => literal,
                computed => {
                    let var = self.scope.fresh();
                    block.push(Expr::Let(var, Box::new(computed)));
                    Expr::Var(var)
                }
            };
            updates.push((index, value));
        }
        block.push(Expr::Let(tuple, Box::new(value)));
        let mut pattern = vec![Pat::Wild; arity as usize];
        pattern[0] = Pat::Literal(self.atom(&name.name));
        let update = if updates.is_empty() {
            Expr::Var(tuple)
        } else {
            Expr::UpdateTuple(tuple, arity, updates)
        };
        let bad = Expr::Raise(Raise::BadRecord(Box::new(Expr::Var(tuple))), span);
        block.push(Expr::Case(Box::new(Case {
            subjects: vec![Expr::Var(tuple)],
            clauses: vec![simple_clause(Pat::Tuple(pattern), update)],
            exports: Vec::new(),
            otherwise: Otherwise::Value(Box::new(bad)),
            span,
        })));
        Expr::Block(block)
    }

    /// `Record#name.field`
    pub fn access_record(
        &mut self,
        record: &ast::Expr,
        name: &Ident,
        field: &Ident,
        span: Span,
    ) -> Expr {
        let record = self.expr(record);
        let Some((index, arity)) = self.field_index(name, field) else {
            return Expr::Literal(Literal::Nil);
        };
        Expr::Field(Box::new(Field {
            record,
            tag: self.tag(name),
            arity,
            index,
            span,
        }))
    }

    /// `#name.field`
    pub fn record_index(&mut self, name: &Ident, field: &Ident) -> Expr {
        let index = self
            .field_index(name, field)
            .map_or(0, |(index, _)| index + 1);
        Expr::Literal(Literal::Integer(index.into()))
    }

    /// `record_info(fields, Name)`, `record_info(size, Name)`
    pub fn record_info(&mut self, what: &str, name: &Ident) -> Option<Expr> {
        let fields = self.record_fields(name)?;
        match what {
            "size" => Some(Expr::Literal(Literal::Integer(
                (fields.len() as u32 + 1).into(),
            ))),
            "fields" => {
                let names = fields
                    .iter()
                    .map(|f| self.atom_expr(&f.name.name))
                    .collect();
                Some(constant::list(names, Expr::Literal(Literal::Nil)))
            }
            _ => None,
        }
    }

    /// `is_record(Term, Name)` for a known record.
    pub fn is_record(&mut self, term: Expr, name: &Ident) -> Option<Expr> {
        let arity = self.records.get(&name.name)?.fields.len() as u32 + 1;
        Some(Expr::Test(
            Test::TaggedTuple(arity, self.tag(name)),
            Box::new(term),
        ))
    }

    /// A record pattern.
    pub fn pat_record(
        &mut self,
        patterns: &mut Patterns,
        name: &Ident,
        given: &[RecordField],
    ) -> Pat {
        let Some(fields) = self.record_fields(name) else {
            return Pat::Wild;
        };
        self.check_fields(name, given);
        let mut elements = vec![Pat::Literal(self.atom(&name.name))];
        for field in fields {
            elements.push(match find(given, field) {
                Some(pattern) => self.pat(patterns, pattern),
                None => Pat::Wild,
            });
        }
        Pat::Tuple(elements)
    }
}

/// What is given for a field, by its name or by `_`.
fn find<'e>(given: &'e [RecordField], field: &RecordFieldDef) -> Option<&'e ast::Expr> {
    let named = given.iter().find(|g| g.name.name == field.name.name);
    let other = || given.iter().find(|g| &*g.name.name == "_");
    named.or_else(other).map(|g| &g.value)
}
