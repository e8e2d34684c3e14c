//! A module in memory: what the compiler emits, a `.purlin` file holds, and the verifier checks.
//!
//! Code is a vector of [`Op`]s; a *position* and a *label* are indices into it.
//! Everything else is side tables keyed by position. Nothing here is a heap term.

use crate::isa::Op;
use dashu_int::IBig;

/// Index into [`Module::atoms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AtomRef(pub u32);

/// An instruction's index in [`Module::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position(pub u32);

/// A slot of a function's frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotIndex(pub u16);

/// One module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Module {
    /// The module's name.
    pub name: Option<AtomRef>,
    /// Texts of the atoms that the module mentions, without quotes.
    pub atoms: Vec<String>,
    /// Functions of other modules (and this one, by full name) that the code calls or refers to.
    pub imports: Vec<Mfa>,
    /// BIFs that the code calls by `CallBif` and `GuardBif`, by name; the verifier resolves them.
    pub bifs: Vec<Mfa>,
    /// Exported functions, as indices into `functions`, sorted by name and arity.
    pub exports: Vec<u32>,
    /// All functions, in the order of their code.
    pub functions: Vec<Function>,
    /// What `MakeFun` makes.
    pub funs: Vec<FunInfo>,
    /// Constants that do not fit an operand.
    pub literals: Vec<Literal>,
    /// The code of all functions, one after the other.
    pub code: Vec<Op>,
    /// For each safepoint, in order of position, the slots live after it (see `isa`).
    pub stack_maps: Vec<StackMap>,
    /// Exception handlers; where ranges nest, the inner one stands first.
    pub handlers: Vec<Handler>,
    /// Source lines, in order of position: each holds from its position to the next entry's.
    pub lines: Vec<LineEntry>,
    /// File names that `lines` refers to; the first is the module's own.
    pub files: Vec<String>,
    /// Attributes for `module_info(attributes)`: name and value, in source order.
    pub attributes: Vec<(AtomRef, Literal)>,
    /// For `module_info(compile)` and `module_info(md5)`: a digest of the source and flags.
    pub digest: [u8; 16],
    /// The abstract code for debuggers, opaque here; empty unless asked for.
    pub debug: Vec<u8>,
    /// What it was compiled from, to find out whether that is still so.
    pub origin: Origin,
}

/// What a module was compiled from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// A digest of the compiler and its flags.
    pub flags: [u8; 16],
    /// The source file, then the included ones in the order in which they were read; empty when nobody noted them.
    pub files: Vec<OriginFile>,
    /// The behaviours that it says it has, OTP's apart: its warnings depend on their callbacks.
    pub behaviours: Vec<OriginBehaviour>,
}

/// A behaviour that was looked for beside the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginBehaviour {
    /// The module.
    pub name: String,
    /// A digest of its callbacks, or of there being none.
    pub digest: [u8; 16],
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginFile {
    /// The name as the program asks for it: of the source the path that was given, of others what stands in the
    /// directive.
    pub name: String,
    /// Whether that was an `-include_lib`.
    pub lib: bool,
    /// The path of the file that asks for it.
    pub from: String,
    /// The path where it was found.
    pub path: String,
    /// A digest of its bytes.
    pub digest: [u8; 16],
}

/// `module:function/arity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mfa {
    /// Module.
    pub module: AtomRef,
    /// Function.
    pub function: AtomRef,
    /// Number of arguments.
    pub arity: u8,
}

/// A function. Its code runs from `entry` to the next function's entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Its name; lifted closures are named as OTP names them (`-f/1-fun-0-`).
    pub name: AtomRef,
    /// Number of parameters, a closure's free variables included: slots 0..arity on entry.
    pub arity: u8,
    /// First instruction.
    pub entry: Position,
    /// Number of slots in its frame, at least `arity`, not counting callees' frames.
    pub frame: u16,
}

/// What `MakeFun` needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct FunInfo {
    /// Index into `functions`.
    pub function: u32,
    /// Arity of the fun as the program sees it; the function's is this plus `free`.
    pub arity: u8,
    /// Number of free variables.
    pub free: u8,
    /// OTP's `index` and a hash of the source that plays the part of `uniq`.
    pub index: u32,
    /// See `index`.
    pub uniq: u32,
}

/// How deeply literals may nest, so that walking one by recursion is safe anywhere. What is deeper
/// is built by instructions.
pub const MAX_LITERAL_DEPTH: usize = 256;

/// A constant term.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// An integer of any size.
    Integer(IBig),
    /// A finite float.
    Float(f64),
    /// An atom.
    Atom(AtomRef),
    /// `[]`.
    Nil,
    /// Elements and tail (`Nil` for a proper list); elements are never empty.
    List(Vec<Literal>, Box<Literal>),
    /// A list of characters or bytes, stored compactly.
    String(Vec<u32>),
    /// A tuple.
    Tuple(Vec<Literal>),
    /// A map; keys are distinct (if not, as nobody checks, a later one wins).
    Map(Vec<(Literal, Literal)>),
    /// A bitstring: bytes and the number of bits in them (the last byte is padded with zeros).
    Bitstring(Vec<u8>, u64),
    /// `fun m:f/a`.
    ExternalFun(Mfa),
}

/// The slots live at a safepoint.
#[derive(Clone, Debug, PartialEq)]
pub struct StackMap {
    /// The safepoint.
    pub at: Position,
    /// Live slots in ascending order.
    pub live: Vec<SlotIndex>,
}

/// An exception handler: when an instruction in `from..to` raises (or a call made there does),
/// class, reason and raw trace are written to slots base, base+1, base+2 and control goes to
/// `target`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handler {
    /// First position covered.
    pub from: Position,
    /// One past the last position covered.
    pub to: Position,
    /// Where the handler starts.
    pub target: Position,
    /// First of the three slots.
    pub base: SlotIndex,
}

/// A source position for stack traces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineEntry {
    /// From this position on.
    pub at: Position,
    /// Index into `files`.
    pub file: u16,
    /// Line, from 1; 0 for code without a source line.
    pub line: u32,
}
