//! A diagnostic as one line of JSON, for editors and other programs. The fields are listed in
//! docs/diagnostics.md; new ones may come, old ones stay.

use crate::render::advice;
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::Span;

/// The diagnostic as an object, without a newline.
pub fn line(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let severity = match diagnostic.severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let labels: Vec<String> = diagnostic
        .labels
        .iter()
        .map(|(span, text)| {
            let (place, text) = (place(*span, sources), string(text));
            format!("{{{place},\"message\":{text}}}")
        })
        .collect();
    let help: Vec<String> = advice(diagnostic).into_iter().map(string).collect();
    format!(
        "{{\"code\":{},\"severity\":\"{severity}\",{},\"message\":{},\"labels\":[{}],\"help\":[{}]}}",
        string(diagnostic.code.as_str()),
        place(diagnostic.span, sources),
        string(&diagnostic.message),
        labels.join(","),
        help.join(",")
    )
}

/// The fields that say where: lines and columns from 1, columns in characters, the end exclusive.
fn place(span: Span, sources: &SourceMap) -> String {
    let start = sources.position(span);
    let end = sources.position_at(span.file, span.end);
    format!(
        "\"file\":{},\"line\":{},\"column\":{},\"end_line\":{},\"end_column\":{}",
        string(&start.file),
        start.line,
        start.column,
        end.line,
        end.column
    )
}

/// Text as JSON has it: only what must be escaped is.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
