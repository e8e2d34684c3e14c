//! Single instructions.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller has chosen a family of instructions"
)]

use super::{Body, Emitter, moves};
use crate::core::{Arith, Compare, Test, Var};
use crate::ir::{BlockId, Callee, Inst, Op as IrOp, Raise, SegmentShape, Value};
use purlin_bytecode::isa::{Op, op};
use purlin_bytecode::module::{Position, SlotIndex};
use purlin_bytecode::operand::{
    Args, Arity, ArityArms, Atom, Base, Bif, Ctx, Dst, Fail, Fun, Function, Import, Index, Label,
    Literal, NewCtx, Segment, Segments, Slot, Src, Unit, Updates, ValueArms, Words,
};

/// Until the function is complete, a label holds a block's id.
fn label(block: BlockId) -> Label {
    Label(Position(block.0))
}

fn target(inst: &Inst) -> Label {
    label(inst.target.expect("this kind of instruction has a target"))
}

fn fail(inst: &Inst) -> Fail {
    inst.target
        .map_or(Fail::RAISE, |block| Fail::to(label(block)))
}

impl Emitter<'_> {
    pub(super) fn inst(&mut self, inst: &Inst, body: &mut Body<'_>) {
        if let Some(dst) = inst.dst {
            body.reach(body.slot(dst).0);
        }
        for var in inst.uses() {
            body.reach(body.slot(var).0);
        }
        // What is raised again keeps its trace, so its place is of no interest.
        if inst.raises() && inst.op != IrOp::Raise(Raise::Again) {
            self.line(inst.span);
        }
        if let IrOp::Call(callee) = inst.op {
            return self.call(inst, callee, body);
        }
        if inst.is_safepoint() {
            self.stack_map(inst, body);
        }
        match &inst.op {
            IrOp::Call(_) => unreachable!("handled above"),
            IrOp::TailCall(callee) => self.tail_call(inst, *callee, body),
            IrOp::Move => {
                let (src, dst) = (body.src(inst.args[0]), self.dst(inst, body));
                if src != Src::Slot(dst.0) {
                    self.push(op::Move { src, dst });
                }
            }
            IrOp::Jump => {
                // Nobody else may come to what follows `Inlined`.
                let is_needed = matches!(self.module.code.last(), Some(Op::Inlined(_)));
                if is_needed || !inst.target.is_some_and(|block| body.next.contains(&block)) {
                    self.push(op::Jump {
                        target: target(inst),
                    });
                }
            }
            IrOp::Return => self.push(op::Return {
                src: body.src(inst.args[0]),
            }),
            IrOp::CallBif(mfa) => {
                let bif = Bif(self.bif(*mfa));
                let dst = self.dst(inst, body);
                self.push(op::CallBif {
                    bif,
                    args: args(&inst.args, body),
                    dst,
                });
            }
            IrOp::GuardBif(mfa) => {
                let bif = Bif(self.bif(*mfa));
                let (dst, fail) = (self.dst(inst, body), fail(inst));
                self.push(op::GuardBif {
                    bif,
                    args: args(&inst.args, body),
                    dst,
                    fail,
                });
            }
            IrOp::Inlined(id) => {
                let function = Function(self.indices[id.0 as usize]);
                self.push(op::Inlined {
                    function,
                    call: target(inst),
                });
            }
            IrOp::Raise(raise) => self.raise(*raise, inst, body),
            IrOp::Stacktrace => {
                let trace = body.src(inst.args[0]);
                let dst = self.dst(inst, body);
                self.push(op::BuildStacktrace { trace, dst });
            }
            IrOp::Compare(compare) => self.compare(*compare, inst, body),
            IrOp::Test(test) => self.test(*test, inst, body),
            IrOp::IsFunctionOfArity => {
                let (src, arity) = (body.src(inst.args[0]), body.src(inst.args[1]));
                self.push(op::IsFunctionOfArity {
                    src,
                    arity,
                    fail: fail(inst),
                });
            }
            IrOp::SelectValue(arms) => {
                let arms = arms
                    .iter()
                    .map(|(value, block)| (*value, label(*block)))
                    .collect();
                let src = body.src(inst.args[0]);
                self.push(op::SelectValue {
                    src,
                    fail: target(inst),
                    arms: ValueArms(arms),
                });
            }
            IrOp::SelectArity(arms) => {
                let arms = arms
                    .iter()
                    .map(|(arity, block)| (*arity, label(*block)))
                    .collect();
                let src = body.src(inst.args[0]);
                self.push(op::SelectArity {
                    src,
                    fail: target(inst),
                    arms: ArityArms(arms),
                });
            }
            IrOp::GetHead
            | IrOp::GetTail
            | IrOp::GetElement(_)
            | IrOp::Reserve { .. }
            | IrOp::PutList
            | IrOp::PutTuple
            | IrOp::UpdateTuple { .. }
            | IrOp::MakeFun(_)
            | IrOp::PutMap
            | IrOp::UpdateMap { .. }
            | IrOp::GetMapValue
            | IrOp::HasMapKey => self.term(inst, body),
            IrOp::Arith(arith) => self.arith(*arith, inst, body),
            IrOp::BinStart
            | IrOp::BinGetInteger { .. }
            | IrOp::BinGetBinary { .. }
            | IrOp::BinResume
            | IrOp::BinCommit
            | IrOp::BinTerm
            | IrOp::BinGetRest
            | IrOp::BinGetFloat { .. }
            | IrOp::BinGetUtf { .. }
            | IrOp::BinGetTail { .. }
            | IrOp::BinSkip { .. }
            | IrOp::BinTestUnit { .. }
            | IrOp::BinMatchLiteral
            | IrOp::BinEnd
            | IrOp::BinPosition
            | IrOp::BinRestore
            | IrOp::BinBuild(_) => self.binary(inst, body),
            IrOp::ReceivePeek => {
                let dst = self.dst(inst, body);
                self.push(op::ReceivePeek {
                    dst,
                    empty: target(inst),
                });
            }
            IrOp::ReceiveAccept => self.push(op::ReceiveAccept {}),
            IrOp::ReceiveNext => self.push(op::ReceiveNext { peek: target(inst) }),
            IrOp::ReceiveWait => self.push(op::ReceiveWait { peek: target(inst) }),
            IrOp::ReceiveWaitTimeout => {
                let timeout = body.src(inst.args[0]);
                self.push(op::ReceiveWaitTimeout {
                    timeout,
                    peek: target(inst),
                });
            }
            IrOp::ReceiveTimedOut => self.push(op::ReceiveTimedOut {}),
            IrOp::ReceiveMarker => {
                self.push(op::ReceiveMarker {
                    reference: body.src(inst.args[0]),
                });
            }
        }
    }

    fn dst(&self, inst: &Inst, body: &Body<'_>) -> Dst {
        Dst(body.slot(inst.dst.expect("this kind of instruction has a result")))
    }

    /// Moves a call's arguments to `base` and what is computed out of their way; returns the
    /// computed operands.
    fn arguments(
        &mut self,
        inst: &Inst,
        passed: usize,
        base: u16,
        body: &mut Body<'_>,
    ) -> Vec<Src> {
        let mut all = Vec::with_capacity(passed);
        for (index, arg) in inst.args[..passed].iter().enumerate() {
            all.push((SlotIndex(base + index as u16), body.src(*arg)));
        }
        let end = base + passed as u16;
        let sources: Vec<Src> = inst.args[passed..]
            .iter()
            .map(|arg| body.src(*arg))
            .collect();
        let mut spare = end;
        let mut operands = Vec::with_capacity(sources.len());
        for src in &sources {
            operands.push(match *src {
                Src::Slot(slot) if (base..end).contains(&slot.0) => {
                    while sources.contains(&Src::Slot(SlotIndex(spare))) {
                        spare += 1;
                    }
                    let dst = SlotIndex(spare);
                    spare += 1;
                    all.push((dst, *src));
                    Src::Slot(dst)
                }
                src => src,
            });
        }
        if spare > 0 {
            body.reach(spare - 1);
        }
        if base > 0 {
            body.reach(base - 1);
        }
        for op in moves::resolve(&all) {
            self.module.code.push(op);
        }
        operands
    }

    fn call(&mut self, inst: &Inst, callee: Callee, body: &mut Body<'_>) {
        let above = inst.live.iter().map(|&var| body.slot(var).0 + 1).max();
        let first = above.unwrap_or(0);
        let passed = callee.passed(inst.args.len());
        let operands = self.arguments(inst, passed, first, body);
        // The line may have been noted before the moves; that is the same line.
        self.stack_map(inst, body);
        body.reach(first);
        let dst = self.dst(inst, body);
        let base = Base(SlotIndex(first));
        let arity = Arity(passed as u32);
        match callee {
            Callee::Local(id) => {
                let function = Function(self.indices[id.0 as usize]);
                self.push(op::Call {
                    function,
                    base,
                    dst,
                });
            }
            Callee::External(mfa) => {
                let import = Import(self.import(mfa));
                self.push(op::CallExternal { import, base, dst });
            }
            Callee::Fun(_) => self.push(op::CallFun {
                fun: operands[0],
                arity,
                base,
                dst,
            }),
            Callee::Dynamic(_) => {
                let (module, function) = (operands[0], operands[1]);
                self.push(op::CallDynamic {
                    module,
                    function,
                    arity,
                    base,
                    dst,
                });
            }
            Callee::Apply => {
                let (module, function, args) = (operands[0], operands[1], operands[2]);
                self.push(op::Apply {
                    module,
                    function,
                    args,
                    base,
                    dst,
                });
            }
            Callee::ApplyFun => {
                let (fun, args) = (operands[0], operands[1]);
                self.push(op::ApplyFun {
                    fun,
                    args,
                    base,
                    dst,
                });
            }
        }
    }

    fn tail_call(&mut self, inst: &Inst, callee: Callee, body: &mut Body<'_>) {
        let passed = callee.passed(inst.args.len());
        let operands = self.arguments(inst, passed, 0, body);
        let arity = Arity(passed as u32);
        match callee {
            Callee::Local(id) => {
                let function = Function(self.indices[id.0 as usize]);
                self.push(op::TailCall { function });
            }
            Callee::External(mfa) => {
                let import = Import(self.import(mfa));
                self.push(op::TailCallExternal { import });
            }
            Callee::Fun(_) => self.push(op::TailCallFun {
                fun: operands[0],
                arity,
            }),
            Callee::Dynamic(_) => {
                let (module, function) = (operands[0], operands[1]);
                self.push(op::TailCallDynamic {
                    module,
                    function,
                    arity,
                });
            }
            Callee::Apply => {
                let (module, function, args) = (operands[0], operands[1], operands[2]);
                self.push(op::TailApply {
                    module,
                    function,
                    args,
                });
            }
            Callee::ApplyFun => {
                self.push(op::TailApplyFun {
                    fun: operands[0],
                    args: operands[1],
                });
            }
        }
    }

    fn raise(&mut self, raise: Raise, inst: &Inst, body: &Body<'_>) {
        let arg = |index: usize| body.src(inst.args[index]);
        match raise {
            Raise::BadMatch => self.push(op::RaiseBadMatch { value: arg(0) }),
            Raise::CaseClause => self.push(op::RaiseCaseClause { value: arg(0) }),
            Raise::IfClause => self.push(op::RaiseIfClause {}),
            Raise::TryClause => self.push(op::RaiseTryClause { value: arg(0) }),
            Raise::FunctionClause => {
                self.push(op::RaiseFunctionClause {
                    args: args(&inst.args, body),
                });
            }
            Raise::BadRecord => self.push(op::RaiseBadRecord { value: arg(0) }),
            Raise::Again => {
                self.push(op::Reraise {
                    class: arg(0),
                    reason: arg(1),
                    trace: arg(2),
                });
            }
        }
    }

    fn compare(&mut self, compare: Compare, inst: &Inst, body: &Body<'_>) {
        let (lhs, rhs) = (body.src(inst.args[0]), body.src(inst.args[1]));
        let fail = target(inst);
        match compare {
            Compare::ExactEq => self.push(op::IsExactEq { lhs, rhs, fail }),
            Compare::ExactNe => self.push(op::IsExactNe { lhs, rhs, fail }),
            Compare::Eq => self.push(op::IsEq { lhs, rhs, fail }),
            Compare::Ne => self.push(op::IsNe { lhs, rhs, fail }),
            Compare::Lt => self.push(op::IsLt { lhs, rhs, fail }),
            Compare::Ge => self.push(op::IsGe { lhs, rhs, fail }),
            Compare::Gt => self.push(op::IsLt {
                lhs: rhs,
                rhs: lhs,
                fail,
            }),
            Compare::Le => self.push(op::IsGe {
                lhs: rhs,
                rhs: lhs,
                fail,
            }),
        }
    }

    fn test(&mut self, test: Test, inst: &Inst, body: &Body<'_>) {
        let src = body.src(inst.args[0]);
        let fail = target(inst);
        match test {
            Test::Atom => self.push(op::IsAtom { src, fail }),
            Test::Boolean => self.push(op::IsBoolean { src, fail }),
            Test::Integer => self.push(op::IsInteger { src, fail }),
            Test::Float => self.push(op::IsFloat { src, fail }),
            Test::Number => self.push(op::IsNumber { src, fail }),
            Test::List => self.push(op::IsList { src, fail }),
            Test::Cons => self.push(op::IsCons { src, fail }),
            Test::Nil => self.push(op::IsNil { src, fail }),
            Test::Tuple => self.push(op::IsTuple { src, fail }),
            Test::TupleOfArity(arity) => {
                self.push(op::IsTupleOfArity {
                    src,
                    arity: Arity(arity),
                    fail,
                });
            }
            Test::TaggedTuple(arity, tag) => {
                let (arity, tag) = (Arity(arity), Atom(tag));
                self.push(op::IsTaggedTuple {
                    src,
                    arity,
                    tag,
                    fail,
                });
            }
            Test::Binary => self.push(op::IsBinary { src, fail }),
            Test::Bitstring => self.push(op::IsBitstring { src, fail }),
            Test::Map => self.push(op::IsMap { src, fail }),
            Test::Function => self.push(op::IsFunction { src, fail }),
            Test::Pid => self.push(op::IsPid { src, fail }),
            Test::Port => self.push(op::IsPort { src, fail }),
            Test::Reference => self.push(op::IsReference { src, fail }),
        }
    }

    /// What takes terms apart and builds them.
    fn term(&mut self, inst: &Inst, body: &mut Body<'_>) {
        if let IrOp::Reserve { words, fragment } = inst.op {
            let words = Words(words);
            if fragment {
                self.push(op::ReserveFragment { words });
            } else {
                self.push(op::Reserve { words });
            }
            return;
        }
        if let IrOp::HasMapKey = inst.op {
            let (map, key) = (Slot(body.slot(variable(inst))), body.src(inst.args[1]));
            return self.push(op::HasMapKey {
                map,
                key,
                fail: target(inst),
            });
        }
        let dst = self.dst(inst, body);
        match &inst.op {
            IrOp::GetHead => self.push(op::GetHead {
                src: Slot(body.slot(variable(inst))),
                dst,
            }),
            IrOp::GetTail => self.push(op::GetTail {
                src: Slot(body.slot(variable(inst))),
                dst,
            }),
            IrOp::GetElement(index) => {
                let src = Slot(body.slot(variable(inst)));
                self.push(op::GetElement {
                    src,
                    index: Index(*index),
                    dst,
                });
            }
            IrOp::PutList => {
                let (head, tail) = (body.src(inst.args[0]), body.src(inst.args[1]));
                self.push(op::PutList { head, tail, dst });
            }
            IrOp::PutTuple => self.push(op::PutTuple {
                elements: args(&inst.args, body),
                dst,
            }),
            IrOp::UpdateTuple { arity, indices } => {
                let values = inst.args[1..].iter().map(|arg| body.src(*arg));
                let updates = Updates(indices.iter().copied().zip(values).collect());
                let src = Slot(body.slot(variable(inst)));
                self.push(op::UpdateTuple {
                    src,
                    arity: Arity(*arity),
                    updates,
                    dst,
                });
            }
            IrOp::MakeFun(id) => {
                let fun = Fun(self.fun(*id));
                self.push(op::MakeFun {
                    fun,
                    free: args(&inst.args, body),
                    dst,
                });
            }
            IrOp::PutMap => self.push(op::PutMap {
                pairs: args(&inst.args, body),
                dst,
            }),
            IrOp::UpdateMap { exact } => {
                let map = body.src(inst.args[0]);
                let pairs = args(&inst.args[1..], body);
                let fail = fail(inst);
                if *exact {
                    self.push(op::UpdateMapExact {
                        map,
                        pairs,
                        dst,
                        fail,
                    });
                } else {
                    self.push(op::UpdateMapAssoc {
                        map,
                        pairs,
                        dst,
                        fail,
                    });
                }
            }
            IrOp::GetMapValue => {
                let (map, key) = (Slot(body.slot(variable(inst))), body.src(inst.args[1]));
                self.push(op::GetMapValue {
                    map,
                    key,
                    fail: target(inst),
                    dst,
                });
            }
            _ => unreachable!("the caller chooses"),
        }
    }

    fn arith(&mut self, arith: Arith, inst: &Inst, body: &Body<'_>) {
        let dst = self.dst(inst, body);
        let fail = fail(inst);
        let lhs = body.src(inst.args[0]);
        match arith {
            Arith::Bnot => {
                return self.push(op::Bnot {
                    src: lhs,
                    dst,
                    fail,
                });
            }
            Arith::Neg => {
                return self.push(op::Neg {
                    src: lhs,
                    dst,
                    fail,
                });
            }
            _ => {}
        }
        let rhs = body.src(inst.args[1]);
        match arith {
            Arith::Add => self.push(op::Add {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Sub => self.push(op::Sub {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Mul => self.push(op::Mul {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Divide => self.push(op::Divide {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Div => self.push(op::Div {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Rem => self.push(op::Rem {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Band => self.push(op::Band {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Bor => self.push(op::Bor {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Bxor => self.push(op::Bxor {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Bsl => self.push(op::Bsl {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Bsr => self.push(op::Bsr {
                lhs,
                rhs,
                dst,
                fail,
            }),
            Arith::Bnot | Arith::Neg => unreachable!("handled above"),
        }
    }

    fn binary(&mut self, inst: &Inst, body: &Body<'_>) {
        if let IrOp::BinBuild(shapes) = &inst.op {
            let segments = segments(shapes, inst, body);
            let (dst, fail) = (self.dst(inst, body), fail(inst));
            return self.push(op::BinBuild {
                segments,
                dst,
                fail,
            });
        }
        if let IrOp::BinStart = inst.op {
            let src = body.src(inst.args[0]);
            let ctx = NewCtx(self.dst(inst, body).0);
            return self.push(op::BinStart {
                src,
                ctx,
                fail: target(inst),
            });
        }
        let ctx = Ctx(body.slot(variable(inst)));
        let size = || body.src(inst.args[1]);
        match &inst.op {
            IrOp::BinGetInteger { unit, flags } => {
                let (size, unit, flags) = (size(), Unit(*unit), *flags);
                let (dst, fail) = (self.dst(inst, body), target(inst));
                self.push(op::BinGetInteger {
                    ctx,
                    size,
                    unit,
                    flags,
                    dst,
                    fail,
                });
            }
            IrOp::BinGetBinary { unit } => {
                let (size, unit) = (size(), Unit(*unit));
                let (dst, fail) = (self.dst(inst, body), target(inst));
                self.push(op::BinGetBinary {
                    ctx,
                    size,
                    unit,
                    dst,
                    fail,
                });
            }
            IrOp::BinResume => self.push(op::BinResume {
                ctx: NewCtx(ctx.0),
                fail: target(inst),
            }),
            IrOp::BinCommit => self.push(op::BinCommit { ctx }),
            IrOp::BinTerm => {
                let dst = self.dst(inst, body);
                self.push(op::BinTerm { ctx, dst });
            }
            IrOp::BinGetRest => {
                let dst = self.dst(inst, body);
                self.push(op::BinGetRest { ctx, dst });
            }
            IrOp::BinGetFloat { unit, flags } => {
                let (size, unit, flags) = (size(), Unit(*unit), *flags);
                let (dst, fail) = (self.dst(inst, body), target(inst));
                self.push(op::BinGetFloat {
                    ctx,
                    size,
                    unit,
                    flags,
                    dst,
                    fail,
                });
            }
            IrOp::BinGetUtf { unit, flags } => {
                let (unit, flags) = (Unit(*unit), *flags);
                let (dst, fail) = (self.dst(inst, body), target(inst));
                self.push(op::BinGetUtf {
                    ctx,
                    unit,
                    flags,
                    dst,
                    fail,
                });
            }
            IrOp::BinGetTail { unit } => {
                let (dst, fail) = (self.dst(inst, body), target(inst));
                self.push(op::BinGetTail {
                    ctx,
                    unit: Unit(*unit),
                    dst,
                    fail,
                });
            }
            IrOp::BinSkip { unit } => {
                let (size, unit) = (size(), Unit(*unit));
                self.push(op::BinSkip {
                    ctx,
                    size,
                    unit,
                    fail: target(inst),
                });
            }
            IrOp::BinTestUnit { unit } => {
                self.push(op::BinTestUnit {
                    ctx,
                    unit: Unit(*unit),
                    fail: target(inst),
                });
            }
            IrOp::BinMatchLiteral => {
                let Value::Literal(literal) = inst.args[1] else {
                    unreachable!("bitstrings are in the pool");
                };
                let literal = Literal(literal);
                self.push(op::BinMatchLiteral {
                    ctx,
                    literal,
                    fail: target(inst),
                });
            }
            IrOp::BinEnd => self.push(op::BinEnd {
                ctx,
                fail: target(inst),
            }),
            IrOp::BinPosition => {
                let dst = self.dst(inst, body);
                self.push(op::BinPosition { ctx, dst });
            }
            IrOp::BinRestore => self.push(op::BinRestore {
                ctx,
                position: size(),
            }),
            _ => unreachable!("the caller chooses"),
        }
    }
}

/// The variable that is the first argument of an instruction that takes no constant there.
fn variable(inst: &Inst) -> Var {
    match inst.args[0] {
        Value::Var(var) => var,
        Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => {
            unreachable!("the builder puts constants into variables for it")
        }
    }
}

fn args(values: &[Value], body: &Body<'_>) -> Args {
    Args(values.iter().map(|value| body.src(*value)).collect())
}

fn segments(shapes: &[SegmentShape], inst: &Inst, body: &Body<'_>) -> Segments {
    let mut values = inst.args.iter().map(|value| body.src(*value));
    let mut next = || values.next().expect("shapes and arguments agree");
    let segments = shapes
        .iter()
        .map(|shape| Segment {
            kind: shape.kind,
            value: next(),
            size: shape.sized.then(&mut next),
            unit: Unit(shape.unit),
            flags: shape.flags,
            number: Index(shape.number),
        })
        .collect();
    Segments(segments)
}
