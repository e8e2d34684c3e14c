//! Expressions as modules: what the shell and `eval` run.
//!
//! Each input becomes a module with one function, `eval([V1, V2, ...])`, whose parameters are the
//! variables bound so far and which returns `{Value, [W1, W2, ...]}`: the value of the last
//! expression and those of all variables bound afterwards.

use crate::vm::ChangedSource;
use purlin_bytecode::verify::verify;
use purlin_compiler::Options;
use purlin_heap::atom::AtomTable;
use purlin_heap::term::Term;
use purlin_runtime::bif::purlin_host::{Compiled, CompiledExprs, Host, SourceFile};
use purlin_syntax::ast::{
    Clause, Expr, ExprKind, Form, FormKind, Function, FunctionClause, Ident, Name,
};
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::Span;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

/// Shows diagnostics of an input; the facade itself renders nothing.
pub type Render = fn(&[Diagnostic], &SourceMap) -> String;

/// Reads lines from a terminal.
pub trait LineEditor: Send + Sync {
    /// A line with its newline; `None` at the end of input.
    fn read_line(&self, prompt: &str) -> Option<String>;
}

/// What the runtime asks to compile and to read lines.
pub(crate) struct ShellHost {
    pub(crate) render: Render,
    pub(crate) editor: Option<Box<dyn LineEditor>>,
    pub(crate) watch: Option<Box<dyn ChangedSource>>,
    pub(crate) inputs: AtomicU64,
}

/// The variable that holds the value of an input. No program can write this name.
const VALUE: &str = "the value";

impl Host for ShellHost {
    fn compile_exprs(&self, text: &str, bindings: &[String]) -> Result<CompiledExprs, String> {
        let (exprs, mut diagnostics, sources) = purlin_syntax::parse_exprs(text);
        let Some(exprs) = exprs.filter(|_| !has_errors(&diagnostics)) else {
            return Err((self.render)(&diagnostics, &sources));
        };
        let mut names: BTreeSet<String> = bindings.iter().cloned().collect();
        exprs.iter().for_each(|expr| bound_by(expr, &mut names));
        let names: Vec<String> = names.into_iter().collect();
        // A counter that only makes names distinct.
        let input = self.inputs.fetch_add(1, Ordering::Relaxed);
        let mut forms = module(&format!("purlin_shell_{input}"), exprs, bindings, &names);
        diagnostics.extend(purlin_compiler::transform::match_specifications(&mut forms));
        let (module, more) = purlin_compiler::compile(&forms, &sources, &Options::default());
        diagnostics.extend(
            more.into_iter()
                .filter(|found| found.severity == Severity::Error),
        );
        let Some(module) = module.filter(|_| !has_errors(&diagnostics)) else {
            return Err((self.render)(&diagnostics, &sources));
        };
        let module =
            verify(module).map_err(|error| format!("the compiler made a mistake: {error}\n"))?;
        Ok(CompiledExprs { module, names })
    }

    fn compile_forms(
        &self,
        atoms: &AtomTable,
        forms: Term<'_>,
        options: Term<'_>,
    ) -> Result<Compiled, String> {
        crate::compile::compile_forms(atoms, forms, options)
    }

    fn compile_file(
        &self,
        atoms: &AtomTable,
        file: &SourceFile,
        options: Term<'_>,
    ) -> std::io::Result<Compiled> {
        crate::compile::compile_file(atoms, file, options)
    }

    fn changed_source(&self) -> Option<Result<Vec<u8>, String>> {
        self.watch.as_ref()?.changed()
    }

    fn read_line(&self, prompt: &str) -> Option<String> {
        self.editor.as_ref()?.read_line(prompt)
    }

    fn edits_lines(&self) -> bool {
        self.editor.is_some()
    }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error)
}

const NOWHERE: Span = Span {
    file: purlin_syntax::span::FileId(0),
    start: 0,
    end: 0,
};

fn expr(kind: ExprKind) -> Expr {
    Expr {
        kind,
        span: NOWHERE,
    }
}

fn ident(text: &str) -> Ident {
    Ident {
        name: Name::from(text),
        span: NOWHERE,
    }
}

fn variable(name: &str) -> Expr {
    expr(ExprKind::Var(Name::from(name)))
}

fn variables(names: &[String]) -> Expr {
    if names.is_empty() {
        return expr(ExprKind::Nil);
    }
    expr(ExprKind::List(
        names.iter().map(|name| variable(name)).collect(),
        None,
    ))
}

/// `-module(Name). -compile([export_all, nowarn...]). eval([Bindings]) -> Exprs..., {Value, [Names]}.`
fn module(name: &str, mut exprs: Vec<Expr>, bindings: &[String], names: &[String]) -> Vec<Form> {
    let form = |kind| Form {
        kind,
        span: NOWHERE,
    };
    if let Some(last) = exprs.pop() {
        let span = last.span;
        let value = Box::new(variable(VALUE));
        exprs.push(Expr {
            kind: ExprKind::Match(value, Box::new(last)),
            span,
        });
    }
    exprs.push(expr(ExprKind::Tuple(vec![
        variable(VALUE),
        variables(names),
    ])));
    let clause = Clause {
        patterns: vec![variables(bindings)],
        guards: Vec::new(),
        body: exprs,
        span: NOWHERE,
    };
    let clauses = vec![FunctionClause {
        name: ident("eval"),
        clause,
    }];
    let export_all = expr(ExprKind::Atom(Name::from("export_all")));
    vec![
        form(FormKind::Module(ident(name))),
        form(FormKind::Attribute {
            name: ident("compile"),
            value: export_all,
        }),
        form(FormKind::Function(Function {
            name: ident("eval"),
            arity: 1,
            clauses,
        })),
    ]
}

/// Adds the variables that an expression surely binds: those of matches outside of clauses.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "expressions of other kinds have scopes of their own or bind nothing"
)]
fn bound_by(expr: &Expr, names: &mut BTreeSet<String>) {
    let mut pending = vec![(expr, false)];
    while let Some((expr, in_pattern)) = pending.pop() {
        match &expr.kind {
            ExprKind::Var(name) if in_pattern && name.as_str() != "_" => {
                names.insert(name.as_str().to_owned());
            }
            ExprKind::Match(pattern, value) => {
                pending.push((pattern, true));
                pending.push((value, in_pattern));
            }
            ExprKind::Block(exprs) | ExprKind::Tuple(exprs) => {
                pending.extend(exprs.iter().map(|expr| (expr, in_pattern)));
            }
            ExprKind::List(exprs, tail) => {
                pending.extend(exprs.iter().map(|expr| (expr, in_pattern)));
                pending.extend(tail.iter().map(|tail| (&**tail, in_pattern)));
            }
            ExprKind::Call(_, exprs) => pending.extend(exprs.iter().map(|expr| (expr, false))),
            ExprKind::Binop(_, _, lhs, rhs) => {
                pending.extend([(&**lhs, in_pattern), (&**rhs, in_pattern)]);
            }
            ExprKind::Unop(_, operand) => pending.push((operand, in_pattern)),
            ExprKind::Map(fields) => {
                pending.extend(fields.iter().map(|field| (&field.value, in_pattern)));
            }
            ExprKind::Record(_, fields) => {
                pending.extend(fields.iter().map(|field| (&field.value, in_pattern)));
            }
            ExprKind::Binary(segments) => {
                pending.extend(segments.iter().map(|segment| (&segment.value, in_pattern)));
            }
            // Variables of clauses may be unsafe, those of funs and comprehensions are their own.
            _ => {}
        }
    }
}
