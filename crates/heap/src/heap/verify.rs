//! The check of a whole heap (`gc-verify`): walks everything that the roots lead to.
//!
//! 1. An address inside the heap's blocks lies in their used part, and so does the whole object.
//! 2. A boxed word leads to a header, a cons word to a list cell; no header is among terms.
//! 3. Nothing old refers to anything young, nothing below the high-water mark to anything above.
//! 4. Every refc binary that is reached is in the list of its generation.
//!
//! Addresses outside the heap are literals and not followed.

use super::{ProcessHeap, Roots};
use crate::binary::OffHeapList;
use crate::term::{Header, Word};
use std::collections::HashSet;
use std::fmt;

/// What is wrong with a heap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeapError(String);

impl fmt::Display for HeapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for HeapError {}

/// Age of an object: nothing may refer to something of a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Age {
    Old,
    Survivor,
    New,
}

/// Used addresses of a part of the heap.
struct Span {
    from: usize,
    to: usize,
    age: Age,
}

struct Verifier<'a> {
    heap: &'a ProcessHeap,
    spans: Vec<Span>,
    young_binaries: HashSet<usize>,
    old_binaries: HashSet<usize>,
    seen: HashSet<u64>,
    /// Words to look at, and the age of what holds them.
    pending: Vec<(Word, Age)>,
}

impl ProcessHeap {
    /// Checks everything that `roots` lead to.
    pub fn verify<R: Roots + ?Sized>(&self, roots: &mut R) -> Result<(), HeapError> {
        let mut verifier = Verifier {
            heap: self,
            spans: self.spans(),
            young_binaries: listed(&self.young_off_heap),
            old_binaries: self
                .rest
                .iter()
                .flat_map(|rest| listed(&rest.old_off_heap))
                .collect(),
            seen: HashSet::new(),
            pending: Vec::new(),
        };
        roots.visit(&mut |root| verifier.pending.push((*root, Age::New)));
        verifier.run()
    }

    /// Stops the program if the heap is not sound.
    pub(super) fn assert_sound<R: Roots + ?Sized>(&self, roots: &mut R) {
        if let Err(error) = self.verify(roots) {
            panic!("heap is not sound: {error}");
        }
    }

    fn spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut add = |from: *mut Word, to: *mut Word, age| {
            spans.push(Span {
                from: from.addr(),
                to: to.addr(),
                age,
            });
        };
        let (nursery_top, _) = self.young_extent();
        if self.nursery.words() > 0 {
            add(self.nursery.start(), self.high_water, Age::Survivor);
            add(self.high_water, nursery_top, Age::New);
        }
        let Some(rest) = &self.rest else { return spans };
        for (index, chunk) in rest.chunks.iter().enumerate() {
            let last = index + 1 == rest.chunks.len();
            add(
                chunk.block.start(),
                if last { self.top } else { chunk.top },
                Age::New,
            );
        }
        for block in &rest.messages {
            add(block.start(), block.end(), Age::New);
        }
        for old in rest.old.iter().chain(&rest.filling) {
            add(old.block.start(), old.top, Age::Old);
        }
        spans
    }
}

fn listed(list: &OffHeapList) -> HashSet<usize> {
    list.objects().map(|object| object.addr()).collect()
}

impl Verifier<'_> {
    fn run(&mut self) -> Result<(), HeapError> {
        while let Some((word, holder)) = self.pending.pop() {
            if word.is_header() {
                return Err(HeapError(format!("{word:?} stands where a term should")));
            }
            if word.is_pointer() && self.heap.contains(word) {
                self.object(word, holder)?;
            }
        }
        Ok(())
    }

    fn object(&mut self, word: Word, holder: Age) -> Result<(), HeapError> {
        let address = word.address();
        let inside = |span: &&Span| (span.from..span.to).contains(&address.addr());
        let Some(span) = self.spans.iter().find(inside) else {
            return Err(HeapError(format!(
                "{word:?} is in the unused part of a block"
            )));
        };
        let age = span.age;
        if holder < age {
            return Err(HeapError(format!(
                "a {holder:?} object refers to {word:?}, {age:?}"
            )));
        }
        if !self.seen.insert(word.0) {
            return Ok(());
        }
        let room = (span.to - address.addr()) / size_of::<Word>();
        if word.is_cons() {
            if room < 2 {
                return Err(HeapError(format!("{word:?} is cut off")));
            }
            // SAFETY: both words are in the used part of a block.
            let cell = unsafe { address.cast::<[Word; 2]>().read() };
            self.pending.extend(cell.map(|word| (word, age)));
            return Ok(());
        }
        // SAFETY: in the used part of a block.
        let first = unsafe { address.read() };
        if !first.is_header() || first == Word::MOVED {
            return Err(HeapError(format!("{word:?} leads to {first:?}, no header")));
        }
        let header = Header::of(first);
        if 1 + header.words() > room {
            return Err(HeapError(format!(
                "{word:?}, {:?}, is cut off",
                header.kind()
            )));
        }
        if header.owns_off_heap() {
            let lists = [&self.old_binaries, &self.young_binaries];
            let list = lists[usize::from(age != Age::Old)];
            if !list.contains(&address.addr()) {
                return Err(HeapError(format!("{word:?}, {age:?}, is not in its list")));
            }
        }
        for index in 1 + header.raw_words()..1 + header.words() {
            // SAFETY: within the object.
            let field = unsafe { address.wrapping_add(index).read() };
            self.pending.push((field, age));
        }
        Ok(())
    }
}
