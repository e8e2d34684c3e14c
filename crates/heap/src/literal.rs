//! Literal areas: a module's constants as terms, in one block that belongs to the loaded module.
//!
//! Literals are immutable and shared by all processes; they refer only to each other. Collections
//! and messages leave them alone because no heap has their addresses. The area is freed when it is
//! dropped, which the runtime does after a purge has made sure that nothing refers to it.
//!
//! A persistent term is a literal, too, in an area of its own: an [`OwnedTerm`] that the runtime lends out. [`Areas`]
//! are those that are to be freed.

use crate::atom::{Atom, AtomTable};
use crate::copy;
use crate::fun::ExportFun;
use crate::heap::{HeapScope, OwnedTerm, ProcessHeap};
use crate::term::{Term, Word};
use purlin_bytecode::module::Literal;
use std::ops::Range;

/// The addresses of areas of literals that nothing is to refer to any more.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    /// In ascending order; none overlap.
    ranges: Box<[Range<usize>]>,
}

impl Areas {
    /// Those areas.
    pub fn new(ranges: impl IntoIterator<Item = Range<usize>>) -> Areas {
        let mut ranges: Box<[Range<usize>]> = ranges.into_iter().collect();
        ranges.sort_unstable_by_key(|range| range.start);
        Areas { ranges }
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// All of them.
    pub fn ranges(&self) -> &[Range<usize>] {
        &self.ranges
    }

    /// The one that holds an address.
    pub(crate) fn at(&self, address: usize) -> Option<&Range<usize>> {
        let after = self.ranges.partition_point(|range| range.start <= address);
        let range = &self.ranges[after.checked_sub(1)?];
        range.contains(&address).then_some(range)
    }

    /// Does a word refer to one of them?
    pub(crate) fn hold(&self, word: Word) -> bool {
        word.is_pointer() && self.at(word.address().addr()).is_some()
    }
}

/// The constants of a module.
#[derive(Debug)]
pub struct LiteralArea {
    /// A tuple of all of them; immediates are in `words` only.
    terms: OwnedTerm,
    words: Vec<Word>,
}

impl LiteralArea {
    /// Builds the terms of `literals`. `atom` tells the VM's atom for one of the module's.
    pub fn build(
        literals: &[Literal],
        atoms: &AtomTable,
        atom: impl Fn(purlin_bytecode::module::AtomRef) -> Atom,
    ) -> LiteralArea {
        let mut heap = ProcessHeap::new();
        let terms = heap.scope(atoms, |scope| {
            let terms: Vec<Term<'_>> = literals
                .iter()
                .map(|literal| build(scope, literal, &atom))
                .collect();
            let all = scope.tuple(&terms);
            copy::to_owned(all)
        });
        let words = terms
            .term()
            .as_tuple()
            .map(|tuple| tuple.elements().iter().map(|term| term.word()).collect())
            .unwrap_or_default();
        LiteralArea { terms, words }
    }

    /// The literals, in order, as words for code to hold.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// A literal, to be read while the area is borrowed.
    pub fn term(&self, index: usize) -> Option<Term<'_>> {
        self.terms.term().as_tuple()?.get(index)
    }

    /// Where the literals are, as addresses, for a purge to look for.
    pub fn range(&self) -> Range<usize> {
        self.terms.range()
    }
}

/// What is still to be done, and what the terms made last are to be part of.
enum Step<'l> {
    Build(&'l Literal),
    /// The last terms are elements and tail of a list.
    List(usize),
    Tuple(usize),
    /// The last terms are keys and values in turn.
    Map(usize),
}

/// Builds one literal. However deep it is, what is unfinished waits in a vector.
fn build<'h>(
    scope: &mut HeapScope<'h>,
    literal: &Literal,
    atom: &impl Fn(purlin_bytecode::module::AtomRef) -> Atom,
) -> Term<'h> {
    let mut steps = vec![Step::Build(literal)];
    let mut done: Vec<Term<'h>> = Vec::new();
    while let Some(step) = steps.pop() {
        let term = match step {
            Step::Build(Literal::List(elements, tail)) => {
                steps.push(Step::List(elements.len() + 1));
                steps.push(Step::Build(tail));
                steps.extend(elements.iter().rev().map(Step::Build));
                continue;
            }
            Step::Build(Literal::Tuple(elements)) => {
                steps.push(Step::Tuple(elements.len()));
                steps.extend(elements.iter().rev().map(Step::Build));
                continue;
            }
            Step::Build(Literal::Map(pairs)) => {
                steps.push(Step::Map(2 * pairs.len()));
                let parts = pairs.iter().rev().flat_map(|(key, value)| [value, key]);
                steps.extend(parts.map(Step::Build));
                continue;
            }
            Step::Build(Literal::Integer(value)) => scope.integer(value),
            Step::Build(Literal::Float(value)) => scope.float(*value),
            Step::Build(Literal::Atom(name)) => Term::atom(atom(*name)),
            Step::Build(Literal::Nil) => Term::NIL,
            Step::Build(Literal::String(units)) => {
                scope.list_from_iter(units.iter().map(|&unit| Term::size(unit as usize)))
            }
            Step::Build(Literal::Bitstring(bytes, bits)) => scope.bitstring(bytes, *bits),
            Step::Build(Literal::ExternalFun(mfa)) => scope.export_fun(ExportFun {
                module: atom(mfa.module),
                function: atom(mfa.function),
                arity: mfa.arity,
            }),
            Step::List(count) => {
                let parts = done.split_off(done.len() - count);
                let (tail, elements) = parts.split_last().expect("a list has a tail");
                scope.list_with_tail(elements, *tail)
            }
            Step::Tuple(count) => {
                let elements = done.split_off(done.len() - count);
                scope.tuple(&elements)
            }
            Step::Map(count) => {
                let parts = done.split_off(done.len() - count);
                let pairs: Vec<_> = parts
                    .chunks_exact(2)
                    .map(|pair| (pair[0], pair[1]))
                    .collect();
                scope.map_from_pairs(&pairs).term()
            }
        };
        done.push(term);
    }
    done.pop().expect("a literal is one term")
}
