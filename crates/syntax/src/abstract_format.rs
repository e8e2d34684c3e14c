//! Trees as text in OTP's abstract format (ERTS user's guide, "The Abstract Format").
//!
//! `{attribute,1,module,m}` and so on, one form per line, with lines as locations: what
//! `epp:parse_file/2` returns for the same text, so that the two can be compared term by term.
//! Recursion is bounded, as trees are ([`crate::ast::MAX_DEPTH`]).

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "compound nodes are split over two functions"
)]

use crate::ast::*;
use crate::lexer::{atom_text, float_text, string_text};
use crate::source::SourceMap;
use crate::span::Span;
use std::fmt::Write as _;

/// The abstract format of `forms`, one per line, each ended by a dot.
pub fn forms(forms: &[Form], sources: &SourceMap) -> String {
    let mut writer = Writer {
        out: String::new(),
        sources,
    };
    for form in forms {
        writer.form(form);
        writer.out.push_str(".\n");
    }
    writer.out
}

/// The abstract format of one expression.
pub fn expr(expr: &Expr, sources: &SourceMap) -> String {
    let mut writer = Writer {
        out: String::new(),
        sources,
    };
    writer.expr(expr);
    writer.out
}

struct Writer<'a> {
    out: String,
    sources: &'a SourceMap,
}

impl Writer<'_> {
    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&mut self, span: Span) {
        let _ = write!(self.out, "{}", self.sources.line(span));
    }

    /// `{tag,Line`, to be closed by the caller.
    fn open(&mut self, tag: &str, span: Span) {
        self.raw("{");
        self.raw(tag);
        self.raw(",");
        self.line(span);
    }

    fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        self.raw("[");
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            each(self, item);
        }
        self.raw("]");
    }

    fn atom(&mut self, name: &Ident) {
        self.open("atom", name.span);
        self.raw(",");
        self.raw(&atom_text(&name.name));
        self.raw("}");
    }

    fn var(&mut self, name: &Ident) {
        self.open("var", name.span);
        let _ = write!(self.out, ",'{}'}}", name.name);
    }

    fn form(&mut self, form: &Form) {
        let keyword = Span {
            start: form.span.start + 1,
            ..form.span
        };
        match &form.kind {
            FormKind::Function(function) => self.function(function),
            FormKind::Attribute { name, value } => {
                self.open("attribute", name.span);
                let text = crate::term::format(value).unwrap_or_else(|| "error".to_owned());
                let _ = write!(self.out, ",{},{text}}}", atom_text(&name.name));
            }
            FormKind::Module(name) => {
                self.open("attribute", keyword);
                let _ = write!(self.out, ",module,{}}}", atom_text(&name.name));
            }
            FormKind::Export(names) => {
                self.open("attribute", keyword);
                self.raw(",export,");
                self.function_names(names);
                self.raw("}");
            }
            FormKind::ExportType(names) => {
                self.open("attribute", keyword);
                self.raw(",export_type,");
                self.function_names(names);
                self.raw("}");
            }
            FormKind::Import { module, functions } => {
                self.open("attribute", keyword);
                let _ = write!(self.out, ",import,{{{},", atom_text(&module.name));
                self.function_names(functions);
                self.raw("}}");
            }
            FormKind::Record { name, fields } => {
                self.open("attribute", keyword);
                let _ = write!(self.out, ",record,{{{},", atom_text(&name.name));
                self.list(fields, Self::record_field_definition);
                self.raw("}}");
            }
            FormKind::Type {
                kind,
                name,
                params,
                body,
            } => {
                self.open("attribute", keyword);
                let kind = match kind {
                    TypeKind::Alias => "type",
                    TypeKind::Opaque => "opaque",
                    TypeKind::Nominal => "nominal",
                };
                let _ = write!(self.out, ",{kind},{{{},", atom_text(&name.name));
                self.ty(body);
                self.raw(",");
                self.list(params, Self::var);
                self.raw("}}");
            }
            FormKind::Spec {
                kind,
                module,
                name,
                clauses,
            } => {
                self.open("attribute", keyword);
                let kind = match kind {
                    SpecKind::Spec => "spec",
                    SpecKind::Callback => "callback",
                };
                let _ = write!(self.out, ",{kind},{{{{");
                if let Some(module) = module {
                    let _ = write!(self.out, "{},", atom_text(&module.name));
                }
                let arity = clauses.first().and_then(|clause| clause.params.as_ref());
                let arity = arity.map_or(0, Vec::len);
                let _ = write!(self.out, "{},{arity}}},", atom_text(&name.name));
                self.list(clauses, Self::fun_type);
                self.raw("}}");
            }
        }
    }

    fn function_names(&mut self, names: &[FunctionName]) {
        self.list(names, |this, name| {
            let _ = write!(this.out, "{{{},{}}}", atom_text(&name.name), name.arity);
        });
    }

    fn function(&mut self, function: &Function) {
        self.open("function", function.name.span);
        let _ = write!(
            self.out,
            ",{},{},",
            atom_text(&function.name.name),
            function.arity
        );
        self.list(&function.clauses, |this, clause| {
            this.clause(&clause.clause)
        });
        self.raw("}");
    }

    fn record_field_definition(&mut self, field: &RecordFieldDef) {
        if field.ty.is_some() {
            self.raw("{typed_record_field,");
        }
        self.open("record_field", field.name.span);
        self.raw(",");
        self.atom(&field.name);
        if let Some(default) = &field.default {
            self.raw(",");
            self.expr(default);
        }
        self.raw("}");
        if let Some(ty) = &field.ty {
            self.raw(",");
            self.ty(ty);
            self.raw("}");
        }
    }

    fn clause(&mut self, clause: &Clause) {
        self.open("clause", clause.span);
        self.raw(",");
        self.exprs(&clause.patterns);
        self.raw(",");
        self.list(&clause.guards, |this, guard| this.exprs(guard));
        self.raw(",");
        self.exprs(&clause.body);
        self.raw("}");
    }

    fn catch_clause(&mut self, clause: &CatchClause) {
        self.open("clause", clause.span);
        self.raw(",[{tuple,");
        self.line(clause.span);
        self.raw(",[");
        match &clause.class {
            Some(class) => self.expr(class),
            None => {
                self.open("atom", clause.span);
                self.raw(",throw}");
            }
        }
        self.raw(",");
        self.expr(&clause.reason);
        self.raw(",");
        match &clause.stacktrace {
            Some(stacktrace) => self.expr(stacktrace),
            None => {
                self.open("var", clause.span);
                self.raw(",'_'}");
            }
        }
        self.raw("]}],");
        self.list(&clause.guards, |this, guard| this.exprs(guard));
        self.raw(",");
        self.exprs(&clause.body);
        self.raw("}");
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        self.list(exprs, Self::expr);
    }

    /// `{tag,Line,...}` with each of `exprs` as an element.
    fn node<'e>(&mut self, tag: &str, span: Span, exprs: impl IntoIterator<Item = &'e Expr>) {
        self.open(tag, span);
        for expr in exprs {
            self.raw(",");
            self.expr(expr);
        }
        self.raw("}");
    }

    fn leaf(&mut self, tag: &str, span: Span, text: &str) {
        self.open(tag, span);
        let _ = write!(self.out, ",{text}}}");
    }

    fn expr(&mut self, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Var(name) => self.leaf("var", span, &format!("'{name}'")),
            ExprKind::Atom(name) => self.leaf("atom", span, &atom_text(name)),
            ExprKind::Integer(value) => self.leaf("integer", span, &value.to_string()),
            ExprKind::Char(c) => self.leaf("char", span, &(*c as u32).to_string()),
            ExprKind::Float(value) => self.leaf("float", span, &float_text(*value)),
            ExprKind::String(text) => self.leaf("string", span, &string_text(text)),
            ExprKind::Nil => self.node("nil", span, []),
            ExprKind::List(items, tail) => self.cons(items, tail.as_deref(), span),
            ExprKind::Tuple(items) => {
                self.open("tuple", span);
                self.raw(",");
                self.exprs(items);
                self.raw("}");
            }
            ExprKind::Map(fields) => {
                self.open("map", span);
                self.raw(",");
                self.list(fields, Self::map_field);
                self.raw("}");
            }
            ExprKind::MapUpdate(map, fields) => {
                self.node_open("map", span, [&**map]);
                self.list(fields, Self::map_field);
                self.raw("}");
            }
            ExprKind::Record(name, fields) => {
                self.open("record", span);
                let _ = write!(self.out, ",{},", atom_text(&name.name));
                self.list(fields, Self::record_field);
                self.raw("}");
            }
            ExprKind::RecordUpdate(record, name, fields) => {
                self.node_open("record", name.span, [&**record]);
                let _ = write!(self.out, "{},", atom_text(&name.name));
                self.list(fields, Self::record_field);
                self.raw("}");
            }
            ExprKind::RecordAccess(record, name, field) => {
                self.node_open("record_field", name.span, [&**record]);
                let _ = write!(self.out, "{},", atom_text(&name.name));
                self.atom(field);
                self.raw("}");
            }
            ExprKind::RecordIndex(name, field) => {
                self.open("record_index", span);
                let _ = write!(self.out, ",{},", atom_text(&name.name));
                self.atom(field);
                self.raw("}");
            }
            ExprKind::Binary(segments) => {
                self.open("bin", span);
                self.raw(",");
                self.list(segments, Self::segment);
                self.raw("}");
            }
            ExprKind::Match(a, b) => self.node("match", span, [&**a, &**b]),
            ExprKind::MaybeMatch(a, b) => self.node("maybe_match", span, [&**a, &**b]),
            ExprKind::Binop(op, at, a, b) => {
                self.open("op", *at);
                let _ = write!(self.out, ",'{}',", op.as_str());
                self.expr(a);
                self.raw(",");
                self.expr(b);
                self.raw("}");
            }
            ExprKind::Unop(op, a) => {
                self.open("op", span);
                let _ = write!(self.out, ",'{}',", op.as_str());
                self.expr(a);
                self.raw("}");
            }
            ExprKind::Catch(a) => self.node("'catch'", span, [&**a]),
            ExprKind::Remote(a, b) => self.node("remote", span, [&**a, &**b]),
            ExprKind::FunLocal(name) => {
                self.open("'fun'", span);
                let _ = write!(
                    self.out,
                    ",{{function,{},{}}}}}",
                    atom_text(&name.name),
                    name.arity
                );
            }
            ExprKind::FunRemote(module, function, arity) => {
                self.open("'fun'", span);
                self.raw(",{function,");
                self.expr(module);
                self.raw(",");
                self.expr(function);
                self.raw(",");
                self.expr(arity);
                self.raw("}}");
            }
            ExprKind::FunctionName(name) => {
                let _ = write!(self.out, "{{{},{}}}", atom_text(&name.name), name.arity);
            }
            ExprKind::Error => self.raw("error"),
            ExprKind::Call(..)
            | ExprKind::Block(_)
            | ExprKind::If(_)
            | ExprKind::Case(..)
            | ExprKind::Receive { .. }
            | ExprKind::Try(_)
            | ExprKind::Maybe(..)
            | ExprKind::Fun { .. }
            | ExprKind::ListComp(..)
            | ExprKind::BinaryComp(..)
            | ExprKind::MapComp(..) => self.compound(expr),
        }
    }

    fn compound(&mut self, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Call(callee, args) => {
                self.node_open("call", span, [&**callee]);
                self.exprs(args);
            }
            ExprKind::Block(body) => {
                self.open("block", span);
                self.raw(",");
                self.exprs(body);
            }
            ExprKind::If(clauses) => {
                self.open("'if'", span);
                self.raw(",");
                self.list(clauses, Self::clause);
            }
            ExprKind::Case(subject, clauses) => {
                self.node_open("'case'", span, [&**subject]);
                self.list(clauses, Self::clause);
            }
            ExprKind::Receive { clauses, after } => {
                self.open("'receive'", span);
                self.raw(",");
                self.list(clauses, Self::clause);
                if let Some((timeout, body)) = after {
                    self.raw(",");
                    self.expr(timeout);
                    self.raw(",");
                    self.exprs(body);
                }
            }
            ExprKind::Try(parts) => {
                self.open("'try'", span);
                self.raw(",");
                self.exprs(&parts.body);
                self.raw(",");
                self.list(&parts.of, Self::clause);
                self.raw(",");
                self.list(&parts.catches, Self::catch_clause);
                self.raw(",");
                self.exprs(&parts.after);
            }
            ExprKind::Maybe(body, clauses) => {
                self.open("'maybe'", span);
                self.raw(",");
                self.exprs(body);
                if let Some(first) = clauses.first() {
                    self.raw(",");
                    self.open("'else'", first.span);
                    self.raw(",");
                    self.list(clauses, Self::clause);
                    self.raw("}");
                }
            }
            ExprKind::Fun {
                name: None,
                clauses,
            } => {
                self.open("'fun'", span);
                self.raw(",{clauses,");
                self.list(clauses, Self::clause);
                self.raw("}");
            }
            ExprKind::Fun {
                name: Some(name),
                clauses,
            } => {
                self.open("named_fun", span);
                let _ = write!(self.out, ",'{}',", name.name);
                self.list(clauses, Self::clause);
            }
            ExprKind::ListComp(result, qualifiers) => {
                self.node_open("lc", span, [&**result]);
                self.list(qualifiers, Self::qualifier);
            }
            ExprKind::BinaryComp(result, qualifiers) => {
                self.node_open("bc", span, [&**result]);
                self.list(qualifiers, Self::qualifier);
            }
            ExprKind::MapComp(key, value, qualifiers) => {
                self.open("mc", span);
                self.raw(",");
                self.node("map_field_assoc", key.span, [&**key, &**value]);
                self.raw(",");
                self.list(qualifiers, Self::qualifier);
            }
            _ => return self.raw("error"),
        }
        self.raw("}");
    }

    /// As [`Writer::node`], ended by a comma instead of a brace.
    fn node_open<'e>(&mut self, tag: &str, span: Span, exprs: impl IntoIterator<Item = &'e Expr>) {
        self.open(tag, span);
        self.raw(",");
        for expr in exprs {
            self.expr(expr);
            self.raw(",");
        }
    }

    /// `[A, B | T]` nests in the abstract format; each cell but the first is placed where its
    /// element starts.
    fn cons(&mut self, items: &[Expr], tail: Option<&Expr>, span: Span) {
        for (index, item) in items.iter().enumerate() {
            let at = if index == 0 { span } else { item.span };
            self.open("cons", at);
            self.raw(",");
            self.expr(item);
            self.raw(",");
        }
        match tail {
            Some(tail) => self.expr(tail),
            None => self.node("nil", end_of(span), []),
        }
        for _ in items {
            self.raw("}");
        }
    }

    fn map_field(&mut self, field: &MapField) {
        let tag = if field.exact {
            "map_field_exact"
        } else {
            "map_field_assoc"
        };
        self.node(tag, field.span, [&field.key, &field.value]);
    }

    fn record_field(&mut self, field: &RecordField) {
        self.open("record_field", field.name.span);
        self.raw(",");
        if field.is_variable {
            self.var(&field.name);
        } else {
            self.atom(&field.name);
        }
        self.raw(",");
        self.expr(&field.value);
        self.raw("}");
    }

    fn segment(&mut self, segment: &Segment) {
        self.node_open("bin_element", segment.span, [&segment.value]);
        match &segment.size {
            Some(size) => self.expr(size),
            None => self.raw("default"),
        }
        self.raw(",");
        if segment.types.is_empty() {
            self.raw("default}");
            return;
        }
        self.list(&segment.types, |this, ty| match ty.value {
            None => this.raw(&atom_text(&ty.name.name)),
            Some(value) => {
                let _ = write!(this.out, "{{{},{value}}}", atom_text(&ty.name.name));
            }
        });
        self.raw("}");
    }

    fn qualifier(&mut self, qualifier: &Qualifier) {
        match qualifier {
            Qualifier::Filter(filter) => self.expr(filter),
            Qualifier::List {
                pattern,
                source,
                strict,
            } => {
                let tag = if *strict {
                    "generate_strict"
                } else {
                    "generate"
                };
                self.node(tag, pattern.span, [pattern, source]);
            }
            Qualifier::Binary {
                pattern,
                source,
                strict,
            } => {
                let tag = if *strict {
                    "b_generate_strict"
                } else {
                    "b_generate"
                };
                self.node(tag, pattern.span, [pattern, source]);
            }
            Qualifier::Map {
                key,
                value,
                source,
                strict,
            } => {
                let tag = if *strict {
                    "m_generate_strict"
                } else {
                    "m_generate"
                };
                self.open(tag, key.span);
                self.raw(",");
                self.node("map_field_exact", key.span, [key, value]);
                self.raw(",");
                self.expr(source);
                self.raw("}");
            }
            Qualifier::Zip(qualifiers) => {
                self.raw("{zip,0,");
                self.list(qualifiers, Self::qualifier);
                self.raw("}");
            }
        }
    }

    fn types(&mut self, types: &[Type]) {
        self.list(types, Self::ty);
    }

    /// `{type,Line,tag,[...]}`.
    fn type_node<'t>(&mut self, tag: &str, span: Span, args: impl IntoIterator<Item = &'t Type>) {
        self.open("type", span);
        let _ = write!(self.out, ",{tag},");
        self.list(args, Self::ty);
        self.raw("}");
    }

    fn ty(&mut self, ty: &Type) {
        let span = ty.span;
        match &ty.kind {
            TypeExpr::Var(name) => self.leaf("var", span, &format!("'{name}'")),
            TypeExpr::Atom(name) => self.leaf("atom", span, &atom_text(name)),
            TypeExpr::Integer(value) => self.leaf("integer", span, &value.to_string()),
            TypeExpr::Char(c) => self.leaf("char", span, &(*c as u32).to_string()),
            TypeExpr::Annotated(name, ty) => {
                self.open("ann_type", span);
                self.raw(",[");
                self.var(name);
                self.raw(",");
                self.ty(ty);
                self.raw("]}");
            }
            TypeExpr::Binop(op, a, b) => {
                self.open("op", span);
                let _ = write!(self.out, ",'{}',", op.as_str());
                self.ty(a);
                self.raw(",");
                self.ty(b);
                self.raw("}");
            }
            TypeExpr::Unop(op, a) => {
                self.open("op", span);
                let _ = write!(self.out, ",'{}',", op.as_str());
                self.ty(a);
                self.raw("}");
            }
            TypeExpr::Range(a, b) => self.type_node("range", span, [&**a, &**b]),
            TypeExpr::Union(types) => self.type_node("union", span, types),
            TypeExpr::Nil => self.type_node("nil", span, []),
            TypeExpr::List(item, false) => self.type_node("list", span, [&**item]),
            TypeExpr::List(item, true) => self.type_node("nonempty_list", span, [&**item]),
            TypeExpr::Tuple(types) => self.type_node("tuple", span, types),
            TypeExpr::Map(fields) => {
                self.open("type", span);
                self.raw(",map,");
                self.list(fields, |this, (key, exact, value)| {
                    let tag = if *exact {
                        "map_field_exact"
                    } else {
                        "map_field_assoc"
                    };
                    this.type_node(tag, key.span, [key, value]);
                });
                self.raw("}");
            }
            TypeExpr::Record(name, fields) => {
                self.open("type", span);
                self.raw(",record,[");
                self.atom(name);
                for (field, ty) in fields {
                    self.raw(",");
                    self.open("type", field.span);
                    self.raw(",field_type,[");
                    self.atom(field);
                    self.raw(",");
                    self.ty(ty);
                    self.raw("]}");
                }
                self.raw("]}");
            }
            TypeExpr::Binary(base, unit) => {
                self.binary_type(span, base.as_deref(), unit.as_deref())
            }
            TypeExpr::Fun(None) => self.type_node("'fun'", span, []),
            TypeExpr::Fun(Some(fun)) => self.fun_type(fun),
            TypeExpr::Local(name, args) => {
                self.open("type", span);
                let _ = write!(self.out, ",{},", atom_text(&name.name));
                if args.is_empty() && matches!(name.name.as_str(), "tuple" | "map") {
                    self.raw("any");
                } else {
                    self.types(args);
                }
                self.raw("}");
            }
            TypeExpr::Remote(module, name, args) => {
                self.open("remote_type", span);
                self.raw(",[");
                self.atom(module);
                self.raw(",");
                self.atom(name);
                self.raw(",");
                self.types(args);
                self.raw("]}");
            }
        }
    }

    fn binary_type(&mut self, span: Span, base: Option<&Type>, unit: Option<&Type>) {
        self.open("type", span);
        self.raw(",binary,[");
        for (index, part) in [base, unit].into_iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            match part {
                Some(ty) => self.ty(ty),
                None => self.leaf("integer", span, "0"),
            }
        }
        self.raw("]}");
    }

    fn fun_type(&mut self, fun: &FunType) {
        if !fun.constraints.is_empty() {
            self.open("type", fun.span);
            self.raw(",bounded_fun,[");
        }
        self.open("type", fun.span);
        self.raw(",'fun',[");
        match &fun.params {
            Some(params) => self.type_node("product", fun.span, params),
            None => {
                self.open("type", fun.span);
                self.raw(",any}");
            }
        }
        self.raw(",");
        self.ty(&fun.result);
        self.raw("]}");
        if !fun.constraints.is_empty() {
            self.raw(",");
            self.list(&fun.constraints, |this, (variable, ty)| {
                this.open("type", variable.span);
                this.raw(",constraint,[{atom,");
                this.line(variable.span);
                this.raw(",is_subtype},[");
                this.var(variable);
                this.raw(",");
                this.ty(ty);
                this.raw("]]}");
            });
            self.raw("]}");
        }
    }
}

/// The last byte of a span.
fn end_of(span: Span) -> Span {
    Span {
        start: span.end.saturating_sub(1),
        ..span
    }
}
