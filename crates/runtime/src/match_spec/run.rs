//! Running a compiled specification.

use super::{Action, Clause, Flavour, MatchSpec, Message, Op, Pattern, Tracer, Verdict};
use crate::bif::Ctx;
use purlin_heap::AtomTable;
use purlin_heap::atom::Atom;
use purlin_heap::compare::exact_eq;
use purlin_heap::heap::{HeapScope, Lender, OwnedTerm, Scratch};
use purlin_heap::term::Term;

/// What a program is run on.
#[derive(Clone, Copy)]
enum Subject<'a, 's> {
    Term(Term<'s>),
    Arguments(&'a [Term<'s>]),
}

impl<'s> Subject<'_, 's> {
    /// `'$_'`
    fn whole(self, heap: &mut HeapScope<'s>) -> Term<'s> {
        match self {
            Subject::Term(term) => term,
            Subject::Arguments(arguments) => heap.list(arguments),
        }
    }
}

/// How the constants of a program come into the scope that it is run in.
trait Constants<'s> {
    fn get(&self, heap: &mut HeapScope<'s>, index: u32) -> Term<'s>;
}

/// They are lent to a scratch scope.
struct Lent<'o, 's>(&'o [OwnedTerm], Lender<'o, 's>);

impl<'s> Constants<'s> for Lent<'_, 's> {
    #[inline]
    fn get(&self, _: &mut HeapScope<'s>, index: u32) -> Term<'s> {
        self.1.owned(&self.0[index as usize])
    }
}

/// They are copied onto the heap of a process.
struct Copied<'o>(&'o [OwnedTerm]);

impl<'s> Constants<'s> for Copied<'_> {
    fn get(&self, heap: &mut HeapScope<'s>, index: u32) -> Term<'s> {
        heap.copy_in(self.0[index as usize].term())
    }
}

/// What has been said in the course of a trace specification's body.
#[derive(Clone, Copy)]
struct Said<'s> {
    message: Message<'s>,
    return_trace: bool,
    exception_trace: bool,
}

impl MatchSpec {
    /// Runs a table specification on the row of a table. If a clause matches, `take` gets its value,
    /// which is gone afterwards, and the caller's heap.
    pub fn apply<'h, 'o, R>(
        &'o self,
        ctx: &mut Ctx<'h, '_>,
        scratch: &mut Scratch,
        row: &'o OwnedTerm,
        take: impl for<'s> FnOnce(Term<'s>, &mut HeapScope<'h>) -> R,
    ) -> Option<R> {
        let Ctx {
            heap: target,
            vm,
            scheduler,
            process,
            budget,
        } = ctx;
        scratch.with(&vm.atoms, |heap, lender| {
            let mut inner = Ctx {
                heap,
                vm,
                scheduler,
                process,
                budget,
            };
            let constants = Lent(&self.constants, lender);
            let subject = Subject::Term(lender.owned(row));
            let value = self.run(&mut inner, subject, &constants, &mut None)?;
            Some(take(value, target))
        })
    }

    /// Runs a table specification on a term of the caller.
    pub fn run_on<'h>(&self, ctx: &mut Ctx<'h, '_>, term: Term<'h>) -> Option<Term<'h>> {
        let constants = Copied(&self.constants);
        self.run(ctx, Subject::Term(term), &constants, &mut None)
    }

    /// Runs a trace specification on the arguments of a call.
    pub fn trace<'h>(
        &self,
        ctx: &mut Ctx<'h, '_>,
        arguments: &[Term<'h>],
        tracer: &mut dyn Tracer<'h>,
    ) -> Verdict<'h> {
        debug_assert!(self.flavour != Flavour::Table);
        let said = Said {
            message: Message::Plain,
            return_trace: false,
            exception_trace: false,
        };
        let mut effects = Some((tracer, said));
        let subject = Subject::Arguments(arguments);
        let matched = self.run(ctx, subject, &Copied(&self.constants), &mut effects);
        match (matched, effects) {
            (Some(_), Some((_, said))) => Verdict {
                message: said.message,
                return_trace: said.return_trace,
                exception_trace: said.exception_trace,
            },
            (_, _) => Verdict {
                message: Message::None,
                return_trace: false,
                exception_trace: false,
            },
        }
    }

    /// The value of the first clause whose head matches and whose guards are true.
    #[inline]
    fn run<'s, 't>(
        &self,
        ctx: &mut Ctx<'s, '_>,
        subject: Subject<'_, 's>,
        constants: &impl Constants<'s>,
        effects: &mut Option<(&'t mut dyn Tracer<'s>, Said<'s>)>,
    ) -> Option<Term<'s>> {
        for clause in &self.clauses {
            let mut frame = Frame {
                clause,
                subject,
                variables: Stack::new(),
                effects: &mut *effects,
            };
            if !frame.matches(&mut ctx.heap, &ctx.vm.atoms, &self.constants) {
                continue;
            }
            let holds = clause.guard.is_empty()
                || frame
                    .evaluate(ctx, &clause.guard, constants, Failure::Ends)
                    .is_some();
            if holds {
                return frame.evaluate(ctx, &clause.body, constants, Failure::IsValue);
            }
        }
        None
    }

    /// Whether the heads say which keys a row must have: then these keys, by clause.
    pub fn bound_keys(&self, position: usize) -> Option<Vec<&OwnedTerm>> {
        self.clauses
            .iter()
            .map(|clause| self.bound_key(clause, position))
            .collect()
    }

    fn bound_key(&self, clause: &Clause, position: usize) -> Option<&OwnedTerm> {
        let (first, elements) = clause.head.split_first()?;
        let Pattern::Tuple(arity) = *first else {
            return None;
        };
        if position > arity as usize {
            return None;
        }
        // Skips the patterns of the elements before it.
        let mut index = 0;
        for _ in 1..position {
            let mut left = 1;
            while left > 0 {
                left = left - 1 + elements[index].parts();
                index += 1;
            }
        }
        let Pattern::Constant(constant) = elements[index] else {
            return None;
        };
        Some(&self.constants[constant as usize])
    }

    /// Does each row match, whatever it is, and is it the value?
    pub fn is_everything(&self) -> bool {
        let [clause] = &*self.clauses else {
            return false;
        };
        matches!(&*clause.head, [Pattern::Any | Pattern::Bind(_)])
            && clause.guard.is_empty()
            && matches!(&*clause.body, [Op::Whole])
    }
}

impl Pattern {
    /// How many patterns about its parts follow.
    fn parts(self) -> usize {
        match self {
            Pattern::Any | Pattern::Bind(_) | Pattern::Same(_) | Pattern::Constant(_) => 0,
            Pattern::Tuple(count) | Pattern::Arguments(count) | Pattern::Map { count, .. } => {
                count as usize
            }
            Pattern::Cons => 2,
        }
    }
}

/// What a failing expression does.
#[derive(Clone, Copy, PartialEq)]
enum Failure {
    /// It ends the guard.
    Ends,
    /// Its value is `'EXIT'`.
    IsValue,
}

/// A clause on its way.
struct Frame<'a, 's, 't, 'e> {
    clause: &'a Clause,
    subject: Subject<'a, 's>,
    variables: Stack<'s>,
    effects: &'e mut Option<(&'t mut dyn Tracer<'s>, Said<'s>)>,
}

impl<'s> Frame<'_, 's, '_, '_> {
    fn matches(
        &mut self,
        heap: &mut HeapScope<'s>,
        atoms: &AtomTable,
        constants: &[OwnedTerm],
    ) -> bool {
        let mut parts = Stack::new();
        let mut patterns = self.clause.head.iter();
        match (self.subject, self.clause.head.first()) {
            (Subject::Arguments(arguments), Some(&Pattern::Arguments(count))) => {
                if arguments.len() != count as usize {
                    return false;
                }
                arguments.iter().rev().for_each(|&part| parts.push(part));
                patterns.next();
            }
            (subject, _) => parts.push(subject.whole(heap)),
        }
        patterns.all(|pattern| self.matches_part(*pattern, &mut parts, atoms, constants))
    }

    #[inline]
    fn matches_part(
        &mut self,
        pattern: Pattern,
        parts: &mut Stack<'s>,
        atoms: &AtomTable,
        constants: &[OwnedTerm],
    ) -> bool {
        let part = parts.pop();
        match pattern {
            Pattern::Any => true,
            Pattern::Bind(variable) => {
                debug_assert_eq!(variable as usize, self.variables.len());
                self.variables.push(part);
                true
            }
            Pattern::Same(variable) => exact_eq(self.variables.get(variable as usize), part),
            Pattern::Constant(constant) => exact_eq(constants[constant as usize].term(), part),
            Pattern::Tuple(arity) => match part.as_tuple() {
                Some(tuple) if tuple.arity() == arity as usize => {
                    let elements = tuple.elements().iter().rev();
                    elements.for_each(|&element| parts.push(element));
                    true
                }
                Some(_) | None => false,
            },
            Pattern::Cons => match part.as_cons() {
                Some(cons) => {
                    parts.push(cons.tail);
                    parts.push(cons.head);
                    true
                }
                None => false,
            },
            Pattern::Map { first, count } => {
                let Some(map) = part.as_map() else {
                    return false;
                };
                let keys = &constants[first as usize..(first + count) as usize];
                keys.iter()
                    .rev()
                    .all(|key| match map.get(key.term(), atoms) {
                        Some(value) => {
                            parts.push(value);
                            true
                        }
                        None => false,
                    })
            }
            Pattern::Arguments(_) => unreachable!("only a head as a whole"),
        }
    }

    /// The value that is left on the stack, `true` if there is none.
    fn evaluate(
        &mut self,
        ctx: &mut Ctx<'s, '_>,
        code: &[Op],
        constants: &impl Constants<'s>,
        failure: Failure,
    ) -> Option<Term<'s>> {
        let mut stack = Stack::new();
        let mut next = 0;
        while let Some(&op) = code.get(next) {
            next += 1;
            match op {
                Op::Constant(index) => stack.push(constants.get(&mut ctx.heap, index)),
                Op::Variable(variable) => stack.push(self.variables.get(variable as usize)),
                Op::Whole => stack.push(self.subject.whole(&mut ctx.heap)),
                Op::Bound => stack.push(self.bound(&mut ctx.heap)),
                Op::Require => {
                    if !stack.pop().is_atom(Atom::TRUE) {
                        return None;
                    }
                }
                Op::Drop => drop(stack.pop()),
                Op::AndAlso(end) | Op::OrElse(end) => {
                    let goes_on = matches!(op, Op::AndAlso(_));
                    match stack.last().as_bool() {
                        Some(value) if value == goes_on => drop(stack.pop()),
                        Some(_) => next = end as usize,
                        None if failure == Failure::Ends => return None,
                        None => {
                            stack.pop();
                            stack.push(Term::atom(Atom::EXIT_UPPER));
                            next = end as usize;
                        }
                    }
                }
                Op::Tuple(_)
                | Op::List(_)
                | Op::Map(_)
                | Op::Call { .. }
                | Op::And(_)
                | Op::Or(_)
                | Op::Message
                | Op::Act(..) => {
                    let taken = op.operands();
                    let value = self.compute(ctx, op, stack.top(taken));
                    stack.drop(taken);
                    match value {
                        Some(value) => stack.push(value),
                        None if failure == Failure::Ends => return None,
                        None => stack.push(Term::atom(Atom::EXIT_UPPER)),
                    }
                }
            }
        }
        Some(if stack.len() == 0 {
            Term::bool(true)
        } else {
            stack.pop()
        })
    }

    /// `'$$'`
    fn bound(&self, heap: &mut HeapScope<'s>) -> Term<'s> {
        let variables = self.clause.order.iter().rev();
        variables.fold(Term::NIL, |list, &variable| {
            heap.cons(self.variables.get(variable as usize), list)
        })
    }

    /// The value of an operation on operands; `None` if it fails.
    fn compute(
        &mut self,
        ctx: &mut Ctx<'s, '_>,
        op: Op,
        operands: &[Term<'s>],
    ) -> Option<Term<'s>> {
        match op {
            Op::Tuple(_) => Some(ctx.heap.tuple(operands)),
            Op::List(_) => {
                let (tail, elements) = operands.split_last()?;
                Some(ctx.heap.list_with_tail(elements, *tail))
            }
            Op::Map(_) => {
                let pairs: Vec<_> = operands.chunks(2).map(|pair| (pair[0], pair[1])).collect();
                Some(ctx.heap.map_from_pairs(&pairs).term())
            }
            Op::Call { function, .. } => function(ctx, operands).ok(),
            Op::And(_) => junction(operands, |all, one| all & one, true),
            Op::Or(_) => junction(operands, |all, one| all | one, false),
            Op::Message => {
                if let Some((_, said)) = self.effects {
                    said.message = match operands[0].as_bool() {
                        Some(true) => Message::Plain,
                        Some(false) => Message::None,
                        None => Message::With(operands[0]),
                    };
                }
                Some(Term::bool(true))
            }
            Op::Act(action, _) => self.act(ctx, action, operands),
            Op::Constant(_)
            | Op::Variable(_)
            | Op::Whole
            | Op::Bound
            | Op::Require
            | Op::Drop
            | Op::AndAlso(_)
            | Op::OrElse(_) => unreachable!("not about operands"),
        }
    }

    fn act(
        &mut self,
        ctx: &mut Ctx<'s, '_>,
        action: Action,
        operands: &[Term<'s>],
    ) -> Option<Term<'s>> {
        let (tracer, said) = self.effects.as_mut()?;
        if action == Action::ReturnTrace {
            said.return_trace = true;
        } else if action == Action::ExceptionTrace {
            said.exception_trace = true;
        } else {
            return tracer.act(ctx, action, operands);
        }
        Some(Term::bool(true))
    }
}

impl Op {
    /// How many values it takes off the stack.
    fn operands(self) -> usize {
        match self {
            Op::Tuple(count) | Op::And(count) | Op::Or(count) => count as usize,
            Op::List(count) => count as usize + 1,
            Op::Map(count) => 2 * count as usize,
            Op::Call { arity, .. } | Op::Act(_, arity) => usize::from(arity),
            Op::Message => 1,
            Op::Constant(_)
            | Op::Variable(_)
            | Op::Whole
            | Op::Bound
            | Op::Require
            | Op::Drop
            | Op::AndAlso(_)
            | Op::OrElse(_) => 0,
        }
    }
}

fn junction<'s>(
    operands: &[Term<'s>],
    join: fn(bool, bool) -> bool,
    start: bool,
) -> Option<Term<'s>> {
    let all = operands
        .iter()
        .try_fold(start, |all, one| Some(join(all, one.as_bool()?)))?;
    Some(Term::bool(all))
}

/// Few terms are kept without memory from the allocator.
const INLINE: usize = 12;

/// A stack of terms.
struct Stack<'s> {
    inline: [Term<'s>; INLINE],
    length: usize,
    /// All of them, once there were more than [`INLINE`].
    spilled: Vec<Term<'s>>,
}

impl<'s> Stack<'s> {
    #[inline]
    fn new() -> Stack<'s> {
        Stack {
            inline: [Term::NIL; INLINE],
            length: 0,
            spilled: Vec::new(),
        }
    }

    #[inline]
    fn len(&self) -> usize {
        self.length
    }

    #[inline]
    fn push(&mut self, term: Term<'s>) {
        if self.length < INLINE && self.spilled.is_empty() {
            self.inline[self.length] = term;
        } else {
            self.spill(term);
        }
        self.length += 1;
    }

    #[cold]
    fn spill(&mut self, term: Term<'s>) {
        if self.spilled.is_empty() {
            self.spilled.extend_from_slice(&self.inline);
        }
        self.spilled.truncate(self.length);
        self.spilled.push(term);
    }

    #[inline]
    fn terms(&self) -> &[Term<'s>] {
        if self.spilled.is_empty() {
            &self.inline[..self.length]
        } else {
            &self.spilled[..self.length]
        }
    }

    #[inline]
    fn get(&self, index: usize) -> Term<'s> {
        self.terms()[index]
    }

    #[inline]
    fn last(&self) -> Term<'s> {
        self.terms()[self.length - 1]
    }

    fn top(&self, count: usize) -> &[Term<'s>] {
        &self.terms()[self.length - count..]
    }

    fn drop(&mut self, count: usize) {
        self.length -= count;
    }

    #[inline]
    fn pop(&mut self) -> Term<'s> {
        let term = self.last();
        self.length -= 1;
        term
    }
}
