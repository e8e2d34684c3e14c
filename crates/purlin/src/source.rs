//! From files to modules: reading, the search for included files, the compiler and its options.

use crate::origin;
use purlin_bytecode::module::{Module, OriginBehaviour, OriginFile};
use purlin_compiler::Options;
use purlin_compiler::lint::{Behaviour, foreign_behaviours};
use purlin_syntax::ParseOptions;
use purlin_syntax::ast::{Expr, Form, FormKind, FunctionName, Ident, Name};
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::preprocess::{Include, LoadedSource, SourceLoader};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::{FileId, Span};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// What a file is compiled with.
#[derive(Clone, Debug, Default)]
pub struct SourceOptions {
    /// Where included files are looked for, after the folder of the including file.
    pub include_dirs: Vec<PathBuf>,
    /// Macros: a name and the text of its value, `true` when absent.
    pub defines: Vec<(String, Option<String>)>,
    /// Whether it is a script: a first line that starts with `#!` is skipped, and `-module` may
    /// be missing.
    pub script: bool,
    /// Whether warnings are errors, as `-compile(warnings_as_errors)` makes them.
    pub warnings_as_errors: bool,
    /// Further options, as a `-compile` attribute has them.
    pub compile: Option<Expr>,
}

/// What came of compiling a file.
pub struct Compilation {
    /// The module, unless there were errors.
    pub module: Option<Module>,
    /// Errors and warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that diagnostics refer to.
    pub sources: SourceMap,
    /// The syntax tree.
    pub forms: Vec<Form>,
}

impl Compilation {
    /// The module, if there were no errors.
    pub fn into_module(self) -> Option<Module> {
        if self.has_errors() { None } else { self.module }
    }

    /// Whether a mistake was found that stops compilation.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads and compiles a file. The error is the operating system's, when it cannot be read.
pub fn compile_file(path: &Path, options: &SourceOptions) -> std::io::Result<Compilation> {
    let bytes = std::fs::read(path)?;
    Ok(compile_bytes(&path.to_string_lossy(), &bytes, options))
}

/// Compiles a module from the bytes of its file; `name` is the file's, as messages show it.
pub fn compile_bytes(name: &str, bytes: &[u8], options: &SourceOptions) -> Compilation {
    let mut compilation = compile_leniently(name, bytes, options);
    if options.warnings_as_errors
        || purlin_compiler::lint::has_option(&compilation.forms, "warnings_as_errors")
    {
        for diagnostic in &mut compilation.diagnostics {
            diagnostic.severity = Severity::Error;
        }
    }
    compilation
}

/// The same with warnings as what they are.
pub(crate) fn compile_leniently(name: &str, bytes: &[u8], options: &SourceOptions) -> Compilation {
    let parse = ParseOptions {
        defines: options.defines.clone(),
        script: options.script,
    };
    let loader = FileLoader::new(&options.include_dirs);
    let mut parsed = purlin_syntax::parse_module_bytes(name, bytes, &parse, &loader);
    let is_named = |form: &Form| matches!(form.kind, FormKind::Module(_));
    if options.script && !parsed.forms.iter().any(is_named) {
        let header = script_header(&module_name_of(name), &parsed.forms);
        parsed.forms.splice(..0, header);
    }
    if let Some(compile) = &options.compile {
        add_options(&mut parsed.forms, compile.clone());
    }
    if parsed.has_errors() {
        let mut diagnostics = std::mem::take(&mut parsed.diagnostics);
        // The forms that could be parsed are checked all the same, as erlc does.
        let lint = purlin_compiler::lint::Options {
            script: options.script,
            behaviours: behaviours(name, &parsed.forms).0,
            incomplete: true,
            ..Default::default()
        };
        let (forms, refused) = purlin_compiler::transform::transform(&parsed.forms);
        diagnostics.extend(refused);
        diagnostics.extend(purlin_compiler::lint::lint(&forms, &lint));
        return Compilation {
            module: None,
            diagnostics,
            sources: parsed.sources,
            forms: parsed.forms,
        };
    }
    let (behaviours, noted) = behaviours(name, &parsed.forms);
    let compile = Options {
        behaviours,
        ..Options::default()
    };
    let (mut module, diagnostics) =
        purlin_compiler::compile(&parsed.forms, &parsed.sources, &compile);
    if let Some(module) = &mut module {
        module.origin = origin::note(name, bytes, loader.found.into_inner(), noted, options);
    }
    parsed.diagnostics.extend(diagnostics);
    Compilation {
        module,
        diagnostics: parsed.diagnostics,
        sources: parsed.sources,
        forms: parsed.forms,
    }
}

/// Adds options from outside as an attribute, before those that the module has itself: these have the last word.
pub(crate) fn add_options(forms: &mut Vec<Form>, options: Expr) {
    let is_module = |form: &Form| matches!(form.kind, FormKind::Module(_));
    let place = forms.iter().position(is_module).map_or(0, |at| at + 1);
    forms.insert(place, compile_attribute(options));
}

/// The attribute `-compile(Options)`.
fn compile_attribute(options: Expr) -> Form {
    let span = options.span;
    let name = Ident {
        name: Name::from("compile"),
        span,
    };
    Form {
        kind: FormKind::Attribute {
            name,
            value: options,
        },
        span,
    }
}

/// The behaviours that a module has and that are not OTP's, as far as their sources lie beside its
/// own, and a note for each.
fn behaviours(name: &str, forms: &[Form]) -> (Vec<Behaviour>, Vec<OriginBehaviour>) {
    let (mut found, mut notes) = (Vec::new(), Vec::new());
    for wanted in foreign_behaviours(forms) {
        let behaviour = behaviour_beside(name, &wanted);
        notes.push(origin::note_behaviour(&wanted, behaviour.as_ref()));
        found.extend(behaviour);
    }
    (found, notes)
}

/// The behaviour `wanted`, if its source lies beside the file `name`.
pub(crate) fn behaviour_beside(name: &str, wanted: &Name) -> Option<Behaviour> {
    let folder = Path::new(name).parent().unwrap_or(Path::new(""));
    let path = folder.join(format!("{wanted}.erl"));
    let bytes = std::fs::read(&path).ok()?;
    let loader = FileLoader::new(&[]);
    let parse = ParseOptions::default();
    let parsed =
        purlin_syntax::parse_module_bytes(&path.to_string_lossy(), &bytes, &parse, &loader);
    Some(Behaviour::of(wanted.clone(), &parsed.forms))
}

/// A stage of the compilation as text: `tokens`, `ast` or `bytecode`.
pub fn dump(compilation: &Compilation, stage: &str) -> Option<String> {
    let sources = &compilation.sources;
    match stage {
        "tokens" => {
            let file = FileId(0);
            let (tokens, _) = purlin_syntax::lexer::tokenize(sources.text(file), file, 0);
            Some(purlin_syntax::dump::tokens(&tokens, sources))
        }
        "ast" => Some(purlin_syntax::dump::forms(&compilation.forms, sources)),
        "bytecode" => compilation
            .module
            .as_ref()
            .map(purlin_bytecode::disasm::listing),
        _ => None,
    }
}

/// What escript puts before a script without `-module`: a name, and `main/1` exported. Without a
/// `main/1`, what `run` calls instead.
fn script_header(name: &str, forms: &[Form]) -> [Form; 2] {
    let span = Span::default();
    let defines = |name: &str, arity: u32| {
        forms.iter().any(|form| {
            matches!(&form.kind, FormKind::Function(function)
                if function.name.name.as_str() == name && function.arity == arity)
        })
    };
    let called = [("main", 1), ("main", 0), ("start", 0)]
        .into_iter()
        .find(|&(name, arity)| defines(name, arity));
    let exported = called.map(|(name, arity)| FunctionName {
        name: Name::from(name),
        arity,
        span,
    });
    let module = Ident {
        name: Name::from(name),
        span,
    };
    [
        FormKind::Module(module),
        FormKind::Export(exported.into_iter().collect()),
    ]
    .map(|kind| Form { kind, span })
}

/// The name of a script without `-module`: its file's name, without folder and `.erl`.
fn module_name_of(name: &str) -> String {
    let stem = Path::new(name).file_stem();
    stem.map_or_else(
        || "script".to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    )
}

/// Finds included files: beside the including file, in the folders given, and for `-include_lib`
/// below a folder named as the application, or in the standard library.
pub(crate) struct FileLoader<'a> {
    include_dirs: &'a [PathBuf],
    /// What was found so far.
    found: RefCell<Vec<OriginFile>>,
}

impl<'a> FileLoader<'a> {
    pub(crate) fn new(include_dirs: &'a [PathBuf]) -> FileLoader<'a> {
        FileLoader {
            include_dirs,
            found: RefCell::default(),
        }
    }

    pub(crate) fn find(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let beside = Path::new(include.from).parent().map(Path::to_path_buf);
        let dirs = beside.iter().chain(self.include_dirs);
        let found = dirs
            .map(|dir| dir.join(include.name))
            .find(|path| path.is_file());
        let Some(path) = found else {
            let text = purlin_stdlib::header(include.name).filter(|_| include.lib)?;
            return Some(LoadedSource {
                name: include.name.to_owned(),
                bytes: text.as_bytes().to_vec(),
            });
        };
        let bytes = std::fs::read(&path).ok()?;
        Some(LoadedSource {
            name: path.to_string_lossy().into_owned(),
            bytes,
        })
    }
}

impl SourceLoader for FileLoader<'_> {
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let loaded = self.find(include)?;
        self.found.borrow_mut().push(OriginFile {
            name: include.name.to_owned(),
            lib: include.lib,
            from: include.from.to_owned(),
            path: loaded.name.clone(),
            digest: origin::digest(&loaded.bytes),
        });
        Some(loaded)
    }
}
