//! Characters as bytes, to be read and written (Unicode standard, section 3.9).

use crate::binary::Endian;

/// How characters are written as bytes.
#[derive(Clone, Copy, PartialEq)]
pub enum Encoding {
    /// ISO 8859-1: a byte each.
    Latin1,
    /// One to four bytes.
    Utf8,
    /// One or two units of two bytes.
    Utf16(Endian),
    /// Four bytes each.
    Utf32(Endian),
}

/// What the front of some bytes is.
pub enum Front {
    /// A character and its length in bytes.
    Character(char, usize),
    /// The bytes break off within a character.
    Incomplete,
    /// No character starts here.
    Invalid,
}

impl Encoding {
    /// Reads the front of `bytes`, of which no more than four are looked at.
    #[inline]
    pub fn read(self, bytes: &[u8]) -> Front {
        let Some(&first) = bytes.first() else {
            return Front::Incomplete;
        };
        match self {
            Encoding::Latin1 => Front::Character(char::from(first), 1),
            Encoding::Utf8 if first < 0x80 => Front::Character(char::from(first), 1),
            Encoding::Utf8 => read_utf8(bytes),
            Encoding::Utf16(endian) => read_utf16(bytes, endian),
            Encoding::Utf32(endian) => read_utf32(bytes, endian),
        }
    }

    /// The bytes of a character, if the encoding has it.
    #[inline]
    pub fn write(self, character: char, buffer: &mut [u8; 4]) -> Option<&[u8]> {
        let length = match self {
            Encoding::Latin1 => {
                buffer[0] = u8::try_from(character).ok()?;
                1
            }
            Encoding::Utf8 => character.encode_utf8(buffer).len(),
            Encoding::Utf16(endian) => write_utf16(character, endian, buffer),
            Encoding::Utf32(endian) => {
                *buffer = match endian {
                    Endian::Little => u32::from(character).to_le_bytes(),
                    Endian::Big => u32::from(character).to_be_bytes(),
                };
                4
            }
        };
        Some(&buffer[..length])
    }
}

fn write_utf16(character: char, endian: Endian, buffer: &mut [u8; 4]) -> usize {
    let mut units = [0; 2];
    let count = character.encode_utf16(&mut units).len();
    for (unit, pair) in units.iter().zip(buffer.as_chunks_mut::<2>().0) {
        *pair = match endian {
            Endian::Little => unit.to_le_bytes(),
            Endian::Big => unit.to_be_bytes(),
        };
    }
    2 * count
}

fn read_utf8(bytes: &[u8]) -> Front {
    let window = &bytes[..bytes.len().min(4)];
    let chunk = window.utf8_chunks().next();
    match chunk.and_then(|chunk| chunk.valid().chars().next()) {
        Some(character) => Front::Character(character, character.len_utf8()),
        None => match std::str::from_utf8(window) {
            Err(error) if error.error_len().is_none() => Front::Incomplete,
            Err(_) | Ok(_) => Front::Invalid,
        },
    }
}

fn read_utf16(bytes: &[u8], endian: Endian) -> Front {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().take(2).map(|pair| match endian {
        Endian::Little => u16::from_le_bytes(*pair),
        Endian::Big => u16::from_be_bytes(*pair),
    });
    match char::decode_utf16(units).next() {
        None => Front::Incomplete,
        Some(Ok(character)) => Front::Character(character, 2 * character.len_utf16()),
        // The first half of a pair, alone.
        Some(Err(error)) if error.unpaired_surrogate() < 0xdc00 && pairs.len() < 2 => {
            Front::Incomplete
        }
        Some(Err(_)) => Front::Invalid,
    }
}

fn read_utf32(bytes: &[u8], endian: Endian) -> Front {
    let Some(word) = bytes.first_chunk::<4>() else {
        return Front::Incomplete;
    };
    let code = match endian {
        Endian::Little => u32::from_le_bytes(*word),
        Endian::Big => u32::from_be_bytes(*word),
    };
    char::from_u32(code).map_or(Front::Invalid, |character| Front::Character(character, 4))
}
