//! Huge pages: not for small programs, but for large ones.
//!
//! The allocator keeps blocks of each size apart and asks the system for huge pages (2 MB). Taking
//! and clearing one for each size makes the start of a small program three times as slow and its
//! memory three times as large; in a program that holds much, they save a third of the time it
//! spends on memory. So the process starts without, and allows them once it has grown.
#![allow(
    unsafe_code,
    reason = "the first of these functions must run before anything is allocated"
)]

use nix::sys::prctl;

/// From this size on, huge pages are worth their while: 32 MB in pages of 4 KB.
const LARGE_PAGES: usize = 8192;

/// Runs before `main`, since what Rust sets up before it allocates already.
// SAFETY: the loader calls what stands in this section, once; the function needs nothing of Rust's
// runtime.
#[unsafe(link_section = ".init_array")]
#[used]
static AT_START: extern "C" fn() = start_small;

extern "C" fn start_small() {
    // Without the flag all works the same, only less well.
    let _ = prctl::set_thp_disable(true);
}

/// Called every now and then while a program runs; whether to go on with that.
pub fn tend() -> bool {
    let Some(pages) = resident_pages() else {
        return false;
    };
    if pages < LARGE_PAGES {
        return true;
    }
    let _ = prctl::set_thp_disable(false);
    false
}

/// How much memory the process holds.
fn resident_pages() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    text.split_ascii_whitespace().nth(1)?.parse().ok()
}
