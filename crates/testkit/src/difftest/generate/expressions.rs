//! Expressions: operators, data, calls of the program's own functions; what has clauses is in its own files.

use super::Type::{self, *};
use super::{FUNCTIONS, Generator, Kind, SLIPS};

const COMPARISONS: &[&str] = &["==", "/=", "=:=", "=/=", "<", "=<", ">", ">="];

impl Generator<'_> {
    /// An expression that gives the type, mostly.
    pub(super) fn expression(&mut self, wants: Type, depth: usize) {
        self.part(Kind::Expression, |g| g.expression_inside(wants, depth));
    }

    fn expression_inside(&mut self, wants: Type, depth: usize) {
        let wants = self.stray(wants);
        if depth == 0 {
            return self.leaf(wants);
        }
        let depth = depth - 1;
        match self.random.below(100) {
            0..=9 => self.leaf(wants),
            10..=18 => self.case(wants, depth),
            19..=21 => self.if_(wants, depth),
            22..=28 => self.try_(wants, depth),
            29..=30 => self.catch(depth),
            31..=32 => self.block(wants, depth),
            33..=34 => self.match_(wants, depth),
            35..=37 if self.is_loop => self.leaf(wants),
            35..=36 => self.call_local(wants, depth),
            37 => self.call_loop(depth),
            38 => self.macro_call(wants, depth),
            39..=40 => self.apply_fun(wants, depth),
            41..=42 if !self.is_loop => self.processes(wants, depth),
            43..=44 => self.maybe(wants, depth),
            45 => self.raise(depth),
            46..=47 => self.named_fun(wants, depth),
            48 => self.picked(wants, depth),
            49..=62 => self.library_call(wants, depth),
            _ => self.typed(wants, depth),
        }
    }

    /// A variable or a literal.
    pub(super) fn leaf(&mut self, wants: Type) {
        let names = self.named - self.named_before;
        if names > 0 && self.random.one_in(SLIPS) {
            let name = self.named_before + 1 + self.random.below(names);
            return self.put(&format!("V{name}"));
        }
        match self.variable(wants) {
            Some(name) if !self.random.one_in(4) => self.put(&name),
            _ => self.literal(wants, 1),
        }
    }

    /// What makes a value of the type without a call.
    fn typed(&mut self, wants: Type, depth: usize) {
        match wants {
            Any => {
                let is = *self.random.pick(super::TYPES);
                match is {
                    Any => self.leaf(Any),
                    is => self.typed(is, depth),
                }
            }
            Integer => self.integer(depth),
            Float => self.float(depth),
            Boolean => self.boolean(depth),
            Atom | Key => self.leaf(wants),
            List => self.list_value(depth),
            Chars => self.infix(Chars, &["++", "++", "--"], Chars, depth),
            Tuple => self.sequence("{", "}", depth),
            Record => self.record(depth),
            Map => self.map(depth),
            Binary | Bits => self.construction(wants, depth),
            Fun => self.fun(Any, depth),
            Pairs => self.pairs(depth),
        }
    }

    fn integer(&mut self, depth: usize) {
        match self.random.below(12) {
            0..=6 => self.infix(
                Integer,
                &["+", "-", "*", "div", "rem", "+", "-"],
                Integer,
                depth,
            ),
            7..=8 => self.infix(Integer, &["band", "bor", "bxor"], Integer, depth),
            9 => {
                self.put("(");
                self.expression(Integer, depth);
                self.pick(&[" bsl (", " bsr (", " bsr (- "]);
                self.expression(Integer, depth);
                self.put(" band 31))");
            }
            10 => {
                self.pick(&["- (", "bnot (", "+ ("]);
                self.expression(Integer, depth);
                self.put(")");
            }
            _ => {
                self.put("#r.");
                self.pick(&["a", "b", "c", "d"]);
            }
        }
    }

    fn float(&mut self, depth: usize) {
        let (left, right) = *self.random.pick(&[
            (Float, Float),
            (Float, Integer),
            (Integer, Float),
            (Float, Float),
        ]);
        match self.random.below(8) {
            0 => {
                self.pick(&[
                    "- (",
                    "math:sqrt(",
                    "math:ceil(",
                    "abs(",
                    "+ (",
                    "math:pow(2, ",
                ]);
                self.expression(Float, depth);
                self.put(")");
            }
            1 => self.infix(Integer, &["/"], Integer, depth),
            _ => self.infix(left, &["+", "-", "*", "/"], right, depth),
        }
    }

    fn infix(&mut self, left: Type, operators: &[&str], right: Type, depth: usize) {
        self.put("(");
        self.expression(left, depth);
        self.put(" ");
        self.pick(operators);
        self.put(" ");
        self.expression(right, depth);
        self.put(")");
    }

    fn boolean(&mut self, depth: usize) {
        match self.random.below(8) {
            0..=3 => {
                let is = *self.random.pick(super::TYPES);
                let is = if is == Fun { Integer } else { is };
                let other = if self.random.one_in(5) { Any } else { is };
                self.infix(is, COMPARISONS, other, depth);
            }
            4..=5 => self.infix(
                Boolean,
                &["and", "or", "xor", "andalso", "orelse", "andalso"],
                Boolean,
                depth,
            ),
            6 => {
                self.put("not (");
                self.expression(Boolean, depth);
                self.put(")");
            }
            _ => {
                self.put("(");
                self.test(2);
                self.put(")");
            }
        }
    }

    fn list_value(&mut self, depth: usize) {
        match self.random.below(9) {
            0..=1 => self.sequence("[", "]", depth),
            2..=3 => {
                self.put("[");
                self.expression(Any, depth);
                self.put(" | ");
                self.expression(List, depth);
                self.put("]");
            }
            4 => self.infix(List, &["++", "--"], List, depth),
            _ => self.list_comprehension(depth),
        }
    }

    fn sequence(&mut self, open: &str, close: &str, depth: usize) {
        self.put(open);
        self.list(", ", 0, |g| {
            for _ in 0..g.random.below(5) {
                g.item(|g| g.expression(Any, depth));
            }
        });
        self.put(close);
    }

    fn pairs(&mut self, depth: usize) {
        self.put("[");
        self.list(", ", 0, |g| {
            for _ in 0..g.random.below(4) {
                g.item(|g| {
                    g.put("{");
                    g.key(depth);
                    g.put(", ");
                    g.expression(Any, depth);
                    g.put("}");
                });
            }
        });
        self.put("]");
    }

    /// A key of a map, see `oracle.erl`.
    fn key(&mut self, depth: usize) {
        match self.random.below(3) {
            0 => self.key_literal(),
            _ => {
                self.put("key(");
                self.expression(Key, depth.min(1));
                self.put(")");
            }
        }
    }

    fn map(&mut self, depth: usize) {
        match self.random.below(8) {
            0..=1 => return self.map_comprehension(depth),
            2..=5 => {
                self.put("(");
                self.expression(Map, depth);
                self.put(")#{");
                self.list(", ", 0, |g| {
                    for _ in 0..g.random.below(4) {
                        g.item(|g| {
                            g.key(depth);
                            g.pick(&[" => ", " := ", " => "]);
                            g.expression(Any, depth);
                        });
                    }
                });
            }
            _ => {
                self.put("#{");
                self.list(", ", 0, |g| {
                    for _ in 0..g.random.below(4) {
                        g.item(|g| {
                            g.key(depth);
                            g.put(" => ");
                            g.expression(Any, depth);
                        });
                    }
                });
            }
        }
        self.put("}");
    }

    fn record(&mut self, depth: usize) {
        match self.random.below(7) {
            4 => {
                self.put("(#s{})#s.r#r");
            }
            5 => {
                self.put("(#s{r = ");
                self.expression(Record, depth);
                self.put(", _ = ");
                self.leaf(Any);
                self.put("})#s.r#r");
            }
            0 => {
                self.put("(");
                self.expression(Record, depth);
                self.put(")#r");
            }
            1 => {
                self.put("#s{r = ");
                self.expression(Record, depth);
                return self.put("}");
            }
            _ => self.put("#r"),
        }
        self.put("{");
        self.list(", ", 0, |g| {
            for (field, is) in [("a", Any), ("b", Integer), ("c", List), ("d", Tuple)] {
                if g.random.one_in(3) {
                    g.item(|g| {
                        g.put(field);
                        g.put(" = ");
                        g.expression(is, depth);
                    });
                }
            }
        });
        self.put("}");
    }

    /// Something out of a record, a map or a tuple.
    fn picked(&mut self, wants: Type, depth: usize) {
        match self.random.below(4) {
            3 => self.pick(&[
                "#r.c",
                "#s.m",
                "record_info(size, r)",
                "record_info(fields, s)",
                "(#s{r = #r{b = 7}})#s.r#r.b",
                "(id(#s{}))#s.n",
            ]),
            0 => {
                self.put("(");
                self.expression(Record, depth);
                self.put(")#r.");
                let field = match wants {
                    Integer => "b",
                    List => "c",
                    Tuple => "d",
                    _ => "a",
                };
                self.put(field);
            }
            1 => {
                self.put("map_get(");
                self.key(depth);
                self.put(", ");
                self.expression(Map, depth);
                self.put(")");
            }
            _ => {
                self.put("element(");
                self.pick(&["1", "2", "3", "#r.b", "0"]);
                self.put(", ");
                self.expression(Tuple, depth);
                self.put(")");
            }
        }
    }

    /// A call of a function of the program, preferably one that gives the type.
    fn call_local(&mut self, wants: Type, depth: usize) {
        let fitting: Vec<usize> = (0..FUNCTIONS)
            .filter(|function| self.signatures[*function].gives == wants)
            .collect();
        let function = match fitting.is_empty() {
            true => self.random.below(FUNCTIONS),
            false => *self.random.pick(&fitting),
        };
        let takes = self.signatures[function].takes.clone();
        let arity = takes.len();
        let (open, close) = match self.random.below(8) {
            0 => (format!("(fun f{function}/{arity})("), ")"),
            1 => (format!("apply(fun f{function}/{arity}, ["), "])"),
            _ => (format!("f{function}("), ")"),
        };
        self.put(&open);
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            self.expression(*is, depth);
        }
        self.put(close);
    }
}
