//! `behaviour_info/1`, which a module with `-callback` has without writing it.

use purlin_syntax::ast::{
    Clause, Expr, ExprKind, Form, FormKind, Function, FunctionClause, FunctionName, Ident, Name,
    SpecKind,
};
use purlin_syntax::span::Span;
use std::borrow::Cow;

/// Adds the function and exports it, if the module describes callbacks.
pub fn add_behaviour_info(forms: Cow<'_, [Form]>) -> Cow<'_, [Form]> {
    let mut callbacks = Vec::new();
    let mut optional = Vec::new();
    for form in &*forms {
        match &form.kind {
            FormKind::Spec {
                kind: SpecKind::Callback,
                name,
                clauses,
                ..
            } => {
                let params = clauses.first().and_then(|clause| clause.params.as_ref());
                callbacks.push(FunctionName {
                    name: name.name.clone(),
                    arity: params.map_or(0, Vec::len) as u32,
                    span: name.span,
                });
            }
            FormKind::Attribute { name, value } if &*name.name == "optional_callbacks" => {
                collect(value, &mut optional);
            }
            _ => {}
        }
    }
    let Some(first) = callbacks.first() else {
        return forms;
    };
    let span = first.span;
    let name = Ident {
        name: Name::from("behaviour_info"),
        span,
    };
    let answers = [("callbacks", callbacks), ("optional_callbacks", optional)];
    let clauses = answers.map(|(item, functions)| FunctionClause {
        name: name.clone(),
        clause: Clause {
            patterns: vec![Expr::new(ExprKind::Atom(Name::from(item)), span)],
            guards: Vec::new(),
            body: vec![list(functions, span)],
            span,
        },
    });
    let exported = FunctionName {
        name: name.name.clone(),
        arity: 1,
        span,
    };
    let function = Function {
        name,
        arity: 1,
        clauses: clauses.into(),
    };
    let mut forms = forms.into_owned();
    let kinds = [
        FormKind::Export(vec![exported]),
        FormKind::Function(function),
    ];
    forms.extend(kinds.map(|kind| Form { kind, span }));
    Cow::Owned(forms)
}

/// The functions in the value of `-optional_callbacks`.
fn collect(value: &Expr, functions: &mut Vec<FunctionName>) {
    match &value.kind {
        ExprKind::FunctionName(name) => functions.push(name.clone()),
        ExprKind::List(elements, _) => {
            for element in elements {
                collect(element, functions);
            }
        }
        ExprKind::Tuple(parts) => {
            if let [name, arity] = parts.as_slice()
                && let (ExprKind::Atom(name), ExprKind::Integer(arity)) = (&name.kind, &arity.kind)
                && let Ok(arity) = arity.clone().try_into()
            {
                functions.push(FunctionName {
                    name: name.clone(),
                    arity,
                    span: value.span,
                });
            }
        }
        _ => {}
    }
}

/// `[{Name, Arity}, ...]`.
fn list(functions: Vec<FunctionName>, span: Span) -> Expr {
    if functions.is_empty() {
        return Expr::new(ExprKind::Nil, span);
    }
    let pairs = functions.into_iter().map(|function| {
        let name = Expr::new(ExprKind::Atom(function.name), span);
        let arity = Expr::new(ExprKind::Integer(function.arity.into()), span);
        Expr::new(ExprKind::Tuple(vec![name, arity]), span)
    });
    Expr::new(ExprKind::List(pairs.collect(), None), span)
}
