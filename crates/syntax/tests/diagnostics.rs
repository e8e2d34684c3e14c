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

#[test]
fn codes_are_found_by_name() {
    for code in Code::ALL {
        assert_eq!(Code::named(&code.as_str().to_lowercase()), Some(*code));
    }
    assert_eq!(Code::named("E9999"), None);
}

/// The fields of `--format json`, tested in `cli`.
const JSON: &str = "\n## For programs\n\n\
`--format brief` prints one line for each: `FILE:LINE:COL: message`, or `FILE:LINE:COL: Warning: message`.\n\
`--format json` prints one object for each, on a line of its own. New fields may come; these stay:\n\n\
| Field | Meaning |\n|---|---|\n\
| `code` | the code, as below |\n\
| `severity` | `error` or `warning` |\n\
| `file`, `line`, `column` | where it starts; lines and columns count from 1, columns in characters |\n\
| `end_line`, `end_column` | where it ends: behind the last character |\n\
| `message` | what is wrong |\n\
| `labels` | other places that belong to it, each with the fields of a place and a `message` |\n\
| `help` | advice, at least one text |\n\n\
Both go to standard error, as the full form does. Colours are used on a terminal only, and not when `NO_COLOR` is set.\n\
`--warnings-as-errors` and `-compile(warnings_as_errors)` make errors of warnings; `-compile(nowarn_...)` options turn\n\
kinds of warnings off as in OTP.\n";

fn render() -> String {
    let mut out = String::from(
        "# Diagnostics\n\n\
         Every message about a program carries a code. The codes are stable; the words follow\n\
         those of `erlc`, where it has a message for the same mistake.\n\n\
         `purlin explain CODE` prints what is said here about one of them.\n\n\
         Rendered from the table in `crates/syntax/src/diagnostic.rs` and the pages in\n\
         `crates/syntax/explain`; do not edit (`UPDATE_DOCS=1 cargo test -p purlin-syntax`).\n",
    );
    out += JSON;
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
        let _ = writeln!(out, "\n## {title}");
        for code in codes {
            let (name, meaning) = (code.as_str(), code.description());
            let _ = writeln!(out, "\n### {name}\n\n**{meaning}**\n\n{}", code.page().text);
        }
    }
    out
}
