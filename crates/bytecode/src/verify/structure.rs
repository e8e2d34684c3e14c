//! Rules V7 to V14: instructions and side tables, without regard to flow.

use super::{Broken, MAX_RESERVED_WORDS, MAX_TUPLE_ARITY, Rule};
use crate::bif::{BifId, Flags};
use crate::isa::{Effects, Op};
use crate::module::{AtomRef, Literal, Module, Position, SlotIndex};
use crate::operand::{Label, Segment, SegmentKind, Visitor};
use std::collections::HashSet;

/// Marks a position without an entry.
const NONE: u32 = u32::MAX;
/// Marks a leader that has no number yet.
const UNNUMBERED: u32 = u32::MAX - 1;

/// What is known of each position of the code.
pub(super) struct Layout {
    /// Number of the leader (target of a branch or handler, or entry) in its function.
    leaders: Vec<u32>,
    /// Index of the stack map.
    maps: Vec<u32>,
    /// Index of the innermost handler; empty without handlers.
    handlers: Vec<u32>,
    next_map: usize,
}

/// A function whose structure was checked.
pub(super) struct FunctionCode {
    pub(super) entry: u32,
    pub(super) end: u32,
    pub(super) arity: u8,
    pub(super) frame: u16,
    /// Positions of its leaders, ascending; the first is its entry.
    pub(super) leaders: Vec<u32>,
}

impl Layout {
    /// Checks the tables of stack maps (V12, in part) and handlers (V8, V13).
    pub(super) fn new(module: &Module) -> Result<Layout, Broken> {
        let size = module.code.len();
        let ascending = module
            .stack_maps
            .windows(2)
            .all(|pair| pair[0].at < pair[1].at);
        if !ascending
            || module
                .stack_maps
                .last()
                .is_some_and(|map| map.at.0 as usize >= size)
        {
            return Err(Rule::StackMaps.broken("stack maps are not in order"));
        }
        let mut layout = Layout {
            leaders: vec![NONE; size],
            maps: vec![NONE; size],
            handlers: Vec::new(),
            next_map: 0,
        };
        if !module.handlers.is_empty() {
            layout.handlers = vec![NONE; size];
            layout.place_handlers(module)?;
        }
        Ok(layout)
    }

    /// Finds the innermost handler of each position. Ranges are visited from outer to inner, with
    /// those still open on a stack, so that the work is linear however deeply they nest.
    fn place_handlers(&mut self, module: &Module) -> Result<(), Broken> {
        let mut order: Vec<u32> = (0..module.handlers.len() as u32).collect();
        order.sort_unstable_by_key(|&index| {
            let handler = &module.handlers[index as usize];
            (handler.from, u32::MAX - handler.to.0, u32::MAX - index)
        });
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut placed = 0;
        for index in order {
            let handler = &module.handlers[index as usize];
            check_handler(module, index as usize)?;
            let (from, to) = (handler.from.0 as usize, handler.to.0 as usize);
            self.leaders[handler.target.0 as usize] = UNNUMBERED;
            self.close_handlers(&mut open, &mut placed, from);
            if let Some(&(outer, end)) = open.last() {
                if to > end {
                    return Err(Rule::Handlers.broken("ranges of handlers cross"));
                }
                if outer < index {
                    return Err(
                        Rule::Handlers.broken("an outer handler stands before an inner one")
                    );
                }
                self.handlers[placed..from].fill(outer);
            }
            placed = from;
            open.push((index, to));
        }
        self.close_handlers(&mut open, &mut placed, usize::MAX);
        Ok(())
    }

    /// Ends the ranges that end before `from`.
    fn close_handlers(&mut self, open: &mut Vec<(u32, usize)>, placed: &mut usize, from: usize) {
        while let Some(&(index, to)) = open.last()
            && to <= from
        {
            // An inner range may have ended where this one ends.
            self.handlers[*placed..to].fill(index);
            *placed = to;
            open.pop();
        }
    }

    /// The number of the leader at a position.
    pub(super) fn leader(&self, position: u32) -> Option<usize> {
        self.leaders
            .get(position as usize)
            .filter(|&&leader| leader < UNNUMBERED)
            .map(|&leader| leader as usize)
    }

    /// The index of the stack map of a safepoint.
    pub(super) fn map(&self, position: u32) -> Option<usize> {
        self.maps
            .get(position as usize)
            .filter(|&&map| map != NONE)
            .map(|&map| map as usize)
    }

    /// The index of the handler for what is raised at a position.
    pub(super) fn handler(&self, position: u32) -> Option<usize> {
        let handler = self
            .handlers
            .get(position as usize)
            .filter(|&&handler| handler != NONE);
        handler.map(|&handler| handler as usize)
    }
}

/// V8 and V13 for one handler, except for nesting.
fn check_handler(module: &Module, index: usize) -> Result<(), Broken> {
    let handler = &module.handlers[index];
    if handler.from >= handler.to {
        return Err(Rule::Handlers.broken("a handler's range is empty"));
    }
    let after = module
        .functions
        .partition_point(|function| function.entry <= handler.from);
    let Some(function) = after
        .checked_sub(1)
        .and_then(|index| module.functions.get(index))
    else {
        return Err(Rule::Labels.broken("a handler's range lies outside of all functions"));
    };
    let end = end_of(module, after - 1);
    let code = function.entry.0..end;
    if handler.to.0 > end || !code.contains(&handler.from.0) || !code.contains(&handler.target.0) {
        return Err(Rule::Labels.broken("a handler leaves its function"));
    }
    if u32::from(handler.base.0) + 3 > u32::from(function.frame) {
        return Err(Rule::Handlers.broken("a handler's slots are outside of the frame"));
    }
    Ok(())
}

/// Where the function's code ends.
fn end_of(module: &Module, index: usize) -> u32 {
    module
        .functions
        .get(index + 1)
        .map_or(module.code.len() as u32, |next| next.entry.0)
}

/// Checks V7 to V14 for one function, and finds its leaders.
pub(super) fn check(
    module: &Module,
    bifs: &[BifId],
    layout: &mut Layout,
    index: usize,
) -> Result<FunctionCode, (Option<u32>, Broken)> {
    let function = &module.functions[index];
    let (entry, end) = (function.entry.0, end_of(module, index));
    let mut has_back_edge = false;
    layout.leaders[entry as usize] = UNNUMBERED;
    for position in entry..end {
        let op = &module.code[position as usize];
        let mut operands = Operands {
            module,
            frame: function.frame,
            code: entry..end,
            position,
            leaders: &mut layout.leaders,
            has_back_edge: false,
            broken: None,
        };
        op.visit(&mut operands);
        let (back, broken) = (operands.has_back_edge, operands.broken);
        let result = match broken {
            Some((rule, detail)) => Err(rule.broken(detail)),
            None => check_op(module, bifs, op, function.frame),
        };
        result.map_err(|broken| (Some(position), broken))?;
        let effects = op.effects();
        check_map(module, layout, op, function.frame, position)
            .map_err(|broken| (Some(position), broken))?;
        let is_receive = is_receive_loop(module, op, position)?;
        has_back_edge |= back && !is_receive;
        if let Some(handler) = layout.handler(position) {
            if op.is_tail_call() {
                let broken = Rule::Handlers.broken("a tail call stands in the range of a handler");
                return Err((Some(position), broken));
            }
            let target = module.handlers[handler].target.0;
            has_back_edge |= target <= position && effects.contains(Effects::RAISES);
        }
    }
    let last = &module.code[end as usize - 1];
    if !last.effects().contains(Effects::ENDS_BLOCK) {
        return Err((
            Some(end - 1),
            Rule::End.broken("control falls out of the function"),
        ));
    }
    let leaders = number_leaders(layout, entry, end);
    let code = FunctionCode {
        entry,
        end,
        arity: function.arity,
        frame: function.frame,
        leaders,
    };
    if has_back_edge {
        check_loops(module, layout, &code).map_err(|broken| (None, broken))?;
    }
    Ok(code)
}

fn number_leaders(layout: &mut Layout, entry: u32, end: u32) -> Vec<u32> {
    let mut leaders = Vec::new();
    for position in entry..end {
        let leader = &mut layout.leaders[position as usize];
        if *leader == UNNUMBERED {
            *leader = leaders.len() as u32;
            leaders.push(position);
        }
    }
    leaders
}

/// V12 at one instruction.
fn check_map(
    module: &Module,
    layout: &mut Layout,
    op: &Op,
    frame: u16,
    position: u32,
) -> Result<(), Broken> {
    let next = module.stack_maps.get(layout.next_map);
    let map = next.filter(|map| map.at.0 == position);
    match (op.effects().contains(Effects::SAFEPOINT), map) {
        (false, None) => Ok(()),
        (true, None) => Err(Rule::StackMaps.broken("a safepoint without a stack map")),
        (false, Some(_)) => Err(Rule::StackMaps.broken("a stack map where there is no safepoint")),
        (true, Some(map)) => {
            layout.maps[position as usize] = layout.next_map as u32;
            layout.next_map += 1;
            let limit = op.call_base().unwrap_or(SlotIndex(frame));
            if !map.live.windows(2).all(|pair| pair[0] < pair[1]) {
                return Err(Rule::StackMaps.broken("slots of a stack map are not in order"));
            }
            if map.live.last().is_some_and(|slot| *slot >= limit) {
                return Err(
                    Rule::StackMaps.broken("a stack map names a slot that does not survive")
                );
            }
            let mut written = Written {
                live: &map.live,
                found: false,
            };
            op.visit(&mut written);
            if written.found {
                return Err(Rule::StackMaps.broken("a stack map names the slot that is written"));
            }
            Ok(())
        }
    }
}

/// Whether an instruction writes a slot that is in its stack map.
struct Written<'a> {
    live: &'a [SlotIndex],
    found: bool,
}

impl Visitor for Written<'_> {
    fn write(&mut self, slot: SlotIndex) {
        self.found |= self.live.binary_search(&slot).is_ok();
    }
}

/// V14: whether the instruction's label is that of a receive loop, which leads to a `ReceivePeek`.
fn is_receive_loop(module: &Module, op: &Op, position: u32) -> Result<bool, (Option<u32>, Broken)> {
    match peek_label(op) {
        None => Ok(false),
        Some(label) if matches!(module.code[label.0.0 as usize], Op::ReceivePeek(_)) => Ok(true),
        Some(_) => Err((
            Some(position),
            Rule::Loops.broken("a receive loop does not lead to ReceivePeek"),
        )),
    }
}

fn peek_label(op: &Op) -> Option<Label> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "these are the receive loops"
    )]
    match op {
        Op::ReceiveNext(next) => Some(next.peek),
        Op::ReceiveWait(wait) => Some(wait.peek),
        Op::ReceiveWaitTimeout(wait) => Some(wait.peek),
        _ => None,
    }
}

/// V14 for functions with other edges backwards: they may not be part of a cycle. Blocks are
/// visited depth first with an explicit stack.
fn check_loops(module: &Module, layout: &Layout, code: &FunctionCode) -> Result<(), Broken> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let edges = block_edges(module, layout, code);
    let mut marks = vec![Mark::New; code.leaders.len()];
    let mut path: Vec<(usize, usize)> = Vec::new();
    for start in 0..marks.len() {
        if marks[start] != Mark::New {
            continue;
        }
        marks[start] = Mark::Open;
        path.push((start, 0));
        while let Some((block, next)) = path.last_mut() {
            let Some(&target) = edges[*block].get(*next) else {
                marks[*block] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match marks[target] {
                Mark::Open => {
                    return Err(Rule::Loops.broken("a loop that is not a receive"));
                }
                Mark::Done => {}
                Mark::New => {
                    marks[target] = Mark::Open;
                    path.push((target, 0));
                }
            }
        }
    }
    Ok(())
}

/// For each leader, those that its block branches, falls or raises to, except over receive loops.
fn block_edges(module: &Module, layout: &Layout, code: &FunctionCode) -> Vec<Vec<usize>> {
    struct Labels<'a> {
        layout: &'a Layout,
        targets: &'a mut Vec<usize>,
    }
    impl Visitor for Labels<'_> {
        fn label(&mut self, label: Label) {
            self.targets.extend(self.layout.leader(label.0.0));
        }
    }
    let mut edges = vec![Vec::new(); code.leaders.len()];
    for (block, &start) in code.leaders.iter().enumerate() {
        let end = code.leaders.get(block + 1).copied().unwrap_or(code.end);
        let targets = &mut edges[block];
        for position in start..end {
            let op = &module.code[position as usize];
            if peek_label(op).is_none() {
                op.visit(&mut Labels { layout, targets });
            }
            if op.can_raise()
                && let Some(handler) = layout.handler(position)
            {
                targets.extend(layout.leader(module.handlers[handler].target.0));
            }
            if op.effects().contains(Effects::ENDS_BLOCK) {
                break;
            }
            if position + 1 == end {
                targets.extend(layout.leader(end));
            }
        }
        targets.sort_unstable();
        targets.dedup();
    }
    edges
}

/// Checks V7, V8 and V9, and marks the targets of labels.
struct Operands<'a> {
    module: &'a Module,
    frame: u16,
    code: std::ops::Range<u32>,
    position: u32,
    leaders: &'a mut [u32],
    has_back_edge: bool,
    broken: Option<(Rule, &'static str)>,
}

impl Operands<'_> {
    #[inline]
    fn check(&mut self, holds: bool, rule: Rule, detail: &'static str) {
        if !holds {
            self.broken.get_or_insert((rule, detail));
        }
    }

    #[inline]
    fn slot(&mut self, slot: SlotIndex) {
        self.check(
            slot.0 < self.frame,
            Rule::Slots,
            "a slot outside of the frame",
        );
    }

    #[inline]
    fn index(&mut self, index: u32, length: usize, detail: &'static str) {
        self.check((index as usize) < length, Rule::Indices, detail);
    }
}

impl Visitor for Operands<'_> {
    fn read(&mut self, slot: SlotIndex) {
        self.slot(slot);
    }

    fn write(&mut self, slot: SlotIndex) {
        self.slot(slot);
    }

    fn read_context(&mut self, slot: SlotIndex) {
        self.slot(slot);
    }

    fn write_context(&mut self, slot: SlotIndex) {
        self.slot(slot);
    }

    fn base(&mut self, slot: SlotIndex) {
        self.check(
            slot.0 <= self.frame,
            Rule::Slots,
            "a base outside of the frame",
        );
    }

    fn label(&mut self, label: Label) {
        let Position(target) = label.0;
        if self.code.contains(&target) {
            self.leaders[target as usize] = UNNUMBERED;
            self.has_back_edge |= target <= self.position;
        } else {
            self.check(false, Rule::Labels, "a label outside of the function");
        }
    }

    fn atom(&mut self, atom: AtomRef) {
        self.index(
            atom.0,
            self.module.atoms.len(),
            "an atom that does not exist",
        );
    }

    fn literal(&mut self, index: u32) {
        self.index(
            index,
            self.module.literals.len(),
            "a literal that does not exist",
        );
    }

    fn function(&mut self, index: u32) {
        self.index(
            index,
            self.module.functions.len(),
            "a function that does not exist",
        );
    }

    fn import(&mut self, index: u32) {
        self.index(
            index,
            self.module.imports.len(),
            "an import that does not exist",
        );
    }

    fn bif(&mut self, index: u32) {
        self.index(index, self.module.bifs.len(), "a BIF that does not exist");
    }

    fn fun(&mut self, index: u32) {
        self.index(index, self.module.funs.len(), "a fun that does not exist");
    }
}

/// The rest of V7, and V10, for an instruction whose indices are in range.
fn check_op(module: &Module, bifs: &[BifId], op: &Op, frame: u16) -> Result<(), Broken> {
    let ensure = |holds: bool, detail: &str| {
        if holds {
            Ok(())
        } else {
            Err(Rule::Operands.broken(detail))
        }
    };
    let tuple_arity = |arity: u32| ensure(arity <= MAX_TUPLE_ARITY, "a tuple is too large");
    if let Some(arguments) = op.arguments(module) {
        ensure(arguments.count <= 255, "a call has more than 255 arguments")?;
        if u32::from(arguments.base.0) + arguments.count > u32::from(frame) {
            return Err(Rule::Slots.broken("arguments of a call lie outside of the frame"));
        }
    }
    let bif_call = |index: u32, arguments: usize| {
        let bif = bifs[index as usize].info();
        ensure(
            usize::from(bif.arity) == arguments,
            "a BIF is called with the wrong arity",
        )?;
        Ok(bif)
    };
    let unit = |unit: u16| ensure((1..=256).contains(&unit), "a unit is not in 1..256");
    let pairs = |count: usize| ensure(count.is_multiple_of(2), "a key has no value");
    let words = |words: u32| ensure(words <= MAX_RESERVED_WORDS, "too many words are reserved");
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all others can have any operands"
    )]
    match op {
        Op::CallBif(call) => bif_call(call.bif.0, call.args.0.len()).map(drop),
        Op::GuardBif(call) => {
            let bif = bif_call(call.bif.0, call.args.0.len())?;
            ensure(
                bif.flags.contains(Flags::GUARD),
                "a BIF that is not allowed in guards",
            )
        }
        Op::RaiseFunctionClause(raise) => ensure(raise.args.0.len() <= 255, "too many arguments"),
        Op::IsTupleOfArity(test) => tuple_arity(test.arity.0),
        Op::IsTaggedTuple(test) => {
            ensure(test.arity.0 > 0, "a tagged tuple has no elements")?;
            tuple_arity(test.arity.0)
        }
        Op::SelectValue(select) => ensure(
            distinct(select.arms.0.iter().map(|arm| arm.0)),
            "a value is selected twice",
        ),
        Op::SelectArity(select) => {
            ensure(
                distinct(select.arms.0.iter().map(|arm| arm.0)),
                "a size is selected twice",
            )?;
            select.arms.0.iter().try_for_each(|arm| tuple_arity(arm.0))
        }
        Op::Reserve(reserve) => words(reserve.words.0),
        Op::ReserveFragment(reserve) => words(reserve.words.0),
        Op::UpdateTuple(update) => {
            let updates = &update.updates.0;
            tuple_arity(update.arity.0)?;
            ensure(
                updates.iter().all(|(index, _)| *index < update.arity.0),
                "an element to be updated does not exist",
            )?;
            ensure(
                distinct(updates.iter().map(|update| update.0)),
                "an element is updated twice",
            )
        }
        Op::MakeFun(make) => {
            let fun = &module.funs[make.fun.0 as usize];
            ensure(
                usize::from(fun.free) == make.free.0.len(),
                "a fun lacks free variables",
            )
        }
        Op::PutMap(put) => pairs(put.pairs.0.len()),
        Op::UpdateMapAssoc(update) => pairs(update.pairs.0.len()),
        Op::UpdateMapExact(update) => pairs(update.pairs.0.len()),
        Op::BinGetInteger(get) => unit(get.unit.0),
        Op::BinGetBinary(get) => unit(get.unit.0),
        Op::BinGetTail(get) => unit(get.unit.0),
        Op::BinSkip(skip) => unit(skip.unit.0),
        Op::BinTestUnit(test) => unit(test.unit.0),
        Op::BinMatchLiteral(test) => ensure(
            matches!(
                module.literals[test.literal.0 as usize],
                Literal::Bitstring(..)
            ),
            "a literal to be matched is not a bitstring",
        ),
        Op::BinBuild(build) => build.segments.0.iter().try_for_each(|segment| {
            unit(segment.unit.0)?;
            ensure(
                has_right_size(segment),
                "a segment's kind and size do not go together",
            )
        }),
        _ => Ok(()),
    }
}

fn has_right_size(segment: &Segment) -> bool {
    match segment.kind {
        SegmentKind::Integer | SegmentKind::Float => segment.size.is_some(),
        SegmentKind::Binary => true,
        SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => segment.size.is_none(),
    }
}

/// Whether no value occurs twice.
fn distinct<T: Eq + std::hash::Hash>(values: impl ExactSizeIterator<Item = T>) -> bool {
    let mut seen = HashSet::with_capacity(values.len());
    values.into_iter().all(|value| seen.insert(value))
}
