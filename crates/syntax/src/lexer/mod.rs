//! Text to tokens.
//!
//! logos derives the scanner from [`TokenKind`]; `quoted` and `number` read what a regular
//! language cannot. The rules, down to which mistakes are found where, are those of `erl_scan`.
//! White space and comments vanish. A mistake becomes a [`Diagnostic`] and a
//! [`TokenKind::Error`], so that the form around it is dropped without a second message.

mod number;
mod quoted;
#[cfg(test)]
mod tests;
mod token;

pub use number::float_text;
pub use quoted::{MAX_ATOM_CHARS, atom_text, char_text, string_text};
pub use token::{Number, Sigil, Token, TokenKind};

use crate::diagnostic::{Code, Diagnostic};
use crate::span::{FileId, Span};
use logos::Logos;

/// Splits `text` from byte `from` on into tokens with places in `file`. Tokens and mistakes are
/// in the order of their places.
pub fn tokenize(text: &str, file: FileId, from: usize) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut tokens: Vec<Token> = Vec::new();
    let mut diagnostics = Vec::new();
    let mut lexer = TokenKind::lexer(text.get(from..).unwrap_or_default());
    while let Some(result) = lexer.next() {
        let range = lexer.span();
        let (start, end) = ((from + range.start) as u32, (from + range.end) as u32);
        let span = Span { file, start, end };
        let kind = match result {
            Ok(TokenKind::Number(Number::Integer(value))) => TokenKind::Integer(value),
            Ok(TokenKind::Number(Number::Float(value))) => TokenKind::Float(value),
            Ok(TokenKind::Period) if ends_form(lexer.remainder()) => TokenKind::Dot,
            Ok(kind) => kind,
            Err(error) => {
                diagnostics.push(error.diagnostic(span));
                TokenKind::Error
            }
        };
        tokens.push(Token { kind, span });
    }
    (tokens, diagnostics)
}

/// Whether a dot before `rest` ends a form.
fn ends_form(rest: &str) -> bool {
    match rest.chars().next() {
        None => true,
        Some(c) => matches!(c, '\0'..=' ' | '%' | '\u{80}'..='\u{a0}'),
    }
}

/// What can be wrong with a token.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// A character that starts no token, or an escape that stands for none.
    IllegalCharacter,
    /// The text ends before the closing delimiter.
    Unterminated {
        /// What was not closed.
        what: &'static str,
        /// How the message quotes its beginning.
        quote: char,
        /// Its first characters.
        head: Vec<u32>,
    },
    /// The text ends behind `$`.
    UnterminatedChar,
    /// No digits behind the base.
    IllegalInteger,
    /// A float out of range, or no digits in its exponent.
    IllegalFloat,
    /// A base other than 2 to 36.
    IllegalBase(String),
    /// An atom of more than 255 characters.
    IllegalAtom,
    /// `~` without a delimiter that makes it a sigil.
    IllegalSigil,
    /// An unknown sigil.
    SigilPrefix(String),
    /// A name behind a sigil's closing delimiter.
    SigilSuffix(String),
    /// Two string literals without white space between them.
    StringConcat,
    /// Text behind the opening quotes of a triple-quoted string.
    TripleWhiteSpace,
    /// A line indented less than the closing quotes of a triple-quoted string.
    TripleIndentation,
}

/// A [`Problem`] and which part of the token it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct LexError {
    problem: Problem,
    /// Offset from the token's start.
    start: usize,
    /// Offset from the token's start; the token's end when absent.
    end: Option<usize>,
}

impl Default for LexError {
    fn default() -> LexError {
        LexError::from(Problem::IllegalCharacter)
    }
}

impl LexError {
    fn unexpected(_lexer: &mut logos::Lexer<'_, TokenKind>) -> LexError {
        LexError::from(Problem::IllegalCharacter)
    }

    fn diagnostic(self, token: Span) -> Diagnostic {
        let (code, message) = match &self.problem {
            Problem::IllegalCharacter if self.end.is_some() => {
                (Code::IllegalEscape, "illegal character".to_owned())
            }
            Problem::IllegalCharacter => (Code::IllegalCharacter, "illegal character".to_owned()),
            Problem::Unterminated { what, quote, head } => (
                Code::UnterminatedString,
                format!(
                    "unterminated {what} starting with {}",
                    quoted::quote(head, *quote)
                ),
            ),
            Problem::UnterminatedChar => (
                Code::UnterminatedString,
                "unterminated character".to_owned(),
            ),
            Problem::IllegalInteger => (Code::IllegalNumber, "illegal integer".to_owned()),
            Problem::IllegalFloat => (Code::IllegalNumber, "illegal float".to_owned()),
            Problem::IllegalBase(base) => (Code::IllegalNumber, format!("illegal base '{base}'")),
            Problem::IllegalAtom => (Code::IllegalAtom, "illegal atom".to_owned()),
            Problem::IllegalSigil => (Code::IllegalSigil, "illegal sigil".to_owned()),
            Problem::SigilPrefix(_) => (Code::IllegalSigil, "illegal sigil prefix".to_owned()),
            Problem::SigilSuffix(_) => (Code::IllegalSigil, "illegal sigil suffix".to_owned()),
            Problem::StringConcat => (
                Code::StringConcatenation,
                "adjacent string literals without intervening white space".to_owned(),
            ),
            Problem::TripleWhiteSpace => (
                Code::BadTripleQuoted,
                "not white space after start of triple-quoted string".to_owned(),
            ),
            Problem::TripleIndentation => (
                Code::BadTripleQuoted,
                "bad indentation in triple-quoted string".to_owned(),
            ),
        };
        let start = token.start + self.start as u32;
        let end = self.end.map_or(token.end, |end| token.start + end as u32);
        let span = Span {
            file: token.file,
            start,
            end: end.max(start),
        };
        let diagnostic = Diagnostic::new(code, span, message);
        if self.problem == Problem::TripleWhiteSpace {
            return diagnostic.note("let the text begin in the next line");
        }
        diagnostic
    }
}
