//! What can be foreseen: clauses that never match, expressions that always fail, values of no use.
//!
//! A walk over each function of a module without errors, which keeps what is known of variables:
//! constants, and tuples and lists made of them and of unknown parts. OTP finds these things in
//! `v3_core`, `sys_core_fold` and `beam_core_to_ssa`; what is said here is said there of the same
//! lines. In reading order: `value`, `calls` and `convert` (evaluation), `binary` (segments),
//! `pattern`, `shadow` (clauses that hide others), `clauses`, `effects` (values of no use), and
//! here the walk.

mod binary;
mod calls;
mod clauses;
mod convert;
mod effects;
mod pattern;
mod shadow;
mod value;

use super::patterns::anno;
use super::{Code, Linter, atom};
use binary::Part;
use calls::Outcome;
use clauses::Branch;
use dashu_int::IBig;
use pattern::{Never, Pattern};
use purlin_syntax::ast::{
    Binop, Expr, ExprKind, Form, FormKind, MapField, Name, Qualifier, Segment, Try, Unop,
};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::Span;
use std::collections::{HashMap, HashSet};
use value::Value;

/// The warnings about a module that has no errors.
pub(super) fn foresee(linter: &Linter<'_>, forms: &[Form]) -> Vec<Diagnostic> {
    let mut walk = Walk {
        linter,
        found: Vec::new(),
        known: HashMap::new(),
        undo: Vec::new(),
    };
    for form in forms {
        if let FormKind::Function(function) = &form.kind {
            walk.known.clear();
            walk.undo.clear();
            let branches = function.clauses.iter().map(|clause| Branch {
                span: clause.name.span,
                ..Branch::of(&clause.clause)
            });
            let subject = vec![Value::Unknown; function.arity as usize];
            let span = function.clauses.first().map(|clause| clause.name.span);
            walk.branches(branches.collect(), &subject, span);
        }
    }
    walk.found
}

/// The state of the walk through a function.
struct Walk<'l, 'f> {
    linter: &'l Linter<'f>,
    found: Vec<Diagnostic>,
    /// The variables that are bound, and what is known of them.
    known: HashMap<Name, Value>,
    /// What they were before they were bound; to leave a scope.
    undo: Vec<(Name, Option<Value>)>,
}

impl Walk<'_, '_> {
    fn report(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.found.push(Diagnostic::new(code, span, message));
    }

    fn set(&mut self, name: &Name, value: Value) {
        let old = self.known.insert(name.clone(), value);
        self.undo.push((name.clone(), old));
    }

    /// Forgets what was bound since `mark`; returns the names that are new since then.
    fn leave(&mut self, mark: usize) -> Vec<Name> {
        let mut names = Vec::new();
        while self.undo.len() > mark {
            let Some((name, old)) = self.undo.pop() else {
                break;
            };
            match old {
                Some(value) => {
                    self.known.insert(name, value);
                }
                None => {
                    self.known.remove(&name);
                    names.push(name);
                }
            }
        }
        names
    }

    /// Binds the new variables of a pattern to the parts of a value.
    fn bind(&mut self, pattern: &Pattern, value: &Value) {
        for name in &pattern.names {
            if !self.known.contains_key(name) {
                self.set(name, value.clone());
            }
        }
        let Some((_, parts)) = &pattern.shape else {
            return;
        };
        for (index, part) in parts.iter().enumerate() {
            let value = match value {
                Value::Tuple(items) => items.get(index).cloned(),
                Value::Cons(head, _) if index == 0 => Some((**head).clone()),
                Value::Cons(_, tail) => Some((**tail).clone()),
                _ => None,
            };
            self.bind(part, &value.unwrap_or(Value::Unknown));
        }
    }

    /// Expressions one after the other. What comes behind one that surely raises is looked at
    /// where OTP does.
    fn body(&mut self, exprs: &[Expr]) -> Value {
        let mut last = Value::Unknown;
        for (index, expr) in exprs.iter().enumerate() {
            last = self.expr(expr);
            if last == Value::Never && !self.raises(expr) {
                break;
            }
            if index + 1 < exprs.len() {
                self.check_unused_value(expr);
            }
        }
        last
    }

    /// Whether it is a call of a function that only raises.
    fn raises(&self, expr: &Expr) -> bool {
        let ExprKind::Call(callee, args) = &expr.kind else {
            return false;
        };
        matches!(
            (function_of(self.linter, callee, args.len()), args.len()),
            (Some(("erlang", "throw" | "exit" | "error")), 1) | (Some(("erlang", "error")), 2)
        )
    }

    /// The values of expressions side by side; nothing when one of them always fails.
    fn all<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Option<Vec<Value>> {
        let mut values = Vec::new();
        for expr in exprs {
            match self.expr(expr) {
                Value::Never => return None,
                value => values.push(value),
            }
        }
        Some(values)
    }

    /// Expressions of which no more is said than that their parts may fail.
    fn parts<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Value {
        for expr in exprs {
            if self.expr(expr) == Value::Never {
                return Value::Never;
            }
        }
        Value::Unknown
    }

    fn expr(&mut self, expr: &Expr) -> Value {
        match &expr.kind {
            ExprKind::Var(name) => self.known.get(name).cloned().unwrap_or(Value::Unknown),
            ExprKind::Atom(name) => Value::Atom(name.clone()),
            ExprKind::Integer(value) => Value::Integer(value.clone()),
            ExprKind::Char(c) => Value::Integer(IBig::from(*c as u32)),
            ExprKind::Float(value) => Value::from_float(*value),
            ExprKind::String(codes) => Value::codes(codes.iter().copied()),
            ExprKind::Nil => Value::Nil,
            ExprKind::List(items, tail) if items.len() > value::MAX_LIST => {
                self.parts(items.iter().chain(tail.as_deref()))
            }
            ExprKind::List(items, tail) => {
                let Some(items) = self.all(items) else {
                    return Value::Never;
                };
                match tail.as_ref().map_or(Value::Nil, |tail| self.expr(tail)) {
                    Value::Never => Value::Never,
                    tail => Value::list(items, tail),
                }
            }
            ExprKind::Tuple(items) => self.all(items).map_or(Value::Never, Value::tuple),
            ExprKind::Map(fields) => self.map_fields(fields).map_or(Value::Never, Value::map),
            ExprKind::MapUpdate(map, fields) => {
                if self.expr(map) == Value::Never || self.map_fields(fields).is_none() {
                    return Value::Never;
                }
                Value::Unknown
            }
            ExprKind::Record(_, fields) => self.parts(fields.iter().map(|field| &field.value)),
            ExprKind::RecordUpdate(record, _, fields) => {
                let values = fields.iter().map(|field| &field.value);
                self.parts(std::iter::once(&**record).chain(values))
            }
            ExprKind::RecordAccess(record, ..) => self.parts([&**record]),
            ExprKind::Binary(segments) => self.binary(expr.span, segments),
            ExprKind::Match(pattern, value) => {
                let raises = self.raises(value) && !matches!(pattern.kind, ExprKind::Var(_));
                match self.expr(value) {
                    Value::Never if raises => self.match_value(expr, pattern, Value::Unknown),
                    Value::Never => Value::Never,
                    value => self.match_value(expr, pattern, value),
                }
            }
            ExprKind::MaybeMatch(pattern, value) => {
                let value = self.expr(value);
                if let Ok(pattern) = Pattern::read(pattern, self.linter) {
                    self.bind(&pattern, &value);
                }
                Value::Unknown
            }
            ExprKind::Binop(op, at, a, b) => self.binop(*op, *at, a, b),
            ExprKind::Unop(op, a) => match self.expr(a) {
                Value::Never => Value::Never,
                a if a.is_literal() => self.outcome(calls::unary(*op, &a), anno(expr), || {
                    format!("evaluation of operator '{}'/1", op.as_str())
                }),
                _ if *op == Unop::Not => Value::Boolean,
                _ => Value::Unknown,
            },
            ExprKind::Catch(a) => {
                self.expr(a);
                Value::Unknown
            }
            ExprKind::Call(callee, args) => self.call(expr.span, callee, args),
            ExprKind::Block(body) => self.body(body),
            ExprKind::FunRemote(module, name, arity) => {
                let Some(parts) = self.all([&**module, &**name, &**arity]) else {
                    return Value::Never;
                };
                if !parts.iter().all(Value::is_literal) {
                    return Value::Unknown;
                }
                let outcome = calls::function("erlang", "make_fun", &parts);
                self.outcome(outcome, expr.span, || "fun construction".to_owned())
            }
            ExprKind::RecordIndex(name, field) => {
                let index = self.linter.record_index(&name.name, &field.name);
                index.map_or(Value::Unknown, |index| Value::Integer(index.into()))
            }
            ExprKind::FunLocal(_)
            | ExprKind::Remote(..)
            | ExprKind::FunctionName(_)
            | ExprKind::Error => Value::Unknown,
            ExprKind::If(_)
            | ExprKind::Case(..)
            | ExprKind::Receive { .. }
            | ExprKind::Try(_)
            | ExprKind::Maybe(..)
            | ExprKind::Fun { .. }
            | ExprKind::ListComp(..)
            | ExprKind::BinaryComp(..)
            | ExprKind::MapComp(..) => self.scoped(expr),
        }
    }

    /// Expressions with clauses or scopes.
    fn scoped(&mut self, expr: &Expr) -> Value {
        match &expr.kind {
            ExprKind::If(clauses) => return self.clauses(clauses, &[], Some(expr.span)),
            ExprKind::Case(subject, clauses) => {
                return match self.expr(subject) {
                    Value::Never if self.raises(subject) => {
                        self.clauses(clauses, &[Value::Unknown], Some(expr.span))
                    }
                    Value::Never => Value::Never,
                    subject => self.clauses(clauses, &[subject], Some(expr.span)),
                };
            }
            ExprKind::Receive { clauses, after } => {
                if let Some((timeout, body)) = after {
                    self.expr(timeout);
                    let mark = self.undo.len();
                    self.body(body);
                    let exported = self.leave(mark);
                    self.clauses(clauses, &[Value::Unknown], None);
                    self.forget(exported);
                } else {
                    self.clauses(clauses, &[Value::Unknown], None);
                }
            }
            ExprKind::Try(parts) => self.try_expr(expr.span, parts),
            ExprKind::Maybe(body, clauses) => {
                let mark = self.undo.len();
                self.body(body);
                let exported = self.leave(mark);
                self.clauses(clauses, &[Value::Unknown], None);
                self.forget(exported);
            }
            ExprKind::Fun { name, clauses } => {
                let mark = self.undo.len();
                if let Some(name) = name {
                    self.set(&name.name, Value::Unknown);
                }
                self.fun_clauses(clauses, expr.span);
                self.leave(mark);
            }
            ExprKind::ListComp(result, qualifiers) | ExprKind::BinaryComp(result, qualifiers) => {
                self.comprehension(&[result], qualifiers);
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.comprehension(&[key, value], qualifiers);
            }
            _ => {}
        }
        Value::Unknown
    }

    /// Names that are bound, nobody knows to what.
    fn forget(&mut self, names: impl IntoIterator<Item = Name>) {
        for name in names {
            self.set(&name, Value::Unknown);
        }
    }

    fn try_expr(&mut self, span: Span, parts: &Try) {
        let mark = self.undo.len();
        let value = match self.body(&parts.body) {
            Value::Never => Value::Unknown,
            value => value,
        };
        if !parts.of.is_empty() {
            self.clauses(&parts.of, &[value], Some(span));
        }
        let bound = self.leave(mark);
        // As OTP drops a `try` around what cannot raise, it finds nothing in its clauses.
        if !parts.body.iter().all(is_safe) {
            self.catch_clauses(&parts.catches);
        }
        self.forget(bound);
        self.body(&parts.after);
    }

    fn match_value(&mut self, expr: &Expr, pattern: &Expr, value: Value) -> Value {
        match Pattern::read(pattern, self.linter) {
            Err(never) => {
                self.report_never(anno(expr), &never);
                return Value::Never;
            }
            Ok(pattern) => {
                let fails = pattern.takes(&value, &self.known) == Some(false);
                self.bind(&pattern, &value);
                if fails {
                    let message = "this match fails: the value is never like the pattern";
                    self.report(Code::NeverMatches, expr.span, message);
                    return Value::Never;
                }
            }
        }
        value
    }

    fn report_never(&mut self, span: Span, never: &Never) {
        let (message, span) = match never {
            Never::Contradiction => ("pattern cannot possibly match".to_owned(), span),
            Never::Segment(why, at) => (format!("this pattern cannot match because {why}"), *at),
        };
        self.report(Code::NeverMatches, span, message);
    }

    fn binop(&mut self, op: Binop, at: Span, a: &Expr, b: &Expr) -> Value {
        if matches!(op, Binop::Andalso | Binop::Orelse) {
            let decides = op == Binop::Orelse;
            let a = self.expr(a);
            if a == Value::Never || a.truth() == Some(decides) {
                return a;
            }
            let b = self.expr(b);
            return if a.truth().is_some() {
                b
            } else {
                Value::Unknown
            };
        }
        let Some(values) = self.all([a, b]) else {
            return Value::Never;
        };
        let (a, b) = (&values[0], &values[1]);
        if a.is_literal() && b.is_literal() || op == Binop::Append && a.elements().is_ok() {
            return self.outcome(calls::binary(op, a, b), at, || {
                format!("evaluation of operator '{}'/2", op.as_str())
            });
        }
        if effects::is_comparison(op) || matches!(op, Binop::And | Binop::Or | Binop::Xor) {
            Value::Boolean
        } else {
            Value::Unknown
        }
    }

    /// The value of a call, or the warning that it fails.
    fn outcome(&mut self, outcome: Outcome, span: Span, what: impl Fn() -> String) -> Value {
        match outcome {
            Outcome::Returns(value) => value,
            Outcome::Fails(reason) => {
                let message = format!("{} will fail with a '{reason}' exception", what());
                self.report(Code::AlwaysFails, span, message);
                Value::Unknown
            }
        }
    }

    fn call(&mut self, span: Span, callee: &Expr, args: &[Expr]) -> Value {
        let Some((module, name)) = function_of(self.linter, callee, args.len()) else {
            return match &callee.kind {
                ExprKind::Atom(_) => self.parts(args),
                ExprKind::Remote(module, function) => {
                    self.computed_call(span, [module, function], args)
                }
                _ => {
                    let fun = self.expr(callee);
                    if fun.is_literal() {
                        self.report(Code::InvalidCall, span, "invalid function call");
                    }
                    self.parts(args)
                }
            };
        };
        let Some(args) = self.all(args) else {
            return Value::Never;
        };
        self.known_call(span, module, name, &args)
    }

    /// A call whose module or function is no atom in the program.
    fn computed_call(&mut self, span: Span, callee: [&Expr; 2], args: &[Expr]) -> Value {
        let Some(values) = self.all(callee) else {
            return Value::Never;
        };
        let never = |value: &Value| value.is_literal() && !matches!(value, Value::Atom(_));
        if values.iter().any(never) {
            let message = "invalid module and/or function name; this call will always fail";
            self.report(Code::InvalidCall, span, message);
        }
        self.parts(args)
    }

    fn known_call(&mut self, span: Span, module: &str, name: &str, args: &[Value]) -> Value {
        let literal = !args.is_empty() && args.iter().all(Value::is_literal);
        match (module, name, args) {
            ("erlang", "throw" | "exit", [_]) | ("erlang", "error", [_] | [_, _]) => {
                return Value::Never;
            }
            ("erlang", "apply", [fun, _]) if fun.is_literal() => {
                self.report(Code::InvalidCall, span, "invalid function call");
                return Value::Unknown;
            }
            // What is known of its beginning may be enough.
            ("erlang", "length", [Value::Cons(..)]) => {}
            ("erlang", _, _) if name.starts_with("is_") && !literal => return Value::Boolean,
            _ if !literal => return Value::Unknown,
            _ => {}
        }
        let arity = args.len();
        let outcome = calls::function(module, name, args);
        self.outcome(outcome, span, || match module {
            "erlang" => format!("the call to {}/{arity}", atom(name)),
            _ => format!("the call to {module}:{}/{arity}", atom(name)),
        })
    }

    /// The associations of a map; warns of keys that are given twice.
    fn map_fields(&mut self, fields: &[MapField]) -> Option<Vec<(Value, Value)>> {
        let mut pairs: Vec<(Value, Value)> = Vec::new();
        let mut seen: HashSet<String> = HashSet::new();
        for field in fields {
            let values = self.all([&field.key, &field.value])?;
            let [key, value] = <[Value; 2]>::try_from(values).ok()?;
            let again = is_written_out(&field.key)
                && match purlin_syntax::term::format(&field.key) {
                    Some(text) => !seen.insert(text),
                    None => false,
                };
            if again {
                let text = purlin_syntax::term::format(&field.key).unwrap_or_default();
                let message = format!("key {text} will be overridden in expression");
                self.report(Code::RepeatedKey, field.key.span, message);
            }
            pairs.push((key, value));
        }
        Some(pairs)
    }

    /// A binary: segments whose values do not have their types.
    fn binary(&mut self, span: Span, segments: &[Segment]) -> Value {
        let mut parts = Vec::new();
        for segment in segments {
            let Some(values) = self.all(std::iter::once(&segment.value).chain(&segment.size))
            else {
                return Value::Never;
            };
            let mut values = values.into_iter();
            parts.push(Part {
                segment,
                value: values.next().unwrap_or(Value::Unknown),
                size: values.next(),
            });
        }
        match binary::construct(&parts) {
            Ok(value) => value,
            Err(why) => {
                let message = format!("binary construction will fail because {why}");
                self.report(Code::AlwaysFails, span, message);
                Value::Unknown
            }
        }
    }

    fn comprehension(&mut self, results: &[&Expr], qualifiers: &[Qualifier]) {
        let mark = self.undo.len();
        let mut rest = qualifiers;
        while let [first, others @ ..] = rest {
            let tests = rest.iter().map_while(|qualifier| match qualifier {
                Qualifier::Filter(test) if self.linter.is_guard_filter(test) => Some(test),
                _ => None,
            });
            let tests: Vec<&Expr> = tests.collect();
            if tests.is_empty() {
                self.qualifier(first);
                rest = others;
            } else {
                self.filter(&tests);
                rest = &rest[tests.len()..];
            }
        }
        self.all(results.iter().copied());
        self.leave(mark);
    }

    /// Tests one after the other, which make one guard.
    fn filter(&mut self, tests: &[&Expr]) {
        let values: Vec<Value> = tests.iter().map(|test| self.test(test)).collect();
        let fails = values.iter().any(|value| value.truth() != Some(true));
        if fails && values.iter().all(Value::is_literal) {
            let message = "this filter is always false";
            self.report(Code::NeverMatches, anno(tests[0]), message);
        }
    }

    fn qualifier(&mut self, qualifier: &Qualifier) {
        match qualifier {
            Qualifier::Filter(filter) => {
                self.expr(filter);
            }
            Qualifier::List {
                pattern, source, ..
            }
            | Qualifier::Binary {
                pattern, source, ..
            } => {
                self.expr(source);
                self.generate(&[pattern]);
            }
            Qualifier::Map {
                key, value, source, ..
            } => {
                self.expr(source);
                self.generate(&[key, value]);
            }
            Qualifier::Zip(qualifiers) => {
                for qualifier in qualifiers {
                    self.qualifier(qualifier);
                }
            }
        }
    }

    /// The patterns of a generator: their variables are new.
    fn generate(&mut self, patterns: &[&Expr]) {
        for pattern in patterns {
            match Pattern::read(pattern, self.linter) {
                Err(never) => self.report_never(anno(pattern), &never),
                Ok(pattern) => self.bind_new(&pattern),
            }
        }
    }

    /// Variables of a fun or generator, which hide others of the same name.
    fn bind_new(&mut self, pattern: &Pattern) {
        let names = pattern.all_names();
        self.forget(names);
    }
}

/// The module and the name of a function that is called by its name and is not of this module.
fn function_of<'e>(
    linter: &'e Linter<'_>,
    callee: &'e Expr,
    arity: usize,
) -> Option<(&'e str, &'e str)> {
    match &callee.kind {
        ExprKind::Atom(name) => {
            let fa = (name.clone(), arity as u32);
            if linter.means_bif(&fa) {
                return Some(("erlang", name));
            }
            let module = linter.imports.get(&fa)?;
            Some((module, name))
        }
        ExprKind::Remote(module, function) => match (&module.kind, &function.kind) {
            (ExprKind::Atom(module), ExprKind::Atom(name)) => Some((module, name)),
            _ => None,
        },
        ExprKind::FunRemote(module, function, expected) => {
            match (&module.kind, &function.kind, &expected.kind) {
                (ExprKind::Atom(module), ExprKind::Atom(name), ExprKind::Integer(expected))
                    if *expected == arity.into() =>
                {
                    Some((module, name))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether it is a constant without operators.
fn is_written_out(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Atom(_)
        | ExprKind::Integer(_)
        | ExprKind::Char(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::Nil => true,
        ExprKind::List(items, tail) => items.iter().chain(tail.as_deref()).all(is_written_out),
        ExprKind::Tuple(items) => items.iter().all(is_written_out),
        ExprKind::Map(fields) => {
            let mut parts = fields.iter().flat_map(|field| [&field.key, &field.value]);
            parts.all(is_written_out)
        }
        ExprKind::Binary(segments) => {
            let mut parts = segments
                .iter()
                .flat_map(|segment| std::iter::once(&segment.value).chain(&segment.size));
            parts.all(is_written_out)
        }
        _ => false,
    }
}

/// Whether an expression surely raises nothing.
fn is_safe(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Var(_) | ExprKind::Fun { .. } | ExprKind::FunLocal(_) => true,
        ExprKind::List(items, tail) => items.iter().chain(tail.as_deref()).all(is_safe),
        ExprKind::Tuple(items) => items.iter().all(is_safe),
        _ => is_written_out(expr),
    }
}
