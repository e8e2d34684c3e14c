//! Calls of BIFs: those that run often have a quick form in front.

use super::Context;
use super::emit::Emitter;
use super::select::{Found, args, dst, fail, source};
use crate::bif::LINKED_BIFS;
use crate::interp::loaded as to;
use crate::interp::loaded::Target;
use purlin_bytecode::bif::BifId;
use purlin_bytecode::isa::op;
use purlin_bytecode::operand::Src;
use purlin_heap::atom::Atom;

/// Emits a call of a BIF.
pub(super) fn call_bif(
    context: &Context<'_>,
    emitter: &mut Emitter,
    position: usize,
    op: &op::CallBif,
) {
    let bif = context.verified.bifs()[op.bif.0 as usize];
    let function = LINKED_BIFS[usize::from(bif.0)];
    quick_call(context, emitter, op, bif);
    emitter.emit(to::CallBif {
        bif,
        count: op.args.0.len() as u16,
        function,
    });
    args(context, emitter, &op.args);
    let live = context.live_at(position);
    let word = emitter.map_word(0, op.dst.0.0, &live);
    emitter.word(word);
}

/// A quick form before the call, which goes on with it if it cannot be quick.
fn quick_call(context: &Context<'_>, emitter: &mut Emitter, op: &op::CallBif, bif: BifId) {
    let info = bif.info();
    if info.module_atom != Atom::ERLANG {
        return;
    }
    match (info.name_atom, &*op.args.0) {
        (Atom::SETELEMENT, &[position, Src::Slot(tuple), value]) => {
            emitter.emit(to::QuickSetElement {
                dst: dst(op.dst),
                tuple: source(tuple),
                position: context.any(position),
                value: context.any(value),
            });
        }
        (Atom::BANG | Atom::SEND, &[receiver, message]) => emitter.emit(to::QuickSend {
            receiver: context.any(receiver),
            message: context.any(message),
        }),
        (_, _) => {}
    }
}

/// Emits a call of a BIF that guards may call.
pub(super) fn guard_bif(context: &Context<'_>, emitter: &mut Emitter, op: &op::GuardBif) {
    let bif = context.verified.bifs()[op.bif.0 as usize];
    quick_guard(context, emitter, op, bif);
    emitter.emit_branching(
        to::GuardBif {
            fail: Target::NONE,
            dst: dst(op.dst),
            bif,
            count: op.args.0.len() as u16,
            function: LINKED_BIFS[usize::from(bif.0)],
        },
        &[fail(op.fail)],
    );
    args(context, emitter, &op.args);
}

/// What runs often gets an instruction that does the simple cases, before the general one.
fn quick_guard(context: &Context<'_>, emitter: &mut Emitter, op: &op::GuardBif, bif: BifId) {
    let info = bif.info();
    if info.module_atom != Atom::ERLANG {
        return;
    }
    let dst = dst(op.dst);
    match (info.name_atom, &*op.args.0) {
        (Atom::ELEMENT, &[position, Src::Slot(tuple)]) => {
            let tuple = source(tuple);
            match context.find(position) {
                Found::Slot(position) => emitter.emit(to::QuickElement {
                    dst,
                    tuple,
                    position,
                }),
                Found::Const(position) => emitter.emit(to::QuickElement {
                    dst,
                    tuple,
                    position,
                }),
            }
        }
        (Atom::MIN, &[lhs, rhs]) => emitter.emit(to::QuickMin {
            dst,
            lhs: context.any(lhs),
            rhs: context.any(rhs),
        }),
        (Atom::MAX, &[lhs, rhs]) => emitter.emit(to::QuickMax {
            dst,
            lhs: context.any(lhs),
            rhs: context.any(rhs),
        }),
        (Atom::TUPLE_SIZE, &[Src::Slot(src)]) => {
            emitter.emit(to::QuickTupleSize {
                dst,
                src: source(src),
            });
        }
        (Atom::HD, &[Src::Slot(src)]) => emitter.emit(to::QuickHead {
            dst,
            src: source(src),
        }),
        (Atom::TL, &[Src::Slot(src)]) => emitter.emit(to::QuickTail {
            dst,
            src: source(src),
        }),
        (Atom::LENGTH, &[Src::Slot(src)]) => {
            emitter.emit(to::QuickLength {
                dst,
                src: source(src),
            });
        }
        (_, _) => {}
    }
}
