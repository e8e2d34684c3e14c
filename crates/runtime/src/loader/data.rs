//! Which loaded instructions operations on maps and binaries become.

use super::Context;
use super::emit::Emitter;
use super::select::{Found, args, dst, fail, label, source};
use crate::interp::loaded as to;
use crate::interp::loaded::{Constant, Slot, Target};
use purlin_bytecode::isa::Op;
use purlin_bytecode::operand::{Args, Dst, Segment, Src};

/// Emits what a map instruction becomes.
pub(super) fn map(context: &Context<'_>, emitter: &mut Emitter, op: &Op) {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called with map instructions only"
    )]
    match op {
        Op::PutMap(op) => {
            emitter.emit(to::PutMap {
                dst: dst(op.dst),
                count: op.pairs.0.len() as u32,
            });
            args(context, emitter, &op.pairs);
        }
        Op::UpdateMapAssoc(op) => {
            quick_update::<to::UpdateMapAssoc>(context, emitter, op.map, &op.pairs, op.dst);
            let count = op.pairs.0.len() as u32;
            let map = context.any(op.map);
            let update = to::UpdateMapAssoc {
                fail: Target::NONE,
                dst: dst(op.dst),
                map,
                count,
            };
            emitter.emit_branching(update, &[fail(op.fail)]);
            args(context, emitter, &op.pairs);
        }
        Op::UpdateMapExact(op) => {
            quick_update::<to::UpdateMapExact>(context, emitter, op.map, &op.pairs, op.dst);
            let count = op.pairs.0.len() as u32;
            let map = context.any(op.map);
            let update = to::UpdateMapExact {
                fail: Target::NONE,
                dst: dst(op.dst),
                map,
                count,
            };
            emitter.emit_branching(update, &[fail(op.fail)]);
            args(context, emitter, &op.pairs);
        }
        Op::GetMapValue(op) => {
            let (map, dst) = (source(op.map.0), dst(op.dst));
            let labels = &[label(op.fail)];
            let fail = Target::NONE;
            match context.find(op.key) {
                Found::Const(Constant(key)) if key.is_atom() => {
                    emitter.emit_branching(
                        to::GetMapValueAtom {
                            fail,
                            map,
                            dst,
                            key,
                        },
                        labels,
                    );
                }
                Found::Const(_) | Found::Slot(_) => {
                    let key = context.any(op.key);
                    emitter.emit_branching(
                        to::GetMapValue {
                            fail,
                            map,
                            dst,
                            key,
                        },
                        labels,
                    );
                }
            }
        }
        Op::HasMapKey(op) => emitter.emit_branching(
            to::HasMapKey {
                fail: Target::NONE,
                map: source(op.map.0),
                key: context.any(op.key),
            },
            &[label(op.fail)],
        ),
        other => unreachable!("not a map instruction: {other:?}"),
    }
}

/// The quick form of an update whose keys are atoms, before the general one, `O`.
fn quick_update<O>(
    context: &Context<'_>,
    emitter: &mut Emitter,
    map: Src,
    pairs: &Args,
    target: Dst,
) {
    let Src::Slot(map) = map else { return };
    let keys = pairs.0.iter().step_by(2);
    let skip = to::length::<O>() + pairs.0.len() * 8;
    let (Ok(skip), true) = (
        u16::try_from(skip),
        keys.clone().all(|key| matches!(key, Src::Atom(_))),
    ) else {
        return;
    };
    let count = (pairs.0.len() / 2) as u16;
    let quick = to::QuickUpdateMap {
        dst: dst(target),
        map: source(map),
        pairs: count,
        skip,
    };
    emitter.emit(quick);
    args(context, emitter, pairs);
}

/// Emits what a binary instruction becomes.
pub(super) fn binary(context: &Context<'_>, emitter: &mut Emitter, op: &Op) {
    let none = Target::NONE;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called with binary instructions only"
    )]
    match op {
        Op::BinStart(op) => emitter.emit_branching(
            to::BinStart {
                fail: none,
                ctx: Slot(op.ctx.0.0),
                src: context.any(op.src),
            },
            &[label(op.fail)],
        ),
        Op::BinGetInteger(op) => {
            let how = to::integer_of(op.flags.signed, op.flags.little);
            let size = context.any(op.size);
            let (fail, ctx, dst) = (none, source(op.ctx.0), dst(op.dst));
            let bits = to::BinGetInteger::quick_bits(size, op.unit.0, how);
            if bits == 8 && !how.signed {
                emitter.emit_branching(to::BinGetByte { fail, ctx, dst }, &[label(op.fail)]);
            } else {
                emitter.emit_branching(
                    to::BinGetInteger {
                        fail,
                        ctx,
                        dst,
                        size,
                        unit: op.unit.0,
                        bits,
                        how,
                    },
                    &[label(op.fail)],
                );
            }
        }
        Op::BinGetBinary(op) => emitter.emit_branching(
            to::BinGetBinary {
                fail: none,
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
                size: context.any(op.size),
                unit: op.unit.0,
            },
            &[label(op.fail)],
        ),
        Op::BinResume(op) => emitter.emit_branching(
            to::BinResume {
                fail: none,
                ctx: Slot(op.ctx.0.0),
                src: source(op.ctx.0),
            },
            &[label(op.fail)],
        ),
        Op::BinCommit(op) => {
            emitter.emit(to::BinCommit {
                ctx: source(op.ctx.0),
            });
        }
        Op::BinTerm(op) => {
            emitter.emit(to::BinTerm {
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
            });
        }
        Op::BinGetRest(op) => {
            emitter.emit(to::BinGetRest {
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
            });
        }
        Op::BinGetFloat(op) => emitter.emit_branching(
            to::BinGetFloat {
                fail: none,
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
                size: context.any(op.size),
                unit: op.unit.0,
                little: op.flags.little,
            },
            &[label(op.fail)],
        ),
        Op::BinGetUtf(op) if op.unit.0 == 8 => emitter.emit_branching(
            to::BinGetUtf8 {
                fail: none,
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
            },
            &[label(op.fail)],
        ),
        Op::BinGetUtf(op) => emitter.emit_branching(
            to::BinGetUtf {
                fail: none,
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
                unit: op.unit.0,
                little: op.flags.little,
            },
            &[label(op.fail)],
        ),
        Op::BinGetTail(op) => emitter.emit_branching(
            to::BinGetTail {
                fail: none,
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
                unit: op.unit.0,
            },
            &[label(op.fail)],
        ),
        Op::BinSkip(op) => emitter.emit_branching(
            to::BinSkip {
                fail: none,
                ctx: source(op.ctx.0),
                size: context.any(op.size),
                unit: op.unit.0,
            },
            &[label(op.fail)],
        ),
        Op::BinTestUnit(op) if op.unit.0.is_power_of_two() => emitter.emit_branching(
            to::BinTestMask {
                fail: none,
                ctx: source(op.ctx.0),
                mask: u32::from(op.unit.0) - 1,
            },
            &[label(op.fail)],
        ),
        Op::BinTestUnit(op) => emitter.emit_branching(
            to::BinTestUnit {
                fail: none,
                ctx: source(op.ctx.0),
                unit: op.unit.0,
            },
            &[label(op.fail)],
        ),
        Op::BinMatchLiteral(op) => {
            let literal = context.literals[op.literal.0 as usize];
            let (bits, value) = to::BinMatchLiteral::quick_value(literal);
            let (fail, ctx) = (none, source(op.ctx.0));
            if bits == 8 {
                let byte = value as u8;
                emitter.emit_branching(to::BinMatchByte { fail, ctx, byte }, &[label(op.fail)]);
            } else {
                emitter.emit_branching(
                    to::BinMatchLiteral {
                        fail,
                        ctx,
                        bits,
                        literal,
                        value,
                    },
                    &[label(op.fail)],
                );
            }
        }
        Op::BinEnd(op) => emitter.emit_branching(
            to::BinEnd {
                fail: none,
                ctx: source(op.ctx.0),
            },
            &[label(op.fail)],
        ),
        Op::BinPosition(op) => {
            emitter.emit(to::BinPosition {
                ctx: source(op.ctx.0),
                dst: dst(op.dst),
            });
        }
        Op::BinRestore(op) => emitter.emit(to::BinRestore {
            ctx: source(op.ctx.0),
            position: context.any(op.position),
        }),
        Op::BinBuild(op) => {
            let segment = |segment: &Segment| to::Segment {
                value: context.any(segment.value),
                size: context.any(segment.size.unwrap_or(Src::Nil)),
                kind: segment.kind,
                has_size: segment.size.is_some(),
                little: segment.flags.little,
                unit: segment.unit.0,
                number: u16::try_from(segment.number.0).unwrap_or(u16::MAX),
                bytes: 0,
            };
            let segments = op.segments.0.iter().map(segment);
            let segments: Vec<to::Segment> = segments.map(to::Segment::with_bytes).collect();
            emitter.emit_branching(
                to::BinBuild {
                    fail: none,
                    dst: dst(op.dst),
                    count: segments.len() as u16,
                    appended: to::BinBuild::quick_bytes(&segments),
                },
                &[fail(op.fail)],
            );
            segments
                .into_iter()
                .for_each(|segment| emitter.operands(segment));
        }
        other => unreachable!("not a binary instruction: {other:?}"),
    }
}
