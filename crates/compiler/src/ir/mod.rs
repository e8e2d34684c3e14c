//! The intermediate representation: instructions over variables, in blocks.
//!
//! A block is entered only at its start and may be left in the middle, by instructions with a
//! `target` (where they go when a test fails). Variables are those of core and more; one may be
//! assigned at several places, but only on different paths. [`build`] makes it from core;
//! [`simplify`] drops blocks, tests and copies that are not needed; [`returns`] ends functions
//! where they never come back from, [`inline`] replaces calls; [`contexts`] lets functions
//! pass match contexts on; [`positions`] drops what sets them to where they are; [`layout`] and [`carry`] make loops tighter.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "properties that few instructions have"
)]

pub mod build;
pub mod carry;
mod choose;
mod condition;
mod construct;
pub mod contexts;
pub mod dump;
mod facts;
mod flow;
pub mod inline;
pub mod layout;
mod parts;
pub mod pool;
pub mod positions;
pub mod returns;
pub mod simplify;

use crate::core::{Arith, Compare, FunctionId, Test, Var};
use purlin_bytecode::module::{AtomRef, Mfa};
use purlin_bytecode::operand::{ArmValue, SegmentFlags, SegmentKind};
use purlin_syntax::span::Span;

/// Index of a block in its function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// Index of a region in its function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionId(pub u32);

/// A function.
#[derive(Clone, Debug)]
pub struct Function {
    /// Parameters, those for captured variables last.
    pub params: Vec<Var>,
    /// Blocks by id.
    pub blocks: Vec<Block>,
    /// Blocks in the order of the code; the first is the entry.
    pub order: Vec<BlockId>,
    /// Regions whose exceptions are handled.
    pub regions: Vec<Region>,
    /// How many variables there are.
    pub variables: u32,
}

/// A block.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Its instructions; the last one ends the block.
    pub insts: Vec<Inst>,
    /// The innermost region that it lies in.
    pub region: Option<RegionId>,
    /// Whether control seldom comes here.
    pub unlikely: bool,
}

/// The body of a `try`.
#[derive(Clone, Debug)]
pub struct Region {
    /// Where an exception goes.
    pub handler: BlockId,
    /// Class, reason and raw trace, assigned when the handler is entered.
    pub caught: [Var; 3],
}

/// Something that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A variable.
    Var(Var),
    /// A small integer.
    Int(i32),
    /// An atom.
    Atom(AtomRef),
    /// `[]`.
    Nil,
    /// An entry of the literal pool.
    Literal(u32),
}

/// An instruction.
#[derive(Clone, Debug, PartialEq)]
pub struct Inst {
    /// What it does.
    pub op: Op,
    /// What it reads.
    pub args: Vec<Value>,
    /// What it assigns.
    pub dst: Option<Var>,
    /// Where it goes when it fails, or always, as `op` says.
    pub target: Option<BlockId>,
    /// Its place in the source.
    pub span: Span,
    /// Whether it belongs to a guard, where nothing may collect.
    pub in_guard: bool,
    /// For safepoints, after register allocation has looked: variables live across it.
    pub live: Vec<Var>,
}

/// What instructions do; each stands for one of `bytecode::isa` or a few of them.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named as the instructions of the bytecode")]
pub enum Op {
    Move,
    Jump,
    Return,
    Call(Callee),
    TailCall(Callee),
    CallBif(Mfa),
    GuardBif(Mfa),
    /// What follows does what a call of the function would do; that call is at the target.
    Inlined(FunctionId),
    Raise(Raise),
    Stacktrace,
    Compare(Compare),
    Test(Test),
    IsFunctionOfArity,
    SelectValue(Vec<(ArmValue, BlockId)>),
    SelectArity(Vec<(u32, BlockId)>),
    GetHead,
    GetTail,
    GetElement(u32),
    Reserve {
        words: u32,
        fragment: bool,
    },
    PutList,
    PutTuple,
    UpdateTuple {
        arity: u32,
        indices: Vec<u32>,
    },
    MakeFun(FunctionId),
    PutMap,
    UpdateMap {
        exact: bool,
    },
    GetMapValue,
    HasMapKey,
    Arith(Arith),
    BinStart,
    BinGetInteger {
        unit: u16,
        flags: SegmentFlags,
    },
    BinGetBinary {
        unit: u16,
    },
    BinResume,
    BinCommit,
    BinTerm,
    BinGetRest,
    BinGetFloat {
        unit: u16,
        flags: SegmentFlags,
    },
    BinGetUtf {
        unit: u16,
        flags: SegmentFlags,
    },
    BinGetTail {
        unit: u16,
    },
    BinSkip {
        unit: u16,
    },
    BinTestUnit {
        unit: u16,
    },
    BinMatchLiteral,
    BinEnd,
    BinPosition,
    BinRestore,
    BinBuild(Vec<SegmentShape>),
    ReceivePeek,
    ReceiveAccept,
    ReceiveNext,
    ReceiveWait,
    ReceiveWaitTimeout,
    ReceiveTimedOut,
    ReceiveMarker,
}

/// A segment of [`Op::BinBuild`], whose value (and then size) are among the arguments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SegmentShape {
    /// What it is made of.
    pub kind: SegmentKind,
    /// Whether a size follows the value.
    pub sized: bool,
    /// The unit.
    pub unit: u16,
    /// Sign and byte order.
    pub flags: SegmentFlags,
    /// Which segment of the source it is.
    pub number: u32,
}

/// What a call calls. What is computed follows the arguments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Callee {
    /// A function of the module.
    Local(FunctionId),
    /// A function by its full name.
    External(Mfa),
    /// A fun: arity.
    Fun(u32),
    /// Module and function: arity.
    Dynamic(u32),
    /// Module, function, list.
    Apply,
    /// Fun, list.
    ApplyFun,
}

impl Callee {
    /// How many of the instruction's arguments are passed in slots; the others are operands.
    pub fn passed(self, args: usize) -> usize {
        match self {
            Callee::Local(_) | Callee::External(_) => args,
            Callee::Fun(arity) | Callee::Dynamic(arity) => arity as usize,
            Callee::Apply | Callee::ApplyFun => 0,
        }
    }
}

/// What is raised.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "named as the exceptions")]
pub enum Raise {
    BadMatch,
    CaseClause,
    IfClause,
    TryClause,
    FunctionClause,
    BadRecord,
    Again,
}

impl Inst {
    /// An instruction that reads the arguments.
    pub fn new(op: Op, args: Vec<Value>, span: Span) -> Inst {
        Inst {
            op,
            args,
            dst: None,
            target: None,
            span,
            in_guard: false,
            live: Vec::new(),
        }
    }

    /// With a variable that it assigns.
    pub fn to(mut self, dst: Var) -> Inst {
        self.dst = Some(dst);
        self
    }

    /// With a block that it goes to.
    pub fn or(mut self, target: BlockId) -> Inst {
        self.target = Some(target);
        self
    }

    /// Whether control never goes on behind it.
    pub fn ends_block(&self) -> bool {
        matches!(
            self.op,
            Op::Jump
                | Op::Return
                | Op::TailCall(_)
                | Op::Raise(_)
                | Op::SelectValue(_)
                | Op::SelectArity(_)
                | Op::ReceiveNext
                | Op::ReceiveWait
        )
    }

    /// Whether it may collect or switch processes.
    pub fn is_safepoint(&self) -> bool {
        matches!(
            self.op,
            Op::Call(_)
                | Op::CallBif(_)
                | Op::Reserve {
                    fragment: false,
                    ..
                }
                | Op::ReceiveWait
                | Op::ReceiveWaitTimeout
        )
    }

    /// Whether it takes memory that was not reserved for it.
    pub fn allocates(&self) -> bool {
        matches!(
            self.op,
            Op::GuardBif(_)
                | Op::Raise(_)
                | Op::Stacktrace
                | Op::Reserve { fragment: true, .. }
                | Op::PutMap
                | Op::UpdateMap { .. }
                | Op::Arith(_)
                | Op::BinStart
                | Op::BinGetInteger { .. }
                | Op::BinGetBinary { .. }
                | Op::BinResume
                | Op::BinTerm
                | Op::BinGetRest
                | Op::BinGetFloat { .. }
                | Op::BinGetTail { .. }
                | Op::BinBuild(_)
        )
    }

    /// How many words it uses of what was reserved.
    pub fn reserved_words(&self) -> Option<u32> {
        use purlin_bytecode::layout;
        match &self.op {
            Op::PutList => Some(layout::CONS_WORDS),
            Op::PutTuple => Some(layout::tuple_words(self.args.len() as u32)),
            Op::UpdateTuple { arity, .. } => Some(layout::tuple_words(*arity)),
            Op::MakeFun(_) => Some(layout::fun_words(self.args.len() as u32)),
            _ => None,
        }
    }

    /// Whether it can raise an exception here.
    pub fn raises(&self) -> bool {
        match &self.op {
            Op::Call(_) | Op::TailCall(_) | Op::CallBif(_) | Op::Raise(_) => true,
            Op::ReceiveWaitTimeout => true,
            Op::GuardBif(_) | Op::UpdateMap { .. } | Op::Arith(_) | Op::BinBuild(_) => {
                self.target.is_none()
            }
            _ => false,
        }
    }

    /// Whether it can be dropped when nobody reads what it assigns.
    pub fn is_pure(&self) -> bool {
        matches!(
            self.op,
            Op::Move
                | Op::Stacktrace
                | Op::GetHead
                | Op::GetTail
                | Op::GetElement(_)
                | Op::PutList
                | Op::PutTuple
                | Op::UpdateTuple { .. }
                | Op::MakeFun(_)
                | Op::PutMap
                | Op::BinPosition
                | Op::BinTerm
                | Op::BinGetRest
        )
    }

    /// Whether it takes apart what a test before it has to have found to be of the right kind (verifier rule V18).
    pub fn relies_on_test(&self) -> bool {
        matches!(
            self.op,
            Op::GetHead
                | Op::GetTail
                | Op::GetElement(_)
                | Op::UpdateTuple { .. }
                | Op::GetMapValue
                | Op::HasMapKey
        )
    }

    /// Where it can go other than to the next instruction, or by raising.
    pub fn for_each_target(&self, see: &mut impl FnMut(BlockId)) {
        self.target.iter().for_each(|&target| see(target));
        match &self.op {
            Op::SelectValue(arms) => arms.iter().for_each(|(_, block)| see(*block)),
            Op::SelectArity(arms) => arms.iter().for_each(|(_, block)| see(*block)),
            _ => {}
        }
    }

    /// The variables that it reads.
    pub fn uses(&self) -> impl Iterator<Item = Var> + '_ {
        self.args.iter().filter_map(|arg| match arg {
            Value::Var(var) => Some(*var),
            Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => None,
        })
    }
}
