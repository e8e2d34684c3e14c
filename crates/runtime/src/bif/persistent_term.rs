//! Module `persistent_term`: terms that belong to the VM.
//!
//! A term is copied in when it is put and copied out when it is got. That `get` does not copy, as
//! in OTP, waits for the purge protocol that asks all processes for what they still hold.

use super::{BifResult, Ctx, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::compare;
use purlin_heap::copy;
use purlin_heap::hash;
use purlin_heap::heap::{ListBuilder, OwnedTerm};
use purlin_heap::term::Term;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// A key and its value, both the VM's own copies.
struct Entry {
    key: OwnedTerm,
    value: OwnedTerm,
}

/// The persistent terms of a VM, by the hash of their keys.
#[derive(Default)]
pub struct PersistentTerms {
    entries: RwLock<HashMap<u64, Vec<Entry>>>,
}

impl PersistentTerms {
    fn read(&self) -> RwLockReadGuard<'_, HashMap<u64, Vec<Entry>>> {
        self.entries.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<u64, Vec<Entry>>> {
        self.entries.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn lookup<'h>(ctx: &mut Ctx<'h, '_>, key: Term<'h>) -> Option<Term<'h>> {
    let vm = ctx.vm;
    let entries = vm.bifs.persistent_terms.read();
    let bucket = entries.get(&hash::hash(key, &vm.atoms))?;
    let entry = bucket
        .iter()
        .find(|entry| compare::exact_eq(entry.key.term(), key))?;
    Some(ctx.heap.copy_in(entry.value.term()))
}

/// `persistent_term:get/1`.
pub fn get_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    lookup(ctx, key).ok_or_else(badarg)
}

/// `persistent_term:get/2`.
pub fn get_2<'h>(ctx: &mut Ctx<'h, '_>, [key, default]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(lookup(ctx, key).unwrap_or(default))
}

/// `persistent_term:get/0`.
pub fn get_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let vm = ctx.vm;
    let entries = vm.bifs.persistent_terms.read();
    let mut list = ListBuilder::new();
    for entry in entries.values().flatten() {
        let pair = [
            ctx.heap.copy_in(entry.key.term()),
            ctx.heap.copy_in(entry.value.term()),
        ];
        let pair = ctx.heap.tuple(&pair);
        list.push(&mut ctx.heap, pair);
    }
    Ok(list.finish(Term::NIL))
}

/// `persistent_term:put/2`.
pub fn put_2<'h>(ctx: &mut Ctx<'h, '_>, [key, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let vm = ctx.vm;
    let mut entries = vm.bifs.persistent_terms.write();
    let bucket = entries.entry(hash::hash(key, &vm.atoms)).or_default();
    let value = copy::to_owned(value);
    match bucket
        .iter_mut()
        .find(|entry| compare::exact_eq(entry.key.term(), key))
    {
        Some(entry) => entry.value = value,
        None => bucket.push(Entry {
            key: copy::to_owned(key),
            value,
        }),
    }
    Ok(Term::atom(Atom::OK))
}

/// `persistent_term:erase/1`.
pub fn erase_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let vm = ctx.vm;
    let mut entries = vm.bifs.persistent_terms.write();
    let Some(bucket) = entries.get_mut(&hash::hash(key, &vm.atoms)) else {
        return Ok(Term::bool(false));
    };
    let found = bucket
        .iter()
        .position(|entry| compare::exact_eq(entry.key.term(), key));
    found.map(|index| bucket.swap_remove(index));
    Ok(Term::bool(found.is_some()))
}

/// `persistent_term:info/0`.
pub fn info_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let (count, words) = {
        let entries = ctx.vm.bifs.persistent_terms.read();
        let all = entries.values().flatten();
        all.fold((0, 0), |(count, words), entry| {
            (count + 1, words + entry.key.words() + entry.value.words())
        })
    };
    let memory = Term::size(words * size_of::<u64>());
    let pairs = [
        (Term::atom(Atom::COUNT), Term::size(count)),
        (Term::atom(Atom::MEMORY), memory),
    ];
    Ok(ctx.heap.map_from_pairs(&pairs).term())
}
