//! Reclamation by quiescent states: when may what was unlinked be used for something else?
//!
//! Processes, code, exports and names are looked up without a lock. Who looks something up may use
//! it until its next *quiescent state*, which is between two slices; so what has been unlinked can be
//! reclaimed once every participant has passed one.
//!
//! **Participants** are the schedulers, and seats for other threads (blocking pool, hosts), which
//! take part only while they look something up ([`Quiescence::enter`], [`Quiescence::leave`]). Each
//! has a word: the epoch it last saw in a quiescent state, or OFFLINE while it holds nothing.
//!
//! **Protocol.** E is the global epoch.
//! 1. Who unlinks something puts it in its own limbo, in the bag that is open.
//! 2. In a quiescent state, a participant (a) reads E and stores it in its word; (b) if its open bag
//!    holds something, seals it with the value of E read by a read-modify-write; (c) tries to advance
//!    E; (d) reclaims bags sealed at e once E >= e + 2.
//! 3. E advances from e to e + 1 only when every word is OFFLINE or e.
//! 4. To come online, a participant stores E in its word, then a full fence, then checks that E is
//!    still the same, else stores again. To go offline it stores OFFLINE.
//!
//! **Why two epochs are enough.** The seal's read-modify-write reads the newest E, call it e. So the
//! advance to e + 1 comes later in E's modification order and, being an acquiring read-modify-write
//! of the same word, happens after the seal, and so after the unlinking. The advance to e + 2 needs
//! every word to be OFFLINE or e + 1. A participant with e + 1 in its word read it (acquire) from E
//! after that advance: what it looked up since, it looked up after the unlinking and cannot have
//! found the thing; what it looked up before, it let go before storing e + 1 (release). One that was
//! OFFLINE holds nothing, and when it comes online its fence orders its word before its look-ups: an
//! advance whose fence comes earlier happens before its check of E, which then reads the new epoch;
//! one whose fence comes later sees its word.
//!
//! A participant that stays in one slice delays reclamation, never its safety. Idle schedulers are
//! offline.

use crate::sync::{AtomicU64, Ordering, fence};
use std::collections::VecDeque;

const OFFLINE: u64 = 0;
const FIRST_EPOCH: u64 = 1;

/// A participant's word, on a cache line of its own.
#[derive(Debug)]
#[repr(align(128))]
struct Seat(AtomicU64);

/// The epoch and its participants.
#[derive(Debug)]
pub struct Quiescence {
    epoch: AtomicU64,
    seats: Box<[Seat]>,
}

impl Quiescence {
    /// For that many participants, all offline.
    pub fn new(participants: usize) -> Quiescence {
        Quiescence {
            epoch: AtomicU64::new(FIRST_EPOCH),
            seats: (0..participants)
                .map(|_| Seat(AtomicU64::new(OFFLINE)))
                .collect(),
        }
    }

    /// Rule 4: from now on what `seat` looks up stays valid until its next quiescent state.
    pub fn enter(&self, seat: usize) {
        let word = &self.seats[seat].0;
        let mut epoch = self.epoch.load(Ordering::Acquire);
        loop {
            word.store(epoch, Ordering::Relaxed);
            // Pairs with the fence in `advance`.
            fence(Ordering::SeqCst);
            let now = self.epoch.load(Ordering::Acquire);
            if now == epoch {
                return;
            }
            epoch = now;
        }
    }

    /// Rule 4: `seat` holds nothing. Pairs with the acquire in `advance`.
    pub fn leave(&self, seat: usize) {
        self.seats[seat].0.store(OFFLINE, Ordering::Release);
    }

    /// Rule 2a: `seat` holds nothing it looked up before. For a seat that is online.
    pub fn pass(&self, seat: usize) {
        let epoch = self.epoch.load(Ordering::Acquire);
        let word = &self.seats[seat].0;
        if word.load(Ordering::Relaxed) != epoch {
            // Pairs with the acquire in `advance`.
            word.store(epoch, Ordering::Release);
        }
    }

    /// Rule 3. Returns the epoch, advanced or not.
    fn advance(&self) -> u64 {
        let epoch = self.epoch.load(Ordering::Acquire);
        // Pairs with the fence in `enter`.
        fence(Ordering::SeqCst);
        for seat in &self.seats {
            let seen = seat.0.load(Ordering::Acquire);
            if seen != OFFLINE && seen != epoch {
                return epoch;
            }
        }
        match self
            .epoch
            .compare_exchange(epoch, epoch + 1, Ordering::AcqRel, Ordering::Acquire)
        {
            Ok(_) => epoch + 1,
            Err(now) => now,
        }
    }

    /// Begins a grace period: what was unlinked before cannot be held by anybody once [`Quiescence::is_over`] says so.
    pub fn mark(&self) -> u64 {
        self.seal()
    }

    /// Whether the grace period that began with this mark is over (rule 2d).
    pub fn is_over(&self, mark: u64) -> bool {
        self.advance() >= mark + 2
    }

    /// The newest epoch (rule 2b).
    fn seal(&self) -> u64 {
        self.epoch.fetch_add(0, Ordering::AcqRel)
    }
}

/// What one participant has unlinked and nobody may reuse yet.
#[derive(Debug)]
pub struct Limbo<T> {
    open: Vec<T>,
    sealed: VecDeque<(u64, Vec<T>)>,
    spare: Vec<Vec<T>>,
}

/// How many emptied bags are kept for reuse.
const SPARE_BAGS: usize = 4;

impl<T> Default for Limbo<T> {
    fn default() -> Limbo<T> {
        Limbo {
            open: Vec::new(),
            sealed: VecDeque::new(),
            spare: Vec::new(),
        }
    }
}

impl<T> Limbo<T> {
    /// Rule 1: `item` has been unlinked.
    pub fn retire(&mut self, item: T) {
        self.open.push(item);
    }

    /// How many items are in it.
    pub fn len(&self) -> usize {
        self.open.len() + self.sealed.iter().map(|(_, bag)| bag.len()).sum::<usize>()
    }

    /// How many items wait to be sealed.
    pub fn open_len(&self) -> usize {
        self.open.len()
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.open.is_empty() && self.sealed.is_empty()
    }

    /// Rules 2b to 2d, for a participant in a quiescent state: hands what nobody can hold any more
    /// to `reclaim`.
    pub fn reclaim(&mut self, quiescence: &Quiescence, mut reclaim: impl FnMut(T)) {
        if !self.open.is_empty() {
            let bag = std::mem::replace(&mut self.open, self.spare.pop().unwrap_or_default());
            self.sealed.push_back((quiescence.seal(), bag));
        }
        if self.sealed.is_empty() {
            return;
        }
        let epoch = quiescence.advance();
        while let Some((sealed, mut bag)) =
            self.sealed.pop_front_if(|(sealed, _)| *sealed + 2 <= epoch)
        {
            debug_assert!(sealed + 2 <= epoch);
            bag.drain(..).for_each(&mut reclaim);
            if self.spare.len() < SPARE_BAGS {
                self.spare.push(bag);
            }
        }
    }
}
