//! Schedulers: threads that run processes.
//!
//! Each has its own run queue ([`queue`]), timer wheel ([`timer`](crate::timer)), free slots, limbo
//! and counters. What it does, over and over ([`Scheduler::turn`]):
//!
//! 1. every so often ([`Scheduler::tick`]): pass a quiescent state, reclaim, let timers strike, run
//!    requests of the host;
//! 2. take a process: from its own queue, from outside ([`Vm::inject`]), from another's queue;
//! 3. run it for a slice ([`Scheduler::run`]);
//! 4. if there is none, look again for some microseconds, then sleep until woken or the next timer is due ([`parking`]).
//!
//! A process that becomes runnable goes to the queue of the scheduler that made it so: its message
//! is in that cache. While more than one waits there, others are woken every so many processes
//! put there, at a tick, and when a process was preempted: so two processes that talk to each other stay
//! together, and one that starts thousands is not held up by waking somebody for each.
//!
//! **Sharing.** Some processes that do little but talk to each other are done sooner by one scheduler than by two whose
//! caches pass their messages on. So a scheduler measures what its slices cost, and *offers* its queue to others when
//! slices are long, or what waits would take long ([`Scheduler::is_worth_sharing`]), or a process was preempted while
//! others wait. What is not offered is left alone by others, unless a slice takes so long that one who has nothing to do
//! notices ([`Watch`]).
//!
//! **Driver.** The thread that waits for the VM drives the first scheduler. The others get threads
//! when there is work for them ([`Vm::recruit`]): when a process comes to the end of its slice while
//! others wait, or several still wait when a scheduler ticks. With a seed in the configuration
//! there is only the first; time is virtual, jobs are done inline, and the seed decides which
//! process runs next ([`Driver`]).
//!
//! **Shutdown.** 1. [`Vm::shutdown`] notes the exit status and sets `stopping`. 2. It wakes all
//! schedulers; each leaves its loop after the slice it is in. 3. [`Vm::wait`] joins the threads of
//! the others. 4. Jobs that are under way in the blocking pool get a moment to finish (one that
//! reads from the console never does). 5. The console is flushed, and a crash dump written if there is to be
//! one ([`dump`](crate::dump)). Processes are dropped with the VM.

pub mod parking;
pub mod pool;
pub mod queue;

use crate::account::Resource;
use crate::interp::{Extent, Stop, run};
use crate::process::exit::{self, Ended};
use crate::process::heap_limit;
use crate::process::{Awaiting, Private};
use crate::signal::{Sender, Signal, message_from, receive_signals, run_requests, send_quietly};
use crate::sync::lock;
use crate::table::pids::SlotCache;
use crate::table::quiescent::Limbo;
use crate::timer::{Action, Destination, TimerId, Wheel};
use crate::trace;
use crate::vm::{SCHEDULERS_MAX, Vm};
use crossbeam_deque::Steal;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{Memory, OwnedTerm, Workspace};
use purlin_heap::term::{Pid, Reference};
use queue::{RunQueue, Thieves};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Work after which a scheduler ticks, in reductions.
const TICK_REDUCTIONS: i64 = 8000;
/// What a slice costs beside its reductions.
const SLICE_COST: i64 = 100;
/// So many processes put into the queue make a scheduler wake another one before its next tick.
const PUSHES_PER_HINT: u32 = 16;
/// Every so many ticks the host may look after things.
const TICKS_PER_TENDING: u32 = 32;
/// So many items in limbo make a tick reclaim.
const RECLAIM_AT: usize = 64;
/// Slices that cost so much each are worth taking to another cache.
const LONG_SLICE: i64 = 300;
/// So is a queue when all that waits there costs so much.
const LONG_QUEUE: i64 = TICK_REDUCTIONS / 2;
/// For so long others leave a queue alone that is not offered though its scheduler is not done with its slice.
const STALLED_AFTER: Duration = Duration::from_millis(1);
/// After so many turns it is the turn of work from outside.
const TURNS_PER_INJECTED: u32 = 64;
/// A scheduler that has had nothing to do for so long gives memory back.
const REST_AFTER: Duration = Duration::from_millis(100);
/// How often a scheduler with nothing to do looks for work before it sleeps.
const SPINS: u32 = 500;
/// Longest sleep without a timer.
const SLEEP_MAX: Duration = Duration::from_secs(60);
/// Virtual nanoseconds that a reduction takes under the deterministic driver.
const VIRTUAL_REDUCTION_NS: u64 = 50;

/// Who drives the schedulers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// The waiting thread drives the first, others have threads of their own.
    Threads,
    /// The waiting thread drives one; everything is decided by the seed.
    Deterministic {
        /// Where randomness starts.
        seed: u64,
    },
}

/// What others may touch of a scheduler.
pub struct Shared {
    pub(crate) thieves: Thieves,
    /// Is what waits worth taking away? Written by the scheduler; a hint.
    offers: AtomicBool,
    pub(crate) wheel: Mutex<Wheel>,
    pub(crate) counters: Arc<Counters>,
}

impl Shared {
    /// Is there something that others may take?
    pub(crate) fn has_offer(&self) -> bool {
        self.offers.load(Ordering::Relaxed) && self.thieves.has_work()
    }

    fn set_offers(&self, offers: bool) {
        if self.offers.load(Ordering::Relaxed) != offers {
            self.offers.store(offers, Ordering::Relaxed);
        }
    }
}

/// A scheduler that has work which it does not offer, and how many slices it had run when another one saw that.
struct Watch {
    scheduler: usize,
    slices: u64,
}

/// Written by their scheduler alone (plain loads and stores), summed by whoever asks.
#[derive(Default)]
#[repr(align(128))]
pub struct Counters {
    /// Reductions of finished slices.
    pub reductions: AtomicU64,
    /// Slices run.
    pub slices: AtomicU64,
    /// Processes started.
    pub spawned: AtomicU64,
    /// Processes ended.
    pub exited: AtomicU64,
    /// Collections of garbage.
    pub collections: AtomicU64,
    /// Words that they freed.
    pub words_reclaimed: AtomicU64,
    /// Words of heaps, as of their last collections; what one scheduler adds another may take away.
    pub heap_words: AtomicU64,
    /// Bytes of off-heap binaries that heaps hold, likewise; shared ones count for each.
    pub binary_bytes: AtomicU64,
    /// The process that runs: its pid's slot plus one; 0 for none.
    pub running: AtomicU64,
    /// Nanoseconds during which there was something to do, up to the last sleep.
    busy: AtomicU64,
    /// Since when there has been something to do; 0 while the scheduler sleeps, or was never needed.
    busy_since: AtomicU64,
}

impl Counters {
    /// Adds to a counter of one's own.
    #[inline]
    pub fn add(counter: &AtomicU64, amount: u64) {
        counter.store(
            counter.load(Ordering::Relaxed).wrapping_add(amount),
            Ordering::Relaxed,
        );
    }

    /// Counts what a heap holds now in place of what it held.
    pub(crate) fn count_memory(&self, before: Memory, now: Memory) {
        let more = |now: usize, before: usize| now.wrapping_sub(before) as u64;
        Counters::add(&self.heap_words, more(now.words, before.words));
        let bytes = more(now.binary_bytes, before.binary_bytes);
        Counters::add(&self.binary_bytes, bytes);
    }

    /// Nanoseconds until `now` during which there was something to do.
    pub fn active_ns(&self, now: u64) -> u64 {
        let busy = self.busy.load(Ordering::Relaxed);
        match self.busy_since.load(Ordering::Relaxed) {
            0 => busy,
            since => busy + now.saturating_sub(since),
        }
    }

    fn wake_up(&self, now: u64) {
        self.busy_since.store(now.max(1), Ordering::Relaxed);
    }

    fn fall_asleep(&self, now: u64) {
        let since = self.busy_since.swap(0, Ordering::Relaxed);
        if since != 0 {
            Counters::add(&self.busy, now.saturating_sub(since));
        }
    }
}

impl Watch {
    /// The first scheduler with such work.
    fn first(vm: &Vm) -> Option<Watch> {
        let keeps = |shared: &Shared| !shared.has_offer() && shared.thieves.has_work();
        let scheduler = vm.schedulers.iter().position(keeps)?;
        let slices = vm.schedulers[scheduler]
            .counters
            .slices
            .load(Ordering::Relaxed);
        Some(Watch { scheduler, slices })
    }

    /// The scheduler, if it is in the same slice as then.
    fn stalled(self, vm: &Vm) -> Option<&Shared> {
        let shared = &vm.schedulers[self.scheduler];
        (shared.counters.slices.load(Ordering::Relaxed) == self.slices).then_some(shared)
    }
}

/// A scheduler, for itself.
pub struct Scheduler {
    /// Its number.
    pub index: usize,
    /// What it counts.
    pub counters: Arc<Counters>,
    /// What the collector reuses from one collection to the next.
    pub workspace: Workspace,
    queue: RunQueue,
    pub(crate) slots: SlotCache,
    /// Slots of processes that have ended, until nobody can hold a reference.
    pub(crate) limbo: Limbo<u32>,
    /// Named tables that it used last.
    pub(crate) named_tables: crate::ets::NameCache,
    /// Memory for bytes that are built before they are copied to their place.
    pub(crate) scratch: Vec<u8>,
    /// Persistent terms that were got last.
    pub(crate) persistent_terms: crate::persistent::Cache,
    references: u64,
    uniques: u64,
    /// Reductions until the next tick.
    credit: i64,
    /// No timer of this scheduler's wheel is due before this.
    next_timer: u64,
    struck: Vec<Action>,
    turns: u32,
    /// What a slice costs, itself included, in reductions.
    slice_cost: i64,
    /// The counters when that was last worked out.
    judged_slices: u64,
    judged_reductions: u64,
    ticks: u32,
    pushes: u32,
    random: u64,
    /// Has it given memory back since it last ran a process?
    rested: bool,
}

impl Scheduler {
    /// A scheduler with nothing to do, and its shared part.
    pub(crate) fn new(index: usize, seed: u64) -> (Scheduler, Shared) {
        let queue = RunQueue::default();
        let counters = Arc::<Counters>::default();
        let shared = Shared {
            thieves: queue.thieves(),
            offers: AtomicBool::new(true),
            wheel: Mutex::new(Wheel::default()),
            counters: counters.clone(),
        };
        let scheduler = Scheduler {
            index,
            counters,
            workspace: Workspace::new(),
            queue,
            slots: SlotCache::default(),
            limbo: Limbo::default(),
            named_tables: crate::ets::NameCache::default(),
            scratch: Vec::new(),
            persistent_terms: crate::persistent::Cache::default(),
            references: 0,
            uniques: 0,
            credit: 0,
            next_timer: u64::MAX,
            struck: Vec::new(),
            turns: 0,
            slice_cost: LONG_SLICE,
            judged_slices: 0,
            judged_reductions: 0,
            ticks: 0,
            pushes: 0,
            random: seed.wrapping_add((index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1,
            rested: true,
        };
        (scheduler, shared)
    }

    /// A reference that no one has made before.
    #[inline]
    pub fn make_reference(&mut self) -> Reference {
        self.references += 1;
        Reference {
            origin: self.index as u32,
            number: self.references,
            owner: None,
        }
    }

    /// A positive number that no scheduler has given out before.
    pub fn unique_number(&mut self) -> u64 {
        self.uniques += 1;
        self.uniques * SCHEDULERS_MAX as u64 + self.index as u64
    }

    /// Puts a process that the caller owns into the queue.
    #[inline]
    pub(crate) fn schedule(&mut self, vm: &Vm, process: Box<Private>) {
        self.queue.push(process);
        self.pushes = self.pushes.wrapping_add(1);
        if self.pushes.is_multiple_of(PUSHES_PER_HINT)
            && vm.schedulers.len() > 1
            && self.is_worth_sharing()
        {
            vm.schedulers[self.index].set_offers(true);
            vm.sleepers.hint();
        }
    }

    /// Is it worth while that others take from the queue? A slice costs them some cache misses.
    #[inline]
    fn is_worth_sharing(&self) -> bool {
        let length = self.queue.len() as i64;
        length > 1 && (self.slice_cost >= LONG_SLICE || length * self.slice_cost >= LONG_QUEUE)
    }

    /// Works out what a slice costs, once there is enough to go by.
    fn judge_slices(&mut self) {
        let slices = self.counters.slices.load(Ordering::Relaxed);
        let reductions = self.counters.reductions.load(Ordering::Relaxed);
        let count = (slices - self.judged_slices) as i64;
        let cost = (reductions - self.judged_reductions) as i64 + count * SLICE_COST;
        if count > 0 && cost >= TICK_REDUCTIONS {
            self.slice_cost = cost / count;
            (self.judged_slices, self.judged_reductions) = (slices, reductions);
        }
    }

    /// Starts the timer of a `receive ... after`.
    pub(crate) fn start_receive_timer(&mut self, vm: &Vm, deadline: u64, pid: Pid) -> TimerId {
        self.start_timer(vm, deadline, Action::Wake(pid))
    }

    /// Starts a timer in this scheduler's wheel.
    pub(crate) fn start_timer(&mut self, vm: &Vm, deadline: u64, action: Action) -> TimerId {
        let (entry, generation) = lock(&vm.schedulers[self.index].wheel).start(deadline, action);
        self.next_timer = self.next_timer.min(deadline);
        TimerId {
            scheduler: self.index as u32,
            entry,
            generation,
        }
    }

    /// Drives until the VM stops.
    pub(crate) fn drive(&mut self, vm: &Vm) {
        vm.quiescence.enter(self.index);
        self.counters.wake_up(vm.now());
        while !vm.is_stopping() {
            self.turn(vm);
        }
        vm.quiescence.leave(self.index);
        if vm.is_crashing() {
            while let Some(process) = self.queue.pop() {
                vm.injected.push(process);
            }
        }
    }

    /// One turn of the loop in the module documentation.
    fn turn(&mut self, vm: &Vm) {
        if self.credit <= 0 {
            self.tick(vm);
        }
        match self.next(vm) {
            Some(process) => self.run(vm, process),
            None => self.idle(vm),
        }
    }

    /// Between two slices: nothing that was looked up is held any more.
    fn tick(&mut self, vm: &Vm) {
        self.credit = TICK_REDUCTIONS;
        vm.quiescence.pass(self.index);
        self.reclaim(vm);
        self.strike_timers(vm);
        if vm.schedulers.len() > 1 {
            self.judge_slices();
            let offers = self.is_worth_sharing();
            vm.schedulers[self.index].set_offers(offers);
            if offers {
                vm.sleepers.hint();
                vm.recruit();
            }
        }
        self.ticks = self.ticks.wrapping_add(1);
        if self.ticks.is_multiple_of(TICKS_PER_TENDING) {
            vm.tend();
        }
        while let Some(request) = vm.take_host_request() {
            request(vm, self);
        }
    }

    fn reclaim(&mut self, vm: &Vm) {
        let slots = &mut self.slots;
        self.limbo
            .reclaim(&vm.quiescence, |slot| slots.reclaim(slot, &vm.processes));
    }

    /// A slot that its process has left.
    pub(crate) fn retire(&mut self, slot: u32) {
        self.limbo.retire(slot);
        if self.limbo.open_len() >= RECLAIM_AT {
            self.credit = 0;
        }
    }

    fn strike_timers(&mut self, vm: &Vm) {
        if self.next_timer == u64::MAX {
            return;
        }
        let now = vm.now();
        if now < self.next_timer {
            return;
        }
        let mut struck = std::mem::take(&mut self.struck);
        {
            let mut wheel = lock(&vm.schedulers[self.index].wheel);
            wheel.advance(now, &mut struck);
            self.next_timer = wheel.next().unwrap_or(u64::MAX);
        }
        for action in struck.drain(..) {
            self.strike(vm, action);
        }
        self.struck = struck;
    }

    fn strike(&mut self, vm: &Vm, action: Action) {
        match action {
            Action::Wake(pid) => {
                let Some(process) = vm.processes.get(pid) else {
                    return;
                };
                match process.inbox.unpark() {
                    Some(process) => self.schedule(vm, process),
                    // It is awake, but may be about to wait: the signal keeps it from that.
                    None => send_quietly(vm, self, pid, Signal::Wake),
                }
            }
            Action::Send { to, message, .. } => {
                let pid = match to {
                    Destination::Pid(pid) => Some(pid),
                    Destination::Name(name) => vm.names.get(name),
                };
                if let Some(pid) = pid {
                    let signal = message_from(vm, Sender::Clock, message);
                    send_quietly(vm, self, pid, signal);
                }
            }
        }
    }

    fn next(&mut self, vm: &Vm) -> Option<Box<Private>> {
        self.turns = self.turns.wrapping_add(1);
        if self.turns.is_multiple_of(TURNS_PER_INJECTED)
            && let Some(process) = self.take_injected(vm)
        {
            return Some(process);
        }
        if let Driver::Deterministic { .. } = vm.driver {
            self.shuffle();
        }
        self.queue
            .pop()
            .or_else(|| self.take_injected(vm))
            .or_else(|| self.steal(vm))
    }

    /// Lets the seed decide which process comes first.
    fn shuffle(&mut self) {
        let length = self.queue.len();
        if length > 1 {
            for _ in 0..self.random() as usize % length {
                if let Some(process) = self.queue.pop() {
                    self.queue.push(process);
                }
            }
        }
    }

    fn take_injected(&mut self, vm: &Vm) -> Option<Box<Private>> {
        loop {
            match vm.injected.steal() {
                Steal::Success(process) => return Some(process),
                Steal::Empty => return None,
                Steal::Retry => {}
            }
        }
    }

    fn steal(&mut self, vm: &Vm) -> Option<Box<Private>> {
        let count = vm.schedulers.len();
        let start = self.random() as usize % count;
        for offset in 0..count {
            let victim = (start + offset) % count;
            if victim == self.index {
                continue;
            }
            let victim = &vm.schedulers[victim];
            if !victim.has_offer() {
                continue;
            }
            if let Some(process) = self.queue.steal(&victim.thieves) {
                if victim.has_offer() || !self.queue.is_empty() {
                    vm.sleepers.hint();
                }
                return Some(process);
            }
        }
        None
    }

    fn random(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random >> 11
    }

    /// Nothing to do: protocol in [`parking`].
    fn idle(&mut self, vm: &Vm) {
        self.credit = 0;
        // Everything else may be asleep: then this frees the rest of the limbo.
        for _ in 0..3 {
            if !self.limbo.is_empty() {
                vm.quiescence.pass(self.index);
                self.reclaim(vm);
            }
        }
        if let Driver::Deterministic { .. } = vm.driver {
            return self.skip_time(vm);
        }
        if self.spin(vm) {
            return;
        }
        vm.sleepers.announce(self.index);
        if vm.is_stopping() || vm.has_work() {
            return vm.sleepers.withdraw(self.index);
        }
        let watch = Watch::first(vm);
        let longest = watch.as_ref().map_or(SLEEP_MAX, |_| STALLED_AFTER);
        let timeout = if self.next_timer == u64::MAX {
            longest
        } else {
            Duration::from_nanos(self.next_timer.saturating_sub(vm.now())).min(longest)
        };
        if !timeout.is_zero() {
            vm.quiescence.leave(self.index);
            self.counters.fall_asleep(vm.now());
            self.sleep(vm, timeout);
            self.counters.wake_up(vm.now());
            vm.quiescence.enter(self.index);
        }
        vm.sleepers.withdraw(self.index);
        if let Some(scheduler) = watch.and_then(|watch| watch.stalled(vm))
            && let Some(process) = self.queue.steal(&scheduler.thieves)
        {
            self.queue.push(process);
        }
    }

    /// Looks for work for a moment, which is less than it takes to fall asleep and wake up again. Was some found? One scheduler
    /// at a time does this, lest many wear out what those at work write to.
    fn spin(&self, vm: &Vm) -> bool {
        if vm.schedulers.len() == 1 || vm.spins.swap(true, Ordering::Relaxed) {
            return false;
        }
        let mut spins = 0..SPINS;
        let found = spins.any(|_| {
            std::hint::spin_loop();
            vm.has_work() || vm.is_stopping()
        });
        vm.spins.store(false, Ordering::Relaxed);
        found
    }

    /// Rests after sleeping for a while without a reason to wake up, which takes time: how long to
    /// sleep on is then worked out again.
    fn sleep(&mut self, vm: &Vm, timeout: Duration) {
        if self.rested || timeout <= REST_AFTER {
            vm.sleepers.sleep(self.index, Some(timeout));
        } else if !vm.sleepers.sleep(self.index, Some(REST_AFTER)) {
            self.rested = true;
            self.workspace = Workspace::new();
            vm.rest();
        }
    }

    /// The deterministic driver does not wait.
    fn skip_time(&mut self, vm: &Vm) {
        if vm.has_work() {
            return;
        }
        if self.next_timer == u64::MAX {
            // Nobody can ever do anything again, except the host.
            std::thread::yield_now();
        } else {
            vm.skip_time_to(self.next_timer);
        }
    }

    /// Runs a process for a slice, and sees to what comes after.
    fn run(&mut self, vm: &Vm, mut process: Box<Private>) {
        self.credit -= SLICE_COST;
        self.rested = false;
        if process.own.exiting {
            trace::exiting(vm, self, &mut process.own, Atom::IN_EXITING);
            return self.go_on_exiting(vm, process);
        }
        receive_signals(vm, self, &mut process.own);
        let suspended = process.own.rare.is_some() && self.attend(vm, &mut process);
        if process.own.is_doomed() {
            if process.own.flags.traced {
                self.tell_of_slice(vm, &mut process, Atom::IN);
            }
            return self.end_doomed(vm, process);
        }
        if suspended {
            return self.park(vm, process);
        }
        match process.own.awaiting {
            Awaiting::Nothing => {}
            Awaiting::Message if !process.own.mailbox.is_empty() => {
                process.own.awaiting = Awaiting::Nothing;
            }
            Awaiting::Message | Awaiting::Job | Awaiting::Reply(_) => {
                return self.park(vm, process);
            }
        }
        process.own.waits = false;
        let running = u64::from(process.own.pid.slot) + 1;
        self.counters.running.store(running, Ordering::Relaxed);
        if process.own.flags.traced {
            self.tell_of_slice(vm, &mut process, Atom::IN);
        }
        let stop = run(vm, self, &mut process);
        self.counters.running.store(0, Ordering::Relaxed);
        if process.own.flags.traced && !matches!(stop, Stop::Exit(_)) {
            self.tell_of_slice(vm, &mut process, Atom::OUT);
        }
        process.own.waits = matches!(stop, Stop::Wait | Stop::Hibernate);
        self.count_slice(vm, &mut process);
        self.stopped(vm, process, stop);
    }

    /// A slice of a traced process begins or has ended.
    #[cold]
    fn tell_of_slice(&mut self, vm: &Vm, process: &mut Private, event: Atom) {
        let Private { machine, own } = process;
        let (place, now, pid) = (machine.function_at_pc(vm), machine.reading(vm), own.pid);
        match own.meter() {
            Some(meter) if event == Atom::IN => meter.resume(now),
            Some(meter) => meter.read(pid, now),
            None => {}
        }
        trace::scheduled(vm, self, own, event, place);
    }

    /// Sees to what hardly any process has, before a slice; is it suspended?
    #[inline(never)]
    fn attend(&mut self, vm: &Vm, process: &mut Private) -> bool {
        run_requests(vm, self, process);
        heap_limit::enforce(vm, self, process);
        if process.own.is_doomed() {
            return false;
        }
        let Private { machine, own } = process;
        let rare = own.rare();
        if rare.suspended > 0 {
            return true;
        }
        let result = rare.job_result.take();
        if std::mem::take(&mut rare.collect) {
            machine.collect_garbage(vm, own, self, 0, Extent::All);
        }
        if let Some(result) = result {
            machine.complete_job(result);
        }
        false
    }

    fn count_slice(&mut self, vm: &Vm, process: &mut Private) {
        let used = process.machine.budget.used();
        process.own.reductions += used;
        self.credit -= used as i64;
        if process.own.rare.is_some() {
            heap_limit::enforce(vm, self, process);
        }
        Counters::add(&self.counters.reductions, used);
        Counters::add(&self.counters.slices, 1);
        if let Driver::Deterministic { .. } = vm.driver {
            vm.skip_time_to(vm.now() + used * VIRTUAL_REDUCTION_NS);
        }
    }

    fn stopped(&mut self, vm: &Vm, mut process: Box<Private>, stop: Stop) {
        if process.own.is_doomed() {
            return self.end_doomed(vm, process);
        }
        match stop {
            Stop::Yield => self.requeue(vm, process),
            Stop::Wait => self.park(vm, process),
            Stop::Hibernate => {
                let Private { machine, own } = &mut *process;
                machine.collect_garbage(vm, own, self, 0, Extent::ToFit);
                own.awaiting = Awaiting::Message;
                if own.mailbox.is_empty() {
                    self.park(vm, process);
                } else {
                    self.requeue(vm, process);
                }
            }
            Stop::Block(work) => {
                if let Driver::Deterministic { .. } = vm.driver {
                    pool::run_inline(vm, &mut process, work);
                    return self.requeue(vm, process);
                }
                process.own.awaiting = Awaiting::Job;
                vm.pool.submit(vm, &process, work);
                self.park(vm, process);
            }
            Stop::Exit(exit) => {
                let reason = exit::own_reason(vm, self, &mut process, exit);
                self.end(vm, process, reason);
            }
        }
    }

    /// Back to the end of the queue; others may have waited long enough.
    fn requeue(&mut self, vm: &Vm, process: Box<Private>) {
        self.queue.push(process);
        if vm.schedulers.len() > 1 && (self.queue.len() > 1 || !vm.injected.is_empty()) {
            vm.schedulers[self.index].set_offers(true);
            vm.sleepers.hint();
            vm.recruit();
        }
    }

    /// Lets a process wait; if signals have come meanwhile, it goes on. So it does when a `receive`
    /// has put questions aside, or left signals: they are seen to at the start of a slice.
    fn park(&mut self, vm: &Vm, process: Box<Private>) {
        if process.own.has_requests() || process.own.has_unhandled() {
            return self.requeue(vm, process);
        }
        let slot = vm.processes.own(process.own.pid);
        if let Err(process) = slot.inbox.park(process) {
            self.schedule(vm, process);
        }
    }

    fn end_doomed(&mut self, vm: &Vm, mut process: Box<Private>) {
        let reason = process
            .own
            .doomed
            .take()
            .map_or(OwnedTerm::atom(Atom::KILLED), |reason| *reason);
        self.end(vm, process, reason);
    }

    fn end(&mut self, vm: &Vm, mut process: Box<Private>, reason: OwnedTerm) {
        let counted = process.machine.heap.counted();
        if counted != Memory::default() {
            self.counters.count_memory(counted, Memory::default());
        }
        exit::begin(vm, self, &mut process, reason);
        self.go_on_exiting(vm, process);
    }

    fn go_on_exiting(&mut self, vm: &Vm, mut process: Box<Private>) {
        match exit::slice(vm, self, &mut process) {
            Ended::Not => {
                trace::exiting(vm, self, &mut process.own, Atom::OUT_EXITING);
                self.requeue(vm, process);
            }
            Ended::Completely => {
                vm.accounts
                    .release(self.index, process.own.account, Resource::Processes);
                Counters::add(&self.counters.exited, 1);
            }
        }
    }
}
