//! Reading operands, instructions and tables from bytes: the inverse of [`encode`](crate::encode).
//!
//! The bytes may be anything. What is read is well-formed by itself (numbers in range of their
//! types, text in UTF-8, literals not nested too deeply), but nothing is known yet about how the
//! parts refer to each other: that is the verifier's business. A count is believed only when that
//! many elements of at least one byte can follow, so memory stays proportional to the input.

use crate::encode::{literal_kind, src_kind};
use crate::for_each_op;
use crate::isa::{Op, op};
use crate::module::{
    AtomRef, FunInfo, Function, Handler, LineEntry, Literal, MAX_LITERAL_DEPTH, Mfa,
    OriginBehaviour, OriginFile, Position, SlotIndex, StackMap,
};
use crate::operand::{self, *};
use dashu_int::IBig;

/// What can be read.
pub trait Decode: Sized {
    /// Takes it from the input.
    fn get(input: &mut Reader<'_>) -> Result<Self, Malformed>;
}

/// Why bytes could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// The bytes end within something.
    Truncated,
    /// Bytes are left over.
    LeftOver,
    /// A number does not fit its type.
    Number,
    /// A count says more than there are bytes.
    Count,
    /// No instruction has that number.
    Opcode(u8),
    /// No kind of operand, segment or literal has that number.
    Kind,
    /// Text is not UTF-8.
    Text,
    /// Literals are nested too deeply.
    Depth,
    /// A literal that cannot be: a float that is not finite, an empty list with a tail, a
    /// bitstring with bits beyond its end.
    Literal,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Malformed::Truncated => f.write_str("it ends too early"),
            Malformed::LeftOver => f.write_str("it goes on too long"),
            Malformed::Number => f.write_str("a number is out of range"),
            Malformed::Count => f.write_str("a count is too large"),
            Malformed::Opcode(number) => write!(f, "no instruction has the number {number}"),
            Malformed::Kind => f.write_str("an operand or literal of unknown kind"),
            Malformed::Text => f.write_str("text is not UTF-8"),
            Malformed::Depth => f.write_str("a literal is nested too deeply"),
            Malformed::Literal => f.write_str("an impossible literal"),
        }
    }
}

/// The bytes still to be read, and the position that labels and positions are relative to.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    position: u32,
}

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader {
            bytes,
            at: 0,
            position: 0,
        }
    }

    /// How many bytes were read.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// Refuses what is left over.
    pub fn finish(&self) -> Result<(), Malformed> {
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            Err(Malformed::LeftOver)
        }
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, Malformed> {
        let byte = *self.bytes.get(self.at).ok_or(Malformed::Truncated)?;
        self.at += 1;
        Ok(byte)
    }

    #[inline]
    fn number(&mut self) -> Result<u64, Malformed> {
        let byte = self.byte()?;
        if byte < 0x80 {
            Ok(u64::from(byte))
        } else {
            self.long_number(byte)
        }
    }

    fn long_number(&mut self, first: u8) -> Result<u64, Malformed> {
        let mut number = u64::from(first & 0x7f);
        let mut shift = 7;
        loop {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift > 63 || (bits << shift) >> shift != bits {
                return Err(Malformed::Number);
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    #[inline]
    fn small<T: TryFrom<u64>>(&mut self) -> Result<T, Malformed> {
        T::try_from(self.number()?).map_err(|_| Malformed::Number)
    }

    /// A position, given relative to the current one.
    #[inline]
    fn relative(&self, zigzag: u64) -> Result<Position, Malformed> {
        let position = i64::from(self.position).checked_add(unzigzag(zigzag));
        match position {
            // The last one is kept free: operands use it for "none".
            Some(position) if (0..i64::from(u32::MAX)).contains(&position) => {
                Ok(Position(position as u32))
            }
            Some(_) | None => Err(Malformed::Number),
        }
    }

    /// The number of elements that follow.
    #[inline]
    fn count(&mut self) -> Result<usize, Malformed> {
        let count = self.number()?;
        let left = self.bytes.len() - self.at;
        if count <= left as u64 {
            Ok(count as usize)
        } else {
            Err(Malformed::Count)
        }
    }

    /// The next `count` bytes.
    pub fn raw(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let rest = &self.bytes[self.at..];
        let raw = rest.get(..count).ok_or(Malformed::Truncated)?;
        self.at += count;
        Ok(raw)
    }

    /// A digest of 16 bytes.
    pub fn digest(&mut self) -> Result<[u8; 16], Malformed> {
        self.raw(16)?.try_into().map_err(|_| Malformed::Truncated)
    }

    /// The instructions, written by [`Writer::code`](crate::encode::Writer::code).
    pub fn code(&mut self) -> Result<Vec<Op>, Malformed> {
        let count = self.count()?;
        let mut code = Vec::with_capacity(count);
        for position in 0..count {
            self.position = position as u32;
            code.push(Op::get(self)?);
        }
        Ok(code)
    }
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

macro_rules! decode_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        impl Decode for Op {
            fn get(input: &mut Reader<'_>) -> Result<Op, Malformed> {
                match input.byte()? {
                    $($number => Ok(Op::$name(op::$name { $($field: Decode::get(input)?),* })),)*
                    unknown => Err(Malformed::Opcode(unknown)),
                }
            }
        }
    };
}
for_each_op!(decode_ops);

/// Splits the varint of a [`Src`].
#[inline]
fn src_of(number: u64) -> Result<Src, Malformed> {
    let payload = number >> src_kind::BITS;
    let index = || u32::try_from(payload).map_err(|_| Malformed::Number);
    match number & ((1 << src_kind::BITS) - 1) {
        src_kind::SLOT => u16::try_from(payload)
            .map(|slot| Src::Slot(SlotIndex(slot)))
            .map_err(|_| Malformed::Number),
        src_kind::INT => i32::try_from(unzigzag(payload))
            .map(Src::Int)
            .map_err(|_| Malformed::Number),
        src_kind::ATOM => index().map(|index| Src::Atom(AtomRef(index))),
        src_kind::NIL => Ok(Src::Nil),
        src_kind::LITERAL => index().map(Src::Literal),
        _ => Err(Malformed::Kind),
    }
}

impl Decode for Src {
    #[inline]
    fn get(input: &mut Reader<'_>) -> Result<Src, Malformed> {
        src_of(input.number()?)
    }
}

impl Decode for ArmValue {
    fn get(input: &mut Reader<'_>) -> Result<ArmValue, Malformed> {
        match Src::get(input)? {
            Src::Int(int) => Ok(ArmValue::Int(int)),
            Src::Atom(atom) => Ok(ArmValue::Atom(atom)),
            Src::Slot(_) | Src::Nil | Src::Literal(_) => Err(Malformed::Kind),
        }
    }
}

impl Decode for Position {
    #[inline]
    fn get(input: &mut Reader<'_>) -> Result<Position, Malformed> {
        let distance = input.number()?;
        input.relative(distance)
    }
}

impl Decode for Label {
    #[inline]
    fn get(input: &mut Reader<'_>) -> Result<Label, Malformed> {
        Position::get(input).map(Label)
    }
}

impl Decode for Fail {
    #[inline]
    fn get(input: &mut Reader<'_>) -> Result<Fail, Malformed> {
        match input.number()? {
            0 => Ok(Fail::RAISE),
            distance => input
                .relative(distance - 1)
                .map(|position| Fail::to(Label(position))),
        }
    }
}

impl Decode for SegmentFlags {
    fn get(input: &mut Reader<'_>) -> Result<SegmentFlags, Malformed> {
        let bits = input.byte()?;
        if bits > 3 {
            return Err(Malformed::Kind);
        }
        Ok(SegmentFlags {
            signed: bits & 1 != 0,
            little: bits & 2 != 0,
        })
    }
}

impl Decode for SegmentKind {
    fn get(input: &mut Reader<'_>) -> Result<SegmentKind, Malformed> {
        match input.byte()? {
            0 => Ok(SegmentKind::Integer),
            1 => Ok(SegmentKind::Float),
            2 => Ok(SegmentKind::Binary),
            3 => Ok(SegmentKind::Utf8),
            4 => Ok(SegmentKind::Utf16),
            5 => Ok(SegmentKind::Utf32),
            _ => Err(Malformed::Kind),
        }
    }
}

impl Decode for Segment {
    fn get(input: &mut Reader<'_>) -> Result<Segment, Malformed> {
        Ok(Segment {
            kind: Decode::get(input)?,
            value: Decode::get(input)?,
            size: match input.number()? {
                src_kind::ABSENT => None,
                number => Some(src_of(number)?),
            },
            unit: Decode::get(input)?,
            flags: Decode::get(input)?,
            number: Decode::get(input)?,
        })
    }
}

/// Newtypes of unsigned numbers.
macro_rules! decode_numbers {
    ($($kind:path)*) => { $(
        impl Decode for $kind {
            #[inline]
            fn get(input: &mut Reader<'_>) -> Result<Self, Malformed> {
                Ok($kind(input.small()?))
            }
        }
    )* };
}
decode_numbers! {
    SlotIndex AtomRef operand::Function Import Bif Fun operand::Literal Arity Index Words Unit
}

/// Newtypes of what is read by itself, and sequences.
macro_rules! decode_wrappers {
    ($($kind:ident)*) => { $(
        impl Decode for $kind {
            #[inline]
            fn get(input: &mut Reader<'_>) -> Result<Self, Malformed> {
                Ok($kind(Decode::get(input)?))
            }
        }
    )* };
}
decode_wrappers! {
    Dst Slot SlotMut Ctx NewCtx Base Atom Args ValueArms ArityArms Updates Segments
}

impl Decode for u32 {
    #[inline]
    fn get(input: &mut Reader<'_>) -> Result<u32, Malformed> {
        input.small()
    }
}

impl Decode for String {
    fn get(input: &mut Reader<'_>) -> Result<String, Malformed> {
        let length = input.count()?;
        let text = std::str::from_utf8(input.raw(length)?).map_err(|_| Malformed::Text)?;
        Ok(text.to_string())
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn get(input: &mut Reader<'_>) -> Result<Vec<T>, Malformed> {
        let count = input.count()?;
        let mut elements = Vec::with_capacity(count);
        for _ in 0..count {
            elements.push(T::get(input)?);
        }
        Ok(elements)
    }
}

impl<T: Decode> Decode for Box<[T]> {
    fn get(input: &mut Reader<'_>) -> Result<Box<[T]>, Malformed> {
        Vec::get(input).map(Vec::into_boxed_slice)
    }
}

impl<A: Decode, B: Decode> Decode for (A, B) {
    fn get(input: &mut Reader<'_>) -> Result<(A, B), Malformed> {
        Ok((A::get(input)?, B::get(input)?))
    }
}

impl Decode for Mfa {
    fn get(input: &mut Reader<'_>) -> Result<Mfa, Malformed> {
        Ok(Mfa {
            module: Decode::get(input)?,
            function: Decode::get(input)?,
            arity: input.byte()?,
        })
    }
}

impl Decode for Function {
    fn get(input: &mut Reader<'_>) -> Result<Function, Malformed> {
        let name = Decode::get(input)?;
        let arity = input.byte()?;
        let entry = Position::get(input)?;
        input.position = entry.0;
        Ok(Function {
            name,
            arity,
            entry,
            frame: input.small()?,
        })
    }
}

impl Decode for FunInfo {
    fn get(input: &mut Reader<'_>) -> Result<FunInfo, Malformed> {
        Ok(FunInfo {
            function: Decode::get(input)?,
            arity: input.byte()?,
            free: input.byte()?,
            index: Decode::get(input)?,
            uniq: Decode::get(input)?,
        })
    }
}

impl Decode for OriginFile {
    fn get(input: &mut Reader<'_>) -> Result<OriginFile, Malformed> {
        Ok(OriginFile {
            name: Decode::get(input)?,
            lib: input.byte()? != 0,
            from: Decode::get(input)?,
            path: Decode::get(input)?,
            digest: input.digest()?,
        })
    }
}

impl Decode for OriginBehaviour {
    fn get(input: &mut Reader<'_>) -> Result<OriginBehaviour, Malformed> {
        Ok(OriginBehaviour {
            name: Decode::get(input)?,
            digest: input.digest()?,
        })
    }
}

impl Decode for StackMap {
    fn get(input: &mut Reader<'_>) -> Result<StackMap, Malformed> {
        let at = Position::get(input)?;
        input.position = at.0;
        Ok(StackMap {
            at,
            live: Decode::get(input)?,
        })
    }
}

impl Decode for Handler {
    fn get(input: &mut Reader<'_>) -> Result<Handler, Malformed> {
        let from = Position::get(input)?;
        input.position = from.0;
        Ok(Handler {
            from,
            to: Decode::get(input)?,
            target: Decode::get(input)?,
            base: Decode::get(input)?,
        })
    }
}

impl Decode for LineEntry {
    fn get(input: &mut Reader<'_>) -> Result<LineEntry, Malformed> {
        let at = Position::get(input)?;
        input.position = at.0;
        Ok(LineEntry {
            at,
            file: input.small()?,
            line: Decode::get(input)?,
        })
    }
}

impl Decode for Literal {
    fn get(input: &mut Reader<'_>) -> Result<Literal, Malformed> {
        literal(input, MAX_LITERAL_DEPTH)
    }
}

/// Memory taken on the word of a count within a literal. Each level could claim all the rest of the
/// input, so there it has to be less than the count.
const NESTED_CAPACITY: usize = 64;

/// Reads a literal that nests at most `depth` levels deep, by recursion as deep as that.
fn literal(input: &mut Reader<'_>, depth: usize) -> Result<Literal, Malformed> {
    let inner = depth.checked_sub(1).ok_or(Malformed::Depth)?;
    match input.byte()? {
        literal_kind::INTEGER => {
            let length = input.count()?;
            Ok(Literal::Integer(IBig::from_le_bytes(input.raw(length)?)))
        }
        literal_kind::FLOAT => {
            let raw = input.raw(8)?;
            let bits = raw
                .try_into()
                .map(u64::from_le_bytes)
                .map_err(|_| Malformed::Truncated)?;
            let float = f64::from_bits(bits);
            if float.is_finite() {
                Ok(Literal::Float(float))
            } else {
                Err(Malformed::Literal)
            }
        }
        literal_kind::ATOM => AtomRef::get(input).map(Literal::Atom),
        literal_kind::NIL => Ok(Literal::Nil),
        literal_kind::LIST => {
            let elements = literals(input, inner)?;
            if elements.is_empty() {
                return Err(Malformed::Literal);
            }
            Ok(Literal::List(elements, Box::new(literal(input, inner)?)))
        }
        literal_kind::STRING => Vec::get(input).map(Literal::String),
        literal_kind::TUPLE => literals(input, inner).map(Literal::Tuple),
        literal_kind::MAP => {
            let count = input.count()?;
            let mut pairs = Vec::with_capacity(count.min(NESTED_CAPACITY));
            for _ in 0..count {
                pairs.push((literal(input, inner)?, literal(input, inner)?));
            }
            Ok(Literal::Map(pairs))
        }
        literal_kind::BITSTRING => bitstring(input),
        literal_kind::EXTERNAL_FUN => Mfa::get(input).map(Literal::ExternalFun),
        _ => Err(Malformed::Kind),
    }
}

fn literals(input: &mut Reader<'_>, depth: usize) -> Result<Vec<Literal>, Malformed> {
    let count = input.count()?;
    let mut elements = Vec::with_capacity(count.min(NESTED_CAPACITY));
    for _ in 0..count {
        elements.push(literal(input, depth)?);
    }
    Ok(elements)
}

fn bitstring(input: &mut Reader<'_>) -> Result<Literal, Malformed> {
    let bits = input.number()?;
    let length = usize::try_from(bits.div_ceil(8)).map_err(|_| Malformed::Number)?;
    let bytes = input.raw(length)?.to_vec();
    let padding = (length as u64 * 8 - bits) as u32;
    match bytes.last() {
        Some(last) if last.trailing_zeros() < padding => Err(Malformed::Literal),
        Some(_) | None => Ok(Literal::Bitstring(bytes, bits)),
    }
}
