//! Core as text, for people: one function after the other, nesting shown by indentation.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most expressions are shown by their parts"
)]

use super::{Case, Clause, Expr, Module};
use crate::atoms::Atoms;

/// Shows a module.
pub fn dump(module: &Module, atoms: &Atoms) -> String {
    let mut out = String::new();
    for id in &module.order {
        let function = &module.functions[id.0 as usize];
        let params: Vec<String> = function
            .params
            .iter()
            .map(|v| format!("v{}", v.0))
            .collect();
        let name = atoms.text(function.name);
        out += &format!("f{} = {name}({})\n", id.0, params.join(", "));
        show(&function.body, 1, &mut out);
    }
    out
}

fn line(depth: usize, text: &str, out: &mut String) {
    out.push_str(&"  ".repeat(depth));
    out.push_str(text);
    out.push('\n');
}

fn show(expr: &Expr, depth: usize, out: &mut String) {
    match expr {
        Expr::Case(case) => show_case(case, depth, out),
        Expr::Receive(receive) => {
            line(depth, "receive", out);
            receive
                .clauses
                .iter()
                .for_each(|clause| show_clause(clause, depth + 1, out));
            if let Some((timeout, body, _)) = &receive.after {
                line(depth, "after", out);
                show(timeout, depth + 1, out);
                show(body, depth + 1, out);
            }
        }
        Expr::Try(parts) => {
            line(depth, "try", out);
            show(&parts.body, depth + 1, out);
            line(depth, &format!("of v{}", parts.value.0), out);
            show(&parts.of, depth + 1, out);
            let caught = parts.caught.map(|var| format!("v{}", var.0)).join(", ");
            line(depth, &format!("catch {caught}"), out);
            show(&parts.handler, depth + 1, out);
        }
        Expr::Let(var, value) => {
            line(depth, &format!("v{} =", var.0), out);
            show(value, depth + 1, out);
        }
        _ => {
            line(depth, &head(expr), out);
            expr.for_each_part(&mut |part| show(part, depth + 1, out));
        }
    }
}

fn show_case(case: &Case, depth: usize, out: &mut String) {
    line(
        depth,
        &format!(
            "case, else {}",
            first_word(&format!("{:?}", case.otherwise))
        ),
        out,
    );
    case.subjects
        .iter()
        .for_each(|subject| show(subject, depth + 1, out));
    case.clauses
        .iter()
        .for_each(|clause| show_clause(clause, depth, out));
}

fn show_clause(clause: &Clause, depth: usize, out: &mut String) {
    line(depth, &format!("of {:?}", clause.patterns), out);
    for (a, b) in &clause.equal {
        line(depth + 1, &format!("when v{} =:= v{}", a.0, b.0), out);
    }
    for (index, tests) in clause.guard.iter().enumerate() {
        line(depth + 1, if index == 0 { "when" } else { "or" }, out);
        tests.iter().for_each(|test| show(test, depth + 2, out));
    }
    show(&clause.body, depth + 1, out);
}

/// An expression without its parts.
fn head(expr: &Expr) -> String {
    match expr {
        Expr::Var(var) => format!("v{}", var.0),
        Expr::Literal(literal) => format!("{literal:?}"),
        Expr::MakeFun(id, captured) => {
            let captured: Vec<String> = captured.iter().map(|v| format!("v{}", v.0)).collect();
            format!("fun f{} ({})", id.0, captured.join(", "))
        }
        Expr::GuardBif(mfa, ..) => format!("{mfa:?}"),
        Expr::Arith(op, ..) => format!("{op:?}"),
        Expr::Compare(op, _) => format!("{op:?}"),
        Expr::Test(test, _) => format!("{test:?}?"),
        Expr::Logic(logic, ..) => format!("{logic:?}"),
        Expr::Call(callee, ..) => format!("call {callee:?}"),
        _ => first_word(&format!("{expr:?}")),
    }
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric()).collect()
}
