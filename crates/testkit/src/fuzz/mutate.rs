//! Damage: to texts by what looks like syntax, to bytes by what looks like numbers.

use super::random::Random;

/// Most pieces of damage to one input.
const MOST: usize = 6;

/// What texts are damaged with: every token that means something, and some that nearly do.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<<",
    ">>",
    "#{",
    "#",
    ".",
    ". ",
    ",",
    ";",
    "->",
    "<-",
    "<=",
    "||",
    "|",
    ":",
    "::",
    "=",
    ":=",
    "=>",
    "==",
    "=:=",
    "+",
    "-",
    "*",
    "/",
    "!",
    "?",
    "??",
    "++",
    "--",
    "..",
    "...",
    "$",
    "$\\",
    "\"",
    "\"\"\"",
    "'",
    "~",
    "~s\"",
    "~b(",
    "%",
    "\\",
    "\n",
    "\t",
    "_",
    "0",
    "1",
    "-1",
    "16#",
    "37#1",
    "2#12",
    "1_000",
    "1.0",
    "1.0e400",
    "1e",
    "36#zz",
    "99999999999999999999",
    "1.0e-400",
    "X",
    "Y",
    "_X",
    "x",
    "é",
    "λ",
    "\u{a0}",
    "\u{feff}",
    "\0",
    "case ",
    "of ",
    "end",
    "if ",
    "fun ",
    "fun() -> ok end",
    "receive ",
    "after ",
    "begin ",
    "try ",
    "catch ",
    "when ",
    "maybe ",
    "else ",
    "andalso ",
    "orelse ",
    "not ",
    "div ",
    "rem ",
    "band ",
    "bnot ",
    "bsl ",
    "and ",
    "or ",
    "xor ",
    "?MODULE",
    "?LINE",
    "?FUNCTION_NAME",
    "?M(",
    "-define(M(A), A). ",
    "-define(M, ?M). ",
    "-undef(M). ",
    "-ifdef(M). ",
    "-ifndef(M). ",
    "-if(true). ",
    "-elif(false). ",
    "-else. ",
    "-endif. ",
    "-include(\"x.hrl\"). ",
    "-record(r, {a, b = 1}). ",
    "#r{a = 1}",
    "#r.a",
    "-type t() :: integer(). ",
    "-spec f() -> ok. ",
    "-export([f/0]). ",
    "-file(\"x\", 1). ",
    "-feature(maybe_expr, enable). ",
    "/integer",
    "/binary-unit:8",
    ":8/little-signed",
    "<<1:3>>",
    "f() -> ok. ",
    "f/1",
    "fun f/1",
    "fun m:f/1",
    "\u{1f600}",
    "\r\n",
    "1/",
    "\"a\" \"b\"",
    "-error(x). ",
    "#!",
];

/// A damaged text, which need not be UTF-8 any more; `other` is another seed to take pieces from.
pub fn text(random: &mut Random, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut text = seed.to_vec();
    for _ in 0..1 + random.below(MOST) {
        let at = random.below(text.len() + 1);
        match random.below(10) {
            0..=3 => {
                let piece = random.pick(PIECES);
                text.splice(at..at, piece.bytes());
            }
            4 => drop(text.splice(at..after(random, &text, at), [])),
            5 => {
                let piece = random.pick(PIECES);
                text.splice(at..after(random, &text, at), piece.bytes());
            }
            6 => {
                let from = random.below(other.len() + 1);
                let piece = &other[from..after(random, other, from)];
                text.splice(at..at, piece.iter().copied());
            }
            7 => {
                let piece = text[at..after(random, &text, at)].to_vec();
                let to = random.below(text.len() + 1);
                text.splice(to..to, piece);
            }
            8 => repeat(random, &mut text, at),
            _ => damage_byte(random, &mut text),
        }
    }
    if random.one_in(20) {
        text.truncate(random.below(text.len() + 1));
    }
    text
}

/// Nesting and repetition: the same piece many times.
fn repeat(random: &mut Random, text: &mut Vec<u8>, at: usize) {
    let piece = random.pick(PIECES);
    let most = if random.one_in(50) { 15 } else { 6 };
    let count = 1 << random.below(most);
    text.splice(at..at, piece.repeat(count).bytes());
}

/// The end of a short piece that begins at `at`.
fn after(random: &mut Random, bytes: &[u8], at: usize) -> usize {
    let length = 1 << random.below(8);
    (at + random.below(length)).min(bytes.len())
}

fn damage_byte(random: &mut Random, bytes: &mut [u8]) {
    let at = random.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte = match random.below(5) {
            0 => *byte ^ (1 << random.below(8)),
            1 => byte.wrapping_add(1),
            2 => byte.wrapping_sub(1),
            3 => *random.pick(&[0, 1, 0x7f, 0x80, 0xff]),
            _ => random.bits() as u8,
        };
    }
}

/// Bytes of a chunk with small damage, mostly of the same length, so that what follows keeps its meaning.
pub fn content(random: &mut Random, content: &mut Vec<u8>) {
    for _ in 0..1 + random.below(MOST) {
        let at = random.below(content.len() + 1);
        match random.below(12) {
            0 => drop(content.splice(at..after(random, content, at), [])),
            1 => content.insert(at, random.bits() as u8),
            2 => {
                let piece = content[at..after(random, content, at)].to_vec();
                let to = random.below(content.len() + 1);
                content.splice(to..to, piece);
            }
            3 => {
                let (end, to) = (after(random, content, at), random.below(content.len() + 1));
                let length = (end - at).min(content.len() - to);
                content.copy_within(at..at + length, to);
            }
            _ => damage_byte(random, content),
        }
    }
}
