//! What BIFs keep in the VM between calls.

use super::purlin_file::Files;
use super::purlin_host::Host;
use super::purlin_io::Input;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// See the module documentation. One for each VM.
#[derive(Default)]
pub struct State {
    pub(crate) files: Files,
    pub(crate) input: Input,
    host: OnceLock<Box<dyn Host>>,
    last_microsecond: AtomicU64,
    last_statistics: [AtomicU64; 4],
}

impl State {
    /// Says who compiles and edits lines; the first call counts.
    pub fn set_host(&self, host: Box<dyn Host>) {
        // A second host is dropped: programs may already rely on the first.
        drop(self.host.set(host));
    }

    pub(crate) fn host(&self) -> Option<&dyn Host> {
        self.host.get().map(|host| &**host)
    }

    /// `now` in microseconds, or the next one that was not given out before (`erlang:now/0`).
    pub(crate) fn later_microsecond(&self, now: u64) -> u64 {
        let later = |last: u64| Some(now.max(last + 1));
        // The counter is all there is to agree on: no order with other memory.
        let before =
            self.last_microsecond
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, later);
        now.max(before.unwrap_or(0) + 1)
    }

    /// The total at the last call of `statistics/1` for one of its items; remembers this one.
    pub(crate) fn last_statistics(&self, item: usize, total: u64) -> u64 {
        self.last_statistics[item].swap(total, Ordering::Relaxed)
    }
}
