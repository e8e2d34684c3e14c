//! The primitives that lock-free protocols are built on, imported from here and nowhere else.
//!
//! `tests/loom.rs` includes the modules that hold such protocols by path, beside a `sync` of its
//! own that stands for loom's primitives: the models check the very source that runs, and they are
//! part of the ordinary test suite.

pub(crate) use std::sync::atomic::{AtomicPtr, AtomicU64, AtomicUsize, Ordering, fence};
pub(crate) use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Locks a mutex. A panic elsewhere leaves the data of our locks consistent, so poison is ignored.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
