//! Whatever stands between delimiters: quoted atoms, strings, characters, sigils.
//!
//! The scanner recognises the opening delimiter and calls one of these functions, which reads on
//! to the closing one and decodes escapes as `erl_scan` does.

use super::token::{Sigil, TokenKind};
use super::{LexError, Problem};
use crate::ast::Name;
use logos::Lexer;
use std::fmt::Write as _;
use std::sync::Arc;

type Lex<'s> = Lexer<'s, TokenKind>;

/// The greatest number of characters in an atom.
pub const MAX_ATOM_CHARS: usize = 255;

pub(super) fn plain_atom(lex: &mut Lex<'_>) -> Result<Name, LexError> {
    atom_name(lex.slice())
}

pub(super) fn quoted_atom(lex: &mut Lex<'_>) -> Result<Name, LexError> {
    let text = delimited(lex, '\'', "atom", true)?;
    let text: Option<String> = text.into_iter().map(char::from_u32).collect();
    match text {
        Some(text) => atom_name(&text),
        None => Err(Problem::IllegalCharacter.into()),
    }
}

fn atom_name(text: &str) -> Result<Name, LexError> {
    if text.len() > MAX_ATOM_CHARS && text.chars().count() > MAX_ATOM_CHARS {
        return Err(Problem::IllegalAtom.into());
    }
    Ok(Name::from(text))
}

pub(super) fn string(lex: &mut Lex<'_>) -> Result<Arc<[u32]>, LexError> {
    let text = delimited(lex, '"', "string", true)?;
    no_string_follows(lex)?;
    Ok(text.into())
}

pub(super) fn triple_string(lex: &mut Lex<'_>) -> Result<Arc<[u32]>, LexError> {
    let quotes = lex.slice().len();
    let text = triple(lex, quotes, false)?;
    no_string_follows(lex)?;
    Ok(text.into())
}

/// OTP 27 refuses two strings without white space between them: `"a""b"` looks too much like a
/// triple-quoted one.
fn no_string_follows(lex: &Lex<'_>) -> Result<(), LexError> {
    if lex.remainder().starts_with('"') {
        return Err(Problem::StringConcat.into());
    }
    Ok(())
}

pub(super) fn character(lex: &mut Lex<'_>) -> Result<char, LexError> {
    let rest = lex.remainder();
    let first = rest.chars().next();
    match first {
        None => Err(Problem::UnterminatedChar.into()),
        Some('\\') => {
            let (len, code) = escape(&rest[1..]).map_err(|failed| match failed {
                EscapeError::End => LexError::from(Problem::UnterminatedChar),
                EscapeError::Illegal(_) => LexError::from(Problem::IllegalCharacter),
            })?;
            lex.bump(1 + len);
            char::from_u32(code).ok_or_else(|| Problem::IllegalCharacter.into())
        }
        Some(c) => {
            lex.bump(c.len_utf8());
            Ok(c)
        }
    }
}

pub(super) fn sigil(lex: &mut Lex<'_>) -> Result<Sigil, LexError> {
    let kind = lex.slice()[1..].to_owned();
    let prefix = lex.slice().len() as u32;
    let verbatim = matches!(kind.as_str(), "S" | "B");
    let binary = matches!(kind.as_str(), "" | "b" | "B");
    let rest = lex.remainder();
    let quotes = rest.bytes().take_while(|byte| *byte == b'"').count();
    let text = if quotes >= 3 {
        lex.bump(quotes);
        let escapes = matches!(kind.as_str(), "s" | "b");
        triple(lex, quotes, escapes)?
    } else {
        let close = match rest.chars().next() {
            Some('(') => ')',
            Some('[') => ']',
            Some('{') => '}',
            Some('<') => '>',
            Some(c @ ('/' | '|' | '\'' | '"' | '`' | '#')) => c,
            _ => return Err(Problem::IllegalSigil.into()),
        };
        lex.bump(1);
        delimited(lex, close, "string", !verbatim)?
    };
    let rest = lex.remainder();
    let suffix = rest.len() - rest.trim_start_matches(is_name_char).len();
    if suffix > 0 {
        let text = rest[..suffix].to_owned();
        lex.bump(suffix);
        return Err(Problem::SigilSuffix(text).into());
    }
    if !matches!(kind.as_str(), "" | "s" | "S" | "b" | "B") {
        return Err(Problem::SigilPrefix(kind).into());
    }
    Ok(Sigil {
        binary,
        text: text.into(),
        prefix,
    })
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '@' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// Reads up to and over `close`, decoding escapes if asked to. On an error the lexer stands
/// behind the closing delimiter if there is one, so that scanning can go on.
fn delimited(
    lex: &mut Lex<'_>,
    close: char,
    what: &'static str,
    escapes: bool,
) -> Result<Vec<u32>, LexError> {
    let rest = lex.remainder();
    let mut out = Vec::new();
    let mut illegal = None;
    let mut at = 0;
    while let Some(c) = rest[at..].chars().next() {
        let start = at;
        at += c.len_utf8();
        if c == close {
            lex.bump(at);
            return match illegal {
                None => Ok(out),
                Some(error) => Err(error),
            };
        }
        if c != '\\' || !escapes {
            out.push(c as u32);
            continue;
        }
        match escape(&rest[at..]) {
            Ok((len, code)) => {
                out.push(code);
                at += len;
            }
            Err(EscapeError::End) => break,
            Err(EscapeError::Illegal(len)) => {
                let base = lex.slice().len();
                at += len;
                illegal.get_or_insert(LexError {
                    problem: Problem::IllegalCharacter,
                    start: base + start,
                    end: Some(base + at),
                });
            }
        }
    }
    let head: Vec<u32> = rest.chars().take(16).map(|c| c as u32).collect();
    lex.bump(rest.len());
    let quote = if what == "atom" { '\'' } else { '"' };
    Err(Problem::Unterminated { what, quote, head }.into())
}

enum EscapeError {
    /// The text ends inside the escape, and with it the literal.
    End,
    /// It stands for no character; this many bytes belong to it.
    Illegal(usize),
}

/// Decodes what follows a backslash: how many bytes it takes, and the character.
fn escape(text: &str) -> Result<(usize, u32), EscapeError> {
    let Some(first) = text.chars().next() else {
        return Err(EscapeError::End);
    };
    let code = match first {
        '0'..='7' => {
            let digits = text
                .bytes()
                .take(3)
                .take_while(|b| (b'0'..=b'7').contains(b))
                .count();
            let code = u32::from_str_radix(&text[..digits], 8).unwrap_or_default();
            return Ok((digits, code));
        }
        'x' => return hex_escape(text),
        '^' => {
            let Some(control) = text[1..].chars().next() else {
                return Err(EscapeError::End);
            };
            return match control {
                '@'..='_' | 'a'..='z' => Ok((2, control as u32 & 0x1f)),
                '?' => Ok((2, 127)),
                _ => Err(EscapeError::Illegal(1)),
            };
        }
        'b' => 8,
        'd' => 127,
        'e' => 27,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        's' => 32,
        't' => 9,
        'v' => 11,
        other => other as u32,
    };
    Ok((first.len_utf8(), code))
}

/// `x41` or `x{1F600}`.
fn hex_escape(text: &str) -> Result<(usize, u32), EscapeError> {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'{') {
        let digits = bytes[2..]
            .iter()
            .take_while(|b| b.is_ascii_hexdigit())
            .count();
        if bytes.len() == 2 + digits {
            return Err(EscapeError::End);
        }
        let code = u32::from_str_radix(text[2..2 + digits].trim_start_matches('0'), 16);
        let code = if digits > 0 && text[2..2 + digits].bytes().all(|b| b == b'0') {
            Some(0)
        } else {
            code.ok()
        };
        return match code {
            Some(code)
                if bytes.get(2 + digits) == Some(&b'}') && char::from_u32(code).is_some() =>
            {
                Ok((3 + digits, code))
            }
            _ => Err(EscapeError::Illegal(2 + digits)),
        };
    }
    match bytes.get(1..3) {
        Some([high, low]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
            Ok((3, u32::from_str_radix(&text[1..3], 16).unwrap_or_default()))
        }
        _ if bytes.len() < 3 && bytes[1..].iter().all(u8::is_ascii_hexdigit) => {
            Err(EscapeError::End)
        }
        _ => Err(EscapeError::Illegal(1)),
    }
}

/// A triple-quoted string behind its opening quotes: lines, stripped of the white space that
/// stands before the closing quotes; the line ends before and after the text do not count.
fn triple(lex: &mut Lex<'_>, quotes: usize, escapes: bool) -> Result<Vec<u32>, LexError> {
    let rest = lex.remainder();
    let mut lines = rest.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let closing = "\"".repeat(quotes);
    let mut body: Vec<(usize, &str)> = Vec::new();
    let mut at = first.len();
    for line in lines {
        let trimmed = line.trim_start_matches(is_blank);
        if trimmed.starts_with(&closing) && first.ends_with('\n') {
            let indent = &line[..line.len() - trimmed.len()];
            let base = lex.slice().len();
            lex.bump(at + indent.len() + quotes);
            if !first.chars().all(is_white) {
                return Err(Problem::TripleWhiteSpace.into());
            }
            return strip(&body, indent, base, escapes);
        }
        body.push((at, line));
        at += line.len();
    }
    let head: Vec<u32> = rest.chars().take(16).map(|c| c as u32).collect();
    lex.bump(rest.len());
    Err(Problem::Unterminated {
        what: "triple-quoted string",
        quote: '"',
        head,
    }
    .into())
}

fn strip(
    lines: &[(usize, &str)],
    indent: &str,
    base: usize,
    escapes: bool,
) -> Result<Vec<u32>, LexError> {
    let mut text = String::new();
    for (at, line) in lines {
        match line.strip_prefix(indent) {
            Some(line) => text.push_str(line),
            None if line.chars().all(|c| matches!(c, '\r' | '\n')) => text.push_str(line),
            None => {
                let start = base + at;
                return Err(LexError {
                    problem: Problem::TripleIndentation,
                    start,
                    end: Some(start + line.trim_end().len()),
                });
            }
        }
    }
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    if !escapes {
        return Ok(text.chars().map(|c| c as u32).collect());
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            out.push(c as u32);
            continue;
        }
        let (len, code) = escape(rest).map_err(|_| LexError::from(Problem::IllegalCharacter))?;
        out.push(code);
        rest = &rest[len..];
    }
    Ok(out)
}

fn is_blank(c: char) -> bool {
    c != '\n' && is_white(c)
}

fn is_white(c: char) -> bool {
    matches!(c, '\u{0}'..=' ' | '\u{80}'..='\u{a0}')
}

/// An atom as `io:write` shows it, quoted where it has to be.
pub fn atom_text(name: &str) -> String {
    let mut chars = name.chars();
    let plain = chars
        .next()
        .is_some_and(|c| matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ'))
        && chars.all(is_name_char)
        && TokenKind::from_fixed_text(name).is_none();
    if plain {
        name.to_owned()
    } else {
        let codes: Vec<u32> = name.chars().map(|c| c as u32).collect();
        quote(&codes, '\'')
    }
}

/// A string as `io:write_string` shows it.
pub fn string_text(text: &[u32]) -> String {
    quote(text, '"')
}

pub(super) fn quote(text: &[u32], quote: char) -> String {
    let mut out = String::from(quote);
    for &code in text {
        match char::from_u32(code) {
            Some(c) if c == quote || c == '\\' => {
                out.push('\\');
                out.push(c);
            }
            _ => push_escaped(&mut out, code),
        }
    }
    out.push(quote);
    out
}

fn push_escaped(out: &mut String, code: u32) {
    match code {
        8 => out.push_str("\\b"),
        9 => out.push_str("\\t"),
        10 => out.push_str("\\n"),
        11 => out.push_str("\\v"),
        12 => out.push_str("\\f"),
        13 => out.push_str("\\r"),
        27 => out.push_str("\\e"),
        127 => out.push_str("\\d"),
        _ => match char::from_u32(code) {
            Some(c) if matches!(c, ' '..='~' | '\u{a0}'..) => out.push(c),
            _ if code <= 0xff => {
                let _ = write!(out, "\\{code:03o}");
            }
            _ => {
                let _ = write!(out, "\\x{{{code:X}}}");
            }
        },
    }
}

/// A character as `io:write_char` shows it.
pub fn char_text(c: char) -> String {
    let mut out = String::from("$");
    match c {
        ' ' => out.push_str("\\s"),
        '\\' => out.push_str("\\\\"),
        '"' | '\'' => {
            out.push('\\');
            out.push(c);
        }
        _ => push_escaped(&mut out, c as u32),
    }
    out
}
