//! Module `purlin_code`: loading, for `code` to build on.

use super::process::{ask, request_message};
use super::text::chardata;
use super::{BifResult, Ctx, badarg};
use crate::code::LoadedFrom;
use crate::code::purge::Begin;
use crate::loader::LoadError;
use crate::process::info::Query;
use purlin_bytecode::{container, verify};
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::term::Term;

fn pair<'h>(ctx: &mut Ctx<'h, '_>, tag: Atom, value: Term<'h>) -> Term<'h> {
    ctx.heap.tuple(&[Term::atom(tag), value])
}

/// `purlin_code:ensure_loaded/1`.
pub fn ensure_loaded_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    Ok(if ctx.vm.code.ensure_loaded(ctx.vm, name) {
        pair(ctx, Atom::MODULE, module)
    } else if ctx.vm.code.is_pending(name) {
        pair(ctx, Atom::ERROR, Term::atom(Atom::ON_LOAD))
    } else {
        pair(ctx, Atom::ERROR, Term::atom(Atom::NOFILE))
    })
}

/// `purlin_code:claim_on_load/2`: a module, and a process that died while it ran the function.
pub fn claim_on_load_2<'h>(ctx: &mut Ctx<'h, '_>, [module, dead]: [Term<'h>; 2]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let claim = ctx
        .vm
        .code
        .claim_on_load(name, ctx.process.pid, dead.as_pid());
    Ok(claim.map_or(Term::atom(Atom::NONE), Term::pid))
}

/// `purlin_code:finish_on_load/2`: a module, and whether its function said ok.
pub fn finish_on_load_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, accepted]: [Term<'h>; 2],
) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let accepted = accepted.as_atom() == Some(Atom::TRUE);
    ctx.vm.code.finish_on_load(ctx.vm, name, accepted);
    Ok(Term::atom(Atom::OK))
}

/// The module in the bytes of a `.purlin` file.
fn module_in(bytes: Term<'_>) -> Option<verify::VerifiedModule> {
    let bits = bytes.as_bits()?;
    let module = container::read(&bits.binary_bytes()?).ok()?;
    verify::verify(module).ok()
}

fn name_of(module: &verify::VerifiedModule) -> Option<&str> {
    let module = module.module();
    let name = module.name?;
    module.atoms.get(name.0 as usize).map(String::as_str)
}

/// `purlin_code:load_module/3`: module, what it is loaded from, the bytes of a `.purlin` file.
pub fn load_module_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, from, bytes]: [Term<'h>; 3],
) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let vm = ctx.vm;
    let is_named = |found: &verify::VerifiedModule| name_of(found) == Some(vm.atoms.text(name));
    let Some(verified) = module_in(bytes).filter(is_named) else {
        return Ok(pair(ctx, Atom::ERROR, Term::atom(Atom::BADFILE)));
    };
    let from = LoadedFrom::Named(ctx.heap.copy_out(from));
    let reason = match vm.code.load(vm, &verified, from) {
        Ok(_) if vm.code.is_pending(name) => Atom::ON_LOAD,
        Ok(_) => return Ok(pair(ctx, Atom::MODULE, module)),
        Err(LoadError::NotPurged) => Atom::NOT_PURGED,
        Err(LoadError::Atoms(_) | LoadError::TooLarge) => Atom::SYSTEM_LIMIT,
    };
    Ok(pair(ctx, Atom::ERROR, Term::atom(reason)))
}

/// The name of the module in these bytes; the empty atom if they are none.
pub(super) fn module_name<'h>(ctx: &mut Ctx<'h, '_>, bytes: Term<'h>) -> BifResult<'h> {
    let verified = module_in(bytes);
    let name = verified.as_ref().and_then(name_of).unwrap_or_default();
    Ok(Term::atom(ctx.atom(name)?))
}

/// `purlin_code:module_digest/1`: `{Name, Digest}` of the module in these bytes, or `none`.
pub fn module_digest_1<'h>(ctx: &mut Ctx<'h, '_>, [bytes]: [Term<'h>; 1]) -> BifResult<'h> {
    let Some(verified) = module_in(bytes) else {
        return Ok(Term::atom(Atom::NONE));
    };
    let name = ctx.atom(name_of(&verified).unwrap_or_default())?;
    let digest = ctx.heap.binary(&verified.module().digest);
    Ok(ctx.heap.tuple(&[Term::atom(name), digest]))
}

/// `purlin_code:loaded_from/1`: a file name, what the program called it, or `undefined`.
pub fn loaded_from_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let vm = ctx.vm;
    if !vm.code.is_loaded(name) {
        return Ok(Term::atom(Atom::UNDEFINED));
    }
    let heap = &mut ctx.heap;
    let from = vm.code.with_module(name, |module| match &module.from {
        LoadedFrom::Within => heap.string(module.file().unwrap_or_default()),
        LoadedFrom::File(file) => heap.string(file),
        LoadedFrom::Named(term) => heap.copy_in(term.term()),
    });
    Ok(from.unwrap_or(Term::atom(Atom::UNDEFINED)))
}

/// `purlin_code:in_library/1`
pub fn in_library_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    Ok(Term::bool(ctx.vm.code.is_in_library(ctx.vm, name)))
}

/// `purlin_code:get_path/0`
pub fn get_path_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let path = ctx.vm.code.path();
    let folders: Vec<Term<'h>> = path.iter().map(|folder| ctx.heap.string(folder)).collect();
    Ok(ctx.heap.list(&folders))
}

/// `purlin_code:set_path/1`: a list of names.
pub fn set_path_1<'h>(ctx: &mut Ctx<'h, '_>, [path]: [Term<'h>; 1]) -> BifResult<'h> {
    let folders: Option<Vec<String>> = path.list().map(chardata).collect();
    ctx.vm.code.set_path(folders.ok_or_else(badarg)?);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:begin_purge/1`: `begun`, `busy` or `nothing`.
pub fn begin_purge_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let begin = ctx.vm.code.begin_purge(ctx.vm, name, ctx.process.pid);
    Ok(Term::atom(match begin {
        Begin::Begun => Atom::BEGUN,
        Begin::Busy => Atom::BUSY,
        Begin::Nothing => Atom::NOTHING,
    }))
}

/// `purlin_code:abort_purge/0`
pub fn abort_purge_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    ctx.vm.code.abort_purge(ctx.process.pid);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:is_purging/1`
pub fn is_purging_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    Ok(Term::bool(ctx.vm.code.is_purging(ctx.vm, name)))
}

/// `purlin_code:is_in_old_code/2`
pub fn is_in_old_code_2<'h>(ctx: &mut Ctx<'h, '_>, [pid, module]: [Term<'h>; 2]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let name = module.as_atom().ok_or_else(badarg)?;
    ask(ctx, pid, Query::IsInOldCode(name))
}

/// `purlin_code:is_in_old_code/3`: the answer comes as a message.
pub fn is_in_old_code_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, module, before]: [Term<'h>; 3],
) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let name = module.as_atom().ok_or_else(badarg)?;
    let before = before.list().map(to_owned).collect();
    request_message(ctx, pid, Query::IsInOldCode(name), before);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:copy_literals/0`: false when nobody can hold any.
pub fn copy_literals_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let is_held = ctx.vm.code.share_no_literals(ctx.process.pid);
    Ok(Term::bool(is_held))
}

/// `purlin_code:copy_literals/2`: a process copies what it holds of them; a message says when.
pub fn copy_literals_2<'h>(ctx: &mut Ctx<'h, '_>, [pid, before]: [Term<'h>; 2]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let before = before.list().map(to_owned).collect();
    let areas = ctx.vm.code.leaving.of(ctx.process.pid);
    let query = Query::DetachLiterals(areas.ok_or_else(badarg)?);
    request_message(ctx, pid, query, before);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:begin_collection/0`: false when there is nothing to collect, or another process does.
pub fn begin_collection_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let vm = ctx.vm;
    let begun = vm.persistent_terms.begin_collection(vm, ctx.process.pid);
    Ok(Term::bool(begun))
}

/// `purlin_code:finish_collection/0`
pub fn finish_collection_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let vm = ctx.vm;
    vm.persistent_terms.finish_collection(vm, ctx.process.pid);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:finish_purge/0`
pub fn finish_purge_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let finished = ctx.vm.code.finish_purge(ctx.vm, ctx.process.pid);
    Ok(Term::bool(finished))
}

/// `purlin_code:free_purged/0`
pub fn free_purged_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    ctx.vm.code.free_purged(ctx.vm);
    Ok(Term::atom(Atom::OK))
}

/// `purlin_code:quiesced/1`: `none` begins a grace period and returns its mark; with the mark, `done` or the mark.
pub fn quiesced_1<'h>(ctx: &mut Ctx<'h, '_>, [mark]: [Term<'h>; 1]) -> BifResult<'h> {
    let quiescence = &ctx.vm.quiescence;
    match mark.as_size() {
        Some(epoch) if quiescence.is_over(epoch as u64) => Ok(Term::atom(Atom::DONE)),
        Some(_) => Ok(mark),
        None => Ok(Term::size(quiescence.mark() as usize)),
    }
}
