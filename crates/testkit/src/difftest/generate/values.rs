//! Literals. Atoms that may become keys come behind `true` in term order, see `oracle.erl`.

use super::Type::{self, *};
use super::{Generator, Kind, Variable};

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
    "$a",
    "-128",
    "65535",
    "16#7fffffff",
    "16#80000000",
    "-16#80000000",
    "4294967296",
    "576460752303423487",
    "576460752303423488",
    "-576460752303423489",
    "-576460752303423488",
    "4611686018427387903",
    "4611686018427387904",
    "-4611686018427387904",
    "-4611686018427387905",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123456789012345678901234567890",
    "-340282366920938463463374607431768211456",
];
const SMALL: &[&str] = &[
    "0", "1", "2", "3", "4", "5", "-1", "-2", "7", "12", "97", "255",
];
const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "2.0",
    "-1.5",
    "0.1",
    "3.99",
    "-2.5",
    "1.0e22",
    "1.0e-7",
    "1.25e10",
    "9007199254740992.0",
    "4611686018427387904.0",
    "1.0e300",
    "5.0e-324",
    "123456.789",
];
const ATOMS: &[&str] = &[
    "true",
    "false",
    "undefined",
    "vain",
    "wide",
    "xray",
    "yule",
    "zinc",
    "'x y'",
];
const BINARIES: &[&str] = &[
    "<<>>",
    "<<\"abc\">>",
    "<<1,2,3>>",
    "<<\"a longer text than that\">>",
    "<<0,255>>",
    "<<\"x=1;y=22\">>",
    "<<16#80,1,0,7>>",
    "<<\"z\\x{e9}\"/utf8>>",
    "<<\"more than sixty-four bytes so that it does not live on the heap itself\">>",
];
const BITS: &[&str] = &[
    "<<5:3>>",
    "<<1:1>>",
    "<<\"ab\",3:4>>",
    "<<16#abcdef:23>>",
    "<<>>",
    "<<7>>",
];
const STRINGS: &[&str] = &[
    "\"\"",
    "\"text\"",
    "\"12\"",
    "\"-7\"",
    "\"a b,c\"",
    "\"1.5\"",
    "\"tab\\tbed\"",
    "\"\\x{3b1}b\"",
    "\"zzzzzzzzzz\"",
];

impl Generator<'_> {
    /// A value of the type that needs no variable.
    pub(super) fn literal(&mut self, is: Type, depth: usize) {
        match is {
            Any => self.any_literal(depth),
            Integer if self.random.one_in(2) => self.pick(SMALL),
            Integer => self.pick(INTEGERS),
            Float => self.pick(FLOATS),
            Boolean => self.pick(&["true", "false"]),
            Atom => self.pick(ATOMS),
            Chars => self.pick(STRINGS),
            Binary => self.pick(BINARIES),
            Bits => self.pick(BITS),
            Key => self.key_literal(),
            // None of a BIF that guards may call: OTP calls those directly where it sees what they are.
            Fun => self.pick(&[
                "fun lists:reverse/1",
                "fun lists:sum/1",
                "fun id/1",
                "fun(X) -> X end",
                "fun(X) -> {X, X} end",
                "fun(X) -> X + 1 end",
                "fun maps:keys/1",
            ]),
            List => self.literals("[", "]", Any, depth),
            Pairs => {
                self.put("[");
                self.list(", ", 0, |g| {
                    for _ in 0..g.random.below(4) {
                        g.item(|g| {
                            g.put("{");
                            g.key_literal();
                            g.put(", ");
                            g.literal(Any, depth.saturating_sub(1));
                            g.put("}");
                        });
                    }
                });
                self.put("]");
            }
            Tuple => self.literals("{", "}", Any, depth),
            Record => self.pick(&[
                "#r{}",
                "#r{a = 1, c = [2]}",
                "#r{d = undefined}",
                "#s{n = 1}",
                "#r{b = xray}",
            ]),
            Map => {
                self.put("#{");
                self.list(", ", 0, |g| {
                    for _ in 0..g.random.below(4) {
                        g.item(|g| {
                            g.key_literal();
                            g.put(" => ");
                            g.literal(Any, depth.saturating_sub(1));
                        });
                    }
                });
                self.put("}");
            }
        }
    }

    fn any_literal(&mut self, depth: usize) {
        let simple = [Integer, Integer, Integer, Float, Atom, Binary, Bits, Chars];
        let nested = [List, Tuple, Map, Record, Pairs];
        let is = match depth > 0 && self.random.one_in(3) {
            true => *self.random.pick(&nested),
            false => *self.random.pick(&simple),
        };
        self.literal(is, depth);
    }

    fn literals(&mut self, open: &str, close: &str, is: Type, depth: usize) {
        let count = self.random.below(5);
        self.put(open);
        self.list(", ", 0, |g| {
            for _ in 0..count {
                g.item(|g| g.part(Kind::Expression, |g| g.literal(is, depth.saturating_sub(1))));
            }
        });
        if count > 0 && open == "[" && self.random.one_in(30) {
            self.part(Kind::Optional, |g| g.put(" | vain"));
        }
        self.put(close);
    }

    /// A literal that may be a key of a map.
    pub(super) fn key_literal(&mut self) {
        match self.random.below(6) {
            0..=3 => self.pick(ATOMS),
            4 => self.pick(SMALL),
            _ => self.pick(&["<<\"k\">>", "\"key\"", "{1}", "1.0", "-0.0", "[]"]),
        }
    }

    /// A variable of the type, if there is one.
    pub(super) fn variable(&mut self, is: Type) -> Option<String> {
        let fitting: Vec<&Variable> = self.bound.iter().filter(|v| fits(v.is, is)).collect();
        match fitting.is_empty() {
            true => None,
            false => Some(self.random.pick(&fitting).name.clone()),
        }
    }
}

/// Is a variable of type `has` of use where `wants` is wanted?
fn fits(has: Type, wants: Type) -> bool {
    has == wants
        || match wants {
            Any => true,
            List => matches!(has, Chars | Pairs),
            Bits => has == Binary,
            Tuple => has == Record,
            Atom => has == Boolean,
            Key => matches!(has, Integer | Binary),
            Integer | Float | Boolean | Chars | Record | Binary | Map | Fun | Pairs => false,
        }
}
