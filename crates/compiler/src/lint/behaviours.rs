//! `-behaviour`: callbacks that are missing, required twice, or deprecated.

use super::{Code, Fa, Linter, Span, atom, options, shown, tables};
use purlin_syntax::ast::{Form, FormKind, Name, SpecKind};
use purlin_syntax::diagnostic::Diagnostic;

/// A behaviour: a module that calls back others.
#[derive(Clone, Debug)]
pub struct Behaviour {
    /// The module.
    pub name: Name,
    /// The callbacks it needs.
    pub required: Vec<Fa>,
    /// The callbacks it calls where they are exported.
    pub optional: Vec<Fa>,
}

impl Behaviour {
    /// The behaviour that a module defines by its `-callback` attributes.
    pub fn of(name: Name, forms: &[Form]) -> Behaviour {
        let mut callbacks = Vec::new();
        let mut optional = Vec::new();
        for form in forms {
            match &form.kind {
                FormKind::Spec {
                    kind: SpecKind::Callback,
                    name,
                    clauses,
                    ..
                } => {
                    let params = clauses.first().and_then(|clause| clause.params.as_ref());
                    let arity = params.map_or(0, Vec::len) as u32;
                    callbacks.push((name.name.clone(), arity));
                }
                FormKind::Attribute { name, value }
                    if name.name.as_str() == "optional_callbacks" =>
                {
                    optional.extend(options::function_names(value));
                }
                _ => {}
            }
        }
        let (optional, required) = callbacks.into_iter().partition(|fa| optional.contains(fa));
        Behaviour {
            name,
            required,
            optional,
        }
    }
}

/// The behaviours that a module says it has and that are not OTP's: whoever compiles it may look
/// for their sources.
pub fn foreign_behaviours(forms: &[Form]) -> Vec<Name> {
    let names = forms.iter().filter_map(|form| match &form.kind {
        FormKind::Attribute { name, value } => match &value.kind {
            purlin_syntax::ast::ExprKind::Atom(behaviour)
                if matches!(name.name.as_str(), "behaviour" | "behavior") =>
            {
                Some(behaviour.clone())
            }
            _ => None,
        },
        _ => None,
    });
    names
        .filter(|name| tables::callbacks(name).is_none())
        .collect()
}

impl Linter<'_> {
    /// Callbacks that a behaviour requires and that are not exported, and others that clash.
    pub(super) fn check_behaviours(&mut self) {
        let mut wanted_by: Vec<(Fa, Name, Span)> = Vec::new();
        for (name, span) in std::mem::take(&mut self.behaviours) {
            let Some(behaviour) = self.behaviour(&name) else {
                self.report_unknown_behaviour(&name, span);
                continue;
            };
            for fa in &behaviour.required {
                if !self.is_exported(fa) {
                    let message = format!(
                        "undefined callback function {} (behaviour '{name}')",
                        shown(fa)
                    );
                    self.report(Code::Behaviour, span, message);
                }
            }
            let optional = behaviour.optional.iter();
            let exported = optional.filter(|fa| self.is_exported(fa)).cloned();
            let called: Vec<Fa> = behaviour.required.iter().cloned().chain(exported).collect();
            for fa in called {
                self.check_deprecated_callback(&name, &fa, span);
                if let Some((_, other, first)) = wanted_by.iter().find(|(known, ..)| *known == fa) {
                    let message = format!(
                        "conflicting behaviours -- callback {} required by both '{name}' and \
                         '{other}'",
                        shown(&fa)
                    );
                    let diagnostic = Diagnostic::new(Code::Behaviour, span, message);
                    let label = format!("'{other}' calls it, too");
                    self.diagnostics.push(diagnostic.label(*first, label));
                } else {
                    wanted_by.push((fa, name.clone(), span));
                }
            }
        }
    }

    /// What is known about a behaviour: OTP's are in a table, others come from outside.
    fn behaviour(&self, name: &Name) -> Option<Behaviour> {
        let Some((required, optional)) = tables::callbacks(name) else {
            let others = &self.options.behaviours;
            return others.iter().find(|other| other.name == *name).cloned();
        };
        let list = |callbacks: tables::Callbacks| {
            let named = callbacks.iter();
            named
                .map(|(name, arity)| (Name::from(*name), *arity))
                .collect()
        };
        Some(Behaviour {
            name: name.clone(),
            required: list(required),
            optional: list(optional),
        })
    }

    fn report_unknown_behaviour(&mut self, name: &Name, span: Span) {
        let message = format!("behaviour {} undefined", atom(name));
        let mut diagnostic = Diagnostic::new(Code::Behaviour, span, message);
        if let Some(meant) = self.meant(name, tables::behaviours()) {
            diagnostic = diagnostic.note(format!("did you mean {}?", atom(meant)));
        }
        self.diagnostics.push(diagnostic);
        self.check_module_name(name, span);
    }

    fn is_exported(&self, fa: &Fa) -> bool {
        if self.compile.has("export_all") || self.options.export_all {
            return self.defined.contains(fa);
        }
        self.exports.contains(fa)
    }

    fn check_deprecated_callback(&mut self, behaviour: &Name, fa: &Fa, span: Span) {
        let status = fa.0.as_str() == "format_status" && fa.1 == 2;
        let otp = matches!(
            behaviour.as_str(),
            "gen_server" | "gen_event" | "gen_statem"
        );
        if status && otp && self.compile.warns("deprecated_callback", true) {
            let message = format!(
                "the callback {behaviour}:format_status/2 is deprecated; use format_status/1"
            );
            self.report(Code::Deprecated, span, message);
        }
    }
}
