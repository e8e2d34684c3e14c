//! Which variable a name means, while one function is desugared.

use crate::core::Var;
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::Name;
use std::collections::HashMap;

/// The names bound at one point of a function, and its supply of variables.
#[derive(Debug, Default)]
pub struct Scope {
    bound: HashMap<Name, Var>,
    /// What was bound since the beginning, with what the name meant before.
    undo: Vec<(Name, Option<Var>)>,
    next: u32,
    /// Variables whose value is known.
    constants: HashMap<Var, Literal>,
    /// The fun that is being desugared, if it has a name: the name and what makes the fun anew.
    pub own_name: Option<(Name, crate::core::FunctionId)>,
    /// The parameters of this function that hold a closure's variables.
    pub captured: Vec<Var>,
}

/// What a closure takes along from the scope around it.
#[derive(Debug, Default)]
pub struct Captured {
    /// Names and their variables, in alphabetical order.
    pub names: Vec<(Name, Var)>,
    /// Names whose value is known.
    pub constants: Vec<(Name, Literal)>,
}

/// A point to go back to.
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

impl Scope {
    /// A variable without a name.
    pub fn fresh(&mut self) -> Var {
        self.next += 1;
        Var(self.next - 1)
    }

    /// How many variables there are.
    pub fn variables(&self) -> u32 {
        self.next
    }

    /// What the name means here.
    pub fn lookup(&self, name: &Name) -> Option<Var> {
        self.bound.get(name).copied()
    }

    /// Binds the name to a new variable.
    pub fn bind(&mut self, name: &Name) -> Var {
        let var = self.fresh();
        self.bind_to(name, var);
        var
    }

    /// Binds the name to a variable.
    pub fn bind_to(&mut self, name: &Name, var: Var) {
        let before = self.bound.insert(name.clone(), var);
        self.undo.push((name.clone(), before));
    }

    /// Lets a bound name mean another variable, until it is made to mean the old one again.
    pub fn rename(&mut self, name: &Name, var: Var) {
        let before = self.bound.insert(name.clone(), var);
        debug_assert!(before.is_some(), "{name} is not bound");
    }

    /// Notes that a variable has that value.
    pub fn set_constant(&mut self, var: Var, value: Literal) {
        self.constants.insert(var, value);
    }

    /// The value of a variable, if it is known.
    pub fn constant(&self, var: Var) -> Option<&Literal> {
        self.constants.get(&var)
    }

    /// The present state.
    pub fn mark(&self) -> Mark {
        Mark(self.undo.len())
    }

    /// Goes back to the mark and returns what was bound since.
    pub fn leave(&mut self, mark: Mark) -> Vec<(Name, Var)> {
        let mut added = Vec::new();
        while self.undo.len() > mark.0 {
            let (name, before) = self.undo.pop().expect("longer than the mark");
            let var = match before {
                Some(var) => self.bound.insert(name.clone(), var),
                None => self.bound.remove(&name),
            };
            added.push((name, var.expect("it was bound")));
        }
        added.reverse();
        added
    }
}
