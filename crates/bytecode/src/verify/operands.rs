//! Rules V7 to V10: the operands of one instruction.

use super::positions::Layout;
use super::{Broken, MAX_RESERVED_WORDS, MAX_TUPLE_ARITY, Rule};
use crate::bif::{BifId, Flags};
use crate::isa::Op;
use crate::module::{AtomRef, Literal, Module, Position, SlotIndex};
use crate::operand::{
    Args, Arity, Bif, Label, Segment, SegmentKind, Unit, Updates, Visitor, Words,
};
use std::collections::HashSet;
use std::ops::Range;

/// Checks an instruction's operands and marks the targets of its labels; whether one of them leads
/// backwards.
pub(super) fn check(
    module: &Module,
    bifs: &[BifId],
    layout: &mut Layout,
    frame: u16,
    code: Range<u32>,
    position: u32,
) -> Result<bool, Broken> {
    let op = &module.code[position as usize];
    let mut operands = Operands {
        module,
        frame,
        code,
        position,
        layout,
        has_back_edge: false,
        broken: None,
    };
    op.visit(&mut operands);
    if let Some((rule, detail)) = operands.broken {
        return Err(rule.broken(detail));
    }
    let has_back_edge = operands.has_back_edge;
    check_numbers(module, bifs, op, frame)?;
    Ok(has_back_edge)
}

/// Sees all slots, labels and indices.
struct Operands<'a> {
    module: &'a Module,
    frame: u16,
    code: Range<u32>,
    position: u32,
    layout: &'a mut Layout,
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
            self.layout.mark_leader(target);
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
fn check_numbers(module: &Module, bifs: &[BifId], op: &Op, frame: u16) -> Result<(), Broken> {
    if let Some(arguments) = op.arguments(module) {
        ensure(arguments.count <= 255, "a call has more than 255 arguments")?;
        if u32::from(arguments.base.0) + arguments.count > u32::from(frame) {
            return Err(Rule::Slots.broken("arguments of a call lie outside of the frame"));
        }
    }
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all others can have any operands"
    )]
    match op {
        Op::CallBif(call) => check_bif(bifs, call.bif, &call.args, Flags::NONE),
        Op::GuardBif(call) => check_bif(bifs, call.bif, &call.args, Flags::GUARD),
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
        Op::Reserve(reserve) => words(reserve.words),
        Op::ReserveFragment(reserve) => words(reserve.words),
        Op::UpdateTuple(update) => {
            tuple_arity(update.arity.0)?;
            check_updates(update.arity, &update.updates)
        }
        Op::MakeFun(make) => {
            let fun = &module.funs[make.fun.0 as usize];
            ensure(
                usize::from(fun.free) == make.free.0.len(),
                "a fun lacks free variables",
            )
        }
        Op::PutMap(put) => pairs(&put.pairs),
        Op::UpdateMapAssoc(update) => pairs(&update.pairs),
        Op::UpdateMapExact(update) => pairs(&update.pairs),
        Op::BinGetInteger(get) => unit(get.unit),
        Op::BinGetBinary(get) => unit(get.unit),
        Op::BinGetFloat(get) => unit(get.unit),
        Op::BinGetUtf(get) => ensure(
            matches!(get.unit.0, 8 | 16 | 32),
            "an encoding has units of 8, 16 or 32 bits",
        ),
        Op::BinGetTail(get) => unit(get.unit),
        Op::BinSkip(skip) => unit(skip.unit),
        Op::BinTestUnit(test) => unit(test.unit),
        Op::BinMatchLiteral(test) => {
            let literal = &module.literals[test.literal.0 as usize];
            let is_bitstring = matches!(literal, Literal::Bitstring(..));
            ensure(is_bitstring, "a literal to be matched is not a bitstring")
        }
        Op::BinBuild(build) => build.segments.0.iter().try_for_each(check_segment),
        _ => Ok(()),
    }
}

fn ensure(holds: bool, detail: &str) -> Result<(), Broken> {
    if holds {
        Ok(())
    } else {
        Err(Rule::Operands.broken(detail))
    }
}

fn check_bif(bifs: &[BifId], bif: Bif, args: &Args, flags: Flags) -> Result<(), Broken> {
    let bif = bifs[bif.0 as usize].info();
    ensure(
        usize::from(bif.arity) == args.0.len(),
        "a BIF is called with the wrong arity",
    )?;
    ensure(
        bif.flags.contains(flags),
        "a BIF that is not allowed in guards",
    )
}

fn check_updates(arity: Arity, updates: &Updates) -> Result<(), Broken> {
    let indices = || updates.0.iter().map(|update| update.0);
    ensure(
        indices().all(|index| index < arity.0),
        "an element to be updated does not exist",
    )?;
    ensure(distinct(indices()), "an element is updated twice")
}

fn check_segment(segment: &Segment) -> Result<(), Broken> {
    unit(segment.unit)?;
    let has_right_size = match segment.kind {
        SegmentKind::Integer | SegmentKind::Float => segment.size.is_some(),
        SegmentKind::Binary => true,
        SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => segment.size.is_none(),
    };
    ensure(
        has_right_size,
        "a segment's kind and size do not go together",
    )
}

fn tuple_arity(arity: u32) -> Result<(), Broken> {
    ensure(arity <= MAX_TUPLE_ARITY, "a tuple is too large")
}

fn words(words: Words) -> Result<(), Broken> {
    ensure(words.0 <= MAX_RESERVED_WORDS, "too many words are reserved")
}

fn pairs(pairs: &Args) -> Result<(), Broken> {
    ensure(pairs.0.len().is_multiple_of(2), "a key has no value")
}

fn unit(unit: Unit) -> Result<(), Broken> {
    ensure((1..=256).contains(&unit.0), "a unit is not in 1..256")
}

/// Whether no value occurs twice.
fn distinct<T: Eq + std::hash::Hash>(values: impl ExactSizeIterator<Item = T>) -> bool {
    let mut seen = HashSet::with_capacity(values.len());
    values.into_iter().all(|value| seen.insert(value))
}
