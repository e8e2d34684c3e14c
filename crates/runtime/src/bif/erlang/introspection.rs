//! What the system tells of itself: `system_info`, `system_flag`, `statistics`, `memory`.

use crate::bif::process::flags::{heap_size, max_heap_term};
use crate::bif::process::spawn::max_heap_size;
use crate::bif::{BifResult, Ctx, badarg};
use crate::scheduler::Counters;
use crate::settings::{HeapSettings, MIN_BIN_VHEAP_SIZE, MIN_HEAP_SIZE, heap_sizes};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Term};
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

/// The release of OTP whose behaviour is ours.
const OTP_RELEASE: &str = "27";
/// The same as a number.
const COMPAT_REL: usize = 27;
/// The version of OTP's runtime system with that release.
const ERTS_VERSION: &str = "15.2.7";
/// Versions of OTP's interfaces for code in C, of which there is none here.
const DRIVER_VERSION: &str = "3.3";
const NIF_VERSION: &str = "2.17";
/// OTP's default for distribution, which there is not here.
const DIST_BUF_BUSY_LIMIT: usize = 1 << 20;
/// Half of what 64 bits hold, in nanoseconds: later than anyone will ask.
const END_TIME: i64 = 1 << 62;
/// Largest `backtrace_depth`.
const BACKTRACE_DEPTH_MAX: usize = 64;
/// What the allocator and the kernel take for a process besides heap and stack.
const PROCESS_BYTES: usize = 512;

/// `erlang:system_info/1`. What has no meaning here answers as OTP does when it is not used
/// (docs/compat.md lists it).
pub fn system_info_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    let Some(name) = item.as_atom() else {
        return system_info_of_pair(item);
    };
    let name = ctx.vm.atoms.text(name);
    if let Some(count) = count_of(ctx, name) {
        return Ok(Term::size(count));
    }
    if let Some(atom) = word_for(name) {
        return Ok(Term::atom(ctx.atom(atom)?));
    }
    if let Some(text) = text_of(ctx.vm, name) {
        return Ok(ctx.heap.string(&text));
    }
    structured(ctx, item, name)
}

/// `{wordsize, internal | external}`
fn system_info_of_pair<'h>(item: Term<'h>) -> BifResult<'h> {
    match item.as_tuple().map(|pair| pair.elements()) {
        Some(&[key, kind])
            if key.is_atom(Atom::WORDSIZE)
                && (kind.is_atom(Atom::INTERNAL) || kind.is_atom(Atom::EXTERNAL)) =>
        {
            Ok(Term::size(size_of::<u64>()))
        }
        Some(_) | None => Err(badarg()),
    }
}

/// Items that are numbers.
fn count_of(ctx: &Ctx<'_, '_>, name: &str) -> Option<usize> {
    let vm = ctx.vm;
    Some(match name {
        "schedulers" | "schedulers_online" => vm.schedulers.len(),
        "dirty_cpu_schedulers" | "dirty_cpu_schedulers_online" => vm.schedulers.len(),
        "dirty_io_schedulers" => crate::scheduler::pool::POOL_THREADS_MAX,
        "logical_processors"
        | "logical_processors_online"
        | "logical_processors_available"
        | "cpu_quota" => std::thread::available_parallelism().map_or(1, usize::from),
        "scheduler_id" => ctx.scheduler.index + 1,
        "process_count" => vm.process_count() as usize,
        "process_limit" => vm.processes.limit() as usize,
        "atom_count" => vm.atoms.count() as usize,
        "atom_limit" => vm.atoms.limit() as usize,
        "port_limit" => 65_536,
        "ets_limit" => 8_192,
        "ets_count" => ctx.vm.tables.count(),
        "port_count" | "creation" | "thread_pool_size" => 0,
        "trace_control_word" => vm.trace.control_word() as usize,
        "wordsize" => size_of::<u64>(),
        "context_reductions" => crate::interp::SLICE_REDUCTIONS as usize,
        "compat_rel" => COMPAT_REL,
        "delayed_node_table_gc" => 60,
        "dist_buf_busy_limit" => DIST_BUF_BUSY_LIMIT,
        "outstanding_system_requests_limit" => 4,
        _ => return None,
    })
}

/// Items that are atoms.
fn word_for(name: &str) -> Option<&'static str> {
    Some(match name {
        "threads" | "smp_support" | "time_correction" => "true",
        "kernel_poll" | "dynamic_trace_probes" | "port_parallelism" | "async_dist" => "false",
        "debug_compiled" if cfg!(debug_assertions) => "true",
        "debug_compiled" => "false",
        "multi_scheduling" => "enabled",
        "build_type" | "emu_type" => "opt",
        "emu_flavor" => "emu",
        "heap_type" => "private",
        "dynamic_trace" => "none",
        "modified_timing_level" => "undefined",
        "message_queue_data" => "on_heap",
        "scheduler_bind_type" => "unbound",
        "update_cpu_info" => "unchanged",
        "halt_flush_timeout" => "infinity",
        "time_offset" => "final",
        "time_warp_mode" => "no_time_warp",
        "tolerant_timeofday" => "disabled",
        "endian" if cfg!(target_endian = "little") => "little",
        "endian" => "big",
        _ => return None,
    })
}

/// Items that are strings.
fn text_of(vm: &Vm, name: &str) -> Option<String> {
    let schedulers = vm.schedulers.len();
    Some(match name {
        "otp_release" => OTP_RELEASE.to_string(),
        "version" => ERTS_VERSION.to_string(),
        "driver_version" => DRIVER_VERSION.to_string(),
        "nif_version" => NIF_VERSION.to_string(),
        "machine" => "Purlin".to_string(),
        "system_architecture" => format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
        "system_version" => {
            let version = env!("CARGO_PKG_VERSION");
            format!("Purlin {version} [smp:{schedulers}]\n")
        }
        _ => return None,
    })
}

/// Items that are lists, tuples, maps, binaries.
fn structured<'h>(ctx: &mut Ctx<'h, '_>, item: Term<'h>, name: &str) -> BifResult<'h> {
    let settings = ctx.vm.settings.heap();
    let value = match name {
        "fullsweep_after" => settings.fullsweep_after,
        "min_heap_size" => settings.min_heap_size,
        "min_bin_vheap_size" => settings.min_bin_vheap_size,
        _ => return other_structured(ctx, name, settings),
    };
    Ok(ctx.heap.tuple(&[item, Term::size(value)]))
}

fn other_structured<'h>(
    ctx: &mut Ctx<'h, '_>,
    name: &str,
    settings: HeapSettings,
) -> BifResult<'h> {
    Ok(match name {
        "max_heap_size" => max_heap_term(&mut ctx.heap, settings.max_heap),
        "garbage_collection" => {
            let pairs = [
                (Atom::MAX_HEAP_SIZE, settings.max_heap.words),
                (Atom::MIN_BIN_VHEAP_SIZE, settings.min_bin_vheap_size),
                (Atom::MIN_HEAP_SIZE, settings.min_heap_size),
                (Atom::FULLSWEEP_AFTER, settings.fullsweep_after),
            ];
            let pairs = pairs.map(|(key, value)| {
                let pair = [Term::atom(key), Term::size(value)];
                ctx.heap.tuple(&pair)
            });
            ctx.heap.list(&pairs)
        }
        "heap_sizes" => ctx.heap.list_from_iter(heap_sizes().map(Term::size)),
        "check_io"
        | "dist_ctrl"
        | "multi_scheduling_blockers"
        | "normal_multi_scheduling_blockers" => Term::NIL,
        "c_compiler_used" => {
            let unknown = Term::atom(Atom::UNDEFINED);
            ctx.heap.tuple(&[unknown, unknown])
        }
        "scheduler_bindings" => {
            let unbound = Term::atom(ctx.atom("unbound")?);
            let count = ctx.vm.schedulers.len();
            ctx.heap.tuple(&vec![unbound; count])
        }
        "cpu_topology" => cpu_topology(ctx)?,
        "dist" => ctx.heap.binary(b"=node:nonode@nohost\n"),
        "loaded" => {
            let text = loaded_text(ctx.vm);
            ctx.heap.binary(text.as_bytes())
        }
        "procs" => {
            let text = processes_text(ctx.vm);
            ctx.heap.binary(text.as_bytes())
        }
        "start_time" => ctx.heap.i64(ctx.vm.now_at_start()),
        "end_time" => ctx.heap.i64(END_TIME),
        "os_monotonic_time_source" => clock_source(ctx, "CLOCK_MONOTONIC")?,
        "os_system_time_source" => clock_source(ctx, "CLOCK_REALTIME")?,
        "system_logger" => {
            let logger = ctx.vm.names.get(Atom::LOGGER);
            logger.map_or(Term::atom(Atom::UNDEFINED), Term::pid)
        }
        _ => return Err(badarg()),
    })
}

/// One processor whose cores each have a thread: more is not known.
fn cpu_topology<'h>(ctx: &mut Ctx<'h, '_>) -> BifResult<'h> {
    let [processor, core, logical] = [
        ctx.atom("processor")?,
        ctx.atom("core")?,
        ctx.atom("logical")?,
    ]
    .map(Term::atom);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    let mut cores = Vec::with_capacity(count);
    for number in 0..count {
        let thread = ctx.heap.tuple(&[logical, Term::size(number)]);
        cores.push(ctx.heap.tuple(&[core, thread]));
    }
    let cores = ctx.heap.list(&cores);
    let processor = ctx.heap.tuple(&[processor, cores]);
    Ok(ctx.heap.list(&[processor]))
}

fn clock_source<'h>(ctx: &mut Ctx<'h, '_>, clock: &str) -> BifResult<'h> {
    let now = if clock == "CLOCK_REALTIME" {
        ctx.vm.system.wall_ns()
    } else {
        ctx.vm.monotonic_ns()
    };
    let mut pairs = Vec::new();
    for (key, value) in [
        ("function", "clock_gettime"),
        ("clock_id", clock),
        ("extended", "no"),
        ("parallel", "yes"),
    ] {
        let pair = [Term::atom(ctx.atom(key)?), Term::atom(ctx.atom(value)?)];
        pairs.push(ctx.heap.tuple(&pair));
    }
    for (key, value) in [("resolution", 1_000_000_000), ("time", now)] {
        let pair = [Term::atom(ctx.atom(key)?), ctx.heap.u64(value)];
        pairs.push(ctx.heap.tuple(&pair));
    }
    Ok(ctx.heap.list(&pairs))
}

/// As OTP's crash dumps have it: a line for each module.
fn loaded_text(vm: &Vm) -> String {
    let mut text = String::new();
    for module in vm.code.loaded() {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}", vm.atoms.text(module));
    }
    text
}

/// Who there is, without what only a process itself can tell.
fn processes_text(vm: &Vm) -> String {
    let mut text = String::new();
    for pid in vm.processes.pids() {
        let _ = writeln!(text, "=proc:{}", purlin_heap::print::pid_text(pid));
        if let Some(name) = vm.processes.get(pid).and_then(|process| process.name()) {
            let _ = writeln!(text, "Name: {}", vm.atoms.text(name));
        }
    }
    text
}

/// `erlang:system_flag/2`: sets what new processes begin with, the depth of stack traces, and
/// whether schedulers tell how busy they are; accepts what cannot be changed when it stays as it is.
pub fn system_flag_2<'h>(ctx: &mut Ctx<'h, '_>, [flag, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let vm = ctx.vm;
    let settings = &vm.settings;
    let before = match vm.atoms.text(flag.as_atom().ok_or_else(badarg)?) {
        "backtrace_depth" => {
            let depth = value.as_size().ok_or_else(badarg)?;
            settings.set_backtrace_depth(depth.min(BACKTRACE_DEPTH_MAX))
        }
        "fullsweep_after" => {
            let after = value.as_size().ok_or_else(badarg)?;
            settings
                .change_heap(|heap| heap.fullsweep_after = after)
                .fullsweep_after
        }
        "min_heap_size" => {
            let size = heap_size(value, MIN_HEAP_SIZE).ok_or_else(badarg)?;
            settings
                .change_heap(|heap| heap.min_heap_size = size)
                .min_heap_size
        }
        "min_bin_vheap_size" => {
            let size = heap_size(value, MIN_BIN_VHEAP_SIZE).ok_or_else(badarg)?;
            let before = settings.change_heap(|heap| heap.min_bin_vheap_size = size);
            before.min_bin_vheap_size
        }
        "max_heap_size" => {
            let HeapSettings {
                max_heap,
                min_heap_size,
                ..
            } = settings.heap();
            let limit = max_heap_size(value, max_heap, min_heap_size, ctx.heap.atoms());
            let limit = limit.ok_or_else(badarg)?;
            let before = settings.change_heap(|heap| heap.max_heap = limit);
            return Ok(max_heap_term(&mut ctx.heap, before.max_heap));
        }
        "scheduler_wall_time" => {
            let on = value.as_bool().ok_or_else(badarg)?;
            return Ok(Term::bool(settings.set_scheduler_wall_time(on)));
        }
        "schedulers_online" | "dirty_cpu_schedulers_online" => {
            let count = value.as_size().ok_or_else(badarg)?;
            if !(1..=vm.schedulers.len()).contains(&count) {
                return Err(badarg());
            }
            vm.schedulers.len()
        }
        "trace_control_word" => {
            let word = value.as_size().and_then(|word| u32::try_from(word).ok());
            vm.trace.set_control_word(word.ok_or_else(badarg)?) as usize
        }
        "multi_scheduling" => {
            let known = ["block", "unblock", "block_normal", "unblock_normal"];
            let word = vm.atoms.text(value.as_atom().ok_or_else(badarg)?);
            if !known.contains(&word) {
                return Err(badarg());
            }
            return Ok(Term::atom(ctx.atom("enabled")?));
        }
        _ => return Err(badarg()),
    };
    Ok(Term::size(before))
}

/// `statistics/1`. Second numbers are since the last call.
pub fn statistics_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    let vm = ctx.vm;
    let (slot, total) = match vm.atoms.text(item.as_atom().ok_or_else(badarg)?) {
        "wall_clock" => (0, vm.now() / 1_000_000),
        "runtime" => (1, vm.system.cpu_time_ns() / 1_000_000),
        "reductions" => (2, vm.sum(|counters| &counters.reductions)),
        "exact_reductions" => {
            let finished = vm.sum(|counters| &counters.reductions);
            (3, finished + ctx.budget.used())
        }
        "context_switches" => {
            let slices = ctx.heap.u64(vm.sum(|counters| &counters.slices));
            return Ok(ctx.heap.tuple(&[slices, Term::small(0)]));
        }
        "garbage_collection" => {
            let collections = ctx.heap.u64(vm.sum(|counters| &counters.collections));
            let words = ctx.heap.u64(vm.sum(|counters| &counters.words_reclaimed));
            return Ok(ctx.heap.tuple(&[collections, words, Term::small(0)]));
        }
        "io" => {
            let [input, output] = [ctx.atom("input")?, ctx.atom("output")?]
                .map(|kind| ctx.heap.tuple(&[Term::atom(kind), Term::small(0)]));
            return Ok(ctx.heap.tuple(&[input, output]));
        }
        name => return queues(ctx, name),
    };
    let since = total.saturating_sub(vm.bifs.last_statistics(slot, total));
    let numbers = [total, since].map(|number| ctx.heap.u64(number));
    Ok(ctx.heap.tuple(&numbers))
}

/// What is about each scheduler.
fn queues<'h>(ctx: &mut Ctx<'h, '_>, name: &str) -> BifResult<'h> {
    let vm = ctx.vm;
    let schedulers = vm.schedulers.iter();
    let waiting = schedulers.map(|shared| shared.thieves.lengths().iter().sum::<usize>());
    let waiting: Vec<usize> = waiting.collect();
    let runs = |counters: &Counters| usize::from(counters.running.load(Ordering::Relaxed) != 0);
    let active: Vec<usize> = waiting
        .iter()
        .zip(&vm.schedulers)
        .map(|(waiting, shared)| waiting + runs(&shared.counters))
        .collect();
    let sum = |counts: &[usize]| Ok(Term::size(counts.iter().sum()));
    match name {
        "run_queue" | "total_run_queue_lengths" | "total_run_queue_lengths_all" => sum(&waiting),
        "total_active_tasks" | "total_active_tasks_all" => sum(&active),
        "run_queue_lengths" | "run_queue_lengths_all" => {
            Ok(ctx.heap.list_from_iter(waiting.into_iter().map(Term::size)))
        }
        "active_tasks" | "active_tasks_all" => {
            Ok(ctx.heap.list_from_iter(active.into_iter().map(Term::size)))
        }
        "scheduler_wall_time" | "scheduler_wall_time_all" => Ok(wall_times(ctx)),
        _ => Err(badarg()),
    }
}

/// `[{SchedulerId, ActiveTime, TotalTime}]` in nanoseconds
fn wall_times<'h>(ctx: &mut Ctx<'h, '_>) -> Term<'h> {
    let vm = ctx.vm;
    if !vm.settings.scheduler_wall_time() {
        return Term::atom(Atom::UNDEFINED);
    }
    let now = vm.now();
    let mut entries = Vec::with_capacity(vm.schedulers.len());
    for (index, shared) in vm.schedulers.iter().enumerate() {
        let active = shared.counters.active_ns(now).min(now);
        let entry = [
            Term::size(index + 1),
            ctx.heap.u64(active),
            ctx.heap.u64(now),
        ];
        entries.push(ctx.heap.tuple(&entry));
    }
    ctx.heap.list(&entries)
}

/// Kinds of memory, in OTP's order.
const MEMORY_KINDS: [&str; 9] = [
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

/// Bytes of each kind, in the order of [`MEMORY_KINDS`]. Heaps and the binaries that they hold count
/// as of each process's last collection, the caller's as they are now.
fn memory(ctx: &Ctx<'_, '_>) -> [usize; MEMORY_KINDS.len()] {
    let vm = ctx.vm;
    let heap = ctx.heap.heap();
    let counted = heap.counted();
    let sum = |counter: fn(&Counters) -> &AtomicU64| vm.sum(counter) as i64 as usize;
    let words = sum(|counters| &counters.heap_words)
        .wrapping_add(heap.block_words())
        .wrapping_sub(counted.words);
    let binary = sum(|counters| &counters.binary_bytes)
        .wrapping_add(heap.off_heap_bytes())
        .wrapping_sub(counted.binary_bytes);
    let count = vm.process_count() as usize;
    let processes = (words as isize).max(0) as usize * 8 + count * PROCESS_BYTES;
    let binary = (binary as isize).max(0) as usize;
    let atom = vm.atoms.bytes();
    let code = vm.code.bytes();
    let tables = vm.tables.all();
    let words = tables.iter().filter_map(|table| table.memory_words().ok());
    let ets = words.sum::<usize>() * size_of::<u64>();
    let known = atom + binary + code + ets;
    let resident = vm.system.resident_bytes() as usize;
    let system = resident.saturating_sub(processes).max(known);
    [
        processes + system,
        processes,
        processes,
        system,
        atom,
        atom,
        binary,
        code,
        ets,
    ]
}

/// `erlang:memory/0`.
pub fn memory_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let bytes = memory(ctx);
    let mut pairs = Vec::with_capacity(bytes.len());
    for (name, bytes) in MEMORY_KINDS.into_iter().zip(bytes) {
        let name = Term::atom(ctx.atom(name)?);
        pairs.push(ctx.heap.tuple(&[name, Term::size(bytes)]));
    }
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:memory/1`: of a kind, or of a list of kinds.
pub fn memory_1<'h>(ctx: &mut Ctx<'h, '_>, [wanted]: [Term<'h>; 1]) -> BifResult<'h> {
    let bytes = memory(ctx);
    let of = |kind: Term<'_>| {
        let name = ctx.vm.atoms.text(kind.as_atom()?);
        let index = MEMORY_KINDS.iter().position(|known| *known == name)?;
        Some(Term::size(bytes[index]))
    };
    if wanted.as_atom().is_some() {
        return of(wanted).ok_or_else(badarg);
    }
    let mut list = wanted.list();
    let mut pairs = Vec::new();
    for kind in list.by_ref() {
        pairs.push((kind, of(kind).ok_or_else(badarg)?));
    }
    if !list.ended_properly() {
        return Err(badarg());
    }
    let pairs: Vec<_> = pairs
        .into_iter()
        .map(|(kind, bytes)| ctx.heap.tuple(&[kind, bytes]))
        .collect();
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:process_display/2`: prints where a process is to standard error.
pub fn process_display_2<'h>(ctx: &mut Ctx<'h, '_>, [pid, kind]: [Term<'h>; 2]) -> BifResult<'h> {
    let pid: Pid = pid.as_pid().ok_or_else(badarg)?;
    if !kind.is_atom(Atom::BACKTRACE) || ctx.vm.processes.get(pid).is_none() {
        return Err(badarg());
    }
    crate::bif::process::display(ctx, pid)
}
