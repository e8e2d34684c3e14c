//! The mailbox: messages that a process has received and not yet accepted.
//!
//! Signals arrive in the [`inbox`]. Its owner takes them ([`signal::receive`](crate::signal)), acts on
//! those that are not messages and queues the letters of the messages here ([`queue`]), in order of arrival. Only the owner
//! touches the queue.
//!
//! A `receive` walks the queue with the *save pointer*. A message is peeked at, then accepted, which
//! takes it out and puts the save pointer back to the start, or passed over, which moves the pointer
//! on; in between there is no safepoint. The first message of the queue, which is likely to be
//! accepted, moves into the heap when it is peeked at: it is the *front*, a root. One further back is looked at where it is
//! and joins the heap, without moving, when it is accepted.
//!
//! A *receive marker* remembers which message was the last when the last reference was made: those up to it cannot contain
//! that reference, so a `receive` that waits for it starts behind it.

#![allow(unsafe_code, reason = "messages are words of the owner's heap")]

pub mod inbox;
mod queue;
#[cfg(test)]
mod tests;

use crate::signal::{Letter, LetterRef, ReferenceKey, Signal};
use purlin_heap::heap::{HeapScope, OwnedTerm};
use purlin_heap::literal::Areas;
use purlin_heap::sharing;
use purlin_heap::term::{Reference, Word};
use queue::{Place, Queue};

/// See the module documentation.
pub struct Mailbox {
    /// The messages, but for the front.
    queue: Queue,
    /// The first of all messages, on the heap; [`Word::NONE`] if it does not lie there.
    front: Word,
    /// The save pointer: the front was passed over (or is not to be looked at), and all up to this place.
    passed_front: bool,
    passed: Place,
    /// Rarely needed parts: marker and timeout.
    waiting: Option<Box<Waiting>>,
}

impl Default for Mailbox {
    fn default() -> Mailbox {
        Mailbox {
            queue: Queue::default(),
            front: Word::NONE,
            passed_front: false,
            passed: Place::START,
            waiting: None,
        }
    }
}

/// Made by the first reference or the first `after`.
#[derive(Default)]
struct Waiting {
    /// The last reference made, and where the queue ended then.
    marker: Option<(ReferenceKey, Place)>,
    /// The timeout of the `receive` that goes on.
    timeout: Option<Timeout>,
}

/// A running `after`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timeout {
    /// When, in nanoseconds of the VM's monotonic clock.
    pub deadline: u64,
    /// Its entry in a timer wheel.
    pub timer: crate::timer::TimerId,
}

/// What [`Mailbox::look`] found.
pub(crate) enum Look {
    /// A message; a root only until the next safepoint.
    Message(Word),
    /// The save pointer is at the end.
    End,
}

impl Mailbox {
    /// Queues what has arrived.
    #[inline]
    pub(crate) fn push(&mut self, letter: Letter) {
        self.queue.push(letter);
    }

    /// How many messages there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.queue.len() + usize::from(!self.front.is_none())
    }

    /// Is there no message?
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The message at the save pointer.
    #[inline]
    pub(crate) fn look(&mut self, heap: &mut HeapScope<'_>) -> Look {
        if self.passed_front {
            return self.look_further_back(heap);
        }
        if self.front.is_none() {
            let Some(letter) = self.take_after(Place::START) else {
                return Look::End;
            };
            self.front = letter.open().into_message(heap).word();
        }
        Look::Message(self.front)
    }

    #[inline(never)]
    fn look_further_back(&mut self, heap: &mut HeapScope<'_>) -> Look {
        let Some(letter) = self.queue.after(self.passed) else {
            return Look::End;
        };
        if let Some(word) = letter.word() {
            return Look::Message(word);
        }
        // The message that is made of the signal takes its place.
        let message = letter.signal().copy_of_message(heap);
        let message = heap.copy_message(message);
        let word = message.word();
        self.replace_after(self.passed, message);
        Look::Message(word)
    }

    /// Takes the message at the save pointer out, and puts the pointer back to the start. What
    /// [`Mailbox::look`] returned is part of the heap afterwards.
    #[inline]
    pub(crate) fn accept(&mut self, heap: &mut HeapScope<'_>) {
        if self.passed_front {
            return self.accept_further_back(heap);
        }
        // It was moved when it was looked at.
        debug_assert!(!self.front.is_none());
        self.front = Word::NONE;
    }

    #[inline(never)]
    fn accept_further_back(&mut self, heap: &mut HeapScope<'_>) {
        let letter = self.take_after(self.passed);
        if let Some(Signal::Message(message)) = letter.map(Letter::open) {
            heap.adopt_in_place(message);
        }
        self.restart();
    }

    /// Passes the message at the save pointer over.
    #[inline]
    pub(crate) fn next(&mut self) {
        if self.passed_front {
            self.passed = self.queue.place_after(self.passed);
        }
        self.passed_front = true;
    }

    /// The message after the one at the save pointer, if that is all there is to do to pass over and
    /// look again; else nothing happens.
    #[inline(always)]
    pub(crate) fn skim(&mut self) -> Option<Word> {
        let passed = if self.passed_front {
            self.queue.place_after(self.passed)
        } else {
            Place::START
        };
        let word = self.queue.after(passed)?.word()?;
        self.passed_front = true;
        self.passed = passed;
        Some(word)
    }

    /// Puts the save pointer back to the start.
    #[inline]
    pub(crate) fn restart(&mut self) {
        self.passed_front = false;
        self.passed = Place::START;
    }

    /// Takes out the letter after a place. The save pointer must not be there: callers put it back to the start.
    #[inline]
    fn take_after(&mut self, place: Place) -> Option<Letter> {
        let taken = self.queue.place_after(place);
        self.move_marker(taken, place);
        self.queue.take_after(place)
    }

    /// Puts a message in the place of the letter after a place.
    fn replace_after(&mut self, place: Place, message: OwnedTerm) {
        let old = self.queue.place_after(place);
        self.queue
            .replace_after(place, Letter::new(Signal::Message(message)));
        let new = self.queue.place_after(place);
        self.move_marker(old, new);
        if self.passed == old {
            self.passed = new;
        }
    }

    /// A place is about to go: the marker, if it is there, moves.
    #[inline]
    fn move_marker(&mut self, from: Place, to: Place) {
        if let Some(waiting) = &mut self.waiting
            && let Some((_, place)) = &mut waiting.marker
            && *place == from
        {
            *place = to;
        }
    }

    /// A reference was just made: messages received so far cannot contain it.
    pub(crate) fn mark(&mut self, reference: Reference) {
        let end = self.queue.end();
        if end != Place::START || self.waiting.is_some() {
            self.waiting.get_or_insert_default().marker = Some((ReferenceKey::of(reference), end));
        }
    }

    /// Moves the save pointer, which is at the start, to the first message that can contain the reference, if known.
    pub(crate) fn start_at_marker(&mut self, reference: Reference) {
        if let Some(waiting) = &self.waiting
            && let Some((key, end)) = waiting.marker
            && key == ReferenceKey::of(reference)
            && end != Place::START
        {
            self.passed_front = true;
            self.passed = end;
        }
    }

    /// The timeout of the `receive` that goes on.
    pub(crate) fn timeout(&self) -> Option<Timeout> {
        self.waiting.as_ref()?.timeout
    }

    pub(crate) fn set_timeout(&mut self, timeout: Timeout) {
        self.waiting.get_or_insert_default().timeout = Some(timeout);
    }

    pub(crate) fn take_timeout(&mut self) -> Option<Timeout> {
        self.waiting.as_mut()?.timeout.take()
    }

    /// Removes the `DOWN` message of a monitor (`demonitor(_, [flush])`). `heap` is the owner's.
    pub(crate) fn flush_down(&mut self, heap: &HeapScope<'_>, key: ReferenceKey) {
        self.restart();
        if !self.front.is_none() && is_down(heap, self.front, key) {
            self.front = Word::NONE;
            return;
        }
        let mut place = Place::START;
        while let Some(letter) = self.queue.after(place) {
            let found = match letter.word() {
                Some(word) => is_down(heap, word, key),
                None => letter.signal().is_down(key),
            };
            if found {
                drop(self.take_after(place));
                return;
            }
            place = self.queue.place_after(place);
        }
    }

    /// The first of all messages, if it lies on the owner's heap.
    pub(crate) fn front(&self) -> Option<Word> {
        (!self.front.is_none()).then_some(self.front)
    }

    /// The letters of the others, the oldest first.
    pub(crate) fn letters(&self) -> impl Iterator<Item = LetterRef<'_>> {
        self.queue.letters()
    }

    pub(crate) fn for_each_root(&mut self, mut visit: impl FnMut(&mut Word)) {
        if !self.front.is_none() {
            visit(&mut self.front);
        }
    }

    /// Copies what messages that are not on the heap hold of the literals in these areas.
    pub(crate) fn detach_literals(&mut self, areas: &Areas) {
        let mut place = Place::START;
        while let Some(letter) = self.queue.after(place) {
            let signal = letter.signal();
            if let Signal::Message(message) = &*signal
                && message.refers_to(areas)
            {
                let copy = sharing::to_owned(message.term());
                self.replace_after(place, copy);
            }
            place = self.queue.place_after(place);
        }
    }

    /// Words held by messages that are not on the heap.
    pub(crate) fn off_heap_words(&self) -> usize {
        self.letters().map(|letter| letter.signal().words()).sum()
    }
}

/// `{_, Reference, _, _, _}`: only a DOWN message has the reference of a monitor there, whatever its
/// tag.
fn is_down(heap: &HeapScope<'_>, word: Word, key: ReferenceKey) -> bool {
    // SAFETY: a message on the owner's heap.
    let message = unsafe { heap.term(word) };
    match message.as_tuple().map(|tuple| tuple.elements()) {
        Some(&[_, reference, _, _, _]) => reference
            .as_reference()
            .is_some_and(|reference| ReferenceKey::of(reference) == key),
        Some(_) | None => false,
    }
}

/// A message that came as an owned term.
impl From<OwnedTerm> for Signal {
    fn from(message: OwnedTerm) -> Signal {
        Signal::Message(message)
    }
}
