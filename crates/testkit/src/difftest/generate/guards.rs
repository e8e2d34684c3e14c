//! Guards: tests of all kinds, some of which fail by raising.

use super::Generator;
use super::Type::{self, *};

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
    "is_reference",
];
const COMPARISONS: &[&str] = &["==", "/=", "=:=", "=/=", "<", "=<", ">", ">="];

impl Generator<'_> {
    /// A guard, or none.
    pub(super) fn guard(&mut self) {
        if self.random.below(5) < 3 {
            return;
        }
        self.part(super::Kind::Optional, |g| {
            g.put(" when ");
            for index in 0..1 + g.random.below(3) {
                if index > 0 {
                    g.pick(&[", ", "; "]);
                }
                g.test(2);
            }
        });
    }

    /// An expression that is allowed in guards and gives a boolean, mostly.
    pub(super) fn test(&mut self, depth: usize) {
        self.part(super::Kind::Expression, |g| g.test_inside(depth));
    }

    fn test_inside(&mut self, depth: usize) {
        if depth == 0 || self.bound.is_empty() {
            return match self.variable(Boolean) {
                Some(name) if self.random.one_in(2) => self.put(&name),
                _ => self.pick(&["true", "false", "(1 < 2)", "vain", "true"]),
            };
        }
        let depth = depth - 1;
        match self.random.below(13) {
            12 => {
                self.put("is_function(");
                self.guard_value(Any, 0);
                self.pick(&[", 1)", ", 2)", ", -1)"]);
            }
            0..=2 => {
                self.pick(TESTS);
                self.put("(");
                self.guard_value(Any, 0);
                self.put(")");
            }
            3..=6 => self.comparison(depth),
            7..=8 => {
                self.put("(");
                self.test(depth);
                self.pick(&[
                    " and ",
                    " or ",
                    " xor ",
                    " andalso ",
                    " orelse ",
                    " andalso ",
                    " orelse ",
                ]);
                self.test(depth);
                self.put(")");
            }
            9 => {
                self.put("not ");
                self.test(0);
            }
            10 => {
                self.put("is_record(");
                self.guard_value(Any, 0);
                self.pick(&[", r)", ", r)", ", r, 5)", ", s, 4)"]);
            }
            _ => {
                self.put("is_map_key(");
                self.guard_value(Key, 0);
                self.put(", ");
                self.guard_value(Map, 0);
                self.put(")");
            }
        }
    }

    fn comparison(&mut self, depth: usize) {
        let is = *self
            .random
            .pick(&[Integer, Integer, Integer, Float, Any, List, Atom, Binary]);
        self.put("(");
        self.guard_value(is, depth);
        self.put(" ");
        self.pick(COMPARISONS);
        self.put(" ");
        let other = self.stray(is);
        self.guard_value(other, depth);
        self.put(")");
    }

    /// A value of a type by what guards may call.
    fn guard_value(&mut self, is: Type, depth: usize) {
        self.part(super::Kind::Expression, |g| {
            let is = g.stray(is);
            if depth == 0 || g.random.one_in(3) {
                return g.guard_leaf(is);
            }
            match is {
                Integer => g.guard_integer(depth - 1),
                Float => g.guard_float(depth - 1),
                Any => g.guard_any(depth - 1),
                _ => g.guard_leaf(is),
            }
        });
    }

    fn guard_leaf(&mut self, is: Type) {
        match self.variable(is) {
            Some(name) if !self.random.one_in(4) => self.put(&name),
            // A fun is no guard expression.
            _ if is == Fun => self.put("xray"),
            _ if is == Any || is == Record => self.literal(Integer, 0),
            _ => self.literal(is, 0),
        }
    }

    fn guard_integer(&mut self, depth: usize) {
        let calls = [
            ("length", List),
            ("tuple_size", Tuple),
            ("byte_size", Binary),
            ("bit_size", Bits),
            ("map_size", Map),
            ("abs", Integer),
            ("round", Float),
            ("trunc", Float),
            ("ceil", Float),
            ("floor", Float),
            ("size", Tuple),
            ("-", Integer),
            ("bnot ", Integer),
        ];
        if self.random.one_in(2) {
            let (call, of) = *self.random.pick(&calls);
            self.put(call);
            self.put("(");
            self.guard_value(of, depth);
            return self.put(")");
        }
        self.put("(");
        self.guard_value(Integer, depth);
        self.pick(&[
            " + ", " - ", " * ", " div ", " rem ", " band ", " bor ", " bxor ", " bsr ",
        ]);
        self.guard_value(Integer, depth);
        self.put(")");
    }

    fn guard_float(&mut self, depth: usize) {
        self.put("(");
        let other = *self.random.pick(&[Integer, Float]);
        self.guard_value(other, depth);
        self.pick(&[" + ", " - ", " * ", " / "]);
        self.guard_value(Float, depth);
        self.put(")");
    }

    fn guard_any(&mut self, depth: usize) {
        let (open, first, middle) = *self.random.pick(&[
            ("hd(", List, ""),
            ("tl(", List, ""),
            ("element(", Integer, ", "),
            ("map_get(", Key, ", "),
            ("max(", Any, ","),
            ("min(", Any, ","),
            ("{", Any, ""),
            ("[", Any, " | "),
        ]);
        self.put(open);
        self.guard_value(first, depth);
        if !middle.is_empty() {
            self.put(middle);
            let second = match open {
                "element(" => Tuple,
                "map_get(" => Map,
                _ => Any,
            };
            self.guard_value(second, depth);
        }
        self.put(match open {
            "{" => "}",
            "[" => "]",
            _ => ")",
        });
    }
}
