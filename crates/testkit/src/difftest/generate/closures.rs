//! Funs and comprehensions.

use super::Type::{self, *};
use super::{Generator, Kind, Variable};

impl Generator<'_> {
    /// A fun of one argument.
    pub(super) fn fun(&mut self, gives: Type, depth: usize) {
        if self.random.one_in(8) {
            return self.literal(Fun, 0);
        }
        self.fun_of(&[Any], gives, depth);
    }

    /// A fun with some clauses.
    pub(super) fn fun_of(&mut self, takes: &[Type], gives: Type, depth: usize) {
        self.put("fun");
        let clauses = *self.random.pick(&[1, 1, 1, 2]);
        self.list("; ", 1, |g| {
            for clause in 0..clauses {
                g.item(|g| {
                    g.scope(|g| {
                        let is_open = clause + 1 == clauses && !g.random.one_in(6);
                        g.parameters(takes, is_open);
                        g.put(" -> ");
                        g.short_body(gives, depth);
                    });
                });
            }
        });
        self.put(" end");
    }

    fn parameters(&mut self, takes: &[Type], is_open: bool) {
        let mut bound = Vec::new();
        self.put("(");
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            match is_open {
                true => self.fresh(*is, &mut bound),
                // A variable of the outside would be shadowed, so it is no test here.
                false => self.shadowing_pattern(*is, &mut bound),
            }
        }
        self.put(")");
        self.bound.extend(bound);
        if !is_open {
            self.guard();
        }
    }

    /// A pattern of a place where variables of the outside do not count.
    fn shadowing_pattern(&mut self, is: Type, bound: &mut Vec<Variable>) {
        let outside = std::mem::take(&mut self.bound);
        self.pattern(2, is, bound);
        self.bound = outside;
    }

    /// A fun called at once, or one bound before.
    pub(super) fn apply_fun(&mut self, wants: Type, depth: usize) {
        if let (Some(name), true) = (self.variable(Fun), self.random.one_in(2)) {
            self.put(&name);
            self.put("(");
            self.expression(Any, depth);
            return self.put(")");
        }
        let takes: Vec<Type> = (0..self.random.below(3))
            .map(|_| *self.random.pick(super::TYPES))
            .collect();
        self.put("(");
        self.fun_of(&takes, wants, depth);
        self.put(")(");
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            self.expression(*is, depth.min(1));
        }
        self.put(")");
    }

    /// A named fun that counts down.
    pub(super) fn named_fun(&mut self, wants: Type, depth: usize) {
        let (fun, count, value) = (self.name(), self.name(), self.name());
        self.put(&format!("(fun {fun}(0, {value}) -> "));
        self.scope(|g| {
            g.bound.push(Variable {
                name: value.clone(),
                is: wants,
            });
            g.short_body(wants, depth);
        });
        let (value, result) = (self.name(), self.name());
        self.put(&format!("; {fun}({count}, {value}) when {count} > 0 -> "));
        self.scope(|g| {
            g.bound.push(Variable {
                name: value.clone(),
                is: wants,
            });
            g.bound.push(Variable {
                name: count.clone(),
                is: Integer,
            });
            match g.random.one_in(2) {
                true => {
                    g.put(&format!("{fun}({count} - 1, "));
                    g.expression(wants, depth.min(1));
                    g.put(")");
                }
                false => {
                    g.put(&format!("{result} = {fun}({count} - 1, {value}), "));
                    g.bound.push(Variable {
                        name: result,
                        is: wants,
                    });
                    g.expression(wants, depth.min(1));
                }
            }
        });
        self.put(" end)(");
        self.pick(&["0", "1", "2", "3", "3"]);
        self.put(", ");
        self.expression(wants, depth.min(1));
        self.put(")");
    }

    pub(super) fn list_comprehension(&mut self, depth: usize) {
        self.comprehension("[", depth, |g, depth| g.expression(Any, depth), "]");
    }

    pub(super) fn map_comprehension(&mut self, depth: usize) {
        let element = |g: &mut Self, depth: usize| {
            g.put("key(");
            g.expression(Key, depth.min(1));
            g.put(") => ");
            g.expression(Any, depth);
        };
        self.comprehension("#{", depth, element, "}");
    }

    /// The head sees what the qualifiers bind, although it stands before them.
    pub(super) fn comprehension(
        &mut self,
        open: &str,
        depth: usize,
        head: impl FnOnce(&mut Self, usize),
        close: &str,
    ) {
        self.put(open);
        self.scope(|g| {
            let qualifiers = g.apart(|g| {
                g.list(", ", 1, |g| {
                    for index in 0..1 + g.random.below(3) {
                        g.item(|g| match index > 0 && g.random.one_in(2) {
                            true => g.filter(),
                            false => g.generator(depth.min(2)),
                        });
                    }
                });
            });
            head(g, depth.min(2));
            g.put(" || ");
            g.out.attach(qualifiers);
        });
        self.put(close);
    }

    fn filter(&mut self) {
        match self.random.one_in(2) {
            true => self.test(2),
            false => self.expression(Boolean, 1),
        }
    }

    fn generator(&mut self, depth: usize) {
        let mut bound = Vec::new();
        match self.random.below(10) {
            0..=1 => {
                self.bits_generator_pattern(&mut bound);
                self.put(" <= ");
                self.expression(Bits, depth);
            }
            2..=3 => {
                self.shadowing_pattern(Key, &mut bound);
                self.put(" := ");
                self.shadowing_pattern(Any, &mut bound);
                self.put(" <- ");
                self.expression(Map, depth);
            }
            4..=5 => {
                self.fresh(Integer, &mut bound);
                self.pick(&[
                    " <- lists:seq(1, 4)",
                    " <- [3, 1, 2]",
                    " <- lists:seq(-1, 1)",
                ]);
            }
            6 => {
                self.shadowing_pattern(Tuple, &mut bound);
                self.put(" <- ");
                self.expression(Pairs, depth);
            }
            _ => {
                self.shadowing_pattern(Any, &mut bound);
                self.put(" <- ");
                self.expression(List, depth);
            }
        }
        self.bound.extend(bound);
    }

    /// `fun(E) -> ... end` for functions of lists and maps, given as a part of its own.
    pub(super) fn function_argument(&mut self, takes: &[Type], gives: Type, depth: usize) {
        self.part(Kind::Item, |g| g.fun_of(takes, gives, depth));
    }
}
