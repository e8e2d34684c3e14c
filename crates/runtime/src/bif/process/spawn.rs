//! Starting processes.

use super::flags::heap_size;
use super::{badarg_because, each_option, pair};
use crate::bif::erlang::fun_arity;
use crate::bif::{BifResult, Ctx, Interrupt, badarg, system_limit};
use crate::process::Priority;
use crate::process::heap_limit::MaxHeapSize;
use crate::process::relations::AliasMode;
use crate::process::spawn::{Call, MonitorOptions, SpawnOptions, spawn};
use crate::settings::{MIN_BIN_VHEAP_SIZE, MIN_HEAP_SIZE};
use purlin_heap::atom::{Atom, AtomTable};
use purlin_heap::copy::to_owned;
use purlin_heap::term::Term;

/// Most arguments of a function.
const ARITY_MAX: usize = 255;

/// `spawn(Fun)`
pub fn spawn_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    start(ctx, of_fun(fun)?, SpawnOptions::default())
}

/// `spawn(Node, Fun)`
pub fn spawn_2<'h>(ctx: &mut Ctx<'h, '_>, [node, fun]: [Term<'h>; 2]) -> BifResult<'h> {
    start_at(ctx, node, of_fun(fun)?, SpawnOptions::default())
}

/// `spawn(Module, Function, Args)`
pub fn spawn_3<'h>(ctx: &mut Ctx<'h, '_>, mfa: [Term<'h>; 3]) -> BifResult<'h> {
    start(ctx, of_mfa(mfa)?, SpawnOptions::default())
}

/// `spawn(Node, Module, Function, Args)`
pub fn spawn_4<'h>(ctx: &mut Ctx<'h, '_>, [node, m, f, a]: [Term<'h>; 4]) -> BifResult<'h> {
    start_at(ctx, node, of_mfa([m, f, a])?, SpawnOptions::default())
}

fn linked() -> SpawnOptions {
    SpawnOptions {
        link: true,
        ..SpawnOptions::default()
    }
}

/// `spawn_link(Fun)`
pub fn spawn_link_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    start(ctx, of_fun(fun)?, linked())
}

/// `spawn_link(Node, Fun)`
pub fn spawn_link_2<'h>(ctx: &mut Ctx<'h, '_>, [node, fun]: [Term<'h>; 2]) -> BifResult<'h> {
    start_at(ctx, node, of_fun(fun)?, linked())
}

/// `spawn_link(Module, Function, Args)`
pub fn spawn_link_3<'h>(ctx: &mut Ctx<'h, '_>, mfa: [Term<'h>; 3]) -> BifResult<'h> {
    start(ctx, of_mfa(mfa)?, linked())
}

/// `spawn_link(Node, Module, Function, Args)`
pub fn spawn_link_4<'h>(ctx: &mut Ctx<'h, '_>, [node, m, f, a]: [Term<'h>; 4]) -> BifResult<'h> {
    start_at(ctx, node, of_mfa([m, f, a])?, linked())
}

fn monitored() -> SpawnOptions {
    SpawnOptions {
        monitor: Some(MonitorOptions::default()),
        ..SpawnOptions::default()
    }
}

/// `spawn_monitor(Fun)`
pub fn spawn_monitor_1<'h>(ctx: &mut Ctx<'h, '_>, [fun]: [Term<'h>; 1]) -> BifResult<'h> {
    start(ctx, of_fun(fun)?, monitored())
}

/// `spawn_monitor(Node, Fun)`
pub fn spawn_monitor_2<'h>(ctx: &mut Ctx<'h, '_>, [node, fun]: [Term<'h>; 2]) -> BifResult<'h> {
    start_at(ctx, node, of_fun(fun)?, monitored())
}

/// `spawn_monitor(Module, Function, Args)`
pub fn spawn_monitor_3<'h>(ctx: &mut Ctx<'h, '_>, mfa: [Term<'h>; 3]) -> BifResult<'h> {
    start(ctx, of_mfa(mfa)?, monitored())
}

/// `spawn_monitor(Node, Module, Function, Args)`
pub fn spawn_monitor_4<'h>(ctx: &mut Ctx<'h, '_>, [node, m, f, a]: [Term<'h>; 4]) -> BifResult<'h> {
    start_at(ctx, node, of_mfa([m, f, a])?, monitored())
}

/// `spawn_opt(Fun, Options)`
pub fn spawn_opt_2<'h>(ctx: &mut Ctx<'h, '_>, [fun, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let options = spawn_options(ctx, options)?;
    start(ctx, of_fun(fun)?, options)
}

/// `spawn_opt(Node, Fun, Options)`
pub fn spawn_opt_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [node, fun, options]: [Term<'h>; 3],
) -> BifResult<'h> {
    let options = spawn_options(ctx, options)?;
    start_at(ctx, node, of_fun(fun)?, options)
}

/// `spawn_opt(Module, Function, Args, Options)`
pub fn spawn_opt_4<'h>(ctx: &mut Ctx<'h, '_>, [m, f, a, options]: [Term<'h>; 4]) -> BifResult<'h> {
    let options = spawn_options(ctx, options)?;
    start(ctx, of_mfa([m, f, a])?, options)
}

/// `spawn_opt(Node, Module, Function, Args, Options)`
pub fn spawn_opt_5<'h>(
    ctx: &mut Ctx<'h, '_>,
    [node, m, f, a, options]: [Term<'h>; 5],
) -> BifResult<'h> {
    let options = spawn_options(ctx, options)?;
    start_at(ctx, node, of_mfa([m, f, a])?, options)
}

/// Any fun will do: one of another arity fails in the new process.
pub(super) fn of_fun<'h>(fun: Term<'h>) -> Result<Call<'h>, Interrupt<'h>> {
    fun_arity(fun).ok_or_else(badarg)?;
    Ok(Call::Fun(fun))
}

pub(super) fn of_mfa<'h>(
    [module, function, arguments]: [Term<'h>; 3],
) -> Result<Call<'h>, Interrupt<'h>> {
    let module = module.as_atom().ok_or_else(badarg)?;
    let function = function.as_atom().ok_or_else(badarg)?;
    let arity = arguments.list_length().ok_or_else(badarg)?;
    if arity > ARITY_MAX {
        return Err(system_limit());
    }
    Ok(Call::Function {
        module,
        function,
        arguments,
    })
}

/// On another node, of which there is none: a process that ends as if the connection had.
fn start_at<'h>(
    ctx: &mut Ctx<'h, '_>,
    node: Term<'h>,
    call: Call<'h>,
    options: SpawnOptions,
) -> BifResult<'h> {
    if node.as_atom().ok_or_else(badarg)? == Atom::NONODE_NOHOST {
        return start(ctx, call, options);
    }
    let arguments = ctx.heap.list(&[Term::atom(Atom::NOCONNECTION)]);
    start(
        ctx,
        Call::Function {
            module: Atom::ERLANG,
            function: Atom::EXIT,
            arguments,
        },
        options,
    )
}

fn start<'h>(ctx: &mut Ctx<'h, '_>, call: Call<'h>, options: SpawnOptions) -> BifResult<'h> {
    let spawned =
        spawn(ctx.vm, ctx.scheduler, ctx.process, &call, options).map_err(|_| system_limit())?;
    let pid = Term::pid(spawned.pid);
    Ok(match spawned.monitor {
        None => pid,
        Some(reference) => {
            let reference = ctx.heap.reference(reference);
            ctx.heap.tuple(&[pid, reference])
        }
    })
}

fn spawn_options<'h>(ctx: &Ctx<'h, '_>, options: Term<'h>) -> Result<SpawnOptions, Interrupt<'h>> {
    let atoms = ctx.heap.atoms();
    let wrong = || badarg_because(Atom::BADOPT);
    let mut wanted = SpawnOptions::default();
    let defaults = ctx.vm.settings.heap().max_heap;
    each_option(options, wrong, |option| {
        add_option(&mut wanted, option, defaults, atoms).ok_or_else(wrong)
    })?;
    Ok(wanted)
}

pub(super) fn add_option(
    wanted: &mut SpawnOptions,
    option: Term<'_>,
    defaults: MaxHeapSize,
    atoms: &AtomTable,
) -> Option<()> {
    match option.as_atom() {
        Some(Atom::LINK) => wanted.link = true,
        Some(Atom::MONITOR) => wanted.monitor = Some(MonitorOptions::default()),
        Some(Atom(_)) => return None,
        None => {
            let (key, value) = pair(option)?;
            spawn_option(wanted, key, value, defaults, atoms)?;
        }
    }
    Some(())
}

fn spawn_option(
    wanted: &mut SpawnOptions,
    key: Atom,
    value: Term<'_>,
    defaults: MaxHeapSize,
    atoms: &AtomTable,
) -> Option<()> {
    match key {
        Atom::MONITOR => wanted.monitor = Some(monitor_options(value)?),
        Atom::PRIORITY => wanted.priority = Priority::of(value.as_atom()?)?,
        Atom::MIN_HEAP_SIZE => wanted.min_heap_size = heap_size(value, MIN_HEAP_SIZE)?,
        Atom::MIN_BIN_VHEAP_SIZE => {
            wanted.min_bin_vheap_size = heap_size(value, MIN_BIN_VHEAP_SIZE)?;
        }
        Atom::FULLSWEEP_AFTER => wanted.fullsweep_after = Some(value.as_size()?),
        Atom::MAX_HEAP_SIZE => {
            let least = wanted.min_heap_size.max(MIN_HEAP_SIZE);
            wanted.max_heap = Some(max_heap_size(value, defaults, least, atoms)?);
        }
        Atom::MESSAGE_QUEUE_DATA => wanted.off_heap_messages = message_queue_data(value)?,
        Atom::ASYNC_DIST => wanted.async_dist = value.as_bool()?,
        Atom::SCHEDULER => {}
        Atom(_) => return None,
    }
    Some(())
}

/// Words, or a map with them as `size`; not below the least that a heap has.
pub(crate) fn max_heap_size(
    value: Term<'_>,
    defaults: MaxHeapSize,
    least: usize,
    atoms: &AtomTable,
) -> Option<MaxHeapSize> {
    let mut limit = defaults;
    if let Some(map) = value.as_map() {
        let get = |key| map.get(Term::atom(key), atoms);
        let flag = |key, default| get(key).map_or(Some(default), Term::as_bool);
        limit.words = get(Atom::SIZE)?.as_size()?;
        limit.kill = flag(Atom::KILL, defaults.kill)?;
        limit.report = flag(Atom::ERROR_LOGGER, defaults.report)?;
        limit.binaries = flag(Atom::INCLUDE_SHARED_BINARIES, defaults.binaries)?;
    } else {
        limit.words = value.as_size()?;
    }
    (limit.words == 0 || limit.words >= least).then_some(limit)
}

/// `on_heap` or `off_heap`.
pub(crate) fn message_queue_data(value: Term<'_>) -> Option<bool> {
    match value.as_atom()? {
        Atom::ON_HEAP => Some(false),
        Atom::OFF_HEAP => Some(true),
        Atom(_) => None,
    }
}

/// `[{alias, Mode} | {tag, Term}]`
pub(super) fn monitor_options(options: Term<'_>) -> Option<MonitorOptions> {
    let mut wanted = MonitorOptions::default();
    let mut list = options.list();
    for option in list.by_ref() {
        let (key, value) = pair(option)?;
        match key {
            Atom::ALIAS => wanted.alias = Some(alias_mode(value.as_atom()?)?),
            Atom::TAG => wanted.tag = Some(Box::new(to_owned(value))),
            Atom(_) => return None,
        }
    }
    list.ended_properly().then_some(wanted)
}

fn alias_mode(atom: Atom) -> Option<AliasMode> {
    match atom {
        Atom::EXPLICIT_UNALIAS => Some(AliasMode::ExplicitUnalias),
        Atom::DEMONITOR => Some(AliasMode::Demonitor),
        Atom::REPLY_DEMONITOR => Some(AliasMode::ReplyDemonitor),
        Atom(_) => None,
    }
}
