//! Functions that call themselves over lists, binaries and numbers, with accumulators: what match contexts, appending in
//! place and code in tail position are made for. Callers cut the argument short, so that values stay small.

use super::Type::{self, *};
use super::{Generator, LOOPS, Shape, Variable};

const SHAPES: &[Shape] = &[
    Shape::List,
    Shape::Body,
    Shape::Bits,
    Shape::Bits,
    Shape::Count,
];

impl Generator<'_> {
    /// Chooses what the loops of the program are.
    pub(super) fn loop_shapes(&mut self) {
        self.loops = (0..LOOPS)
            .map(|_| (*self.random.pick(SHAPES), *self.random.pick(super::TYPES)))
            .collect();
    }

    pub(super) fn loop_function(&mut self, index: usize) {
        let (shape, accumulator) = self.loops[index];
        self.named_before = self.named;
        self.is_loop = true;
        match shape {
            Shape::List => self.list_loop(index, accumulator),
            Shape::Body => self.body_loop(index, accumulator),
            Shape::Bits => self.bits_loop(index, accumulator),
            Shape::Count => self.count_loop(index, accumulator),
        }
        self.is_loop = false;
        self.put(".");
    }

    /// A clause `lN(Head, Acc) -> ...`: `head` writes the first argument.
    fn loop_clause(
        &mut self,
        index: usize,
        accumulator: Type,
        head: impl FnOnce(&mut Self, &mut Vec<Variable>) -> String,
        body: impl FnOnce(&mut Self, &str),
    ) {
        self.item(|g| {
            g.bound.clear();
            let mut bound = Vec::new();
            g.put(&format!("l{index}("));
            let rest = head(g, &mut bound);
            g.put(", ");
            if g.random.one_in(5) {
                g.bound.extend(bound.iter().cloned());
                g.pattern(1, accumulator, &mut bound);
                g.bound.clear();
                g.put(" = ");
            }
            g.fresh(accumulator, &mut bound);
            g.put(")");
            g.bound = bound;
            g.guard();
            g.put(" -> ");
            body(g, &rest);
        });
    }

    /// `[X | T]`, with a fresh variable for the rest.
    fn cons_head(&mut self, bound: &mut Vec<Variable>) -> String {
        self.put("[");
        match self.random.one_in(2) {
            true => self.fresh(Any, bound),
            false => self.pattern(2, Any, bound),
        }
        let rest = self.name();
        self.put(&format!(" | {rest}]"));
        rest
    }

    /// The clauses behind those that go on: the end, and anything else.
    fn last_clauses(&mut self, index: usize, accumulator: Type, end: &str) {
        self.loop_clause(
            index,
            accumulator,
            |g, _| {
                g.put(end);
                String::new()
            },
            |g, _| g.expression(accumulator, 1),
        );
        self.item(|g| g.put(&format!("l{index}(Other, Acc) -> {{Other, Acc}}")));
    }

    fn list_loop(&mut self, index: usize, accumulator: Type) {
        self.list(";\n", 1, |g| {
            for _ in 0..1 + g.random.below(2) {
                g.loop_clause(index, accumulator, Self::cons_head, |g, rest| {
                    g.step(index, rest, accumulator);
                });
            }
            g.put_skip(index, "[_ | Rest]");
            g.last_clauses(index, accumulator, "[]");
        });
    }

    /// What no clause before took is passed over.
    fn put_skip(&mut self, index: usize, head: &str) {
        self.item(|g| g.put(&format!("l{index}({head}, Acc) -> l{index}(Rest, Acc)")));
    }

    /// The call that goes on, or something around it.
    fn step(&mut self, index: usize, rest: &str, accumulator: Type) {
        match self.random.below(6) {
            0 => {
                let name = self.name();
                self.put(&format!("{name} = "));
                self.expression(accumulator, 2);
                self.put(&format!(", l{index}({rest}, {name})"));
            }
            1 => {
                self.put("case ");
                self.expression(Boolean, 1);
                self.put(&format!(" of true -> l{index}({rest}, "));
                self.expression(accumulator, 1);
                self.put("); _ -> ");
                self.expression(accumulator, 1);
                self.put(" end");
            }
            _ => {
                self.put(&format!("l{index}({rest}, "));
                self.expression(accumulator, 2);
                self.put(")");
            }
        }
    }

    /// The result of the rest is used.
    fn body_loop(&mut self, index: usize, accumulator: Type) {
        self.list(";\n", 1, |g| {
            g.loop_clause(index, accumulator, Self::cons_head, |g, rest| {
                let call = |g: &mut Self| {
                    g.put(&format!("l{index}({rest}, "));
                    g.expression(accumulator, 1);
                    g.put(")");
                };
                match g.random.below(3) {
                    0 => {
                        g.put("[");
                        g.expression(Any, 2);
                        g.put(" | ");
                        call(g);
                        g.put("]");
                    }
                    1 => {
                        let name = g.name();
                        g.put(&format!("{name} = "));
                        call(g);
                        g.put(", ");
                        g.bound.push(Variable {
                            name,
                            is: accumulator,
                        });
                        g.expression(accumulator, 2);
                    }
                    _ => {
                        g.put("try ");
                        call(g);
                        g.put(" catch C:R -> {C, R, ");
                        g.expression(Any, 1);
                        g.put("} end");
                    }
                }
            });
            g.last_clauses(index, accumulator, "[]");
        });
    }

    fn bits_loop(&mut self, index: usize, accumulator: Type) {
        self.list(";\n", 1, |g| {
            for _ in 0..1 + g.random.below(3) {
                g.loop_clause(index, accumulator, Self::bits_head, |g, rest| {
                    g.step(index, rest, accumulator);
                });
            }
            g.put_skip(index, "<<_, Rest/bits>>");
            g.last_clauses(index, accumulator, "<<>>");
        });
    }

    /// Some bits, at least one, with a fresh variable for the rest.
    fn bits_head(&mut self, bound: &mut Vec<Variable>) -> String {
        self.put("<<");
        let (first, size) = *self.random.pick(&[
            ("", ""),
            ("", ":8"),
            ("", ":4"),
            ("", "/utf8"),
            ("", ":12/little"),
            ("\"a\", ", ":3"),
            ("1:1, ", ":7/signed"),
            ("0:1, ", ":5"),
            ("", ":2/binary"),
        ]);
        self.put(first);
        self.fresh(if size == ":2/binary" { Binary } else { Integer }, bound);
        self.put(size);
        self.put(", ");
        if self.random.one_in(3) {
            self.bound.extend(bound.iter().cloned());
            self.pattern_segment(bound);
            self.bound.clear();
            self.put(", ");
        }
        let rest = self.name();
        self.put(&format!("{rest}/bits>>"));
        // Now and then it is looked at, too.
        if self.random.one_in(3) {
            bound.push(Variable {
                name: rest.clone(),
                is: Bits,
            });
        }
        rest
    }

    /// Counts down; a binary as the accumulator is appended to.
    fn count_loop(&mut self, index: usize, accumulator: Type) {
        self.list(";\n", 1, |g| {
            g.item(|g| {
                let (count, value) = (g.name(), g.name());
                g.put(&format!("l{index}({count}, {value}) when is_integer({count}), {count} > 0, {count} < 7 -> "));
                g.bound = vec![
                    Variable {
                        name: count.clone(),
                        is: Integer,
                    },
                    Variable {
                        name: value.clone(),
                        is: accumulator,
                    },
                ];
                match accumulator {
                    Binary | Bits if !g.random.one_in(4) => {
                        g.put(&format!("l{index}({count} - 1, <<{value}/bits, "));
                        g.list(", ", 1, |g| {
                            for _ in 0..1 + g.random.below(2) {
                                g.item(|g| g.segment(accumulator, 1));
                            }
                        });
                        g.put(">>)");
                    }
                    _ => g.step(index, &format!("{count} - 1"), accumulator),
                }
            });
            g.last_clauses(index, accumulator, "0");
        });
    }

    /// A call of one of the loops.
    pub(super) fn call_loop(&mut self, depth: usize) {
        let index = self.random.below(LOOPS);
        let (shape, accumulator) = self.loops[index];
        self.put(&format!("l{index}(short("));
        let first = match shape {
            Shape::List | Shape::Body => List,
            Shape::Bits => *self.random.pick(&[Bits, Binary]),
            Shape::Count => Integer,
        };
        self.expression(first, depth);
        self.put("), ");
        self.expression(accumulator, depth);
        self.put(")");
    }
}
