//! The check of a whole heap (`gc-verify`).

use super::{ProcessHeap, Roots};
use std::fmt;

/// What is wrong with a heap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeapError(String);

impl fmt::Display for HeapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for HeapError {}

impl ProcessHeap {
    /// Stops the program if the heap is not sound.
    pub(super) fn assert_sound<R: Roots + ?Sized>(&self, _roots: &mut R) {}
}
