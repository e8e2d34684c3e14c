//! Funs: closures, which point to a [`FunEntry`], and external funs.
//!
//! ```text
//! closure       [header | address of FunEntry (raw) | free variable ...]
//! external fun  [header | module | function | arity]
//! ```
//!
//! A `FunEntry` belongs to its module's loaded code and outlives every closure made from it: a
//! module is freed only after all processes have said that they hold none of its funs (purge).

use crate::atom::Atom;
use crate::term::Term;
use std::sync::atomic::AtomicUsize;

/// What the closures made by one `fun` expression have in common.
#[derive(Debug)]
pub struct FunEntry {
    /// The module that defines it.
    pub module: Atom,
    /// The lifted function (`-f/1-fun-0-`).
    pub function: Atom,
    /// Arity as the program sees it.
    pub arity: u8,
    /// Number of free variables.
    pub free: u8,
    /// OTP's `index`.
    pub index: u32,
    /// OTP's `uniq`, here a hash of the source.
    pub uniq: u32,
    /// Where the lifted function's loaded code starts. The loader writes it (release) before a
    /// closure can exist; callers read it (acquire or, having got the fun through a signal, relaxed).
    pub code: AtomicUsize,
}

/// A closure.
#[derive(Clone, Copy)]
pub struct FunRef<'h> {
    entry: &'h FunEntry,
    free: &'h [Term<'h>],
}

impl<'h> FunRef<'h> {
    /// # Safety
    /// `term` must be a fun with `words` words after its header.
    pub(crate) unsafe fn of(term: Term<'h>, words: usize) -> FunRef<'h> {
        let entry: *const FunEntry = std::ptr::with_exposed_provenance(term.raw(0) as usize);
        FunRef {
            // SAFETY: the entry outlives its closures, see the module documentation.
            entry: unsafe { &*entry },
            free: term.fields(1, words - 1),
        }
    }

    /// What it shares with its siblings.
    pub fn entry(self) -> &'h FunEntry {
        self.entry
    }

    /// Its free variables.
    pub fn free(self) -> &'h [Term<'h>] {
        self.free
    }
}

/// `fun module:function/arity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ExportFun {
    /// Module.
    pub module: Atom,
    /// Function.
    pub function: Atom,
    /// Arity.
    pub arity: u8,
}
