//! Calls. Those whose target is known are done in registers; the others look it up first.

use super::dispatch::{Continue, Execute, Go, Leave, Next, State, Step};
use super::machine::{Live, Machine};
use super::operand::{AnySource, Source, Target, opaque};
use super::stack::{CodePointer, RED_ZONE_WORDS};
use super::stubs;
use super::tests_of_type::is_kind;
use crate::code::Export;
use crate::exception::Class;
use purlin_heap::atom::Atom;
use purlin_heap::fun::FunEntry;
use purlin_heap::term::{Header, Kind, Word, load};
use std::mem::offset_of;
use std::sync::atomic::{AtomicPtr, Ordering};

/// dst := function(slots base..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Call {
    pub target: Target,
    pub base: u16,
    pub frame: u16,
    pub return_word: u64,
}

impl Step for Call {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        state.push_control(return_point(state.pc, offset_of!(Self, return_word)));
        state.frame = state.frame.wrapping_add(usize::from(op.base));
        let entry = state.pc.wrapping_byte_offset(op.target.0 as isize);
        state.enter::<K>(entry, usize::from(op.frame))
    }
}

/// Address of the return word of the instruction at `pc`.
#[inline(always)]
fn return_point(pc: CodePointer, offset: usize) -> CodePointer {
    pc.wrapping_byte_add(8 + offset)
}

/// return function(slots 0..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TailCall {
    pub target: Target,
    pub frame: u16,
}

impl Step for TailCall {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let entry = state.pc.wrapping_byte_offset(op.target.0 as isize);
        state.enter::<K>(entry, usize::from(op.frame))
    }
}

/// As `TailCall`, to the function itself: its frame is there.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TailCallSelf {
    pub target: Target,
}

impl Step for TailCallSelf {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let entry = state.pc.wrapping_byte_offset(op.target.0 as isize);
        state.enter_again::<K>(entry)
    }
}

/// A function is entered that cannot run at once: no stack, or no reductions.
pub struct Enter;

impl Leave for Enter {
    fn leave(machine: &mut Machine) -> CodePointer {
        machine.enter(machine.pc)
    }
}

/// dst := module:function(slots base..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallExternal {
    pub export: *const Export,
    pub base: u16,
    pub return_word: u64,
}

impl Execute for CallExternal {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<Self>();
        state.push_control(return_point(state.pc, offset_of!(Self, return_word)));
        state.frame = state.frame.wrapping_add(usize::from(op.base));
        state.enter_export(op.export)
    }
}

/// return module:function(slots 0..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TailCallExternal {
    pub export: *const Export,
}

impl Execute for TailCallExternal {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        state.enter_export(op.export)
    }
}

impl State {
    #[inline(always)]
    fn enter_export(self, export: *const Export) -> Next {
        // SAFETY: L1: export entries live as long as the VM.
        let entry = unsafe { (*export).entry() };
        // SAFETY: an export's code is always a function's entry.
        let frame = unsafe { stubs::frame_words(entry) };
        self.enter::<Go>(entry, frame)
    }
}

/// dst := fun(slots base..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallFun<S> {
    pub base: u16,
    pub arity: u8,
    pub fun: S,
    pub return_word: u64,
}

/// return fun(slots 0..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TailCallFun<S> {
    pub arity: u8,
    pub fun: S,
}

/// The entry of a closure.
///
/// # Safety
/// `fun` must be a closure.
#[inline(always)]
pub(super) unsafe fn fun_entry<'a>(fun: Word) -> &'a FunEntry {
    // SAFETY: a closure's first word is its entry's address.
    let address = unsafe { load(fun, 1) }.0 as usize;
    // SAFETY: an entry outlives its closures.
    unsafe { &*std::ptr::with_exposed_provenance::<FunEntry>(address) }
}

impl State {
    /// Where to enter the closure, if it is one with that arity whose frame fits at `base`.
    #[inline(always)]
    fn closure(&self, fun: Word, arity: u8, base: u16) -> Option<CodePointer> {
        if !is_kind(fun, Kind::Fun) {
            return None;
        }
        // SAFETY: a closure.
        let entry = unsafe { fun_entry(fun) };
        let code = code_of(entry);
        if entry.arity != arity || code.is_null() {
            return None;
        }
        // SAFETY: a function's entry.
        let words = usize::from(base) + unsafe { stubs::frame_words(code) };
        let end = self.frame.wrapping_add(words + 2 * RED_ZONE_WORDS);
        (end.addr() <= self.control.addr()).then_some(code)
    }

    /// Puts a closure's variables behind its arguments.
    #[inline(always)]
    fn spread(&self, fun: Word, arity: u8) {
        let variables = self.frame.wrapping_add(usize::from(arity));
        let mut index = 0;
        loop {
            // SAFETY: a closure.
            let entry = unsafe { fun_entry(fun) };
            if index == opaque(&entry.free).into() {
                break;
            }
            // SAFETY: a closure has that many free variables.
            let variable = unsafe { load(fun, 2 + index) };
            // SAFETY: the frame was checked to fit.
            unsafe { variables.add(index).write(variable) };
            index += 1;
        }
    }
}

impl<S: Source> Execute for CallFun<S> {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let fun = state.read(&op.fun);
        let Some(code) = state.closure(fun, op.arity, op.base) else {
            return state.leave::<Self>();
        };
        state.push_control(return_point(state.pc, offset_of!(Self, return_word)));
        state.frame = state.frame.wrapping_add(usize::from(op.base));
        state.spread(fun, op.arity);
        state.enter_again::<Go>(code)
    }
}

impl<S: Source> Leave for CallFun<S> {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let return_to = return_point(machine.pc, offset_of!(Self, return_word));
        let fun = op.fun.read(machine.frame);
        machine.call_fun(fun, op.arity, Shape::call(op.base, return_to))
    }
}

impl<S: Source> Execute for TailCallFun<S> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        let fun = state.read(&op.fun);
        let Some(code) = state.closure(fun, op.arity, 0) else {
            return state.leave::<Self>();
        };
        state.spread(fun, op.arity);
        state.enter_again::<Go>(code)
    }
}

impl<S: Source> Leave for TailCallFun<S> {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let fun = op.fun.read(machine.frame);
        machine.call_fun(fun, op.arity, Shape::TAIL)
    }
}

/// dst := module:function(slots base..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallDynamic {
    pub base: u16,
    pub arity: u8,
    pub module: AnySource,
    pub function: AnySource,
    /// The export that was called last: an `AtomicPtr<Export>`.
    pub cache: u64,
    pub return_word: u64,
}

/// return module:function(slots 0..)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TailCallDynamic {
    pub arity: u8,
    pub module: AnySource,
    pub function: AnySource,
    /// As in `CallDynamic`.
    pub cache: u64,
}

/// The export that an instruction called last.
#[inline(always)]
fn cached<'a>(pc: CodePointer, offset: usize) -> &'a AtomicPtr<Export> {
    // SAFETY: L1: the word at that offset is used as an atomic pointer only, by all.
    unsafe { &*pc.wrapping_byte_add(8 + offset).cast::<AtomicPtr<Export>>() }
}

/// The export in a cache, if it is the one that is wanted.
#[inline(always)]
fn hit(cache: &AtomicPtr<Export>, module: Word, function: Word) -> Option<*const Export> {
    // Acquire pairs with the release in `Machine::call_named`.
    let export = cache.load(Ordering::Acquire).cast_const();
    if export.is_null() {
        return None;
    }
    // SAFETY: export entries live as long as the VM.
    let known = unsafe { &*export };
    let same = Word::atom(known.module.0) == module && Word::atom(known.function.0) == function;
    same.then_some(export)
}

impl Execute for CallDynamic {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let cache = cached(state.pc, offset_of!(Self, cache));
        let (module, function) = (state.read(&op.module), state.read(&op.function));
        let Some(export) = hit(cache, module, function) else {
            return state.leave::<Self>();
        };
        state.push_control(return_point(state.pc, offset_of!(Self, return_word)));
        state.frame = state.frame.wrapping_add(usize::from(op.base));
        state.enter_export(export)
    }
}

impl Leave for CallDynamic {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (module, function) = (
            op.module.read(machine.frame),
            op.function.read(machine.frame),
        );
        let return_to = return_point(machine.pc, offset_of!(Self, return_word));
        let cache = cached(machine.pc, offset_of!(Self, cache));
        machine.call_dynamic(
            module,
            function,
            op.arity,
            cache,
            Shape::call(op.base, return_to),
        )
    }
}

impl Execute for TailCallDynamic {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        let cache = cached(state.pc, offset_of!(Self, cache));
        let (module, function) = (state.read(&op.module), state.read(&op.function));
        let Some(export) = hit(cache, module, function) else {
            return state.leave::<Self>();
        };
        state.enter_export(export)
    }
}

impl Leave for TailCallDynamic {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (module, function) = (
            op.module.read(machine.frame),
            op.function.read(machine.frame),
        );
        let cache = cached(machine.pc, offset_of!(Self, cache));
        machine.call_dynamic(module, function, op.arity, cache, Shape::TAIL)
    }
}

macro_rules! applications {
    ($($name:ident { $($operand:ident),* }, $tail:ident, $method:ident;)*) => { $(
        /// dst := apply(operands...)
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub base: u16,
            $(pub $operand: AnySource,)*
            pub return_word: u64,
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                state.leave::<Self>()
            }
        }

        impl Leave for $name {
            fn leave(machine: &mut Machine) -> CodePointer {
                let op = machine.operands::<Self>();
                $(let $operand = op.$operand.read(machine.frame);)*
                let return_to = return_point(machine.pc, offset_of!(Self, return_word));
                machine.$method($($operand,)* Shape::call(op.base, return_to))
            }
        }

        /// return apply(operands...)
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $tail {
            $(pub $operand: AnySource,)*
        }

        impl Execute for $tail {
            #[inline(always)]
            fn execute(state: State) -> Next {
                state.leave::<Self>()
            }
        }

        impl Leave for $tail {
            fn leave(machine: &mut Machine) -> CodePointer {
                let op = machine.operands::<Self>();
                $(let $operand = op.$operand.read(machine.frame);)*
                machine.$method($($operand,)* Shape::TAIL)
            }
        }
    )* };
}
applications! {
    Apply { module, function, args }, TailApply, apply;
    ApplyFun { fun, args }, TailApplyFun, apply_fun;
}

/// A call or a tail call.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    base: u16,
    return_to: Option<CodePointer>,
}

impl Shape {
    const TAIL: Shape = Shape {
        base: 0,
        return_to: None,
    };

    fn call(base: u16, return_to: CodePointer) -> Shape {
        Shape {
            base,
            return_to: Some(return_to),
        }
    }
}

/// Where a closure's code is; null when it is not loaded any more.
#[inline(always)]
fn code_of(entry: &FunEntry) -> CodePointer {
    std::ptr::with_exposed_provenance(entry.code.load(Ordering::Relaxed))
}

impl Machine {
    /// Enters the function at `entry`: its arguments are in place, frame and control stack its own.
    pub(super) fn enter(&mut self, entry: CodePointer) -> CodePointer {
        // SAFETY: callers pass a function's entry.
        let (words, arity) =
            unsafe { (stubs::frame_words(entry), usize::from(stubs::arity(entry))) };
        let used = self.frame.wrapping_add(arity);
        self.make_room(used, words.saturating_sub(arity));
        if self.budget.reductions >= 0 {
            return entry;
        }
        self.live = Live::Arguments(arity as u16);
        self.safepoint(entry)
    }

    /// The same, counting a reduction.
    fn enter_counting(&mut self, entry: CodePointer) -> CodePointer {
        self.budget.reductions -= 1;
        self.enter(entry)
    }

    /// Makes frame and control stack those of the callee.
    fn begin_call(&mut self, shape: Shape) {
        let Some(return_to) = shape.return_to else {
            return;
        };
        self.control = self.control.wrapping_sub(1);
        let caller = super::stack::ControlFrame {
            return_to,
            frame: self.frame,
        };
        // SAFETY: the red zone below the control stack is free.
        unsafe { self.control.write(caller) };
        self.frame = self.frame.wrapping_add(usize::from(shape.base));
    }

    fn call_fun(&mut self, fun: Word, arity: u8, shape: Shape) -> CodePointer {
        let first = self.frame.wrapping_add(usize::from(shape.base));
        if is_kind(fun, Kind::Fun) {
            // SAFETY: a closure.
            let entry = unsafe { fun_entry(fun) };
            let code = code_of(entry);
            if entry.arity == arity {
                if code.is_null() {
                    return self.call_unloaded(fun, entry, first, shape);
                }
                return self.call_closure(fun, entry, code, shape);
            }
        } else if is_kind(fun, Kind::ExportFun) {
            let [module, function, wanted] = [1, 2, 3].map(|index| {
                // SAFETY: an export fun has three words.
                unsafe { load(fun, index) }
            });
            if wanted.small_value() == i64::from(arity) {
                return self.call_named(module, function, arity, None, shape);
            }
        } else {
            return self.raise_badfun(fun, shape.return_to.is_some());
        }
        let args = self.slots_as_list(first, usize::from(arity));
        self.raise_badarity(fun, args, shape.return_to.is_some())
    }

    /// Calls a closure whose code is gone: its module may be loaded again, or the purge may be given up.
    fn call_unloaded(
        &mut self,
        fun: Word,
        entry: &FunEntry,
        first: *mut Word,
        shape: Shape,
    ) -> CodePointer {
        let vm = self.vm();
        let module = entry.module;
        if vm.code.is_loaded(module) && !vm.code.is_purging(vm, module) {
            return self.raise_badfun(fun, shape.return_to.is_some());
        }
        let handler = self.own().error_handler();
        let args = self.slots_as_list(first, usize::from(entry.arity));
        let Some(lambda) = vm.code.find_or_load(vm, handler, Atom::UNDEFINED_LAMBDA, 3) else {
            return self.raise_badfun(fun, shape.return_to.is_some());
        };
        let target = lambda.entry();
        self.begin_call(shape);
        self.put_arguments(usize::from(entry.arity), &[Word::atom(module.0), fun, args]);
        self.enter_counting(target)
    }

    fn call_closure(
        &mut self,
        fun: Word,
        entry: &FunEntry,
        code: CodePointer,
        shape: Shape,
    ) -> CodePointer {
        self.begin_call(shape);
        let arity = usize::from(entry.arity);
        let used = self.frame.wrapping_add(arity);
        // SAFETY: a function's entry.
        let words = unsafe { stubs::frame_words(code) };
        self.make_room(used, words.saturating_sub(arity));
        for index in 0..usize::from(entry.free) {
            // SAFETY: a closure has that many free variables.
            let variable = unsafe { load(fun, 2 + index) };
            // SAFETY: there is room now.
            unsafe { self.frame.add(arity + index).write(variable) };
        }
        self.enter_counting(code)
    }

    fn call_dynamic(
        &mut self,
        module: Word,
        function: Word,
        arity: u8,
        cache: &AtomicPtr<Export>,
        shape: Shape,
    ) -> CodePointer {
        if module.is_atom() && function.is_atom() {
            return self.call_named(module, function, arity, Some(cache), shape);
        }
        let first = self.frame.wrapping_add(usize::from(shape.base));
        let args = self.slots_as_list(first, usize::from(arity));
        self.raise_bad_apply(&[module, function, args])
    }

    /// Calls a function by name; its arguments are in place.
    fn call_named(
        &mut self,
        module: Word,
        function: Word,
        arity: u8,
        cache: Option<&AtomicPtr<Export>>,
        shape: Shape,
    ) -> CodePointer {
        let (module, function) = (Atom(module.atom_index()), Atom(function.atom_index()));
        let vm = self.vm();
        let Some(export) = vm.code.find_or_load(vm, module, function, arity) else {
            // The entry's stub raises: as the callee, so that unwinding starts in its frame.
            let entry = vm.code.export(module, function, arity).entry();
            self.begin_call(shape);
            return self.enter_counting(entry);
        };
        if let Some(cache) = cache {
            // Pairs with the acquire in `hit`.
            cache.store(std::ptr::from_ref(export).cast_mut(), Ordering::Release);
        }
        let entry = export.entry();
        self.begin_call(shape);
        self.enter_counting(entry)
    }

    fn apply(&mut self, module: Word, function: Word, args: Word, shape: Shape) -> CodePointer {
        let names = module.is_atom() && function.is_atom();
        let Some(arity) = self.spread_list(args, shape).filter(|_| names) else {
            if names && is_proper_list(args) {
                // No function has so many parameters. It raises as the callee would.
                self.begin_call(shape);
                let name = [module, function].map(|name| Atom(name.atom_index()));
                return self.raise_undef(name[0], name[1], args);
            }
            return self.raise_bad_apply(&[module, function, args]);
        };
        let name = (
            Atom(module.atom_index()),
            Atom(function.atom_index()),
            arity,
        );
        match name {
            // `apply` reached by name: there is no such function to call.
            (Atom::ERLANG, Atom::APPLY, 3) => {
                let [module, function, args] = self.first_arguments(shape);
                self.apply(module, function, args, shape)
            }
            (Atom::ERLANG, Atom::APPLY, 2) => {
                let [fun, args] = self.first_arguments(shape);
                self.apply_fun(fun, args, shape)
            }
            (Atom(_), Atom(_), arity) => self.call_named(module, function, arity, None, shape),
        }
    }

    fn first_arguments<const N: usize>(&self, shape: Shape) -> [Word; N] {
        let first = self.frame.wrapping_add(usize::from(shape.base));
        std::array::from_fn(|index| {
            // SAFETY: `spread_list` has just written them.
            unsafe { first.add(index).read() }
        })
    }

    fn apply_fun(&mut self, fun: Word, args: Word, shape: Shape) -> CodePointer {
        let Some(arity) = self.spread_list(args, shape) else {
            return self.raise_bad_apply(&[fun, args]);
        };
        self.call_fun(fun, arity, shape)
    }

    /// Puts a list's elements where a call's arguments belong. `None` unless it is a proper list
    /// of at most 255 elements.
    fn spread_list(&mut self, args: Word, shape: Shape) -> Option<u8> {
        let mut count = 0u8;
        let mut rest = args;
        while rest.is_cons() {
            // SAFETY: a cons.
            rest = unsafe { load(rest, 1) };
            count = count.checked_add(1)?;
        }
        if !rest.is_nil() {
            return None;
        }
        // The frame may still be needed when the call fails: it stays below.
        let base = usize::from(shape.base);
        // SAFETY: pc is in this function.
        let used = self.frame.wrapping_add(base);
        self.make_room(used, usize::from(count));
        let mut slot = self.frame.wrapping_add(base);
        let mut rest = args;
        while rest.is_cons() {
            // SAFETY: a cons.
            let (head, tail) = unsafe { (load(rest, 0), load(rest, 1)) };
            // SAFETY: there is room now.
            unsafe { slot.write(head) };
            slot = slot.wrapping_add(1);
            rest = tail;
        }
        Some(count)
    }

    /// Calls the function at `entry` instead of doing what it does here: with a frame of its own, above that of the
    /// function at pc.
    pub(super) fn call_out(
        &mut self,
        entry: CodePointer,
        args: &[Word],
        return_to: CodePointer,
    ) -> CodePointer {
        let function = self
            .vm()
            .code
            .locate(self.pc)
            .map(|module| module.function_at(self.pc));
        // SAFETY: a function's entry.
        let base = function.map_or(0, |function| unsafe { stubs::frame_words(function) });
        self.begin_call(Shape::call(base as u16, return_to));
        self.put_arguments(0, args);
        self.enter(entry)
    }

    /// Puts other arguments where a callee's first `used` arguments are.
    fn put_arguments(&mut self, used: usize, words: &[Word]) {
        self.make_room(self.frame.wrapping_add(used), words.len());
        for (index, &word) in words.iter().enumerate() {
            // SAFETY: there is room now.
            unsafe { self.frame.add(index).write(word) };
        }
    }

    /// A list of the words in consecutive slots.
    pub(super) fn slots_as_list(&mut self, first: *mut Word, count: usize) -> Word {
        let words: Vec<Word> = (0..count)
            .map(|index| {
                // SAFETY: callers name slots that hold arguments.
                unsafe { first.add(index).read() }
            })
            .collect();
        self.list_of(&words)
    }

    fn raise_bad_apply(&mut self, args: &[Word]) -> CodePointer {
        let args = self.list_of(args);
        self.raise_of_bif(
            Class::Error,
            Word::atom(Atom::BADARG.0),
            Atom::ERLANG,
            Atom::APPLY,
            args,
        )
    }
}

fn is_proper_list(mut list: Word) -> bool {
    while list.is_cons() {
        // SAFETY: a cons.
        list = unsafe { load(list, 1) };
    }
    list.is_nil()
}

/// The instruction of an export that has no code (yet); it stands in the export entry.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallMissing;

impl Execute for CallMissing {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for CallMissing {
    fn leave(machine: &mut Machine) -> CodePointer {
        // SAFETY: this instruction stands in export entries only, which live as long as the VM.
        let export = unsafe { &*Export::of_stub(machine.pc) };
        let vm = machine.vm();
        let handler = machine.own().error_handler();
        let is_default = handler == Atom::ERROR_HANDLER;
        // What the default handler would do. What OTP has loaded from the start asks no other one.
        if (is_default || vm.code.is_in_library(vm, export.module))
            && vm
                .code
                .find_or_load(vm, export.module, export.function, export.arity)
                .is_some()
        {
            return machine.enter(export.target());
        }
        let args = machine.slots_as_list(machine.frame, usize::from(export.arity));
        let pending = vm.code.is_pending(export.module);
        let asked = !is_default
            || vm
                .code
                .find(export.module, Atom::HANDLE_UNDEFINED_FUNCTION, 2)
                .is_some();
        let (module, function) = match (pending, asked) {
            (true, _) => (Atom::PURLIN_ON_LOAD, Atom::CALL),
            (false, true) => (handler, Atom::UNDEFINED_FUNCTION),
            (false, false) => return machine.raise_undef(export.module, export.function, args),
        };
        let Some(substitute) = vm.code.find_or_load(vm, module, function, SUBSTITUTE_ARITY) else {
            return machine.raise_undef(export.module, export.function, args);
        };
        let words = [export.module, export.function].map(|atom| Word::atom(atom.0));
        machine.put_arguments(usize::from(export.arity), &[words[0], words[1], args]);
        machine.enter(substitute.entry())
    }
}

/// Arity of `purlin_on_load:call` and of `undefined_function` in an error handler.
const SUBSTITUTE_ARITY: u8 = 3;

/// The instruction of a process that was spawned with a fun, which is its argument.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct CallSpawnedFun;

impl Execute for CallSpawnedFun {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for CallSpawnedFun {
    fn leave(machine: &mut Machine) -> CodePointer {
        let [fun] = machine.first_arguments(Shape::TAIL);
        machine.call_fun(fun, 0, Shape::TAIL)
    }
}

const _: () = assert!(Header::new(Kind::Fun, 0).0 & 0xff == Header::new(Kind::Fun, 9).0 & 0xff);
