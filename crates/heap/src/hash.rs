//! The internal hash: places keys in hash maps, ETS tables and the like.
//!
//! Equal terms (`=:=`) have equal hashes. Deterministic, so that the iteration order of large maps
//! is the same in every run; for that reason atoms are hashed by text. Not `phash2`.

pub use crate::phash2::phash2;

use crate::atom::AtomTable;
use crate::term::{Term, View};
use std::hash::Hasher;

/// Mixes all bits of a word into all others (the finaliser of splitmix64).
#[inline]
pub(crate) const fn mix(word: u64) -> u64 {
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// For tables whose keys are hashes already.
#[derive(Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 ^= hash;
    }
}

/// For tables whose keys are words that nobody chooses: addresses, references, process identifiers.
#[derive(Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u32(&mut self, half: u32) {
        self.write_u64(u64::from(half));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = mix(self.0 ^ word);
    }
}

/// Marks that keep terms of different shape apart.
mod mark {
    pub(super) const SMALL: u64 = 0x9e37_79b9_7f4a_7c15;
    pub(super) const ATOM: u64 = 0x3c6e_f372_fe94_f82b;
    pub(super) const BIG: u64 = 0xdaa6_6d2c_7ddf_743f;
    pub(super) const FLOAT: u64 = 0x78dd_e6e5_fd29_f052;
    pub(super) const IDENTITY: u64 = 0x1715_609f_7c74_6c69;
    pub(super) const FUN: u64 = 0xb54c_da58_fbbe_e87e;
    pub(super) const TUPLE: u64 = 0x5384_5412_7b09_6493;
    pub(super) const MAP: u64 = 0xf1bb_cdcb_fa53_e0a8;
    pub(super) const NIL: u64 = 0x8ff3_4785_799e_5cbd;
    pub(super) const CONS: u64 = 0x2e2a_c13e_f8e8_d8d2;
    pub(super) const BITS: u64 = 0xcc62_3af8_7833_54e7;
}

/// The hash of a term.
#[inline]
pub fn hash(term: Term<'_>, atoms: &AtomTable) -> u64 {
    // The usual keys need no stack.
    if let Some(value) = term.as_small() {
        return mix(mark::SMALL ^ value as u64);
    }
    if let Some(atom) = term.as_atom() {
        return mix(mark::ATOM ^ atoms.text_hash(atom));
    }
    hash_compound(term, atoms)
}

struct State(u64);

impl State {
    #[inline]
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9fb2_1c65_1e98_df25);
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..part.len()].copy_from_slice(part);
            self.add(u64::from_le_bytes(word));
        }
    }
}

fn hash_compound(term: Term<'_>, atoms: &AtomTable) -> u64 {
    let mut state = State(0);
    // Terms within terms that are no immediates, to be hashed after what they are in.
    let mut pending = Vec::new();
    let mut next = Some(term);
    while let Some(term) = next {
        add_term(&mut state, term, atoms, &mut pending);
        next = pending.pop();
    }
    mix(state.0)
}

/// A part of a term: at once if it is an immediate, else later.
#[inline]
fn add_part<'h>(state: &mut State, part: Term<'h>, atoms: &AtomTable, pending: &mut Vec<Term<'h>>) {
    if let Some(value) = part.as_small() {
        state.add(mark::SMALL ^ value as u64);
    } else if let Some(atom) = part.as_atom() {
        state.add(mark::ATOM ^ atoms.text_hash(atom));
    } else {
        pending.push(part);
    }
}

fn add_term<'h>(state: &mut State, term: Term<'h>, atoms: &AtomTable, pending: &mut Vec<Term<'h>>) {
    match term.view() {
        View::Small(value) => state.add(mark::SMALL ^ value as u64),
        View::Atom(atom) => state.add(mark::ATOM ^ atoms.text_hash(atom)),
        View::Big(big) => {
            state.add(mark::BIG ^ u64::from(big.is_negative()));
            big.magnitude().iter().for_each(|&word| state.add(word));
        }
        View::Float(value) => state.add(mark::FLOAT ^ value.to_bits()),
        View::Reference(reference) => {
            state.add(mark::IDENTITY ^ reference.number);
            state.add(u64::from(reference.origin));
        }
        View::Pid(_) | View::Port(_) => state.add(mark::IDENTITY ^ term.word().0),
        View::Fun(fun) => {
            let entry = fun.entry();
            state.add(mark::FUN ^ atoms.text_hash(entry.module));
            state.add(u64::from(entry.index) << 32 | u64::from(entry.uniq));
            fun.free()
                .iter()
                .for_each(|&part| add_part(state, part, atoms, pending));
        }
        View::ExportFun(fun) => {
            state.add(mark::FUN ^ atoms.text_hash(fun.module));
            state.add(atoms.text_hash(fun.function) ^ u64::from(fun.arity));
        }
        View::Tuple(tuple) => {
            state.add(mark::TUPLE ^ tuple.arity() as u64);
            tuple
                .elements()
                .iter()
                .for_each(|&part| add_part(state, part, atoms, pending));
        }
        View::Map(map) => {
            state.add(mark::MAP ^ map.len() as u64);
            // Equal maps list their pairs in the same order.
            for (key, value) in map.iter() {
                add_part(state, key, atoms, pending);
                add_part(state, value, atoms, pending);
            }
        }
        View::Nil => state.add(mark::NIL),
        View::Cons(_) => {
            let mut list = term.list();
            for element in list.by_ref() {
                state.add(mark::CONS);
                add_part(state, element, atoms, pending);
            }
            if list.ended_properly() {
                state.add(mark::NIL);
            } else {
                add_part(state, list.rest(), atoms, pending);
            }
        }
        View::Bits(bits) => {
            state.add(mark::BITS ^ bits.size_bits());
            state.add_bytes(&bits.to_bytes());
        }
    }
}
