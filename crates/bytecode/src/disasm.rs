//! A module as text, for people and for tests; [`assemble`](crate::assemble) reads it back.
//!
//! ```text
//! module demo
//! atom demo
//! literal #0 = {a,b}
//!
//! function fib/1 frame 3 exported
//!   try 3..6 -> L8, s0
//!   line 4
//!      0  IsLt s0, 2, L2
//!      1  Return s0
//! L    2  Call fib/1, @s1, ->s1
//!           live s0
//! ```
//!
//! Tables come first, then each function with its code: position (after an `L` where control gets
//! to by a branch), instruction, operands in the order of the instruction table. Slots are `s0`,
//! those written `->s0`, the base of a call `@s0`, labels `L2`. A percent sign starts a comment.
//! Any module can be listed, also one that the verifier would refuse.

use crate::for_each_op;
use crate::isa::Op;
use crate::module::{AtomRef, Handler, Literal, MAX_LITERAL_DEPTH, Mfa, Module, SlotIndex};
use crate::operand::{self, *};
use std::collections::HashSet;
use std::fmt::{self, Display, Formatter, Write};

/// Shows the whole module.
pub fn listing(module: &Module) -> String {
    Listing(module).to_string()
}

/// Shows one instruction with its operands.
pub fn show_op(module: &Module, op: &Op) -> String {
    In(module, op).to_string()
}

/// Shows a literal as an Erlang term.
pub fn show_literal(module: &Module, literal: &Literal) -> String {
    In(module, literal).to_string()
}

/// What can be shown, given the module that it refers to.
trait Show {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result;
}

/// Something and the module it is in.
struct In<'a, T: ?Sized>(&'a Module, &'a T);

impl<T: Show + ?Sized> Display for In<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.1.show(self.0, f)
    }
}

struct Listing<'a>(&'a Module);

impl Display for Listing<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let module = self.0;
        tables(module, f)?;
        let mut targets = Targets::default();
        module.code.iter().for_each(|op| op.visit(&mut targets));
        targets
            .0
            .extend(module.handlers.iter().map(|handler| handler.target.0));
        let mut side = SideTables {
            module,
            maps: 0,
            lines: 0,
            targets: targets.0,
            exports: module.exports.iter().copied().collect(),
            handlers: handlers_by_function(module),
        };
        for index in 0..module.functions.len() {
            function(module, index, &mut side, f)?;
        }
        Ok(())
    }
}

/// Collects the positions that labels name.
#[derive(Default)]
struct Targets(HashSet<u32>);

impl Visitor for Targets {
    fn label(&mut self, label: Label) {
        self.0.insert(label.0.0);
    }
}

fn tables(module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(name) = &module.name {
        writeln!(f, "module {}", In(module, name))?;
    }
    for file in &module.files {
        writeln!(f, "file {}", Quoted(file, '"'))?;
    }
    if module.digest != [0; 16] {
        writeln!(f, "digest {}", Hex(&module.digest))?;
    }
    if !module.debug.is_empty() {
        writeln!(f, "debug {}", Hex(&module.debug))?;
    }
    for text in &module.atoms {
        writeln!(f, "atom {}", AtomText(text))?;
    }
    for import in &module.imports {
        writeln!(f, "import {}", In(module, import))?;
    }
    for bif in &module.bifs {
        writeln!(f, "bif {}", In(module, bif))?;
    }
    for (index, literal) in module.literals.iter().enumerate() {
        writeln!(f, "literal #{index} = {}", In(module, literal))?;
    }
    for (index, fun) in module.funs.iter().enumerate() {
        writeln!(
            f,
            "fun #{index} = {} arity {} free {} index {} uniq {}",
            In(module, &operand::Function(fun.function)),
            fun.arity,
            fun.free,
            fun.index,
            fun.uniq
        )?;
    }
    for (name, value) in &module.attributes {
        writeln!(f, "attribute {} = {}", In(module, name), In(module, value))?;
    }
    Ok(())
}

struct SideTables<'a> {
    module: &'a Module,
    maps: usize,
    lines: usize,
    targets: HashSet<u32>,
    exports: HashSet<u32>,
    handlers: Vec<Vec<Handler>>,
}

/// The handlers of each function, in their order.
fn handlers_by_function(module: &Module) -> Vec<Vec<Handler>> {
    let mut handlers = vec![Vec::new(); module.functions.len()];
    for handler in &module.handlers {
        let after = module
            .functions
            .partition_point(|function| function.entry <= handler.from);
        if let Some(index) = after.checked_sub(1) {
            handlers[index].push(*handler);
        }
    }
    handlers
}

fn function(
    module: &Module,
    index: usize,
    side: &mut SideTables<'_>,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let function = &module.functions[index];
    let name = operand::Function(index as u32);
    write!(
        f,
        "\nfunction {} frame {}",
        In(module, &name),
        function.frame
    )?;
    if side.exports.contains(&(index as u32)) {
        f.write_str(" exported")?;
    }
    f.write_char('\n')?;
    let next = module.functions.get(index + 1);
    let end = next
        .map_or(module.code.len(), |next| next.entry.0 as usize)
        .min(module.code.len());
    let code = function.entry.0 as usize..end;
    for handler in &side.handlers[index] {
        let (from, to, target) = (handler.from.0, handler.to.0, handler.target.0);
        writeln!(f, "  try {from}..{to} -> L{target}, s{}", handler.base.0)?;
    }
    for position in code {
        side.instruction(position, f)?;
    }
    Ok(())
}

impl SideTables<'_> {
    fn instruction(&mut self, position: usize, f: &mut Formatter<'_>) -> fmt::Result {
        let module = self.module;
        while let Some(line) = module
            .lines
            .get(self.lines)
            .filter(|line| line.at.0 as usize <= position)
        {
            match line.file {
                0 => writeln!(f, "  line {}", line.line)?,
                file => writeln!(f, "  line {} in {file}", line.line)?,
            }
            self.lines += 1;
        }
        let mark = if self.targets.contains(&(position as u32)) {
            'L'
        } else {
            ' '
        };
        let op = &module.code[position];
        let text = show_op(module, op);
        let mut notes = Notes {
            module,
            text: String::new(),
        };
        op.visit(&mut notes);
        match notes.text.as_str() {
            "" => writeln!(f, "{mark}{position:5}  {text}")?,
            notes => writeln!(f, "{mark}{position:5}  {text:32}  %{notes}")?,
        }
        while let Some(map) = module
            .stack_maps
            .get(self.maps)
            .filter(|map| map.at.0 as usize <= position)
        {
            f.write_str("          live")?;
            for (index, slot) in map.live.iter().enumerate() {
                write!(f, "{}s{}", if index == 0 { " " } else { ", " }, slot.0)?;
            }
            f.write_char('\n')?;
            self.maps += 1;
        }
        Ok(())
    }
}

/// Says what operands refer to that are shown by number.
struct Notes<'a> {
    module: &'a Module,
    text: String,
}

/// How much of a literal is shown beside an instruction.
const NOTE_CHARACTERS: usize = 60;

impl Visitor for Notes<'_> {
    fn literal(&mut self, index: u32) {
        if let Some(literal) = self.module.literals.get(index as usize) {
            let text = show_literal(self.module, literal);
            let shown: String = text.chars().take(NOTE_CHARACTERS).collect();
            let more = if shown.len() < text.len() { "..." } else { "" };
            self.text.push_str(&format!(" #{index} = {shown}{more}"));
        }
    }

    fn fun(&mut self, index: u32) {
        if let Some(fun) = self.module.funs.get(index as usize) {
            let name = operand::Function(fun.function);
            self.text.push_str(&format!(" {}", In(self.module, &name)));
        }
    }
}

macro_rules! show_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        impl Show for Op {
            fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
                match self {
                    $(Op::$name(_operands) => {
                        f.write_str(stringify!($name))?;
                        let mut _separator = " ";
                        $(
                            f.write_str(std::mem::replace(&mut _separator, ", "))?;
                            _operands.$field.show(module, f)?;
                        )*
                        Ok(())
                    })*
                }
            }
        }
    };
}
for_each_op!(show_ops);

/// Kinds that are one number or index, by a format string.
macro_rules! show_numbers {
    ($($kind:ty => $format:literal;)*) => { $(
        impl Show for $kind {
            fn show(&self, _: &Module, f: &mut Formatter<'_>) -> fmt::Result {
                write!(f, $format, self.0)
            }
        }
    )* };
}
show_numbers! {
    SlotIndex => "s{}";
    Fun => "fun#{}";
    operand::Literal => "#{}";
    Arity => "/{}";
    Index => "[{}]";
    Words => "{} words";
    Unit => "unit {}";
}

/// Kinds that are shown like what they wrap, after some mark.
macro_rules! show_wrappers {
    ($($kind:ident => $mark:literal;)*) => { $(
        impl Show for $kind {
            fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str($mark)?;
                self.0.show(module, f)
            }
        }
    )* };
}
show_wrappers! {
    Dst => "->";
    NewCtx => "->";
    Slot => "";
    SlotMut => "";
    Ctx => "";
    Base => "@";
    Atom => "";
}

impl Show for Src {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Src::Slot(slot) => slot.show(module, f),
            Src::Int(int) => write!(f, "{int}"),
            Src::Atom(atom) => atom.show(module, f),
            Src::Nil => f.write_str("[]"),
            Src::Literal(index) => write!(f, "#{index}"),
        }
    }
}

impl Show for Label {
    fn show(&self, _: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "L{}", self.0.0)
    }
}

impl Show for Fail {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match self.label() {
            None => f.write_str("raise"),
            Some(label) => label.show(module, f),
        }
    }
}

impl Show for operand::Function {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match module.functions.get(self.0 as usize) {
            Some(function) => write!(f, "{}/{}", In(module, &function.name), function.arity),
            None => write!(f, "function#{}", self.0),
        }
    }
}

impl Show for Import {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match module.imports.get(self.0 as usize) {
            Some(mfa) => mfa.show(module, f),
            None => write!(f, "import#{}", self.0),
        }
    }
}

impl Show for Bif {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match module.bifs.get(self.0 as usize) {
            Some(mfa) => mfa.show(module, f),
            None => write!(f, "bif#{}", self.0),
        }
    }
}

impl Show for SegmentFlags {
    fn show(&self, _: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.signed { "signed" } else { "unsigned" };
        write!(f, "{sign}-{}", if self.little { "little" } else { "big" })
    }
}

impl Show for ArmValue {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            ArmValue::Int(int) => Src::Int(int).show(module, f),
            ArmValue::Atom(atom) => atom.show(module, f),
        }
    }
}

impl Show for u32 {
    fn show(&self, _: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl<A: Show, B: Show> Show for (A, B) {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.show(module, f)?;
        f.write_str(": ")?;
        self.1.show(module, f)
    }
}

impl Show for Segment {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(segment_kind_name(self.kind))?;
        f.write_char(' ')?;
        self.value.show(module, f)?;
        f.write_str(" size ")?;
        match &self.size {
            None => f.write_str("none")?,
            Some(size) => size.show(module, f)?,
        }
        write!(f, " {} {}", In(module, &self.unit), In(module, &self.flags))?;
        write!(f, " {}", In(module, &self.number))
    }
}

/// The name of a kind of segment in listings.
pub(crate) fn segment_kind_name(kind: SegmentKind) -> &'static str {
    match kind {
        SegmentKind::Integer => "integer",
        SegmentKind::Float => "float",
        SegmentKind::Binary => "binary",
        SegmentKind::Utf8 => "utf8",
        SegmentKind::Utf16 => "utf16",
        SegmentKind::Utf32 => "utf32",
    }
}

/// Sequences, between brackets.
macro_rules! show_sequences {
    ($($kind:ident => $open:literal $close:literal;)*) => { $(
        impl Show for $kind {
            fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str($open)?;
                separated(module, &self.0, f)?;
                f.write_str($close)
            }
        }
    )* };
}
show_sequences! {
    Args => "(" ")";
    ValueArms => "{" "}";
    ArityArms => "{" "}";
    Updates => "{" "}";
    Segments => "<<" ">>";
}

fn separated<T: Show>(module: &Module, elements: &[T], f: &mut Formatter<'_>) -> fmt::Result {
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        element.show(module, f)?;
    }
    Ok(())
}

impl Show for AtomRef {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        match module.atoms.get(self.0 as usize) {
            Some(text) => AtomText(text).fmt(f),
            None => write!(f, "atom#{}", self.0),
        }
    }
}

impl Show for Mfa {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}/{}",
            In(module, &self.module),
            In(module, &self.function),
            self.arity
        )
    }
}

impl Show for Literal {
    fn show(&self, module: &Module, f: &mut Formatter<'_>) -> fmt::Result {
        literal(module, self, MAX_LITERAL_DEPTH, f)
    }
}

fn literal(module: &Module, it: &Literal, depth: usize, f: &mut Formatter<'_>) -> fmt::Result {
    let Some(depth) = depth.checked_sub(1) else {
        return f.write_str("...");
    };
    match it {
        Literal::Integer(integer) => write!(f, "{integer}"),
        Literal::Float(float) => f.write_str(&float_text(*float)),
        Literal::Atom(atom) => atom.show(module, f),
        Literal::Nil => f.write_str("[]"),
        Literal::List(elements, tail) => {
            f.write_char('[')?;
            literals(module, elements, depth, f)?;
            if **tail != Literal::Nil {
                f.write_char('|')?;
                literal(module, tail, depth, f)?;
            }
            f.write_char(']')
        }
        Literal::String(characters) => string(characters, f),
        Literal::Tuple(elements) => {
            f.write_char('{')?;
            literals(module, elements, depth, f)?;
            f.write_char('}')
        }
        Literal::Map(pairs) => {
            f.write_str("#{")?;
            for (index, (key, value)) in pairs.iter().enumerate() {
                f.write_str(if index > 0 { "," } else { "" })?;
                literal(module, key, depth, f)?;
                f.write_str(" => ")?;
                literal(module, value, depth, f)?;
            }
            f.write_char('}')
        }
        Literal::Bitstring(bytes, bits) => bitstring(bytes, *bits, f),
        Literal::ExternalFun(mfa) => write!(f, "fun {}", In(module, mfa)),
    }
}

fn literals(
    module: &Module,
    elements: &[Literal],
    depth: usize,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    for (index, element) in elements.iter().enumerate() {
        f.write_str(if index > 0 { "," } else { "" })?;
        literal(module, element, depth, f)?;
    }
    Ok(())
}

/// The last byte of a bitstring that is not a binary is followed by its size.
fn bitstring(bytes: &[u8], bits: u64, f: &mut Formatter<'_>) -> fmt::Result {
    let left_over = (bits % 8) as u32;
    f.write_str("<<")?;
    for (index, byte) in bytes.iter().enumerate() {
        f.write_str(if index > 0 { "," } else { "" })?;
        if index + 1 == bytes.len() && left_over > 0 {
            write!(f, "{}:{left_over}", byte >> (8 - left_over))?;
        } else {
            write!(f, "{byte}")?;
        }
    }
    f.write_str(">>")
}

/// A float with as many digits as it takes, and always a decimal point.
fn float_text(float: f64) -> String {
    let text = format!("{float:?}");
    match text.split_once('e') {
        Some((mantissa, exponent)) if !mantissa.contains('.') => format!("{mantissa}.0e{exponent}"),
        Some(_) | None => text,
    }
}

fn string(characters: &[u32], f: &mut Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for &character in characters {
        quoted_character(character, '"', f)?;
    }
    f.write_char('"')
}

/// Text between quotes.
struct Quoted<'a>(&'a str, char);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char(self.1)?;
        for character in self.0.chars() {
            quoted_character(u32::from(character), self.1, f)?;
        }
        f.write_char(self.1)
    }
}

fn quoted_character(character: u32, quote: char, f: &mut Formatter<'_>) -> fmt::Result {
    match char::from_u32(character) {
        Some('\n') => f.write_str("\\n"),
        Some('\t') => f.write_str("\\t"),
        Some(character) if character == quote || character == '\\' => write!(f, "\\{character}"),
        Some(character) if !character.is_control() => f.write_char(character),
        Some(_) | None => write!(f, "\\x{{{character:X}}}"),
    }
}

/// An atom, quoted if Erlang needs it. (Words that the listing uses itself never stand where an
/// atom may.)
struct AtomText<'a>(&'a str);

impl Display for AtomText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if needs_no_quotes(self.0) {
            f.write_str(self.0)
        } else {
            Quoted(self.0, '\'').fmt(f)
        }
    }
}

fn needs_no_quotes(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'@';
    // What looks like a slot or a label's or fun's name is quoted, so that it is not taken for one.
    let is_slot = text
        .strip_prefix('s')
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(plain)
        && !(is_slot && text.len() > 1)
        && !RESERVED.contains(&text)
}

/// Erlang's reserved words.
const RESERVED: [&str; 29] = [
    "after", "and", "andalso", "band", "begin", "bnot", "bor", "bsl", "bsr", "bxor", "case",
    "catch", "cond", "div", "else", "end", "fun", "if", "let", "maybe", "not", "of", "or",
    "orelse", "receive", "rem", "try", "when", "xor",
];

struct Hex<'a>(&'a [u8]);

impl Display for Hex<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
