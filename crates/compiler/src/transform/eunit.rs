//! What EUnit's header asks for: test functions are exported without being named.
//!
//! Functions without parameters whose names end in `_test` or `_test_` are exported, and
//! `test/0` is added, which has the library `eunit` run them, unless the module has its own. Where
//! testing is switched off, all functions with such names are taken out.

use purlin_syntax::ast::{
    Clause, Expr, ExprKind, Form, FormKind, Function, FunctionClause, FunctionName, Ident, Name,
};

/// Takes tests and generators of tests out of the module.
pub fn strip_tests(forms: &mut Vec<Form>) {
    let is_test = |name: &FunctionName| name.arity == 0 && is_test_name(&name.name);
    for form in &mut *forms {
        if let FormKind::Export(names) = &mut form.kind {
            names.retain(|name| !is_test(name));
        }
    }
    forms.retain(|form| match &form.kind {
        FormKind::Function(function) => function.arity > 0 || !is_test_name(&function.name.name),
        _ => true,
    });
}

fn is_test_name(name: &str) -> bool {
    name.ends_with("_test") || name.ends_with("_test_")
}

/// Exports the module's tests.
pub fn export_tests(forms: &mut Vec<Form>) {
    let mut tests = Vec::new();
    let mut has_test = false;
    let mut module = None;
    for form in &*forms {
        match &form.kind {
            FormKind::Module(name) => module = Some(name.clone()),
            FormKind::Function(function) if function.arity == 0 => {
                let name = &function.name;
                has_test |= &*name.name == "test";
                if is_test_name(&name.name) {
                    tests.push(exported(name));
                }
            }
            _ => {}
        }
    }
    let Some(module) = module else {
        return;
    };
    if !has_test {
        let function = run_tests(&module);
        tests.push(exported(&function.name));
        let form = Form {
            span: module.span,
            kind: FormKind::Function(function),
        };
        forms.push(form);
    }
    let header = forms
        .iter()
        .position(|form| matches!(form.kind, FormKind::Module(_)))
        .map_or(0, |index| index + 1);
    let export = Form {
        kind: FormKind::Export(tests),
        span: module.span,
    };
    forms.insert(header, export);
}

fn exported(name: &Ident) -> FunctionName {
    FunctionName {
        name: name.name.clone(),
        arity: 0,
        span: name.span,
    }
}

/// `test() -> eunit:test(Module).`
fn run_tests(module: &Ident) -> Function {
    let span = module.span;
    let atom = |name: &str| Expr::new(ExprKind::Atom(Name::from(name)), span);
    let callee = ExprKind::Remote(Box::new(atom("eunit")), Box::new(atom("test")));
    let call = ExprKind::Call(Box::new(Expr::new(callee, span)), vec![atom(&module.name)]);
    let name = Ident {
        name: Name::from("test"),
        span,
    };
    let clause = FunctionClause {
        name: name.clone(),
        clause: Clause {
            patterns: Vec::new(),
            guards: Vec::new(),
            body: vec![Expr::new(call, span)],
            span,
        },
    };
    Function {
        name,
        arity: 0,
        clauses: vec![clause],
    }
}
