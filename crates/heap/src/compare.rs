//! Equality and order of terms.
//!
//! ```text
//! number < atom < reference < fun < port < pid < tuple < map < [] < list < bitstring
//! ```
//!
//! - [`exact_eq`] is `=:=`: numbers of different type differ, and so do `0.0` and `-0.0` (OTP 27).
//! - [`loose_eq`] is `==`: numbers are compared by exact value.
//! - [`compare`] is `<` and its like: tuples by size first, maps by size, then keys, then values.
//! - [`compare_keys`] is the order of map keys: as `compare`, but every integer stands before every
//!   float. It says "equal" exactly when `=:=` does.
//!
//! Nothing recurses over lists, tuples, small maps and funs: what is still to be compared is kept
//! in a stack of slices. Only large maps, whose keys must be sorted first, recurse, to a depth of
//! [`SORTED_MAPS_MAX`]; deeper ones are ordered by their iteration order, which is total as well.

use crate::atom::AtomTable;
use crate::bignum::convert::compare_with_float;
use crate::fun::{ExportFun, FunRef};
use crate::map::Map;
use crate::term::{Term, View};
use std::cmp::Ordering;

/// How deep large maps may be nested within large maps for their keys to be sorted.
pub const SORTED_MAPS_MAX: u32 = 64;

/// `a =:= b`
#[inline]
pub fn exact_eq(a: Term<'_>, b: Term<'_>) -> bool {
    if a.word() == b.word() {
        return true;
    }
    // Immediates are equal only if their words are.
    a.word().is_pointer() && b.word().is_pointer() && equal(a, b, Numbers::ByType)
}

/// `a == b`
#[inline]
pub fn loose_eq(a: Term<'_>, b: Term<'_>) -> bool {
    if a.word() == b.word() {
        return true;
    }
    if !a.word().is_pointer() && !b.word().is_pointer() {
        return false;
    }
    equal(a, b, Numbers::ByValue)
}

/// Erlang's term order.
#[inline]
pub fn compare(a: Term<'_>, b: Term<'_>, atoms: &AtomTable) -> Ordering {
    if let (Some(a), Some(b)) = (a.as_small(), b.as_small()) {
        return a.cmp(&b);
    }
    Comparison {
        atoms,
        numbers: Numbers::ByValue,
        depth: 0,
    }
    .run(a, b)
}

/// The order of map keys.
#[inline]
pub fn compare_keys(a: Term<'_>, b: Term<'_>, atoms: &AtomTable) -> Ordering {
    if let (Some(a), Some(b)) = (a.as_small(), b.as_small()) {
        return a.cmp(&b);
    }
    Comparison {
        atoms,
        numbers: Numbers::ByType,
        depth: 0,
    }
    .run(a, b)
}

/// How integers and floats relate.
#[derive(Clone, Copy, PartialEq)]
enum Numbers {
    ByValue,
    ByType,
}

/// What is still to be compared once the current pair is found equal. Tails are kept apart so
/// that a list, however long, takes one entry.
enum Pending<'a, 'b> {
    Slices(&'a [Term<'a>], &'b [Term<'b>]),
    Tails(Term<'a>, Term<'b>),
    Pairs(crate::map::Iter<'a>, crate::map::Iter<'b>, Numbers),
    /// A pair within a map: compared, then the numbers' mode is what it was.
    Mode(Numbers),
}

/// Takes the next pair of terms to compare off the stack.
fn next_pair<'a, 'b>(
    pending: &mut Vec<Pending<'a, 'b>>,
    numbers: &mut Numbers,
) -> Option<(Term<'a>, Term<'b>)> {
    loop {
        match pending.pop()? {
            Pending::Slices([a, rest_a @ ..], [b, rest_b @ ..]) => {
                if !rest_a.is_empty() {
                    pending.push(Pending::Slices(rest_a, rest_b));
                }
                return Some((*a, *b));
            }
            Pending::Slices(..) => {}
            Pending::Tails(a, b) => return Some((a, b)),
            Pending::Pairs(mut a, mut b, outer) => {
                let (Some((key_a, value_a)), Some((key_b, value_b))) = (a.next(), b.next()) else {
                    continue;
                };
                // Keys are compared by type, values as the map as a whole.
                pending.push(Pending::Pairs(a, b, outer));
                pending.push(Pending::Tails(value_a, value_b));
                pending.push(Pending::Mode(outer));
                *numbers = Numbers::ByType;
                return Some((key_a, key_b));
            }
            Pending::Mode(mode) => *numbers = mode,
        }
    }
}

fn equal(a: Term<'_>, b: Term<'_>, numbers: Numbers) -> bool {
    let mut pending = Vec::new();
    let mut numbers = numbers;
    let mut next = Some((a, b));
    while let Some((a, b)) = next {
        if a.word() != b.word() && !equal_one(a, b, numbers, &mut pending) {
            return false;
        }
        next = next_pair(&mut pending, &mut numbers);
    }
    true
}

/// Compares one level; what is below goes to `pending`.
fn equal_one<'a, 'b>(
    a: Term<'a>,
    b: Term<'b>,
    numbers: Numbers,
    pending: &mut Vec<Pending<'a, 'b>>,
) -> bool {
    if !a.word().is_pointer() && !b.word().is_pointer() {
        return a.word() == b.word();
    }
    match (a.view(), b.view()) {
        (View::Cons(a), View::Cons(b)) => {
            pending.push(Pending::Tails(a.tail, b.tail));
            if a.head.word() != b.head.word() {
                pending.push(Pending::Tails(a.head, b.head));
            }
            true
        }
        (View::Tuple(a), View::Tuple(b)) => {
            pending.push(Pending::Slices(a.elements(), b.elements()));
            a.arity() == b.arity()
        }
        (View::Float(a), View::Float(b)) => match numbers {
            Numbers::ByValue => a == b,
            Numbers::ByType => a.to_bits() == b.to_bits(),
        },
        (View::Big(a), View::Big(b)) => a.compare(b).is_eq(),
        (View::Small(_) | View::Big(_), View::Float(float)) => {
            numbers == Numbers::ByValue && compare_with_float(a, float).is_eq()
        }
        (View::Float(float), View::Small(_) | View::Big(_)) => {
            numbers == Numbers::ByValue && compare_with_float(b, float).is_eq()
        }
        (View::Reference(a), View::Reference(b)) => a == b,
        (View::ExportFun(a), View::ExportFun(b)) => a == b,
        (View::Fun(a), View::Fun(b)) => {
            pending.push(Pending::Slices(a.free(), b.free()));
            same_code(a, b) && a.free().len() == b.free().len()
        }
        (View::Map(a), View::Map(b)) => {
            pending.push(Pending::Pairs(a.iter(), b.iter(), numbers));
            a.len() == b.len()
        }
        (View::Bits(a), View::Bits(b)) => a.equals(b),
        _ => false,
    }
}

/// Are two closures made by the same `fun` expression?
fn same_code(a: FunRef<'_>, b: FunRef<'_>) -> bool {
    let (a, b) = (a.entry(), b.entry());
    std::ptr::eq(a, b) || (a.module, a.index, a.uniq) == (b.module, b.index, b.uniq)
}

struct Comparison<'t> {
    atoms: &'t AtomTable,
    numbers: Numbers,
    depth: u32,
}

impl Comparison<'_> {
    fn run(&mut self, a: Term<'_>, b: Term<'_>) -> Ordering {
        let mut pending = Vec::new();
        let mut next = Some((a, b));
        while let Some((a, b)) = next {
            if a.word() != b.word() {
                let order = self.compare_one(a, b, &mut pending);
                if order.is_ne() {
                    return order;
                }
            }
            next = next_pair(&mut pending, &mut self.numbers);
        }
        Ordering::Equal
    }

    fn compare_one<'a, 'b>(
        &mut self,
        a: Term<'a>,
        b: Term<'b>,
        pending: &mut Vec<Pending<'a, 'b>>,
    ) -> Ordering {
        let (view_a, view_b) = (a.view(), b.view());
        match (view_a, view_b) {
            (View::Small(a), View::Small(b)) => a.cmp(&b),
            (View::Atom(a), View::Atom(b)) => self.atoms.compare(a, b),
            (View::Cons(a), View::Cons(b)) => {
                pending.push(Pending::Tails(a.tail, b.tail));
                pending.push(Pending::Tails(a.head, b.head));
                Ordering::Equal
            }
            (View::Tuple(a), View::Tuple(b)) => {
                pending.push(Pending::Slices(a.elements(), b.elements()));
                a.arity().cmp(&b.arity())
            }
            (View::Big(a), View::Big(b)) => a.compare(b),
            (View::Small(_), View::Big(b)) => sign_order(b.is_negative()).reverse(),
            (View::Big(a), View::Small(_)) => sign_order(a.is_negative()),
            (View::Float(a), View::Float(b)) => self.compare_floats(a, b),
            (View::Small(_) | View::Big(_), View::Float(float)) => match self.numbers {
                Numbers::ByValue => compare_with_float(a, float),
                Numbers::ByType => Ordering::Less,
            },
            (View::Float(float), View::Small(_) | View::Big(_)) => match self.numbers {
                Numbers::ByValue => compare_with_float(b, float).reverse(),
                Numbers::ByType => Ordering::Greater,
            },
            (View::Reference(a), View::Reference(b)) => a.key().cmp(&b.key()),
            (View::Port(a), View::Port(b)) => a.cmp(&b),
            (View::Pid(a), View::Pid(b)) => a.cmp(&b),
            (View::ExportFun(a), View::ExportFun(b)) => self.compare_exports(a, b),
            (View::ExportFun(_), View::Fun(_)) => Ordering::Greater,
            (View::Fun(_), View::ExportFun(_)) => Ordering::Less,
            (View::Fun(a), View::Fun(b)) => {
                pending.push(Pending::Slices(a.free(), b.free()));
                self.compare_funs(a, b)
            }
            (View::Map(a), View::Map(b)) => self.compare_maps(a, b, pending),
            (View::Bits(a), View::Bits(b)) => a.compare(b),
            _ => rank(view_a).cmp(&rank(view_b)),
        }
    }

    fn compare_floats(&self, a: f64, b: f64) -> Ordering {
        match self.numbers {
            Numbers::ByValue => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
            Numbers::ByType => a.total_cmp(&b),
        }
    }

    fn compare_exports(&self, a: ExportFun, b: ExportFun) -> Ordering {
        self.atoms
            .compare(a.module, b.module)
            .then_with(|| self.atoms.compare(a.function, b.function))
            .then(a.arity.cmp(&b.arity))
    }

    fn compare_funs(&self, a: FunRef<'_>, b: FunRef<'_>) -> Ordering {
        let (code_a, code_b) = (a.entry(), b.entry());
        self.atoms
            .compare(code_a.module, code_b.module)
            .then(code_a.index.cmp(&code_b.index))
            .then(code_a.uniq.cmp(&code_b.uniq))
            .then(a.free().len().cmp(&b.free().len()))
    }

    /// By size, then by all keys, then by all values, both in the order of keys.
    fn compare_maps<'a, 'b>(
        &mut self,
        a: Map<'a>,
        b: Map<'b>,
        pending: &mut Vec<Pending<'a, 'b>>,
    ) -> Ordering {
        let sizes = a.len().cmp(&b.len());
        if sizes.is_ne() {
            return sizes;
        }
        if let (Some(a), Some(b)) = (a.as_flat(), b.as_flat()) {
            pending.push(Pending::Slices(a.values(), b.values()));
            pending.push(Pending::Mode(self.numbers));
            pending.push(Pending::Slices(a.keys(), b.keys()));
            self.numbers = Numbers::ByType;
            return Ordering::Equal;
        }
        if self.depth >= SORTED_MAPS_MAX {
            pending.push(Pending::Pairs(a.iter(), b.iter(), self.numbers));
            return Ordering::Equal;
        }
        self.compare_large_maps(a, b)
    }

    fn compare_large_maps(&mut self, a: Map<'_>, b: Map<'_>) -> Ordering {
        let depth = self.depth + 1;
        let atoms = self.atoms;
        let by_key = || Comparison {
            atoms,
            numbers: Numbers::ByType,
            depth,
        };
        let mut pairs_a: Vec<_> = a.iter().collect();
        let mut pairs_b: Vec<_> = b.iter().collect();
        pairs_a.sort_by(|x, y| by_key().run(x.0, y.0));
        pairs_b.sort_by(|x, y| by_key().run(x.0, y.0));
        let both = || pairs_a.iter().zip(&pairs_b);
        let keys = both()
            .map(|(a, b)| by_key().run(a.0, b.0))
            .find(|order| order.is_ne());
        if let Some(order) = keys {
            return order;
        }
        let numbers = self.numbers;
        both()
            .map(|(a, b)| {
                Comparison {
                    atoms,
                    numbers,
                    depth,
                }
                .run(a.1, b.1)
            })
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

/// How a bignum of that sign stands to a small integer.
fn sign_order(negative: bool) -> Ordering {
    if negative {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}

/// The order of types.
fn rank(view: View<'_>) -> u8 {
    match view {
        View::Small(_) | View::Big(_) | View::Float(_) => 0,
        View::Atom(_) => 1,
        View::Reference(_) => 2,
        View::Fun(_) | View::ExportFun(_) => 3,
        View::Port(_) => 4,
        View::Pid(_) => 5,
        View::Tuple(_) => 6,
        View::Map(_) => 7,
        View::Nil => 8,
        View::Cons(_) => 9,
        View::Bits(_) => 10,
    }
}
