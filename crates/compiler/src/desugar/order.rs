//! Names and order of lifted functions.
//!
//! OTP's `v3_kernel` walks over each function, gives the functions of generators, named funs,
//! shared `after` bodies and "inlined" ones a number of their own, and puts lifted functions
//! behind the others, the last one first. The names show in stack traces, the order in the index
//! that `#Fun<m.Index.Uniq>` prints.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression mention functions"
)]

use crate::atoms::Atoms;
use crate::core::{self, Callee, Expr, FunctionId, Var};
use purlin_syntax::ast::Name;
use std::collections::HashMap;

/// How a lifted function is named.
#[derive(Clone, Debug)]
pub enum Naming {
    /// `-f/1-fun-0-`
    Fun(u32),
    /// `-f/1-Name/2-0-`
    Named(Name),
    /// `-f/1-lc$^0/1-0-`
    Generator(u32),
    /// `-f/1-lbc$^0/2-0-`
    BitGenerator(u32),
    /// `-f/1-after$^0/0-0-`
    After(u32),
    /// `-f/1-inlined-0-`
    Inlined,
}

/// What is known about a lifted function.
#[derive(Clone, Debug)]
pub struct Lifted {
    /// How it is named.
    pub naming: Naming,
    /// Its arity, not counting captured variables.
    pub arity: u32,
    /// The variables it captures, in the function around it.
    pub captured: Vec<Var>,
    /// Whether its clauses may leave something over.
    pub partial: bool,
}

impl Lifted {
    /// A lifted function.
    pub fn new(naming: Naming, arity: u32, captured: Vec<Var>) -> Lifted {
        Lifted {
            naming,
            arity,
            captured,
            partial: false,
        }
    }
}

/// Names the lifted functions; returns all functions in order.
pub fn arrange(
    functions: &mut [core::Function],
    originals: &[FunctionId],
    lifted: &HashMap<FunctionId, Lifted>,
    atoms: &mut Atoms,
) -> Vec<FunctionId> {
    let mut names = vec![None; functions.len()];
    let mut behind = Vec::new();
    for id in originals {
        let function = &functions[id.0 as usize];
        let arity = function.params.len();
        let mut walk = Walk {
            functions,
            lifted,
            prefix: format!("-{}/{arity}-", atoms.text(function.name)),
            next: 0,
            names: &mut names,
            behind: &mut behind,
        };
        walk.expr(&function.body);
    }
    // Two funs get one name when they come from one record's default.
    let mut used: HashMap<String, u32> = HashMap::new();
    for (function, name) in functions.iter_mut().zip(names) {
        let Some(name) = name else { continue };
        let count = used.entry(name.clone()).or_insert(0);
        let unique = if *count == 0 {
            name
        } else {
            format!("{name}{count}")
        };
        *count += 1;
        function.name = atoms.intern(&unique);
    }
    originals
        .iter()
        .copied()
        .chain(behind.into_iter().rev())
        .collect()
}

struct Walk<'a> {
    functions: &'a [core::Function],
    lifted: &'a HashMap<FunctionId, Lifted>,
    prefix: String,
    next: u32,
    names: &'a mut Vec<Option<String>>,
    behind: &'a mut Vec<FunctionId>,
}

impl Walk<'_> {
    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn expr(&mut self, expr: &Expr) {
        if let Some(id) = mentioned(expr) {
            self.function(id);
        }
        let mut inner = Vec::new();
        expr.for_each_part(&mut |part| inner.push(part));
        inner.into_iter().for_each(|part| self.expr(part));
    }

    fn function(&mut self, id: FunctionId) {
        let Some(lifted) = self.lifted.get(&id) else {
            return;
        };
        if self.names[id.0 as usize].is_some() {
            return;
        }
        let prefix = self.prefix.clone();
        let name = match &lifted.naming {
            Naming::Fun(number) => format!("{prefix}fun-{number}-"),
            Naming::Named(name) => {
                let part = format!("{prefix}{name}/{}-", lifted.arity);
                format!("{part}{}-", self.number())
            }
            Naming::Generator(number) => {
                let part = format!("{prefix}lc$^{number}/1-");
                format!("{part}{}-", self.number())
            }
            Naming::BitGenerator(number) => {
                let part = format!("{prefix}lbc$^{number}/2-");
                format!("{part}{}-", self.number())
            }
            Naming::After(number) => {
                let part = format!("{prefix}after$^{number}/0-");
                format!("{part}{}-", self.number())
            }
            Naming::Inlined => format!("{prefix}inlined-{}-", self.number()),
        };
        self.names[id.0 as usize] = Some(name);
        let functions = self.functions;
        self.expr(&functions[id.0 as usize].body);
        if lifted.partial && lifted.captured.is_empty() {
            // OTP counts the function that would raise here, and then does without it.
            self.number();
        }
        self.behind.push(id);
    }
}

/// The functions that an expression itself, not its parts, refers to.
fn mentioned(expr: &Expr) -> Option<FunctionId> {
    match expr {
        Expr::MakeFun(id, _) => Some(*id),
        Expr::Call(callee, ..) => match **callee {
            Callee::Local(id) => Some(id),
            Callee::External(_)
            | Callee::Bif { .. }
            | Callee::Fun(_)
            | Callee::Dynamic(..)
            | Callee::Apply
            | Callee::ApplyFun => None,
        },
        _ => None,
    }
}
