//! Words, numbers and quoted text of one line.

use std::str::FromStr;

/// What is wrong with a line.
pub(super) type Wrong = String;

/// The rest of a line.
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(line: &'a str) -> Cursor<'a> {
        Cursor {
            rest: line.trim_start(),
        }
    }

    /// Whether nothing but a comment is left.
    pub(super) fn is_end(&self) -> bool {
        self.rest.is_empty() || self.rest.starts_with('%')
    }

    pub(super) fn finish(&self) -> Result<(), Wrong> {
        if self.is_end() {
            Ok(())
        } else {
            Err(self.unexpected("the end of the line"))
        }
    }

    pub(super) fn unexpected(&self, expected: &str) -> Wrong {
        let found: String = self.rest.chars().take(20).collect();
        format!("expected {expected}, found `{found}`")
    }

    fn advance(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn starts_with(&self, text: &str) -> bool {
        self.rest.starts_with(text)
    }

    /// Takes the text, and spaces after it, if it is next.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let found = self.rest.starts_with(text);
        if found {
            self.advance(text.len());
            self.skip_spaces();
        }
        found
    }

    pub(super) fn expect(&mut self, text: &str) -> Result<(), Wrong> {
        if self.eat(text) {
            Ok(())
        } else {
            Err(self.unexpected(&format!("`{text}`")))
        }
    }

    /// Takes letters, digits, `_` and `@`; may be empty.
    pub(super) fn word(&mut self) -> &'a str {
        let word = self.peek_word();
        self.advance(word.len());
        self.skip_spaces();
        word
    }

    pub(super) fn peek_word(&self) -> &'a str {
        let is_end = |character: char| {
            !(character.is_ascii_alphanumeric() || character == '_' || character == '@')
        };
        &self.rest[..self.rest.find(is_end).unwrap_or(self.rest.len())]
    }

    /// Takes an unsigned number.
    pub(super) fn number<T: FromStr>(&mut self) -> Result<T, Wrong> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        let number = self.rest[..end]
            .parse()
            .map_err(|_| self.unexpected("a number"))?;
        self.advance(end);
        self.skip_spaces();
        Ok(number)
    }

    /// Takes the text of a number with sign, point and exponent.
    pub(super) fn numeral(&mut self) -> &'a str {
        let bytes = self.rest.as_bytes();
        let mut end = usize::from(self.rest.starts_with('-'));
        while let Some(&byte) = bytes.get(end) {
            let is_point = byte == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            let is_sign = byte == b'-' && bytes[end - 1] == b'e';
            if !(byte.is_ascii_digit() || is_point || byte == b'e' || is_sign) {
                break;
            }
            end += 1;
        }
        let numeral = &self.rest[..end];
        self.advance(end);
        self.skip_spaces();
        numeral
    }

    /// Takes text between quotes, as code points.
    pub(super) fn quoted(&mut self, quote: char) -> Result<Vec<u32>, Wrong> {
        let mut characters = Vec::new();
        let mut source = self.rest.char_indices().skip(1);
        loop {
            let (at, character) = source.next().ok_or("a closing quote is missing")?;
            if character == quote {
                self.advance(at + quote.len_utf8());
                self.skip_spaces();
                return Ok(characters);
            }
            if character != '\\' {
                characters.push(u32::from(character));
                continue;
            }
            let (at, escape) = source.next().ok_or("a closing quote is missing")?;
            match escape {
                'n' => characters.push(u32::from('\n')),
                't' => characters.push(u32::from('\t')),
                'x' => {
                    let digits = self.rest[at..]
                        .strip_prefix("x{")
                        .and_then(|rest| rest.split_once('}'));
                    let (digits, _) = digits.ok_or("a wrong escape")?;
                    let code = u32::from_str_radix(digits, 16).map_err(|_| "a wrong escape")?;
                    characters.push(code);
                    // The braces and digits, all ASCII.
                    for _ in 0..digits.len() + 2 {
                        source.next();
                    }
                }
                other => characters.push(u32::from(other)),
            }
        }
    }

    /// Takes quoted text that is text.
    pub(super) fn quoted_text(&mut self, quote: char) -> Result<String, Wrong> {
        let characters = self.quoted(quote)?;
        let text: Option<String> = characters.into_iter().map(char::from_u32).collect();
        text.ok_or_else(|| "not a character".to_string())
    }

    /// Takes an atom's text.
    pub(super) fn atom(&mut self) -> Result<String, Wrong> {
        match self.peek() {
            Some('\'') => self.quoted_text('\''),
            Some(first) if first.is_ascii_lowercase() => Ok(self.word().to_string()),
            Some(_) | None => Err(self.unexpected("an atom")),
        }
    }

    /// Takes bytes in hexadecimal.
    pub(super) fn hex(&mut self) -> Result<Vec<u8>, Wrong> {
        let word = self.word();
        let wrong = || "not hexadecimal".to_string();
        if !word.len().is_multiple_of(2) {
            return Err(wrong());
        }
        let byte =
            |index: usize| u8::from_str_radix(&word[index..index + 2], 16).map_err(|_| wrong());
        (0..word.len()).step_by(2).map(byte).collect()
    }
}
