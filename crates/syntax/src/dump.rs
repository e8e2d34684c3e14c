//! Tokens and trees as text, for `PURLIN_DEBUG=dump=tokens,ast` and for snapshots.

use crate::ast::Form;
use crate::lexer::Token;
use std::fmt::Write as _;

/// One token per line: its byte range and itself.
pub fn tokens(tokens: &[Token]) -> String {
    let mut out = String::new();
    for token in tokens {
        let Token { kind, span } = token;
        let _ = writeln!(out, "{}..{} {kind:?}", span.start, span.end);
    }
    out
}

/// Forms one after the other.
pub fn forms(forms: &[Form]) -> String {
    let mut out = String::new();
    for form in forms {
        let _ = writeln!(out, "{:#?}", form.kind);
    }
    out
}
