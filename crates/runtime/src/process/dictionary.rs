//! The process dictionary.
//!
//! Packed pairs while small; beyond [`SMALL`] entries a hash table with linear probing. Keys and
//! values are words of the process's heap and roots of each collection; a key's hash depends on its
//! value, not its address, so a collection does not disturb the table.

#![allow(unsafe_code, reason = "words of the owner's heap are read as terms")]

use purlin_heap::compare::exact_eq;
use purlin_heap::hash::hash;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, Word};

/// Up to this many entries there is no table.
const SMALL: usize = 8;

/// See the module documentation.
///
/// **Invariant.** The words are terms of the heap of the process that owns the dictionary, or
/// literals (or NONE, for a free place of the table); every collection of that heap visits them.
#[derive(Debug, Default)]
pub struct Dictionary {
    /// Keys and values: packed, or in the places of a table whose length is a power of two.
    entries: Vec<(Word, Word)>,
    /// How many places of the table are used; `None` while packed.
    used: Option<usize>,
}

const FREE: (Word, Word) = (Word::NONE, Word::NONE);

/// Reads a word of the dictionary.
fn term<'h>(heap: &HeapScope<'h>, word: Word) -> Term<'h> {
    // SAFETY: the invariant; callers pass the scope of the owner's heap.
    unsafe { heap.term(word) }
}

impl Dictionary {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.used.unwrap_or(self.entries.len())
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a key. `heap` is the owner's.
    pub(crate) fn get<'h>(&self, heap: &HeapScope<'h>, key: Term<'h>) -> Option<Term<'h>> {
        let place = self.find(heap, key)?;
        Some(term(heap, self.entries[place].1))
    }

    /// Sets the value of a key; the value before.
    pub(crate) fn put<'h>(
        &mut self,
        heap: &HeapScope<'h>,
        key: Term<'h>,
        value: Term<'h>,
    ) -> Option<Term<'h>> {
        if let Some(place) = self.find(heap, key) {
            let before = std::mem::replace(&mut self.entries[place].1, value.word());
            return Some(term(heap, before));
        }
        let entry = (key.word(), value.word());
        match self.used {
            None if self.entries.len() < SMALL => self.entries.push(entry),
            None => {
                self.resize(heap, 4 * SMALL);
                self.insert(heap, entry);
            }
            Some(used) => {
                if 2 * (used + 1) > self.entries.len() {
                    self.resize(heap, 2 * self.entries.len());
                }
                self.insert(heap, entry);
            }
        }
        None
    }

    /// Removes a key; the value it had.
    pub(crate) fn erase<'h>(&mut self, heap: &HeapScope<'h>, key: Term<'h>) -> Option<Term<'h>> {
        let place = self.find(heap, key)?;
        let value = match &mut self.used {
            None => self.entries.swap_remove(place).1,
            Some(used) => {
                *used -= 1;
                let value = std::mem::replace(&mut self.entries[place], FREE).1;
                self.close_gap(heap, place);
                value
            }
        };
        Some(term(heap, value))
    }

    /// The entries.
    pub(crate) fn entries<'h>(
        &self,
        heap: &HeapScope<'h>,
    ) -> impl Iterator<Item = (Term<'h>, Term<'h>)> {
        let used = self.entries.iter().filter(|(key, _)| !key.is_none());
        used.map(|(key, value)| (term(heap, *key), term(heap, *value)))
    }

    /// The entries as words of the owner's heap.
    pub(crate) fn words(&self) -> impl Iterator<Item = (Word, Word)> + '_ {
        self.entries
            .iter()
            .filter(|(key, _)| !key.is_none())
            .copied()
    }

    pub(crate) fn for_each_root(&mut self, mut visit: impl FnMut(&mut Word)) {
        for (key, value) in &mut self.entries {
            if !key.is_none() {
                visit(key);
                visit(value);
            }
        }
    }

    fn home(&self, heap: &HeapScope<'_>, key: Word) -> usize {
        hash(term(heap, key), heap.atoms()) as usize & (self.entries.len() - 1)
    }

    fn find<'h>(&self, heap: &HeapScope<'h>, key: Term<'h>) -> Option<usize> {
        let is_it = |entry: Word| entry == key.word() || exact_eq(term(heap, entry), key);
        if self.used.is_none() {
            return self.entries.iter().position(|(entry, _)| is_it(*entry));
        }
        let mut place = self.home(heap, key.word());
        loop {
            let entry = self.entries[place].0;
            if entry.is_none() {
                return None;
            }
            if is_it(entry) {
                return Some(place);
            }
            place = (place + 1) % self.entries.len();
        }
    }

    /// Makes a table of that many places, with room to spare.
    fn resize(&mut self, heap: &HeapScope<'_>, places: usize) {
        let before = std::mem::replace(&mut self.entries, vec![FREE; places]);
        self.used = Some(0);
        for entry in before {
            if !entry.0.is_none() {
                self.insert(heap, entry);
            }
        }
    }

    /// Puts a new key into the table.
    fn insert(&mut self, heap: &HeapScope<'_>, entry: (Word, Word)) {
        let mut place = self.home(heap, entry.0);
        while !self.entries[place].0.is_none() {
            place = (place + 1) % self.entries.len();
        }
        self.entries[place] = entry;
        self.used = self.used.map(|used| used + 1);
    }

    /// Moves later entries of a run up into a place that was freed, as linear probing needs.
    fn close_gap(&mut self, heap: &HeapScope<'_>, mut gap: usize) {
        let mask = self.entries.len() - 1;
        let mut place = (gap + 1) & mask;
        while !self.entries[place].0.is_none() {
            let home = self.home(heap, self.entries[place].0);
            // May it move to the gap? Not if its home lies cyclically in (gap, place].
            if (place.wrapping_sub(home) & mask) >= (place.wrapping_sub(gap) & mask) {
                self.entries.swap(place, gap);
                gap = place;
            }
            place = (place + 1) & mask;
        }
    }
}
