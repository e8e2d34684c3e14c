//! `ets:fun2ms(fun(...) -> ... end)` and `dbg:fun2ms(...)`: a literal fun becomes the match
//! specification that means the same, as OTP's `ms_transform` has it.
//!
//! A clause becomes `{Head, Guards, Body}`. Variables of the head are numbered `'$1'`, `'$2'`, ...
//! as they come; one that names the whole head is `'$_'`. In guards and bodies tuples are wrapped
//! (`{{A, B}}`), calls are tuples of the function's name and its arguments, and what is not bound by
//! the head is a constant of the surroundings, `{const, Variable}`.

use super::walk;
use purlin_syntax::ast::{
    Binop, Clause, Expr, ExprKind, Form, FormKind, Ident, MapField, Name, RecordField,
    RecordFieldDef, Segment, Unop, is_guard_operator,
};
use purlin_syntax::diagnostic::{Code, Diagnostic};
use purlin_syntax::span::Span;
use std::collections::HashMap;

type Records = HashMap<Name, Vec<RecordFieldDef>>;
type Result<T> = std::result::Result<T, Diagnostic>;

/// Functions that guards and bodies may call.
const GUARD_FUNCTIONS: &[(&str, usize)] = &[
    ("abs", 1),
    ("element", 2),
    ("hd", 1),
    ("length", 1),
    ("node", 0),
    ("node", 1),
    ("round", 1),
    ("size", 1),
    ("bit_size", 1),
    ("map_size", 1),
    ("map_get", 2),
    ("tl", 1),
    ("trunc", 1),
    ("self", 0),
    ("float", 1),
    ("is_atom", 1),
    ("is_float", 1),
    ("is_integer", 1),
    ("is_list", 1),
    ("is_number", 1),
    ("is_pid", 1),
    ("is_port", 1),
    ("is_reference", 1),
    ("is_tuple", 1),
    ("is_map", 1),
    ("is_map_key", 2),
    ("is_binary", 1),
    ("is_function", 1),
    ("is_record", 2),
    ("is_seq_trace", 0),
    ("get_tcw", 0),
];

/// Functions that only bodies may call.
const ACTIONS: &[(&str, usize)] = &[
    ("set_seq_token", 2),
    ("get_seq_token", 0),
    ("message", 1),
    ("return_trace", 0),
    ("exception_trace", 0),
    ("process_dump", 0),
    ("enable_trace", 1),
    ("enable_trace", 2),
    ("disable_trace", 1),
    ("disable_trace", 2),
    ("display", 1),
    ("caller", 0),
    ("set_tcw", 1),
    ("silent", 1),
    ("trace", 2),
    ("trace", 3),
];

/// Which of the two functions is called.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Ets,
    Dbg,
}

/// Replaces all calls of `fun2ms` in a module.
pub fn transform(forms: &mut [Form], diagnostics: &mut Vec<Diagnostic>) {
    let mut records = Records::new();
    for form in &*forms {
        if let FormKind::Record { name, fields } = &form.kind {
            records.insert(name.name.clone(), fields.clone());
        }
    }
    walk::expressions(forms, &mut |expr| {
        // As with OTP's, the first mistake is the only one.
        if !diagnostics.is_empty() {
            return true;
        }
        let Some((kind, args)) = fun2ms(expr) else {
            return false;
        };
        match specification(kind, args, expr.span, &records) {
            Ok(specification) => *expr = specification,
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                expr.kind = ExprKind::Nil;
            }
        }
        true
    });
}

/// The arguments, if the expression is such a call.
fn fun2ms(expr: &Expr) -> Option<(Kind, &[Expr])> {
    let ExprKind::Call(callee, args) = &expr.kind else {
        return None;
    };
    let ExprKind::Remote(module, function) = &callee.kind else {
        return None;
    };
    let (ExprKind::Atom(module), ExprKind::Atom(function)) = (&module.kind, &function.kind) else {
        return None;
    };
    match (&**module, &**function) {
        ("ets", "fun2ms") => Some((Kind::Ets, args)),
        ("dbg", "fun2ms") => Some((Kind::Dbg, args)),
        _ => None,
    }
}

fn refused(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::BadMatchSpec, span, message)
}

fn specification(kind: Kind, args: &[Expr], span: Span, records: &Records) -> Result<Expr> {
    let [
        Expr {
            kind: ExprKind::Fun {
                name: None,
                clauses,
            },
            ..
        },
    ] = args
    else {
        let message = "parameter of ets/dbg:fun2ms/1 is not a literal fun";
        return Err(refused(span, message));
    };
    let mut list = Vec::new();
    for clause in clauses {
        // A semicolon in the guard makes clauses that differ in nothing else.
        let one = [Vec::new()];
        let guards: &[Vec<Expr>] = if clause.guards.is_empty() {
            &one
        } else {
            &clause.guards
        };
        for guard in guards {
            list.push(clause_tuple(kind, clause, guard, records)?);
        }
    }
    Ok(list_of(list, span))
}

fn clause_tuple(kind: Kind, clause: &Clause, guard: &[Expr], records: &Records) -> Result<Expr> {
    let span = clause.span;
    let [head] = clause.patterns.as_slice() else {
        return Err(bad_head(kind, span));
    };
    let mut spec = Spec {
        records,
        bound: HashMap::new(),
        next: 1,
        in_guard: true,
    };
    let inner = spec.whole(head);
    let fits = match &inner.kind {
        ExprKind::Var(_) => true,
        ExprKind::Tuple(_) | ExprKind::Record(..) => kind == Kind::Ets,
        ExprKind::List(..) | ExprKind::Nil => kind == Kind::Dbg,
        _ => false,
    };
    if !fits {
        return Err(bad_head(kind, head.span));
    }
    let head = spec.head(inner)?;
    let guard = guard.iter().map(|test| spec.term(test));
    let guard = guard.collect::<Result<Vec<_>>>()?;
    spec.in_guard = false;
    let body = clause.body.iter().map(|expr| spec.term(expr));
    let body = body.collect::<Result<Vec<_>>>()?;
    let parts = vec![head, list_of(guard, span), list_of(body, span)];
    Ok(Expr::new(ExprKind::Tuple(parts), span))
}

fn bad_head(kind: Kind, span: Span) -> Diagnostic {
    let message = match kind {
        Kind::Ets => "ets:fun2ms requires fun with single variable or tuple parameter",
        Kind::Dbg => "dbg:fun2ms requires fun with single variable or list parameter",
    };
    refused(span, message)
}

/// The translation of one clause.
struct Spec<'r> {
    records: &'r Records,
    /// What each variable of the head is called in the specification.
    bound: HashMap<Name, Name>,
    next: u32,
    in_guard: bool,
}

impl Spec<'_> {
    /// The pattern beside a variable for the whole head.
    fn whole<'e>(&mut self, head: &'e Expr) -> &'e Expr {
        if let ExprKind::Match(left, right) = &head.kind {
            for (variable, pattern) in [(left, right), (right, left)] {
                if let ExprKind::Var(name) = &variable.kind {
                    self.bound.insert(name.clone(), Name::from("$_"));
                    return pattern;
                }
            }
        }
        head
    }

    fn variable(&mut self, name: &Name) -> Name {
        if &**name == "_" {
            return name.clone();
        }
        let next = &mut self.next;
        let known = self.bound.entry(name.clone()).or_insert_with(|| {
            let number = *next;
            *next += 1;
            Name::from(format!("${number}"))
        });
        known.clone()
    }

    fn head(&mut self, pattern: &Expr) -> Result<Expr> {
        let span = pattern.span;
        let kind = match &pattern.kind {
            ExprKind::Var(name) => ExprKind::Atom(self.variable(name)),
            ExprKind::Atom(name)
                if name
                    .strip_prefix('$')
                    .is_some_and(|rest| rest.parse::<u32>().is_ok()) =>
            {
                let message = format!(
                    "fun head contains the atom '{name}' that cannot be translated into match_spec"
                );
                return Err(refused(span, message));
            }
            ExprKind::Tuple(elements) => ExprKind::Tuple(self.heads(elements)?),
            ExprKind::List(elements, tail) => {
                let elements = self.heads(elements)?;
                let tail = match tail {
                    Some(tail) => Some(Box::new(self.head(tail)?)),
                    None => None,
                };
                ExprKind::List(elements, tail)
            }
            ExprKind::Map(fields) => {
                let fields = fields.iter().map(|field| {
                    Ok(MapField {
                        exact: false,
                        key: self.head(&field.key)?,
                        value: self.head(&field.value)?,
                        span: field.span,
                    })
                });
                ExprKind::Map(fields.collect::<Result<_>>()?)
            }
            ExprKind::Record(name, fields) => return self.head_record(span, name, fields),
            ExprKind::Match(..) => {
                let message =
                    "in fun head, only matching (=) on toplevel can be translated into match_spec";
                return Err(refused(span, message));
            }
            other => other.clone(),
        };
        Ok(Expr::new(kind, span))
    }

    fn heads(&mut self, patterns: &[Expr]) -> Result<Vec<Expr>> {
        patterns.iter().map(|pattern| self.head(pattern)).collect()
    }

    fn head_record(&mut self, span: Span, name: &Ident, fields: &[RecordField]) -> Result<Expr> {
        let values = fields.iter().map(|field| self.head(&field.value));
        let values = values.collect::<Result<Vec<_>>>()?;
        let definition = self.record(name)?;
        self.check_fields(name, definition, fields)?;
        let wild = Expr::new(ExprKind::Atom(Name::from("_")), span);
        let elements = definition.iter().map(|field| {
            let value = written(fields, &values, &field.name.name);
            value.cloned().unwrap_or_else(|| wild.clone())
        });
        Ok(tagged(name, definition, elements, span))
    }

    fn record<'s>(&'s self, name: &Ident) -> Result<&'s [RecordFieldDef]>
    where
        Self: 's,
    {
        let message = || format!("record '{}' undefined", name.name);
        let found = self.records.get(&name.name).map(Vec::as_slice);
        found.ok_or_else(|| refused(name.span, message()))
    }

    fn check_fields(
        &self,
        name: &Ident,
        definition: &[RecordFieldDef],
        fields: &[RecordField],
    ) -> Result<()> {
        for field in fields {
            self.check_field(name, definition, &field.name)?;
        }
        Ok(())
    }

    /// `_` stands for all fields.
    fn check_field(
        &self,
        record: &Ident,
        definition: &[RecordFieldDef],
        field: &Ident,
    ) -> Result<()> {
        let is_known = |known: &RecordFieldDef| known.name.name == field.name;
        if &*field.name == "_" || definition.iter().any(is_known) {
            return Ok(());
        }
        let message = format!(
            "field '{}' undefined in record '{}'",
            field.name, record.name
        );
        Err(refused(field.span, message))
    }

    /// A guard or an expression of the body.
    fn term(&self, expr: &Expr) -> Result<Expr> {
        let span = expr.span;
        let kind = match &expr.kind {
            ExprKind::Integer(_)
            | ExprKind::Char(_)
            | ExprKind::Float(_)
            | ExprKind::String(_)
            | ExprKind::Nil => expr.kind.clone(),
            ExprKind::Atom(name) if name.starts_with('$') => {
                return Ok(call("const", vec![expr.clone()], span));
            }
            ExprKind::Atom(_) => expr.kind.clone(),
            ExprKind::Var(name) => match self.bound.get(name) {
                Some(name) => ExprKind::Atom(name.clone()),
                None => return Ok(call("const", vec![expr.clone()], span)),
            },
            ExprKind::Tuple(elements) => {
                let inner = Expr::new(ExprKind::Tuple(self.terms(elements)?), span);
                ExprKind::Tuple(vec![inner])
            }
            ExprKind::List(elements, tail) => {
                let tail = match tail {
                    Some(tail) => Some(Box::new(self.term(tail)?)),
                    None => None,
                };
                ExprKind::List(self.terms(elements)?, tail)
            }
            ExprKind::Map(fields) => ExprKind::Map(self.map_fields(fields)?),
            ExprKind::Binary(segments) => {
                self.check_segments(segments)?;
                expr.kind.clone()
            }
            ExprKind::Binop(..) | ExprKind::Unop(..) if is_constant(expr) => expr.kind.clone(),
            ExprKind::Binop(op, _, left, right) => {
                let operands = vec![self.term(left)?, self.term(right)?];
                return Ok(call(op.as_str(), operands, span));
            }
            ExprKind::Unop(op, operand) => {
                return Ok(call(op.as_str(), vec![self.term(operand)?], span));
            }
            ExprKind::Call(callee, args) => return self.call(expr, callee, args),
            ExprKind::Record(name, fields) => return self.record_term(span, name, fields),
            ExprKind::RecordUpdate(record, name, fields) => {
                return self.record_update(span, record, name, fields);
            }
            ExprKind::RecordIndex(name, field) => {
                self.check_field(name, self.record(name)?, field)?;
                expr.kind.clone()
            }
            ExprKind::RecordAccess(record, name, field) => {
                self.check_field(name, self.record(name)?, field)?;
                let position = Expr::new(ExprKind::RecordIndex(name.clone(), field.clone()), span);
                return Ok(call("element", vec![position, self.term(record)?], span));
            }
            other => return Err(self.not_translatable(element(other), span)),
        };
        Ok(Expr::new(kind, span))
    }

    fn terms(&self, list: &[Expr]) -> Result<Vec<Expr>> {
        list.iter().map(|expr| self.term(expr)).collect()
    }

    fn map_fields(&self, fields: &[MapField]) -> Result<Vec<MapField>> {
        let fields = fields.iter().map(|field| {
            Ok(MapField {
                exact: field.exact,
                key: self.term(&field.key)?,
                value: self.term(&field.value)?,
                span: field.span,
            })
        });
        fields.collect()
    }

    /// What the head binds is not known when the binary is built.
    fn check_segments(&self, segments: &[Segment]) -> Result<()> {
        for segment in segments {
            if let ExprKind::Var(name) = &segment.value.kind
                && self.bound.contains_key(name)
            {
                let message = format!(
                    "bit syntax construction with variable '{name}' cannot be translated into \
                     match_spec"
                );
                return Err(refused(segment.value.span, message));
            }
        }
        Ok(())
    }

    fn place(&self) -> &'static str {
        if self.in_guard { "guard" } else { "body" }
    }

    fn not_translatable(&self, what: &str, span: Span) -> Diagnostic {
        let place = self.place();
        let message = format!(
            "the language element {what} (in {place}) cannot be translated into match_spec"
        );
        refused(span, message)
    }

    fn call(&self, whole: &Expr, callee: &Expr, args: &[Expr]) -> Result<Expr> {
        let span = whole.span;
        let (module, name) = match &callee.kind {
            ExprKind::Atom(name) => (None, name),
            ExprKind::Remote(module, name) => match (&module.kind, &name.kind) {
                (ExprKind::Atom(module), ExprKind::Atom(name)) => (Some(module), name),
                _ => return Err(self.not_translatable("call", span)),
            },
            _ => return Err(self.not_translatable("call", span)),
        };
        let known = |table: &[(&str, usize)]| table.contains(&(&**name, args.len()));
        match (module.map(|module| &**module), &**name, args) {
            (None, "bindings", []) => return Ok(Expr::new(ExprKind::Atom(Name::from("$*")), span)),
            (None, "object", []) => return Ok(Expr::new(ExprKind::Atom(Name::from("$_")), span)),
            (None | Some("erlang"), "is_record", [object, tag]) => {
                if let ExprKind::Atom(record) = &tag.kind {
                    let record = Ident {
                        name: record.clone(),
                        span: tag.span,
                    };
                    let size = self.record(&record)?.len() + 1;
                    let size = Expr::new(ExprKind::Integer(size.into()), tag.span);
                    let parts = vec![self.term(object)?, tag.clone(), size];
                    return Ok(call("is_record", parts, span));
                }
            }
            (Some("erlang"), op, _) if is_guard_operator(op, args.len()) => {
                return Ok(call(op, self.terms(args)?, span));
            }
            _ => {}
        }
        let module = module.map(|module| &**module);
        let allowed = match module {
            None => known(GUARD_FUNCTIONS) || !self.in_guard && known(ACTIONS),
            Some("erlang") => known(GUARD_FUNCTIONS),
            Some(_) => false,
        };
        if allowed {
            return Ok(call(name, self.terms(args)?, span));
        }
        let place = self.place();
        let (which, module) = match module {
            Some(module) => ("remote", format!("{module}:")),
            None => ("local", String::new()),
        };
        let message = format!(
            "fun containing the {which} function call '{module}{name}/{}' (called in {place}) \
             cannot be translated into match_spec",
            args.len()
        );
        Err(refused(span, message))
    }

    fn record_term(&self, span: Span, name: &Ident, fields: &[RecordField]) -> Result<Expr> {
        let definition = self.record(name)?;
        self.check_fields(name, definition, fields)?;
        let values = fields.iter().map(|field| self.term(&field.value));
        let values = values.collect::<Result<Vec<_>>>()?;
        let elements = definition.iter().map(|field| {
            let undefined = || Expr::new(ExprKind::Atom(Name::from("undefined")), span);
            match written(fields, &values, &field.name.name) {
                Some(value) => value.clone(),
                None => field.default.clone().unwrap_or_else(undefined),
            }
        });
        let tuple = tagged(name, definition, elements, span);
        Ok(Expr::new(ExprKind::Tuple(vec![tuple]), span))
    }

    fn record_update(
        &self,
        span: Span,
        record: &Expr,
        name: &Ident,
        fields: &[RecordField],
    ) -> Result<Expr> {
        if !matches!(record.kind, ExprKind::Var(_)) {
            return Err(self.not_translatable("record", span));
        }
        let definition = self.record(name)?;
        self.check_fields(name, definition, fields)?;
        let record = self.term(record)?;
        let values = fields.iter().map(|field| self.term(&field.value));
        let values = values.collect::<Result<Vec<_>>>()?;
        let elements = definition.iter().map(|field| {
            let kept = || {
                let position = Expr::new(
                    ExprKind::RecordIndex(name.clone(), field.name.clone()),
                    span,
                );
                call("element", vec![position, record.clone()], span)
            };
            let value = written(fields, &values, &field.name.name);
            value.cloned().unwrap_or_else(kept)
        });
        let tuple = tagged(name, definition, elements, span);
        Ok(Expr::new(ExprKind::Tuple(vec![tuple]), span))
    }
}

/// The value that is written for a field, or for all that are not named.
fn written<'v>(fields: &[RecordField], values: &'v [Expr], field: &str) -> Option<&'v Expr> {
    let named = |wanted: &str| fields.iter().position(|known| &*known.name.name == wanted);
    named(field)
        .or_else(|| named("_"))
        .map(|index| &values[index])
}

/// Arithmetic on numbers that are written out: it is computed, not translated.
fn is_constant(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Integer(_) | ExprKind::Char(_) | ExprKind::Float(_) => true,
        ExprKind::Unop(op, operand) => {
            matches!(op, Unop::Plus | Unop::Minus) && is_constant(operand)
        }
        ExprKind::Binop(op, _, left, right) => {
            matches!(op, Binop::Add | Binop::Sub | Binop::Mul)
                && is_constant(left)
                && is_constant(right)
        }
        _ => false,
    }
}

/// What messages call an expression.
fn element(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::ListComp(..) => "list comprehension",
        ExprKind::BinaryComp(..) => "binary comprehension",
        ExprKind::MapComp(..) => "map comprehension",
        ExprKind::Block(_) => "begin/end block",
        ExprKind::If(_) => "if",
        ExprKind::Case(..) => "case",
        ExprKind::Receive { .. } => "receive",
        ExprKind::Try(_) => "try",
        ExprKind::Catch(_) => "catch",
        ExprKind::Match(..) => "match (=)",
        ExprKind::Fun { .. } | ExprKind::FunLocal(_) | ExprKind::FunRemote(..) => "fun",
        _ => "expression",
    }
}

/// `{Name, Arg, ...}`.
fn call(name: &str, args: Vec<Expr>, span: Span) -> Expr {
    let mut elements = vec![Expr::new(ExprKind::Atom(Name::from(name)), span)];
    elements.extend(args);
    Expr::new(ExprKind::Tuple(elements), span)
}

/// A record with all its fields, so that its definition counts as used.
fn tagged(
    name: &Ident,
    definition: &[RecordFieldDef],
    elements: impl Iterator<Item = Expr>,
    span: Span,
) -> Expr {
    let fields = definition.iter().zip(elements).map(|(field, value)| {
        let name = Ident {
            name: field.name.name.clone(),
            span,
        };
        RecordField {
            name,
            is_variable: false,
            value,
        }
    });
    Expr::new(ExprKind::Record(name.clone(), fields.collect()), span)
}

fn list_of(elements: Vec<Expr>, span: Span) -> Expr {
    if elements.is_empty() {
        return Expr::new(ExprKind::Nil, span);
    }
    Expr::new(ExprKind::List(elements, None), span)
}
