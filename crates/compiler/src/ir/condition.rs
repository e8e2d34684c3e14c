//! Conditions: tests, comparisons and their combinations, as branches and as values.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are conditions"
)]

use super::build::{Builder, Complaint, Deferred, Want};
use super::{BlockId, Callee, Inst, Op, Value};
use crate::core::{Compare, Expr, Logic};
use purlin_bytecode::module::{Literal, Mfa};
use purlin_syntax::span::Span;

impl Builder<'_> {
    /// Whether the value, if there is one, is `true` or `false`.
    pub(super) fn is_boolean(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Compare(..) | Expr::Test(..) | Expr::Not(..) => true,
            Expr::Logic(_, operands, _) => {
                operands.last().is_some_and(|last| self.is_boolean(last))
            }
            Expr::GuardBif(mfa, ..) => {
                mfa.module == self.atoms.erlang
                    && (mfa.function == self.atoms.is_function
                        || mfa.arity == 2 && self.atoms.booleans.contains(&mfa.function))
            }
            Expr::Literal(Literal::Atom(atom)) => *atom == self.atoms.yes || *atom == self.atoms.no,
            _ => false,
        }
    }

    /// Whether a BIF call is an instruction that branches.
    pub(super) fn is_test(&self, expr: &Expr) -> bool {
        match expr {
            Expr::GuardBif(mfa, args, _) => {
                mfa.function == self.atoms.is_function
                    && mfa.arity == 2
                    && matches!(&args[1], Expr::Literal(Literal::Integer(n))
                        if u8::try_from(n).is_ok())
            }
            _ => false,
        }
    }

    /// Whether it certainly has a boolean value and no effect.
    fn is_safe(&self, expr: &Expr) -> bool {
        let plain = |e: &Expr| matches!(e, Expr::Var(_) | Expr::Literal(_));
        match expr {
            Expr::Compare(_, operands) => plain(&operands.0) && plain(&operands.1),
            Expr::Test(_, operand) => plain(operand),
            Expr::Not(operand, _) => self.is_safe(operand),
            Expr::Logic(_, operands, _) => operands.iter().all(|e| self.is_safe(e)),
            Expr::GuardBif(_, args, _) => self.is_test(expr) && args.iter().all(plain),
            _ => false,
        }
    }

    /// A boolean expression as a value.
    pub(super) fn boolean(&mut self, expr: &Expr, want: Want) -> Value {
        let (yes, no) = (Value::Atom(self.atoms.yes), Value::Atom(self.atoms.no));
        let (want, value, end) = self.branching(want);
        let other = self.block();
        self.branch(expr, true, other);
        self.pass(yes, want);
        self.leave(want, end);
        self.start(other);
        self.pass(no, want);
        self.leave(want, end);
        self.join(want, end);
        value
    }

    pub(super) fn not(&mut self, expr: &Expr, operand: &Expr, span: Span, want: Want) -> Value {
        if self.is_boolean(operand) {
            return self.boolean(expr, want);
        }
        let value = self.value(operand);
        self.not_of(value, span, want)
    }

    fn not_of(&mut self, value: Value, span: Span, want: Want) -> Value {
        let mfa = Mfa {
            module: self.atoms.erlang,
            function: self.atoms.not,
            arity: 1,
        };
        let inst = self.fallible(Inst::new(Op::GuardBif(mfa), vec![value], span));
        self.result(inst, want)
    }

    /// `andalso` and `orelse` as values: the last operand may be anything, and is in tail position.
    pub(super) fn logic(
        &mut self,
        expr: &Expr,
        logic: Logic,
        operands: &[Expr],
        span: Span,
        want: Want,
    ) -> Value {
        if self.is_boolean(expr) && operands.iter().all(|e| self.is_safe(e)) {
            return self.boolean(expr, want);
        }
        let (short, sense) = match logic {
            Logic::And => (self.atoms.no, true),
            Logic::Or => (self.atoms.yes, false),
        };
        let Some((last, before)) = operands.split_last() else {
            return Value::Atom(short);
        };
        let (want, value, end) = self.branching(want);
        let skip = self.block();
        for operand in before {
            self.operand(operand, sense, skip, span);
        }
        self.expr(last, want);
        self.leave(want, end);
        self.start(skip);
        self.pass(Value::Atom(short), want);
        self.leave(want, end);
        self.join(want, end);
        value
    }

    /// Falls through when the expression is `sense`, goes to `target` when it is the other
    /// boolean; what is neither, or fails, fails the guard or raises.
    pub(super) fn branch(&mut self, expr: &Expr, sense: bool, target: BlockId) {
        match expr {
            Expr::Compare(op, operands) => {
                let op = if sense { *op } else { op.negated() };
                let lhs = self.value(&operands.0);
                let rhs = self.value(&operands.1);
                self.compare(op, lhs, rhs, target);
            }
            Expr::Test(test, operand) => {
                let value = self.value(operand);
                let inst = Inst::new(Op::Test(*test), vec![value], Span::default());
                self.branch_on(inst, sense, target);
            }
            Expr::GuardBif(_, args, span) if self.is_test(expr) => {
                let args = self.values(args);
                let inst = Inst::new(Op::IsFunctionOfArity, args, *span);
                self.branch_on(inst, sense, target);
            }
            Expr::GuardBif(mfa, args, _)
                if mfa.arity == 2
                    && self.atoms.booleans[..2].contains(&mfa.function)
                    && self.is_like_short(args, target, sense, *mfa) =>
            {
                let logic = if mfa.function == self.atoms.booleans[0] {
                    Logic::And
                } else {
                    Logic::Or
                };
                self.branch_logic(logic, args, sense, target, Span::default());
            }
            Expr::Not(operand, _) if self.is_boolean(operand) => {
                self.branch(operand, !sense, target);
            }
            Expr::Not(operand, span) => {
                let value = self.value(operand);
                if self.guard_fail.is_some() {
                    return self.branch_value(value, !sense, target, *span);
                }
                let value = self.not_of(value, *span, Want::Value);
                self.branch_boolean(value, sense, target);
            }
            Expr::Logic(logic, operands, span) => {
                self.branch_logic(*logic, operands, sense, target, *span);
            }
            Expr::Literal(Literal::Atom(atom)) if *atom == self.atoms.yes => {
                if !sense {
                    self.jump(target);
                }
            }
            Expr::Literal(Literal::Atom(atom)) if *atom == self.atoms.no => {
                if sense {
                    self.jump(target);
                }
            }
            _ => self.operand(expr, sense, target, Span::default()),
        }
    }

    /// Whether strict `and` and `or` can be computed like `andalso` and `orelse`.
    fn is_like_short(&self, args: &[Expr], target: BlockId, sense: bool, mfa: Mfa) -> bool {
        let and_in_guard =
            mfa.function == self.atoms.booleans[0] && sense && self.guard_fail == Some(target);
        and_in_guard || args.iter().all(|e| self.is_safe(e))
    }

    /// As `branch`, for an operand that may be no boolean.
    fn operand(&mut self, expr: &Expr, sense: bool, target: BlockId, span: Span) {
        if matches!(
            expr,
            Expr::Compare(..) | Expr::Test(..) | Expr::Logic(..) | Expr::Not(..)
        ) || self.is_test(expr)
        {
            return self.branch(expr, sense, target);
        }
        let value = self.value(expr);
        if self.is_boolean(expr) {
            return self.branch_boolean(value, sense, target);
        }
        self.branch_value(value, sense, target, span);
    }

    /// See `branch`, for what can only be a boolean.
    fn branch_boolean(&mut self, value: Value, sense: bool, target: BlockId) {
        let this = if sense { self.atoms.yes } else { self.atoms.no };
        self.compare(Compare::ExactEq, value, Value::Atom(this), target);
    }

    /// See `branch`.
    fn branch_value(&mut self, value: Value, sense: bool, target: BlockId, span: Span) {
        if self.guard_fail == Some(target) {
            // Whatever else it is fails the guard as well.
            return self.branch_boolean(value, sense, target);
        }
        let (this, that) = match sense {
            true => (self.atoms.yes, self.atoms.no),
            false => (self.atoms.no, self.atoms.yes),
        };
        let go_on = self.block();
        let other = self.block();
        self.compare(Compare::ExactEq, value, Value::Atom(this), other);
        self.jump(go_on);
        self.start(other);
        let neither = match self.guard_fail {
            Some(fail) => fail,
            None => {
                let block = self.block();
                let region = self.region;
                let kind = Complaint::BadArg;
                self.deferred.push(Deferred {
                    block,
                    region,
                    value,
                    kind,
                    span,
                });
                block
            }
        };
        self.compare(Compare::ExactEq, value, Value::Atom(that), neither);
        self.jump(target);
        self.start(go_on);
    }

    fn branch_logic(
        &mut self,
        logic: Logic,
        operands: &[Expr],
        sense: bool,
        target: BlockId,
        span: Span,
    ) {
        // With `andalso` and a wish for `true`, or `orelse` and a wish for `false`, every operand
        // must be as wished; otherwise the first that is settles it.
        let all = (logic == Logic::And) == sense;
        let Some((last, before)) = operands.split_last() else {
            return;
        };
        if all {
            before
                .iter()
                .for_each(|e| self.operand(e, sense, target, span));
            return self.operand(last, sense, target, span);
        }
        let settled = self.block();
        before
            .iter()
            .for_each(|e| self.operand(e, !sense, settled, span));
        self.operand(last, sense, target, span);
        self.start(settled);
    }

    fn branch_on(&mut self, inst: Inst, sense: bool, target: BlockId) {
        if sense {
            return self.emit(inst.or(target));
        }
        let go_on = self.block();
        self.emit(inst.or(go_on));
        self.jump(target);
        self.start(go_on);
    }

    fn compare(&mut self, op: Compare, lhs: Value, rhs: Value, target: BlockId) {
        let (op, args) = match op {
            Compare::Gt => (Compare::Lt, vec![rhs, lhs]),
            Compare::Le => (Compare::Ge, vec![rhs, lhs]),
            Compare::ExactEq
            | Compare::ExactNe
            | Compare::Eq
            | Compare::Ne
            | Compare::Lt
            | Compare::Ge => (op, vec![lhs, rhs]),
        };
        self.emit(Inst::new(Op::Compare(op), args, Span::default()).or(target));
    }

    /// `error({badarg, Value})`, for an operand of `andalso` or `orelse` that is no boolean.
    pub(super) fn raise_badarg(&mut self, value: Value, span: Span) {
        let tag = Value::Atom(self.atoms.badarg);
        let reason = self.result(Inst::new(Op::PutTuple, vec![tag, value], span), Want::Value);
        let mfa = Mfa {
            module: self.atoms.erlang,
            function: self.atoms.error,
            arity: 1,
        };
        let _ = Callee::External(mfa);
        self.result(
            Inst::new(Op::CallBif(mfa), vec![reason], span),
            Want::Return,
        );
    }
}
