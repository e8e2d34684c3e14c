//! Bit syntax, as far as it is built: constants, and whole-byte integers and binaries.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are constants or keys"
)]

use super::Context;
use super::pattern::Patterns;
use crate::core::{Expr, Key, Pat, PatSegment, Segment};
use dashu_int::IBig;
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::{SegmentFlags, SegmentKind};
use purlin_syntax::ast::{self, ExprKind};
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
        let mut built = Vec::new();
        let mut constant = Vec::new();
        for (segment, number) in segments.iter().zip(1..) {
            let Some(specifier) = self.specifier(segment) else {
                return Expr::Literal(Literal::Nil);
            };
            if self.constant_segment(segment, specifier, &mut constant) {
                continue;
            }
            flush(&mut constant, &mut built);
            match self.segment(segment, specifier, number) {
                Some(segment) => built.push(segment),
                None => return Expr::Literal(Literal::Nil),
            }
        }
        if built.is_empty() {
            return Expr::Literal(bytes(constant));
        }
        flush(&mut constant, &mut built);
        Expr::Binary(built, span)
    }

    fn segment(
        &mut self,
        segment: &ast::Segment,
        specifier: Specifier,
        number: u32,
    ) -> Option<Segment> {
        if let ExprKind::String(_) = segment.value.kind {
            self.not_built(segment.span, "a string of this type in a binary");
            return None;
        }
        let value = self.expr(&segment.value);
        let size = segment.size.as_ref().map(|size| self.expr(size));
        let default = match specifier.kind {
            SegmentKind::Integer => Some(Expr::Literal(Literal::Integer(8.into()))),
            _ => None,
        };
        let size = size.or(default);
        let literal = match &size {
            Some(Expr::Literal(Literal::Integer(bits))) => u64::try_from(bits).ok(),
            _ => None,
        };
        if !self.whole_bytes(segment, specifier, literal) {
            return None;
        }
        Some(Segment {
            kind: specifier.kind,
            value,
            size,
            unit: specifier.unit,
            flags: specifier.flags,
            number,
        })
    }

    /// Refuses segments whose size is known to be no whole number of bytes. (A computed one is
    /// what the program makes of it.)
    fn whole_bytes(
        &mut self,
        segment: &ast::Segment,
        specifier: Specifier,
        literal: Option<u64>,
    ) -> bool {
        let bits = |size: u64| size.wrapping_mul(u64::from(specifier.unit));
        let whole = literal.is_none_or(|size| bits(size).is_multiple_of(8));
        if !whole {
            self.not_built(segment.span, "a segment that is no whole number of bytes");
        }
        whole
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
        let constant_text = matches!(
            segment.value.kind,
            ExprKind::String(_) | ExprKind::Integer(_) | ExprKind::Char(_)
        );
        let refused = match kind {
            SegmentKind::Integer | SegmentKind::Binary => None,
            SegmentKind::Float => Some("a float segment"),
            SegmentKind::Utf8 | SegmentKind::Utf16 | SegmentKind::Utf32 => {
                (!constant_text).then_some("a utf segment that is no constant")
            }
        };
        if let Some(what) = refused {
            self.not_built(segment.span, what);
            return None;
        }
        Some(Specifier { kind, unit, flags })
    }

    /// Appends the bytes of a segment whose value and size are constant integers or text.
    fn constant_segment(
        &mut self,
        segment: &ast::Segment,
        specifier: Specifier,
        out: &mut Vec<u8>,
    ) -> bool {
        let bits = match &segment.size {
            None => u64::from(specifier.unit) * 8,
            Some(size) => match &size.kind {
                ExprKind::Integer(size) => match u64::try_from(size) {
                    Ok(size) => size.saturating_mul(u64::from(specifier.unit)),
                    Err(_) => return false,
                },
                _ => return false,
            },
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
            SegmentKind::Integer if bits.is_multiple_of(8) && bits <= MAX_CONSTANT_BITS => {
                for value in &values {
                    integer_bytes(value, bits / 8, specifier.flags.little, out);
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
                chars.into_iter().for_each(|c| encode(c, specifier, out));
                true
            }
            SegmentKind::Integer | SegmentKind::Binary | SegmentKind::Float => false,
        }
    }

    /// `<<...>>` as a pattern.
    pub fn pat_binary(&mut self, patterns: &mut Patterns, segments: &[ast::Segment]) -> Pat {
        let mut result = Vec::new();
        let mut constant = Vec::new();
        for (index, segment) in segments.iter().enumerate() {
            let Some(specifier) = self.specifier(segment) else {
                return Pat::Wild;
            };
            if fits(segment, specifier) && self.constant_segment(segment, specifier, &mut constant)
            {
                continue;
            }
            if !constant.is_empty() {
                result.push(PatSegment::Bits(bytes(std::mem::take(&mut constant))));
            }
            let last = index + 1 == segments.len();
            match self.pat_segment(patterns, segment, specifier, last) {
                Some(segment) => result.push(segment),
                None => return Pat::Wild,
            }
        }
        if !constant.is_empty() {
            result.push(PatSegment::Bits(bytes(constant)));
        }
        Pat::Binary(result)
    }

    fn pat_segment(
        &mut self,
        patterns: &mut Patterns,
        segment: &ast::Segment,
        specifier: Specifier,
        last: bool,
    ) -> Option<PatSegment> {
        let size = match &segment.size {
            Some(size) => match self.key(size) {
                Some(size) => Some(size),
                None => {
                    self.not_built(size.span, "a computed size in a pattern");
                    return None;
                }
            },
            None if specifier.kind == SegmentKind::Integer => {
                Some(Key::Literal(Literal::Integer(8.into())))
            }
            None => None,
        };
        let literal = match &size {
            Some(Key::Literal(Literal::Integer(size))) => u64::try_from(size).ok(),
            _ => None,
        };
        let Specifier { kind, unit, flags } = specifier;
        if !self.whole_bytes(segment, specifier, literal) {
            return None;
        }
        if let ExprKind::String(_) = segment.value.kind {
            self.not_built(segment.span, "a string of this type in a binary pattern");
            return None;
        }
        let value = self.pat(patterns, &segment.value);
        match (kind, size) {
            (SegmentKind::Integer, Some(size)) => Some(PatSegment::Integer {
                value,
                size,
                unit,
                flags,
            }),
            (SegmentKind::Binary, Some(size)) => Some(PatSegment::Binary { value, size, unit }),
            (SegmentKind::Binary, None) if last => Some(PatSegment::Tail { value, unit }),
            (SegmentKind::Binary, None) => {
                let message =
                    "a binary field without size is only allowed at the end of a binary pattern";
                self.error(Code::SyntaxError, segment.span, message);
                None
            }
            _ => {
                self.not_built(segment.span, "a segment of this type in a pattern");
                None
            }
        }
    }
}

/// Whether the constant integers of a pattern's segment are what reading it could give.
fn fits(segment: &ast::Segment, specifier: Specifier) -> bool {
    if specifier.kind != SegmentKind::Integer {
        return true;
    }
    let bits = match &segment.size {
        None => 8,
        Some(size) => match &size.kind {
            ExprKind::Integer(size) => match usize::try_from(size) {
                Ok(size) => size.saturating_mul(usize::from(specifier.unit)),
                Err(_) => return false,
            },
            _ => return false,
        },
    };
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

fn bytes(bytes: Vec<u8>) -> Literal {
    let bits = bytes.len() as u64 * 8;
    Literal::Bitstring(bytes, bits)
}

fn flush(constant: &mut Vec<u8>, built: &mut Vec<Segment>) {
    if constant.is_empty() {
        return;
    }
    built.push(Segment {
        kind: SegmentKind::Binary,
        value: Expr::Literal(bytes(std::mem::take(constant))),
        size: None,
        unit: 8,
        flags: SegmentFlags::default(),
        // Constants cannot fail.
        number: 0,
    });
}

/// The lowest bytes of an integer in two's complement.
fn integer_bytes(value: &IBig, count: u64, little: bool, out: &mut Vec<u8>) {
    let start = out.len();
    let mut rest = value.clone();
    let mask = IBig::from(0xff);
    for _ in 0..count {
        let byte: IBig = &rest & &mask;
        out.push(u8::try_from(&byte).expect("masked to a byte"));
        rest >>= 8usize;
    }
    if !little {
        out[start..].reverse();
    }
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
