//! Module `purlin_host`: what only the program that holds the VM can do: compile modules and expressions, edit
//! lines on a terminal. The runtime does not know the compiler; it asks a [`Host`].

use super::text::chardata;
use super::{BifResult, Ctx, badarg, os};
use crate::code::LoadedFrom;
use crate::vm::Vm;
use purlin_bytecode::verify::VerifiedModule;
use purlin_heap::atom::{Atom, AtomTable};
use purlin_heap::term::Term;
use std::any::Any;
use std::path::PathBuf;

/// See the module documentation.
pub trait Host: Send + Sync {
    /// Compiles expressions to a module with one function, `eval/1`: it takes the values of
    /// `bindings` as a list and returns `{Value, Values}`. The error is to be shown as it is.
    fn compile_exprs(&self, text: &str, bindings: &[String]) -> Result<CompiledExprs, String>;

    /// Compiles forms in OTP's abstract format, with `options` like those of a `-compile` attribute. The error says
    /// what is no form.
    fn compile_forms(
        &self,
        atoms: &AtomTable,
        forms: Term<'_>,
        options: Term<'_>,
    ) -> Result<Compiled, String>;

    /// Compiles a file. The error is the operating system's.
    fn compile_file(
        &self,
        atoms: &AtomTable,
        file: &SourceFile,
        options: Term<'_>,
    ) -> std::io::Result<Compiled>;

    /// What the program's source has become: `None` as long as it is the same, or when nobody watches it.
    fn changed_source(&self) -> Option<Result<Vec<u8>, String>>;

    /// Reads a line from the terminal, newline included; `None` at the end of input.
    fn read_line(&self, prompt: &str) -> Option<String>;

    /// Can [`Host::read_line`] be used?
    fn edits_lines(&self) -> bool;
}

/// What [`Host::compile_exprs`] makes.
pub struct CompiledExprs {
    /// The module.
    pub module: VerifiedModule,
    /// The names of the values that `eval/1` returns.
    pub names: Vec<String>,
}

/// What [`Host::compile_file`] is to read.
pub struct SourceFile {
    /// The current folder, to which paths are relative.
    pub folder: PathBuf,
    /// Its path.
    pub path: String,
    /// Where included files are looked for besides.
    pub include_dirs: Vec<String>,
    /// Macros: names and the texts of their values.
    pub defines: Vec<(String, String)>,
}

/// What came of compiling a module.
pub struct Compiled {
    /// The module's name, if it is known.
    pub name: Option<String>,
    /// The module as a `.purlin` file, unless there are errors.
    pub bytes: Option<Vec<u8>>,
    /// Errors and warnings, in the order of their places.
    pub complaints: Vec<Complaint>,
}

/// An error or a warning.
pub struct Complaint {
    /// Which of the two.
    pub is_error: bool,
    /// Which pass found it: complaints of one pass about one file come together.
    pub pass: u8,
    /// The file it is in.
    pub file: String,
    /// Line, 0 for none.
    pub line: u32,
    /// Column, 0 for none.
    pub column: u32,
    /// The module of OTP that complains of the same.
    pub module: &'static str,
    /// The text.
    pub message: String,
}

/// `purlin_host:compile_forms/2`: forms, options; `{Name, Bytes, Complaints}` or `{bad_form, Text}`.
pub fn compile_forms_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [forms, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let given = ctx.heap.tuple(&[forms, options]);
    let given = ctx.heap.copy_out(given);
    let work = move |vm: &Vm| -> Result<Compiled, String> {
        let host = vm.bifs.host().ok_or("this system has no compiler")?;
        let parts = given.term().as_tuple().map(|pair| pair.elements());
        let Some(&[forms, options]) = parts else {
            return Err("no forms".to_owned());
        };
        host.compile_forms(&vm.atoms, forms, options)
    };
    Err(ctx.block(work, finish_forms, &[]))
}

fn finish_forms<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let result = data
        .downcast::<Result<Compiled, String>>()
        .expect("compile_forms_2 returns this type");
    match *result {
        Ok(compiled) => compiled_term(ctx, compiled),
        Err(message) => {
            let tag = Term::atom(ctx.atom("bad_form")?);
            let message = ctx.heap.string(&message);
            Ok(ctx.heap.tuple(&[tag, message]))
        }
    }
}

/// `purlin_host:compile_file/4`: path, folders for included files, `[{Macro, Text}]`, options.
pub fn compile_file_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [path, folders, defines, options]: [Term<'h>; 4],
) -> BifResult<'h> {
    let texts: Option<Vec<String>> = folders.list().map(chardata).collect();
    let define = |pair: Term<'h>| match pair.as_tuple()?.elements() {
        &[name, value] => chardata(name).zip(chardata(value)),
        _ => None,
    };
    let defines: Option<Vec<(String, String)>> = defines.list().map(define).collect();
    let mut file = SourceFile {
        folder: PathBuf::new(),
        path: chardata(path).ok_or_else(badarg)?,
        include_dirs: texts.ok_or_else(badarg)?,
        defines: defines.ok_or_else(badarg)?,
    };
    let options = ctx.heap.copy_out(options);
    let work = move |vm: &Vm| -> std::io::Result<Compiled> {
        let host = vm.bifs.host();
        let host = host.ok_or(std::io::ErrorKind::Unsupported)?;
        file.folder = vm.system.current_directory()?;
        host.compile_file(&vm.atoms, &file, options.term())
    };
    Err(ctx.block(work, finish_file, &[]))
}

fn finish_file<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let result = data
        .downcast::<std::io::Result<Compiled>>()
        .expect("compile_file_4 returns this type");
    match *result {
        Ok(compiled) => compiled_term(ctx, compiled),
        Err(error) => {
            let reason = os::error_atom(ctx, &error);
            Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), reason]))
        }
    }
}

/// `{Name | none, Bytes | none, [{error | warning, {Pass, File}, Location, Module, Text}]}`
fn compiled_term<'h>(ctx: &mut Ctx<'h, '_>, compiled: Compiled) -> BifResult<'h> {
    let name = match &compiled.name {
        Some(name) => ctx.atom(name)?,
        None => Atom::NONE,
    };
    let mut complaints = Vec::with_capacity(compiled.complaints.len());
    for complaint in &compiled.complaints {
        complaints.push(complaint_term(ctx, complaint)?);
    }
    let complaints = ctx.heap.list(&complaints);
    let bytes = match compiled.bytes {
        Some(bytes) => ctx.heap.binary_from_vec(bytes),
        None => Term::atom(Atom::NONE),
    };
    Ok(ctx.heap.tuple(&[Term::atom(name), bytes, complaints]))
}

fn complaint_term<'h>(ctx: &mut Ctx<'h, '_>, complaint: &Complaint) -> BifResult<'h> {
    let severity = if complaint.is_error {
        Atom::ERROR
    } else {
        ctx.atom("warning")?
    };
    let line = Term::size(complaint.line as usize);
    let location = match (complaint.line, complaint.column) {
        (0, 0) => Term::atom(Atom::NONE),
        (_, 0) => line,
        (_, column) => ctx.heap.tuple(&[line, Term::size(column as usize)]),
    };
    let module = Term::atom(ctx.atom(complaint.module)?);
    let file = ctx.heap.string(&complaint.file);
    let file = ctx
        .heap
        .tuple(&[Term::size(usize::from(complaint.pass)), file]);
    let text = ctx.heap.string(&complaint.message);
    Ok(ctx
        .heap
        .tuple(&[Term::atom(severity), file, location, module, text]))
}

/// `purlin_host:changed_source/0`: `none`, `{Module, Bytes}` or `{error, Text}`.
pub fn changed_source_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let work = |vm: &Vm| vm.bifs.host().and_then(Host::changed_source);
    Err(ctx.block(work, finish_changed, &[]))
}

fn finish_changed<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let changed = data
        .downcast::<Option<Result<Vec<u8>, String>>>()
        .expect("changed_source_0 returns this type");
    match *changed {
        None => Ok(Term::atom(Atom::NONE)),
        Some(Ok(bytes)) => {
            let bytes = ctx.heap.binary_from_vec(bytes);
            let name = super::purlin_code::module_name(ctx, bytes)?;
            Ok(ctx.heap.tuple(&[name, bytes]))
        }
        Some(Err(message)) => {
            let message = ctx.heap.binary(message.as_bytes());
            Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), message]))
        }
    }
}

/// `purlin_host:compile_exprs/2`: `{ok, Module, Names}` or `{error, Text}`.
pub fn compile_exprs_2<'h>(ctx: &mut Ctx<'h, '_>, [text, names]: [Term<'h>; 2]) -> BifResult<'h> {
    let text = chardata(text).ok_or_else(badarg)?;
    let mut rest = names.list();
    let names: Option<Vec<String>> = rest
        .by_ref()
        .map(|name| Some(ctx.vm.atoms.text(name.as_atom()?).to_owned()))
        .collect();
    let names = names.filter(|_| rest.ended_properly()).ok_or_else(badarg)?;
    let work = move |vm: &Vm| -> Result<(Atom, Vec<String>), String> {
        let host = vm.bifs.host().ok_or("this system has no compiler\n")?;
        let compiled = host.compile_exprs(&text, &names)?;
        let loaded = vm
            .code
            .load(vm, &compiled.module, LoadedFrom::Within)
            .map_err(|error| format!("{error}\n"))?;
        Ok((loaded, compiled.names))
    };
    Err(ctx.block(work, finish_compile, &[]))
}

fn finish_compile<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let result = data
        .downcast::<Result<(Atom, Vec<String>), String>>()
        .expect("compile_exprs_2 returns this type");
    match *result {
        Ok((module, names)) => {
            let mut atoms = Vec::with_capacity(names.len());
            for name in &names {
                atoms.push(Term::atom(ctx.atom(name)?));
            }
            let names = ctx.heap.list(&atoms);
            Ok(ctx
                .heap
                .tuple(&[Term::atom(Atom::OK), Term::atom(module), names]))
        }
        Err(message) => {
            let message = ctx.heap.binary(message.as_bytes());
            Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), message]))
        }
    }
}

/// `purlin_host:read_line/1`: `{ok, Binary}`, `eof`, or `none` when the host edits no lines.
pub fn read_line_1<'h>(ctx: &mut Ctx<'h, '_>, [prompt]: [Term<'h>; 1]) -> BifResult<'h> {
    let prompt = chardata(prompt).ok_or_else(badarg)?;
    if !ctx.vm.bifs.host().is_some_and(Host::edits_lines) {
        return Ok(Term::atom(Atom::NONE));
    }
    let work = move |vm: &Vm| vm.bifs.host().and_then(|host| host.read_line(&prompt));
    Err(ctx.block(work, finish_line, &[]))
}

fn finish_line<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    match *data
        .downcast::<Option<String>>()
        .expect("read_line_1 returns this type")
    {
        Some(line) => {
            let line = ctx.heap.binary(line.as_bytes());
            Ok(ctx.heap.tuple(&[Term::atom(Atom::OK), line]))
        }
        None => Ok(Term::atom(Atom::EOF)),
    }
}
