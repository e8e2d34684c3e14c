//! Maps. Looking up a key in a flat map is the common case; the heap crate knows how.

use super::construct::field;
use super::dispatch::{Continue, Execute, Leave, Next, State, Step, length};
use super::machine::Machine;
use super::operand::{AnySource, Slot, SlotSource, Source, Target};
use super::stack::CodePointer;
use super::tests_of_type::{is_kind, size_of_tuple};
use purlin_heap::atom::Atom;
use purlin_heap::compare;
use purlin_heap::heap::HeapScope;
use purlin_heap::map::Map;
use purlin_heap::term::{Kind, Term, Word, header_of};

macro_rules! leaving {
    ($($(#[doc = $doc:literal])+ $name:ident { $($field:ident: $kind:ty),* };)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            $(pub $field: $kind,)*
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                state.leave::<Self>()
            }
        }
    )* };
}
leaving! {
    /// dst := #{k => v, ...}: the pairs follow, `count` words
    PutMap { dst: Slot, count: u32 };
    /// dst := map#{k => v, ...}: the pairs follow
    UpdateMapAssoc { fail: Target, dst: Slot, map: AnySource, count: u32 };
    /// dst := map#{k := v, ...}: the pairs follow
    UpdateMapExact { fail: Target, dst: Slot, map: AnySource, count: u32 };
    /// dst := the value of key, or pc := fail
    GetMapValue { fail: Target, map: SlotSource, dst: Slot, key: AnySource };
    /// pc := fail unless key is in the map
    HasMapKey { fail: Target, map: SlotSource, key: AnySource };
}

/// What an update found wrong.
enum Wrong {
    BadMap,
    BadKey(Word),
}

/// Applies the pairs to a map.
fn update<'h>(
    scope: &mut HeapScope<'h>,
    map: Word,
    pairs: &[Word],
    put: fn(&mut HeapScope<'h>, Map<'h>, Term<'h>, Term<'h>) -> Option<Map<'h>>,
) -> Result<Word, Wrong> {
    // SAFETY: a term of this process; nothing collects.
    let term = unsafe { scope.term(map) };
    let mut map = term.as_map().ok_or(Wrong::BadMap)?;
    for pair in pairs.chunks_exact(2) {
        // SAFETY: as above.
        let (key, value) = unsafe { (scope.term(pair[0]), scope.term(pair[1])) };
        map = put(scope, map, key, value).ok_or(Wrong::BadKey(pair[0]))?;
    }
    Ok(map.term().word())
}

impl Machine {
    fn after_update<O>(
        &mut self,
        dst: Slot,
        fail: Target,
        map: Word,
        count: u32,
        result: Result<Word, Wrong>,
    ) -> CodePointer {
        match result {
            Ok(map) => {
                self.write(dst, map);
                self.note_collection();
                self.pc
                    .wrapping_byte_add(length::<O>() + count as usize * 8)
            }
            Err(_) if fail != Target::NONE => self.target(fail),
            Err(Wrong::BadMap) => self.raise_pair(Atom::BADMAP, map),
            Err(Wrong::BadKey(key)) => self.raise_pair(Atom::BADKEY, key),
        }
    }

    /// The least of the keys that a map lacks: OTP sorts the constant keys of an update.
    fn least_missing(&self, map: Word, pairs: &[Word], first: Word) -> Word {
        let atoms = &self.vm().atoms;
        pairs
            .chunks_exact(2)
            .map(|pair| pair[0])
            .filter(|key| self.map_value(map, *key).is_none())
            .min_by(|a, b| {
                // SAFETY: terms of this process; nothing collects meanwhile.
                let (a, b): (Term<'_>, Term<'_>) =
                    unsafe { (Term::from_word(*a), Term::from_word(*b)) };
                compare::compare_keys(a, b, atoms)
            })
            .unwrap_or(first)
    }

    fn map_value(&self, map: Word, key: Word) -> Option<Word> {
        // SAFETY: terms of this process; nothing collects meanwhile.
        let (map, key): (Term<'_>, Term<'_>) =
            unsafe { (Term::from_word(map), Term::from_word(key)) };
        map.as_map()?.get(key, &self.vm().atoms).map(Term::word)
    }
}

impl Leave for PutMap {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let words = machine.trailing(length::<Self>(), op.count as usize);
        let map = machine.with_scope(|scope| {
            let pairs: Vec<(Term<'_>, Term<'_>)> = words
                .chunks_exact(2)
                .map(|pair| {
                    // SAFETY: terms of this process; nothing collects.
                    unsafe { (scope.term(pair[0]), scope.term(pair[1])) }
                })
                .collect();
            scope.map_from_pairs(&pairs).term().word()
        });
        machine.after_update::<Self>(op.dst, Target::NONE, map, op.count, Ok(map))
    }
}

impl Leave for UpdateMapAssoc {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let map = op.map.read(machine.frame);
        let pairs = machine.trailing(length::<Self>(), op.count as usize);
        let result = machine.with_scope(|scope| {
            update(scope, map, &pairs, |scope, map, key, value| {
                Some(scope.map_put(map, key, value))
            })
        });
        machine.after_update::<Self>(op.dst, op.fail, map, op.count, result)
    }
}

impl Leave for UpdateMapExact {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let map = op.map.read(machine.frame);
        let pairs = machine.trailing(length::<Self>(), op.count as usize);
        let result = machine.with_scope(|scope| {
            update(scope, map, &pairs, |scope, map, key, value| {
                scope.map_update(map, key, value)
            })
        });
        let result = result.map_err(|wrong| match wrong {
            Wrong::BadMap => Wrong::BadMap,
            Wrong::BadKey(first) => Wrong::BadKey(machine.least_missing(map, &pairs, first)),
        });
        machine.after_update::<Self>(op.dst, op.fail, map, op.count, result)
    }
}

impl Leave for GetMapValue {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (map, key) = (op.map.read(machine.frame), op.key.read(machine.frame));
        match machine.map_value(map, key) {
            Some(value) => {
                machine.write(op.dst, value);
                machine.after::<Self>()
            }
            None => machine.target(op.fail),
        }
    }
}

impl Leave for HasMapKey {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (map, key) = (op.map.read(machine.frame), op.key.read(machine.frame));
        let holds = machine.map_value(map, key).is_some();
        machine.after_test::<Self>(holds, op.fail)
    }
}

/// As `GetMapValue`, for a key that is an atom: in a flat map it is found by comparing words.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GetMapValueAtom {
    pub fail: Target,
    pub map: SlotSource,
    pub dst: Slot,
    pub key: Word,
}

impl Step for GetMapValueAtom {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let map = state.read(&op.map);
        if !is_kind(map, Kind::FlatMap) {
            return state.leave::<Self>();
        }
        let keys = field(map, 1);
        let mut index = 0;
        // A flat map's first word is the tuple of its keys.
        while index < size_of_tuple(keys) {
            if field(keys, 1 + index) == op.key {
                state.write(op.dst, field(map, 2 + index));
                return K::go_on(state.after::<Self>());
            }
            index += 1;
        }
        state.jump(op.fail)
    }
}

impl Leave for GetMapValueAtom {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        match machine.map_value(op.map.read(machine.frame), op.key) {
            Some(value) => {
                machine.write(op.dst, value);
                machine.after::<Self>()
            }
            None => machine.target(op.fail),
        }
    }
}

/// The update of a flat map whose keys are atoms that it has; anything else is for the general
/// instruction that follows, `skip` bytes long. Pairs of key and value follow.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct QuickUpdateMap {
    pub dst: Slot,
    pub map: SlotSource,
    pub pairs: u16,
    pub skip: u16,
}

impl Execute for QuickUpdateMap {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let first = state.pc.wrapping_byte_add(length::<Self>());
        let length = usize::from(op.pairs) * 16;
        let map = state.read(&op.map);
        let object = state.top;
        let pc = first.wrapping_byte_add(length);
        if !is_kind(map, Kind::FlatMap) {
            return state.at_code(pc).go();
        }
        let keys = field(map, 1);
        // SAFETY: a flat map's first word is the tuple of its keys.
        let count = unsafe { header_of(keys) }.words();
        if !state.has_room(count as u32 + 2) {
            return state.at_code(pc).go();
        }
        // Until the end the words are above the heap's top: nobody sees them if a key is missing.
        for index in 0..count + 2 {
            // SAFETY: there is room; volatile keeps the copy word by word, see `UpdateTuple`.
            unsafe { object.add(index).write_volatile(field(map, index)) };
        }
        let mut pair: *const AnySource = first.cast();
        while pair.cast() < pc {
            // SAFETY: L1: pairs of a key and a value follow.
            let (key, value) = unsafe { (&*pair, &*pair.add(1)) };
            let mut index = 0;
            while index < count && field(keys, 1 + index).0 != key.raw() {
                index += 1;
            }
            if index == count {
                return state.at_code(pc).go();
            }
            // SAFETY: within the copy.
            unsafe { object.add(2 + index).write(state.read(value)) };
            pair = pair.wrapping_add(2);
        }
        state.top = object.wrapping_add(count + 2);
        state.write(op.dst, Word::boxed(object));
        state
            .at_code(pc.wrapping_byte_add(usize::from(op.skip)))
            .go()
    }
}
