//! The running system: turns verified modules into processes on schedulers.
//!
//! In reading order:
//! - [`vm`]: the VM, from which everything hangs; [`system`]: the world as it sees it
//! - [`loader`] and [`code`]: from verified modules to loaded code; which modules there are
//! - [`interp`]: the interpreter; [`exception`]: exceptions and stack traces
//! - [`bif`]: built-in functions
//! - [`process`], [`mailbox`], [`signal`], [`timer`], [`registry`], [`account`]: processes and what
//!   they do to each other
//! - [`ets`], [`match_spec`]: tables, match specifications; [`persistent`]: persistent terms
//! - [`dump`]: what was there when it ended badly
//! - [`settings`]: what programs may change of the VM
//! - [`scheduler`], [`table`], [`sync`]: who runs them, and how what is shared is looked up and freed
//!
//! Invariants: nothing is global, everything hangs off a [`vm::Vm`]. Only verified code runs. Only
//! safepoints collect. Processes share nothing but signals, binaries, literals, persistent terms, atoms,
//! code, and what resources hold (tables, atomics). The
//! crate does not know the compiler; modules come from host traits.

pub mod account;
pub mod bif;
pub mod code;
pub(crate) mod dump;
pub mod ets;
pub mod exception;
pub mod interp;
pub mod loader;
pub mod mailbox;
pub mod match_spec;
pub mod persistent;
pub mod process;
pub mod registry;
pub mod scheduler;
pub mod settings;
pub mod signal;
pub mod sync;
pub mod system;
pub mod table;
pub mod timer;
pub mod trace;
pub mod vm;
