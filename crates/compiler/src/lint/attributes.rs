//! Forms in their order, and attributes that are neither records, types nor exports.

use super::{Code, Linter, Stage, atom, options, shown};
use purlin_syntax::ast::{Expr, ExprKind, Form, FormKind, Ident, Name};
use purlin_syntax::span::Span;

impl<'f> Linter<'f> {
    /// Checks one form.
    pub(super) fn form(&mut self, form: &'f Form) {
        if let FormKind::Attribute { name, .. } = &form.kind
            && matches!(name.name.as_str(), "file" | "compile")
        {
            return self.compile_attribute(name);
        }
        let span = keyword_span(form);
        if self.stage == Stage::Start {
            self.stage = Stage::Attributes;
            if let FormKind::Module(name) = &form.kind {
                self.module = Some(name.name.clone());
                return self.check_module_name(&name.name, span);
            }
            if !self.options.script {
                self.report(Code::NoModule, span, "no module definition");
            }
        }
        match &form.kind {
            FormKind::Function(function) => {
                self.doc = None;
                self.define(function);
            }
            FormKind::Record { name, fields } => self.define_record(span, name, fields),
            FormKind::Type {
                kind,
                name,
                params,
                body,
            } => {
                self.doc = None;
                self.define_type(*kind, span, name, params, body);
            }
            FormKind::Spec {
                kind,
                module,
                name,
                clauses,
            } => {
                if *kind == purlin_syntax::ast::SpecKind::Callback {
                    self.doc = None;
                    if self.stage == Stage::Functions {
                        return self.misplaced(span, "callback");
                    }
                }
                self.spec(*kind, span, module.as_ref(), name, clauses);
            }
            FormKind::Module(_) if self.stage == Stage::Functions => self.misplaced(span, "module"),
            FormKind::Module(_) => self.report(Code::RedefinedModule, span, "redefining module"),
            FormKind::Export(_) if self.stage == Stage::Functions => self.misplaced(span, "export"),
            FormKind::Export(names) => self.export(span, names),
            FormKind::ExportType(_) if self.stage == Stage::Functions => {
                self.misplaced(span, "export_type");
            }
            FormKind::ExportType(names) => self.export_types(span, names),
            FormKind::Import { .. } if self.stage == Stage::Functions => {
                self.misplaced(span, "import");
            }
            FormKind::Import { module, functions } => self.import(span, module, functions),
            FormKind::Attribute { name, value } => self.attribute(name, value),
        }
    }

    fn misplaced(&mut self, span: Span, name: &str) {
        let message = format!("attribute {} after function definitions", atom(name));
        self.report(Code::MisplacedAttribute, span, message);
    }

    fn compile_attribute(&mut self, name: &Ident) {
        if name.name.as_str() != "compile" {
            return;
        }
        let here = |span: &Span| *span == name.span;
        if self.compile.spans_of("export_all").any(|span| here(&span))
            && self.compile.warns("export_all", true)
        {
            let message = "export_all flag enabled - all functions will be exported";
            self.report(Code::ExportAll, name.span, message);
        }
        let refused = self.compile.disallowed().into_iter();
        self.diagnostics
            .extend(refused.filter(|diagnostic| here(&diagnostic.span)));
    }

    fn attribute(&mut self, name: &'f Ident, value: &'f Expr) {
        let span = name.span;
        match name.name.as_str() {
            "doc" | "moduledoc" => self.doc_attribute(name, value),
            "dialyzer" => {}
            other if self.stage == Stage::Functions => self.misplaced(span, other),
            "behaviour" | "behavior" => {
                if let ExprKind::Atom(behaviour) = &value.kind {
                    self.behaviours.push((behaviour.clone(), span));
                }
            }
            "optional_callbacks" => self.optional_callbacks(span, value),
            "on_load" => self.on_load(span, value),
            "nifs" => {
                if let ExprKind::List(items, _) = &value.kind {
                    let functions = items.iter().filter_map(options::function_name);
                    self.nifs.extend(functions.map(|fa| (fa, span)));
                }
            }
            _ => {}
        }
    }

    fn doc_attribute(&mut self, name: &Ident, value: &Expr) {
        let text = match &value.kind {
            ExprKind::String(_) | ExprKind::Binary(_) => true,
            ExprKind::Atom(atom) => matches!(atom.as_str(), "false" | "hidden"),
            _ => false,
        };
        if !text {
            return;
        }
        let slot = if name.name.as_str() == "doc" {
            &mut self.doc
        } else {
            &mut self.moduledoc
        };
        match *slot {
            None => *slot = Some(name.span),
            Some(first) => {
                let message = format!("redefining documentation attribute ({})", name.name);
                self.report(Code::DuplicateDoc, name.span, message);
                if let Some(last) = self.diagnostics.last_mut() {
                    last.labels.push((first, "previously set here".to_owned()));
                }
            }
        }
    }

    fn optional_callbacks(&mut self, span: Span, value: &Expr) {
        let ExprKind::List(items, None) = &value.kind else {
            return;
        };
        for fa in items.iter().filter_map(options::function_name) {
            if self.optional_callbacks.insert(fa.clone(), span).is_some() {
                let message = format!("optional callback {} duplicated", shown(&fa));
                self.report(Code::BadCallback, span, message);
            }
        }
    }

    fn on_load(&mut self, span: Span, value: &Expr) {
        let Some(fa) = options::function_name(value) else {
            let term = purlin_syntax::term::format(value).unwrap_or_default();
            let message = format!("badly formed on_load attribute: {term}");
            return self.report(Code::BadOnLoad, span, message);
        };
        let arity = fa.1;
        if !self.on_load.is_empty() {
            self.report(Code::BadOnLoad, span, "more than one on_load attribute");
        } else if arity != 0 {
            let message = format!("function {} has wrong arity (must be 0)", shown(&fa));
            self.report(Code::BadOnLoad, span, message);
        }
        self.on_load.push((fa, span));
    }

    pub(super) fn check_on_load(&mut self) {
        if let [(fa, span)] = self.on_load.as_slice()
            && fa.1 == 0
            && !self.defined.contains(fa)
        {
            let (message, span) = (format!("function {} undefined", shown(fa)), *span);
            self.report(Code::BadOnLoad, span, message);
        }
    }

    pub(super) fn check_nifs(&mut self) {
        let nifs = std::mem::take(&mut self.nifs);
        if let Some((_, span)) = nifs.first()
            && self.load_nif.is_empty()
        {
            let message = "nifs defined, but no call to erlang:load_nif/2";
            self.report(Code::NoLoadNif, *span, message);
        }
        for (fa, span) in nifs {
            if !self.locals.contains(&fa) {
                let message = format!("nif {} undefined", shown(&fa));
                self.report(Code::UndefinedNif, span, message);
            }
        }
    }

    /// A module's name must be visible Latin-1 text.
    pub(super) fn check_module_name(&mut self, name: &Name, span: Span) {
        let visible = |c: char| !matches!(c, ' ' | '\u{a0}' | '\u{ad}');
        let message = if name.is_empty() {
            "the module name must not be empty"
        } else if !name.chars().any(visible) {
            "the module name must contain at least one visible character"
        } else if name.chars().any(|c| c > '\u{ff}') {
            "module names with non-latin1 characters are not supported"
        } else if name.chars().any(char::is_control) {
            "the module name must not contain control characters"
        } else {
            return;
        };
        self.report(Code::BadModuleName, span, message);
    }
}

/// Where OTP places messages about a form: at the word behind the dash.
fn keyword_span(form: &Form) -> Span {
    let word = match &form.kind {
        FormKind::Module(_) => "module",
        FormKind::Export(_) => "export",
        FormKind::ExportType(_) => "export_type",
        FormKind::Import { .. } => "import",
        FormKind::Record { .. } => "record",
        FormKind::Type { kind, .. } => match kind {
            purlin_syntax::ast::TypeKind::Alias => "type",
            purlin_syntax::ast::TypeKind::Opaque => "opaque",
            purlin_syntax::ast::TypeKind::Nominal => "nominal",
        },
        FormKind::Spec { kind, .. } => match kind {
            purlin_syntax::ast::SpecKind::Spec => "spec",
            purlin_syntax::ast::SpecKind::Callback => "callback",
        },
        FormKind::Attribute { name, .. } => return name.span,
        FormKind::Function(function) => return function.name.span,
    };
    let start = form.span.start + 1;
    let end = (start + word.len() as u32).min(form.span.end);
    Span {
        start,
        end: end.max(start),
        ..form.span
    }
}
