//! Fusion: instructions that often follow each other run without a dispatch in between.
//!
//! The rules are the fused rows of the table of loaded instructions (`interp::table`). A fused
//! instruction is another first word for the first of its components; all of them stay in code as
//! they are. So no rule needs to look at labels, handler ranges or safepoints: who enters in the
//! middle finds the component itself, and a component that leaves, raises or collects does so at
//! its own position.

use super::emit::Emitter;
use crate::code::tables::ThroughCall;
use crate::interp::loaded::{LoadedOpcode, RULES, Rule};
use std::sync::LazyLock;

/// The rules by their first component, the longest first.
static BY_FIRST: LazyLock<Vec<Vec<&'static Rule>>> = LazyLock::new(|| {
    let mut by_first: Vec<Vec<&Rule>> = Vec::new();
    for rule in RULES {
        let first = rule.pattern[0].0 as usize;
        if by_first.len() <= first {
            by_first.resize(first + 1, Vec::new());
        }
        by_first[first].push(rule);
    }
    for rules in &mut by_first {
        rules.sort_by_key(|rule| std::cmp::Reverse(rule.pattern.len()));
    }
    by_first
});

/// Gives each instruction the first word of the longest rule that fits it and what follows. Returns those that run on
/// into a function that they call.
pub fn fuse(emitter: &mut Emitter) -> Vec<ThroughCall> {
    let targets = emitter.first_targets();
    let instructions = emitter.instructions();
    let mut rewrites = Vec::new();
    for (index, &(offset, first)) in instructions.iter().enumerate() {
        let Some(rules) = BY_FIRST.get(first as usize) else {
            continue;
        };
        let found = rules
            .iter()
            .find(|rule| fits(rule, instructions, &targets, index));
        if let Some(rule) = found {
            rewrites.push((offset, *rule));
        }
    }
    let mut through_calls = Vec::new();
    for (at, rule) in rewrites {
        let plain = emitter.rewrite(at, rule.first_word);
        if goes_through_call(rule) {
            let fused = rule.first_word;
            through_calls.push(ThroughCall { at, plain, fused });
        }
    }
    through_calls
}

/// Does the rule's instruction go on in a function without looking at its entry?
fn goes_through_call(rule: &Rule) -> bool {
    let before_last = &rule.pattern[..rule.pattern.len() - 1];
    before_last.iter().any(|(component, _)| {
        matches!(
            component,
            LoadedOpcode::Call | LoadedOpcode::TailCall | LoadedOpcode::TailCallSelf
        )
    })
}

/// No target.
pub const NOWHERE: u32 = u32::MAX;

/// Do the instructions from `index` on go as the rule's pattern? What ends a block stands last in a
/// pattern or has a target, so components always follow each other.
fn fits(
    rule: &Rule,
    instructions: &[(u32, LoadedOpcode)],
    targets: &[u32],
    mut index: usize,
) -> bool {
    for &(wanted, branches) in rule.pattern {
        match instructions.get(index) {
            Some(&(_, found)) if found == wanted => {}
            Some(_) | None => return false,
        }
        let next = if branches {
            targets[index]
        } else {
            index as u32 + 1
        };
        index = next as usize;
    }
    true
}
