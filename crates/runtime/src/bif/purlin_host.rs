//! Module `purlin_host`: what only the program that holds the VM can do: compile source text, edit
//! lines on a terminal. The runtime does not know the compiler; it asks a [`Host`].

use super::text::chardata;
use super::{BifResult, Ctx, badarg};
use crate::vm::Vm;
use purlin_bytecode::verify::VerifiedModule;
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;
use std::any::Any;

/// See the module documentation.
pub trait Host: Send + Sync {
    /// Compiles expressions to a module with one function, `eval/1`: it takes the values of
    /// `bindings` as a list and returns `{Value, Values}`. The error is to be shown as it is.
    fn compile_exprs(&self, text: &str, bindings: &[String]) -> Result<CompiledExprs, String>;

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
            .load(vm, &compiled.module)
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
