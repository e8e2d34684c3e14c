//! What can be traced.

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
    /// Spawning, linking, registering, ending.
    pub const PROCS: TraceFlags = TraceFlags(1 << 7);
    /// The first one that is spawned inherits all flags but this one.
    pub const SET_ON_FIRST_SPAWN: TraceFlags = TraceFlags(1 << 8);
    /// Whoever is linked to inherits all flags.
    pub const SET_ON_LINK: TraceFlags = TraceFlags(1 << 9);
    /// The first one that is linked to inherits all flags but this one.
    pub const SET_ON_FIRST_LINK: TraceFlags = TraceFlags(1 << 10);

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
