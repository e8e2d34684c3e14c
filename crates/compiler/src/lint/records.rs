//! Records: definitions, and what expressions and patterns say of them.

use super::variables::Variables;
use super::{Code, Linter, TypeUser, Usage, atom};
use purlin_syntax::ast::{ExprKind, Form, FormKind, Ident, Name, RecordField, RecordFieldDef};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::span::{FileId, Span};

/// A record.
pub(super) struct Record {
    span: Span,
    fields: Vec<Field>,
}

/// A field of a record.
struct Field {
    name: Name,
    /// What its default uses.
    usage: Usage,
    /// Whether its default may stand in a guard; where it is, if not.
    not_in_guards: Option<Span>,
}

impl<'f> Linter<'f> {
    pub(super) fn define_record(&mut self, span: Span, name: &Ident, fields: &'f [RecordFieldDef]) {
        let name = &name.name;
        if let Some(first) = self.records.get(name) {
            let message = format!("record {} already defined", atom(name));
            let first = Some(first.span);
            return self.report_again(Code::RedefinedRecord, span, message, first);
        }
        let mut known: Vec<Field> = Vec::new();
        for field in fields {
            if known.iter().any(|other| other.name == field.name.name) {
                self.report_redefined_field(name, &field.name);
                continue;
            }
            let mut checked = Field {
                name: field.name.name.clone(),
                usage: Usage::default(),
                not_in_guards: None,
            };
            if let Some(default) = &field.default {
                self.default_usage = Some(Usage::default());
                self.in_record_default = true;
                self.expr(default, &Variables::new());
                self.in_record_default = false;
                checked.usage = self.default_usage.take().unwrap_or_default();
                if !self.is_guard_expr(default) {
                    checked.not_in_guards = Some(super::patterns::anno(default));
                }
            }
            known.push(checked);
        }
        self.records.insert(
            name.clone(),
            Record {
                span,
                fields: known,
            },
        );
        self.type_user = TypeUser::Record(name.clone());
        self.check_types(fields.iter().filter_map(|field| field.ty.as_ref()));
    }

    /// The names of a record's fields, in order.
    pub(super) fn field_names(&self, record: &Name) -> impl Iterator<Item = &Name> {
        let record = self.records.get(record);
        let fields = record.into_iter().flat_map(|record| &record.fields);
        fields.map(|field| &field.name)
    }

    /// Which element of the tuple a field is; the first is the record's name.
    pub(super) fn record_index(&self, record: &Name, field: &Name) -> Option<usize> {
        let place = self.field_names(record).position(|name| name == field)?;
        Some(place + 2)
    }

    /// Records with fields without type, where `warn_untyped_record` asks for them.
    pub(super) fn check_untyped_records(&mut self, forms: &'f [Form]) {
        if !self.compile.warns("untyped_record", false) {
            return;
        }
        for form in forms {
            let FormKind::Record { name, fields } = &form.kind else {
                continue;
            };
            let Some(record) = self.records.get(&name.name) else {
                continue;
            };
            if record.fields.is_empty() || fields.iter().all(|field| field.ty.is_some()) {
                continue;
            }
            let message = format!(
                "record {} has field(s) without type information",
                atom(&name.name)
            );
            let span = record.span;
            self.report(Code::MissingSpec, span, message);
        }
    }

    /// Notes a use of a record; reports it and returns false when it is not defined.
    pub(super) fn use_record(&mut self, span: Span, name: &Name) -> bool {
        if !self.records.contains_key(name) {
            let message = format!("record {} undefined", atom(name));
            let mut diagnostic = Diagnostic::new(Code::UndefinedRecord, span, message);
            let names = self.records.keys().map(Name::as_str);
            if let Some(meant) = self.meant(name, names) {
                diagnostic
                    .notes
                    .push(format!("did you mean #{}{{}}?", atom(meant)));
            }
            self.diagnostics.push(diagnostic);
            return false;
        }
        match &mut self.default_usage {
            Some(usage) => usage.records.insert(name.clone()),
            None => self.used_records.insert(name.clone()),
        };
        true
    }

    /// `#name.field` or `R#name.field`.
    pub(super) fn check_record_field(&mut self, span: Span, record: &Name, field: &Ident) {
        if self.use_record(span, record) && !self.has_field(record, &field.name) {
            self.report_undefined_field(record, field);
        }
    }

    pub(super) fn has_field(&self, record: &Name, field: &Name) -> bool {
        let record = self.records.get(record);
        record.is_some_and(|record| record.fields.iter().any(|other| other.name == *field))
    }

    pub(super) fn report_undefined_field(&mut self, record: &Name, field: &Ident) {
        let message = format!(
            "field {} undefined in record {}",
            atom(&field.name),
            atom(record)
        );
        let mut diagnostic = Diagnostic::new(Code::UndefinedField, field.span, message);
        let fields = self
            .records
            .get(record)
            .map_or(&[][..], |record| &record.fields);
        let names = fields.iter().map(|field| field.name.as_str());
        if let Some(meant) = self.meant(&field.name, names) {
            diagnostic.notes.push(format!("did you mean '{meant}'?"));
        }
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn report_redefined_field(&mut self, record: &Name, field: &Ident) {
        let message = format!(
            "field {} already defined in record {}",
            atom(&field.name),
            atom(record)
        );
        self.report(Code::RedefinedField, field.span, message);
    }

    /// Checks a field's name; false when its value is not to be looked at.
    pub(super) fn check_field(
        &mut self,
        record: &Name,
        field: &RecordField,
        seen: &mut Vec<Name>,
    ) -> bool {
        let name = &field.name.name;
        let wildcard = name.as_str() == "_";
        if field.is_variable && !wildcard {
            let message = format!(
                "field '{name}' is not an atom or _ in record {}",
                atom(record)
            );
            self.report(Code::UndefinedField, field.name.span, message);
            return false;
        }
        if seen.contains(name) {
            if wildcard {
                let message = "'_' initializes no omitted fields";
                self.report(Code::BadWildcardField, field.name.span, message);
            } else {
                self.report_redefined_field(record, &field.name);
            }
            return false;
        }
        seen.push(name.clone());
        if !wildcard && !self.has_field(record, name) {
            self.report_undefined_field(record, &field.name);
            return false;
        }
        true
    }

    /// In a pattern, `_ = P` must stand for some field.
    pub(super) fn check_wildcard(&mut self, record: &Name, fields: &[RecordField]) {
        let Some(wildcard) = fields.iter().find(|field| field.name.name.as_str() == "_") else {
            return;
        };
        let Some(record) = self.records.get(record) else {
            return;
        };
        let named = |name: &Name| fields.iter().any(|field| field.name.name == *name);
        if record.fields.iter().all(|field| named(&field.name)) {
            let message = "'_' initializes no omitted fields";
            self.report(Code::BadWildcardField, wildcard.name.span, message);
        }
    }

    /// `#name{...}` in an expression.
    pub(super) fn record_construction(
        &mut self,
        span: Span,
        name: &Name,
        fields: &'f [RecordField],
        env: &Variables,
    ) -> Variables {
        let mut out = Variables::new();
        if !self.use_record(span, name) {
            return out;
        }
        let mut seen = Vec::new();
        for field in fields {
            if self.check_field(name, field, &mut seen) {
                let touched = self.expr(&field.value, env);
                self.join_warning(&mut out, &touched);
            }
        }
        self.use_defaults(name, fields);
        out
    }

    /// `#name{...}` in a guard.
    pub(super) fn record_in_guard(
        &mut self,
        span: Span,
        name: &Name,
        fields: &'f [RecordField],
        env: &Variables,
    ) -> Variables {
        let mut out = Variables::new();
        if !self.use_record(span, name) {
            return out;
        }
        let mut seen = Vec::new();
        for field in fields {
            if self.check_field(name, field, &mut seen) {
                let touched = self.guard_expr(&field.value, env);
                self.join_warning(&mut out, &touched);
            }
        }
        let defaults = self.use_defaults(name, fields);
        if !defaults.is_empty() {
            let message = "illegal guard expression";
            let mut diagnostic = Diagnostic::new(Code::IllegalGuard, span, message);
            for default in defaults {
                diagnostic = diagnostic.label(default, "this default is no guard expression");
            }
            self.diagnostics.push(diagnostic);
        }
        out
    }

    /// Notes what the defaults of fields left out use; returns those not allowed in guards.
    fn use_defaults(&mut self, name: &Name, given: &[RecordField]) -> Vec<Span> {
        let Some(record) = self.records.get(name) else {
            return Vec::new();
        };
        let mut usage = Usage::default();
        let mut not_in_guards = Vec::new();
        let named = |name: &Name| given.iter().any(|field| field.name.name == *name);
        for field in record.fields.iter().filter(|field| !named(&field.name)) {
            usage.calls.extend(field.usage.calls.iter().cloned());
            usage.imports.extend(field.usage.imports.iter().cloned());
            usage.records.extend(field.usage.records.iter().cloned());
            not_in_guards.extend(field.not_in_guards);
        }
        match &mut self.default_usage {
            Some(outer) => {
                outer.calls.extend(usage.calls);
                outer.imports.extend(usage.imports);
                outer.records.extend(usage.records);
            }
            None => {
                let caller = self.function.clone();
                self.calls.entry(caller).or_default().extend(usage.calls);
                self.used_imports.extend(usage.imports);
                self.used_records.extend(usage.records);
            }
        }
        not_in_guards
    }

    /// `R#name{...}`; `record` was checked already.
    pub(super) fn record_update(
        &mut self,
        span: Span,
        name: &Name,
        fields: &'f [RecordField],
        env: &Variables,
    ) -> Variables {
        let mut out = Variables::new();
        if !self.use_record(span, name) {
            return out;
        }
        let mut seen = Vec::new();
        for field in fields {
            if field.name.name.as_str() == "_" {
                let message = format!("meaningless use of _ in update of record {}", atom(name));
                self.report(Code::BadWildcardField, field.name.span, message);
            }
            if self.check_field(name, field, &mut seen) {
                let touched = self.expr(&field.value, env);
                self.join_warning(&mut out, &touched);
            }
        }
        out
    }

    /// `record_info(fields, name)`.
    pub(super) fn check_record_info(&mut self, span: Span, args: &'f [purlin_syntax::ast::Expr]) {
        if let [info, record] = args
            && let (ExprKind::Atom(info_name), ExprKind::Atom(name)) = (&info.kind, &record.kind)
        {
            if matches!(info_name.as_str(), "fields" | "size") {
                self.use_record(record.span, name);
            } else {
                self.report(Code::IllegalRecordInfo, info.span, "illegal record info");
            }
            return;
        }
        self.report(Code::IllegalRecordInfo, span, "illegal record info");
    }

    pub(super) fn check_unused_records(&mut self) {
        if !self.compile.warns("unused_record", true) {
            return;
        }
        for (name, span) in self.compile.atoms("nowarn_unused_record") {
            self.use_record(span, &name);
        }
        let mut unused: Vec<(Name, Span)> = Vec::new();
        for (name, record) in &self.records {
            if record.span.file == FileId::default() && !self.used_records.contains(name) {
                unused.push((name.clone(), record.span));
            }
        }
        for (name, span) in unused {
            let message = format!("record {} is unused", atom(&name));
            self.report(Code::UnusedRecord, span, message);
        }
    }
}
