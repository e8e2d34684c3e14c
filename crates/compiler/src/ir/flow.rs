//! `receive` and `try`.

use super::build::{Builder, Want};
use super::choose::Chosen;
use super::{Inst, Op, Region, RegionId, Value};
use crate::core::{Clause, Expr, Receive, Try, Var};
use purlin_bytecode::module::Literal;
use purlin_syntax::span::Span;

impl Builder<'_> {
    /// ```text
    /// peek:  message := ReceivePeek, else empty
    ///        clauses: ReceiveAccept, body
    /// next:  ReceiveNext, to peek
    /// empty: ReceiveWait, to peek      or      ReceiveWaitTimeout, to peek; ReceiveTimedOut, body
    /// ```
    pub(super) fn receive(&mut self, receive: &Receive, want: Want) -> Value {
        let timeout = receive
            .after
            .as_ref()
            .map(|(timeout, _, _)| self.value(timeout));
        let (want, value, end) = self.branching(want);
        let (peek, next, empty) = (self.block(), self.block(), self.block());
        if let Some(reference) = self.expected_reference(receive) {
            let args = vec![Value::Var(reference)];
            self.emit(Inst::new(Op::ReceiveMarker, args, Span::default()));
        }
        self.start(peek);
        let message = self.fresh();
        let inst = Inst::new(Op::ReceivePeek, Vec::new(), Span::default());
        self.emit(inst.to(message).or(empty));
        let mut chosen = Chosen {
            clauses: &receive.clauses,
            exports: &receive.exports,
            want,
            end,
            accept: true,
        };
        if receive.clauses.is_empty() {
            self.jump(next);
        } else {
            self.choose(&[message], chosen, next, receive.span);
        }
        self.start(next);
        self.emit(Inst::new(Op::ReceiveNext, Vec::new(), Span::default()).or(peek));
        self.start(empty);
        match (&receive.after, timeout) {
            (Some((expr, body, exports)), Some(timeout)) if !self.is_infinity(expr) => {
                let inst = Inst::new(Op::ReceiveWaitTimeout, vec![timeout], receive.span);
                self.emit(inst.or(peek));
                self.emit(Inst::new(Op::ReceiveTimedOut, Vec::new(), Span::default()));
                chosen.accept = false;
                self.way(body, exports, chosen);
            }
            _ => self.emit(Inst::new(Op::ReceiveWait, Vec::new(), receive.span).or(peek)),
        }
        self.join(want, end);
        value
    }

    /// A reference made in this function that every message looked for must contain: messages
    /// older than it need not be looked at.
    fn expected_reference(&self, receive: &Receive) -> Option<Var> {
        let (first, rest) = receive.clauses.split_first()?;
        let has = |clause: &Clause, var: Var| clause.equal.iter().any(|(_, b)| *b == var);
        let mut candidates = first.equal.iter().map(|(_, var)| *var);
        candidates.find(|&var| {
            self.references.contains(&var) && rest.iter().all(|clause| has(clause, var))
        })
    }

    fn is_infinity(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Literal(Literal::Atom(atom)) if *atom == self.atoms.infinity)
    }

    pub(super) fn try_expr(&mut self, parts: &Try, want: Want) -> Value {
        let (want, value, end) = self.branching(want);
        let handler = self.block();
        let region = RegionId(self.result.regions.len() as u32);
        self.result.regions.push(Region {
            handler,
            caught: parts.caught,
        });

        let outside = self.region.replace(region);
        let inside = self.block();
        self.start(inside);
        self.expr(&parts.body, Want::Into(parts.value));
        self.region = outside;
        let after = self.block();
        self.start(after);
        self.expr(&parts.of, want);
        self.leave(want, end);

        self.start(handler);
        self.expr(&parts.handler, want);
        self.leave(want, end);
        self.join(want, end);
        value
    }
}
