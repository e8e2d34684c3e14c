//! The crash dump: what was in a VM that did not end as it should, as text that a person can read.
//!
//! `erlang:halt("slogan")` asks for one. It is written as the last step of the shutdown
//! ([`Vm::wait`]), when no scheduler runs any more: those that left their loop have put the processes
//! of their run queues where [`Vm::injected`] is, and the others lie in their inboxes, so whoever writes
//! the dump owns all of them, each at rest between two slices. A process whose work in the blocking
//! pool is not done is at rest, too.
//!
//! A scheduler that panics has no such peace. It gives the others a moment to leave their loops, and
//! writes what is at rest by then; processes that are not are listed without what only an owner sees.
//!
//! The file is named by `ERL_CRASH_DUMP`, else it is `purlin_crash.dump` in the current folder; none is
//! written when `ERL_CRASH_DUMP_SECONDS` is 0, nor without the grant to write files.

use crate::process::Private;
use crate::process::info::Item;
use crate::process::subject::Subject;
use crate::system::{OpenMode, Stream};
use crate::vm::Vm;
use crossbeam_deque::Steal;
use purlin_heap::heap::ProcessHeap;
use purlin_heap::print::{self, Charset};
use purlin_heap::term::Pid;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file, unless `ERL_CRASH_DUMP` names another.
const FILE: &str = "purlin_crash.dump";
/// So many messages of a mailbox are shown.
const MESSAGES_SHOWN: usize = 10;
/// A term is shown up to so many bytes.
const TERM_BYTES: usize = 512;

/// Writes the dump, and tells so on standard error as OTP does.
pub(crate) fn write(vm: &Vm, slogan: &str) {
    let Some(path) = path(vm) else {
        return;
    };
    let tell = |text: &str| {
        // Whoever closed the stream does not want to know.
        let _ = vm
            .system
            .write_console(vm.grants, Stream::Error, text.as_bytes());
    };
    let shown = path.display();
    tell(&format!("\nCrash dump is being written to: {shown}..."));
    match save(vm, &path, &text(vm, slogan)) {
        Ok(()) => tell("done\n"),
        Err(error) => tell(&format!("{error}\n")),
    }
}

fn path(vm: &Vm) -> Option<PathBuf> {
    let variable = |name: &str| {
        let value = vm.system.variable(vm.grants, OsStr::new(name));
        value.ok().flatten()
    };
    if variable("ERL_CRASH_DUMP_SECONDS").is_some_and(|seconds| seconds == "0") {
        return None;
    }
    Some(variable("ERL_CRASH_DUMP").map_or_else(|| PathBuf::from(FILE), PathBuf::from))
}

fn save(vm: &Vm, path: &Path, text: &str) -> io::Result<()> {
    let mode = OpenMode {
        write: true,
        truncate: true,
        create: true,
        ..OpenMode::default()
    };
    let mut file = vm.system.open(vm.grants, path, mode)?;
    file.write_all(text.as_bytes())?;
    file.sync()
}

/// The whole dump. Writing to a string does not fail.
fn text(vm: &Vm, slogan: &str) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "=purlin_crash_dump:1");
    let _ = writeln!(text, "Slogan: {slogan}");
    let _ = writeln!(text, "Version: {}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "Uptime: {} ms", vm.now() / 1_000_000);
    let _ = writeln!(text, "Schedulers: {}", vm.schedulers.len());
    let _ = writeln!(
        text,
        "Processes: {} of {}",
        vm.process_count(),
        vm.processes.limit()
    );
    let _ = writeln!(text, "Atoms: {} of {}", vm.atoms.count(), vm.atoms.limit());
    let _ = writeln!(text, "Timers: {}", vm.timer_count());
    let _ = writeln!(
        text,
        "Resident memory: {} bytes",
        vm.system.resident_bytes()
    );
    let mut resting = take_runnable(vm);
    let pids: Vec<Pid> = vm.processes.pids().collect();
    for pid in pids {
        let waiting = vm.processes.get(pid).and_then(|slot| slot.inbox.unpark());
        let process = waiting.map(|process| (process, "Waiting"));
        let runnable = || resting.remove(&pid).map(|process| (process, "Runnable"));
        let _ = writeln!(text, "=proc:{}", print::pid_text(pid));
        match process.or_else(runnable) {
            Some((mut process, state)) => {
                describe(vm, &mut process, state, &mut text);
                // It goes with the VM.
                vm.injected.push(process);
            }
            None => {
                let _ = writeln!(text, "State: Running");
                name(vm, pid, &mut text);
            }
        }
    }
    let _ = writeln!(text, "=loaded_modules");
    let mut modules: Vec<&str> = vm
        .code
        .loaded()
        .into_iter()
        .map(|it| vm.atoms.text(it))
        .collect();
    modules.sort_unstable();
    for module in modules {
        let _ = writeln!(text, "{module}");
    }
    text.push_str("=end\n");
    text
}

/// The processes that no scheduler has any more, by pid.
fn take_runnable(vm: &Vm) -> BTreeMap<Pid, Box<Private>> {
    let mut processes = BTreeMap::new();
    loop {
        match vm.injected.steal() {
            Steal::Success(process) => {
                processes.insert(process.own.pid, process);
            }
            Steal::Empty => return processes,
            Steal::Retry => {}
        }
    }
}

fn name(vm: &Vm, pid: Pid, text: &mut String) {
    if let Some(name) = vm.processes.get(pid).and_then(|slot| slot.name()) {
        let _ = writeln!(text, "Name: {}", vm.atoms.text(name));
    }
}

/// What there is to say of a process that the caller owns.
fn describe(vm: &Vm, process: &mut Private, state: &str, text: &mut String) {
    let Private { machine, own } = process;
    let call = own.initial_call;
    let state = if own.exiting { "Exiting" } else { state };
    let _ = writeln!(text, "State: {state}");
    name(vm, own.pid, text);
    let (module, function) = (vm.atoms.text(call.module), vm.atoms.text(call.function));
    let _ = writeln!(text, "Spawned as: {module}:{function}/{}", call.arity);
    let _ = writeln!(text, "Spawned by: {}", print::pid_text(own.parent));
    let _ = writeln!(text, "Priority: {}", vm.atoms.text(own.priority.atom()));
    let _ = writeln!(text, "Reductions: {}", own.reductions);
    let _ = writeln!(text, "Heap: {} words", machine.heap.block_words());
    let _ = writeln!(text, "Stack: {} bytes", machine.stack_bytes());
    let _ = writeln!(text, "Binaries: {} bytes", machine.heap.off_heap_bytes());
    let links: Vec<String> = own
        .relations
        .iter()
        .flat_map(|relations| relations.links().map(print::pid_text))
        .collect();
    if !links.is_empty() {
        let _ = writeln!(text, "Links: {}", links.join(", "));
    }
    let _ = writeln!(text, "Message queue length: {}", own.mailbox.len());
    if own.exiting {
        return;
    }
    let sensitive = own.flags.sensitive;
    let mut subject = Subject {
        vm,
        own,
        machine: Some(machine),
        asks_itself: false,
        running_slice: 0,
    };
    if !sensitive {
        messages(vm, &mut subject, text);
    }
    text.push_str("Stack:\n");
    text.push_str(&subject.backtrace());
}

/// The first of its messages.
fn messages(vm: &Vm, subject: &mut Subject<'_>, text: &mut String) {
    let mut scratch = ProcessHeap::new();
    scratch.scope(&vm.atoms, |heap| {
        let messages = subject.value(heap, Item::Messages);
        for message in messages.list().take(MESSAGES_SHOWN) {
            let shown = print::to_limited_string(message, &vm.atoms, Charset::Unicode, TERM_BYTES);
            let _ = writeln!(text, "  {shown}");
        }
    });
}
