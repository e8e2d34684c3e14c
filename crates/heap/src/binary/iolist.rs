//! Flattening iolists: bytes, binaries, and lists of these with a binary or `[]` as tail.

use crate::term::{Term, View};

/// Appends the bytes of an iolist or binary. `Err` with what does not belong there.
pub fn flatten<'h>(term: Term<'h>, bytes: &mut Vec<u8>) -> Result<(), Term<'h>> {
    walk(term, |part| match part {
        Part::Byte(byte) => bytes.push(byte),
        Part::Bytes(slice) => bytes.extend_from_slice(slice),
    })
}

/// How many bytes [`flatten`] would append.
pub fn byte_size(term: Term<'_>) -> Result<usize, Term<'_>> {
    let mut size = 0;
    walk(term, |part| match part {
        Part::Byte(_) => size += 1,
        Part::Bytes(slice) => size += slice.len(),
    })?;
    Ok(size)
}

enum Part<'a> {
    Byte(u8),
    Bytes(&'a [u8]),
}

fn walk<'h>(term: Term<'h>, mut visit: impl FnMut(Part<'_>)) -> Result<(), Term<'h>> {
    // Tails still to be walked; a deep list costs memory here, never the Rust stack.
    let mut pending: Vec<Term<'h>> = Vec::new();
    let mut next = Some(term);
    while let Some(current) = next {
        match current.view() {
            View::Nil => {}
            View::Cons(cons) => {
                pending.push(cons.tail);
                if let Some(byte) = cons.head.as_small() {
                    let byte = u8::try_from(byte).map_err(|_| cons.head)?;
                    visit(Part::Byte(byte));
                } else {
                    next = Some(cons.head);
                    continue;
                }
            }
            View::Bits(bits) => match bits.binary_bytes() {
                Some(bytes) => visit(Part::Bytes(&bytes)),
                None => return Err(current),
            },
            View::Small(_)
            | View::Big(_)
            | View::Float(_)
            | View::Atom(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_)
            | View::Port(_)
            | View::Pid(_)
            | View::Tuple(_)
            | View::Map(_) => return Err(current),
        }
        next = pending.pop();
    }
    Ok(())
}
