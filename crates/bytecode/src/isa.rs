//! The instruction set, written once.
//!
//! [`for_each_op!`](crate::for_each_op) hands the whole table to a callback macro; nothing else lists opcodes. A row is
//!
//! ```text
//! /// semantics in fixed notation
//! NUMBER Name { operand: Kind, ... } [EFFECTS];
//! ```
//!
//! **Machine model.** A function has a frame of slots on the process stack, numbered from 0; its
//! arguments (and then a closure's free variables) arrive in the first slots. A call instruction
//! names `base`, the slot of the *caller's* frame where the callee's slot 0 lies: the caller puts
//! argument i into slot base+i beforehand, slots below `base` are what survives the call, slots
//! from `base` up are gone after it. The result is written to `dst` when the callee returns.
//! A tail call takes its arguments in slots 0..arity of its own frame.
//!
//! **Failure.** A `Fail` operand is a label, or none: then the instruction raises instead of
//! branching. Guards use labels, bodies do not.
//!
//! **Safepoints.** Only rows marked `SAFEPOINT` may collect garbage or switch processes, and each
//! such instruction has a stack map: the slots that hold terms needed afterwards. For calls these
//! are slots below `base`; `dst` is not in it. Entering a function is a safepoint too, whose live
//! slots are the arguments. All other instructions that need memory take it from an overflow
//! fragment when the heap is full, and ask for a collection at the next safepoint.
//!
//! **Construction.** `Reserve` makes room; `PutList`, `PutTuple`, `MakeFun` and `UpdateTuple` use
//! it up (sizes in [`layout`](crate::layout)), and the verifier proves that they stay within it.
//! What is marked `ALLOCATES` or `SAFEPOINT`, or accepts a message, ends the reservation.
//!
//! **Constants.** Atoms, `[]` and integers of 32 bits stand in operands, everything else is a
//! literal; the loader puts those inline that fit a machine word.
//!
//! **Control.** Labels may lead forwards or backwards, but the only loops within a function are
//! those of `receive`; all others are calls, which count reductions. A tail call may not stand in the
//! range of a handler. All rules: [`verify`](crate::verify).
//!
//! **Consumers.** This module makes [`Opcode`], the operand structs in [`op`], [`Op`] and [`OPS`]
//! from the table, and [`Op::visit`], by which verifier, compiler and disassembler see operands
//! by their role (see [`operand`](crate::operand)). Encoding, listing and the interpreter are
//! callbacks of the same table elsewhere.

use crate::module::{Module, SlotIndex};
use crate::operand::{Label, Operand, Visitor, VisitorMut};
use std::fmt;

/// Hands the instruction table to the callback macro `$then`.
#[macro_export]
macro_rules! for_each_op { ($then:ident) => { $then! {
    // Moving and branching.
    /// dst := src
    0x01 Move { src: Src, dst: Dst } [];
    /// a, b := b, a
    0x02 Swap { a: SlotMut, b: SlotMut } [];
    /// pc := target
    0x03 Jump { target: Label } [ENDS_BLOCK];
    /// return src to the caller
    0x04 Return { src: Src } [ENDS_BLOCK];

    // Calls. See "Machine model" for base and arguments.
    /// dst := function(slots base..base+arity)
    0x08 Call { function: Function, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return function(slots 0..arity)
    0x09 TailCall { function: Function } [ENDS_BLOCK | RAISES];
    /// dst := import(slots base..base+arity); raises undef when it is not to be found
    0x0a CallExternal { import: Import, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return import(slots 0..arity)
    0x0b TailCallExternal { import: Import } [ENDS_BLOCK | RAISES];
    /// dst := fun(slots base..base+arity); raises badfun, badarity
    0x0c CallFun { fun: Src, arity: Arity, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return fun(slots 0..arity); raises badfun, badarity
    0x0d TailCallFun { fun: Src, arity: Arity } [ENDS_BLOCK | RAISES];
    /// dst := module:function(slots base..base+arity); raises badarg unless both are atoms
    0x0e CallDynamic { module: Src, function: Src, arity: Arity, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return module:function(slots 0..arity)
    0x0f TailCallDynamic { module: Src, function: Src, arity: Arity } [ENDS_BLOCK | RAISES];
    /// dst := apply(module, function, args); base as in Call; raises badarg
    0x10 Apply { module: Src, function: Src, args: Src, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return apply(module, function, args)
    0x11 TailApply { module: Src, function: Src, args: Src } [ENDS_BLOCK | RAISES];
    /// dst := apply(fun, args); raises badarg, badfun, badarity
    0x12 ApplyFun { fun: Src, args: Src, base: Base, dst: Dst } [SAFEPOINT | RAISES];
    /// return apply(fun, args)
    0x13 TailApplyFun { fun: Src, args: Src } [ENDS_BLOCK | RAISES];
    /// dst := bif(args...); may collect, suspend or end the process after it
    0x14 CallBif { bif: Bif, args: Args, dst: Dst } [SAFEPOINT | RAISES];
    /// dst := bif(args...) for a BIF with the GUARD flag; on failure pc := fail, or raises
    0x15 GuardBif { bif: Bif, args: Args, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// what a call of the function would do follows; while its calls are traced pc := call, where that call is
    0x16 Inlined { function: Function, call: Label } [];

    // Exceptions. Handlers are in a side table: entering a range costs nothing.
    /// raise error {badmatch, value}
    0x18 RaiseBadMatch { value: Src } [ENDS_BLOCK | RAISES | ALLOCATES];
    /// raise error {case_clause, value}
    0x19 RaiseCaseClause { value: Src } [ENDS_BLOCK | RAISES | ALLOCATES];
    /// raise error if_clause
    0x1a RaiseIfClause {} [ENDS_BLOCK | RAISES];
    /// raise error {try_clause, value}
    0x1b RaiseTryClause { value: Src } [ENDS_BLOCK | RAISES | ALLOCATES];
    /// raise error function_clause, with args in the top entry of the stack trace
    0x1c RaiseFunctionClause { args: Args } [ENDS_BLOCK | RAISES | ALLOCATES];
    /// raise error {badrecord, value}
    0x1d RaiseBadRecord { value: Src } [ENDS_BLOCK | RAISES | ALLOCATES];
    /// raise again class:reason with the raw trace that a handler received
    0x1e Reraise { class: Src, reason: Src, trace: Src } [ENDS_BLOCK | RAISES];
    /// dst := the stack trace, as a list, of the raw trace that a handler received
    0x1f BuildStacktrace { trace: Src, dst: Dst } [ALLOCATES];

    // Comparing. Each branches to fail unless the relation holds.
    /// pc := fail unless lhs =:= rhs
    0x20 IsExactEq { lhs: Src, rhs: Src, fail: Label } [];
    /// pc := fail unless lhs =/= rhs
    0x21 IsExactNe { lhs: Src, rhs: Src, fail: Label } [];
    /// pc := fail unless lhs == rhs
    0x22 IsEq { lhs: Src, rhs: Src, fail: Label } [];
    /// pc := fail unless lhs /= rhs
    0x23 IsNe { lhs: Src, rhs: Src, fail: Label } [];
    /// pc := fail unless lhs < rhs
    0x24 IsLt { lhs: Src, rhs: Src, fail: Label } [];
    /// pc := fail unless lhs >= rhs
    0x25 IsGe { lhs: Src, rhs: Src, fail: Label } [];

    // Type tests. Each branches to fail unless src is of the type.
    /// pc := fail unless is_atom(src)
    0x28 IsAtom { src: Src, fail: Label } [];
    /// pc := fail unless src is true or false
    0x29 IsBoolean { src: Src, fail: Label } [];
    /// pc := fail unless is_integer(src)
    0x2a IsInteger { src: Src, fail: Label } [];
    /// pc := fail unless is_float(src)
    0x2b IsFloat { src: Src, fail: Label } [];
    /// pc := fail unless is_number(src)
    0x2c IsNumber { src: Src, fail: Label } [];
    /// pc := fail unless src is [] or a cons
    0x2d IsList { src: Src, fail: Label } [];
    /// pc := fail unless src is a cons; then GetHead and its like may follow
    0x2e IsCons { src: Src, fail: Label } [];
    /// pc := fail unless src is []
    0x2f IsNil { src: Src, fail: Label } [];
    /// pc := fail unless is_tuple(src)
    0x30 IsTuple { src: Src, fail: Label } [];
    /// pc := fail unless src is a tuple of that size; then GetElement may follow
    0x31 IsTupleOfArity { src: Src, arity: Arity, fail: Label } [];
    /// pc := fail unless src is a tuple of that size whose first element is the atom
    0x32 IsTaggedTuple { src: Src, arity: Arity, tag: Atom, fail: Label } [];
    /// pc := fail unless is_binary(src)
    0x33 IsBinary { src: Src, fail: Label } [];
    /// pc := fail unless is_bitstring(src)
    0x34 IsBitstring { src: Src, fail: Label } [];
    /// pc := fail unless is_map(src)
    0x35 IsMap { src: Src, fail: Label } [];
    /// pc := fail unless is_function(src)
    0x36 IsFunction { src: Src, fail: Label } [];
    /// pc := fail unless is_function(src, arity)
    0x37 IsFunctionOfArity { src: Src, arity: Src, fail: Fail } [RAISES];
    /// pc := fail unless is_pid(src)
    0x38 IsPid { src: Src, fail: Label } [];
    /// pc := fail unless is_port(src)
    0x39 IsPort { src: Src, fail: Label } [];
    /// pc := fail unless is_reference(src)
    0x3a IsReference { src: Src, fail: Label } [];
    /// pc := the label of the arm equal to src, else fail; arms are small integers or atoms
    0x3b SelectValue { src: Src, fail: Label, arms: ValueArms } [ENDS_BLOCK];
    /// pc := the label of the arm for src's size if src is a tuple, else fail
    0x3c SelectArity { src: Src, fail: Label, arms: ArityArms } [ENDS_BLOCK];

    // Lists, tuples, funs: taking apart (what was tested before) and building (in reserved room).
    /// dst := hd(src), src a proven cons
    0x40 GetHead { src: Slot, dst: Dst } [];
    /// dst := tl(src), src a proven cons
    0x41 GetTail { src: Slot, dst: Dst } [];
    /// head, tail := hd(src), tl(src), src a proven cons
    0x42 GetList { src: Slot, head: Dst, tail: Dst } [];
    /// dst := element(index + 1, src), src a proven tuple larger than index
    0x43 GetElement { src: Slot, index: Index, dst: Dst } [];
    /// make sure that words are free on the heap
    0x44 Reserve { words: Words } [SAFEPOINT];
    /// as Reserve, without collecting: a new fragment when the heap is full (for guards)
    0x45 ReserveFragment { words: Words } [ALLOCATES];
    /// dst := [head | tail]
    0x46 PutList { head: Src, tail: Src, dst: Dst } [];
    /// dst := {elements...}
    0x47 PutTuple { elements: Args, dst: Dst } [];
    /// dst := src with elements replaced; src a proven tuple of exactly that arity
    0x48 UpdateTuple { src: Slot, arity: Arity, updates: Updates, dst: Dst } [];
    /// dst := a closure over free
    0x49 MakeFun { fun: Fun, free: Args, dst: Dst } [];

    // Maps. Memory comes from the heap if there is room, else from a fragment.
    /// dst := #{k => v, ...}, pairs as k, v, k, v; a later key wins
    0x50 PutMap { pairs: Args, dst: Dst } [ALLOCATES];
    /// dst := map#{k => v, ...}; raises badmap
    0x51 UpdateMapAssoc { map: Src, pairs: Args, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := map#{k := v, ...}; raises badmap, badkey
    0x52 UpdateMapExact { map: Src, pairs: Args, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := the value of key, or pc := fail when it is missing; src a proven map
    0x53 GetMapValue { map: Slot, key: Src, fail: Label, dst: Dst } [];
    /// pc := fail unless key is in the proven map
    0x54 HasMapKey { map: Slot, key: Src, fail: Label } [];

    // Arithmetic; on a bad operand pc := fail, or raises badarith.
    /// dst := lhs + rhs
    0x60 Add { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs - rhs
    0x61 Sub { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs * rhs
    0x62 Mul { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs / rhs
    0x63 Divide { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs div rhs
    0x64 Div { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs rem rhs
    0x65 Rem { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs band rhs
    0x66 Band { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs bor rhs
    0x67 Bor { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs bxor rhs
    0x68 Bxor { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs bsl rhs; also raises system_limit
    0x69 Bsl { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := lhs bsr rhs
    0x6a Bsr { lhs: Src, rhs: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := bnot src
    0x6b Bnot { src: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := -src
    0x6c Neg { src: Src, dst: Dst, fail: Fail } [ALLOCATES | RAISES];

    // Binaries. A match context is a slot kind of its own that only these instructions read.
    /// dst := all that is left of ctx as a bitstring; ctx stays where it is
    0x6f BinGetRest { ctx: Ctx, dst: Dst } [ALLOCATES];
    /// ctx := a match context at the start of src, or pc := fail unless src is a bitstring
    0x70 BinStart { src: Src, ctx: NewCtx, fail: Label } [ALLOCATES];
    /// dst := the integer in the next size*unit bits
    0x71 BinGetInteger { ctx: Ctx, size: Src, unit: Unit, flags: SegmentFlags, dst: Dst, fail: Label } [ALLOCATES];
    /// dst := the next size*unit bits as a bitstring
    0x72 BinGetBinary { ctx: Ctx, size: Src, unit: Unit, dst: Dst, fail: Label } [ALLOCATES];
    /// dst := all that is left, whose length in bits must be a multiple of unit
    0x73 BinGetTail { ctx: Ctx, unit: Unit, dst: Dst, fail: Label } [ALLOCATES];
    /// skip size*unit bits
    0x74 BinSkip { ctx: Ctx, size: Src, unit: Unit, fail: Label } [];
    /// pc := fail unless a multiple of unit bits is left
    0x75 BinTestUnit { ctx: Ctx, unit: Unit, fail: Label } [];
    /// skip the bits of the literal bitstring, or pc := fail when they differ
    0x76 BinMatchLiteral { ctx: Ctx, literal: Literal, fail: Label } [];
    /// pc := fail unless nothing is left
    0x77 BinEnd { ctx: Ctx, fail: Label } [];
    /// dst := the position of ctx in bits, a small integer
    0x78 BinPosition { ctx: Ctx, dst: Dst } [];
    /// set the position of ctx to one taken before
    0x79 BinRestore { ctx: Ctx, position: Src } [];
    /// dst := <<segments...>>; raises badarg, or pc := fail
    0x7a BinBuild { segments: Segments, dst: Dst, fail: Fail } [ALLOCATES | RAISES];
    /// dst := the float in the next size*unit bits, which are 16, 32 or 64 and a finite number
    0x7b BinGetFloat { ctx: Ctx, size: Src, unit: Unit, flags: SegmentFlags, dst: Dst, fail: Label } [ALLOCATES];
    /// dst := the character at the front, in UTF-8, UTF-16 or UTF-32 by the unit
    0x7c BinGetUtf { ctx: Ctx, unit: Unit, flags: SegmentFlags, dst: Dst, fail: Label } [];
    /// ctx := a match context at the start of the bitstring in ctx, or that which is there already,
    /// back at its start; pc := fail, with ctx as it was, unless it is one of these
    0x7d BinResume { ctx: NewCtx, fail: Label } [ALLOCATES];
    /// the start of ctx := its position, for the function that it is passed to
    0x7e BinCommit { ctx: Ctx } [];
    /// dst := the bitstring from the start of ctx to its end, or the term that is there instead
    0x7f BinTerm { ctx: Ctx, dst: Dst } [ALLOCATES];

    // Receiving. Between ReceivePeek and ReceiveAccept or ReceiveNext nothing collects.
    /// dst := the message at the save pointer, or pc := empty when there is none
    0x80 ReceivePeek { dst: Dst, empty: Label } [];
    /// take that message out of the queue; save pointer := first; cancel the receive timer
    0x81 ReceiveAccept {} [];
    /// save pointer := next message; pc := peek
    0x82 ReceiveNext { peek: Label } [ENDS_BLOCK];
    /// suspend until a message arrives; pc := peek
    0x83 ReceiveWait { peek: Label } [ENDS_BLOCK | SAFEPOINT | YIELDS];
    /// as ReceiveWait, but go on with the next instruction after timeout milliseconds (counted
    /// from the first wait of this receive); raises timeout_value
    0x84 ReceiveWaitTimeout { timeout: Src, peek: Label } [SAFEPOINT | YIELDS | RAISES];
    /// the timeout has struck: save pointer := first
    0x85 ReceiveTimedOut {} [];
    /// save pointer := first message that can contain the reference, if that is known
    0x86 ReceiveMarker { reference: Src } [];
}}}

/// What an instruction may do, as the compiler, verifier and loader need to know it.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Effects(u8);

impl Effects {
    /// None of the others.
    pub const NONE: Effects = Effects(0);
    /// Takes memory (what was reserved is not there any more), but never collects.
    pub const ALLOCATES: Effects = Effects(1);
    /// Can raise: an edge to the handler whose range covers it, or out of the function.
    pub const RAISES: Effects = Effects(1 << 1);
    /// May collect or switch processes, and therefore has a stack map.
    pub const SAFEPOINT: Effects = Effects(1 << 2);
    /// Control never goes on with the next instruction.
    pub const ENDS_BLOCK: Effects = Effects(1 << 3);
    /// May suspend the process.
    pub const YIELDS: Effects = Effects(1 << 4);

    const NAMES: [(Effects, &'static str); 5] = [
        (Effects::ALLOCATES, "ALLOCATES"),
        (Effects::RAISES, "RAISES"),
        (Effects::SAFEPOINT, "SAFEPOINT"),
        (Effects::ENDS_BLOCK, "ENDS_BLOCK"),
        (Effects::YIELDS, "YIELDS"),
    ];

    /// Whether all of `other` are among these.
    pub const fn contains(self, other: Effects) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and those.
    pub const fn union(self, other: Effects) -> Effects {
        Effects(self.0 | other.0)
    }
}

impl fmt::Display for Effects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (effect, name) in Effects::NAMES {
            if self.contains(effect) {
                write!(f, "{separator}{name}")?;
                separator = " | ";
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Effects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{self}]")
    }
}

/// A row of the table, for whoever needs it at run time.
#[derive(Clone, Copy, Debug)]
pub struct OpInfo {
    /// Its opcode, whose number is the byte in files.
    pub opcode: Opcode,
    /// Its name.
    pub name: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// Names and kinds of its operands.
    pub operands: &'static [(&'static str, &'static str)],
    /// Its effects.
    pub effects: Effects,
}

macro_rules! define_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        /// An instruction's name; its value is the byte that stands for it in files.
        #[repr(u8)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Opcode {
            $($(#[doc = $doc])+ $name = $number,)*
        }

        impl Opcode {
            /// The opcode with that number.
            pub const fn from_number(number: u8) -> Option<Opcode> {
                match number {
                    $($number => Some(Opcode::$name),)*
                    _ => None,
                }
            }

            /// Its effects.
            pub const fn effects(self) -> Effects {
                match self {
                    $(Opcode::$name => Effects::NONE$(.union(Effects::$effect))*,)*
                }
            }

            /// Its row in the table.
            pub const fn info(self) -> &'static OpInfo {
                match self {
                    $(Opcode::$name => const { &OpInfo {
                        opcode: Opcode::$name,
                        name: stringify!($name),
                        docs: &[$($doc),+],
                        operands: &[$((stringify!($field), stringify!($kind))),*],
                        effects: Opcode::$name.effects(),
                    } },)*
                }
            }
        }

        /// The operands of each instruction, as a struct of that name.
        pub mod op {
            use crate::operand::*;
            $(
                $(#[doc = $doc])+
                #[derive(Clone, Debug, PartialEq)]
                #[allow(missing_docs, reason = "the doc line of the instruction names its operands")]
                pub struct $name { $(pub $field: $kind),* }
            )*
        }

        /// An instruction with its operands.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Op {
            $($(#[doc = $doc])+ $name(op::$name),)*
        }

        $(impl From<op::$name> for Op {
            fn from(operands: op::$name) -> Op {
                Op::$name(operands)
            }
        })*

        impl Op {
            /// Which instruction it is.
            pub const fn opcode(&self) -> Opcode {
                match self {
                    $(Op::$name(_) => Opcode::$name,)*
                }
            }

            /// Shows each operand to the visitor by its role, in the order of the table.
            #[inline]
            pub fn visit<V: Visitor>(&self, visitor: &mut V) {
                match self {
                    $(Op::$name(_operands) => { $(_operands.$field.visit(visitor);)* })*
                }
            }

            /// Lets the visitor change slots and labels.
            pub fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
                match self {
                    $(Op::$name(_operands) => { $(_operands.$field.visit_mut(visitor);)* })*
                }
            }
        }

        /// All instructions, in the order of their numbers.
        pub const OPS: &[&OpInfo] = &[$(Opcode::$name.info()),*];
    };
}
for_each_op!(define_ops);

// Modules have many instructions: whoever adds an operand should think before making them larger.
const _: () = assert!(size_of::<Op>() <= 40);

/// The slots in which a call passes its arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArgumentSlots {
    /// Slot of the first argument.
    pub base: SlotIndex,
    /// How many there are.
    pub count: u32,
}

impl Op {
    /// Its effects.
    pub const fn effects(&self) -> Effects {
        self.opcode().effects()
    }

    /// Whether it can raise, which with a failure label it cannot.
    pub fn can_raise(&self) -> bool {
        struct HasLabel(bool);
        impl Visitor for HasLabel {
            #[inline]
            fn label(&mut self, _: Label) {
                self.0 = true;
            }
        }
        let effects = self.effects();
        // The labels of safepoints are not for failure.
        if !effects.contains(Effects::RAISES) || effects.contains(Effects::SAFEPOINT) {
            return effects.contains(Effects::RAISES);
        }
        let mut labels = HasLabel(false);
        self.visit(&mut labels);
        !labels.0
    }

    /// The slots that a call or tail call reads beyond its visible operands. `None` for all other
    /// instructions, and when an index of the operands is out of range.
    pub fn arguments(&self, module: &Module) -> Option<ArgumentSlots> {
        let function = |index: u32| Some(u32::from(module.functions.get(index as usize)?.arity));
        let import = |index: u32| Some(u32::from(module.imports.get(index as usize)?.arity));
        let first = SlotIndex(0);
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "only calls pass arguments in slots"
        )]
        let (base, count) = match self {
            Op::Call(call) => (call.base.0, function(call.function.0)?),
            Op::TailCall(call) => (first, function(call.function.0)?),
            Op::CallExternal(call) => (call.base.0, import(call.import.0)?),
            Op::TailCallExternal(call) => (first, import(call.import.0)?),
            Op::CallFun(call) => (call.base.0, call.arity.0),
            Op::TailCallFun(call) => (first, call.arity.0),
            Op::CallDynamic(call) => (call.base.0, call.arity.0),
            Op::TailCallDynamic(call) => (first, call.arity.0),
            Op::Apply(call) => (call.base.0, 0),
            Op::ApplyFun(call) => (call.base.0, 0),
            _ => return None,
        };
        Some(ArgumentSlots { base, count })
    }

    /// The slot in which a function that starts with this instruction takes a match context as
    /// readily as a term.
    pub fn resumes(&self) -> Option<SlotIndex> {
        #[expect(clippy::wildcard_enum_match_arm, reason = "no other one does")]
        match self {
            Op::BinResume(resume) => Some(resume.ctx.0),
            _ => None,
        }
    }

    /// The first slot that does not survive a call; `None` for what is not a call.
    pub fn call_base(&self) -> Option<SlotIndex> {
        #[expect(clippy::wildcard_enum_match_arm, reason = "only calls have a base")]
        match self {
            Op::Call(call) => Some(call.base.0),
            Op::CallExternal(call) => Some(call.base.0),
            Op::CallFun(call) => Some(call.base.0),
            Op::CallDynamic(call) => Some(call.base.0),
            Op::Apply(call) => Some(call.base.0),
            Op::ApplyFun(call) => Some(call.base.0),
            _ => None,
        }
    }

    /// Whether control leaves the function for another one, for good.
    pub fn is_tail_call(&self) -> bool {
        matches!(
            self,
            Op::TailCall(_)
                | Op::TailCallExternal(_)
                | Op::TailCallFun(_)
                | Op::TailCallDynamic(_)
                | Op::TailApply(_)
                | Op::TailApplyFun(_)
        )
    }
}
