//! The standard library, as bytecode inside the binary, and its headers (`include/`).
//!
//! `src/*.erl` is compiled by the build script through the same compiler as users' code, encoded
//! into `.purlin` containers, and verified there. The runtime takes a module from here when it is
//! first called, so start-up reads almost nothing. Invariant: what [`find`] returns has passed the
//! verifier of the very `purlin-bytecode` that this build links; the seal ties the two together.

use purlin_bytecode::verify::{Seal, TrustError, VerifiedModule};

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// The module called `name`, if the standard library has it.
pub fn find(name: &str) -> Option<Result<VerifiedModule, TrustError>> {
    let index = MODULES
        .binary_search_by(|(module, ..)| (*module).cmp(name))
        .ok()?;
    let (_, container, seal) = MODULES[index];
    Some(VerifiedModule::trusted(container, Seal(seal)))
}

/// Headers that `-include_lib` finds without a file: path and text.
const HEADERS: &[(&str, &str)] = &[
    (
        "eunit/include/eunit.hrl",
        include_str!("../include/eunit/include/eunit.hrl"),
    ),
    (
        "kernel/include/file.hrl",
        include_str!("../include/kernel/include/file.hrl"),
    ),
    (
        "kernel/include/logger.hrl",
        include_str!("../include/kernel/include/logger.hrl"),
    ),
    (
        "stdlib/include/assert.hrl",
        include_str!("../include/stdlib/include/assert.hrl"),
    ),
    (
        "stdlib/include/ms_transform.hrl",
        include_str!("../include/stdlib/include/ms_transform.hrl"),
    ),
];

/// The text of a header of the standard library, by the path that `-include_lib` gives.
pub fn header(path: &str) -> Option<&'static str> {
    let (_, text) = HEADERS.iter().find(|(known, _)| *known == path)?;
    Some(text)
}

/// The names of all modules, in alphabetical order.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|(name, ..)| *name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn modules_are_sorted_and_trusted() {
        let names: Vec<_> = super::names().collect();
        assert!(names.is_sorted());
        for name in names {
            let module = super::find(name)
                .expect("listed")
                .expect("sealed by this build");
            let text = module
                .module()
                .name
                .map(|atom| module.module().atoms[atom.0 as usize].clone());
            assert_eq!(text.as_deref(), Some(name));
        }
        assert!(super::find("no_such_module").is_none());
    }

    #[test]
    fn hints_know_all_modules_that_programs_call() {
        let source = include_str!("purlin_hint.erl");
        let (_, behind) = source
            .split_once("-define(MODULES,")
            .expect("it is defined");
        let (list, _) = behind.split_once(']').expect("it is a list");
        let listed = list.trim().trim_start_matches('[').split(',');
        let listed: Vec<_> = listed.map(str::trim).collect();
        // Those without a page in OTP's manual are of no use to programs.
        let inner = |name: &&str| {
            name.starts_with("purlin_")
                || name.starts_with("io_lib_")
                || name.starts_with("sys_core_")
                || name.ends_with("_errors")
        };
        let names: Vec<_> = super::names().filter(|name| !inner(name)).collect();
        assert_eq!(listed, names);
    }
}
