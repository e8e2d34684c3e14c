//! Built-in functions, each listed once.
//!
//! [`for_each_bif!`](crate::for_each_bif) hands the table to a callback macro. A row is
//!
//! ```text
//! /// what it does
//! module:"name"/arity = rust_function [FLAGS];
//! ```
//!
//! The compiler decides by this table what a call becomes: `GuardBif` for rows with `GUARD`,
//! `CallBif` for the others (in tail position a call by name where the row says `REPLACES_CALLER`),
//! an ordinary call for what is not here. The runtime links each row to
//! the function `bif::<module>::<rust_function>`, named after the BIF and its arity. A BIF never
//! calls back into Erlang: what takes a fun and calls it is written in Erlang.

mod table;

use crate::atom::{self, AtomIndex};
use std::fmt;

/// What the compiler and the interpreter need to know about a BIF.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u8);

impl Flags {
    /// None of the others.
    pub const NONE: Flags = Flags(0);
    /// Allowed in guards: neither collects, nor suspends, nor has effects.
    pub const GUARD: Flags = Flags(1);
    /// In module `erlang`, and callable without naming it.
    pub const AUTO_IMPORT: Flags = Flags(1 << 1);
    /// Removable when its result is unused and it cannot fail; may be evaluated at compile time.
    pub const PURE: Flags = Flags(1 << 2);
    /// Builds terms on the heap.
    pub const ALLOCATES: Flags = Flags(1 << 3);
    /// Long work: charges reductions and may return a continuation.
    pub const TRAPS: Flags = Flags(1 << 4);
    /// Runs on the blocking pool.
    pub const BLOCKS: Flags = Flags(1 << 5);
    /// Can end or suspend the caller.
    pub const MAY_EXIT: Flags = Flags(1 << 6);
    /// Written in Erlang in OTP: called in tail position it takes the place of its caller, whose
    /// frame is then missing in traces.
    pub const REPLACES_CALLER: Flags = Flags(1 << 7);

    const NAMES: [(Flags, &'static str); 8] = [
        (Flags::GUARD, "GUARD"),
        (Flags::AUTO_IMPORT, "AUTO_IMPORT"),
        (Flags::PURE, "PURE"),
        (Flags::ALLOCATES, "ALLOCATES"),
        (Flags::TRAPS, "TRAPS"),
        (Flags::BLOCKS, "BLOCKS"),
        (Flags::MAY_EXIT, "MAY_EXIT"),
        (Flags::REPLACES_CALLER, "REPLACES_CALLER"),
    ];

    /// Whether all of `other` are among these.
    pub const fn contains(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and those.
    pub const fn union(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (flag, name) in Flags::NAMES {
            if self.contains(flag) {
                write!(f, "{separator}{name}")?;
                separator = " | ";
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{self}]")
    }
}

/// A BIF: its place in [`BIFS`]. Valid in one build only; files name BIFs by module and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BifId(pub u16);

impl BifId {
    /// The BIF's row.
    pub fn info(self) -> &'static BifInfo {
        &BIFS[usize::from(self.0)]
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct BifInfo {
    /// Name of the module.
    pub module: &'static str,
    /// Name of the function.
    pub name: &'static str,
    /// Number of arguments.
    pub arity: u8,
    /// The module's atom.
    pub module_atom: AtomIndex,
    /// The function's atom.
    pub name_atom: AtomIndex,
    /// The Rust function in the runtime's module of the same name.
    pub rust_function: &'static str,
    /// What is to be known about it.
    pub flags: Flags,
    /// What it does.
    pub doc: &'static str,
}

macro_rules! define_bifs {
    ($(
        #[doc = $doc:literal]
        $module:ident : $name:literal / $arity:literal = $function:ident [$($flag:ident)|*];
    )*) => {
        const ALL: &[BifInfo] = &[$(BifInfo {
            module: stringify!($module),
            name: $name,
            arity: $arity,
            module_atom: frozen(stringify!($module)),
            name_atom: frozen($name),
            rust_function: stringify!($function),
            flags: Flags::NONE$(.union(Flags::$flag))*,
            doc: $doc,
        }),*];
    };
}
for_each_bif!(define_bifs);
use crate::for_each_bif;

/// All BIFs, sorted by module, name and arity.
pub static BIFS: &[BifInfo] = ALL;

/// The atom of a BIF's name: a row whose names are missing in `for_each_atom!` does not compile.
const fn frozen(text: &str) -> AtomIndex {
    atom::lookup(text).expect("every BIF's module and name are in for_each_atom!")
}

/// The BIF of that name.
pub fn lookup(module: &str, name: &str, arity: u8) -> Option<BifId> {
    let mut bucket = hash(module, name, arity) & (BUCKETS - 1);
    loop {
        let index = TABLE[bucket];
        if index == FREE {
            return None;
        }
        let info = &BIFS[usize::from(index)];
        if info.arity == arity && info.name == name && info.module == module {
            return Some(BifId(index));
        }
        bucket = (bucket + 1) & (BUCKETS - 1);
    }
}

/// Whether a call to `name/arity` without a module means `erlang:name/arity` (unless the module
/// defines a function of that name itself).
pub fn is_auto_imported(name: &str, arity: u8) -> bool {
    match lookup("erlang", name, arity) {
        Some(bif) => bif.info().flags.contains(Flags::AUTO_IMPORT),
        None => AUTO_IMPORTED_ERLANG.contains(&(name, arity)),
    }
}

/// Auto-imported functions of `erlang` that are not BIFs here: written in Erlang, turned into
/// instructions by the compiler (`apply`), or not there yet (calls raise `undef`).
pub const AUTO_IMPORTED_ERLANG: &[(&str, u8)] = &[
    ("apply", 2),
    ("apply", 3),
    ("check_process_code", 2),
    ("check_process_code", 3),
    ("disconnect_node", 1),
    ("list_to_port", 1),
    ("load_module", 2),
    ("monitor_node", 2),
    ("nodes", 2),
    ("open_port", 2),
    ("port_close", 1),
    ("port_command", 2),
    ("port_command", 3),
    ("port_connect", 2),
    ("port_control", 3),
    ("purge_module", 1),
    ("port_to_list", 1),
];

// An open-addressing hash table, made at compile time, as for atoms.
const BUCKETS: usize = (ALL.len() * 4).next_power_of_two();
const FREE: u16 = u16::MAX;

static TABLE: [u16; BUCKETS] = {
    let mut table = [FREE; BUCKETS];
    let mut index = 0;
    while index < ALL.len() {
        let row = &ALL[index];
        let mut bucket = hash(row.module, row.name, row.arity) & (BUCKETS - 1);
        while table[bucket] != FREE {
            bucket = (bucket + 1) & (BUCKETS - 1);
        }
        table[bucket] = index as u16;
        index += 1;
    }
    table
};

/// Changes with the names, arities and flags of BIFs.
pub(crate) const FINGERPRINT: u32 = {
    let mut mixed = 0u32;
    let mut index = 0;
    while index < ALL.len() {
        let row = &ALL[index];
        let name = hash(row.module, row.name, row.arity) as u32;
        mixed = mixed
            .wrapping_mul(31)
            .wrapping_add(name ^ (row.flags.0 as u32) << 24);
        index += 1;
    }
    mixed
};

const fn hash(module: &str, name: &str, arity: u8) -> usize {
    let mixed = atom::hash(name) ^ atom::hash(module).wrapping_mul(31);
    mixed.wrapping_add((arity as usize).wrapping_mul(0x9e37))
}

#[cfg(test)]
mod tests;
