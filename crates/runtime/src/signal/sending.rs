//! What is to be done about messages besides sending them.

use std::sync::atomic::{AtomicU8, Ordering};

/// Reasons to send messages in another way than the plain one; hardly ever is there one, and whoever sends tests for all
/// of them at once.
///
/// Orderings: who sets a reason releases, who sends acquires; whoever sees the reason sees what was done before.
#[derive(Default)]
pub(crate) struct Sending(AtomicU8);

impl Sending {
    /// A purge goes on: messages take copies of literals with them.
    pub const LITERALS_LEAVE: u8 = 1;
    /// Somebody traces what is received, by sender: messages tell who sent them.
    pub const SENDERS_TOLD: u8 = 2;

    /// Adds a reason, or takes it away.
    pub fn set(&self, reason: u8, on: bool) {
        if on {
            self.0.fetch_or(reason, Ordering::Release);
        } else {
            self.0.fetch_and(!reason, Ordering::Release);
        }
    }

    /// Is there no reason?
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.0.load(Ordering::Acquire) == 0
    }

    /// Is there this reason?
    pub fn has(&self, reason: u8) -> bool {
        self.0.load(Ordering::Acquire) & reason != 0
    }
}
