//! Tokens of one form to a tree: drives the generated parser.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the tokens only a few mean something here"
)]

use crate::actions::{Context, Parsed};
use crate::ast::{Expr, Form, MAX_DEPTH};
use crate::depth;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::StartParser;
use crate::lexer::{Token, TokenKind};
use crate::span::Span;
use lalrpop_util::ParseError;

/// How many expected tokens a message lists at most.
const MAX_EXPECTED: usize = 8;

/// Parses the tokens of one form, closing dot included. Mistakes go to `diagnostics`; with one
/// that leaves no tree the result is `None`.
pub fn parse_form(mut tokens: Vec<Token>, diagnostics: &mut Vec<Diagnostic>) -> Option<Form> {
    mark_keywords(&mut tokens);
    match parse(TokenKind::StartForm, tokens, diagnostics)? {
        Parsed::Form(form) => Some(form),
        Parsed::Exprs(_) => None,
    }
}

/// Parses `Expr, Expr.`
pub fn parse_expr_list(tokens: Vec<Token>, diagnostics: &mut Vec<Diagnostic>) -> Option<Vec<Expr>> {
    match parse(TokenKind::StartExprs, tokens, diagnostics)? {
        Parsed::Form(_) => None,
        Parsed::Exprs(exprs) => Some(exprs),
    }
}

/// `-spec`, `-type` and `-record` have a grammar of their own; elsewhere the words are atoms.
fn mark_keywords(tokens: &mut [Token]) {
    let [first, second, ..] = tokens else {
        return;
    };
    let TokenKind::Atom(name) = &second.kind else {
        return;
    };
    if first.kind != TokenKind::Minus {
        return;
    }
    let name = name.clone();
    second.kind = match name.as_str() {
        "spec" | "callback" => TokenKind::SpecKeyword(name),
        "type" | "opaque" | "nominal" => TokenKind::TypeKeyword(name),
        "record" => TokenKind::RecordKeyword(name),
        _ => return,
    };
}

fn parse(
    start: TokenKind,
    tokens: Vec<Token>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Parsed> {
    let first = tokens.first()?.span;
    if tokens.iter().any(|token| token.kind == TokenKind::Error) {
        return None;
    }
    if let Some(span) = depth::beyond(&tokens, MAX_DEPTH) {
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        diagnostics.push(Diagnostic::new(Code::TooDeep, span, message));
        return None;
    }
    let start = Token {
        kind: start,
        span: Span {
            end: first.start,
            ..first
        },
    };
    let input = std::iter::once(start).chain(tokens);
    let input = input.map(|token| Ok((token.span, token.kind, token.span)));
    let mut context = Context::default();
    let result = StartParser::new().parse(&mut context, input);
    diagnostics.append(&mut context.diagnostics);
    match result {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            diagnostics.push(syntax_error(error));
            None
        }
    }
}

fn syntax_error(error: ParseError<Span, TokenKind, Diagnostic>) -> Diagnostic {
    let (span, token, expected) = match error {
        ParseError::User { error } => return error,
        ParseError::InvalidToken { location } => (location, String::new(), Vec::new()),
        ParseError::UnrecognizedEof { location, expected } => (location, String::new(), expected),
        ParseError::UnrecognizedToken {
            token: (span, kind, _),
            expected,
        } => (span, kind.to_string(), expected),
        ParseError::ExtraToken {
            token: (span, kind, _),
        } => (span, kind.to_string(), Vec::new()),
    };
    let message = format!("syntax error before: {token}");
    let diagnostic = Diagnostic::new(Code::SyntaxError, span, message);
    if expected.is_empty() || expected.len() > MAX_EXPECTED {
        return diagnostic;
    }
    let expected: Vec<String> = expected.iter().map(|name| readable(name)).collect();
    diagnostic.note(format!("expected {}", expected.join(" or ")))
}

/// `"atom"` as the grammar names it: `an atom`.
fn readable(terminal: &str) -> String {
    let text = terminal.trim_matches('"');
    match text {
        "atom" | "integer" => format!("an {text}"),
        "variable" | "float" | "string" | "sigil" => format!("a {text}"),
        "char" => "a character".to_owned(),
        "dot" => "'.'".to_owned(),
        "\\\"dot\\\"" => "'.'".to_owned(),
        _ => format!("'{text}'"),
    }
}
