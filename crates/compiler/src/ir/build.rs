//! Core to blocks of instructions.
//!
//! [`Builder::expr`] computes an expression as it is wanted: as a value, into a variable, for its
//! effect, or as the result of the function (then calls become tail calls). Control constructs are
//! in `choose` (clauses), `condition` (tests that branch) and `flow` (receive, try); `construct`
//! has calls and what builds terms.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression make references"
)]

use super::pool::Pool;
use super::{Block, BlockId, Function, Inst, Op, Raise, RegionId, Value};
use crate::core::{self, Expr, Var};
use purlin_bytecode::module::AtomRef;
use purlin_syntax::span::Span;

/// Atoms that instructions need.
#[derive(Clone, Copy, Debug)]
pub struct KnownAtoms {
    /// `true`
    pub yes: AtomRef,
    /// `false`
    pub no: AtomRef,
    /// `infinity`
    pub infinity: AtomRef,
    /// `badarg`
    pub badarg: AtomRef,
    /// `erlang`
    pub erlang: AtomRef,
    /// `error`
    pub error: AtomRef,
    /// Names of BIFs that return booleans: `and`, `or`, `xor`.
    pub booleans: [AtomRef; 3],
    /// `not`
    pub not: AtomRef,
    /// `is_function`
    pub is_function: AtomRef,
    /// Names and arities of the BIFs that always raise.
    pub raisers: [(AtomRef, u8); 4],
    /// Names of BIFs that return a new reference: `make_ref`, `monitor`, `alias`.
    pub reference_makers: [AtomRef; 3],
}

/// What is to become of an expression's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// It is used by an instruction.
    Value,
    /// Nothing.
    Drop,
    /// It is assigned.
    Into(Var),
    /// It is returned.
    Return,
}

/// Builds the blocks of one function.
pub fn build(
    function: &core::Function,
    atoms: KnownAtoms,
    pool: &mut Pool,
) -> Result<Function, Unbuilt> {
    let mut builder = Builder {
        params: &function.params,
        atoms,
        pool,
        result: Function {
            params: function.params.clone(),
            blocks: Vec::new(),
            order: Vec::new(),
            regions: Vec::new(),
            variables: function.variables,
        },
        current: None,
        region: None,
        guard_fail: None,
        escapes: Vec::new(),
        deferred: Vec::new(),
        references: Vec::new(),
        unbuilt: None,
    };
    let entry = builder.block();
    builder.start(entry);
    builder.expr(&function.body, Want::Return);
    while let Some(deferred) = builder.deferred.pop() {
        builder.region = deferred.region;
        builder.start(deferred.block);
        builder.complain(deferred);
    }
    match builder.unbuilt {
        Some(unbuilt) => Err(unbuilt),
        None => Ok(builder.result),
    }
}

/// A function that is too complicated, and where.
#[derive(Debug)]
pub struct Unbuilt {
    /// The place.
    pub span: Span,
}

/// A block at the end of the function that raises.
pub(super) struct Deferred {
    pub block: BlockId,
    pub region: Option<RegionId>,
    pub value: Value,
    pub kind: Complaint,
    pub span: Span,
}

pub(super) enum Complaint {
    BadRecord,
    BadArg,
}

pub(super) struct Builder<'a> {
    pub params: &'a [Var],
    pub atoms: KnownAtoms,
    pub pool: &'a mut Pool,
    pub result: Function,
    /// The block that instructions go to; none where control cannot come.
    pub current: Option<BlockId>,
    pub region: Option<RegionId>,
    /// Where a guard that fails goes; none outside of guards.
    pub guard_fail: Option<BlockId>,
    /// Of each `maybe` around: what a value that does not match is assigned to, and what follows.
    pub escapes: Vec<(Var, BlockId)>,
    pub deferred: Vec<Deferred>,
    /// Variables that hold a reference made in this function.
    pub references: Vec<Var>,
    pub unbuilt: Option<Unbuilt>,
}

impl Builder<'_> {
    pub fn fresh(&mut self) -> Var {
        self.result.variables += 1;
        Var(self.result.variables - 1)
    }

    /// A block that has no place yet.
    pub fn block(&mut self) -> BlockId {
        self.result.blocks.push(Block::default());
        BlockId(self.result.blocks.len() as u32 - 1)
    }

    /// Goes on in that block.
    pub fn start(&mut self, block: BlockId) {
        self.jump(block);
        self.result.order.push(block);
        self.result.blocks[block.0 as usize].region = self.region;
        self.current = Some(block);
    }

    pub fn jump(&mut self, block: BlockId) {
        self.emit(Inst::new(Op::Jump, Vec::new(), Span::default()).or(block));
    }

    pub fn emit(&mut self, mut inst: Inst) {
        let Some(current) = self.current else {
            return;
        };
        inst.in_guard = self.guard_fail.is_some();
        if inst.ends_block() {
            self.current = None;
        }
        self.result.blocks[current.0 as usize].insts.push(inst);
    }

    pub fn copy(&mut self, dst: Var, value: Value) {
        if value != Value::Var(dst) {
            self.emit(Inst::new(Op::Move, vec![value], Span::default()).to(dst));
        }
    }

    /// Emits an instruction with a result, as it is wanted.
    pub fn result(&mut self, inst: Inst, want: Want) -> Value {
        let dst = match want {
            Want::Into(dst) => dst,
            Want::Value | Want::Drop | Want::Return => self.fresh(),
        };
        self.emit(inst.to(dst));
        if want == Want::Return {
            self.emit(Inst::new(
                Op::Return,
                vec![Value::Var(dst)],
                Span::default(),
            ));
        }
        Value::Var(dst)
    }

    /// Passes on a value that is there already.
    pub fn pass(&mut self, value: Value, want: Want) -> Value {
        match want {
            Want::Value | Want::Drop => {}
            Want::Into(dst) => self.copy(dst, value),
            Want::Return => {
                self.emit(Inst::new(Op::Return, vec![value], Span::default()));
            }
        }
        value
    }

    pub fn value(&mut self, expr: &Expr) -> Value {
        self.expr(expr, Want::Value)
    }

    pub fn values(&mut self, exprs: &[Expr]) -> Vec<Value> {
        exprs.iter().map(|e| self.value(e)).collect()
    }

    /// The value as a variable, for instructions that do not take constants.
    pub fn variable(&mut self, expr: &Expr) -> Var {
        let value = self.value(expr);
        self.in_variable(value)
    }

    pub fn in_variable(&mut self, value: Value) -> Var {
        match value {
            Value::Var(var) => var,
            Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => {
                let var = self.fresh();
                self.copy(var, value);
                var
            }
        }
    }

    /// With a failure label in guards, raising elsewhere.
    pub fn fallible(&self, mut inst: Inst) -> Inst {
        inst.target = self.guard_fail;
        inst
    }

    /// Computes an expression.
    pub fn expr(&mut self, expr: &Expr, want: Want) -> Value {
        match expr {
            Expr::Var(var) => self.pass(Value::Var(*var), want),
            Expr::Literal(literal) => {
                let value = self.pool.value(literal);
                self.pass(value, want)
            }
            Expr::List(elements, tail) => self.list(elements, tail, want),
            Expr::Tuple(elements) => {
                let args = self.values(elements);
                self.result(Inst::new(Op::PutTuple, args, Span::default()), want)
            }
            Expr::Map(pairs) => self.map(pairs, want),
            Expr::UpdateMap(update) => self.update_map(update, want),
            Expr::UpdateTuple(tuple, arity, updates) => {
                self.update_tuple(*tuple, *arity, updates, want)
            }
            Expr::Binary(segments, span) => self.binary(segments, *span, want),
            Expr::MakeFun(id, captured) => {
                let args = captured.iter().map(|&var| Value::Var(var)).collect();
                self.result(Inst::new(Op::MakeFun(*id), args, Span::default()), want)
            }
            Expr::GuardBif(mfa, args, span) => {
                if self.is_boolean(expr) && self.is_test(expr) {
                    return self.boolean(expr, want);
                }
                let args = self.values(args);
                let inst = self.fallible(Inst::new(Op::GuardBif(*mfa), args, *span));
                self.result(inst, want)
            }
            Expr::Arith(op, args, span) => {
                let mut args = self.values(args);
                // As OTP does, which shows in the arguments of a badarith.
                if is_commutative(*op)
                    && !matches!(args[0], Value::Var(_))
                    && matches!(args[1], Value::Var(_))
                {
                    args.swap(0, 1);
                }
                let inst = self.fallible(Inst::new(Op::Arith(*op), args, *span));
                self.result(inst, want)
            }
            Expr::Compare(..) | Expr::Test(..) => self.boolean(expr, want),
            Expr::Not(operand, span) => self.not(expr, operand, *span, want),
            Expr::Logic(logic, operands, span) => self.logic(expr, *logic, operands, *span, want),
            Expr::Field(field) => self.field(field, want),
            Expr::Call(callee, args, span) => self.call(callee, args, *span, want),
            Expr::Block(body) => self.sequence(body, want),
            Expr::Let(var, value) => {
                self.expr(value, Want::Into(*var));
                if self.makes_reference(value) {
                    self.references.push(*var);
                }
                self.pass(Value::Var(*var), want)
            }
            Expr::Case(case) => self.case(case, want),
            Expr::Receive(receive) => self.receive(receive, want),
            Expr::Try(parts) => self.try_expr(parts, want),
            Expr::Maybe(maybe) => self.maybe(maybe, want),
            Expr::Escape(value) => self.escape(value),
            Expr::Stacktrace(trace) => {
                let args = vec![Value::Var(*trace)];
                self.result(Inst::new(Op::Stacktrace, args, Span::default()), want)
            }
            Expr::Raise(raise, span) => self.raise(raise, *span),
        }
    }

    fn makes_reference(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Call(callee, ..) => match **callee {
                core::Callee::Bif { mfa, .. } => {
                    mfa.module == self.atoms.erlang
                        && self.atoms.reference_makers.contains(&mfa.function)
                }
                core::Callee::Local(_)
                | core::Callee::External(_)
                | core::Callee::Fun(_)
                | core::Callee::Dynamic(..)
                | core::Callee::Apply
                | core::Callee::ApplyFun => false,
            },
            _ => false,
        }
    }

    fn sequence(&mut self, body: &[Expr], want: Want) -> Value {
        let Some((last, before)) = body.split_last() else {
            return Value::Nil;
        };
        before.iter().for_each(|e| {
            self.expr(e, Want::Drop);
        });
        self.expr(last, want)
    }

    /// Raises; there is no value.
    fn raise(&mut self, raise: &core::Raise, span: Span) -> Value {
        let (op, args) = match raise {
            core::Raise::FunctionClause(args) => (
                Raise::FunctionClause,
                args.iter().map(|&v| Value::Var(v)).collect(),
            ),
            core::Raise::BadRecord(value) => (Raise::BadRecord, vec![self.value(value)]),
            core::Raise::Again(class, reason, trace) => {
                let args = [class, reason, trace].map(|&v| Value::Var(v));
                (Raise::Again, args.to_vec())
            }
        };
        self.emit(Inst::new(Op::Raise(op), args, span));
        Value::Nil
    }

    fn complain(&mut self, deferred: Deferred) {
        match deferred.kind {
            Complaint::BadRecord => {
                let inst = Inst::new(
                    Op::Raise(Raise::BadRecord),
                    vec![deferred.value],
                    deferred.span,
                );
                self.emit(inst);
            }
            Complaint::BadArg => self.raise_badarg(deferred.value, deferred.span),
        }
    }
}

fn is_commutative(op: core::Arith) -> bool {
    use core::Arith;
    match op {
        Arith::Add | Arith::Mul | Arith::Band | Arith::Bor | Arith::Bxor => true,
        Arith::Sub
        | Arith::Divide
        | Arith::Div
        | Arith::Rem
        | Arith::Bsl
        | Arith::Bsr
        | Arith::Bnot
        | Arith::Neg => false,
    }
}
