//! Export entries: where external calls find their function, whatever generation it is.
//!
//! An entry is made when code or a program first names `module:function/arity`, and lives as long
//! as the VM, so loaded code points to it. Its code pointer leads to the function, or to a stub in
//! the entry itself that loads the module or raises `undef`. While calls of the function are traced it leads to a
//! second stub, which tells of the call and goes on where the first would have led.
//!
//! **Protocol of the table.** It only grows: readers probe an open-addressing table of pointers
//! without a lock. Writers hold the mutex: they store (release) into free buckets, and when the
//! table gets full they publish a copy of twice the size. Outgrown tables are kept until the end,
//! all of them together being smaller than the current one, so readers may go on in them: what they
//! miss there they look up again under the lock.

use crate::interp::CodePointer;
use crate::interp::loaded::{CallMissing, Stub, TracedCall, first_word};
use purlin_heap::atom::Atom;
use std::mem::offset_of;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, PoisonError};

/// An entry.
pub struct Export {
    /// Where calls go: what `target` says, or to the stub of calls that are traced.
    code: AtomicPtr<u64>,
    /// The function's entry, or the stub's. Written, as `code` is, by whoever holds the lock of the modules.
    target: AtomicPtr<u64>,
    /// Module.
    pub module: Atom,
    /// Function.
    pub function: Atom,
    /// Arity.
    pub arity: u8,
    stub: Stub,
    traced: Stub,
}

impl Export {
    fn new(module: Atom, function: Atom, arity: u8) -> Box<Export> {
        let stub = Stub::function(arity, first_word::<CallMissing>());
        let export = Box::new(Export {
            code: AtomicPtr::default(),
            target: AtomicPtr::default(),
            module,
            function,
            arity,
            stub,
            traced: Stub::function(arity, first_word::<TracedCall>()),
        });
        export.undefine();
        export
    }

    /// Where a call goes.
    #[inline(always)]
    pub(crate) fn entry(&self) -> CodePointer {
        // Pairs with the release in `define`.
        self.code.load(Ordering::Acquire)
    }

    /// Is there a function?
    pub(crate) fn is_defined(&self) -> bool {
        self.target() != self.stub.entry()
    }

    /// Where the function is, or the stub that stands for it.
    pub(crate) fn target(&self) -> CodePointer {
        // Pairs with the release in `define`.
        self.target.load(Ordering::Acquire)
    }

    /// From now on calls go there. Pairs with the acquire in `entry` and `target`.
    pub(crate) fn define(&self, entry: CodePointer) {
        self.target.store(entry.cast_mut(), Ordering::Release);
        if !self.is_traced() {
            self.code.store(entry.cast_mut(), Ordering::Release);
        }
    }

    /// Has calls told of, or not any more.
    pub(super) fn trace(&self, traced: bool) {
        let leads_to = if traced {
            self.traced.entry()
        } else {
            self.target()
        };
        self.code.store(leads_to.cast_mut(), Ordering::Release);
    }

    /// Are calls told of?
    pub(crate) fn is_traced(&self) -> bool {
        self.entry() == self.traced.entry()
    }

    /// Where calls go that are told of.
    pub(super) fn traced_entry(&self) -> CodePointer {
        self.traced.entry()
    }

    /// The entry whose stub of traced calls is at `pc`.
    pub(crate) fn of_traced(pc: CodePointer) -> *const Export {
        pc.wrapping_byte_sub(offset_of!(Export, traced) + Stub::ENTRY_OFFSET)
            .cast()
    }

    /// From now on there is no function.
    pub(crate) fn undefine(&self) {
        self.define(self.stub.entry());
    }

    /// The entry whose stub's instruction is at `pc`.
    pub(crate) fn of_stub(pc: CodePointer) -> *const Export {
        pc.wrapping_byte_sub(offset_of!(Export, stub) + Stub::ENTRY_OFFSET)
            .cast()
    }

    fn is(&self, module: Atom, function: Atom, arity: u8) -> bool {
        self.module == module && self.function == function && self.arity == arity
    }
}

/// A table of a fixed size.
struct Buckets(Box<[AtomicPtr<Export>]>);

impl Buckets {
    fn new(size: usize) -> Buckets {
        Buckets((0..size).map(|_| AtomicPtr::default()).collect())
    }

    /// The entry, or the bucket where it belongs.
    fn probe(&self, module: Atom, function: Atom, arity: u8) -> Result<&Export, usize> {
        let mask = self.0.len() - 1;
        let mut index = hash(module, function, arity) & mask;
        loop {
            // Pairs with the release in `insert`.
            let export = self.0[index].load(Ordering::Acquire);
            if export.is_null() {
                return Err(index);
            }
            // SAFETY: entries live as long as the table that `self` belongs to.
            let export = unsafe { &*export };
            if export.is(module, function, arity) {
                return Ok(export);
            }
            index = (index + 1) & mask;
        }
    }
}

fn hash(module: Atom, function: Atom, arity: u8) -> usize {
    let mixed = u64::from(module.0) << 32 | u64::from(function.0) << 4 ^ u64::from(arity);
    (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}

const FIRST_SIZE: usize = 1024;

/// All export entries of a VM.
pub struct ExportTable {
    current: AtomicPtr<Buckets>,
    owned: Mutex<Owned>,
}

/// What the table has to free in the end.
struct Owned {
    #[expect(clippy::vec_box, reason = "readers hold their addresses")]
    tables: Vec<Box<Buckets>>,
    #[expect(clippy::vec_box, reason = "loaded code holds their addresses")]
    exports: Vec<Box<Export>>,
}

impl ExportTable {
    /// Empty.
    pub fn new() -> ExportTable {
        let first = Box::new(Buckets::new(FIRST_SIZE));
        ExportTable {
            current: AtomicPtr::new(std::ptr::from_ref(&*first).cast_mut()),
            owned: Mutex::new(Owned {
                tables: vec![first],
                exports: Vec::new(),
            }),
        }
    }

    fn buckets(&self) -> &Buckets {
        // SAFETY: tables live as long as `self`. Pairs with the release in `grow`.
        unsafe { &*self.current.load(Ordering::Acquire) }
    }

    /// The entry, if it was ever made.
    pub fn find(&self, module: Atom, function: Atom, arity: u8) -> Option<&Export> {
        self.buckets().probe(module, function, arity).ok()
    }

    /// The entry, made if need be.
    pub fn get(&self, module: Atom, function: Atom, arity: u8) -> &Export {
        if let Some(export) = self.find(module, function, arity) {
            return export;
        }
        let mut owned = self.owned.lock().unwrap_or_else(PoisonError::into_inner);
        if (owned.exports.len() + 1) * 2 > self.buckets().0.len() {
            self.grow(&mut owned);
        }
        let buckets = self.buckets();
        match buckets.probe(module, function, arity) {
            Ok(export) => export,
            Err(index) => {
                owned.exports.push(Export::new(module, function, arity));
                let last = owned.exports.last().expect("pushed just now");
                let export = std::ptr::from_ref(&**last);
                buckets.0[index].store(export.cast_mut(), Ordering::Release);
                // SAFETY: entries live as long as `self`.
                unsafe { &*export }
            }
        }
    }

    fn grow(&self, owned: &mut Owned) {
        let larger = Box::new(Buckets::new(self.buckets().0.len() * 2));
        for export in &owned.exports {
            if let Err(index) = larger.probe(export.module, export.function, export.arity) {
                let export = std::ptr::from_ref(&**export);
                larger.0[index].store(export.cast_mut(), Ordering::Relaxed);
            }
        }
        self.current
            .store(std::ptr::from_ref(&*larger).cast_mut(), Ordering::Release);
        owned.tables.push(larger);
    }

    /// Calls `visit` with every entry of a module.
    pub fn for_each_of(&self, module: Atom, mut visit: impl FnMut(&Export)) {
        let owned = self.owned.lock().unwrap_or_else(PoisonError::into_inner);
        owned
            .exports
            .iter()
            .filter(|export| export.module == module)
            .for_each(|export| visit(export));
    }
}
