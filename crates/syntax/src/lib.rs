//! Erlang source text to an abstract syntax tree.
//!
//! The way of a module: bytes --`decode`--> text --[`lexer`]--> tokens --[`preprocess`]--> tokens
//! of one form --[`parse`]--> [`ast::Form`]. Each form is parsed by itself, so a mistake in one
//! leaves the others whole; mistakes are [`diagnostic::Diagnostic`]s, and their places are
//! [`span::Span`]s that [`source::SourceMap`] turns into file, line and column.
//!
//! Modules in reading order: [`span`], [`source`], [`diagnostic`], `decode`, [`lexer`],
//! [`preprocess`], [`ast`], `grammar.lalrpop` with `actions`, `depth`, [`parse`], [`abstract_format`],
//! [`dump`], [`term`], [`suggest`], [`explain`].
//!
//! Invariants: no I/O (included files come through [`preprocess::SourceLoader`]); untrusted text
//! never panics and never overflows the stack; no tree is deeper than [`ast::MAX_DEPTH`]. What is
//! accepted, and the words of what is refused, follow OTP 27's `erl_scan`, `epp` and `erl_parse`.
//! Tests sit beside the modules and in `tests/`.

pub mod abstract_format;
mod actions;
pub mod ast;
mod decode;
mod depth;
pub mod diagnostic;
pub mod dump;
pub mod explain;
#[allow(
    clippy::all,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unused,
    reason = "generated from grammar.lalrpop"
)]
mod grammar {
    include!(concat!(env!("OUT_DIR"), "/grammar.rs"));
}
pub mod lexer;
pub mod parse;
pub mod preprocess;
pub mod source;
pub mod span;
pub mod suggest;
pub mod term;
#[cfg(test)]
mod tests;

use ast::{Expr, Form};
pub use decode::decode;
use diagnostic::{Code, Diagnostic, Severity};
use preprocess::{Preprocessor, SourceLoader};
use source::SourceMap;
use span::{FileId, Span};

/// How a module is to be read.
#[derive(Clone, Debug, Default)]
pub struct ParseOptions {
    /// Macros from outside: a name and the text of its value, `true` when absent.
    pub defines: Vec<(String, Option<String>)>,
    /// Whether it is a script: a first line that starts with `#!` is skipped.
    pub script: bool,
}

/// A module as parsed.
#[derive(Clone, Debug)]
pub struct Module {
    /// The forms that could be parsed, in order.
    pub forms: Vec<Form>,
    /// Mistakes, in the order in which they were found.
    pub diagnostics: Vec<Diagnostic>,
    /// The module's text and those of the files it includes.
    pub sources: SourceMap,
}

impl Module {
    /// Whether a mistake was found that stops compilation.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The span at the end of the module's text, where OTP places what is missing in the whole.
    pub fn end(&self) -> Span {
        let end = self.sources.text(FileId(0)).len() as u32;
        Span {
            file: FileId(0),
            start: end,
            end,
        }
    }
}

/// Reads a module from its bytes: decodes, preprocesses and parses it.
pub fn parse_module_bytes(
    name: &str,
    bytes: &[u8],
    options: &ParseOptions,
    loader: &dyn SourceLoader,
) -> Module {
    let (text, bad_byte) = decode(bytes);
    let mut module = parse_module(name, &text, options, loader);
    if let Some(at) = bad_byte {
        module
            .diagnostics
            .insert(0, decode::invalid_utf8(FileId(0), at));
    }
    module
}

/// Reads a module from its text: preprocesses and parses it.
pub fn parse_module(
    name: &str,
    text: &str,
    options: &ParseOptions,
    loader: &dyn SourceLoader,
) -> Module {
    let mut sources = SourceMap::default();
    let mut diagnostics = Vec::new();
    let mut forms = Vec::new();
    let Some(file) = sources.add(name, text) else {
        // A place to speak of.
        sources.add(name, "");
        let message = "the source file is longer than 4 GiB";
        diagnostics.push(Diagnostic::new(Code::TextTooLong, Span::default(), message));
        return Module {
            forms,
            diagnostics,
            sources,
        };
    };
    let mut preprocessor =
        Preprocessor::new(file, options.script, &options.defines, &mut sources, loader);
    while let Some(tokens) = preprocessor.next_form(&mut diagnostics) {
        let known = diagnostics.len();
        let form = parse::parse_form(tokens, &mut diagnostics);
        // As in OTP: clauses that do not belong together make no function.
        let torn = diagnostics[known..]
            .iter()
            .any(|diagnostic| diagnostic.code == Code::HeadMismatch);
        forms.extend(form.filter(|_| !torn));
    }
    Module {
        forms,
        diagnostics,
        sources,
    }
}

/// Reads `Expr, Expr.` as the shell does; the dot may be missing. Macros are not expanded.
pub fn parse_exprs(text: &str) -> (Option<Vec<Expr>>, Vec<Diagnostic>, SourceMap) {
    let mut sources = SourceMap::default();
    let Some(file) = sources.add("", text) else {
        let message = "the text is longer than 4 GiB";
        let diagnostic = Diagnostic::new(Code::TextTooLong, Span::default(), message);
        return (None, vec![diagnostic], sources);
    };
    let (mut tokens, mut diagnostics) = lexer::tokenize(text, file, 0);
    if let Some(last) = tokens.last()
        && last.kind != lexer::TokenKind::Dot
    {
        let span = Span {
            start: last.span.end,
            ..last.span
        };
        tokens.push(lexer::Token {
            kind: lexer::TokenKind::Dot,
            span,
        });
    }
    let exprs = parse::parse_expr_list(tokens, &mut diagnostics);
    (exprs, diagnostics, sources)
}

/// Reads one constant term.
pub fn parse_term(text: &str) -> (Option<Expr>, Vec<Diagnostic>, SourceMap) {
    let (exprs, mut diagnostics, sources) = parse_exprs(text);
    let term = exprs.and_then(|exprs| {
        let span = exprs.first().map(|expr| expr.span).unwrap_or_default();
        match <[Expr; 1]>::try_from(exprs) {
            Ok([term]) if actions::is_constant(&term) => Some(term),
            Ok(_) | Err(_) => {
                diagnostics.push(Diagnostic::new(Code::BadForm, span, "bad term"));
                None
            }
        }
    });
    (term, diagnostics, sources)
}
