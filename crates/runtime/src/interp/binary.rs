//! Taking binaries apart with a match context.
//!
//! A match context is a heap object whose position these instructions move; it is never seen by
//! a program (verifier rule V20). A function that takes an argument apart passes its context on to
//! the next one that begins so, without a sub-binary in between. The context remembers where that
//! argument started, so that it can still become a term.

use super::dispatch::{Continue, Execute, Leave, Next, State, Step};
use super::machine::Machine;
use super::operand::{AnySource, Slot, SlotSource, Source, Target};
use super::stack::CodePointer;
use super::tests_of_type::{is_kind, is_kind_in};
use purlin_heap::binary::growing::{CONTEXT_WORDS, SUB_BIN_WORDS, buffer_address, first_byte};
use purlin_heap::binary::{Bits, Endian, Integer};
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Header, Kind, Term, Word, load_boxed};
use std::marker::PhantomData;

/// ctx := a match context at the start of src
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinStart {
    pub fail: Target,
    pub ctx: Slot,
    pub src: AnySource,
}

/// ctx := the match context there, back at its start, or a new one at the start of what is there
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinResume {
    pub fail: Target,
    pub ctx: Slot,
    pub src: SlotSource,
}

/// the start := the position
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinCommit {
    pub ctx: SlotSource,
}

/// dst := what ctx is a match context of, from its start
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinTerm {
    pub ctx: SlotSource,
    pub dst: Slot,
}

/// dst := all that is left, which stays there
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetRest {
    pub ctx: SlotSource,
    pub dst: Slot,
}

/// dst := the next byte
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetByte {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
}

/// dst := the integer in the next size*unit bits
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetInteger {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    pub size: AnySource,
    pub unit: u16,
    /// How many bits that is if it is known, and they make a number in a word; else zero.
    pub bits: u16,
    pub how: Integer,
}

/// dst := the next size*unit bits
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetBinary {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    pub size: AnySource,
    pub unit: u16,
}

/// dst := the float in the next size*unit bits
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetFloat {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    pub size: AnySource,
    pub unit: u16,
    pub little: bool,
}

/// dst := the character at the front
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetUtf {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    /// 8, 16 or 32.
    pub unit: u16,
    pub little: bool,
}

/// dst := the character in UTF-8 at the front
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetUtf8 {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
}

/// dst := all that is left
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetTail {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    pub unit: u16,
}

/// skip the byte
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinMatchByte {
    pub fail: Target,
    pub ctx: SlotSource,
    pub byte: u8,
}

/// skip the bits of the literal
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinMatchLiteral {
    pub fail: Target,
    pub ctx: SlotSource,
    /// How many that is if they are few; else zero.
    pub bits: u16,
    pub literal: Word,
    /// These bits, the first one highest.
    pub value: u64,
}

/// At most so many bits are read as one small integer: a word has them wherever they start.
const QUICK_BITS_MAX: u64 = 56;

impl BinGetInteger {
    /// What `bits` is to be.
    pub fn quick_bits(size: AnySource, unit: u16, how: Integer) -> u16 {
        let size = size.constant_word();
        let bits = size.and_then(|size| bits_wanted(size, unit, QUICK_BITS_MAX));
        let is_quick = |bits: &u64| how.endian == Endian::Big || bits.is_multiple_of(8);
        bits.filter(is_quick).unwrap_or(0) as u16
    }

    /// The number that so many bits make, at least one, which were read from left to right.
    #[inline(always)]
    fn number(how: Integer, value: u64, bits: u64) -> i64 {
        // At the top of the word.
        let value = value << (64 - bits);
        let value = if how.endian == Endian::Little {
            value.swap_bytes() << (64 - bits)
        } else {
            value
        };
        if how.signed {
            value as i64 >> (64 - bits)
        } else {
            (value >> (64 - bits)) as i64
        }
    }
}

impl BinMatchLiteral {
    /// What `bits` and `value` are to be.
    pub fn quick_value(literal: Word) -> (u16, u64) {
        // SAFETY: the loader passes a literal, which outlives this call.
        let literal: Term<'_> = unsafe { Term::from_word(literal) };
        let bits = literal.as_bits();
        let Some(bits) = bits.filter(|bits| (1..=QUICK_BITS_MAX).contains(&bits.size_bits()))
        else {
            return (0, 0);
        };
        let bytes = bits.to_bytes();
        let value = bytes
            .iter()
            .fold(0, |value, &byte| value << 8 | u64::from(byte));
        let unused = bits.byte_size() as u64 * 8 - bits.size_bits();
        (bits.size_bits() as u16, value >> unused)
    }
}

/// How a number is read or written.
pub fn integer_of(signed: bool, little: bool) -> Integer {
    Integer {
        endian: endian_of(little),
        signed,
    }
}

pub(super) fn endian_of(little: bool) -> Endian {
    if little { Endian::Little } else { Endian::Big }
}

/// What is left of a match context.
fn rest<'h>(scope: &HeapScope<'h>, ctx: Word) -> Bits<'h> {
    // SAFETY: V20: a match context of this process; nothing collects.
    let term = unsafe { scope.term(ctx) };
    term.as_bits().expect("a match context is a bitstring")
}

/// Position in bits, from the start of the binary that it refers to.
fn position(ctx: Word) -> u64 {
    // SAFETY: V20: a match context has a position.
    unsafe { load_boxed(ctx, 1) }.0
}

fn set_position(ctx: Word, position: u64) {
    // SAFETY: V20: as above; it is this process's own, and not a term that others see.
    unsafe { ctx.boxed_address().add(1).write(Word(position)) };
}

/// `size * unit` if the size is one and that many bits are left.
pub(super) fn bits_wanted(size: Word, unit: u16, left: u64) -> Option<u64> {
    let size = size
        .is_small()
        .then(|| u64::try_from(size.small_value()).ok())
        .flatten()?;
    size.checked_mul(u64::from(unit))
        .filter(|&bits| bits <= left)
}

/// Bits that are left in a match context.
fn left(ctx: Word) -> u64 {
    // SAFETY: V20: a match context has an end.
    unsafe { load_boxed(ctx, 2) }.0 - position(ctx)
}

macro_rules! on_context {
    ($($(#[doc = $doc:literal])+ $name:ident { $($field:ident: $kind:ty),* }: |$state:ident, $op:ident, $ctx:ident| $holds:expr;)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub fail: Target,
            pub ctx: SlotSource,
            $(pub $field: $kind,)*
        }

        impl Step for $name {
            #[inline(always)]
            fn step<K: Continue>($state: State) -> Next {
                let $op = $state.operands::<Self>();
                let $ctx = $state.read(&$op.ctx);
                if $holds { K::go_on($state.after::<Self>()) } else { $state.jump($op.fail) }
            }
        }
    )* };
}
on_context! {
    /// skip size*unit bits
    BinSkip { size: AnySource, unit: u16 }: |state, op, ctx| {
        match bits_wanted(state.read(&op.size), op.unit, left(ctx)) {
            Some(count) => {
                set_position(ctx, position(ctx) + count);
                true
            }
            None => false,
        }
    };
    /// pc := fail unless a multiple of unit bits is left
    BinTestUnit { unit: u16 }: |state, op, ctx| left(ctx).is_multiple_of(u64::from(op.unit));
    /// pc := fail unless none of these bits is in the number of those that are left
    BinTestMask { mask: u32 }: |state, op, ctx| left(ctx) & u64::from(op.mask) == 0;
    /// pc := fail unless nothing is left
    BinEnd {}: |state, op, ctx| left(ctx) == 0;
}

/// dst := the position
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinPosition {
    pub ctx: SlotSource,
    pub dst: Slot,
}

impl Step for BinPosition {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let position = position(state.read(&op.ctx));
        state.write(op.dst, Word::small(position as i64));
        K::go_on(state.after::<Self>())
    }
}

/// set the position
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinRestore {
    pub ctx: SlotSource,
    pub position: AnySource,
}

impl Step for BinRestore {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        set_position(
            state.read(&op.ctx),
            state.read(&op.position).small_value() as u64,
        );
        K::go_on(state.after::<Self>())
    }
}

/// The words of a part of a binary.
#[inline(always)]
fn part(offset: u64, size: u64, origin: Word) -> [Word; SUB_BIN_WORDS] {
    let header = Header::new(Kind::SubBin, SUB_BIN_WORDS - 1);
    [header.word(), Word(offset), Word(size), origin]
}

/// The words of a match context at its start.
#[inline(always)]
fn context(start: u64, end: u64, origin: Word) -> [Word; CONTEXT_WORDS] {
    let header = Header::new(Kind::MatchContext, CONTEXT_WORDS - 1);
    // SAFETY: the callers pass a heap or refc binary.
    let buffer = unsafe { buffer_address(origin) };
    [
        header.word(),
        Word(start),
        Word(end),
        Word(start),
        Word(buffer),
        origin,
    ]
}

/// Where what a match context matches starts, and what it is a part of.
#[inline(always)]
fn start_and_origin(ctx: Word) -> (u64, Word) {
    // SAFETY: V20: a match context has a start and an origin.
    let (start, origin) = unsafe { (load_boxed(ctx, 3), load_boxed(ctx, 5)) };
    (start.0, origin)
}

/// The first byte of what a match context matches a part of.
#[inline(always)]
fn bytes_of(ctx: Word) -> *const u8 {
    // SAFETY: V20: a match context has a buffer and an origin.
    let (buffer, origin) = unsafe { (load_boxed(ctx, 4), load_boxed(ctx, 5)) };
    first_byte(buffer.0, origin)
}

impl State {
    /// Puts an object on the heap, where there is room.
    #[inline(always)]
    pub(super) fn put<const N: usize>(&mut self, words: [Word; N]) -> Word {
        let object = Word::boxed(self.top);
        words.into_iter().for_each(|word| self.push_heap(word));
        object
    }
}

/// The integer in the next `bits` bits of a context, at most [`QUICK_BITS_MAX`] of them, the first
/// one highest.
///
/// # Safety
/// They must be left.
#[inline(always)]
unsafe fn read_bits(ctx: Word, bits: u64) -> u64 {
    let at = position(ctx);
    let start = bytes_of(ctx).wrapping_add((at / 8) as usize);
    let end = at % 8 + bits;
    let bytes = end.div_ceil(8);
    let mut value = 0;
    for index in 0..bytes as usize {
        // SAFETY: the caller's promise.
        value = value << 8 | u64::from(unsafe { start.wrapping_add(index).read() });
    }
    value >> (bytes * 8 - end) & ((1 << bits) - 1)
}

/// The same, if that many are left; they are behind the position then.
#[inline(always)]
fn take_few(ctx: Word, bits: u64) -> Option<u64> {
    if left(ctx) < bits {
        return None;
    }
    // SAFETY: that many bits are left.
    let value = unsafe { read_bits(ctx, bits) };
    set_position(ctx, position(ctx) + bits);
    Some(value)
}

/// Are the next bits there, and these? They are behind the position then.
#[inline(always)]
fn skip_few(ctx: Word, bits: u64, value: u64) -> bool {
    // SAFETY: that many bits are left.
    let are_there = left(ctx) >= bits && unsafe { read_bits(ctx, bits) } == value;
    if are_there {
        set_position(ctx, position(ctx) + bits);
    }
    are_there
}

/// The byte at a position, which is at a byte.
///
/// # Safety
/// It must be there.
#[inline(always)]
unsafe fn byte_at(ctx: Word, position: u64) -> u8 {
    let place = bytes_of(ctx).wrapping_add((position / 8) as usize);
    // SAFETY: the caller's promise.
    unsafe { place.read() }
}

/// A new match context over a term that was tested to be boxed; there is room for it.
#[inline(always)]
fn new_context(src: Word) -> Option<[Word; CONTEXT_WORDS]> {
    if is_kind(src, Kind::SubBin) {
        // SAFETY: the words of a sub-binary.
        let (offset, size, origin) = unsafe {
            (
                load_boxed(src, 1).0,
                load_boxed(src, 2).0,
                load_boxed(src, 3),
            )
        };
        Some(context(offset, offset + size, origin))
    } else if is_kind_in(src, &[Kind::HeapBin, Kind::RefcBin]) {
        // SAFETY: the size of a heap or refc binary.
        Some(context(0, unsafe { load_boxed(src, 1) }.0, src))
    } else {
        None
    }
}

impl Execute for BinStart {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        if !state.read(&op.src).is_boxed() {
            return state.jump(op.fail);
        }
        state.detour::<Fresh<Self>>()
    }
}

impl Step for BinResume {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let src = state.read(&op.src);
        if !src.is_boxed() {
            return state.jump(op.fail);
        }
        if is_kind(src, Kind::MatchContext) {
            set_position(src, start_and_origin(src).0);
            return K::go_on(state.after::<Self>());
        }
        state.detour::<Fresh<Self>>()
    }
}

/// `O` of something boxed that is no match context.
#[derive(Clone, Copy)]
struct Fresh<O>(PhantomData<O>);

macro_rules! fresh {
    ($($name:ident)*) => { $(
        impl Execute for Fresh<$name> {
            #[inline(always)]
            fn execute(mut state: State) -> Next {
                let op = state.operands::<$name>();
                if !state.has_room(CONTEXT_WORDS as u32) {
                    return state.leave::<$name>();
                }
                let Some(words) = new_context(state.read(&op.src)) else {
                    return state.jump(op.fail);
                };
                let ctx = state.put(words);
                state.write(op.ctx, ctx);
                state.after::<$name>().go()
            }
        }
    )* };
}
fresh! { BinStart BinResume }

impl Step for BinCommit {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        // SAFETY: V20: a match context has a start; see `set_position`.
        unsafe { ctx.boxed_address().add(3).write(Word(position(ctx))) };
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinTerm {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let src = state.read(&op.ctx);
        let mut term = src;
        if src.is_boxed() && is_kind(src, Kind::MatchContext) {
            if !state.has_room(SUB_BIN_WORDS as u32) {
                return state.leave::<Self>();
            }
            let (start, origin) = start_and_origin(src);
            // SAFETY: V20: a match context has an end.
            let end = unsafe { load_boxed(src, 2) }.0;
            term = state.put(part(start, end - start, origin));
        }
        state.write(op.dst, term);
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinGetRest {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        if !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<Self>();
        }
        let (_, origin) = start_and_origin(ctx);
        let rest = state.put(part(position(ctx), left(ctx), origin));
        state.write(op.dst, rest);
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinGetByte {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let at = position(ctx);
        if !at.is_multiple_of(8) {
            return state.detour::<Unaligned<Self>>();
        }
        if left(ctx) < 8 {
            return state.jump(op.fail);
        }
        // SAFETY: a byte is left.
        let value = unsafe { byte_at(ctx, at) };
        set_position(ctx, at + 8);
        state.write(op.dst, Word::small(i64::from(value)));
        K::go_on(state.after::<Self>())
    }
}

impl Execute for BinGetInteger {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        if op.bits == 0 {
            state.leave::<Self>()
        } else {
            state.detour::<FewBits<Self>>()
        }
    }
}

impl Execute for BinGetFloat {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Execute for BinGetUtf {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Step for BinGetUtf8 {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let at = position(ctx);
        if !at.is_multiple_of(8) || left(ctx) < 8 {
            return state.leave::<Self>();
        }
        // SAFETY: a byte is left.
        let first = unsafe { byte_at(ctx, at) };
        if !first.is_ascii() {
            return state.leave::<Self>();
        }
        set_position(ctx, at + 8);
        state.write(op.dst, Word::small(i64::from(first)));
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinMatchByte {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let at = position(ctx);
        if !at.is_multiple_of(8) {
            return state.detour::<Unaligned<Self>>();
        }
        // SAFETY: a byte is left.
        if left(ctx) < 8 || unsafe { byte_at(ctx, at) } != op.byte {
            return state.jump(op.fail);
        }
        set_position(ctx, at + 8);
        K::go_on(state.after::<Self>())
    }
}

impl Execute for BinMatchLiteral {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        if op.bits == 0 {
            state.leave::<Self>()
        } else {
            state.detour::<FewBits<Self>>()
        }
    }
}

/// `O` of so few bits that a word has them.
#[derive(Clone, Copy)]
struct FewBits<O>(PhantomData<O>);

impl Execute for FewBits<BinGetInteger> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinGetInteger>();
        let bits = u64::from(op.bits);
        let Some(value) = take_few(state.read(&op.ctx), bits) else {
            return state.jump(op.fail);
        };
        let number = BinGetInteger::number(op.how, value, bits);
        state.write(op.dst, Word::small(number));
        state.after::<BinGetInteger>().go()
    }
}

impl Execute for FewBits<BinMatchLiteral> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinMatchLiteral>();
        if skip_few(state.read(&op.ctx), u64::from(op.bits), op.value) {
            state.after::<BinMatchLiteral>().go()
        } else {
            state.jump(op.fail)
        }
    }
}

/// `O` where the next byte is not at a byte.
#[derive(Clone, Copy)]
struct Unaligned<O>(PhantomData<O>);

impl Execute for Unaligned<BinGetByte> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinGetByte>();
        let Some(value) = take_few(state.read(&op.ctx), 8) else {
            return state.jump(op.fail);
        };
        state.write(op.dst, Word::small(value as i64));
        state.after::<BinGetByte>().go()
    }
}

impl Execute for Unaligned<BinMatchByte> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinMatchByte>();
        if skip_few(state.read(&op.ctx), 8, u64::from(op.byte)) {
            state.after::<BinMatchByte>().go()
        } else {
            state.jump(op.fail)
        }
    }
}

impl Step for BinGetTail {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let unit = u64::from(op.unit);
        if !unit.is_power_of_two() || !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<Self>();
        }
        let count = left(ctx);
        if count & (unit - 1) != 0 {
            return state.jump(op.fail);
        }
        let tail = state.take_part(ctx, count);
        state.write(op.dst, tail);
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinGetBinary {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        if !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<Self>();
        }
        let Some(count) = bits_wanted(state.read(&op.size), op.unit, left(ctx)) else {
            return state.jump(op.fail);
        };
        let part = state.take_part(ctx, count);
        state.write(op.dst, part);
        K::go_on(state.after::<Self>())
    }
}

impl State {
    /// The next bits of a context, which are there, as a sub-binary; there is room for it.
    #[inline(always)]
    fn take_part(&mut self, ctx: Word, count: u64) -> Word {
        let at = position(ctx);
        let (_, origin) = start_and_origin(ctx);
        set_position(ctx, at + count);
        self.put(part(at, count, origin))
    }
}

impl Leave for BinStart {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = machine.start_context(op.src.read(machine.frame));
        machine.after_take::<Self>(op.ctx, op.fail, ctx)
    }
}

impl Leave for BinResume {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = machine.start_context(op.src.read(machine.frame));
        machine.after_take::<Self>(op.ctx, op.fail, ctx)
    }
}

impl Leave for BinTerm {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = op.ctx.read(machine.frame);
        let (start, _) = start_and_origin(ctx);
        let before = position(ctx);
        set_position(ctx, start);
        let word = machine.rest_as_term(ctx);
        set_position(ctx, before);
        machine.after_result::<Self>(op.dst, word)
    }
}

impl Leave for BinGetRest {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let word = machine.rest_as_term(op.ctx.read(machine.frame));
        machine.after_result::<Self>(op.dst, word)
    }
}

impl Machine {
    /// A match context for a term, if that is a bitstring.
    fn start_context(&mut self, src: Word) -> Option<Word> {
        self.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let bits = unsafe { scope.term(src) }.as_bits()?;
            Some(scope.match_context(bits).word())
        })
    }

    /// What is left of a context.
    fn rest_as_term(&mut self, ctx: Word) -> Word {
        self.with_scope(|scope| {
            let bits = rest(scope, ctx);
            scope.sub_bits(bits, 0, bits.size_bits()).word()
        })
    }

    /// Takes bits off a context and makes a term of them.
    fn take_bits(
        &mut self,
        ctx: Word,
        wanted: impl FnOnce(u64) -> Option<u64>,
        make: impl for<'h> FnOnce(&mut HeapScope<'h>, Bits<'h>, u64) -> Word,
    ) -> Option<Word> {
        self.with_scope(|scope| {
            let bits = rest(scope, ctx);
            let count = wanted(bits.size_bits())?;
            let term = make(scope, bits, count);
            set_position(ctx, position(ctx) + count);
            Some(term)
        })
    }

    /// Takes a character off a context.
    fn take_character(&mut self, ctx: Word, unit: u16, little: bool) -> Option<Word> {
        self.with_scope(|scope| {
            let (char, count) = rest(scope, ctx).get_char(unit, endian_of(little))?;
            set_position(ctx, position(ctx) + count);
            Some(Word::small(i64::from(u32::from(char))))
        })
    }

    fn after_take<O: Copy>(&mut self, dst: Slot, fail: Target, word: Option<Word>) -> CodePointer {
        match word {
            Some(word) => self.after_result::<O>(dst, word),
            None => self.target(fail),
        }
    }
}

impl Leave for BinGetInteger {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (ctx, size) = (op.ctx.read(machine.frame), op.size.read(machine.frame));
        let word = machine.take_bits(
            ctx,
            |left| bits_wanted(size, op.unit, left),
            |scope, bits, count| bits.get_integer(0, count, op.how, scope).word(),
        );
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinGetFloat {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (ctx, size) = (op.ctx.read(machine.frame), op.size.read(machine.frame));
        let word = machine.with_scope(|scope| {
            let bits = rest(scope, ctx);
            let count = bits_wanted(size, op.unit, bits.size_bits())?;
            let value = bits.get_float(count, endian_of(op.little))?;
            set_position(ctx, position(ctx) + count);
            Some(scope.float(value).word())
        });
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinGetUtf {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = op.ctx.read(machine.frame);
        let word = machine.take_character(ctx, op.unit, op.little);
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinGetUtf8 {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let word = machine.take_character(op.ctx.read(machine.frame), 8, false);
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinGetBinary {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (ctx, size) = (op.ctx.read(machine.frame), op.size.read(machine.frame));
        let word = machine.take_bits(
            ctx,
            |left| bits_wanted(size, op.unit, left),
            |scope, bits, count| scope.sub_bits(bits, 0, count).word(),
        );
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinGetTail {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = op.ctx.read(machine.frame);
        let word = machine.take_bits(
            ctx,
            |left| left.is_multiple_of(u64::from(op.unit)).then_some(left),
            |scope, bits, count| scope.sub_bits(bits, 0, count).word(),
        );
        machine.after_take::<Self>(op.dst, op.fail, word)
    }
}

impl Leave for BinMatchLiteral {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let ctx = op.ctx.read(machine.frame);
        let matched = machine.with_scope(|scope| {
            let bits = rest(scope, ctx);
            // SAFETY: L1: the loader put a bitstring there.
            let literal = unsafe { scope.term(op.literal) }.as_bits()?;
            let count = literal.size_bits();
            (count <= bits.size_bits() && bits.slice(0, count).equals(literal)).then_some(count)
        });
        if let Some(count) = matched {
            set_position(ctx, position(ctx) + count);
        }
        machine.after_test::<Self>(matched.is_some(), op.fail)
    }
}
