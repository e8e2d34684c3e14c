//! The mailbox: messages that a process has received and not yet accepted.
//!
//! Signals arrive in the [`inbox`]. Its owner takes them ([`signal::receive`](crate::signal)), acts on
//! those that are not messages and queues the messages here, in order of arrival. Only the owner
//! touches the queue.
//!
//! A `receive` walks the queue with the *save pointer*. A message is peeked at, then accepted, which
//! takes it out and puts the save pointer back to the start, or passed over, which moves the pointer
//! on; in between there is no safepoint. The first message of the queue, which is likely to be
//! accepted, moves into the heap when it is peeked at; one further back is looked at where it is and
//! joins the heap, without moving, when it is accepted.
//!
//! A *receive marker* remembers how long the queue was when the last reference was made: messages
//! before it cannot contain that reference, so a `receive` that waits for it starts there.

#![allow(unsafe_code, reason = "messages are words of the owner's heap")]

pub mod inbox;

use crate::signal::{Letter, ReferenceKey, Signal};
use purlin_heap::heap::{HeapScope, OwnedTerm};
use purlin_heap::literal::Areas;
use purlin_heap::sharing;
use purlin_heap::term::{Reference, Word};
use std::collections::VecDeque;

/// A place in the queue.
enum Item {
    /// Accepted from the middle; closed up when there are many. From here on so many are gone, or more.
    Gone(usize),
    /// A message that lies on the heap: a root.
    OnHeap(Word),
    /// A message as it came, with its term: passing over many messages opens no letter.
    Message(Word, Letter),
    /// A signal that a message is to be made of.
    Signal(Letter),
}

const _: () = assert!(size_of::<Item>() == 24);

/// See the module documentation.
#[derive(Default)]
pub struct Mailbox {
    queue: VecDeque<Item>,
    /// Index of the message to look at next.
    save: usize,
    /// Places that are gone.
    gone: u32,
    /// Places that lie on the heap: few, near the front, unless all messages were asked for.
    on_heap: u32,
    /// How many places have ever left the front: makes indices absolute.
    passed: u64,
    /// Rarely needed parts: marker and timeout.
    waiting: Option<Box<Waiting>>,
}

/// Made by the first reference or the first `after`.
#[derive(Default)]
struct Waiting {
    /// The last reference made, and the absolute end of the queue then.
    marker: Option<(ReferenceKey, u64)>,
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
        let item = if let Signal::Message(message) = letter.signal() {
            Item::Message(message.word(), letter)
        } else {
            Item::Signal(letter)
        };
        self.queue.push_back(item);
    }

    /// How many messages there are.
    pub fn len(&self) -> usize {
        self.queue.len() - self.gone as usize
    }

    /// Is there no message?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The message at the save pointer.
    #[inline]
    pub(crate) fn look(&mut self, heap: &mut HeapScope<'_>) -> Look {
        loop {
            let first = self.save == 0;
            let Some(item) = self.queue.get_mut(self.save) else {
                return Look::End;
            };
            match item {
                Item::OnHeap(word) => return Look::Message(*word),
                Item::Gone(_) => self.skip_gone(),
                Item::Message(word, _) if !first => return Look::Message(*word),
                Item::Message(..) | Item::Signal(_) => {
                    self.on_heap += 1;
                    return Look::Message(move_to_heap(item, heap));
                }
            }
        }
    }

    /// Takes the message at the save pointer out, and puts the pointer back to the start. What
    /// [`Mailbox::look`] returned is part of the heap afterwards.
    #[inline]
    pub(crate) fn accept(&mut self, heap: &mut HeapScope<'_>) {
        if self.save > 0 || self.gone > 0 {
            return self.accept_further_back(heap);
        }
        // It was moved when it was looked at.
        debug_assert!(matches!(self.queue.front(), Some(Item::OnHeap(_))));
        self.queue.pop_front();
        self.passed += 1;
        self.on_heap -= 1;
        if self.queue.is_empty() {
            self.give_back();
        }
    }

    /// The same when it is not the first message, or when places are gone.
    #[inline(never)]
    fn accept_further_back(&mut self, heap: &mut HeapScope<'_>) {
        let item = if self.save == 0 {
            self.passed += 1;
            self.queue.pop_front()
        } else {
            self.gone += 1;
            self.queue
                .get_mut(self.save)
                .map(|item| std::mem::replace(item, Item::Gone(1)))
        };
        match item {
            Some(Item::OnHeap(_)) => self.on_heap -= 1,
            Some(Item::Message(_, letter) | Item::Signal(letter)) => {
                if let Signal::Message(message) = letter.open() {
                    heap.adopt_in_place(message);
                }
            }
            Some(Item::Gone(_)) | None => {}
        }
        self.close_up();
        self.save = 0;
    }

    /// Passes the message at the save pointer over.
    #[inline]
    pub(crate) fn next(&mut self) {
        self.save += 1;
    }

    /// The message after the one at the save pointer, if that is all there is to do to pass over and
    /// look again; else nothing happens.
    #[inline(always)]
    pub(crate) fn skim(&mut self) -> Option<Word> {
        match self.queue.get(self.save + 1)? {
            Item::Message(word, _) | Item::OnHeap(word) => {
                self.save += 1;
                Some(*word)
            }
            Item::Gone(_) | Item::Signal(_) => None,
        }
    }

    /// Puts the save pointer back to the start.
    pub(crate) fn restart(&mut self) {
        self.save = 0;
    }

    /// Moves the save pointer from a place that is gone past all those after it, at once the next time: a `receive` that
    /// always finds its message behind some others would walk over all that it has taken out from there.
    #[cold]
    fn skip_gone(&mut self) {
        let start = self.save;
        while let Some(Item::Gone(count)) = self.queue.get(self.save) {
            self.save += count;
        }
        self.queue[start] = Item::Gone(self.save - start);
    }

    /// Drops places at the front that are gone, and all of them when they are the most. Those at the end stay: a receive
    /// marker counts them.
    fn close_up(&mut self) {
        while let Some(Item::Gone(_)) = self.queue.front() {
            self.queue.pop_front();
            self.gone -= 1;
            self.passed += 1;
        }
        if self.gone > 32 && self.gone as usize > self.queue.len() / 2 {
            let passed = self.passed;
            if let Some((_, end)) = self
                .waiting
                .as_mut()
                .and_then(|waiting| waiting.marker.as_mut())
            {
                let index = end.saturating_sub(passed) as usize;
                let before = self.queue.iter().take(index);
                *end -= before.filter(|item| matches!(item, Item::Gone(_))).count() as u64;
            }
            self.queue.retain(|item| !matches!(item, Item::Gone(_)));
            self.gone = 0;
        }
        if self.queue.is_empty() {
            self.give_back();
        }
    }

    /// An empty queue that was long gives its memory back.
    #[inline]
    fn give_back(&mut self) {
        if self.queue.capacity() > 64 {
            self.queue = VecDeque::new();
        }
    }

    /// A reference was just made: messages received so far cannot contain it.
    pub(crate) fn mark(&mut self, reference: Reference) {
        let end = self.passed + self.queue.len() as u64;
        if end > self.passed || self.waiting.is_some() {
            self.waiting.get_or_insert_default().marker = Some((ReferenceKey::of(reference), end));
        }
    }

    /// Moves the save pointer to the first message that can contain the reference, if known.
    pub(crate) fn start_at_marker(&mut self, reference: Reference) {
        if let Some(waiting) = &self.waiting
            && let Some((key, end)) = waiting.marker
            && key == ReferenceKey::of(reference)
        {
            let index = end.saturating_sub(self.passed) as usize;
            self.save = self.save.max(index.min(self.queue.len()));
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
        let found = self.queue.iter().position(|item| match item {
            Item::Message(_, letter) | Item::Signal(letter) => letter.signal().is_down(key),
            Item::OnHeap(word) => is_down(heap, *word, key),
            Item::Gone(_) => false,
        });
        if let Some(index) = found {
            if let Item::OnHeap(_) = std::mem::replace(&mut self.queue[index], Item::Gone(1)) {
                self.on_heap -= 1;
            }
            self.gone += 1;
            self.close_up();
            self.save = 0;
        }
    }

    /// Calls `visit` with each message, the oldest first, as a term of `heap`.
    pub(crate) fn for_each_message(
        &mut self,
        heap: &mut HeapScope<'_>,
        mut visit: impl FnMut(Word),
    ) {
        for item in &mut self.queue {
            let word = match item {
                Item::Gone(_) => continue,
                Item::OnHeap(word) => *word,
                Item::Message(..) | Item::Signal(_) => {
                    self.on_heap += 1;
                    move_to_heap(item, heap)
                }
            };
            visit(word);
        }
    }

    pub(crate) fn for_each_root(&mut self, mut visit: impl FnMut(&mut Word)) {
        let mut left = self.on_heap;
        for item in &mut self.queue {
            if left == 0 {
                break;
            }
            if let Item::OnHeap(word) = item {
                visit(word);
                left -= 1;
            }
        }
    }

    /// Copies what messages that are not on the heap hold of the literals in these areas.
    pub(crate) fn detach_literals(&mut self, areas: &Areas) {
        for item in &mut self.queue {
            if let Item::Message(word, letter) = item
                && let Signal::Message(message) = letter.signal()
                && message.refers_to(areas)
            {
                let copy = sharing::to_owned(message.term());
                *word = copy.word();
                *letter = Letter::new(Signal::Message(copy));
            }
        }
    }

    /// Words held by messages that are not on the heap.
    pub(crate) fn off_heap_words(&self) -> usize {
        let words = |item: &Item| match item {
            Item::Message(_, letter) | Item::Signal(letter) => letter.signal().words(),
            Item::OnHeap(_) | Item::Gone(_) => 0,
        };
        self.queue.iter().map(words).sum()
    }
}

/// Moves a message that is not on the heap there.
#[inline]
fn move_to_heap(item: &mut Item, heap: &mut HeapScope<'_>) -> Word {
    let word = match std::mem::replace(item, Item::Gone(1)) {
        Item::Message(_, letter) | Item::Signal(letter) => letter.open().into_message(heap).word(),
        Item::OnHeap(word) => word,
        Item::Gone(_) => unreachable!("a place that is gone holds no message"),
    };
    *item = Item::OnHeap(word);
    word
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
