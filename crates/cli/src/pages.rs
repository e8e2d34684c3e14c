//! The pages of the codes, tested over the whole table: each example provokes its code and no
//! other, its repaired form none, and what is shown for it is a snapshot. So every code has a
//! page, a repair, and a snapshot.

use crate::{json, render};
use purlin::source::{Compilation, SourceOptions, compile_bytes};
use purlin_syntax::diagnostic::{Code, Diagnostic};
use purlin_syntax::span::Span;
use std::collections::BTreeSet;

/// Codes that no short text provokes, and what shows them instead.
const WITHOUT_EXAMPLE: [(Code, fn() -> Compilation); 2] = [
    (Code::TextTooLong, text_too_long),
    (Code::LimitExceeded, closure_over_many_variables),
];

/// As a text of more than 4 gigabytes is refused.
fn text_too_long() -> Compilation {
    let mut compilation = compile("");
    let message = "the source file is longer than 4 GiB";
    compilation.diagnostics = vec![Diagnostic::new(Code::TextTooLong, Span::default(), message)];
    compilation
}

fn closure_over_many_variables() -> Compilation {
    let mut text = "-module(example).\n-export([f/1]).\nf(X) ->\n".to_owned();
    for n in 0..300 {
        text += &format!("    A{n} = X(),\n");
    }
    let names: Vec<String> = (0..300).map(|n| format!("A{n}")).collect();
    text += &format!("    fun() ->\n        {{{}}}\n    end.\n", names.join(", "));
    compile(&text)
}

/// Stands in pages for a byte that is no UTF-8.
const BYTE: (&str, u8) = ("⟨E9⟩", 0xe9);

fn compile(example: &str) -> Compilation {
    let bytes = match example.split_once(BYTE.0) {
        Some((before, after)) => [before.as_bytes(), &[BYTE.1], after.as_bytes()].concat(),
        None => example.as_bytes().to_vec(),
    };
    // Lines of a page are short; one that ends with % goes on in the next.
    let bytes = match std::str::from_utf8(&bytes) {
        Ok(text) => text.replace("%\n", "").into_bytes(),
        Err(_) => bytes,
    };
    compile_bytes("example.erl", &bytes, &SourceOptions::default())
}

fn codes(compilation: &Compilation) -> BTreeSet<&'static str> {
    let codes = compilation
        .diagnostics
        .iter()
        .map(|found| found.code.as_str());
    codes.collect()
}

#[test]
fn examples_provoke_their_code_and_repairs_nothing() {
    let mut wrong = String::new();
    for code in Code::ALL {
        let page = code.page();
        assert!(page.repair.ends_with('.'), "{}", code.as_str());
        let excused = WITHOUT_EXAMPLE.iter().any(|(other, _)| other == code);
        assert_eq!(page.example.is_none(), excused, "{}", code.as_str());
        let Some((example, repaired)) = page.example else {
            continue;
        };
        let found = compile(example);
        if codes(&found) != BTreeSet::from([code.as_str()]) {
            let shown = render::render(&found.diagnostics, &found.sources, false);
            wrong += &format!(
                "== {} is not what its example gives\n{shown}",
                code.as_str()
            );
        }
        let left = compile(repaired);
        if !left.diagnostics.is_empty() {
            let shown = render::render(&left.diagnostics, &left.sources, false);
            wrong += &format!("== {} is not repaired\n{shown}", code.as_str());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_code_has_a_snapshot_of_what_is_shown() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/codes");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for code in Code::ALL {
            let generated = WITHOUT_EXAMPLE.iter().find(|(other, _)| other == code);
            let found = match (code.page().example, generated) {
                (Some((example, _)), _) => compile(example),
                (None, Some((_, make))) => make(),
                (None, None) => panic!("nothing shows {}", code.as_str()),
            };
            let shown = render::render(&found.diagnostics, &found.sources, false);
            for diagnostic in &found.diagnostics {
                assert!(!diagnostic.message.is_empty() && !render::advice(diagnostic).is_empty());
                assert!(shown.contains("= help: "), "{shown}");
            }
            insta::assert_snapshot!(code.as_str(), shown.trim_end());
        }
    });
}

/// The other two forms, of an error with labels and advice, and a warning with a quote.
#[test]
fn lines_for_programs() {
    let text = "-module(example).\n-export([f/0, h/1]).\nf() -> g(\"é\", X).\n-record(r, {'a\"'}).\nh(x) -> ok.\n";
    let found = compile(text);
    let mut out = String::new();
    for diagnostic in &found.diagnostics {
        out += &format!("{}\n", render::brief(diagnostic, &found.sources));
        out += &format!("{}\n", json::line(diagnostic, &found.sources));
    }
    insta::assert_snapshot!(out);
}
