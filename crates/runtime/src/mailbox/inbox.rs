//! The inbox: where others put signals for a process, and where a waiting process lies.
//!
//! One atomic word, `head`, is both the inbox and the process's state:
//!
//! ```text
//!   CLOSED   no process: the slot is free, or its process has exited
//!   EMPTY    somebody owns the process (runs it or has it in a run queue); no signals
//!   WAITING  nobody owns the process: it lies in `parked`; no signals
//!   other    somebody owns the process; a list of signals, the newest first
//! ```
//!
//! *Owner* is who holds the `Box<P>`, the private part of the process. Transitions:
//!
//! ```text
//!   1  CLOSED  -> EMPTY    open     who has allocated the slot; the caller then owns the process
//!   2  EMPTY   -> signals  push     anybody
//!   3  signals -> signals  push     anybody
//!   4  WAITING -> signals  push     anybody; the caller becomes the owner and must schedule it
//!   5  signals -> EMPTY    take     the owner
//!   6  EMPTY   -> WAITING  park     the owner, who gives up ownership if and only if it succeeds
//!   7  WAITING -> EMPTY    unpark   anybody; the caller becomes the owner
//!   8  EMPTY or signals -> CLOSED   close; the owner, last thing before it retires the slot
//! ```
//!
//! A wake-up is not lost: a signal pushed before 6 makes 6 fail, one pushed after it is 4. Exactly
//! one pusher sees WAITING, so exactly one schedules the process. Whoever pushes onto an inbox that
//! is not WAITING need not wake anyone: the owner takes the inbox before it parks.
//!
//! **Orderings.** A push releases (its node) and pairs with the acquire of `take` and `close`. `park`
//! releases (`parked`, everything the owner did) and pairs with the acquire of `push` and
//! `unpark`. `parked` itself is relaxed: it is written before the release of 6 by the only owner,
//! and read after the acquire of 4 or 7 by the only new owner.
//!
//! **Order.** Pushes by one thread are taken in the order made; a process runs in one thread at a
//! time, and moves between threads by release and acquire, so its signals arrive in order.
//!
//! `open` relies on the reclamation protocol (`table::quiescent`) for meaning, not for memory
//! safety: slots are never freed, and a slot is not opened again while someone who looked it up for
//! its last process could still push.

#![allow(
    unsafe_code,
    reason = "an intrusive list and ownership passed through an atomic pointer, behind a safe API"
)]

use crate::sync::{AtomicPtr, Ordering};
use std::ptr;

/// A place in a list of signals.
#[derive(Debug)]
#[repr(C)]
pub struct Node<C> {
    /// The next one in the list that owns the node.
    pub(super) next: *mut Node<C>,
    /// What is here.
    pub content: C,
}

impl<C> Node<C> {
    /// A node that is in no list.
    pub fn new(content: C) -> Node<C> {
        Node {
            next: ptr::null_mut(),
            content,
        }
    }
}

// SAFETY: `next` is only used by the list that owns the node.
unsafe impl<C: Send> Send for Node<C> {}

/// What owns a node, wherever that lies in memory.
///
/// # Safety
/// The node that `into_raw` returns stays where it is, and nobody else uses it, until `from_raw` takes it back. Nodes are
/// aligned to more than two bytes.
pub unsafe trait Letter: Send {
    /// What the node holds.
    type Content;

    /// Gives up ownership.
    fn into_raw(self) -> *mut Node<Self::Content>;

    /// Takes it back.
    ///
    /// # Safety
    /// The node must come from `into_raw`, and be taken back once.
    unsafe fn from_raw(node: *mut Node<Self::Content>) -> Self;
}

/// See the module documentation. All bytes zero is a closed inbox.
#[derive(Debug)]
pub struct Inbox<L: Letter, P> {
    head: AtomicPtr<Node<L::Content>>,
    parked: AtomicPtr<P>,
}

// SAFETY: it owns nodes and the parked process, and hands each to one thread.
unsafe impl<L: Letter, P: Send> Send for Inbox<L, P> {}
// SAFETY: as above; nothing in it can be borrowed by two threads.
unsafe impl<L: Letter, P: Send> Sync for Inbox<L, P> {}

/// Addresses that no node has: nodes are aligned to more than one byte.
const fn closed<C>() -> *mut Node<C> {
    ptr::null_mut()
}

const fn empty<C>() -> *mut Node<C> {
    ptr::without_provenance_mut(1)
}

const fn waiting<C>() -> *mut Node<C> {
    ptr::without_provenance_mut(2)
}

fn is_list<C>(head: *mut Node<C>) -> bool {
    head.addr() > 2
}

impl<L: Letter, P> Default for Inbox<L, P> {
    fn default() -> Inbox<L, P> {
        Inbox {
            head: AtomicPtr::new(closed()),
            parked: AtomicPtr::new(ptr::null_mut()),
        }
    }
}

impl<L: Letter, P> Inbox<L, P> {
    /// Transition 1.
    pub fn open(&self) {
        let before = self.head.swap(empty(), Ordering::Release);
        assert!(before == closed(), "an inbox in use was opened");
    }

    /// Transitions 2 to 4. `Ok(Some)` makes the caller the owner, who must schedule the process.
    /// `Err` gives the signal back: there is no such process any more.
    pub fn push(&self, letter: L) -> Result<Option<Box<P>>, L> {
        let node = letter.into_raw();
        let mut head = self.head.load(Ordering::Relaxed);
        loop {
            if head == closed() {
                // SAFETY: given up above and not published.
                return Err(unsafe { L::from_raw(node) });
            }
            let next = if is_list(head) { head } else { ptr::null_mut() };
            // SAFETY: the node is still ours alone.
            unsafe { (*node).next = next };
            match self
                .head
                .compare_exchange_weak(head, node, Ordering::AcqRel, Ordering::Relaxed)
            {
                Ok(_) if head == waiting() => return Ok(Some(self.take_parked())),
                Ok(_) => return Ok(None),
                Err(now) => head = now,
            }
        }
    }

    /// For whoever made the transition from WAITING, once.
    fn take_parked(&self) -> Box<P> {
        let parked = self.parked.load(Ordering::Relaxed);
        debug_assert!(!parked.is_null());
        // SAFETY: `park` put it there from a box before WAITING could be seen, and this caller alone
        // left the state WAITING.
        unsafe { Box::from_raw(parked) }
    }

    /// Are there signals, as far as the owner can tell?
    pub fn has_signals(&self) -> bool {
        is_list(self.head.load(Ordering::Relaxed))
    }

    /// Transition 5: all signals, the oldest first. For the owner.
    #[inline]
    pub fn take(&self) -> Batch<L> {
        if !self.has_signals() {
            return Batch::default();
        }
        Batch::reversed(self.head.swap(empty(), Ordering::Acquire))
    }

    /// Transition 6, for the owner; gives the process back if signals have arrived.
    pub fn park(&self, process: Box<P>) -> Result<(), Box<P>> {
        let process = Box::into_raw(process);
        self.parked.store(process, Ordering::Relaxed);
        self.head
            .compare_exchange(empty(), waiting(), Ordering::Release, Ordering::Relaxed)
            .map(drop)
            // SAFETY: made from a box above; nobody takes it unless the state is WAITING.
            .map_err(|_| unsafe { Box::from_raw(process) })
    }

    /// Transition 7: `Some` makes the caller the owner.
    pub fn unpark(&self) -> Option<Box<P>> {
        self.head
            .compare_exchange(waiting(), empty(), Ordering::Acquire, Ordering::Relaxed)
            .ok()
            .map(|_| self.take_parked())
    }

    /// Transition 8: what had arrived, the oldest first. For the owner.
    pub fn close(&self) -> Batch<L> {
        Batch::reversed(self.head.swap(closed(), Ordering::AcqRel))
    }

    /// Is there no process (any more)?
    pub fn is_closed(&self) -> bool {
        self.head.load(Ordering::Acquire) == closed()
    }

    /// Was the process waiting, with all its signals handled, a moment ago?
    pub fn is_waiting(&self) -> bool {
        self.head.load(Ordering::Acquire) == waiting()
    }
}

impl<L: Letter, P> Drop for Inbox<L, P> {
    fn drop(&mut self) {
        drop(self.unpark());
        drop(Batch::<L>::reversed(self.head.load(Ordering::Acquire)));
    }
}

/// Signals taken from an inbox, the oldest first.
pub struct Batch<L: Letter> {
    first: *mut Node<L::Content>,
}

// SAFETY: the nodes belong to the batch, and letters may go to other threads.
unsafe impl<L: Letter> Send for Batch<L> {}

impl<L: Letter> Default for Batch<L> {
    fn default() -> Batch<L> {
        Batch {
            first: ptr::null_mut(),
        }
    }
}

impl<L: Letter> Batch<L> {
    /// Is nothing left in it?
    pub fn is_empty(&self) -> bool {
        self.first.is_null()
    }

    /// Turns a list with the newest first round. Takes what an inbox held, marks too.
    fn reversed(mut newest: *mut Node<L::Content>) -> Batch<L> {
        let mut first = ptr::null_mut();
        if !is_list(newest) {
            return Batch { first };
        }
        while !newest.is_null() {
            // SAFETY: letters of the list gave up their nodes, and the list is ours now.
            let node = unsafe { &mut *newest };
            let older = node.next;
            node.next = first;
            first = newest;
            newest = older;
        }
        Batch { first }
    }
}

impl<L: Letter> Iterator for Batch<L> {
    type Item = L;

    #[inline]
    fn next(&mut self) -> Option<L> {
        let node = self.first;
        if node.is_null() {
            return None;
        }
        // SAFETY: a node of the batch.
        self.first = unsafe { (*node).next };
        // SAFETY: given up by a letter, and owned by this batch.
        Some(unsafe { L::from_raw(node) })
    }
}

impl<L: Letter> Drop for Batch<L> {
    fn drop(&mut self) {
        self.by_ref().for_each(drop);
    }
}
