//! The process table and the reclamation protocol.
//!
//! - [`quiescent`]: when may what was unlinked be reused.
//! - [`pids`]: from pid to process, slots and generations.

pub mod pids;
pub mod quiescent;
