//! What OTP says about terms (`testdata/`, written by `testdata/generate.erl`) against what we say.

use crate::atom::{Atom, AtomTable};
use crate::bignum::arith::{self, ArithError, ArithResult};
use crate::bignum::convert;
use crate::compare::{compare, compare_keys, exact_eq, loose_eq};
use crate::fun::ExportFun;
use crate::heap::{HeapScope, ProcessHeap};
use crate::print::{Charset, to_string_in};
use crate::term::Term;
use crate::{float, phash2};
use std::cmp::Ordering;

/// Reads a term in the external format, as far as the test data needs it.
struct Decoder<'a> {
    bytes: &'a [u8],
}

impl Decoder<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (head, rest) = self.bytes.split_at(N);
        self.bytes = rest;
        head.try_into().unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.take::<1>()[0]
    }

    fn length(&mut self) -> usize {
        u32::from_be_bytes(self.take()) as usize
    }

    fn slice(&mut self, length: usize) -> Vec<u8> {
        let (head, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        head.to_vec()
    }

    fn terms<'h>(&mut self, count: usize, scope: &mut HeapScope<'h>) -> Vec<Term<'h>> {
        (0..count).map(|_| self.term(scope)).collect()
    }

    fn atom(&mut self, scope: &mut HeapScope<'_>) -> Atom {
        self.term(scope).as_atom().unwrap()
    }

    fn big<'h>(&mut self, length: usize, scope: &mut HeapScope<'h>) -> Term<'h> {
        let negative = self.byte() == 1;
        let word = |part: &[u8]| {
            part.iter()
                .rev()
                .fold(0, |word, &byte| word << 8 | u64::from(byte))
        };
        let words: Vec<u64> = self.slice(length).chunks(8).map(word).collect();
        scope.big(negative, &words)
    }

    fn term<'h>(&mut self, scope: &mut HeapScope<'h>) -> Term<'h> {
        match self.byte() {
            70 => scope.float(f64::from_be_bytes(self.take())),
            77 => {
                let length = self.length();
                let last = u64::from(self.byte());
                let bytes = self.slice(length);
                scope.bitstring(&bytes, (length as u64 - 1) * 8 + last)
            }
            97 => Term::size(usize::from(self.byte())),
            98 => scope.i64(i64::from(i32::from_be_bytes(self.take()))),
            104 => {
                let count = usize::from(self.byte());
                let elements = self.terms(count, scope);
                scope.tuple(&elements)
            }
            106 => Term::NIL,
            107 => {
                let length = usize::from(u16::from_be_bytes(self.take()));
                let bytes = self.slice(length);
                scope.byte_list(&bytes)
            }
            108 => {
                let count = self.length();
                let elements = self.terms(count, scope);
                let tail = self.term(scope);
                scope.list_with_tail(&elements, tail)
            }
            109 => {
                let length = self.length();
                let bytes = self.slice(length);
                scope.binary(&bytes)
            }
            110 => {
                let length = usize::from(self.byte());
                self.big(length, scope)
            }
            111 => {
                let length = self.length();
                self.big(length, scope)
            }
            113 => {
                let fun = ExportFun {
                    module: self.atom(scope),
                    function: self.atom(scope),
                    arity: self.term(scope).as_small().unwrap() as u8,
                };
                scope.export_fun(fun)
            }
            116 => {
                let count = self.length();
                let pairs: Vec<_> = (0..count)
                    .map(|_| (self.term(scope), self.term(scope)))
                    .collect();
                scope.map_from_pairs(&pairs).term()
            }
            tag @ (118 | 119) => {
                let length = if tag == 119 {
                    usize::from(self.byte())
                } else {
                    usize::from(u16::from_be_bytes(self.take()))
                };
                let text = String::from_utf8(self.slice(length)).unwrap();
                scope.atom(&text).unwrap()
            }
            tag => panic!("tag {tag} in test data"),
        }
    }
}

fn decode<'h>(hex: &str, scope: &mut HeapScope<'h>) -> Term<'h> {
    let bytes: Vec<u8> = (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect();
    assert_eq!(bytes[0], 131);
    Decoder { bytes: &bytes[1..] }.term(scope)
}

/// Lines of tab-separated columns.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().map(|line| line.split('\t').collect())
}

fn with_scope(run: impl for<'h> FnOnce(&mut HeapScope<'h>)) {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, run);
}

#[test]
fn phash2_and_text_are_otps() {
    with_scope(|scope| {
        for columns in lines(include_str!("../testdata/terms.txt")) {
            let [hex, narrow, full, thousand, latin1, unicode] = columns[..] else {
                panic!("{columns:?}")
            };
            let term = decode(hex, scope);
            let atoms = scope.atoms();
            assert_eq!(to_string_in(term, atoms, Charset::Latin1), latin1);
            assert_eq!(to_string_in(term, atoms, Charset::Unicode), unicode);
            assert_eq!(
                phash2::phash2_full(term, atoms).to_string(),
                full,
                "{unicode}"
            );
            assert_eq!(
                phash2::phash2_27(term, atoms).to_string(),
                narrow,
                "{unicode}"
            );
            assert_eq!(
                phash2::phash2(term, 1000, atoms).to_string(),
                thousand,
                "{unicode}"
            );
        }
    });
}

fn relation(a: Term<'_>, b: Term<'_>, atoms: &AtomTable) -> char {
    let order = compare(a, b, atoms);
    assert_eq!(order, compare(b, a, atoms).reverse(), "{a:?} and {b:?}");
    assert_eq!(loose_eq(a, b), order.is_eq(), "{a:?} and {b:?}");
    match order {
        Ordering::Less => '<',
        Ordering::Greater => '>',
        Ordering::Equal if exact_eq(a, b) => '=',
        Ordering::Equal => '~',
    }
}

fn key_relation(a: Term<'_>, b: Term<'_>, atoms: &AtomTable) -> char {
    match compare_keys(a, b, atoms) {
        Ordering::Less => '<',
        Ordering::Greater => '>',
        Ordering::Equal => '=',
    }
}

#[test]
fn order_is_otps() {
    with_scope(|scope| {
        let rows: Vec<_> = lines(include_str!("../testdata/order.txt")).collect();
        let terms: Vec<_> = rows.iter().map(|row| decode(row[0], scope)).collect();
        let atoms = scope.atoms();
        for (row, &a) in rows.iter().zip(&terms) {
            let all = || terms.iter().zip(row[1].chars()).zip(row[2].chars());
            for ((&b, expected), expected_key) in all() {
                let names = || {
                    let [a, b] = [a, b].map(|term| to_string_in(term, atoms, Charset::Unicode));
                    format!("{a} and {b}")
                };
                assert_eq!(relation(a, b, atoms), expected, "{}", names());
                assert_eq!(exact_eq(a, b), expected == '=', "{}", names());
                if expected_key != '?' {
                    assert_eq!(key_relation(a, b, atoms), expected_key, "keys {}", names());
                }
            }
        }
    });
}

#[test]
fn float_text_is_otps() {
    for columns in lines(include_str!("../testdata/floats.txt")) {
        let value = f64::from_bits(u64::from_str_radix(columns[0], 16).unwrap());
        assert_eq!(float::shortest(value), columns[1]);
        assert_eq!(float::scientific(value, 20), columns[2]);
        assert_eq!(float::scientific(value, 3), columns[3]);
        assert_eq!(
            float::parse(columns[1].as_bytes()).unwrap().to_bits(),
            value.to_bits()
        );
    }
    for columns in lines(include_str!("../testdata/decimals.txt")) {
        let value = f64::from_bits(u64::from_str_radix(columns[0], 16).unwrap());
        let count = columns[1].parse().unwrap();
        assert_eq!(
            float::decimals(value, count, false),
            columns[2],
            "{value:?} {count}"
        );
        assert_eq!(
            float::decimals(value, count, true),
            columns[3],
            "{value:?} {count}"
        );
    }
}

fn number<'h>(text: &str, scope: &mut HeapScope<'h>) -> Term<'h> {
    match float::parse(text.as_bytes()) {
        Some(value) => scope.float(value),
        None => convert::parse(scope, text.as_bytes(), 10).unwrap().unwrap(),
    }
}

fn outcome(result: ArithResult<'_>, atoms: &AtomTable) -> String {
    match result {
        Ok(term) => to_string_in(term, atoms, Charset::Latin1),
        Err(ArithError::BadArith) => String::from("badarith"),
        Err(ArithError::SystemLimit) => String::from("system_limit"),
    }
}

#[test]
fn arithmetic_is_otps() {
    with_scope(|scope| {
        for columns in lines(include_str!("../testdata/arith.txt")) {
            let [operator, a, b, expected] = columns[..] else {
                panic!("{columns:?}")
            };
            let (lhs, rhs) = (number(a, scope), number(b, scope));
            let operation = match operator {
                "+" => arith::add,
                "-" => arith::sub,
                "*" => arith::mul,
                "/" => arith::divide,
                "div" => arith::div,
                "rem" => arith::rem,
                "band" => arith::band,
                "bor" => arith::bor,
                "bxor" => arith::bxor,
                "bsl" => arith::bsl,
                "bsr" => arith::bsr,
                _ => panic!("{operator}"),
            };
            let result = outcome(operation(scope, lhs, rhs), scope.atoms());
            assert_eq!(result, expected, "{a} {operator} {b}");
        }
    });
}

#[test]
fn conversions_are_otps() {
    with_scope(|scope| {
        for columns in lines(include_str!("../testdata/convert.txt")) {
            let [text, float, trunc, bnot, neg, abs, hex, base36] = columns[..] else {
                panic!("{columns:?}")
            };
            let term = number(text, scope);
            let as_float = match arith::to_float(term) {
                Ok(value) => float::shortest(value),
                Err(_) => String::from("badarg"),
            };
            assert_eq!(as_float, float, "{text}");
            let truncated = match term.as_float() {
                Some(value) => convert::trunc(scope, value),
                None => term,
            };
            assert_eq!(
                to_string_in(truncated, scope.atoms(), Charset::Latin1),
                trunc,
                "{text}"
            );
            for (operation, expected) in [
                (
                    arith::bnot as for<'h> fn(&mut HeapScope<'h>, Term<'h>) -> ArithResult<'h>,
                    bnot,
                ),
                (arith::neg, neg),
                (arith::abs, abs),
            ] {
                assert_eq!(
                    outcome(operation(scope, term), scope.atoms()),
                    expected,
                    "{text}"
                );
            }
            if term.is_integer() {
                assert_eq!(convert::to_text(term, 16).unwrap(), hex);
                assert_eq!(convert::to_text(term, 36).unwrap(), base36);
                let back = convert::parse(scope, base36.as_bytes(), 36)
                    .unwrap()
                    .unwrap();
                assert!(exact_eq(back, term));
            }
        }
    });
}
