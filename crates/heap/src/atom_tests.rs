//! The atom table, alone and among threads.

use crate::atom::{AtomError, AtomTable, names};
use std::sync::Barrier;

#[test]
fn frozen_atoms_are_the_same_everywhere() {
    let atoms = AtomTable::new();
    for (index, text) in names::TEXTS.iter().enumerate() {
        let atom = atoms.intern(text).unwrap();
        assert_eq!(atom.0 as usize, index);
        assert_eq!(atoms.text(atom), *text);
        assert_eq!(atoms.lookup(text), Some(atom));
    }
    assert_eq!(atoms.count() as usize, names::TEXTS.len());
}

#[test]
fn atoms_are_made_once_by_any_thread() {
    const THREADS: usize = 4;
    const EACH: usize = 3_000;
    let atoms = AtomTable::new();
    let start = Barrier::new(THREADS);
    let all: Vec<Vec<_>> = std::thread::scope(|threads| {
        let run = || {
            start.wait();
            (0..EACH)
                .map(|i| atoms.intern(&format!("made {i}")).unwrap())
                .collect()
        };
        let handles: Vec<_> = (0..THREADS).map(|_| threads.spawn(run)).collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .collect()
    });
    assert!(all.iter().all(|made| *made == all[0]));
    for (i, &atom) in all[0].iter().enumerate() {
        assert_eq!(atoms.text(atom), format!("made {i}"));
    }
    assert_eq!(atoms.count() as usize, names::TEXTS.len() + EACH);
}

#[test]
fn limits_are_errors() {
    let count = names::TEXTS.len() as u32;
    let atoms = AtomTable::with_limit(count + 1);
    assert_eq!(atoms.intern(&"λ".repeat(256)), Err(AtomError::TooLong));
    let longest = atoms.intern(&"λ".repeat(255)).unwrap();
    assert_eq!(atoms.intern("one too many"), Err(AtomError::TableFull));
    assert_eq!(atoms.lookup("one too many"), None);
    assert_eq!(atoms.intern(&"λ".repeat(255)), Ok(longest));
}

#[test]
fn the_default_limit_can_be_reached() {
    let atoms = AtomTable::new();
    for i in names::TEXTS.len() as u32..atoms.limit() {
        atoms.intern(&format!("x{i}")).unwrap();
    }
    assert_eq!(atoms.intern("last straw"), Err(AtomError::TableFull));
}
