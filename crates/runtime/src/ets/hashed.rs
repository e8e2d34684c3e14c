//! Rows by the hash of their keys: sets and bags.
//!
//! Each key has a node in a slab, which holds its rows; buckets are chains of nodes. The table grows
//! and shrinks one bucket at a time (linear hashing), so no insertion pays for all others. A
//! traversal goes by the order of the slab, in which a key keeps its place as long as it lives:
//! growing the table does not disturb it.
//!
//! While the table is fixed, the node of a key that is deleted stays, dead, so that `next` finds its
//! way from there and its place is not taken; [`HashTable::bury`] frees the dead.

use purlin_heap::compare::exact_eq;
use purlin_heap::copy::clone_owned;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;

/// No node.
const NONE: u32 = u32::MAX;
/// Buckets of an empty table.
const BUCKETS_MIN: usize = 8;

/// The key of a row.
#[inline]
pub(super) fn key_of(row: &OwnedTerm, keypos: usize) -> Term<'_> {
    row.term()
        .as_tuple()
        .and_then(|row| row.get(keypos - 1))
        .unwrap_or(Term::NIL)
}

/// What a node holds.
#[allow(
    clippy::box_collection,
    reason = "a node is smaller with one word for several rows, which few keys have"
)]
enum Rows {
    /// Nothing: the node is in the free list.
    Free,
    /// A row.
    One(OwnedTerm),
    /// Rows with one key, the oldest first. Only in bags, and never none.
    Many(Box<Vec<OwnedTerm>>),
    /// A row that was deleted, for its key.
    Dead(OwnedTerm),
}

struct Node {
    rows: Rows,
    hash: u32,
    next: u32,
}

const _: () = assert!(size_of::<Node>() <= 32);

/// See the module documentation.
pub(crate) struct HashTable {
    keypos: usize,
    buckets: Vec<u32>,
    nodes: Vec<Node>,
    free: u32,
    /// Nodes that are in a bucket, dead ones included.
    linked: usize,
    /// Nodes that died while the table was fixed; some may live again.
    dead: Vec<u32>,
    /// Rows.
    pub(super) rows: usize,
    /// Words of the rows.
    pub(super) words: usize,
}

/// The rows of one key.
#[derive(Clone, Copy)]
pub(crate) enum Found<'a> {
    One(&'a OwnedTerm),
    Many(&'a [OwnedTerm]),
}

impl<'a> Found<'a> {
    pub(crate) fn rows(self) -> &'a [OwnedTerm] {
        match self {
            Found::One(row) => std::slice::from_ref(row),
            Found::Many(rows) => rows,
        }
    }
}

impl HashTable {
    pub(super) fn new(keypos: usize) -> HashTable {
        HashTable {
            keypos,
            buckets: vec![NONE; BUCKETS_MIN],
            nodes: Vec::new(),
            free: NONE,
            linked: 0,
            dead: Vec::new(),
            rows: 0,
            words: 0,
        }
    }

    /// Words of memory, rows included.
    pub(super) fn memory_words(&self) -> usize {
        self.words
            + self.buckets.capacity() / 2
            + self.nodes.capacity() * (size_of::<Node>() / size_of::<u64>())
    }

    #[inline]
    fn bucket(&self, hash: u32) -> usize {
        let mask = self.buckets.len().next_power_of_two() - 1;
        let bucket = hash as usize & mask;
        if bucket < self.buckets.len() {
            bucket
        } else {
            bucket & (mask >> 1)
        }
    }

    /// The node of a key, dead or alive.
    #[inline]
    fn node(&self, hash: u32, key: Term<'_>) -> Option<u32> {
        let mut index = self.buckets[self.bucket(hash)];
        while index != NONE {
            let node = &self.nodes[index as usize];
            if node.hash == hash && exact_eq(key_of(node.any(), self.keypos), key) {
                return Some(index);
            }
            index = node.next;
        }
        None
    }

    /// The rows of a key.
    #[inline]
    pub(crate) fn get(&self, hash: u32, key: Term<'_>) -> Option<Found<'_>> {
        self.nodes[self.node(hash, key)? as usize].found()
    }

    /// Where a key is in the order of traversal, even if it was deleted from a fixed table.
    pub(crate) fn position(&self, hash: u32, key: Term<'_>) -> Option<usize> {
        self.node(hash, key).map(|index| index as usize)
    }

    /// The first key at or after a position, with its position.
    pub(crate) fn at_or_after(&self, position: usize) -> Option<(usize, Found<'_>)> {
        let nodes = self.nodes.get(position..)?.iter().enumerate();
        nodes
            .filter_map(|(offset, node)| Some((position + offset, node.found()?)))
            .next()
    }

    /// The last key before a position.
    pub(crate) fn last_before(&self, position: usize) -> Option<(usize, Found<'_>)> {
        let end = position.min(self.nodes.len());
        let nodes = self.nodes[..end].iter().enumerate().rev();
        nodes
            .filter_map(|(index, node)| Some((index, node.found()?)))
            .next()
    }

    /// One past the last position.
    pub(crate) fn end(&self) -> usize {
        self.nodes.len()
    }

    /// The row of a key of a set, to be changed in place. Who changes its size says so with
    /// [`HashTable::note_words`].
    pub(crate) fn get_mut(&mut self, hash: u32, key: Term<'_>) -> Option<&mut OwnedTerm> {
        let index = self.node(hash, key)?;
        match &mut self.nodes[index as usize].rows {
            Rows::One(row) => Some(row),
            Rows::Free | Rows::Many(_) | Rows::Dead(_) => None,
        }
    }

    pub(crate) fn note_words(&mut self, before: usize, after: usize) {
        self.words = self.words + after - before;
    }

    /// Puts a row in the place of that with the same key, or beside the others.
    pub(crate) fn put(&mut self, hash: u32, row: OwnedTerm) {
        self.words += row.words();
        let index = self.node(hash, key_of(&row, self.keypos));
        let Some(index) = index else {
            return self.link(hash, row);
        };
        let node = &mut self.nodes[index as usize];
        match std::mem::replace(&mut node.rows, Rows::One(row)) {
            Rows::One(old) => self.words -= old.words(),
            Rows::Many(old) => {
                self.words -= old.iter().map(OwnedTerm::words).sum::<usize>();
                self.rows -= old.len() - 1;
            }
            Rows::Dead(_) => self.rows += 1,
            Rows::Free => unreachable!("a linked node is not free"),
        }
    }

    /// Adds a row to those with the same key; in a bag unless an equal one is there.
    pub(crate) fn add(&mut self, hash: u32, row: OwnedTerm, duplicates: bool) {
        let index = self.node(hash, key_of(&row, self.keypos));
        let Some(index) = index else {
            self.words += row.words();
            return self.link(hash, row);
        };
        let node = &mut self.nodes[index as usize];
        if !duplicates
            && let Some(found) = node.found()
            && found
                .rows()
                .iter()
                .any(|other| exact_eq(other.term(), row.term()))
        {
            return;
        }
        self.words += row.words();
        self.rows += 1;
        match std::mem::replace(&mut node.rows, Rows::Free) {
            Rows::One(first) => node.rows = Rows::Many(Box::new(vec![first, row])),
            Rows::Many(mut rows) => {
                rows.push(row);
                node.rows = Rows::Many(rows);
            }
            Rows::Dead(_) => node.rows = Rows::One(row),
            Rows::Free => unreachable!("a linked node is not free"),
        }
    }

    fn link(&mut self, hash: u32, row: OwnedTerm) {
        let bucket = self.bucket(hash);
        let node = Node {
            rows: Rows::One(row),
            hash,
            next: self.buckets[bucket],
        };
        let index = if self.free == NONE {
            self.nodes.push(node);
            self.nodes.len() as u32 - 1
        } else {
            let index = self.free;
            let place = &mut self.nodes[index as usize];
            self.free = place.next;
            *place = node;
            index
        };
        self.buckets[bucket] = index;
        self.rows += 1;
        self.linked += 1;
        if self.linked > self.buckets.len() {
            self.grow();
        }
    }

    /// Splits one bucket.
    fn grow(&mut self) {
        let new = self.buckets.len();
        let half = new.next_power_of_two() >> usize::from(!new.is_power_of_two());
        let old = new & (half - 1);
        self.buckets.push(NONE);
        let mut index = std::mem::replace(&mut self.buckets[old], NONE);
        while index != NONE {
            let bucket = self.bucket(self.nodes[index as usize].hash);
            let node = &mut self.nodes[index as usize];
            let next = std::mem::replace(&mut node.next, self.buckets[bucket]);
            self.buckets[bucket] = index;
            index = next;
        }
    }

    /// Joins the last bucket with that which it was split from.
    fn shrink(&mut self) {
        let Some(mut index) = self.buckets.pop() else {
            return;
        };
        while index != NONE {
            let bucket = self.bucket(self.nodes[index as usize].hash);
            let node = &mut self.nodes[index as usize];
            let next = std::mem::replace(&mut node.next, self.buckets[bucket]);
            self.buckets[bucket] = index;
            index = next;
        }
        if self.buckets.capacity() > 4 * self.buckets.len().max(BUCKETS_MIN) {
            self.buckets.shrink_to(2 * self.buckets.len());
        }
    }

    /// Removes a key with its rows.
    pub(crate) fn remove(&mut self, hash: u32, key: Term<'_>, fixed: bool) -> Option<Removed> {
        let index = self.node(hash, key)?;
        self.remove_node(index, fixed)
    }

    /// Removes the key at a position, with its rows.
    pub(crate) fn remove_at(&mut self, position: usize, fixed: bool) {
        drop(self.remove_node(position as u32, fixed));
    }

    fn remove_node(&mut self, index: u32, fixed: bool) -> Option<Removed> {
        let node = &mut self.nodes[index as usize];
        let removed = match std::mem::replace(&mut node.rows, Rows::Free) {
            Rows::One(row) => Removed::One(row),
            Rows::Many(rows) => Removed::Many(rows),
            kept @ (Rows::Dead(_) | Rows::Free) => {
                node.rows = kept;
                return None;
            }
        };
        let rows = removed.rows();
        self.rows -= rows.len();
        self.words -= rows.iter().map(OwnedTerm::words).sum::<usize>();
        if fixed {
            node.rows = Rows::Dead(clone_owned(&rows[0]));
            self.dead.push(index);
        } else {
            self.unlink(index);
        }
        Some(removed)
    }

    /// Removes the rows of a key that are not to be kept.
    pub(crate) fn retain_at(
        &mut self,
        position: usize,
        fixed: bool,
        mut keep: impl FnMut(&OwnedTerm) -> bool,
    ) -> usize {
        let node = &mut self.nodes[position];
        if let Rows::Many(rows) = &mut node.rows {
            let before = rows.len();
            let flags: Vec<bool> = rows.iter().map(&mut keep).collect();
            let kept = flags.iter().filter(|&&kept| kept).count();
            if kept > 0 {
                let mut words = 0;
                let mut flags = flags.into_iter();
                rows.retain(|row| {
                    let kept = flags.next().unwrap_or(true);
                    words += if kept { 0 } else { row.words() };
                    kept
                });
                self.words -= words;
                self.rows -= before - kept;
                return before - kept;
            }
            self.remove_at(position, fixed);
            return before;
        }
        let removed = match &node.rows {
            Rows::One(row) => !keep(row),
            Rows::Free | Rows::Many(_) | Rows::Dead(_) => false,
        };
        if removed {
            self.remove_at(position, fixed);
        }
        usize::from(removed)
    }

    /// Puts new rows with the same key in the places of those at a position; how many there are.
    pub(crate) fn replace_at(&mut self, position: usize, new: Vec<Option<OwnedTerm>>) -> usize {
        let rows: &mut [OwnedTerm] = match &mut self.nodes[position].rows {
            Rows::One(row) => std::slice::from_mut(row),
            Rows::Many(rows) => rows,
            Rows::Free | Rows::Dead(_) => return 0,
        };
        let mut replaced = 0;
        for (row, new) in rows.iter_mut().zip(new) {
            if let Some(new) = new {
                self.words = self.words + new.words() - row.words();
                *row = new;
                replaced += 1;
            }
        }
        replaced
    }

    /// Takes a node out of its bucket.
    fn unlink(&mut self, index: u32) {
        let hash = self.nodes[index as usize].hash;
        let next = self.nodes[index as usize].next;
        let bucket = self.bucket(hash);
        if self.buckets[bucket] == index {
            self.buckets[bucket] = next;
        } else {
            let mut before = self.buckets[bucket];
            while self.nodes[before as usize].next != index {
                before = self.nodes[before as usize].next;
            }
            self.nodes[before as usize].next = next;
        }
        let node = &mut self.nodes[index as usize];
        node.rows = Rows::Free;
        node.next = self.free;
        self.free = index;
        self.linked -= 1;
        if self.buckets.len() > BUCKETS_MIN && self.linked < self.buckets.len() / 2 {
            self.shrink();
        }
        if self.linked == 0 {
            self.nodes.clear();
            self.free = NONE;
        }
    }

    /// Frees what was deleted while the table was fixed.
    pub(super) fn bury(&mut self) {
        for index in std::mem::take(&mut self.dead) {
            if matches!(self.nodes[index as usize].rows, Rows::Dead(_)) {
                self.unlink(index);
            }
        }
    }

    /// Makes all keys dead, for a fixed table.
    pub(super) fn kill_all(&mut self) {
        for index in 0..self.nodes.len() as u32 {
            drop(self.remove_node(index, true));
        }
    }

    /// Drops up to so many nodes of a table that nobody uses any more; how many.
    pub(super) fn dismantle(&mut self, count: usize) -> usize {
        let kept = self.nodes.len().saturating_sub(count);
        let dropped = self.nodes.len() - kept;
        self.nodes.truncate(kept);
        dropped
    }
}

/// The rows of a key that was removed.
#[allow(clippy::box_collection, reason = "as they were in the node")]
pub(crate) enum Removed {
    One(OwnedTerm),
    Many(Box<Vec<OwnedTerm>>),
}

impl Removed {
    pub(crate) fn rows(&self) -> &[OwnedTerm] {
        match self {
            Removed::One(row) => std::slice::from_ref(row),
            Removed::Many(rows) => rows,
        }
    }
}

impl Node {
    /// Any row of a linked node, for its key.
    #[inline]
    fn any(&self) -> &OwnedTerm {
        match &self.rows {
            Rows::One(row) | Rows::Dead(row) => row,
            Rows::Many(rows) => &rows[0],
            Rows::Free => unreachable!("a linked node is not free"),
        }
    }

    #[inline]
    fn found(&self) -> Option<Found<'_>> {
        match &self.rows {
            Rows::One(row) => Some(Found::One(row)),
            Rows::Many(rows) => Some(Found::Many(rows)),
            Rows::Free | Rows::Dead(_) => None,
        }
    }
}
