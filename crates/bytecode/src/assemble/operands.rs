//! Operands and literals, as [`disasm`](crate::disasm) shows them.

use super::cursor::{Cursor, Wrong};
use crate::disasm::segment_kind_name;
use crate::for_each_op;
use crate::isa::{Op, op};
use crate::module::{AtomRef, Literal, MAX_LITERAL_DEPTH, Mfa, Position, SlotIndex};
use crate::operand::{self, *};
use dashu_int::IBig;
use std::collections::HashMap;
use std::hash::Hash;

/// A table whose entries are named in the text: an entry that is not there yet is added.
pub(super) struct Table<T> {
    pub(super) entries: Vec<T>,
    indices: HashMap<T, u32>,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table {
            entries: Vec::new(),
            indices: HashMap::new(),
        }
    }
}

impl<T: Clone + Eq + Hash> Table<T> {
    /// Adds an entry that the text lists.
    pub(super) fn push(&mut self, entry: T) {
        self.indices
            .entry(entry.clone())
            .or_insert(self.entries.len() as u32);
        self.entries.push(entry);
    }

    pub(super) fn get(&self, entry: &T) -> Option<u32> {
        self.indices.get(entry).copied()
    }

    pub(super) fn index(&mut self, entry: T) -> u32 {
        if let Some(index) = self.get(&entry) {
            return index;
        }
        self.push(entry);
        self.entries.len() as u32 - 1
    }
}

/// What names in operands mean.
#[derive(Default)]
pub(super) struct Names {
    pub(super) atoms: Table<String>,
    pub(super) functions: Table<(AtomRef, u8)>,
    pub(super) imports: Table<Mfa>,
    pub(super) bifs: Table<Mfa>,
    pub(super) labels: HashMap<String, u32>,
}

/// What can be read.
pub(super) trait Parse: Sized {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Self, Wrong>;
}

macro_rules! parse_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        impl Parse for Op {
            fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Op, Wrong> {
                let name = cursor.word();
                let mut _separator = "";
                match name {
                    $(stringify!($name) => Ok(Op::$name(op::$name {
                        $($field: {
                            cursor.expect(std::mem::replace(&mut _separator, ","))?;
                            Parse::parse(cursor, names)?
                        }),*
                    })),)*
                    _ => Err(format!("there is no instruction `{name}`")),
                }
            }
        }
    };
}
for_each_op!(parse_ops);

/// Kinds that are a number between some text.
macro_rules! parse_numbers {
    ($($kind:path => $before:literal $after:literal;)*) => { $(
        impl Parse for $kind {
            fn parse(cursor: &mut Cursor<'_>, _: &mut Names) -> Result<Self, Wrong> {
                cursor.expect($before)?;
                let number = cursor.number()?;
                cursor.expect($after)?;
                Ok($kind(number))
            }
        }
    )* };
}
parse_numbers! {
    SlotIndex => "s" "";
    Fun => "fun#" "";
    operand::Literal => "#" "";
    Arity => "/" "";
    Index => "[" "]";
    Words => "" "words";
    Unit => "unit" "";
}

/// Kinds that are others after some mark.
macro_rules! parse_wrappers {
    ($($kind:ident => $mark:literal;)*) => { $(
        impl Parse for $kind {
            fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<$kind, Wrong> {
                cursor.expect($mark)?;
                Ok($kind(Parse::parse(cursor, names)?))
            }
        }
    )* };
}
parse_wrappers! {
    Dst => "->";
    NewCtx => "->";
    Slot => "";
    SlotMut => "";
    Ctx => "";
    Base => "@";
    Atom => "";
    Label => "";
}

/// Sequences between brackets.
macro_rules! parse_sequences {
    ($($kind:ident => $open:literal $close:literal;)*) => { $(
        impl Parse for $kind {
            fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<$kind, Wrong> {
                let mut elements = Vec::new();
                cursor.expect($open)?;
                while !cursor.eat($close) {
                    if !elements.is_empty() {
                        cursor.expect(",")?;
                    }
                    elements.push(Parse::parse(cursor, names)?);
                }
                Ok($kind(elements.into_boxed_slice()))
            }
        }
    )* };
}
parse_sequences! {
    Args => "(" ")";
    ValueArms => "{" "}";
    ArityArms => "{" "}";
    Updates => "{" "}";
    Segments => "<<" ">>";
}

impl<A: Parse, B: Parse> Parse for (A, B) {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<(A, B), Wrong> {
        let first = A::parse(cursor, names)?;
        cursor.expect(":")?;
        Ok((first, B::parse(cursor, names)?))
    }
}

impl Parse for u32 {
    fn parse(cursor: &mut Cursor<'_>, _: &mut Names) -> Result<u32, Wrong> {
        cursor.number()
    }
}

impl Parse for AtomRef {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<AtomRef, Wrong> {
        let text = cursor.atom()?;
        Ok(AtomRef(names.atoms.index(text)))
    }
}

impl Parse for Position {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Position, Wrong> {
        if cursor.eat(".") {
            let name = cursor.word();
            let label = names.labels.get(name).copied();
            return label
                .map(Position)
                .ok_or_else(|| format!("there is no label `.{name}`"));
        }
        cursor.expect("L")?;
        cursor.number().map(Position)
    }
}

impl Parse for Src {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Src, Wrong> {
        let is_slot = cursor.peek_word().strip_prefix('s').is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
        });
        if is_slot {
            return SlotIndex::parse(cursor, names).map(Src::Slot);
        }
        if cursor.eat("[]") {
            return Ok(Src::Nil);
        }
        match cursor.peek() {
            Some('#') => {
                operand::Literal::parse(cursor, names).map(|literal| Src::Literal(literal.0))
            }
            Some('-' | '0'..='9') => int(cursor).map(Src::Int),
            Some(_) | None => AtomRef::parse(cursor, names).map(Src::Atom),
        }
    }
}

fn int(cursor: &mut Cursor<'_>) -> Result<i32, Wrong> {
    let numeral = cursor.numeral();
    numeral
        .parse()
        .map_err(|_| format!("`{numeral}` is no operand: larger integers are literals"))
}

impl Parse for ArmValue {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<ArmValue, Wrong> {
        match cursor.peek() {
            Some('-' | '0'..='9') => int(cursor).map(ArmValue::Int),
            Some(_) | None => AtomRef::parse(cursor, names).map(ArmValue::Atom),
        }
    }
}

impl Parse for Fail {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Fail, Wrong> {
        if cursor.eat("raise") {
            Ok(Fail::RAISE)
        } else {
            Label::parse(cursor, names).map(Fail::to)
        }
    }
}

impl Parse for operand::Function {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<operand::Function, Wrong> {
        let name = AtomRef::parse(cursor, names)?;
        cursor.expect("/")?;
        let index = names.functions.get(&(name, cursor.number()?));
        index
            .map(operand::Function)
            .ok_or_else(|| "there is no such function".to_string())
    }
}

impl Parse for Mfa {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Mfa, Wrong> {
        let module = AtomRef::parse(cursor, names)?;
        cursor.expect(":")?;
        let function = AtomRef::parse(cursor, names)?;
        cursor.expect("/")?;
        Ok(Mfa {
            module,
            function,
            arity: cursor.number()?,
        })
    }
}

impl Parse for Import {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Import, Wrong> {
        let mfa = Mfa::parse(cursor, names)?;
        Ok(Import(names.imports.index(mfa)))
    }
}

impl Parse for Bif {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Bif, Wrong> {
        let mfa = Mfa::parse(cursor, names)?;
        Ok(Bif(names.bifs.index(mfa)))
    }
}

impl Parse for SegmentFlags {
    fn parse(cursor: &mut Cursor<'_>, _: &mut Names) -> Result<SegmentFlags, Wrong> {
        let sign = cursor.word();
        cursor.expect("-")?;
        match (sign, cursor.word()) {
            ("signed" | "unsigned", order @ ("little" | "big")) => Ok(SegmentFlags {
                signed: sign == "signed",
                little: order == "little",
            }),
            _ => Err("flags are like unsigned-big".to_string()),
        }
    }
}

impl Parse for SegmentKind {
    fn parse(cursor: &mut Cursor<'_>, _: &mut Names) -> Result<SegmentKind, Wrong> {
        let word = cursor.word();
        let all = [
            SegmentKind::Integer,
            SegmentKind::Float,
            SegmentKind::Binary,
            SegmentKind::Utf8,
            SegmentKind::Utf16,
            SegmentKind::Utf32,
        ];
        let kind = all
            .into_iter()
            .find(|kind| segment_kind_name(*kind) == word);
        kind.ok_or_else(|| format!("there is no kind of segment `{word}`"))
    }
}

impl Parse for Segment {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Segment, Wrong> {
        let kind = SegmentKind::parse(cursor, names)?;
        let value = Src::parse(cursor, names)?;
        cursor.expect("size")?;
        let size = match cursor.peek_word() {
            "none" => {
                cursor.word();
                None
            }
            _ => Some(Src::parse(cursor, names)?),
        };
        let unit = Unit::parse(cursor, names)?;
        Ok(Segment {
            kind,
            value,
            size,
            unit,
            flags: Parse::parse(cursor, names)?,
            number: Parse::parse(cursor, names)?,
        })
    }
}

impl Parse for Literal {
    fn parse(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Literal, Wrong> {
        literal(cursor, names, MAX_LITERAL_DEPTH)
    }
}

fn literal(cursor: &mut Cursor<'_>, names: &mut Names, depth: usize) -> Result<Literal, Wrong> {
    let depth = depth
        .checked_sub(1)
        .ok_or("a literal is nested too deeply")?;
    if cursor.eat("[]") {
        return Ok(Literal::Nil);
    }
    if cursor.eat("[") {
        let elements = literals(cursor, names, depth, &["|", "]"])?;
        let tail = match cursor.eat("|") {
            true => literal(cursor, names, depth)?,
            false => Literal::Nil,
        };
        cursor.expect("]")?;
        return Ok(Literal::List(elements, Box::new(tail)));
    }
    if cursor.eat("{") {
        let elements = literals(cursor, names, depth, &["}"])?;
        cursor.expect("}")?;
        return Ok(Literal::Tuple(elements));
    }
    if cursor.eat("#{") {
        return map(cursor, names, depth);
    }
    if cursor.eat("<<") {
        return bitstring(cursor);
    }
    if cursor.eat("fun ") {
        return Mfa::parse(cursor, names).map(Literal::ExternalFun);
    }
    match cursor.peek() {
        Some('"') => cursor.quoted('"').map(Literal::String),
        Some('-' | '0'..='9') => number(cursor),
        Some(_) | None => AtomRef::parse(cursor, names).map(Literal::Atom),
    }
}

/// Literals with commas between them, up to one of the closing marks.
fn literals(
    cursor: &mut Cursor<'_>,
    names: &mut Names,
    depth: usize,
    closing: &[&str],
) -> Result<Vec<Literal>, Wrong> {
    let mut elements = Vec::new();
    while !closing.iter().any(|mark| cursor.starts_with(mark)) {
        if !elements.is_empty() {
            cursor.expect(",")?;
        }
        elements.push(literal(cursor, names, depth)?);
    }
    Ok(elements)
}

fn map(cursor: &mut Cursor<'_>, names: &mut Names, depth: usize) -> Result<Literal, Wrong> {
    let mut pairs = Vec::new();
    while !cursor.eat("}") {
        if !pairs.is_empty() {
            cursor.expect(",")?;
        }
        let key = literal(cursor, names, depth)?;
        cursor.expect("=>")?;
        pairs.push((key, literal(cursor, names, depth)?));
    }
    Ok(Literal::Map(pairs))
}

fn bitstring(cursor: &mut Cursor<'_>) -> Result<Literal, Wrong> {
    let mut bytes: Vec<u8> = Vec::new();
    let mut bits = 0;
    while !cursor.eat(">>") {
        if !bytes.is_empty() {
            cursor.expect(",")?;
        }
        let byte: u8 = cursor.number()?;
        let size: u32 = if cursor.eat(":") { cursor.number()? } else { 8 };
        let padding = 8_u32.checked_sub(size).ok_or("a byte has at most 8 bits")?;
        bytes.push(byte.checked_shl(padding).ok_or("a size of no bits")?);
        bits += u64::from(size);
    }
    Ok(Literal::Bitstring(bytes, bits))
}

fn number(cursor: &mut Cursor<'_>) -> Result<Literal, Wrong> {
    let numeral = cursor.numeral();
    let wrong = || format!("`{numeral}` is not a number");
    if numeral.contains('.') {
        return numeral.parse().map(Literal::Float).map_err(|_| wrong());
    }
    numeral
        .parse::<IBig>()
        .map(Literal::Integer)
        .map_err(|_| wrong())
}
