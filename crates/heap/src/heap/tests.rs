//! Tests of `heap`.

use super::*;
use crate::compare::exact_eq;
use crate::copy;
use crate::literal::{Areas, LiteralArea};
use crate::sharing;
use crate::term::{Kind, Pid};
use crate::testing::{Model, depth, image, model};
use proptest::prelude::*;
use purlin_bytecode::module::Literal;

const STRICT: HeapDebug = HeapDebug {
    stress: true,
    verify: true,
    poison: true,
};

/// Builds terms on a heap that is collected now and then, and checks at the end that those kept
/// are what they were.
fn check_survival(steps: &[Step]) {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    heap.set_debug(STRICT);
    let mut workspace = Workspace::new();
    let mut kept = Kept::default();
    for step in steps {
        match step {
            Step::Collect(need) => {
                heap.collect(&mut kept.roots, *need, &mut workspace);
                assert!(heap.has_room(*need));
            }
            Step::CollectFull => {
                heap.collect_full(&mut kept.roots, 0, &mut workspace);
            }
            Step::CollectToFit => {
                heap.collect_to_fit(&mut kept.roots, &mut workspace);
                assert_eq!(heap.block_words(), heap.used_words());
            }
            Step::Build(_)
            | Step::Join
            | Step::Forget(_)
            | Step::Receive(_)
            | Step::ReceiveInPlace(_)
            | Step::Detach => kept.change(step, &mut heap, &atoms),
        }
        heap.verify(&mut kept.roots).unwrap();
    }
    check_images(&mut heap, &atoms, &kept.roots, &kept.images);
}

/// Roots, and what their terms looked like when they were made.
#[derive(Default)]
struct Kept {
    roots: Vec<Word>,
    images: Vec<String>,
}

impl Kept {
    fn keep(&mut self, (root, image): (Word, String)) {
        self.roots.push(root);
        self.images.push(image);
    }

    fn change(&mut self, step: &Step, heap: &mut ProcessHeap, atoms: &AtomTable) {
        match step {
            Step::Build(model) => {
                self.keep(heap.scope(atoms, |scope| {
                    let term = model.build(scope);
                    (term.word(), image(term, scope.atoms()))
                }));
            }
            // New objects that refer to whatever there is, unless that grows too large.
            Step::Join if self.images.iter().map(String::len).sum::<usize>() < 100_000 => {
                let joined = heap.scope(atoms, |scope| {
                    // SAFETY: the roots belong to this heap.
                    let terms = self.roots.iter().map(|&word| unsafe { scope.term(word) });
                    let terms: Vec<Term<'_>> = terms.collect();
                    let term = scope.tuple(&terms);
                    (term.word(), image(term, scope.atoms()))
                });
                self.keep(joined);
            }
            Step::Forget(which) if !self.roots.is_empty() => {
                let index = which % self.roots.len();
                self.roots.swap_remove(index);
                self.images.swap_remove(index);
            }
            Step::Receive(model) => {
                let (owned, image) = other_heap(atoms, model);
                self.keep((heap.adopt(owned), image));
            }
            Step::ReceiveInPlace(model) => {
                let (owned, image) = other_heap(atoms, model);
                let word = owned.word();
                assert_eq!(heap.adopt_in_place(owned), word);
                self.keep((word, image));
            }
            Step::Detach => {
                // A literal that lives only until it is detached.
                let bytes: Vec<u8> = self.images.concat().bytes().take(1000).collect();
                let literal = heap.scope(atoms, |scope| copy::to_owned(scope.binary(&bytes)));
                self.keep((literal.word(), image(literal.term(), atoms)));
                heap.detach_literals(&mut self.roots, &Areas::new([literal.range()]));
            }
            Step::Join
            | Step::Forget(_)
            | Step::Collect(_)
            | Step::CollectFull
            | Step::CollectToFit => {}
        }
    }
}

fn check_images(heap: &mut ProcessHeap, atoms: &AtomTable, roots: &[Word], images: &[String]) {
    heap.scope(atoms, |scope| {
        for (&root, expected) in roots.iter().zip(images) {
            // SAFETY: the roots belong to this heap.
            let term = unsafe { scope.term(root) };
            assert_eq!(&image(term, scope.atoms()), expected);
        }
    });
}

/// A term sent by another process.
fn other_heap(atoms: &AtomTable, model: &Model) -> (OwnedTerm, String) {
    let mut heap = ProcessHeap::new();
    heap.scope(atoms, |scope| {
        let term = model.build(scope);
        (scope.copy_message(term), image(term, scope.atoms()))
    })
}

#[derive(Clone, Debug)]
enum Step {
    Build(Model),
    Join,
    Forget(usize),
    Receive(Model),
    ReceiveInPlace(Model),
    Collect(usize),
    CollectFull,
    CollectToFit,
    Detach,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => model().prop_map(Step::Build),
        1 => Just(Step::Join),
        3 => any::<usize>().prop_map(Step::Forget),
        2 => model().prop_map(Step::Receive),
        1 => model().prop_map(Step::ReceiveInPlace),
        3 => (0usize..300).prop_map(Step::Collect),
        1 => Just(Step::CollectFull),
        1 => Just(Step::CollectToFit),
        1 => Just(Step::Detach),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn terms_survive_collections(steps in prop::collection::vec(step(), 1..60)) {
        check_survival(&steps);
    }

    #[test]
    fn copies_are_equal(model in model()) {
        let atoms = AtomTable::new();
        let (owned, expected) = other_heap(&atoms, &model);
        let twin = copy::clone_owned(&owned);
        prop_assert!(exact_eq(owned.term(), twin.term()));
        prop_assert_eq!(image(twin.term(), &atoms), expected.clone());
        let shared = sharing::to_owned(owned.term());
        prop_assert_eq!(image(shared.term(), &atoms), expected);
        let mut heap = ProcessHeap::new();
        let same = heap.scope(&atoms, |scope| {
            let copied = scope.copy_in(twin.term());
            exact_eq(copied, owned.term()) && copy::to_owned(copied).words() == twin.words()
        });
        prop_assert!(same);
        let same = heap.scope(&atoms, |scope| exact_eq(scope.copy_of(&owned), twin.term()));
        prop_assert!(same);
        let mut roots = Vec::new();
        heap.verify(&mut roots).unwrap();
    }
}

/// Fragments of as many words as a map has bits for, some fewer and some more: received, copied and moved.
#[test]
fn fragments_at_the_border_of_a_map_arrive() {
    let atoms = AtomTable::new();
    let mut other = ProcessHeap::new();
    for length in 20..70 {
        let messages = other.scope(&atoms, |scope| {
            let numbers: Vec<Term<'_>> = (0..length).map(Term::size).collect();
            let (list, tuple) = (scope.list(&numbers), scope.tuple(&numbers));
            let floats: Vec<Term<'_>> = (0..length / 3).map(|i| scope.float(i as f64)).collect();
            let mixed = [
                scope.list(&floats),
                scope.string("abc"),
                scope.tuple(&floats),
            ];
            let mixed = scope.tuple(&mixed);
            // One cell after the other, in either direction, up to one that is far away.
            let back = numbers
                .iter()
                .fold(Term::NIL, |tail, &head| scope.cons(head, tail));
            let both = numbers
                .iter()
                .fold(list, |tail, &head| scope.cons(head, tail));
            let all = [
                back,
                both,
                list,
                tuple,
                mixed,
                scope.cons(tuple, Term::NIL),
                scope.cons(tuple, tuple),
            ];
            all.map(|term| (scope.copy_message(term), image(term, scope.atoms())))
        });
        for (message, expected) in messages {
            let mut heap = ProcessHeap::new();
            heap.set_debug(STRICT);
            let mut roots = heap.scope(&atoms, |scope| {
                let copy = scope.copy_of(&message);
                let again = copy::clone_owned(&message);
                vec![copy.word(), scope.adopt(again).word()]
            });
            roots.push(heap.scope(&atoms, |scope| scope.adopt(message).word()));
            heap.collect_full(&mut roots, 0, &mut Workspace::new());
            heap.verify(&mut roots).unwrap();
            check_images(
                &mut heap,
                &atoms,
                &roots,
                &[(); 3].map(|()| expected.clone()),
            );
        }
    }
}

#[test]
fn a_large_message_is_swept_when_the_process_waits() {
    let atoms = AtomTable::new();
    let mut other = ProcessHeap::new();
    let messages = other.scope(&atoms, |scope| {
        let numbers: Vec<Term<'_>> = (0..50_000).map(Term::size).collect();
        let list = scope.list(&numbers);
        [(); 3].map(|()| scope.copy_message(list))
    });
    let [first, second, third] = messages;
    let mut heap = ProcessHeap::new();
    heap.adopt(first);
    assert!(!heap.wants_collection() && heap.wants_collection_at_wait());
    // Another one comes before it waits.
    heap.adopt(second);
    assert!(heap.wants_collection());
    assert!(heap.collect(&mut Vec::new(), 0, &mut Workspace::new()).full);
    assert!(!heap.wants_collection_at_wait());
    heap.adopt(third);
    assert!(!heap.wants_collection() && heap.wants_collection_at_wait());
}

#[test]
fn deep_terms_are_collected_and_copied() {
    const DEPTH: usize = if cfg!(debug_assertions) {
        300_000
    } else {
        1_000_000
    };
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    heap.set_debug(HeapDebug {
        verify: true,
        ..HeapDebug::default()
    });
    let word = heap.scope(&atoms, |scope| {
        let mut term = Term::NIL;
        for i in 0..DEPTH {
            term = if i % 2 == 0 {
                scope.list(&[term])
            } else {
                scope.tuple(&[term])
            };
        }
        term.word()
    });
    let mut roots = vec![word];
    let mut workspace = Workspace::new();
    for _ in 0..3 {
        heap.collect(&mut roots, 0, &mut workspace);
    }
    heap.collect_full(&mut roots, 0, &mut workspace);
    let owned = heap.scope(&atoms, |scope| {
        // SAFETY: the root belongs to this heap.
        let term = unsafe { scope.term(roots[0]) };
        scope.copy_message(term)
    });
    assert_eq!(depth(owned.term()), DEPTH);
    let mut other = ProcessHeap::new();
    let words = other.old_words();
    let mut adopted = vec![other.adopt(owned)];
    assert!(
        other.old_words() > words,
        "a large fragment joins the old generation"
    );
    other.collect_full(&mut adopted, 0, &mut workspace);
    // SAFETY: the root belongs to this heap.
    assert_eq!(depth(unsafe { Term::from_word(adopted[0]) }), DEPTH);
}

#[test]
fn garbage_goes() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let mut roots = vec![Word::NIL];
    for i in 0..200_000usize {
        let head = roots[0];
        roots[0] = heap.scope(&atoms, |scope| {
            // SAFETY: the root belongs to this heap.
            let tail = unsafe { scope.term(head) };
            scope.tuple(&[tail, Term::size(i)]);
            // A list that is forgotten every thousand rounds.
            let tail = if i % 1000 == 0 { Term::NIL } else { tail };
            scope.cons(Term::size(i), tail).word()
        });
        if heap.wants_collection() {
            heap.collect(&mut roots, 0, &mut workspace);
        }
    }
    assert!(
        heap.block_words() < 64 * 1024,
        "{} words",
        heap.block_words()
    );
    heap.collect_full(&mut roots, 0, &mut workspace);
    assert!(heap.used_words() <= 2 * 1000, "{} words", heap.used_words());
}

#[test]
fn off_heap_binaries_are_dropped() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let buffer = crate::binary::OffHeap::new(vec![7u8; 1000]);
    let mut roots = vec![heap.scope(&atoms, |scope| {
        let kept = scope.shared_binary(buffer.clone());
        scope.shared_binary(buffer.clone());
        let bits = kept.as_bits().unwrap();
        scope.sub_bits(bits, 12, 4000).word()
    })];
    assert_eq!(std::sync::Arc::strong_count(&buffer), 3);
    let owned = heap.scope(&atoms, |scope| {
        // SAFETY: the root belongs to this heap.
        let term = unsafe { scope.term(roots[0]) };
        scope.copy_message(term)
    });
    assert_eq!(std::sync::Arc::strong_count(&buffer), 4);
    for _ in 0..3 {
        heap.collect(&mut roots, 0, &mut workspace);
        assert_eq!(std::sync::Arc::strong_count(&buffer), 3);
    }
    let mut other = ProcessHeap::new();
    other.adopt(owned);
    assert_eq!(std::sync::Arc::strong_count(&buffer), 3);
    other.collect(&mut Vec::new(), 0, &mut workspace);
    assert_eq!(std::sync::Arc::strong_count(&buffer), 2);
    drop(heap);
    assert_eq!(std::sync::Arc::strong_count(&buffer), 1);
}

#[test]
fn literals_are_shared_within_the_vm_and_copied_outside() {
    let atoms = AtomTable::new();
    let literal = Literal::Tuple(vec![Literal::String(vec![1, 2, 3]), Literal::Float(1.5)]);
    let area = LiteralArea::build(&[literal], &atoms, |_| unreachable!());
    let literal = area.words()[0];
    let mut heap = ProcessHeap::new();
    heap.set_debug(STRICT);
    let mut roots = vec![heap.scope(&atoms, |scope| {
        // SAFETY: a literal whose area lives on.
        let literal = unsafe { scope.term(literal) };
        scope.cons(literal, Term::NIL).word()
    })];
    let mut workspace = Workspace::new();
    for _ in 0..3 {
        heap.collect(&mut roots, 0, &mut workspace);
    }
    heap.collect_full(&mut roots, 0, &mut workspace);
    heap.scope(&atoms, |scope| {
        // SAFETY: the root belongs to this heap.
        let list = unsafe { scope.term(roots[0]) };
        assert_eq!(list.as_cons().unwrap().head.word(), literal);
        let message = scope.copy_message(list);
        assert_eq!(message.term().as_cons().unwrap().head.word(), literal);
        let own = copy::to_owned(list);
        assert_ne!(own.term().as_cons().unwrap().head.word(), literal);
        assert!(exact_eq(own.term(), list));
    });
}

#[test]
fn purged_literals_are_held_no_more() {
    let atoms = AtomTable::new();
    let large = vec![5; 1000];
    let literal = Literal::Tuple(vec![Literal::Bitstring(large, 8000), Literal::Float(1.5)]);
    let area = LiteralArea::build(&[literal], &atoms, |_| unreachable!());
    let literal = area.words()[0];
    let mut heap = ProcessHeap::new();
    heap.set_debug(STRICT);
    let mut roots = vec![heap.scope(&atoms, |scope| {
        // SAFETY: a literal whose area lives on.
        let literal = unsafe { scope.term(literal) };
        let bits = literal
            .as_tuple()
            .unwrap()
            .get(0)
            .unwrap()
            .as_bits()
            .unwrap();
        let part = scope.sub_bits(bits, 8, 4000);
        scope.tuple(&[literal, part, literal]).word()
    })];
    let mut workspace = Workspace::new();
    heap.collect(&mut roots, 0, &mut workspace);
    heap.collect(&mut roots, 0, &mut workspace);
    let message = |heap: &mut ProcessHeap, root| {
        heap.scope(&atoms, |scope| {
            // SAFETY: the root belongs to this heap.
            let term = unsafe { scope.term(root) };
            scope.copy_message(term)
        })
    };
    let before = message(&mut heap, roots[0]);
    let areas = Areas::new([0..1, area.range()]);
    assert!(before.refers_to(&areas));
    let expected = image(before.term(), &atoms);
    heap.detach_literals(&mut roots, &areas);
    let copy = copy::to_owned(before.term());
    drop(before);
    let after = message(&mut heap, roots[0]);
    assert!(!after.refers_to(&areas) && !copy.refers_to(&areas));
    drop(area);
    heap.collect_full(&mut roots, 0, &mut workspace);
    assert_eq!(image(after.term(), &atoms), expected);
    assert_eq!(image(copy.term(), &atoms), expected);
    check_images(&mut heap, &atoms, &roots, &[expected]);
}

/// 2^50 leaves as a tree.
fn doubled(heap: &mut ProcessHeap, atoms: &AtomTable) -> OwnedTerm {
    heap.scope(atoms, |scope| {
        let leaf = scope.float(1.5);
        let doubled = (0..50).fold(leaf, |term, _| scope.cons(term, term));
        sharing::to_owned(doubled)
    })
}

#[test]
fn what_is_shared_stays_shared() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    heap.set_debug(STRICT);
    let areas = [doubled(&mut heap, &atoms), doubled(&mut heap, &atoms)];
    assert_eq!(areas[0].words(), FRAGMENT_HEADER_WORDS + 50 * 2 + 2);
    // A root and a part of each, and an object that refers to both.
    let mut roots = Vec::new();
    for area in &areas {
        roots.extend([area.word(), area.term().as_cons().unwrap().tail.word()]);
    }
    let both = heap.scope(&atoms, |scope| {
        // SAFETY: literals whose areas live on.
        let parts = roots
            .clone()
            .into_iter()
            .map(|word| unsafe { scope.term(word) });
        let parts: Vec<_> = parts.collect();
        scope.tuple(&parts).word()
    });
    roots.push(both);
    let mut workspace = Workspace::new();
    heap.collect(&mut roots, 0, &mut workspace);
    let leaving = Areas::new(areas.iter().map(OwnedTerm::range));
    heap.detach_literals(&mut roots, &leaving);
    areas.into_iter().for_each(OwnedTerm::poison);
    heap.collect_full(&mut roots, 0, &mut workspace);
    assert_eq!(heap.used_words(), 2 * (50 * 2 + 2) + 5);
    assert!(roots.iter().all(|&root| heap.contains(root)));
}

#[test]
fn a_waiting_process_is_small() {
    assert!(
        size_of::<ProcessHeap>() <= 96,
        "{} bytes",
        size_of::<ProcessHeap>()
    );
    let mut heap = ProcessHeap::new();
    assert_eq!(heap.block_words(), 0);
    heap.allocate(4);
    assert!(heap.block_words() <= 64);
}

#[test]
fn updates_in_place_are_for_new_objects() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let tuple = |heap: &mut ProcessHeap| {
        heap.scope(&atoms, |scope| {
            let term = scope.tuple(&[Term::pid(Pid {
                generation: 1,
                slot: 2,
            })]);
            assert!(term.is_kind(Kind::Tuple));
            term.word()
        })
    };
    let mut roots = vec![tuple(&mut heap)];
    assert!(heap.is_new(roots[0]));
    heap.collect(&mut roots, 0, &mut workspace);
    assert!(!heap.is_new(roots[0]));
    roots.push(tuple(&mut heap));
    assert!(heap.is_new(roots[1]));
}

/// A process with a deep stack that keeps allocating; returns words allocated and roots visited.
fn run_with_roots(count: usize) -> (usize, usize) {
    const WORDS: usize = 2_000_000;
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let mut roots = vec![Word::small(1); count];
    let (mut allocated, mut visited) = (0, 0);
    while allocated < WORDS {
        if !heap.has_room(4) {
            visited += heap.collect(&mut roots, 4, &mut workspace).roots;
        }
        heap.scope(&atoms, |scope| scope.tuple(&[Term::NIL; 3]).word());
        allocated += 4;
    }
    (allocated, visited)
}

#[test]
fn deep_stacks_are_not_visited_over_and_over() {
    for count in [10, 1_000, 100_000] {
        let (allocated, visited) = run_with_roots(count);
        assert!(
            visited <= allocated + 8 * count,
            "{visited} visits for {allocated} words"
        );
    }
}

#[test]
fn a_nursery_shrinks_when_little_survives() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let mut roots = vec![Word::NIL; 200_000];
    heap.collect(&mut roots, 0, &mut workspace);
    heap.collect(&mut roots, 0, &mut workspace);
    assert!(heap.nursery_words() >= roots.len());
    roots.truncate(10);
    for _ in 0..30 {
        heap.scope(&atoms, |scope| scope.tuple(&[Term::NIL; 3]).word());
        heap.collect(&mut roots, 0, &mut workspace);
    }
    assert!(heap.nursery_words() <= policy::CACHE_NURSERY_WORDS);
}

#[test]
fn a_nursery_that_is_filled_each_time_shrinks_too() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    let mut roots = vec![Word::NIL; 20_000];
    heap.collect(&mut roots, 0, &mut workspace);
    heap.collect(&mut roots, 0, &mut workspace);
    assert!(heap.nursery_words() >= roots.len());
    roots.truncate(10);
    for _ in 0..30 {
        while !heap.wants_collection() {
            heap.scope(&atoms, |scope| scope.tuple(&[Term::NIL; 3]).word());
        }
        heap.collect(&mut roots, 4, &mut workspace);
    }
    assert!(heap.nursery_words() <= 2 * policy::CACHE_NURSERY_WORDS);
}

#[test]
fn a_sweep_that_leaves_little_holds_little() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    let mut workspace = Workspace::new();
    // A little lives for long, and much for a while.
    let little = heap.scope(&atoms, |scope| scope.tuple(&[Term::NIL; 3]).word());
    let mut roots = vec![little, Word::NIL];
    heap.collect_full(&mut roots, 0, &mut workspace);
    heap.collect_full(&mut roots, 0, &mut workspace);
    roots[1] = heap.scope(&atoms, |scope| {
        scope.list_from_iter((0..100_000).map(Term::size)).word()
    });
    heap.collect(&mut roots, 0, &mut workspace);
    assert!(heap.old_words() >= 200_000);
    roots[1] = Word::NIL;
    heap.collect_full(&mut roots, 0, &mut workspace);
    assert!(heap.block_words() <= 2 * policy::CACHE_NURSERY_WORDS);
}

#[test]
fn large_overflow_goes_straight_to_the_old_generation() {
    let atoms = AtomTable::new();
    let mut heap = ProcessHeap::new();
    heap.set_debug(HeapDebug {
        verify: true,
        ..HeapDebug::default()
    });
    let mut workspace = Workspace::new();
    let mut roots = vec![heap.scope(&atoms, |scope| {
        scope.list_from_iter((0..100_000).map(Term::size)).word()
    })];
    assert!(heap.wants_collection());
    let copied = heap.collect(&mut roots, 0, &mut workspace).copied_words;
    assert_eq!(copied, 200_000);
    // The old generation is much larger than it was: a sweep, and then peace.
    assert!(heap.collect(&mut roots, 0, &mut workspace).full);
    let collected = heap.collect(&mut roots, 0, &mut workspace);
    assert_eq!((collected.full, collected.copied_words), (false, 0));
}
