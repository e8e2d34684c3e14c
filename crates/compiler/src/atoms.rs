//! The atom table of the module being compiled.

use purlin_bytecode::module::AtomRef;
use std::collections::HashMap;

/// Texts of atoms, each held once and named by its index.
#[derive(Clone, Debug, Default)]
pub struct Atoms {
    texts: Vec<String>,
    index: HashMap<String, AtomRef>,
}

impl Atoms {
    /// The index of an atom, which is added when it is new.
    pub fn intern(&mut self, text: &str) -> AtomRef {
        if let Some(&atom) = self.index.get(text) {
            return atom;
        }
        let atom = AtomRef(self.texts.len() as u32);
        self.texts.push(text.to_string());
        self.index.insert(text.to_string(), atom);
        atom
    }

    /// The index of an atom that is in the table, or one that no atom has.
    pub fn find(&self, text: &str) -> AtomRef {
        self.index.get(text).copied().unwrap_or(AtomRef(u32::MAX))
    }

    /// The text of an atom.
    pub fn text(&self, atom: AtomRef) -> &str {
        &self.texts[atom.0 as usize]
    }

    /// All texts, in the order of their indices.
    pub fn into_texts(self) -> Vec<String> {
        self.texts
    }
}
