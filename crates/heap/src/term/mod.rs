//! Terms: raw [`Word`]s for the interpreter, branded [`Term`]s for everyone else.
//!
//! A [`Term<'h>`] is a word together with the promise that what it points to stays where it is for
//! `'h`. The lifetime is invariant, so a term of one scope cannot be mixed into another; only
//! immediates can be made for any `'h`. [`Term::view`] takes a term apart.

mod word;

pub use word::*;

use crate::atom::{Atom, names};
use crate::bignum::BigRef;
use crate::binary::{Bits, OffHeap, RESOURCE_HEADER, Resource, buffer_of};
use crate::fun::{ExportFun, FunRef};
use crate::map::Map;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A term that stays in place for `'h`.
///
/// **Invariant H1**: if the word points somewhere, then to a list cell or a boxed object that is
/// initialised as its header says, that is neither moved, freed nor changed during `'h` (a match
/// context's position apart), and whose own words satisfy H1.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Term<'h> {
    word: Word,
    brand: PhantomData<fn(&'h ()) -> &'h ()>,
}

/// A term taken apart one level.
#[derive(Clone, Copy)]
pub enum View<'h> {
    /// An integer of at most 63 bits.
    Small(i64),
    /// An integer that does not fit a small one.
    Big(BigRef<'h>),
    /// A float.
    Float(f64),
    /// An atom.
    Atom(Atom),
    /// A reference.
    Reference(Reference),
    /// A closure.
    Fun(FunRef<'h>),
    /// `fun m:f/a`.
    ExportFun(ExportFun),
    /// A port.
    Port(Port),
    /// A local pid.
    Pid(Pid),
    /// A tuple.
    Tuple(Tuple<'h>),
    /// A map.
    Map(Map<'h>),
    /// `[]`.
    Nil,
    /// A list cell.
    Cons(Cons<'h>),
    /// A binary or bitstring.
    Bits(Bits<'h>),
}

/// A local process identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pid {
    /// Which use of the slot.
    pub generation: u32,
    /// Slot in the process table.
    pub slot: u32,
}

/// A local port identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Port(pub u64);

/// A reference. Printed as `#Ref<0.Origin.High.Low>`.
///
/// The pair (origin, number) is unique in a VM: each scheduler counts for its own origin. An
/// alias carries its process, which does not take part in comparisons.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// Who made it.
    pub origin: u32,
    /// How many it had made before.
    pub number: u64,
    /// The process that the reference is an alias of.
    pub owner: Option<Pid>,
}

impl Reference {
    /// The part that identifies it.
    pub fn key(self) -> (u32, u64) {
        (self.origin, self.number)
    }
}

impl PartialEq for Reference {
    fn eq(&self, other: &Reference) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Reference {}

impl std::hash::Hash for Reference {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

/// A list cell.
#[derive(Clone, Copy)]
pub struct Cons<'h> {
    /// `hd`.
    pub head: Term<'h>,
    /// `tl`.
    pub tail: Term<'h>,
}

/// A tuple.
#[derive(Clone, Copy)]
pub struct Tuple<'h> {
    elements: &'h [Term<'h>],
}

impl<'h> Tuple<'h> {
    /// Number of elements.
    #[inline]
    pub fn arity(self) -> usize {
        self.elements.len()
    }

    /// The elements.
    #[inline]
    pub fn elements(self) -> &'h [Term<'h>] {
        self.elements
    }

    /// The element at an index from 0.
    #[inline]
    pub fn get(self, index: usize) -> Option<Term<'h>> {
        self.elements.get(index).copied()
    }
}

impl Pid {
    /// The pid in a word that is one.
    #[inline]
    pub const fn of(word: Word) -> Pid {
        debug_assert!(word.is_pid());
        let payload = word.payload();
        Pid {
            generation: (payload >> PID_SLOT_BITS) as u32,
            slot: (payload & ((1 << PID_SLOT_BITS) - 1)) as u32,
        }
    }

    /// A pid from numbers that may be too large for one.
    pub fn checked(slot: u64, generation: u64) -> Option<Pid> {
        (slot >> PID_SLOT_BITS == 0 && generation >> PID_GENERATION_BITS == 0).then_some(Pid {
            generation: generation as u32,
            slot: slot as u32,
        })
    }

    /// As a word.
    #[inline]
    pub const fn word(self) -> Word {
        Word::pid(self.slot, self.generation)
    }
}

impl<'h> Term<'h> {
    /// `[]`.
    pub const NIL: Term<'h> = Term::brand(Word::NIL);

    const fn brand(word: Word) -> Term<'h> {
        Term {
            word,
            brand: PhantomData,
        }
    }

    /// Brands a word.
    ///
    /// # Safety
    /// The word must be a term for which H1 holds.
    #[inline]
    pub const unsafe fn from_word(word: Word) -> Term<'h> {
        Term::brand(word)
    }

    /// The word, to be stored or passed on.
    #[inline]
    pub const fn word(self) -> Word {
        self.word
    }

    /// An atom.
    #[inline]
    pub fn atom(atom: Atom) -> Term<'h> {
        Term::brand(Word::atom(atom.0))
    }

    /// `true` or `false`.
    #[inline]
    pub fn bool(value: bool) -> Term<'h> {
        Term::atom(if value { names::TRUE } else { names::FALSE })
    }

    /// A small integer; `None` when it does not fit.
    #[inline]
    pub fn try_small(value: i64) -> Option<Term<'h>> {
        Word::try_small(value).map(Term::brand)
    }

    /// A small integer from a value that surely fits.
    #[inline]
    pub fn small(value: i32) -> Term<'h> {
        Term::brand(Word::small(value as i64))
    }

    /// A small integer from a size or an index, which are far below 2^62.
    #[inline]
    pub fn size(value: usize) -> Term<'h> {
        debug_assert!(value < SMALL_MAX as usize);
        Term::brand(Word::small((value & SMALL_MAX as usize) as i64))
    }

    /// A pid.
    #[inline]
    pub fn pid(pid: Pid) -> Term<'h> {
        Term::brand(pid.word())
    }

    /// A port.
    #[inline]
    pub fn port(port: Port) -> Term<'h> {
        Term::brand(Word::port(port.0))
    }

    /// The same term for another scope, if it is an immediate.
    #[inline]
    pub fn immediate<'other>(self) -> Option<Term<'other>> {
        (!self.word.is_pointer()).then_some(Term::brand(self.word))
    }

    /// Takes the term apart.
    #[inline]
    pub fn view(self) -> View<'h> {
        let word = self.word;
        if word.is_small() {
            View::Small(word.small_value())
        } else if word.is_cons() {
            // SAFETY: H1, and the word is a cons.
            View::Cons(unsafe { cons_parts(word) })
        } else if word.is_boxed() {
            self.view_boxed()
        } else {
            match word.0 & IMMEDIATE_MASK {
                TAG_ATOM => View::Atom(Atom(word.atom_index())),
                TAG_PID => View::Pid(Pid::of(word)),
                TAG_PORT => View::Port(Port(word.payload())),
                TAG_NIL => View::Nil,
                _ => panic!("not a term: {word:?}"),
            }
        }
    }

    fn view_boxed(self) -> View<'h> {
        let word = self.word;
        // SAFETY: H1, and the word is boxed.
        let header = unsafe { header_of(word) };
        match header.kind() {
            Kind::Tuple => View::Tuple(Tuple {
                elements: self.fields(0, header.words()),
            }),
            Kind::Float => View::Float(f64::from_bits(self.raw(0))),
            Kind::PosBig | Kind::NegBig => View::Big(BigRef::new(
                header.kind() == Kind::NegBig,
                self.raw_slice(0, header.words()),
            )),
            Kind::Reference => View::Reference(self.reference_parts(header)),
            // SAFETY: H1, and the kind was looked at.
            Kind::Fun => View::Fun(unsafe { FunRef::of(self, header.words()) }),
            Kind::ExportFun => View::ExportFun(ExportFun {
                module: Atom(Word(self.raw(0)).atom_index()),
                function: Atom(Word(self.raw(1)).atom_index()),
                arity: Word(self.raw(2)).small_value() as u8,
            }),
            Kind::HeapBin | Kind::RefcBin | Kind::SubBin | Kind::MatchContext => {
                // SAFETY: H1, and the kind was looked at.
                View::Bits(unsafe { Bits::of(self, header) })
            }
            // SAFETY: H1, and the kind was looked at.
            Kind::FlatMap | Kind::HashMap => View::Map(unsafe { Map::of(self) }),
            Kind::HashNode | Kind::HashCollision | Kind::Filler => {
                panic!("not a term: {header:?}")
            }
        }
    }

    /// The raw word at an index after the header. For this crate's own layouts only.
    #[inline]
    pub(crate) fn raw(self, index: usize) -> u64 {
        debug_assert!(self.word.is_boxed());
        // SAFETY: H1; callers stay within the words that the header tells.
        unsafe { load(self.word, 1 + index) }.0
    }

    /// Raw words after the header.
    #[inline]
    pub(crate) fn raw_slice(self, from: usize, count: usize) -> &'h [u64] {
        let start = self.word.address().wrapping_add(1 + from);
        // SAFETY: H1; callers stay within the words that the header tells.
        unsafe { std::slice::from_raw_parts(start.cast_const().cast::<u64>(), count) }
    }

    /// Words after the header that are terms.
    #[inline]
    pub(crate) fn fields(self, from: usize, count: usize) -> &'h [Term<'h>] {
        let start = self.word.address().wrapping_add(1 + from);
        // SAFETY: H1; callers stay within the words that the header tells, past its raw ones;
        // a term is a transparent word.
        unsafe { std::slice::from_raw_parts(start.cast_const().cast::<Term<'h>>(), count) }
    }

    /// The header of a boxed term.
    #[inline]
    pub(crate) fn header(self) -> Option<Header> {
        // SAFETY: H1, and the word is boxed.
        self.word
            .is_boxed()
            .then(|| unsafe { header_of(self.word) })
    }

    /// Is it boxed and of that kind?
    #[inline]
    pub(crate) fn is_kind(self, kind: Kind) -> bool {
        self.header().is_some_and(|header| header.kind() == kind)
    }

    /// The atom, if it is one.
    #[inline]
    pub fn as_atom(self) -> Option<Atom> {
        self.word.is_atom().then(|| Atom(self.word.atom_index()))
    }

    /// Is it this atom?
    #[inline]
    pub fn is_atom(self, atom: Atom) -> bool {
        self.word == Word::atom(atom.0)
    }

    /// The value of `true` or `false`.
    #[inline]
    pub fn as_bool(self) -> Option<bool> {
        if self.is_atom(names::TRUE) {
            Some(true)
        } else if self.is_atom(names::FALSE) {
            Some(false)
        } else {
            None
        }
    }

    /// The value of a small integer.
    #[inline]
    pub fn as_small(self) -> Option<i64> {
        self.word.is_small().then(|| self.word.small_value())
    }

    /// The value of a small integer that is not negative.
    #[inline]
    pub fn as_size(self) -> Option<usize> {
        self.as_small()
            .and_then(|value| usize::try_from(value).ok())
    }

    /// The pid, if it is one.
    #[inline]
    pub fn as_pid(self) -> Option<Pid> {
        self.word.is_pid().then(|| Pid::of(self.word))
    }

    /// Head and tail, if it is a list cell.
    #[inline]
    pub fn as_cons(self) -> Option<Cons<'h>> {
        // SAFETY: H1, and the word is a cons.
        self.word
            .is_cons()
            .then(|| unsafe { cons_parts(self.word) })
    }

    /// The tuple, if it is one.
    #[inline]
    pub fn as_tuple(self) -> Option<Tuple<'h>> {
        let header = self.header()?;
        (header.kind() == Kind::Tuple).then(|| Tuple {
            elements: self.fields(0, header.words()),
        })
    }

    /// The float, if it is one.
    #[inline]
    pub fn as_float(self) -> Option<f64> {
        self.is_kind(Kind::Float)
            .then(|| f64::from_bits(self.raw(0)))
    }

    /// The map, if it is one.
    #[inline]
    pub fn as_map(self) -> Option<Map<'h>> {
        let kind = self.header()?.kind();
        // SAFETY: H1, and the kind was looked at.
        matches!(kind, Kind::FlatMap | Kind::HashMap).then(|| unsafe { Map::of(self) })
    }

    /// The bitstring, if it is one.
    #[inline]
    pub fn as_bits(self) -> Option<Bits<'h>> {
        let header = self.header()?;
        // SAFETY: H1, and the kind was looked at.
        is_bits(header.kind()).then(|| unsafe { Bits::of(self, header) })
    }

    /// The bytes of a binary: `None` for other terms, for bitstrings that are not whole bytes and
    /// for sub-binaries that do not start at a byte (see [`Bits::to_bytes`] for all binaries).
    #[inline]
    pub fn as_aligned_bytes(self) -> Option<&'h [u8]> {
        self.as_bits()?.aligned_bytes()
    }

    /// The reference, if it is one.
    pub fn as_reference(self) -> Option<Reference> {
        let header = self.header()?;
        (header.kind() == Kind::Reference).then(|| self.reference_parts(header))
    }

    /// What a reference stands for, if that is a `T`.
    #[inline]
    pub fn resource<T: Any>(self) -> Option<&'h T> {
        self.any_resource()?.downcast_ref()
    }

    /// The same with a count of it.
    pub fn shared_resource<T: Any + Send + Sync>(self) -> Option<Arc<T>> {
        self.any_resource()?.clone().downcast().ok()
    }

    #[inline]
    fn any_resource(self) -> Option<&'h Resource> {
        if self.header()? != RESOURCE_HEADER {
            return None;
        }
        // SAFETY: H1, and the header is that of a reference that owns a count.
        let held = unsafe { buffer_of(self.word.address()) };
        // SAFETY: the reference owns a count and is not changed during `'h`.
        let held: &'h OffHeap = unsafe { &*held };
        held.resource()
    }

    fn reference_parts(self, header: Header) -> Reference {
        if header == RESOURCE_HEADER {
            return Reference {
                number: self.raw(0),
                origin: self.raw(3) as u32,
                owner: None,
            };
        }
        Reference {
            number: self.raw(0),
            origin: self.raw(1) as u32,
            owner: (header.words() > 2).then(|| Pid::of(Word(self.raw(2)))),
        }
    }

    /// Is it `[]` or a list cell?
    #[inline]
    pub fn is_list(self) -> bool {
        self.word.is_cons() || self.word.is_nil()
    }

    /// Is it an integer?
    #[inline]
    pub fn is_integer(self) -> bool {
        self.word.is_small() || self.is_kind(Kind::PosBig) || self.is_kind(Kind::NegBig)
    }

    /// Is it a number?
    #[inline]
    pub fn is_number(self) -> bool {
        self.is_integer() || self.is_kind(Kind::Float)
    }

    /// Walks a list.
    #[inline]
    pub fn list(self) -> List<'h> {
        List { rest: self }
    }

    /// Length of a proper list; `None` for anything else.
    pub fn list_length(self) -> Option<usize> {
        let mut list = self.list();
        let length = list.by_ref().count();
        list.rest.word.is_nil().then_some(length)
    }
}

impl std::fmt::Debug for Term<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::print::to_debug_string(*self))
    }
}

/// Iterator over the elements of a list. Afterwards [`List::rest`] is what ended it: `[]` for a
/// proper list, else the improper tail (or a term that is no list at all).
#[derive(Clone, Copy)]
pub struct List<'h> {
    rest: Term<'h>,
}

impl<'h> List<'h> {
    /// What has not been visited.
    pub fn rest(&self) -> Term<'h> {
        self.rest
    }

    /// Did the walk end with `[]`?
    pub fn ended_properly(&self) -> bool {
        self.rest.word.is_nil()
    }
}

impl<'h> Iterator for List<'h> {
    type Item = Term<'h>;

    #[inline]
    fn next(&mut self) -> Option<Term<'h>> {
        let cons = self.rest.as_cons()?;
        self.rest = cons.tail;
        Some(cons.head)
    }
}

/// Is it one of the kinds that hold bits?
#[inline]
pub(crate) const fn is_bits(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::HeapBin | Kind::RefcBin | Kind::SubBin | Kind::MatchContext
    )
}

/// The word at an index from the address in `word` (0 is the header, or the head of a cell).
///
/// # Safety
/// `word` must point to a live object that has an initialised word at that index.
#[inline]
pub unsafe fn load(word: Word, index: usize) -> Word {
    // SAFETY: the caller's promise.
    unsafe { word.address().wrapping_add(index).read() }
}

/// The head (index 0) or tail (1) of a cell.
///
/// # Safety
/// `word` must be a cons and point to a live cell.
#[inline]
pub unsafe fn load_cons(word: Word, index: usize) -> Word {
    // SAFETY: the caller's promise.
    unsafe { word.cons_address().wrapping_add(index).read() }
}

/// The word at an index from the header of a boxed object.
///
/// # Safety
/// `word` must be boxed, and point to a live object that has an initialised word at that index.
#[inline]
pub unsafe fn load_boxed(word: Word, index: usize) -> Word {
    // SAFETY: the caller's promise.
    unsafe { word.boxed_address().wrapping_add(index).read() }
}

/// The header of a boxed object.
///
/// # Safety
/// `word` must be boxed and point to a live object.
#[inline]
pub unsafe fn header_of(word: Word) -> Header {
    debug_assert!(word.is_boxed());
    // SAFETY: the caller's promise.
    Header::of(unsafe { load(word, 0) })
}

/// Is `word` a boxed object of that kind?
///
/// # Safety
/// If `word` is boxed, it must point to a live object.
#[inline]
pub unsafe fn is_boxed_kind(word: Word, kind: Kind) -> bool {
    // SAFETY: the caller's promise.
    word.is_boxed() && unsafe { header_of(word) }.kind() == kind
}

/// Is `word` a tuple of that arity?
///
/// # Safety
/// If `word` is boxed, it must point to a live object.
#[inline]
pub unsafe fn is_tuple_of_arity(word: Word, arity: usize) -> bool {
    // SAFETY: the caller's promise.
    word.is_boxed() && unsafe { load(word, 0) } == Header::new(Kind::Tuple, arity).word()
}

/// Head and tail of a list cell.
///
/// # Safety
/// `word` must be a cons that satisfies H1 for `'h`.
#[inline]
unsafe fn cons_parts<'h>(word: Word) -> Cons<'h> {
    // SAFETY: the caller's promise.
    let head = unsafe { load(word, 0) };
    // SAFETY: the caller's promise.
    let tail = unsafe { load(word, 1) };
    Cons {
        head: Term::brand(head),
        tail: Term::brand(tail),
    }
}
