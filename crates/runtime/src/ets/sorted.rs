//! Rows in the order of their keys: ordered sets.
//!
//! Rows lie in sorted runs of up to [`RUN_MAX`], and the runs in a sorted list: a search is two
//! binary searches, an insertion moves a part of a run, and every so often a part of the list.
//! Compared with a balanced tree a row costs no node, and neighbours lie side by side; the list of
//! runs of ten million rows takes a megabyte.
//!
//! A position is a key: nothing is lost when what was there is deleted, so fixing does nothing.

use super::hashed::key_of;
use purlin_heap::AtomTable;
use purlin_heap::compare::compare;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Term;
use std::cmp::Ordering;

/// Most rows of a run.
const RUN_MAX: usize = 256;

/// See the module documentation.
pub(crate) struct SortedTable {
    keypos: usize,
    /// None is empty.
    runs: Vec<Vec<OwnedTerm>>,
    pub(super) rows: usize,
    pub(super) words: usize,
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
            rows: 0,
            words: 0,
        }
    }

    /// Words of memory, rows included.
    pub(super) fn memory_words(&self) -> usize {
        let slots: usize = self.runs.iter().map(Vec::capacity).sum();
        self.words + 2 * slots + 3 * self.runs.capacity()
    }

    fn order(&self, row: &OwnedTerm, key: Term<'_>, atoms: &AtomTable) -> Ordering {
        compare(key_of(row, self.keypos), key, atoms)
    }

    /// Where a key is, or where it would be.
    fn search(&self, key: Term<'_>, atoms: &AtomTable) -> Result<Place, Place> {
        let after = self
            .runs
            .partition_point(|run| self.order(&run[0], key, atoms).is_le());
        let Some(run) = after.checked_sub(1) else {
            return Err(Place { run: 0, index: 0 });
        };
        let found = self.runs[run].binary_search_by(|row| self.order(row, key, atoms));
        match found {
            Ok(index) => Ok(Place { run, index }),
            Err(index) => Err(Place { run, index }),
        }
    }

    /// The row at a place.
    pub(crate) fn at(&self, place: Place) -> Option<&OwnedTerm> {
        self.runs.get(place.run)?.get(place.index)
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows
    }

    /// The row with that many before it.
    pub(crate) fn nth(&self, mut index: usize) -> Option<&OwnedTerm> {
        for run in &self.runs {
            if let Some(row) = run.get(index) {
                return Some(row);
            }
            index -= run.len();
        }
        None
    }

    /// The row with that key.
    pub(crate) fn get(&self, key: Term<'_>, atoms: &AtomTable) -> Option<&OwnedTerm> {
        self.at(self.search(key, atoms).ok()?)
    }

    /// The row with that key, to be changed.
    pub(crate) fn get_mut(&mut self, key: Term<'_>, atoms: &AtomTable) -> Option<&mut OwnedTerm> {
        let place = self.search(key, atoms).ok()?;
        Some(&mut self.runs[place.run][place.index])
    }

    pub(crate) fn note_words(&mut self, before: usize, after: usize) {
        self.words = self.words + after - before;
    }

    /// The place of the first row.
    pub(crate) fn first(&self) -> Place {
        Place { run: 0, index: 0 }
    }

    /// The place of the last row.
    pub(crate) fn last(&self) -> Option<Place> {
        let run = self.runs.len().checked_sub(1)?;
        let index = self.runs[run].len().checked_sub(1)?;
        Some(Place { run, index })
    }

    /// The next place, if there is one.
    pub(crate) fn next(&self, place: Place) -> Place {
        if place.index + 1 < self.runs.get(place.run).map_or(0, Vec::len) {
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
        let index = self.runs[run].len() - 1;
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
        if place.index < self.runs.get(place.run).map_or(0, Vec::len) {
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
        let place = self.search(key_of(&row, self.keypos), atoms);
        match place {
            Ok(place) => {
                let slot = &mut self.runs[place.run][place.index];
                self.words -= slot.words();
                *slot = row;
            }
            Err(place) => self.insert(place, row),
        }
    }

    fn insert(&mut self, place: Place, row: OwnedTerm) {
        self.rows += 1;
        let Place { run, index } = place;
        let Some(rows) = self.runs.get_mut(run) else {
            return self.runs.push(vec![row]);
        };
        if rows.len() < RUN_MAX {
            return rows.insert(index, row);
        }
        let is_last = run + 1 == self.runs.len();
        let rows = &mut self.runs[run];
        if is_last && index == rows.len() {
            // Rows that come in order fill their runs.
            let mut new = Vec::with_capacity(RUN_MAX);
            new.push(row);
            return self.runs.push(new);
        }
        let mut upper = Vec::with_capacity(RUN_MAX);
        upper.extend(rows.drain(RUN_MAX / 2..));
        if index <= RUN_MAX / 2 {
            rows.insert(index, row);
        } else {
            upper.insert(index - RUN_MAX / 2, row);
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
        let rows = self.runs.get_mut(place.run)?;
        if place.index >= rows.len() {
            return None;
        }
        let row = rows.remove(place.index);
        if rows.is_empty() {
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
            dropped += run.len();
        }
        dropped
    }
}
