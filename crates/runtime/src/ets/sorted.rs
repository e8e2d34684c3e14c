//! Rows in the order of their keys: ordered sets.
//!
//! Rows lie in sorted runs of up to [`RUN_MAX`], and the runs in a sorted list: a search is two
//! binary searches, an insertion moves a part of a run, and every so often a part of the list.
//! Compared with a balanced tree a row costs no node, and neighbours lie side by side; the list of
//! runs of ten million rows takes a few megabytes.
//!
//! Beside a row, and beside a run for its first row, stands a key that is a small integer ([`Quick`]):
//! a search for such a key among such keys touches no row. Keys are often asked for in order, so such a search looks
//! first where the last one ended.
//!
//! A position is a key: nothing is lost when what was there is deleted, so fixing does nothing.

use super::hashed::key_of;
use purlin_heap::AtomTable;
use purlin_heap::compare::compare;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;
use std::cmp::Ordering;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

/// Most rows of a run.
const RUN_MAX: usize = 256;

/// See the module documentation.
pub(crate) struct SortedTable {
    keypos: usize,
    /// None is empty.
    runs: Vec<Run>,
    /// The run of the last search for a small integer; there may be no such run any more.
    near: AtomicUsize,
    pub(super) rows: usize,
    pub(super) words: usize,
}

/// Neighbouring rows. There is none without a row, except while it changes.
struct Run {
    /// The key of the first row.
    first: Quick,
    rows: Vec<Entry>,
}

struct Entry {
    key: Quick,
    row: OwnedTerm,
}

/// A key that is a small integer, or a value that no small integer has.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Quick(i64);

impl Quick {
    const OTHER: Quick = Quick(i64::MIN);

    #[inline]
    fn of(key: Term<'_>) -> Quick {
        key.as_small().map_or(Quick::OTHER, Quick)
    }

    /// The order of two keys if both are small integers.
    #[inline]
    fn order(self, other: Quick) -> Option<Ordering> {
        (self != Quick::OTHER && other != Quick::OTHER).then(|| self.0.cmp(&other.0))
    }
}

impl Entry {
    fn new(row: OwnedTerm, keypos: usize) -> Entry {
        Entry {
            key: Quick::of(key_of(&row, keypos)),
            row,
        }
    }
}

impl Run {
    fn new(rows: Vec<Entry>) -> Run {
        let first = rows.first().map_or(Quick::OTHER, |entry| entry.key);
        Run { first, rows }
    }

    fn insert(&mut self, index: usize, entry: Entry) {
        self.rows.insert(index, entry);
        self.first = self.rows[0].key;
    }

    fn remove(&mut self, index: usize) -> OwnedTerm {
        let removed = self.rows.remove(index);
        if let Some(entry) = self.rows.first() {
            self.first = entry.key;
        }
        removed.row
    }

    /// Takes its upper half away.
    fn split(&mut self) -> Run {
        let mut upper = Vec::with_capacity(RUN_MAX);
        upper.extend(self.rows.drain(RUN_MAX / 2..));
        Run::new(upper)
    }
}

/// A row's place. Valid until the table changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    run: usize,
    index: usize,
}

impl SortedTable {
    pub(super) fn new(keypos: usize) -> SortedTable {
        SortedTable {
            keypos,
            runs: Vec::new(),
            near: AtomicUsize::new(0),
            rows: 0,
            words: 0,
        }
    }

    /// Words of memory, rows included.
    pub(super) fn memory_words(&self) -> usize {
        let slots: usize = self.runs.iter().map(|run| run.rows.capacity()).sum();
        let bytes = slots * size_of::<Entry>() + self.runs.capacity() * size_of::<Run>();
        self.words + bytes / size_of::<u64>()
    }

    /// Where a key is, or where it would be.
    fn search(&self, key: Term<'_>, atoms: &AtomTable) -> Result<Place, Place> {
        let wanted = Quick::of(key);
        let order = |quick: Quick, entry: &Entry| {
            let quickly = quick.order(wanted);
            quickly.unwrap_or_else(|| compare(key_of(&entry.row, self.keypos), key, atoms))
        };
        let comes_later = |run: &Run| order(run.first, &run.rows[0]).is_gt();
        let near = self.near.load(Relaxed);
        let run = if self.is_within(near, wanted) {
            near
        } else {
            let after = self.runs.partition_point(|run| !comes_later(run));
            let Some(run) = after.checked_sub(1) else {
                return Err(Place { run: 0, index: 0 });
            };
            self.near.store(run, Relaxed);
            run
        };
        let rows = &self.runs[run].rows;
        match rows.binary_search_by(|entry| order(entry.key, entry)) {
            Ok(index) => Ok(Place { run, index }),
            Err(index) => Err(Place { run, index }),
        }
    }

    /// Is a small integer known to be between the first key of a run and that of the next?
    fn is_within(&self, run: usize, wanted: Quick) -> bool {
        let Some(first) = self.runs.get(run) else {
            return false;
        };
        let from_here = first.first.order(wanted).is_some_and(Ordering::is_le);
        from_here
            && self.runs.get(run + 1).is_none_or(|next| {
                let order = next.first.order(wanted);
                order.is_some_and(Ordering::is_gt)
            })
    }

    /// The row at a place.
    pub(crate) fn at(&self, place: Place) -> Option<&OwnedTerm> {
        let entry = self.runs.get(place.run)?.rows.get(place.index)?;
        Some(&entry.row)
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows
    }

    /// The row with that many before it.
    pub(crate) fn nth(&self, mut index: usize) -> Option<&OwnedTerm> {
        for run in &self.runs {
            if let Some(entry) = run.rows.get(index) {
                return Some(&entry.row);
            }
            index -= run.rows.len();
        }
        None
    }

    /// The row with that key.
    pub(crate) fn get(&self, key: Term<'_>, atoms: &AtomTable) -> Option<&OwnedTerm> {
        self.at(self.search(key, atoms).ok()?)
    }

    /// The row with that key, to be changed except for its key.
    pub(crate) fn get_mut(&mut self, key: Term<'_>, atoms: &AtomTable) -> Option<&mut OwnedTerm> {
        let place = self.search(key, atoms).ok()?;
        Some(&mut self.runs[place.run].rows[place.index].row)
    }

    pub(crate) fn note_words(&mut self, before: usize, after: usize) {
        self.words = self.words + after - before;
    }

    /// How many rows a run has, if there is one with that number.
    fn length(&self, run: usize) -> usize {
        self.runs.get(run).map_or(0, |run| run.rows.len())
    }

    /// The place of the first row.
    pub(crate) fn first(&self) -> Place {
        Place { run: 0, index: 0 }
    }

    /// The place of the last row.
    pub(crate) fn last(&self) -> Option<Place> {
        let run = self.runs.len().checked_sub(1)?;
        let index = self.runs[run].rows.len().checked_sub(1)?;
        Some(Place { run, index })
    }

    /// The next place, if there is one.
    pub(crate) fn next(&self, place: Place) -> Place {
        if place.index + 1 < self.length(place.run) {
            Place {
                index: place.index + 1,
                ..place
            }
        } else {
            Place {
                run: place.run + 1,
                index: 0,
            }
        }
    }

    /// The place before, if there is one.
    pub(crate) fn previous(&self, place: Place) -> Option<Place> {
        if let Some(index) = place.index.checked_sub(1) {
            return Some(Place { index, ..place });
        }
        let run = place.run.checked_sub(1)?;
        let index = self.runs[run].rows.len() - 1;
        Some(Place { run, index })
    }

    /// The place of the first row whose key comes after this one.
    pub(crate) fn after(&self, key: Term<'_>, atoms: &AtomTable) -> Place {
        match self.search(key, atoms) {
            Ok(place) => self.next(place),
            Err(place) => self.settled(place),
        }
    }

    /// The place of the last row whose key comes before this one.
    pub(crate) fn before(&self, key: Term<'_>, atoms: &AtomTable) -> Option<Place> {
        match self.search(key, atoms) {
            Ok(place) | Err(place) => self.previous(place),
        }
    }

    /// A place past the end of a run is the start of the next one.
    fn settled(&self, place: Place) -> Place {
        if place.index < self.length(place.run) {
            place
        } else {
            Place {
                run: place.run + 1,
                index: 0,
            }
        }
    }

    /// Puts a row in the place of that with an equal key, or adds it.
    pub(crate) fn put(&mut self, row: OwnedTerm, atoms: &AtomTable) {
        self.words += row.words();
        match self.search(key_of(&row, self.keypos), atoms) {
            Ok(place) => self.replace(place, row),
            Err(place) => self.insert(place, row),
        }
    }

    /// The keys compare equal, but may be an integer and a float.
    fn replace(&mut self, Place { run, index }: Place, row: OwnedTerm) {
        let run = &mut self.runs[run];
        let entry = &mut run.rows[index];
        self.words -= entry.row.words();
        *entry = Entry::new(row, self.keypos);
        run.first = run.rows[0].key;
    }

    fn insert(&mut self, Place { run, index }: Place, row: OwnedTerm) {
        self.rows += 1;
        let entry = Entry::new(row, self.keypos);
        let is_last = run + 1 == self.runs.len();
        let Some(rows) = self.runs.get_mut(run) else {
            return self.runs.push(Run::new(vec![entry]));
        };
        if rows.rows.len() < RUN_MAX {
            return rows.insert(index, entry);
        }
        let is_first = run == 0 && index == 0;
        if is_first || is_last && index == RUN_MAX {
            // Rows that come in order, from either end, fill their runs.
            let mut new = Vec::with_capacity(RUN_MAX);
            new.push(entry);
            let place = if is_first { 0 } else { run + 1 };
            return self.runs.insert(place, Run::new(new));
        }
        let mut upper = rows.split();
        if index <= RUN_MAX / 2 {
            rows.insert(index, entry);
        } else {
            upper.insert(index - RUN_MAX / 2, entry);
        }
        self.runs.insert(run + 1, upper);
    }

    /// Removes the row with that key.
    pub(crate) fn remove(&mut self, key: Term<'_>, atoms: &AtomTable) -> Option<OwnedTerm> {
        let place = self.search(key, atoms).ok()?;
        self.remove_at(place)
    }

    /// Removes the row at a place; what comes after it is then there, or at [`SortedTable::settle`].
    pub(crate) fn remove_at(&mut self, place: Place) -> Option<OwnedTerm> {
        let run = self.runs.get_mut(place.run)?;
        if place.index >= run.rows.len() {
            return None;
        }
        let row = run.remove(place.index);
        if run.rows.is_empty() {
            self.runs.remove(place.run);
        }
        self.rows -= 1;
        self.words -= row.words();
        Some(row)
    }

    /// Where the traversal goes on after the row at `place` was removed.
    pub(crate) fn settle(&self, place: Place) -> Place {
        self.settled(place)
    }

    /// Drops up to so many rows of a table that nobody uses any more; how many.
    pub(super) fn dismantle(&mut self, count: usize) -> usize {
        let mut dropped = 0;
        while dropped < count
            && let Some(run) = self.runs.pop()
        {
            dropped += run.rows.len();
        }
        dropped
    }
}
