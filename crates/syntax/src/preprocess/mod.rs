//! Tokens to forms: runs the directives and expands macros, as OTP's `epp` does.
//!
//! [`Preprocessor::next_form`] yields one form's tokens at a time, so that the parser and later
//! forms see what earlier ones defined. Reading order: `macros` (definitions and expansion),
//! `directives` (what each `-define`, `-include`, ... does), `condition` (`-if` and its like),
//! `evaluate` (the expression of an `-if`).
//!
//! Invariants: no I/O, files come through a [`SourceLoader`]; nothing recurses over user data.

mod condition;
mod directives;
mod evaluate;
mod macros;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{self, Token, TokenKind};
use crate::source::SourceMap;
use crate::span::{FileId, Span};
use condition::Condition;
pub use macros::MAX_EXPANSION;
use macros::MacroTable;

/// How deep files may include each other, as in OTP.
pub const MAX_INCLUDE_DEPTH: usize = 8;

/// Which file an `-include` or `-include_lib` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Include<'a> {
    /// The name as written.
    pub name: &'a str,
    /// Whether it is `-include_lib`, whose first path component is an application.
    pub lib: bool,
    /// The name of the including file; its directory is searched first.
    pub from: &'a str,
}

/// A file as a loader found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedSource {
    /// Its name, as messages and `?FILE` show it.
    pub name: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// Where included files come from. The crate itself does no I/O.
pub trait SourceLoader {
    /// Finds and reads an included file.
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource>;
}

/// Files that exist in memory only, by name: for tests, and for programs without includes.
#[derive(Clone, Debug, Default)]
pub struct MemoryLoader {
    files: std::collections::HashMap<String, String>,
}

impl MemoryLoader {
    /// A loader that finds nothing.
    pub fn new() -> MemoryLoader {
        MemoryLoader::default()
    }

    /// Adds a file.
    pub fn with(mut self, name: &str, text: &str) -> MemoryLoader {
        self.files.insert(name.to_owned(), text.to_owned());
        self
    }
}

impl SourceLoader for MemoryLoader {
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let text = self.files.get(include.name)?;
        Some(LoadedSource {
            name: include.name.to_owned(),
            bytes: text.clone().into_bytes(),
        })
    }
}

/// A file that is being read.
struct Frame {
    file: FileId,
    tokens: std::vec::IntoIter<Token>,
    /// Mistakes in tokens, in the order of their places, not yet reported.
    mistakes: std::iter::Peekable<std::vec::IntoIter<Diagnostic>>,
    /// The open `-ifdef`s and their like, innermost last, whose text is being read.
    conditions: Vec<Condition>,
}

/// The preprocessor of one compilation.
pub struct Preprocessor<'a> {
    loader: &'a dyn SourceLoader,
    sources: &'a mut SourceMap,
    frames: Vec<Frame>,
    macros: MacroTable,
    /// The conditions under which text is being skipped, innermost last; empty when it is not.
    skipping: Vec<Condition>,
    /// `maybe` and `else` are reserved words.
    maybe_enabled: bool,
    /// Nothing but directives and `-module` was seen so far, so `-feature` is allowed.
    in_prefix: bool,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Preprocessor<'a> {
    /// A preprocessor for `file`, which is in `sources` already. `defines` are macros from the
    /// command line: names and the text of their values.
    pub fn new(
        file: FileId,
        skip_first_line: bool,
        defines: &[(String, Option<String>)],
        sources: &'a mut SourceMap,
        loader: &'a dyn SourceLoader,
    ) -> Preprocessor<'a> {
        let mut preprocessor = Preprocessor {
            loader,
            sources,
            frames: Vec::new(),
            macros: MacroTable::predefined(),
            skipping: Vec::new(),
            maybe_enabled: true,
            in_prefix: true,
            diagnostics: Vec::new(),
        };
        for (name, value) in defines {
            preprocessor.predefine(name, value.as_deref().unwrap_or("true"));
        }
        preprocessor.enter(file, skip_first_line);
        preprocessor
    }

    /// Starts to read `file`.
    fn enter(&mut self, file: FileId, skip_first_line: bool) {
        let text = self.sources.text(file);
        let skipped = match text.find('\n') {
            _ if !skip_first_line || !text.starts_with("#!") => 0,
            Some(end) => end,
            None => text.len(),
        };
        let (tokens, mistakes) = lexer::tokenize(text, file, skipped);
        self.frames.push(Frame {
            file,
            tokens: tokens.into_iter(),
            mistakes: mistakes.into_iter().peekable(),
            conditions: Vec::new(),
        });
    }

    /// The tokens of the next form, macros expanded, closing dot included if there is one.
    /// Mistakes go to `diagnostics`; forms with mistakes are left out.
    pub fn next_form(&mut self, diagnostics: &mut Vec<Diagnostic>) -> Option<Vec<Token>> {
        let form = self.next_expanded();
        diagnostics.append(&mut self.diagnostics);
        form
    }

    fn next_expanded(&mut self) -> Option<Vec<Token>> {
        loop {
            let Some(raw) = self.raw_form() else {
                if self.leave() { continue } else { return None }
            };
            let broken = self.report_token_mistakes(&raw);
            if !self.skipping.is_empty() {
                self.skip_form(&raw);
                continue;
            }
            if broken || self.directive(&raw) {
                continue;
            }
            match self.expand_form(raw) {
                Ok(tokens) => {
                    self.note_form(&tokens);
                    return Some(tokens);
                }
                Err(mistake) => self.diagnostics.push(mistake),
            }
        }
    }

    /// The next tokens up to a dot, or what is left of the file.
    fn raw_form(&mut self) -> Option<Vec<Token>> {
        let maybe_enabled = self.maybe_enabled;
        let frame = self.frames.last_mut()?;
        let mut form = Vec::new();
        for mut token in frame.tokens.by_ref() {
            if !maybe_enabled && matches!(token.kind, TokenKind::Maybe | TokenKind::Else) {
                token.kind = TokenKind::Atom(token.kind.to_string().trim_matches('\'').into());
            }
            let last = token.kind == TokenKind::Dot;
            form.push(token);
            if last {
                break;
            }
        }
        if form.is_empty() { None } else { Some(form) }
    }

    /// Reports mistakes in the tokens of a form that is not skipped; whether there were any.
    fn report_token_mistakes(&mut self, form: &[Token]) -> bool {
        let Some(end) = form.last().map(|token| token.span.end) else {
            return false;
        };
        let Some(frame) = self.frames.last_mut() else {
            return false;
        };
        let mut any = false;
        while let Some(mistake) = frame.mistakes.next_if(|mistake| mistake.span.start < end) {
            any = true;
            if self.skipping.is_empty() {
                self.diagnostics.push(mistake);
            }
        }
        any || form.iter().any(|token| token.kind == TokenKind::Error)
    }

    /// Ends the innermost file; false when it was the last.
    fn leave(&mut self) -> bool {
        let Some(frame) = self.frames.pop() else {
            return false;
        };
        let end = self.sources.text(frame.file).len() as u32;
        let span = Span {
            file: frame.file,
            start: end,
            end,
        };
        let skipped = std::mem::take(&mut self.skipping);
        for condition in frame.conditions.iter().chain(&skipped).rev() {
            let message = format!("unterminated '-{}'", condition.name());
            self.diagnostics
                .push(Diagnostic::new(Code::BadDirective, span, message));
        }
        !self.frames.is_empty()
    }

    /// Learns from a form what later macros depend on: the module's name, the end of the prefix.
    fn note_form(&mut self, form: &[Token]) {
        let [dash, name, rest @ ..] = form else {
            self.in_prefix = false;
            return;
        };
        let name = match (&dash.kind, &name.kind) {
            (TokenKind::Minus, TokenKind::Atom(name)) => name.clone(),
            _ => {
                self.in_prefix = false;
                return;
            }
        };
        if name.as_str() == "module" {
            if let [paren, module, ..] = rest
                && paren.kind == TokenKind::LParen
                && let TokenKind::Atom(text) = &module.kind
            {
                self.macros.define_module(module.clone(), text.clone());
            }
        } else if !matches!(name.as_str(), "moduledoc" | "doc") {
            self.in_prefix = false;
        }
    }

    fn mistake(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }
}
