//! What is known of the slots at an instruction.

use crate::module::SlotIndex;

/// What is known of one slot: a kind in three bits, whether it was written from a message
/// that is not accepted yet, and a number that some kinds have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Kind(u32);

impl Kind {
    const TAG: u32 = 7;
    const TAINT: u32 = 8;
    const NUMBER_SHIFT: u32 = 4;

    const TUPLE_EXACTLY: u32 = 4;
    const TUPLE_AT_LEAST: u32 = 5;
    /// With a number: not even that it is a context is certain.
    const CONTEXT_TAG: u32 = 6;
    const POSITION: u32 = 7;

    /// Nothing: not to be read.
    pub(super) const NOTHING: Kind = Kind(0);
    /// Any term.
    pub(super) const TERM: Kind = Kind(1);
    /// A list cell.
    pub(super) const CONS: Kind = Kind(2);
    /// A map.
    pub(super) const MAP: Kind = Kind(3);
    /// A match context, which is not a term.
    pub(super) const CONTEXT: Kind = Kind(Kind::CONTEXT_TAG);

    /// A match context or a term, nobody knows which.
    pub(super) const EITHER: Kind = Kind(Kind::CONTEXT_TAG | 1 << Kind::NUMBER_SHIFT);

    /// A tuple of that size.
    pub(super) fn tuple(arity: u32) -> Kind {
        Kind(Kind::TUPLE_EXACTLY | arity << Kind::NUMBER_SHIFT)
    }

    /// A tuple of that size or larger.
    pub(super) fn tuple_at_least(arity: u32) -> Kind {
        Kind(Kind::TUPLE_AT_LEAST | arity << Kind::NUMBER_SHIFT)
    }

    /// A position taken from the context in that slot: a small integer.
    pub(super) fn position_of(context: SlotIndex) -> Kind {
        Kind(Kind::POSITION | u32::from(context.0) << Kind::NUMBER_SHIFT)
    }

    fn number(self) -> u32 {
        self.0 >> Kind::NUMBER_SHIFT
    }

    fn tag(self) -> u32 {
        self.0 & Kind::TAG
    }

    /// Without the taint.
    pub(super) fn plain(self) -> Kind {
        Kind(self.0 & !Kind::TAINT)
    }

    /// With the taint.
    pub(super) fn tainted(self) -> Kind {
        Kind(self.0 | Kind::TAINT)
    }

    pub(super) fn is_tainted(self) -> bool {
        self.0 & Kind::TAINT != 0
    }

    pub(super) fn is_term(self) -> bool {
        self.tag() != Kind::NOTHING.0 && self.tag() != Kind::CONTEXT_TAG
    }

    pub(super) fn is_context(self) -> bool {
        self.plain() == Kind::CONTEXT
    }

    /// Whether there is anything, be it a term or a match context.
    pub(super) fn is_something(self) -> bool {
        self.tag() != Kind::NOTHING.0
    }

    /// The size of a tuple whose size is known.
    pub(super) fn exact_arity(self) -> Option<u32> {
        (self.tag() == Kind::TUPLE_EXACTLY).then(|| self.number())
    }

    /// The size that a tuple at least has.
    pub(super) fn least_arity(self) -> Option<u32> {
        let is_tuple = matches!(self.tag(), Kind::TUPLE_EXACTLY | Kind::TUPLE_AT_LEAST);
        is_tuple.then(|| self.number())
    }

    /// What is known when both this and that may be the case.
    fn meet(self, other: Kind) -> Kind {
        if self == other {
            return self;
        }
        let taint = (self.0 | other.0) & Kind::TAINT;
        let (a, b) = (self.plain(), other.plain());
        let kind = if a == b {
            a
        } else if !a.is_something() || !b.is_something() {
            return Kind::NOTHING;
        } else if !a.is_term() || !b.is_term() {
            Kind::EITHER
        } else {
            match (a.least_arity(), b.least_arity()) {
                (Some(a), Some(b)) => Kind::tuple_at_least(a.min(b)),
                (Some(_), None) | (None, Some(_)) | (None, None) => Kind::TERM,
            }
        };
        Kind(kind.0 | taint)
    }
}

/// What is known at one instruction.
#[derive(Default)]
pub(super) struct State {
    /// Of each slot of the frame.
    pub(super) slots: Vec<Kind>,
    /// Of the heap: words that are certainly free.
    pub(super) reserved: u32,
    /// Whether a message was peeked at, and neither accepted nor rejected.
    pub(super) peeked: bool,
}

impl State {
    /// That of a function's entry; a match context may come in the slot that it resumes.
    pub(super) fn enter(&mut self, arity: u8, frame: u16, resumed: Option<SlotIndex>) {
        self.slots.clear();
        self.slots.resize(usize::from(arity), Kind::TERM);
        if let Some(slot) = resumed.and_then(|slot| self.slots.get_mut(usize::from(slot.0))) {
            *slot = Kind::EITHER;
        }
        self.slots.resize(usize::from(frame), Kind::NOTHING);
        self.reserved = 0;
        self.peeked = false;
    }

    pub(super) fn get(&self, slot: SlotIndex) -> Kind {
        self.slots[usize::from(slot.0)]
    }

    /// The slot is written.
    pub(super) fn set(&mut self, slot: SlotIndex, kind: Kind) {
        let kind = if self.peeked {
            kind.tainted()
        } else {
            kind.plain()
        };
        self.slots[usize::from(slot.0)] = kind;
    }

    /// More becomes known of a slot.
    pub(super) fn refine(&mut self, slot: SlotIndex, kind: Kind) {
        let known = &mut self.slots[usize::from(slot.0)];
        let is_weaker = match (kind.least_arity(), known.least_arity()) {
            (Some(new), Some(old)) => kind.exact_arity().is_none() && new <= old,
            (Some(_), None) | (None, Some(_)) | (None, None) => false,
        };
        if !is_weaker {
            *known = if known.is_tainted() {
                kind.tainted()
            } else {
                kind
            };
        }
    }

    /// A new context is in the slot.
    pub(super) fn set_context(&mut self, slot: SlotIndex) {
        self.forget_positions(slot);
        self.set(slot, Kind::CONTEXT);
    }

    /// Positions of the context in the slot are plain integers now.
    pub(super) fn forget_positions(&mut self, slot: SlotIndex) {
        let stale = Kind::position_of(slot);
        for kind in &mut self.slots {
            if kind.plain() == stale {
                *kind = if kind.is_tainted() {
                    Kind::TERM.tainted()
                } else {
                    Kind::TERM
                };
            }
        }
    }

    /// A safepoint: only the live slots (ascending, in the frame) keep what they hold.
    pub(super) fn keep_only(&mut self, live: &[SlotIndex]) {
        let mut next = 0;
        for slot in live {
            let slot = usize::from(slot.0);
            self.slots[next..slot].fill(Kind::NOTHING);
            if self.slots[slot].tag() == Kind::POSITION {
                self.slots[slot] = Kind::TERM;
            }
            next = slot + 1;
        }
        self.slots[next..].fill(Kind::NOTHING);
        self.reserved = 0;
    }

    /// The message was rejected: what came from it is gone.
    pub(super) fn reject_message(&mut self) {
        for kind in &mut self.slots {
            if kind.is_tainted() {
                *kind = Kind::NOTHING;
            }
        }
        self.peeked = false;
    }

    /// The message was accepted: what came from it is like any other term.
    pub(super) fn accept_message(&mut self) {
        for kind in &mut self.slots {
            *kind = kind.plain();
        }
        self.peeked = false;
    }
}

/// The states at all leaders of a function.
#[derive(Default)]
pub(super) struct States {
    frame: usize,
    slots: Vec<Kind>,
    heads: Vec<Head>,
}

#[derive(Clone, Copy, Default)]
struct Head {
    reached: bool,
    peeked: bool,
    reserved: u32,
}

/// Paths meet, and a message was peeked at on some of them only.
pub(super) struct MixedReceive;

impl States {
    /// Forgets everything.
    pub(super) fn reset(&mut self, leaders: usize, frame: u16) {
        self.frame = usize::from(frame);
        self.slots.clear();
        self.slots.resize(leaders * self.frame, Kind::NOTHING);
        self.heads.clear();
        self.heads.resize(leaders, Head::default());
    }

    /// Takes the state at a leader.
    pub(super) fn load(&self, leader: usize, state: &mut State) {
        let start = leader * self.frame;
        state.slots.clear();
        state
            .slots
            .extend_from_slice(&self.slots[start..start + self.frame]);
        state.reserved = self.heads[leader].reserved;
        state.peeked = self.heads[leader].peeked;
    }

    /// Control may reach the leader in that state; whether this is news.
    pub(super) fn meet(&mut self, leader: usize, state: &State) -> Result<bool, MixedReceive> {
        let start = leader * self.frame;
        let slots = &mut self.slots[start..start + self.frame];
        let head = &mut self.heads[leader];
        if !head.reached {
            *head = Head {
                reached: true,
                peeked: state.peeked,
                reserved: state.reserved,
            };
            slots.copy_from_slice(&state.slots);
            return Ok(true);
        }
        if head.peeked != state.peeked {
            return Err(MixedReceive);
        }
        let mut changed = false;
        if state.reserved < head.reserved {
            head.reserved = state.reserved;
            changed = true;
        }
        if slots != state.slots {
            for (known, new) in slots.iter_mut().zip(&state.slots) {
                let met = known.meet(*new);
                changed |= met != *known;
                *known = met;
            }
        }
        Ok(changed)
    }
}
