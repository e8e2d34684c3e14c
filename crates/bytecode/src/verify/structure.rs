//! Rules V7 to V14: instructions and side tables, without regard to flow.

use super::positions::{Layout, end_of};
use super::{Broken, Rule, loops, operands};
use crate::bif::BifId;
use crate::isa::{Effects, Op};
use crate::module::Module;
use std::ops::Range;

/// A function whose structure was checked.
pub(super) struct FunctionCode {
    pub(super) entry: u32,
    pub(super) end: u32,
    pub(super) arity: u8,
    pub(super) frame: u16,
    /// Positions of its leaders, ascending; the first is its entry.
    pub(super) leaders: Vec<u32>,
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
    layout.mark_leader(entry);
    for position in entry..end {
        has_back_edge |=
            check_instruction(module, bifs, layout, function.frame, entry..end, position)
                .map_err(|broken| (Some(position), broken))?;
    }
    let last = &module.code[end as usize - 1];
    if !last.effects().contains(Effects::ENDS_BLOCK) {
        let broken = Rule::End.broken("control falls out of the function");
        return Err((Some(end - 1), broken));
    }
    let leaders = layout.number_leaders(entry..end);
    let is_inlined = |leader: &u32| {
        *leader > entry && matches!(module.code[*leader as usize - 1], Op::Inlined(_))
    };
    if let Some(&leader) = leaders.iter().find(|leader| is_inlined(leader)) {
        let broken = Rule::Labels.broken("control comes to inlined code from elsewhere");
        return Err((Some(leader), broken));
    }
    let code = FunctionCode {
        entry,
        end,
        arity: function.arity,
        frame: function.frame,
        leaders,
    };
    if has_back_edge {
        loops::check_loops(module, layout, &code).map_err(|broken| (None, broken))?;
    }
    Ok(code)
}

/// One instruction; whether control may go backwards from it, other than to receive again.
fn check_instruction(
    module: &Module,
    bifs: &[BifId],
    layout: &mut Layout,
    frame: u16,
    code: Range<u32>,
    position: u32,
) -> Result<bool, Broken> {
    let op = &module.code[position as usize];
    let branches_back = operands::check(module, bifs, layout, frame, code, position)?;
    layout.place_map(module, op, frame, position)?;
    let is_receive = loops::is_receive_loop(module, op)?;
    let mut goes_back = branches_back && !is_receive;
    if let Some(handler) = layout.handler(position) {
        if op.is_tail_call() {
            return Err(Rule::Handlers.broken("a tail call stands in the range of a handler"));
        }
        let target = module.handlers[handler].target.0;
        goes_back |= target <= position && op.effects().contains(Effects::RAISES);
    }
    Ok(goes_back)
}
