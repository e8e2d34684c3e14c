//! Bit syntax: segments with their defaults filled in, and constants put together.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are constants or keys"
)]

use super::Context;
use super::pattern::Patterns;
use crate::core::{Expr, Key, Pat, PatSegment, Segment, Var};
use dashu_int::IBig;
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::{SegmentFlags, SegmentKind};
use purlin_syntax::ast::{self, ExprKind, Name};
use purlin_syntax::diagnostic::Code;
use purlin_syntax::span::Span;

/// The longest constant segment that is written out, in bits.
const MAX_CONSTANT_BITS: u64 = 1 << 20;

/// A segment's type specifiers, with defaults filled in.
#[derive(Clone, Copy)]
struct Specifier {
    kind: SegmentKind,
    unit: u16,
    flags: SegmentFlags,
}

impl Context<'_> {
    /// `<<...>>` as an expression.
    pub fn binary(&mut self, segments: &[ast::Segment], span: Span) -> Expr {
        self.binary_after(Vec::new(), segments, span)
    }

    /// The same, behind segments that are there already.
    pub fn binary_after(
        &mut self,
        mut built: Vec<Segment>,
        segments: &[ast::Segment],
        span: Span,
    ) -> Expr {
        let mut constant = Constant::default();
        let first = built.len() as u32 + 1;
        for (segment, number) in segments.iter().zip(first..) {
            let Some(specifier) = self.specifier(segment) else {
                return Expr::Literal(Literal::Nil);
            };
            if constant_segment(segment, specifier, &mut constant) {
                continue;
            }
            constant.flush(&mut built);
            match &segment.value.kind {
                ExprKind::String(text) => {
                    for &c in text {
                        let value = Expr::Literal(Literal::Integer(c.into()));
                        // As OTP reports them: without a number.
                        built.push(self.segment(segment, value, specifier, 0));
                    }
                }
                _ => {
                    let value = self.expr(&segment.value);
                    built.push(self.segment(segment, value, specifier, number));
                }
            }
        }
        if built.is_empty() {
            return Expr::Literal(constant.literal());
        }
        constant.flush(&mut built);
        Expr::Binary(built, span)
    }

    fn segment(
        &mut self,
        segment: &ast::Segment,
        value: Expr,
        specifier: Specifier,
        number: u32,
    ) -> Segment {
        let size = segment.size.as_ref().map(|size| self.expr(size));
        let default = default_size(specifier.kind).map(Expr::Literal);
        Segment {
            kind: specifier.kind,
            value,
            size: size.or(default),
            unit: specifier.unit,
            flags: specifier.flags,
            number,
        }
    }

    fn specifier(&mut self, segment: &ast::Segment) -> Option<Specifier> {
        let mut kind = None;
        let mut unit = None;
        let mut flags = SegmentFlags::default();
        for specifier in &segment.types {
            match &*specifier.name.name {
                "integer" => kind = Some((SegmentKind::Integer, 1)),
                "binary" | "bytes" => kind = Some((SegmentKind::Binary, 8)),
                "bitstring" | "bits" => kind = Some((SegmentKind::Binary, 1)),
                "float" => kind = Some((SegmentKind::Float, 1)),
                "utf8" => kind = Some((SegmentKind::Utf8, 1)),
                "utf16" => kind = Some((SegmentKind::Utf16, 1)),
                "utf32" => kind = Some((SegmentKind::Utf32, 1)),
                "signed" => flags.signed = true,
                "little" => flags.little = true,
                "native" => flags.little = cfg!(target_endian = "little"),
                "unsigned" | "big" => {}
                "unit" => unit = specifier.value.and_then(|n| u16::try_from(n).ok()),
                other => {
                    let message = format!("undefined bit type: {other}");
                    self.error(Code::SyntaxError, specifier.name.span, message);
                    return None;
                }
            }
        }
        let (kind, default_unit) = kind.unwrap_or((SegmentKind::Integer, 1));
        let unit = unit.unwrap_or(default_unit);
        Some(Specifier { kind, unit, flags })
    }

    /// `<<...>>` as a pattern.
    pub fn pat_binary(&mut self, patterns: &mut Patterns, segments: &[ast::Segment]) -> Pat {
        match self.pat_segments(patterns, segments, false) {
            Some(segments) => Pat::Binary(segments),
            None => Pat::Wild,
        }
    }

    /// The segments of a pattern; `open` if more come after them.
    pub fn pat_segments(
        &mut self,
        patterns: &mut Patterns,
        segments: &[ast::Segment],
        open: bool,
    ) -> Option<Vec<PatSegment>> {
        let mut again = Vec::new();
        let result = self.pat_segments_with(patterns, segments, open, &mut again);
        for (name, var) in again {
            self.scope.rename(&name, var);
        }
        result
    }

    /// `again` gets the names that occurred in another pattern before, and their variables there. Sizes behind see the
    /// ones here: nobody knows which pattern is matched first.
    fn pat_segments_with(
        &mut self,
        patterns: &mut Patterns,
        segments: &[ast::Segment],
        open: bool,
        again: &mut Vec<(Name, Var)>,
    ) -> Option<Vec<PatSegment>> {
        let mut result = Vec::new();
        let mut constant = Constant::default();
        for (index, segment) in segments.iter().enumerate() {
            let specifier = self.specifier(segment)?;
            if fits(segment, specifier) && constant_segment(segment, specifier, &mut constant) {
                continue;
            }
            result.extend(constant.take().map(PatSegment::Bits));
            let last = !open && index + 1 == segments.len();
            match &segment.value.kind {
                ExprKind::String(text) => {
                    for &c in text {
                        let value = Pat::Literal(Literal::Integer(c.into()));
                        result.push(self.pat_segment(segment, value, specifier, last)?);
                    }
                }
                _ => {
                    // A size may not see what the segment itself binds.
                    let size = segment.size.as_ref().map(|size| self.key(size));
                    let value = self.pat(patterns, &segment.value);
                    if let (ExprKind::Var(name), Pat::Var(var)) = (&segment.value.kind, &value)
                        && let Some(bound) = self.scope.lookup(name)
                        && bound != *var
                        && again.iter().all(|(other, _)| other != name)
                    {
                        again.push((name.clone(), bound));
                        self.scope.rename(name, *var);
                    }
                    result.push(self.pat_segment_of_size(segment, value, specifier, size, last)?);
                }
            }
        }
        result.extend(constant.take().map(PatSegment::Bits));
        Some(result)
    }

    /// Segments of the same sizes whatever their values are, for a generator that goes on behind
    /// what does not match. Variables stay, for they may be sizes; one that occurs again is another.
    pub fn skip_segments(&mut self, segments: &[ast::Segment]) -> Option<Vec<PatSegment>> {
        let mut result = Vec::new();
        for segment in segments {
            let mut specifier = self.specifier(segment)?;
            let values = match &segment.value.kind {
                ExprKind::String(text) => text.len(),
                _ => 1,
            };
            for _ in 0..values {
                let size = segment.size.as_ref().map(|size| self.key(size));
                let size = size.or_else(|| default_size(specifier.kind).map(Key::Literal));
                if specifier.kind == SegmentKind::Float {
                    specifier.kind = SegmentKind::Integer;
                }
                let value = match &segment.value.kind {
                    ExprKind::Var(name) if &**name != "_" => Pat::Var(self.scope.bind(name)),
                    _ => Pat::Wild,
                };
                result.push(self.pat_segment_of_size(segment, value, specifier, size, false)?);
            }
        }
        Some(result)
    }

    fn pat_segment(
        &mut self,
        segment: &ast::Segment,
        value: Pat,
        specifier: Specifier,
        last: bool,
    ) -> Option<PatSegment> {
        let size = segment.size.as_ref().map(|size| self.key(size));
        self.pat_segment_of_size(segment, value, specifier, size, last)
    }

    fn pat_segment_of_size(
        &mut self,
        segment: &ast::Segment,
        value: Pat,
        specifier: Specifier,
        size: Option<Key>,
        last: bool,
    ) -> Option<PatSegment> {
        let Specifier { kind, unit, flags } = specifier;
        let size = size.or_else(|| default_size(kind).map(Key::Literal));
        match (kind, size) {
            (SegmentKind::Integer, Some(size)) => Some(PatSegment::Integer {
                value,
                size,
                unit,
                flags,
            }),
            (SegmentKind::Float, Some(size)) => Some(PatSegment::Float {
                value: as_float(value),
                size,
                unit,
                flags,
            }),
            (SegmentKind::Binary, Some(size)) => Some(PatSegment::Binary { value, size, unit }),
            (SegmentKind::Binary, None) if last => Some(PatSegment::Tail { value, unit }),
            (SegmentKind::Utf8, None) => Some(utf(value, 8, flags)),
            (SegmentKind::Utf16, None) => Some(utf(value, 16, flags)),
            (SegmentKind::Utf32, None) => Some(utf(value, 32, flags)),
            (SegmentKind::Binary, None) => {
                let message =
                    "a binary field without size is only allowed at the end of a binary pattern";
                self.error(Code::SyntaxError, segment.span, message);
                None
            }
            (SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32, Some(_)) => {
                let message = "a utf segment must not have a size";
                self.error(Code::SyntaxError, segment.span, message);
                None
            }
            (SegmentKind::Integer | SegmentKind::Float, None) => {
                unreachable!("numbers have a default size")
            }
        }
    }
}

fn utf(value: Pat, unit: u16, flags: SegmentFlags) -> PatSegment {
    PatSegment::Utf { value, unit, flags }
}

/// In a float's place an integer stands for the float of that value; what is too large for one
/// stays, and matches none.
fn as_float(value: Pat) -> Pat {
    match &value {
        Pat::Literal(Literal::Integer(integer)) => {
            let float = integer.to_f64().value();
            if float.is_finite() {
                Pat::Literal(Literal::Float(float))
            } else {
                value
            }
        }
        _ => value,
    }
}

fn default_size(kind: SegmentKind) -> Option<Literal> {
    match kind {
        SegmentKind::Integer => Some(Literal::Integer(8.into())),
        SegmentKind::Float => Some(Literal::Integer(64.into())),
        SegmentKind::Binary | SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => None,
    }
}

/// The bits of a segment whose value and size are constants.
fn constant_bits(segment: &ast::Segment, specifier: Specifier) -> Option<u64> {
    match &segment.size {
        None => Some(u64::from(specifier.unit) * 8),
        Some(size) => match &size.kind {
            ExprKind::Integer(size) => {
                let size = u64::try_from(size).ok()?;
                Some(size.saturating_mul(u64::from(specifier.unit)))
            }
            _ => None,
        },
    }
}

/// Appends the bits of a segment whose value and size are constant integers or text; whether
/// it is one.
fn constant_segment(segment: &ast::Segment, specifier: Specifier, out: &mut Constant) -> bool {
    let Some(bits) = constant_bits(segment, specifier) else {
        return false;
    };
    let values: Vec<IBig> = match &segment.value.kind {
        ExprKind::String(text) => text.iter().map(|&c| c.into()).collect(),
        ExprKind::Integer(value) => vec![value.clone()],
        ExprKind::Char(value) => vec![(*value as u32).into()],
        ExprKind::Unop(ast::Unop::Minus, inner) => match &inner.kind {
            ExprKind::Integer(value) => vec![-value.clone()],
            _ => return false,
        },
        _ => return false,
    };
    match specifier.kind {
        SegmentKind::Integer if bits <= MAX_CONSTANT_BITS => {
            for value in &values {
                out.push(&integer_bytes(value, bits, specifier.flags.little), bits);
            }
            true
        }
        SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => {
            let chars: Option<Vec<char>> = values
                .iter()
                .map(|v| u32::try_from(v).ok().and_then(char::from_u32))
                .collect();
            let Some(chars) = chars else {
                return false;
            };
            for c in chars {
                let mut bytes = Vec::new();
                encode(c, specifier, &mut bytes);
                out.push(&bytes, bytes.len() as u64 * 8);
            }
            true
        }
        SegmentKind::Integer | SegmentKind::Binary | SegmentKind::Float => false,
    }
}

/// Whether the constant integers of a pattern's segment are what reading it could give.
fn fits(segment: &ast::Segment, specifier: Specifier) -> bool {
    if specifier.kind != SegmentKind::Integer {
        return true;
    }
    let Some(bits) = constant_bits(segment, specifier) else {
        return false;
    };
    let bits = usize::try_from(bits).unwrap_or(usize::MAX);
    use dashu_int::ops::BitTest;
    let bits = if specifier.flags.signed {
        bits.saturating_sub(1)
    } else {
        bits
    };
    match &segment.value.kind {
        ExprKind::String(text) => text.iter().all(|&c| IBig::from(c).bit_len() <= bits),
        ExprKind::Integer(value) => value.bit_len() <= bits,
        ExprKind::Char(value) => IBig::from(*value as u32).bit_len() <= bits,
        ExprKind::Unop(..) => false,
        _ => true,
    }
}

/// Constant bits put together; unused ones of the last byte are zero.
#[derive(Default)]
struct Constant {
    bytes: Vec<u8>,
    bits: u64,
}

impl Constant {
    /// Adds the first `bits` bits; those after them are zero.
    fn push(&mut self, bytes: &[u8], bits: u64) {
        let used = self.bits % 8;
        if used == 0 {
            self.bytes.extend_from_slice(bytes);
        } else {
            for byte in bytes {
                *self.bytes.last_mut().expect("it has a last byte") |= byte >> used;
                self.bytes.push(byte << (8 - used));
            }
        }
        self.bits += bits;
        self.bytes.truncate(self.bits.div_ceil(8) as usize);
    }

    fn literal(self) -> Literal {
        Literal::Bitstring(self.bytes, self.bits)
    }

    /// What there is, if there is anything.
    fn take(&mut self) -> Option<Literal> {
        (self.bits > 0).then(|| std::mem::take(self).literal())
    }

    fn flush(&mut self, built: &mut Vec<Segment>) {
        let unit = if self.bits.is_multiple_of(8) { 8 } else { 1 };
        let Some(literal) = self.take() else {
            return;
        };
        built.push(Segment {
            kind: SegmentKind::Binary,
            value: Expr::Literal(literal),
            size: None,
            unit,
            flags: SegmentFlags::default(),
            // Constants cannot fail.
            number: 0,
        });
    }
}

/// The lowest bits of an integer in two's complement, as they stand in a binary: an incomplete
/// byte is the last one and starts at its highest bit.
fn integer_bytes(value: &IBig, bits: u64, little: bool) -> Vec<u8> {
    let whole = (bits / 8) as usize;
    let over = (bits % 8) as usize;
    let unused = if over == 0 { 0 } else { 8 - over };
    let mask = IBig::from(0xff);
    let mut rest = if little {
        value.clone()
    } else {
        value << unused
    };
    let mut bytes = Vec::with_capacity(whole + 1);
    for _ in 0..whole + usize::from(over > 0) {
        let byte: IBig = &rest & &mask;
        bytes.push(u8::try_from(&byte).expect("masked to a byte"));
        rest >>= 8usize;
    }
    if !little {
        bytes.reverse();
    } else if over > 0 {
        let last = bytes.last_mut().expect("it has an incomplete byte");
        *last <<= unused;
    }
    bytes
}

fn encode(c: char, specifier: Specifier, out: &mut Vec<u8>) {
    match specifier.kind {
        SegmentKind::Utf16 => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let bytes = if specifier.flags.little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                };
                out.extend(bytes);
            }
        }
        SegmentKind::Utf32 => {
            let code = c as u32;
            let bytes = if specifier.flags.little {
                code.to_le_bytes()
            } else {
                code.to_be_bytes()
            };
            out.extend(bytes);
        }
        SegmentKind::Utf8 | SegmentKind::Integer | SegmentKind::Float | SegmentKind::Binary => {
            out.extend(c.encode_utf8(&mut [0; 4]).bytes());
        }
    }
}
