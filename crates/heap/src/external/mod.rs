//! The external term format of OTP (`erl_ext_dist` in its documentation): terms as bytes.
//!
//! ```text
//! 131 term                                   what term_to_binary/1 writes
//! 131 80 size(4) zlib(term)                  compressed
//! 131 121 hash(4) term                       local: only the node that wrote it reads it back
//! ```
//!
//! - [`Encoder`] writes what OTP 27 writes, in slices: the terms still to be written are the
//!   caller's to keep, what else is to be known of them is the encoder's.
//! - [`decode()`] reads what OTP 27 reads, all at once onto a heap; [`Decoding`] does it in slices
//!   onto a heap of its own, which the reader's heap swallows in the end.
//! - [`Deflating`] and [`Inflating`] are the compressed form, in slices.
//!
//! Neither direction recurses over the depth of a term. A count in the input is believed only as
//! far as the bytes go: every element takes one at least, and the elements that all open lists,
//! tuples and maps still lack may not be more than the bytes that are left. So the memory for a
//! term is bounded by the size of its bytes, whatever they say.
//!
//! **Only this node's pids, ports and references exist here.** Those of other nodes are refused.
//!
//! ```text
//! pid         id: slot                        serial: generation
//! reference   number, low 18 bits | 32 bits | 14 bits and the origin | of an alias: slot, generation
//! ```

mod compress;
mod decode;
mod encode;
#[cfg(test)]
mod tests;

pub use compress::{Deflating, Inflating, Progress};
pub use decode::{Decoded, Decoding, decode};
pub use encode::{Encoder, Options};

use crate::atom::{Atom, AtomError};
use crate::fun::FunEntry;
use crate::term::{Pid, Reference};

/// The first byte.
pub const VERSION: u8 = 131;

/// What a term's first byte says it is.
mod tag {
    pub const NEW_FLOAT: u8 = 70;
    pub const BIT_BINARY: u8 = 77;
    pub const COMPRESSED: u8 = 80;
    pub const NEW_PID: u8 = 88;
    pub const NEW_PORT: u8 = 89;
    pub const NEWER_REFERENCE: u8 = 90;
    pub const SMALL_INTEGER: u8 = 97;
    pub const INTEGER: u8 = 98;
    pub const FLOAT: u8 = 99;
    pub const ATOM: u8 = 100;
    pub const REFERENCE: u8 = 101;
    pub const PORT: u8 = 102;
    pub const PID: u8 = 103;
    pub const SMALL_TUPLE: u8 = 104;
    pub const LARGE_TUPLE: u8 = 105;
    pub const NIL: u8 = 106;
    pub const STRING: u8 = 107;
    pub const LIST: u8 = 108;
    pub const BINARY: u8 = 109;
    pub const SMALL_BIG: u8 = 110;
    pub const LARGE_BIG: u8 = 111;
    pub const NEW_FUN: u8 = 112;
    pub const EXPORT: u8 = 113;
    pub const NEW_REFERENCE: u8 = 114;
    pub const SMALL_ATOM: u8 = 115;
    pub const MAP: u8 = 116;
    pub const ATOM_UTF8: u8 = 118;
    pub const SMALL_ATOM_UTF8: u8 = 119;
    pub const V4_PORT: u8 = 120;
    pub const LOCAL: u8 = 121;
}

/// Most 32-bit words of a reference.
const REFERENCE_WORDS_MAX: usize = 5;

/// The longest list of bytes that is written as a string.
const STRING_BYTES_MAX: usize = 0xffff;

/// Bytes of a float as text.
const FLOAT_TEXT_BYTES: usize = 31;

/// Bytes before a local term: version, tag, hash.
const LOCAL_HEADER_BYTES: usize = 6;

/// Bytes copied for the price of a term.
const BYTES_PER_UNIT: usize = 64;

/// Why bytes are no term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They are not in the format, or are nothing that can be here: `badarg`.
    Malformed,
    /// They have an atom for which there is no room: `system_limit`.
    AtomTableFull,
}

impl From<AtomError> for Refusal {
    fn from(error: AtomError) -> Refusal {
        match error {
            AtomError::TooLong => Refusal::Malformed,
            AtomError::TableFull => Refusal::AtomTableFull,
        }
    }
}

/// What tells a fun from others, as far as the format names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FunPlace {
    /// The module that defines it.
    pub module: Atom,
    /// Arity as the program sees it.
    pub arity: u8,
    /// Number of free variables.
    pub free: u8,
    /// Which of the module's funs it is.
    pub index: u32,
    /// Hash of its source.
    pub uniq: u32,
}

/// The code that funs in terms refer to.
///
/// # Safety
/// The entries that `fun` returns must outlive every heap whose scope is used with this code.
pub unsafe trait Code {
    /// The digest of a module; zeros if it is not loaded.
    fn digest(&self, module: Atom) -> [u8; 16];

    /// The entry of a fun, one that leads to no code if there is no such fun.
    fn fun(&self, place: FunPlace) -> &FunEntry;

    /// Is there such a function?
    fn is_exported(&self, module: Atom, function: Atom, arity: u8) -> bool;
}

/// The words of a reference.
fn reference_words(reference: Reference) -> Vec<u32> {
    let number = reference.number;
    let high = (number >> 50) as u32 | reference.origin << 14;
    let mut words = vec![(number & 0x3_ffff) as u32, (number >> 18) as u32, high];
    words.extend(
        reference
            .owner
            .iter()
            .flat_map(|pid| [pid.slot, pid.generation]),
    );
    words
}

/// The reference that these words name, if one could be.
fn reference_of(words: &[u32]) -> Option<Reference> {
    let word = |index: usize| u64::from(words.get(index).copied().unwrap_or(0));
    let owner = match words {
        [_, _, _, slot, generation] => {
            Some(Pid::checked(u64::from(*slot), u64::from(*generation))?)
        }
        _ => None,
    };
    (word(0) >> 18 == 0).then_some(Reference {
        origin: (word(2) >> 14) as u32,
        number: word(0) | word(1) << 18 | (word(2) & 0x3fff) << 50,
        owner,
    })
}

/// What a local term's bytes must hash to.
fn local_hash(salt: u64, bytes: &[u8]) -> u32 {
    let step = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    crate::hash::mix(bytes.iter().fold(salt, step)) as u32
}
