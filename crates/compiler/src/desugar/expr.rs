//! Expressions.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are special"
)]

use super::constant;
use super::{Context, MAX_DEPTH};
use crate::core::{self, Arith, Callee, Compare, Expr, Logic};
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{self, Binop, ExprKind, Name, Unop};
use purlin_syntax::diagnostic::Code;
use purlin_syntax::span::Span;

/// What an expression is evaluated for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Its value.
    Value,
    /// What it does: nobody uses its value, and a list comprehension makes no list. As in OTP.
    Effect,
}

impl Context<'_> {
    /// Desugars an expression, in a guard or outside.
    pub fn expr(&mut self, expr: &ast::Expr) -> Expr {
        self.expr_for(Purpose::Value, expr)
    }

    pub fn expr_for(&mut self, purpose: Purpose, expr: &ast::Expr) -> Expr {
        if self.depth >= MAX_DEPTH {
            self.error(Code::TooDeep, expr.span, "expression is nested too deeply");
            return Expr::Literal(Literal::Nil);
        }
        self.depth += 1;
        let result = self.expr_kind(purpose, expr);
        self.depth -= 1;
        result
    }

    fn expr_kind(&mut self, purpose: Purpose, expr: &ast::Expr) -> Expr {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Var(name) => self.variable(name, span),
            ExprKind::Atom(name) => self.atom_expr(name),
            ExprKind::Integer(value) => Expr::Literal(Literal::Integer(value.clone())),
            ExprKind::Char(value) => Expr::Literal(Literal::Integer((*value as u32).into())),
            ExprKind::Float(value) => Expr::Literal(Literal::Float(*value)),
            ExprKind::String(text) => Expr::Literal(constant::string(text)),
            ExprKind::Nil => Expr::Literal(Literal::Nil),
            ExprKind::List(elements, tail) => self.list(elements, tail.as_deref()),
            ExprKind::Tuple(elements) => constant::tuple(self.exprs(elements)),
            ExprKind::Map(fields) => self.map(fields),
            ExprKind::MapUpdate(map, fields) => self.update_map(map, fields, span),
            ExprKind::Record(name, fields) => self.record(name, fields),
            ExprKind::RecordUpdate(record, name, fields) => {
                self.update_record(record, name, fields, span)
            }
            ExprKind::RecordAccess(record, name, field) => {
                self.access_record(record, name, field, span)
            }
            ExprKind::RecordIndex(name, field) => self.record_index(name, field),
            ExprKind::Binary(segments) => self.binary(segments, span),
            ExprKind::Match(pattern, value) => self.match_expr(purpose, pattern, value, span),
            ExprKind::Binop(op, place, lhs, rhs) => self.binop(*op, *place, lhs, rhs),
            ExprKind::Unop(op, operand) => self.unop(*op, operand, span),
            ExprKind::Catch(body) => self.catch(body),
            ExprKind::Call(callee, args) => self.call(callee, args, span),
            ExprKind::Block(body) => self.body_for(purpose, body),
            ExprKind::If(clauses) => self.if_expr(purpose, clauses, span),
            ExprKind::Case(subject, clauses) => self.case_expr(purpose, subject, clauses, span),
            ExprKind::Receive { clauses, after } => self.receive(clauses, after.as_ref(), span),
            ExprKind::Try(parts) => self.try_expr(expr, parts),
            ExprKind::Fun { name, clauses } => self.fun(expr, name.as_ref(), clauses),
            ExprKind::FunLocal(name) => self.fun_local(expr, name),
            ExprKind::FunRemote(module, function, arity) => {
                self.fun_remote(module, function, arity, span)
            }
            ExprKind::ListComp(template, qualifiers) => {
                self.list_comprehension(purpose, expr, template, qualifiers)
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.map_comprehension(expr, key, value, qualifiers)
            }
            ExprKind::BinaryComp(template, qualifiers) => {
                self.binary_comprehension(expr, template, qualifiers)
            }
            ExprKind::Maybe(body, clauses) => self.maybe(body, clauses, span),
            ExprKind::MaybeMatch(pattern, value) => self.maybe_match(pattern, value, span),
            ExprKind::Remote(..) | ExprKind::FunctionName(_) | ExprKind::Error => {
                self.error(Code::SyntaxError, span, "illegal expression");
                Expr::Literal(Literal::Nil)
            }
        }
    }

    /// Desugars expressions of which each sees the variables of those before.
    pub fn body(&mut self, body: &[ast::Expr]) -> Expr {
        self.body_for(Purpose::Value, body)
    }

    /// The same; the purpose is that of the last one.
    pub fn body_for(&mut self, purpose: Purpose, body: &[ast::Expr]) -> Expr {
        let Some((last, before)) = body.split_last() else {
            return Expr::Block(Vec::new());
        };
        let mut done: Vec<Expr> = before
            .iter()
            .map(|expr| self.expr_for(Purpose::Effect, expr))
            .collect();
        let last = self.expr_for(purpose, last);
        if done.is_empty() {
            return last;
        }
        done.push(last);
        Expr::Block(done)
    }

    pub fn exprs(&mut self, exprs: &[ast::Expr]) -> Vec<Expr> {
        exprs.iter().map(|e| self.expr(e)).collect()
    }

    fn variable(&mut self, name: &Name, span: Span) -> Expr {
        if let Some(var) = self.scope.lookup(name) {
            return match self.scope.constant(var) {
                Some(value) => Expr::Literal(value.clone()),
                None => Expr::Var(var),
            };
        }
        if let Some((own, id)) = &self.scope.own_name
            && own == name
        {
            return Expr::MakeFun(*id, self.scope.captured.clone());
        }
        self.error(
            Code::SyntaxError,
            span,
            format!("variable '{name}' is unbound"),
        );
        Expr::Literal(Literal::Nil)
    }

    fn list(&mut self, elements: &[ast::Expr], tail: Option<&ast::Expr>) -> Expr {
        let elements = self.exprs(elements);
        let tail = match tail {
            Some(tail) => self.expr(tail),
            None => Expr::Literal(Literal::Nil),
        };
        constant::list(elements, tail)
    }

    fn map(&mut self, fields: &[ast::MapField]) -> Expr {
        let pairs = fields
            .iter()
            .map(|field| (self.expr(&field.key), self.expr(&field.value)))
            .collect();
        constant::map(pairs)
    }

    fn update_map(&mut self, map: &ast::Expr, fields: &[ast::MapField], span: Span) -> Expr {
        let map = self.expr(map);
        let fields = fields
            .iter()
            .map(|field| (field.exact, self.expr(&field.key), self.expr(&field.value)))
            .collect();
        Expr::UpdateMap(Box::new(core::UpdateMap { map, fields, span }))
    }

    fn unop(&mut self, op: Unop, operand: &ast::Expr, span: Span) -> Expr {
        let operand = self.expr(operand);
        if let Expr::Literal(literal) = &operand
            && let Some(value) = constant::unary(op, literal)
        {
            return Expr::Literal(value);
        }
        match op {
            Unop::Minus => Expr::Arith(Arith::Neg, vec![operand], span),
            Unop::Bnot => Expr::Arith(Arith::Bnot, vec![operand], span),
            Unop::Not => self.not(operand, span),
            // As erlc does it, which shows in stack traces.
            Unop::Plus => {
                let zero = Expr::Literal(Literal::Integer(0.into()));
                Expr::Arith(Arith::Add, vec![operand, zero], span)
            }
        }
    }

    /// `not`, for which code generation may need its name.
    pub fn not(&mut self, operand: Expr, span: Span) -> Expr {
        self.atoms.intern("not");
        Expr::Not(Box::new(operand), span)
    }

    /// Operators associate to the left or right in chains as long as a program likes, but no
    /// deeper than the parser allows.
    fn binop(&mut self, op: Binop, place: Span, lhs: &ast::Expr, rhs: &ast::Expr) -> Expr {
        if let Binop::Andalso | Binop::Orelse = op {
            return self.logic(op, place, lhs, rhs);
        }
        let is_comprehension = matches!(lhs.kind, ExprKind::ListComp(..));
        let lhs = self.expr(lhs);
        let rhs = self.expr(rhs);
        if let (Expr::Literal(a), Expr::Literal(b)) = (&lhs, &rhs)
            && let Some(value) = constant::binary(op, a, b)
        {
            return Expr::Literal(value);
        }
        if op == Binop::Append && lhs == Expr::Literal(Literal::Nil) {
            return rhs;
        }
        if op == Binop::Append && is_comprehension {
            // As in OTP, where the elements go before a list that is there already.
            let more = self.scope.fresh();
            let appended = self.operator(op, lhs, Expr::Var(more), place);
            return Expr::Block(vec![Expr::Let(more, Box::new(rhs)), appended]);
        }
        self.operator(op, lhs, rhs, place)
    }

    /// A strict binary operator applied to values.
    pub fn operator(&mut self, op: Binop, lhs: Expr, rhs: Expr, span: Span) -> Expr {
        let arith = |op| Ok::<Arith, Compare>(op);
        let kind = match op {
            Binop::Add => arith(Arith::Add),
            Binop::Sub => arith(Arith::Sub),
            Binop::Mul => arith(Arith::Mul),
            Binop::Divide => arith(Arith::Divide),
            Binop::Div => arith(Arith::Div),
            Binop::Rem => arith(Arith::Rem),
            Binop::Band => arith(Arith::Band),
            Binop::Bor => arith(Arith::Bor),
            Binop::Bxor => arith(Arith::Bxor),
            Binop::Bsl => arith(Arith::Bsl),
            Binop::Bsr => arith(Arith::Bsr),
            Binop::Eq => Err(Compare::Eq),
            Binop::Ne => Err(Compare::Ne),
            Binop::ExactEq => Err(Compare::ExactEq),
            Binop::ExactNe => Err(Compare::ExactNe),
            Binop::Lt => Err(Compare::Lt),
            Binop::Le => Err(Compare::Le),
            Binop::Gt => Err(Compare::Gt),
            Binop::Ge => Err(Compare::Ge),
            Binop::And | Binop::Or | Binop::Xor => {
                let args = if matches!(lhs, Expr::Literal(_)) {
                    vec![rhs, lhs]
                } else {
                    vec![lhs, rhs]
                };
                return Expr::GuardBif(self.mfa("erlang", op.as_str(), 2), args, span);
            }
            Binop::Append | Binop::Subtract | Binop::Send => {
                // Stack traces name the function that sends.
                let name = if op == Binop::Send {
                    "send"
                } else {
                    op.as_str()
                };
                let callee = Callee::Bif {
                    mfa: self.mfa("erlang", name, 2),
                    replaces: false,
                };
                return Expr::Call(Box::new(callee), vec![lhs, rhs], span);
            }
            Binop::Andalso | Binop::Orelse => unreachable!("not strict"),
        };
        match kind {
            // As erlc does it, which shows in stack traces.
            Ok(op) if op.is_commutative() && matches!(lhs, Expr::Literal(_)) => {
                Expr::Arith(op, vec![rhs, lhs], span)
            }
            Ok(op) => Expr::Arith(op, vec![lhs, rhs], span),
            Err(op) => Expr::Compare(op, Box::new((lhs, rhs))),
        }
    }

    fn logic(&mut self, op: Binop, place: Span, lhs: &ast::Expr, rhs: &ast::Expr) -> Expr {
        let logic = if op == Binop::Andalso {
            Logic::And
        } else {
            Logic::Or
        };
        // For `error({badarg, Value})`.
        self.atoms.intern("error");
        self.atoms.intern("badarg");
        let lhs = self.chooser(lhs);
        // What the right operand binds is not bound when it is skipped.
        let mark = self.scope.mark();
        let rhs = self.expr(rhs);
        self.scope.leave(mark);
        let mut operands = vec![lhs];
        match rhs {
            Expr::Logic(inner, more, _) if inner == logic => operands.extend(more),
            other => operands.push(other),
        }
        Expr::Logic(logic, operands, place)
    }

    /// Guard alternatives.
    pub fn guards(&mut self, guards: &[Vec<ast::Expr>]) -> Vec<Vec<Expr>> {
        let outside = std::mem::replace(&mut self.in_guard, true);
        let result = guards.iter().map(|tests| self.exprs(tests)).collect();
        self.in_guard = outside;
        result
    }
}
