//! Atoms: indices into a table of texts that belongs to the VM.
//!
//! The first indices are the frozen part, the same in every VM: texts that Rust code names (the
//! table in `purlin_bytecode::atom`). They cost nothing at start-up. What programs add comes after.
//!
//! **Protocol.** Texts live in buckets of doubling size that never move. An insertion holds the
//! lock of its text's shard, takes the next index, writes the entry (`OnceLock`, release), then
//! enters text and index into the shard. A reader by index takes no lock: it can only have the
//! index from someone who got it after the entry was written. Atoms are never freed.

use purlin_bytecode::atom as frozen;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering as Memory};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// An atom: its index in the VM's [`AtomTable`]. The order of indices means nothing to Erlang.
pub use purlin_bytecode::atom::AtomIndex as Atom;

/// The frozen atoms by name: `names::OK`.
pub use purlin_bytecode::atom as names;

/// How many atoms a VM can have unless told otherwise; as in OTP.
pub const ATOM_LIMIT: u32 = 1_048_576;

/// The smallest and the largest setting of it; as in OTP.
pub const ATOM_LIMITS: RangeInclusive<u32> = 8192..=i32::MAX as u32;

/// How many characters an atom can have.
pub const ATOM_CHARACTERS_MAX: usize = 255;

/// Why an atom was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtomError {
    /// More than [`ATOM_CHARACTERS_MAX`] characters: `system_limit` in Erlang.
    TooLong,
    /// The table is full: `system_limit` in Erlang, where OTP stops the system.
    TableFull,
}

impl fmt::Display for AtomError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AtomError::TooLong => "an atom can have at most 255 characters",
            AtomError::TableFull => "no more atoms can be created",
        })
    }
}

impl std::error::Error for AtomError {}

const SHARDS: usize = 16;
/// Entries of the first bucket; bucket n has this times 2^n.
const FIRST_BUCKET: u32 = 1024;
/// Enough buckets for the largest of [`ATOM_LIMITS`].
const BUCKETS: usize = 22;

type Shard = HashMap<Arc<str>, Atom, BuildHasherDefault<TextHasher>>;
type Bucket = Box<[OnceLock<Entry>]>;

/// The atoms of a VM. Shared by its threads; see the protocol above.
pub struct AtomTable {
    buckets: [OnceLock<Bucket>; BUCKETS],
    shards: [Mutex<Shard>; SHARDS],
    /// Index of the next atom to be made.
    next: AtomicU32,
    limit: u32,
    /// Hashes of the frozen atoms' texts, 0 until first asked for.
    frozen_hashes: Box<[AtomicU64]>,
}

/// An added atom.
struct Entry {
    text: Arc<str>,
    hash: u64,
}

impl Default for AtomTable {
    fn default() -> AtomTable {
        AtomTable::new()
    }
}

impl AtomTable {
    /// A table with the frozen part only.
    pub fn new() -> AtomTable {
        AtomTable::with_limit(ATOM_LIMIT)
    }

    /// The same, with room for `limit` atoms in all.
    pub fn with_limit(limit: u32) -> AtomTable {
        AtomTable {
            buckets: [const { OnceLock::new() }; BUCKETS],
            shards: std::array::from_fn(|_| Mutex::new(Shard::default())),
            next: AtomicU32::new(frozen_count()),
            limit,
            frozen_hashes: (0..frozen_count()).map(|_| AtomicU64::new(0)).collect(),
        }
    }

    /// The atom with that text, made if need be.
    pub fn intern(&self, text: &str) -> Result<Atom, AtomError> {
        if let Some(atom) = frozen::lookup(text) {
            return Ok(atom);
        }
        if text.len() > ATOM_CHARACTERS_MAX && text.chars().count() > ATOM_CHARACTERS_MAX {
            return Err(AtomError::TooLong);
        }
        let mut shard = self.shard(text);
        if let Some(&atom) = shard.get(text) {
            return Ok(atom);
        }
        let atom = self.next_index()?;
        let text: Arc<str> = Arc::from(text);
        let (bucket, offset) = place(atom.0 - frozen_count());
        let entries = self.buckets[bucket].get_or_init(|| {
            let size = (FIRST_BUCKET << bucket) as usize;
            (0..size).map(|_| OnceLock::new()).collect()
        });
        let fresh = entries[offset]
            .set(Entry {
                text: Arc::clone(&text),
                hash: text_hash(&text),
            })
            .is_ok();
        assert!(fresh, "atom index {} was given out twice", atom.0);
        shard.insert(text, atom);
        Ok(atom)
    }

    /// The atom with that text, if there is one.
    pub fn lookup(&self, text: &str) -> Option<Atom> {
        frozen::lookup(text).or_else(|| self.shard(text).get(text).copied())
    }

    /// The text of an atom of this table.
    #[inline]
    pub fn text(&self, atom: Atom) -> &str {
        match frozen::text(atom) {
            Some(text) => text,
            None => &self.added(atom).text,
        }
    }

    /// A hash of the atom's text, the same in every run.
    #[inline]
    pub fn text_hash(&self, atom: Atom) -> u64 {
        let Some(known) = self.frozen_hashes.get(atom.0 as usize) else {
            return self.added(atom).hash;
        };
        // Relaxed: whoever sees 0 computes the same value.
        match known.load(Memory::Relaxed) {
            0 => {
                let hash = text_hash(self.text(atom));
                known.store(hash, Memory::Relaxed);
                hash
            }
            hash => hash,
        }
    }

    fn added(&self, atom: Atom) -> &Entry {
        let (bucket, offset) = place(atom.0 - frozen_count());
        self.buckets[bucket]
            .get()
            .and_then(|entries| entries[offset].get())
            .expect("an atom's text is written before the atom is handed out")
    }

    /// Erlang's order: that of the texts.
    #[inline]
    pub fn compare(&self, a: Atom, b: Atom) -> Ordering {
        if a == b {
            Ordering::Equal
        } else {
            self.text(a).cmp(self.text(b))
        }
    }

    /// About how many bytes the table takes, texts included.
    pub fn bytes(&self) -> usize {
        const TEXT_BYTES: usize = 32;
        self.count() as usize * (size_of::<Entry>() + TEXT_BYTES)
    }

    /// How many atoms there are.
    pub fn count(&self) -> u32 {
        self.next.load(Memory::Relaxed)
    }

    /// How many there can be.
    pub fn limit(&self) -> u32 {
        self.limit
    }

    fn next_index(&self) -> Result<Atom, AtomError> {
        // Relaxed: the number alone matters, entries are published by their `OnceLock`.
        self.next
            .fetch_update(Memory::Relaxed, Memory::Relaxed, |next| {
                (next < self.limit).then_some(next + 1)
            })
            .map(Atom)
            .map_err(|_| AtomError::TableFull)
    }

    fn shard(&self, text: &str) -> MutexGuard<'_, Shard> {
        let shard = (text_hash(text) >> 60) as usize % SHARDS;
        // A panic under the lock cannot leave a shard half changed: the insertion comes last.
        self.shards[shard]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for AtomTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AtomTable({} atoms)", self.count())
    }
}

/// How many atoms every VM has.
fn frozen_count() -> u32 {
    frozen::TEXTS.len() as u32
}

fn text_hash(text: &str) -> u64 {
    let mut hasher = TextHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Bucket and offset of the atom that was added as number `added`.
fn place(added: u32) -> (usize, usize) {
    let bucket = (added / FIRST_BUCKET + 1).ilog2();
    let before = ((1 << bucket) - 1) * FIRST_BUCKET;
    (bucket as usize, (added - before) as usize)
}

/// FNV-1a with a final mix. Deterministic: nothing in a VM depends on random state.
#[derive(Default)]
pub(crate) struct TextHasher(u64);

impl Hasher for TextHasher {
    fn finish(&self) -> u64 {
        crate::hash::mix(self.0)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
