//! Flat maps.

use super::Map;
use crate::atom::AtomTable;
use crate::compare::{compare_keys, exact_eq};
use crate::heap::HeapScope;
use crate::term::{Header, Kind, Term};

/// Keys and values of a flat map.
#[derive(Clone, Copy)]
pub struct Flat<'h> {
    keys_tuple: Term<'h>,
    keys: &'h [Term<'h>],
    values: &'h [Term<'h>],
}

impl<'h> Flat<'h> {
    #[inline]
    pub(super) fn of(map: Term<'h>) -> Flat<'h> {
        let count = map.header().map_or(0, Header::words) - 1;
        let fields = map.fields(0, 1 + count);
        let keys_tuple = fields[0];
        Flat {
            keys_tuple,
            keys: keys_tuple.fields(0, count),
            values: &fields[1..],
        }
    }

    /// Keys, in key order.
    #[inline]
    pub fn keys(self) -> &'h [Term<'h>] {
        self.keys
    }

    /// Values, in the order of their keys.
    #[inline]
    pub fn values(self) -> &'h [Term<'h>] {
        self.values
    }

    /// The value of a key.
    #[inline]
    pub fn get(self, key: Term<'_>) -> Option<Term<'h>> {
        self.index_of(key).map(|index| self.values[index])
    }

    /// Where a key is.
    #[inline]
    pub(super) fn index_of(self, key: Term<'_>) -> Option<usize> {
        if key.word().is_pointer() {
            self.keys
                .iter()
                .position(|&candidate| exact_eq(candidate, key))
        } else {
            self.keys
                .iter()
                .position(|candidate| candidate.word() == key.word())
        }
    }
}

/// The pairs in key order, without the earlier ones of equal keys.
pub(super) fn sorted<'h>(
    pairs: &[(Term<'h>, Term<'h>)],
    atoms: &AtomTable,
) -> Vec<(Term<'h>, Term<'h>)> {
    let mut sorted: Vec<(Term<'h>, Term<'h>)> = Vec::with_capacity(pairs.len());
    for &(key, value) in pairs {
        // Keys mostly come in order already.
        let at = match sorted.last() {
            Some(last) if compare_keys(last.0, key, atoms).is_lt() => Err(sorted.len()),
            _ => sorted.binary_search_by(|pair| compare_keys(pair.0, key, atoms)),
        };
        match at {
            Ok(index) => sorted[index].1 = value,
            Err(index) => sorted.insert(index, (key, value)),
        }
    }
    sorted
}

/// A flat map of pairs in key order.
pub(super) fn build<'h>(scope: &mut HeapScope<'h>, pairs: &[(Term<'h>, Term<'h>)]) -> Map<'h> {
    let keys = scope.boxed(Header::new(Kind::Tuple, pairs.len()), |filler| {
        pairs.iter().for_each(|pair| filler.term(pair.0));
    });
    let map = scope.boxed(Header::new(Kind::FlatMap, 1 + pairs.len()), |filler| {
        filler.term(keys);
        pairs.iter().for_each(|pair| filler.term(pair.1));
    });
    Map { term: map }
}

/// The map with another value at an index; the keys are shared.
pub(super) fn replace<'h>(
    scope: &mut HeapScope<'h>,
    map: Map<'h>,
    index: usize,
    value: Term<'h>,
) -> Map<'h> {
    let flat = Flat::of(map.term);
    if flat.values[index].word() == value.word() {
        return map;
    }
    let term = scope.boxed(
        Header::new(Kind::FlatMap, 1 + flat.values.len()),
        |filler| {
            filler.term(flat.keys_tuple);
            filler.terms(&flat.values[..index]);
            filler.term(value);
            filler.terms(&flat.values[index + 1..]);
        },
    );
    Map { term }
}

/// The map with one more key.
pub(super) fn insert<'h>(
    scope: &mut HeapScope<'h>,
    flat: Flat<'h>,
    key: Term<'h>,
    value: Term<'h>,
) -> Map<'h> {
    let atoms = scope.atoms();
    let index = flat
        .keys
        .partition_point(|&other| compare_keys(other, key, atoms).is_lt());
    let count = flat.keys.len() + 1;
    let keys = scope.boxed(Header::new(Kind::Tuple, count), |filler| {
        filler.terms(&flat.keys[..index]);
        filler.term(key);
        filler.terms(&flat.keys[index..]);
    });
    let term = scope.boxed(Header::new(Kind::FlatMap, 1 + count), |filler| {
        filler.term(keys);
        filler.terms(&flat.values[..index]);
        filler.term(value);
        filler.terms(&flat.values[index..]);
    });
    Map { term }
}

/// The map without the key at an index.
pub(super) fn remove<'h>(scope: &mut HeapScope<'h>, flat: Flat<'h>, index: usize) -> Map<'h> {
    let mut pairs: Vec<_> = flat
        .keys
        .iter()
        .copied()
        .zip(flat.values.iter().copied())
        .collect();
    pairs.remove(index);
    build(scope, &pairs)
}
