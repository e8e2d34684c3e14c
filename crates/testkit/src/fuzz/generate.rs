//! Programs at random: functions of two arguments that compute with everything sequential, and a main that calls them
//! and prints what each gives or raises.
//!
//! Whatever is generated compiles: variables are used only where they are bound for certain, and their names are never
//! used twice. It also ends: a function calls only those before it, and sizes stay small.

use super::random::Random;
use std::fmt::Write as _;

/// Functions in a program.
const FUNCTIONS: usize = 40;
/// How deep expressions are nested.
const DEPTH: usize = 5;

const INTEGERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "-1",
    "-7",
    "10",
    "64",
    "255",
    "256",
    "1000",
    "16#7fffffff",
    "576460752303423487",
    "576460752303423488",
    "-576460752303423489",
    "4611686018427387903",
    "4611686018427387904",
    "-4611686018427387904",
    "-4611686018427387905",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "123456789012345678901234567890",
    "-340282366920938463463374607431768211456",
];
const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "2.0",
    "-1.5",
    "0.1",
    "1.0e22",
    "1.0e-7",
    "9007199254740992.0",
    "1.0e300",
];
const ATOMS: &[&str] = &[
    "a",
    "b",
    "ok",
    "error",
    "true",
    "false",
    "undefined",
    "'an atom'",
];
const BINARIES: &[&str] = &[
    "<<>>",
    "<<\"abc\">>",
    "<<1,2,3>>",
    "<<\"a longer text than that\">>",
    "<<0,255>>",
];
const ARITHMETIC: &[&str] = &["+", "-", "*", "div", "rem", "/", "band", "bor", "bxor"];
const COMPARISONS: &[&str] = &["==", "/=", "=:=", "=/=", "<", "=<", ">", ">="];
const TESTS: &[&str] = &[
    "is_integer",
    "is_float",
    "is_number",
    "is_atom",
    "is_list",
    "is_tuple",
    "is_binary",
    "is_map",
    "is_boolean",
    "is_function",
    "is_bitstring",
    "is_pid",
];
const UNARY: &[&str] = &[
    "abs",
    "round",
    "trunc",
    "float",
    "hd",
    "tl",
    "length",
    "tuple_size",
    "byte_size",
    "map_size",
    "size",
    "tuple_to_list",
    "list_to_tuple",
    "atom_to_list",
    "integer_to_list",
    "integer_to_binary",
    "list_to_binary",
    "binary_to_list",
    "lists:reverse",
    "lists:sort",
    "lists:usort",
    "lists:sum",
    "lists:max",
    "lists:flatten",
    "lists:concat",
    "maps:keys",
    "maps:to_list",
    "maps:from_list",
    "maps:values",
    "not",
    "bnot",
    "-",
    "iolist_to_binary",
    "erlang:phash2",
    "floor",
    "ceil",
    "lists:last",
    "maps:size",
];
const BINARY_CALLS: &[&str] = &[
    "element",
    "max",
    "min",
    "lists:member",
    "lists:append",
    "lists:nth",
    "maps:get",
    "maps:find",
    "maps:merge",
    "maps:remove",
    "maps:is_key",
    "lists:zip",
    "lists:delete",
    "lists:subtract",
    "lists:prefix",
    "binary:at",
    "lists:sublist",
    "lists:nthtail",
    "erlang:append_element",
];

/// A program in progress.
struct Generator<'a> {
    random: &'a mut Random,
    text: String,
    /// Variables that are bound here.
    bound: Vec<String>,
    /// Variables named so far.
    named: usize,
    /// The function in progress; it may call those before it.
    function: usize,
}

/// A program as text, its module being `module`.
pub fn program(random: &mut Random, module: &str) -> String {
    let mut generator = Generator {
        random,
        text: format!(
            "-module({module}).\n-export([main/1]).\n-compile([nowarn_unused_vars, nowarn_nomatch]).\n\n"
        ),
        bound: Vec::new(),
        named: 0,
        function: 0,
    };
    for function in 0..FUNCTIONS {
        generator.function = function;
        generator.function();
    }
    generator.main();
    generator.text
}

impl Generator<'_> {
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn pick(&mut self, items: &[&str]) {
        let item = *self.random.pick(items);
        self.put(item);
    }

    /// A name that was not used yet, and is not bound yet.
    fn name(&mut self) -> String {
        self.named += 1;
        format!("V{}", self.named)
    }

    fn function(&mut self) {
        let clauses = 1 + self.random.below(3);
        for clause in 0..clauses {
            let head = format!("f{}(", self.function);
            self.put(&head);
            self.bound.clear();
            let mut bound = Vec::new();
            for argument in 0..2 {
                if argument == 1 {
                    self.put(", ");
                }
                // The last clause takes everything, mostly.
                if clause + 1 == clauses && !self.random.one_in(8) {
                    self.fresh(&mut bound);
                } else {
                    self.pattern(2, &mut bound);
                }
            }
            self.put(")");
            self.bound = bound;
            self.guard();
            self.put(" ->\n    ");
            self.body(DEPTH);
            self.put(if clause + 1 == clauses {
                ".\n\n"
            } else {
                ";\n"
            });
        }
    }

    fn main(&mut self) {
        self.put("main(_) ->\n");
        for function in 0..FUNCTIONS {
            for _ in 0..3 {
                // Writing to a String cannot fail.
                let _ = write!(self.text, "    show({function}, fun() -> f{function}(id(");
                self.literal(2);
                self.put("), id(");
                self.literal(2);
                self.put(")) end),\n");
            }
        }
        self.put("    ok.\n\n");
        self.put("show(N, F) ->\n    try io:format(\"~w ~0kp~n\", [N, F()])\n    catch C:R -> io:format(\"~w ~w ~0kp~n\", [N, C, R])\n    end.\n\n");
        self.put("id(X) -> X.\n");
    }

    /// Expressions, each seeing what the ones before bound.
    fn body(&mut self, depth: usize) {
        for _ in 0..self.random.below(3) {
            if self.random.one_in(3) {
                let mut bound = Vec::new();
                self.pattern(2, &mut bound);
                self.put(" = ");
                self.expression(depth - 1);
                self.bound.extend(bound);
            } else {
                let name = self.name();
                self.put(&name);
                self.put(" = ");
                self.expression(depth - 1);
                self.bound.push(name);
            }
            self.put(",\n    ");
        }
        self.expression(depth);
    }

    fn expression(&mut self, depth: usize) {
        if depth == 0 {
            return self.leaf();
        }
        let depth = depth - 1;
        match self.random.below(24) {
            0..=2 => self.leaf(),
            3..=5 => self.infix(ARITHMETIC, depth),
            6 => self.infix(COMPARISONS, depth),
            7 => self.infix(&["and", "or", "xor", "andalso", "orelse"], depth),
            8 => self.infix(&["++", "--"], depth),
            9 => self.call(UNARY, 1, depth),
            10 => self.call(BINARY_CALLS, 2, depth),
            11 => self.call(TESTS, 1, depth),
            12 => self.sequence("{", "}", depth),
            13 => self.sequence("[", "]", depth),
            14 => self.cons(depth),
            15 => self.map(depth),
            16..=17 => self.case(depth),
            18 => self.if_(depth),
            19 => self.comprehension(depth),
            20 => self.fun(depth),
            21 => self.try_(depth),
            22 => self.binary(depth),
            _ => self.local_call(depth),
        }
    }

    fn leaf(&mut self) {
        if !self.bound.is_empty() && !self.random.one_in(3) {
            let bound = self.random.pick(&self.bound).clone();
            return self.put(&bound);
        }
        self.literal(1);
    }

    fn literal(&mut self, depth: usize) {
        let kinds = if depth == 0 { 8 } else { 12 };
        match self.random.below(kinds) {
            0..=3 => self.pick(INTEGERS),
            4 => self.pick(FLOATS),
            5..=6 => self.pick(ATOMS),
            7 => self.pick(BINARIES),
            8 => self.put("[]"),
            9 => self.put("\"text\""),
            kind => {
                let (open, close) = if kind == 10 { ("{", "}") } else { ("[", "]") };
                self.put(open);
                for index in 0..self.random.below(4) {
                    self.put(if index > 0 { ", " } else { "" });
                    self.literal(depth - 1);
                }
                self.put(close);
            }
        }
    }

    fn infix(&mut self, operators: &[&str], depth: usize) {
        self.put("(");
        self.expression(depth);
        self.put(" ");
        self.pick(operators);
        self.put(" ");
        self.expression(depth);
        self.put(")");
    }

    fn call(&mut self, functions: &[&str], arity: usize, depth: usize) {
        self.put("(");
        self.pick(functions);
        self.put("(");
        self.expression(depth);
        if arity == 2 {
            self.put(", ");
            self.expression(depth);
        }
        self.put("))");
    }

    fn sequence(&mut self, open: &str, close: &str, depth: usize) {
        self.put(open);
        for index in 0..self.random.below(5) {
            self.put(if index > 0 { ", " } else { "" });
            self.expression(depth);
        }
        self.put(close);
    }

    fn cons(&mut self, depth: usize) {
        self.put("[");
        self.expression(depth);
        self.put(" | ");
        self.expression(depth);
        self.put("]");
    }

    fn map(&mut self, depth: usize) {
        let update = self.random.one_in(2);
        if update {
            self.put("(");
            self.expression(depth);
            self.put(")");
        }
        self.put("#{");
        for index in 0..self.random.below(4) {
            self.put(if index > 0 { ", " } else { "" });
            self.expression(depth.min(1));
            let exact = update && self.random.one_in(2);
            self.put(if exact { " := " } else { " => " });
            self.expression(depth);
        }
        self.put("}");
    }

    fn case(&mut self, depth: usize) {
        self.put("case ");
        self.expression(depth);
        self.put(" of ");
        self.clauses(depth);
        self.put(" end");
    }

    /// Clauses with one pattern; what they bind stays inside.
    fn clauses(&mut self, depth: usize) {
        let count = 1 + self.random.below(4);
        for clause in 0..count {
            let outside = self.bound.len();
            let mut bound = Vec::new();
            if clause + 1 == count && !self.random.one_in(6) {
                self.put("_");
            } else {
                self.pattern(3, &mut bound);
            }
            self.bound.extend(bound);
            self.guard();
            self.put(" -> ");
            self.expression(depth);
            self.bound.truncate(outside);
            self.put(if clause + 1 == count { "" } else { "; " });
        }
    }

    fn if_(&mut self, depth: usize) {
        self.put("if ");
        for _ in 0..1 + self.random.below(2) {
            self.test(2);
            self.put(" -> ");
            self.expression(depth);
            self.put("; ");
        }
        let fails = self.random.one_in(6);
        self.put(if fails { "false" } else { "true" });
        self.put(" -> ");
        self.expression(depth);
        self.put(" end");
    }

    fn comprehension(&mut self, depth: usize) {
        let outside = self.bound.len();
        let before = self.text.len();
        let mut qualifiers = String::new();
        for index in 0..1 + self.random.below(2) {
            self.text.push_str(if index > 0 { ", " } else { "" });
            let mut bound = Vec::new();
            if self.random.one_in(2) {
                self.fresh(&mut bound);
            } else {
                self.pattern(2, &mut bound);
            }
            self.put(" <- ");
            if self.random.one_in(2) {
                self.put("lists:seq(1, 4)");
            } else {
                self.expression(depth.min(2));
            }
            self.bound.extend(bound);
            if self.random.one_in(2) {
                self.put(", ");
                self.test(2);
            }
        }
        qualifiers.push_str(&self.text.split_off(before));
        self.put("[");
        self.expression(depth);
        self.put(" || ");
        self.put(&qualifiers);
        self.put("]");
        self.bound.truncate(outside);
    }

    fn fun(&mut self, depth: usize) {
        let outside = self.bound.len();
        self.put("(fun(");
        let mut bound = Vec::new();
        if self.random.one_in(3) {
            self.pattern(2, &mut bound);
        } else {
            self.fresh(&mut bound);
        }
        self.put(")");
        self.bound.extend(bound);
        self.guard();
        self.put(" -> ");
        self.expression(depth);
        self.bound.truncate(outside);
        self.put(" end)(");
        self.expression(depth);
        self.put(")");
    }

    fn try_(&mut self, depth: usize) {
        let outside = self.bound.len();
        self.put("try ");
        self.expression(depth);
        if self.random.one_in(2) {
            self.put(" of ");
            self.clauses(depth);
        }
        let (class, reason) = (self.name(), self.name());
        let _ = write!(self.text, " catch {class}:{reason} -> ");
        self.bound.extend([class, reason]);
        self.expression(depth);
        self.bound.truncate(outside);
        if self.random.one_in(4) {
            self.put(" after ");
            self.expression(depth.min(1));
        }
        self.put(" end");
    }

    fn binary(&mut self, depth: usize) {
        self.put("<<");
        for index in 0..self.random.below(4) {
            self.put(if index > 0 { ", " } else { "" });
            // A literal string would stand for many segments.
            self.put("(id(");
            self.expression(depth.min(2));
            self.put("))");
            self.pick(&[
                "",
                ":8",
                ":16",
                ":24/little",
                ":32/signed",
                "/binary",
                "/binary",
                ":2/binary",
            ]);
        }
        self.put(">>");
    }

    fn local_call(&mut self, depth: usize) {
        if self.function == 0 || depth < 2 {
            return self.leaf();
        }
        let function = self.random.below(self.function);
        let _ = write!(self.text, "f{function}(");
        self.expression(depth);
        self.put(", ");
        self.expression(depth);
        self.put(")");
    }

    fn guard(&mut self) {
        if self.bound.is_empty() || !self.random.one_in(3) {
            return;
        }
        self.put(" when ");
        for index in 0..1 + self.random.below(3) {
            if index > 0 {
                self.pick(&[", ", "; "]);
            }
            self.test(2);
        }
    }

    /// An expression that is allowed in guards.
    fn test(&mut self, depth: usize) {
        if depth == 0 || self.bound.is_empty() {
            return self.pick(&["true", "false", "(1 < 2)", "a"]);
        }
        let depth = depth - 1;
        match self.random.below(6) {
            0..=1 => {
                self.pick(TESTS);
                self.put("(");
                self.leaf();
                self.put(")");
            }
            2..=3 => {
                self.put("(");
                self.guard_value(depth);
                self.put(" ");
                self.pick(COMPARISONS);
                self.put(" ");
                self.guard_value(depth);
                self.put(")");
            }
            4 => {
                self.put("(");
                self.test(depth);
                self.put(" ");
                self.pick(&["and", "or", "xor", "andalso", "orelse"]);
                self.put(" ");
                self.test(depth);
                self.put(")");
            }
            _ => {
                self.put("not ");
                self.test(0);
            }
        }
    }

    fn guard_value(&mut self, depth: usize) {
        match self.random.below(4) {
            0..=1 => self.leaf(),
            2 => {
                self.pick(&[
                    "hd",
                    "tl",
                    "length",
                    "tuple_size",
                    "abs",
                    "map_size",
                    "byte_size",
                    "round",
                ]);
                self.put("(");
                self.leaf();
                self.put(")");
            }
            _ if depth > 0 => {
                self.put("(");
                self.guard_value(depth - 1);
                self.put(" ");
                self.pick(ARITHMETIC);
                self.put(" ");
                self.guard_value(depth - 1);
                self.put(")");
            }
            _ => self.leaf(),
        }
    }

    /// A variable of its own.
    fn fresh(&mut self, bound: &mut Vec<String>) {
        let name = self.name();
        self.put(&name);
        bound.push(name);
    }

    /// A pattern; what it binds goes to `bound`.
    fn pattern(&mut self, depth: usize, bound: &mut Vec<String>) {
        let kinds = if depth == 0 { 6 } else { 12 };
        match self.random.below(kinds) {
            0..=2 => self.fresh(bound),
            3 => self.put("_"),
            4 => self.literal(0),
            5 => match self.bound.is_empty() {
                true => self.put("_"),
                false => {
                    let name = self.random.pick(&self.bound).clone();
                    self.put(&name);
                }
            },
            6 => {
                self.put("[");
                self.pattern(depth - 1, bound);
                self.put(" | ");
                self.pattern(depth - 1, bound);
                self.put("]");
            }
            7..=8 => self.patterns("{", "}", depth, bound),
            9 => self.patterns("[", "]", depth, bound),
            10 => {
                self.put("#{");
                self.pick(&["a", "b", "1", "\"text\""]);
                self.put(" := ");
                self.pattern(depth - 1, bound);
                self.put("}");
            }
            _ => {
                self.put("<<");
                self.fresh(bound);
                self.pick(&["", ":16", ":8/signed"]);
                self.put(", ");
                self.fresh(bound);
                self.put("/binary>>");
            }
        }
    }

    fn patterns(&mut self, open: &str, close: &str, depth: usize, bound: &mut Vec<String>) {
        self.put(open);
        for index in 0..self.random.below(4) {
            self.put(if index > 0 { ", " } else { "" });
            self.pattern(depth - 1, bound);
        }
        self.put(close);
    }
}
