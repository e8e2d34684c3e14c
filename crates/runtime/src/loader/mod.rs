//! The loader: a verified module becomes code for this machine and build.
//!
//! In reading order: `emit` (how loaded code is laid out, labels, stack maps), `select`,
//! `bif` and `data` (which loaded instruction an operation becomes, specialised by what its operands are), `fuse` (the
//! rewrite rules that make one loaded instruction of several), this file (the passes, and the side tables in loaded positions).
//!
//! Loaded code refers to itself by distances, and to everything else by addresses that stay valid
//! as long as the code does: literals and fun entries of the module, export entries of the VM.
#![allow(
    unsafe_code,
    reason = "operands are written into code as they will be read"
)]

mod bif;
mod data;
mod emit;
mod fuse;
mod select;
mod stubs;

pub(crate) use stubs::BifStub;

use crate::code::{Code, LoadedFun, LoadedModule, tables};
use crate::vm::Debug;
use emit::Emitter;
use purlin_bytecode::isa::Op;
use purlin_bytecode::module::{AtomRef, Function, Literal, Module, Position};
use purlin_bytecode::verify::VerifiedModule;
use purlin_heap::atom::{Atom, AtomError, AtomTable};
use purlin_heap::fun::FunEntry;
use purlin_heap::literal::LiteralArea;
use purlin_heap::term::Word;
use std::fmt;
use std::sync::atomic::AtomicUsize;

/// Why a verified module cannot be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Its atoms do not fit the VM's table.
    Atoms(AtomError),
    /// Its code is larger than distances in code can be.
    TooLarge,
    /// An old generation is in the way.
    NotPurged,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Atoms(error) => error.fmt(f),
            LoadError::TooLarge => f.write_str("the module's code is too large to be loaded"),
            LoadError::NotPurged => f.write_str("the module's old code has to be purged first"),
        }
    }
}

impl std::error::Error for LoadError {}

impl From<AtomError> for LoadError {
    fn from(error: AtomError) -> LoadError {
        LoadError::Atoms(error)
    }
}

/// Most instructions in a module: keeps distances within 32 bits whatever they become.
const POSITIONS_MAX: usize = 1 << 22;

/// What passes of the loader look things up in.
struct Context<'a> {
    module: &'a Module,
    verified: &'a VerifiedModule,
    code: &'a Code,
    debug: Debug,
    atoms: &'a [Atom],
    literals: &'a [Word],
    funs: &'a [*const FunEntry],
}

/// Makes code of a module. It is not yet to be found by anybody.
pub(crate) fn load(
    code: &Code,
    atoms: &AtomTable,
    verified: &VerifiedModule,
    debug: Debug,
) -> Result<Box<LoadedModule>, LoadError> {
    let module = verified.module();
    if module.code.len() > POSITIONS_MAX {
        return Err(LoadError::TooLarge);
    }
    let names: Vec<Atom> = module
        .atoms
        .iter()
        .map(|text| atoms.intern(text))
        .collect::<Result<_, _>>()?;
    let name = module
        .name
        .map_or(Atom::UNDEFINED, |name| names[name.0 as usize]);
    let area = LiteralArea::build(&module.literals, atoms, |atom| names[atom.0 as usize]);
    let funs: Vec<*const FunEntry> = module
        .funs
        .iter()
        .map(|fun| {
            code.funs.get(FunEntry {
                module: name,
                function: names[module.functions[fun.function as usize].name.0 as usize],
                arity: fun.arity,
                free: fun.free,
                index: fun.index,
                uniq: fun.uniq,
                code: AtomicUsize::new(0),
            })
        })
        .collect();
    let context = Context {
        module,
        verified,
        code,
        debug,
        atoms: &names,
        literals: area.words(),
        funs: &funs,
    };
    let mut emitter = generate(&context);
    let tables = tables_of(&context, &mut emitter);
    let emitted = emitter.finish().ok_or(LoadError::TooLarge)?;
    let funs = funs.iter().zip(&module.funs).map(|(&entry, fun)| {
        let start = tables.functions[fun.function as usize].entry;
        let code = emitted[start as usize..].as_ptr().expose_provenance();
        LoadedFun { entry, code }
    });
    let funs: Box<[LoadedFun]> = funs.collect();
    let attributes = LiteralArea::build(&attribute_terms(module), atoms, |atom| {
        names[atom.0 as usize]
    });
    Ok(Box::new(LoadedModule::new(
        name,
        emitted,
        tables,
        funs,
        area,
        attributes,
        module.digest,
    )))
}

/// The attribute that names a function to run before the module is called.
const ON_LOAD: &str = "on_load";

fn is_on_load(module: &Module, name: AtomRef) -> bool {
    module.atoms[name.0 as usize] == ON_LOAD
}

/// The index of the function that `-on_load` names.
fn on_load_function(module: &Module) -> Option<u32> {
    let mut attributes = module.attributes.iter();
    let (_, value) = attributes.find(|(name, _)| is_on_load(module, *name))?;
    let Literal::List(functions, _) = value else {
        return None;
    };
    let [Literal::Tuple(pair)] = functions.as_slice() else {
        return None;
    };
    let Some(Literal::Atom(wanted)) = pair.first() else {
        return None;
    };
    let is_named = |function: &Function| function.name == *wanted && function.arity == 0;
    let index = module.functions.iter().position(is_named);
    index.map(|index| index as u32)
}

/// `module_info(attributes)`, as one literal. `-on_load` is not shown.
fn attribute_terms(module: &Module) -> Vec<Literal> {
    let shown = |name: AtomRef| !is_on_load(module, name);
    let pairs = module.attributes.iter().filter(|(name, _)| shown(*name));
    let pairs: Vec<Literal> = pairs
        .map(|(name, value)| Literal::Tuple(vec![Literal::Atom(*name), value.clone()]))
        .collect();
    if pairs.is_empty() {
        return vec![Literal::Nil];
    }
    vec![Literal::List(pairs, Box::new(Literal::Nil))]
}

/// Emits all instructions.
fn generate(context: &Context<'_>) -> Emitter {
    let module = context.module;
    let mut emitter = Emitter::new(module.code.len());
    for (index, function) in module.functions.iter().enumerate() {
        let end = module
            .functions
            .get(index + 1)
            .map_or(module.code.len(), |next| next.entry.0 as usize);
        emitter.start_function(index as u32, function);
        if matches!(module.code[function.entry.0 as usize], Op::ReceivePeek(_)) {
            emitter.start_body(function.entry.0);
        }
        for position in function.entry.0 as usize..end {
            if context.debug.trace_ops {
                emitter.trace(position as u32);
            }
            emitter.place(position);
            select::select(context, &mut emitter, position, &module.code[position]);
        }
    }
    emitter
}

/// Fuses instructions, and makes the side tables, in loaded positions.
fn tables_of(context: &Context<'_>, emitter: &mut Emitter) -> tables::Tables {
    let module = context.module;
    let inlined = emitter.inlined();
    let aparts = if context.debug.no_fuse {
        Vec::new()
    } else {
        fuse::fuse(emitter, &inlined)
    };
    let at = |position: Position| emitter.offset_of(position.0 as usize);
    let functions = module
        .functions
        .iter()
        .map(|function| tables::Function {
            name: context.atoms[function.name.0 as usize],
            arity: function.arity,
            entry: at(function.entry),
        })
        .collect();
    let handlers = module
        .handlers
        .iter()
        .map(|handler| tables::Handler {
            from: at(handler.from),
            to: at(handler.to),
            target: at(handler.target),
            base: handler.base.0,
        })
        .collect();
    let lines = module
        .lines
        .iter()
        .map(|entry| tables::Line {
            at: at(entry.at),
            file: entry.file,
            line: entry.line,
        })
        .collect();
    tables::Tables {
        functions,
        handlers,
        lines,
        files: module.files.clone(),
        exports: module.exports.clone(),
        on_load: on_load_function(module),
        aparts,
        inlined,
    }
}
