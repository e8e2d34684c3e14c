//! Abstract syntax tree to bytecode modules that verify by construction.
//!
//! The way of a module: [`ast`](purlin_syntax::ast) --[`transform`], [`lint`]--> the same --[`desugar`]-->
//! [`core`] --[`tail`]--> the same --[`ir::build`], which asks [`match_compile`] for decision trees--> [`ir`]
//! --[`ir::simplify`], [`ir::returns`], [`ir::inline`], [`ir::contexts`], [`ir::positions`], [`ir::layout`], [`liveness`], [`ir::carry`],
//! [`reserve`], [`regalloc`], [`emit`]--> [`Module`].
//!
//! Invariants: no input or output; no `unsafe`; recursion over programs is bounded by the depth
//! of the tree, which the parser bounds; what is not built yet is refused, never miscompiled.
//! Tests are beside the modules and in `tests/`, which compiles whole files and verifies them.

#![forbid(unsafe_code)]

pub mod atoms;
pub mod core;
pub mod desugar;
pub mod emit;
pub mod ir;
pub mod lint;
pub mod liveness;
pub mod match_compile;
pub mod regalloc;
pub mod reserve;
pub mod tail;
pub mod transform;

use crate::core::FunctionId;
use atoms::Atoms;
use emit::{Emitter, FunShape, Header};
use ir::build::{KnownAtoms, Unbuilt};
use ir::pool::Pool;
use lint::options::CompileOptions;
use md5::{Digest, Md5};
use purlin_bytecode::module::Module;
use purlin_syntax::ast::Form;
use purlin_syntax::diagnostic::{Code, Diagnostic, Severity};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::FileId;

/// Differs between compilers that could make different modules of the same source.
pub const DIGEST: &str = env!("PURLIN_COMPILER_DIGEST");

/// How a module is to be compiled.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Text that the module's digest shall depend on besides its source: flags and versions.
    pub digest_salt: String,
    /// Whether it is a script: `-module` may be missing, and `main/1` counts as exported.
    pub script: bool,
    /// Behaviours besides those of OTP, for warnings about missing callbacks.
    pub behaviours: Vec<lint::Behaviour>,
}

/// Compiles the forms of a module. There is no module if a diagnostic is an error.
pub fn compile(
    forms: &[Form],
    sources: &SourceMap,
    options: &Options,
) -> (Option<Module>, Vec<Diagnostic>) {
    let lint_options = lint::Options {
        script: options.script,
        behaviours: options.behaviours.clone(),
        ..lint::Options::default()
    };
    let (forms, mut diagnostics) = transform::transform(forms);
    if has_errors(&diagnostics) {
        return (None, diagnostics);
    }
    diagnostics.extend(lint::lint(&forms, &lint_options));
    if has_errors(&diagnostics) {
        return (None, diagnostics);
    }
    let keep_frames = CompileOptions::of(&forms).has("no_ssa_opt");
    let forms = transform::add_behaviour_info(forms);
    let mut atoms = Atoms::default();
    let (mut module, refused) = desugar::desugar(&forms, &mut atoms);
    diagnostics.extend(refused);
    if has_errors(&diagnostics) {
        return (None, diagnostics);
    }
    match generate(&mut module, atoms, sources, options, keep_frames) {
        Ok(module) => (Some(module), diagnostics),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            (None, diagnostics)
        }
    }
}

/// Core to bytecode.
fn generate(
    module: &mut core::Module,
    mut atoms: Atoms,
    sources: &SourceMap,
    options: &Options,
    keep_frames: bool,
) -> Result<Module, Diagnostic> {
    let known = known_atoms(&mut atoms);
    let mut pool = Pool::default();
    let mut indices = vec![u32::MAX; module.functions.len()];
    for (index, id) in module.order.iter().enumerate() {
        indices[id.0 as usize] = index as u32;
    }
    let shapes = fun_shapes(module);
    let mut emitter = Emitter::new(sources, &indices, &shapes, digest(sources, options));
    let mut bodies = Vec::with_capacity(module.order.len());
    for id in &module.order {
        let function = &mut module.functions[id.0 as usize];
        tail::tail(function);
        let mut body = ir::build::build(function, known, &mut pool)
            .map_err(|Unbuilt { span }| too_complex(span))?;
        // Not needed any more; large modules are large.
        function.body = core::Expr::Block(Vec::new());
        ir::simplify::simplify(&mut body);
        bodies.push((*id, body));
    }
    if !keep_frames {
        ir::returns::end_where_nothing_returns(&mut bodies, known);
    }
    ir::inline::inline(&mut bodies, known);
    ir::contexts::pass_contexts(&mut bodies);
    for (id, mut body) in bodies {
        let function = &module.functions[id.0 as usize];
        ir::positions::drop_restores(&mut body);
        ir::layout::favour_recursion(&mut body, id);
        let liveness = liveness::liveness(&mut body);
        ir::carry::carry(&mut body, &liveness);
        reserve::reserve(&mut body);
        let allocation = regalloc::allocate_registers(&mut body, &liveness)
            .map_err(|regalloc::TooManySlots| too_complex(function.span))?;
        emitter.function(header(id, function), &body, &allocation);
    }
    let mut result = emitter.finish(pool);
    result.name = Some(module.name);
    result.attributes = module.attributes.clone();
    result.exports = exports(module, &indices, &atoms);
    result.atoms = atoms.into_texts();
    Ok(result)
}

fn header(id: FunctionId, function: &core::Function) -> Header {
    Header {
        id,
        name: function.name,
        arity: function.params.len() as u8,
        span: function.span,
    }
}

fn fun_shapes(module: &core::Module) -> Vec<FunShape> {
    module
        .functions
        .iter()
        .map(|function| FunShape {
            arity: (function.params.len() - function.free) as u8,
            free: function.free as u8,
        })
        .collect()
}

/// Exported functions, sorted by name and arity.
fn exports(module: &core::Module, indices: &[u32], atoms: &Atoms) -> Vec<u32> {
    let mut exports = module.exports.clone();
    let key = |id: &FunctionId| {
        let function = &module.functions[id.0 as usize];
        (atoms.text(function.name), function.params.len())
    };
    exports.sort_by(|a, b| key(a).cmp(&key(b)));
    exports.iter().map(|id| indices[id.0 as usize]).collect()
}

/// The atoms that code generation asks about. Those that only some expressions need were interned
/// with these by [`desugar`].
fn known_atoms(atoms: &mut Atoms) -> KnownAtoms {
    KnownAtoms {
        yes: atoms.intern("true"),
        no: atoms.intern("false"),
        infinity: atoms.find("infinity"),
        badarg: atoms.find("badarg"),
        erlang: atoms.intern("erlang"),
        error: atoms.find("error"),
        booleans: ["and", "or", "xor"].map(|name| atoms.find(name)),
        not: atoms.find("not"),
        is_function: atoms.find("is_function"),
        raisers: [("error", 1), ("error", 2), ("exit", 1), ("throw", 1)]
            .map(|(name, arity)| (atoms.find(name), arity)),
        reference_makers: ["make_ref", "monitor", "alias"].map(|name| atoms.find(name)),
    }
}

fn too_complex(span: purlin_syntax::span::Span) -> Diagnostic {
    let message = "this function is too complex to be compiled";
    Diagnostic::new(Code::LimitExceeded, span, message)
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// A digest (MD5) of all source text and the salt.
fn digest(sources: &SourceMap, options: &Options) -> [u8; 16] {
    let mut digest = Md5::new();
    for file in 0..sources.len() {
        digest.update(sources.text(FileId(file as u16)));
    }
    digest.update(&options.digest_salt);
    digest.finalize().into()
}
