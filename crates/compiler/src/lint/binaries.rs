//! Segments of binaries: values, sizes, types.

use super::patterns::{Around, Matched, anno, is_constant_pattern};
use super::variables::{Binding, Variables};
use super::{Code, GuardContext, Linter, constants};
use dashu_int::IBig;
use purlin_syntax::ast::{Expr, ExprKind, Segment, SegmentType};
use purlin_syntax::span::Span;

/// The largest unit.
const MAX_UNIT: u32 = 256;

/// A segment's size as far as it is known.
#[derive(Clone, Debug, PartialEq)]
enum Size {
    /// None is written.
    Default,
    /// The rest of the binary.
    All,
    /// A number of units.
    Units(IBig),
    /// Only known when it runs.
    Unknown,
    /// The type determines it: utf8 and its like.
    OfType,
}

/// A segment's type with defaults filled in.
struct SegmentKind {
    name: &'static str,
    unit: u32,
}

impl<'f> Linter<'f> {
    /// Segments in an expression.
    pub(super) fn binary(&mut self, segments: &'f [Segment], env: &Variables) -> Variables {
        self.binary_with(segments, env, |this, expr, env| this.expr(expr, env))
    }

    /// Segments in a guard.
    pub(super) fn binary_in_guard(
        &mut self,
        segments: &'f [Segment],
        env: &Variables,
    ) -> Variables {
        self.binary_with(segments, env, |this, expr, env| this.guard_expr(expr, env))
    }

    fn binary_with(
        &mut self,
        segments: &'f [Segment],
        env: &Variables,
        check: impl Fn(&mut Self, &'f Expr, &Variables) -> Variables,
    ) -> Variables {
        let mut out = Variables::new();
        for segment in segments {
            let touched = check(self, &segment.value, env);
            out.join(&touched);
            let size = match &segment.size {
                None => Size::Default,
                Some(Expr {
                    kind: ExprKind::Atom(name),
                    ..
                }) if name.as_str() == "all" => Size::All,
                Some(size) => match constants::integer(size) {
                    Some(units) => Size::Units(units),
                    None => {
                        let touched = check(self, size, env);
                        out.join(&touched);
                        Size::Unknown
                    }
                },
            };
            self.check_size(segment, size);
        }
        out
    }

    /// Segments in a pattern.
    pub(super) fn binary_pattern(
        &mut self,
        segments: &'f [Segment],
        around: Around<'_>,
    ) -> Matched {
        let mut out = Matched::default();
        let mut unsized_before: Option<Span> = None;
        for segment in segments {
            if matches!(segment.value.kind, ExprKind::String(_)) && !is_plain_string(segment) {
                let message = "a literal string in a binary pattern must not have a type or a size";
                self.report(Code::TypedLiteralString, segment.span, message);
                continue;
            }
            let value = self.segment_pattern(&segment.value, around.matchable, &out.bound);
            let (size, in_size) = self.size_in_pattern(segment, around.known, &out.bound);
            let size = self.check_size(segment, size);
            if let Some(span) = unsized_before.take() {
                let message =
                    "a binary field without size is only allowed at the end of a binary pattern";
                self.report(Code::UnsizedBinary, span, message);
            }
            let is_string = matches!(segment.value.kind, ExprKind::String(_));
            if size == Size::All && !is_string {
                unsized_before = Some(segment.span);
            }
            for part in [value, in_size] {
                out.used.join(&part.used);
                out.bound.join(&part.bound);
            }
        }
        out
    }

    fn segment_pattern(
        &mut self,
        value: &'f Expr,
        matchable: &Variables,
        earlier: &Variables,
    ) -> Matched {
        match &value.kind {
            ExprKind::Var(name) => self.pattern_variable(name, value.span, matchable, earlier),
            ExprKind::String(_) | ExprKind::Error => Matched::default(),
            _ => {
                if !is_constant_pattern(value) {
                    self.report(Code::IllegalPattern, anno(value), "illegal pattern");
                }
                Matched::default()
            }
        }
    }

    /// A size in a pattern may use variables from outside and from earlier segments.
    fn size_in_pattern(
        &mut self,
        segment: &'f Segment,
        known: &Variables,
        earlier: &Variables,
    ) -> (Size, Matched) {
        let Some(size) = &segment.size else {
            return (Size::Default, Matched::default());
        };
        if let Some(units) = constants::integer(size) {
            return (Size::Units(units), Matched::default());
        }
        let context = std::mem::replace(&mut self.guard_context, GuardContext::SegmentSize);
        let outer = self.segment_variables.replace(earlier.clone());
        let used = self.guard_expr(size, known);
        let bound = std::mem::replace(&mut self.segment_variables, outer).unwrap_or_default();
        self.guard_context = context;
        let never_integer = matches!(
            size.kind,
            ExprKind::Atom(_)
                | ExprKind::Binary(_)
                | ExprKind::List(..)
                | ExprKind::Float(_)
                | ExprKind::Map(_)
                | ExprKind::Nil
                | ExprKind::Tuple(_)
        );
        if never_integer {
            let message = "a size expression in a pattern evaluates to a non-integer value;\nthis \
                           pattern cannot possibly match";
            self.report(Code::SuspiciousBitSize, size.span, message);
        }
        (Size::Unknown, Matched { used, bound })
    }

    /// A variable in a segment's size, which earlier segments may have bound.
    pub(super) fn use_in_size(
        &mut self,
        name: &purlin_syntax::ast::Name,
        earlier: &mut Variables,
    ) -> bool {
        let Some(variable) = earlier.get(name) else {
            return false;
        };
        debug_assert!(!matches!(variable.binding, Binding::Unsafe(_)));
        let used = variable.used();
        earlier.insert(name.clone(), used);
        true
    }

    /// Checks types against each other and against the size; returns what the size comes to.
    fn check_size(&mut self, segment: &Segment, size: Size) -> Size {
        let kind = match segment_kind(&segment.types, &size) {
            Ok(kind) => kind,
            Err((code, message)) => {
                self.report(code, segment.span, message);
                return Size::Unknown;
            }
        };
        match size {
            Size::Default => match kind.name {
                "binary" => Size::All,
                "utf8" | "utf16" | "utf32" => Size::OfType,
                _ => Size::Unknown,
            },
            Size::All if kind.name != "binary" => {
                self.report(Code::BadBitSize, segment.span, "illegal bit size");
                Size::Unknown
            }
            Size::Units(units) => {
                let bits = &units * IBig::from(kind.unit);
                let fits = [16, 32, 64]
                    .into_iter()
                    .any(|size| bits == IBig::from(size));
                if kind.name == "float" && !fits {
                    self.report(Code::SuspiciousBitSize, segment.span, "bad float bit size");
                }
                Size::Units(units)
            }
            Size::All | Size::Unknown | Size::OfType => size,
        }
    }
}

/// Whether a string in a pattern has neither size nor type, or an encoding as its type.
fn is_plain_string(segment: &Segment) -> bool {
    let encoded = segment
        .types
        .iter()
        .any(|ty| matches!(ty.name.name.as_str(), "utf8" | "utf16" | "utf32"));
    segment.size.is_none() && (segment.types.is_empty() || encoded)
}

/// Combines type specifiers.
fn segment_kind(types: &[SegmentType], size: &Size) -> Result<SegmentKind, (Code, String)> {
    let (mut name, mut sign, mut endian) = (None, None, None);
    let mut unit: Option<u32> = None;
    for ty in types {
        let word = ty.name.name.as_str();
        let mut set_unit = |value: u32| match unit {
            Some(other) if other != value => Err(conflict(&other, &value, "unit")),
            _ => {
                unit = Some(value);
                Ok(())
            }
        };
        match (word, ty.value) {
            ("integer", None) => set(&mut name, "integer", "type")?,
            ("float", None) => set(&mut name, "float", "type")?,
            ("binary", None) => set(&mut name, "binary", "type")?,
            ("utf8", None) => set(&mut name, "utf8", "type")?,
            ("utf16", None) => set(&mut name, "utf16", "type")?,
            ("utf32", None) => set(&mut name, "utf32", "type")?,
            ("bytes", None) => {
                set(&mut name, "binary", "type")?;
                set_unit(8)?;
            }
            ("bitstring" | "bits", None) => {
                set(&mut name, "binary", "type")?;
                set_unit(1)?;
            }
            ("signed", None) => set(&mut sign, "signed", "sign")?,
            ("unsigned", None) => set(&mut sign, "unsigned", "sign")?,
            ("big", None) => set(&mut endian, "big", "endianness")?,
            ("little", None) => set(&mut endian, "little", "endianness")?,
            ("native", None) => set(&mut endian, "native", "endianness")?,
            ("unit", Some(value @ 1..=MAX_UNIT)) => set_unit(value)?,
            (_, value) => {
                let shown = match value {
                    None => super::atom(word),
                    Some(value) => format!("{{{},{value}}}", super::atom(word)),
                };
                return Err((Code::BadBitType, format!("bit type {shown} undefined")));
            }
        }
    }
    let name = name.unwrap_or("integer");
    let no_size = *size == Size::Default;
    match name {
        "utf8" | "utf16" | "utf32" if !no_size || unit.is_some() => {
            let message = "neither size nor unit must be given for segments of type \
                           utf8/utf16/utf32";
            Err((Code::BadBitType, message.to_owned()))
        }
        "integer" | "float" if no_size && unit.is_some() => {
            let message = "a bit unit size must not be specified unless a size is specified too";
            Err((Code::BadBitType, message.to_owned()))
        }
        "binary" => Ok(SegmentKind {
            name,
            unit: unit.unwrap_or(8),
        }),
        _ => Ok(SegmentKind {
            name,
            unit: unit.unwrap_or(1),
        }),
    }
}

fn set(
    slot: &mut Option<&'static str>,
    word: &'static str,
    what: &str,
) -> Result<(), (Code, String)> {
    match slot {
        Some(other) if *other != word => Err(conflict(other, &word, what)),
        _ => {
            *slot = Some(word);
            Ok(())
        }
    }
}

fn conflict(a: &impl std::fmt::Display, b: &impl std::fmt::Display, what: &str) -> (Code, String) {
    let message = format!("conflict in {what} specification for bit field: '{b}' and '{a}'");
    (Code::BadBitType, message)
}
