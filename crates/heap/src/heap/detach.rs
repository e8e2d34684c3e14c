//! What a purge asks of a heap: to stop referring to a module's literals.
//!
//! The literals that are still in use are copied into old blocks of the heap, where objects of any
//! age may refer to them, and every word that refers to the area is redirected. A module's funs
//! are not literals: whoever purges looks for them with [`ProcessHeap::refers_to_fun_of`].

use super::{OldBlock, ProcessHeap, Roots};
use crate::atom::Atom;
use crate::copy;
use crate::heap::OwnedTerm;
use crate::term::{Header, Kind, Term, Word, load};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

impl ProcessHeap {
    /// Copies what the heap and its roots hold of the literals at these addresses. Afterwards
    /// nothing that the roots lead to refers to them.
    pub fn detach_literals<R: Roots + ?Sized>(&mut self, roots: &mut R, area: &Range<usize>) {
        let mut copies: HashMap<u64, Word> = HashMap::new();
        let mut seen: HashSet<u64> = HashSet::new();
        let mut pending: Vec<Word> = Vec::new();
        let mut visit = |heap: &mut ProcessHeap, pending: &mut Vec<Word>, slot: &mut Word| {
            if !slot.is_pointer() {
                return;
            }
            if area.contains(&slot.address().addr()) {
                *slot = *copies
                    .entry(slot.0)
                    .or_insert_with(|| heap.adopt_copy(*slot));
            } else if heap.contains(*slot) && seen.insert(slot.0) {
                pending.push(*slot);
            }
        };
        roots.visit(&mut |root| visit(self, &mut pending, root));
        while let Some(object) = pending.pop() {
            for index in term_indices(object) {
                // SAFETY: H1: a word of a live object, which only this process has.
                let slot = unsafe { &mut *object.address().wrapping_add(index) };
                visit(self, &mut pending, slot);
            }
        }
    }

    /// A copy of a literal, as an old block.
    fn adopt_copy(&mut self, literal: Word) -> Word {
        // SAFETY: a literal of an area that has not been freed yet.
        let term: Term<'_> = unsafe { Term::from_word(literal) };
        let (root, block, off_heap) = copy::to_owned(term).into_parts();
        let rest = self.rest();
        let top = block.end();
        rest.add_old(OldBlock { block, top });
        // SAFETY: the objects are in a block that the heap now owns.
        unsafe { rest.old_off_heap.append(off_heap) };
        root
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
        let mut seen: HashSet<u64> = HashSet::new();
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
    /// Does it refer to anything at these addresses?
    pub fn refers_to(&self, area: &Range<usize>) -> bool {
        let is_inside = |word: Word| word.is_pointer() && area.contains(&word.address().addr());
        let (from, to) = self.range();
        let mut pending = vec![self.word()];
        let mut seen: HashSet<u64> = HashSet::new();
        while let Some(word) = pending.pop() {
            if is_inside(word) {
                return true;
            }
            let own = word.is_pointer() && (from..to).contains(&word.address().addr());
            if own && seen.insert(word.0) {
                // SAFETY: H1: words of an object in the fragment.
                pending.extend(term_indices(word).map(|index| unsafe { load(word, index) }));
            }
        }
        false
    }
}

/// Where the terms of a live object are, counted from its address.
fn term_indices(word: Word) -> Range<usize> {
    if word.is_cons() {
        return 0..2;
    }
    // SAFETY: H1: called for live objects only.
    let header = Header::of(unsafe { load(word, 0) });
    1 + header.raw_words()..1 + header.words()
}
