//! Maps: sorted arrays up to [`FLAT_KEYS_MAX`] keys, hash array mapped tries above.
//!
//! ```text
//! flat       [header | keys tuple | value ...]       keys in the order of `compare_keys`
//! hash map   [header, bitmap | count (raw) | child ...]
//! hash node  [header, bitmap | child ...]            child: cons [Key | Value], node or collision
//! collision  [header | cons [Key | Value] ...]       keys with one hash, in key order
//! ```
//!
//! Both shapes are functions of the set of keys alone: a map of 33 keys that loses one becomes
//! flat again, a node with a single pair becomes that pair. Therefore equal maps list their pairs
//! in the same order and are compared pair by pair. Updating a value shares the keys.
//!
//! The trie takes four bits of the 64-bit hash per level, the high ones first, so a map's iteration
//! order is that of its keys' hashes.

mod flat;
mod hashed;
#[cfg(test)]
mod tests;

pub use flat::Flat;
pub(crate) use hashed::children;

use crate::atom::AtomTable;
use crate::heap::HeapScope;
use crate::term::{Kind, Term};

/// A map with more keys is a hash map; as in OTP.
pub const FLAT_KEYS_MAX: usize = 32;

/// A map.
#[derive(Clone, Copy)]
pub struct Map<'h> {
    term: Term<'h>,
}

impl<'h> Map<'h> {
    /// # Safety
    /// `term` must be a flat map or a hash map.
    #[inline]
    pub(crate) unsafe fn of(term: Term<'h>) -> Map<'h> {
        Map { term }
    }

    /// The map as a term.
    #[inline]
    pub fn term(self) -> Term<'h> {
        self.term
    }

    /// Number of keys.
    #[inline]
    pub fn len(self) -> usize {
        match self.as_flat() {
            Some(flat) => flat.values().len(),
            None => self.term.raw(0) as usize,
        }
    }

    /// Has it no keys?
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The parts of a flat map.
    #[inline]
    pub fn as_flat(self) -> Option<Flat<'h>> {
        self.term
            .is_kind(Kind::FlatMap)
            .then(|| Flat::of(self.term))
    }

    /// The value of a key.
    #[inline]
    pub fn get(self, key: Term<'_>, atoms: &AtomTable) -> Option<Term<'h>> {
        match self.as_flat() {
            Some(flat) => flat.get(key),
            None => hashed::get(self.term, key, atoms),
        }
    }

    /// Its pairs: in key order if it is flat, else in the order of hashes.
    pub fn iter(self) -> Iter<'h> {
        match self.as_flat() {
            Some(flat) => Iter::Flat {
                keys: flat.keys(),
                values: flat.values(),
            },
            None => Iter::Hashed {
                levels: vec![hashed::children(self.term)],
                left: self.len(),
            },
        }
    }
}

/// The pairs of a map.
#[derive(Clone)]
pub enum Iter<'h> {
    /// Of a flat map: what is left.
    Flat {
        /// Keys.
        keys: &'h [Term<'h>],
        /// Their values.
        values: &'h [Term<'h>],
    },
    /// Of a hash map.
    Hashed {
        /// Children still to be visited, outermost level first.
        levels: Vec<&'h [Term<'h>]>,
        /// Pairs still to come.
        left: usize,
    },
}

impl<'h> Iterator for Iter<'h> {
    type Item = (Term<'h>, Term<'h>);

    fn next(&mut self) -> Option<(Term<'h>, Term<'h>)> {
        match self {
            Iter::Flat { keys, values } => {
                let ([key, more_keys @ ..], [value, more_values @ ..]) = (*keys, *values) else {
                    return None;
                };
                (*keys, *values) = (more_keys, more_values);
                Some((*key, *value))
            }
            Iter::Hashed { levels, left } => loop {
                let level = levels.last_mut()?;
                let Some((child, rest)) = level.split_first() else {
                    levels.pop();
                    continue;
                };
                *level = rest;
                match child.as_cons() {
                    Some(pair) => {
                        *left -= 1;
                        return Some((pair.head, pair.tail));
                    }
                    None => levels.push(hashed::children(*child)),
                }
            },
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = match self {
            Iter::Flat { keys, .. } => keys.len(),
            Iter::Hashed { left, .. } => *left,
        };
        (left, Some(left))
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'h> HeapScope<'h> {
    /// `#{}`
    pub fn empty_map(&mut self) -> Map<'h> {
        flat::build(self, &[])
    }

    /// A map of these pairs; of equal keys the last one wins.
    pub fn map_from_pairs(&mut self, pairs: &[(Term<'h>, Term<'h>)]) -> Map<'h> {
        if pairs.len() <= FLAT_KEYS_MAX {
            let pairs = flat::sorted(pairs, self.atoms());
            return flat::build(self, &pairs);
        }
        let unique = hashed::unique(pairs, self.atoms());
        if unique.len() <= FLAT_KEYS_MAX {
            let pairs: Vec<_> = unique
                .iter()
                .map(|entry| (entry.key, entry.value))
                .collect();
            let pairs = flat::sorted(&pairs, self.atoms());
            return flat::build(self, &pairs);
        }
        hashed::build(self, &unique)
    }

    /// `Map#{Key => Value}`
    pub fn map_put(&mut self, map: Map<'h>, key: Term<'h>, value: Term<'h>) -> Map<'h> {
        let Some(flat) = map.as_flat() else {
            return hashed::put(self, map.term, key, value);
        };
        if let Some(index) = flat.index_of(key) {
            return flat::replace(self, map, index, value);
        }
        if flat.keys().len() < FLAT_KEYS_MAX {
            return flat::insert(self, flat, key, value);
        }
        let mut pairs: Vec<_> = map.iter().collect();
        pairs.push((key, value));
        self.map_from_pairs(&pairs)
    }

    /// `Map#{Key := Value}`; `None` if the key is missing.
    pub fn map_update(&mut self, map: Map<'h>, key: Term<'h>, value: Term<'h>) -> Option<Map<'h>> {
        match map.as_flat() {
            Some(flat) => {
                let index = flat.index_of(key)?;
                Some(flat::replace(self, map, index, value))
            }
            None => {
                map.get(key, self.atoms())?;
                Some(hashed::put(self, map.term, key, value))
            }
        }
    }

    /// `maps:remove/2`: the map itself if the key is missing.
    pub fn map_remove(&mut self, map: Map<'h>, key: Term<'_>) -> Map<'h> {
        if let Some(flat) = map.as_flat() {
            return match flat.index_of(key) {
                Some(index) => flat::remove(self, flat, index),
                None => map,
            };
        }
        if map.get(key, self.atoms()).is_none() {
            return map;
        }
        if map.len() == FLAT_KEYS_MAX + 1 {
            let pairs: Vec<_> = map
                .iter()
                .filter(|(k, _)| !crate::compare::exact_eq(*k, key))
                .collect();
            return self.map_from_pairs(&pairs);
        }
        hashed::remove(self, map.term, key)
    }

    /// `maps:merge/2`: the second map's values win.
    pub fn map_merge(&mut self, a: Map<'h>, b: Map<'h>) -> Map<'h> {
        if b.is_empty() || a.term().word() == b.term().word() {
            return a;
        }
        if a.is_empty() {
            return b;
        }
        // A few additions to a large map: one by one. Otherwise a new map costs less garbage.
        if a.len() > FLAT_KEYS_MAX && b.len() <= a.len() / 16 {
            return b
                .iter()
                .fold(a, |map, (key, value)| self.map_put(map, key, value));
        }
        let pairs: Vec<_> = a.iter().chain(b.iter()).collect();
        self.map_from_pairs(&pairs)
    }
}
