//! Finds calls in tail position behind names: in `X = f(), X`, in `X = f()` at the end of a body, in
//! `case f() of X -> X end`, in a clause that only assigns the variable returned behind the `case`, or before what
//! is computed for nothing.
//!
//! OTP's `sys_core_fold` does the same, so loops written like that run in constant space, and the
//! function that makes such a call is not in stack traces.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression pass on the value of another one"
)]

use crate::core::{Case, Clause, Expr, Function, Pat, Try, Var};

/// Takes names away from values that are returned.
pub fn tail(function: &mut Function) {
    returned(&mut function.body);
}

/// `expr` is what the function returns: nothing is computed behind it.
fn returned(expr: &mut Expr) {
    let mut items = vec![take(expr)];
    spread(&mut items);
    while passes_on(&mut items) {
        spread(&mut items);
    }
    match items.last_mut() {
        Some(Expr::Case(case)) => clauses(&mut case.clauses),
        Some(Expr::Receive(receive)) => {
            clauses(&mut receive.clauses);
            if let Some((_, body, _)) = &mut receive.after {
                returned(body);
            }
        }
        Some(Expr::Try(parts)) => {
            returned(&mut parts.of);
            returned(&mut parts.handler);
        }
        _ => {}
    }
    *expr = match items.len() {
        1 => items.remove(0),
        _ => Expr::Block(items),
    };
}

fn clauses(clauses: &mut [Clause]) {
    for clause in clauses {
        returned(&mut clause.body);
    }
}

fn take(expr: &mut Expr) -> Expr {
    std::mem::replace(expr, Expr::Block(Vec::new()))
}

/// Takes the last of some expressions apart until it is neither a block nor a name for something.
fn spread(items: &mut Vec<Expr>) {
    while let Some(last) = items.pop() {
        match last {
            Expr::Let(_, value) => items.push(*value),
            Expr::Block(inner) if !inner.is_empty() => items.extend(inner),
            Expr::Case(mut case) => match named_subject(&mut case) {
                Some(body) => items.extend(body),
                None => return items.push(Expr::Case(case)),
            },
            // Nothing can be caught.
            Expr::Try(parts) if parts.body.is_pure() => {
                let Try {
                    body, value, of, ..
                } = *parts;
                items.extend([Expr::Let(value, Box::new(body)), of]);
            }
            other => return items.push(other),
        }
    }
}

/// If the last expression is a variable that the one before it assigns, it goes away.
fn passes_on(items: &mut Vec<Expr>) -> bool {
    while let [.., Expr::Block(_), Expr::Var(_)] = &items[..] {
        let at = items.len() - 2;
        let Expr::Block(inner) = items.remove(at) else {
            unreachable!("it was a block");
        };
        items.splice(at..at, inner);
    }
    // What nobody reads any more is not computed.
    while let [.., unused, Expr::Var(result)] = &items[..]
        && unused.is_pure()
        && !binds(unused, *result)
    {
        items.remove(items.len() - 2);
    }
    let [.., before, Expr::Var(result)] = &mut items[..] else {
        return false;
    };
    match before {
        Expr::Let(..) if assigns(before, *result) => {}
        Expr::Case(case) if case.exports.contains(result) => pass_on(case, *result),
        // What the only clause assigns is visible behind it without being exported.
        Expr::Case(case) if case.clauses.len() == 1 && case.exports.is_empty() => {
            let body = &mut case.clauses[0].body;
            *body = Expr::Block(vec![take(body), Expr::Var(*result)]);
        }
        _ => return false,
    }
    items.pop();
    true
}

/// Whether the variable is assigned anywhere in an expression.
fn binds(expr: &Expr, wanted: Var) -> bool {
    let mut found = matches!(expr, Expr::Let(var, _) if *var == wanted);
    expr.for_each_part(&mut |part| found = found || binds(part, wanted));
    found
}

/// `X = Y = E` assigns both.
fn assigns(expr: &Expr, wanted: Var) -> bool {
    match expr {
        Expr::Let(var, value) => *var == wanted || assigns(value, wanted),
        _ => false,
    }
}

/// Each clause returns what it would have assigned.
fn pass_on(case: &mut Case, result: Var) {
    let at = case.exports.iter().position(|var| *var == result);
    let at = at.expect("the caller has seen it there");
    for clause in &mut case.clauses {
        let own = Expr::Var(clause.exports[at]);
        clause.body = Expr::Block(vec![take(&mut clause.body), own]);
        clause.exports.clear();
    }
    case.exports.clear();
}

/// `case E of X -> B end` is `X = E, B`.
fn named_subject(case: &mut Case) -> Option<Vec<Expr>> {
    let ([subject], [clause]) = (&mut case.subjects[..], &mut case.clauses[..]) else {
        return None;
    };
    let [Pat::Var(var)] = clause.patterns[..] else {
        return None;
    };
    let is_plain = clause.guard.is_empty() && clause.equal.is_empty();
    is_plain.then(|| {
        let named = Expr::Let(var, Box::new(take(subject)));
        vec![named, take(&mut clause.body)]
    })
}
