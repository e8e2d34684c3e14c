//! The system as a whole: facts about it, output for debugging, its end.

use crate::bif::{BifResult, Ctx, Interrupt, badarg, text};
use crate::system::Stream;
use purlin_heap::atom::{ATOM_LIMIT, Atom};
use purlin_heap::print;
use purlin_heap::term::Term;

/// The release of OTP whose behaviour is ours.
const OTP_RELEASE: &str = "27";
/// The version of OTP's runtime system with that release.
const ERTS_VERSION: &str = "15.2.7";

/// `erlang:display/1`: prints a term and a newline to standard output, past any group leader.
pub fn display_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut text = print::to_string(term, &ctx.vm.atoms);
    text.push('\n');
    // Nobody is told when standard output is closed; OTP does not either.
    let _ = ctx
        .vm
        .system
        .write_console(ctx.grants(), Stream::Output, text.as_bytes());
    Ok(Term::bool(true))
}

/// `erlang:bump_reductions/1`.
pub fn bump_reductions_1<'h>(ctx: &mut Ctx<'h, '_>, [count]: [Term<'h>; 1]) -> BifResult<'h> {
    let count = count.as_size().ok_or_else(badarg)?;
    ctx.charge(count);
    Ok(Term::bool(true))
}

/// `yield/0`.
pub fn yield_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Err(Interrupt::Yield(Term::bool(true)))
}

/// `halt/0`.
pub fn halt_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    stop(ctx, 0)
}

/// `halt/1`: a status, `abort`, or a slogan.
pub fn halt_1<'h>(ctx: &mut Ctx<'h, '_>, [status]: [Term<'h>; 1]) -> BifResult<'h> {
    if let Some(status) = status.as_size() {
        // The operating system keeps eight bits.
        return stop(ctx, (status & 0xff) as i32);
    }
    if status.is_atom(Atom::ABORT) {
        return stop(ctx, 134);
    }
    let slogan = text::string_of_list(status).ok_or_else(badarg)?;
    let text = format!("{slogan}\n");
    let _ = ctx
        .vm
        .system
        .write_console(ctx.grants(), Stream::Error, text.as_bytes());
    stop(ctx, 1)
}

/// `halt/2`: the only option, `{flush, Boolean}`, changes nothing: output is written at once.
pub fn halt_2<'h>(ctx: &mut Ctx<'h, '_>, [status, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut rest = options.list();
    let valid = rest.by_ref().all(
        |option| match option.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, value]) => key.is_atom(Atom::FLUSH) && value.as_bool().is_some(),
            Some(_) | None => false,
        },
    );
    if !valid || !rest.ended_properly() {
        return Err(badarg());
    }
    halt_1(ctx, [status])
}

fn stop<'h>(ctx: &mut Ctx<'h, '_>, status: i32) -> BifResult<'h> {
    if ctx.grants().require(crate::system::Grants::EXIT).is_err() {
        return Err(badarg());
    }
    ctx.vm.shutdown(status);
    Err(Interrupt::Exit(Term::atom(Atom::NORMAL)))
}

/// `erlang:system_info/1`, of what programs ask for.
pub fn system_info_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = ctx.vm.atoms.text(item.as_atom().ok_or_else(badarg)?);
    let vm = ctx.vm;
    let schedulers = vm.schedulers.len();
    let count = match name {
        "schedulers" | "schedulers_online" => schedulers,
        "dirty_cpu_schedulers" | "dirty_cpu_schedulers_online" => schedulers,
        "dirty_io_schedulers" => crate::scheduler::pool::POOL_THREADS_MAX,
        "logical_processors" | "logical_processors_online" | "logical_processors_available" => {
            std::thread::available_parallelism().map_or(1, usize::from)
        }
        "scheduler_id" => ctx.scheduler.index + 1,
        "process_count" => vm.process_count() as usize,
        "process_limit" => vm.processes.limit() as usize,
        "atom_count" => vm.atoms.count() as usize,
        "atom_limit" => ATOM_LIMIT as usize,
        "port_count" => 0,
        "port_limit" => 65_536,
        "ets_count" => 0,
        "ets_limit" => 8_192,
        "thread_pool_size" => 0,
        "wordsize" => 8,
        "context_reductions" => 4_000,
        "fullsweep_after" => return pair(ctx, item, 65_535),
        "min_heap_size" => return pair(ctx, item, 233),
        "min_bin_vheap_size" => return pair(ctx, item, 46_422),
        "threads" | "smp_support" => return Ok(Term::bool(true)),
        "debug_compiled" => return Ok(Term::bool(cfg!(debug_assertions))),
        "multi_scheduling" => return Ok(Term::atom(ctx.atom("enabled")?)),
        "build_type" => return Ok(Term::atom(ctx.atom("opt")?)),
        "emu_flavor" => return Ok(Term::atom(ctx.atom("emu")?)),
        "emu_type" => return Ok(Term::atom(ctx.atom("opt")?)),
        "endian" => {
            let endian = if cfg!(target_endian = "little") {
                Atom::LITTLE
            } else {
                Atom::BIG
            };
            return Ok(Term::atom(endian));
        }
        "otp_release" => return Ok(ctx.heap.string(OTP_RELEASE)),
        "version" => return Ok(ctx.heap.string(ERTS_VERSION)),
        "machine" => return Ok(ctx.heap.string("Purlin")),
        "system_architecture" => {
            let text = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
            return Ok(ctx.heap.string(&text));
        }
        "system_version" => {
            let text = format!("Purlin {} [smp:{schedulers}]\n", env!("CARGO_PKG_VERSION"));
            return Ok(ctx.heap.string(&text));
        }
        _ => return Err(badarg()),
    };
    Ok(Term::size(count))
}

fn pair<'h>(ctx: &mut Ctx<'h, '_>, item: Term<'h>, value: usize) -> BifResult<'h> {
    Ok(ctx.heap.tuple(&[item, Term::size(value)]))
}

/// `erlang:system_flag/2`: nothing here can be changed; what programs commonly set is accepted.
pub fn system_flag_2<'h>(ctx: &mut Ctx<'h, '_>, [flag, _value]: [Term<'h>; 2]) -> BifResult<'h> {
    let name = ctx.vm.atoms.text(flag.as_atom().ok_or_else(badarg)?);
    match name {
        "schedulers_online" => Ok(Term::size(ctx.vm.schedulers.len())),
        "backtrace_depth" => Ok(Term::size(8)),
        "fullsweep_after" => Ok(Term::size(65_535)),
        "min_heap_size" => Ok(Term::size(233)),
        "scheduler_wall_time" | "trace_control_word" => Ok(Term::bool(false)),
        _ => Err(badarg()),
    }
}

/// `statistics/1`, of what programs ask for. Second numbers are since the last call.
pub fn statistics_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    let vm = ctx.vm;
    let name = vm.atoms.text(item.as_atom().ok_or_else(badarg)?);
    let (slot, total) = match name {
        "wall_clock" => (0, vm.now() / 1_000_000),
        "runtime" => (1, vm.system.cpu_time_ns() / 1_000_000),
        "reductions" | "exact_reductions" => (2, vm.sum(|counters| &counters.reductions)),
        "context_switches" => {
            let slices = Term::size(vm.sum(|counters| &counters.slices) as usize);
            return Ok(ctx.heap.tuple(&[slices, Term::small(0)]));
        }
        "garbage_collection" => {
            let numbers = [
                vm.sum(|counters| &counters.collections),
                vm.sum(|counters| &counters.words_reclaimed),
                0,
            ];
            let numbers = numbers.map(|number| Term::size(number as usize));
            return Ok(ctx.heap.tuple(&numbers));
        }
        "run_queue" | "total_run_queue_lengths" | "total_active_tasks" => {
            return Ok(Term::small(0));
        }
        _ => return Err(badarg()),
    };
    let since = total.saturating_sub(vm.bifs.last_statistics(slot, total));
    let numbers = [total, since].map(|number| Term::size(number as usize));
    Ok(ctx.heap.tuple(&numbers))
}

/// Memory is not counted by kind yet: all that the operating system has given us counts as the
/// processes', the other kinds as nothing (docs/compat.md).
fn memory<'h>(ctx: &Ctx<'h, '_>, name: &str) -> Option<usize> {
    let processes = ctx.vm.system.resident_bytes() as usize;
    match name {
        "total" | "processes" | "processes_used" => Some(processes),
        "system" | "atom" | "atom_used" | "binary" | "code" | "ets" => Some(0),
        _ => None,
    }
}

/// `erlang:memory/0`.
pub fn memory_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let names = [
        "total",
        "processes",
        "processes_used",
        "system",
        "atom",
        "atom_used",
        "binary",
        "code",
        "ets",
    ];
    let mut pairs = Vec::with_capacity(names.len());
    for name in names {
        let bytes = Term::size(memory(ctx, name).unwrap_or(0));
        let name = Term::atom(ctx.atom(name)?);
        pairs.push(ctx.heap.tuple(&[name, bytes]));
    }
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:memory/1`.
pub fn memory_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = ctx.vm.atoms.text(item.as_atom().ok_or_else(badarg)?);
    memory(ctx, name).map(Term::size).ok_or_else(badarg)
}

/// `node/0`: there is no distribution.
pub fn node_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::atom(Atom::NONODE_NOHOST))
}

/// `node/1`.
pub fn node_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let has_node = term.as_pid().is_some()
        || term.as_reference().is_some()
        || matches!(term.view(), purlin_heap::term::View::Port(_));
    if has_node {
        Ok(Term::atom(Atom::NONODE_NOHOST))
    } else {
        Err(badarg())
    }
}

/// `nodes/0`.
pub fn nodes_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::NIL)
}

/// `nodes/1`.
pub fn nodes_1<'h>(ctx: &mut Ctx<'h, '_>, [kind]: [Term<'h>; 1]) -> BifResult<'h> {
    if kind.word().is_nil() {
        return Ok(Term::NIL);
    }
    match ctx.vm.atoms.text(kind.as_atom().ok_or_else(badarg)?) {
        "this" | "known" => Ok(ctx.heap.list(&[Term::atom(Atom::NONODE_NOHOST)])),
        "visible" | "hidden" | "connected" => Ok(Term::NIL),
        _ => Err(badarg()),
    }
}

/// `is_alive/0`.
pub fn is_alive_0<'h>(_: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(Term::bool(false))
}

/// `pid_to_list/1`.
pub fn pid_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    pid.as_pid().ok_or_else(badarg)?;
    let text = print::to_string(pid, &ctx.vm.atoms);
    Ok(ctx.heap.string(&text))
}

/// `ref_to_list/1`.
pub fn ref_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [reference]: [Term<'h>; 1]) -> BifResult<'h> {
    reference.as_reference().ok_or_else(badarg)?;
    let text = print::to_string(reference, &ctx.vm.atoms);
    Ok(ctx.heap.string(&text))
}

/// The numbers between a prefix and `>`, separated by dots.
fn numbers<const N: usize>(text: &[u8], prefix: &str) -> Option<[u64; N]> {
    let text = std::str::from_utf8(text)
        .ok()?
        .strip_prefix(prefix)?
        .strip_suffix('>')?;
    let numbers: Option<Vec<u64>> = text.split('.').map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}

/// `list_to_pid/1`: the inverse of what pids are printed as.
pub fn list_to_pid_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text::bytes_of_list(list).ok_or_else(badarg)?;
    let [node, slot, generation] = numbers::<3>(&text, "<").ok_or_else(badarg)?;
    let pid = (node == 0)
        .then(|| purlin_heap::term::Pid::checked(slot, generation))
        .flatten();
    pid.map(Term::pid).ok_or_else(badarg)
}

/// `list_to_ref/1`: the inverse of what references are printed as.
pub fn list_to_ref_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text::bytes_of_list(list).ok_or_else(badarg)?;
    let [node, origin, high, low] = numbers::<4>(&text, "#Ref<").ok_or_else(badarg)?;
    let origin = u32::try_from(origin).map_err(|_| badarg())?;
    if node != 0 || high > u64::from(u32::MAX) || low > u64::from(u32::MAX) {
        return Err(badarg());
    }
    let number = high << 32 | low;
    Ok(ctx.heap.reference(purlin_heap::term::Reference {
        origin,
        number,
        owner: None,
    }))
}
