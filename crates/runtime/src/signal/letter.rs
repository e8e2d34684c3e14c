//! A signal on its way, or in the queue of messages: where it lies in memory.
//!
//! A node of a list holds it, in one of three ways:
//!
//! ```text
//! message        [ next | its word ][ the rest of its memory ... ]    in the room before the message
//! message        [ next | its word ]                                  a box, if the message has no memory
//! other signal   [ next | ENVELOPE | signal ]                         a box
//! ```
//!
//! So a message is one piece of memory ([`OwnedTerm::into_room`]), and whoever looks at the messages of a list opens no
//! letter. A message that has memory without room goes into an envelope, like other signals.

#![allow(unsafe_code, reason = "a node lies in memory that its signal owns")]

use super::Signal;
use crate::mailbox::inbox;
use purlin_heap::heap::{OwnedTerm, ROOM_BYTES};
use purlin_heap::term::{Term, Word};
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::NonNull;

/// What lists are made of.
pub type Node = inbox::Node<Word>;

/// The content of a node that a signal follows.
const ENVELOPE: Word = Word::control(0);

/// A node and its signal.
#[repr(C)]
struct Envelope {
    node: Node,
    signal: Signal,
}

const _: () = assert!(size_of::<Node>() <= ROOM_BYTES && align_of::<Node>() <= 8);

/// See the module documentation.
#[repr(transparent)]
pub struct Letter(NonNull<Node>);

// SAFETY: it owns its node.
unsafe impl Send for Letter {}

// SAFETY: the node is in a box, or in memory that the letter owns; a letter has the only pointer to it.
unsafe impl inbox::Letter for Letter {
    type Content = Word;

    #[inline]
    fn into_raw(self) -> *mut Node {
        let node = self.0.as_ptr();
        std::mem::forget(self);
        node
    }

    #[inline]
    unsafe fn from_raw(node: *mut Node) -> Letter {
        // SAFETY: the caller's promise: it comes from a letter.
        Letter(unsafe { NonNull::new_unchecked(node) })
    }
}

impl Letter {
    /// A letter with a signal.
    #[inline]
    pub fn new(signal: Signal) -> Letter {
        if let Signal::Message(message) = signal {
            return Letter::message(message);
        }
        Letter::envelope(signal)
    }

    #[inline]
    fn message(message: OwnedTerm) -> Letter {
        let word = message.word();
        match message.into_room() {
            Ok(room) => {
                let node = room.cast::<Node>();
                // SAFETY: the room is large enough for a node, and ours.
                unsafe { node.write(Node::new(word)) };
                Letter(node)
            }
            Err(message) if word.is_pointer() => Letter::envelope(Signal::Message(message)),
            Err(_) => Letter(NonNull::from(Box::leak(Box::new(Node::new(word))))),
        }
    }

    fn envelope(signal: Signal) -> Letter {
        let envelope = Box::new(Envelope {
            node: Node::new(ENVELOPE),
            signal,
        });
        Letter(NonNull::from(Box::leak(envelope)).cast())
    }

    /// What is in it, to be looked at.
    #[inline]
    pub fn look(&self) -> LetterRef<'_> {
        LetterRef {
            node: self.0,
            owner: PhantomData,
        }
    }

    /// Takes out what is in it.
    #[inline]
    pub fn open(self) -> Signal {
        let node = self.0;
        std::mem::forget(self);
        // SAFETY: the letter owned the node, and is forgotten.
        let word = unsafe { node.as_ref() }.content;
        if word == ENVELOPE {
            // SAFETY: its box.
            return unsafe { Box::from_raw(node.cast::<Envelope>().as_ptr()) }.signal;
        }
        // SAFETY: as the module documentation says.
        Signal::Message(unsafe { message_at(node, word, true) })
    }
}

impl Drop for Letter {
    fn drop(&mut self) {
        drop(Letter(self.0).open());
    }
}

/// The message of a node with its word; is it to be taken out of it?
///
/// # Safety
/// It must be a node of the first two kinds, which nobody uses any more if the message is taken out; else that must not be
/// dropped, and not be used for longer than the node.
#[inline]
unsafe fn message_at(node: NonNull<Node>, word: Word, is_taken: bool) -> OwnedTerm {
    if word.is_pointer() {
        // SAFETY: the node is in the room of that message.
        return unsafe { OwnedTerm::from_room(node.cast(), word) };
    }
    if is_taken {
        // SAFETY: the box that the node is.
        drop(unsafe { Box::from_raw(node.as_ptr()) });
    }
    // SAFETY: an immediate.
    OwnedTerm::immediate(unsafe { Term::from_word(word) }).expect("a word that is no pointer")
}

/// A letter that somebody else owns.
#[derive(Clone, Copy)]
pub struct LetterRef<'a> {
    node: NonNull<Node>,
    owner: PhantomData<&'a Letter>,
}

impl<'a> LetterRef<'a> {
    /// The letter that a node comes from.
    ///
    /// # Safety
    /// It must come from a letter, and what owns it now must do so for as long as this lives.
    pub(crate) unsafe fn at(node: NonNull<Node>) -> LetterRef<'a> {
        LetterRef {
            node,
            owner: PhantomData,
        }
    }

    /// The message that it is, as a word; `None` if one has yet to be made of the signal.
    #[inline]
    pub(crate) fn word(self) -> Option<Word> {
        // SAFETY: the owner keeps it.
        let word = unsafe { self.node.as_ref() }.content;
        if word != ENVELOPE {
            return Some(word);
        }
        if let Signal::Message(message) = &*self.signal() {
            return Some(message.word());
        }
        None
    }

    /// Is it a message, as it is?
    #[inline]
    pub(crate) fn is_message(self) -> bool {
        self.word().is_some()
    }

    /// What is in it.
    #[inline]
    pub fn signal(self) -> SignalRef<'a> {
        // SAFETY: the owner keeps it.
        let word = unsafe { self.node.as_ref() }.content;
        if word == ENVELOPE {
            // SAFETY: the owner keeps the whole envelope.
            return SignalRef::Inside(&unsafe { self.node.cast::<Envelope>().as_ref() }.signal);
        }
        // SAFETY: it is never dropped, and its owner lives as long as the reference.
        let message = unsafe { message_at(self.node, word, false) };
        SignalRef::Message(ManuallyDrop::new(Signal::Message(message)))
    }
}

/// A signal that its letter owns.
pub enum SignalRef<'a> {
    /// In an envelope.
    Inside(&'a Signal),
    /// A message, put together to be looked at.
    Message(ManuallyDrop<Signal>),
}

impl Deref for SignalRef<'_> {
    type Target = Signal;

    #[inline]
    fn deref(&self) -> &Signal {
        match self {
            SignalRef::Inside(signal) => signal,
            SignalRef::Message(signal) => signal,
        }
    }
}
