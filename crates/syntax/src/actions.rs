//! What the productions of `grammar.lalrpop` build.
//!
//! Constructors of nodes, and the checks that `erl_parse` makes while it parses. A check that
//! fails ends the form, as in OTP; one that a later pass can still work with goes to
//! [`Context::diagnostics`].

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "each function takes one kind of node and refuses all others"
)]

use crate::ast::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Sigil, TokenKind};
use crate::span::Span;
use dashu_int::IBig;
use std::sync::Arc;

/// What a parse returns.
#[derive(Clone, Debug, PartialEq)]
pub enum Parsed {
    /// A form.
    Form(Form),
    /// A list of expressions.
    Exprs(Vec<Expr>),
}

/// State of one parse.
#[derive(Debug, Default)]
pub struct Context {
    /// Mistakes that did not end the parse.
    pub diagnostics: Vec<Diagnostic>,
}

impl Context {
    /// Checks that a clause belongs to the same function as the first one.
    fn check_head(&mut self, first: (&str, usize), other: (&str, usize), span: Span) {
        let ((name, arity), (other_name, other_arity)) = (first, other);
        let message = if name != other_name {
            format!(
                "head mismatch: previous function {name}/{arity} is distinct from \
                 {other_name}/{other_arity}. Is the semicolon in {name}/{arity} unwanted?"
            )
        } else if arity != other_arity {
            format!(
                "head mismatch: function {name} with arities {arity} and {other_arity} is \
                 regarded as two distinct functions. Is the number of arguments incorrect or is \
                 the semicolon in {name}/{arity} unwanted?"
            )
        } else {
            return;
        };
        self.diagnostics
            .push(Diagnostic::new(Code::HeadMismatch, span, message));
    }
}

/// The parser's error type, raised by actions.
pub(crate) type Failure = lalrpop_util::ParseError<Span, TokenKind, Diagnostic>;

pub(crate) type RecordDefinition = (Ident, Vec<(Expr, Option<Type>)>);

fn fail<T>(span: Span, message: impl Into<String>) -> Result<T, Failure> {
    let error = Diagnostic::new(Code::BadForm, span, message);
    Err(lalrpop_util::ParseError::User { error })
}

// ------------------------------------------------------------------ forms

pub(crate) fn form(kind: FormKind, l: Span, r: Span) -> Parsed {
    Parsed::Form(Form {
        kind,
        span: l.to(r),
    })
}

pub(crate) fn ident(name: Name, l: Span, r: Span) -> Ident {
    Ident {
        name,
        span: l.to(r),
    }
}

pub(crate) fn prepend<T>(first: T, mut rest: Vec<T>) -> Vec<T> {
    rest.insert(0, first);
    rest
}

/// `-name(Values).`, for all attributes whose value is a term.
pub(crate) fn attribute(
    context: &mut Context,
    name: Ident,
    values: Vec<Expr>,
) -> Result<FormKind, Failure> {
    let mut values = values.into_iter();
    let (first, second, third) = (values.next(), values.next(), values.next());
    let Some(first) = first else {
        return fail(name.span, "bad attribute");
    };
    match name.name.as_str() {
        "module" => match second {
            None => module_form(first),
            Some(_) => fail(name.span, "parameterized modules are no longer supported"),
        },
        "export" => match second {
            None => Ok(FormKind::Export(function_names(first)?)),
            Some(other) => fail(other.span, "bad export declaration"),
        },
        "export_type" => match second {
            None => Ok(FormKind::ExportType(function_names(first)?)),
            Some(other) => fail(other.span, "bad attribute"),
        },
        "import" => match (first.kind, second, third) {
            (ExprKind::Atom(module), Some(functions), None) => Ok(FormKind::Import {
                module: Ident {
                    name: module,
                    span: first.span,
                },
                functions: function_names(functions)?,
            }),
            _ => fail(first.span, "bad import declaration"),
        },
        "file" => match (&first.kind, &second) {
            (
                ExprKind::String(_),
                Some(Expr {
                    kind: ExprKind::Integer(_),
                    ..
                }),
            ) => {
                let value = Expr {
                    span: first.span,
                    kind: ExprKind::Tuple(prepend(first, second.into_iter().collect())),
                };
                Ok(FormKind::Attribute { name, value })
            }
            _ => fail(first.span, "bad file declaration"),
        },
        "doc" | "moduledoc" => match second {
            None => doc_attribute(name, first),
            Some(_) => fail(first.span, "bad doc declaration"),
        },
        _ => match second {
            Some(other) => fail(other.span, "bad attribute"),
            None => {
                let value = constant(context, first)?;
                Ok(FormKind::Attribute { name, value })
            }
        },
    }
}

fn module_form(value: Expr) -> Result<FormKind, Failure> {
    match value.kind {
        ExprKind::Atom(name) => Ok(FormKind::Module(Ident {
            name,
            span: value.span,
        })),
        _ => fail(value.span, "bad module declaration"),
    }
}

/// `[f/1, g/2]`.
fn function_names(list: Expr) -> Result<Vec<FunctionName>, Failure> {
    match list.kind {
        ExprKind::Nil => Ok(Vec::new()),
        ExprKind::List(items, None) => items.into_iter().map(function_name).collect(),
        _ => fail(list.span, "bad Name/Arity"),
    }
}

fn function_name(item: Expr) -> Result<FunctionName, Failure> {
    let span = item.span;
    let ExprKind::Binop(Binop::Divide, _, name, arity) = item.kind else {
        return fail(span, "bad Name/Arity");
    };
    match (name.kind, arity.kind) {
        (ExprKind::Atom(name), ExprKind::Integer(arity_value)) => {
            let arity = to_u32(&arity_value, arity.span, "bad function arity")?;
            Ok(FunctionName { name, arity, span })
        }
        (ExprKind::Atom(_), _) => fail(arity.span, "bad function arity"),
        _ => fail(name.span, "bad function name"),
    }
}

fn to_u32(value: &IBig, span: Span, message: &str) -> Result<u32, Failure> {
    match u32::try_from(value) {
        Ok(value) => Ok(value),
        Err(_) => fail(span, message),
    }
}

fn doc_attribute(name: Ident, value: Expr) -> Result<FormKind, Failure> {
    let span = value.span;
    match &value.kind {
        ExprKind::Atom(atom) if matches!(atom.as_str(), "true" | "false" | "hidden") => {}
        ExprKind::String(_) => {}
        ExprKind::Tuple(items) if is_doc_file(items) => {}
        ExprKind::Binary(segments) if segments.iter().all(is_constant_segment) => {}
        ExprKind::Map(fields) if fields.iter().all(is_doc_field) => {
            let value = function_names_inside(value);
            return Ok(FormKind::Attribute { name, value });
        }
        ExprKind::Map(_) => return fail(span, "bad attribute"),
        _ => return fail(span, "bad doc declaration"),
    }
    Ok(FormKind::Attribute { name, value })
}

/// `{file, "name"}`: documentation in a file of its own.
fn is_doc_file(items: &[Expr]) -> bool {
    match items {
        [what, name] => {
            matches!(&what.kind, ExprKind::Atom(what) if what.as_str() == "file")
                && matches!(name.kind, ExprKind::String(_))
        }
        _ => false,
    }
}

fn is_doc_field(field: &MapField) -> bool {
    let equivalent = matches!(&field.key.kind, ExprKind::Atom(key) if key.as_str() == "equiv");
    let called = matches!(field.value.kind, ExprKind::Call(..));
    !field.exact && is_constant(&field.key) && (is_constant(&field.value) || equivalent && called)
}

/// Checks that an attribute's value is a term, and makes names of functions in it explicit.
fn constant(_context: &mut Context, value: Expr) -> Result<Expr, Failure> {
    if is_constant(&value) {
        Ok(function_names_inside(value))
    } else {
        fail(value.span, "bad attribute")
    }
}

pub(crate) fn is_constant(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Atom(_)
        | ExprKind::Integer(_)
        | ExprKind::Char(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::FunctionName(_)
        | ExprKind::Nil => true,
        ExprKind::List(items, tail) => {
            items.iter().all(is_constant) && tail.iter().all(|tail| is_constant(tail))
        }
        ExprKind::Tuple(items) => items.iter().all(is_constant),
        ExprKind::Map(fields) => fields
            .iter()
            .all(|field| !field.exact && is_constant(&field.key) && is_constant(&field.value)),
        ExprKind::Binary(segments) => segments.iter().all(is_constant_segment),
        ExprKind::Binop(Binop::Divide, _, name, arity) => {
            matches!(name.kind, ExprKind::Atom(_)) && matches!(arity.kind, ExprKind::Integer(_))
        }
        ExprKind::Unop(Unop::Plus | Unop::Minus, operand) => {
            matches!(
                operand.kind,
                ExprKind::Integer(_) | ExprKind::Float(_) | ExprKind::Char(_)
            )
        }
        ExprKind::FunRemote(module, function, arity) => {
            matches!(module.kind, ExprKind::Atom(_))
                && matches!(function.kind, ExprKind::Atom(_))
                && matches!(arity.kind, ExprKind::Integer(_))
        }
        ExprKind::Var(_)
        | ExprKind::MapUpdate(..)
        | ExprKind::Record(..)
        | ExprKind::RecordUpdate(..)
        | ExprKind::RecordAccess(..)
        | ExprKind::RecordIndex(..)
        | ExprKind::Match(..)
        | ExprKind::MaybeMatch(..)
        | ExprKind::Binop(..)
        | ExprKind::Unop(..)
        | ExprKind::Catch(_)
        | ExprKind::Call(..)
        | ExprKind::Remote(..)
        | ExprKind::Block(_)
        | ExprKind::If(_)
        | ExprKind::Case(..)
        | ExprKind::Receive { .. }
        | ExprKind::Try(_)
        | ExprKind::Maybe(..)
        | ExprKind::Fun { .. }
        | ExprKind::FunLocal(_)
        | ExprKind::ListComp(..)
        | ExprKind::BinaryComp(..)
        | ExprKind::MapComp(..)
        | ExprKind::Error => false,
    }
}

fn is_constant_segment(segment: &Segment) -> bool {
    is_constant(&segment.value) && segment.size.iter().all(is_constant)
}

/// Turns `f/1` into [`ExprKind::FunctionName`] in lists, tuples and values of maps.
fn function_names_inside(value: Expr) -> Expr {
    let span = value.span;
    let inside = |items: Vec<Expr>| items.into_iter().map(function_names_inside).collect();
    let kind = match value.kind {
        ExprKind::List(items, tail) => {
            let tail = tail.map(|tail| Box::new(function_names_inside(*tail)));
            ExprKind::List(inside(items), tail)
        }
        ExprKind::Tuple(items) => ExprKind::Tuple(inside(items)),
        ExprKind::Map(mut fields) => {
            for field in &mut fields {
                let value = std::mem::replace(&mut field.value.kind, ExprKind::Nil);
                field.value = function_names_inside(Expr {
                    kind: value,
                    span: field.value.span,
                });
            }
            ExprKind::Map(fields)
        }
        ExprKind::Binop(Binop::Divide, op, name, arity) => match (&name.kind, &arity.kind) {
            (ExprKind::Atom(atom), ExprKind::Integer(value)) if u32::try_from(value).is_ok() => {
                let arity = u32::try_from(value).unwrap_or_default();
                ExprKind::FunctionName(FunctionName {
                    name: atom.clone(),
                    arity,
                    span,
                })
            }
            _ => ExprKind::Binop(Binop::Divide, op, name, arity),
        },
        other => other,
    };
    Expr { kind, span }
}

pub(crate) fn record_form(definition: RecordDefinition) -> Result<FormKind, Failure> {
    let (name, fields) = definition;
    let fields = fields
        .into_iter()
        .map(record_field)
        .collect::<Result<_, _>>()?;
    Ok(FormKind::Record { name, fields })
}

fn record_field((field, ty): (Expr, Option<Type>)) -> Result<RecordFieldDef, Failure> {
    let span = field.span;
    match field.kind {
        ExprKind::Atom(name) => Ok(RecordFieldDef {
            name: Ident { name, span },
            default: None,
            ty,
        }),
        ExprKind::Match(name, default) => match name.kind {
            ExprKind::Atom(atom) => Ok(RecordFieldDef {
                name: Ident {
                    name: atom,
                    span: name.span,
                },
                default: Some(*default),
                ty,
            }),
            _ => fail(name.span, "bad record field"),
        },
        _ => fail(span, "bad record field"),
    }
}

pub(crate) fn type_form(
    keyword: Name,
    (name, params, body): (Ident, Vec<Expr>, Type),
) -> Result<FormKind, Failure> {
    let kind = match keyword.as_str() {
        "opaque" => TypeKind::Opaque,
        "nominal" => TypeKind::Nominal,
        _ => TypeKind::Alias,
    };
    let mut variables = Vec::with_capacity(params.len());
    for param in params {
        match param.kind {
            ExprKind::Var(name) if name.as_str() != "_" => {
                variables.push(Ident {
                    name,
                    span: param.span,
                });
            }
            _ => return fail(param.span, "bad type variable"),
        }
    }
    Ok(FormKind::Type {
        kind,
        name,
        params: variables,
        body,
    })
}

pub(crate) fn spec_form(
    keyword: Name,
    (module, name, clauses): (Option<Ident>, Ident, Vec<FunType>),
) -> FormKind {
    let kind = if keyword.as_str() == "callback" {
        SpecKind::Callback
    } else {
        SpecKind::Spec
    };
    FormKind::Spec {
        kind,
        module,
        name,
        clauses,
    }
}

pub(crate) fn function(context: &mut Context, clauses: Vec<FunctionClause>) -> Function {
    let name = clauses[0].name.clone();
    let arity = clauses[0].clause.patterns.len();
    for clause in &clauses {
        let other = (clause.name.name.as_str(), clause.clause.patterns.len());
        context.check_head((&name.name, arity), other, clause.name.span);
    }
    Function {
        name,
        arity: arity as u32,
        clauses,
    }
}

// ------------------------------------------------------------------ expressions

pub(crate) fn expr(kind: ExprKind, l: Span, r: Span) -> Expr {
    Expr {
        kind,
        span: l.to(r),
    }
}

pub(crate) fn match_expr(a: Expr, b: Expr) -> Expr {
    let span = a.span.to(b.span);
    Expr {
        kind: ExprKind::Match(Box::new(a), Box::new(b)),
        span,
    }
}

pub(crate) fn maybe_match(a: Expr, b: Expr) -> Expr {
    let span = a.span.to(b.span);
    Expr {
        kind: ExprKind::MaybeMatch(Box::new(a), Box::new(b)),
        span,
    }
}

pub(crate) fn binop(a: Expr, (op, at): (Binop, Span), b: Expr) -> Expr {
    let span = a.span.to(b.span);
    Expr {
        kind: ExprKind::Binop(op, at, Box::new(a), Box::new(b)),
        span,
    }
}

pub(crate) fn unop((op, at): (Unop, Span), a: Expr) -> Expr {
    let span = at.to(a.span);
    Expr {
        kind: ExprKind::Unop(op, Box::new(a)),
        span,
    }
}

pub(crate) fn remote(a: Expr, b: Expr) -> Expr {
    let span = a.span.to(b.span);
    Expr {
        kind: ExprKind::Remote(Box::new(a), Box::new(b)),
        span,
    }
}

pub(crate) fn call(callee: Expr, args: Vec<Expr>, r: Span) -> Expr {
    let span = callee.span.to(r);
    Expr {
        kind: ExprKind::Call(Box::new(callee), args),
        span,
    }
}

pub(crate) fn map_field(exact: bool, key: Expr, value: Expr) -> MapField {
    let span = key.span.to(value.span);
    MapField {
        exact,
        key,
        value,
        span,
    }
}

pub(crate) fn map_update(map: Expr, fields: Vec<MapField>, r: Span) -> Expr {
    let span = map.span.to(r);
    Expr {
        kind: ExprKind::MapUpdate(Box::new(map), fields),
        span,
    }
}

pub(crate) fn record_access(record: Expr, name: Ident, field: Ident) -> Expr {
    let span = record.span.to(field.span);
    Expr {
        kind: ExprKind::RecordAccess(Box::new(record), name, field),
        span,
    }
}

pub(crate) fn record_update(record: Expr, name: Ident, fields: Vec<RecordField>, r: Span) -> Expr {
    let span = record.span.to(r);
    Expr {
        kind: ExprKind::RecordUpdate(Box::new(record), name, fields),
        span,
    }
}

/// Adjacent string literals are one.
pub(crate) fn string(parts: Vec<Arc<[u32]>>) -> ExprKind {
    ExprKind::String(parts.concat())
}

pub(crate) fn sigil(sigil: Sigil, l: Span, r: Span) -> ExprKind {
    let text = ExprKind::String(sigil.text.to_vec());
    if !sigil.binary {
        return text;
    }
    let span = l.to(r);
    let text_span = Span {
        start: span.start + sigil.prefix,
        ..span
    };
    let utf8 = Ident {
        name: Name::from("utf8"),
        span: l,
    };
    ExprKind::Binary(vec![Segment {
        value: Expr {
            kind: text,
            span: text_span,
        },
        size: None,
        types: vec![SegmentType {
            name: utf8,
            value: None,
        }],
        span: text_span,
    }])
}

pub(crate) fn segment_type(name: Ident, value: Arc<IBig>) -> Result<SegmentType, Failure> {
    let value = to_u32(&value, name.span, "bad bit type")?;
    Ok(SegmentType {
        name,
        value: Some(value),
    })
}

/// Qualifiers joined by `&&`; only generators can be.
pub(crate) fn zip(mut qualifiers: Vec<Qualifier>) -> Result<Qualifier, Failure> {
    if qualifiers.len() > 1 {
        for qualifier in &qualifiers {
            if let Qualifier::Filter(filter) = qualifier {
                return fail(
                    filter.span,
                    "only generators are allowed in a zip generator",
                );
            }
        }
        return Ok(Qualifier::Zip(qualifiers));
    }
    Ok(qualifiers.swap_remove(0))
}

pub(crate) fn clause(
    patterns: Vec<Expr>,
    guards: Vec<Vec<Expr>>,
    body: Vec<Expr>,
    l: Span,
    r: Span,
) -> Clause {
    Clause {
        patterns,
        guards,
        body,
        span: l.to(r),
    }
}

pub(crate) fn catch_clause(
    class: Option<Expr>,
    reason: Expr,
    stacktrace: Option<Expr>,
    guards: Vec<Vec<Expr>>,
    body: Vec<Expr>,
    span: Span,
) -> CatchClause {
    CatchClause {
        class,
        reason,
        stacktrace,
        guards,
        body,
        span,
    }
}

pub(crate) fn fun_local(
    name: Name,
    arity: Arc<IBig>,
    l: Span,
    r: Span,
) -> Result<ExprKind, Failure> {
    let span = l.to(r);
    let arity = to_u32(&arity, span, "bad function arity")?;
    Ok(ExprKind::FunLocal(FunctionName { name, arity, span }))
}

/// `fun ... end`: all clauses must carry the same name, or none, and have the same arity.
pub(crate) fn fun_expr(context: &mut Context, clauses: Vec<(Option<Ident>, Clause)>) -> ExprKind {
    let shown = |name: &Option<Ident>| {
        name.as_ref()
            .map_or("fun".to_owned(), |name| name.name.to_string())
    };
    let name = clauses[0].0.clone();
    let first = shown(&name);
    let arity = clauses[0].1.patterns.len();
    for (other, clause) in &clauses {
        let span = other.as_ref().map_or(clause.span, |name| name.span);
        let other = shown(other);
        context.check_head((&first, arity), (&other, clause.patterns.len()), span);
    }
    ExprKind::Fun {
        name,
        clauses: clauses.into_iter().map(|(_, clause)| clause).collect(),
    }
}

pub(crate) fn try_expr(
    body: Vec<Expr>,
    of: Option<Vec<Clause>>,
    (catches, after): (Vec<CatchClause>, Vec<Expr>),
) -> ExprKind {
    ExprKind::Try(Box::new(Try {
        body,
        of: of.unwrap_or_default(),
        catches,
        after,
    }))
}

// ------------------------------------------------------------------ types

pub(crate) fn type_(kind: TypeExpr, l: Span, r: Span) -> Type {
    Type {
        kind,
        span: l.to(r),
    }
}

pub(crate) fn type_binop(a: Type, (op, _): (Binop, Span), b: Type) -> Type {
    let span = a.span.to(b.span);
    Type {
        kind: TypeExpr::Binop(op, Box::new(a), Box::new(b)),
        span,
    }
}

pub(crate) fn type_unop((op, at): (Unop, Span), a: Type) -> Type {
    let span = at.to(a.span);
    Type {
        kind: TypeExpr::Unop(op, Box::new(a)),
        span,
    }
}

/// `A | B | C`; a union in parentheses at the end is flattened, as `erl_parse` does.
pub(crate) fn union(mut alternatives: Vec<Type>, last: Type, span: Span) -> Type {
    if alternatives.is_empty() {
        return last;
    }
    match last.kind {
        TypeExpr::Union(more) => alternatives.extend(more),
        kind => alternatives.push(Type {
            kind,
            span: last.span,
        }),
    }
    Type {
        kind: TypeExpr::Union(alternatives),
        span,
    }
}

pub(crate) fn constrained(ty: FunType, constraints: Vec<(Ident, Type)>, r: Span) -> FunType {
    let span = ty.span.to(r);
    FunType {
        constraints,
        span,
        ..ty
    }
}

/// `is_subtype(Var, Type)`, the old notation of a constraint.
pub(crate) fn compatible_constraint(
    name: Ident,
    types: Vec<Type>,
) -> Result<(Ident, Type), Failure> {
    if name.name.as_str() != "is_subtype" || types.len() != 2 {
        return fail(name.span, format!("unsupported constraint {}", name.name));
    }
    let mut types = types.into_iter();
    match (types.next(), types.next()) {
        (
            Some(Type {
                kind: TypeExpr::Var(variable),
                span,
            }),
            Some(ty),
        ) => constraint(
            Ident {
                name: variable,
                span,
            },
            ty,
        ),
        (Some(other), _) => fail(other.span, "bad type variable"),
        (None, _) => fail(name.span, "bad type variable"),
    }
}

pub(crate) fn constraint(variable: Ident, ty: Type) -> Result<(Ident, Type), Failure> {
    if variable.name.as_str() == "_" {
        return fail(variable.span, "bad type variable");
    }
    Ok((variable, ty))
}

/// `<<_:Base, _:_*Unit>>`.
pub(crate) fn binary_type(parts: Vec<(Ident, Type)>) -> Result<TypeExpr, Failure> {
    let (mut base, mut unit) = (None, None);
    for (name, ty) in parts {
        if name.name.as_str() != "_" || unit.is_some() {
            return fail(name.span, "Bad binary type");
        }
        let span = ty.span;
        match ty.kind {
            TypeExpr::Binop(Binop::Mul, any, size) if matches!(any.kind, TypeExpr::Var(_)) => {
                if !matches!(&any.kind, TypeExpr::Var(any) if any.as_str() == "_") {
                    return fail(any.span, "Bad binary type");
                }
                unit = Some(size);
            }
            kind if base.is_none() => base = Some(Box::new(Type { kind, span })),
            _ => return fail(span, "Bad binary type"),
        }
    }
    Ok(TypeExpr::Binary(base, unit))
}
