//! A list of letters, through their nodes: queueing a letter takes no memory.

use crate::mailbox::inbox::Letter as _;
use crate::signal::{Letter, LetterRef, Node};
use std::ptr::{self, NonNull};

/// The letters, the oldest first.
pub(super) struct Queue {
    first: *mut Node,
    last: *mut Node,
    len: usize,
}

// SAFETY: it owns its letters.
unsafe impl Send for Queue {}

/// Between two letters: behind that of a node, or at the start. It holds as long as that letter is in the queue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(*mut Node);

// SAFETY: only the queue that it belongs to looks at what it refers to.
unsafe impl Send for Place {}

impl Place {
    /// Before all letters.
    pub(super) const START: Place = Place(ptr::null_mut());
}

impl Default for Queue {
    fn default() -> Queue {
        Queue {
            first: ptr::null_mut(),
            last: ptr::null_mut(),
            len: 0,
        }
    }
}

impl Queue {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Puts a letter at the end.
    #[inline]
    pub(super) fn push(&mut self, letter: Letter) {
        let node = letter.into_raw();
        // SAFETY: the letter gave it up.
        unsafe { (*node).next = ptr::null_mut() };
        *self.next(Place(self.last)) = node;
        self.last = node;
        self.len += 1;
    }

    /// The pointer to the letter after a place.
    #[inline]
    fn next(&mut self, place: Place) -> &mut *mut Node {
        if place.0.is_null() {
            return &mut self.first;
        }
        // SAFETY: a letter of this queue.
        unsafe { &mut (*place.0).next }
    }

    /// The place behind the letter after a place; null if there is none.
    #[inline]
    pub(super) fn place_after(&self, place: Place) -> Place {
        if place.0.is_null() {
            return Place(self.first);
        }
        // SAFETY: a letter of this queue.
        Place(unsafe { (*place.0).next })
    }

    /// The letter after a place.
    #[inline]
    pub(super) fn after(&self, place: Place) -> Option<LetterRef<'_>> {
        let node = NonNull::new(self.place_after(place).0)?;
        // SAFETY: the queue owns its letters.
        Some(unsafe { LetterRef::at(node) })
    }

    /// The place behind the last letter.
    pub(super) fn end(&self) -> Place {
        Place(self.last)
    }

    /// Takes out the letter after a place.
    #[inline]
    pub(super) fn take_after(&mut self, place: Place) -> Option<Letter> {
        let node = self.place_after(place).0;
        if node.is_null() {
            return None;
        }
        // SAFETY: a letter of this queue.
        *self.next(place) = unsafe { (*node).next };
        if self.last == node {
            self.last = place.0;
        }
        self.len -= 1;
        // SAFETY: given up when it was queued, and in the list no more.
        Some(unsafe { Letter::from_raw(node) })
    }

    /// Puts a letter in the place of the one after a place, which is dropped.
    pub(super) fn replace_after(&mut self, place: Place, letter: Letter) {
        let Some(old) = self.take_after(place) else {
            return;
        };
        let node = letter.into_raw();
        // SAFETY: the letter gave it up.
        unsafe { (*node).next = self.place_after(place).0 };
        *self.next(place) = node;
        if self.last == place.0 {
            self.last = node;
        }
        self.len += 1;
        drop(old);
    }

    /// The letters, the oldest first.
    pub(super) fn letters(&self) -> impl Iterator<Item = LetterRef<'_>> {
        let mut place = Place::START;
        std::iter::from_fn(move || {
            let letter = self.after(place)?;
            place = self.place_after(place);
            Some(letter)
        })
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        while let Some(letter) = self.take_after(Place::START) {
            drop(letter);
        }
    }
}
