//! What each directive does.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the tokens only a few mean something here"
)]

use super::macros::{Macro, Redefinition};
use super::{Include, MAX_INCLUDE_DEPTH, Preprocessor};
use crate::ast::Name;
use crate::decode;
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Token, TokenKind};
use crate::parse;

impl Preprocessor<'_> {
    /// Does what a directive says; false when the form is none and has to be parsed.
    pub(super) fn directive(&mut self, form: &[Token]) -> bool {
        let [dash, name, rest @ ..] = form else {
            return false;
        };
        if dash.kind != TokenKind::Minus {
            return false;
        }
        let text = match &name.kind {
            TokenKind::Atom(text) => text.as_str(),
            TokenKind::If => "if",
            TokenKind::Else => "else",
            _ => return false,
        };
        match text {
            "feature" => self.feature(name, rest),
            "define" => self.define(name, rest),
            "undef" => self.undef(name, rest),
            "error" | "warning" => self.error_or_warning(name, text, rest),
            "include" => self.include(name, rest, false),
            "include_lib" => self.include(name, rest, true),
            "ifdef" => self.ifdef(name, rest, super::condition::Condition::Ifdef),
            "ifndef" => self.ifdef(name, rest, super::condition::Condition::Ifndef),
            "else" => self.else_(name, rest),
            "if" if name.kind == TokenKind::If => self.if_(name, rest),
            "elif" => self.elif(name),
            "endif" => self.endif(name, rest),
            "file" => self.file(name, rest),
            _ => return false,
        }
        true
    }

    fn bad(&mut self, at: &Token, directive: &str) {
        self.mistake(
            Code::BadDirective,
            at.span,
            format!("badly formed '{directive}'"),
        );
    }

    fn feature(&mut self, name: &Token, rest: &[Token]) {
        let [open, feature, comma, action, close, dot] = rest else {
            return self.bad(rest.first().unwrap_or(name), "feature");
        };
        let shape = open.kind == TokenKind::LParen
            && comma.kind == TokenKind::Comma
            && close.kind == TokenKind::RParen
            && dot.kind == TokenKind::Dot;
        let (TokenKind::Atom(feature_name), TokenKind::Atom(action)) =
            (&feature.kind, &action.kind)
        else {
            return self.bad(open, "feature");
        };
        if !shape {
            return self.bad(open, "feature");
        }
        if !self.in_prefix {
            let message = "feature directive not allowed after exports or record definitions";
            return self.mistake(Code::BadDirective, name.span, message);
        }
        if !matches!(action.as_str(), "enable" | "disable") {
            return self.bad(open, "feature");
        }
        if feature_name.as_str() != "maybe_expr" {
            let message = format!("the feature '{feature_name}' does not exist.");
            return self.mistake(Code::BadDirective, name.span, message);
        }
        self.maybe_enabled = action.as_str() == "enable";
        self.macros
            .define_feature_macro("FEATURE_ENABLED", self.maybe_enabled);
    }

    fn define(&mut self, name: &Token, rest: &[Token]) {
        let [open, macro_name, rest @ ..] = rest else {
            return self.bad(rest.first().unwrap_or(name), "define");
        };
        let macro_text = match (&open.kind, &macro_name.kind) {
            (TokenKind::LParen, TokenKind::Atom(text) | TokenKind::Var(text)) => text.clone(),
            (TokenKind::LParen, _) => return self.bad(macro_name, "define"),
            _ => return self.bad(open, "define"),
        };
        let parsed = match rest.first().map(|token| &token.kind) {
            Some(TokenKind::Comma) => macro_body(&rest[1..], &rest[0]).map(|body| {
                (
                    None,
                    Macro {
                        params: Vec::new(),
                        body,
                    },
                )
            }),
            Some(TokenKind::LParen) => macro_with_params(&rest[1..], &rest[0]),
            _ => return self.bad(rest.first().unwrap_or(name), "define"),
        };
        let (arity, definition) = match parsed {
            Ok(parsed) => parsed,
            Err(mistake) => return self.diagnostics.push(mistake),
        };
        let message = match self.macros.define(macro_text.clone(), arity, definition) {
            Ok(()) => return,
            Err(Redefinition::User) => format!("redefining macro '{macro_text}'"),
            Err(Redefinition::Predefined) => format!("redefining predefined macro '{macro_text}'"),
        };
        self.mistake(Code::BadDirective, macro_name.span, message);
    }

    fn undef(&mut self, name: &Token, rest: &[Token]) {
        self.in_prefix = false;
        match rest {
            [
                open,
                Token {
                    kind: TokenKind::Atom(text) | TokenKind::Var(text),
                    ..
                },
                close,
                dot,
            ] if open.kind == TokenKind::LParen
                && close.kind == TokenKind::RParen
                && dot.kind == TokenKind::Dot =>
            {
                self.macros.undefine(text);
            }
            _ => {
                let at = mismatch("(v).", rest).unwrap_or(name);
                self.bad(at, "undef");
            }
        }
    }

    fn error_or_warning(&mut self, name: &Token, which: &str, rest: &[Token]) {
        self.in_prefix = false;
        match rest.first() {
            Some(open) if open.kind == TokenKind::LParen => {}
            other => return self.bad(other.unwrap_or(name), which),
        }
        let term = self.expand_directive(rest).ok().and_then(|tokens| {
            let mut mistakes = Vec::new();
            let exprs = parse::parse_expr_list(tokens, &mut mistakes)?;
            match <[_; 1]>::try_from(exprs) {
                Ok([expr]) => crate::term::format(&expr),
                Err(_) => None,
            }
        });
        let Some(term) = term else {
            return self.bad(name, which);
        };
        let code = if which == "error" {
            Code::UserError
        } else {
            Code::UserWarning
        };
        self.mistake(code, name.span, format!("-{which}({term})."));
    }

    fn include(&mut self, name: &Token, rest: &[Token], lib: bool) {
        let rest = join_strings(rest);
        let directive = if lib { "include_lib" } else { "include" };
        let (path, path_token) = match rest.as_slice() {
            [open, path, close, dot]
                if open.kind == TokenKind::LParen
                    && close.kind == TokenKind::RParen
                    && dot.kind == TokenKind::Dot =>
            {
                match &path.kind {
                    TokenKind::String(text) => (to_text(text), path),
                    _ => return self.bad(path, directive),
                }
            }
            _ => {
                let at = mismatch("(s).", &rest).unwrap_or(name);
                return self.bad(at, directive);
            }
        };
        if self.frames.len() > MAX_INCLUDE_DEPTH {
            let at = if lib { name } else { path_token };
            return self.mistake(Code::TooDeep, at.span, format!("{directive} too deep"));
        }
        let from = self
            .frames
            .last()
            .map(|frame| frame.file)
            .unwrap_or_default();
        let from = self.sources.file_name(from).to_owned();
        let Some(loaded) = self.loader.load(&Include {
            name: &path,
            lib,
            from: &from,
        }) else {
            let kind = if lib { "lib" } else { "file" };
            let message = format!("can't find include {kind} \"{path}\"");
            return self.mistake(Code::IncludeFailed, path_token.span, message);
        };
        let (text, bad_byte) = decode::decode(&loaded.bytes);
        let Some(file) = self.sources.add(loaded.name, text) else {
            let message = format!("{directive} too deep");
            return self.mistake(Code::TooDeep, path_token.span, message);
        };
        if let Some(at) = bad_byte {
            self.diagnostics.push(decode::invalid_utf8(file, at));
        }
        self.enter(file, false);
    }

    fn file(&mut self, name: &Token, rest: &[Token]) {
        let tokens = match self.expand_directive(rest) {
            Ok(tokens) => join_strings(&tokens),
            Err(mistake) => return self.diagnostics.push(mistake),
        };
        if let [open, path, comma, line, close, dot] = tokens.as_slice()
            && open.kind == TokenKind::LParen
            && comma.kind == TokenKind::Comma
            && close.kind == TokenKind::RParen
            && dot.kind == TokenKind::Dot
            && let (TokenKind::String(path), TokenKind::Integer(line)) = (&path.kind, &line.kind)
            && let Ok(line) = i64::try_from(&**line)
        {
            return self
                .sources
                .rename(name.span, dot.span, to_text(path), line);
        }
        let at = mismatch("(s,i).", &tokens).unwrap_or(name);
        self.bad(at, "file");
    }
}

fn to_text(codes: &[u32]) -> String {
    codes
        .iter()
        .filter_map(|code| char::from_u32(*code))
        .collect()
}

/// Joins adjacent strings.
fn join_strings(tokens: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if let TokenKind::String(more) = &token.kind
            && let Some(Token {
                kind: TokenKind::String(text),
                ..
            }) = out.last_mut()
        {
            *text = [&text[..], &more[..]].concat().into();
        } else {
            out.push(token.clone());
        }
    }
    out
}

/// The first token that is not as `shape` says, or the last that is when tokens are missing.
/// In `shape`, `v` stands for a name, `s` a string, `i` an integer; the rest for itself.
pub(super) fn mismatch<'t>(shape: &str, tokens: &'t [Token]) -> Option<&'t Token> {
    let mut last = None;
    let mut rest = tokens.iter();
    for expected in shape.chars() {
        let token = rest.next();
        let fits = matches!(
            (expected, token.map(|token| &token.kind)),
            ('(', Some(TokenKind::LParen))
                | (')', Some(TokenKind::RParen))
                | (',', Some(TokenKind::Comma))
                | ('.', Some(TokenKind::Dot))
                | ('v', Some(TokenKind::Atom(_) | TokenKind::Var(_)))
                | ('s', Some(TokenKind::String(_)))
                | ('i', Some(TokenKind::Integer(_)))
        );
        if !fits {
            return token.or(last);
        }
        last = token;
    }
    rest.next().or(last)
}

fn mistake<T>(at: &Token, message: impl Into<String>) -> Result<T, Diagnostic> {
    Err(Diagnostic::new(Code::BadDirective, at.span, message))
}

/// A macro's body: everything up to the closing parenthesis before the dot.
fn macro_body(tokens: &[Token], before: &Token) -> Result<Vec<Token>, Diagnostic> {
    match tokens {
        [body @ .., close, dot]
            if close.kind == TokenKind::RParen && dot.kind == TokenKind::Dot =>
        {
            Ok(body.to_vec())
        }
        [.., dot] if dot.kind == TokenKind::Dot => mistake(
            dot,
            "badly formed define: missing closing right parenthesis",
        ),
        [.., last] => mistake(last, "premature end"),
        [] => mistake(before, "premature end"),
    }
}

fn macro_with_params(tokens: &[Token], open: &Token) -> Result<(Option<usize>, Macro), Diagnostic> {
    let mut params: Vec<Name> = Vec::new();
    let mut at = 0;
    let mut before = open;
    if tokens
        .first()
        .is_none_or(|token| token.kind != TokenKind::RParen)
    {
        loop {
            let token = tokens.get(at).unwrap_or(before);
            let TokenKind::Var(name) = &token.kind else {
                return mistake(token, "badly formed 'define'");
            };
            if params.contains(name) {
                return mistake(token, format!("argument '{name}' already used"));
            }
            params.push(name.clone());
            before = token;
            at += 1;
            match tokens.get(at).map(|token| &token.kind) {
                Some(TokenKind::Comma) => at += 1,
                Some(TokenKind::RParen) => break,
                _ => return mistake(tokens.get(at).unwrap_or(before), "badly formed 'define'"),
            }
        }
    }
    let close = &tokens[at];
    match tokens.get(at + 1) {
        Some(comma) if comma.kind == TokenKind::Comma => {
            let body = macro_body(&tokens[at + 2..], comma)?;
            Ok((Some(params.len()), Macro { params, body }))
        }
        other => mistake(other.unwrap_or(close), "badly formed define: missing comma"),
    }
}
