//! Checks a module for mistakes that the grammar lets through.
//!
//! In: the forms of a module. Out: [`Diagnostic`]s, with the words of OTP's `erl_lint` and, where
//! it helps, what was probably meant. A module without errors here is one the later passes can
//! translate; they assume it.
//!
//! Modules in reading order: `variables` (what is known about variables at a point), `expressions`,
//! `clauses` (scopes and what they export), `patterns`, `guards`, `binaries`, `records`, `types`,
//! `functions` (calls, exports, imports), `obsolete` (what OTP or the module advises against), `attributes`, `behaviours`, `options` (`-compile`), `foresee` (what never matches, always fails or has no use), `format` (format strings), `constants`, `refused` (what OTP alone takes),
//! `tables` (built-in names).
//!
//! Invariants: pure; never fails; recursion is bounded because trees are
//! ([`purlin_syntax::ast::MAX_DEPTH`]). Tests are in `tests.rs`: snapshots of source and messages.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "most checks concern a few kinds of expression and treat all others alike; the one \
              walk that must know all kinds, in `expressions`, has no wildcard"
)]

mod attributes;
mod behaviours;
mod binaries;
mod clauses;
mod constants;
mod expressions;
mod foresee;
mod format;
mod functions;
mod guards;
mod obsolete;
pub(crate) mod options;
mod patterns;
mod records;
mod refused;
mod tables;
#[cfg(test)]
mod tests;
mod types;
mod variables;

pub use behaviours::{Behaviour, foreign_behaviours};
use options::CompileOptions;
use purlin_syntax::ast::{Form, FormKind, Name};
use purlin_syntax::diagnostic::{Code, Diagnostic, Severity};
use purlin_syntax::span::Span;
use records::Record;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use types::{TypeInfo, TypeUse, TypeUser};
use variables::Variables;

/// A function or type: name and arity.
pub type Fa = (Name, u32);

/// How a module is to be checked.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether it is a script: `-module` may be missing, and `main/1` counts as exported.
    pub script: bool,
    /// Whether all functions count as exported.
    pub export_all: bool,
    /// Behaviours besides those of OTP.
    pub behaviours: Vec<Behaviour>,
    /// Whether some forms are missing because they could not be parsed.
    pub incomplete: bool,
}

/// Checks the forms of a module. The diagnostics come in the order of their places.
pub fn lint(forms: &[Form], options: &Options) -> Vec<Diagnostic> {
    let mut linter = Linter::new(forms, options.clone());
    for form in forms {
        linter.form(form);
    }
    linter.check_whole(forms);
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    if !linter.diagnostics.iter().any(is_error) {
        linter.check_refused();
        // In OTP these are found by passes that run only on programs without errors.
        if !linter.options.incomplete {
            linter.take_foreseen(forms);
        }
    }
    linter.drop_unwanted();
    linter
        .diagnostics
        .sort_by_key(|diagnostic| (diagnostic.span.file, diagnostic.span.start));
    linter.diagnostics
}

/// Whether a `-compile` attribute has the atom `option`.
pub fn has_option(forms: &[Form], option: &str) -> bool {
    CompileOptions::of(forms).has(option)
}

/// How many diagnostics get advice: looking for similar names takes time.
const MAX_HINTS: usize = 200;

/// Which kinds of form may still come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    Start,
    Attributes,
    Functions,
}

/// Where a guard expression stands, for the words of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
enum GuardContext {
    Guard,
    SegmentSize,
}

/// What functions, imports and records a piece of code uses.
#[derive(Clone, Debug, Default)]
struct Usage {
    calls: BTreeSet<Fa>,
    imports: BTreeSet<Fa>,
    records: BTreeSet<Name>,
}

/// A call or export of a function.
struct Call {
    callee: Fa,
    /// Where OTP reports it: for exports at the attribute.
    span: Span,
    /// Where the name stands.
    name: Span,
}

/// State of the check of one module.
struct Linter<'f> {
    diagnostics: Vec<Diagnostic>,
    options: Options,
    compile: CompileOptions<'f>,
    stage: Stage,
    module: Option<Name>,
    /// Functions defined anywhere in the module.
    locals: HashSet<Fa>,
    /// Functions defined so far.
    defined: BTreeSet<Fa>,
    /// Where they are defined, as far as they are written out.
    definitions: HashMap<Fa, Span>,
    exports: BTreeSet<Fa>,
    /// Where they are exported.
    export_spans: HashMap<Fa, Span>,
    imports: BTreeMap<Fa, Name>,
    /// Where each import stands.
    import_spans: Vec<(Fa, Span)>,
    /// Functions called or exported, and where.
    called: Vec<Call>,
    /// Which functions each function calls; `None` is the caller of what attributes call.
    calls: HashMap<Option<Fa>, BTreeSet<Fa>>,
    /// Imports used.
    used_imports: BTreeSet<Fa>,
    /// The function being checked.
    function: Option<Fa>,
    records: HashMap<Name, Record>,
    used_records: BTreeSet<Name>,
    /// Collects usage instead of the fields above, while a record's default is checked.
    default_usage: Option<Usage>,
    /// Directly inside a record's default, where no variable may be bound.
    in_record_default: bool,
    types: BTreeMap<Fa, TypeInfo>,
    type_uses: BTreeMap<Fa, Vec<TypeUse>>,
    type_user: TypeUser,
    exported_types: BTreeSet<Fa>,
    specs: BTreeMap<Fa, Span>,
    foreign_specs: HashSet<(Name, Fa)>,
    callbacks: BTreeMap<Fa, Span>,
    optional_callbacks: BTreeMap<Fa, Span>,
    behaviours: Vec<(Name, Span)>,
    on_load: Vec<(Fa, Span)>,
    nifs: Vec<(Fa, Span)>,
    /// Calls of `erlang:load_nif/2`.
    load_nif: Vec<Span>,
    doc: Option<Span>,
    moduledoc: Option<Span>,
    /// Variables bound by earlier segments of a binary pattern, while a size is checked.
    segment_variables: Option<Variables>,
    guard_context: GuardContext,
}

impl<'f> Linter<'f> {
    fn new(forms: &'f [Form], options: Options) -> Linter<'f> {
        let locals = forms.iter().filter_map(|form| match &form.kind {
            FormKind::Function(function) => Some((function.name.name.clone(), function.arity)),
            _ => None,
        });
        let fa = |name: &str, arity| (Name::from(name), arity);
        Linter {
            diagnostics: Vec::new(),
            options,
            compile: CompileOptions::of(forms),
            stage: Stage::Start,
            module: None,
            locals: locals.collect(),
            defined: [
                fa("module_info", 0),
                fa("module_info", 1),
                fa("record_info", 2),
            ]
            .into(),
            definitions: HashMap::new(),
            export_spans: HashMap::new(),
            exports: [fa("module_info", 0), fa("module_info", 1)].into(),
            imports: BTreeMap::new(),
            import_spans: Vec::new(),
            called: Vec::new(),
            calls: HashMap::new(),
            used_imports: BTreeSet::new(),
            function: None,
            records: HashMap::new(),
            used_records: BTreeSet::new(),
            default_usage: None,
            in_record_default: false,
            types: BTreeMap::new(),
            type_uses: BTreeMap::new(),
            type_user: TypeUser::Export,
            exported_types: BTreeSet::new(),
            specs: BTreeMap::new(),
            foreign_specs: HashSet::new(),
            callbacks: BTreeMap::new(),
            optional_callbacks: BTreeMap::new(),
            behaviours: Vec::new(),
            on_load: Vec::new(),
            nifs: Vec::new(),
            load_nif: Vec::new(),
            doc: None,
            moduledoc: None,
            segment_variables: None,
            guard_context: GuardContext::Guard,
        }
    }

    /// Reports a mistake.
    fn report(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }

    /// Reports that something is done again; `first` is where it was done before.
    fn report_again(&mut self, code: Code, span: Span, message: String, first: Option<Span>) {
        let mut diagnostic = Diagnostic::new(code, span, message);
        if let Some(first) = first {
            diagnostic = diagnostic.label(first, "first here");
        }
        self.diagnostics.push(diagnostic);
    }

    /// Whether to look for what was probably meant.
    fn wants_hint(&self) -> bool {
        self.diagnostics.len() < MAX_HINTS
    }

    /// The candidate that `name` was probably meant to be.
    fn meant<'a>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if !self.wants_hint() {
            return None;
        }
        purlin_syntax::suggest::closest(name, candidates)
    }

    /// Adds what is foreseen of clauses and calls, and was not said before.
    fn take_foreseen(&mut self, forms: &'f [Form]) {
        let said: HashSet<(Code, Span)> = self
            .diagnostics
            .iter()
            .map(|diagnostic| (diagnostic.code, diagnostic.span))
            .collect();
        let mut found = foresee::foresee(self, forms);
        found.retain(|diagnostic| !said.contains(&(diagnostic.code, diagnostic.span)));
        self.diagnostics.extend(found);
    }

    /// Kinds of warnings that options turn off and that no check asks for by itself.
    fn drop_unwanted(&mut self) {
        let kinds: [(&str, &[Code]); 4] = [
            (
                "nowarn_nomatch",
                &[Code::NeverMatches, Code::UnreachableClause],
            ),
            ("nowarn_failed", &[Code::AlwaysFails]),
            ("nowarn_ignored", &[Code::UnusedValue]),
            (
                "nowarn_opportunistic",
                &[
                    Code::NeverMatches,
                    Code::UnreachableClause,
                    Code::AlwaysFails,
                    Code::UnusedValue,
                ],
            ),
        ];
        for (option, codes) in kinds {
            if self.compile.has(option) {
                self.diagnostics
                    .retain(|diagnostic| !codes.contains(&diagnostic.code));
            }
        }
    }

    /// Checks what only shows when all forms are known.
    fn check_whole(&mut self, forms: &'f [Form]) {
        if self.stage == Stage::Start && !self.options.script {
            let span = forms.last().map(|form| form.span).unwrap_or_default();
            self.report(Code::NoModule, span, "no module definition");
        }
        self.check_behaviours();
        self.check_unused_imports();
        self.check_option_functions();
        self.check_undefined_functions();
        self.check_unused_functions(forms);
        self.check_specs_without_function();
        self.check_undefined_types();
        self.check_unused_types();
        self.check_on_load();
        self.check_unused_records();
        self.check_local_opaque_types();
        self.check_callbacks();
        self.check_nifs();
        self.check_remarks(forms);
        self.check_missing_specs(forms);
        self.check_untyped_records(forms);
    }
}

/// `f/1` with the name quoted where it has to be.
fn shown(fa: &Fa) -> String {
    format!("{}/{}", atom(&fa.0), fa.1)
}

/// An atom as messages show it.
fn atom(name: &str) -> String {
    purlin_syntax::lexer::atom_text(name)
}
