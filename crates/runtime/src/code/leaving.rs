//! Literals that are about to be freed: those of a module's old generation, or persistent terms that were replaced.
//!
//! Who frees them, a *collector* (a process), asks all processes to copy what they hold of them:
//! 1. Nothing leads to the literals any more: the code is not entered, the key has another value or none.
//! 2. [`Leaving::begin`]: messages share no literals of these areas from now on. Then a grace period: who had got a
//!    reference in its slice has it in its heap, stack or dictionary, and messages that share them have been pushed onto
//!    the inboxes of their receivers.
//! 3. Each process that there is now is asked to copy what it holds ([`Query::DetachLiterals`]). The question comes behind
//!    the messages of step 2, and is answered between two slices, so that roots and queued messages are all there is:
//!    - *heap, stack, dictionary, what a BIF keeps to go on with* are roots; funs hold their environment as other objects do;
//!    - *messages* lie in the queue, which is looked through; those that are not handled yet came after the question;
//!    - *dead slots of the stack and dead objects* may go on referring to the area, and are never followed;
//!    - *tables, timers, exit reasons and signals other than messages, what a job takes along, answers, settings, traces*
//!      are closed copies ([`copy::to_owned`](purlin_heap::copy::to_owned)), literals included, from the start;
//!    - *who is born* gets a copy of its arguments, literals included, and so holds nothing, asked or not;
//!    - *who dies* answers no as soon as its end is decided, and does not follow its terms after the slice in which that is.
//! 4. [`Leaving::end`], and another grace period, for those who were dying. Then nobody can reach the literals, and they
//!    are freed.
//!
//! A collector may be killed: who comes next ends what it has begun, and begins again. Several collectors may be at work.
//!
//! [`Query::DetachLiterals`]: crate::process::info::Query::DetachLiterals

use crate::signal::Sending;
use purlin_heap::literal::Areas;
use purlin_heap::term::Pid;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The areas that are about to be freed. One for each VM.
#[derive(Default)]
pub(crate) struct Leaving {
    /// How messages are sent: whether there are any, written under the lock, and what else there is to do.
    pub(crate) sending: Sending,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Those of each collector.
    rounds: Vec<(Pid, Arc<Areas>)>,
    /// All together.
    all: Arc<Areas>,
}

impl Leaving {
    /// Step 2, for a collector's areas; those that it began with before are forgotten.
    pub(crate) fn begin(&self, collector: Pid, areas: Areas) {
        self.change(|rounds| {
            rounds.retain(|(other, _)| *other != collector);
            rounds.push((collector, Arc::new(areas)));
        });
    }

    /// Step 4.
    pub(crate) fn end(&self, collector: Pid) {
        self.change(|rounds| rounds.retain(|(other, _)| *other != collector));
    }

    /// What this collector asks for.
    pub(crate) fn of(&self, collector: Pid) -> Option<Arc<Areas>> {
        let state = self.state();
        let round = state.rounds.iter().find(|(pid, _)| *pid == collector);
        round.map(|(_, areas)| areas.clone())
    }

    /// What messages have to copy, if anything.
    #[inline]
    pub(crate) fn all(&self) -> Option<Arc<Areas>> {
        self.sending
            .has(Sending::LITERALS_LEAVE)
            .then(|| self.state().all.clone())
    }

    fn change(&self, change: impl FnOnce(&mut Vec<(Pid, Arc<Areas>)>)) {
        let mut state = self.state();
        change(&mut state.rounds);
        let areas = state.rounds.iter().map(|(_, areas)| areas);
        let ranges = areas.flat_map(|areas| areas.ranges().iter().cloned());
        state.all = Arc::new(Areas::new(ranges));
        let any = !state.all.is_empty();
        self.sending.set(Sending::LITERALS_LEAVE, any);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
