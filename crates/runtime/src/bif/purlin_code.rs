//! Module `purlin_code`: loading, for `code` to build on.

use super::erlang::iodata;
use super::{BifResult, Ctx, badarg};
use purlin_bytecode::{container, verify};
use purlin_heap::atom::Atom;
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

/// `purlin_code:load_binary/3`: module, file name, the bytes of a `.purlin` file.
pub fn load_binary_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, _file, bytes]: [Term<'h>; 3],
) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let bytes = iodata(ctx, bytes)?;
    let verified = container::read(&bytes)
        .ok()
        .and_then(|module| verify::verify(module).ok());
    let is_named = |found: &verify::VerifiedModule| {
        let found = found.module();
        let text = found.name.and_then(|name| found.atoms.get(name.0 as usize));
        text.is_some_and(|text| text == ctx.vm.atoms.text(name))
    };
    let loaded = verified
        .filter(is_named)
        .is_some_and(|verified| ctx.vm.code.load(ctx.vm, &verified).is_ok());
    Ok(if loaded {
        pair(ctx, Atom::MODULE, module)
    } else {
        pair(ctx, Atom::ERROR, Term::atom(Atom::BADFILE))
    })
}

/// `purlin_code:which/1`: the source of a module that is loaded or can be.
pub fn which_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = module.as_atom().ok_or_else(badarg)?;
    let vm = ctx.vm;
    if !vm.code.ensure_loaded(vm, name) {
        return Ok(Term::atom(Atom::NON_EXISTING));
    }
    let file = vm
        .code
        .with_module(name, |module| module.file().map(str::to_owned))
        .flatten();
    Ok(ctx.heap.string(&file.unwrap_or_default()))
}
