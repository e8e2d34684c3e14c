//! Segments of binaries: what is made of known values, and what never fits.

use super::pattern::Never;
use super::value::{MAX_BITS, Value};
use crate::lint::constants::{self, Constant};
use dashu_int::IBig;
use purlin_syntax::ast::{Expr, ExprKind, Segment};

/// What a segment holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Integer,
    Float,
    Binary,
    Utf8,
    Utf16,
    Utf32,
}

impl Kind {
    /// The type of a segment and its unit.
    fn of(segment: &Segment) -> (Kind, usize) {
        let (mut kind, mut unit) = (Kind::Integer, None);
        for ty in &segment.types {
            (kind, unit) = match ty.name.name.as_str() {
                "float" => (Kind::Float, unit),
                "binary" | "bytes" => (Kind::Binary, unit),
                "bits" | "bitstring" => (Kind::Binary, Some(1)),
                "utf8" => (Kind::Utf8, unit),
                "utf16" => (Kind::Utf16, unit),
                "utf32" => (Kind::Utf32, unit),
                "unit" => (kind, ty.value),
                _ => (kind, unit),
            };
        }
        let default = if kind == Kind::Binary { 8 } else { 1 };
        (kind, unit.unwrap_or(default) as usize)
    }

    fn is_utf(self) -> bool {
        matches!(self, Kind::Utf8 | Kind::Utf16 | Kind::Utf32)
    }
}

fn has(segment: &Segment, word: &str) -> bool {
    let mut types = segment.types.iter();
    types.any(|ty| ty.name.name.as_str() == word)
}

fn character(value: &IBig) -> Option<char> {
    char::from_u32(u32::try_from(value).ok()?)
}

const MISMATCH: &str = "of a type mismatch";
const BAD_SIZE: &str = "the size of a segment is invalid";
const BAD_CHARACTER: &str = "of an invalid Unicode code point";

/// A segment to be constructed, with what is known of its value and its size.
pub(super) struct Part<'e> {
    pub segment: &'e Segment,
    pub value: Value,
    pub size: Option<Value>,
}

/// What a construction gives, or why it fails: what the message says behind `because`.
pub(super) fn construct(parts: &[Part<'_>]) -> Result<Value, &'static str> {
    for part in parts {
        check_written(part)?;
    }
    let mut bits = Vec::new();
    for part in parts {
        match part.bits()? {
            Some(more) if bits.len() + more.len() <= MAX_BITS => bits.extend(more),
            _ => return Ok(Value::Unknown),
        }
    }
    Ok(Value::bits(bits))
}

/// As `v3_core` does, before it knows what variables stand for.
fn check_written(part: &Part<'_>) -> Result<(), &'static str> {
    let segment = part.segment;
    if let (Some(size), Some(written)) = (&part.size, &segment.size)
        && !matches!(written.kind, ExprKind::Var(_))
    {
        match size {
            Value::Integer(size) if *size < IBig::ZERO => return Err(BAD_SIZE),
            size if size.is_literal() && !matches!(size, Value::Integer(_)) => {
                return Err(MISMATCH);
            }
            _ => {}
        }
    }
    let (kind, _) = Kind::of(segment);
    match (&segment.value.kind, &part.value) {
        (ExprKind::Var(_), _) => Ok(()),
        (ExprKind::String(_), _) if kind == Kind::Binary => Err(MISMATCH),
        (ExprKind::String(_), _) => Ok(()),
        (_, Value::Integer(code)) if kind.is_utf() && character(code).is_none() => {
            Err(BAD_CHARACTER)
        }
        (_, Value::Integer(_)) if kind == Kind::Binary => Err(MISMATCH),
        (_, Value::Float(_)) if kind != Kind::Float => Err(MISMATCH),
        (_, Value::Integer(_) | Value::Float(_)) => Ok(()),
        (_, Value::Bits(_)) if kind == Kind::Binary => Ok(()),
        (_, Value::Unknown | Value::Never | Value::Boolean) => Ok(()),
        _ => Err(MISMATCH),
    }
}

impl Part<'_> {
    /// Its bits, where value and size are known: as `sys_core_fold` does.
    fn bits(&self) -> Result<Option<Vec<bool>>, &'static str> {
        let (kind, unit) = Kind::of(self.segment);
        let size = match &self.size {
            None => None,
            Some(Value::Integer(size)) if *size >= IBig::ZERO => {
                let bits = usize::try_from(size).unwrap_or(usize::MAX);
                Some(bits.saturating_mul(unit))
            }
            Some(size) if size.is_literal() && self.value.is_literal() => return Err(BAD_SIZE),
            Some(_) => return Ok(None),
        };
        if let ExprKind::String(codes) = &self.segment.value.kind {
            let mut bits = Vec::new();
            for code in codes.iter().take(MAX_BITS) {
                match self.number(kind, size, &(*code).into())? {
                    Some(more) => bits.extend(more),
                    None => return Ok(None),
                }
            }
            return Ok(Some(bits));
        }
        match &self.value {
            Value::Integer(value) => self.number(kind, size, value),
            Value::Float(bits) if kind == Kind::Float => match size.unwrap_or(64) {
                64 if !has(self.segment, "native") => {
                    Ok(self.in_order(most_significant(&(*bits).into(), 64)))
                }
                16 | 32 | 64 => Ok(None),
                _ => Err(BAD_SIZE),
            },
            Value::Bits(bits) if kind == Kind::Binary => match size {
                None if !bits.len().is_multiple_of(unit) => Err("it does not have whole units"),
                None => Ok(Some(bits.clone())),
                Some(size) if size > bits.len() => Err("its binary is shorter than its segment"),
                Some(size) => Ok(Some(bits[..size].to_vec())),
            },
            _ => Ok(None),
        }
    }

    fn number(
        &self,
        kind: Kind,
        size: Option<usize>,
        value: &IBig,
    ) -> Result<Option<Vec<bool>>, &'static str> {
        if kind.is_utf() {
            let character = character(value).ok_or(BAD_CHARACTER)?;
            return Ok(match kind {
                Kind::Utf8 => {
                    let mut bytes = [0; 4];
                    let bytes = character.encode_utf8(&mut bytes).bytes();
                    let bits = bytes.flat_map(|byte| most_significant(&byte.into(), 8));
                    Some(bits.collect())
                }
                // Rare, and of no use to who looks at what is known.
                _ => None,
            });
        }
        let size = size.unwrap_or(8);
        if kind != Kind::Integer || size > MAX_BITS || has(self.segment, "native") {
            return Ok(None);
        }
        Ok(self.in_order(most_significant(value, size)))
    }

    /// The bytes turned round if the segment asks for it.
    fn in_order(&self, bits: Vec<bool>) -> Option<Vec<bool>> {
        if !has(self.segment, "little") {
            return Some(bits);
        }
        let bytes = bits.chunks(8).rev().flatten().copied();
        (bits.len().is_multiple_of(8)).then(|| bytes.collect())
    }
}

/// The last `size` bits of a number, the most significant first.
fn most_significant(value: &IBig, size: usize) -> Vec<bool> {
    let bit = |at: usize| (value >> at) & IBig::ONE == IBig::ONE;
    (0..size).rev().map(bit).collect()
}

/// A segment of a pattern whose value is written out must be able to have that value.
pub(super) fn check_segment(segment: &Segment) -> Result<(), Never> {
    let never = |text: String| Err(Never::Segment(text, segment.span));
    let size = segment.size.as_ref().map(constants::evaluate);
    if matches!(&size, Some(Some(Constant::Integer(size))) if *size < IBig::ZERO) {
        return never("the size of a segment is negative".to_owned());
    }
    let (kind, unit) = Kind::of(segment);
    let value = match constants::evaluate(&segment.value) {
        Some(Constant::Integer(value)) => value,
        Some(Constant::Float(_)) if kind != Kind::Float => {
            return never("a float is not of the segment's type".to_owned());
        }
        Some(Constant::Atom) => return never("an atom is not of the segment's type".to_owned()),
        Some(Constant::Float(_)) | None => return Ok(()),
    };
    match kind {
        Kind::Float if value.to_f64().value().is_finite() => return Ok(()),
        Kind::Float => return never("the value is too large for a float".to_owned()),
        Kind::Binary => return never("a number is not of the segment's type".to_owned()),
        // A surrogate is no mistake to OTP, although it never matches.
        Kind::Utf8 | Kind::Utf16 | Kind::Utf32 => {
            let message = format!("the value {value} is not a valid Unicode code point");
            let valid = (IBig::ZERO..=IBig::from(0x10_ffff)).contains(&value);
            return if valid { Ok(()) } else { never(message) };
        }
        Kind::Integer => {}
    }
    let size = match size {
        None => Some(8),
        Some(Some(Constant::Integer(size))) => usize::try_from(&size).ok(),
        Some(_) => None,
    };
    let Some(bits) = size.filter(|size| *size <= 1024).map(|size| size * unit) else {
        return Ok(());
    };
    let signed = has(segment, "signed");
    let (low, high) = match (signed, bits) {
        (_, 0) => (IBig::ZERO, IBig::ONE),
        (true, bits) => (-(IBig::ONE << (bits - 1)), IBig::ONE << (bits - 1)),
        (false, bits) => (IBig::ZERO, IBig::ONE << bits),
    };
    if low <= value && value < high {
        return Ok(());
    }
    let kind = if signed { "a signed" } else { "an unsigned" };
    never(format!(
        "the value {value} does not fit {kind} segment of {bits} bits"
    ))
}

/// A segment of a pattern, to be compared with that of another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// Constant bits, of neighbours together.
    Bits(Vec<bool>),
    /// Anything: type, size and unit as text.
    Variable(String),
    /// It is like no other, because variables say how long it is.
    Alone,
}

/// The segments of a pattern, those with a variable with that.
pub(super) fn keys(segments: &[Segment]) -> Result<Vec<(Key, Option<&Expr>)>, Never> {
    let mut keys: Vec<(Key, Option<&Expr>)> = Vec::new();
    for segment in segments {
        check_segment(segment)?;
        let variable = matches!(segment.value.kind, ExprKind::Var(_));
        let key = match constant_bits(segment) {
            Some(more) => {
                if let Some((Key::Bits(bits), _)) = keys.last_mut() {
                    bits.extend(more);
                    continue;
                }
                Key::Bits(more)
            }
            None => key(segment).map_or(Key::Alone, Key::Variable),
        };
        keys.push((key, variable.then_some(&segment.value)));
    }
    keys.retain(|(key, _)| *key != Key::Bits(Vec::new()));
    Ok(keys)
}

fn constant_bits(segment: &Segment) -> Option<Vec<bool>> {
    let value = match &segment.value.kind {
        ExprKind::String(codes) if codes.len() > MAX_BITS / 8 => return None,
        ExprKind::String(_) => Value::Nil,
        _ => Value::Integer(constants::integer(&segment.value)?),
    };
    let size = match &segment.size {
        Some(size) => Some(Value::Integer(constants::integer(size)?)),
        None => None,
    };
    let part = Part {
        segment,
        value,
        size,
    };
    part.bits()
        .ok()
        .flatten()
        .filter(|_| !has(segment, "little"))
}

/// What makes two segments alike: nothing when its size is no constant.
fn key(segment: &Segment) -> Option<String> {
    let (kind, unit) = Kind::of(segment);
    let value = match &segment.value.kind {
        ExprKind::Var(_) => String::new(),
        ExprKind::String(codes) => format!("{codes:?}"),
        _ => format!("{:?}", constants::evaluate(&segment.value)?),
    };
    let size = match &segment.size {
        Some(size) => Some(constants::integer(size)?),
        None if kind == Kind::Integer => Some(8.into()),
        None => None,
    };
    let flags = ["signed", "little", "native"].map(|word| has(segment, word));
    Some(format!("{kind:?} {size:?} {unit} {flags:?} {value}"))
}
