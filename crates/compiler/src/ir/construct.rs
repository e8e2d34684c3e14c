//! Calls, and what builds terms.

use super::build::{Builder, Complaint, Deferred, Want};
use super::{Callee, Inst, Op, SegmentShape, Value};
use crate::core::{self, Expr, Field, Segment, Test, UpdateMap, Var};
use purlin_syntax::span::Span;

impl Builder<'_> {
    pub(super) fn call(
        &mut self,
        callee: &core::Callee,
        args: &[Expr],
        span: Span,
        want: Want,
    ) -> Value {
        let mut operands = Vec::new();
        let arity = args.len() as u32;
        let callee = match callee {
            // What OTP has written in Erlang takes its caller's place; a BIF leaves it in traces.
            core::Callee::Bif {
                mfa,
                replaces: true,
            } if want == Want::Return => Callee::External(*mfa),
            core::Callee::Bif { mfa, .. } => {
                let args = self.values(args);
                return self.result(Inst::new(Op::CallBif(*mfa), args, span), want);
            }
            core::Callee::Local(id) => Callee::Local(*id),
            core::Callee::External(mfa) => Callee::External(*mfa),
            core::Callee::Fun(fun) => {
                operands.push(self.value(fun));
                Callee::Fun(arity)
            }
            core::Callee::Dynamic(module, function) => {
                operands.push(self.value(module));
                operands.push(self.value(function));
                Callee::Dynamic(arity)
            }
            core::Callee::Apply => Callee::Apply,
            core::Callee::ApplyFun => Callee::ApplyFun,
        };
        let mut values = self.values(args);
        values.extend(operands);
        if want == Want::Return {
            self.emit(Inst::new(Op::TailCall(callee), values, span));
            return Value::Nil;
        }
        self.result(Inst::new(Op::Call(callee), values, span), want)
    }

    /// Elements first to last, then cells last to first.
    pub(super) fn list(&mut self, elements: &[Expr], tail: &Expr, want: Want) -> Value {
        let values = self.values(elements);
        let mut list = self.value(tail);
        let Some((first, rest)) = values.split_first() else {
            return self.pass(list, want);
        };
        for element in rest.iter().rev() {
            let cell = Inst::new(Op::PutList, vec![*element, list], Span::default());
            list = self.result(cell, Want::Value);
        }
        self.result(
            Inst::new(Op::PutList, vec![*first, list], Span::default()),
            want,
        )
    }

    pub(super) fn map(&mut self, pairs: &[(Expr, Expr)], want: Want) -> Value {
        let mut args = Vec::with_capacity(2 * pairs.len());
        for (key, value) in pairs {
            args.push(self.value(key));
            args.push(self.value(value));
        }
        self.result(Inst::new(Op::PutMap, args, Span::default()), want)
    }

    /// All keys and values are computed first. OTP updates by neighbouring constant keys together, first those that may
    /// be new, and by computed ones one after another, which shows when several keys are missing.
    pub(super) fn update_map(&mut self, update: &UpdateMap, want: Want) -> Value {
        let mut map = self.value(&update.map);
        let mut fields = Vec::with_capacity(update.fields.len());
        for (exact, key, value) in &update.fields {
            fields.push((*exact, self.value(key), self.value(value)));
        }
        let is_constant = |key: &Value| !matches!(key, Value::Var(_));
        let mut runs: Vec<Vec<MapField>> = Vec::new();
        for run in fields.chunk_by(|a, b| is_constant(&a.1) == is_constant(&b.1)) {
            if is_constant(&run[0].1) {
                let (exact, new): (Vec<MapField>, Vec<MapField>) =
                    unique(run).into_iter().partition(|(exact, ..)| *exact);
                runs.extend([new, exact].into_iter().filter(|run| !run.is_empty()));
            } else {
                let parts = run.chunk_by(|a, b| !a.0 && !b.0);
                runs.extend(parts.map(<[MapField]>::to_vec));
            }
        }
        if runs.is_empty() {
            runs.push(Vec::new());
        }
        for (index, run) in runs.iter().enumerate() {
            let exact = run.first().is_some_and(|(exact, ..)| *exact);
            let mut args = vec![map];
            args.extend(run.iter().flat_map(|(_, key, value)| [*key, *value]));
            let inst = self.fallible(Inst::new(Op::UpdateMap { exact }, args, update.span));
            let last = index + 1 == runs.len();
            map = self.result(inst, if last { want } else { Want::Value });
        }
        map
    }

    pub(super) fn update_tuple(
        &mut self,
        tuple: Var,
        arity: u32,
        updates: &[(u32, Expr)],
        want: Want,
    ) -> Value {
        // A field given twice keeps its last value.
        let mut args = vec![Value::Var(tuple)];
        let mut indices: Vec<u32> = Vec::new();
        for (index, expr) in updates {
            let value = self.value(expr);
            match indices.iter().position(|other| other == index) {
                Some(at) => args[at + 1] = value,
                None => {
                    indices.push(*index);
                    args.push(value);
                }
            }
        }
        let op = Op::UpdateTuple { arity, indices };
        self.result(Inst::new(op, args, Span::default()), want)
    }

    /// `Record#name.field`
    pub(super) fn field(&mut self, field: &Field, want: Want) -> Value {
        let record = self.variable(&field.record);
        let fail = match self.guard_fail {
            Some(fail) => fail,
            None => {
                let block = self.block();
                self.deferred.push(Deferred {
                    block,
                    region: self.region,
                    value: Value::Var(record),
                    kind: Complaint::BadRecord,
                    span: field.span,
                });
                block
            }
        };
        self.test(
            Test::TaggedTuple(field.arity, field.tag),
            Value::Var(record),
            fail,
        );
        let op = Op::GetElement(field.index);
        self.result(Inst::new(op, vec![Value::Var(record)], field.span), want)
    }

    pub(super) fn binary(&mut self, segments: &[Segment], span: Span, want: Want) -> Value {
        let mut shapes = Vec::new();
        let mut args = Vec::new();
        for segment in segments {
            args.push(self.value(&segment.value));
            if let Some(size) = &segment.size {
                args.push(self.value(size));
            }
            shapes.push(SegmentShape {
                kind: segment.kind,
                sized: segment.size.is_some(),
                unit: segment.unit,
                flags: segment.flags,
                number: segment.number,
            });
        }
        let inst = self.fallible(Inst::new(Op::BinBuild(shapes), args, span));
        self.result(inst, want)
    }
}

/// A field of an update: must the key be there, the key, the value.
type MapField = (bool, Value, Value);

/// Of fields with the same constant key the first says whether it must be there, the last has the value.
fn unique(run: &[MapField]) -> Vec<MapField> {
    let mut fields: Vec<MapField> = Vec::with_capacity(run.len());
    for field in run {
        match fields.iter_mut().find(|other| other.1 == field.1) {
            Some(other) => other.2 = field.2,
            None => fields.push(*field),
        }
    }
    fields
}
