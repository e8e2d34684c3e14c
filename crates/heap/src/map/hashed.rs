//! Hash array mapped tries (Bagwell, "Ideal Hash Trees", 2001), with 16-way nodes.
//!
//! Recursion here follows the levels of a trie, of which there are at most [`LEVELS`] and one.

use super::Map;
use crate::atom::AtomTable;
use crate::compare::{compare_keys, exact_eq};
use crate::hash::hash;
use crate::heap::HeapScope;
use crate::term::{Header, Kind, Term};
use std::cmp::Ordering;

/// Levels at which the hash decides; below are collisions.
const LEVELS: u32 = 16;

/// A pair to be put into a trie.
#[derive(Clone, Copy)]
pub(super) struct Entry<'h> {
    hash: u64,
    pub(super) key: Term<'h>,
    pub(super) value: Term<'h>,
}

#[cfg(test)]
impl<'h> Entry<'h> {
    /// An entry that hashes as a test wants it.
    pub(super) fn with_hash(hash: u64, key: Term<'h>, value: Term<'h>) -> Entry<'h> {
        Entry { hash, key, value }
    }
}

/// Bit of the bitmap for a hash at a level.
#[inline]
fn bit(hash: u64, level: u32) -> u16 {
    1 << (hash >> (60 - 4 * level) & 15)
}

/// Place among the children of the child with that bit.
#[inline]
fn place(bitmap: u16, bit: u16) -> usize {
    (bitmap & (bit - 1)).count_ones() as usize
}

/// The children of a hash map, node or collision.
#[inline]
pub(crate) fn children(node: Term<'_>) -> &[Term<'_>] {
    parts(node).1
}

/// Bitmap and children.
#[inline]
fn parts(node: Term<'_>) -> (u16, &[Term<'_>]) {
    let header = node.header().expect("trie nodes are boxed");
    let raw = header.raw_words();
    (header.aux(), node.fields(raw, header.words() - raw))
}

/// The value of a key.
pub(super) fn get<'h>(map: Term<'h>, key: Term<'_>, atoms: &AtomTable) -> Option<Term<'h>> {
    let hash = hash(key, atoms);
    let mut node = map;
    for level in 0..LEVELS {
        let (bitmap, children) = parts(node);
        let bit = bit(hash, level);
        if bitmap & bit == 0 {
            return None;
        }
        let child = children[place(bitmap, bit)];
        if let Some(pair) = child.as_cons() {
            return exact_eq(pair.head, key).then_some(pair.tail);
        }
        node = child;
    }
    children(node)
        .iter()
        .filter_map(|child| child.as_cons())
        .find(|pair| exact_eq(pair.head, key))
        .map(|pair| pair.tail)
}

/// The pairs in the order of a trie, the last of equal keys only.
pub(super) fn unique<'h>(pairs: &[(Term<'h>, Term<'h>)], atoms: &AtomTable) -> Vec<Entry<'h>> {
    let mut entries: Vec<Entry<'h>> = pairs
        .iter()
        .map(|&(key, value)| Entry {
            hash: hash(key, atoms),
            key,
            value,
        })
        .collect();
    // Stable, so that of equal keys the later one stays later.
    entries.sort_by(|a, b| {
        a.hash.cmp(&b.hash).then_with(|| {
            if a.key.word() == b.key.word() {
                Ordering::Equal
            } else {
                compare_keys(a.key, b.key, atoms)
            }
        })
    });
    entries.dedup_by(|later, earlier| {
        let same = later.hash == earlier.hash && exact_eq(later.key, earlier.key);
        if same {
            earlier.value = later.value;
        }
        same
    });
    entries
}

/// A hash map of entries in order, without equal keys.
pub(super) fn build<'h>(scope: &mut HeapScope<'h>, entries: &[Entry<'h>]) -> Map<'h> {
    let (bitmap, children) = build_children(scope, entries, 0);
    Map {
        term: root(scope, entries.len(), bitmap, &children),
    }
}

fn build_children<'h>(
    scope: &mut HeapScope<'h>,
    entries: &[Entry<'h>],
    level: u32,
) -> (u16, Vec<Term<'h>>) {
    let mut bitmap = 0;
    let mut children = Vec::with_capacity(16);
    for group in entries.chunk_by(|a, b| bit(a.hash, level) == bit(b.hash, level)) {
        bitmap |= bit(group[0].hash, level);
        let child = match group {
            [entry] => scope.cons(entry.key, entry.value),
            _ if level + 1 == LEVELS => {
                let pairs: Vec<_> = group
                    .iter()
                    .map(|entry| scope.cons(entry.key, entry.value))
                    .collect();
                collision(scope, &pairs)
            }
            _ => {
                let (bitmap, children) = build_children(scope, group, level + 1);
                node(scope, bitmap, &children)
            }
        };
        children.push(child);
    }
    (bitmap, children)
}

fn root<'h>(
    scope: &mut HeapScope<'h>,
    count: usize,
    bitmap: u16,
    children: &[Term<'h>],
) -> Term<'h> {
    scope.boxed(
        Header::with_aux(Kind::HashMap, 1 + children.len(), bitmap),
        |filler| {
            filler.raw(count as u64);
            filler.terms(children);
        },
    )
}

fn node<'h>(scope: &mut HeapScope<'h>, bitmap: u16, children: &[Term<'h>]) -> Term<'h> {
    scope.boxed(
        Header::with_aux(Kind::HashNode, children.len(), bitmap),
        |filler| {
            filler.terms(children);
        },
    )
}

fn collision<'h>(scope: &mut HeapScope<'h>, pairs: &[Term<'h>]) -> Term<'h> {
    scope.boxed(Header::new(Kind::HashCollision, pairs.len()), |filler| {
        filler.terms(pairs)
    })
}

/// The map with a pair added or replaced.
pub(super) fn put<'h>(
    scope: &mut HeapScope<'h>,
    map: Term<'h>,
    key: Term<'h>,
    value: Term<'h>,
) -> Map<'h> {
    let entry = Entry {
        hash: hash(key, scope.atoms()),
        key,
        value,
    };
    put_entry(scope, map, entry)
}

pub(super) fn put_entry<'h>(scope: &mut HeapScope<'h>, map: Term<'h>, entry: Entry<'h>) -> Map<'h> {
    let put = put_node(scope, map, entry, 0);
    Map {
        term: put.map_or(map, |(map, _)| map),
    }
}

/// The node (or hash map) with the entry put in, and whether its key is new. `None` if the entry is
/// there already.
fn put_node<'h>(
    scope: &mut HeapScope<'h>,
    node: Term<'h>,
    entry: Entry<'h>,
    level: u32,
) -> Option<(Term<'h>, bool)> {
    let (bitmap, children) = parts(node);
    let bit = bit(entry.hash, level);
    let at = place(bitmap, bit);
    if bitmap & bit == 0 {
        let child = scope.cons(entry.key, entry.value);
        return Some((with_child(scope, node, bitmap | bit, at, child, true), true));
    }
    let old = children[at];
    let (child, added) = match old.as_cons() {
        Some(pair) if exact_eq(pair.head, entry.key) => {
            if pair.tail.word() == entry.value.word() {
                return None;
            }
            (scope.cons(pair.head, entry.value), false)
        }
        Some(pair) => {
            let hash = hash(pair.head, scope.atoms());
            let other = Entry {
                hash,
                key: pair.head,
                value: pair.tail,
            };
            (split(scope, other, entry, level + 1), true)
        }
        None if level + 1 == LEVELS => put_collision(scope, old, entry)?,
        None => put_node(scope, old, entry, level + 1)?,
    };
    Some((with_child(scope, node, bitmap, at, child, added), added))
}

/// A copy of a node or hash map with a child replaced or (if the bitmap has one bit more) inserted.
fn with_child<'h>(
    scope: &mut HeapScope<'h>,
    node: Term<'h>,
    bitmap: u16,
    at: usize,
    child: Term<'h>,
    added: bool,
) -> Term<'h> {
    let (old_bitmap, children) = parts(node);
    let inserted = usize::from(bitmap != old_bitmap);
    let header = node.header().expect("trie nodes are boxed");
    let words = header.words() + inserted;
    scope.boxed(Header::with_aux(header.kind(), words, bitmap), |filler| {
        if header.raw_words() > 0 {
            filler.raw(node.raw(0) + u64::from(added));
        }
        filler.terms(&children[..at]);
        filler.term(child);
        filler.terms(&children[at + 1 - inserted..]);
    })
}

/// The node, at a level, of two entries with different keys.
fn split<'h>(scope: &mut HeapScope<'h>, a: Entry<'h>, b: Entry<'h>, level: u32) -> Term<'h> {
    let atoms = scope.atoms();
    let order = a
        .hash
        .cmp(&b.hash)
        .then_with(|| compare_keys(a.key, b.key, atoms));
    let entries = if order.is_lt() { [a, b] } else { [b, a] };
    if level == LEVELS {
        let pairs = entries.map(|entry| scope.cons(entry.key, entry.value));
        return collision(scope, &pairs);
    }
    let (bitmap, children) = build_children(scope, &entries, level);
    node(scope, bitmap, &children)
}

fn put_collision<'h>(
    scope: &mut HeapScope<'h>,
    old: Term<'h>,
    entry: Entry<'h>,
) -> Option<(Term<'h>, bool)> {
    let atoms = scope.atoms();
    let mut pairs = children(old).to_vec();
    let key_of = |pair: &Term<'h>| pair.as_cons().map_or(Term::NIL, |cons| cons.head);
    let found = pairs.binary_search_by(|pair| compare_keys(key_of(pair), entry.key, atoms));
    let pair = scope.cons(entry.key, entry.value);
    match found {
        Ok(at) => {
            let same = pairs[at]
                .as_cons()
                .is_some_and(|c| c.tail.word() == entry.value.word());
            if same {
                return None;
            }
            pairs[at] = pair;
        }
        Err(at) => pairs.insert(at, pair),
    }
    Some((collision(scope, &pairs), found.is_err()))
}

/// The map without a key that it has. More than enough keys are left for a hash map.
pub(super) fn remove<'h>(scope: &mut HeapScope<'h>, map: Term<'h>, key: Term<'_>) -> Map<'h> {
    let hash = hash(key, scope.atoms());
    remove_hashed(scope, map, hash, key)
}

pub(super) fn remove_hashed<'h>(
    scope: &mut HeapScope<'h>,
    map: Term<'h>,
    hash: u64,
    key: Term<'_>,
) -> Map<'h> {
    let (bitmap, old) = parts(map);
    let (bitmap, children) = remove_child(scope, bitmap, old, hash, key, 0);
    Map {
        term: root(scope, map.raw(0) as usize - 1, bitmap, &children),
    }
}

fn remove_child<'h>(
    scope: &mut HeapScope<'h>,
    bitmap: u16,
    old: &[Term<'h>],
    hash: u64,
    key: Term<'_>,
    level: u32,
) -> (u16, Vec<Term<'h>>) {
    let bit = bit(hash, level);
    let at = place(bitmap, bit);
    let mut children = old.to_vec();
    if old[at].as_cons().is_some() {
        children.remove(at);
        return (bitmap & !bit, children);
    }
    let (inner_bitmap, inner) = parts(old[at]);
    let (inner_bitmap, inner) = if level + 1 == LEVELS {
        let is_key = |pair: &Term<'h>| pair.as_cons().is_some_and(|c| exact_eq(c.head, key));
        (
            0,
            inner.iter().copied().filter(|pair| !is_key(pair)).collect(),
        )
    } else {
        remove_child(scope, inner_bitmap, inner, hash, key, level + 1)
    };
    children[at] = match inner[..] {
        [pair] if pair.as_cons().is_some() => pair,
        _ if level + 1 == LEVELS => collision(scope, &inner),
        _ => node(scope, inner_bitmap, &inner),
    };
    (bitmap, children)
}
