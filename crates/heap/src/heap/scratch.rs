//! A heap for terms that live no longer than a closure.
//!
//! What is computed of the row of a table (a guard of a match specification, say) may refer to the
//! row and to terms of its own; none of it outlives the look at the row. Such terms are built on a
//! [`Scratch`], where terms of others are lent: nothing is copied, nothing collected, and what is
//! wanted is copied out before the closure returns.

use super::{HeapScope, OwnedTerm, ProcessHeap};
use crate::atom::AtomTable;
use crate::term::Term;
use std::marker::PhantomData;

/// A scratch heap that has grown beyond this is given up after the closure.
const KEPT_WORDS: usize = 1 << 14;

/// See the module documentation.
#[derive(Debug, Default)]
pub struct Scratch {
    heap: ProcessHeap,
}

/// The right to use terms that are valid for `'o` in a scratch scope of `'s`.
#[derive(Clone, Copy)]
pub struct Lender<'o, 's> {
    outer: PhantomData<fn(&'o ()) -> &'o ()>,
    inner: PhantomData<fn(&'s ()) -> &'s ()>,
}

impl<'o, 's> Lender<'o, 's> {
    /// A term of the outer lifetime in the scratch scope.
    #[inline]
    pub fn term(self, term: Term<'o>) -> Term<'s> {
        // SAFETY: H1: valid for `'o`, of which `'s` is a part; terms of `'s` that refer to it are
        // on a scratch heap, which is never collected, and cannot leave the closure.
        unsafe { Term::from_word(term.word()) }
    }

    /// An owned term in the scratch scope.
    #[inline]
    pub fn owned(self, owned: &'o OwnedTerm) -> Term<'s> {
        self.term(owned.term())
    }
}

impl Scratch {
    /// A scratch heap without memory; it gets some when first used.
    pub const fn new() -> Scratch {
        Scratch {
            heap: ProcessHeap::new(),
        }
    }

    /// Runs `work`, whose terms are gone afterwards.
    #[inline]
    pub fn with<'o, R>(
        &mut self,
        atoms: &AtomTable,
        work: impl for<'s> FnOnce(HeapScope<'s>, Lender<'o, 's>) -> R,
    ) -> R {
        if self.heap.used_words() > KEPT_WORDS {
            self.heap = ProcessHeap::new();
        }
        let lender = Lender {
            outer: PhantomData,
            inner: PhantomData,
        };
        // SAFETY: `'s` is fresh in each call of `work`; the heap is neither collected nor dropped
        // before it returns.
        let scope = unsafe { HeapScope::new(&mut self.heap, atoms) };
        work(scope, lender)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lends_what_others_own() {
        let atoms = AtomTable::new();
        let mut home = ProcessHeap::new();
        let row = home.scope(&atoms, |heap| {
            let list = heap.string("abc");
            let pair = heap.tuple(&[Term::small(1), list]);
            heap.copy_out(pair)
        });
        let mut scratch = Scratch::new();
        for _ in 0..3 {
            let copied = scratch.with(&atoms, |mut heap, lender| {
                let row = lender.owned(&row);
                let both = heap.tuple(&[row, row]);
                crate::copy::to_owned(both)
            });
            assert_eq!(copied.term().as_tuple().map(|both| both.arity()), Some(2));
        }
    }
}
