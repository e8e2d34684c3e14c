//! Binaries: matching with a context, and building.
//!
//! A match context is a heap object whose position these instructions move; it is never seen by
//! a program, and never live at a safepoint (verifier rule V20).

use super::dispatch::{Continue, Execute, Leave, Next, State, Step, length};
use super::machine::Machine;
use super::operand::{AnySource, Slot, SlotSource, Source, Target};
use super::stack::CodePointer;
use super::tests_of_type::{is_kind, is_kind_in};
use purlin_bytecode::operand::SegmentKind;
use purlin_heap::atom::Atom;
use purlin_heap::binary::growing::{Growing, SUB_BIN_WORDS, first_byte};
use purlin_heap::binary::{BitBuilder, Bits, Endian, Integer};
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Header, Kind, Term, Word, load};
use std::marker::PhantomData;

/// ctx := a match context at the start of src
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinStart {
    pub fail: Target,
    pub ctx: Slot,
    pub src: AnySource,
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
    /// How many bytes that is if they are few and it is known; else zero.
    pub bytes: u16,
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

/// dst := all that is left
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinGetTail {
    pub fail: Target,
    pub ctx: SlotSource,
    pub dst: Slot,
    pub unit: u16,
}

/// skip the bits of the literal
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinMatchLiteral {
    pub fail: Target,
    pub ctx: SlotSource,
    /// How many bytes that is if they are few; else zero.
    pub bytes: u16,
    pub literal: Word,
    /// These bytes, the first one highest.
    pub value: u64,
}

/// dst := <<segments...>>, which follow
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinBuild {
    pub fail: Target,
    pub dst: Slot,
    pub count: u16,
    /// How many bytes follow the first segment if that is a whole binary and they come from
    /// integers of known size; else zero.
    pub appended: u64,
}

/// At most so many bytes are read as one small integer.
const QUICK_BYTES_MAX: u64 = 7;

impl BinGetInteger {
    /// What `bytes` is to be.
    pub fn quick_bytes(size: AnySource, unit: u16, how: Integer) -> u16 {
        let size = size.constant_word();
        let bits = size.and_then(|size| bits_wanted(size, unit, QUICK_BYTES_MAX * 8));
        match bits {
            Some(bits) if bits.is_multiple_of(8) && how == integer_of(false, false) => {
                (bits / 8) as u16
            }
            Some(_) | None => 0,
        }
    }
}

impl BinMatchLiteral {
    /// What `bytes` and `value` are to be.
    pub fn quick_value(literal: Word) -> (u16, u64) {
        // SAFETY: the loader passes a literal, which outlives this call.
        let literal: Term<'_> = unsafe { Term::from_word(literal) };
        let bytes = literal.as_bits().and_then(Bits::aligned_bytes);
        let Some(bytes) = bytes.filter(|bytes| bytes.len() as u64 <= QUICK_BYTES_MAX) else {
            return (0, 0);
        };
        let value = bytes
            .iter()
            .fold(0, |value, &byte| value << 8 | u64::from(byte));
        (bytes.len() as u16, value)
    }
}

impl BinBuild {
    /// What `appended` is to be.
    pub fn quick_bytes(segments: &[Segment]) -> u64 {
        let Some((first, others)) = segments.split_first() else {
            return 0;
        };
        if first.kind != SegmentKind::Binary || first.has_size || first.unit != 8 {
            return 0;
        }
        if others.iter().any(|segment| segment.bytes == 0) {
            return 0;
        }
        others.iter().map(|segment| u64::from(segment.bytes)).sum()
    }
}

/// How a number is read or written.
pub fn integer_of(signed: bool, little: bool) -> Integer {
    Integer {
        endian: endian_of(little),
        signed,
    }
}

fn endian_of(little: bool) -> Endian {
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
    unsafe { load(ctx, 1) }.0
}

fn set_position(ctx: Word, position: u64) {
    // SAFETY: V20: as above; it is this process's own, and not a term that others see.
    unsafe { ctx.address().add(1).write(Word(position)) };
}

/// `size * unit` if the size is one and that many bits are left.
fn bits_wanted(size: Word, unit: u16, left: u64) -> Option<u64> {
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
    unsafe { load(ctx, 2) }.0 - position(ctx)
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
    BinTestUnit { unit: u16 }: |state, op, ctx| {
        let unit = u64::from(op.unit);
        if unit.is_power_of_two() { left(ctx) & (unit - 1) == 0 } else { left(ctx).is_multiple_of(unit) }
    };
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

/// The words of a part of a binary, or of a match context at its start.
#[inline(always)]
fn part(kind: Kind, offset: u64, second: u64, origin: Word) -> [Word; SUB_BIN_WORDS] {
    let header = Header::new(kind, SUB_BIN_WORDS - 1);
    [header.word(), Word(offset), Word(second), origin]
}

impl State {
    /// Puts an object on the heap, where there is room.
    #[inline(always)]
    fn put<const N: usize>(&mut self, words: [Word; N]) -> Word {
        let object = Word::boxed(self.top);
        words.into_iter().for_each(|word| self.push_heap(word));
        object
    }
}

/// The integer in `bytes` bytes, the first one highest.
///
/// # Safety
/// They must be there.
#[inline(always)]
unsafe fn read_bytes(start: *const u8, bytes: u16) -> u64 {
    (0..usize::from(bytes)).fold(0, |value, index| {
        // SAFETY: the caller's promise.
        value << 8 | u64::from(unsafe { start.add(index).read() })
    })
}

/// Where a context's next byte is, if it is at a byte.
#[inline(always)]
fn next_byte(ctx: Word) -> Option<*const u8> {
    let at = position(ctx);
    // SAFETY: V20: a match context has an origin.
    let origin = unsafe { load(ctx, 3) };
    // SAFETY: a heap or refc binary.
    let start = unsafe { first_byte(origin) };
    at.is_multiple_of(8)
        .then(|| start.wrapping_add((at / 8) as usize))
}

impl Step for BinStart {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let src = state.read(&op.src);
        if !src.is_boxed() {
            return state.jump(op.fail);
        }
        if !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<Self>();
        }
        let words = if is_kind(src, Kind::SubBin) {
            // SAFETY: the words of a sub-binary.
            let (offset, size, origin) = unsafe { (load(src, 1).0, load(src, 2).0, load(src, 3)) };
            part(Kind::MatchContext, offset, offset + size, origin)
        } else if is_kind_in(src, &[Kind::HeapBin, Kind::RefcBin]) {
            // SAFETY: the size of a heap or refc binary.
            part(Kind::MatchContext, 0, unsafe { load(src, 1) }.0, src)
        } else {
            return state.jump(op.fail);
        };
        let ctx = state.put(words);
        state.write(op.ctx, ctx);
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinGetInteger {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let Some(start) = next_byte(ctx).filter(|_| op.bytes == 1) else {
            return state.detour::<Several<Self>>();
        };
        if left(ctx) < 8 {
            return state.jump(op.fail);
        }
        // SAFETY: a byte is left.
        let value = unsafe { start.read() };
        set_position(ctx, position(ctx) + 8);
        state.write(op.dst, Word::small(i64::from(value)));
        K::go_on(state.after::<Self>())
    }
}

impl Step for BinMatchLiteral {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let ctx = state.read(&op.ctx);
        let Some(start) = next_byte(ctx).filter(|_| op.bytes == 1) else {
            return state.detour::<Several<Self>>();
        };
        // SAFETY: a byte is left.
        if left(ctx) < 8 || u64::from(unsafe { start.read() }) != op.value {
            return state.jump(op.fail);
        }
        set_position(ctx, position(ctx) + 8);
        K::go_on(state.after::<Self>())
    }
}

/// `O` for more than one byte.
#[derive(Clone, Copy)]
struct Several<O>(PhantomData<O>);

impl Execute for Several<BinGetInteger> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinGetInteger>();
        let ctx = state.read(&op.ctx);
        let Some(start) = next_byte(ctx).filter(|_| op.bytes != 0) else {
            return state.leave::<BinGetInteger>();
        };
        let count = u64::from(op.bytes) * 8;
        if left(ctx) < count {
            return state.jump(op.fail);
        }
        // SAFETY: that many bits are left.
        let value = unsafe { read_bytes(start, op.bytes) };
        set_position(ctx, position(ctx) + count);
        state.write(op.dst, Word::small(value as i64));
        state.after::<BinGetInteger>().go()
    }
}

impl Execute for Several<BinMatchLiteral> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<BinMatchLiteral>();
        let ctx = state.read(&op.ctx);
        let Some(start) = next_byte(ctx).filter(|_| op.bytes != 0) else {
            return state.leave::<BinMatchLiteral>();
        };
        let count = u64::from(op.bytes) * 8;
        // SAFETY: that many bits are left.
        if left(ctx) < count || unsafe { read_bytes(start, op.bytes) } != op.value {
            return state.jump(op.fail);
        }
        set_position(ctx, position(ctx) + count);
        state.after::<BinMatchLiteral>().go()
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
        // SAFETY: V20: a match context has an origin.
        let origin = unsafe { load(ctx, 3) };
        set_position(ctx, at + count);
        self.put(part(Kind::SubBin, at, count, origin))
    }
}

impl Execute for BinBuild {
    #[inline(always)]
    fn execute(state: State) -> Next {
        if state.operands::<Self>().appended == 0 {
            return state.leave::<Self>();
        }
        state.detour::<Append>()
    }
}

/// A construction that may grow its first segment.
#[derive(Clone, Copy)]
struct Append;

impl Execute for Append {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<BinBuild>();
        let bytes = op.appended as usize;
        if !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<BinBuild>();
        }
        // SAFETY: L1: the loader put segments there.
        let mut segment: &Segment =
            unsafe { &*state.pc.wrapping_byte_add(length::<BinBuild>()).cast() };
        // SAFETY: a term of this process.
        let found = unsafe { Growing::find(state.read(&segment.value), bytes) };
        let Some(growing) = found else {
            return state.leave::<BinBuild>();
        };
        let mut room = growing.room();
        let mut left = op.count - 1;
        while left > 0 {
            // SAFETY: there is another one.
            segment = unsafe { &*std::ptr::from_ref(segment).add(1) };
            let value = state.read(&segment.value);
            if !value.is_small() {
                return state.leave::<BinBuild>();
            }
            // SAFETY: `bytes` is what all segments take together.
            room = unsafe { segment.write_bytes(value.small_value() as u64, room) };
            left -= 1;
        }
        // SAFETY: they were just written.
        let built = state.put(unsafe { growing.grown(bytes) });
        state.write(op.dst, built);
        state.pc = std::ptr::from_ref(segment).wrapping_add(1).cast();
        state.go()
    }
}

impl Leave for BinStart {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let src = op.src.read(machine.frame);
        let ctx = machine.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let bits = unsafe { scope.term(src) }.as_bits()?;
            Some(scope.match_context(bits).word())
        });
        match ctx {
            Some(ctx) => machine.after_result::<Self>(op.ctx, ctx),
            None => machine.target(op.fail),
        }
    }
}

impl Machine {
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

/// A segment of a construction, as it stands in code.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Segment {
    pub value: AnySource,
    pub size: AnySource,
    pub kind: SegmentKind,
    pub has_size: bool,
    pub little: bool,
    pub unit: u16,
    pub number: u16,
    /// How many bytes it takes if it is an integer of known size, of at most a word and with the
    /// highest byte first; else zero.
    pub bytes: u16,
}

impl Segment {
    /// What `bytes` is to be.
    pub fn with_bytes(self) -> Segment {
        let size = self.size.constant_word().filter(|_| self.has_size);
        let bits = size.and_then(|size| bits_wanted(size, self.unit, 64));
        let is_plain = self.kind == SegmentKind::Integer && !self.little;
        let bytes = match bits {
            Some(bits) if is_plain && bits.is_multiple_of(8) => (bits / 8) as u16,
            Some(_) | None => 0,
        };
        Segment { bytes, ..self }
    }

    /// Writes an integer of known size; returns where the next byte goes.
    ///
    /// # Safety
    /// Its bytes must fit.
    #[inline(always)]
    unsafe fn write_bytes(&self, value: u64, to: *mut u8) -> *mut u8 {
        for index in 0..self.bytes {
            let shift = 8 * (self.bytes - 1 - index);
            // SAFETY: the caller's promise.
            unsafe { to.add(usize::from(index)).write((value >> shift) as u8) };
        }
        to.wrapping_add(usize::from(self.bytes))
    }
}

/// What a construction found wrong.
enum Wrong {
    BadArg,
    SystemLimit,
}

/// The largest binary, in bits; as in OTP, nobody gets there.
const SIZE_BITS_MAX: u64 = 1 << 40;

impl Segment {
    fn size_bits(&self, frame: *mut Word) -> Result<u64, Wrong> {
        let size = self.size.read(frame);
        if !size.is_small() {
            // SAFETY: a term of this process; nothing collects.
            let term: Term<'_> = unsafe { Term::from_word(size) };
            return Err(if term.is_integer() {
                Wrong::SystemLimit
            } else {
                Wrong::BadArg
            });
        }
        let size = u64::try_from(size.small_value()).map_err(|_| Wrong::BadArg)?;
        let bits = size.saturating_mul(u64::from(self.unit));
        if bits > SIZE_BITS_MAX {
            Err(Wrong::SystemLimit)
        } else {
            Ok(bits)
        }
    }

    fn push(
        &self,
        builder: &mut BitBuilder,
        value: Term<'_>,
        frame: *mut Word,
    ) -> Result<(), Wrong> {
        let endian = endian_of(self.little);
        let done = match self.kind {
            SegmentKind::Integer => builder.push_integer(value, self.size_bits(frame)?, endian),
            SegmentKind::Float => {
                let size = if self.has_size {
                    self.size_bits(frame)?
                } else {
                    64
                };
                let float = purlin_heap::bignum::arith::to_float(value);
                builder.push_float(float.map_err(|_| Wrong::BadArg)?, size, endian)
            }
            SegmentKind::Binary => self.push_binary(builder, value, frame)?,
            SegmentKind::Utf8 => push_utf8(builder, value),
            SegmentKind::Utf16 => push_utf16(builder, value, endian),
            SegmentKind::Utf32 => {
                let Some(char) = character(value) else {
                    return Err(Wrong::BadArg);
                };
                builder.push_word(u64::from(u32::from(char)), 32, endian);
                true
            }
        };
        if done { Ok(()) } else { Err(Wrong::BadArg) }
    }

    fn push_binary(
        &self,
        builder: &mut BitBuilder,
        value: Term<'_>,
        frame: *mut Word,
    ) -> Result<bool, Wrong> {
        let Some(bits) = value.as_bits() else {
            return Ok(false);
        };
        let count = if self.has_size {
            self.size_bits(frame)?
        } else {
            bits.size_bits()
        };
        let fits = if self.has_size {
            count <= bits.size_bits()
        } else {
            count.is_multiple_of(u64::from(self.unit))
        };
        if fits {
            builder.push_bits(bits.slice(0, count));
        }
        Ok(fits)
    }
}

fn character(value: Term<'_>) -> Option<char> {
    char::from_u32(u32::try_from(value.as_small()?).ok()?)
}

fn push_utf8(builder: &mut BitBuilder, value: Term<'_>) -> bool {
    let Some(char) = character(value) else {
        return false;
    };
    builder.push_bytes(char.encode_utf8(&mut [0; 4]).as_bytes());
    true
}

fn push_utf16(builder: &mut BitBuilder, value: Term<'_>, endian: Endian) -> bool {
    let Some(char) = character(value) else {
        return false;
    };
    for unit in char.encode_utf16(&mut [0; 2]) {
        builder.push_word(u64::from(*unit), 16, endian);
    }
    true
}

impl Leave for BinBuild {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let count = usize::from(op.count);
        let first: *const Segment = machine.pc.wrapping_byte_add(length::<Self>()).cast();
        // SAFETY: L1: the loader put that many there.
        let segments = unsafe { std::slice::from_raw_parts(first, count) };
        let frame = machine.frame;
        let built = machine.with_scope(|scope| -> Result<Word, Wrong> {
            let mut builder = BitBuilder::new();
            // A whole binary in front may have room after it for the rest.
            let first = segments.first().and_then(|first| {
                // SAFETY: a term of this process; nothing collects.
                let bits = unsafe { scope.term(first.value.read(frame)) }.as_bits()?;
                let whole = first.kind == SegmentKind::Binary
                    && !first.has_size
                    && bits.size_bits().is_multiple_of(u64::from(first.unit));
                whole.then_some(bits)
            });
            for segment in &segments[usize::from(first.is_some())..] {
                // SAFETY: a term of this process; nothing collects.
                let value = unsafe { scope.term(segment.value.read(frame)) };
                segment.push(&mut builder, value, frame)?;
            }
            Ok(match first {
                Some(first) => builder.finish_after(first, scope).word(),
                None => builder.finish(scope).word(),
            })
        });
        match built {
            Ok(word) => {
                machine.write(op.dst, word);
                machine.note_collection();
                machine
                    .pc
                    .wrapping_byte_add(length::<Self>() + size_of_val(segments))
            }
            Err(_) if op.fail != Target::NONE => machine.target(op.fail),
            Err(_) => machine.raise_bad_construction(segments),
        }
    }
}

/// What is wrong with a segment, by OTP's names, and the term that is to blame.
struct Fault {
    number: u16,
    kind: SegmentKind,
    wrong: Wrong,
    fault: Atom,
    value: Word,
}

impl Segment {
    fn fault(&self, wrong: Wrong, fault: Atom, value: Word) -> Fault {
        Fault {
            number: self.number,
            kind: self.kind,
            wrong,
            fault,
            value,
        }
    }

    /// What OTP finds wrong before it builds anything: sizes, and whatever determines one.
    fn fault_of_size(&self, frame: *mut Word) -> Option<Fault> {
        let word = self.value.read(frame);
        // SAFETY: a term of this process; nothing collects.
        let value: Term<'_> = unsafe { Term::from_word(word) };
        let fault = match self.kind {
            SegmentKind::Binary if !self.has_size => match value.as_bits() {
                None => Atom::TYPE,
                Some(bits) if !bits.size_bits().is_multiple_of(u64::from(self.unit)) => Atom::UNIT,
                Some(_) => return None,
            },
            SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => match character(value) {
                None => Atom::TYPE,
                Some(_) => return None,
            },
            SegmentKind::Float if !self.has_size => return None,
            SegmentKind::Integer | SegmentKind::Float | SegmentKind::Binary => {
                let wrong = self.size_bits(frame).err()?;
                return Some(self.fault(wrong, Atom::SIZE, self.size.read(frame)));
            }
        };
        Some(self.fault(Wrong::BadArg, fault, word))
    }

    /// What it finds wrong with values whose size is known.
    fn fault_of_value(&self, frame: *mut Word) -> Option<Fault> {
        let word = self.value.read(frame);
        // SAFETY: a term of this process; nothing collects.
        let value: Term<'_> = unsafe { Term::from_word(word) };
        if self.push(&mut BitBuilder::new(), value, frame).is_ok() {
            return None;
        }
        let fault = match self.kind {
            SegmentKind::Float if value.is_number() => {
                let sizes = [16, 32, 64];
                if self.has_size
                    && !self
                        .size_bits(frame)
                        .is_ok_and(|size| sizes.contains(&size))
                {
                    let size = self.size.read(frame);
                    return Some(self.fault(Wrong::BadArg, Atom::INVALID, size));
                }
                Atom::NO_FLOAT
            }
            SegmentKind::Binary if value.as_bits().is_some() => Atom::SHORT,
            SegmentKind::Integer
            | SegmentKind::Float
            | SegmentKind::Binary
            | SegmentKind::Utf8
            | SegmentKind::Utf16
            | SegmentKind::Utf32 => Atom::TYPE,
        };
        Some(self.fault(Wrong::BadArg, fault, word))
    }
}

fn kind_atom(kind: SegmentKind) -> Atom {
    match kind {
        SegmentKind::Integer => Atom::INTEGER,
        SegmentKind::Float => Atom::FLOAT,
        SegmentKind::Binary => Atom::BINARY,
        SegmentKind::Utf8 => Atom::UTF8,
        SegmentKind::Utf16 => Atom::UTF16,
        SegmentKind::Utf32 => Atom::UTF32,
    }
}

impl Machine {
    /// Raises what a construction failed with, for `erl_erts_errors:format_bs_fail/2` to explain.
    fn raise_bad_construction(&mut self, segments: &[Segment]) -> CodePointer {
        let frame = self.frame;
        let fault = segments
            .iter()
            .find_map(|segment| segment.fault_of_size(frame))
            .or_else(|| segments.iter().find_map(|s| s.fault_of_value(frame)))
            .expect("a construction that fails has a faulty segment");
        let info = self.with_scope(|scope| {
            // SAFETY: a term of this process; nothing collects.
            let value = unsafe { scope.term(fault.value) };
            let cause = scope.tuple(&[
                Term::small(i32::from(fault.number)),
                Term::atom(kind_atom(fault.kind)),
                Term::atom(fault.fault),
                value,
            ]);
            let pairs = [
                (Term::atom(Atom::CAUSE), cause),
                (Term::atom(Atom::FUNCTION), Term::atom(Atom::FORMAT_BS_FAIL)),
                (Term::atom(Atom::MODULE), Term::atom(Atom::ERL_ERTS_ERRORS)),
            ];
            scope.map_from_pairs(&pairs).term().word()
        });
        let reason = match fault.wrong {
            Wrong::BadArg => Atom::BADARG,
            Wrong::SystemLimit => Atom::SYSTEM_LIMIT,
        };
        self.raise_explained(Word::atom(reason.0), info)
    }
}
