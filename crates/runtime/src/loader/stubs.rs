//! BIFs as functions: what `apply`, funs and spawn find under a BIF's name.

use super::emit::Emitter;
use crate::bif::LINKED_BIFS;
use crate::interp::CodePointer;
use crate::interp::loaded::{AnySource, CallBif, Return, SlotSource};
use purlin_bytecode::bif::BifId;
use purlin_bytecode::module::{AtomRef, Function, Position};
use std::sync::atomic::AtomicU64;

/// Code that calls a BIF with its own arguments and returns the result.
#[derive(Debug)]
pub(crate) struct BifStub(Box<[AtomicU64]>);

impl BifStub {
    /// For that BIF.
    pub fn new(bif: BifId) -> BifStub {
        let arity = bif.info().arity;
        let function = Function {
            name: AtomRef(0),
            arity,
            entry: Position(0),
            frame: u16::from(arity.max(1)),
        };
        let mut emitter = Emitter::new(1);
        emitter.start_function(u32::MAX, &function);
        let linked = LINKED_BIFS[usize::from(bif.0)];
        emitter.emit(CallBif {
            bif,
            count: u16::from(arity),
            function: linked,
        });
        for slot in 0..u16::from(arity) {
            emitter.operands(AnySource::slot(slot));
        }
        let word = emitter.map_word(0, 0, &[]);
        emitter.word(word);
        emitter.emit(Return { src: SlotSource(0) });
        BifStub(emitter.finish().expect("a stub is short"))
    }

    /// Its entry.
    pub fn entry(&self) -> CodePointer {
        self.0[1..].as_ptr().cast()
    }
}
