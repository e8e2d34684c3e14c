//! Processes, of which each message and each end comes in one order only: what is sent to oneself, what another process
//! answers or dies of, and helpers of the program that wait for it (see `TAIL`).

use super::Type::{self, *};
use super::{Generator, Kind};

impl Generator<'_> {
    pub(super) fn processes(&mut self, wants: Type, depth: usize) {
        match self.random.below(9) {
            0..=3 => self.receive_own(wants, depth),
            4 => self.helper("elsewhere", wants, depth),
            5 => self.helper("linked", wants, depth),
            6 => self.answered(wants, depth),
            7 => {
                self.put("killed(");
                match self.random.below(4) {
                    0 => self.pick(&["kill", "normal", "shutdown"]),
                    _ => self.expression(Any, depth.min(1)),
                }
                self.put(")");
            }
            _ => self.served(depth),
        }
    }

    /// Messages to oneself, some of which are taken, in any order; `show` tells what stays.
    fn receive_own(&mut self, wants: Type, depth: usize) {
        let is = *self.random.pick(super::TYPES);
        self.put("begin ");
        self.scope(|g| {
            g.list(", ", 1, |g| {
                for _ in 0..1 + g.random.below(3) {
                    g.item(|g| {
                        g.put("self() ! ");
                        g.expression(is, depth.min(1));
                    });
                }
                g.item(|g| g.receive(is, wants, depth));
            });
        });
        self.put(" end");
    }

    fn receive(&mut self, is: Type, wants: Type, depth: usize) {
        let has_clauses = !self.random.one_in(15);
        self.put("receive ");
        if has_clauses {
            self.clauses(is, wants, depth);
        }
        self.put(" after ");
        match self.random.below(8) {
            0 => self.put("id(0)"),
            1 => self.put("1"),
            2 => {
                self.put("timeout(");
                self.expression(Integer, 0);
                self.put(")");
            }
            _ => self.put("0"),
        }
        self.put(" -> ");
        self.scope(|g| g.short_body(wants, depth));
        self.put(" end");
    }

    /// A helper that evaluates something in a process of its own.
    fn helper(&mut self, name: &str, wants: Type, depth: usize) {
        self.put(name);
        self.put("(fun() -> ");
        self.part(Kind::Item, |g| g.scope(|g| g.short_body(wants, depth)));
        self.put(" end)");
    }

    /// A process that computes, and the answer by a reference.
    fn answered(&mut self, wants: Type, depth: usize) {
        let (reference, value, me, fuel) = (self.name(), self.name(), self.name(), self.name());
        self.put(&format!(
            "begin {fuel} = half(), {reference} = make_ref(), {me} = self(), \
             spawn(fun() -> put(fuel, {fuel}), {me} ! {{{reference}, catch "
        ));
        self.expression(wants, depth.min(2));
        self.put(&format!(
            "}} end), receive {{{reference}, {value}}} -> caught({value}) end end"
        ));
    }

    /// A server with a state: what it makes of some requests, and what it dies of.
    fn served(&mut self, depth: usize) {
        let state = *self.random.pick(super::TYPES);
        self.put("served(");
        self.function_argument(&[Any, state], Any, depth.min(2));
        self.put(", ");
        self.expression(state, depth.min(1));
        self.put(", [");
        self.list(", ", 0, |g| {
            for _ in 0..1 + g.random.below(3) {
                g.item(|g| g.expression(Any, 1.min(depth)));
            }
        });
        self.put("])");
    }
}
