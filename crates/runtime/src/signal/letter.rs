//! A signal on its way, or in the queue of messages: where it lies in memory.
//!
//! A node of a list holds it. The node of a message lies in the room before the message itself
//! ([`room`](purlin_heap::heap::OwnedTerm::room)): such a letter is one piece of memory, which the message owns. All others are boxes. Which of the
//! two it is the signal tells, so a signal is never changed in its node.

#![allow(unsafe_code, reason = "a node lies in memory that its signal owns")]

use super::Signal;
use crate::mailbox::inbox::{self, Node};
use purlin_heap::heap::ROOM_BYTES;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

const _: () = assert!(size_of::<Node<Signal>>() <= ROOM_BYTES && align_of::<Node<Signal>>() <= 8);

/// See the module documentation.
pub struct Letter(NonNull<Node<Signal>>);

// SAFETY: it owns its node.
unsafe impl Send for Letter {}

// SAFETY: the node is in a box, or in memory that its own signal owns; a letter has the only pointer to it.
unsafe impl inbox::Letter for Letter {
    type Signal = Signal;

    #[inline]
    fn into_raw(self) -> *mut Node<Signal> {
        let node = self.0.as_ptr();
        std::mem::forget(self);
        node
    }

    #[inline]
    unsafe fn from_raw(node: *mut Node<Signal>) -> Letter {
        // SAFETY: the caller's promise: it comes from a letter.
        Letter(unsafe { NonNull::new_unchecked(node) })
    }
}

impl Letter {
    /// A letter with a signal.
    #[inline]
    pub fn new(signal: Signal) -> Letter {
        let node = match room_of(&signal) {
            Some(room) => room,
            None => NonNull::from(Box::leak(Box::<Node<Signal>>::new_uninit())).cast(),
        };
        // SAFETY: the room is large enough for a node and nobody else's; so is the box.
        unsafe { node.write(Node::new(signal)) };
        Letter(node)
    }

    /// What is in it.
    #[inline]
    pub fn signal(&self) -> &Signal {
        // SAFETY: the letter owns the node.
        &unsafe { self.0.as_ref() }.signal
    }

    /// Takes it out.
    #[inline]
    pub fn open(self) -> Signal {
        let node = self.0;
        std::mem::forget(self);
        // SAFETY: the letter owned the node, and is forgotten.
        let signal = unsafe { node.read() }.signal;
        if room_of(&signal).is_none() {
            // SAFETY: it lies in no room, so it came from a box; the signal is moved out.
            drop(unsafe { Box::from_raw(node.as_ptr().cast::<MaybeUninit<Node<Signal>>>()) });
        }
        signal
    }
}

impl Drop for Letter {
    fn drop(&mut self) {
        drop(Letter(self.0).open());
    }
}

/// The room that the node of a signal lies in, if it does not lie in a box.
#[inline]
fn room_of(signal: &Signal) -> Option<NonNull<Node<Signal>>> {
    let Signal::Message(message) = signal else {
        return None;
    };
    message.room().map(NonNull::cast)
}
