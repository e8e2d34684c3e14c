//! What is known of each position of the code: leaders, stack maps and handlers (rules V8, V12, V13).

use super::{Broken, Rule};
use crate::isa::{Effects, Op};
use crate::module::{Module, SlotIndex, StackMap};
use crate::operand::Visitor;
use std::ops::Range;

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

    /// The instruction there is reached by a branch, as a handler, or as an entry.
    pub(super) fn mark_leader(&mut self, position: u32) {
        self.leaders[position as usize] = UNNUMBERED;
    }

    /// Numbers the leaders of a function; their positions.
    pub(super) fn number_leaders(&mut self, code: Range<u32>) -> Vec<u32> {
        let mut leaders = Vec::new();
        for position in code {
            let leader = &mut self.leaders[position as usize];
            if *leader == UNNUMBERED {
                *leader = leaders.len() as u32;
                leaders.push(position);
            }
        }
        leaders
    }

    /// V12 at one instruction, in the order of the code.
    pub(super) fn place_map(
        &mut self,
        module: &Module,
        op: &Op,
        frame: u16,
        position: u32,
    ) -> Result<(), Broken> {
        let next = module.stack_maps.get(self.next_map);
        let map = next.filter(|map| map.at.0 == position);
        match (op.effects().contains(Effects::SAFEPOINT), map) {
            (false, None) => Ok(()),
            (true, None) => Err(Rule::StackMaps.broken("a safepoint without a stack map")),
            (false, Some(_)) => {
                Err(Rule::StackMaps.broken("a stack map where there is no safepoint"))
            }
            (true, Some(map)) => {
                self.maps[position as usize] = self.next_map as u32;
                self.next_map += 1;
                check_map(op, frame, map)
            }
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
pub(super) fn end_of(module: &Module, index: usize) -> u32 {
    module
        .functions
        .get(index + 1)
        .map_or(module.code.len() as u32, |next| next.entry.0)
}

/// V12 for the slots of one stack map.
fn check_map(op: &Op, frame: u16, map: &StackMap) -> Result<(), Broken> {
    let limit = op.call_base().unwrap_or(SlotIndex(frame));
    if !map.live.windows(2).all(|pair| pair[0] < pair[1]) {
        return Err(Rule::StackMaps.broken("slots of a stack map are not in order"));
    }
    if map.live.last().is_some_and(|slot| *slot >= limit) {
        return Err(Rule::StackMaps.broken("a stack map names a slot that does not survive"));
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
