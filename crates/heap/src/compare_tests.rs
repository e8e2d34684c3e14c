//! Properties of equality, order and hash over random terms.

use crate::atom::AtomTable;
use crate::compare::{compare, compare_keys, exact_eq, loose_eq, words_compared};
use crate::hash::hash;
use crate::heap::ProcessHeap;
use crate::phash2::phash2_full;
use crate::term::Term;
use crate::testing::{Model, model};
use proptest::prelude::*;
use std::cmp::Ordering;

/// Terms that are often equal or nearly so.
fn similar() -> impl Strategy<Value = Vec<Model>> {
    let few = prop_oneof![
        (-2i64..3).prop_map(|value| Model::Integer(value.into())),
        prop_oneof![Just(0.0), Just(-0.0), Just(1.0), Just(0.5)].prop_map(Model::Float),
        (0u8..3).prop_map(Model::Atom),
        Just(Model::Nil),
        prop_oneof![Just(8u64), Just(7), Just(1)].prop_map(|size| Model::Bits(vec![0x80], size)),
    ]
    .prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Model::Tuple),
            (prop::collection::vec(inner.clone(), 1..3), inner.clone())
                .prop_map(|(elements, tail)| Model::List(elements, Box::new(tail))),
            prop::collection::vec((inner.clone(), inner), 0..3).prop_map(Model::Map),
        ]
    });
    prop::collection::vec(prop_oneof![4 => few, 1 => model()], 3..12)
}

fn check_order(terms: &[Term<'_>], order: impl Fn(Term<'_>, Term<'_>) -> Ordering) {
    for &a in terms {
        assert!(order(a, a).is_eq());
        for &b in terms {
            assert_eq!(order(a, b), order(b, a).reverse(), "{a:?} and {b:?}");
            for &c in terms {
                if order(a, b).is_le() && order(b, c).is_le() {
                    assert!(order(a, c).is_le(), "{a:?}, {b:?}, {c:?}");
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn orders_are_total(models in similar()) {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let terms: Vec<_> = models.iter().map(|model| model.build(scope)).collect();
            check_order(&terms, |a, b| compare(a, b, scope.atoms()));
            check_order(&terms, |a, b| compare_keys(a, b, scope.atoms()));
            for &a in &terms {
                for &b in &terms {
                    let exact = exact_eq(a, b);
                    assert_eq!(compare_keys(a, b, scope.atoms()).is_eq(), exact, "{a:?} {b:?}");
                    assert_eq!(compare(a, b, scope.atoms()).is_eq(), loose_eq(a, b), "{a:?} {b:?}");
                    if exact {
                        assert_eq!(hash(a, scope.atoms()), hash(b, scope.atoms()));
                        assert_eq!(phash2_full(a, scope.atoms()), phash2_full(b, scope.atoms()));
                        assert!(loose_eq(a, b));
                    }
                }
            }
        });
    }
}

#[test]
fn million_deep_terms_need_no_rust_stack() {
    const DEPTH: usize = 1_000_000;
    let run = || {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let mut terms = [Term::NIL; 2];
            for term in &mut terms {
                for level in 0..DEPTH {
                    *term = match level % 3 {
                        0 => scope.list(&[*term]),
                        1 => scope.tuple(&[*term]),
                        _ => scope.map_from_pairs(&[(Term::NIL, *term)]).term(),
                    };
                }
            }
            let [a, b] = terms;
            assert!(exact_eq(a, b) && loose_eq(a, b));
            assert!(compare(a, b, scope.atoms()).is_eq());
            assert_eq!(hash(a, scope.atoms()), hash(b, scope.atoms()));
            assert_eq!(phash2_full(a, scope.atoms()), phash2_full(b, scope.atoms()));
            assert!(crate::print::to_string(a, scope.atoms()).len() > DEPTH);
            assert!(crate::copy::flat_size(a) > DEPTH);
            let copy = crate::copy::to_owned(a);
            assert!(exact_eq(copy.term(), b));
        });
    };
    std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(run)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn large_maps_nested_as_keys_need_little_rust_stack() {
    const DEPTH: i32 = 2_000;
    let run = || {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let mut terms = [Term::NIL; 2];
            for term in &mut terms {
                for _ in 0..DEPTH {
                    let mut pairs: Vec<_> = (0..33).map(|i| (Term::small(i), Term::NIL)).collect();
                    pairs.push((*term, Term::NIL));
                    *term = scope.map_from_pairs(&pairs).term();
                }
            }
            let [a, b] = terms;
            assert!(compare(a, b, scope.atoms()).is_eq());
            assert!(exact_eq(a, b));
        });
    };
    std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(run)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn words_compared_are_counted_up_to_a_limit() {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        let of = |term| words_compared(term, 100);
        assert_eq!(of(Term::small(1)), 0);
        let pair = scope.tuple(&[Term::small(1), Term::NIL]);
        assert_eq!(of(pair), 2);
        let nested = scope.tuple(&[pair, pair]);
        assert_eq!(of(nested), 6);
        let list = (0..1000).fold(Term::NIL, |tail, _| scope.cons(nested, tail));
        assert!((100..110).contains(&of(list)));
        let bytes = scope.binary(&[0; 80]);
        assert_eq!(of(bytes), 10);
    });
}
