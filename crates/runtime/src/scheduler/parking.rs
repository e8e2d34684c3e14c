//! Sleeping and waking schedulers without losing a wake-up.
//!
//! Work appears in two ways. *Local* work is put into a scheduler's own queue by itself; since it
//! will look there before it sleeps, waking others is about parallelism only, and a hint that is
//! missed is given again at its next slice ([`Sleepers::hint`]). *Outside* work comes from threads that are
//! no schedulers (or for another scheduler's sake) and must wake one ([`Sleepers::notify`]).
//!
//! **Protocol.** A scheduler that finds nothing to do
//! 1. announces itself: puts its number on the list and counts itself in `asleep`;
//! 2. executes a full fence, then looks for work once more, everywhere;
//! 3. if it finds some, it withdraws: takes its number off the list, if it is still there;
//! 4. else it sleeps on its own parker until notified (or its next timer is due), then withdraws.
//!
//! Who brings outside work
//! 1. publishes the work;
//! 2. executes a full fence, then reads `asleep`; if it is zero, all is well;
//! 3. else takes a number off the list, if there is one, and notifies that scheduler's parker.
//!
//! Of the two fences one comes first. If the sleeper's, then the bringer reads `asleep` with the
//! sleeper counted (or already withdrawn, hence awake and going to look again). If the bringer's, the
//! sleeper's second look finds the work. A parker remembers a notification that comes before the
//! sleep, so between 2 and 4 nothing is lost. A notification that finds its scheduler awake already
//! (it withdrew for another reason) makes one later sleep end at once, which is harmless; but since the
//! notifier took its number off the list on its behalf, a scheduler that withdraws and finds itself
//! off the list was chosen, and looks for work before it sleeps again.

use crate::sync::{AtomicUsize, Condvar, Mutex, Ordering, PoisonError, fence, lock};
use std::time::Duration;

/// Where one scheduler sleeps.
#[derive(Debug)]
struct Parker {
    notified: Mutex<bool>,
    condition: Condvar,
}

/// The schedulers that sleep. See the module documentation.
#[derive(Debug)]
pub struct Sleepers {
    /// Length of the list.
    asleep: AtomicUsize,
    list: Mutex<Vec<usize>>,
    parkers: Box<[Parker]>,
}

impl Sleepers {
    /// For that many schedulers, all awake.
    pub fn new(schedulers: usize) -> Sleepers {
        let parker = |_| Parker {
            notified: Mutex::new(false),
            condition: Condvar::new(),
        };
        Sleepers {
            asleep: AtomicUsize::new(0),
            list: Mutex::new(Vec::with_capacity(schedulers)),
            parkers: (0..schedulers).map(parker).collect(),
        }
    }

    /// Steps 1 and the fence of 2. The caller looks for work next.
    pub fn announce(&self, scheduler: usize) {
        let mut list = lock(&self.list);
        list.push(scheduler);
        self.asleep.store(list.len(), Ordering::Relaxed);
        drop(list);
        // Pairs with the fence in `notify`.
        fence(Ordering::SeqCst);
    }

    /// Step 3: back to work.
    pub fn withdraw(&self, scheduler: usize) {
        let mut list = lock(&self.list);
        list.retain(|&sleeper| sleeper != scheduler);
        self.asleep.store(list.len(), Ordering::Relaxed);
    }

    /// Step 4: sleeps until notified or the time is over. Was it notified? Waking early is harmless: the caller looks at
    /// its timers and comes again.
    pub fn sleep(&self, scheduler: usize, timeout: Option<Duration>) -> bool {
        let parker = &self.parkers[scheduler];
        let mut notified = lock(&parker.notified);
        while !*notified {
            match timeout {
                None => {
                    notified = parker
                        .condition
                        .wait(notified)
                        .unwrap_or_else(PoisonError::into_inner);
                }
                Some(timeout) => {
                    let waited = parker.condition.wait_timeout(notified, timeout);
                    notified = waited.unwrap_or_else(PoisonError::into_inner).0;
                    break;
                }
            }
        }
        std::mem::take(&mut *notified)
    }

    /// After outside work was published: wakes a sleeper if there is one.
    pub fn notify(&self) {
        // Pairs with the fence in `announce`.
        fence(Ordering::SeqCst);
        self.hint();
    }

    /// After local work was queued: wakes a sleeper if one is seen.
    pub fn hint(&self) {
        if self.asleep.load(Ordering::Relaxed) == 0 {
            return;
        }
        let mut list = lock(&self.list);
        let chosen = list.pop();
        self.asleep.store(list.len(), Ordering::Relaxed);
        drop(list);
        if let Some(scheduler) = chosen {
            self.wake(scheduler);
        }
    }

    /// Wakes all, for good.
    pub fn notify_all(&self) {
        (0..self.parkers.len()).for_each(|scheduler| self.wake(scheduler));
    }

    fn wake(&self, scheduler: usize) {
        let parker = &self.parkers[scheduler];
        *lock(&parker.notified) = true;
        parker.condition.notify_one();
    }
}
