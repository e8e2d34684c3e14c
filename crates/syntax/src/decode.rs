//! Bytes to text: UTF-8, or Latin-1 when the file says so.
//!
//! A file names its encoding in a comment on one of its first two lines, `%% coding: latin-1`, as
//! `epp:read_encoding/1` finds it.

use crate::diagnostic::{Code, Diagnostic};
use crate::span::{FileId, Span};
use std::borrow::Cow;

/// Decodes a source file. When it is not valid, the offset of the first bad byte in the text
/// returned comes with it, and the bad bytes are replaced.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<u32>) {
    if says_latin1(bytes) {
        return (bytes.iter().map(|byte| *byte as char).collect(), None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(error) => (
            String::from_utf8_lossy(bytes),
            Some(error.valid_up_to() as u32),
        ),
    }
}

/// The diagnostic for a file that is not valid.
pub(crate) fn invalid_utf8(file: FileId, at: u32) -> Diagnostic {
    let span = Span {
        file,
        start: at,
        end: at + 1,
    };
    Diagnostic::new(Code::InvalidUtf8, span, "invalid UTF-8 in the source file")
        .note("a file in Latin-1 needs the comment `%% coding: latin-1` on its first line")
}

fn says_latin1(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'\n').take(2).any(|line| {
        let Some(comment) = line.iter().position(|byte| *byte == b'%') else {
            return false;
        };
        encoding_named(&line[comment..]).is_some_and(|name| name.starts_with(b"latin-1"))
    })
}

/// What follows `coding:` or `coding=`.
fn encoding_named(comment: &[u8]) -> Option<Vec<u8>> {
    let lower = comment.to_ascii_lowercase();
    let at = lower.windows(6).position(|window| window == b"coding")?;
    let rest = lower[at + 6..].trim_ascii_start();
    let rest = rest
        .strip_prefix(b":")
        .or_else(|| rest.strip_prefix(b"="))?;
    Some(rest.trim_ascii_start().to_vec())
}
