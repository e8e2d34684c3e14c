//! The tokens of Erlang: one enum, from which logos derives the scanner.
//!
//! Everything with a fixed spelling stands in one table, so that a keyword or symbol is written
//! once for scanning and for printing.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "all but a few tokens have a fixed text"
)]

use super::number::integer_or_float;
use super::quoted::{self, character, quoted_atom, sigil, string, triple_string};
use super::{LexError, Problem};
use crate::ast::Name;
use crate::span::Span;
use dashu_int::IBig;
use logos::Logos;
use std::fmt;
use std::sync::Arc;

/// A token with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it is written; inside a macro expansion, where the macro is called.
    pub span: Span,
}

/// A sigil literal, escapes and delimiters already gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Sigil {
    /// Whether it makes a UTF-8 binary rather than a string.
    pub binary: bool,
    /// Its text.
    pub text: Arc<[u32]>,
    /// How far behind the sigil's start the string begins, in bytes.
    pub prefix: u32,
}

macro_rules! tokens {
    ($($name:ident $text:tt,)*) => {
        /// The kinds of token.
        #[derive(Logos, Clone, Debug, PartialEq)]
        #[logos(error(LexError, LexError::unexpected))]
        #[logos(skip "[\\x00-\\x20\u{80}-\u{a0}]+")]
        #[logos(skip(r"%[^\n]*", allow_greedy = true))]
        pub enum TokenKind {
            /// An atom, quoted or not.
            #[regex("[a-zß-öø-ÿ][a-zA-Z0-9_@À-ÖØ-öø-ÿ]*", quoted::plain_atom)]
            #[token("'", quoted_atom)]
            Atom(Name),
            /// A variable.
            #[regex("[A-Z_À-ÖØ-Þ][a-zA-Z0-9_@À-ÖØ-öø-ÿ]*", |lex| Name::from(lex.slice()))]
            Var(Name),
            /// An integer.
            Integer(Arc<IBig>),
            /// A float.
            Float(f64),
            /// Either of the two above: only inside the scanner.
            #[regex("[0-9](_?[0-9])*", integer_or_float)]
            Number(Number),
            /// A character.
            #[token("$", character)]
            Char(char),
            /// A string.
            #[token("\"", string)]
            #[regex("\"\"\"+", triple_string)]
            String(Arc<[u32]>),
            /// A sigil: `~"..."` and its like.
            #[regex("~[a-zA-Z0-9_@À-ÖØ-öø-ÿ]*", sigil)]
            Sigil(Sigil),
            /// The dot that ends a form: one before white space, a comment or the end.
            Dot,
            /// Only at the start of a parser's input: a form follows.
            StartForm,
            /// Only at the start of a parser's input: expressions follow.
            StartExprs,
            /// `spec` or `callback` behind the dash that opens a form.
            SpecKeyword(Name),
            /// `type`, `opaque` or `nominal` behind the dash that opens a form.
            TypeKeyword(Name),
            /// `record` behind the dash that opens a form.
            RecordKeyword(Name),
            /// What could not be scanned; already reported.
            Error,
            $(#[doc = concat!("`` ", $text, " ``")] #[token($text)] $name,)*
        }

        impl TokenKind {
            /// The spelling, for a token that has only one.
            pub fn fixed_text(&self) -> Option<&'static str> {
                match self {
                    $(TokenKind::$name => Some($text),)*
                    TokenKind::Dot => Some("."),
                    TokenKind::Atom(_) | TokenKind::Var(_) | TokenKind::Integer(_)
                    | TokenKind::Float(_) | TokenKind::Number(_) | TokenKind::Char(_)
                    | TokenKind::String(_) | TokenKind::Sigil(_) | TokenKind::StartForm
                    | TokenKind::StartExprs | TokenKind::SpecKeyword(_)
                    | TokenKind::TypeKeyword(_) | TokenKind::RecordKeyword(_)
                    | TokenKind::Error => None,
                }
            }

            /// The token that is spelled so, if any is.
            pub fn from_fixed_text(text: &str) -> Option<TokenKind> {
                match text {
                    $($text => Some(TokenKind::$name),)*
                    _ => None,
                }
            }
        }
    };
}

tokens! {
    After "after", And "and", Andalso "andalso", Band "band", Begin "begin", Bnot "bnot",
    Bor "bor", Bsl "bsl", Bsr "bsr", Bxor "bxor", Case "case", Catch "catch", Cond "cond",
    Div "div", Else "else", End "end", Fun "fun", If "if", Let "let", Maybe "maybe",
    Not "not", Of "of", Or "or", Orelse "orelse", Receive "receive", Rem "rem", Try "try",
    When "when", Xor "xor",
    LParen "(", RParen ")", LBrack "[", RBrack "]", LBrace "{", RBrace "}",
    LBin "<<", RBin ">>", Comma ",", Semicolon ";", Colon ":", ColonColon "::",
    Period ".", DotDot "..", Ellipsis "...", Hash "#", Question "?",
    Arrow "->", LArrow "<-", LStrictArrow "<:-", LDoubleArrow "<=", LStrictDoubleArrow "<:=",
    FatArrow "=>", Assoc ":=", Bar "|", BarBar "||", AmpAmp "&&",
    Equal "=", MaybeEqual "?=", Bang "!",
    Plus "+", Minus "-", Star "*", Slash "/", PlusPlus "++", MinusMinus "--",
    EqEq "==", NotEq "/=", ExactEq "=:=", ExactNotEq "=/=",
    Lt "<", Le "=<", Gt ">", Ge ">=",
    Amp "&", Caret "^", Backquote "`", Backslash "\\", At "@",
}

/// What digits turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// An integer.
    Integer(Arc<IBig>),
    /// A float.
    Float(f64),
}

impl TokenKind {
    /// Whether it is a reserved word.
    pub fn is_keyword(&self) -> bool {
        self.fixed_text()
            .is_some_and(|text| text.starts_with(|c: char| c.is_ascii_lowercase()))
    }

    /// The reserved word's or atom's name: what `'...'` quotes would give as well.
    pub fn atom_text(&self) -> Option<Name> {
        match self {
            TokenKind::Atom(name) => Some(name.clone()),
            other if other.is_keyword() => other.fixed_text().map(Name::from),
            _ => None,
        }
    }
}

impl fmt::Display for TokenKind {
    /// As erlc shows the token behind `syntax error before: `.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TokenKind::Atom(name)
            | TokenKind::SpecKeyword(name)
            | TokenKind::TypeKeyword(name)
            | TokenKind::RecordKeyword(name) => f.write_str(&quoted::atom_text(name)),
            TokenKind::Var(name) => write!(f, "{name}"),
            TokenKind::Integer(value) => write!(f, "{value}"),
            TokenKind::Float(value) => write!(f, "{}", super::number::float_text(*value)),
            TokenKind::Char(c) => f.write_str(&quoted::char_text(*c)),
            TokenKind::String(text) => f.write_str(&quoted::string_text(text)),
            TokenKind::Sigil(sigil) => write!(f, "~{}", quoted::string_text(&sigil.text)),
            other => match other.fixed_text() {
                Some(text) => f.write_str(&quoted::atom_text(text)),
                None => Ok(()),
            },
        }
    }
}

impl From<Problem> for LexError {
    fn from(problem: Problem) -> LexError {
        LexError {
            problem,
            start: 0,
            end: None,
        }
    }
}
