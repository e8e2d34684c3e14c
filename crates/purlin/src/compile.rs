//! What `compile:file` and `compile:forms` ask for: modules as bytes, complaints as data.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "one kind of form and a few codes are looked for"
)]

use crate::forms;
use crate::origin;
use crate::source::{self, Compilation, SourceOptions};
use purlin_bytecode::container;
use purlin_bytecode::module::Module;
use purlin_compiler::Options;
use purlin_heap::atom::AtomTable;
use purlin_heap::term::Term;
use purlin_runtime::bif::purlin_host::{Compiled, Complaint, SourceFile};
use purlin_syntax::ast::{Form, FormKind};
use purlin_syntax::diagnostic::{Code, Diagnostic, Severity};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::Span;
use std::path::Path;

/// Stack of a thread that compiles: trees are walked by recursion, as deep as the parser lets them be.
const STACK_BYTES: usize = 16 << 20;

/// As the host's function of that name.
pub(crate) fn compile_forms(
    atoms: &AtomTable,
    forms: Term<'_>,
    options: Term<'_>,
) -> Result<Compiled, String> {
    let forms::Forms { mut forms, sources } =
        forms::read(forms, atoms).map_err(|forms::BadForm(message)| message)?;
    let place = forms.first().map_or(Span::default(), |form| form.span);
    let options =
        forms::constant(options, atoms, place).map_err(|forms::BadForm(message)| message)?;
    source::add_options(&mut forms, options);
    on_large_stack(move || {
        let compile = Options {
            // Forms have no text that the digest could be of.
            digest_salt: format!("{forms:?}"),
            ..Options::default()
        };
        let (mut module, diagnostics) = purlin_compiler::compile(&forms, &sources, &compile);
        if let Some(module) = &mut module {
            let name = sources.file_name(Span::default().file).to_owned();
            let salt = compile.digest_salt.as_bytes();
            let options = SourceOptions::default();
            module.origin = origin::note(&name, salt, Vec::new(), Vec::new(), &options);
        }
        compiled(&forms, module, &diagnostics, &sources, true)
    })
    .map_err(|error| error.to_string())
}

/// As the host's function of that name.
pub(crate) fn compile_file(
    atoms: &AtomTable,
    file: &SourceFile,
    options: Term<'_>,
) -> std::io::Result<Compiled> {
    // The program's current folder may be another one than that of the process it runs in.
    let elsewhere = std::env::current_dir().is_ok_and(|folder| folder != file.folder);
    let resolve = |path: &str| match elsewhere {
        true => file.folder.join(path).to_string_lossy().into_owned(),
        false => path.to_owned(),
    };
    let path = resolve(&file.path);
    let bytes = std::fs::read(&path)?;
    let compile = forms::constant(options, atoms, Span::default()).ok();
    let defines = file.defines.iter();
    let options = SourceOptions {
        include_dirs: file
            .include_dirs
            .iter()
            .map(|folder| resolve(folder).into())
            .collect(),
        defines: defines
            .map(|(name, value)| (name.clone(), Some(value.clone())))
            .collect(),
        compile,
        ..SourceOptions::default()
    };
    let stem = Path::new(&file.path).file_stem();
    let stem = stem.map(|stem| stem.to_string_lossy().into_owned());
    on_large_stack(move || {
        let Compilation {
            module,
            diagnostics,
            sources,
            forms,
        } = source::compile_leniently(&path, &bytes, &options);
        let mut compiled = compiled(&forms, module, &diagnostics, &sources, false);
        compiled.name = compiled.name.or(stem);
        if path != file.path {
            for complaint in &mut compiled.complaints {
                let shown = Path::new(&complaint.file).strip_prefix(&file.folder);
                if let Ok(shown) = shown.map(|shown| shown.to_string_lossy().into_owned()) {
                    complaint.file = shown;
                }
            }
        }
        compiled
    })
}

/// Does `work` on a thread with room for deep trees.
fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> std::io::Result<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
        let thread = thread.spawn_scoped(scope, work)?;
        match thread.join() {
            Ok(result) => Ok(result),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn compiled(
    forms: &[Form],
    module: Option<Module>,
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    only_forms: bool,
) -> Compiled {
    let name = forms.iter().find_map(|form| match &form.kind {
        FormKind::Module(ident) => Some(ident.name.as_str().to_owned()),
        _ => None,
    });
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    let refused = diagnostics.iter().any(is_error)
        || !diagnostics.is_empty()
            && purlin_compiler::lint::has_option(forms, "warnings_as_errors");
    let mut complaints: Vec<Complaint> = diagnostics
        .iter()
        .map(|diagnostic| complaint(diagnostic, sources, only_forms))
        .collect();
    complaints.sort_by(|a, b| {
        let key = |complaint: &Complaint| (complaint.pass, complaint.line, complaint.column);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    Compiled {
        name,
        bytes: module
            .filter(|_| !refused)
            .map(|module| container::write(&module)),
        complaints,
    }
}

fn complaint(diagnostic: &Diagnostic, sources: &SourceMap, only_forms: bool) -> Complaint {
    let at = sources.position(diagnostic.span);
    let module = complaining_module(diagnostic.code);
    // Forms are in no file unless they say so.
    let unnamed = only_forms && !sources.is_renamed(diagnostic.span);
    Complaint {
        is_error: diagnostic.severity == Severity::Error,
        pass: match module {
            "erl_scan" | "epp" | "erl_parse" => 0,
            "erl_lint" => 1,
            _ => 2,
        },
        file: if unnamed { String::new() } else { at.file },
        line: at.line,
        column: at.column,
        module,
        message: diagnostic.message.clone(),
    }
}

/// The module of OTP that tells of such a mistake.
fn complaining_module(code: Code) -> &'static str {
    match code {
        Code::NotBuilt | Code::LimitExceeded => "compile",
        Code::UserWarning | Code::InvalidUtf8 => "epp",
        Code::UnusedValue | Code::UnreachableClause | Code::NeverMatches | Code::AlwaysFails => {
            "sys_core_fold"
        }
        _ => match code.as_str().as_bytes() {
            [b'E', b'0', ..] => "erl_scan",
            b"E1002" | b"E1003" | b"E1004" | b"E1005" => "epp",
            [b'E', b'1', ..] => "erl_parse",
            _ => "erl_lint",
        },
    }
}
