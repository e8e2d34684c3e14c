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
use crate::term::{Cons, Term, View};
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

/// About how many words a comparison with a term looks at, at most; not counted on beyond `limit`.
pub fn words_compared(term: Term<'_>, limit: usize) -> usize {
    let mut words = 0;
    let mut pending = Vec::new();
    let mut next = Some(term);
    while let Some(term) = next
        && words < limit
    {
        next = None;
        match term.view() {
            View::Cons(cell) => {
                words += 2;
                if cell.head.word().is_pointer() {
                    pending.push(cell.head);
                }
                next = Some(cell.tail);
            }
            View::Tuple(tuple) => push_inner(tuple.elements(), limit, &mut words, &mut pending),
            View::Fun(fun) => push_inner(fun.free(), limit, &mut words, &mut pending),
            View::Map(map) => {
                for (key, value) in map.iter().take(limit) {
                    push_inner(&[key, value], limit, &mut words, &mut pending);
                }
            }
            View::Bits(bits) => words += bits.byte_size() / 8,
            View::Big(_) | View::Float(_) | View::Reference(_) | View::ExportFun(_) => words += 2,
            View::Small(_) | View::Atom(_) | View::Port(_) | View::Pid(_) | View::Nil => {}
        }
        next = next.or_else(|| pending.pop());
    }
    words
}

/// Counts terms that lie side by side, and leaves those that are more than a word for later.
fn push_inner<'h>(
    terms: &[Term<'h>],
    limit: usize,
    words: &mut usize,
    pending: &mut Vec<Term<'h>>,
) {
    *words += terms.len();
    let pointers = terms.iter().filter(|term| term.word().is_pointer());
    pending.extend(pointers.take(limit));
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

/// What looking at one level of two terms showed.
enum Level<'a, 'b> {
    /// The terms differ, and this is how they are ordered (equality asks only whether).
    Differ(Ordering),
    /// Nothing is left to compare here.
    Same,
    /// They are the same if these are.
    Inside(Term<'a>, Term<'b>),
}

/// Goes through elements up to a pair that needs a look inside; the rest is left for later.
/// `immediates` compares two of these that differ.
#[inline]
fn elements<'a, 'b>(
    a: &'a [Term<'a>],
    b: &'b [Term<'b>],
    pending: &mut Vec<Pending<'a, 'b>>,
    immediates: impl Fn(Term<'a>, Term<'b>) -> Ordering,
) -> Level<'a, 'b> {
    for (index, (&x, &y)) in a.iter().zip(b).enumerate() {
        if x.word() == y.word() {
            continue;
        }
        if !x.word().is_pointer() && !y.word().is_pointer() {
            return Level::Differ(immediates(x, y));
        }
        if index + 1 < a.len() {
            pending.push(Pending::Slices(&a[index + 1..], &b[index + 1..]));
        }
        return Level::Inside(x, y);
    }
    Level::Same
}

/// The same for lists: along the spine.
#[inline]
fn spine<'a, 'b>(
    mut a: Cons<'a>,
    mut b: Cons<'b>,
    pending: &mut Vec<Pending<'a, 'b>>,
    immediates: impl Fn(Term<'a>, Term<'b>) -> Ordering,
) -> Level<'a, 'b> {
    loop {
        let (x, y) = (a.head, b.head);
        if x.word() != y.word() {
            if !x.word().is_pointer() && !y.word().is_pointer() {
                return Level::Differ(immediates(x, y));
            }
            pending.push(Pending::Tails(a.tail, b.tail));
            return Level::Inside(x, y);
        }
        if a.tail.word() == b.tail.word() {
            return Level::Same;
        }
        match (a.tail.as_cons(), b.tail.as_cons()) {
            (Some(next_a), Some(next_b)) => (a, b) = (next_a, next_b),
            _ => return Level::Inside(a.tail, b.tail),
        }
    }
}

/// Runs `level` until terms differ or nothing is left.
#[inline]
fn walk<'a, 'b>(
    a: Term<'a>,
    b: Term<'b>,
    numbers: Numbers,
    mut level: impl FnMut(Term<'a>, Term<'b>, &mut Numbers, &mut Vec<Pending<'a, 'b>>) -> Level<'a, 'b>,
) -> Ordering {
    let mut pending = Vec::new();
    let mut numbers = numbers;
    let mut pair = (a, b);
    loop {
        let (a, b) = pair;
        let found = if a.word() == b.word() {
            Level::Same
        } else {
            level(a, b, &mut numbers, &mut pending)
        };
        pair = match found {
            Level::Differ(order) => return order,
            Level::Inside(a, b) => (a, b),
            Level::Same => match next_pair(&mut pending, &mut numbers) {
                Some(pair) => pair,
                None => return Ordering::Equal,
            },
        };
    }
}

fn equal(a: Term<'_>, b: Term<'_>, numbers: Numbers) -> bool {
    walk(a, b, numbers, |a, b, numbers, pending| {
        equal_level(a, b, *numbers, pending)
    })
    .is_eq()
}

/// Says that terms differ, where the order does not matter.
const DIFFER: Ordering = Ordering::Less;

fn equal_level<'a, 'b>(
    a: Term<'a>,
    b: Term<'b>,
    numbers: Numbers,
    pending: &mut Vec<Pending<'a, 'b>>,
) -> Level<'a, 'b> {
    if !a.word().is_pointer() && !b.word().is_pointer() {
        return Level::Differ(DIFFER);
    }
    let by_value = numbers == Numbers::ByValue;
    let same = match (a.view(), b.view()) {
        (View::Cons(a), View::Cons(b)) => return spine(a, b, pending, |_, _| DIFFER),
        (View::Tuple(a), View::Tuple(b)) if a.arity() == b.arity() => {
            return elements(a.elements(), b.elements(), pending, |_, _| DIFFER);
        }
        (View::Fun(a), View::Fun(b)) if same_code(a, b) && a.free().len() == b.free().len() => {
            return elements(a.free(), b.free(), pending, |_, _| DIFFER);
        }
        (View::Map(a), View::Map(b)) if a.len() == b.len() => {
            pending.push(Pending::Pairs(a.iter(), b.iter(), numbers));
            true
        }
        (View::Float(a), View::Float(b)) if by_value => a == b,
        (View::Float(a), View::Float(b)) => a.to_bits() == b.to_bits(),
        (View::Big(a), View::Big(b)) => a.compare(b).is_eq(),
        (View::Small(_) | View::Big(_), View::Float(float)) => {
            by_value && compare_with_float(a, float).is_eq()
        }
        (View::Float(float), View::Small(_) | View::Big(_)) => {
            by_value && compare_with_float(b, float).is_eq()
        }
        (View::Reference(a), View::Reference(b)) => a == b,
        (View::ExportFun(a), View::ExportFun(b)) => a == b,
        (View::Bits(a), View::Bits(b)) => a.equals(b),
        _ => false,
    };
    if same {
        Level::Same
    } else {
        Level::Differ(DIFFER)
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
    fn run(&self, a: Term<'_>, b: Term<'_>) -> Ordering {
        walk(a, b, self.numbers, |a, b, numbers, pending| {
            self.level(a, b, numbers, pending)
        })
    }

    fn immediates(&self, a: Term<'_>, b: Term<'_>) -> Ordering {
        match (a.view(), b.view()) {
            (View::Small(a), View::Small(b)) => a.cmp(&b),
            (View::Atom(a), View::Atom(b)) => self.atoms.compare(a, b),
            (View::Port(a), View::Port(b)) => a.cmp(&b),
            (View::Pid(a), View::Pid(b)) => a.cmp(&b),
            (a, b) => rank(a).cmp(&rank(b)),
        }
    }

    fn level<'a, 'b>(
        &self,
        a: Term<'a>,
        b: Term<'b>,
        numbers: &mut Numbers,
        pending: &mut Vec<Pending<'a, 'b>>,
    ) -> Level<'a, 'b> {
        let by_value = *numbers == Numbers::ByValue;
        let (view_a, view_b) = (a.view(), b.view());
        let order = match (view_a, view_b) {
            (View::Cons(a), View::Cons(b)) => {
                return spine(a, b, pending, |a, b| self.immediates(a, b));
            }
            (View::Tuple(a), View::Tuple(b)) if a.arity() == b.arity() => {
                let immediates = |a, b| self.immediates(a, b);
                return elements(a.elements(), b.elements(), pending, immediates);
            }
            (View::Tuple(a), View::Tuple(b)) => a.arity().cmp(&b.arity()),
            (View::Big(a), View::Big(b)) => a.compare(b),
            (View::Small(_), View::Big(b)) => sign_order(b.is_negative()).reverse(),
            (View::Big(a), View::Small(_)) => sign_order(a.is_negative()),
            (View::Float(a), View::Float(b)) if by_value => {
                a.partial_cmp(&b).unwrap_or(Ordering::Equal)
            }
            (View::Float(a), View::Float(b)) => a.total_cmp(&b),
            (View::Small(_) | View::Big(_), View::Float(float)) if by_value => {
                compare_with_float(a, float)
            }
            (View::Small(_) | View::Big(_), View::Float(_)) => Ordering::Less,
            (View::Float(float), View::Small(_) | View::Big(_)) if by_value => {
                compare_with_float(b, float).reverse()
            }
            (View::Float(_), View::Small(_) | View::Big(_)) => Ordering::Greater,
            (View::Reference(a), View::Reference(b)) => a.key().cmp(&b.key()),
            (View::ExportFun(a), View::ExportFun(b)) => self.compare_exports(a, b),
            (View::ExportFun(_), View::Fun(_)) => Ordering::Greater,
            (View::Fun(_), View::ExportFun(_)) => Ordering::Less,
            (View::Fun(a), View::Fun(b)) => {
                pending.push(Pending::Slices(a.free(), b.free()));
                self.compare_funs(a, b)
            }
            (View::Map(a), View::Map(b)) => self.compare_maps(a, b, numbers, pending),
            (View::Bits(a), View::Bits(b)) => a.compare(b),
            _ => self.immediates(a, b),
        };
        if order.is_eq() {
            Level::Same
        } else {
            Level::Differ(order)
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
        &self,
        a: Map<'a>,
        b: Map<'b>,
        numbers: &mut Numbers,
        pending: &mut Vec<Pending<'a, 'b>>,
    ) -> Ordering {
        let sizes = a.len().cmp(&b.len());
        if sizes.is_ne() {
            return sizes;
        }
        if let (Some(a), Some(b)) = (a.as_flat(), b.as_flat()) {
            pending.push(Pending::Slices(a.values(), b.values()));
            pending.push(Pending::Mode(*numbers));
            pending.push(Pending::Slices(a.keys(), b.keys()));
            *numbers = Numbers::ByType;
            return Ordering::Equal;
        }
        if self.depth >= SORTED_MAPS_MAX {
            pending.push(Pending::Pairs(a.iter(), b.iter(), *numbers));
            return Ordering::Equal;
        }
        self.compare_large_maps(a, b, *numbers)
    }

    fn compare_large_maps(&self, a: Map<'_>, b: Map<'_>, numbers: Numbers) -> Ordering {
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
