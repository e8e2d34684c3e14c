//! Properties of the whole table.

use super::*;
use std::collections::{BTreeSet, HashSet};

#[test]
fn rows_are_sorted_and_distinct() {
    for pair in BIFS.windows(2) {
        let key = |info: &BifInfo| (info.module, info.name, info.arity);
        assert!(
            key(&pair[0]) < key(&pair[1]),
            "{:?} before {:?}",
            pair[0],
            pair[1]
        );
    }
}

#[test]
fn rust_functions_are_distinct_and_end_in_the_arity() {
    let mut seen = HashSet::new();
    for info in BIFS {
        assert!(seen.insert((info.module, info.rust_function)), "{info:?}");
        assert!(
            info.rust_function.ends_with(&format!("_{}", info.arity)),
            "{info:?}"
        );
    }
}

#[test]
fn every_row_is_found_and_nothing_else() {
    for (index, info) in BIFS.iter().enumerate() {
        assert_eq!(
            lookup(info.module, info.name, info.arity),
            Some(BifId(index as u16))
        );
        assert_eq!(atom::text(info.module_atom), Some(info.module));
        assert_eq!(atom::text(info.name_atom), Some(info.name));
    }
    assert_eq!(lookup("erlang", "element", 3), None);
    assert_eq!(lookup("erlang", "no_such_bif", 0), None);
}

#[test]
fn guards_neither_trap_nor_block_nor_exit() {
    for info in BIFS.iter().filter(|info| info.flags.contains(Flags::GUARD)) {
        for flag in [Flags::TRAPS, Flags::BLOCKS, Flags::MAY_EXIT] {
            assert!(!info.flags.contains(flag), "{info:?}");
        }
        assert_eq!(info.module, "erlang");
        assert!(info.flags.contains(Flags::PURE), "{info:?}");
    }
}

/// `otp27_auto_imports.txt` was written by OTP 27: what `erl_internal:bif/2` says over
/// `erlang:module_info(exports)`, with a mark where `erl_internal:guard_bif/2` agrees.
#[test]
fn auto_imports_and_guards_equal_otps() {
    let mut expected = BTreeSet::new();
    let mut guards = BTreeSet::new();
    for line in include_str!("otp27_auto_imports.txt").lines() {
        let function = line.trim_end_matches(" guard");
        expected.insert(function.to_string());
        if function != line {
            guards.insert(function.to_string());
        }
    }
    let named = |info: &BifInfo| format!("{}/{}", info.name, info.arity);
    let imported = BIFS
        .iter()
        .filter(|info| info.flags.contains(Flags::AUTO_IMPORT))
        .map(named);
    let others = AUTO_IMPORTED_ERLANG
        .iter()
        .map(|(name, arity)| format!("{name}/{arity}"));
    assert_eq!(imported.chain(others).collect::<BTreeSet<_>>(), expected);

    let guard_functions = BIFS
        .iter()
        .filter(|info| info.flags.contains(Flags::GUARD.union(Flags::AUTO_IMPORT)))
        .map(named);
    assert_eq!(guard_functions.collect::<BTreeSet<_>>(), guards);
    for (name, arity) in AUTO_IMPORTED_ERLANG {
        assert!(is_auto_imported(name, *arity));
        assert_eq!(lookup("erlang", name, *arity), None);
    }
}
