//! The VM: everything that a running system consists of hangs off a [`Vm`].
//!
//! Two VMs in one process do not see each other. [`VmBuilder`] holds the settings; [`Vm::spawn_main`]
//! starts the first process, [`Vm::wait`] gives the exit status once someone has called
//! [`Vm::shutdown`] (`erlang:halt`).
//!
//! Order of locks: none is held while another is taken, except a timer wheel's while nothing else
//! is held, that of the literals that leave while the modules' is held, and those of tables, which have an order of their
//! own ([`ets`](crate::ets)).

use crate::account::{AccountId, Accounts, Resource};
use crate::code::{Code, ModuleSource};
use crate::process::spawn::{self, Call, SpawnOptions};
use crate::process::{Own, Private};
use crate::registry::Registry;
use crate::scheduler::parking::Sleepers;
use crate::scheduler::pool::{BlockingPool, POOL_THREADS_MAX};
use crate::scheduler::{Counters, Driver, Scheduler, Shared};
use crate::settings::Settings;
use crate::sync::lock;
use crate::system::{Grants, OsSystem, System};
use crate::table::pids::{PROCESS_LIMIT, ProcessTable};
use crate::table::quiescent::Quiescence;
use crate::timer::TimerId;
use crossbeam_deque::{Injector, Steal};
use purlin_heap::atom::{ATOM_LIMIT, ATOM_LIMITS, Atom, AtomTable};
use purlin_heap::heap::{HeapDebug, HeapScope, ProcessHeap};
use purlin_heap::term::{Pid, Term};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

/// Most schedulers of a VM.
pub const SCHEDULERS_MAX: usize = 1024;
/// How long [`Vm::wait`] waits for jobs of the blocking pool that are under way.
const PATIENCE: Duration = Duration::from_millis(50);

/// Debugging aids; all off by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Debug {
    /// A slice is one reduction.
    pub preempt: bool,
    /// Print each instruction to standard error.
    pub trace_ops: bool,
    /// Load code without fusing instructions.
    pub no_fuse: bool,
    /// The stack of each thread that runs processes or their jobs, instead of the system's: what
    /// Erlang code does must never depend on it.
    pub stack_bytes: Option<usize>,
    /// What heaps do.
    pub heap: HeapDebug,
}

/// A scheduler does not panic unless an invariant of ours is broken (natives are caught): then
/// nothing can be relied on, and nobody else would notice that it is gone.
struct AbortOnPanic<'a>(&'a Vm);

impl Drop for AbortOnPanic<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // The panic has printed why.
            self.0.dump_at_once("a scheduler has panicked".to_string());
            std::process::abort();
        }
    }
}

/// Work that the host wants done by a scheduler.
pub(crate) type HostRequest = Box<dyn FnOnce(&Vm, &mut Scheduler) + Send>;

/// See the module documentation.
pub struct Vm {
    /// Atoms.
    pub atoms: AtomTable,
    /// Modules.
    pub code: Code,
    /// The world.
    pub system: Arc<dyn System>,
    /// What Erlang code may do to the world.
    pub grants: Grants,
    /// Debugging aids.
    pub debug: Debug,
    /// Who is charged for what.
    pub accounts: Accounts,
    /// What programs may change.
    pub settings: Settings,
    /// What BIFs keep between calls.
    pub bifs: crate::bif::state::State,
    /// Processes by pid.
    pub processes: ProcessTable,
    /// Processes by name.
    pub names: Registry,
    /// Trace sessions.
    pub trace: crate::trace::Sessions,
    /// Persistent terms.
    pub persistent_terms: crate::persistent::PersistentTerms,
    /// ETS tables.
    pub tables: crate::ets::Tables,
    /// Shared parts of the schedulers.
    pub schedulers: Box<[Shared]>,
    /// Who drives them.
    pub driver: Driver,
    pub(crate) quiescence: Quiescence,
    pub(crate) sleepers: Sleepers,
    /// Does a scheduler look for work before it sleeps?
    pub(crate) spins: AtomicBool,
    pub(crate) injected: Injector<Box<Private>>,
    pub(crate) pool: Arc<BlockingPool>,
    host_requests: Injector<HostRequest>,
    stopping: AtomicBool,
    status: Mutex<Option<i32>>,
    /// Why there is to be a crash dump.
    slogan: Mutex<Option<String>>,
    stopped: Condvar,
    threads: Mutex<Vec<JoinHandle<()>>>,
    /// The first scheduler, until [`Vm::wait`] drives it.
    driven: Mutex<Option<Scheduler>>,
    /// The others, until there is work for them; see [`Vm::recruit`].
    recruits: Mutex<Vec<Scheduler>>,
    recruits_left: AtomicUsize,
    tend: Option<fn() -> bool>,
    rest: Option<fn()>,
    /// Has the host lost interest in tending?
    tended: AtomicBool,
    virtual_now: AtomicU64,
    start: u64,
    unique: AtomicU64,
    me: Weak<Vm>,
}

/// Settings of a VM.
pub struct VmBuilder {
    schedulers: usize,
    system: Arc<dyn System>,
    grants: Grants,
    debug: Debug,
    process_limit: u32,
    atom_limit: u32,
    seed: Option<u64>,
    source: Option<Box<dyn ModuleSource>>,
    code_path: Vec<String>,
    tend: Option<fn() -> bool>,
    rest: Option<fn()>,
}

impl Default for VmBuilder {
    fn default() -> VmBuilder {
        VmBuilder {
            schedulers: std::thread::available_parallelism().map_or(1, usize::from),
            system: Arc::new(OsSystem::default()),
            grants: Grants::ALL,
            debug: Debug::default(),
            process_limit: PROCESS_LIMIT,
            atom_limit: ATOM_LIMIT,
            seed: None,
            source: None,
            code_path: Vec::new(),
            tend: None,
            rest: None,
        }
    }
}

impl VmBuilder {
    /// The defaults: the operating system, all of it, a scheduler for each core.
    pub fn new() -> VmBuilder {
        VmBuilder::default()
    }

    /// How many schedulers.
    pub fn schedulers(mut self, schedulers: usize) -> VmBuilder {
        self.schedulers = schedulers.clamp(1, SCHEDULERS_MAX);
        self
    }

    /// Another world.
    pub fn system(mut self, system: Arc<dyn System>) -> VmBuilder {
        self.system = system;
        self
    }

    /// What Erlang code may do to the world.
    pub fn grants(mut self, grants: Grants) -> VmBuilder {
        self.grants = grants;
        self
    }

    /// Debugging aids.
    pub fn debug(mut self, debug: Debug) -> VmBuilder {
        self.debug = debug;
        self
    }

    /// How many processes there may be: what [`PROCESS_LIMITS`](crate::table::pids::PROCESS_LIMITS) has next to it.
    pub fn process_limit(mut self, limit: u32) -> VmBuilder {
        self.process_limit = limit;
        self
    }

    /// How many atoms there may be: what [`ATOM_LIMITS`] has next to it.
    pub fn atom_limit(mut self, limit: u32) -> VmBuilder {
        self.atom_limit = limit.clamp(*ATOM_LIMITS.start(), *ATOM_LIMITS.end());
        self
    }

    /// One scheduler with virtual time whose every choice follows from the seed.
    pub fn deterministic(mut self, seed: u64) -> VmBuilder {
        self.seed = Some(seed);
        self
    }

    /// What the host wants done every now and then, until it says false.
    pub fn tend(mut self, tend: fn() -> bool) -> VmBuilder {
        self.tend = Some(tend);
        self
    }

    /// What the host wants done by each thread that has had nothing to do for a while.
    pub fn rest(mut self, rest: fn()) -> VmBuilder {
        self.rest = Some(rest);
        self
    }

    /// Where modules come from.
    pub fn source(mut self, source: Box<dyn ModuleSource>) -> VmBuilder {
        self.source = Some(source);
        self
    }

    /// The folders in which modules are looked for, at first.
    pub fn code_path(mut self, path: Vec<String>) -> VmBuilder {
        self.code_path = path;
        self
    }

    /// Builds the VM. Nothing runs in it before [`Vm::wait`].
    pub fn build(self) -> Arc<Vm> {
        let count = if self.seed.is_some() {
            1
        } else {
            self.schedulers
        };
        let mut seed = [0; 8];
        match self.seed {
            Some(seed_given) => seed = seed_given.to_le_bytes(),
            None => self.system.random(&mut seed),
        }
        let seed = u64::from_le_bytes(seed);
        // The last recruit starts first.
        let (mut schedulers, mut shared): (Vec<Scheduler>, Vec<Shared>) = (0..count)
            .rev()
            .map(|index| Scheduler::new(index, seed))
            .unzip();
        shared.reverse();
        let first = schedulers.pop();
        let driver = self
            .seed
            .map_or(Driver::Threads, |seed| Driver::Deterministic { seed });
        let vm = Arc::new_cyclic(|me| Vm {
            atoms: AtomTable::with_limit(self.atom_limit),
            code: Code::new(self.source, self.code_path),
            start: self.system.monotonic_ns(),
            system: self.system,
            grants: self.grants,
            debug: self.debug,
            accounts: Accounts::new(count),
            settings: Settings::default(),
            bifs: crate::bif::state::State::default(),
            processes: ProcessTable::new(self.process_limit),
            names: Registry::default(),
            persistent_terms: crate::persistent::PersistentTerms::default(),
            tables: crate::ets::Tables::default(),
            schedulers: shared.into(),
            driver,
            quiescence: Quiescence::new(count + POOL_THREADS_MAX),
            sleepers: Sleepers::new(count),
            spins: AtomicBool::new(false),
            injected: Injector::new(),
            pool: Arc::new(BlockingPool::default()),
            host_requests: Injector::new(),
            stopping: AtomicBool::new(false),
            status: Mutex::new(None),
            slogan: Mutex::new(None),
            stopped: Condvar::new(),
            threads: Mutex::new(Vec::new()),
            driven: Mutex::new(first),
            recruits_left: AtomicUsize::new(schedulers.len()),
            recruits: Mutex::new(schedulers),
            tend: self.tend,
            rest: self.rest,
            tended: AtomicBool::new(self.tend.is_none()),
            virtual_now: AtomicU64::new(1),
            trace: crate::trace::Sessions::default(),
            unique: AtomicU64::new(0),
            me: me.clone(),
        });
        let limit = u64::from(vm.processes.limit());
        vm.accounts
            .set_limit(AccountId::ROOT, Resource::Processes, Some(limit));
        vm
    }
}

impl Vm {
    /// Settings for a new VM.
    pub fn builder() -> VmBuilder {
        VmBuilder::new()
    }

    /// There is more work than the schedulers that run can do at once: starts the thread of one that
    /// does not run yet, if there is any.
    ///
    /// Most programs are short, or have one thing to do at a time: they never pay for the others.
    #[inline]
    pub(crate) fn recruit(&self) {
        // A hint: who misses one that was just taken or not taken finds out under the lock.
        if self.recruits_left.load(Ordering::Relaxed) > 0 {
            self.start_recruit();
        }
    }

    #[cold]
    fn start_recruit(&self) {
        let mut recruits = lock(&self.recruits);
        let Some(mut scheduler) = recruits.pop() else {
            return;
        };
        self.recruits_left.store(recruits.len(), Ordering::Relaxed);
        drop(recruits);
        let Some(vm) = self.me.upgrade() else {
            return;
        };
        let name = format!("purlin-scheduler-{}", scheduler.index);
        let started = self.thread(name).spawn(move || {
            let _guard = AbortOnPanic(&vm);
            scheduler.drive(&vm);
        });
        // If the system gives us no thread, those that run do the work: nobody steals from a
        // scheduler that never ran.
        if let Ok(thread) = started {
            lock(&self.threads).push(thread);
        }
    }

    /// Starts a process that calls `module:function` with arguments that `build` makes: the first
    /// one, which is its own parent and group leader. `None` when there is no room for it.
    pub fn spawn_main(
        &self,
        module: Atom,
        function: Atom,
        build: impl for<'h> FnOnce(&mut HeapScope<'h>) -> Vec<Term<'h>> + Send + 'static,
    ) -> Option<Pid> {
        let (sender, receiver) = sync_channel(1);
        self.request(Box::new(move |vm, scheduler| {
            let mut heap = ProcessHeap::new();
            let pid = heap.scope(&vm.atoms, |scope| {
                let arguments = build(scope);
                let arguments = scope.list(&arguments);
                let call = Call::Function {
                    module,
                    function,
                    arguments,
                };
                spawn::spawn_first(vm, scheduler, &call, &SpawnOptions::default()).ok()
            });
            // The host may have given up waiting.
            let _ = sender.send(pid);
        }));
        let mut driven = lock(&self.driven);
        while let (Some(scheduler), Some(request)) = (&mut *driven, self.take_host_request()) {
            request(self, scheduler);
        }
        drop(driven);
        receiver.recv().ok().flatten()
    }

    /// Has a scheduler do something.
    pub(crate) fn request(&self, request: HostRequest) {
        self.host_requests.push(request);
        self.sleepers.notify();
    }

    pub(crate) fn take_host_request(&self) -> Option<HostRequest> {
        loop {
            match self.host_requests.steal() {
                Steal::Success(request) => return Some(request),
                Steal::Empty => return None,
                Steal::Retry => {}
            }
        }
    }

    /// Lets the host look after things; a scheduler calls it every now and then.
    pub(crate) fn tend(&self) {
        if let Some(tend) = self.tend
            && !self.tended.load(Ordering::Relaxed)
            && !tend()
        {
            self.tended.store(true, Ordering::Relaxed);
        }
    }

    /// Lets the host give back what the calling scheduler's thread does not need while it has nothing to do.
    pub(crate) fn rest(&self) {
        if let Some(rest) = self.rest {
            rest();
        }
    }

    /// Gives a process that the caller owns to some scheduler.
    pub(crate) fn inject(&self, process: Box<Private>) {
        self.injected.push(process);
        self.sleepers.notify();
    }

    /// Is there something for an idle scheduler?
    pub(crate) fn has_work(&self) -> bool {
        !self.injected.is_empty()
            || !self.host_requests.is_empty()
            || self
                .schedulers
                .iter()
                .any(|scheduler| scheduler.has_offer())
    }

    /// Stops the VM with an exit status; the first call counts.
    pub fn shutdown(&self, status: i32) {
        lock(&self.status).get_or_insert(status);
        self.stopping.store(true, Ordering::SeqCst);
        self.stopped.notify_all();
        self.sleepers.notify_all();
    }

    /// Stops the VM with status 1 and a crash dump; the first slogan counts.
    pub fn crash(&self, slogan: String) {
        lock(&self.slogan).get_or_insert(slogan);
        self.shutdown(1);
    }

    /// Writes a crash dump though not all is at rest, for who ends the process then. The others get a moment to leave what
    /// they are at.
    pub fn dump_at_once(&self, slogan: String) {
        self.crash(slogan);
        std::thread::sleep(PATIENCE);
        let slogan = lock(&self.slogan).take();
        if let Some(slogan) = slogan {
            crate::dump::write(self, &slogan);
        }
    }

    /// Is there to be a crash dump?
    pub(crate) fn is_crashing(&self) -> bool {
        lock(&self.slogan).is_some()
    }

    /// Is the VM about to stop?
    #[inline]
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Runs the VM until it has stopped: its exit status. The calling thread drives the first
    /// scheduler; who calls it meanwhile only waits. (Steps 3 to 5 of the shutdown, see
    /// [`scheduler`](crate::scheduler).)
    pub fn wait(&self) -> i32 {
        let driven = lock(&self.driven).take();
        if let Some(mut scheduler) = driven {
            let mut drive = || {
                let _guard = AbortOnPanic(self);
                scheduler.drive(self);
            };
            match self.debug.stack_bytes {
                None => drive(),
                // The calling thread has its stack already.
                Some(_) => std::thread::scope(|scope| {
                    let thread = self.thread("purlin-scheduler-0".to_string());
                    thread
                        .spawn_scoped(scope, drive)
                        .expect("the system has a thread for the scheduler");
                }),
            }
        }
        let mut status = lock(&self.status);
        let status = loop {
            match *status {
                Some(number) => break number,
                None => {
                    status = self
                        .stopped
                        .wait(status)
                        .unwrap_or_else(PoisonError::into_inner);
                }
            }
        };
        // A thread may have recruited another one before it ended.
        while let Some(thread) = self.last_thread() {
            if thread.thread().id() != std::thread::current().id() {
                thread.join().expect("a scheduler that panics aborts");
            }
        }
        self.pool.stop(PATIENCE);
        self.system.flush_console();
        if let Some(slogan) = lock(&self.slogan).take() {
            crate::dump::write(self, &slogan);
        }
        status
    }

    /// A thread that runs Erlang code or jobs for it.
    pub(crate) fn thread(&self, name: String) -> std::thread::Builder {
        let thread = std::thread::Builder::new().name(name);
        match self.debug.stack_bytes {
            Some(bytes) => thread.stack_size(bytes),
            None => thread,
        }
    }

    fn last_thread(&self) -> Option<JoinHandle<()>> {
        lock(&self.threads).pop()
    }

    /// Nanoseconds of the VM's monotonic clock, which starts near zero.
    #[inline]
    pub fn now(&self) -> u64 {
        match self.driver {
            Driver::Threads => self.system.monotonic_ns().saturating_sub(self.start) + 1,
            Driver::Deterministic { .. } => self.virtual_now.load(Ordering::Relaxed),
        }
    }

    /// What `erlang:monotonic_time/0` counts: the system's monotonic clock, or virtual time.
    pub fn monotonic_ns(&self) -> u64 {
        match self.driver {
            Driver::Threads => self.system.monotonic_ns(),
            Driver::Deterministic { .. } => self.now(),
        }
    }

    /// What the system's monotonic clock showed when [`Vm::now`] was zero.
    pub(crate) fn now_at_start(&self) -> i64 {
        match self.driver {
            Driver::Threads => self.start as i64 - 1,
            Driver::Deterministic { .. } => 0,
        }
    }

    pub(crate) fn skip_time_to(&self, now: u64) {
        self.virtual_now.fetch_max(now, Ordering::Relaxed);
    }

    /// A number that nobody was given before, larger than all before (`unique_integer`).
    pub fn unique_number(&self) -> u64 {
        self.unique.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Stops a timer.
    pub(crate) fn cancel_timer(&self, timer: TimerId) -> Option<u64> {
        let wheel = &self.schedulers[timer.scheduler as usize].wheel;
        lock(wheel).cancel(timer.entry, timer.generation)
    }

    /// Stops the timers that send to a process that has closed its inbox; `wheels` as taken from
    /// its slot.
    pub(crate) fn cancel_timers_of(&self, pid: Pid, wheels: u64) {
        if wheels == 0 {
            return;
        }
        for (index, shared) in self.schedulers.iter().enumerate() {
            if wheels >> (index % u64::BITS as usize) & 1 == 1 {
                lock(&shared.wheel).cancel_all_for(pid);
            }
        }
    }

    /// How many processes there are, more or less at this moment.
    pub fn process_count(&self) -> u64 {
        self.sum(|counters| &counters.spawned)
            .saturating_sub(self.sum(|counters| &counters.exited))
    }

    /// The sum of a counter over the schedulers.
    pub fn sum(&self, counter: impl Fn(&Counters) -> &AtomicU64) -> u64 {
        let counters = self
            .schedulers
            .iter()
            .map(|shared| counter(&shared.counters));
        counters
            .map(|counter| counter.load(Ordering::Relaxed))
            .fold(0, u64::wrapping_add)
    }

    /// How many timers are running.
    pub fn timer_count(&self) -> usize {
        self.schedulers
            .iter()
            .map(|shared| lock(&shared.wheel).len())
            .sum()
    }

    pub(crate) fn seat_of_pool(&self, thread: usize) -> usize {
        self.schedulers.len() + thread
    }

    /// For threads that may outlive the VM.
    pub(crate) fn handle(&self) -> Weak<Vm> {
        self.me.clone()
    }

    /// The process with that pid, its name, or nothing: what `Pid ! Message` sends to.
    pub fn whereis(&self, name: Atom) -> Option<Pid> {
        self.names.get(name)
    }

    /// Is the process alive, and has it handled all that was sent to it? `None` if it must be asked.
    pub(crate) fn is_surely_alive(&self, caller: &Own, pid: Pid) -> Option<bool> {
        if pid == caller.pid {
            return Some(true);
        }
        let Some(process) = self.processes.get(pid) else {
            return Some(false);
        };
        if process.inbox.is_closed() {
            Some(false)
        } else if process.inbox.is_waiting() {
            Some(true)
        } else {
            None
        }
    }
}
