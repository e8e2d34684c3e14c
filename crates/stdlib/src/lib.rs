//! The standard library, as bytecode inside the binary.
//!
//! `src/*.erl` is compiled by the build script through the same compiler as users' code, encoded
//! into `.purlin` containers, and verified there. The runtime takes a module from here when it is
//! first called, so start-up reads almost nothing. Invariant: what [`find`] returns has passed the
//! verifier of the very `purlin-bytecode` that this build links, so that it may be trusted.

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// The container of the module called `name`, if the standard library has it.
pub fn find(name: &str) -> Option<&'static [u8]> {
    let index = MODULES.binary_search_by(|(module, _)| (*module).cmp(name)).ok()?;
    Some(MODULES[index].1)
}

/// The names of all modules, in alphabetical order.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn modules_are_sorted_and_findable() {
        let names: Vec<_> = super::names().collect();
        assert!(names.is_sorted());
        for name in names {
            assert!(super::find(name).is_some(), "{name}");
        }
        assert!(super::find("no_such_module").is_none());
    }
}
