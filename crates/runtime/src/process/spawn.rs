//! The start of a process.

use super::heap_limit::MaxHeapSize;
use super::relations::{AliasMode, Monitor};
use super::report::tell_text;
use super::{Flags, Mfa, Own, Priority, Private};
use crate::account::{AccountId, LimitReached, Resource};
use crate::interp::Machine;
use crate::scheduler::{Counters, Scheduler};
use crate::signal::{Object, ReferenceKey, Sender, message_from, send_quietly};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::term::{Pid, Reference, Term};

/// What a process is to call.
#[derive(Clone, Copy)]
pub enum Call<'a> {
    /// `apply(Module, Function, Arguments)`; the arguments are a proper list of at most 255.
    Function {
        /// Module.
        module: Atom,
        /// Function.
        function: Atom,
        /// Its arguments.
        arguments: Term<'a>,
    },
    /// `Fun()`.
    Fun(Term<'a>),
}

impl Call<'_> {
    fn initial_call(&self) -> Mfa {
        match *self {
            Call::Function {
                module,
                function,
                arguments,
            } => {
                let arity = arguments.list_length().unwrap_or(0) as u8;
                Mfa {
                    module,
                    function,
                    arity,
                }
            }
            Call::Fun(_) => Mfa {
                module: Atom::ERLANG,
                function: Atom::APPLY,
                arity: 2,
            },
        }
    }
}

/// What `spawn_opt` can ask for.
#[derive(Debug, Default)]
pub struct SpawnOptions {
    /// Link it to its parent.
    pub link: bool,
    /// Its parent monitors it.
    pub monitor: Option<MonitorOptions>,
    /// Its priority.
    pub priority: Priority,
    /// Words of its first heap; 0 for the default.
    pub min_heap_size: usize,
    /// Words of off-heap binaries before a collection; 0 for the default.
    pub min_bin_vheap_size: usize,
    /// Minor collections before a full one.
    pub fullsweep_after: Option<usize>,
    /// How large its heap may get.
    pub max_heap: Option<MaxHeapSize>,
    /// Keep messages outside the heap.
    pub off_heap_messages: bool,
    /// Signals to other nodes do not wait.
    pub async_dist: bool,
    /// It was asked for by `spawn_request`.
    pub request: Option<SpawnReply>,
}

/// What `spawn_request` answers with.
#[derive(Debug)]
pub struct SpawnReply {
    /// The request, and the monitor, if one was asked for.
    pub reference: Reference,
    /// The first element of the answer; `None` for no answer.
    pub tag: Option<OwnedTerm>,
}

/// What `monitor/3` can ask for.
#[derive(Debug, Default)]
pub struct MonitorOptions {
    /// Make the reference an alias.
    pub alias: Option<AliasMode>,
    /// What stands in the message instead of `'DOWN'`.
    pub tag: Option<Box<OwnedTerm>>,
}

/// A process was started.
#[derive(Clone, Copy, Debug)]
pub struct Spawned {
    /// Its pid.
    pub pid: Pid,
    /// The parent's monitor, if it asked for one.
    pub monitor: Option<Reference>,
}

/// Starts a process for a process.
pub fn spawn(
    vm: &Vm,
    scheduler: &mut Scheduler,
    parent: &mut Own,
    call: &Call<'_>,
    options: SpawnOptions,
) -> Result<Spawned, LimitReached> {
    let account = parent.account;
    let pid = match allocate(vm, scheduler, account) {
        Ok(pid) => pid,
        Err(reached) => {
            report_limit(vm, scheduler);
            return Err(reached);
        }
    };
    let mut process = new(vm, pid, parent.pid, parent.group_leader, call, &options);
    process.own.account = account;
    if options.link {
        parent.relations().link(pid);
        process.own.relations().link(parent.pid);
    }
    let requested = options.request.as_ref().map(|request| request.reference);
    let monitor = options.monitor.map(|monitor| {
        let mut reference = requested.unwrap_or_else(|| scheduler.make_reference());
        reference.owner = monitor.alias.map(|_| parent.pid);
        let watched = Monitor {
            target: Some(pid),
            object: Object::Pid(pid),
            tag: monitor.tag,
        };
        parent
            .relations()
            .monitor(ReferenceKey::of(reference), watched, monitor.alias);
        process
            .own
            .relations()
            .watchers
            .insert(ReferenceKey::of(reference), parent.pid);
        parent.mailbox.mark(reference);
        reference
    });
    if parent.flags.traced || vm.trace.has_new() {
        crate::trace::spawned(vm, scheduler, parent, &mut process.own, call, options.link);
    }
    if let Some(request) = options.request {
        // Before the process can do anything.
        reply(vm, scheduler, parent.pid, request, pid);
    }
    Counters::add(&scheduler.counters.spawned, 1);
    scheduler.schedule(vm, process);
    Ok(Spawned { pid, monitor })
}

/// `{Tag, Reference, ok, Pid}`
fn reply(vm: &Vm, scheduler: &mut Scheduler, to: Pid, request: SpawnReply, pid: Pid) {
    let Some(tag) = request.tag else {
        return;
    };
    let mut scratch = ProcessHeap::new();
    let message = scratch.scope(&vm.atoms, |heap| {
        let tag = heap.copy_in(tag.term());
        let reference = heap.reference(request.reference);
        let message = [tag, reference, Term::atom(Atom::OK), Term::pid(pid)];
        let message = heap.tuple(&message);
        heap.copy_out(message)
    });
    let signal = message_from(vm, Sender::Process(pid), message);
    send_quietly(vm, scheduler, to, signal);
}

/// Starts a process for the host: it is its own parent and group leader.
pub fn spawn_first(
    vm: &Vm,
    scheduler: &mut Scheduler,
    call: &Call<'_>,
    options: &SpawnOptions,
) -> Result<Pid, LimitReached> {
    let pid = allocate(vm, scheduler, AccountId::ROOT)?;
    let process = new(vm, pid, pid, pid, call, options);
    Counters::add(&scheduler.counters.spawned, 1);
    scheduler.schedule(vm, process);
    Ok(pid)
}

/// A pid for one more process, which is charged to the account.
fn allocate(vm: &Vm, scheduler: &mut Scheduler, account: AccountId) -> Result<Pid, LimitReached> {
    let (index, resource) = (scheduler.index, Resource::Processes);
    vm.accounts.charge(index, account, resource)?;
    let allocated = vm.processes.allocate(&mut scheduler.slots);
    allocated.map(|(pid, _)| pid).ok_or_else(|| {
        vm.accounts.release(index, account, resource);
        LimitReached(resource)
    })
}

/// Has `logger` say, as OTP does, that there were too many processes for one more.
#[cold]
fn report_limit(vm: &Vm, scheduler: &mut Scheduler) {
    tell_text(vm, scheduler, Atom::REPORT, "Too many processes~n~n", &[]);
}

fn new(
    vm: &Vm,
    pid: Pid,
    parent: Pid,
    group_leader: Pid,
    call: &Call<'_>,
    options: &SpawnOptions,
) -> Box<Private> {
    let defaults = vm.settings.changed_heap();
    let min_heap_size = match (options.min_heap_size, defaults) {
        (0, Some(defaults)) => defaults.min_heap_size,
        (words, _) => words,
    };
    let mut heap = match min_heap_size {
        0 => ProcessHeap::new(),
        words => ProcessHeap::with_words(words),
    };
    heap.set_debug(vm.debug.heap);
    let machine = Machine::for_call(vm, heap, call);
    let mut own = Own::new(pid, parent, group_leader, call.initial_call());
    own.priority = options.priority;
    own.flags = Flags {
        off_heap_messages: options.off_heap_messages,
        ..Flags::default()
    };
    let given = (
        options.min_heap_size,
        options.min_bin_vheap_size,
        options.fullsweep_after,
        options.max_heap,
    );
    if given != (0, 0, None, None) || defaults.is_some() {
        let defaults = defaults.unwrap_or_default();
        let or = |value: usize, default| if value == 0 { default } else { value };
        let rare = own.rare();
        rare.min_heap_size = or(options.min_heap_size, defaults.min_heap_size);
        rare.min_bin_vheap_size = or(options.min_bin_vheap_size, defaults.min_bin_vheap_size);
        rare.fullsweep_after = options.fullsweep_after.or(Some(defaults.fullsweep_after));
        rare.max_heap = options.max_heap.unwrap_or(defaults.max_heap);
    }
    if options.async_dist {
        own.rare().async_dist = true;
    }
    Box::new(Private { machine, own })
}
