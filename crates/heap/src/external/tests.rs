//! Terms to bytes and back; bytes that are no terms.

use super::*;
use crate::atom::{AtomTable, names};
use crate::compare::exact_eq;
use crate::heap::{HeapScope, ProcessHeap};
use crate::term::Term;
use crate::testing::{Model, image, model};
use proptest::prelude::*;
use std::sync::atomic::AtomicUsize;

/// Code without modules.
struct NoCode;

static FUN: FunEntry = FunEntry {
    module: names::OK,
    function: names::EMPTY,
    arity: 0,
    free: 0,
    index: 0,
    uniq: 0,
    code: AtomicUsize::new(0),
};

// SAFETY: the entry is a static.
unsafe impl Code for NoCode {
    fn digest(&self, _: Atom) -> [u8; 16] {
        [7; 16]
    }

    fn fun(&self, place: FunPlace) -> &FunEntry {
        // As many free variables as there are.
        match place.free {
            0 => &FUN,
            free => Box::leak(Box::new(FunEntry {
                module: place.module,
                function: names::EMPTY,
                free,
                code: AtomicUsize::new(0),
                ..FUN
            })),
        }
    }

    fn is_exported(&self, _: Atom, _: Atom, _: u8) -> bool {
        false
    }
}

/// The bytes of a term, written so many terms at a time.
fn write(term: Term<'_>, options: Options, slice: usize, atoms: &AtomTable) -> Vec<u8> {
    let mut waiting = Vec::new();
    let mut encoder = Encoder::new(term, options, &mut waiting);
    while !encoder.is_done() {
        encoder.run(&mut waiting, atoms, &NoCode, &mut { slice });
    }
    encoder.finish().unwrap()
}

fn size(term: Term<'_>, options: Options, atoms: &AtomTable) -> usize {
    let mut waiting = Vec::new();
    let mut encoder = Encoder::measuring(term, options, &mut waiting);
    encoder.run(&mut waiting, atoms, &NoCode, &mut { usize::MAX });
    encoder.size()
}

/// Reads in slices.
fn read<'h>(bytes: &[u8], slice: usize, scope: &mut HeapScope<'h>) -> Result<Term<'h>, Refusal> {
    let mut decoding = Decoding::new(bytes, 1, false)?;
    while !decoding.run(bytes, scope.atoms(), &NoCode, &mut { slice })? {}
    Ok(decoding.finish(scope).unwrap().term)
}

fn with_term(model: &Model, check: impl for<'h> FnOnce(Term<'h>, &mut HeapScope<'h>)) {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        let term = model.build(scope);
        check(term, scope);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_back(model in model(), slice in 2usize..20, minor_version in 0u8..3) {
        with_term(&model, |term, scope| {
            let atoms = scope.atoms();
            for deterministic in [false, true] {
                let options = Options { minor_version, deterministic, local: None };
                let bytes = write(term, options, usize::MAX, atoms);
                assert_eq!(write(term, options, slice, atoms), bytes);
                assert_eq!(size(term, options, atoms), bytes.len());
                let whole = decode(&bytes, 1, true, scope, &NoCode);
                if !image(term, atoms).contains("fun ") {
                    let whole = whole.unwrap_or_else(|refusal| panic!("{refusal:?}: {bytes:?}"));
                    assert_eq!(whole.used, bytes.len());
                    assert!(exact_eq(whole.term, term) || minor_version == 0);
                }
                let parts = read(&bytes, slice, scope).unwrap();
                assert!(exact_eq(parts, term), "{}", image(parts, atoms));
            }
        });
    }

    #[test]
    fn compressed_terms_come_back(model in model(), level in 1u32..10, slice in 1usize..200) {
        with_term(&model, |term, scope| {
            let bytes = write(term, Options::default(), usize::MAX, scope.atoms());
            let mut deflating = Deflating::new(&bytes, level);
            let outcome = loop {
                match deflating.run(&bytes, slice) {
                    Progress::More => {}
                    outcome @ (Progress::Done | Progress::Longer) => break outcome,
                }
            };
            if outcome == Progress::Longer {
                return;
            }
            let small = deflating.finish();
            assert!(small.len() <= bytes.len());
            let mut inflating = Inflating::new(&small).unwrap();
            while inflating.run(&small).unwrap() != Progress::Done {}
            assert_eq!(inflating.used(), small.len());
            assert_eq!(inflating.finish(), bytes);
        });
    }

    #[test]
    fn damaged_bytes_do_no_harm(
        model in model(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
        slice in 2usize..20,
    ) {
        with_term(&model, |term, scope| {
            let mut bytes = write(term, Options::default(), usize::MAX, scope.atoms());
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if cuts {
                bytes.truncate(cut.index(bytes.len()));
            }
            let whole = decode(&bytes, 1, false, scope, &NoCode);
            let parts = read(&bytes, slice, scope);
            assert_eq!(whole.as_ref().err(), parts.as_ref().err());
            if let (Ok(whole), Ok(parts)) = (whole, parts) {
                let atoms = scope.atoms();
                assert_eq!(image(whole.term, atoms), image(parts, atoms));
                // It can be written and read again.
                let again = write(whole.term, Options::default(), slice, atoms);
                assert_eq!(image(read(&again, slice, scope).unwrap(), atoms), image(parts, atoms));
            }
        });
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let atoms = AtomTable::new();
        let input = [&[VERSION][..], &bytes].concat();
        ProcessHeap::new().scope(&atoms, |scope| {
            let whole = decode(&input, 1, false, scope, &NoCode).map(|decoded| decoded.used);
            let parts = read(&input, 3, scope).map(|_| ());
            assert_eq!(whole.err(), parts.err());
        });
    }
}

/// What is adopted stays whole through collections of its new heap.
#[test]
fn a_large_term_joins_the_heap() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let root = heap.scope(&atoms, |scope| {
        let binary = scope.binary(&[1; 1000]);
        let mut list = Term::NIL;
        for number in 0..50_000 {
            let pair = scope.tuple(&[Term::size(number), binary]);
            list = scope.cons(pair, list);
        }
        let bytes = write(list, Options::default(), 1000, &atoms);
        let copy = read(&bytes, 1000, scope).unwrap();
        assert!(exact_eq(copy, list));
        copy.word()
    });
    let mut roots = [root];
    let mut workspace = crate::heap::Workspace::default();
    for _ in 0..3 {
        heap.collect(&mut roots[..], 0, &mut workspace);
        heap.collect_full(&mut roots[..], 0, &mut workspace);
    }
    heap.scope(&atoms, |scope| {
        // SAFETY: it was a root.
        let list = unsafe { scope.term(roots[0]) };
        assert_eq!(list.list_length(), Some(50_000));
    });
}

/// A count that the bytes cannot keep is refused before there is memory for it.
#[test]
fn counts_are_not_believed() {
    let atoms = AtomTable::new();
    let mut nested = vec![VERSION];
    for _ in 0..1000 {
        nested.extend([tag::LARGE_TUPLE, 0, 255, 255, 255]);
    }
    let inputs: [&[u8]; 6] = [
        &[131, tag::LARGE_TUPLE, 255, 255, 255, 255, 106],
        &[131, tag::LIST, 255, 255, 255, 255, 106],
        &[131, tag::MAP, 255, 255, 255, 255, 106],
        &[131, tag::BINARY, 255, 255, 255, 255, 106],
        &[131, tag::LARGE_BIG, 255, 255, 255, 255, 0],
        &nested,
    ];
    for input in inputs {
        let mut heap = ProcessHeap::new();
        heap.scope(&atoms, |scope| {
            let refusal = decode(input, 1, false, scope, &NoCode).err();
            assert_eq!(refusal, Some(Refusal::Malformed));
        });
        assert!(heap.block_words() < 1000);
    }
}

/// Nothing recurses, however deep.
#[test]
fn depth_does_not_matter() {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        let mut term = Term::NIL;
        for number in 0..600_000 {
            term = match number % 3 {
                0 => scope.tuple(&[term]),
                1 => scope.cons(term, Term::size(1)),
                _ => scope.map_from_pairs(&[(Term::size(1), term)]).term(),
            };
        }
        let bytes = write(term, Options::default(), 1000, &atoms);
        let copy = read(&bytes, 1000, scope).unwrap();
        assert_eq!(write(copy, Options::default(), 700, &atoms), bytes);
    });
}
