//! The blocking pool: threads for work that would stall a scheduler (files, names of hosts).
//!
//! Threads are made when there is work and none is idle, up to a limit, and end after a while
//! without work. A job's result goes to its process as a signal.
//!
//! A job that panics ends its process: it was our own code, and the report on standard error says
//! where.

use crate::interp::Work;
use crate::process::Private;
use crate::signal::{Signal, send_from_outside};
use crate::sync::lock;
use crate::vm::Vm;
use purlin_heap::term::Pid;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::time::Duration;

/// Most threads of a pool.
pub const POOL_THREADS_MAX: usize = 16;
/// An idle thread ends after this.
const IDLE: Duration = Duration::from_secs(10);

struct Queued {
    process: Pid,
    work: Work,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Queued>,
    /// Which seats of the reclamation protocol threads of the pool have.
    seats: [bool; POOL_THREADS_MAX],
    threads: usize,
    idle: usize,
    /// Jobs that are being done.
    running: usize,
    stopped: bool,
}

/// See the module documentation.
#[derive(Default)]
pub struct BlockingPool {
    state: Mutex<State>,
    work: Condvar,
    done: Condvar,
}

impl BlockingPool {
    /// Has a job done for a process that waits for it ([`Awaiting::Job`](crate::process)).
    pub(crate) fn submit(self: &Arc<Self>, vm: &Vm, process: &Private, work: Work) {
        let mut state = lock(&self.state);
        state.queue.push_back(Queued {
            process: process.own.pid,
            work,
        });
        if state.idle >= state.queue.len() {
            self.work.notify_one();
            return;
        }
        let Some(seat) = state.seats.iter().position(|taken| !taken) else {
            return;
        };
        state.seats[seat] = true;
        state.threads += 1;
        drop(state);
        let pool = self.clone();
        let thread = vm.thread(format!("purlin-blocking-{seat}"));
        let vm = vm.handle();
        let started = thread.spawn(move || serve(&pool, &vm, seat));
        if started.is_err() {
            let mut state = lock(&self.state);
            state.seats[seat] = false;
            state.threads -= 1;
            assert!(
                state.threads > 0,
                "the system gives us no thread for blocking work"
            );
        }
    }

    /// Waits until no job is left in the queue, and for those that run, up to a time.
    pub(crate) fn stop(&self, patience: Duration) {
        let mut state = lock(&self.state);
        state.stopped = true;
        self.work.notify_all();
        let busy = |state: &mut State| state.running > 0 || !state.queue.is_empty();
        drop(
            self.done
                .wait_timeout_while(state, patience, busy)
                .unwrap_or_else(PoisonError::into_inner),
        );
    }

    /// How many threads there are.
    pub fn threads(&self) -> usize {
        lock(&self.state).threads
    }

    fn next(&self, seat: usize) -> Option<Queued> {
        let mut state = lock(&self.state);
        loop {
            if let Some(job) = state.queue.pop_front() {
                state.running += 1;
                return Some(job);
            }
            if state.stopped {
                break;
            }
            state.idle += 1;
            let (guard, waited) = self
                .work
                .wait_timeout(state, IDLE)
                .unwrap_or_else(PoisonError::into_inner);
            state = guard;
            state.idle -= 1;
            if waited.timed_out() && state.queue.is_empty() {
                break;
            }
        }
        state.seats[seat] = false;
        state.threads -= 1;
        self.done.notify_all();
        None
    }

    fn finished(&self) {
        lock(&self.state).running -= 1;
        self.done.notify_all();
    }
}

/// What a thread of the pool does. It keeps the VM alive only while it works.
fn serve(pool: &BlockingPool, vm: &Weak<Vm>, seat: usize) {
    while let Some(Queued { process, work }) = pool.next(seat) {
        if let Some(vm) = vm.upgrade() {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&vm)));
            let signal = outcome.map_or(Signal::JobFailed, Signal::JobDone);
            send_from_outside(&vm, vm.seat_of_pool(seat), process, signal);
        }
        pool.finished();
    }
}

/// Does a job at once, for the deterministic driver.
pub(crate) fn run_inline(vm: &Vm, process: &mut Private, work: Work) {
    let result = work(vm);
    process.machine.complete_job(result);
}
