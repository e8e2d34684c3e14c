//! Clauses: decision trees to branches.

#![expect(clippy::wildcard_enum_match_arm, reason = "few constants choose")]

use super::build::{Builder, Unbuilt, Want};
use super::{BlockId, Inst, Op, Raise, Value};
use crate::core::{Case, Clause, Compare, Expr, Key, Maybe, Otherwise, Pat, Test, Var};
use crate::match_compile::{
    self,
    tree::{Kind, Step, Tree},
};
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::ArmValue;
use purlin_syntax::span::Span;

/// What happens in a clause that was chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'e> {
    pub clauses: &'e [Clause],
    /// Variables assigned by each clause.
    pub exports: &'e [Var],
    pub want: Want,
    /// Where control goes on; unused when the value is returned.
    pub end: BlockId,
    /// Whether the subject is a message to be taken out of the queue.
    pub accept: bool,
}

impl Builder<'_> {
    pub(super) fn case(&mut self, case: &Case, want: Want) -> Value {
        if let Some(value) = self.boolean_case(case, want) {
            return value;
        }
        let subjects: Vec<Var> = case.subjects.iter().map(|e| self.variable(e)).collect();
        let fail = self.block();
        let (want, value, end) = self.branching(want);
        let chosen = Chosen {
            clauses: &case.clauses,
            exports: &case.exports,
            want,
            end,
            accept: false,
        };
        self.choose(&subjects, chosen, fail, case.span);
        // Where all clauses are certain to match, `simplify` drops this again.
        self.start(fail);
        self.otherwise(case, &subjects, want, end);
        self.join(want, end);
        value
    }

    pub(super) fn maybe(&mut self, maybe: &Maybe, want: Want) -> Value {
        let otherwise = self.block();
        let (want, value, end) = self.branching(want);
        self.escapes.push((maybe.failed, otherwise));
        self.expr(&maybe.body, want);
        self.escapes.pop();
        self.leave(want, end);
        self.start(otherwise);
        self.expr(&maybe.otherwise, want);
        self.leave(want, end);
        self.join(want, end);
        value
    }

    pub(super) fn escape(&mut self, value: &Expr) -> Value {
        let &(failed, otherwise) = self.escapes.last().expect("only within maybe");
        self.expr(value, Want::Into(failed));
        self.jump(otherwise);
        Value::Nil
    }

    /// For an expression of several ways: how each way shall deliver its value, where the value
    /// will be, and where the ways meet.
    pub(super) fn branching(&mut self, want: Want) -> (Want, Value, BlockId) {
        let end = self.block();
        match want {
            Want::Value => {
                let var = self.fresh();
                (Want::Into(var), Value::Var(var), end)
            }
            Want::Into(var) => (want, Value::Var(var), end),
            Want::Drop | Want::Return => (want, Value::Nil, end),
        }
    }

    pub(super) fn join(&mut self, want: Want, end: BlockId) {
        if want != Want::Return {
            self.start(end);
        }
    }

    /// Ends one way of several.
    pub(super) fn leave(&mut self, want: Want, end: BlockId) {
        if want != Want::Return {
            self.jump(end);
        }
    }

    /// Branches to the clause whose patterns and guard match, else to `fail`.
    pub(super) fn choose(
        &mut self,
        subjects: &[Var],
        chosen: Chosen<'_>,
        fail: BlockId,
        span: Span,
    ) {
        let variables = &mut self.result.variables;
        let mut fresh = || {
            *variables += 1;
            Var(*variables - 1)
        };
        match match_compile::compile(subjects, chosen.clauses, &mut fresh) {
            Ok(tree) => self.tree(&tree, chosen, fail),
            Err(match_compile::TooDeep) => self.unbuilt = Some(Unbuilt { span }),
        }
    }

    fn tree(&mut self, tree: &Tree, chosen: Chosen<'_>, fail: BlockId) {
        match tree {
            Tree::First(alternatives) => {
                let Some((last, before)) = alternatives.split_last() else {
                    return self.jump(fail);
                };
                for alternative in before {
                    let next = self.block();
                    self.tree(alternative, chosen, next);
                    self.start(next);
                }
                self.tree(last, chosen, fail);
            }
            Tree::Steps(steps, rest) => {
                steps.iter().for_each(|step| self.step(step, fail));
                self.tree(rest, chosen, fail);
            }
            Tree::Switch(subject, kinds) => {
                for (index, kind) in kinds.iter().enumerate() {
                    let last = index + 1 == kinds.len();
                    let next = if last { fail } else { self.block() };
                    self.kind(*subject, kind, chosen, next, fail);
                    if !last {
                        self.start(next);
                    }
                }
            }
            Tree::Clause(index) => self.clause(*index, chosen, fail),
        }
    }

    /// `next` is for what is of another kind, `fail` for what turns out not to match.
    fn kind(
        &mut self,
        subject: Var,
        kind: &Kind,
        chosen: Chosen<'_>,
        next: BlockId,
        fail: BlockId,
    ) {
        match kind {
            Kind::Values(values) => {
                if let [(value, tree)] = &values[..] {
                    self.test_equal(subject, value, next);
                    return self.tree(tree, chosen, fail);
                }
                let arms: Vec<(ArmValue, BlockId)> = values
                    .iter()
                    .map(|(value, _)| (arm_value(value), self.block()))
                    .collect();
                let blocks: Vec<BlockId> = arms.iter().map(|(_, block)| *block).collect();
                let op = Op::SelectValue(arms);
                self.emit(Inst::new(op, vec![Value::Var(subject)], Span::default()).or(next));
                for (block, (_, tree)) in blocks.into_iter().zip(values) {
                    self.start(block);
                    self.tree(tree, chosen, fail);
                }
            }
            Kind::Arities(arities) => {
                if let [(arity, tree)] = &arities[..] {
                    self.test(Test::TupleOfArity(*arity), Value::Var(subject), next);
                    return self.tree(tree, chosen, fail);
                }
                let arms: Vec<(u32, BlockId)> = arities
                    .iter()
                    .map(|(arity, _)| (*arity, self.block()))
                    .collect();
                let blocks: Vec<BlockId> = arms.iter().map(|(_, block)| *block).collect();
                let op = Op::SelectArity(arms);
                self.emit(Inst::new(op, vec![Value::Var(subject)], Span::default()).or(next));
                for (block, (_, tree)) in blocks.into_iter().zip(arities) {
                    self.start(block);
                    self.tree(tree, chosen, fail);
                }
            }
            Kind::Test(test, tree) => {
                self.test(*test, Value::Var(subject), next);
                self.tree(tree, chosen, fail);
            }
            Kind::Equal(value, tree) => {
                self.test_equal(subject, value, next);
                self.tree(tree, chosen, fail);
            }
            Kind::Binary { ctx, tree } => {
                let inst = Inst::new(Op::BinStart, vec![Value::Var(subject)], Span::default());
                self.emit(inst.to(*ctx).or(next));
                self.tree(tree, chosen, fail);
            }
        }
    }

    pub(super) fn test(&mut self, test: Test, value: Value, fail: BlockId) {
        self.emit(Inst::new(Op::Test(test), vec![value], Span::default()).or(fail));
    }

    fn test_equal(&mut self, subject: Var, value: &Literal, fail: BlockId) {
        let args = vec![Value::Var(subject), self.pool.value(value)];
        self.emit(Inst::new(Op::Compare(Compare::ExactEq), args, Span::default()).or(fail));
    }

    fn step(&mut self, step: &Step, fail: BlockId) {
        let make = |op, args: Vec<Value>| Inst::new(op, args, Span::default());
        let var = |var: &Var| Value::Var(*var);
        if let Some(inst) = self.sized_step(step, fail) {
            return self.emit(inst.or(fail));
        }
        let inst = match step {
            Step::Test(test, subject) => return self.test(*test, var(subject), fail),
            Step::Equal(value, subject) => return self.test_equal(*subject, value, fail),
            Step::Assign { dst, src } => return self.copy(*dst, var(src)),
            Step::Head { src, dst } => make(Op::GetHead, vec![var(src)]).to(*dst),
            Step::Tail { src, dst } => make(Op::GetTail, vec![var(src)]).to(*dst),
            Step::Element { src, index, dst } => {
                make(Op::GetElement(*index), vec![var(src)]).to(*dst)
            }
            Step::BinStart { src, ctx } => make(Op::BinStart, vec![var(src)]).to(*ctx).or(fail),
            Step::BinBits(ctx, bits) => {
                let literal = Value::Literal(self.pool.index(bits));
                make(Op::BinMatchLiteral, vec![var(ctx), literal]).or(fail)
            }
            Step::BinUtf {
                ctx,
                unit,
                flags,
                dst,
            } => {
                let (unit, flags) = (*unit, *flags);
                make(Op::BinGetUtf { unit, flags }, vec![var(ctx)])
                    .to(*dst)
                    .or(fail)
            }
            Step::BinTail { ctx, unit, dst } => match dst {
                Some(dst) => make(Op::BinGetTail { unit: *unit }, vec![var(ctx)])
                    .to(*dst)
                    .or(fail),
                None => make(Op::BinTestUnit { unit: *unit }, vec![var(ctx)]).or(fail),
            },
            Step::BinEnd(ctx) => make(Op::BinEnd, vec![var(ctx)]).or(fail),
            Step::BinPosition { ctx, dst } => make(Op::BinPosition, vec![var(ctx)]).to(*dst),
            Step::BinRestore { ctx, position } => {
                make(Op::BinRestore, vec![var(ctx), var(position)])
            }
            Step::MapValue { .. }
            | Step::BinInteger { .. }
            | Step::BinFloat { .. }
            | Step::BinBinary { .. } => unreachable!("they have a key or size"),
        };
        self.emit(inst);
    }

    /// The instruction of a step that has a key or size, which may have to be computed.
    fn sized_step(&mut self, step: &Step, fail: BlockId) -> Option<Inst> {
        let (subject, key, op, dst) = match step {
            Step::MapValue { map, key, dst } => (map, key, Op::GetMapValue, Some(dst)),
            Step::BinInteger {
                ctx,
                size,
                unit,
                flags,
                dst,
            } => {
                let (unit, flags) = (*unit, *flags);
                let op = match dst {
                    Some(_) => Op::BinGetInteger { unit, flags },
                    None => Op::BinSkip { unit },
                };
                (ctx, size, op, dst.as_ref())
            }
            Step::BinFloat {
                ctx,
                size,
                unit,
                flags,
                dst,
            } => {
                let (unit, flags) = (*unit, *flags);
                (ctx, size, Op::BinGetFloat { unit, flags }, Some(dst))
            }
            Step::BinBinary {
                ctx,
                size,
                unit,
                dst,
            } => {
                let unit = *unit;
                let op = match dst {
                    Some(_) => Op::BinGetBinary { unit },
                    None => Op::BinSkip { unit },
                };
                (ctx, size, op, dst.as_ref())
            }
            _ => return None,
        };
        let args = vec![Value::Var(*subject), self.key(key, fail)];
        let inst = Inst::new(op, args, Span::default());
        Some(match dst {
            Some(dst) => inst.to(*dst),
            None => inst,
        })
    }

    fn key(&mut self, key: &Key, fail: BlockId) -> Value {
        match key {
            Key::Var(var) => Value::Var(*var),
            Key::Literal(literal) => self.pool.value(literal),
            Key::Computed(expr) => {
                let outside = self.guard_fail.replace(fail);
                let value = self.value(expr);
                self.guard_fail = outside;
                value
            }
        }
    }

    /// A clause whose patterns match: equalities, guard, body.
    fn clause(&mut self, index: usize, chosen: Chosen<'_>, fail: BlockId) {
        let clause = &chosen.clauses[index];
        for (a, b) in &clause.equal {
            let args = vec![Value::Var(*a), Value::Var(*b)];
            self.emit(Inst::new(Op::Compare(Compare::ExactEq), args, Span::default()).or(fail));
        }
        self.guard(&clause.guard, fail);
        if chosen.accept {
            self.emit(Inst::new(Op::ReceiveAccept, Vec::new(), Span::default()));
        }
        self.way(&clause.body, &clause.exports, chosen);
    }

    /// The body of one way.
    pub(super) fn way(&mut self, body: &Expr, exports: &[Var], chosen: Chosen<'_>) {
        self.expr(body, chosen.want);
        for (dst, src) in chosen.exports.iter().zip(exports) {
            self.copy(*dst, Value::Var(*src));
        }
        self.leave(chosen.want, chosen.end);
    }

    fn guard(&mut self, alternatives: &[Vec<Expr>], fail: BlockId) {
        let Some((last, before)) = alternatives.split_last() else {
            return;
        };
        let body = self.block();
        for tests in before {
            let next = self.block();
            self.tests(tests, next);
            self.jump(body);
            self.start(next);
        }
        self.tests(last, fail);
        if before.is_empty() {
            return;
        }
        self.start(body);
    }

    fn tests(&mut self, tests: &[Expr], fail: BlockId) {
        let outside = self.guard_fail.replace(fail);
        for test in tests {
            self.branch(test, true, fail);
        }
        self.guard_fail = outside;
    }

    /// What happens when no clause matches.
    fn otherwise(&mut self, case: &Case, subjects: &[Var], want: Want, end: BlockId) {
        let raise = match &case.otherwise {
            Otherwise::Value(value) => {
                self.expr(value, want);
                return self.leave(want, end);
            }
            Otherwise::BadMatch => Raise::BadMatch,
            Otherwise::CaseClause => Raise::CaseClause,
            Otherwise::IfClause => Raise::IfClause,
            Otherwise::TryClause => Raise::TryClause,
            Otherwise::FunctionClause => Raise::FunctionClause,
        };
        let subjects: Vec<Value> = subjects.iter().map(|&var| Value::Var(var)).collect();
        let args = match raise {
            Raise::IfClause => Vec::new(),
            Raise::FunctionClause => self.params.iter().map(|&var| Value::Var(var)).collect(),
            Raise::BadMatch | Raise::CaseClause | Raise::TryClause if subjects.len() != 1 => {
                // A tuple that was never built: see `spread_tuple`.
                vec![self.result(Inst::new(Op::PutTuple, subjects, case.span), Want::Value)]
            }
            Raise::BadMatch
            | Raise::CaseClause
            | Raise::TryClause
            | Raise::BadRecord
            | Raise::Again => subjects,
        };
        self.emit(Inst::new(Op::Raise(raise), args, case.span));
    }

    /// `case` over a condition with clauses for true and false branches directly.
    fn boolean_case(&mut self, case: &Case, want: Want) -> Option<Value> {
        let [subject] = &case.subjects[..] else {
            return None;
        };
        if !self.is_boolean(subject) || matches!(subject, Expr::Literal(_)) {
            return None;
        }
        let yes = self.clause_for(case, self.atoms.yes)?;
        let no = self.clause_for(case, self.atoms.no)?;
        if std::ptr::eq(yes, no) {
            return None;
        }
        let (want, value, end) = self.branching(want);
        let chosen = Chosen {
            clauses: &case.clauses,
            exports: &case.exports,
            want,
            end,
            accept: false,
        };
        let other = self.block();
        self.branch(subject, true, other);
        self.way(&yes.body, &yes.exports, chosen);
        self.start(other);
        self.way(&no.body, &no.exports, chosen);
        self.join(want, end);
        Some(value)
    }

    /// The clause that a boolean chooses, if that is certain.
    fn clause_for<'e>(
        &self,
        case: &'e Case,
        boolean: purlin_bytecode::module::AtomRef,
    ) -> Option<&'e Clause> {
        for clause in &case.clauses {
            if !clause.guard.is_empty() || !clause.equal.is_empty() {
                return None;
            }
            match &clause.patterns[0] {
                Pat::Wild => return Some(clause),
                Pat::Literal(Literal::Atom(atom)) if *atom == boolean => return Some(clause),
                Pat::Literal(Literal::Atom(_)) => {}
                _ => return None,
            }
        }
        None
    }
}

fn arm_value(value: &Literal) -> ArmValue {
    match value {
        Literal::Atom(atom) => ArmValue::Atom(*atom),
        Literal::Integer(value) => {
            ArmValue::Int(i32::try_from(value).expect("larger integers are compared"))
        }
        _ => unreachable!("only atoms and integers are values of a switch"),
    }
}
