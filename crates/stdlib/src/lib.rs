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
}
