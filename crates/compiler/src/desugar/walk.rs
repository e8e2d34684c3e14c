//! The parts of an expression, for passes that look at all of them.

use purlin_syntax::ast::{CatchClause, Clause, Expr, ExprKind, Qualifier};

/// The direct parts of an expression, in the order in which OTP's compiler numbers the funs in
/// them: arguments and elements from the last to the first, all else as written.
pub fn parts<'a>(expr: &'a Expr, out: &mut Vec<&'a Expr>) {
    match &expr.kind {
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
            out.extend(tail.as_deref());
            out.extend(elements.iter().rev());
        }
        ExprKind::Tuple(elements) => out.extend(elements.iter().rev()),
        ExprKind::Map(fields) => out.extend(fields.iter().flat_map(|f| [&f.key, &f.value])),
        ExprKind::MapUpdate(map, fields) => {
            out.push(map);
            out.extend(fields.iter().flat_map(|f| [&f.key, &f.value]));
        }
        ExprKind::Record(_, fields) => out.extend(fields.iter().rev().map(|f| &f.value)),
        ExprKind::RecordUpdate(record, _, fields) => {
            out.push(record);
            out.extend(fields.iter().map(|f| &f.value));
        }
        ExprKind::RecordAccess(record, ..) => out.push(record),
        ExprKind::Binary(segments) => {
            for segment in segments {
                out.push(&segment.value);
                out.extend(&segment.size);
            }
        }
        ExprKind::Match(pattern, value) | ExprKind::MaybeMatch(pattern, value) => {
            out.push(value);
            out.push(pattern);
        }
        ExprKind::Binop(op, _, lhs, rhs) => {
            use purlin_syntax::ast::Binop::{Andalso, Orelse};
            if matches!(op, Andalso | Orelse) {
                out.extend([&**lhs, &**rhs]);
            } else {
                out.extend([&**rhs, &**lhs]);
            }
        }
        ExprKind::Unop(_, operand) | ExprKind::Catch(operand) => out.push(operand),
        ExprKind::Call(callee, args) => {
            if let ExprKind::Remote(..) = callee.kind {
                out.extend(args.iter().rev());
                out.push(callee);
            } else {
                out.push(callee);
                out.extend(args.iter().rev());
            }
        }
        ExprKind::Remote(module, function) => out.extend([&**function, &**module]),
        ExprKind::Block(body) => out.extend(body),
        ExprKind::If(clauses) => clauses.iter().for_each(|c| clause_parts(c, out)),
        ExprKind::Case(subject, clauses) => {
            out.push(subject);
            clauses.iter().for_each(|c| clause_parts(c, out));
        }
        ExprKind::Receive { clauses, after } => {
            if let Some((timeout, body)) = after {
                out.push(timeout);
                out.extend(body);
            }
            clauses.iter().for_each(|c| clause_parts(c, out));
        }
        ExprKind::Try(parts) => {
            out.extend(&parts.body);
            parts.of.iter().for_each(|c| clause_parts(c, out));
            parts.catches.iter().for_each(|c| catch_parts(c, out));
            out.extend(&parts.after);
        }
        ExprKind::Maybe(body, clauses) => {
            out.extend(body);
            clauses.iter().for_each(|c| clause_parts(c, out));
        }
        ExprKind::Fun { clauses, .. } => clauses.iter().for_each(|c| clause_parts(c, out)),
        ExprKind::FunRemote(module, function, arity) => {
            out.extend([&**module, &**function, &**arity]);
        }
        ExprKind::ListComp(template, qualifiers) | ExprKind::BinaryComp(template, qualifiers) => {
            qualifiers.iter().for_each(|q| qualifier_parts(q, out));
            out.push(template);
        }
        ExprKind::MapComp(key, value, qualifiers) => {
            qualifiers.iter().for_each(|q| qualifier_parts(q, out));
            out.extend([&**key, &**value]);
        }
    }
}

fn clause_parts<'a>(clause: &'a Clause, out: &mut Vec<&'a Expr>) {
    out.extend(&clause.patterns);
    out.extend(clause.guards.iter().flatten());
    out.extend(&clause.body);
}

fn catch_parts<'a>(clause: &'a CatchClause, out: &mut Vec<&'a Expr>) {
    out.extend(&clause.class);
    out.push(&clause.reason);
    out.extend(&clause.stacktrace);
    out.extend(clause.guards.iter().flatten());
    out.extend(&clause.body);
}

fn qualifier_parts<'a>(qualifier: &'a Qualifier, out: &mut Vec<&'a Expr>) {
    match qualifier {
        Qualifier::List {
            pattern, source, ..
        }
        | Qualifier::Binary {
            pattern, source, ..
        } => out.extend([source, pattern]),
        Qualifier::Map {
            key, value, source, ..
        } => out.extend([source, key, value]),
        Qualifier::Zip(inner) => inner.iter().for_each(|q| qualifier_parts(q, out)),
        Qualifier::Filter(filter) => out.push(filter),
    }
}
