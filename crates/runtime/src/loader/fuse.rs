//! Fusion: instructions that often follow each other run without a dispatch in between.
//!
//! The rules are the fused rows of the table of loaded instructions (`interp::table`). A fused
//! instruction is another first word for the first of its components; all of them stay in code as
//! they are. So no rule needs to look at labels, handler ranges or safepoints: who enters in the
//! middle finds the component itself, and a component that leaves, raises or collects does so at
//! its own position.

use super::emit::Emitter;
use crate::code::tables::{Apart, Inlined};
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

/// Gives each instruction the first word of the longest rule that fits it and what follows. Returns those that have to be
/// taken apart before calls are met: they run on into a function that they call, or into `inlined` code.
pub fn fuse(emitter: &mut Emitter, inlined: &[Inlined]) -> Vec<Apart> {
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
            let is_apart = goes_through_call(rule)
                || !inlined.is_empty() && runs_into(rule, inlined, instructions, &targets, index);
            rewrites.push((offset, *rule, is_apart));
        }
    }
    let mut aparts = Vec::new();
    for (at, rule, is_apart) in rewrites {
        let fused = rule.first_word;
        let plain = emitter.rewrite(at, fused);
        if is_apart {
            aparts.push(Apart { at, plain, fused });
        }
    }
    aparts
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
        index = next(branches, targets, index);
    }
    true
}

/// Where a component's successor is.
fn next(branches: bool, targets: &[u32], index: usize) -> usize {
    if branches {
        targets[index] as usize
    } else {
        index + 1
    }
}

/// Does a component of a rule that fits, other than the first, begin inlined code?
fn runs_into(
    rule: &Rule,
    inlined: &[Inlined],
    instructions: &[(u32, LoadedOpcode)],
    targets: &[u32],
    mut index: usize,
) -> bool {
    let before_last = &rule.pattern[..rule.pattern.len() - 1];
    before_last.iter().any(|&(_, branches)| {
        index = next(branches, targets, index);
        let at = instructions[index].0;
        inlined.binary_search_by_key(&at, |it| it.at).is_ok()
    })
}
