//! Embeddable Erlang: source text in, supervised and preempted processes out.
//!
//! In reading order:
//! - [`source`]: files to modules: the include search, the compiler's options, what came of it.
//! - [`origin`]: whether a compiled module is up to date.
//! - `code`: where modules come from when they are first called: folders, then the standard library.
//! - `forms`: syntax trees from OTP's abstract format; `compile`: what `compile:file` and `compile:forms` ask for.
//! - [`shell`]: expressions as modules, for the shell and `eval`.
//! - [`vm`]: [`VmBuilder`] and [`Vm`]: settings, running a program, its exit status.
//!
//! This crate is the one API boundary with stability promises. It adds no mechanism: the pipeline is
//! `purlin-compiler`'s, everything that runs is `purlin-runtime`'s. Tests: `tests/` of the workspace.

mod code;
mod compile;
mod forms;
pub mod origin;
pub mod shell;
pub mod source;
pub mod vm;

/// For a host with an allocator of its own.
pub use purlin_heap::memory;
pub use source::{Compilation, SourceOptions};
pub use vm::{CrashHandle, Vm, VmBuilder};
