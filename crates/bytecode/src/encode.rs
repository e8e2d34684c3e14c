//! Writing operands, instructions and tables as bytes.
//!
//! All numbers are varints of seven bits a byte, low bits first; signed ones are zigzag-coded
//! (0, -1, 1, -2, ...). Labels are relative to their instruction, positions in tables to the entry
//! before: both are small numbers then. A [`Src`] is one varint with its kind in the low three bits.
//! The same value always gives the same bytes. [`decode`](crate::decode) is the inverse.

use crate::for_each_op;
use crate::isa::Op;
use crate::module::{
    AtomRef, FunInfo, Function, Handler, LineEntry, Literal, Mfa, OriginBehaviour, OriginFile,
    Position, SlotIndex, StackMap,
};
use crate::operand::{self, *};

/// What can be written.
pub trait Encode {
    /// Appends it.
    fn put(&self, out: &mut Writer);
}

/// The bytes so far, and the position that labels and positions are written relative to.
#[derive(Default)]
pub struct Writer {
    bytes: Vec<u8>,
    position: u32,
}

impl Writer {
    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn signed(&mut self, number: i64) {
        self.number(zigzag(number));
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Writes the instructions, each label relative to its instruction.
    pub fn code(&mut self, code: &[Op]) {
        self.number(code.len() as u64);
        for (position, op) in code.iter().enumerate() {
            self.position = position as u32;
            op.put(self);
        }
    }
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

/// Kinds of [`Src`] in the low bits of its varint.
pub(crate) mod src_kind {
    pub const BITS: u32 = 3;
    pub const SLOT: u64 = 0;
    pub const INT: u64 = 1;
    pub const ATOM: u64 = 2;
    pub const NIL: u64 = 3;
    pub const LITERAL: u64 = 4;
    /// For an optional operand: there is none.
    pub const ABSENT: u64 = 7;
}

/// Kinds of [`Literal`], a byte before it.
pub(crate) mod literal_kind {
    pub const INTEGER: u8 = 0;
    pub const FLOAT: u8 = 1;
    pub const ATOM: u8 = 2;
    pub const NIL: u8 = 3;
    pub const LIST: u8 = 4;
    pub const STRING: u8 = 5;
    pub const TUPLE: u8 = 6;
    pub const MAP: u8 = 7;
    pub const BITSTRING: u8 = 8;
    pub const EXTERNAL_FUN: u8 = 9;
}

macro_rules! encode_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        impl Encode for Op {
            fn put(&self, out: &mut Writer) {
                out.byte(self.opcode() as u8);
                match self {
                    $(Op::$name(_operands) => { $(_operands.$field.put(out);)* })*
                }
            }
        }
    };
}
for_each_op!(encode_ops);

impl Encode for Src {
    fn put(&self, out: &mut Writer) {
        let (kind, payload) = match *self {
            Src::Slot(slot) => (src_kind::SLOT, u64::from(slot.0)),
            Src::Int(int) => (src_kind::INT, zigzag(i64::from(int))),
            Src::Atom(atom) => (src_kind::ATOM, u64::from(atom.0)),
            Src::Nil => (src_kind::NIL, 0),
            Src::Literal(index) => (src_kind::LITERAL, u64::from(index)),
        };
        out.number(payload << src_kind::BITS | kind);
    }
}

impl Encode for ArmValue {
    fn put(&self, out: &mut Writer) {
        match *self {
            ArmValue::Int(int) => Src::Int(int).put(out),
            ArmValue::Atom(atom) => Src::Atom(atom).put(out),
        }
    }
}

impl Encode for Position {
    fn put(&self, out: &mut Writer) {
        out.signed(i64::from(self.0) - i64::from(out.position));
    }
}

impl Encode for Label {
    fn put(&self, out: &mut Writer) {
        self.0.put(out);
    }
}

impl Encode for Fail {
    fn put(&self, out: &mut Writer) {
        match self.label() {
            None => out.number(0),
            Some(label) => {
                out.number(1 + zigzag(i64::from(label.0.0) - i64::from(out.position)));
            }
        }
    }
}

impl Encode for SegmentFlags {
    fn put(&self, out: &mut Writer) {
        out.byte(u8::from(self.signed) | u8::from(self.little) << 1);
    }
}

impl Encode for SegmentKind {
    fn put(&self, out: &mut Writer) {
        out.byte(match self {
            SegmentKind::Integer => 0,
            SegmentKind::Float => 1,
            SegmentKind::Binary => 2,
            SegmentKind::Utf8 => 3,
            SegmentKind::Utf16 => 4,
            SegmentKind::Utf32 => 5,
        });
    }
}

impl Encode for Segment {
    fn put(&self, out: &mut Writer) {
        self.kind.put(out);
        self.value.put(out);
        match &self.size {
            None => out.number(src_kind::ABSENT),
            Some(size) => size.put(out),
        }
        self.unit.put(out);
        self.flags.put(out);
        self.number.put(out);
    }
}

/// Newtypes of unsigned numbers, and of what is written like one.
macro_rules! encode_numbers {
    ($($kind:ty)*) => { $(
        impl Encode for $kind {
            fn put(&self, out: &mut Writer) {
                out.number(u64::from(self.0));
            }
        }
    )* };
}
encode_numbers! {
    SlotIndex AtomRef operand::Function Import Bif Fun operand::Literal Arity Index Words Unit
}

/// Newtypes of what is written by itself, and sequences.
macro_rules! encode_wrappers {
    ($($kind:ty)*) => { $(
        impl Encode for $kind {
            fn put(&self, out: &mut Writer) {
                self.0.put(out);
            }
        }
    )* };
}
encode_wrappers! {
    Dst Slot SlotMut Ctx NewCtx Base Atom Args ValueArms ArityArms Updates Segments
}

impl Encode for u32 {
    fn put(&self, out: &mut Writer) {
        out.number(u64::from(*self));
    }
}

impl Encode for String {
    fn put(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        out.raw(self.as_bytes());
    }
}

impl<T: Encode> Encode for [T] {
    fn put(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        for element in self {
            element.put(out);
        }
    }
}

impl<A: Encode, B: Encode> Encode for (A, B) {
    fn put(&self, out: &mut Writer) {
        self.0.put(out);
        self.1.put(out);
    }
}

impl Encode for Mfa {
    fn put(&self, out: &mut Writer) {
        self.module.put(out);
        self.function.put(out);
        out.byte(self.arity);
    }
}

impl Encode for Function {
    fn put(&self, out: &mut Writer) {
        self.name.put(out);
        out.byte(self.arity);
        self.entry.put(out);
        out.position = self.entry.0;
        out.number(u64::from(self.frame));
    }
}

impl Encode for FunInfo {
    fn put(&self, out: &mut Writer) {
        self.function.put(out);
        out.byte(self.arity);
        out.byte(self.free);
        self.index.put(out);
        self.uniq.put(out);
    }
}

impl Encode for StackMap {
    fn put(&self, out: &mut Writer) {
        self.at.put(out);
        out.position = self.at.0;
        self.live.put(out);
    }
}

impl Encode for Handler {
    fn put(&self, out: &mut Writer) {
        self.from.put(out);
        out.position = self.from.0;
        self.to.put(out);
        self.target.put(out);
        self.base.put(out);
    }
}

impl Encode for OriginFile {
    fn put(&self, out: &mut Writer) {
        self.name.put(out);
        out.byte(u8::from(self.lib));
        self.from.put(out);
        self.path.put(out);
        out.raw(&self.digest);
    }
}

impl Encode for OriginBehaviour {
    fn put(&self, out: &mut Writer) {
        self.name.put(out);
        out.raw(&self.digest);
    }
}

impl Encode for LineEntry {
    fn put(&self, out: &mut Writer) {
        self.at.put(out);
        out.position = self.at.0;
        out.number(u64::from(self.file));
        self.line.put(out);
    }
}

impl Encode for Literal {
    /// Elements of a list stand before its tail, so a long list does not nest; the tree is walked
    /// with an explicit stack.
    fn put(&self, out: &mut Writer) {
        let mut pending = vec![self];
        while let Some(literal) = pending.pop() {
            match literal {
                Literal::Integer(integer) => {
                    out.byte(literal_kind::INTEGER);
                    let bytes = integer.to_le_bytes();
                    out.number(bytes.len() as u64);
                    out.raw(&bytes);
                }
                Literal::Float(float) => {
                    out.byte(literal_kind::FLOAT);
                    out.raw(&float.to_bits().to_le_bytes());
                }
                Literal::Atom(atom) => {
                    out.byte(literal_kind::ATOM);
                    atom.put(out);
                }
                Literal::Nil => out.byte(literal_kind::NIL),
                Literal::List(elements, tail) => {
                    out.byte(literal_kind::LIST);
                    out.number(elements.len() as u64);
                    pending.push(tail);
                    pending.extend(elements.iter().rev());
                }
                Literal::String(characters) => {
                    out.byte(literal_kind::STRING);
                    characters.put(out);
                }
                Literal::Tuple(elements) => {
                    out.byte(literal_kind::TUPLE);
                    out.number(elements.len() as u64);
                    pending.extend(elements.iter().rev());
                }
                Literal::Map(pairs) => {
                    out.byte(literal_kind::MAP);
                    out.number(pairs.len() as u64);
                    for (key, value) in pairs.iter().rev() {
                        pending.push(value);
                        pending.push(key);
                    }
                }
                Literal::Bitstring(bytes, bits) => {
                    out.byte(literal_kind::BITSTRING);
                    out.number(*bits);
                    out.raw(bytes);
                }
                Literal::ExternalFun(mfa) => {
                    out.byte(literal_kind::EXTERNAL_FUN);
                    mfa.put(out);
                }
            }
        }
    }
}
