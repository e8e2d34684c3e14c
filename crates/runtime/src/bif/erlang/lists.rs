//! Lists: hd/1, tl/1, length/1, `++` and `--`.

use crate::bif::{BifResult, Ctx, badarg};
use purlin_heap::compare;
use purlin_heap::term::Term;

/// Elements visited for one reduction.
const ELEMENTS_PER_REDUCTION: usize = 16;

/// Right operands up to this length are searched element by element in `--`.
const LINEAR_SUBTRACT_MAX: usize = 16;

/// `hd/1`.
pub fn hd_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(list.as_cons().ok_or_else(badarg)?.head)
}

/// `tl/1`.
pub fn tl_1<'h>(_: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(list.as_cons().ok_or_else(badarg)?.tail)
}

/// `length/1`.
pub fn length_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let length = list.list_length().ok_or_else(badarg)?;
    ctx.charge(length / ELEMENTS_PER_REDUCTION);
    Ok(Term::size(length))
}

/// `++`: copies the left list before the right term.
pub fn list_append_2<'h>(ctx: &mut Ctx<'h, '_>, [left, right]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut rest = left.list();
    let mut list = purlin_heap::heap::ListBuilder::new();
    let mut count = 0;
    for element in rest.by_ref() {
        list.push(&mut ctx.heap, element);
        count += 1;
    }
    ctx.charge(count / ELEMENTS_PER_REDUCTION);
    if rest.ended_properly() {
        Ok(list.finish(right))
    } else {
        Err(badarg())
    }
}

/// `--`: removes from the left list the first occurrence of each element of the right one.
pub fn list_subtract_2<'h>(ctx: &mut Ctx<'h, '_>, [left, right]: [Term<'h>; 2]) -> BifResult<'h> {
    let (mut left_rest, mut right_rest) = (left.list(), right.list());
    let elements: Vec<Term<'h>> = left_rest.by_ref().collect();
    let removed: Vec<Term<'h>> = right_rest.by_ref().collect();
    if !left_rest.ended_properly() || !right_rest.ended_properly() {
        return Err(badarg());
    }
    ctx.charge((elements.len() + removed.len()) / ELEMENTS_PER_REDUCTION);
    if removed.is_empty() {
        return Ok(left);
    }
    let kept = if removed.len() <= LINEAR_SUBTRACT_MAX {
        subtract_linear(elements, removed)
    } else {
        subtract_sorted(ctx, elements, removed)
    };
    Ok(ctx.heap.list(&kept))
}

fn subtract_linear<'h>(elements: Vec<Term<'h>>, mut removed: Vec<Term<'h>>) -> Vec<Term<'h>> {
    let keep = |element: &Term<'h>| {
        let found = removed
            .iter()
            .position(|other| compare::exact_eq(*other, *element));
        found.map(|index| removed.swap_remove(index)).is_none()
    };
    elements.into_iter().filter(keep).collect()
}

/// Sorts what is to be removed and counts, for each run of equal elements, how many are left to
/// remove: n log m instead of n times m.
fn subtract_sorted<'h>(
    ctx: &Ctx<'h, '_>,
    elements: Vec<Term<'h>>,
    mut removed: Vec<Term<'h>>,
) -> Vec<Term<'h>> {
    let atoms = &ctx.vm.atoms;
    removed.sort_by(|a, b| compare::compare_keys(*a, *b, atoms));
    let mut runs: Vec<(Term<'h>, usize)> = Vec::new();
    for element in removed {
        match runs.last_mut() {
            Some((last, count)) if compare::exact_eq(*last, element) => *count += 1,
            Some(_) | None => runs.push((element, 1)),
        }
    }
    let keep = |element: &Term<'h>| {
        let found =
            runs.binary_search_by(|(other, _)| compare::compare_keys(*other, *element, atoms));
        match found {
            Ok(run) if runs[run].1 > 0 => {
                runs[run].1 -= 1;
                false
            }
            Ok(_) | Err(_) => true,
        }
    };
    elements.into_iter().filter(keep).collect()
}
