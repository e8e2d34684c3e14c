//! The parse transforms that are built in.
//!
//! `-compile({parse_transform, Module})` asks for one. Of OTP's, [`match_spec`] is `ms_transform`
//! and [`eunit`] is `eunit_autoexport` and `eunit_striptests`; headers in the standard library ask for
//! them. Any other is a program that rewrites programs while they are compiled; `lint` refuses it.
//! What the compiler itself adds to a checked module is in [`behaviour`].

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few forms and expressions are changed; the others stay"
)]

mod behaviour;
mod eunit;
mod match_spec;
mod walk;

pub use behaviour::add_behaviour_info;

use crate::lint::options::CompileOptions;
use purlin_syntax::ast::Form;
use purlin_syntax::diagnostic::Diagnostic;
use std::borrow::Cow;

/// Their names.
pub const BUILT_IN: &[&str] = &["eunit_autoexport", "eunit_striptests", "ms_transform"];

/// Makes match specifications of the calls of `fun2ms`, as the shell does unasked.
pub fn match_specifications(forms: &mut [Form]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    match_spec::transform(forms, &mut diagnostics);
    diagnostics
}

/// Applies the transforms that the module asks for, in the order in which it does.
pub fn transform(forms: &[Form]) -> (Cow<'_, [Form]>, Vec<Diagnostic>) {
    let asked = CompileOptions::of(forms).atoms("parse_transform");
    let mut diagnostics = Vec::new();
    let mut forms = Cow::Borrowed(forms);
    for (name, _) in asked {
        match &*name {
            "ms_transform" => match_spec::transform(forms.to_mut(), &mut diagnostics),
            "eunit_autoexport" => eunit::export_tests(forms.to_mut()),
            "eunit_striptests" => eunit::strip_tests(forms.to_mut()),
            // `lint` refuses it.
            _ => {}
        }
    }
    (forms, diagnostics)
}
