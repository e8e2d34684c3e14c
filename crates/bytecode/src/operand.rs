//! Operand kinds: the types that the instruction table names.
//!
//! Each kind says by [`Operand::visit`] what it means for the frame: which slots it reads, which
//! it writes, where it branches to, which tables of the module it refers to. How a kind is written
//! to a file stands in [`encode`](crate::encode) and [`decode`](crate::decode), how it is shown in
//! [`disasm`](crate::disasm).

use crate::module::{AtomRef, Position, SlotIndex};

/// What all operand kinds have in common.
pub trait Operand {
    /// Shows the operand's parts to the visitor by their roles.
    fn visit<V: Visitor>(&self, visitor: &mut V);

    /// Lets the visitor change slots and labels.
    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V);
}

/// Sees the parts of operands by role. What is not of interest is left to the empty defaults.
#[expect(unused_variables, reason = "default methods do nothing")]
pub trait Visitor {
    /// A term is read from the slot.
    fn read(&mut self, slot: SlotIndex) {}
    /// A term is written to the slot, unless the instruction branches to a failure label or raises.
    fn write(&mut self, slot: SlotIndex) {}
    /// The match context in the slot is used.
    fn read_context(&mut self, slot: SlotIndex) {}
    /// A match context is written to the slot.
    fn write_context(&mut self, slot: SlotIndex) {}
    /// A call's arguments start at this slot; slots from here on do not survive it.
    fn base(&mut self, slot: SlotIndex) {}
    /// Control may go there.
    fn label(&mut self, label: Label) {}
    /// An entry of the atom table.
    fn atom(&mut self, atom: AtomRef) {}
    /// An entry of the literal table.
    fn literal(&mut self, index: u32) {}
    /// An entry of the function table.
    fn function(&mut self, index: u32) {}
    /// An entry of the import table.
    fn import(&mut self, index: u32) {}
    /// An entry of the BIF table of the module.
    fn bif(&mut self, index: u32) {}
    /// An entry of the table of funs.
    fn fun(&mut self, index: u32) {}
}

/// Changes slots and labels in place.
#[expect(unused_variables, reason = "default methods do nothing")]
pub trait VisitorMut {
    /// A slot, whatever its role.
    fn slot(&mut self, slot: &mut SlotIndex) {}
    /// A label.
    fn label(&mut self, label: &mut Label) {}
}

/// Where a term is read from: a slot or a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Src {
    /// The term in a slot.
    Slot(SlotIndex),
    /// A small integer. Larger ones are literals (which the loader puts inline where they fit a
    /// machine word): that keeps operands at 8 bytes.
    Int(i32),
    /// An atom.
    Atom(AtomRef),
    /// `[]`.
    Nil,
    /// An entry of [`Module::literals`](crate::module::Module::literals).
    Literal(u32),
}

/// A slot that a term is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dst(pub SlotIndex);

/// A slot that a term is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot(pub SlotIndex);

/// A slot that is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SlotMut(pub SlotIndex);

/// A slot with a match context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ctx(pub SlotIndex);

/// A slot that a match context is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NewCtx(pub SlotIndex);

/// The slot of the caller's frame that is the callee's slot 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Base(pub SlotIndex);

/// A branch target: the instruction at that index of the module's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(pub Position);

/// Where to go on failure; without a label, the instruction raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fail(u32);

impl Fail {
    /// Raise.
    pub const RAISE: Fail = Fail(u32::MAX);

    /// Branch to the label. (The last position stands for "raise": no code is that long.)
    pub const fn to(label: Label) -> Fail {
        Fail(label.0.0)
    }

    /// The label, if there is one.
    pub const fn label(self) -> Option<Label> {
        match self {
            Fail::RAISE => None,
            Fail(position) => Some(Label(Position(position))),
        }
    }
}

/// A function of this module: index into [`Module::functions`](crate::module::Module::functions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Function(pub u32);

/// Index into [`Module::imports`](crate::module::Module::imports).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Import(pub u32);

/// Index into [`Module::bifs`](crate::module::Module::bifs).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bif(pub u32);

/// Index into [`Module::funs`](crate::module::Module::funs).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fun(pub u32);

/// Index into [`Module::literals`](crate::module::Module::literals).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Literal(pub u32);

/// An atom of the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Atom(pub AtomRef);

/// Number of arguments (at most 255) or of a tuple's elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Arity(pub u32);

/// Index of a tuple's element, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Index(pub u32);

/// A number of heap words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words(pub u32);

/// The unit of a binary segment, 1 to 256 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unit(pub u16);

/// How the bits of a number are read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct SegmentFlags {
    /// `signed`
    pub signed: bool,
    /// `little`
    pub little: bool,
}

/// Terms, in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Args(pub Box<[Src]>);

/// A constant that [`SelectValue`](crate::isa::op::SelectValue) compares with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArmValue {
    /// An integer.
    Int(i32),
    /// An atom.
    Atom(AtomRef),
}

/// Constants and where to go for them; each constant occurs once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ValueArms(pub Box<[(ArmValue, Label)]>);

/// Sizes of tuples and where to go for them; each size occurs once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ArityArms(pub Box<[(u32, Label)]>);

/// Indices (from 0) of a tuple's elements and their new values; each index occurs once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Updates(pub Box<[(u32, Src)]>);

/// What a segment of a constructed bitstring is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    /// An integer of size*unit bits.
    Integer,
    /// A float of 16, 32 or 64 bits.
    Float,
    /// A bitstring: its first size*unit bits or, without a size, all of it, whose length must be a
    /// multiple of unit.
    Binary,
    /// A character in UTF-8; no size.
    Utf8,
    /// A character in UTF-16; no size.
    Utf16,
    /// A character in UTF-32; no size.
    Utf32,
}

/// A segment of a constructed bitstring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Segment {
    /// What it is made of.
    pub kind: SegmentKind,
    /// The value.
    pub value: Src,
    /// Its size in units.
    pub size: Option<Src>,
    /// The unit of the size.
    pub unit: Unit,
    /// How numbers are written.
    pub flags: SegmentFlags,
    /// Which segment of the source it is, from 1, for error messages.
    pub number: Index,
}

/// Segments, in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Segments(pub Box<[Segment]>);

impl From<Vec<Src>> for Args {
    fn from(args: Vec<Src>) -> Args {
        Args(args.into_boxed_slice())
    }
}

impl Operand for Src {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        match *self {
            Src::Slot(slot) => visitor.read(slot),
            Src::Int(_) | Src::Nil => {}
            Src::Atom(atom) => visitor.atom(atom),
            Src::Literal(index) => visitor.literal(index),
        }
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        match self {
            Src::Slot(slot) => visitor.slot(slot),
            Src::Int(_) | Src::Nil | Src::Atom(_) | Src::Literal(_) => {}
        }
    }
}

impl Operand for SlotMut {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        visitor.read(self.0);
        visitor.write(self.0);
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        visitor.slot(&mut self.0);
    }
}

impl Operand for Label {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        visitor.label(*self);
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        visitor.label(self);
    }
}

impl Operand for Fail {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        if let Some(label) = self.label() {
            visitor.label(label);
        }
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        if let Some(mut label) = self.label() {
            visitor.label(&mut label);
            *self = Fail::to(label);
        }
    }
}

/// Kinds that are one slot in one role.
macro_rules! slot_kinds {
    ($($kind:ident $role:ident;)*) => { $(
        impl Operand for $kind {
            #[inline]
            fn visit<V: Visitor>(&self, visitor: &mut V) {
                visitor.$role(self.0);
            }

            fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
                visitor.slot(&mut self.0);
            }
        }
    )* };
}
slot_kinds! {
    Dst write;
    Slot read;
    Ctx read_context;
    NewCtx write_context;
    Base base;
}

/// Kinds that refer to an entry of one of the module's tables.
macro_rules! table_kinds {
    ($($kind:ident $role:ident;)*) => { $(
        impl Operand for $kind {
            #[inline]
            fn visit<V: Visitor>(&self, visitor: &mut V) {
                visitor.$role(self.0);
            }

            fn visit_mut<V: VisitorMut>(&mut self, _: &mut V) {}
        }
    )* };
}
table_kinds! {
    Function function;
    Import import;
    Bif bif;
    Fun fun;
    Literal literal;
    Atom atom;
}

/// Kinds that are plain numbers.
macro_rules! number_kinds {
    ($($kind:ident)*) => { $(
        impl Operand for $kind {
            #[inline]
            fn visit<V: Visitor>(&self, _: &mut V) {}

            fn visit_mut<V: VisitorMut>(&mut self, _: &mut V) {}
        }
    )* };
}
number_kinds! { Arity Index Words Unit SegmentFlags u32 }

/// Kinds that are sequences of others.
macro_rules! sequence_kinds {
    ($($kind:ident)*) => { $(
        impl Operand for $kind {
            #[inline]
            fn visit<V: Visitor>(&self, visitor: &mut V) {
                for element in &self.0 {
                    element.visit(visitor);
                }
            }

            fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
                for element in &mut self.0 {
                    element.visit_mut(visitor);
                }
            }
        }
    )* };
}
sequence_kinds! { Args ValueArms ArityArms Updates Segments }

impl<A: Operand, B: Operand> Operand for (A, B) {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        self.0.visit(visitor);
        self.1.visit(visitor);
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        self.0.visit_mut(visitor);
        self.1.visit_mut(visitor);
    }
}

impl Operand for ArmValue {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        match *self {
            ArmValue::Int(_) => {}
            ArmValue::Atom(atom) => visitor.atom(atom),
        }
    }

    fn visit_mut<V: VisitorMut>(&mut self, _: &mut V) {}
}

impl Operand for Segment {
    #[inline]
    fn visit<V: Visitor>(&self, visitor: &mut V) {
        self.value.visit(visitor);
        if let Some(size) = &self.size {
            size.visit(visitor);
        }
    }

    fn visit_mut<V: VisitorMut>(&mut self, visitor: &mut V) {
        self.value.visit_mut(visitor);
        if let Some(size) = &mut self.size {
            size.visit_mut(visitor);
        }
    }
}
