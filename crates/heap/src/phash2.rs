//! `erlang:phash2`: the hash whose values OTP documents to stay the same.
//!
//! The scheme is Bob Jenkins' 96-bit mix (<http://burtleburtle.net/bob/hash/evahash.html>) with a
//! multiple of the golden ratio per kind of term. Numbers of pids, ports and references differ
//! between systems anyway, so for them only the form is kept.

use crate::atom::{Atom, AtomTable};
use crate::binary::Bits;
use crate::term::{Cons, Term, View};

/// 2^32 divided by the golden ratio, times a number per kind of term.
const fn seed(kind: u32) -> u32 {
    0x9e37_79b9u32.wrapping_mul(kind)
}

const SMALL: u32 = seed(1);
const NIL: u32 = seed(2);
const ATOM: u32 = seed(3);
const STRING: u32 = seed(4);
const PID: u32 = seed(5);
const PORT: u32 = seed(6);
const REFERENCE: u32 = seed(7);
const TUPLE: u32 = seed(9);
const NEGATIVE: u32 = seed(10);
const POSITIVE: u32 = seed(11);
const FLOAT: u32 = seed(12);
const BINARY: u32 = seed(13);
const EXPORT: u32 = seed(14);
const LAST_BITS: u32 = seed(15);
const MAP: u32 = seed(16);
const MAP_PAIRS: u32 = seed(19);

/// What `[]` hashes to at the start, and what stands for it later.
const NIL_ALONE: u32 = 3_468_870_702;
const NIL_MARK: u32 = 2;

/// `phash2(Term, Range)` for a range of 1 to 2^32.
pub fn phash2(term: Term<'_>, range: u64, atoms: &AtomTable) -> u64 {
    u64::from(phash2_full(term, atoms)) % range
}

/// `phash2(Term)`: the range is 2^27.
pub fn phash2_27(term: Term<'_>, atoms: &AtomTable) -> u32 {
    phash2_full(term, atoms) & ((1 << 27) - 1)
}

/// All 32 bits.
pub fn phash2_full(term: Term<'_>, atoms: &AtomTable) -> u32 {
    let mut state = State {
        hash: 0,
        pairs: 0,
        atoms,
        pending: Vec::new(),
    };
    let mut next = Some(term);
    while let Some(term) = next {
        state.add(term);
        next = state.resume();
    }
    state.hash
}

enum Pending<'h> {
    Term(Term<'h>),
    /// Key and value have been hashed: they count without regard to the order of pairs.
    PairEnd,
    /// All pairs have been hashed; what hash and pairs were before the map.
    MapEnd {
        hash: u32,
        pairs: u32,
    },
}

struct State<'h, 't> {
    hash: u32,
    /// Exclusive or of the pairs' hashes of the innermost map.
    pairs: u32,
    atoms: &'t AtomTable,
    pending: Vec<Pending<'h>>,
}

fn mix_all(a: u32, b: u32, c: u32) -> (u32, u32, u32) {
    let step = |x: u32, y: u32, z: u32| x.wrapping_sub(y).wrapping_sub(z);
    let (mut a, mut b, mut c) = (a, b, c);
    for (first, second, third) in [(13, 8, 13), (12, 16, 5), (3, 10, 15)] {
        a = step(a, b, c) ^ (c >> first);
        b = step(b, c, a) ^ (a << second);
        c = step(c, a, b) ^ (b >> third);
    }
    (a, b, c)
}

fn mix(a: u32, b: u32, c: u32) -> u32 {
    mix_all(a, b, c).2
}

impl<'h> State<'h, '_> {
    fn pair(&mut self, x: u32, y: u32, seed: u32) {
        self.hash = mix(seed.wrapping_add(x), seed.wrapping_add(y), self.hash);
    }

    fn word(&mut self, x: u32, seed: u32) {
        self.pair(x, 0, seed);
    }

    /// The next term to hash, after closing the pairs and maps that end here.
    fn resume(&mut self) -> Option<Term<'h>> {
        loop {
            match self.pending.pop()? {
                Pending::Term(term) => return Some(term),
                Pending::PairEnd => {
                    self.pairs ^= self.hash;
                    self.hash = 0;
                }
                Pending::MapEnd { hash, pairs } => {
                    self.hash = hash;
                    self.word(self.pairs, MAP_PAIRS);
                    self.pairs = pairs;
                }
            }
        }
    }

    fn add(&mut self, term: Term<'h>) {
        match term.view() {
            View::Small(value) => self.small(value),
            View::Big(big) => {
                self.magnitude(big.is_negative(), big.magnitude());
            }
            View::Float(value) => {
                // -0.0 hashes as 0.0.
                let bits = if value == 0.0 { 0 } else { value.to_bits() };
                self.pair((bits >> 32) as u32, bits as u32, FLOAT);
            }
            View::Atom(atom) => {
                let hash = atom_hash(self.atoms, atom);
                if self.hash == 0 {
                    self.hash = hash
                } else {
                    self.word(hash, ATOM)
                }
            }
            View::Nil => {
                if self.hash == 0 {
                    self.hash = NIL_ALONE
                } else {
                    self.word(NIL_MARK, NIL)
                }
            }
            View::Pid(pid) => self.word(pid.slot, PID),
            View::Port(port) => self.pair(port.0 as u32, (port.0 >> 32) as u32, PORT),
            View::Reference(reference) => self.word(reference.number as u32, REFERENCE),
            View::Cons(cons) => self.list(cons),
            View::Tuple(tuple) => {
                self.word(tuple.arity() as u32, TUPLE);
                self.later(tuple.elements());
            }
            View::Map(map) => {
                self.word(map.len() as u32, MAP);
                if map.is_empty() {
                    return;
                }
                self.pending.push(Pending::MapEnd {
                    hash: self.hash,
                    pairs: self.pairs,
                });
                (self.hash, self.pairs) = (0, 0);
                for (key, value) in map.iter() {
                    let pair = [Pending::PairEnd, Pending::Term(value), Pending::Term(key)];
                    self.pending.extend(pair);
                }
            }
            View::Fun(fun) => {
                let entry = fun.entry();
                let module = atom_hash(self.atoms, entry.module);
                self.pair(fun.free().len() as u32, module, SMALL);
                self.pair(entry.index, entry.uniq, SMALL);
                self.later(fun.free());
            }
            View::ExportFun(fun) => {
                let module = atom_hash(self.atoms, fun.module);
                self.pair(u32::from(fun.arity), module, SMALL);
                self.word(atom_hash(self.atoms, fun.function), EXPORT);
            }
            View::Bits(bits) => self.bits(bits),
        }
    }

    fn later(&mut self, terms: &[Term<'h>]) {
        self.pending
            .extend(terms.iter().rev().map(|&term| Pending::Term(term)));
    }

    fn small(&mut self, value: i64) {
        if (-(1 << 27)..1 << 27).contains(&value) {
            let value = value as i32;
            if value < 0 {
                self.word(value.unsigned_abs(), SMALL);
            }
            self.word(value as u32, SMALL);
        } else {
            self.magnitude(value < 0, &[value.unsigned_abs()]);
        }
    }

    fn magnitude(&mut self, negative: bool, words: &[u64]) {
        let seed = if negative { NEGATIVE } else { POSITIVE };
        for &word in words {
            self.pair(word as u32, (word >> 32) as u32, seed);
        }
    }

    /// Bytes at the start of a list go in four at a time.
    fn list(&mut self, first: Cons<'h>) {
        let byte = |term: Term<'h>| term.as_small().and_then(|value| u8::try_from(value).ok());
        let (mut packed, mut count) = (0u32, 0);
        let mut cons = first;
        let rest = loop {
            let Some(byte) = byte(cons.head) else {
                break None;
            };
            packed = packed << 8 | u32::from(byte);
            count += 1;
            if count == 4 {
                self.word(packed, STRING);
                (packed, count) = (0, 0);
            }
            match cons.tail.as_cons() {
                Some(next) => cons = next,
                None => break Some(cons.tail),
            }
        };
        if count > 0 {
            self.word(packed, STRING);
        }
        match rest {
            Some(tail) => self.pending.push(Pending::Term(tail)),
            None => {
                self.pending.push(Pending::Term(cons.tail));
                self.pending.push(Pending::Term(cons.head));
            }
        }
    }

    fn bits(&mut self, bits: Bits<'_>) {
        let seed = BINARY.wrapping_add(self.hash);
        if bits.size_bits() == 0 {
            self.hash = seed;
            return;
        }
        let bytes = bits.to_bytes();
        let (whole, used) = ((bits.size_bits() / 8) as usize, bits.size_bits() % 8);
        self.hash = block(&bytes[..whole], seed);
        if used > 0 {
            self.pair(
                used as u32,
                u32::from(bytes[whole] >> (8 - used)),
                LAST_BITS,
            );
        }
    }
}

/// Jenkins' hash of a block of bytes.
fn block(bytes: &[u8], initial: u32) -> u32 {
    let (mut a, mut b, mut c) = (SMALL, SMALL, initial);
    let mut blocks = bytes.chunks_exact(12);
    for block in &mut blocks {
        let word = |at: usize| {
            u32::from_le_bytes([block[at], block[at + 1], block[at + 2], block[at + 3]])
        };
        a = a.wrapping_add(word(0));
        b = b.wrapping_add(word(4));
        c = c.wrapping_add(word(8));
        (a, b, c) = mix_all(a, b, c);
    }
    // The last block; the lowest byte of its third word is the length's.
    let mut last = [0u8; 12];
    let rest = blocks.remainder();
    let split = rest.len().min(8);
    last[..split].copy_from_slice(&rest[..split]);
    last[9..9 + rest.len() - split].copy_from_slice(&rest[split..]);
    let word = |at: usize| u32::from_le_bytes([last[at], last[at + 1], last[at + 2], last[at + 3]]);
    c = c.wrapping_add(bytes.len() as u32);
    mix_all(
        a.wrapping_add(word(0)),
        b.wrapping_add(word(4)),
        c.wrapping_add(word(8)),
    )
    .2
}

/// OTP's hash of an atom's text: the PJW hash of its Latin-1 form, as far as it has one.
fn atom_hash(atoms: &AtomTable, atom: Atom) -> u32 {
    let step = |hash: u32, unit: u32| {
        let hash = (hash << 4).wrapping_add(unit);
        match hash & 0xf000_0000 {
            0 => hash,
            high => hash ^ (high >> 24) ^ high,
        }
    };
    let mut buffer = [0u8; 4];
    atoms
        .text(atom)
        .chars()
        .fold(0, |hash, character| match character as u32 {
            unit @ 0..=0xff => step(hash, unit),
            _ => character
                .encode_utf8(&mut buffer)
                .bytes()
                .fold(hash, |hash, byte| step(hash, u32::from(byte))),
        })
}
