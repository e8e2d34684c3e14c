//! Processes come and go, and leave nothing behind: no memory, and no counter that stays up.
//!
//! The memory is everything that this test's process has allocated, counted by its allocator: heap blocks, stacks,
//! binaries, mailboxes, table entries, timers and all else that a counter of the VM's own could forget.

#![allow(missing_docs, reason = "a test")]
#![allow(unsafe_code, reason = "an allocator cannot be written without")]

use purlin_runtime::account::{AccountId, Resource};
use purlin_runtime::vm::Vm;
use purlin_syntax::ParseOptions;
use purlin_syntax::preprocess::MemoryLoader;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

/// The system's allocator, counting. Relaxed: the test reads when nothing runs.
struct Counting;

static BYTES: AtomicI64 = AtomicI64::new(0);
static PIECES: AtomicI64 = AtomicI64::new(0);

fn count(bytes: i64, pieces: i64) {
    BYTES.fetch_add(bytes, Ordering::Relaxed);
    PIECES.fetch_add(pieces, Ordering::Relaxed);
}

// SAFETY: all work is the system allocator's; counting does not touch the memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64, 1);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-(layout.size() as i64), -1);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as i64 - layout.size() as i64, 0);
        // SAFETY: the caller's promise.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Rounds of 100 processes in each of three parts; the last two make 200,000 processes.
const ROUNDS: usize = 1000;

/// Each process does something that has to be undone: it has links, monitors, a name, timers, a dictionary, binaries
/// outside of its heap, a large heap, a deep stack, messages that nobody reads, and all ways to end.
const PROGRAM: &str = "
-module(t).
-export([start/0, use/0]).
start() ->
    process_flag(trap_exit, true),
    rounds(ROUNDS), rest(warm),
    rounds(ROUNDS), rest(half),
    rounds(ROUNDS), rest(whole),
    erlang:halt(42).
rest(Name) ->
    unread(),
    erlang:garbage_collect(),
    true = erlang:register(Name, self()),
    receive after 1500 -> ok end,
    true = erlang:unregister(Name).
unread() -> receive _ -> unread() after 0 -> ok end.
rounds(0) -> ok;
rounds(N) ->
    Me = self(),
    started(100, fun(K) -> life(K, Me) end),
    ended(100),
    rounds(N - 1).
started(0, _) -> ok;
started(K, F) ->
    Pid = case K rem 2 of
        0 -> erlang:spawn_link(fun() -> F(K) end);
        1 -> {P, _} = erlang:spawn_monitor(fun() -> F(K) end), P
    end,
    Pid ! {unread, Pid, seq(1, 10)},
    started(K - 1, F).
ended(0) -> ok;
ended(K) ->
    receive
        {'EXIT', _, _} -> ended(K - 1);
        {'DOWN', _, process, _, _} -> ended(K - 1)
    end.
life(1, _) -> erlang:register(named, self()), exit(normal);
life(2, _) -> receive after 1 -> ok end;
life(3, _) -> erlang:send_after(100000, self(), never);
life(4, _) -> exit(seq(1, 100));
life(5, _) -> deep(2000);
life(6, _) -> seq(1, 3000);
life(7, Me) -> erlang:monitor(process, Me), put(key, seq(1, 50));
life(8, _) -> Binary = erlang:list_to_binary(seq(1, 200)), put(binary, {Binary, Binary});
life(9, _) -> self() ! erlang:list_to_binary(seq(1, 100));
life(10, _) -> exit(self(), kill), receive never -> ok end;
life(11, Me) -> Pid = spawn(fun() -> erlang:link(Me), receive never -> ok after 0 -> ok end end), Pid ! done;
life(12, _) -> erlang:start_timer(0, self(), soon), receive {timeout, _, soon} -> ok end;
life(_, _) -> ok.
deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).
seq(N, M) when N > M -> [];
seq(N, M) when N < 256 -> [N | seq(N + 1, M)];
seq(N, M) -> [0 | seq(N + 1, M)].
use() -> {rest(x), rounds(0)}.
";

/// What is counted while nothing runs.
#[derive(Debug)]
struct Sample {
    bytes: i64,
    pieces: i64,
    processes: u64,
    slots: usize,
    charged: u64,
    names: usize,
    timers: usize,
}

fn sample(vm: &Vm) -> Sample {
    Sample {
        bytes: BYTES.load(Ordering::Relaxed),
        pieces: PIECES.load(Ordering::Relaxed),
        processes: vm.process_count(),
        slots: vm.processes.pids().count(),
        charged: vm.accounts.used(AccountId::ROOT, Resource::Processes),
        names: vm.names.names().len(),
        timers: vm.timer_count(),
    }
}

fn load(vm: &Arc<Vm>) {
    let text = PROGRAM.replace("ROUNDS", &ROUNDS.to_string());
    let (options, loader) = (ParseOptions::default(), MemoryLoader::new());
    let parsed = purlin_syntax::parse_module("t.erl", &text, &options, &loader);
    let options = purlin_compiler::Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let module = module.unwrap_or_else(|| panic!("{:?} {diagnostics:?}", parsed.diagnostics));
    let verified = purlin_bytecode::verify::verify(module).expect("the compiler's modules pass");
    vm.code
        .load(vm, &verified, purlin_runtime::code::LoadedFrom::Within)
        .expect("the module can be loaded");
}

/// Waits until the program rests under a name, and for others to come to rest.
fn at(vm: &Vm, name: &str) -> Sample {
    let atom = vm.atoms.intern(name).expect("there is room for an atom");
    let patience = Instant::now() + Duration::from_secs(120);
    while vm.whereis(atom).is_none() {
        assert!(
            Instant::now() < patience,
            "the program does not get to {name}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(700));
    sample(vm)
}

#[test]
fn nothing_is_left_of_the_dead() {
    let vm = Vm::builder().schedulers(2).build();
    load(&vm);
    let [module, start] = ["t", "start"].map(|text| vm.atoms.intern(text).expect("an atom"));
    vm.spawn_main(module, start, |_| Vec::new())
        .expect("there is room for a process");
    let driver = {
        let vm = vm.clone();
        std::thread::spawn(move || vm.wait())
    };
    let [warm, half, whole] = ["warm", "half", "whole"].map(|name| at(&vm, name));
    assert_eq!(driver.join().expect("the VM does not panic"), 42);
    println!("{warm:?}\n{half:?}\n{whole:?}");
    for later in [&half, &whole] {
        // The program itself, its name, and the timer that it waits for.
        let counters = (
            later.processes,
            later.slots,
            later.charged,
            later.names,
            later.timers,
        );
        assert_eq!(counters, (1, 1, 1, 1, 1), "{later:?}");
    }
    // Spare blocks and tables reach their size after a while; what is lost with each process would show.
    let grown = (whole.bytes - half.bytes) / (ROUNDS as i64 * 100);
    assert!(
        grown < 10,
        "{grown} bytes for each process\n{half:?}\n{whole:?}"
    );
    let more = whole.pieces - half.pieces;
    assert!(more < 200, "{half:?}\n{whole:?}");
}
