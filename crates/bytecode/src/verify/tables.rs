//! Rules V1 to V6: the tables by themselves.

use super::{Broken, MAX_TUPLE_ARITY, Rule};
use crate::bif::{self, BifId};
use crate::module::{AtomRef, Function, Literal, MAX_LITERAL_DEPTH, Mfa, Module};
use std::collections::HashSet;

/// OTP's limit.
const MAX_ATOM_CHARACTERS: usize = 255;

/// Checks V1 to V4 and V6; V5 is [`resolve_bifs`].
pub(super) fn check(module: &Module) -> Result<(), Broken> {
    atoms(module)?;
    functions(module)?;
    for literal in &module.literals {
        check_literal(module, literal)?;
    }
    funs(module)?;
    lines(module)
}

/// V1: whether the atom exists.
fn has_atom(module: &Module, atom: AtomRef) -> Result<(), Broken> {
    if (atom.0 as usize) < module.atoms.len() {
        Ok(())
    } else {
        Err(Rule::Atoms.broken(format!("there is no atom {}", atom.0)))
    }
}

fn atoms(module: &Module) -> Result<(), Broken> {
    let name = module
        .name
        .ok_or_else(|| Rule::Atoms.broken("the module has no name"))?;
    has_atom(module, name)?;
    for text in &module.atoms {
        // Most atoms are too short to be worth counting.
        if text.len() > MAX_ATOM_CHARACTERS && text.chars().count() > MAX_ATOM_CHARACTERS {
            return Err(Rule::Atoms.broken("an atom has more than 255 characters"));
        }
    }
    for mfa in module.imports.iter().chain(&module.bifs) {
        check_mfa(module, mfa)?;
    }
    for (name, value) in &module.attributes {
        has_atom(module, *name)?;
        check_literal(module, value)?;
    }
    Ok(())
}

fn check_mfa(module: &Module, mfa: &Mfa) -> Result<(), Broken> {
    has_atom(module, mfa.module)?;
    has_atom(module, mfa.function)
}

fn functions(module: &Module) -> Result<(), Broken> {
    let mut end = module.code.len() as u64;
    if end >= u64::from(u32::MAX) {
        return Err(Rule::Functions.broken("there is too much code"));
    }
    let mut seen = HashSet::with_capacity(module.functions.len());
    for function in module.functions.iter().rev() {
        has_atom(module, function.name)?;
        let entry = u64::from(function.entry.0);
        if entry >= end {
            return Err(Rule::Functions.broken("functions overlap or have no code"));
        }
        end = entry;
        if function.frame < u16::from(function.arity) {
            return Err(Rule::Functions.broken("a frame is smaller than the number of parameters"));
        }
        if !seen.insert((name_of(module, function), function.arity)) {
            return Err(Rule::Functions.broken("a function is defined twice"));
        }
    }
    if end != 0 {
        return Err(Rule::Functions.broken("there is code before the first function"));
    }
    exports(module)
}

fn exports(module: &Module) -> Result<(), Broken> {
    let mut previous = None;
    for &index in &module.exports {
        let function = module
            .functions
            .get(index as usize)
            .ok_or_else(|| Rule::Functions.broken("an exported function does not exist"))?;
        let key = (name_of(module, function), function.arity);
        if previous.is_some_and(|previous| previous >= key) {
            return Err(Rule::Functions.broken("exports are not sorted"));
        }
        previous = Some(key);
    }
    Ok(())
}

/// The function's name, whose atom exists.
fn name_of<'a>(module: &'a Module, function: &Function) -> &'a str {
    module
        .atoms
        .get(function.name.0 as usize)
        .map_or("", String::as_str)
}

/// V3, with an explicit stack: a module in memory may nest as deeply as it likes.
fn check_literal(module: &Module, literal: &Literal) -> Result<(), Broken> {
    let mut pending = vec![(literal, MAX_LITERAL_DEPTH)];
    while let Some((literal, depth)) = pending.pop() {
        let Some(inner) = depth.checked_sub(1) else {
            return Err(Rule::Literals.broken("a literal is nested too deeply"));
        };
        match literal {
            Literal::Integer(_) | Literal::Nil | Literal::String(_) => {}
            Literal::Float(float) => {
                if !float.is_finite() {
                    return Err(Rule::Literals.broken("a float is not finite"));
                }
            }
            Literal::Atom(atom) => has_atom(module, *atom)?,
            Literal::List(elements, tail) => {
                if elements.is_empty() {
                    return Err(Rule::Literals.broken("a list has a tail but no elements"));
                }
                pending.push((tail, inner));
                pending.extend(elements.iter().map(|element| (element, inner)));
            }
            Literal::Tuple(elements) => {
                if elements.len() > MAX_TUPLE_ARITY as usize {
                    return Err(Rule::Literals.broken("a tuple has too many elements"));
                }
                pending.extend(elements.iter().map(|element| (element, inner)));
            }
            Literal::Map(pairs) => {
                pending.extend(
                    pairs
                        .iter()
                        .flat_map(|(key, value)| [(key, inner), (value, inner)]),
                );
            }
            Literal::Bitstring(bytes, bits) => check_bitstring(bytes, *bits)?,
            Literal::ExternalFun(mfa) => check_mfa(module, mfa)?,
        }
    }
    Ok(())
}

fn check_bitstring(bytes: &[u8], bits: u64) -> Result<(), Broken> {
    if bytes.len() as u64 != bits.div_ceil(8) {
        return Err(Rule::Literals.broken("a bitstring's bytes and bits disagree"));
    }
    let padding = (bytes.len() as u64 * 8 - bits) as u32;
    if bytes
        .last()
        .is_some_and(|last| last.trailing_zeros() < padding)
    {
        return Err(Rule::Literals.broken("a bitstring is not padded with zeros"));
    }
    Ok(())
}

fn funs(module: &Module) -> Result<(), Broken> {
    for fun in &module.funs {
        let function = module
            .functions
            .get(fun.function as usize)
            .ok_or_else(|| Rule::Funs.broken("a fun's function does not exist"))?;
        if u16::from(function.arity) != u16::from(fun.arity) + u16::from(fun.free) {
            return Err(Rule::Funs.broken("a fun and its function differ in arity"));
        }
    }
    Ok(())
}

/// V5: the BIFs that the module's table names.
pub(super) fn resolve_bifs(module: &Module) -> Result<Vec<BifId>, Broken> {
    let text = |atom: AtomRef| module.atoms.get(atom.0 as usize).map_or("", String::as_str);
    let resolve = |mfa: &Mfa| {
        let (name, function) = (text(mfa.module), text(mfa.function));
        bif::lookup(name, function, mfa.arity).ok_or_else(|| {
            Rule::Bifs.broken(format!("there is no BIF {name}:{function}/{}", mfa.arity))
        })
    };
    module.bifs.iter().map(resolve).collect()
}

fn lines(module: &Module) -> Result<(), Broken> {
    let mut previous = None;
    for line in &module.lines {
        if line.at.0 as usize >= module.code.len() || previous.is_some_and(|at| at >= line.at) {
            return Err(Rule::Lines.broken("lines are not in order"));
        }
        previous = Some(line.at);
        if usize::from(line.file) >= module.files.len() {
            return Err(Rule::Lines.broken("a line's file does not exist"));
        }
    }
    Ok(())
}
