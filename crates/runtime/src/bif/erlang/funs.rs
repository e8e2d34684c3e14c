//! Funs, functions and modules, seen as data.

use super::types::fun_arity;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::code::LoadedModule;
use crate::process::report::tell_text;
use purlin_heap::atom::Atom;
use purlin_heap::fun::ExportFun;
use purlin_heap::print;
use purlin_heap::term::{Term, View};

fn atom<'h>(term: Term<'h>) -> Result<Atom, Interrupt<'h>> {
    term.as_atom().ok_or_else(badarg)
}

fn arity<'h>(term: Term<'h>) -> Result<u8, Interrupt<'h>> {
    term.as_size()
        .and_then(|arity| u8::try_from(arity).ok())
        .ok_or_else(badarg)
}

/// `erlang:make_fun/3`: `fun M:F/A`.
pub fn make_fun_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, function, number]: [Term<'h>; 3],
) -> BifResult<'h> {
    let (module, function, arity) = (atom(module)?, atom(function)?, arity(number)?);
    Ok(ctx.heap.export_fun(ExportFun {
        module,
        function,
        arity,
    }))
}

/// `erlang:fun_to_list/1`.
pub fn fun_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    fun_arity(fun).ok_or_else(badarg)?;
    let text = print::to_string(fun, &ctx.vm.atoms);
    Ok(ctx.heap.string(&text))
}

/// One item of `fun_info`.
fn info<'h>(ctx: &mut Ctx<'h, '_>, fun: Term<'h>, item: Atom) -> BifResult<'h> {
    let local = if let View::Fun(fun) = fun.view() {
        Some(fun)
    } else {
        None
    };
    let external = if let View::ExportFun(fun) = fun.view() {
        Some(fun)
    } else {
        None
    };
    let undefined = Term::atom(Atom::UNDEFINED);
    Ok(match (item, local, external) {
        (Atom::TYPE, Some(_), _) => Term::atom(Atom::LOCAL),
        (Atom::TYPE, None, _) => Term::atom(Atom::EXTERNAL),
        (Atom::MODULE, Some(fun), _) => Term::atom(fun.entry().module),
        (Atom::MODULE, None, Some(fun)) => Term::atom(fun.module),
        (Atom::NAME, Some(fun), _) => Term::atom(fun.entry().function),
        (Atom::NAME, None, Some(fun)) => Term::atom(fun.function),
        (Atom::ARITY, ..) => Term::size(usize::from(fun_arity(fun).ok_or_else(badarg)?)),
        (Atom::ENV, Some(fun), _) => ctx.heap.list(fun.free()),
        (Atom::ENV, None, _) => Term::NIL,
        (Atom::INDEX | Atom::NEW_INDEX, Some(fun), _) => Term::size(fun.entry().index as usize),
        (Atom::UNIQ, Some(fun), _) => Term::size(fun.entry().uniq as usize),
        (Atom::NEW_UNIQ, Some(fun), _) => {
            let module = fun.entry().module;
            let digest = ctx.vm.code.with_module(module, |module| module.digest);
            ctx.heap.binary(&digest.unwrap_or_default())
        }
        (Atom::PID, Some(_), _) => undefined,
        (Atom::INDEX | Atom::NEW_INDEX | Atom::UNIQ | Atom::NEW_UNIQ | Atom::PID, None, _) => {
            undefined
        }
        _ => return Err(badarg()),
    })
}

/// `erlang:fun_info/2`.
pub fn fun_info_2<'h>(ctx: &mut Ctx<'h, '_>, [fun, item]: [Term<'h>; 2]) -> BifResult<'h> {
    fun_arity(fun).ok_or_else(badarg)?;
    let value = info(ctx, fun, atom(item)?)?;
    Ok(ctx.heap.tuple(&[item, value]))
}

/// `erlang:fun_info/1`.
pub fn fun_info_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    fun_arity(fun).ok_or_else(badarg)?;
    let items: &[Atom] = if matches!(fun.view(), View::Fun(_)) {
        &[
            Atom::PID,
            Atom::MODULE,
            Atom::NEW_INDEX,
            Atom::NEW_UNIQ,
            Atom::INDEX,
            Atom::UNIQ,
            Atom::NAME,
            Atom::ARITY,
            Atom::ENV,
            Atom::TYPE,
        ]
    } else {
        &[Atom::MODULE, Atom::NAME, Atom::ARITY, Atom::ENV, Atom::TYPE]
    };
    let mut pairs = Vec::with_capacity(items.len());
    for &item in items {
        let value = info(ctx, fun, item)?;
        pairs.push(ctx.heap.tuple(&[Term::atom(item), value]));
    }
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:function_exported/3`: false for a module that is not loaded.
pub fn function_exported_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, function, number]: [Term<'h>; 3],
) -> BifResult<'h> {
    let (module, function, arity) = (atom(module)?, atom(function)?, arity(number)?);
    let vm = ctx.vm;
    Ok(Term::bool(
        vm.code.is_exported(&vm.atoms, module, function, arity),
    ))
}

/// `erlang:is_builtin/3`.
pub fn is_builtin_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, function, number]: [Term<'h>; 3],
) -> BifResult<'h> {
    let (module, function, arity) = (atom(module)?, atom(function)?, arity(number)?);
    let atoms = &ctx.vm.atoms;
    let found = purlin_bytecode::bif::lookup(atoms.text(module), atoms.text(function), arity);
    Ok(Term::bool(found.is_some()))
}

/// `module_loaded/1`.
pub fn module_loaded_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::bool(ctx.vm.code.is_loaded(atom(module)?)))
}

/// `erlang:loaded/0`.
pub fn loaded_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let modules = ctx.vm.code.loaded();
    Ok(ctx.heap.list_from_iter(modules.into_iter().map(Term::atom)))
}

/// `pre_loaded/0`: modules that are there without being loaded; none are.
pub fn pre_loaded_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::NIL)
}

/// `check_old_code/1`.
pub fn check_old_code_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::bool(ctx.vm.code.has_old(atom(module)?)))
}

/// `delete_module/1`: makes the current generation old.
pub fn delete_module_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let module = atom(module)?;
    match ctx.vm.code.delete(module) {
        Some(true) => Ok(Term::bool(true)),
        Some(false) => {
            let format = "Module ~w must be purged before deleting~n~n";
            let module = Term::atom(module);
            tell_text(ctx.vm, ctx.scheduler, Atom::REPORT, format, &[module]);
            Err(badarg())
        }
        None => Ok(Term::atom(Atom::UNDEFINED)),
    }
}

/// What `module_info/1` tells, except `exports` and `functions`.
fn module_item<'h>(ctx: &mut Ctx<'h, '_>, module: Atom, item: Atom) -> BifResult<'h> {
    let vm = ctx.vm;
    let digest = |module: &LoadedModule| module.digest;
    match item {
        Atom::MODULE => Ok(Term::atom(module)),
        Atom::MD5 => {
            let digest = vm.code.with_module(module, digest).ok_or_else(badarg)?;
            Ok(ctx.heap.binary(&digest))
        }
        Atom::EXPORTS | Atom::FUNCTIONS => {
            let functions = vm
                .code
                .with_module(module, |module| module.names(item == Atom::EXPORTS));
            let mut list = purlin_heap::heap::ListBuilder::new();
            for (name, arity) in functions.ok_or_else(badarg)? {
                let pair = [Term::atom(name), Term::size(usize::from(arity))];
                let pair = ctx.heap.tuple(&pair);
                list.push(&mut ctx.heap, pair);
            }
            Ok(list.finish(Term::NIL))
        }
        Atom::ATTRIBUTES => {
            let term = vm
                .code
                .with_module(module, |module| ctx.heap.copy_in(module.attributes()));
            term.ok_or_else(badarg)
        }
        Atom::COMPILE => {
            let file = vm
                .code
                .with_module(module, |module| module.file().map(str::to_owned));
            let source = ctx
                .heap
                .string(&file.ok_or_else(badarg)?.unwrap_or_default());
            let pair = ctx.heap.tuple(&[Term::atom(Atom::SOURCE), source]);
            Ok(ctx.heap.list(&[pair]))
        }
        Atom::NATIVE => Ok(Term::bool(false)),
        // There are no functions in native code.
        Atom::NIFS if vm.code.is_loaded(module) => Ok(Term::NIL),
        Atom(_) => Err(badarg()),
    }
}

/// `erlang:get_module_info/2`: `Module:module_info(Item)`.
pub fn get_module_info_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [module, item]: [Term<'h>; 2],
) -> BifResult<'h> {
    module_item(ctx, atom(module)?, atom(item)?)
}

/// `erlang:get_module_info/1`: `Module:module_info()`.
pub fn get_module_info_1<'h>(ctx: &mut Ctx<'h, '_>, [module]: [Term<'h>; 1]) -> BifResult<'h> {
    let module = atom(module)?;
    let items = [
        Atom::MODULE,
        Atom::EXPORTS,
        Atom::ATTRIBUTES,
        Atom::COMPILE,
        Atom::MD5,
    ];
    let mut pairs = Vec::with_capacity(items.len());
    for item in items {
        let value = module_item(ctx, module, item)?;
        pairs.push(ctx.heap.tuple(&[Term::atom(item), value]));
    }
    Ok(ctx.heap.list(&pairs))
}
