//! [`HeapScope`]: how Rust code builds terms.
//!
//! While a scope stands nothing is collected, so terms of its lifetime may be held in locals,
//! vectors, wherever. Building never fails and never collects: memory comes from overflow chunks
//! when the nursery is full, and the next safepoint cleans up.

use super::{OwnedTerm, ProcessHeap};
use crate::atom::{Atom, AtomError, AtomTable};
use crate::binary::growing::{
    CONTEXT_WORDS, GROWING_HEADER, SUB_BIN_WORDS, buffer_address, continue_bits,
};
use crate::binary::{BitBuilder, Bits, OffHeap, Resource};
use crate::copy;
use crate::fun::{ExportFun, FunEntry};
use crate::literal::Areas;
use crate::term::{Header, Kind, Reference, Term, Word};
use dashu_int::{IBig, Sign};
use std::sync::Arc;

/// Binaries up to this size live on the heap, larger ones outside; as in OTP.
pub const HEAP_BINARY_BYTES_MAX: usize = 64;

/// The smallest buffer with room to grow.
const APPEND_BYTES_MIN: usize = 256;

/// Builds terms on a heap that is not collected during `'h`.
#[derive(Debug)]
pub struct HeapScope<'h> {
    heap: &'h mut ProcessHeap,
    atoms: &'h AtomTable,
}

impl<'h> HeapScope<'h> {
    /// A scope over a heap.
    ///
    /// # Safety
    /// `'h` must be a lifetime of its own: terms branded with it must belong to this heap (or be
    /// literals or immediates), and the heap must not be collected or dropped during it.
    /// [`ProcessHeap::scope`] is the safe way.
    #[inline]
    pub unsafe fn new(heap: &'h mut ProcessHeap, atoms: &'h AtomTable) -> HeapScope<'h> {
        HeapScope { heap, atoms }
    }

    /// The heap, to be looked at.
    #[inline]
    pub fn heap(&self) -> &ProcessHeap {
        self.heap
    }

    /// The heap.
    ///
    /// # Safety
    /// It must not be collected, replaced or dropped during `'h`.
    #[inline]
    pub unsafe fn heap_mut(&mut self) -> &mut ProcessHeap {
        self.heap
    }

    /// The VM's atoms.
    #[inline]
    pub fn atoms(&self) -> &'h AtomTable {
        self.atoms
    }

    /// A word of this heap, or a literal, as a term.
    ///
    /// # Safety
    /// That is what it must be.
    #[inline]
    pub unsafe fn term(&self, word: Word) -> Term<'h> {
        // SAFETY: the caller's promise; nothing is collected during `'h`.
        unsafe { Term::from_word(word) }
    }

    /// Words as terms.
    ///
    /// # Safety
    /// That is what they must be.
    #[inline]
    pub unsafe fn terms<'w>(&self, words: &'w [Word]) -> &'w [Term<'h>] {
        // SAFETY: a term is laid out as its word; the caller's promise.
        unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len()) }
    }

    /// Writes `words` at fresh memory.
    #[inline]
    fn write<const N: usize>(&mut self, words: [Word; N]) -> *mut Word {
        let object = self.heap.allocate(N);
        // SAFETY: N words were just allocated.
        unsafe { object.cast::<[Word; N]>().write(words) };
        object
    }

    /// A boxed object: header, then what `fill` writes to the uninitialised words after it.
    pub(crate) fn boxed(&mut self, header: Header, fields: impl FnOnce(&mut Filler)) -> Term<'h> {
        let words = header.words();
        let object = self.heap.allocate(1 + words);
        // SAFETY: just allocated.
        unsafe { object.write(header.word()) };
        let mut filler = Filler {
            next: object.wrapping_add(1),
            end: object.wrapping_add(1 + words),
        };
        fields(&mut filler);
        assert!(
            filler.next == filler.end,
            "a boxed object must be filled in whole"
        );
        self.made(Word::boxed(object))
    }

    /// Brands what was just built.
    #[inline]
    fn made(&self, word: Word) -> Term<'h> {
        // SAFETY: H1: built from terms of `'h`, complete, and not changed from here on.
        unsafe { Term::from_word(word) }
    }

    /// `[Head | Tail]`.
    #[inline]
    pub fn cons(&mut self, head: Term<'h>, tail: Term<'h>) -> Term<'h> {
        let cell = self.write([head.word(), tail.word()]);
        self.made(Word::cons(cell))
    }

    /// A tuple.
    #[inline]
    pub fn tuple(&mut self, elements: &[Term<'h>]) -> Term<'h> {
        self.boxed(Header::new(Kind::Tuple, elements.len()), |filler| {
            filler.terms(elements)
        })
    }

    /// A list.
    pub fn list(&mut self, elements: &[Term<'h>]) -> Term<'h> {
        self.list_with_tail(elements, Term::NIL)
    }

    /// A list of these elements and that tail.
    pub fn list_with_tail(&mut self, elements: &[Term<'h>], tail: Term<'h>) -> Term<'h> {
        elements
            .iter()
            .rev()
            .fold(tail, |tail, &head| self.cons(head, tail))
    }

    /// A list of what an iterator yields (which cannot build terms itself: see [`ListBuilder`]).
    pub fn list_from_iter(&mut self, elements: impl IntoIterator<Item = Term<'h>>) -> Term<'h> {
        let mut list = ListBuilder::new();
        for element in elements {
            list.push(self, element);
        }
        list.finish(Term::NIL)
    }

    /// A list of code points.
    pub fn string(&mut self, text: &str) -> Term<'h> {
        self.list_from_iter(text.chars().map(|c| Term::size(c as usize)))
    }

    /// A list of bytes.
    pub fn byte_list(&mut self, bytes: &[u8]) -> Term<'h> {
        self.list_from_iter(bytes.iter().map(|&byte| Term::size(usize::from(byte))))
    }

    /// A tuple of so many `[]`, for [`HeapScope::set_element`] to fill in.
    pub(crate) fn blank_tuple(&mut self, arity: usize) -> Term<'h> {
        self.boxed(Header::new(Kind::Tuple, arity), |filler| {
            (0..arity).for_each(|_| filler.term(Term::NIL));
        })
    }

    /// Fills in an element of a tuple, at an index from 0.
    ///
    /// # Safety
    /// The tuple must be one of [`HeapScope::blank_tuple`], of this heap, that nobody else has yet: change 4 of the
    /// module documentation of `heap`.
    #[inline]
    pub(crate) unsafe fn set_element(&mut self, tuple: Term<'h>, index: usize, element: Term<'h>) {
        let slot = tuple.word().address().wrapping_add(1 + index);
        debug_assert!(tuple.as_tuple().is_some_and(|tuple| index < tuple.arity()));
        // SAFETY: within the tuple.
        unsafe { slot.write(element.word()) };
    }

    /// Fills in the tail of a list cell.
    ///
    /// # Safety
    /// The cell must be of this heap, and nobody else may have it yet: change 4 of the module documentation of `heap`.
    #[inline]
    pub(crate) unsafe fn set_tail(&mut self, cell: Term<'h>, tail: Term<'h>) {
        debug_assert!(cell.word().is_cons());
        // SAFETY: a list cell has a tail.
        unsafe { cell.word().address().wrapping_add(1).write(tail.word()) };
    }

    /// A float, which must be finite (Erlang has no others).
    #[inline]
    pub fn float(&mut self, value: f64) -> Term<'h> {
        debug_assert!(value.is_finite());
        let object = self.write([Header::new(Kind::Float, 1).word(), Word(value.to_bits())]);
        self.made(Word::boxed(object))
    }

    /// An integer.
    #[inline]
    pub fn i64(&mut self, value: i64) -> Term<'h> {
        match Term::try_small(value) {
            Some(small) => small,
            None => self.big(value < 0, &[value.unsigned_abs()]),
        }
    }

    /// An integer.
    pub fn u64(&mut self, value: u64) -> Term<'h> {
        match i64::try_from(value) {
            Ok(value) => self.i64(value),
            Err(_) => self.big(false, &[value]),
        }
    }

    /// An integer.
    pub fn i128(&mut self, value: i128) -> Term<'h> {
        let magnitude = value.unsigned_abs();
        self.big(value < 0, &[magnitude as u64, (magnitude >> 64) as u64])
    }

    /// An integer.
    pub fn integer(&mut self, value: &IBig) -> Term<'h> {
        let (sign, words) = value.as_sign_words();
        self.big(sign == Sign::Negative, words)
    }

    /// An integer from sign and magnitude (least significant word first), of whatever size.
    pub fn big(&mut self, negative: bool, magnitude: &[u64]) -> Term<'h> {
        let used = magnitude
            .iter()
            .rposition(|&word| word != 0)
            .map_or(0, |last| last + 1);
        if let Some(small) = crate::bignum::small_of(negative, &magnitude[..used]) {
            return self.made(small);
        }
        let kind = if negative { Kind::NegBig } else { Kind::PosBig };
        self.boxed(Header::new(kind, used), |filler| {
            magnitude[..used].iter().for_each(|&word| filler.raw(word));
        })
    }

    /// A reference.
    pub fn reference(&mut self, reference: Reference) -> Term<'h> {
        let words = 2 + usize::from(reference.owner.is_some());
        self.boxed(Header::new(Kind::Reference, words), |filler| {
            filler.raw(reference.number);
            filler.raw(u64::from(reference.origin));
            if let Some(owner) = reference.owner {
                filler.raw(owner.word().0);
            }
        })
    }

    /// A reference that stands for a resource, which takes about `bytes` bytes and is dropped with
    /// the last term that refers to it.
    pub fn resource(&mut self, reference: Reference, resource: Resource, bytes: usize) -> Term<'h> {
        let held = OffHeap::of_resource(resource, bytes);
        let word = self.heap.resource(reference, held);
        self.made(word)
    }

    /// A closure.
    ///
    /// # Safety
    /// The entry must outlive every closure made from it (see the module `fun`), and `free` must
    /// have as many terms as it says.
    pub unsafe fn fun(&mut self, entry: &FunEntry, free: &[Term<'h>]) -> Term<'h> {
        debug_assert_eq!(usize::from(entry.free), free.len());
        let address = std::ptr::from_ref(entry).expose_provenance() as u64;
        self.boxed(Header::new(Kind::Fun, 1 + free.len()), |filler| {
            filler.raw(address);
            filler.terms(free);
        })
    }

    /// `fun m:f/a`.
    pub fn export_fun(&mut self, fun: ExportFun) -> Term<'h> {
        let object = self.write([
            Header::new(Kind::ExportFun, 3).word(),
            Word::atom(fun.module.0),
            Word::atom(fun.function.0),
            Word::small(i64::from(fun.arity)),
        ]);
        self.made(Word::boxed(object))
    }

    /// A binary.
    pub fn binary(&mut self, bytes: &[u8]) -> Term<'h> {
        if bytes.len() > HEAP_BINARY_BYTES_MAX {
            return self.shared_binary(OffHeap::new(bytes));
        }
        self.heap_bits(bytes, bytes.len() as u64 * 8)
    }

    /// A binary from a buffer, which is kept if it is large.
    pub fn binary_from_vec(&mut self, bytes: Vec<u8>) -> Term<'h> {
        if bytes.len() > HEAP_BINARY_BYTES_MAX {
            return self.shared_binary(OffHeap::new(bytes));
        }
        self.binary(&bytes)
    }

    /// The first `size_bits` bits of `bytes`; bits beyond them in the last byte are cleared.
    pub fn bitstring(&mut self, bytes: &[u8], size_bits: u64) -> Term<'h> {
        let size = size_bits.div_ceil(8) as usize;
        let mut bytes = bytes[..size].to_vec();
        if let (Some(last), used @ 1..) = (bytes.last_mut(), size_bits % 8) {
            *last &= 0xff << (8 - used);
        }
        if size > HEAP_BINARY_BYTES_MAX {
            let word = self.heap.refc_binary(size_bits, OffHeap::new(bytes), size);
            return self.made(word);
        }
        self.heap_bits(&bytes, size_bits)
    }

    fn heap_bits(&mut self, bytes: &[u8], size_bits: u64) -> Term<'h> {
        let words = 1 + bytes.len().div_ceil(8);
        self.boxed(Header::new(Kind::HeapBin, words), |filler| {
            filler.raw(size_bits);
            filler.bytes(bytes);
        })
    }

    /// A binary of all the bytes of a shared buffer.
    pub fn shared_binary(&mut self, buffer: Arc<OffHeap>) -> Term<'h> {
        let size = buffer.bytes().len();
        let word = self.heap.refc_binary(size as u64 * 8, buffer, size);
        self.made(word)
    }

    /// The binary followed by more bytes: `<<Binary/binary, More/binary>>`. A large result gets
    /// room to grow, and further bytes are then added in place, as long as each binary is
    /// continued only once.
    pub fn append(&mut self, binary: Bits<'h>, more: &[u8]) -> Term<'h> {
        self.append_bits(binary, more, more.len() as u64 * 8)
    }

    /// The same for bitstrings: `first` followed by the first `size_bits` bits of `more`.
    pub fn append_bits(&mut self, first: Bits<'h>, more: &[u8], size_bits: u64) -> Term<'h> {
        let (offset, size) = (first.offset_bits(), first.size_bits());
        let end = offset + size;
        // SAFETY: the origin of a bitstring of this heap; where its bytes change nobody looks.
        let grown = unsafe { continue_bits(first.origin(), offset, end, more, size_bits) };
        if let Some(words) = grown {
            let object = self.write(words);
            return self.made(Word::boxed(object));
        }
        let new_size = size + size_bits;
        let new_bytes = new_size.div_ceil(8) as usize;
        if new_bytes <= HEAP_BINARY_BYTES_MAX {
            let mut all = BitBuilder::with_capacity(new_bytes);
            all.push_bits(first);
            all.push_bits(Bits::of_bytes(more).slice(0, size_bits));
            return all.finish(self);
        }
        let mut all = BitBuilder::with_capacity((2 * new_bytes).max(APPEND_BYTES_MIN));
        all.push_bits(first);
        all.push_bits(Bits::of_bytes(more).slice(0, size_bits));
        let origin = self
            .heap
            .growing_binary(new_size, OffHeap::from_vec(all.into_bytes()));
        self.part(0, new_size, origin)
    }

    fn part(&mut self, offset_bits: u64, size_bits: u64, origin: Word) -> Term<'h> {
        let object = self.write([
            Header::new(Kind::SubBin, SUB_BIN_WORDS - 1).word(),
            Word(offset_bits),
            Word(size_bits),
            origin,
        ]);
        self.made(Word::boxed(object))
    }

    /// A bitstring of this heap, or part of one, as a term.
    pub fn bits(&mut self, bits: Bits<'h>) -> Term<'h> {
        let whole = self.made(bits.origin());
        let is_whole = bits.offset_bits() == 0
            && whole.header() != Some(GROWING_HEADER)
            && whole
                .as_bits()
                .is_some_and(|all| all.size_bits() == bits.size_bits());
        if is_whole {
            whole
        } else {
            self.sub_bits(bits, 0, bits.size_bits())
        }
    }

    /// Part of a bitstring, by reference (small parts of whole bytes are copied, which is cheaper).
    pub fn sub_bits(&mut self, bits: Bits<'h>, offset_bits: u64, size_bits: u64) -> Term<'h> {
        assert!(
            offset_bits + size_bits <= bits.size_bits(),
            "a part lies within the whole"
        );
        let offset = bits.offset_bits() + offset_bits;
        // Three words of the part against two and the bytes.
        const COPY_BITS: u64 = 16 * 8;
        if size_bits <= COPY_BITS {
            let mut buffer = [0u8; 16];
            bits.slice(offset_bits, size_bits).copy_to(&mut buffer);
            return self.heap_bits(&buffer[..size_bits.div_ceil(8) as usize], size_bits);
        }
        self.part(offset, size_bits, bits.origin())
    }

    /// A match context at the start of a bitstring.
    pub fn match_context(&mut self, bits: Bits<'h>) -> Term<'h> {
        // SAFETY: the origin of bits on a heap is a heap or refc binary.
        let buffer = unsafe { buffer_address(bits.origin()) };
        let origin = self.made(bits.origin());
        self.boxed(
            Header::new(Kind::MatchContext, CONTEXT_WORDS - 1),
            |filler| {
                filler.raw(bits.offset_bits());
                filler.raw(bits.offset_bits() + bits.size_bits());
                filler.raw(bits.offset_bits());
                filler.raw(buffer);
                filler.terms(&[origin]);
            },
        )
    }

    /// The atom with that text.
    pub fn atom(&mut self, text: &str) -> Result<Term<'h>, AtomError> {
        self.atoms.intern(text).map(|atom: Atom| Term::atom(atom))
    }

    /// Copies a term of another owner onto this heap.
    pub fn copy_in(&mut self, term: Term<'_>) -> Term<'h> {
        let word = copy::into_heap(term, self.heap);
        self.made(word)
    }

    /// Copies an owned term onto this heap.
    #[inline]
    pub fn copy_of(&mut self, owned: &OwnedTerm) -> Term<'h> {
        let word = self.heap.copy_owned(owned);
        self.made(word)
    }

    /// Makes an owned term part of this heap.
    #[inline]
    pub fn adopt(&mut self, owned: OwnedTerm) -> Term<'h> {
        let word = self.heap.adopt(owned);
        self.made(word)
    }

    /// Makes an owned term part of this heap where it is: its parts may be in use already.
    pub fn adopt_in_place(&mut self, owned: OwnedTerm) -> Term<'h> {
        let word = self.heap.adopt_in_place(owned);
        self.made(word)
    }

    /// Copies a term into a closed fragment that may be kept anywhere: literals are copied, too.
    pub fn copy_out(&self, term: Term<'h>) -> OwnedTerm {
        copy::to_owned(term)
    }

    /// Copies a term into a closed fragment, to be sent to another process: literals are not copied. A purge looks for
    /// them in queues of messages only, so nothing else may keep such a fragment.
    pub fn copy_message(&self, term: Term<'h>) -> OwnedTerm {
        copy::to_message(term, self.heap)
    }

    /// The same, except that literals in these areas are copied.
    pub fn copy_message_leaving(&self, term: Term<'h>, areas: &Areas) -> OwnedTerm {
        copy::to_message_leaving(term, self.heap, areas)
    }
}

/// Writes the words of a boxed object, in order.
pub(crate) struct Filler {
    next: *mut Word,
    end: *mut Word,
}

impl Filler {
    #[inline]
    fn put(&mut self, word: Word) {
        assert!(self.next < self.end, "a boxed object has no room for more");
        // SAFETY: within the object, as just checked.
        unsafe { self.next.write(word) };
        self.next = self.next.wrapping_add(1);
    }

    /// Words that are no terms.
    #[inline]
    pub(crate) fn raw(&mut self, word: u64) {
        self.put(Word(word));
    }

    /// Terms of the scope that builds the object.
    #[inline]
    pub(crate) fn terms(&mut self, terms: &[Term<'_>]) {
        terms.iter().for_each(|term| self.put(term.word()));
    }

    /// One term.
    #[inline]
    pub(crate) fn term(&mut self, term: Term<'_>) {
        self.put(term.word());
    }

    /// Bytes, the last word filled up with zeros.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..part.len()].copy_from_slice(part);
            self.raw(u64::from_le_bytes(word));
        }
    }
}

/// Builds a list front to back, by filling in the tail of its last cell.
pub struct ListBuilder<'h> {
    first: Term<'h>,
    last: *mut Word,
}

impl<'h> Default for ListBuilder<'h> {
    fn default() -> ListBuilder<'h> {
        ListBuilder::new()
    }
}

impl<'h> ListBuilder<'h> {
    /// An empty list.
    pub fn new() -> ListBuilder<'h> {
        ListBuilder {
            first: Term::NIL,
            last: std::ptr::null_mut(),
        }
    }

    /// Adds an element at the end.
    #[inline]
    pub fn push(&mut self, scope: &mut HeapScope<'h>, element: Term<'h>) {
        let cell = scope.cons(element, Term::NIL);
        self.link(cell);
        self.last = cell.word().address();
    }

    /// The list, ending in `tail`.
    pub fn finish(mut self, tail: Term<'h>) -> Term<'h> {
        self.link(tail);
        self.first
    }

    fn link(&mut self, rest: Term<'h>) {
        if self.last.is_null() {
            self.first = rest;
            return;
        }
        // SAFETY: the last cell was made by `push` in this no-collection scope and nobody else
        // has it yet: change 4 of the module documentation of `heap`.
        unsafe { self.last.wrapping_add(1).write(rest.word()) };
    }
}
