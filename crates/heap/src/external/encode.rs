//! Terms to bytes.

use super::{
    BYTES_PER_UNIT, Code, FLOAT_TEXT_BYTES, LOCAL_HEADER_BYTES, STRING_BYTES_MAX, VERSION,
    local_hash, reference_words, tag,
};
use crate::atom::{Atom, AtomTable, names};
use crate::binary::Bits;
use crate::compare::compare_keys;
use crate::fun::FunRef;
use crate::map::Map;
use crate::term::{Cons, Pid, Port, Reference, Term, View};

/// A buffer that is only measured is emptied when it gets as large as this.
const MEASURED_BYTES: usize = 1 << 16;

/// How to write a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// 0: floats as text. 0 and 1: atoms in Latin-1 as far as they can be.
    pub minor_version: u8,
    /// Pairs of large maps in the order of their keys instead of their hashes.
    pub deterministic: bool,
    /// Only for this node, which the number stands for.
    pub local: Option<u64>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            minor_version: 2,
            deterministic: false,
            local: None,
        }
    }
}

/// What is to be done with a term that waits to be written.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Write it.
    Whole,
    /// It is the rest of a list, of which so many elements are written; their number goes there.
    Rest { length_at: usize, count: u32 },
    /// Write its elements (a tuple's, or free variables) from this one on.
    Elements { next: usize },
    /// Write the pairs of a flat map from this one on.
    Pairs { next: usize },
    /// Write the children of a trie's node from this one on.
    Children { next: usize },
    /// It is a fun that ends here, whose size goes there.
    FunEnd { size_at: usize },
}

/// Writes a term. Between slices the caller keeps the terms that wait.
#[derive(Debug)]
pub struct Encoder {
    options: Options,
    bytes: Vec<u8>,
    /// One for each waiting term.
    steps: Vec<Step>,
    /// Only the size is wanted.
    measures: bool,
    /// Bytes that were measured and forgotten.
    forgotten: usize,
    /// Something has more bytes than the format can tell.
    is_too_large: bool,
}

impl Encoder {
    /// An encoder that will write `term`, which `waiting` then holds.
    pub fn new<'h>(term: Term<'h>, options: Options, waiting: &mut Vec<Term<'h>>) -> Encoder {
        let mut bytes = vec![VERSION];
        if options.local.is_some() {
            bytes.extend([tag::LOCAL, 0, 0, 0, 0]);
        }
        waiting.push(term);
        Encoder {
            options,
            bytes,
            steps: vec![Step::Whole],
            measures: false,
            forgotten: 0,
            is_too_large: false,
        }
    }

    /// The same for the size only.
    pub fn measuring<'h>(term: Term<'h>, options: Options, waiting: &mut Vec<Term<'h>>) -> Encoder {
        Encoder {
            measures: true,
            ..Encoder::new(term, options, waiting)
        }
    }

    /// Writes until all is written or the units are used up, of which each term takes one. Two at least are needed to
    /// get anywhere.
    pub fn run<'h>(
        &mut self,
        waiting: &mut Vec<Term<'h>>,
        atoms: &AtomTable,
        code: &dyn Code,
        units: &mut usize,
    ) {
        let mut writer = Writer {
            encoder: self,
            waiting,
            atoms,
            code,
            units,
        };
        while *writer.units > 0
            && let Some(term) = writer.waiting.pop()
        {
            let step = writer.encoder.steps.pop();
            writer.take(term, step.expect("each waiting term has a step"));
        }
    }

    /// Is all written?
    pub fn is_done(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        self.forgotten + self.bytes.len()
    }

    /// The bytes; `None` if there is something in the term that the format has no size for.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        if let Some(salt) = self.options.local {
            let hash = local_hash(salt, &self.bytes[LOCAL_HEADER_BYTES..]);
            self.bytes[LOCAL_HEADER_BYTES - 4..LOCAL_HEADER_BYTES]
                .copy_from_slice(&hash.to_be_bytes());
        }
        (!self.is_too_large).then_some(self.bytes)
    }

    /// Writes a number where room was left for it.
    fn patch(&mut self, at: usize, value: u32) {
        if !self.measures {
            self.bytes[at..at + 4].copy_from_slice(&value.to_be_bytes());
        }
    }

    fn put_u32(&mut self, value: u32) {
        self.bytes.extend(value.to_be_bytes());
    }

    /// A number of bytes or elements.
    fn put_count(&mut self, count: usize) {
        self.is_too_large |= u32::try_from(count).is_err();
        self.put_u32(count as u32);
    }

    fn put_tagged_count(&mut self, tag: u8, count: usize) {
        self.bytes.push(tag);
        self.put_count(count);
    }

    fn put_small(&mut self, value: i64) {
        if let Ok(byte) = u8::try_from(value) {
            self.bytes.extend([tag::SMALL_INTEGER, byte]);
        } else if let Ok(value) = i32::try_from(value) {
            self.bytes.push(tag::INTEGER);
            self.bytes.extend(value.to_be_bytes());
        } else {
            self.put_big(value < 0, &[value.unsigned_abs()]);
        }
    }

    fn put_big(&mut self, is_negative: bool, magnitude: &[u64]) {
        let unused = magnitude.last().map_or(0, |word| word.leading_zeros() / 8);
        let size = magnitude.len() * 8 - unused as usize;
        match u8::try_from(size) {
            Ok(size) => self.bytes.extend([tag::SMALL_BIG, size]),
            Err(_) => self.put_tagged_count(tag::LARGE_BIG, size),
        }
        self.bytes.push(u8::from(is_negative));
        let bytes = magnitude.iter().flat_map(|word| word.to_le_bytes());
        self.bytes.extend(bytes.take(size));
    }

    fn put_float(&mut self, value: f64) {
        if self.options.minor_version > 0 {
            self.bytes.push(tag::NEW_FLOAT);
            return self.bytes.extend(value.to_be_bytes());
        }
        self.bytes.push(tag::FLOAT);
        let end = self.bytes.len() + FLOAT_TEXT_BYTES;
        let text = crate::float::scientific(value, 20);
        self.bytes.extend(text.bytes());
        self.bytes.resize(end, 0);
    }

    fn put_atom(&mut self, atom: Atom, atoms: &AtomTable) {
        let text = atoms.text(atom);
        if self.options.minor_version < 2 && text.chars().all(|c| c <= '\u{ff}') {
            self.bytes.push(tag::ATOM);
            let length = text.chars().count() as u16;
            self.bytes.extend(length.to_be_bytes());
            return self.bytes.extend(text.chars().map(|c| c as u8));
        }
        match u8::try_from(text.len()) {
            Ok(length) => self.bytes.extend([tag::SMALL_ATOM_UTF8, length]),
            Err(_) => {
                self.bytes.push(tag::ATOM_UTF8);
                self.bytes.extend((text.len() as u16).to_be_bytes());
            }
        }
        self.bytes.extend(text.bytes());
    }

    fn put_node(&mut self, atoms: &AtomTable) {
        if self.options.local.is_some() {
            return self.bytes.push(tag::NIL);
        }
        self.put_atom(names::NONODE_NOHOST, atoms);
    }

    fn put_pid(&mut self, pid: Option<Pid>, atoms: &AtomTable) {
        self.bytes.push(tag::NEW_PID);
        self.put_node(atoms);
        self.put_u32(pid.map_or(0, |pid| pid.slot));
        self.put_u32(pid.map_or(0, |pid| pid.generation));
        self.put_u32(0);
    }

    fn put_port(&mut self, port: Port, atoms: &AtomTable) {
        self.bytes.push(tag::V4_PORT);
        self.put_node(atoms);
        self.bytes.extend(port.0.to_be_bytes());
        self.put_u32(0);
    }

    fn put_reference(&mut self, reference: Reference, atoms: &AtomTable) {
        let words = reference_words(reference);
        self.bytes.push(tag::NEWER_REFERENCE);
        self.bytes.extend((words.len() as u16).to_be_bytes());
        self.put_node(atoms);
        self.put_u32(0);
        words.into_iter().for_each(|word| self.put_u32(word));
    }

    fn put_bits(&mut self, bits: Bits<'_>) {
        let size = bits.byte_size();
        if bits.is_binary() {
            self.put_tagged_count(tag::BINARY, size);
        } else {
            self.put_tagged_count(tag::BIT_BINARY, size);
            self.bytes.push((bits.size_bits() % 8) as u8);
        }
        if self.measures {
            self.forgotten += size;
        } else if let Some(bytes) = bits.aligned_bytes() {
            self.bytes.extend_from_slice(bytes);
        } else {
            let start = self.bytes.len();
            self.bytes.resize(start + size, 0);
            bits.copy_to(&mut self.bytes[start..]);
        }
    }
}

/// An encoder at work.
struct Writer<'h, 'a> {
    encoder: &'a mut Encoder,
    waiting: &'a mut Vec<Term<'h>>,
    atoms: &'a AtomTable,
    code: &'a dyn Code,
    units: &'a mut usize,
}

impl<'h> Writer<'h, '_> {
    fn later(&mut self, term: Term<'h>, step: Step) {
        self.waiting.push(term);
        self.encoder.steps.push(step);
    }

    fn spend(&mut self, units: usize) {
        *self.units = self.units.saturating_sub(units);
    }

    fn take(&mut self, term: Term<'h>, step: Step) {
        self.spend(1);
        if self.encoder.measures && self.encoder.bytes.len() >= MEASURED_BYTES {
            self.encoder.forgotten += self.encoder.bytes.len();
            self.encoder.bytes.clear();
        }
        match step {
            Step::Whole => self.write(term),
            Step::Rest { length_at, count } => self.rest(term, length_at, count),
            Step::Elements { next } => self.elements(term, next),
            Step::Pairs { next } => self.pairs(term, next),
            Step::Children { next } => self.children(term, next),
            Step::FunEnd { size_at } => {
                let size = self.encoder.bytes.len().wrapping_sub(size_at);
                self.encoder.patch(size_at, size as u32);
            }
        }
    }

    /// Writes a term, or its beginning, the rest to wait: nothing recurses here.
    fn write(&mut self, term: Term<'h>) {
        let atoms = self.atoms;
        match term.view() {
            View::Small(value) => self.encoder.put_small(value),
            View::Big(big) => {
                self.spend(big.magnitude().len() / 8);
                self.encoder.put_big(big.is_negative(), big.magnitude());
            }
            View::Float(value) => self.encoder.put_float(value),
            View::Atom(atom) => self.encoder.put_atom(atom, atoms),
            View::Pid(pid) => self.encoder.put_pid(Some(pid), atoms),
            View::Port(port) => self.encoder.put_port(port, atoms),
            View::Reference(reference) => self.encoder.put_reference(reference, atoms),
            View::Nil => self.encoder.bytes.push(tag::NIL),
            View::Cons(cons) => self.list(term, cons),
            View::Tuple(tuple) => {
                match u8::try_from(tuple.arity()) {
                    Ok(arity) => self.encoder.bytes.extend([tag::SMALL_TUPLE, arity]),
                    Err(_) => self
                        .encoder
                        .put_tagged_count(tag::LARGE_TUPLE, tuple.arity()),
                }
                self.later(term, Step::Elements { next: 0 });
            }
            View::Map(map) => self.map(map),
            View::Fun(fun) => self.fun(term, fun),
            View::ExportFun(fun) => {
                self.encoder.bytes.push(tag::EXPORT);
                self.encoder.put_atom(fun.module, atoms);
                self.encoder.put_atom(fun.function, atoms);
                self.encoder.put_small(i64::from(fun.arity));
            }
            View::Bits(bits) => {
                self.spend(bits.byte_size() / BYTES_PER_UNIT);
                self.encoder.put_bits(bits);
            }
        }
    }

    fn list(&mut self, list: Term<'h>, first: Cons<'h>) {
        if let Some(length) = string_length(first) {
            self.spend(length / BYTES_PER_UNIT);
            self.encoder.bytes.push(tag::STRING);
            self.encoder.bytes.extend((length as u16).to_be_bytes());
            let bytes = list.list().filter_map(byte);
            return self.encoder.bytes.extend(bytes);
        }
        let length_at = self.encoder.bytes.len() + 1;
        self.encoder.put_tagged_count(tag::LIST, 0);
        self.later(
            list,
            Step::Rest {
                length_at,
                count: 0,
            },
        );
    }

    fn rest(&mut self, mut rest: Term<'h>, length_at: usize, mut count: u32) {
        while let Some(cons) = rest.as_cons() {
            if *self.units == 0 {
                return self.later(rest, Step::Rest { length_at, count });
            }
            self.spend(1);
            count += 1;
            rest = cons.tail;
            if cons.head.word().is_pointer() {
                self.later(rest, Step::Rest { length_at, count });
                return self.write(cons.head);
            }
            self.write(cons.head);
        }
        self.encoder.patch(length_at, count);
        self.write(rest);
    }

    fn elements(&mut self, term: Term<'h>, mut next: usize) {
        let elements = if let View::Fun(fun) = term.view() {
            fun.free()
        } else {
            let tuple = term.as_tuple();
            tuple
                .expect("only tuples and funs have elements")
                .elements()
        };
        while let Some(&element) = elements.get(next) {
            if *self.units == 0 {
                return self.later(term, Step::Elements { next });
            }
            self.spend(1);
            next += 1;
            if element.word().is_pointer() {
                self.later(term, Step::Elements { next });
                return self.write(element);
            }
            self.write(element);
        }
    }

    fn map(&mut self, map: Map<'h>) {
        self.encoder.put_tagged_count(tag::MAP, map.len());
        if map.as_flat().is_some() {
            return self.later(map.term(), Step::Pairs { next: 0 });
        }
        if !self.encoder.options.deterministic {
            return self.later(map.term(), Step::Children { next: 0 });
        }
        let mut pairs: Vec<_> = map.iter().collect();
        pairs.sort_by(|a, b| compare_keys(a.0, b.0, self.atoms));
        self.spend(pairs.len() * pairs.len().ilog2() as usize);
        for (key, value) in pairs.into_iter().rev() {
            self.later(value, Step::Whole);
            self.later(key, Step::Whole);
        }
    }

    fn pairs(&mut self, map: Term<'h>, next: usize) {
        let flat = map.as_map().and_then(Map::as_flat);
        let flat = flat.expect("only flat maps are written so");
        if let (Some(&key), Some(&value)) = (flat.keys().get(next), flat.values().get(next)) {
            self.later(map, Step::Pairs { next: next + 1 });
            self.later(value, Step::Whole);
            self.write(key);
        }
    }

    fn children(&mut self, node: Term<'h>, next: usize) {
        let Some(&child) = crate::map::children(node).get(next) else {
            return;
        };
        self.later(node, Step::Children { next: next + 1 });
        match child.as_cons() {
            Some(pair) => {
                self.later(pair.tail, Step::Whole);
                self.write(pair.head);
            }
            None => self.later(child, Step::Children { next: 0 }),
        }
    }

    fn fun(&mut self, term: Term<'h>, fun: FunRef<'h>) {
        let entry = fun.entry();
        self.encoder.bytes.push(tag::NEW_FUN);
        let size_at = self.encoder.bytes.len();
        self.encoder.put_u32(0);
        self.encoder.bytes.push(entry.arity);
        self.encoder.bytes.extend(self.code.digest(entry.module));
        self.encoder.put_u32(entry.index);
        self.encoder.put_u32(fun.free().len() as u32);
        self.encoder.put_atom(entry.module, self.atoms);
        self.encoder.put_small(i64::from(entry.index));
        self.encoder.put_small(i64::from(entry.uniq));
        self.encoder.put_pid(None, self.atoms);
        self.later(term, Step::FunEnd { size_at });
        self.later(term, Step::Elements { next: 0 });
    }
}

fn byte(term: Term<'_>) -> Option<u8> {
    u8::try_from(term.as_small()?).ok()
}

/// Length of a proper list of bytes that is short enough for a string.
fn string_length(first: Cons<'_>) -> Option<usize> {
    let mut cons = first;
    for length in 1..=STRING_BYTES_MAX {
        byte(cons.head)?;
        match cons.tail.as_cons() {
            Some(next) => cons = next,
            None => return cons.tail.word().is_nil().then_some(length),
        }
    }
    None
}
