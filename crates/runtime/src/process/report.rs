//! What the VM itself has to say: messages to `logger`, who prints them (`purlin_logger`).

use crate::scheduler::Scheduler;
use crate::signal::{Signal, send_quietly};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, ProcessHeap};
use purlin_heap::term::Term;

/// Sends what `build` makes to `logger`, if there is one.
#[cold]
pub(crate) fn tell_logger(
    vm: &Vm,
    scheduler: &mut Scheduler,
    build: impl for<'h> FnOnce(&mut HeapScope<'h>) -> Term<'h>,
) {
    let Some(logger) = vm.names.get(Atom::LOGGER) else {
        return;
    };
    let mut scratch = ProcessHeap::new();
    let message = scratch.scope(&vm.atoms, |heap| {
        let message = build(heap);
        heap.copy_out(message)
    });
    send_quietly(vm, scheduler, logger, Signal::Message(message));
}

/// Sends `{Kind, Format, Args}` to `logger`.
pub(crate) fn tell_text(
    vm: &Vm,
    scheduler: &mut Scheduler,
    kind: Atom,
    format: &str,
    args: &[Term<'_>],
) {
    tell_logger(vm, scheduler, |heap| {
        let format = heap.string(format);
        let args: Vec<_> = args.iter().map(|arg| heap.copy_in(*arg)).collect();
        let args = heap.list(&args);
        heap.tuple(&[Term::atom(kind), format, args])
    });
}
