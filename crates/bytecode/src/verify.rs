//! The verifier: the only way to a [`VerifiedModule`], which is all that a runtime runs.
//!
//! It proves what the interpreter then takes for granted, so unchecked accesses cite these rules.
//! A module comes from anywhere: no input makes the verifier panic, and its time and memory are
//! bounded by [`MAX_WORK`] and [`MAX_STATE_SLOTS`].
//!
//! **Tables** (`tables`)
//! - **V1** The module has a name; atoms have at most 255 characters; tables refer to atoms that exist.
//! - **V2** Functions are distinct; their code is not empty and covers all code, one after the
//!   other; a frame holds at least the parameters; exports are distinct, sorted functions.
//! - **V3** Literals nest at most [`MAX_LITERAL_DEPTH`](crate::module::MAX_LITERAL_DEPTH) deep; bitstrings have as many bytes as their
//!   bits need, padded with zeros; floats are finite; lists have elements; tuples have at most
//!   [`MAX_TUPLE_ARITY`].
//! - **V4** A fun's function exists, and has its arity plus the number of its free variables.
//! - **V5** BIFs exist in this VM under that name and arity.
//! - **V6** Lines are in ascending order of positions in the code, and their files exist.
//!
//! **Instructions** (`structure`, with `operands`, `positions`, `loops`)
//! - **V7** Slots are below the frame size, and so are a call's arguments.
//! - **V8** Labels and handlers stay within their function. To what follows an `Inlined` control comes from that only.
//! - **V9** Operands that are indices refer to entries that exist.
//! - **V10** Numbers of operands agree: a BIF's arguments with its arity, free variables with the
//!   fun, pairs come in twos; arms, updates and elements are distinct and in range; sizes and units
//!   have values that can be. `GuardBif` calls only BIFs with the `GUARD` flag.
//! - **V11** The last instruction of a function ends a block, so control cannot fall out of it.
//! - **V12** Exactly the safepoints have a stack map, in order, with ascending slots below the frame
//!   size and, for calls, below `base`; `dst` is not among them.
//! - **V13** Handler ranges are not empty, nest properly with the inner one first, and have their
//!   three slots in the frame; no tail call stands in one.
//! - **V14** Control can come back to an instruction only over the `peek` label of a receive
//!   instruction, which is that of a `ReceivePeek`: all other loops are calls.
//!
//! **Flow** (`flow`, on `state`s: what is known of each slot on all paths to an instruction)
//! - **V15** A slot that is read holds a term; so do the arguments of calls and tail calls.
//! - **V16** A slot in a stack map holds a term at the safepoint; all others hold nothing after it.
//! - **V17** What was known of a slot at every instruction that can raise in a handler's range (for
//!   safepoints: after V16) is known where the handler starts, and no more.
//! - **V18** What is taken apart was tested before on all paths: lists, tuples large enough, maps.
//! - **V19** `PutList`, `PutTuple`, `UpdateTuple` and `MakeFun` use no more words than `Reserve` or
//!   `ReserveFragment` provided since the last safepoint or allocation on every path.
//! - **V20** Match contexts are only used by binary instructions, moves, and as arguments of calls of
//!   functions of this module that start with a `BinResume` of that very slot; what arrives there may
//!   be a context or any term, which only `BinResume` and `BinTerm` take. `BinRestore` sets a context
//!   to a position taken from that same context since the last safepoint.
//! - **V21** Between `ReceivePeek` and `ReceiveAccept` or `ReceiveNext` the function does nothing
//!   that can collect, raise or return, on all paths, and only there do these two stand; slots written
//!   there hold nothing after `ReceiveNext`.
//! - **V22** The function is not too complex for this verifier.

mod flow;
mod loops;
mod operands;
mod positions;
mod state;
mod structure;
mod tables;

use crate::atom;
use crate::bif::{self, BifId};
use crate::container::{self, ContainerError};
use crate::isa::OPS;
use crate::module::{Module, Position};
use std::fmt;

/// The largest tuple.
pub const MAX_TUPLE_ARITY: u32 = (1 << 24) - 1;
/// The most words that one instruction may reserve.
pub const MAX_RESERVED_WORDS: u32 = 1 << 24;
/// How many slots may be kept in states of one function (leaders times frame size).
pub const MAX_STATE_SLOTS: usize = 1 << 24;
/// How many slots the flow analysis may look at in one module.
pub const MAX_WORK: u64 = 1 << 28;

/// A module that keeps all rules. Only this module makes one.
#[derive(Clone, Debug)]
pub struct VerifiedModule {
    module: Module,
    bifs: Vec<BifId>,
}

impl VerifiedModule {
    /// The module.
    pub fn module(&self) -> &Module {
        &self.module
    }

    /// What [`Module::bifs`] means in this build.
    pub fn bifs(&self) -> &[BifId] {
        &self.bifs
    }

    /// The module, to be changed and verified again.
    pub fn into_module(self) -> Module {
        self.module
    }

    /// The module as a file, and the seal by which [`trusted`](VerifiedModule::trusted) knows it.
    pub fn seal(&self) -> (Vec<u8>, Seal) {
        let file = container::write(&self.module);
        let seal = Seal::of(&file);
        (file, seal)
    }

    /// Reads a file that was verified when this program was built, without verifying it again.
    ///
    /// The seal ties the bytes to that verification, and to the instruction and BIF tables of this
    /// very build. It guards against mistakes, not against somebody who makes up seals: pass only
    /// what was embedded into the program together with its file.
    pub fn trusted(file: &[u8], seal: Seal) -> Result<VerifiedModule, TrustError> {
        if Seal::of(file) != seal {
            return Err(TrustError::Seal);
        }
        let module = container::read_checked(file).map_err(TrustError::Container)?;
        let bifs = tables::resolve_bifs(&module).map_err(|_| TrustError::Seal)?;
        Ok(VerifiedModule { module, bifs })
    }
}

/// Proof that a file was verified: see [`VerifiedModule::trusted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal(pub u64);

impl Seal {
    fn of(file: &[u8]) -> Seal {
        Seal(u64::from(crc32fast::hash(file)) << 32 | u64::from(TABLES_FINGERPRINT))
    }
}

/// Changes with the instruction table, the BIF table and the format version.
const TABLES_FINGERPRINT: u32 = {
    let mut mixed = container::MAJOR as u32 * 31 + container::MINOR as u32;
    let mut index = 0;
    while index < OPS.len() {
        mixed = mixed
            .wrapping_mul(31)
            .wrapping_add(atom::hash(OPS[index].name) as u32);
        mixed = mixed
            .wrapping_mul(31)
            .wrapping_add(OPS[index].opcode as u32);
        index += 1;
    }
    mixed ^ bif::FINGERPRINT
};

/// Why a file is not taken on trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrustError {
    /// It is not the file that was sealed, or was sealed for another build.
    Seal,
    /// It cannot be read.
    Container(ContainerError),
}

impl fmt::Display for TrustError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TrustError::Seal => f.write_str("not the module that was verified at build time"),
            TrustError::Container(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TrustError {}

/// A rule: its number is that of the module documentation.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the module documentation says what each means")]
pub enum Rule {
    Atoms = 1,
    Functions,
    Literals,
    Funs,
    Bifs,
    Lines,
    Slots,
    Labels,
    Indices,
    Operands,
    End,
    StackMaps,
    Handlers,
    Loops,
    Reads,
    Liveness,
    HandlerEntry,
    Kinds,
    Reserve,
    Contexts,
    Receive,
    Complexity,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "V{}", *self as u8)
    }
}

/// Why a module was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// The rule that it breaks.
    pub rule: Rule,
    /// Name and arity of the function, if it is about one.
    pub function: Option<String>,
    /// The instruction, if it is about one.
    pub position: Option<Position>,
    /// What is wrong.
    pub detail: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid bytecode")?;
        if let Some(function) = &self.function {
            write!(f, " in {function}")?;
        }
        if let Some(position) = self.position {
            write!(f, " at {}", position.0)?;
        }
        write!(f, ": {} (verifier rule {})", self.detail, self.rule)
    }
}

impl std::error::Error for VerifyError {}

/// A broken rule and what is wrong, before it is known where.
struct Broken {
    rule: Rule,
    detail: String,
}

impl Rule {
    #[cold]
    fn broken(self, detail: impl Into<String>) -> Broken {
        Broken {
            rule: self,
            detail: detail.into(),
        }
    }
}

/// Checks all rules.
pub fn verify(module: Module) -> Result<VerifiedModule, VerifyError> {
    let nowhere = |broken: Broken| VerifyError {
        rule: broken.rule,
        function: None,
        position: None,
        detail: broken.detail,
    };
    tables::check(&module).map_err(nowhere)?;
    let bifs = tables::resolve_bifs(&module).map_err(nowhere)?;
    let mut code = positions::Layout::new(&module).map_err(nowhere)?;
    let mut analysis = flow::Analysis::default();
    for index in 0..module.functions.len() {
        let located = |(position, broken): (Option<u32>, Broken)| VerifyError {
            rule: broken.rule,
            function: Some(function_name(&module, index)),
            position: position.map(Position),
            detail: broken.detail,
        };
        let function = structure::check(&module, &bifs, &mut code, index).map_err(located)?;
        analysis.run(&module, &code, &function).map_err(located)?;
    }
    Ok(VerifiedModule { module, bifs })
}

fn function_name(module: &Module, index: usize) -> String {
    let function = &module.functions[index];
    let name = module
        .atoms
        .get(function.name.0 as usize)
        .map_or("?", String::as_str);
    format!("{name}/{}", function.arity)
}

#[cfg(test)]
mod tests;
