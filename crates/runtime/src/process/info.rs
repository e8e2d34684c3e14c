//! Questions about processes: `process_info`, `is_process_alive`, `garbage_collect` of another.
//!
//! Questions about another process are requests, answered by its owner in the order of signals; the
//! answer is an owned term. A process answers about itself at once where it can
//! ([`Item::needs_machine`]), else by a request too. The values are made in
//! [`subject`](super::subject).

use super::Private;
use super::subject::Subject;
use crate::interp::Extent;
use crate::scheduler::Scheduler;
use crate::trace::{self, Change, SessionId};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::literal::Areas;
use purlin_heap::term::{Pid, Term};
use std::sync::Arc;

/// A question about a process, or something to be done with it.
#[derive(Debug)]
pub enum Query {
    /// `is_process_alive/1`
    IsAlive,
    /// `process_info/2`, with one item or a list of them.
    Info {
        /// The items.
        items: Vec<Wanted>,
        /// Is the answer `{Item, Value}` instead of a list?
        single: bool,
    },
    /// `garbage_collect/1`
    CollectGarbage(Extent),
    /// `suspend_process/1`
    Suspend {
        /// Is it not suspended yet by who asks?
        first: bool,
        /// Does who asks not wait?
        asynchronous: bool,
    },
    /// `process_flag(_, save_calls, _)`
    SaveCalls(usize),
    /// `check_process_code/2`: is it in the old code of this module?
    IsInOldCode(Atom),
    /// It is to hold no literals in these areas.
    DetachLiterals(Arc<Areas>),
    /// `erlang:trace/3`
    Trace(Change),
    /// `erlang:trace_info/2`, in that session
    TraceInfo(SessionId),
}

/// What `process_info/2` is asked for.
#[derive(Debug)]
pub enum Wanted {
    /// An item with a name.
    Item(Item),
    /// `{dictionary, Key}`
    DictionaryKey(OwnedTerm),
}

impl Wanted {
    /// See [`Item::needs_machine`].
    pub fn needs_machine(&self) -> bool {
        match self {
            Wanted::Item(item) => item.needs_machine(),
            Wanted::DictionaryKey(_) => false,
        }
    }
}

macro_rules! items {
    ($($(#[doc = $doc:literal])* $name:ident = $atom:ident $(@ $machine:ident)?;)*) => {
        /// What `process_info/2` can be asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Item { $($(#[doc = $doc])* $name),* }

        impl Item {
            /// The item that an atom names.
            pub fn of(atom: Atom) -> Option<Item> {
                match atom {
                    $(Atom::$atom => Some(Item::$name),)*
                    Atom(_) => None,
                }
            }

            /// The atom that names it.
            pub fn atom(self) -> Atom {
                match self { $(Item::$name => Atom::$atom),* }
            }

            /// Does the value come from the machine, which a running process cannot look at?
            pub fn needs_machine(self) -> bool {
                match self { $(Item::$name => false $(|| stringify!($machine) == "machine")?),* }
            }
        }
    };
}
items! {
    /// Do signals to other nodes not wait?
    AsyncDist = ASYNC_DIST;
    /// The stack as text.
    Backtrace = BACKTRACE @ machine;
    /// Large binaries that it holds.
    Binary = BINARY @ machine;
    /// Exception handlers around what it does.
    CatchLevel = CATCHLEVEL @ machine;
    /// Function, file and line.
    CurrentLocation = CURRENT_LOCATION @ machine;
    /// Module, function and arity.
    CurrentFunction = CURRENT_FUNCTION @ machine;
    /// The stack.
    CurrentStacktrace = CURRENT_STACKTRACE @ machine;
    /// The process dictionary.
    Dictionary = DICTIONARY;
    /// The module for undefined functions.
    ErrorHandler = ERROR_HANDLER;
    /// Minor collections before a full one.
    FullsweepAfter = FULLSWEEP_AFTER;
    /// Settings of the collector.
    GarbageCollection = GARBAGE_COLLECTION @ machine;
    /// Sizes of heap and stack.
    GarbageCollectionInfo = GARBAGE_COLLECTION_INFO @ machine;
    /// The group leader.
    GroupLeader = GROUP_LEADER;
    /// Words of the young heap.
    HeapSize = HEAP_SIZE @ machine;
    /// What it was spawned to call.
    InitialCall = INITIAL_CALL;
    /// Set by `proc_lib:set_label/1`.
    Label = LABEL;
    /// Calls that `save_calls` kept.
    LastCalls = LAST_CALLS;
    /// Linked processes.
    Links = LINKS;
    /// Bytes in all.
    Memory = MEMORY @ machine;
    /// Number of messages.
    MessageQueueLen = MESSAGE_QUEUE_LEN;
    /// Messages.
    Messages = MESSAGES @ machine;
    /// Where messages are kept.
    MessageQueueData = MESSAGE_QUEUE_DATA;
    /// Words of off-heap binaries before a collection.
    MinBinVheapSize = MIN_BIN_VHEAP_SIZE;
    /// Words of its smallest heap.
    MinHeapSize = MIN_HEAP_SIZE;
    /// Who monitors it.
    MonitoredBy = MONITORED_BY;
    /// What it monitors.
    Monitors = MONITORS;
    /// Who spawned it.
    Parent = PARENT;
    /// Its priority.
    Priority = PRIORITY;
    /// Reductions so far.
    Reductions = REDUCTIONS;
    /// Its name.
    RegisteredName = REGISTERED_NAME;
    /// The token of sequential tracing.
    SequentialTraceToken = SEQUENTIAL_TRACE_TOKEN;
    /// Words of the stack.
    StackSize = STACK_SIZE @ machine;
    /// What it is doing.
    Status = STATUS;
    /// Processes that it has suspended.
    Suspending = SUSPENDING;
    /// Words of heap and stack.
    TotalHeapSize = TOTAL_HEAP_SIZE @ machine;
    /// What is traced of it.
    Trace = TRACE;
    /// Does it trap exits?
    TrapExit = TRAP_EXIT;
}

/// The items of `process_info/1`, in OTP's order; a name stands before them if there is one.
pub const DEFAULT_ITEMS: &[Item] = &[
    Item::CurrentFunction,
    Item::InitialCall,
    Item::Status,
    Item::MessageQueueLen,
    Item::Links,
    Item::Dictionary,
    Item::TrapExit,
    Item::ErrorHandler,
    Item::Priority,
    Item::GroupLeader,
    Item::TotalHeapSize,
    Item::HeapSize,
    Item::StackSize,
    Item::Reductions,
    Item::GarbageCollection,
    Item::Suspending,
];

impl Query {
    /// The answer, to `from`.
    pub(crate) fn answer(
        &self,
        vm: &Vm,
        scheduler: &mut Scheduler,
        process: &mut Private,
        from: Pid,
    ) -> OwnedTerm {
        match self {
            Query::IsAlive => OwnedTerm::atom(Atom::TRUE),
            Query::CollectGarbage(extent) => {
                let Private { machine, own } = process;
                machine.collect_garbage(vm, own, scheduler, 0, *extent);
                OwnedTerm::atom(Atom::TRUE)
            }
            Query::Suspend {
                first,
                asynchronous,
            } => {
                process.own.rare().suspended += u32::from(*first);
                OwnedTerm::atom(if *asynchronous {
                    Atom::SUSPENDED
                } else {
                    Atom::TRUE
                })
            }
            Query::SaveCalls(count) => {
                let before = std::mem::replace(&mut process.own.rare().save_calls, *count);
                to_owned(Term::size(before))
            }
            Query::IsInOldCode(module) => {
                let range = vm.code.old_range(*module);
                let found = range.is_some_and(|range| process.machine.is_in_code(&range));
                OwnedTerm::atom(if found { Atom::TRUE } else { Atom::FALSE })
            }
            Query::DetachLiterals(areas) => {
                let Private { machine, own } = process;
                machine.detach_literals(own, areas);
                OwnedTerm::atom(Atom::TRUE)
            }
            Query::Trace(_) => unreachable!("answered when it comes, among the signals"),
            Query::TraceInfo(session) => trace::described(vm, process.own.traced(vm, *session)),
            Query::Info { items, single } => {
                let asks_itself = from == process.own.pid;
                let Private { machine, own } = process;
                let mut subject = Subject {
                    vm,
                    own,
                    machine: Some(machine),
                    asks_itself,
                    running_slice: 0,
                };
                let mut scratch = ProcessHeap::new();
                scratch.scope(&vm.atoms, |heap| {
                    let answer = subject.answer(heap, items, *single);
                    heap.copy_out(answer)
                })
            }
        }
    }

    /// The answer for a process that has ended.
    pub(crate) fn answer_of_the_dead(&self) -> OwnedTerm {
        OwnedTerm::atom(match self {
            Query::IsAlive
            | Query::CollectGarbage(_)
            | Query::IsInOldCode(_)
            | Query::DetachLiterals(_)
            | Query::Trace(_) => Atom::FALSE,
            Query::Suspend { asynchronous, .. } if *asynchronous => Atom::BADARG,
            Query::Suspend { .. } => Atom::FALSE,
            Query::SaveCalls(_) | Query::Info { .. } | Query::TraceInfo(_) => Atom::UNDEFINED,
        })
    }
}
