//! Tokens and trees as text, for `PURLIN_DEBUG=dump=tokens,ast` and for snapshots.

use crate::abstract_format;
use crate::ast::Form;
use crate::lexer::Token;
use crate::source::SourceMap;
use std::fmt::Write as _;

/// One token per line: its line and column, and itself.
pub fn tokens(tokens: &[Token], sources: &SourceMap) -> String {
    let mut out = String::new();
    for token in tokens {
        let at = sources.position(token.span);
        let _ = writeln!(out, "{}:{} {:?}", at.line, at.column, token.kind);
    }
    out
}

/// Forms in OTP's abstract format, one per line.
pub fn forms(forms: &[Form], sources: &SourceMap) -> String {
    abstract_format::forms(forms, sources)
}
