//! Settings of a VM that running programs may change (`erlang:system_flag/2`).

use crate::process::heap_limit::MaxHeapSize;
use crate::sync::lock;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Words of a process's first heap, unless told otherwise; as in OTP.
pub const MIN_HEAP_SIZE: usize = 233;
/// No heap may be asked to be as large, in words; as in OTP.
pub const HEAP_SIZES_END: usize = 1 << 59;
/// Words of off-heap binaries before they cause a collection; as in OTP.
pub const MIN_BIN_VHEAP_SIZE: usize = 46_422;
/// Minor collections before a full one; as in OTP.
pub const FULLSWEEP_AFTER: usize = 65_535;
/// Entries of a stack trace, the failing function's own apart; as in OTP.
pub const BACKTRACE_DEPTH: usize = 8;

/// See the module documentation. Each setting is on its own: no order with other memory.
pub struct Settings {
    /// Entries of a stack trace.
    backtrace_depth: AtomicUsize,
    /// May programs ask how busy schedulers are?
    scheduler_wall_time: AtomicBool,
    /// Does `erts_debug` tell of the inside?
    internal_state: AtomicBool,
    /// Are the defaults of new processes those of a new VM?
    plain: AtomicBool,
    heap: Mutex<HeapSettings>,
}

/// What new processes begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeapSettings {
    /// `min_heap_size`
    pub min_heap_size: usize,
    /// `min_bin_vheap_size`
    pub min_bin_vheap_size: usize,
    /// `fullsweep_after`
    pub fullsweep_after: usize,
    /// `max_heap_size`
    pub max_heap: MaxHeapSize,
}

impl Default for HeapSettings {
    fn default() -> HeapSettings {
        HeapSettings {
            min_heap_size: MIN_HEAP_SIZE,
            min_bin_vheap_size: MIN_BIN_VHEAP_SIZE,
            fullsweep_after: FULLSWEEP_AFTER,
            max_heap: MaxHeapSize::default(),
        }
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            backtrace_depth: AtomicUsize::new(BACKTRACE_DEPTH),
            scheduler_wall_time: AtomicBool::new(false),
            internal_state: AtomicBool::new(false),
            plain: AtomicBool::new(true),
            heap: Mutex::new(HeapSettings::default()),
        }
    }
}

impl Settings {
    /// What new processes begin with.
    pub fn heap(&self) -> HeapSettings {
        *lock(&self.heap)
    }

    /// What new processes begin with, if somebody has changed it.
    #[inline]
    pub fn changed_heap(&self) -> Option<HeapSettings> {
        if self.plain.load(Ordering::Relaxed) {
            None
        } else {
            Some(self.heap())
        }
    }

    /// Changes what new processes begin with; returns what it was.
    pub fn change_heap(&self, change: impl FnOnce(&mut HeapSettings)) -> HeapSettings {
        let mut heap = lock(&self.heap);
        let before = *heap;
        change(&mut heap);
        let plain = *heap == HeapSettings::default();
        self.plain.store(plain, Ordering::Relaxed);
        before
    }

    /// May programs ask how busy schedulers are?
    pub fn scheduler_wall_time(&self) -> bool {
        self.scheduler_wall_time.load(Ordering::Relaxed)
    }

    /// Lets programs ask how busy schedulers are, or not; returns what it was.
    pub fn set_scheduler_wall_time(&self, on: bool) -> bool {
        self.scheduler_wall_time.swap(on, Ordering::Relaxed)
    }

    /// Does `erts_debug` tell of the inside?
    pub fn internal_state(&self) -> bool {
        self.internal_state.load(Ordering::Relaxed)
    }

    /// Lets `erts_debug` tell of the inside, or not; returns what it was.
    pub fn set_internal_state(&self, available: bool) -> bool {
        self.internal_state.swap(available, Ordering::Relaxed)
    }

    /// Entries of a stack trace.
    pub fn backtrace_depth(&self) -> usize {
        self.backtrace_depth.load(Ordering::Relaxed)
    }

    /// Changes the entries of a stack trace; returns how many it were.
    pub fn set_backtrace_depth(&self, depth: usize) -> usize {
        self.backtrace_depth.swap(depth, Ordering::Relaxed)
    }
}

/// The sizes that heaps have in OTP: they grow as Fibonacci numbers, later by a fifth.
pub fn heap_sizes() -> impl Iterator<Item = usize> {
    const FIBONACCI_SIZES: usize = 23;
    /// OTP's table ends where the address space does.
    const LARGEST: usize = 1 << 56;
    let step = |&(count, before, size): &(usize, usize, usize)| {
        let next = if count < FIBONACCI_SIZES {
            size + before + 1
        } else {
            size + size / 5
        };
        (size < LARGEST).then_some((count + 1, size, next))
    };
    std::iter::successors(Some((1, 12, 38)), step).map(|(_, size, _)| size)
}

/// The smallest size of a heap in OTP that has `words` words: what it rounds sizes up to.
pub fn rounded_heap_size(words: usize) -> usize {
    heap_sizes().find(|size| *size >= words).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::rounded_heap_size;

    #[test]
    fn sizes_are_those_of_otp() {
        for (wanted, size) in [
            (1, 12),
            (13, 38),
            (233, 233),
            (1000, 1598),
            (100_000, 121_536),
        ] {
            assert_eq!(rounded_heap_size(wanted), size);
        }
    }
}
