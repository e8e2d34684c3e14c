//! Type tests. Each branches to fail unless its source is of the type.

use super::dispatch::{Branch, Continue, Execute, Leave, Next, State};
use super::machine::Machine;
use super::operand::{AnySource, SlotSource, Source, Target, opaque};
use super::stack::CodePointer;
use crate::exception::Class;
use purlin_heap::atom::Atom;
use purlin_heap::term::{Header, Kind, TAG_HEADER, Term, Word, header_of, load_boxed};

/// The bits of a header that tell its kind.
const KIND_BITS: u64 = 0xff;

/// The kind bits of a header of that kind.
const fn kind_bits(kind: Kind) -> u64 {
    (kind as u64) << 3 | TAG_HEADER
}

/// The header of a term, or zero, which is none.
#[inline(always)]
pub fn header_bits(word: Word) -> u64 {
    if word.is_boxed() {
        // SAFETY: a term in a slot or constant that is boxed points to a live object.
        unsafe { load_boxed(word, 0) }.0
    } else {
        0
    }
}

/// Is it a boxed object of that kind?
#[inline(always)]
pub(super) fn is_kind(word: Word, kind: Kind) -> bool {
    header_bits(word) & KIND_BITS == kind_bits(kind)
}

/// The arity of a word that is a tuple, read anew in each call: neither held in a register for a
/// whole loop, nor together with what a test of the kind has read.
#[inline(always)]
pub(super) fn size_of_tuple(tuple: Word) -> usize {
    // SAFETY: callers have looked at the kind.
    Header::of(unsafe { tuple.boxed_address().read_volatile() }).words()
}

/// Is it a boxed object of a kind in the set?
#[inline(always)]
pub(super) fn is_kind_in(word: Word, kinds: &[Kind]) -> bool {
    let set = kinds.iter().fold(0u32, |set, &kind| set | 1 << kind as u32);
    let bits = header_bits(word);
    bits != 0 && set >> (bits >> 3 & 31) & 1 != 0
}

macro_rules! type_tests {
    ($($(#[doc = $doc:literal])+ $name:ident: |$word:ident| $holds:expr;)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name<S> {
            pub fail: Target,
            pub src: S,
        }

        impl<S: Source> Branch for $name<S> {
            #[inline(always)]
            fn branch<H: Continue, F: Continue>(state: State) -> Next {
                let op = state.operands::<Self>();
                let $word = state.read(&op.src);
                if $holds { H::go_on(state.after::<Self>()) } else { F::go_on(state.at(op.fail)) }
            }
        }
    )* };
}
type_tests! {
    /// is_atom
    IsAtom: |word| word.is_atom();
    /// is_boolean
    IsBoolean: |word| is_boolean(word);
    /// is_integer
    IsInteger: |word| word.is_small() || is_kind_in(word, &[Kind::PosBig, Kind::NegBig]);
    /// is_float
    IsFloat: |word| is_kind(word, Kind::Float);
    /// is_number
    IsNumber: |word| word.is_small() || is_kind_in(word, &[Kind::PosBig, Kind::NegBig, Kind::Float]);
    /// [] or a cons
    IsList: |word| word.is_cons() || word.is_nil();
    /// a cons
    IsCons: |word| word.is_cons();
    /// []
    IsNil: |word| word.is_nil();
    /// is_tuple
    IsTuple: |word| is_kind(word, Kind::Tuple);
    /// is_binary
    IsBinary: |word| is_binary(word);
    /// is_bitstring
    IsBitstring: |word| is_kind_in(word, &[Kind::HeapBin, Kind::RefcBin, Kind::SubBin]);
    /// is_map
    IsMap: |word| is_kind_in(word, &[Kind::FlatMap, Kind::HashMap]);
    /// is_function
    IsFunction: |word| is_kind_in(word, &[Kind::Fun, Kind::ExportFun]);
    /// is_pid
    IsPid: |word| word.is_pid();
    /// is_port
    IsPort: |word| word.is_port();
    /// is_reference
    IsReference: |word| is_kind(word, Kind::Reference);
}

#[inline(always)]
fn is_boolean(word: Word) -> bool {
    word == Word::atom(Atom::TRUE.0) || word == Word::atom(Atom::FALSE.0)
}

/// A bitstring of whole bytes: its size in bits is the first raw word, or the second of a part.
#[inline(always)]
fn is_binary(word: Word) -> bool {
    if !is_kind_in(word, &[Kind::HeapBin, Kind::RefcBin, Kind::SubBin]) {
        return false;
    }
    let size_at = if is_kind(word, Kind::SubBin) { 2 } else { 1 };
    // SAFETY: the kind was looked at, these words are there.
    unsafe { load_boxed(word, size_at) }.0 % 8 == 0
}

/// A tuple of that arity; the header is made by the loader.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsTupleOfArity<S> {
    pub fail: Target,
    pub src: S,
    pub header: Header,
}

impl<S: Source> Branch for IsTupleOfArity<S> {
    #[inline(always)]
    fn branch<H: Continue, F: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let word = state.read(&op.src);
        if header_bits(word) == op.header.0 {
            H::go_on(state.after::<Self>())
        } else {
            F::go_on(state.at(op.fail))
        }
    }
}

/// A tuple of that arity with that first element.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsTaggedTuple<S> {
    pub fail: Target,
    pub src: S,
    pub header: Header,
    pub tag: Word,
}

impl<S: Source> Branch for IsTaggedTuple<S> {
    #[inline(always)]
    fn branch<H: Continue, F: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let word = state.read(&op.src);
        if header_bits(word) != op.header.0 {
            return F::go_on(state.at(op.fail));
        }
        // SAFETY: a tuple with at least one element.
        let first = unsafe { load_boxed(word, 1) };
        if first == op.tag {
            H::go_on(state.after::<Self>())
        } else {
            F::go_on(state.at(op.fail))
        }
    }
}

/// How many arms a linear scan looks at in the order given, before a search is quicker.
const SCAN_MAX: usize = 10;

/// pc := the target of the arm whose key equals src, else fail. Arms follow as `count` keys, then
/// `count` distances, two to a word. More than ten arms are sorted by key.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct SelectValue {
    pub fail: Target,
    pub src: SlotSource,
    pub count: u16,
}

/// As `SelectValue`, for a tuple's header.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct SelectArity {
    pub fail: Target,
    pub src: SlotSource,
    pub count: u16,
}

/// The arms in the order in which they are to be put after a select.
pub fn order_arms(arms: &mut [(u64, u32)]) {
    if arms.len() > SCAN_MAX {
        arms.sort_unstable_by_key(|&(key, _)| key);
    }
}

/// The same after many arms, in the order of their keys.
#[derive(Clone, Copy)]
#[repr(transparent)]
struct Search<O>(O);

/// The key that an instruction looks for.
trait Select: Copy {
    fn key(&self, state: &State) -> u64;
    fn count(&self) -> &u16;
    fn fail(&self) -> Target;
}

macro_rules! selects {
    ($($name:ty: |$word:ident| $key:expr;)*) => { $(
        impl Select for $name {
            #[inline(always)]
            fn key(&self, state: &State) -> u64 {
                let $word = state.read(&self.src);
                $key
            }

            #[inline(always)]
            fn count(&self) -> &u16 {
                &self.count
            }

            #[inline(always)]
            fn fail(&self) -> Target {
                self.fail
            }
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                scan::<$name>(state)
            }
        }
    )* };
}
selects! {
    SelectValue: |word| word.0;
    SelectArity: |word| header_bits(word);
}

/// Where the keys stand; the targets follow them.
#[inline(always)]
fn keys_of(state: &State) -> *const u64 {
    state.pc.wrapping_add(2)
}

#[inline(always)]
fn scan<O: Select>(state: State) -> Next {
    let op = state.operands::<O>();
    if usize::from(*op.count()) > SCAN_MAX {
        return state.detour::<Search<O>>();
    }
    let key = op.key(&state);
    let mut index = 0;
    while index < usize::from(opaque(op.count())) {
        // SAFETY: the loader put `count` keys after the operands.
        if unsafe { keys_of(&state).add(index).read() } == key {
            return to_arm(state, op, index);
        }
        index += 1;
    }
    state.jump(op.fail())
}

impl<O: Select> Execute for Search<O> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<O>();
        // SAFETY: the loader put `count` keys after the operands.
        let keys = unsafe { std::slice::from_raw_parts(keys_of(&state), (*op.count()).into()) };
        match keys.binary_search(&op.key(&state)) {
            Ok(index) => to_arm(state, op, index),
            Err(_) => state.jump(op.fail()),
        }
    }
}

#[inline(always)]
fn to_arm<O: Select>(state: State, op: &O, index: usize) -> Next {
    let targets = keys_of(&state)
        .wrapping_add((*op.count()).into())
        .cast::<Target>();
    // SAFETY: the targets follow the keys.
    state.jump(unsafe { targets.add(index).read() })
}

/// is_function(src, arity); an arity that is no small integer from 0 is for the slow path.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct IsFunctionOfArity {
    pub fail: Target,
    pub src: AnySource,
    pub arity: AnySource,
}

impl Execute for IsFunctionOfArity {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for IsFunctionOfArity {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let (src, arity) = (op.src.read(machine.frame), op.arity.read(machine.frame));
        // SAFETY: a term of this process; nothing collects.
        let term: Term<'_> = unsafe { Term::from_word(arity) };
        if !term.is_integer() || term.as_small().is_some_and(|arity| arity < 0) {
            if op.fail != Target::NONE {
                return machine.target(op.fail);
            }
            let args = machine.list_of(&[src, arity]);
            let reason = Word::atom(Atom::BADARG.0);
            let bif = (Atom::ERLANG, Atom::IS_FUNCTION);
            return machine.raise_of_bif(Class::Error, reason, bif.0, bif.1, args);
        }
        let holds = fun_arity(src).is_some_and(|found| arity == Word::small(found as i64));
        machine.after_test::<Self>(holds, op.fail)
    }
}

/// Arity of a fun as the program sees it.
pub(super) fn fun_arity(word: Word) -> Option<u64> {
    if !word.is_boxed() {
        return None;
    }
    // SAFETY: boxed terms point to live objects, and their kinds say which words they have.
    match unsafe { header_of(word) }.kind() {
        Kind::Fun => {
            // SAFETY: as above.
            let entry = unsafe { super::call::fun_entry(word) };
            Some(u64::from(entry.arity))
        }
        // SAFETY: as above.
        Kind::ExportFun => Some(unsafe { load_boxed(word, 3) }.small_value() as u64),
        Kind::Tuple
        | Kind::Float
        | Kind::PosBig
        | Kind::NegBig
        | Kind::Reference
        | Kind::HeapBin
        | Kind::RefcBin
        | Kind::SubBin
        | Kind::MatchContext
        | Kind::FlatMap
        | Kind::HashMap
        | Kind::HashNode
        | Kind::HashCollision
        | Kind::Filler => None,
    }
}
