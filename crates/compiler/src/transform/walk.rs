//! Changes expressions wherever they stand in a module.

use purlin_syntax::ast::{CatchClause, Clause, Expr, ExprKind, Form, FormKind, Qualifier};

/// Shows every expression of the functions to `change`, outer ones first. What `change` returns
/// `true` for is not looked into.
pub fn expressions(forms: &mut [Form], change: &mut dyn FnMut(&mut Expr) -> bool) {
    for form in forms {
        if let FormKind::Function(function) = &mut form.kind {
            for clause in &mut function.clauses {
                bodies(&mut clause.clause, change);
            }
        }
    }
}

fn all(list: &mut [Expr], change: &mut dyn FnMut(&mut Expr) -> bool) {
    for expr in list {
        one(expr, change);
    }
}

/// Patterns and guards call nothing that could be changed.
fn bodies(clause: &mut Clause, change: &mut dyn FnMut(&mut Expr) -> bool) {
    all(&mut clause.body, change);
}

fn clauses(list: &mut [Clause], change: &mut dyn FnMut(&mut Expr) -> bool) {
    for clause in list {
        bodies(clause, change);
    }
}

fn one(expr: &mut Expr, change: &mut dyn FnMut(&mut Expr) -> bool) {
    if change(expr) {
        return;
    }
    match &mut expr.kind {
        ExprKind::Var(_)
        | ExprKind::Atom(_)
        | ExprKind::Integer(_)
        | ExprKind::Char(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::Nil
        | ExprKind::RecordIndex(..)
        | ExprKind::FunLocal(_)
        | ExprKind::FunctionName(_)
        | ExprKind::Error => {}
        ExprKind::List(elements, tail) => {
            all(elements, change);
            if let Some(tail) = tail {
                one(tail, change);
            }
        }
        ExprKind::Tuple(list) | ExprKind::Block(list) => all(list, change),
        ExprKind::Map(fields) => {
            for field in fields {
                one(&mut field.key, change);
                one(&mut field.value, change);
            }
        }
        ExprKind::MapUpdate(map, fields) => {
            one(map, change);
            for field in fields {
                one(&mut field.key, change);
                one(&mut field.value, change);
            }
        }
        ExprKind::Record(_, fields) => {
            fields.iter_mut().for_each(|f| one(&mut f.value, change));
        }
        ExprKind::RecordUpdate(record, _, fields) => {
            one(record, change);
            fields.iter_mut().for_each(|f| one(&mut f.value, change));
        }
        ExprKind::RecordAccess(part, ..) | ExprKind::Unop(_, part) | ExprKind::Catch(part) => {
            one(part, change);
        }
        ExprKind::Binary(segments) => {
            for segment in segments {
                one(&mut segment.value, change);
                if let Some(size) = &mut segment.size {
                    one(size, change);
                }
            }
        }
        ExprKind::Match(_, value) | ExprKind::MaybeMatch(_, value) => one(value, change),
        ExprKind::Binop(_, _, left, right) | ExprKind::Remote(left, right) => {
            one(left, change);
            one(right, change);
        }
        ExprKind::FunRemote(module, function, arity) => {
            for part in [module, function, arity] {
                one(part, change);
            }
        }
        ExprKind::Call(callee, args) => {
            one(callee, change);
            all(args, change);
        }
        ExprKind::If(list) | ExprKind::Fun { clauses: list, .. } => clauses(list, change),
        ExprKind::Case(subject, list) => {
            one(subject, change);
            clauses(list, change);
        }
        ExprKind::Receive {
            clauses: list,
            after,
        } => {
            clauses(list, change);
            if let Some((timeout, body)) = after {
                one(timeout, change);
                all(body, change);
            }
        }
        ExprKind::Try(parts) => {
            all(&mut parts.body, change);
            clauses(&mut parts.of, change);
            for CatchClause { body, .. } in &mut parts.catches {
                all(body, change);
            }
            all(&mut parts.after, change);
        }
        ExprKind::Maybe(body, list) => {
            all(body, change);
            clauses(list, change);
        }
        ExprKind::ListComp(template, list) | ExprKind::BinaryComp(template, list) => {
            one(template, change);
            list.iter_mut().for_each(|q| qualifier(q, change));
        }
        ExprKind::MapComp(key, value, list) => {
            one(key, change);
            one(value, change);
            list.iter_mut().for_each(|q| qualifier(q, change));
        }
    }
}

fn qualifier(part: &mut Qualifier, change: &mut dyn FnMut(&mut Expr) -> bool) {
    match part {
        Qualifier::List { source, .. }
        | Qualifier::Binary { source, .. }
        | Qualifier::Map { source, .. } => one(source, change),
        Qualifier::Zip(inner) => inner.iter_mut().for_each(|q| qualifier(q, change)),
        Qualifier::Filter(filter) => one(filter, change),
    }
}
