//! Expressions with clauses, and those that raise or catch.

use super::Generator;
use super::Type::{self, *};
use super::{Kind, Variable};

impl Generator<'_> {
    pub(super) fn case(&mut self, wants: Type, depth: usize) {
        let is = *self.random.pick(super::TYPES);
        // OTP 27 takes the other boolean for the value of a comparison that no clause matches because of a guard.
        let is_comparable = matches!(is, Any | Boolean | Atom);
        self.put(if is_comparable { "case id(" } else { "case " });
        self.expression(is, depth);
        self.put(if is_comparable { ") of " } else { " of " });
        self.clauses(is, wants, depth);
        self.put(" end");
    }

    /// Clauses with one pattern; what they bind stays inside.
    pub(super) fn clauses(&mut self, is: Type, wants: Type, depth: usize) {
        let count = 1 + self.random.below(4);
        self.list("; ", 1, |g| {
            for clause in 0..count {
                g.item(|g| {
                    let mut bound = Vec::new();
                    if clause + 1 == count && !g.random.one_in(12) {
                        g.put("_");
                    } else {
                        g.pattern(3, is, &mut bound);
                    }
                    g.scope(|g| {
                        g.bound.extend(bound);
                        g.guard();
                        g.put(" -> ");
                        g.short_body(wants, depth);
                    });
                });
            }
        });
    }

    /// Clauses that all bind the same variable, which is used behind them.
    pub(super) fn exporting(&mut self, gives: Type, depth: usize) {
        let is = *self.random.pick(super::TYPES);
        let name = self.name();
        let is_if = self.random.one_in(3);
        if is_if {
            self.put("if ");
        } else {
            self.put("case id(");
            self.expression(is, depth);
            self.put(") of ");
        }
        self.list("; ", 1, |g| {
            for is_last in [false, true] {
                g.item(|g| {
                    let mut bound = Vec::new();
                    match (is_if, is_last) {
                        (true, true) => g.put("true"),
                        (true, false) => g.test(2),
                        (false, true) => g.put("_"),
                        (false, false) => g.pattern(2, is, &mut bound),
                    }
                    g.scope(|g| {
                        g.bound.extend(bound);
                        if !is_if && !is_last {
                            g.guard();
                        }
                        g.put(" -> ");
                        if g.random.one_in(4) {
                            g.expression(Any, 1);
                            g.put(", ");
                        }
                        g.put(&format!("{name} = "));
                        g.expression(gives, depth);
                    });
                });
            }
        });
        self.put(" end");
        self.bound.push(Variable { name, is: gives });
    }

    /// Mostly one expression.
    pub(super) fn short_body(&mut self, wants: Type, depth: usize) {
        match depth > 0 && self.random.one_in(5) {
            true => self.body(wants, depth, ", "),
            false => self.expression(wants, depth),
        }
    }

    pub(super) fn if_(&mut self, wants: Type, depth: usize) {
        self.put("if ");
        self.list("; ", 1, |g| {
            for _ in 0..1 + g.random.below(2) {
                g.item(|g| {
                    g.test(2);
                    g.put(" -> ");
                    g.expression(wants, depth);
                });
            }
            g.item(|g| {
                let fails = g.random.one_in(6);
                g.put(if fails { "false" } else { "true" });
                g.put(" -> ");
                g.expression(wants, depth);
            });
        });
        self.put(" end");
    }

    pub(super) fn block(&mut self, wants: Type, depth: usize) {
        self.put("begin ");
        self.scope(|g| g.body(wants, depth.max(1), ", "));
        self.put(" end");
    }

    /// What it binds is not used behind, since nothing says that what it stands in binds it for certain.
    pub(super) fn match_(&mut self, wants: Type, depth: usize) {
        let mut bound = Vec::new();
        self.put("(");
        self.pattern(2, wants, &mut bound);
        self.put(" = ");
        self.expression(wants, depth);
        self.put(")");
    }

    pub(super) fn catch(&mut self, depth: usize) {
        self.put("caught(catch ");
        self.expression(Any, depth);
        self.put(")");
    }

    pub(super) fn maybe(&mut self, wants: Type, depth: usize) {
        self.put("maybe ");
        let has_else = self.random.one_in(2);
        self.scope(|g| {
            g.list(", ", 1, |g| {
                for _ in 0..1 + g.random.below(3) {
                    g.item(|g| {
                        let is = *g.random.pick(super::TYPES);
                        let mut bound = Vec::new();
                        g.pattern(2, is, &mut bound);
                        g.pick(&[" ?= ", " ?= ", " = "]);
                        g.expression(is, depth);
                        g.bound.extend(bound);
                    });
                }
                g.item(|g| g.expression(wants, depth));
            });
        });
        if has_else {
            self.part(Kind::Optional, |g| {
                g.put(" else ");
                g.clauses(Any, wants, depth);
            });
        }
        self.put(" end");
    }

    pub(super) fn raise(&mut self, depth: usize) {
        let raise = *self
            .random
            .pick(&["error(", "exit(", "throw(", "erlang:error(", "throw("]);
        self.put(raise);
        self.expression(Any, depth);
        if raise.ends_with("error(") && self.random.one_in(4) {
            self.put(", [");
            self.expression(Any, depth.min(1));
            self.put("]");
        }
        self.put(")");
    }

    pub(super) fn try_(&mut self, wants: Type, depth: usize) {
        let is = *self.random.pick(super::TYPES);
        let handles = !self.random.one_in(6);
        self.put("try ");
        self.scope(|g| match depth > 0 && g.random.one_in(3) {
            true => g.body(is, depth, ", "),
            false => g.expression(is, depth),
        });
        if self.random.one_in(2) {
            self.part(Kind::Optional, |g| {
                g.put(" of ");
                g.clauses(is, wants, depth);
            });
        }
        if handles {
            self.put(" catch ");
            self.list("; ", 1, |g| {
                for _ in 0..1 + g.random.below(2) {
                    g.item(|g| g.handler(wants, depth));
                }
                if g.random.one_in(2) {
                    g.item(|g| {
                        g.put("_:_ -> ");
                        g.leaf(wants);
                    });
                }
            });
        }
        if !handles || self.random.one_in(3) {
            let kind = if handles { Kind::Optional } else { Kind::Item };
            self.part(kind, |g| {
                g.put(" after ");
                g.scope(|g| g.short_body(Any, depth.min(2)));
            });
        }
        self.put(" end");
    }

    fn handler(&mut self, wants: Type, depth: usize) {
        self.scope(|g| {
            let mut bound = Vec::new();
            let (class, stack) = (g.random.below(7), g.random.one_in(4));
            match class {
                0 => g.put("error:"),
                1 => g.put("throw:"),
                2 => g.put("exit:"),
                3 => {}
                _ => {
                    g.fresh(Atom, &mut bound);
                    g.put(":");
                }
            }
            match g.random.one_in(2) {
                true => g.fresh(Any, &mut bound),
                false => g.reason(&mut bound),
            }
            let mut trace = None;
            if stack && class != 3 {
                g.put(":");
                let name = g.name();
                g.put(&name);
                trace = Some(name);
            }
            // Classes are atoms that shall not become keys, see `oracle.erl`.
            for variable in &mut bound {
                if variable.is == Atom {
                    variable.is = Any;
                }
            }
            g.bound.extend(bound);
            g.guard();
            g.put(" -> ");
            match trace {
                Some(name) if g.random.one_in(4) => {
                    g.pick(&[
                        "erlang:raise(error, ",
                        "erlang:raise(throw, ",
                        "erlang:raise(exit, ",
                    ]);
                    g.expression(Any, depth.min(1));
                    g.put(&format!(", {name})"));
                }
                Some(name) => {
                    g.put(&format!("{{where({name}), "));
                    g.expression(wants, depth);
                    g.put("}");
                }
                None => g.short_body(wants, depth),
            }
        });
    }

    /// A pattern for what is raised.
    fn reason(&mut self, bound: &mut Vec<Variable>) {
        let (open, close) = *self.random.pick(&[
            ("badarg", ""),
            ("badarith", ""),
            ("function_clause", ""),
            ("{badmatch, ", "}"),
            ("{case_clause, ", "}"),
            ("{badmap, ", "}"),
            ("{badkey, ", "}"),
            ("no_fuel", ""),
            ("", ""),
        ]);
        self.put(open);
        if !close.is_empty() || open.is_empty() {
            self.pattern(1, Any, bound);
        }
        self.put(close);
    }
}
