//! Module `binary`: searching, taking apart, conversion.

use super::erlang::{binary as binary_bits, part, part_range};
use super::{BifResult, Ctx, Interrupt, badarg};
use aho_corasick::{AhoCorasick, MatchKind};
use dashu_int::UBig;
use memchr::memmem;
use purlin_heap::atom::Atom;
use purlin_heap::binary::Bits;
use purlin_heap::heap::{HeapScope, ListBuilder};
use purlin_heap::term::Term;
use std::borrow::Cow;

/// Bytes searched or copied for one reduction.
const BYTES_PER_REDUCTION: usize = 64;

fn bytes<'h>(term: Term<'h>) -> Result<Cow<'h, [u8]>, Interrupt<'h>> {
    Ok(binary_bits(term)?.to_bytes())
}

/// `binary:at/2`.
pub fn at_2<'h>(_: &mut Ctx<'h, '_>, [subject, position]: [Term<'h>; 2]) -> BifResult<'h> {
    let bits = binary_bits(subject)?;
    match position.as_size() {
        Some(at) if at < bits.byte_size() => {
            Ok(Term::size(usize::from(bits.byte_at(at as u64 * 8))))
        }
        Some(_) | None => Err(badarg()),
    }
}

/// `binary:first/1`.
pub fn first_1<'h>(_: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = binary_bits(subject)?;
    if bits.byte_size() == 0 {
        return Err(badarg());
    }
    Ok(Term::size(usize::from(bits.byte_at(0))))
}

/// `binary:last/1`.
pub fn last_1<'h>(_: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = binary_bits(subject)?;
    let last = bits.byte_size().checked_sub(1).ok_or_else(badarg)?;
    Ok(Term::size(usize::from(bits.byte_at(last as u64 * 8))))
}

/// `binary:part/2`.
pub fn part_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, range]: [Term<'h>; 2]) -> BifResult<'h> {
    let (start, length) = pair(range).ok_or_else(badarg)?;
    part(ctx, subject, start, length)
}

/// `binary:part/3`.
pub fn part_3<'h>(ctx: &mut Ctx<'h, '_>, [subject, start, length]: [Term<'h>; 3]) -> BifResult<'h> {
    part(ctx, subject, start, length)
}

fn pair<'h>(term: Term<'h>) -> Option<(Term<'h>, Term<'h>)> {
    match term.as_tuple()?.elements() {
        &[first, second] => Some((first, second)),
        _ => None,
    }
}

fn byte_list<'h>(
    ctx: &mut Ctx<'h, '_>,
    subject: Term<'h>,
    start: usize,
    length: usize,
) -> BifResult<'h> {
    let bytes = bytes(subject)?;
    ctx.charge(length / BYTES_PER_REDUCTION);
    Ok(ctx.heap.byte_list(&bytes[start..start + length]))
}

/// `binary:bin_to_list/1`.
pub fn bin_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    let size = binary_bits(subject)?.byte_size();
    byte_list(ctx, subject, 0, size)
}

/// `binary:bin_to_list/2`.
pub fn bin_to_list_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, range]: [Term<'h>; 2]) -> BifResult<'h> {
    let (start, length) = pair(range).ok_or_else(badarg)?;
    bin_to_list_3(ctx, [subject, start, length])
}

/// `binary:bin_to_list/3`.
pub fn bin_to_list_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [subject, start, length]: [Term<'h>; 3],
) -> BifResult<'h> {
    let size = binary_bits(subject)?.byte_size();
    let (start, length) = part_range(start, length, size).ok_or_else(badarg)?;
    byte_list(ctx, subject, start, length)
}

/// `binary:list_to_bin/1`.
pub fn list_to_bin_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    super::erlang::list_to_binary_1(ctx, args)
}

/// `binary:copy/1`: an own copy, free of the buffer that the part refers to.
pub fn copy_1<'h>(ctx: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    let bytes = bytes(subject)?;
    ctx.charge(bytes.len() / BYTES_PER_REDUCTION);
    Ok(ctx.heap.binary(&bytes))
}

/// `binary:copy/2`.
pub fn copy_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, times]: [Term<'h>; 2]) -> BifResult<'h> {
    let bytes = bytes(subject)?;
    let times = word_sized(times).ok_or_else(badarg)?;
    let size = bytes
        .len()
        .checked_mul(times)
        .ok_or_else(super::system_limit)?;
    if size > isize::MAX as usize / 8 {
        return Err(super::system_limit());
    }
    ctx.charge(size / BYTES_PER_REDUCTION);
    Ok(ctx.heap.binary_from_vec(bytes.repeat(times)))
}

/// A number that fits a word.
fn word_sized(number: Term<'_>) -> Option<usize> {
    let big = || usize::try_from(number.as_big()?.to_u64()?).ok();
    number.as_size().or_else(big)
}

/// `binary:referenced_byte_size/1`.
pub fn referenced_byte_size_1<'h>(_: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(
        subject.as_bits().ok_or_else(badarg)?.referenced_byte_size(),
    ))
}

fn is_little<'h>(endian: Term<'h>) -> Result<bool, Interrupt<'h>> {
    match endian.as_atom() {
        Some(Atom::LITTLE) => Ok(true),
        Some(Atom::BIG) => Ok(false),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

fn decoded<'h>(ctx: &mut Ctx<'h, '_>, subject: Term<'h>, little: bool) -> BifResult<'h> {
    let bytes = bytes(subject)?;
    let value = if little {
        UBig::from_le_bytes(&bytes)
    } else {
        UBig::from_be_bytes(&bytes)
    };
    Ok(ctx.heap.integer(&value.into()))
}

/// `binary:decode_unsigned/1`.
pub fn decode_unsigned_1<'h>(ctx: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    decoded(ctx, subject, false)
}

/// `binary:decode_unsigned/2`.
pub fn decode_unsigned_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [subject, endian]: [Term<'h>; 2],
) -> BifResult<'h> {
    decoded(ctx, subject, is_little(endian)?)
}

fn encoded<'h>(ctx: &mut Ctx<'h, '_>, number: Term<'h>, little: bool) -> BifResult<'h> {
    let value = number.to_ibig().ok_or_else(badarg)?;
    let magnitude = UBig::try_from(value).map_err(|_| badarg())?;
    let bytes = if little {
        magnitude.to_le_bytes()
    } else {
        magnitude.to_be_bytes()
    };
    Ok(ctx
        .heap
        .binary(if bytes.is_empty() { &[0] } else { &bytes }))
}

/// `binary:encode_unsigned/1`.
pub fn encode_unsigned_1<'h>(ctx: &mut Ctx<'h, '_>, [number]: [Term<'h>; 1]) -> BifResult<'h> {
    encoded(ctx, number, false)
}

/// `binary:encode_unsigned/2`.
pub fn encode_unsigned_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [number, endian]: [Term<'h>; 2],
) -> BifResult<'h> {
    encoded(ctx, number, is_little(endian)?)
}

fn hex<'h>(ctx: &mut Ctx<'h, '_>, subject: Term<'h>, digits: &[u8; 16]) -> BifResult<'h> {
    let bytes = bytes(subject)?;
    ctx.charge(bytes.len() / BYTES_PER_REDUCTION);
    let pairs = bytes.iter().flat_map(|byte| {
        [
            digits[usize::from(byte >> 4)],
            digits[usize::from(byte & 15)],
        ]
    });
    Ok(ctx.heap.binary_from_vec(pairs.collect()))
}

/// `binary:encode_hex/1`: upper case.
pub fn encode_hex_1<'h>(ctx: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    hex(ctx, subject, b"0123456789ABCDEF")
}

/// `binary:encode_hex/2`.
pub fn encode_hex_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, case]: [Term<'h>; 2]) -> BifResult<'h> {
    match case.as_atom() {
        Some(Atom::UPPERCASE) => hex(ctx, subject, b"0123456789ABCDEF"),
        Some(Atom::LOWERCASE) => hex(ctx, subject, b"0123456789abcdef"),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

/// `binary:decode_hex/1`.
pub fn decode_hex_1<'h>(ctx: &mut Ctx<'h, '_>, [subject]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = bytes(subject)?;
    ctx.charge(text.len() / BYTES_PER_REDUCTION);
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let (pairs, rest) = text.as_chunks::<2>();
    let decoded: Option<Vec<u8>> = pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        .collect();
    match decoded {
        Some(bytes) if rest.is_empty() => Ok(ctx.heap.binary_from_vec(bytes)),
        Some(_) | None => Err(badarg()),
    }
}

fn common<'h>(list: Term<'h>, length: fn(&[u8], &[u8]) -> usize) -> BifResult<'h> {
    let mut rest = list.list();
    let all: Result<Vec<_>, _> = rest.by_ref().map(bytes).collect();
    let all = all?;
    let Some((first, others)) = all.split_first().filter(|_| rest.ended_properly()) else {
        return Err(badarg());
    };
    let shortest = others.iter().map(|other| length(first, other)).min();
    Ok(Term::size(shortest.unwrap_or(first.len())))
}

/// `binary:longest_common_prefix/1`.
pub fn longest_common_prefix_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    common(list, |a, b| {
        a.iter().zip(b).take_while(|(x, y)| x == y).count()
    })
}

/// `binary:longest_common_suffix/1`.
pub fn longest_common_suffix_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    common(list, |a, b| {
        a.iter()
            .rev()
            .zip(b.iter().rev())
            .take_while(|(x, y)| x == y)
            .count()
    })
}

/// What is searched for.
enum Searcher<'h> {
    One(Cow<'h, [u8]>),
    /// The longest of those that match at the leftmost place.
    Many(Box<AhoCorasick>),
}

impl<'h> Searcher<'h> {
    fn new(pattern: Term<'h>) -> Result<Searcher<'h>, Interrupt<'h>> {
        if let Some((tag, compiled)) = pair(pattern)
            && (tag.is_atom(Atom::BM) || tag.is_atom(Atom::AC))
        {
            return Searcher::new(compiled);
        }
        if pattern.as_bits().is_some() {
            let needle = bytes(pattern)?;
            return if needle.is_empty() {
                Err(badarg())
            } else {
                Ok(Searcher::One(needle))
            };
        }
        let mut rest = pattern.list();
        let needles: Result<Vec<_>, _> = rest.by_ref().map(bytes).collect();
        let needles = needles?;
        if !rest.ended_properly() || needles.is_empty() || needles.iter().any(|n| n.is_empty()) {
            return Err(badarg());
        }
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&needles)
            .map_err(|_| super::system_limit())?;
        Ok(Searcher::Many(Box::new(searcher)))
    }

    /// Start and end of the first match in `haystack`.
    fn find(&self, haystack: &[u8]) -> Option<(usize, usize)> {
        match self {
            Searcher::One(needle) => {
                memmem::find(haystack, needle).map(|start| (start, start + needle.len()))
            }
            Searcher::Many(searcher) => searcher
                .find(haystack)
                .map(|found| (found.start(), found.end())),
        }
    }

    /// Calls `see` with start and end of the matches, which do not overlap, from left to right, as
    /// long as it wants more.
    fn for_each(&self, haystack: &[u8], mut see: impl FnMut(usize, usize) -> bool) {
        match self {
            Searcher::One(needle) => {
                memmem::find_iter(haystack, needle).all(|start| see(start, start + needle.len()));
            }
            Searcher::Many(searcher) => {
                searcher
                    .find_iter(haystack)
                    .all(|found| see(found.start(), found.end()));
            }
        }
    }
}

/// `binary:compile_pattern/1`. The result holds the pattern itself: searchers are cheap to make.
pub fn compile_pattern_1<'h>(ctx: &mut Ctx<'h, '_>, [pattern]: [Term<'h>; 1]) -> BifResult<'h> {
    let tag = match Searcher::new(pattern)? {
        Searcher::One(_) => Atom::BM,
        Searcher::Many(_) => Atom::AC,
    };
    Ok(ctx.heap.tuple(&[Term::atom(tag), pattern]))
}

/// Options of match, matches and split.
struct Options {
    start: usize,
    end: usize,
    global: bool,
    trim: bool,
    trim_all: bool,
}

fn options<'h>(list: Term<'h>, size: usize, split: bool) -> Result<Options, Interrupt<'h>> {
    let mut options = Options {
        start: 0,
        end: size,
        global: false,
        trim: false,
        trim_all: false,
    };
    let mut rest = list.list();
    for option in rest.by_ref() {
        match (option.as_atom(), pair(option)) {
            (Some(Atom::GLOBAL), _) if split => options.global = true,
            (Some(Atom::TRIM), _) if split => options.trim = true,
            (Some(Atom::TRIM_ALL), _) if split => options.trim_all = true,
            (None, Some((key, range))) if key.is_atom(Atom::SCOPE) => {
                let (start, length) = pair(range).ok_or_else(badarg)?;
                let (start, length) = part_range(start, length, size).ok_or_else(badarg)?;
                (options.start, options.end) = (start, start + length);
            }
            _ => return Err(badarg()),
        }
    }
    if rest.ended_properly() {
        Ok(options)
    } else {
        Err(badarg())
    }
}

fn found<'h>(heap: &mut HeapScope<'h>, start: usize, end: usize) -> Term<'h> {
    heap.tuple(&[Term::size(start), Term::size(end - start)])
}

/// `binary:match/2`.
pub fn match_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, pattern]: [Term<'h>; 2]) -> BifResult<'h> {
    match_3(ctx, [subject, pattern, Term::NIL])
}

/// `binary:match/3`.
pub fn match_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [subject, pattern, opts]: [Term<'h>; 3],
) -> BifResult<'h> {
    let haystack = bytes(subject)?;
    let searcher = Searcher::new(pattern)?;
    let options = options(opts, haystack.len(), false)?;
    ctx.charge((options.end - options.start) / BYTES_PER_REDUCTION);
    Ok(match searcher.find(&haystack[options.start..options.end]) {
        Some((start, end)) => found(&mut ctx.heap, start + options.start, end + options.start),
        None => Term::atom(Atom::NOMATCH),
    })
}

/// `binary:matches/2`.
pub fn matches_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, pattern]: [Term<'h>; 2]) -> BifResult<'h> {
    matches_3(ctx, [subject, pattern, Term::NIL])
}

/// `binary:matches/3`.
pub fn matches_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [subject, pattern, opts]: [Term<'h>; 3],
) -> BifResult<'h> {
    let haystack = bytes(subject)?;
    let searcher = Searcher::new(pattern)?;
    let options = options(opts, haystack.len(), false)?;
    ctx.charge((options.end - options.start) / BYTES_PER_REDUCTION);
    let mut list = ListBuilder::new();
    searcher.for_each(&haystack[options.start..options.end], |start, end| {
        let entry = found(&mut ctx.heap, start + options.start, end + options.start);
        list.push(&mut ctx.heap, entry);
        true
    });
    Ok(list.finish(Term::NIL))
}

/// `binary:split/2`.
pub fn split_2<'h>(ctx: &mut Ctx<'h, '_>, [subject, pattern]: [Term<'h>; 2]) -> BifResult<'h> {
    split_3(ctx, [subject, pattern, Term::NIL])
}

/// `binary:split/3`.
pub fn split_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [subject, pattern, opts]: [Term<'h>; 3],
) -> BifResult<'h> {
    let bits = binary_bits(subject)?;
    let haystack = bits.to_bytes();
    let searcher = Searcher::new(pattern)?;
    let options = options(opts, haystack.len(), true)?;
    ctx.charge((options.end - options.start) / BYTES_PER_REDUCTION);
    let scope = &haystack[options.start..options.end];
    let mut parts = Parts {
        bits,
        list: ListBuilder::new(),
        held: 0,
        options: &options,
    };
    let mut from = 0;
    searcher.for_each(scope, |start, end| {
        parts.add(ctx, from, start + options.start);
        from = end + options.start;
        options.global
    });
    parts.add(ctx, from, haystack.len());
    Ok(parts.list.finish(Term::NIL))
}

/// What `split` makes its list of.
struct Parts<'h, 'o> {
    bits: Bits<'h>,
    list: ListBuilder<'h>,
    /// Empty parts that are dropped unless something follows them.
    held: usize,
    options: &'o Options,
}

impl<'h> Parts<'h, '_> {
    /// The part between these bytes comes next.
    fn add(&mut self, ctx: &mut Ctx<'h, '_>, start: usize, end: usize) {
        if start == end && self.options.trim_all {
            return;
        }
        if start == end && self.options.trim {
            self.held += 1;
            return;
        }
        for _ in 0..std::mem::take(&mut self.held) {
            self.push(ctx, 0, 0);
        }
        self.push(ctx, start, end);
    }

    fn push(&mut self, ctx: &mut Ctx<'h, '_>, start: usize, end: usize) {
        let (start, size) = (start as u64 * 8, (end - start) as u64 * 8);
        let part = ctx.heap.sub_bits(self.bits, start, size);
        self.list.push(&mut ctx.heap, part);
    }
}
