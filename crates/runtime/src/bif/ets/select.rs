//! The functions that go through a table with a match specification.
//!
//! A [`Traversal`] looks at a few rows at a time, under the lock of their shard, and gives way when
//! the slice is used up. Where it is in a shard follows from a position (see
//! [`crate::ets::HashTable`]) or a key, neither of which other operations disturb. What has been
//! found is a list on the caller's heap. Keys that the heads of all clauses name are looked up.

use super::{badarg_because, with_table};
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::ets::{Access, Gone, Kind, Shard, Table};
use crate::match_spec::{Flavour, MatchSpec, PatternBody};
use purlin_heap::atom::Atom;
use purlin_heap::compare::{exact_eq, loose_eq};
use purlin_heap::copy;
use purlin_heap::heap::{OwnedTerm, Scratch};
use purlin_heap::term::Term;
use std::any::Any;
use std::sync::Arc;

/// Rows looked at under one lock.
const ROWS_AT_ONCE: usize = 100;
/// Rows looked at for one reduction.
const ROWS_PER_REDUCTION: usize = 4;
/// Bits of a position within a shard, in a continuation.
const POSITION_BITS: u32 = 40;

/// What happens to rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    /// The values are listed.
    Collect,
    /// Rows whose value is `true` are counted.
    Count,
    /// They are deleted.
    Delete,
    /// Rows become their values.
    Replace,
}

/// Where a traversal goes on.
enum Place {
    /// At a position of a shard; backwards, before it.
    Hashed { shard: usize, position: usize },
    /// After a key; at the start if there is none. Backwards, before it.
    Sorted(Option<OwnedTerm>),
    /// With these keys, the last one first.
    Keys(Vec<OwnedTerm>),
    /// Nowhere.
    End,
}

/// See the module documentation.
struct Traversal {
    table: Arc<Table>,
    spec: Arc<MatchSpec>,
    goal: Goal,
    place: Place,
    backwards: bool,
    /// Values wanted at a time.
    limit: Option<usize>,
    /// What the caller asked for: of an ordered table, the last first.
    reversed: bool,
    /// How many were found.
    found: usize,
    scratch: Scratch,
}

/// Compiles a specification, which is none at all if it is `[]`.
fn compile<'h>(ctx: &Ctx<'h, '_>, spec: Term<'h>) -> Result<Option<Arc<MatchSpec>>, Interrupt<'h>> {
    if spec.word() == Term::NIL.word() {
        return Ok(None);
    }
    let compiled = MatchSpec::compile(spec, Flavour::Table, &ctx.vm.atoms);
    compiled
        .map(|spec| Some(Arc::new(spec)))
        .map_err(|_| badarg())
}

fn of_pattern<'h>(
    ctx: &Ctx<'h, '_>,
    pattern: Term<'h>,
    body: PatternBody,
) -> Result<Option<Arc<MatchSpec>>, Interrupt<'h>> {
    let spec = MatchSpec::of_pattern(pattern, body, &ctx.vm.atoms).ok_or_else(badarg)?;
    Ok(Some(Arc::new(spec)))
}

fn limit_of<'h>(limit: Term<'h>) -> Result<usize, Interrupt<'h>> {
    limit
        .as_size()
        .filter(|&limit| limit > 0)
        .ok_or_else(badarg)
}

macro_rules! selections {
    ($($name:ident / $arity:literal ($table:ident, $spec:ident $(, $limit:ident)?) = $compile:expr, $reversed:literal, $doc:literal;)*) => { $(
        #[doc = $doc]
        pub fn $name<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; $arity]) -> BifResult<'h> {
            let [$table, $spec $(, $limit)?] = args;
            #[allow(unused_mut, unused_assignments, reason = "some have no limit")]
            let mut limit: Option<Term<'h>> = None;
            $( limit = Some($limit); )?
            collect(ctx, $table, $spec, limit, $compile, $reversed)
        }
    )* };
}

selections! {
    select_2/2(table, spec) = compile, false, "`ets:select/2`.";
    select_3/3(table, spec, limit) = compile, false, "`ets:select/3`.";
    select_reverse_2/2(table, spec) = compile, true, "`ets:select_reverse/2`.";
    select_reverse_3/3(table, spec, limit) = compile, true, "`ets:select_reverse/3`.";
    match_2/2(table, pattern) = |ctx, term| of_pattern(ctx, term, PatternBody::Bound), false, "`ets:match/2`.";
    match_3/3(table, pattern, limit) = |ctx, term| of_pattern(ctx, term, PatternBody::Bound), false, "`ets:match/3`.";
    match_object_2/2(table, pattern) = |ctx, term| of_pattern(ctx, term, PatternBody::Whole), false, "`ets:match_object/2`.";
    match_object_3/3(table, pattern, limit) = |ctx, term| of_pattern(ctx, term, PatternBody::Whole), false, "`ets:match_object/3`.";
}

/// `ets:select/1`.
pub fn select_1<'h>(ctx: &mut Ctx<'h, '_>, [continuation]: [Term<'h>; 1]) -> BifResult<'h> {
    go_on(ctx, continuation)
}

/// `ets:select_reverse/1`.
pub fn select_reverse_1<'h>(ctx: &mut Ctx<'h, '_>, [continuation]: [Term<'h>; 1]) -> BifResult<'h> {
    go_on(ctx, continuation)
}

/// `ets:match/1`.
pub fn match_1<'h>(ctx: &mut Ctx<'h, '_>, [continuation]: [Term<'h>; 1]) -> BifResult<'h> {
    go_on(ctx, continuation)
}

/// `ets:match_object/1`.
pub fn match_object_1<'h>(ctx: &mut Ctx<'h, '_>, [continuation]: [Term<'h>; 1]) -> BifResult<'h> {
    go_on(ctx, continuation)
}

/// `ets:select_count/2`.
pub fn select_count_2<'h>(ctx: &mut Ctx<'h, '_>, [table, spec]: [Term<'h>; 2]) -> BifResult<'h> {
    count(ctx, table, spec, Access::Read, Goal::Count)
}

/// `ets:internal_select_delete/2`: what `select_delete/2` does.
pub fn internal_select_delete_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [table, spec]: [Term<'h>; 2],
) -> BifResult<'h> {
    count(ctx, table, spec, Access::Write, Goal::Delete)
}

/// `ets:select_replace/2`.
pub fn select_replace_2<'h>(ctx: &mut Ctx<'h, '_>, [table, spec]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Write, |ctx, table| {
        let keypos = table.options.keypos;
        let keeps = |clause| keeps_key(ctx, clause, keypos).unwrap_or(false);
        if table.options.kind == Kind::Bag {
            return Err(badarg_because(Atom::BADTYPE));
        }
        if !spec.list().all(keeps) {
            return Err(badarg());
        }
        Ok(())
    })?;
    count(ctx, table, spec, Access::Write, Goal::Replace)
}

/// Is the value of a clause's body surely a row with the key of the one that the head matches?
fn keeps_key<'h>(ctx: &Ctx<'h, '_>, clause: Term<'h>, keypos: usize) -> Option<bool> {
    let &[head, _, body] = clause.as_tuple()?.elements() else {
        return None;
    };
    let cell = body.as_cons()?;
    if cell.tail.as_cons().is_some() {
        return None;
    }
    let whole = |term: Term<'h>| {
        term.as_atom()
            .is_some_and(|atom| ctx.vm.atoms.text(atom) == "$_")
    };
    if whole(cell.head) {
        return Some(true);
    }
    let old = head.as_tuple()?.get(keypos - 1)?;
    let value = cell.head.as_tuple()?.elements();
    match *value {
        [tuple] => {
            let new = tuple.as_tuple()?.get(keypos - 1)?;
            if let Some(&[function, position, row]) = new.as_tuple().map(|call| call.elements())
                && function.is_atom(Atom::ELEMENT)
            {
                return Some(position.as_size() == Some(keypos) && whole(row));
            }
            let is_any = old
                .as_atom()
                .is_some_and(|atom| ctx.vm.atoms.text(atom) == "_");
            Some(!is_any && exact_eq(old, new))
        }
        [form, constant] if form.is_atom(Atom::CONST) => {
            let new = constant.as_tuple()?.get(keypos - 1)?;
            let is_variable = |text: &str| text == "_" || text.starts_with('$');
            let bound = old
                .as_atom()
                .is_none_or(|atom| !is_variable(ctx.vm.atoms.text(atom)));
            Some(bound && old.as_tuple().is_none() && exact_eq(old, new))
        }
        _ => None,
    }
}

type Compile<'h, 'm> = fn(&Ctx<'h, 'm>, Term<'h>) -> Result<Option<Arc<MatchSpec>>, Interrupt<'h>>;

fn collect<'h, 'm>(
    ctx: &mut Ctx<'h, 'm>,
    table: Term<'h>,
    spec: Term<'h>,
    limit: Option<Term<'h>>,
    compile: Compile<'h, 'm>,
    reversed: bool,
) -> BifResult<'h> {
    let traversal = with_table(ctx, table, Access::Read, |ctx, table| {
        let limit = limit.map(limit_of).transpose()?;
        let Some(spec) = compile(ctx, spec)? else {
            return Ok(Err(limit));
        };
        // Values are put before those found already: without a limit the last row comes first.
        let backwards = reversed != limit.is_none();
        Ok(Ok(Traversal {
            place: start(table, &spec, backwards),
            table: table.share(),
            spec,
            goal: Goal::Collect,
            backwards,
            limit,
            reversed,
            found: 0,
            scratch: Scratch::new(),
        }))
    })?;
    match traversal {
        Ok(traversal) => run(ctx, &[Term::NIL], Box::new(traversal)),
        Err(None) => Ok(Term::NIL),
        Err(Some(_)) => Ok(Term::atom(Atom::END_OF_TABLE)),
    }
}

fn count<'h>(
    ctx: &mut Ctx<'h, '_>,
    table: Term<'h>,
    spec: Term<'h>,
    access: Access,
    goal: Goal,
) -> BifResult<'h> {
    let traversal = with_table(ctx, table, access, |ctx, table| {
        let Some(spec) = compile(ctx, spec)? else {
            return Ok(None);
        };
        Ok(Some(Traversal {
            place: start(table, &spec, false),
            table: table.share(),
            spec,
            goal,
            backwards: false,
            limit: None,
            reversed: false,
            found: 0,
            scratch: Scratch::new(),
        }))
    })?;
    match traversal {
        Some(traversal) => run(ctx, &[Term::NIL], Box::new(traversal)),
        None => Ok(Term::small(0)),
    }
}

/// Where a traversal begins.
fn start(table: &Table, spec: &MatchSpec, backwards: bool) -> Place {
    let ordered = table.options.kind == Kind::OrderedSet;
    if let Some(bound) = spec.bound_keys(table.options.keypos) {
        let equal = if ordered { loose_eq } else { exact_eq };
        let mut keys: Vec<OwnedTerm> = Vec::new();
        for key in bound {
            if !keys.iter().any(|other| equal(other.term(), key.term())) {
                keys.push(copy::clone_owned(key));
            }
        }
        // More than one would have to be sorted.
        if keys.len() == 1 || !ordered {
            return Place::Keys(keys);
        }
    }
    if ordered {
        return Place::Sorted(None);
    }
    match backwards {
        true => Place::Hashed {
            shard: table.shard_count() - 1,
            position: usize::MAX,
        },
        false => Place::Hashed {
            shard: 0,
            position: 0,
        },
    }
}

/// Goes through the table until the end, the limit, or the end of the slice.
fn run<'h>(ctx: &mut Ctx<'h, '_>, terms: &[Term<'h>], data: Box<dyn Any + Send>) -> BifResult<'h> {
    let mut traversal = data
        .downcast::<Traversal>()
        .expect("what the trap was given");
    let mut list = terms.first().copied().unwrap_or(Term::NIL);
    while !matches!(traversal.place, Place::End) {
        traversal.look(ctx, &mut list)?;
        ctx.charge(ROWS_AT_ONCE / ROWS_PER_REDUCTION);
        if traversal
            .limit
            .is_some_and(|limit| traversal.found >= limit)
        {
            break;
        }
        if ctx.exhausted() && !matches!(traversal.place, Place::End) {
            return Err(ctx.trap(run, &[list], traversal));
        }
    }
    Ok(match (traversal.goal, traversal.limit) {
        (Goal::Collect, None) => list,
        (Goal::Collect, Some(limit)) => {
            let mut values: Vec<Term<'h>> = list.list().collect();
            values.reverse();
            traversal.portion(ctx, &values, limit)
        }
        (Goal::Count | Goal::Delete | Goal::Replace, _) => Term::size(traversal.found),
    })
}

/// Goes on with what is in a continuation.
fn go_on<'h>(ctx: &mut Ctx<'h, '_>, continuation: Term<'h>) -> BifResult<'h> {
    if continuation.is_atom(Atom::END_OF_TABLE) {
        return Ok(continuation);
    }
    let parts = continuation.as_tuple().map(|parts| parts.elements());
    let Some(&[table, place, limit, spec, rest, reversed]) = parts else {
        return Err(badarg());
    };
    let spec = spec.shared_resource::<MatchSpec>().ok_or_else(badarg)?;
    let reversed = reversed.as_bool().ok_or_else(badarg)?;
    let limit = limit_of(limit)?;
    let place = read_place(place).ok_or_else(badarg)?;
    let traversal = with_table(ctx, table, Access::Read, |_, table| {
        Ok(Traversal {
            table: table.share(),
            spec,
            goal: Goal::Collect,
            place,
            backwards: reversed,
            limit: Some(limit),
            reversed,
            found: 0,
            scratch: Scratch::new(),
        })
    })?;
    let ready: Vec<Term<'h>> = rest.list().collect();
    if ready.len() >= limit {
        return Ok(traversal.portion(ctx, &ready, limit));
    }
    let list = ready
        .iter()
        .fold(Term::NIL, |list, &value| ctx.heap.cons(value, list));
    let mut traversal = traversal;
    traversal.found = ready.len();
    run(ctx, &[list], Box::new(traversal))
}

/// The place that a term of [`Traversal::place_term`] stands for.
fn read_place(term: Term<'_>) -> Option<Place> {
    if let Some(number) = term.as_size() {
        return Some(Place::Hashed {
            shard: number >> POSITION_BITS,
            position: number & ((1 << POSITION_BITS) - 1),
        });
    }
    if let Some(cell) = term.as_cons() {
        return Some(Place::Sorted(Some(copy::to_owned(cell.head))));
    }
    term.is_atom(Atom::END_OF_TABLE).then_some(Place::End)
}

impl Traversal {
    /// `{Values, Continuation}` of what has been found, up to the limit.
    fn portion<'h>(&self, ctx: &mut Ctx<'h, '_>, values: &[Term<'h>], limit: usize) -> Term<'h> {
        let (now, later) = values.split_at(values.len().min(limit));
        if now.is_empty() {
            return Term::atom(Atom::END_OF_TABLE);
        }
        let now = ctx.heap.list(now);
        let at_end = matches!(self.place, Place::End) && later.is_empty();
        let continuation = if at_end {
            Term::atom(Atom::END_OF_TABLE)
        } else {
            let spec = ctx.scheduler.make_reference();
            let parts = [
                self.table.reference_term(&mut ctx.heap),
                self.place_term(ctx),
                Term::size(limit),
                ctx.heap.resource(spec, self.spec.clone(), 0),
                ctx.heap.list(later),
                Term::bool(self.reversed),
            ];
            ctx.heap.tuple(&parts)
        };
        ctx.heap.tuple(&[now, continuation])
    }

    fn place_term<'h>(&self, ctx: &mut Ctx<'h, '_>) -> Term<'h> {
        match &self.place {
            Place::Hashed { shard, position } => Term::size(shard << POSITION_BITS | position),
            Place::Sorted(Some(key)) => {
                let key = ctx.heap.copy_in(key.term());
                ctx.heap.cons(key, Term::NIL)
            }
            Place::Sorted(None) | Place::Keys(_) | Place::End => Term::atom(Atom::END_OF_TABLE),
        }
    }

    /// Looks at some rows.
    fn look<'h>(&mut self, ctx: &mut Ctx<'h, '_>, list: &mut Term<'h>) -> Result<(), Gone> {
        let table = self.table.clone();
        match std::mem::replace(&mut self.place, Place::End) {
            Place::Hashed { shard, position } => {
                self.place = match self.goal {
                    Goal::Collect | Goal::Count => {
                        self.look_hashed(ctx, &*table.read(shard)?, position, list)
                    }
                    Goal::Delete | Goal::Replace => {
                        self.change_hashed(ctx, &mut *table.write(shard)?, position)
                    }
                }
                .map_or_else(
                    || self.next_shard(shard),
                    |position| Place::Hashed { shard, position },
                );
            }
            Place::Sorted(key) => {
                let last = match self.goal {
                    Goal::Collect | Goal::Count => {
                        self.look_sorted(ctx, &*table.read(0)?, key, list)
                    }
                    Goal::Delete | Goal::Replace => {
                        self.change_sorted(ctx, &mut *table.write(0)?, key)
                    }
                };
                self.place = last.map_or(Place::End, |key| Place::Sorted(Some(key)));
            }
            Place::Keys(mut keys) => {
                let Some(key) = keys.pop() else {
                    return Ok(());
                };
                self.look_up(ctx, &table, &key, list)?;
                if !keys.is_empty() {
                    self.place = Place::Keys(keys);
                }
            }
            Place::End => {}
        }
        Ok(())
    }

    fn next_shard(&self, shard: usize) -> Place {
        let next = match self.backwards {
            true => shard.checked_sub(1),
            false => Some(shard + 1).filter(|&next| next < self.table.shard_count()),
        };
        next.map_or(Place::End, |shard| Place::Hashed {
            shard,
            position: if self.backwards { usize::MAX } else { 0 },
        })
    }

    /// Looks at a row that stays as it is.
    #[inline]
    fn see<'h>(&mut self, ctx: &mut Ctx<'h, '_>, row: &OwnedTerm, list: &mut Term<'h>) {
        if self.goal == Goal::Collect {
            let value = self.spec.apply(ctx, &mut self.scratch, row, |value, heap| {
                heap.copy_in(value)
            });
            if let Some(value) = value {
                *list = ctx.heap.cons(value, *list);
                self.found += 1;
            }
        } else if self.is_chosen(ctx, row) {
            self.found += 1;
        }
    }

    fn is_chosen(&mut self, ctx: &mut Ctx<'_, '_>, row: &OwnedTerm) -> bool {
        let chosen = |value: Term<'_>, _: &mut _| value.is_atom(Atom::TRUE);
        self.spec.apply(ctx, &mut self.scratch, row, chosen) == Some(true)
    }

    /// What a row is to become, if it matches.
    fn replacement(&mut self, ctx: &mut Ctx<'_, '_>, row: &OwnedTerm) -> Option<OwnedTerm> {
        let new = |value: Term<'_>, _: &mut _| copy::to_owned(value);
        self.spec.apply(ctx, &mut self.scratch, row, new)
    }

    /// Returns the position after some rows, unless that is the end.
    fn look_hashed<'h>(
        &mut self,
        ctx: &mut Ctx<'h, '_>,
        shard: &Shard,
        mut position: usize,
        list: &mut Term<'h>,
    ) -> Option<usize> {
        let Shard::Hashed(hashed) = shard else {
            return None;
        };
        for _ in 0..ROWS_AT_ONCE {
            let (at, found) = match self.backwards {
                true => hashed.last_before(position),
                false => hashed.at_or_after(position),
            }?;
            let rows = found.rows();
            match self.backwards {
                true => rows.iter().rev().for_each(|row| self.see(ctx, row, list)),
                false => rows.iter().for_each(|row| self.see(ctx, row, list)),
            }
            position = if self.backwards { at } else { at + 1 };
            if self.limit.is_some_and(|limit| self.found >= limit) {
                break;
            }
        }
        Some(position)
    }

    fn change_hashed(
        &mut self,
        ctx: &mut Ctx<'_, '_>,
        shard: &mut Shard,
        mut position: usize,
    ) -> Option<usize> {
        let Shard::Hashed(hashed) = shard else {
            return None;
        };
        let fixed = self.table.is_fixed();
        for _ in 0..ROWS_AT_ONCE {
            let (at, found) = hashed.at_or_after(position)?;
            position = at + 1;
            if self.goal == Goal::Replace {
                let new: Vec<Option<OwnedTerm>> = found
                    .rows()
                    .iter()
                    .map(|row| self.replacement(ctx, row))
                    .collect();
                self.found += hashed.replace_at(at, new);
            } else {
                self.found += hashed.retain_at(at, fixed, |row| !self.is_chosen(ctx, row));
            }
        }
        Some(position)
    }

    /// Returns the key of the last of some rows, unless that is the end.
    fn look_sorted<'h>(
        &mut self,
        ctx: &mut Ctx<'h, '_>,
        shard: &Shard,
        key: Option<OwnedTerm>,
        list: &mut Term<'h>,
    ) -> Option<OwnedTerm> {
        let Shard::Sorted(sorted) = shard else {
            return None;
        };
        let atoms = &ctx.vm.atoms;
        let mut place = match (&key, self.backwards) {
            (None, false) => Some(sorted.first()),
            (None, true) => sorted.last(),
            (Some(key), false) => Some(sorted.after(key.term(), atoms)),
            (Some(key), true) => sorted.before(key.term(), atoms),
        }?;
        let mut row = sorted.at(place)?;
        for _ in 0..ROWS_AT_ONCE {
            self.see(ctx, row, list);
            if self.limit.is_some_and(|limit| self.found >= limit) {
                break;
            }
            place = match self.backwards {
                true => sorted.previous(place)?,
                false => sorted.next(place),
            };
            row = sorted.at(place)?;
        }
        // The row at `row` was seen if the limit is reached, else it comes next.
        let seen = self.limit.is_some_and(|limit| self.found >= limit);
        let last = match (seen, self.backwards) {
            (true, _) => Some(place),
            (false, false) => sorted.previous(place),
            (false, true) => Some(sorted.next(place)),
        };
        let last = last.and_then(|place| sorted.at(place))?;
        Some(self.key_of(last))
    }

    fn key_of(&self, row: &OwnedTerm) -> OwnedTerm {
        let key = row
            .term()
            .as_tuple()
            .and_then(|row| row.get(self.table.options.keypos - 1));
        copy::to_owned(key.unwrap_or(Term::NIL))
    }

    fn change_sorted(
        &mut self,
        ctx: &mut Ctx<'_, '_>,
        shard: &mut Shard,
        key: Option<OwnedTerm>,
    ) -> Option<OwnedTerm> {
        let Shard::Sorted(sorted) = shard else {
            return None;
        };
        let mut place = match &key {
            None => sorted.first(),
            Some(key) => sorted.after(key.term(), &ctx.vm.atoms),
        };
        let mut last = None;
        for index in 0..ROWS_AT_ONCE {
            let row = sorted.at(place)?;
            if index + 1 == ROWS_AT_ONCE {
                last = Some(self.key_of(row));
            }
            if self.goal == Goal::Replace {
                if let Some(new) = self.replacement(ctx, row) {
                    self.found += 1;
                    sorted.put(new, &ctx.vm.atoms);
                }
                place = sorted.next(place);
            } else if self.is_chosen(ctx, row) {
                self.found += 1;
                sorted.remove_at(place);
                place = sorted.settle(place);
            } else {
                place = sorted.next(place);
            }
        }
        last
    }

    /// Looks at the rows of one key.
    fn look_up<'h>(
        &mut self,
        ctx: &mut Ctx<'h, '_>,
        table: &Table,
        key: &OwnedTerm,
        list: &mut Term<'h>,
    ) -> Result<(), Gone> {
        let hash = table.hash(key.term(), &ctx.vm.atoms);
        let number = table.shard_of(hash);
        if matches!(self.goal, Goal::Collect | Goal::Count) {
            match &*table.read(number)? {
                Shard::Sorted(sorted) => {
                    if let Some(row) = sorted.get(key.term(), &ctx.vm.atoms) {
                        self.see(ctx, row, list);
                    }
                }
                Shard::Hashed(hashed) => {
                    let found = hashed.get(hash.low(), key.term());
                    let rows = found.map_or(&[][..], |found| found.rows());
                    match self.backwards {
                        true => rows.iter().rev().for_each(|row| self.see(ctx, row, list)),
                        false => rows.iter().for_each(|row| self.see(ctx, row, list)),
                    }
                }
            }
            return Ok(());
        }
        match &mut *table.write(number)? {
            Shard::Sorted(sorted) => {
                let Some(row) = sorted.get(key.term(), &ctx.vm.atoms) else {
                    return Ok(());
                };
                if self.goal == Goal::Delete && self.is_chosen(ctx, row) {
                    sorted.remove(key.term(), &ctx.vm.atoms);
                    self.found += 1;
                } else if self.goal == Goal::Replace
                    && let Some(new) = self.replacement(ctx, row)
                {
                    sorted.put(new, &ctx.vm.atoms);
                    self.found += 1;
                }
            }
            Shard::Hashed(hashed) => {
                let Some(at) = hashed.position(hash.low(), key.term()) else {
                    return Ok(());
                };
                if self.goal == Goal::Delete {
                    let fixed = table.is_fixed();
                    self.found += hashed.retain_at(at, fixed, |row| !self.is_chosen(ctx, row));
                } else if let Some(found) = hashed.get(hash.low(), key.term()) {
                    let rows = found.rows().iter();
                    let new = rows.map(|row| self.replacement(ctx, row)).collect();
                    self.found += hashed.replace_at(at, new);
                }
            }
        }
        Ok(())
    }
}
