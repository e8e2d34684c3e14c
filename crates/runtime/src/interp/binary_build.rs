//! Building binaries of segments.

use super::binary::{bits_wanted, endian_of};
use super::dispatch::{Execute, Leave, Next, State, length};
use super::machine::Machine;
use super::operand::{AnySource, Slot, Source, Target};
use super::stack::CodePointer;
use dashu_int::IBig;
use purlin_bytecode::operand::SegmentKind;
use purlin_heap::atom::Atom;
use purlin_heap::binary::BitBuilder;
use purlin_heap::binary::growing::{Growing, SUB_BIN_WORDS};
use purlin_heap::character::Encoding;
use purlin_heap::term::{Term, Word};

/// dst := <<segments...>>, which follow
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct BinBuild {
    pub fail: Target,
    pub dst: Slot,
    pub count: u16,
    /// How many bytes follow the first segment if that is a whole bitstring and they come from
    /// integers of known size; [`SIZES_COMPUTED`] if some of the sizes must be read; else zero.
    pub appended: u64,
}

/// Integers follow, not all of known size.
const SIZES_COMPUTED: u64 = u64::MAX;

impl BinBuild {
    /// What `appended` is to be.
    pub fn quick_bytes(segments: &[Segment]) -> u64 {
        let Some((first, others)) = segments.split_first() else {
            return 0;
        };
        let is_whole = first.kind == SegmentKind::Binary && !first.has_size;
        if !is_whole || !matches!(first.unit, 1 | 8) {
            return 0;
        }
        let is_computed = |segment: &Segment| {
            let size_is_known = segment.size.constant_word().is_some();
            segment.kind == SegmentKind::Integer && segment.has_size && !size_is_known
        };
        if others
            .iter()
            .any(|segment| segment.bytes == 0 && !is_computed(segment))
        {
            return 0;
        }
        if others.iter().any(|segment| segment.bytes == 0) {
            return SIZES_COMPUTED;
        }
        others.iter().map(|segment| u64::from(segment.bytes)).sum()
    }
}

impl Execute for BinBuild {
    #[inline(always)]
    fn execute(state: State) -> Next {
        match state.operands::<Self>().appended {
            0 => state.leave::<Self>(),
            SIZES_COMPUTED => state.detour::<Append<true>>(),
            _ => state.detour::<Append<false>>(),
        }
    }
}

/// A construction that may grow its first segment; are there sizes to be read?
#[derive(Clone, Copy)]
struct Append<const COMPUTED: bool>;

impl<const COMPUTED: bool> Execute for Append<COMPUTED> {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<BinBuild>();
        // SAFETY: L1: the loader put segments there.
        let mut segment: &Segment =
            unsafe { &*state.pc.wrapping_byte_add(length::<BinBuild>()).cast() };
        let mut bytes = op.appended as usize;
        if COMPUTED {
            bytes = 0;
            for index in 1..usize::from(op.count) {
                // SAFETY: there are so many.
                let segment = unsafe { &*std::ptr::from_ref(segment).add(index) };
                let Some(count) = segment.byte_count(state.frame) else {
                    return state.leave::<BinBuild>();
                };
                bytes += count;
            }
        }
        if bytes == 0 || !state.has_room(SUB_BIN_WORDS as u32) {
            return state.leave::<BinBuild>();
        }
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
            let mut count = usize::from(segment.bytes);
            if COMPUTED {
                let Some(computed) = segment.byte_count(state.frame) else {
                    return state.leave::<BinBuild>();
                };
                count = computed;
            }
            // SAFETY: `bytes` is what all segments take together.
            room = unsafe { segment.write_bytes(value.small_value() as u64, count, room) };
            left -= 1;
        }
        // SAFETY: they were just written.
        let built = state.put(unsafe { growing.grown(bytes) });
        state.write(op.dst, built);
        state.pc = std::ptr::from_ref(segment).wrapping_add(1).cast();
        state.go()
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
    /// How many bytes it takes if it is an integer of known size, of at most a word; else zero.
    pub bytes: u16,
}

impl Segment {
    /// What `bytes` is to be.
    pub fn with_bytes(self) -> Segment {
        let size = self.size.constant_word().filter(|_| self.has_size);
        let bits = size.and_then(|size| bits_wanted(size, self.unit, 64));
        let is_integer = self.kind == SegmentKind::Integer;
        let bytes = match bits {
            Some(bits) if is_integer && bits.is_multiple_of(8) => (bits / 8) as u16,
            Some(_) | None => 0,
        };
        Segment { bytes, ..self }
    }

    /// How many bytes an integer takes, if they are whole ones and fit a word.
    #[inline(always)]
    fn byte_count(&self, frame: *mut Word) -> Option<usize> {
        if self.bytes > 0 {
            return Some(usize::from(self.bytes));
        }
        let bits = bits_wanted(self.size.read(frame), self.unit, 64)?;
        bits.is_multiple_of(8).then_some(bits as usize / 8)
    }

    /// Writes the low bytes of an integer, at most eight; returns where the next byte goes.
    ///
    /// # Safety
    /// They must fit.
    #[inline(always)]
    unsafe fn write_bytes(&self, value: u64, count: usize, to: *mut u8) -> *mut u8 {
        if count == 1 {
            // SAFETY: the caller's promise.
            unsafe { to.write(value as u8) };
            return to.wrapping_add(1);
        }
        for index in 0..count {
            let place = if self.little {
                index
            } else {
                count - 1 - index
            };
            // SAFETY: the caller's promise.
            unsafe { to.add(index).write((value >> (8 * place)) as u8) };
        }
        to.wrapping_add(count)
    }
}

/// What a construction found wrong.
enum Wrong {
    BadArg,
    SystemLimit,
}

/// No more memory is kept for what is appended.
const APPENDED_BYTES_KEPT: usize = 4096;

/// The largest binary, in bits; as in OTP, nobody gets there.
const SIZE_BITS_MAX: u64 = 1 << 40;

impl Segment {
    fn size_bits(&self, frame: *mut Word) -> Result<u64, Wrong> {
        let size = self.size.read(frame);
        if !size.is_small() {
            // SAFETY: a term of this process; nothing collects.
            let term: Term<'_> = unsafe { Term::from_word(size) };
            let is_huge = term.to_ibig().is_some_and(|value| value > IBig::ZERO);
            return Err(if is_huge {
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
            SegmentKind::Utf8 => push_character(builder, value, Encoding::Utf8),
            SegmentKind::Utf16 => push_character(builder, value, Encoding::Utf16(endian)),
            SegmentKind::Utf32 => push_character(builder, value, Encoding::Utf32(endian)),
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

fn push_character(builder: &mut BitBuilder, value: Term<'_>, encoding: Encoding) -> bool {
    let mut buffer = [0; 4];
    let bytes = character(value).and_then(|character| encoding.write(character, &mut buffer));
    bytes.map(|bytes| builder.push_bytes(bytes)).is_some()
}

impl Leave for BinBuild {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let count = usize::from(op.count);
        let first: *const Segment = machine.pc.wrapping_byte_add(length::<Self>()).cast();
        // SAFETY: L1: the loader put that many there.
        let segments = unsafe { std::slice::from_raw_parts(first, count) };
        let frame = machine.frame;
        // SAFETY: the scheduler is neither the machine nor the rest of the process.
        let scratch = unsafe { &mut (*machine.running.scheduler).scratch };
        let built = machine.with_scope(|scope| -> Result<Word, Wrong> {
            // A whole binary in front may have room after it for the rest.
            let first = segments.first().and_then(|first| {
                // SAFETY: a term of this process; nothing collects.
                let bits = unsafe { scope.term(first.value.read(frame)) }.as_bits()?;
                let whole = first.kind == SegmentKind::Binary
                    && !first.has_size
                    && bits.size_bits().is_multiple_of(u64::from(first.unit));
                whole.then_some(bits)
            });
            // What goes behind another bitstring is copied there.
            let mut builder = match first {
                Some(_) => BitBuilder::with_memory(std::mem::take(scratch)),
                None => BitBuilder::new(),
            };
            for segment in &segments[usize::from(first.is_some())..] {
                // SAFETY: a term of this process; nothing collects.
                let value = unsafe { scope.term(segment.value.read(frame)) };
                segment.push(&mut builder, value, frame)?;
            }
            Ok(match first {
                Some(first) => {
                    let built = builder.finish_after(first, scope).word();
                    *scratch = builder.into_bytes();
                    scratch.clear();
                    scratch.shrink_to(APPENDED_BYTES_KEPT);
                    built
                }
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

    fn has_size_of_float(&self, frame: *mut Word) -> bool {
        let size = || self.size_bits(frame).ok();
        !self.has_size || size().is_some_and(|size| matches!(size, 16 | 32 | 64))
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
            SegmentKind::Float if !self.has_size_of_float(frame) => {
                let size = self.size.read(frame);
                return Some(self.fault(Wrong::BadArg, Atom::INVALID, size));
            }
            SegmentKind::Float if value.is_number() => Atom::NO_FLOAT,
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
