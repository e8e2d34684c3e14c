//! Syntax tree to core: what the language offers for convenience is said in its plain terms.
//!
//! In reading order: [`scope`] which variable a name means; [`expr`] expressions, with their
//! larger relatives [`call`], [`record`], [`binary`], [`control`], [`fun`], [`comprehension`];
//! [`pattern`] patterns; [`constant`] folding; [`numbering`] and [`order`] the names and order of
//! lifted functions, as OTP has them; [`free`] and [`walk`] helpers over the tree.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression stand in -compile"
)]

mod binary;
mod call;
mod comprehension;
mod constant;
mod control;
mod expr;
mod free;
mod fun;
mod numbering;
mod order;
mod pattern;
mod record;
mod scope;
mod small;
mod walk;

use crate::atoms::Atoms;
use crate::core::{self, FunctionId};
use numbering::Numbers;
use order::Lifted;
use purlin_bytecode::bif;
use purlin_bytecode::module::{AtomRef, Literal, Mfa};
use purlin_syntax::ast::{self, Form, FormKind, Name};
use purlin_syntax::diagnostic::{Code, Diagnostic};
use purlin_syntax::span::Span;
use scope::Scope;
use std::collections::HashMap;

/// How deep expressions may nest, counting what records' defaults add. The parser's own limit is
/// about the same; this one also stops a record whose default is itself.
const MAX_DEPTH: usize = ast::MAX_DEPTH + 200;

/// `module_info/0` and `module_info/1` are in every module.
const MODULE_INFO_ARITIES: u32 = 2;

/// A function that can be called by name without a module.
type Signature = (Name, u32);

/// Turns the forms of a module into core.
pub fn desugar(forms: &[Form], atoms: &mut Atoms) -> (core::Module, Vec<Diagnostic>) {
    let mut context = Context::new(forms, atoms);
    for form in forms {
        if let FormKind::Function(function) = &form.kind {
            context.function(function);
        }
    }
    context.module_info();
    context.finish(forms)
}

/// A record's definition.
struct Record<'a> {
    fields: &'a [ast::RecordFieldDef],
}

/// What desugaring knows while it goes through a module.
struct Context<'a> {
    atoms: &'a mut Atoms,
    diagnostics: Vec<Diagnostic>,
    module: AtomRef,
    module_name: Name,
    records: HashMap<Name, Record<'a>>,
    imports: HashMap<Signature, Name>,
    locals: HashMap<Signature, FunctionId>,
    /// Functions by id; an empty place belongs to one whose body is being desugared.
    functions: Vec<Option<core::Function>>,
    /// For lifted functions, how they are named.
    lifted: HashMap<FunctionId, Lifted>,
    /// Original functions, in order.
    originals: Vec<FunctionId>,
    /// State of the function being desugared.
    scope: Scope,
    numbers: Numbers,
    depth: usize,
    in_guard: bool,
    /// Funs met in the first of two copies of an `after` body, for use in the second.
    copied_funs: HashMap<*const ast::Expr, FunctionId>,
    copying: u32,
    /// Variables that an expression about to be finished needs to hold the named fun around it.
    pending_own: Vec<(core::Var, FunctionId)>,
}

impl<'a> Context<'a> {
    fn new(forms: &'a [Form], atoms: &'a mut Atoms) -> Context<'a> {
        let mut module_name = Name::from("");
        let mut records = HashMap::new();
        let mut imports = HashMap::new();
        let mut locals = HashMap::new();
        let mut originals = 0;
        for form in forms {
            match &form.kind {
                FormKind::Module(name) => module_name = name.name.clone(),
                FormKind::Record { name, fields } => {
                    records.insert(name.name.clone(), Record { fields });
                }
                FormKind::Import { module, functions } => {
                    for function in functions {
                        let signature = (function.name.clone(), function.arity);
                        imports.insert(signature, module.name.clone());
                    }
                }
                FormKind::Function(function) => {
                    let signature = (function.name.name.clone(), function.arity);
                    locals.entry(signature).or_insert(FunctionId(originals));
                    originals += 1;
                }
                FormKind::Export(_)
                | FormKind::ExportType(_)
                | FormKind::Type { .. }
                | FormKind::Spec { .. }
                | FormKind::Attribute { .. } => {}
            }
        }
        let mut count = originals;
        for arity in 0..MODULE_INFO_ARITIES {
            locals.insert((Name::from("module_info"), arity), FunctionId(count));
            count += 1;
        }
        Context {
            module: atoms.intern(&module_name),
            functions: vec![None; count as usize],
            originals: Vec::new(),
            atoms,
            diagnostics: Vec::new(),
            module_name,
            records,
            imports,
            locals,
            lifted: HashMap::new(),
            scope: Scope::default(),
            numbers: Numbers::default(),
            depth: 0,
            in_guard: false,
            copied_funs: HashMap::new(),
            copying: 0,
            pending_own: Vec::new(),
        }
    }

    /// Desugars a function.
    fn function(&mut self, function: &ast::Function) {
        let id = FunctionId(self.originals.len() as u32);
        self.originals.push(id);
        if function.arity > 255 {
            let message = format!(
                "function {} has more than 255 parameters",
                function.name.name
            );
            self.error(Code::LimitExceeded, function.name.span, message);
        }
        let is_bif = |name: &ast::FunctionName| {
            let signature = (name.name.clone(), name.arity);
            bif::is_auto_imported(&name.name, name.arity.min(255) as u8)
                && !self.locals.contains_key(&signature)
                && !self.imports.contains_key(&signature)
        };
        self.numbers = Numbers::of(&function.clauses, &is_bif);
        self.scope = Scope::default();
        self.copied_funs.clear();
        let params: Vec<_> = (0..function.arity).map(|_| self.scope.fresh()).collect();
        let clauses: Vec<&ast::Clause> = function.clauses.iter().map(|c| &c.clause).collect();
        let body = self.function_body(
            &params,
            &clauses,
            core::Otherwise::FunctionClause,
            function.name.span,
        );
        self.functions[id.0 as usize] = Some(core::Function {
            name: self.atoms.intern(&function.name.name),
            params,
            free: 0,
            body,
            variables: self.scope.variables(),
            span: function.name.span,
        });
    }

    /// Adds `module_info/0` and `/1`, whose places were reserved.
    fn module_info(&mut self) {
        for arity in 0..MODULE_INFO_ARITIES {
            let id = FunctionId(self.originals.len() as u32);
            self.originals.push(id);
            let param = (0..arity).map(core::Var);
            let mut args = vec![core::Expr::Literal(Literal::Atom(self.module))];
            args.extend(param.clone().map(core::Expr::Var));
            let span = Span::default();
            let body = self.remote_call("erlang", "get_module_info", args, span);
            self.functions[id.0 as usize] = Some(core::Function {
                name: self.atoms.intern("module_info"),
                params: param.collect(),
                free: 0,
                body,
                variables: arity,
                span,
            });
        }
    }

    /// A function in which an error stands is dropped with the whole module, so the rest is
    /// complete.
    fn finish(mut self, forms: &[Form]) -> (core::Module, Vec<Diagnostic>) {
        let exports = self.exports(forms);
        let attributes = self.attributes(forms);
        let mut functions: Vec<core::Function> = self
            .functions
            .into_iter()
            .map(|f| f.expect("every reserved place was filled"))
            .collect();
        let order = order::arrange(&mut functions, &self.originals, &self.lifted, self.atoms);
        let module = core::Module {
            name: self.module,
            functions,
            order,
            exports,
            attributes,
        };
        (module, self.diagnostics)
    }

    fn exports(&mut self, forms: &[Form]) -> Vec<FunctionId> {
        let mut exports = Vec::new();
        let mut all = false;
        for form in forms {
            match &form.kind {
                FormKind::Export(names) => {
                    for name in names {
                        let signature = (name.name.clone(), name.arity);
                        exports.extend(self.locals.get(&signature));
                    }
                }
                FormKind::Attribute { name, value } => {
                    all |= &*name.name == "compile" && mentions_export_all(value);
                }
                FormKind::Module(_)
                | FormKind::ExportType(_)
                | FormKind::Import { .. }
                | FormKind::Record { .. }
                | FormKind::Type { .. }
                | FormKind::Spec { .. }
                | FormKind::Function(_) => {}
            }
        }
        if all || !forms.iter().any(|f| matches!(f.kind, FormKind::Module(_))) {
            exports.extend(self.locals.values());
        }
        for arity in 0..2 {
            exports.extend(self.locals.get(&(Name::from("module_info"), arity)));
        }
        exports.sort_unstable();
        exports.dedup();
        exports
    }

    /// The attributes that `module_info(attributes)` shows.
    fn attributes(&mut self, forms: &[Form]) -> Vec<(AtomRef, Literal)> {
        const HIDDEN: &[&str] = &[
            "compile",
            "doc",
            "moduledoc",
            "file",
            "nifs",
            "dialyzer",
            "include_lib",
            "feature",
            "optional_callbacks",
        ];
        let mut attributes = Vec::new();
        for form in forms {
            let FormKind::Attribute { name, value } = &form.kind else {
                continue;
            };
            if HIDDEN.contains(&&*name.name) {
                continue;
            }
            if let Some(value) = self.constant_term(value) {
                let value = match value {
                    Literal::List(..) | Literal::Nil | Literal::String(_) => value,
                    other => Literal::List(vec![other], Box::new(Literal::Nil)),
                };
                attributes.push((self.atoms.intern(&name.name), value));
            }
        }
        attributes
    }

    fn atom(&mut self, text: &str) -> Literal {
        Literal::Atom(self.atoms.intern(text))
    }

    fn atom_expr(&mut self, text: &str) -> core::Expr {
        core::Expr::Literal(self.atom(text))
    }

    fn mfa(&mut self, module: &str, function: &str, arity: usize) -> Mfa {
        Mfa {
            module: self.atoms.intern(module),
            function: self.atoms.intern(function),
            arity: arity.min(255) as u8,
        }
    }

    fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }
}

fn mentions_export_all(value: &ast::Expr) -> bool {
    match &value.kind {
        ast::ExprKind::Atom(name) => &**name == "export_all",
        ast::ExprKind::List(elements, _) => elements.iter().any(mentions_export_all),
        _ => false,
    }
}
