//! The table of diagnostic codes: its invariants, and `docs/diagnostics.md`, which is rendered
//! from it. `UPDATE_DOCS=1` rewrites the file.

use purlin_syntax::diagnostic::{Code, Severity};
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[test]
fn codes_are_unique_and_say_their_severity() {
    let mut seen = BTreeSet::new();
    for code in Code::ALL {
        let text = code.as_str();
        assert!(seen.insert(text), "{text} stands twice in the table");
        let letter = match code.severity() {
            Severity::Error => 'E',
            Severity::Warning => 'W',
        };
        assert!(text.starts_with(letter) && text.len() == 5, "{text}");
        assert!(
            text[1..].bytes().all(|byte| byte.is_ascii_digit()),
            "{text}"
        );
        assert!(code.description().ends_with(['.', '`']), "{text}");
    }
}

#[test]
fn document_equals_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/diagnostics.md");
    let rendered = render();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &rendered).expect("docs/diagnostics.md can be written");
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == rendered,
        "docs/diagnostics.md is out of date: run the tests with UPDATE_DOCS=1"
    );
}

fn render() -> String {
    let mut out = String::from(
        "# Diagnostics\n\n\
         Every message about a program carries a code. The codes are stable; the words follow\n\
         those of `erlc`, where it has a message for the same mistake.\n\n\
         Rendered from the table in `crates/syntax/src/diagnostic.rs`; do not edit\n\
         (`UPDATE_DOCS=1 cargo test -p purlin-syntax`).\n",
    );
    let chapters = [
        ("E0", "Text and tokens"),
        ("E1", "Preprocessor and grammar"),
        ("E2", "Checks"),
        ("E3", "Not built yet"),
        ("W4", "Warnings"),
    ];
    for (prefix, title) in chapters {
        let codes = Code::ALL
            .iter()
            .filter(|code| code.as_str().starts_with(prefix));
        let rows: Vec<String> = codes
            .map(|code| format!("| {} | {} |", code.as_str(), code.description()))
            .collect();
        if !rows.is_empty() {
            let _ = write!(out, "\n## {title}\n\n| Code | Meaning |\n|---|---|\n");
            let _ = writeln!(out, "{}", rows.join("\n"));
        }
    }
    out
}
