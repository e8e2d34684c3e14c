//! Bit syntax: construction, patterns, generators over bits.

use super::Type::{self, *};
use super::{Generator, Kind, Variable};

impl Generator<'_> {
    /// `<<...>>` of whole bytes, or of any bits.
    pub(super) fn construction(&mut self, wants: Type, depth: usize) {
        if depth > 0 && self.random.one_in(4) {
            let element = |g: &mut Self, depth: usize| {
                g.put("<<");
                g.segment(wants, depth);
                g.put(">>");
            };
            return self.comprehension("<<", depth, element, ">>");
        }
        self.put("<<");
        self.list(", ", 0, |g| {
            for _ in 0..g.random.below(5) {
                g.item(|g| g.segment(wants, depth));
            }
        });
        self.put(">>");
    }

    pub(super) fn segment(&mut self, wants: Type, depth: usize) {
        let depth = depth.min(2);
        match self.random.below(12) {
            0 => self.pick(&[
                "\"ab\"",
                "\"x\":16",
                "\"\\x{3b1}\"/utf8",
                "\"u\"/utf16",
                "\"w\"/utf32-little",
                "\"hi\"/little",
            ]),
            1..=5 => {
                self.value(Integer, depth);
                let sizes: &[&str] = match wants {
                    Binary => &[
                        "",
                        ":8",
                        ":16",
                        ":24/little",
                        ":32/signed",
                        ":64/native",
                        ":2/unit:4",
                        ":0",
                        ":48/big-signed",
                    ],
                    _ => &[
                        ":1",
                        ":3",
                        ":7",
                        ":13/little",
                        ":5/signed",
                        ":65",
                        ":12",
                        ":9/little-signed",
                        ":2/unit:3",
                        ":33/little",
                    ],
                };
                self.pick(sizes);
            }
            6 => {
                self.value(Integer, depth);
                self.put(":(");
                self.value(Integer, 0);
                self.pick(match wants {
                    Binary => &[" band 2 * 8)"],
                    _ => &[" band 31)", " rem 20)", " band 7)/little"],
                });
            }
            7..=8 => {
                self.value(Binary, depth);
                self.pick(&[
                    "/binary",
                    "/binary",
                    "/bytes",
                    ":2/binary",
                    ":1/binary-unit:8",
                    "/bitstring",
                    ":4/binary-unit:4",
                ]);
            }
            9 => {
                let is = *self.random.pick(&[Float, Float, Integer]);
                self.value(is, depth);
                self.pick(&[
                    "/float",
                    ":32/float",
                    ":16/float",
                    ":64/float-little",
                    ":32/float-native",
                ]);
            }
            10 => {
                self.value(Integer, depth);
                self.pick(&["/utf8", "/utf16", "/utf32", "/utf16-little"]);
            }
            _ => {
                self.value(Bits, depth);
                self.pick(&["/bits", "/bitstring", ":3/bits", ":9/bitstring"]);
            }
        }
    }

    /// A value of a segment, which is in parentheses unless it is simple.
    fn value(&mut self, is: Type, depth: usize) {
        match self.variable(is) {
            Some(name) if self.random.one_in(2) => self.put(&name),
            _ => {
                // A literal string would stand for many segments.
                self.put("(id(");
                self.expression(is, depth);
                self.put("))");
            }
        }
    }

    /// A pattern of some segments; sizes may be variables bound before, in the pattern too.
    pub(super) fn bits_pattern(&mut self, is: Type, bound: &mut Vec<Variable>) {
        let outside = self.bound.len();
        self.put("<<");
        self.list(", ", 0, |g| {
            for _ in 0..g.random.below(4) {
                let before = bound.len();
                g.item(|g| g.pattern_segment(bound));
                // Now sizes may name them.
                g.bound.extend_from_slice(&bound[before..]);
            }
            if g.random.below(4) > 0 {
                g.item(|g| {
                    let (rest, kind) = match is {
                        Binary => ("/binary", Binary),
                        _ => *g.random.pick(&[
                            ("/bits", Bits),
                            ("/binary", Binary),
                            ("/bitstring", Bits),
                        ]),
                    };
                    match g.random.one_in(5) {
                        true => g.put("_"),
                        false => g.fresh(kind, bound),
                    }
                    g.put(rest);
                });
            }
        });
        self.put(">>");
        self.bound.truncate(outside);
    }

    pub(super) fn pattern_segment(&mut self, bound: &mut Vec<Variable>) {
        match self.random.below(12) {
            0 => self.pick(&[
                "\"a\"",
                "\"x=\"",
                "\"ab\"",
                "\"\\x{e9}\"/utf8",
                "1",
                "0:1",
                "1:1",
                "5:3",
                "$a",
                "0",
            ]),
            1..=4 => {
                self.segment_variable(Integer, bound);
                self.pick(&[
                    "",
                    ":8",
                    ":16",
                    ":24/little",
                    ":8/signed",
                    ":16/little-signed",
                    ":1",
                    ":3",
                    ":12",
                    ":4/unit:2",
                    ":64/native",
                    ":0",
                    ":7/little",
                    ":33/signed-little",
                ]);
            }
            5..=6 => {
                let is = *self.random.pick(&[Integer, Binary, Bits]);
                self.segment_variable(is, bound);
                self.put(":");
                self.segment_size();
                self.put(match is {
                    Binary => "/binary",
                    Bits => "/bits",
                    _ => "",
                });
            }
            7 => {
                self.segment_variable(Binary, bound);
                self.pick(&[":2/binary", ":1/binary", ":0/bytes", ":3/binary-unit:8"]);
            }
            8 => {
                self.segment_variable(Float, bound);
                self.pick(&["/float", ":32/float", ":16/float", ":64/float-little"]);
            }
            9 => {
                self.segment_variable(Integer, bound);
                self.pick(&["/utf8", "/utf16", "/utf32", "/utf16-little", "/utf8"]);
            }
            10 => {
                self.segment_variable(Bits, bound);
                self.pick(&[":3/bits", ":11/bitstring", ":1/bits"]);
            }
            _ => {
                self.put("_");
                self.pick(&["", ":4", ":2/binary", "/utf8", ":32/float"]);
            }
        }
    }

    /// A fresh variable, or one that must be equal.
    fn segment_variable(&mut self, is: Type, bound: &mut Vec<Variable>) {
        match self.variable(is) {
            Some(name) if is == Integer && self.random.one_in(8) => self.put(&name),
            _ => self.fresh(is, bound),
        }
    }

    fn segment_size(&mut self) {
        match self.variable(Integer) {
            Some(name) if self.random.one_in(2) => self.put(&name),
            Some(name) => {
                self.put(&format!("({name}"));
                self.pick(&[" band 7)", " * 2)", " - 1)", " rem 9)"]);
            }
            None => self.pick(&["4", "(1 + 2)", "2"]),
        }
    }

    /// The pattern of a generator over bits.
    pub(super) fn bits_generator_pattern(&mut self, bound: &mut Vec<Variable>) {
        self.put("<<");
        let outside = std::mem::take(&mut self.bound);
        self.list(", ", 1, |g| {
            for _ in 0..1 + g.random.below(2) {
                let before = bound.len();
                g.part(Kind::Item, |g| g.pattern_segment(bound));
                g.bound.extend_from_slice(&bound[before..]);
            }
        });
        self.bound = outside;
        self.put(">>");
    }
}
