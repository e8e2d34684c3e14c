//! Terms as text, for debugging, `erlang:display/1` and crash messages: as `~w` and `~tw` print.
//!
//! The library's own formatting (`io_lib`) is Erlang; this serves where no process can run it.

use crate::atom::{Atom, AtomTable};
use crate::bignum::convert;
use crate::binary::Bits;
use crate::float;
use crate::map;
use crate::term::{Pid, Reference, Term, View};
use std::fmt::Write;

/// Which characters stand for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// Up to 255; others in atoms are escaped (`~w`).
    Latin1,
    /// All that can be printed (`~tw`).
    Unicode,
}

/// A term as `~tw` prints it.
pub fn to_string(term: Term<'_>, atoms: &AtomTable) -> String {
    to_string_in(term, atoms, Charset::Unicode)
}

/// A term as `~w` (Latin-1) or `~tw` (Unicode) prints it.
pub fn to_string_in(term: Term<'_>, atoms: &AtomTable, charset: Charset) -> String {
    to_limited_string(term, atoms, charset, usize::MAX)
}

/// The same, ending in `...` once it has more than `limit` bytes.
pub fn to_limited_string(
    term: Term<'_>,
    atoms: &AtomTable,
    charset: Charset,
    limit: usize,
) -> String {
    Printer {
        text: String::new(),
        atoms: Some(atoms),
        charset,
        limit,
        pending: Vec::new(),
    }
    .print(term)
}

/// Without an atom table: atoms that are not frozen are shown by index. For debugging.
pub fn to_debug_string(term: Term<'_>) -> String {
    const LIMIT: usize = 4096;
    let charset = Charset::Unicode;
    Printer {
        text: String::new(),
        atoms: None,
        charset,
        limit: LIMIT,
        pending: Vec::new(),
    }
    .print(term)
}

/// A pid, as `pid_to_list/1` gives it.
pub fn pid_text(pid: Pid) -> String {
    format!("<0.{}.{}>", pid.slot, pid.generation)
}

/// A reference, as `ref_to_list/1` gives it.
pub fn reference_text(reference: Reference) -> String {
    let (high, low) = (reference.number >> 18, reference.number & 0x3_ffff);
    format!("#Ref<0.{}.{}.{}>", reference.origin, high, low)
}

/// An atom with the quotes that it needs.
pub fn atom_text(text: &str, charset: Charset) -> String {
    if !needs_quotes(text) {
        return text.to_owned();
    }
    let mut quoted = String::from("'");
    for character in text.chars() {
        push_escaped(&mut quoted, character, charset);
    }
    quoted.push('\'');
    quoted
}

/// Words that are no atoms without quotes.
const RESERVED: &[&str] = &[
    "after", "and", "andalso", "band", "begin", "bnot", "bor", "bsl", "bsr", "bxor", "case",
    "catch", "cond", "div", "else", "end", "fun", "if", "let", "maybe", "not", "of", "or",
    "orelse", "receive", "rem", "try", "when", "xor",
];

fn needs_quotes(text: &str) -> bool {
    let mut characters = text.chars();
    let starts_well = characters.next().is_some_and(is_lower);
    let goes_on_well = characters.all(is_name_character);
    !starts_well || !goes_on_well || RESERVED.contains(&text)
}

/// Latin-1 letters that may start an atom.
fn is_lower(c: char) -> bool {
    c.is_ascii_lowercase() || ('ß'..='ÿ').contains(&c) && c != '÷'
}

fn is_name_character(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '_'
        || c == '@'
        || ('À'..='ÿ').contains(&c) && c != '×' && c != '÷'
}

fn push_escaped(text: &mut String, character: char, charset: Charset) {
    let short = match character {
        '\n' => 'n',
        '\t' => 't',
        '\r' => 'r',
        '\u{b}' => 'v',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        '\u{1b}' => 'e',
        '\u{7f}' => 'd',
        '\'' | '\\' => character,
        _ => {
            let code = character as u32;
            match code {
                0..=0x1f | 0x80..=0x9f => text.push_str(&format!("\\{code:03o}")),
                _ if code > 0xff && charset == Charset::Latin1 => {
                    text.push_str(&format!("\\x{{{code:X}}}"));
                }
                _ => text.push(character),
            }
            return;
        }
    };
    text.push('\\');
    text.push(short);
}

enum Pending<'h> {
    Text(&'static str),
    Term(Term<'h>),
    /// The tail of a list whose bracket is open.
    Tail(Term<'h>),
    /// Elements that follow others, then a bracket.
    Elements(&'h [Term<'h>], &'static str),
    Pairs(map::Iter<'h>),
}

struct Printer<'h, 't> {
    text: String,
    atoms: Option<&'t AtomTable>,
    charset: Charset,
    limit: usize,
    pending: Vec<Pending<'h>>,
}

impl<'h> Printer<'h, '_> {
    fn print(mut self, term: Term<'h>) -> String {
        self.pending.push(Pending::Term(term));
        while let Some(next) = self.pending.pop() {
            if self.text.len() > self.limit {
                self.text.push_str("...");
                break;
            }
            match next {
                Pending::Text(text) => self.text.push_str(text),
                Pending::Term(term) => self.term(term),
                Pending::Tail(tail) => self.tail(tail),
                Pending::Elements([], close) => self.text.push_str(close),
                Pending::Elements([first, rest @ ..], close) => {
                    self.text.push(',');
                    self.pending.push(Pending::Elements(rest, close));
                    self.pending.push(Pending::Term(*first));
                }
                Pending::Pairs(mut pairs) => {
                    let Some((key, value)) = pairs.next() else {
                        self.text.push('}');
                        continue;
                    };
                    self.text.push(',');
                    self.pending.push(Pending::Pairs(pairs));
                    self.pair(key, value);
                }
            }
        }
        self.text
    }

    fn term(&mut self, term: Term<'h>) {
        match term.view() {
            View::Small(value) => self.write(format_args!("{value}")),
            View::Big(_) => {
                let digits = convert::to_text(term, 10).expect("a bignum is an integer");
                self.text.push_str(&digits);
            }
            View::Float(value) => self.text.push_str(&float::shortest(value)),
            View::Atom(atom) => self.atom(atom),
            View::Reference(reference) => self.text.push_str(&reference_text(reference)),
            View::Fun(fun) => {
                let entry = fun.entry();
                self.text.push_str("#Fun<");
                self.atom(entry.module);
                self.write(format_args!(".{}.{}>", entry.index, entry.uniq));
            }
            View::ExportFun(fun) => {
                self.text.push_str("fun ");
                self.atom(fun.module);
                self.text.push(':');
                self.atom(fun.function);
                self.write(format_args!("/{}", fun.arity));
            }
            View::Port(port) => self.write(format_args!("#Port<0.{}>", port.0)),
            View::Pid(pid) => self.text.push_str(&pid_text(pid)),
            View::Tuple(tuple) => match tuple.elements() {
                [] => self.text.push_str("{}"),
                [first, rest @ ..] => {
                    self.text.push('{');
                    self.pending.push(Pending::Elements(rest, "}"));
                    self.pending.push(Pending::Term(*first));
                }
            },
            View::Map(map) => {
                self.text.push_str("#{");
                let mut pairs = map.iter();
                match pairs.next() {
                    None => self.text.push('}'),
                    Some((key, value)) => {
                        self.pending.push(Pending::Pairs(pairs));
                        self.pair(key, value);
                    }
                }
            }
            View::Nil => self.text.push_str("[]"),
            View::Cons(cons) => {
                self.text.push('[');
                self.pending.push(Pending::Tail(cons.tail));
                self.pending.push(Pending::Term(cons.head));
            }
            View::Bits(bits) => self.bits(bits),
        }
    }

    fn tail(&mut self, tail: Term<'h>) {
        if let Some(cons) = tail.as_cons() {
            self.text.push(',');
            self.pending.push(Pending::Tail(cons.tail));
            self.pending.push(Pending::Term(cons.head));
        } else if tail.word().is_nil() {
            self.text.push(']');
        } else {
            self.text.push('|');
            self.pending.push(Pending::Text("]"));
            self.pending.push(Pending::Term(tail));
        }
    }

    fn pair(&mut self, key: Term<'h>, value: Term<'h>) {
        self.pending.push(Pending::Term(value));
        self.pending.push(Pending::Text(" => "));
        self.pending.push(Pending::Term(key));
    }

    fn atom(&mut self, atom: Atom) {
        let text = match self.atoms {
            Some(atoms) => Some(atoms.text(atom)),
            None => purlin_bytecode::atom::text(atom),
        };
        match text {
            Some(text) => self.text.push_str(&atom_text(text, self.charset)),
            None => self.write(format_args!("atom#{}", atom.0)),
        }
    }

    fn bits(&mut self, bits: Bits<'_>) {
        self.text.push_str("<<");
        let bytes = bits.to_bytes();
        let used = bits.size_bits() % 8;
        for (index, &byte) in bytes.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            if used > 0 && index + 1 == bytes.len() {
                self.write(format_args!("{}:{used}", byte >> (8 - used)));
            } else {
                self.write(format_args!("{byte}"));
            }
        }
        self.text.push_str(">>");
    }

    fn write(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.text
            .write_fmt(arguments)
            .expect("writing to a string cannot fail");
    }
}
