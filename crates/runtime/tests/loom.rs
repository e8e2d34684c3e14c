//! Models of the lock-free protocols: loom runs each under every interleaving that its memory model
//! allows (with a bound on preemptions where that would take too long).
//!
//! The modules are those of the crate, included by path beside a `sync` that stands for loom's
//! primitives; their comments state the protocols. LOOM_MAX_PREEMPTIONS replaces the bounds.

#![allow(dead_code, reason = "the modules have more than the models use")]
#![allow(missing_docs, reason = "a test")]

mod sync {
    pub(crate) use loom::sync::atomic::{AtomicPtr, AtomicU64, AtomicUsize, Ordering, fence};
    pub(crate) use loom::sync::{Condvar, Mutex, MutexGuard};
    pub(crate) use std::sync::PoisonError;

    pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[path = "../src/mailbox/inbox.rs"]
mod inbox;
#[path = "../src/scheduler/parking.rs"]
mod parking;
#[path = "../src/table/quiescent.rs"]
mod quiescent;

use inbox::{Inbox, Letter, Node};
use loom::sync::Arc;
use loom::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use loom::thread;
use parking::Sleepers;
use quiescent::{Limbo, Quiescence};

fn model(preemptions: usize, check: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    if builder.preemption_bound.is_none() {
        builder.preemption_bound = Some(preemptions);
    }
    builder.check(check);
}

/// A letter whose node is in a box.
struct Boxed(Box<Node<u32>>);

impl Boxed {
    fn new(signal: u32) -> Boxed {
        Boxed(Box::new(Node::new(signal)))
    }
}

// SAFETY: the box is the only pointer to its node.
#[allow(unsafe_code, reason = "what the inbox asks for")]
unsafe impl Letter for Boxed {
    type Content = u32;

    fn into_raw(self) -> *mut Node<u32> {
        Box::into_raw(self.0)
    }

    unsafe fn from_raw(node: *mut Node<u32>) -> Boxed {
        // SAFETY: the caller's promise.
        Boxed(unsafe { Box::from_raw(node) })
    }
}

/// The private part of a process: a plain number, so that loom sees unordered access to it.
struct Owner {
    received: loom::cell::UnsafeCell<Vec<u32>>,
}

impl Owner {
    fn new() -> Box<Owner> {
        Box::new(Owner {
            received: loom::cell::UnsafeCell::new(Vec::new()),
        })
    }

    fn receive(&mut self, inbox: &Inbox<Boxed, Owner>) {
        for node in inbox.take() {
            // SAFETY: exclusive; loom checks that no one else is at it.
            #[allow(unsafe_code, reason = "loom's cell")]
            self.received
                .with_mut(|received| unsafe { (*received).push(node.0.content) });
        }
    }

    fn received(&self) -> Vec<u32> {
        // SAFETY: as above.
        #[allow(unsafe_code, reason = "loom's cell")]
        self.received
            .with(|received| unsafe { (*received).clone() })
    }
}

/// What a scheduler does with a process that has become runnable: receive, then wait again.
fn run(inbox: &Inbox<Boxed, Owner>, mut owner: Box<Owner>) {
    loop {
        owner.receive(inbox);
        match inbox.park(owner) {
            Ok(()) => return,
            Err(back) => owner = back,
        }
    }
}

#[test]
fn inbox_loses_no_signal_and_no_wakeup() {
    model(3, || {
        let inbox: Arc<Inbox<Boxed, Owner>> = Arc::new(Inbox::default());
        inbox.open();
        let senders: Vec<_> = [1, 11]
            .into_iter()
            .map(|first| {
                let inbox = inbox.clone();
                thread::spawn(move || {
                    for number in [first, first + 1] {
                        let pushed = inbox.push(Boxed::new(number));
                        // Woken by this push: it is ours to run, here.
                        if let Ok(Some(owner)) = pushed {
                            run(&inbox, owner);
                        }
                    }
                })
            })
            .collect();
        run(&inbox, Owner::new());
        senders
            .into_iter()
            .for_each(|sender| sender.join().expect("a sender ends"));
        // Nobody runs, so the process waits, and everything has been received, in order.
        let owner = inbox.unpark().expect("the process waits");
        let received = owner.received();
        assert_eq!(received.len(), 4);
        for first in [1, 11] {
            let mine = received.iter().filter(|number| **number / 10 == first / 10);
            assert_eq!(mine.copied().collect::<Vec<_>>(), [first, first + 1]);
        }
    });
}

#[test]
fn inbox_wakes_once() {
    // A timer and a message meet: one of them gets the process.
    model(4, || {
        let inbox: Arc<Inbox<Boxed, Owner>> = Arc::new(Inbox::default());
        inbox.open();
        assert!(inbox.park(Owner::new()).is_ok());
        let timer = {
            let inbox = inbox.clone();
            thread::spawn(move || inbox.unpark().map(|owner| run(&inbox, owner)).is_some())
        };
        let woken = inbox
            .push(Boxed::new(7))
            .ok()
            .flatten()
            .map(|owner| run(&inbox, owner));
        let by_timer = timer.join().expect("the timer ends");
        assert!(by_timer || woken.is_some());
        let owner = inbox.unpark().expect("the process waits again");
        assert_eq!(owner.received(), [7]);
    });
}

#[test]
fn inbox_closes_with_nothing_left_inside() {
    model(4, || {
        let inbox: Arc<Inbox<Boxed, Owner>> = Arc::new(Inbox::default());
        inbox.open();
        let sender = {
            let inbox = inbox.clone();
            thread::spawn(move || match inbox.push(Boxed::new(3)) {
                Ok(woken) => {
                    assert!(woken.is_none(), "a running process was woken");
                    1
                }
                Err(refused) => {
                    assert_eq!(refused.0.content, 3);
                    0
                }
            })
        };
        let taken = inbox.take().count();
        let late = inbox.close().count();
        let accepted = sender.join().expect("the sender ends");
        assert_eq!(taken + late, accepted);
        assert!(inbox.is_closed());
        assert!(inbox.push(Boxed::new(4)).is_err());
    });
}

#[test]
fn reclamation_waits_for_those_who_may_hold_it() {
    // `thing` is linked while `link` is true; it may be freed when nobody can be using it.
    model(3, || {
        let quiescence = Arc::new(Quiescence::new(2));
        let link = Arc::new(AtomicBool::new(true));
        let users = Arc::new(AtomicUsize::new(0));
        let freed = Arc::new(AtomicBool::new(false));
        quiescence.enter(0);
        quiescence.enter(1);
        let reader = {
            let (quiescence, link, users, freed) = (
                quiescence.clone(),
                link.clone(),
                users.clone(),
                freed.clone(),
            );
            thread::spawn(move || {
                for _ in 0..2 {
                    if link.load(Ordering::Acquire) {
                        users.fetch_add(1, Ordering::Relaxed);
                        assert!(!freed.load(Ordering::Relaxed), "used after it was freed");
                        users.fetch_sub(1, Ordering::Relaxed);
                    }
                    quiescence.pass(1);
                }
                quiescence.leave(1);
            })
        };
        let mut limbo = Limbo::default();
        link.store(false, Ordering::Release);
        limbo.retire(());
        for _ in 0..3 {
            quiescence.pass(0);
            limbo.reclaim(&quiescence, |()| {
                freed.store(true, Ordering::Relaxed);
                assert_eq!(users.load(Ordering::Relaxed), 0, "freed while in use");
            });
        }
        reader.join().expect("the reader ends");
    });
}

#[test]
fn reclamation_sees_who_comes_online() {
    model(3, || {
        let quiescence = Arc::new(Quiescence::new(2));
        let link = Arc::new(AtomicBool::new(true));
        let freed = Arc::new(AtomicBool::new(false));
        quiescence.enter(0);
        let guest = {
            let (quiescence, link, freed) = (quiescence.clone(), link.clone(), freed.clone());
            thread::spawn(move || {
                quiescence.enter(1);
                if link.load(Ordering::Acquire) {
                    assert!(!freed.load(Ordering::Relaxed), "used after it was freed");
                }
                quiescence.leave(1);
            })
        };
        let mut limbo = Limbo::default();
        link.store(false, Ordering::Release);
        limbo.retire(());
        for _ in 0..3 {
            quiescence.pass(0);
            limbo.reclaim(&quiescence, |()| freed.store(true, Ordering::Relaxed));
        }
        guest.join().expect("the guest ends");
    });
}

#[test]
fn reclamation_seals_with_the_newest_epoch() {
    // The epoch moves on by another's doing while a thing is unlinked: a stale seal would let it go
    // one epoch too early.
    model(2, || {
        let quiescence = Arc::new(Quiescence::new(3));
        let link = Arc::new(AtomicBool::new(true));
        let freed = Arc::new(AtomicBool::new(false));
        (0..3).for_each(|seat| quiescence.enter(seat));
        let reader = {
            let (quiescence, link, freed) = (quiescence.clone(), link.clone(), freed.clone());
            thread::spawn(move || {
                quiescence.pass(1);
                if link.load(Ordering::Acquire) {
                    assert!(!freed.load(Ordering::Relaxed), "used after it was freed");
                }
                quiescence.leave(1);
            })
        };
        let other = {
            let quiescence = quiescence.clone();
            thread::spawn(move || {
                let mut limbo = Limbo::default();
                limbo.retire(());
                limbo.reclaim(&quiescence, drop);
                quiescence.leave(2);
            })
        };
        let mut limbo = Limbo::default();
        link.store(false, Ordering::Release);
        limbo.retire(());
        for _ in 0..2 {
            limbo.reclaim(&quiescence, |()| freed.store(true, Ordering::Relaxed));
            quiescence.pass(0);
        }
        reader.join().expect("the reader ends");
        other.join().expect("the other ends");
    });
}

#[test]
fn reclamation_gets_there() {
    loom::model(|| {
        let quiescence = Quiescence::new(2);
        quiescence.enter(0);
        quiescence.enter(1);
        let mut limbo = Limbo::default();
        let mut reclaimed = Vec::new();
        limbo.retire(1);
        for _ in 0..3 {
            quiescence.pass(0);
            limbo.reclaim(&quiescence, |item| reclaimed.push(item));
            quiescence.pass(1);
        }
        assert_eq!(reclaimed, [1]);
        limbo.retire(2);
        quiescence.leave(1);
        for _ in 0..3 {
            quiescence.pass(0);
            limbo.reclaim(&quiescence, |item| reclaimed.push(item));
        }
        assert_eq!(reclaimed, [1, 2]);
        assert!(limbo.is_empty());
    });
}

#[test]
fn parking_loses_no_wakeup() {
    // A scheduler sleeps until there is work from outside. If a wake-up were lost, it would sleep
    // for ever, which loom reports as a deadlock.
    model(4, || {
        let sleepers = Arc::new(Sleepers::new(1));
        let work = Arc::new(AtomicUsize::new(0));
        let outside = {
            let (sleepers, work) = (sleepers.clone(), work.clone());
            thread::spawn(move || {
                work.store(1, Ordering::Relaxed);
                sleepers.notify();
            })
        };
        while work.load(Ordering::Relaxed) == 0 {
            sleepers.announce(0);
            if work.load(Ordering::Relaxed) == 0 {
                sleepers.sleep(0, None);
            }
            sleepers.withdraw(0);
        }
        outside.join().expect("the outside ends");
    });
}

#[test]
fn parking_wakes_one_of_two_for_each_piece_of_work() {
    model(2, || {
        let sleepers = Arc::new(Sleepers::new(2));
        let work = Arc::new(AtomicUsize::new(0));
        let scheduler = |index: usize| {
            let (sleepers, work) = (sleepers.clone(), work.clone());
            move || {
                let take = || {
                    let one_less = |left: usize| left.checked_sub(1);
                    work.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less)
                        .is_ok()
                };
                while !take() {
                    sleepers.announce(index);
                    if work.load(Ordering::Relaxed) == 0 {
                        sleepers.sleep(index, None);
                    }
                    sleepers.withdraw(index);
                }
            }
        };
        let other = thread::spawn(scheduler(1));
        let outside = {
            let (sleepers, work) = (sleepers.clone(), work.clone());
            thread::spawn(move || {
                for _ in 0..2 {
                    work.fetch_add(1, Ordering::Relaxed);
                    sleepers.notify();
                }
            })
        };
        scheduler(0)();
        other.join().expect("the other ends");
        outside.join().expect("the outside ends");
    });
}
