//! What a purge asks of a heap: to stop referring to literals that are to be freed.
//!
//! The literals that are still in use are copied into an old block of the heap, where objects of any
//! age may refer to them, and every word that refers to an area is redirected. What they share stays shared. A module's
//! funs are not literals: whoever purges looks for them with [`ProcessHeap::refers_to_fun_of`].

use super::{ProcessHeap, Roots};
use crate::atom::Atom;
use crate::heap::OwnedTerm;
use crate::literal::Areas;
use crate::sharing::{Gathered, WordSet};
use crate::term::{Header, Kind, Term, Word, load};
use std::ops::Range;

impl ProcessHeap {
    /// Copies what the heap and its roots hold of the literals in these areas. Afterwards
    /// nothing that the roots lead to refers to them.
    pub fn detach_literals<R: Roots + ?Sized>(&mut self, roots: &mut R, areas: &Areas) {
        let mut found = Gathered::default();
        let mut slots: Vec<*mut Word> = Vec::new();
        self.find_in(roots, areas, &mut found, &mut slots);
        if found.is_empty() {
            return;
        }
        let copies = found.copy();
        roots.visit(&mut |root| *root = copies.of(*root));
        for slot in slots {
            // SAFETY: a word of a live object, found above; none has moved.
            let word = unsafe { slot.read() };
            // SAFETY: as above; only this process has it.
            unsafe { slot.write(copies.of(word)) };
        }
        self.adopt_old(copies.block, copies.off_heap);
    }

    /// Gathers what the roots lead to in these areas, and the words of objects that refer there.
    fn find_in<R: Roots + ?Sized>(
        &self,
        roots: &mut R,
        areas: &Areas,
        found: &mut Gathered,
        slots: &mut Vec<*mut Word>,
    ) {
        let mut seen = WordSet::default();
        let mut pending: Vec<Word> = Vec::new();
        // Adds what a word refers to; is that in an area?
        let mut look = |pending: &mut Vec<Word>, word: Word| {
            if !word.is_pointer() {
                return false;
            }
            if areas.hold(word) {
                // SAFETY: H1: a literal of an area that has not been freed yet.
                unsafe { found.add(word, |it| areas.hold(it)) };
                return true;
            }
            if self.contains(word) && seen.insert(word.0) {
                pending.push(word);
            }
            false
        };
        roots.visit(&mut |root| {
            look(&mut pending, *root);
        });
        while let Some(object) = pending.pop() {
            for index in term_indices(object) {
                // SAFETY: H1: a word of a live object.
                if look(&mut pending, unsafe { load(object, index) }) {
                    slots.push(object.address().wrapping_add(index));
                }
            }
        }
    }

    /// Do the roots lead to a fun of this module whose entry `is_old`?
    pub fn refers_to_fun_of<R: Roots + ?Sized>(
        &self,
        roots: &mut R,
        module: Atom,
        is_old: impl Fn(&crate::fun::FunEntry) -> bool,
    ) -> bool {
        let mut pending: Vec<Word> = Vec::new();
        roots.visit(&mut |root| pending.push(*root));
        let mut seen = WordSet::default();
        while let Some(word) = pending.pop() {
            if !word.is_pointer() || !self.contains(word) || !seen.insert(word.0) {
                continue;
            }
            // SAFETY: H1: reached from the roots.
            let term: Term<'_> = unsafe { Term::from_word(word) };
            if term.is_kind(Kind::Fun)
                && let crate::term::View::Fun(fun) = term.view()
                && fun.entry().module == module
                && is_old(fun.entry())
            {
                return true;
            }
            // SAFETY: H1: words of a live object.
            pending.extend(term_indices(word).map(|index| unsafe { load(word, index) }));
        }
        false
    }
}

impl OwnedTerm {
    /// Does it refer to anything in these areas?
    pub fn refers_to(&self, areas: &Areas) -> bool {
        let own = self.range();
        let mut pending = vec![self.word()];
        let mut seen = WordSet::default();
        while let Some(word) = pending.pop() {
            if !word.is_pointer() {
                continue;
            }
            if areas.hold(word) {
                return true;
            }
            if own.contains(&word.address().addr()) && seen.insert(word.0) {
                // SAFETY: H1: words of an object in the fragment.
                pending.extend(term_indices(word).map(|index| unsafe { load(word, index) }));
            }
        }
        false
    }
}

/// Where the terms of a live object are, counted from its address.
pub(crate) fn term_indices(word: Word) -> Range<usize> {
    if word.is_cons() {
        return 0..2;
    }
    // SAFETY: H1: called for live objects only.
    let header = Header::of(unsafe { load(word, 0) });
    1 + header.raw_words()..1 + header.words()
}
