//! The machine word that holds a term: tags, immediates, headers.
//!
//! ```text
//!  63                                                    3 2 1 0
//! +-------------------------------------------------------------+
//! |  63-bit two's complement value                            |0|  small integer
//! +-------------------------------------------------------+-----+
//! |  address of a list cell (8-byte aligned)              |0 0 1|  cons
//! |  address of a header word (8-byte aligned)            |0 1 1|  boxed
//! |  payload (58 bits)                            | sub(3)|1 0 1|  immediate
//! |  words after the header (40)     | aux (16) | kind(5) |1 1 1|  header, never in a slot
//! +-------------------------------------------------------+-----+
//!
//! sub: 0 atom (index)   1 local pid (generation 30, slot 28)   2 port (58 bits)
//!      3 nil            4 none (no term)                       5 control (not a term)
//! ```
//!
//! A header stands only in the first word of a boxed object, so while a header is in place its
//! low bits are 111; the collector overwrites it by the object's new (boxed) address, and the head
//! of a moved list cell by [`Word::MOVED`], which is a header that nothing else uses.

use std::fmt;

/// What a slot or a heap cell holds. Copy, and without any safe way to follow a pointer.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Word(pub u64);

/// Low bits of a list cell's address.
pub const TAG_CONS: u64 = 0b001;
/// Low bits of a boxed object's address.
pub const TAG_BOXED: u64 = 0b011;
/// Low bits of an immediate other than a small integer.
pub const TAG_IMMEDIATE: u64 = 0b101;
/// Low bits of a header.
pub const TAG_HEADER: u64 = 0b111;
/// The bits that hold these tags (bit 0 alone tells a small integer).
pub const TAG_MASK: u64 = 0b111;

/// Low six bits of an atom.
pub const TAG_ATOM: u64 = TAG_IMMEDIATE;
/// Low six bits of a local pid.
pub const TAG_PID: u64 = (1 << 3) | TAG_IMMEDIATE;
/// Low six bits of a port.
pub const TAG_PORT: u64 = (2 << 3) | TAG_IMMEDIATE;
/// `[]`.
pub const TAG_NIL: u64 = (3 << 3) | TAG_IMMEDIATE;
/// No term: an unset slot, a missing result.
pub const TAG_NONE: u64 = (4 << 3) | TAG_IMMEDIATE;
/// Not a term: for the runtime's own marks.
pub const TAG_CONTROL: u64 = (5 << 3) | TAG_IMMEDIATE;
/// The bits that tell immediates apart.
pub const IMMEDIATE_MASK: u64 = 0b11_1111;
/// Where an immediate's payload starts.
pub const IMMEDIATE_SHIFT: u32 = 6;

/// Largest small integer.
pub const SMALL_MAX: i64 = i64::MAX >> 1;
/// Smallest small integer.
pub const SMALL_MIN: i64 = i64::MIN >> 1;

/// Bits of a pid that name the slot of the process table.
pub const PID_SLOT_BITS: u32 = 28;
/// Bits of a pid that tell apart the processes that used the slot.
pub const PID_GENERATION_BITS: u32 = 30;

const _: () = {
    assert!(size_of::<Word>() == 8);
    assert!(size_of::<usize>() == 8, "terms need 64-bit addresses");
    assert!(PID_SLOT_BITS + PID_GENERATION_BITS + IMMEDIATE_SHIFT == 64);
    assert!(Word::NIL.0 & TAG_MASK == TAG_IMMEDIATE);
    assert!(Word::small(-1).0 & 1 == 0);
    assert!(Word::small(SMALL_MIN).small_value() == SMALL_MIN);
    assert!(Word::small(SMALL_MAX).small_value() == SMALL_MAX);
};

impl Word {
    /// `[]`.
    pub const NIL: Word = Word(TAG_NIL);
    /// No term.
    pub const NONE: Word = Word(TAG_NONE);
    /// Stands in the head of a list cell that the collector has moved; the tail then holds the
    /// new address.
    pub const MOVED: Word = Word((31 << 3) | TAG_HEADER);

    /// The small integer `value`.
    #[inline]
    pub const fn small(value: i64) -> Word {
        debug_assert!(value >= SMALL_MIN && value <= SMALL_MAX);
        Word((value as u64) << 1)
    }

    /// The small integer `value` if it fits 63 bits.
    #[inline]
    pub const fn try_small(value: i64) -> Option<Word> {
        if value >= SMALL_MIN && value <= SMALL_MAX {
            Some(Word::small(value))
        } else {
            None
        }
    }

    /// The atom with that index.
    #[inline]
    pub const fn atom(index: u32) -> Word {
        Word(((index as u64) << IMMEDIATE_SHIFT) | TAG_ATOM)
    }

    /// A local pid.
    #[inline]
    pub const fn pid(slot: u32, generation: u32) -> Word {
        debug_assert!(slot < 1 << PID_SLOT_BITS && generation < 1 << PID_GENERATION_BITS);
        let payload = ((generation as u64) << PID_SLOT_BITS) | slot as u64;
        Word((payload << IMMEDIATE_SHIFT) | TAG_PID)
    }

    /// A port.
    #[inline]
    pub const fn port(id: u64) -> Word {
        Word((id << IMMEDIATE_SHIFT) | TAG_PORT)
    }

    /// A word that is not a term, for marks of the runtime.
    #[inline]
    pub const fn control(payload: u64) -> Word {
        Word((payload << IMMEDIATE_SHIFT) | TAG_CONTROL)
    }

    /// The list cell at `cell`.
    #[inline]
    pub fn cons(cell: *const Word) -> Word {
        debug_assert!(cell.addr() & 7 == 0);
        Word(cell.expose_provenance() as u64 | TAG_CONS)
    }

    /// The boxed object whose header is at `object`.
    #[inline]
    pub fn boxed(object: *const Word) -> Word {
        debug_assert!(object.addr() & 7 == 0);
        Word(object.expose_provenance() as u64 | TAG_BOXED)
    }

    /// Is it a small integer?
    #[inline]
    pub const fn is_small(self) -> bool {
        self.0 & 1 == 0
    }

    /// Is it a list cell?
    #[inline]
    pub const fn is_cons(self) -> bool {
        self.0 & TAG_MASK == TAG_CONS
    }

    /// Is it a boxed object?
    #[inline]
    pub const fn is_boxed(self) -> bool {
        self.0 & TAG_MASK == TAG_BOXED
    }

    /// Is it an address (of a list cell or a boxed object)?
    #[inline]
    pub const fn is_pointer(self) -> bool {
        // Tags 001 and 011 are those with bit 0 set and bit 2 clear.
        self.0 & 0b101 == 0b001
    }

    /// Is it a header?
    #[inline]
    pub const fn is_header(self) -> bool {
        self.0 & TAG_MASK == TAG_HEADER
    }

    /// Is it an atom?
    #[inline]
    pub const fn is_atom(self) -> bool {
        self.0 & IMMEDIATE_MASK == TAG_ATOM
    }

    /// Is it a local pid?
    #[inline]
    pub const fn is_pid(self) -> bool {
        self.0 & IMMEDIATE_MASK == TAG_PID
    }

    /// Is it a port?
    #[inline]
    pub const fn is_port(self) -> bool {
        self.0 & IMMEDIATE_MASK == TAG_PORT
    }

    /// Is it `[]`?
    #[inline]
    pub const fn is_nil(self) -> bool {
        self.0 == TAG_NIL
    }

    /// Is it [`Word::NONE`]?
    #[inline]
    pub const fn is_none(self) -> bool {
        self.0 == TAG_NONE
    }

    /// Is it a mark made by [`Word::control`]?
    #[inline]
    pub const fn is_control(self) -> bool {
        self.0 & IMMEDIATE_MASK == TAG_CONTROL
    }

    /// The value of a small integer.
    #[inline]
    pub const fn small_value(self) -> i64 {
        debug_assert!(self.is_small());
        (self.0 as i64) >> 1
    }

    /// The index of an atom.
    #[inline]
    pub const fn atom_index(self) -> u32 {
        debug_assert!(self.is_atom());
        (self.0 >> IMMEDIATE_SHIFT) as u32
    }

    /// The payload of a pid, port or control word.
    #[inline]
    pub const fn payload(self) -> u64 {
        self.0 >> IMMEDIATE_SHIFT
    }

    /// The address in a cons or boxed word.
    #[inline]
    pub fn address(self) -> *mut Word {
        debug_assert!(self.is_pointer());
        std::ptr::with_exposed_provenance_mut((self.0 & !TAG_MASK) as usize)
    }

    /// The same for a word that is known to be a cons: the tag is taken off by the displacement of a load.
    #[inline]
    pub fn cons_address(self) -> *mut Word {
        debug_assert!(self.is_cons());
        std::ptr::with_exposed_provenance_mut((self.0 - TAG_CONS) as usize)
    }

    /// The same for a word that is known to be boxed.
    #[inline]
    pub fn boxed_address(self) -> *mut Word {
        debug_assert!(self.is_boxed());
        std::ptr::with_exposed_provenance_mut((self.0 - TAG_BOXED) as usize)
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 & TAG_MASK {
            TAG_CONS => write!(f, "cons@{:x}", self.0 & !TAG_MASK),
            TAG_BOXED => write!(f, "boxed@{:x}", self.0 & !TAG_MASK),
            TAG_HEADER => write!(f, "header({:x})", self.0),
            TAG_IMMEDIATE => match self.0 & IMMEDIATE_MASK {
                TAG_ATOM => write!(f, "atom({})", self.payload()),
                TAG_PID => write!(f, "pid({:x})", self.payload()),
                TAG_PORT => write!(f, "port({})", self.payload()),
                TAG_NIL => write!(f, "[]"),
                TAG_NONE => write!(f, "none"),
                _ => write!(f, "control({:x})", self.payload()),
            },
            _ => write!(f, "{}", self.small_value()),
        }
    }
}

/// What a boxed object is, from its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Elements.
    Tuple = 0,
    /// One raw word: the bits of an `f64`.
    Float = 1,
    /// Raw magnitude, least significant word first, no leading zero word; not a small integer.
    PosBig = 2,
    /// The same for a negative number.
    NegBig = 3,
    /// Raw: number, origin, and for an alias the pid of its owner. One that stands for a resource
    /// (aux bits [`RESOURCE`]) is laid out as a refc binary is: number, address of an
    /// [`OffHeap`](crate::binary::OffHeap), next one in the heap's list; then origin.
    Reference = 4,
    /// Raw address of a [`FunEntry`](crate::fun::FunEntry), then free variables.
    Fun = 5,
    /// `fun m:f/a`: module, function, arity as terms.
    ExportFun = 6,
    /// Raw size in bits, then bytes padded to words.
    HeapBin = 7,
    /// Raw: size in bits, address of an [`OffHeap`](crate::binary::OffHeap), next one in the
    /// heap's list.
    RefcBin = 8,
    /// Raw: offset and size in bits; then the heap or refc binary that it is a part of.
    SubBin = 9,
    /// Raw: position, end and start in bits, address of the buffer of a refc binary or zero; then the heap or refc
    /// binary that is matched.
    MatchContext = 10,
    /// Tuple of keys, then values.
    FlatMap = 11,
    /// Raw count of keys, then children; the bitmap is in the header's aux bits.
    HashMap = 12,
    /// Children (cons `[Key | Value]`, node or collision); bitmap as above.
    HashNode = 13,
    /// List cells `[Key | Value]` of keys with one and the same hash.
    HashCollision = 14,
    /// Raw words of no meaning: a gap.
    Filler = 15,
}

const KINDS: [Kind; 16] = [
    Kind::Tuple,
    Kind::Float,
    Kind::PosBig,
    Kind::NegBig,
    Kind::Reference,
    Kind::Fun,
    Kind::ExportFun,
    Kind::HeapBin,
    Kind::RefcBin,
    Kind::SubBin,
    Kind::MatchContext,
    Kind::FlatMap,
    Kind::HashMap,
    Kind::HashNode,
    Kind::HashCollision,
    Kind::Filler,
];

/// The aux bits of a reference that stands for a resource.
pub(crate) const RESOURCE: u16 = 1;

/// How many words after the header hold no terms; all of them for 255.
const RAW_WORDS: [u8; 16] = [0, 255, 255, 255, 255, 1, 0, 255, 255, 2, 4, 0, 1, 0, 0, 255];

/// The first word of a boxed object: kind, size and 16 bits that the kind may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Header(pub u64);

const AUX_SHIFT: u32 = 8;
// At the top, so that a shift alone gives the size.
const SIZE_SHIFT: u32 = AUX_SHIFT + 16;
const SIZE_BITS: u32 = 64 - SIZE_SHIFT;

/// Most words an object can have after its header.
pub const OBJECT_WORDS_MAX: usize = (1 << SIZE_BITS) - 1;

const _: () = {
    assert!(SIZE_BITS == 40);
    assert!(Header::new(Kind::Tuple, 2).0 == (2 << 24) | TAG_HEADER);
    let mut i = 0;
    while i < KINDS.len() {
        assert!(KINDS[i] as usize == i);
        i += 1;
    }
    // The compiler's sizes are ours.
    use purlin_bytecode::layout;
    assert!(layout::tuple_words(3) == 1 + 3);
    assert!(layout::fun_words(3) == 2 + 3);
    assert!(layout::FLOAT_WORDS == 2);
    assert!(layout::CONS_WORDS == 2);
};

impl Header {
    /// A header for an object with `words` words after it.
    #[inline]
    pub const fn new(kind: Kind, words: usize) -> Header {
        Header::with_aux(kind, words, 0)
    }

    /// The same with aux bits.
    #[inline]
    pub const fn with_aux(kind: Kind, words: usize, aux: u16) -> Header {
        debug_assert!(words <= OBJECT_WORDS_MAX);
        Header(
            ((aux as u64) << AUX_SHIFT)
                | ((words as u64) << SIZE_SHIFT)
                | ((kind as u64) << 3)
                | TAG_HEADER,
        )
    }

    /// The header in a word that is one.
    #[inline]
    pub const fn of(word: Word) -> Header {
        debug_assert!(word.is_header());
        Header(word.0)
    }

    /// As a word to store.
    #[inline]
    pub const fn word(self) -> Word {
        Word(self.0)
    }

    /// The object's kind.
    #[inline]
    pub const fn kind(self) -> Kind {
        let index = (self.0 >> 3) as usize & 31;
        debug_assert!(index < 16);
        KINDS[index & 15]
    }

    /// Words after the header.
    #[inline]
    pub const fn words(self) -> usize {
        (self.0 >> SIZE_SHIFT) as usize
    }

    /// The kind's own 16 bits.
    #[inline]
    pub const fn aux(self) -> u16 {
        (self.0 >> AUX_SHIFT) as u16
    }

    /// Does the object own a count of something outside the heap, and is it in the list of those?
    #[inline]
    pub(crate) const fn owns_off_heap(self) -> bool {
        let kind = self.kind() as u8;
        kind == Kind::RefcBin as u8 || (kind == Kind::Reference as u8 && self.aux() == RESOURCE)
    }

    /// Words after the header that hold no terms; the rest are terms.
    #[inline]
    pub const fn raw_words(self) -> usize {
        let raw = RAW_WORDS[(self.0 >> 3) as usize & 15];
        if raw == 255 {
            self.words()
        } else {
            raw as usize
        }
    }
}
