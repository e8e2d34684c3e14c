//! Operands of loaded instructions, as they stand in code.
//!
//! A loaded instruction is a word that names its handler, followed by its operand struct
//! (`repr(C)`, a multiple of eight bytes). Terms are read from a [`Source`]: instructions that run
//! often are generic over it, so that slots and constants each get their own handler; rare ones
//! and lists of operands use [`AnySource`], which tells at run time.
//!
//! **Invariant L1.** Operands exist only in code that the loader made from a `VerifiedModule`.
//! Hence slots lie below their function's frame size and are initialised when read (verifier rules
//! on slots), targets are instructions of the same function, and pointers go to things that live
//! as long as the code.

use purlin_heap::term::Word;
use std::hint::select_unpredictable;

/// A slot to write to.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Slot(pub u16);

/// Where to go: distance in bytes from the instruction's start. Zero, where a failure may also
/// raise, means to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Target(pub i32);

impl Target {
    /// To be filled in by the loader; or raise.
    pub const NONE: Target = Target(0);
}

/// Where a term comes from.
pub trait Source: Copy {
    /// Is it always a small integer?
    const SMALL: bool = false;
    /// Is it never a pointer?
    const IMMEDIATE: bool = false;

    /// The term, given the frame.
    fn read(&self, frame: *mut Word) -> Word;
}

/// A slot to read from.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct SlotSource(pub u16);

impl Source for SlotSource {
    #[inline(always)]
    fn read(&self, frame: *mut Word) -> Word {
        // SAFETY: L1, the slot is initialised in this frame.
        unsafe { frame.add(usize::from(self.0)).read() }
    }
}

/// A constant.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Constant(pub Word);

impl Source for Constant {
    #[inline(always)]
    fn read(&self, _: *mut Word) -> Word {
        self.0
    }
}

/// A constant that is a small integer.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct SmallConstant(Word);

impl SmallConstant {
    /// The constant as one, if it is.
    pub fn of(constant: Constant) -> Option<SmallConstant> {
        constant.0.is_small().then_some(SmallConstant(constant.0))
    }
}

impl Source for SmallConstant {
    const SMALL: bool = true;
    const IMMEDIATE: bool = true;

    #[inline(always)]
    fn read(&self, _: *mut Word) -> Word {
        self.0
    }
}

/// A constant that is no pointer.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Immediate(Word);

impl Immediate {
    /// The constant as one, if it is.
    pub fn of(constant: Constant) -> Option<Immediate> {
        (!constant.0.is_pointer()).then_some(Immediate(constant.0))
    }
}

impl Source for Immediate {
    const IMMEDIATE: bool = true;

    #[inline(always)]
    fn read(&self, _: *mut Word) -> Word {
        self.0
    }
}

/// Are both small integers? `L` and `R` are where they come from.
#[inline(always)]
pub fn both_small<L: Source, R: Source>(lhs: Word, rhs: Word) -> bool {
    let lhs = if L::SMALL { 0 } else { lhs.0 };
    let rhs = if R::SMALL { 0 } else { rhs.0 };
    (lhs | rhs) & 1 == 0
}

/// A constant as it is, or a slot as a control word.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct AnySource(Word);

impl AnySource {
    /// The term in a slot.
    pub fn slot(slot: u16) -> AnySource {
        AnySource(Word::control(u64::from(slot)))
    }

    /// A constant.
    pub fn constant(word: Word) -> AnySource {
        AnySource(word)
    }

    /// The constant, if it is one.
    pub fn constant_word(self) -> Option<Word> {
        (!self.0.is_control()).then_some(self.0)
    }

    /// The word as it stands in code.
    pub fn raw(self) -> u64 {
        self.0.0
    }
}

impl Source for AnySource {
    #[inline(always)]
    fn read(&self, frame: *mut Word) -> Word {
        let slot: *const Word = frame.wrapping_add(self.0.payload() as u16 as usize);
        // Which of both it is says nothing about the next operand: do not guess.
        let place = select_unpredictable(self.0.is_control(), slot, &raw const self.0);
        // SAFETY: L1 for a slot, else the operand itself.
        unsafe { place.read() }
    }
}

/// The number of rounds of a loop, read anew in each one. So the optimiser cannot know it before,
/// and does not unroll the loop: mostly the rounds are few, and the registers that it takes to make
/// several at once would have to be saved.
#[inline(always)]
pub(super) fn opaque<T: Copy>(count: &T) -> T {
    // SAFETY: a reference is valid to read.
    unsafe { std::ptr::from_ref(count).read_volatile() }
}
