//! What can be traced.

use purlin_heap::atom::Atom;
use purlin_heap::term::Term;

/// A set of trace flags, in the order in which `trace_info/2` lists them backwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TraceFlags(u32);

impl TraceFlags {
    /// Messages carry `erlang:timestamp/0`.
    pub const TIMESTAMP: TraceFlags = TraceFlags(1);
    /// They carry the strictly monotonic time.
    pub const STRICT_MONOTONIC_TIMESTAMP: TraceFlags = TraceFlags(1 << 1);
    /// They carry the monotonic time.
    pub const MONOTONIC_TIMESTAMP: TraceFlags = TraceFlags(1 << 2);
    /// Messages sent.
    pub const SEND: TraceFlags = TraceFlags(1 << 3);
    /// Messages received.
    pub const RECEIVE: TraceFlags = TraceFlags(1 << 4);
    /// Whoever is spawned inherits all flags.
    pub const SET_ON_SPAWN: TraceFlags = TraceFlags(1 << 5);
    /// Calls of functions that have a trace pattern.
    pub const CALL: TraceFlags = TraceFlags(1 << 6);
    /// Spawning, linking, registering, ending.
    pub const PROCS: TraceFlags = TraceFlags(1 << 7);
    /// The first one that is spawned inherits all flags but this one.
    pub const SET_ON_FIRST_SPAWN: TraceFlags = TraceFlags(1 << 8);
    /// Whoever is linked to inherits all flags.
    pub const SET_ON_LINK: TraceFlags = TraceFlags(1 << 9);
    /// The first one that is linked to inherits all flags but this one.
    pub const SET_ON_FIRST_LINK: TraceFlags = TraceFlags(1 << 10);

    /// Being scheduled in and out.
    pub const RUNNING: TraceFlags = TraceFlags(1 << 11);
    /// The same while it ends.
    pub const EXITING: TraceFlags = TraceFlags(1 << 12);
    /// Collections of garbage.
    pub const GARBAGE_COLLECTION: TraceFlags = TraceFlags(1 << 13);
    /// Messages about calls have arities for arguments.
    pub const ARITY: TraceFlags = TraceFlags(1 << 14);
    /// Where calls return to.
    pub const RETURN_TO: TraceFlags = TraceFlags(1 << 15);
    /// Nothing is told of calls.
    pub const SILENT: TraceFlags = TraceFlags(1 << 16);
    /// Messages carry the number of the scheduler.
    pub const SCHEDULER_ID: TraceFlags = TraceFlags(1 << 17);
    /// What ports do.
    pub const PORTS: TraceFlags = TraceFlags(1 << 18);
    /// Ports being scheduled.
    pub const RUNNING_PORTS: TraceFlags = TraceFlags(1 << 19);
    /// Processes being scheduled.
    pub const RUNNING_PROCS: TraceFlags = TraceFlags(1 << 20);

    /// All by their names, the last bit first.
    pub const NAMES: [(Atom, TraceFlags); 21] = [
        (Atom::RUNNING_PROCS, TraceFlags::RUNNING_PROCS),
        (Atom::RUNNING_PORTS, TraceFlags::RUNNING_PORTS),
        (Atom::PORTS, TraceFlags::PORTS),
        (Atom::SCHEDULER_ID, TraceFlags::SCHEDULER_ID),
        (Atom::SILENT, TraceFlags::SILENT),
        (Atom::RETURN_TO, TraceFlags::RETURN_TO),
        (Atom::ARITY, TraceFlags::ARITY),
        (Atom::GARBAGE_COLLECTION, TraceFlags::GARBAGE_COLLECTION),
        (Atom::EXITING, TraceFlags::EXITING),
        (Atom::RUNNING, TraceFlags::RUNNING),
        (Atom::SET_ON_FIRST_LINK, TraceFlags::SET_ON_FIRST_LINK),
        (Atom::SET_ON_LINK, TraceFlags::SET_ON_LINK),
        (Atom::SET_ON_FIRST_SPAWN, TraceFlags::SET_ON_FIRST_SPAWN),
        (Atom::PROCS, TraceFlags::PROCS),
        (Atom::CALL, TraceFlags::CALL),
        (Atom::SET_ON_SPAWN, TraceFlags::SET_ON_SPAWN),
        (Atom::RECEIVE, TraceFlags::RECEIVE),
        (Atom::SEND, TraceFlags::SEND),
        (Atom::MONOTONIC_TIMESTAMP, TraceFlags::MONOTONIC_TIMESTAMP),
        (
            Atom::STRICT_MONOTONIC_TIMESTAMP,
            TraceFlags::STRICT_MONOTONIC_TIMESTAMP,
        ),
        (Atom::TIMESTAMP, TraceFlags::TIMESTAMP),
    ];

    /// The flag of that name.
    pub fn of_atom(name: Atom) -> Option<TraceFlags> {
        let mut names = TraceFlags::NAMES.iter();
        names
            .find(|(other, _)| *other == name)
            .map(|(_, flag)| *flag)
    }

    /// The flags of a list of names.
    pub fn of_list(names: Term<'_>) -> Option<TraceFlags> {
        names.list_length()?;
        names.list().try_fold(TraceFlags::default(), |flags, name| {
            Some(flags.with(TraceFlags::of_atom(name.as_atom()?)?))
        })
    }

    /// The set of these bits.
    pub const fn from_bits(bits: u32) -> TraceFlags {
        TraceFlags(bits)
    }

    /// Its bits.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Is there none?
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Are all of those here?
    pub const fn has(self, flags: TraceFlags) -> bool {
        self.0 & flags.0 == flags.0
    }

    /// These and those.
    #[must_use]
    pub const fn with(self, flags: TraceFlags) -> TraceFlags {
        TraceFlags(self.0 | flags.0)
    }

    /// These but not those.
    #[must_use]
    pub const fn without(self, flags: TraceFlags) -> TraceFlags {
        TraceFlags(self.0 & !flags.0)
    }
}
