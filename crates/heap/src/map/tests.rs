//! Tests of `map`.

use super::*;
use crate::compare::{compare, compare_keys, exact_eq};
use crate::hash::hash;
use crate::heap::ProcessHeap;
use crate::testing::model;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Change {
    Put(i16, u8),
    Update(i16, u8),
    Remove(i16),
    Merge(Vec<(i16, u8)>),
}

fn change() -> impl Strategy<Value = Change> {
    let key = || prop_oneof![-40i16..40, any::<i16>()];
    prop_oneof![
        6 => (key(), any::<u8>()).prop_map(|(key, value)| Change::Put(key, value)),
        1 => (key(), any::<u8>()).prop_map(|(key, value)| Change::Update(key, value)),
        4 => key().prop_map(Change::Remove),
        1 => prop::collection::vec((key(), any::<u8>()), 0..80).prop_map(Change::Merge),
    ]
}

/// Keys of several types; negative ones are tuples, lists, floats and binaries.
fn key<'h>(key: i16, scope: &mut HeapScope<'h>) -> Term<'h> {
    let number = Term::small(i32::from(key));
    match key {
        0.. => number,
        _ if key % 4 == 0 => scope.tuple(&[number]),
        _ if key % 4 == -1 => scope.list(&[number, Term::NIL]),
        _ if key % 4 == -2 => scope.float(f64::from(key)),
        _ => scope.binary(&key.to_le_bytes()),
    }
}

fn pairs<'h>(pairs: &[(i16, u8)], scope: &mut HeapScope<'h>) -> Vec<(Term<'h>, Term<'h>)> {
    pairs
        .iter()
        .map(|&(k, v)| (key(k, scope), Term::small(i32::from(v))))
        .collect()
}

fn check_model<'h>(map: Map<'h>, expected: &BTreeMap<i16, u8>, scope: &mut HeapScope<'h>) {
    assert_eq!(map.len(), expected.len());
    assert_eq!(map.as_flat().is_some(), expected.len() <= FLAT_KEYS_MAX);
    assert_eq!(map.iter().count(), expected.len());
    for (&name, &value) in expected {
        let key = key(name, scope);
        let found = map.get(key, scope.atoms()).and_then(Term::as_small);
        assert_eq!(found, Some(i64::from(value)), "{name}");
    }
    // The shape depends on the keys alone, so a map made at once is the same.
    let listed: Vec<_> = expected.iter().map(|(&k, &v)| (k, v)).collect();
    let listed = pairs(&listed, scope);
    let twin = scope.map_from_pairs(&listed);
    assert!(exact_eq(map.term(), twin.term()));
    assert!(compare(map.term(), twin.term(), scope.atoms()).is_eq());
    assert_eq!(
        hash(map.term(), scope.atoms()),
        hash(twin.term(), scope.atoms())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn maps_are_maps(changes in prop::collection::vec(change(), 1..120)) {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let mut expected = BTreeMap::new();
            let mut map = scope.empty_map();
            for change in &changes {
                match change {
                    Change::Put(name, value) => {
                        let key = key(*name, scope);
                        map = scope.map_put(map, key, Term::small(i32::from(*value)));
                        expected.insert(*name, *value);
                    }
                    Change::Update(name, value) => {
                        let key = key(*name, scope);
                        let updated = scope.map_update(map, key, Term::small(i32::from(*value)));
                        assert_eq!(updated.is_some(), expected.contains_key(name));
                        map = updated.unwrap_or(map);
                        expected.entry(*name).and_modify(|old| *old = *value);
                    }
                    Change::Remove(name) => {
                        let key = key(*name, scope);
                        map = scope.map_remove(map, key);
                        expected.remove(name);
                    }
                    Change::Merge(other) => {
                        let listed = pairs(other, scope);
                        let second = scope.map_from_pairs(&listed);
                        map = scope.map_merge(map, second);
                        expected.extend(other.iter().copied());
                    }
                }
                check_model(map, &expected, scope);
            }
        });
    }

    #[test]
    fn keys_of_any_kind_are_found(keys in prop::collection::vec(model(), 1..70)) {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let keys: Vec<_> = keys.iter().map(|key| key.build(scope)).collect();
            let mut map = scope.empty_map();
            for (index, &key) in keys.iter().enumerate() {
                map = scope.map_put(map, key, Term::size(index));
            }
            for (index, &key) in keys.iter().enumerate() {
                let last = keys.iter().rposition(|&other| exact_eq(other, key));
                let found = map.get(key, scope.atoms()).and_then(Term::as_size);
                assert_eq!(found, last, "{index}");
            }
            let pairs: Vec<_> =
                keys.iter().enumerate().map(|(index, &key)| (key, Term::size(index))).collect();
            let twin = scope.map_from_pairs(&pairs);
            assert!(exact_eq(map.term(), twin.term()));
            if let Some(flat) = map.as_flat() {
                let atoms = scope.atoms();
                let sorted = |pair: &[Term<'_>]| compare_keys(pair[0], pair[1], atoms).is_lt();
                assert!(flat.keys().windows(2).all(sorted));
            }
        });
    }
}

#[test]
fn colliding_keys_are_kept_apart() {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        // Entries with a hash of our choice, below the public interface.
        let names: Vec<_> = (0..50).map(Term::small).collect();
        let entries: Vec<_> = names
            .iter()
            .map(|&key| hashed::Entry::with_hash(7, key, key))
            .collect();
        let mut map = hashed::build(scope, &entries[..40]);
        for entry in &entries[40..] {
            map = hashed::put_entry(scope, map.term(), *entry);
        }
        assert_eq!(map.len(), 50);
        assert_eq!(
            map.iter()
                .filter(|(key, _)| key.as_small() == Some(45))
                .count(),
            1
        );
        let all: Vec<_> = map.iter().map(|(key, _)| key.as_small()).collect();
        assert_eq!(all, (0..50).map(Some).collect::<Vec<_>>());
        let less = hashed::remove_hashed(scope, map.term(), 7, names[3]);
        assert_eq!(less.len(), 49);
        assert!(less.iter().all(|(key, _)| key.as_small() != Some(3)));
    });
}
