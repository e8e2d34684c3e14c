//! Terms and the memory under them: what Erlang values look like, where they live, how they are
//! collected, copied, compared, hashed and computed with.
//!
//! # Modules, in reading order
//! - [`term`]: the tagged word, headers, [`Term`] and [`View`]; [`fun`]: funs
//! - [`atom`]: the atom table
//! - [`heap`]: the heap of a process, its collector, [`HeapScope`] to build terms, [`OwnedTerm`];
//!   [`copy`]: copies between owners; [`sharing`]: copies that keep sharing
//! - [`bignum`], [`float`], [`binary`], [`map`]: what needs more than a constructor
//! - [`compare`], [`hash`], [`phash2`]: equality, order, hashes; [`mod@print`]: text; [`external`]: bytes
//! - [`memory`]: what memory is asked for
//!
//! # Guide
//! **Two levels.** The interpreter works on [`Word`]s, which are plain numbers: tests such as
//! `word.is_cons()` are safe, following the address (`term::load`, `term::header_of`) is not.
//! Everyone else uses [`Term<'h>`], a word that is known to stay valid for `'h`, whose accessors are
//! safe: `term.view()` gives an enum to match on, `as_small`, `as_atom`, `as_cons`, `as_tuple`,
//! `as_map`, `as_bits`, `list()` and so on give one kind.
//!
//! **Building.** A BIF gets `scope: &mut HeapScope<'h>`; `scope.cons(head, tail)`,
//! `scope.tuple(&[..])`, `scope.i64(n)`, `scope.binary(bytes)`, `scope.list_from_iter(..)`,
//! `scope.map_put(map, key, value)` return terms of the same `'h`. Nothing collects meanwhile, so
//! terms may be kept in locals and vectors. Immediates need no scope: `Term::atom(names::OK)`,
//! `Term::NIL`, `Term::size(n)`, `Term::pid(pid)`.
//! Outside of an instruction, [`ProcessHeap::scope`] opens a scope for a closure; the runtime opens
//! one per BIF call with the unsafe [`HeapScope::new`].
//!
//! **Collecting.** Allocation never collects. [`ProcessHeap::allocate`] takes words at once;
//! when the nursery is full it switches to an overflow chunk, and
//! [`ProcessHeap::wants_collection`] turns true. At its next safepoint the runtime calls
//! [`ProcessHeap::collect`] with everything that is still needed as [`heap::Roots`], and the
//! scheduler's [`heap::Workspace`]. Words held anywhere else are dead afterwards.
//! The interpreter's fast path keeps [`ProcessHeap::top`] and [`ProcessHeap::limit`] in registers,
//! and hands `top` back with [`ProcessHeap::set_top`] before anything else uses the heap.
//!
//! **Messages.** `scope.copy_message(term)` makes an [`OwnedTerm`]: 16 bytes, `Send`, a closed fragment
//! that shares literals. The receiver's [`ProcessHeap::adopt`] turns it into a word of its heap. To
//! peek before that, `owned.term()` borrows it. For owners that may outlive the module a literal
//! came from (ETS, timers, other VMs): [`copy::to_owned`]; back onto a heap:
//! `scope.copy_in(owned.term())`.
//!
//! **Operators.** [`bignum::arith`] has Erlang's arithmetic on any terms, [`compare::exact_eq`],
//! [`compare::loose_eq`], [`compare::compare`] the comparisons; the order of atoms needs the
//! VM's [`AtomTable`].
//!
//! # Invariants
//! H1 ([`Term`]): a term's address leads to a live object that is laid out as its header says.
//! Only [`ProcessHeap::collect`] moves or frees objects. Nothing old refers to anything young
//! (see [`heap`]). Nothing recurses on the Rust stack over the depth of a term.
//!
//! Tests are in `tests.rs` beside each module; run them under the address sanitizer with
//! `RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address cargo test -p purlin-heap --target
//! x86_64-unknown-linux-gnu`.

#![allow(
    unsafe_code,
    reason = "this crate is where terms and raw memory meet; see the invariants"
)]

pub mod atom;
#[cfg(test)]
mod atom_tests;
pub mod bignum;
pub mod binary;
pub mod character;
pub mod compare;
#[cfg(test)]
mod compare_tests;
pub mod copy;
pub mod external;
pub mod float;
pub mod fun;
pub mod hash;
pub mod heap;
pub mod literal;
pub mod map;
pub mod memory;
#[cfg(test)]
mod otp_tests;
pub mod phash2;
pub mod print;
pub mod sharing;
pub mod term;
#[cfg(test)]
mod testing;

pub use atom::{Atom, AtomTable};
pub use fun::{ExportFun, FunEntry};
pub use heap::{HeapScope, OwnedTerm, ProcessHeap};
pub use map::Map;
pub use term::{Pid, Port, Reference, Term, View, Word};
