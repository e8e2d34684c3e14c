//! What can be foreseen: clauses that never match, expressions that always fail.
//!
//! A walk over each function of a module without errors, which keeps what is known of variables:
//! constants, and tuples and lists made of them and of unknown parts. OTP finds these things in
//! `v3_core`, `sys_core_fold` and `beam_core_to_ssa`; what is said here is said there of the same
//! lines. In reading order: `value`, `calls` (evaluation), `pattern`, `shadow` (clauses that hide
//! others), `clauses`, and here the walk.

mod calls;
mod clauses;
mod pattern;
mod shadow;
mod value;

use super::patterns::anno;
use super::{Code, Linter, atom};
use calls::Outcome;
use clauses::Branch;
use dashu_int::IBig;
use pattern::{Never, Pattern};
use purlin_syntax::ast::{
    Binop, Expr, ExprKind, Form, FormKind, MapField, Name, Qualifier, Segment, Try,
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
            walk.branches(branches.collect(), &subject, None);
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

    fn body(&mut self, exprs: &[Expr]) -> Value {
        let mut last = Value::Unknown;
        for expr in exprs {
            last = self.expr(expr);
        }
        last
    }

    fn all<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Vec<Value> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    fn expr(&mut self, expr: &Expr) -> Value {
        match &expr.kind {
            ExprKind::Var(name) => self.known.get(name).cloned().unwrap_or(Value::Unknown),
            ExprKind::Atom(name) => Value::Atom(name.clone()),
            ExprKind::Integer(value) => Value::Integer(value.clone()),
            ExprKind::Char(c) => Value::Integer(IBig::from(*c as u32)),
            ExprKind::Float(value) => Value::from_float(*value),
            ExprKind::String(codes) if codes.len() > value::MAX_LIST => Value::Unknown,
            ExprKind::String(codes) => {
                let code = |code: &u32| Value::Integer((*code).into());
                Value::list(codes.iter().map(code).collect(), Value::Nil)
            }
            ExprKind::Nil => Value::Nil,
            ExprKind::List(items, tail) if items.len() > value::MAX_LIST => {
                for item in items.iter().chain(tail.as_deref()) {
                    self.expr(item);
                }
                Value::Unknown
            }
            ExprKind::List(items, tail) => {
                let items = self.all(items);
                let tail = tail.as_ref().map_or(Value::Nil, |tail| self.expr(tail));
                Value::list(items, tail)
            }
            ExprKind::Tuple(items) => Value::tuple(self.all(items)),
            ExprKind::Map(fields) => {
                self.map_fields(fields);
                Value::Map
            }
            ExprKind::MapUpdate(map, fields) => {
                self.expr(map);
                self.map_fields(fields);
                Value::Unknown
            }
            ExprKind::Record(_, fields) => {
                self.all(fields.iter().map(|field| &field.value));
                Value::Unknown
            }
            ExprKind::RecordUpdate(record, _, fields) => {
                self.expr(record);
                self.all(fields.iter().map(|field| &field.value));
                Value::Unknown
            }
            ExprKind::RecordAccess(record, ..) => {
                self.expr(record);
                Value::Unknown
            }
            ExprKind::Binary(segments) => self.binary(expr.span, segments),
            ExprKind::Match(pattern, value) => {
                let value = self.expr(value);
                self.match_value(expr, pattern, value)
            }
            ExprKind::MaybeMatch(pattern, value) => {
                let value = self.expr(value);
                if let Ok(pattern) = Pattern::read(pattern, self.linter) {
                    self.bind(&pattern, &value);
                }
                Value::Unknown
            }
            ExprKind::Binop(op, at, a, b) => self.binop(*op, *at, a, b),
            ExprKind::Unop(op, a) => {
                let a = self.expr(a);
                if !a.is_literal() {
                    let is_not = *op == purlin_syntax::ast::Unop::Not;
                    return if is_not {
                        Value::Boolean
                    } else {
                        Value::Unknown
                    };
                }
                self.outcome(calls::unary(*op, &a), anno(expr), || {
                    format!("evaluation of operator '{}'/1", op.as_str())
                })
            }
            ExprKind::Catch(a) => {
                self.expr(a);
                Value::Unknown
            }
            ExprKind::Call(callee, args) => self.call(expr.span, callee, args),
            ExprKind::Block(body) => self.body(body),
            ExprKind::FunRemote(module, name, arity) => {
                self.all([&**module, &**name, &**arity]);
                Value::Fun
            }
            ExprKind::FunLocal(_) => Value::Fun,
            ExprKind::RecordIndex(..)
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
            ExprKind::If(clauses) => self.clauses(clauses, &[], Some(expr.span)),
            ExprKind::Case(subject, clauses) => {
                let subject = self.expr(subject);
                self.clauses(clauses, &[subject], Some(expr.span));
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
                    self.set(&name.name, Value::Fun);
                }
                self.fun_clauses(clauses);
                self.leave(mark);
                return Value::Fun;
            }
            ExprKind::ListComp(result, qualifiers) => {
                self.comprehension(&[result], qualifiers);
            }
            ExprKind::BinaryComp(result, qualifiers) => {
                self.comprehension(&[result], qualifiers);
                return Value::Binary;
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.comprehension(&[key, value], qualifiers);
                return Value::Map;
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
        let value = self.body(&parts.body);
        if !parts.of.is_empty() {
            self.clauses(&parts.of, &[value], Some(span));
        }
        let bound = self.leave(mark);
        self.catch_clauses(&parts.catches);
        self.forget(bound);
        self.body(&parts.after);
    }

    fn match_value(&mut self, expr: &Expr, pattern: &Expr, value: Value) -> Value {
        match Pattern::read(pattern, self.linter) {
            Err(never) => self.report_never(anno(expr), &never),
            Ok(pattern) => {
                if pattern.takes(&value, &self.known) == Some(false) {
                    let message = "this match fails: the value is never like the pattern";
                    self.report(Code::NeverMatches, expr.span, message);
                }
                self.bind(&pattern, &value);
            }
        }
        value
    }

    fn report_never(&mut self, span: Span, never: &Never) {
        let message = match never {
            Never::Contradiction => "pattern cannot possibly match".to_owned(),
            Never::Segment(why) => format!("this pattern cannot match because {why}"),
        };
        self.report(Code::NeverMatches, span, message);
    }

    fn binop(&mut self, op: Binop, at: Span, a: &Expr, b: &Expr) -> Value {
        if matches!(op, Binop::Andalso | Binop::Orelse) {
            let decides = op == Binop::Orelse;
            let truth = self.expr(a).truth();
            if truth == Some(decides) {
                return Value::boolean(decides);
            }
            let b = self.expr(b);
            return if truth.is_some() { b } else { Value::Unknown };
        }
        let (a, b) = (self.expr(a), self.expr(b));
        if a.is_literal() && b.is_literal() {
            return self.outcome(calls::binary(op, &a, &b), at, || {
                format!("evaluation of operator '{}'/2", op.as_str())
            });
        }
        let boolean =
            super::values::is_comparison(op) || matches!(op, Binop::And | Binop::Or | Binop::Xor);
        if boolean {
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
        let arity = args.len() as u32;
        let (module, name) = match &callee.kind {
            ExprKind::Atom(name) if self.linter.means_bif(&(name.clone(), arity)) => {
                ("erlang", name.as_str())
            }
            ExprKind::Remote(module, function) => match (&module.kind, &function.kind) {
                (ExprKind::Atom(module), ExprKind::Atom(name)) => (module.as_str(), name.as_str()),
                _ => {
                    self.all([&**module, &**function].into_iter().chain(args));
                    return Value::Unknown;
                }
            },
            ExprKind::Atom(_) => {
                self.all(args);
                return Value::Unknown;
            }
            _ => {
                let fun = self.expr(callee);
                if matches!(callee.kind, ExprKind::Var(_)) && fun.is_literal() {
                    self.report(Code::InvalidCall, span, "invalid function call");
                }
                self.all(args);
                return Value::Unknown;
            }
        };
        let args = self.all(args);
        let improper =
            name == "length" && args.first().is_some_and(|list| list.elements().is_err());
        let literal = !args.is_empty() && args.iter().all(Value::is_literal);
        if module == "erlang" && name.starts_with("is_") && !literal {
            return Value::Boolean;
        }
        let is_partial = improper && matches!(args.first(), Some(Value::Cons(..)));
        if !literal && !is_partial {
            return Value::Unknown;
        }
        self.outcome(
            calls::function(module, name, &args),
            span,
            || match module {
                "erlang" => format!("the call to {}/{arity}", atom(name)),
                _ => format!("the call to {module}:{}/{arity}", atom(name)),
            },
        )
    }

    /// Keys of a map that are given twice.
    fn map_fields(&mut self, fields: &[MapField]) {
        let mut seen: Vec<Value> = Vec::new();
        let mut seen_text: HashSet<String> = HashSet::new();
        for field in fields {
            let key = self.expr(&field.key);
            self.expr(&field.value);
            if matches!(field.key.kind, ExprKind::Var(_)) {
                continue;
            }
            let text = purlin_syntax::term::format(&field.key);
            let again = match text {
                Some(text) => !seen_text.insert(text),
                None => key.is_literal() && seen.contains(&key),
            };
            if again {
                let text = purlin_syntax::term::format(&field.key).unwrap_or_default();
                let message = format!("key {text} will be overridden in expression");
                self.report(Code::RepeatedKey, field.key.span, message);
            } else if key.is_literal() && seen.len() < value::MAX_LIST {
                seen.push(key);
            }
        }
    }

    /// A binary: segments whose values do not have their types.
    fn binary(&mut self, span: Span, segments: &[Segment]) -> Value {
        let mut fails = None;
        for segment in segments {
            let value = self.expr(&segment.value);
            if let Some(size) = &segment.size {
                self.expr(size);
            }
            fails = fails.or(pattern::construction_failure(segment, &value));
        }
        if let Some(why) = fails {
            let message = format!("binary construction will fail because {why}");
            self.report(Code::AlwaysFails, span, message);
        }
        Value::Binary
    }

    fn comprehension(&mut self, results: &[&Expr], qualifiers: &[Qualifier]) {
        let mark = self.undo.len();
        for qualifier in qualifiers {
            self.qualifier(qualifier);
        }
        self.all(results.iter().copied());
        self.leave(mark);
    }

    fn qualifier(&mut self, qualifier: &Qualifier) {
        match qualifier {
            Qualifier::Filter(filter) => {
                if self.expr(filter).truth() == Some(false) {
                    let message = "this filter is always false";
                    self.report(Code::NeverMatches, anno(filter), message);
                }
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
