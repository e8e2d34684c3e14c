//! Functions: definitions, exports, imports and calls.

use super::{Call, Code, Fa, Linter, Span, Stage, atom, shown, tables};
use purlin_syntax::ast::{Form, FormKind, Function, FunctionName, Ident, Name};
use purlin_syntax::diagnostic::Diagnostic;
use std::collections::BTreeSet;

/// The greatest number of parameters.
const MAX_ARITY: u32 = 255;

impl<'f> Linter<'f> {
    pub(super) fn define(&mut self, function: &'f Function) {
        self.stage = Stage::Functions;
        let fa = (function.name.name.clone(), function.arity);
        let span = function.name.span;
        self.function = Some(fa.clone());
        if self.defined.contains(&fa) {
            let message = format!("function {} already defined", shown(&fa));
            let first = self.definitions.get(&fa).copied();
            self.report_again(Code::RedefinedFunction, span, message, first);
        } else {
            if fa.1 > MAX_ARITY {
                let message = format!(
                    "too many arguments ({}) -- maximum allowed is {MAX_ARITY}",
                    fa.1
                );
                self.report(Code::TooManyArguments, span, message);
            }
            self.defined.insert(fa.clone());
            self.definitions.insert(fa.clone(), span);
            if self.imports.contains_key(&fa) {
                let message = format!("defining imported function {}", shown(&fa));
                let import = self.import_span(&fa);
                self.report_again(Code::DefinedImport, span, message, import);
            }
        }
        for clause in &function.clauses {
            self.function_clause(&clause.clause);
        }
        self.function = None;
    }

    pub(super) fn export(&mut self, span: Span, names: &[FunctionName]) {
        for name in names {
            let fa = (name.name.clone(), name.arity);
            if self.exports.contains(&fa) {
                let message = format!("function {} already exported", shown(&fa));
                let first = self.export_spans.get(&fa).copied();
                self.report_again(Code::DuplicatedExport, span, message, first);
            }
            self.called.push(Call {
                callee: fa.clone(),
                span,
                name: name.span,
            });
            self.export_spans.entry(fa.clone()).or_insert(name.span);
            self.exports.insert(fa);
        }
    }

    fn import_span(&self, fa: &Fa) -> Option<Span> {
        let (_, span) = self.import_spans.iter().find(|(other, _)| other == fa)?;
        Some(*span)
    }

    pub(super) fn import(&mut self, span: Span, module: &Ident, names: &[FunctionName]) {
        self.check_module_name(&module.name, module.span);
        let functions: BTreeSet<Fa> = names
            .iter()
            .map(|name| (name.name.clone(), name.arity))
            .collect();
        let mut refused = false;
        for fa in &functions {
            if let Some(other) = self.imports.get(fa) {
                let message = format!("function {} already imported from {other}", shown(fa));
                let first = self.import_span(fa);
                self.report_again(Code::RedefinedImport, span, message, first);
                refused = true;
            } else if tables::is_auto_imported(&fa.0, fa.1)
                && !self.compile.suppresses_auto_import(fa)
            {
                self.import_hides_bif(span, fa);
            }
        }
        if refused {
            return;
        }
        for fa in functions {
            self.import_spans.push((fa.clone(), span));
            self.imports.insert(fa, module.name.clone());
        }
    }

    fn import_hides_bif(&mut self, span: Span, fa: &Fa) {
        let advice = format!(
            "--\nuse \"-compile({{no_auto_import,[{}]}}).\" to resolve name clash",
            shown(fa)
        );
        if tables::is_old_auto_import(&fa.0, fa.1) {
            let message = format!(
                "import directive overrides pre Erlang/OTP R14 auto-imported BIF {} {advice}",
                shown(fa)
            );
            self.report(Code::AmbiguousBif, span, message);
        } else {
            let message = format!(
                "import directive overrides auto-imported BIF {} {advice}",
                shown(fa)
            );
            self.report(Code::RedefinedBif, span, message);
        }
    }

    /// A call or fun of a function without module.
    pub(super) fn call_local(&mut self, span: Span, fa: Fa) {
        match &mut self.default_usage {
            Some(usage) => {
                usage.calls.insert(fa.clone());
            }
            None => {
                let caller = self.function.clone();
                self.calls.entry(caller).or_default().insert(fa.clone());
            }
        }
        self.called.push(Call {
            callee: fa,
            span,
            name: span,
        });
    }

    pub(super) fn use_import(&mut self, fa: Fa) {
        match &mut self.default_usage {
            Some(usage) => usage.imports.insert(fa),
            None => self.used_imports.insert(fa),
        };
    }

    /// Whether a call without module means the built-in function.
    pub(super) fn means_bif(&self, fa: &Fa) -> bool {
        tables::is_auto_imported(&fa.0, fa.1)
            && !self.locals.contains(fa)
            && !self.imports.contains_key(fa)
            && !self.compile.suppresses_auto_import(fa)
    }

    /// The call `name(...)` with `arity` arguments; the arguments are checked already.
    pub(super) fn check_call(&mut self, span: Span, name: &Name, arity: u32) {
        let fa = (name.clone(), arity);
        if self.means_bif(&fa) {
            return self.check_obsolete(span, "erlang", name, arity);
        }
        if self.imports.contains_key(&fa) {
            return self.use_import(fa);
        }
        if tables::is_auto_imported(name, arity) && !self.compile.suppresses_auto_import(&fa) {
            self.ambiguous_call(span, &fa);
        }
        if self.function.as_ref() != Some(&fa) || self.default_usage.is_some() {
            self.call_local(span, fa);
        }
    }

    fn ambiguous_call(&mut self, span: Span, fa: &Fa) {
        let shown = shown(fa);
        let advice = format!(
            "--\nuse erlang:{shown} or \"-compile({{no_auto_import,[{shown}]}}).\" to resolve \
             name clash"
        );
        if tables::is_old_auto_import(&fa.0, fa.1) {
            let message = format!(
                "ambiguous call of overridden pre Erlang/OTP R14 auto-imported BIF {shown} {advice}"
            );
            self.report(Code::AmbiguousBif, span, message);
        } else {
            let message =
                format!("ambiguous call of overridden auto-imported BIF {shown} {advice}");
            self.report(Code::RedefinedBif, span, message);
        }
    }

    pub(super) fn check_undefined_functions(&mut self) {
        for Call { callee, span, name } in std::mem::take(&mut self.called) {
            if self.defined.contains(&callee) {
                continue;
            }
            let message = format!("function {} undefined", shown(&callee));
            let mut diagnostic = Diagnostic::new(Code::UndefinedFunction, span, message);
            let exported = name != span;
            if exported {
                diagnostic = diagnostic.label(name, "exported here");
            }
            if self.wants_hint() {
                diagnostic
                    .notes
                    .extend(self.function_meant(&callee, exported));
            }
            self.diagnostics.push(diagnostic);
        }
    }

    /// What an undefined function was probably meant to be.
    fn function_meant(&self, (name, arity): &Fa, only_local: bool) -> Option<String> {
        let local: Vec<&Fa> = self.locals.iter().chain(self.imports.keys()).collect();
        let mut arities: Vec<u32> = local
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, arity)| *arity)
            .collect();
        arities.sort_unstable();
        if !arities.is_empty() {
            let listed: Vec<String> = arities
                .iter()
                .map(|arity| format!("{}/{arity}", atom(name)))
                .collect();
            return Some(format!("did you mean {}?", listed.join(" or ")));
        }
        let bifs = purlin_bytecode::bif::BIFS.iter().filter(|bif| {
            !only_local
                && bif.module == "erlang"
                && tables::is_auto_imported(bif.name, u32::from(bif.arity))
        });
        let bifs: Vec<(&str, u32)> = bifs.map(|bif| (bif.name, u32::from(bif.arity))).collect();
        let local = local.iter().map(|(name, arity)| (name.as_str(), *arity));
        let all: Vec<(&str, u32)> = local.chain(bifs).collect();
        let same_arity = all
            .iter()
            .filter(|(_, other)| other == arity)
            .map(|(other, _)| *other);
        let meant = self.meant(name, same_arity)?;
        Some(format!("did you mean {}/{arity}?", atom(meant)))
    }

    pub(super) fn check_unused_functions(&mut self, forms: &'f [Form]) {
        let all = self.compile.has("export_all") || self.options.export_all;
        if all || !self.compile.warns("unused_function", true) {
            return;
        }
        let used = self.reached_functions();
        let excused: BTreeSet<Fa> = self
            .compile
            .functions("nowarn_unused_function")
            .map(|(fa, _)| fa)
            .collect();
        for form in forms {
            let FormKind::Function(function) = &form.kind else {
                continue;
            };
            let fa = (function.name.name.clone(), function.arity);
            let predefined = fa.0.as_str() == "record_info" && fa.1 == 2;
            if used.contains(&fa) || excused.contains(&fa) || predefined {
                continue;
            }
            let message = format!("function {} is unused", shown(&fa));
            self.report(Code::UnusedFunction, function.name.span, message);
        }
    }

    /// Functions that are exported, or called by one that is reached.
    fn reached_functions(&self) -> BTreeSet<Fa> {
        let mut pending: Vec<Fa> = self.exports.iter().cloned().collect();
        pending.extend(self.on_load.iter().map(|(fa, _)| fa.clone()));
        if self.options.script {
            pending.push((Name::from("main"), 1));
        }
        let mut reached = BTreeSet::new();
        while let Some(fa) = pending.pop() {
            if let Some(called) = self.calls.get(&Some(fa.clone()))
                && !reached.contains(&fa)
            {
                pending.extend(called.iter().cloned());
            }
            reached.insert(fa);
        }
        reached
    }

    /// Functions without spec, where `warn_missing_spec` and its like ask for them.
    pub(super) fn check_missing_specs(&mut self, forms: &'f [Form]) {
        let all = self.compile.warns("missing_spec_all", false);
        let exported = ["missing_spec", "missing_spec_documented"];
        if !all && !exported.iter().any(|kind| self.compile.warns(kind, false)) {
            return;
        }
        let all_exported = self.compile.has("export_all") || self.options.export_all;
        for form in forms {
            let FormKind::Function(function) = &form.kind else {
                continue;
            };
            let fa = (function.name.name.clone(), function.arity);
            let wanted = all || all_exported || self.exports.contains(&fa);
            if wanted && !self.specs.contains_key(&fa) {
                let message = format!("missing specification for function {}", shown(&fa));
                self.report(Code::MissingSpec, function.name.span, message);
            }
        }
    }

    pub(super) fn check_unused_imports(&mut self) {
        if !self.compile.warns("unused_import", false) {
            return;
        }
        for (fa, span) in std::mem::take(&mut self.import_spans) {
            if let Some(module) = self.imports.get(&fa)
                && !self.used_imports.contains(&fa)
            {
                let message = format!("import {module}:{} is unused", shown(&fa));
                self.report(Code::UnusedImport, span, message);
            }
        }
    }

    /// Checks that functions named in `-compile` options exist.
    pub(super) fn check_option_functions(&mut self) {
        let checks = [
            ("inline", "inlined function"),
            ("nowarn_unused_function", "function"),
            ("nowarn_bif_clash", "function"),
        ];
        for (option, what) in checks {
            let named: Vec<(Fa, Span)> = self.compile.functions(option).collect();
            for (fa, span) in named {
                if !self.locals.contains(&fa) && !self.imports.contains_key(&fa) {
                    let message = format!("{what} {} undefined", shown(&fa));
                    self.report(Code::BadCompileOption, span, message);
                }
            }
        }
    }
}
