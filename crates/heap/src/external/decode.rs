//! Bytes to terms.
//!
//! **Protocol of the unfinished.** Open tuples and lists are on the heap already, with `[]` where
//! something is still to come; open maps and funs keep their parts in `parts`. A decoder holds
//! them as words between slices, so its heap may not be collected before it is done: [`decode`]
//! does all in one scope, [`Decoding`] has a heap of its own.

use super::{
    BYTES_PER_UNIT, Code, FLOAT_TEXT_BYTES, FunPlace, LOCAL_HEADER_BYTES, REFERENCE_WORDS_MAX,
    Refusal, VERSION, local_hash, reference_of, tag,
};
use crate::atom::{ATOM_CHARACTERS_MAX, Atom, AtomTable, names};
use crate::bignum::BIGNUM_WORDS_MAX;
use crate::fun::ExportFun;
use crate::heap::{HeapScope, ProcessHeap};
use crate::term::{Pid, Port, Term, Word};

/// A term, and how many bytes it was.
pub struct Decoded<'h> {
    /// The term.
    pub term: Term<'h>,
    /// Its bytes, the version included.
    pub used: usize,
}

/// Reads the term that the bytes begin with.
pub fn decode<'h>(
    input: &[u8],
    salt: u64,
    is_safe: bool,
    scope: &mut HeapScope<'h>,
    code: &dyn Code,
) -> Result<Decoded<'h>, Refusal> {
    let mut decoder = Decoder::new(input, salt, is_safe)?;
    let mut units = usize::MAX;
    // SAFETY: the decoder is new, and used in this scope only.
    let term = unsafe { decoder.run(input, scope, code, &mut units) }?;
    Ok(Decoded {
        term: term.ok_or(Refusal::Malformed)?,
        used: decoder.at,
    })
}

/// Reads a term in slices.
pub struct Decoding {
    decoder: Decoder,
    heap: ProcessHeap,
    root: Option<Word>,
}

impl Decoding {
    /// For the term that the bytes begin with.
    pub fn new(input: &[u8], salt: u64, is_safe: bool) -> Result<Decoding, Refusal> {
        Ok(Decoding {
            decoder: Decoder::new(input, salt, is_safe)?,
            heap: ProcessHeap::new(),
            root: None,
        })
    }

    /// Goes on until it is done, which it tells, or the units are used up, of which each term takes
    /// one. The input must be the same each time.
    pub fn run(
        &mut self,
        input: &[u8],
        atoms: &AtomTable,
        code: &dyn Code,
        units: &mut usize,
    ) -> Result<bool, Refusal> {
        let decoder = &mut self.decoder;
        let root = self.heap.scope(atoms, |scope| {
            // SAFETY: the heap is the decoder's own, and never collected.
            let term = unsafe { decoder.run(input, scope, code, units) }?;
            Ok::<_, Refusal>(term.map(|term| term.word()))
        })?;
        self.root = root;
        Ok(root.is_some())
    }

    /// The term, whose memory joins that of the scope.
    pub fn finish<'h>(self, scope: &mut HeapScope<'h>) -> Option<Decoded<'h>> {
        let root = self.root?;
        // SAFETY: nothing is collected.
        let heap = unsafe { scope.heap_mut() };
        // SAFETY: the decoder built all that is there, of nothing else's terms.
        unsafe { heap.adopt_heap(self.heap) };
        Some(Decoded {
            // SAFETY: it is on the scope's heap now.
            term: unsafe { scope.term(root) },
            used: self.decoder.at,
        })
    }
}

/// Something whose parts are still to come.
enum Open {
    Tuple {
        tuple: Word,
        next: usize,
        arity: usize,
    },
    /// So many elements, then the tail.
    List {
        first: Word,
        last: Word,
        left: usize,
    },
    /// The parts from `base` on, when there are so many.
    Map { base: usize, parts: usize },
    Fun {
        base: usize,
        parts: usize,
        arity: u8,
        index: u32,
    },
}

struct Decoder {
    /// Where the next byte is.
    at: usize,
    open: Vec<Open>,
    parts: Vec<Word>,
    /// How many terms are still to be read, as far as is known.
    owed: usize,
    is_safe: bool,
    /// What a local term's bytes hash to, and what the node's number is.
    local: Option<(u32, u64)>,
}

type Read<T> = Result<T, Refusal>;

impl Decoder {
    fn new(input: &[u8], salt: u64, is_safe: bool) -> Read<Decoder> {
        let mut decoder = Decoder {
            at: 0,
            open: Vec::new(),
            parts: Vec::new(),
            owed: 1,
            is_safe,
            local: None,
        };
        if decoder.byte(input)? != VERSION {
            return Err(Refusal::Malformed);
        }
        if input.get(1) == Some(&tag::LOCAL) {
            decoder.at += 1;
            decoder.local = Some((decoder.u32(input)?, salt));
        }
        Ok(decoder)
    }

    /// Reads until there is a term or the units are used up.
    ///
    /// # Safety
    /// All calls must be with scopes of the same heap, which is not collected in between, and the
    /// same code.
    unsafe fn run<'h>(
        &mut self,
        input: &[u8],
        scope: &mut HeapScope<'h>,
        code: &dyn Code,
        units: &mut usize,
    ) -> Read<Option<Term<'h>>> {
        while *units > 0 {
            let before = self.at;
            let mut ready = self.read(input, scope, code)?;
            *units = units.saturating_sub(1 + (self.at - before) / BYTES_PER_UNIT);
            while let Some(term) = ready {
                let Some(open) = self.open.pop() else {
                    return self.end(input).map(|()| Some(term));
                };
                // SAFETY: the caller's promise.
                ready = unsafe { self.fill(open, term, scope, code) }?;
            }
        }
        Ok(None)
    }

    /// All is read: a local term must be this node's.
    fn end(&self, input: &[u8]) -> Read<()> {
        let is_ours = self.local.is_none_or(|(hash, salt)| {
            hash == local_hash(salt, &input[LOCAL_HEADER_BYTES..self.at])
        });
        is_ours.then_some(()).ok_or(Refusal::Malformed)
    }

    /// Puts a term where the innermost open one lacks one. Returns that one when it is whole.
    ///
    /// # Safety
    /// As for [`Decoder::run`].
    #[inline]
    unsafe fn fill<'h>(
        &mut self,
        open: Open,
        term: Term<'h>,
        scope: &mut HeapScope<'h>,
        code: &dyn Code,
    ) -> Read<Option<Term<'h>>> {
        match open {
            Open::List {
                first,
                last,
                left: 0,
            } => {
                // SAFETY: a cell of this decoder's.
                let last = unsafe { scope.term(last) };
                // SAFETY: nobody has seen the list yet.
                unsafe { scope.set_tail(last, term) };
                // SAFETY: a cell of this decoder's.
                Ok(Some(unsafe { scope.term(first) }))
            }
            Open::List { first, last, left } => {
                let cell = scope.cons(term, Term::NIL);
                let first = if first.is_nil() { cell.word() } else { first };
                if last.is_cons() {
                    // SAFETY: a cell of this decoder's.
                    let last = unsafe { scope.term(last) };
                    // SAFETY: nobody has seen the list yet.
                    unsafe { scope.set_tail(last, cell) };
                }
                let last = cell.word();
                self.open.push(Open::List {
                    first,
                    last,
                    left: left - 1,
                });
                Ok(None)
            }
            Open::Tuple { tuple, next, arity } => {
                // SAFETY: a tuple of this decoder's.
                let whole = unsafe { scope.term(tuple) };
                // SAFETY: nobody has seen the tuple yet.
                unsafe { scope.set_element(whole, next, term) };
                if next + 1 == arity {
                    return Ok(Some(whole));
                }
                self.open.push(Open::Tuple {
                    tuple,
                    next: next + 1,
                    arity,
                });
                Ok(None)
            }
            Open::Map { base, parts } => {
                self.parts.push(term.word());
                if self.parts.len() < base + parts {
                    self.open.push(open);
                    return Ok(None);
                }
                // SAFETY: parts are terms of this decoder's.
                let terms = unsafe { self.take_parts(base, scope) };
                let pairs: Vec<_> = terms
                    .chunks_exact(2)
                    .map(|pair| (pair[0], pair[1]))
                    .collect();
                let map = scope.map_from_pairs(&pairs);
                // A key may not come twice.
                let is_map = map.len() == pairs.len();
                is_map.then_some(Some(map.term())).ok_or(Refusal::Malformed)
            }
            Open::Fun {
                base,
                parts,
                arity,
                index,
            } => {
                self.parts.push(term.word());
                if self.parts.len() < base + parts {
                    self.open.push(open);
                    return Ok(None);
                }
                // SAFETY: parts are terms of this decoder's.
                let terms = unsafe { self.take_parts(base, scope) };
                fun(&terms, arity, index, scope, code).map(Some)
            }
        }
    }

    /// # Safety
    /// As for [`Decoder::run`].
    unsafe fn take_parts<'h>(&mut self, base: usize, scope: &HeapScope<'h>) -> Vec<Term<'h>> {
        let parts = self.parts.drain(base..);
        // SAFETY: the decoder put terms of its heap there.
        parts.map(|word| unsafe { scope.term(word) }).collect()
    }

    /// Reads a term without parts, or opens one with parts.
    #[inline]
    fn read<'h>(
        &mut self,
        input: &[u8],
        scope: &mut HeapScope<'h>,
        code: &dyn Code,
    ) -> Read<Option<Term<'h>>> {
        let tag = self.byte(input)?;
        self.owed -= 1;
        let term = match tag {
            tag::SMALL_INTEGER => Term::size(usize::from(self.byte(input)?)),
            tag::INTEGER => scope.i64(i64::from(self.u32(input)? as i32)),
            tag::NIL => Term::NIL,
            tag::SMALL_TUPLE => {
                let arity = usize::from(self.byte(input)?);
                return self.open_tuple(input, arity, scope);
            }
            tag::LARGE_TUPLE => {
                let arity = self.u32(input)? as usize;
                return self.open_tuple(input, arity, scope);
            }
            tag::LIST => {
                let left = self.u32(input)? as usize;
                self.owe(input, left as u64 + 1)?;
                if left == 0 {
                    // What follows is the whole.
                    return Ok(None);
                }
                let (first, last) = (Word::NIL, Word::NIL);
                self.open.push(Open::List { first, last, left });
                return Ok(None);
            }
            tag::MAP => {
                let pairs = self.u32(input)? as usize;
                self.owe(input, 2 * pairs as u64)?;
                if pairs > 0 {
                    let (base, parts) = (self.parts.len(), 2 * pairs);
                    self.open.push(Open::Map { base, parts });
                    return Ok(None);
                }
                scope.empty_map().term()
            }
            tag::NEW_FUN => return self.open_fun(input),
            _ => self.read_rare(tag, input, scope, code)?,
        };
        Ok(Some(term))
    }

    fn read_rare<'h>(
        &mut self,
        tag: u8,
        input: &[u8],
        scope: &mut HeapScope<'h>,
        code: &dyn Code,
    ) -> Read<Term<'h>> {
        let atoms = scope.atoms();
        match tag {
            tag::NEW_FLOAT => {
                let bits = u64::from_be_bytes(self.array(input)?);
                finite(f64::from_bits(bits)).map(|value| scope.float(value))
            }
            tag::FLOAT => {
                let text = self.slice(input, FLOAT_TEXT_BYTES)?;
                float_of(text).map(|value| scope.float(value))
            }
            tag::ATOM | tag::SMALL_ATOM | tag::ATOM_UTF8 | tag::SMALL_ATOM_UTF8 => {
                self.atom_of(tag, input, atoms).map(Term::atom)
            }
            tag::STRING => {
                let length = usize::from(self.u16(input)?);
                let bytes = self.slice(input, length)?;
                Ok(scope.byte_list(bytes))
            }
            tag::BINARY => {
                let size = self.u32(input)? as usize;
                Ok(scope.binary(self.slice(input, size)?))
            }
            tag::BIT_BINARY => {
                let size = self.u32(input)? as usize;
                let last = u64::from(self.byte(input)?);
                let bytes = self.slice(input, size)?;
                match (bytes, last) {
                    ([_, ..], 1..=8) => Ok(scope.bitstring(bytes, (size as u64 - 1) * 8 + last)),
                    _ => Err(Refusal::Malformed),
                }
            }
            tag::SMALL_BIG => {
                let size = usize::from(self.byte(input)?);
                self.big(size, input, scope)
            }
            tag::LARGE_BIG => {
                let size = self.u32(input)? as usize;
                self.big(size, input, scope)
            }
            tag::EXPORT => self.export(input, scope, code),
            tag::NEW_PID | tag::PID => {
                self.node(input, atoms)?;
                let (id, serial) = (self.u32(input)?, self.u32(input)?);
                self.creation(tag == tag::NEW_PID, input)?;
                let pid = Pid::checked(u64::from(id), u64::from(serial));
                pid.map(Term::pid).ok_or(Refusal::Malformed)
            }
            tag::V4_PORT | tag::NEW_PORT | tag::PORT => {
                self.node(input, atoms)?;
                let number = match tag {
                    tag::V4_PORT => u64::from_be_bytes(self.array(input)?),
                    _ => u64::from(self.u32(input)?),
                };
                self.creation(tag != tag::PORT, input)?;
                let is_port = number >> PORT_BITS == 0;
                is_port
                    .then(|| Term::port(Port(number)))
                    .ok_or(Refusal::Malformed)
            }
            tag::NEWER_REFERENCE | tag::NEW_REFERENCE => {
                let count = usize::from(self.u16(input)?);
                if !(1..=REFERENCE_WORDS_MAX).contains(&count) {
                    return Err(Refusal::Malformed);
                }
                self.node(input, atoms)?;
                self.creation(tag == tag::NEWER_REFERENCE, input)?;
                let words: Read<Vec<u32>> = (0..count).map(|_| self.u32(input)).collect();
                let reference = reference_of(&words?).ok_or(Refusal::Malformed)?;
                Ok(scope.reference(reference))
            }
            tag::REFERENCE => {
                self.node(input, atoms)?;
                let number = self.u32(input)?;
                self.creation(false, input)?;
                let reference = reference_of(&[number]).ok_or(Refusal::Malformed)?;
                Ok(scope.reference(reference))
            }
            _ => Err(Refusal::Malformed),
        }
    }

    /// Notes that so many terms must come, if the bytes can be so many.
    fn owe(&mut self, input: &[u8], count: u64) -> Read<()> {
        if self.owed as u64 + count > (input.len() - self.at) as u64 {
            return Err(Refusal::Malformed);
        }
        self.owed += count as usize;
        Ok(())
    }

    fn open_tuple<'h>(
        &mut self,
        input: &[u8],
        arity: usize,
        scope: &mut HeapScope<'h>,
    ) -> Read<Option<Term<'h>>> {
        if arity > TUPLE_ARITY_MAX {
            return Err(Refusal::Malformed);
        }
        self.owe(input, arity as u64)?;
        let tuple = scope.blank_tuple(arity);
        if arity == 0 {
            return Ok(Some(tuple));
        }
        let tuple = tuple.word();
        self.open.push(Open::Tuple {
            tuple,
            next: 0,
            arity,
        });
        Ok(None)
    }

    /// Size, arity, digest, index and number of free variables; then module, index, hash, pid and
    /// the variables, which are terms.
    fn open_fun<'h>(&mut self, input: &[u8]) -> Read<Option<Term<'h>>> {
        self.u32(input)?;
        let arity = self.byte(input)?;
        self.slice(input, 16)?;
        let index = self.u32(input)?;
        let free = self.u32(input)?;
        if free > u32::from(u8::MAX) {
            return Err(Refusal::Malformed);
        }
        let (base, parts) = (self.parts.len(), 4 + free as usize);
        self.owe(input, parts as u64)?;
        self.open.push(Open::Fun {
            base,
            parts,
            arity,
            index,
        });
        Ok(None)
    }

    fn export<'h>(
        &mut self,
        input: &[u8],
        scope: &mut HeapScope<'h>,
        code: &dyn Code,
    ) -> Read<Term<'h>> {
        let atoms = scope.atoms();
        let module = self.atom(input, atoms)?;
        let function = self.atom(input, atoms)?;
        let arity = match self.byte(input)? {
            tag::SMALL_INTEGER => u32::from(self.byte(input)?),
            tag::INTEGER => self.u32(input)?,
            _ => return Err(Refusal::Malformed),
        };
        let arity = u8::try_from(arity).map_err(|_| Refusal::Malformed)?;
        if self.is_safe && !code.is_exported(module, function, arity) {
            return Err(Refusal::Malformed);
        }
        Ok(scope.export_fun(ExportFun {
            module,
            function,
            arity,
        }))
    }

    fn big<'h>(&mut self, size: usize, input: &[u8], scope: &mut HeapScope<'h>) -> Read<Term<'h>> {
        let is_negative = self.byte(input)? != 0;
        let bytes = self.slice(input, size)?;
        if size > BIGNUM_WORDS_MAX * 8 {
            return Err(Refusal::Malformed);
        }
        let word = |part: &[u8]| {
            let from_last = part.iter().rev();
            from_last.fold(0, |word, &byte| word << 8 | u64::from(byte))
        };
        let words: Vec<u64> = bytes.chunks(8).map(word).collect();
        Ok(scope.big(is_negative, &words))
    }

    /// A node's name, which must be this one's.
    fn node(&mut self, input: &[u8], atoms: &AtomTable) -> Read<()> {
        if self.local.is_some() && input.get(self.at) == Some(&tag::NIL) {
            self.at += 1;
            return Ok(());
        }
        match self.atom(input, atoms)? {
            names::NONODE_NOHOST => Ok(()),
            Atom(_) => Err(Refusal::Malformed),
        }
    }

    /// Which start of the node: this one has none.
    fn creation(&mut self, is_wide: bool, input: &[u8]) -> Read<()> {
        let creation = match is_wide {
            true => self.u32(input)?,
            false => u32::from(self.byte(input)?),
        };
        (creation == 0).then_some(()).ok_or(Refusal::Malformed)
    }

    fn atom(&mut self, input: &[u8], atoms: &AtomTable) -> Read<Atom> {
        let tag = self.byte(input)?;
        self.atom_of(tag, input, atoms)
    }

    fn atom_of(&mut self, tag: u8, input: &[u8], atoms: &AtomTable) -> Read<Atom> {
        let length = match tag {
            tag::ATOM | tag::ATOM_UTF8 => usize::from(self.u16(input)?),
            tag::SMALL_ATOM | tag::SMALL_ATOM_UTF8 => usize::from(self.byte(input)?),
            _ => return Err(Refusal::Malformed),
        };
        let bytes = self.slice(input, length)?;
        if length > 4 * ATOM_CHARACTERS_MAX {
            return Err(Refusal::Malformed);
        }
        if matches!(tag, tag::ATOM | tag::SMALL_ATOM) {
            let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
            return self.named(&text, atoms);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Malformed)?;
        self.named(text, atoms)
    }

    fn named(&self, text: &str, atoms: &AtomTable) -> Read<Atom> {
        if self.is_safe {
            return atoms.lookup(text).ok_or(Refusal::Malformed);
        }
        Ok(atoms.intern(text)?)
    }

    fn byte(&mut self, input: &[u8]) -> Read<u8> {
        let byte = *input.get(self.at).ok_or(Refusal::Malformed)?;
        self.at += 1;
        Ok(byte)
    }

    fn u16(&mut self, input: &[u8]) -> Read<u16> {
        self.array(input).map(u16::from_be_bytes)
    }

    fn u32(&mut self, input: &[u8]) -> Read<u32> {
        self.array(input).map(u32::from_be_bytes)
    }

    fn array<const N: usize>(&mut self, input: &[u8]) -> Read<[u8; N]> {
        let rest = input.get(self.at..).unwrap_or_default();
        let array = *rest.first_chunk().ok_or(Refusal::Malformed)?;
        self.at += N;
        Ok(array)
    }

    fn slice<'i>(&mut self, input: &'i [u8], length: usize) -> Read<&'i [u8]> {
        let rest = input.get(self.at..).unwrap_or_default();
        let slice = rest.get(..length).ok_or(Refusal::Malformed)?;
        self.at += length;
        Ok(slice)
    }
}

/// The largest tuple, as in OTP.
const TUPLE_ARITY_MAX: usize = (1 << 24) - 1;

/// Ports have fewer bits than the format has room for.
const PORT_BITS: u32 = 58;

/// A fun of its parts: module, index, hash, pid, free variables.
fn fun<'h>(
    parts: &[Term<'h>],
    arity: u8,
    index: u32,
    scope: &mut HeapScope<'h>,
    code: &dyn Code,
) -> Read<Term<'h>> {
    let [module, old_index, uniq, pid, free @ ..] = parts else {
        return Err(Refusal::Malformed);
    };
    let (Some(module), Some(_), Some(uniq), Some(_)) = (
        module.as_atom(),
        old_index.as_small(),
        uniq.as_small(),
        pid.as_pid(),
    ) else {
        return Err(Refusal::Malformed);
    };
    let entry = code.fun(FunPlace {
        module,
        arity,
        free: free.len() as u8,
        index,
        uniq: uniq as u32,
    });
    // SAFETY: entries outlive the heap (`Code`), and this one is for as many variables.
    Ok(unsafe { scope.fun(entry, free) })
}

fn finite(value: f64) -> Read<f64> {
    value.is_finite().then_some(value).ok_or(Refusal::Malformed)
}

/// A float from text, which ends at the first zero byte.
fn float_of(text: &[u8]) -> Read<f64> {
    let end = text.iter().position(|&byte| byte == 0);
    let text = &text[..end.unwrap_or(text.len())];
    let text = std::str::from_utf8(text).map_err(|_| Refusal::Malformed)?;
    // Rust reads more than OTP does: names, and numbers that lack digits on a side of the point.
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, rest) = unsigned.split_once('.').ok_or(Refusal::Malformed)?;
    let begins_with_digit = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    if !begins_with_digit(whole) || !begins_with_digit(rest) {
        return Err(Refusal::Malformed);
    }
    finite(text.parse().map_err(|_| Refusal::Malformed)?)
}
