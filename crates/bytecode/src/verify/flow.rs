//! Rules V15 to V22: what is known of each slot on all paths.
//!
//! A leader is an instruction that control reaches other than from the one before. The analysis
//! keeps a state for each leader, starts at the entry, and follows each block from its leader; what
//! a branch brings to another leader is met with what is known there, and when that changes
//! anything, the block is followed again. Blocks are taken in the order of their positions: most
//! code branches forwards, so that nearly every block is followed once.

use super::positions::Layout;
use super::state::{Kind, State, States};
use super::structure::FunctionCode;
use super::{Broken, MAX_STATE_SLOTS, MAX_WORK, Rule};
use crate::isa::{Effects, Op};
use crate::layout::{CONS_WORDS, fun_words, tuple_words};
use crate::module::{Literal, Module, SlotIndex};
use crate::operand::{Label, Src, Visitor};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Memory that is used for one function after the other.
#[derive(Default)]
pub(super) struct Analysis {
    state: State,
    states: States,
    pending: BinaryHeap<Reverse<u32>>,
    is_pending: Vec<bool>,
    work: u64,
}

impl Analysis {
    /// Analyses one function.
    pub(super) fn run(
        &mut self,
        module: &Module,
        layout: &Layout,
        code: &FunctionCode,
    ) -> Result<(), (Option<u32>, Broken)> {
        let leaders = code.leaders.len();
        let slots = leaders * usize::from(code.frame);
        self.work += slots as u64;
        if slots > MAX_STATE_SLOTS || self.work > MAX_WORK {
            let broken = Rule::Complexity.broken("there are too many branches and slots");
            return Err((None, broken));
        }
        self.states.reset(leaders, code.frame);
        self.pending.clear();
        self.is_pending.clear();
        self.is_pending.resize(leaders, false);
        let resumed = module.code[code.entry as usize].resumes();
        self.state.enter(code.arity, code.frame, resumed);
        let mut function = FunctionAnalysis {
            module,
            layout,
            frame: code.frame,
            shared: self,
        };
        function
            .flow_to(code.entry)
            .map_err(|broken| (Some(code.entry), broken))?;
        while let Some(Reverse(leader)) = function.shared.pending.pop() {
            let leader = leader as usize;
            function.shared.is_pending[leader] = false;
            function
                .shared
                .states
                .load(leader, &mut function.shared.state);
            function.follow(code.leaders[leader])?;
        }
        Ok(())
    }
}

/// One function, with the state at the current instruction.
struct FunctionAnalysis<'a> {
    module: &'a Module,
    layout: &'a Layout,
    frame: u16,
    shared: &'a mut Analysis,
}

impl FunctionAnalysis<'_> {
    /// Follows a block from its leader to its end or the next leader.
    fn follow(&mut self, leader: u32) -> Result<(), (Option<u32>, Broken)> {
        let mut position = leader;
        loop {
            let op = &self.module.code[position as usize];
            self.step(op, position)
                .map_err(|broken| (Some(position), broken))?;
            if op.effects().contains(Effects::ENDS_BLOCK) {
                return Ok(());
            }
            // By V11 there is one.
            position += 1;
            if self.layout.leader(position).is_some() {
                return self
                    .flow_to(position)
                    .map_err(|broken| (Some(position), broken));
            }
        }
    }

    /// Control goes to the leader in the current state.
    fn flow_to(&mut self, position: u32) -> Result<(), Broken> {
        let shared = &mut *self.shared;
        shared.work += u64::from(self.frame) + 1;
        if shared.work > MAX_WORK {
            return Err(Rule::Complexity.broken("following all paths would take too long"));
        }
        let leader = self
            .layout
            .leader(position)
            .ok_or_else(|| Rule::Labels.broken("not a leader"))?;
        let is_news = shared
            .states
            .meet(leader, &shared.state)
            .map_err(|_| Rule::Receive.broken("only on some paths a message is being looked at"))?;
        if is_news && !shared.is_pending[leader] {
            shared.is_pending[leader] = true;
            shared.pending.push(Reverse(leader as u32));
        }
        Ok(())
    }

    fn state(&mut self) -> &mut State {
        &mut self.shared.state
    }

    /// One instruction: from the state before it to that after it, and along its branches.
    fn step(&mut self, op: &Op, position: u32) -> Result<(), Broken> {
        self.shared.work += 1;
        self.check_reads(op)?;
        self.check_kinds(op)?;
        let effects = op.effects();
        check_receive(op, effects, self.shared.state.peeked)?;
        let source = source_kind(self.module, &self.shared.state, op);
        if effects.contains(Effects::SAFEPOINT) {
            self.collect(position)?;
        }
        if effects.contains(Effects::RAISES) && op.can_raise() {
            self.raise(position)?;
        }
        self.branch(op)?;
        if effects.contains(Effects::ENDS_BLOCK) {
            return Ok(());
        }
        self.account(op, effects)?;
        self.write(op, source);
        Ok(())
    }

    /// V15, and V20 for the use of contexts.
    fn check_reads(&self, op: &Op) -> Result<(), Broken> {
        let state = &self.shared.state;
        if let Some(slots) = context_takers(op) {
            return match slots.iter().find(|slot| !state.get(**slot).is_something()) {
                None => Ok(()),
                Some(slot) => Err(Rule::Reads.broken(format!("slot {} holds nothing", slot.0))),
            };
        }
        let mut reads = Reads {
            state,
            no_term: None,
            no_context: None,
        };
        op.visit(&mut reads);
        if let Some(arguments) = op.arguments(self.module) {
            let resumed = self.resumed_by(op);
            for index in 0..arguments.count as u16 {
                let slot = SlotIndex(arguments.base.0 + index);
                let may_be_context = resumed == Some(SlotIndex(index));
                if !(may_be_context && state.get(slot).is_something()) {
                    reads.read(slot);
                }
            }
        }
        match (reads.no_term, reads.no_context) {
            (None, None) => Ok(()),
            (Some(slot), _) => Err(Rule::Reads.broken(format!("slot {} holds no term", slot.0))),
            (None, Some(slot)) => {
                Err(Rule::Contexts.broken(format!("slot {} holds no match context", slot.0)))
            }
        }
    }

    /// V20: the argument in which the function that is called takes a match context.
    fn resumed_by(&self, op: &Op) -> Option<SlotIndex> {
        #[expect(clippy::wildcard_enum_match_arm, reason = "all others call elsewhere")]
        let function = match op {
            Op::Call(call) => call.function,
            Op::TailCall(call) => call.function,
            _ => return None,
        };
        let entry = self.module.functions[function.0 as usize].entry;
        self.module.code[entry.0 as usize].resumes()
    }

    /// V18, and V20 for positions.
    fn check_kinds(&self, op: &Op) -> Result<(), Broken> {
        let state = &self.shared.state;
        let ensure = |holds: bool, slot: SlotIndex, what: &str| {
            if holds {
                Ok(())
            } else {
                Err(Rule::Kinds.broken(format!("slot {} is not known to hold {what}", slot.0)))
            }
        };
        let cons = |slot| ensure(state.get(slot).plain() == Kind::CONS, slot, "a list cell");
        let map = |slot| ensure(state.get(slot).plain() == Kind::MAP, slot, "a map");
        #[expect(clippy::wildcard_enum_match_arm, reason = "all others take any term")]
        match op {
            Op::GetHead(get) => cons(get.src.0),
            Op::GetTail(get) => cons(get.src.0),
            Op::GetList(get) => cons(get.src.0),
            Op::GetElement(get) => {
                let arity = state.get(get.src.0).least_arity();
                let is_inside = arity.is_some_and(|arity| get.index.0 < arity);
                ensure(is_inside, get.src.0, "a tuple of that size")
            }
            Op::UpdateTuple(update) => {
                let arity = state.get(update.src.0).exact_arity();
                ensure(
                    arity == Some(update.arity.0),
                    update.src.0,
                    "a tuple of exactly that size",
                )
            }
            Op::GetMapValue(get) => map(get.map.0),
            Op::HasMapKey(has) => map(has.map.0),
            Op::BinRestore(restore) => {
                let is_own = match restore.position {
                    Src::Slot(slot) => state.get(slot).plain() == Kind::position_of(restore.ctx.0),
                    Src::Int(_) | Src::Atom(_) | Src::Nil | Src::Literal(_) => false,
                };
                if is_own {
                    Ok(())
                } else {
                    Err(Rule::Contexts.broken("a context is set to a position of another one"))
                }
            }
            _ => Ok(()),
        }
    }

    /// V16.
    fn collect(&mut self, position: u32) -> Result<(), Broken> {
        let module = self.module;
        let Some(map) = self
            .layout
            .map(position)
            .and_then(|map| module.stack_maps.get(map))
        else {
            return Err(Rule::StackMaps.broken("a safepoint without a stack map"));
        };
        self.shared.work += u64::from(self.frame);
        let state = self.state();
        if let Some(slot) = map.live.iter().find(|s| !state.get(**s).is_something()) {
            let detail = format!("slot {} of the stack map holds nothing", slot.0);
            return Err(Rule::Liveness.broken(detail));
        }
        state.keep_only(&map.live);
        Ok(())
    }

    /// V17: the edge to the handler. The current state is left as it was.
    fn raise(&mut self, position: u32) -> Result<(), Broken> {
        let Some(handler) = self.layout.handler(position) else {
            return Ok(());
        };
        let handler = self.module.handlers[handler];
        let base = usize::from(handler.base.0);
        let state = self.state();
        let reserved = std::mem::take(&mut state.reserved);
        let slots = &mut state.slots[base..base + 3];
        let saved = [slots[0], slots[1], slots[2]];
        slots.fill(Kind::TERM);
        self.flow_to(handler.target.0)?;
        let state = self.state();
        state.slots[base..base + 3].copy_from_slice(&saved);
        state.reserved = reserved;
        Ok(())
    }

    /// The edges to labels, in the state before anything is written.
    fn branch(&mut self, op: &Op) -> Result<(), Broken> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "all others branch in the same state"
        )]
        match op {
            Op::SelectArity(select) => {
                for (arity, label) in &select.arms.0 {
                    if let Src::Slot(slot) = select.src {
                        let known = self.shared.state.get(slot);
                        self.state().refine(slot, Kind::tuple(*arity));
                        self.flow_to(label.0.0)?;
                        self.state().slots[usize::from(slot.0)] = known;
                    } else {
                        self.flow_to(label.0.0)?;
                    }
                }
                self.flow_to(select.fail.0.0)
            }
            // What is no bitstring is no context either.
            Op::BinResume(resume) => {
                let slot = resume.ctx.0;
                let known = self.shared.state.get(slot);
                let term = if known.is_term() { known } else { Kind::TERM };
                self.state().slots[usize::from(slot.0)] = if known.is_tainted() {
                    term.tainted()
                } else {
                    term
                };
                self.flow_to(resume.fail.0.0)?;
                self.state().slots[usize::from(slot.0)] = known;
                Ok(())
            }
            Op::ReceiveNext(next) => {
                self.state().reject_message();
                self.flow_to(next.peek.0.0)
            }
            _ => {
                let mut labels = Branches {
                    function: self,
                    result: Ok(()),
                };
                op.visit(&mut labels);
                labels.result
            }
        }
    }

    /// V19.
    fn account(&mut self, op: &Op, effects: Effects) -> Result<(), Broken> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "no others build in reserved room"
        )]
        let words = match op {
            Op::Reserve(reserve) => {
                self.state().reserved = reserve.words.0;
                return Ok(());
            }
            Op::ReserveFragment(reserve) => {
                self.state().reserved = reserve.words.0;
                return Ok(());
            }
            // Accepting a message may take memory for it.
            Op::ReceiveAccept(_) => {
                self.state().reserved = 0;
                return Ok(());
            }
            Op::PutList(_) => CONS_WORDS,
            Op::PutTuple(put) => tuple_words(put.elements.0.len() as u32),
            Op::UpdateTuple(update) => tuple_words(update.arity.0),
            Op::MakeFun(make) => fun_words(make.free.0.len() as u32),
            _ => 0,
        };
        let state = self.state();
        if effects.contains(Effects::ALLOCATES) {
            state.reserved = 0;
        }
        state.reserved = state.reserved.checked_sub(words).ok_or_else(|| {
            Rule::Reserve.broken(format!(
                "{words} words are used of {} reserved",
                state.reserved
            ))
        })?;
        Ok(())
    }

    /// What is known after the instruction; `source` is what a copied term was known to be.
    fn write(&mut self, op: &Op, source: Kind) {
        let state = &mut self.shared.state;
        if let Op::Swap(swap) = op {
            let (a, b) = (state.get(swap.a.0), state.get(swap.b.0));
            state.forget_positions(swap.a.0);
            state.forget_positions(swap.b.0);
            state.set(swap.a.0, b);
            state.set(swap.b.0, a);
            return;
        }
        op.visit(&mut Writes { state });
        let tested = |src: Src| match src {
            Src::Slot(slot) => Some(slot),
            Src::Int(_) | Src::Atom(_) | Src::Nil | Src::Literal(_) => None,
        };
        let mut refine = |src: Src, kind: Kind| {
            if let Some(slot) = tested(src) {
                state.refine(slot, kind);
            }
        };
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "all others write just any term"
        )]
        match op {
            Op::Move(copy) => {
                state.forget_positions(copy.dst.0);
                state.set(copy.dst.0, source);
            }
            Op::IsCons(test) => refine(test.src, Kind::CONS),
            Op::IsMap(test) => refine(test.src, Kind::MAP),
            Op::IsTuple(test) => refine(test.src, Kind::tuple_at_least(0)),
            Op::IsTupleOfArity(test) => refine(test.src, Kind::tuple(test.arity.0)),
            Op::IsTaggedTuple(test) => refine(test.src, Kind::tuple(test.arity.0)),
            Op::PutList(put) => state.set(put.dst.0, Kind::CONS),
            Op::PutTuple(put) => state.set(put.dst.0, Kind::tuple(put.elements.0.len() as u32)),
            Op::UpdateTuple(update) => state.set(update.dst.0, Kind::tuple(update.arity.0)),
            Op::PutMap(put) => state.set(put.dst.0, Kind::MAP),
            Op::UpdateMapAssoc(update) => state.set(update.dst.0, Kind::MAP),
            Op::UpdateMapExact(update) => state.set(update.dst.0, Kind::MAP),
            Op::BinPosition(get) => state.set(get.dst.0, Kind::position_of(get.ctx.0)),
            Op::ReceivePeek(peek) => {
                state.peeked = true;
                state.set(peek.dst.0, Kind::TERM);
            }
            Op::ReceiveAccept(_) => state.accept_message(),
            _ => {}
        }
    }
}

/// What is known of the term that an instruction copies.
fn source_kind(module: &Module, state: &State, op: &Op) -> Kind {
    #[expect(clippy::wildcard_enum_match_arm, reason = "no others copy")]
    match op {
        Op::Move(copy) => match copy.src {
            Src::Slot(slot) => state.get(slot),
            Src::Int(_) | Src::Atom(_) | Src::Nil => Kind::TERM,
            Src::Literal(index) => match &module.literals[index as usize] {
                Literal::List(..) => Kind::CONS,
                Literal::String(characters) if !characters.is_empty() => Kind::CONS,
                Literal::Tuple(elements) => Kind::tuple(elements.len() as u32),
                Literal::Map(_) => Kind::MAP,
                Literal::Integer(_)
                | Literal::Float(_)
                | Literal::Atom(_)
                | Literal::Nil
                | Literal::String(_)
                | Literal::Bitstring(..)
                | Literal::ExternalFun(_) => Kind::TERM,
            },
        },
        _ => Kind::TERM,
    }
}

/// The slots from which an instruction takes match contexts and terms alike.
fn context_takers(op: &Op) -> Option<[SlotIndex; 2]> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all others know what they take"
    )]
    match op {
        Op::Move(copy) => match copy.src {
            Src::Slot(slot) => Some([slot; 2]),
            Src::Int(_) | Src::Atom(_) | Src::Nil | Src::Literal(_) => None,
        },
        Op::Swap(swap) => Some([swap.a.0, swap.b.0]),
        Op::BinResume(resume) => Some([resume.ctx.0; 2]),
        Op::BinTerm(take) => Some([take.ctx.0; 2]),
        _ => None,
    }
}

/// V21: what may happen while a message is being looked at, and what only then.
fn check_receive(op: &Op, effects: Effects, peeked: bool) -> Result<(), Broken> {
    if !peeked {
        let needs_message = matches!(op, Op::ReceiveAccept(_) | Op::ReceiveNext(_));
        return if needs_message {
            Err(Rule::Receive.broken("no message is being looked at"))
        } else {
            Ok(())
        };
    }
    let is_forbidden = effects.contains(Effects::SAFEPOINT)
        || op.can_raise()
        || op.is_tail_call()
        || matches!(
            op,
            Op::Return(_) | Op::ReceivePeek(_) | Op::ReceiveTimedOut(_) | Op::ReceiveMarker(_)
        );
    if is_forbidden {
        return Err(Rule::Receive.broken("not allowed before ReceiveAccept or ReceiveNext"));
    }
    Ok(())
}

/// Finds slots that do not hold what is read from them.
struct Reads<'a> {
    state: &'a State,
    no_term: Option<SlotIndex>,
    no_context: Option<SlotIndex>,
}

impl Visitor for Reads<'_> {
    #[inline]
    fn read(&mut self, slot: SlotIndex) {
        if !self.state.get(slot).is_term() {
            self.no_term = Some(slot);
        }
    }

    #[inline]
    fn read_context(&mut self, slot: SlotIndex) {
        if !self.state.get(slot).is_context() {
            self.no_context = Some(slot);
        }
    }
}

/// Writes just any term, or a context, to the slots that are written.
struct Writes<'a> {
    state: &'a mut State,
}

impl Visitor for Writes<'_> {
    #[inline]
    fn write(&mut self, slot: SlotIndex) {
        self.state.set(slot, Kind::TERM);
    }

    #[inline]
    fn write_context(&mut self, slot: SlotIndex) {
        self.state.set_context(slot);
    }
}

/// Follows labels.
struct Branches<'a, 'b> {
    function: &'a mut FunctionAnalysis<'b>,
    result: Result<(), Broken>,
}

impl Visitor for Branches<'_, '_> {
    fn label(&mut self, label: Label) {
        if self.result.is_ok() {
            self.result = self.function.flow_to(label.0.0);
        }
    }
}
