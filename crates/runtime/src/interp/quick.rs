//! Quick forms of BIFs that run often. Each stands before the general call, which follows in code,
//! and goes on with it when anything is out of the ordinary.

use super::bif::{CallBif, GuardBif, RETURN_WORD_BYTES};
use super::construct::{cons_field, field};
use super::dispatch::{Execute, Next, State, length};
use super::operand::{AnySource, Slot, SlotSource, Source, both_small};
use super::tests_of_type::{is_kind, size_of_tuple};
use purlin_heap::term::{Kind, Word};

/// The instruction after a quick form and the general `GuardBif` that follows it.
#[inline(always)]
fn done<O>(mut state: State, arity: usize, dst: Slot, value: Word) -> Next {
    state.write(dst, value);
    state.pc = state
        .pc
        .wrapping_byte_add(length::<O>() + length::<GuardBif>() + arity * 8);
    state.go()
}

/// `element/2` of a tuple; anything else is for the instruction that follows.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct QuickElement<P> {
    pub dst: Slot,
    pub tuple: SlotSource,
    pub position: P,
}

impl<P: Source> Execute for QuickElement<P> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        let (position, tuple) = (state.read(&op.position), state.read(&op.tuple));
        if is_kind(tuple, Kind::Tuple) && position.is_small() {
            let index = (position.small_value() as usize).wrapping_sub(1);
            if index < size_of_tuple(tuple) {
                return done::<Self>(state, 2, op.dst, field(tuple, 1 + index));
            }
        }
        state.after::<Self>().go()
    }
}

/// `setelement/3` where there is room; anything else is for the `CallBif` that follows.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct QuickSetElement {
    pub dst: Slot,
    pub tuple: SlotSource,
    pub position: AnySource,
    pub value: AnySource,
}

impl Execute for QuickSetElement {
    #[inline(always)]
    fn execute(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let (position, tuple) = (state.read(&op.position), state.read(&op.tuple));
        if !position.is_small() || !is_kind(tuple, Kind::Tuple) {
            return state.after::<Self>().go();
        }
        let index = (position.small_value() as usize).wrapping_sub(1);
        let arity = size_of_tuple(tuple);
        if index >= arity || arity > QUICK_ARITY_MAX || !state.has_room(1 + arity as u32) {
            return state.after::<Self>().go();
        }
        let value = state.read(&op.value);
        let object = state.copy_tuple(tuple, || size_of_tuple(tuple));
        // SAFETY: the index is below the arity.
        unsafe { object.add(1 + index).write(value) };
        state.write(op.dst, Word::boxed(object));
        state.pc = state
            .pc
            .wrapping_byte_add(length::<Self>() + length::<CallBif>() + 3 * 8 + RETURN_WORD_BYTES);
        state.go()
    }
}

/// Larger tuples are copied by the BIF, which charges for it.
const QUICK_ARITY_MAX: usize = 64;

macro_rules! extremes {
    ($($(#[doc = $doc:literal])+ $name:ident: $choose:ident;)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub dst: Slot,
            pub lhs: AnySource,
            pub rhs: AnySource,
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                let op = state.operands::<Self>();
                let (lhs, rhs) = (state.read(&op.lhs), state.read(&op.rhs));
                if !both_small::<AnySource, AnySource>(lhs, rhs) {
                    return state.after::<Self>().go();
                }
                // Small integers are in the order of their words.
                let value = Word((lhs.0 as i64).$choose(rhs.0 as i64) as u64);
                done::<Self>(state, 2, op.dst, value)
            }
        }
    )* };
}
extremes! {
    /// `min/2` of small integers
    QuickMin: min;
    /// `max/2` of small integers
    QuickMax: max;
}

macro_rules! quick {
    ($($(#[doc = $doc:literal])+ $name:ident: |$word:ident| $value:expr;)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            pub dst: Slot,
            pub src: SlotSource,
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                let op = state.operands::<Self>();
                let $word = state.read(&op.src);
                let value: Option<Word> = $value;
                match value {
                    Some(value) => done::<Self>(state, 1, op.dst, value),
                    None => state.after::<Self>().go(),
                }
            }
        }
    )* };
}
quick! {
    /// `tuple_size/1`
    QuickTupleSize: |word| {
        is_kind(word, Kind::Tuple).then(|| Word::small(size_of_tuple(word) as i64))
    };
    /// `hd/1`
    QuickHead: |word| word.is_cons().then(|| cons_field(word, 0));
    /// `tl/1`
    QuickTail: |word| word.is_cons().then(|| cons_field(word, 1));
    /// `length/1` of a short list
    QuickLength: |word| short_length(word);
}

/// Lists that are longer are counted by the BIF, which charges for it.
const SHORT: i64 = 64;

#[inline(always)]
fn short_length(list: Word) -> Option<Word> {
    let mut rest = list;
    let mut length = 0;
    while rest.is_cons() && length < SHORT {
        rest = cons_field(rest, 1);
        length += 1;
    }
    rest.is_nil().then(|| Word::small(length))
}
