//! Helpers for tests: random terms as plain data, and building and reading them back.

use crate::atom::{AtomTable, names};
use crate::fun::ExportFun;
use crate::heap::HeapScope;
use crate::term::{Pid, Reference, Term};
use dashu_int::IBig;
use proptest::prelude::*;

/// A term as plain data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Model {
    Integer(IBig),
    Float(f64),
    Atom(u8),
    Pid(u32, u32),
    Reference(u32, u64),
    Bits(Vec<u8>, u64),
    List(Vec<Model>, Box<Model>),
    Nil,
    Tuple(Vec<Model>),
    Map(Vec<(Model, Model)>),
    Export(u8),
}

/// Random terms, nested a few levels.
pub(crate) fn model() -> impl Strategy<Value = Model> {
    let bits = (prop::collection::vec(any::<u8>(), 0..100), 0u64..8).prop_map(|(bytes, cut)| {
        let size = (bytes.len() as u64 * 8).saturating_sub(cut);
        let mut bytes = bytes;
        bytes.truncate(size.div_ceil(8) as usize);
        if let (Some(last), used @ 1..) = (bytes.last_mut(), size % 8) {
            *last &= 0xff << (8 - used);
        }
        Model::Bits(bytes, size)
    });
    let leaf = prop_oneof![
        any::<i64>().prop_map(|value| Model::Integer(value.into())),
        (-20i64..20).prop_map(|value| Model::Integer(value.into())),
        any::<i128>().prop_map(|value| Model::Integer(IBig::from(value) * IBig::from(value))),
        prop::num::f64::NORMAL.prop_map(Model::Float),
        prop_oneof![Just(0.0), Just(-0.0), Just(1.0), Just(-7.0)].prop_map(Model::Float),
        (0u8..20).prop_map(Model::Atom),
        (0u32..1 << 28, 0u32..1 << 30).prop_map(|(slot, uses)| Model::Pid(slot, uses)),
        (0u32..9, any::<u64>()).prop_map(|(origin, number)| Model::Reference(origin, number)),
        bits,
        Just(Model::Nil),
        (0u8..20).prop_map(Model::Export),
    ];
    leaf.prop_recursive(5, 120, 12, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..12).prop_map(Model::Tuple),
            (
                prop::collection::vec(inner.clone(), 1..12),
                prop_oneof![3 => Just(Model::Nil), 1 => inner.clone()]
            )
                .prop_map(|(elements, tail)| Model::List(elements, Box::new(tail))),
            prop::collection::vec((inner.clone(), inner.clone()), 0..12).prop_map(Model::Map),
            prop::collection::vec((any::<i16>(), inner), 40..60).prop_map(|pairs| {
                let key = |key: i16| Model::Integer(i64::from(key).into());
                Model::Map(
                    pairs
                        .into_iter()
                        .map(|(k, value)| (key(k), value))
                        .collect(),
                )
            }),
        ]
    })
}

impl Model {
    /// Builds the term.
    pub(crate) fn build<'h>(&self, scope: &mut HeapScope<'h>) -> Term<'h> {
        match self {
            Model::Integer(value) => scope.integer(value),
            Model::Float(value) => scope.float(*value),
            Model::Atom(index) => Term::atom(atom(*index)),
            Model::Pid(slot, generation) => Term::pid(Pid {
                generation: *generation,
                slot: *slot,
            }),
            Model::Reference(origin, number) => scope.reference(Reference {
                origin: *origin,
                number: *number,
                owner: None,
            }),
            Model::Bits(bytes, size) => scope.bitstring(bytes, *size),
            Model::Nil => Term::NIL,
            Model::List(elements, tail) => {
                let elements: Vec<_> = elements.iter().map(|e| e.build(scope)).collect();
                let tail = tail.build(scope);
                scope.list_with_tail(&elements, tail)
            }
            Model::Tuple(elements) => {
                let elements: Vec<_> = elements.iter().map(|e| e.build(scope)).collect();
                scope.tuple(&elements)
            }
            Model::Map(pairs) => {
                let pairs: Vec<_> = pairs
                    .iter()
                    .map(|(k, v)| (k.build(scope), v.build(scope)))
                    .collect();
                scope.map_from_pairs(&pairs).term()
            }
            Model::Export(index) => scope.export_fun(ExportFun {
                module: atom(*index),
                function: names::OK,
                arity: *index,
            }),
        }
    }
}

/// One of a few frozen atoms.
fn atom(index: u8) -> crate::atom::Atom {
    crate::atom::Atom(u32::from(index))
}

/// A text that tells everything about a term, whatever heap it is on.
pub(crate) fn image(term: Term<'_>, atoms: &AtomTable) -> String {
    crate::print::to_string(term, atoms)
}

/// How deep a chain of one-element lists or tuples goes.
pub(crate) fn depth(term: Term<'_>) -> usize {
    let inner = |term: &Term<'_>| {
        let in_list = term.as_cons().map(|cons| cons.head.word());
        in_list
            .or_else(|| Some(term.as_tuple()?.get(0)?.word()))
            // SAFETY: part of a term that outlives the walk.
            .map(|word| unsafe { Term::from_word(word) })
    };
    std::iter::successors(Some(term), inner).count() - 1
}
