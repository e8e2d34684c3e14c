//! Decision trees.

use crate::core::{Key, Test, Var};
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::SegmentFlags;

/// How clauses are chosen.
#[derive(Debug)]
pub enum Tree {
    /// The first that does not fail.
    First(Vec<Tree>),
    /// Steps in order, each of which may fail, then the rest.
    Steps(Vec<Step>, Box<Tree>),
    /// By what the variable holds: the first kind that applies, and no other.
    Switch(Var, Vec<Kind>),
    /// This clause, if its guard succeeds.
    Clause(usize),
}

/// A way of a switch.
#[derive(Debug)]
pub enum Kind {
    /// By an atom or small integer.
    Values(Vec<(Literal, Tree)>),
    /// By the size of a tuple.
    Arities(Vec<(u32, Tree)>),
    /// If it is of that type.
    Test(Test, Tree),
    /// If it is identical to the constant.
    Equal(Literal, Tree),
    /// If it is a bitstring, over which `ctx` is made a match context.
    Binary {
        /// The match context.
        ctx: Var,
        /// What follows.
        tree: Tree,
    },
}

impl Kind {
    pub(super) fn as_values(&mut self) -> Option<&mut Vec<(Literal, Tree)>> {
        match self {
            Kind::Values(values) => Some(values),
            Kind::Arities(_) | Kind::Test(..) | Kind::Equal(..) | Kind::Binary { .. } => None,
        }
    }

    pub(super) fn as_arities(&mut self) -> Option<&mut Vec<(u32, Tree)>> {
        match self {
            Kind::Arities(arities) => Some(arities),
            Kind::Values(_) | Kind::Test(..) | Kind::Equal(..) | Kind::Binary { .. } => None,
        }
    }
}

/// A step on the way to a leaf.
#[derive(Clone, Debug)]
pub enum Step {
    /// Fails unless the variable holds that type.
    Test(Test, Var),
    /// Fails unless the variable holds the constant.
    Equal(Literal, Var),
    /// dst := src
    Assign {
        /// To.
        dst: Var,
        /// From.
        src: Var,
    },
    /// dst := hd(src)
    Head {
        /// The list.
        src: Var,
        /// Its head.
        dst: Var,
    },
    /// dst := tl(src)
    Tail {
        /// The list.
        src: Var,
        /// Its tail.
        dst: Var,
    },
    /// dst := element(index + 1, src)
    Element {
        /// The tuple.
        src: Var,
        /// From 0.
        index: u32,
        /// The element.
        dst: Var,
    },
    /// dst := the key's value; fails when there is none
    MapValue {
        /// The map.
        map: Var,
        /// The key.
        key: Key,
        /// The value.
        dst: Var,
    },
    /// ctx := a match context over src; fails unless that is a bitstring
    BinStart {
        /// The bitstring.
        src: Var,
        /// The match context.
        ctx: Var,
    },
    /// Fails unless these bits come next.
    BinBits(Var, Literal),
    /// dst := the next integer
    BinInteger {
        /// The match context.
        ctx: Var,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
        /// Sign and byte order.
        flags: SegmentFlags,
        /// The value; nothing when it is only skipped.
        dst: Option<Var>,
    },
    /// dst := the next float
    BinFloat {
        /// The match context.
        ctx: Var,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
        /// Byte order.
        flags: SegmentFlags,
        /// The value.
        dst: Var,
    },
    /// dst := the next character
    BinUtf {
        /// The match context.
        ctx: Var,
        /// The bits of a unit of the encoding.
        unit: u16,
        /// Byte order.
        flags: SegmentFlags,
        /// The value.
        dst: Var,
    },
    /// dst := the next bits as a bitstring
    BinBinary {
        /// The match context.
        ctx: Var,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
        /// The value; nothing when it is only skipped.
        dst: Option<Var>,
    },
    /// dst := what is left, a multiple of unit bits
    BinTail {
        /// The match context.
        ctx: Var,
        /// The unit.
        unit: u16,
        /// The value; nothing when only the unit is tested.
        dst: Option<Var>,
    },
    /// Fails unless nothing is left.
    BinEnd(Var),
    /// dst := the position of ctx
    BinPosition {
        /// The match context.
        ctx: Var,
        /// The position.
        dst: Var,
    },
    /// Goes back to a position.
    BinRestore {
        /// The match context.
        ctx: Var,
        /// The position.
        position: Var,
    },
}
