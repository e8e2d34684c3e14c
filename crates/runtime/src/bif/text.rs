//! Text out of terms: what several BIFs accept as a name, a path, a number's digits.

use purlin_heap::term::Term;
use std::borrow::Cow;

/// The bytes of a proper list of integers 0..=255.
pub fn bytes_of_list(list: Term<'_>) -> Option<Vec<u8>> {
    let mut rest = list.list();
    let bytes: Option<Vec<u8>> = rest
        .by_ref()
        .map(|element| u8::try_from(element.as_small()?).ok())
        .collect();
    bytes.filter(|_| rest.ended_properly())
}

/// The characters of a proper list of code points.
pub fn string_of_list(list: Term<'_>) -> Option<String> {
    let mut rest = list.list();
    let text: Option<String> = rest
        .by_ref()
        .map(|element| char::from_u32(u32::try_from(element.as_small()?).ok()?))
        .collect();
    text.filter(|_| rest.ended_properly())
}

/// The bytes of a binary.
pub fn latin1_of<'h>(binary: Term<'h>) -> Option<Cow<'h, [u8]>> {
    binary.as_bits()?.binary_bytes()
}

/// The text of chardata as far as names go: a list of code points and such lists and binaries, a
/// UTF-8 binary. Walks nested lists with a stack of its own.
pub fn chardata(term: Term<'_>) -> Option<String> {
    let mut text = String::new();
    let mut pending = vec![term];
    while let Some(term) = pending.pop() {
        if let Some(cons) = term.as_cons() {
            pending.push(cons.tail);
            pending.push(cons.head);
        } else if let Some(code) = term.as_small() {
            text.push(char::from_u32(u32::try_from(code).ok()?)?);
        } else if let Some(bits) = term.as_bits() {
            text.push_str(std::str::from_utf8(&bits.binary_bytes()?).ok()?);
        } else if !term.word().is_nil() {
            return None;
        }
    }
    Some(text)
}
