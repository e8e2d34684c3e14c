//! Which loaded instruction an operation becomes: specialised by where its operands come from.

use super::Context;
use super::bif::{call_bif, guard_bif};
use super::data::{binary, map};
use super::emit::Emitter;
use crate::interp::loaded as to;
use crate::interp::loaded::{AnySource, Constant, Slot, SlotSource, Target};
use purlin_bytecode::isa::{Op, op};
use purlin_bytecode::module::{Position, SlotIndex};
use purlin_bytecode::operand::{Args, ArmValue, Dst, Fail, Label, Src};
use purlin_heap::term::{Header, Kind, Word};

/// Where a term comes from.
#[derive(Clone, Copy)]
pub enum Found {
    /// A slot.
    Slot(SlotSource),
    /// A constant.
    Const(Constant),
}

impl Context<'_> {
    /// Where an operand's term comes from.
    pub fn find(&self, src: Src) -> Found {
        match src {
            Src::Slot(slot) => Found::Slot(SlotSource(slot.0)),
            Src::Int(value) => Found::Const(Constant(Word::small(i64::from(value)))),
            Src::Atom(atom) => Found::Const(Constant(self.atom(atom.0))),
            Src::Nil => Found::Const(Constant(Word::NIL)),
            Src::Literal(index) => Found::Const(Constant(self.literals[index as usize])),
        }
    }

    /// The same as an operand that tells at run time.
    pub fn any(&self, src: Src) -> AnySource {
        match self.find(src) {
            Found::Slot(slot) => AnySource::slot(slot.0),
            Found::Const(constant) => AnySource::constant(constant.0),
        }
    }

    /// An atom as a term.
    pub fn atom(&self, index: u32) -> Word {
        Word::atom(self.atoms[index as usize].0)
    }

    /// The slots live at a safepoint.
    pub fn live_at(&self, position: usize) -> Vec<u16> {
        let maps = &self.module.stack_maps;
        let found = maps.binary_search_by_key(&Position(position as u32), |map| map.at);
        // Verifier rule V12: every safepoint has a map.
        let map = &maps[found.expect("a verified safepoint has a stack map")];
        map.live.iter().map(|slot| slot.0).collect()
    }

    /// Frame size and entry of a function of this module.
    pub fn callee(&self, function: u32) -> (u16, u32) {
        let function = &self.module.functions[function as usize];
        (function.frame, function.entry.0)
    }
}

/// The slot of a destination.
pub fn dst(dst: Dst) -> Slot {
    Slot(dst.0.0)
}

pub(super) fn label(label: Label) -> Option<u32> {
    Some(label.0.0)
}

pub(super) fn fail(fail: Fail) -> Option<u32> {
    fail.label().map(|label| label.0.0)
}

pub(super) fn source(slot: SlotIndex) -> SlotSource {
    SlotSource(slot.0)
}

/// One source: slot or constant.
macro_rules! by_one {
    ($context:expr, $src:expr, |$found:ident| $emit:expr) => {
        match $context.find($src) {
            Found::Slot($found) => $emit,
            Found::Const($found) => $emit,
        }
    };
}

/// One source: slot, or else any.
macro_rules! by_slot {
    ($context:expr, $src:expr, |$found:ident| $emit:expr) => {
        match $context.find($src) {
            Found::Slot($found) => $emit,
            Found::Const(constant) => {
                let $found = AnySource::constant(constant.0);
                $emit
            }
        }
    };
}

/// Two sources, of which those pairs have instructions of their own where a constant is a `$known`.
macro_rules! by_two {
    ($context:expr, $lhs:expr, $rhs:expr, $known:ident, |$a:ident, $b:ident| $emit:expr $(, $first:ident)?) => {
        match ($context.find($lhs), $context.find($rhs)) {
            (Found::Slot($a), Found::Slot($b)) => $emit,
            (Found::Slot($a), Found::Const(constant)) if to::$known::of(constant).is_some() => {
                let $b = to::$known::of(constant).expect("just looked at");
                $emit
            }
            $((Found::Const($first), Found::Slot($b)) if to::$known::of($first).is_some() => {
                let $a = to::$known::of($first).expect("just looked at");
                $emit
            })?
            _ => {
                let ($a, $b) = ($context.any($lhs), $context.any($rhs));
                $emit
            }
        }
    };
}

/// Comparisons that do not care which side is which have no form with the constant first.
macro_rules! symmetric {
    ($name:ident, $known:ident, $context:expr, $emitter:expr, $op:expr) => {{
        let (lhs, rhs) = constant_last($op.lhs, $op.rhs);
        by_two!($context, lhs, rhs, $known, |lhs, rhs| $emitter
            .emit_branching(
                to::$name {
                    fail: Target::NONE,
                    lhs,
                    rhs
                },
                &[label($op.fail)]
            ))
    }};
}

/// Comparisons for which the sides differ.
macro_rules! ordered {
    ($name:ident, $context:expr, $emitter:expr, $op:expr) => {
        by_two!(
            $context,
            $op.lhs,
            $op.rhs,
            SmallConstant,
            |lhs, rhs| $emitter.emit_branching(
                to::$name {
                    fail: Target::NONE,
                    lhs,
                    rhs
                },
                &[label($op.fail)]
            ),
            first
        )
    };
}

macro_rules! arithmetic {
    ($name:ident, $context:expr, $emitter:expr, $op:expr $(, $first:ident)?) => {{
        let dst = dst($op.dst);
        by_two!($context, $op.lhs, $op.rhs, SmallConstant, |lhs, rhs| $emitter.emit_branching(
            to::$name { fail: Target::NONE, dst, lhs, rhs },
            &[fail($op.fail)],
        ) $(, $first)?)
    }};
}

macro_rules! type_test {
    ($name:ident, $context:expr, $emitter:expr, $op:expr) => {
        by_slot!($context, $op.src, |src| $emitter.emit_branching(
            to::$name {
                fail: Target::NONE,
                src
            },
            &[label($op.fail)]
        ))
    };
}

/// An atom or `[]`.
fn is_name(src: Src) -> bool {
    matches!(src, Src::Atom(_) | Src::Nil)
}

fn constant_last(lhs: Src, rhs: Src) -> (Src, Src) {
    if matches!(lhs, Src::Slot(_)) {
        (lhs, rhs)
    } else {
        (rhs, lhs)
    }
}

/// Emits what one operation becomes.
pub fn select(context: &Context<'_>, emitter: &mut Emitter, position: usize, op: &Op) {
    match op {
        Op::Move(op) => {
            let dst = dst(op.dst);
            by_one!(context, op.src, |src| emitter.emit(to::Move { dst, src }));
        }
        Op::Swap(op) => emitter.emit(to::Swap {
            a: source(op.a.0),
            b: source(op.b.0),
        }),
        Op::Jump(op) => {
            emitter.emit_branching(
                to::Jump {
                    target: Target::NONE,
                },
                &[label(op.target)],
            );
        }
        Op::Return(op) => by_one!(context, op.src, |src| emitter.emit(to::Return { src })),

        Op::Call(_)
        | Op::TailCall(_)
        | Op::CallExternal(_)
        | Op::TailCallExternal(_)
        | Op::CallFun(_)
        | Op::TailCallFun(_)
        | Op::CallDynamic(_)
        | Op::TailCallDynamic(_)
        | Op::Apply(_)
        | Op::TailApply(_)
        | Op::ApplyFun(_)
        | Op::TailApplyFun(_)
        | Op::CallBif(_)
        | Op::GuardBif(_) => call(context, emitter, position, op),

        Op::Inlined(op) => emitter.begin_inlined(position, op),

        Op::RaiseBadMatch(op) => {
            emitter.emit(to::RaiseBadMatch {
                value: context.any(op.value),
            });
        }
        Op::RaiseCaseClause(op) => {
            emitter.emit(to::RaiseCaseClause {
                value: context.any(op.value),
            });
        }
        Op::RaiseIfClause(_) => emitter.emit(to::RaiseIfClause),
        Op::RaiseTryClause(op) => {
            emitter.emit(to::RaiseTryClause {
                value: context.any(op.value),
            });
        }
        Op::RaiseFunctionClause(op) => {
            emitter.emit(to::RaiseFunctionClause {
                count: op.args.0.len() as u32,
            });
            args(context, emitter, &op.args);
        }
        Op::RaiseBadRecord(op) => {
            emitter.emit(to::RaiseBadRecord {
                value: context.any(op.value),
            });
        }
        Op::Reraise(op) => emitter.emit(to::Reraise {
            class: context.any(op.class),
            reason: context.any(op.reason),
            trace: context.any(op.trace),
        }),
        Op::BuildStacktrace(op) => {
            emitter.emit(to::BuildStacktrace {
                dst: dst(op.dst),
                trace: context.any(op.trace),
            });
        }

        Op::IsExactEq(op) => symmetric!(IsExactEq, Immediate, context, emitter, op),
        Op::IsExactNe(op) => symmetric!(IsExactNe, Immediate, context, emitter, op),
        // Only numbers can be equal and not the same.
        Op::IsEq(op) if is_name(op.lhs) || is_name(op.rhs) => {
            symmetric!(IsExactEq, Immediate, context, emitter, op);
        }
        Op::IsNe(op) if is_name(op.lhs) || is_name(op.rhs) => {
            symmetric!(IsExactNe, Immediate, context, emitter, op);
        }
        Op::IsEq(op) => symmetric!(IsEq, SmallConstant, context, emitter, op),
        Op::IsNe(op) => symmetric!(IsNe, SmallConstant, context, emitter, op),
        Op::IsLt(op) => ordered!(IsLt, context, emitter, op),
        Op::IsGe(op) => ordered!(IsGe, context, emitter, op),

        Op::IsAtom(op) => type_test!(IsAtom, context, emitter, op),
        Op::IsBoolean(op) => type_test!(IsBoolean, context, emitter, op),
        Op::IsInteger(op) => type_test!(IsInteger, context, emitter, op),
        Op::IsFloat(op) => type_test!(IsFloat, context, emitter, op),
        Op::IsNumber(op) => type_test!(IsNumber, context, emitter, op),
        Op::IsList(op) => type_test!(IsList, context, emitter, op),
        Op::IsCons(op) => type_test!(IsCons, context, emitter, op),
        Op::IsNil(op) => type_test!(IsNil, context, emitter, op),
        Op::IsTuple(op) => type_test!(IsTuple, context, emitter, op),
        Op::IsBinary(op) => type_test!(IsBinary, context, emitter, op),
        Op::IsBitstring(op) => type_test!(IsBitstring, context, emitter, op),
        Op::IsMap(op) => type_test!(IsMap, context, emitter, op),
        Op::IsFunction(op) => type_test!(IsFunction, context, emitter, op),
        Op::IsPid(op) => type_test!(IsPid, context, emitter, op),
        Op::IsPort(op) => type_test!(IsPort, context, emitter, op),
        Op::IsReference(op) => type_test!(IsReference, context, emitter, op),
        Op::IsTupleOfArity(op) => {
            let header = tuple_header(op.arity.0);
            by_slot!(context, op.src, |src| emitter.emit_branching(
                to::IsTupleOfArity {
                    fail: Target::NONE,
                    src,
                    header
                },
                &[label(op.fail)],
            ));
        }
        Op::IsTaggedTuple(op) => {
            let (header, tag) = (tuple_header(op.arity.0), context.atom(op.tag.0.0));
            by_slot!(context, op.src, |src| emitter.emit_branching(
                to::IsTaggedTuple {
                    fail: Target::NONE,
                    src,
                    header,
                    tag
                },
                &[label(op.fail)],
            ));
        }
        Op::IsFunctionOfArity(op) => emitter.emit_branching(
            to::IsFunctionOfArity {
                fail: Target::NONE,
                src: context.any(op.src),
                arity: context.any(op.arity),
            },
            &[fail(op.fail)],
        ),
        Op::SelectValue(op) => select_value(context, emitter, op),
        Op::SelectArity(op) => select_arity(context, emitter, op),

        Op::GetHead(op) => emitter.emit(to::GetHead {
            src: source(op.src.0),
            dst: dst(op.dst),
        }),
        Op::GetTail(op) => emitter.emit(to::GetTail {
            src: source(op.src.0),
            dst: dst(op.dst),
        }),
        Op::GetList(op) => emitter.emit(to::GetList {
            src: source(op.src.0),
            head: dst(op.head),
            tail: dst(op.tail),
        }),
        Op::GetElement(op) => emitter.emit(to::GetElement {
            src: source(op.src.0),
            dst: dst(op.dst),
            index: op.index.0,
        }),
        Op::Reserve(op) => reserve(context, emitter, position, op.words.0),
        Op::ReserveFragment(op) => emitter.emit(to::ReserveFragment { words: op.words.0 }),
        Op::PutList(op) => {
            let dst = dst(op.dst);
            by_one!(context, op.head, |head| by_one!(context, op.tail, |tail| {
                emitter.emit(to::PutList { dst, head, tail })
            }));
        }
        Op::PutTuple(op) => put_tuple(context, emitter, op),
        Op::UpdateTuple(op) => update_tuple(context, emitter, op),
        Op::MakeFun(op) => {
            let count = op.free.0.len();
            let entry = context.funs[op.fun.0 as usize].expose_provenance();
            emitter.emit(to::MakeFun {
                dst: dst(op.dst),
                count: count as u32,
                header: Header::new(Kind::Fun, 1 + count),
                entry: entry as u64,
            });
            args(context, emitter, &op.free);
        }

        Op::PutMap(_)
        | Op::UpdateMapAssoc(_)
        | Op::UpdateMapExact(_)
        | Op::GetMapValue(_)
        | Op::HasMapKey(_) => map(context, emitter, op),

        Op::Add(op) => arithmetic!(Add, context, emitter, op, first),
        Op::Sub(op) => arithmetic!(Sub, context, emitter, op, first),
        Op::Mul(op) => arithmetic!(Mul, context, emitter, op),
        Op::Divide(op) => emitter.emit_branching(
            to::Divide {
                fail: Target::NONE,
                dst: dst(op.dst),
                lhs: context.any(op.lhs),
                rhs: context.any(op.rhs),
            },
            &[fail(op.fail)],
        ),
        Op::Div(op) => arithmetic!(Div, context, emitter, op),
        Op::Rem(op) => arithmetic!(Rem, context, emitter, op),
        Op::Band(op) => arithmetic!(Band, context, emitter, op),
        Op::Bor(op) => arithmetic!(Bor, context, emitter, op),
        Op::Bxor(op) => arithmetic!(Bxor, context, emitter, op),
        Op::Bsl(op) => arithmetic!(Bsl, context, emitter, op),
        Op::Bsr(op) => arithmetic!(Bsr, context, emitter, op),
        Op::Bnot(op) => emitter.emit_branching(
            to::Bnot {
                fail: Target::NONE,
                dst: dst(op.dst),
                src: context.any(op.src),
            },
            &[fail(op.fail)],
        ),
        Op::Neg(op) => emitter.emit_branching(
            to::Neg {
                fail: Target::NONE,
                dst: dst(op.dst),
                src: context.any(op.src),
            },
            &[fail(op.fail)],
        ),

        Op::BinStart(_)
        | Op::BinGetInteger(_)
        | Op::BinGetBinary(_)
        | Op::BinResume(_)
        | Op::BinCommit(_)
        | Op::BinTerm(_)
        | Op::BinGetRest(_)
        | Op::BinGetFloat(_)
        | Op::BinGetUtf(_)
        | Op::BinGetTail(_)
        | Op::BinSkip(_)
        | Op::BinTestUnit(_)
        | Op::BinMatchLiteral(_)
        | Op::BinEnd(_)
        | Op::BinPosition(_)
        | Op::BinRestore(_)
        | Op::BinBuild(_) => binary(context, emitter, op),

        Op::ReceivePeek(op) => emitter.emit_branching(
            to::ReceivePeek {
                empty: Target::NONE,
                dst: dst(op.dst),
            },
            &[label(op.empty)],
        ),
        Op::ReceiveAccept(_) => emitter.emit(to::ReceiveAccept {}),
        Op::ReceiveNext(op) => {
            let peek = &[label(op.peek)];
            // An instruction to be traced stands before its trace.
            if !context.debug.trace_ops {
                emitter.emit_branching(to::QuickReceiveNext { peek: Target::NONE }, peek);
            }
            emitter.emit_branching(to::ReceiveNext { peek: Target::NONE }, peek);
        }
        Op::ReceiveWait(op) => {
            let live = emitter.map_word(2, 0, &context.live_at(position));
            emitter.emit_branching(
                to::ReceiveWait {
                    peek: Target::NONE,
                    live,
                },
                &[label(op.peek)],
            );
        }
        Op::ReceiveWaitTimeout(op) => {
            let live = emitter.map_word(3, 0, &context.live_at(position));
            let timeout = context.any(op.timeout);
            emitter.emit_branching(
                to::ReceiveWaitTimeout {
                    peek: Target::NONE,
                    timeout,
                    live,
                },
                &[label(op.peek)],
            );
        }
        Op::ReceiveTimedOut(_) => emitter.emit(to::ReceiveTimedOut {}),
        Op::ReceiveMarker(op) => {
            emitter.emit(to::ReceiveMarker {
                reference: context.any(op.reference),
            });
        }
    }
}

/// The header of a tuple.
pub fn tuple_header(arity: u32) -> Header {
    Header::new(Kind::Tuple, arity as usize)
}

/// Operand words for a list of terms.
pub(super) fn args(context: &Context<'_>, emitter: &mut Emitter, args: &Args) {
    for &arg in &args.0 {
        emitter.operands(context.any(arg));
    }
}

fn update_tuple(context: &Context<'_>, emitter: &mut Emitter, op: &op::UpdateTuple) {
    let (src, dst, arity) = (source(op.src.0), dst(op.dst), op.arity.0);
    let update = |&(index, value): &(u32, Src)| to::Update {
        index,
        value: context.any(value),
    };
    match &op.updates.0[..] {
        [one] => emitter.emit(to::UpdateTupleOf {
            src,
            dst,
            arity,
            updates: [update(one)],
        }),
        [one, two] => emitter.emit(to::UpdateTupleOf {
            src,
            dst,
            arity,
            updates: [update(one), update(two)],
        }),
        updates => {
            emitter.emit(to::UpdateTuple {
                src,
                dst,
                arity,
                count: updates.len() as u32,
            });
            for &(index, value) in updates {
                emitter.word(u64::from(index));
                emitter.operands(context.any(value));
            }
        }
    }
}

fn put_tuple(context: &Context<'_>, emitter: &mut Emitter, op: &op::PutTuple) {
    let dst = dst(op.dst);
    let any = |src: Src| context.any(src);
    match *op.elements.0 {
        [a, b] => emitter.emit(to::PutTupleOf {
            dst,
            elements: [a, b].map(any),
        }),
        [a, b, c] => emitter.emit(to::PutTupleOf {
            dst,
            elements: [a, b, c].map(any),
        }),
        [a, b, c, d] => emitter.emit(to::PutTupleOf {
            dst,
            elements: [a, b, c, d].map(any),
        }),
        _ => {
            let count = op.elements.0.len() as u32;
            emitter.emit(to::PutTuple {
                dst,
                count,
                header: tuple_header(count),
            });
            args(context, emitter, &op.elements);
        }
    }
}

fn reserve(context: &Context<'_>, emitter: &mut Emitter, position: usize, words: u32) {
    let live = emitter.map_word(2, 0, &context.live_at(position));
    if context.debug.heap.stress {
        emitter.emit(to::ReserveAlways { words, live });
    } else {
        emitter.emit(to::Reserve { words, live });
    }
}

/// The word that goes with a call: where its result goes and what lives across it. It is the last
/// word of the instruction `O`.
fn return_word<O>(context: &Context<'_>, emitter: &mut Emitter, position: usize, dst: Dst) -> u64 {
    emitter.map_word(
        to::length::<O>() / 8 - 1,
        dst.0.0,
        &context.live_at(position),
    )
}

fn call(context: &Context<'_>, emitter: &mut Emitter, position: usize, op: &Op) {
    let export = |import: u32| {
        let mfa = &context.module.imports[import as usize];
        let [module, function] =
            [mfa.module, mfa.function].map(|name| context.atoms[name.0 as usize]);
        std::ptr::from_ref(context.code.export(module, function, mfa.arity))
    };
    #[expect(clippy::wildcard_enum_match_arm, reason = "called with calls only")]
    match op {
        Op::Call(op) => {
            let (frame, entry) = context.callee(op.function.0);
            let return_word = return_word::<to::Call>(context, emitter, position, op.dst);
            emitter.emit_call(
                to::Call {
                    target: Target::NONE,
                    base: op.base.0.0,
                    frame,
                    return_word,
                },
                entry,
            );
        }
        Op::TailCall(op) => {
            let (frame, entry) = context.callee(op.function.0);
            let target = Target::NONE;
            if op.function.0 == emitter.function {
                emitter.emit_call(to::TailCallSelf { target }, entry);
            } else {
                emitter.emit_call(to::TailCall { target, frame }, entry);
            }
        }
        Op::CallExternal(op) => {
            let return_word = return_word::<to::CallExternal>(context, emitter, position, op.dst);
            let export = export(op.import.0);
            emitter.emit(to::CallExternal {
                export,
                base: op.base.0.0,
                return_word,
            });
        }
        Op::TailCallExternal(op) => {
            emitter.emit(to::TailCallExternal {
                export: export(op.import.0),
            });
        }
        Op::CallFun(op) => by_slot!(context, op.fun, |fun| {
            let return_word = fun_return_word(fun, context, emitter, position, op.dst);
            let (base, arity) = (op.base.0.0, op.arity.0 as u8);
            emitter.emit(to::CallFun {
                base,
                arity,
                fun,
                return_word,
            })
        }),
        Op::TailCallFun(op) => by_slot!(context, op.fun, |fun| {
            emitter.emit(to::TailCallFun {
                arity: op.arity.0 as u8,
                fun,
            })
        }),
        Op::CallDynamic(op) => {
            let return_word = return_word::<to::CallDynamic>(context, emitter, position, op.dst);
            emitter.emit(to::CallDynamic {
                base: op.base.0.0,
                arity: op.arity.0 as u8,
                module: context.any(op.module),
                function: context.any(op.function),
                cache: 0,
                return_word,
            });
        }
        Op::TailCallDynamic(op) => emitter.emit(to::TailCallDynamic {
            arity: op.arity.0 as u8,
            module: context.any(op.module),
            function: context.any(op.function),
            cache: 0,
        }),
        Op::Apply(op) => {
            let return_word = return_word::<to::Apply>(context, emitter, position, op.dst);
            emitter.emit(to::Apply {
                base: op.base.0.0,
                module: context.any(op.module),
                function: context.any(op.function),
                args: context.any(op.args),
                return_word,
            });
        }
        Op::TailApply(op) => emitter.emit(to::TailApply {
            module: context.any(op.module),
            function: context.any(op.function),
            args: context.any(op.args),
        }),
        Op::ApplyFun(op) => {
            let return_word = return_word::<to::ApplyFun>(context, emitter, position, op.dst);
            emitter.emit(to::ApplyFun {
                base: op.base.0.0,
                fun: context.any(op.fun),
                args: context.any(op.args),
                return_word,
            });
        }
        Op::TailApplyFun(op) => emitter.emit(to::TailApplyFun {
            fun: context.any(op.fun),
            args: context.any(op.args),
        }),
        Op::CallBif(op) => call_bif(context, emitter, position, op),
        Op::GuardBif(op) => guard_bif(context, emitter, op),
        other => unreachable!("not a call: {other:?}"),
    }
}

/// The return word of a `CallFun` with that kind of source.
fn fun_return_word<S>(
    _: S,
    context: &Context<'_>,
    emitter: &mut Emitter,
    position: usize,
    dst: Dst,
) -> u64 {
    return_word::<to::CallFun<S>>(context, emitter, position, dst)
}

fn select_value(context: &Context<'_>, emitter: &mut Emitter, op: &op::SelectValue) {
    let key = |value: ArmValue| match value {
        ArmValue::Int(value) => Word::small(i64::from(value)).0,
        ArmValue::Atom(atom) => context.atom(atom.0).0,
    };
    let arms = op
        .arms
        .0
        .iter()
        .map(|&(value, label)| (key(value), label.0.0))
        .collect();
    match context.find(op.src) {
        Found::Slot(src) => {
            let count = op.arms.0.len() as u16;
            let select = to::SelectValue {
                fail: Target::NONE,
                src,
                count,
            };
            emitter.emit_branching(select, &[label(op.fail)]);
            emit_arms(emitter, to::length::<to::SelectValue>(), arms);
        }
        // Nothing to select at run time.
        Found::Const(constant) => jump_to_arm(emitter, constant.0.0, arms, op.fail),
    }
}

fn select_arity(context: &Context<'_>, emitter: &mut Emitter, op: &op::SelectArity) {
    let arms: Vec<(u64, u32)> = op
        .arms
        .0
        .iter()
        .map(|&(arity, label)| (tuple_header(arity).0, label.0.0))
        .collect();
    match context.find(op.src) {
        Found::Slot(src) => {
            let count = arms.len() as u16;
            let select = to::SelectArity {
                fail: Target::NONE,
                src,
                count,
            };
            emitter.emit_branching(select, &[label(op.fail)]);
            emit_arms(emitter, to::length::<to::SelectArity>(), arms);
        }
        Found::Const(constant) => {
            jump_to_arm(emitter, to::header_bits(constant.0), arms, op.fail);
        }
    }
}

/// The arms after a select whose first word and operands took `length` bytes.
fn emit_arms(emitter: &mut Emitter, length: usize, mut arms: Vec<(u64, u32)>) {
    to::order_arms(&mut arms);
    for &(key, _) in &arms {
        emitter.word(key);
    }
    let labels: Vec<u32> = arms.iter().map(|&(_, label)| label).collect();
    emitter.targets(length / 8 + arms.len(), &labels);
}

fn jump_to_arm(emitter: &mut Emitter, key: u64, arms: Vec<(u64, u32)>, fail: Label) {
    let found = arms
        .iter()
        .find(|&&(arm, _)| arm == key)
        .map(|&(_, label)| label);
    let target = found.unwrap_or(fail.0.0);
    emitter.emit_branching(
        to::Jump {
            target: Target::NONE,
        },
        &[Some(target)],
    );
}
