//! What `-compile` attributes say about warnings, imports and exports.

use super::{Code, Diagnostic, Fa};
use purlin_syntax::ast::{Expr, ExprKind, Form, FormKind, Name};
use purlin_syntax::span::Span;
use std::collections::HashSet;

/// One option: an atom, or a tuple of an atom and something else.
#[derive(Clone, Copy, Debug)]
struct CompileOption<'f> {
    name: &'f Name,
    value: Option<&'f Expr>,
    /// The place of the attribute it stands in.
    span: Span,
}

/// All options, in the order of their places.
#[derive(Clone, Debug, Default)]
pub(crate) struct CompileOptions<'f> {
    options: Vec<CompileOption<'f>>,
    /// Functions for which there is no auto-import.
    no_auto_import: HashSet<Fa>,
}

impl<'f> CompileOptions<'f> {
    /// The options in a module's `-compile` attributes.
    pub(crate) fn of(forms: &'f [Form]) -> CompileOptions<'f> {
        let mut options = CompileOptions::default();
        for form in forms {
            if let FormKind::Attribute { name, value } = &form.kind
                && name.name.as_str() == "compile"
            {
                options.collect(value, name.span);
            }
        }
        options.no_auto_import = options
            .functions("no_auto_import")
            .map(|(fa, _)| fa)
            .collect();
        options
    }

    fn collect(&mut self, value: &'f Expr, span: Span) {
        match &value.kind {
            ExprKind::Atom(name) => {
                self.options.push(CompileOption {
                    name,
                    value: None,
                    span,
                });
            }
            ExprKind::Tuple(items) => {
                if let [
                    Expr {
                        kind: ExprKind::Atom(name),
                        ..
                    },
                    value,
                ] = items.as_slice()
                {
                    self.options.push(CompileOption {
                        name,
                        value: Some(value),
                        span,
                    });
                }
            }
            ExprKind::List(items, _) => {
                for item in items {
                    self.collect(item, span);
                }
            }
            _ => {}
        }
    }

    /// Whether the atom `name` is among them.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.options
            .iter()
            .any(|option| option.value.is_none() && option.name.as_str() == name)
    }

    /// Where the atom `name` stands.
    pub(super) fn spans_of(&self, name: &str) -> impl Iterator<Item = Span> {
        let found = self
            .options
            .iter()
            .filter(move |option| option.value.is_none() && option.name.as_str() == name);
        found.map(|option| option.span)
    }

    /// Whether warnings of a kind are on: `warn_<kind>` and `nowarn_<kind>`, the last one counts.
    pub(super) fn warns(&self, kind: &str, default: bool) -> bool {
        self.options
            .iter()
            .filter(|option| option.value.is_none())
            .fold(default, |on, option| match option.name.strip_suffix(kind) {
                Some("warn_") => true,
                Some("nowarn_") => false,
                _ => on,
            })
    }

    /// Whether an option `{name, [{Module, Function, Arity}, ...]}` names a function or its module.
    pub(super) fn excuses(&self, name: &str, module: &str, function: &str, arity: u32) -> bool {
        let is = |expr: &Expr, text: &str| matches!(&expr.kind, ExprKind::Atom(name) if name.as_str() == text);
        let named = |item: &Expr| match &item.kind {
            ExprKind::Atom(_) => is(item, module),
            ExprKind::Tuple(parts) => match parts.as_slice() {
                [
                    of,
                    name,
                    Expr {
                        kind: ExprKind::Integer(number),
                        ..
                    },
                ] => is(of, module) && is(name, function) && *number == arity.into(),
                _ => false,
            },
            _ => false,
        };
        let options = self
            .options
            .iter()
            .filter(|option| option.name.as_str() == name);
        options
            .filter_map(|option| option.value)
            .any(|value| match &value.kind {
                ExprKind::List(items, _) => items.iter().any(named),
                _ => named(value),
            })
    }

    /// The functions named by options `{name, [F/A, ...]}`, with the places of the attributes.
    pub(super) fn functions(&self, name: &str) -> impl Iterator<Item = (Fa, Span)> {
        let mut out = Vec::new();
        for option in &self.options {
            if option.name.as_str() == name
                && let Some(value) = option.value
            {
                collect_functions(value, option.span, &mut out);
            }
        }
        out.into_iter()
    }

    /// The atoms named by options `{name, [Atom, ...]}`.
    pub(crate) fn atoms(&self, name: &str) -> Vec<(Name, Span)> {
        let mut out = Vec::new();
        for option in &self.options {
            let Some(value) = option.value.filter(|_| option.name.as_str() == name) else {
                continue;
            };
            let items = match &value.kind {
                ExprKind::List(items, _) => items.as_slice(),
                _ => std::slice::from_ref(value),
            };
            for item in items {
                if let ExprKind::Atom(name) = &item.kind {
                    out.push((name.clone(), option.span));
                }
            }
        }
        out
    }

    /// Whether a built-in function of that name is not imported on its own.
    pub(super) fn suppresses_auto_import(&self, fa: &Fa) -> bool {
        self.no_auto_import.contains(fa) || self.has("no_auto_import")
    }

    /// Options that OTP refuses.
    pub(super) fn disallowed(&self) -> Vec<Diagnostic> {
        let refused = self.options.iter().filter(|option| {
            let one_function = |value| function_name(value).is_some();
            option.name.as_str() == "nowarn_bif_clash" && option.value.is_none_or(one_function)
        });
        let message = "compile directive nowarn_bif_clash is no longer allowed --\nuse explicit \
                       module names or -compile({no_auto_import, [F/A]})";
        refused
            .map(|option| Diagnostic::new(Code::BadCompileOption, option.span, message))
            .collect()
    }
}

fn collect_functions(value: &Expr, span: Span, out: &mut Vec<(Fa, Span)>) {
    match &value.kind {
        ExprKind::List(items, _) => {
            for item in items {
                collect_functions(item, span, out);
            }
        }
        _ => out.extend(function_name(value).map(|fa| (fa, span))),
    }
}

/// The functions in a list, `[f/1, ...]`.
pub(super) fn function_names(value: &Expr) -> Vec<Fa> {
    let mut out = Vec::new();
    collect_functions(value, value.span, &mut out);
    out.into_iter().map(|(fa, _)| fa).collect()
}

/// `f/1`, or `{f, 1}` which means the same.
pub(super) fn function_name(value: &Expr) -> Option<Fa> {
    match &value.kind {
        ExprKind::FunctionName(function) => Some((function.name.clone(), function.arity)),
        ExprKind::Tuple(items) => match items.as_slice() {
            [
                Expr {
                    kind: ExprKind::Atom(name),
                    ..
                },
                Expr {
                    kind: ExprKind::Integer(arity),
                    ..
                },
            ] => Some((name.clone(), u32::try_from(arity).ok()?)),
            _ => None,
        },
        _ => None,
    }
}
