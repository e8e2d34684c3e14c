//! Floats and characters in segments of binaries.

use super::{Bits, Endian, Integer};
use crate::character::{Encoding, Front};

impl Bits<'_> {
    /// The float in the first `size` bits, which are there; none for other sizes than 16, 32 and
    /// 64, and for what is no finite number. In no bits OTP finds 0.0.
    pub fn get_float(self, size: u64, endian: Endian) -> Option<f64> {
        if size == 0 {
            return Some(0.0);
        }
        if !matches!(size, 16 | 32 | 64) {
            return None;
        }
        crate::float::from_sized_bits(self.get_unsigned(0, size, endian), size)
    }

    /// The character at the front in the encoding with units of 8, 16 or 32 bits, and how many
    /// bits it takes; none if there is no valid one.
    pub fn get_char(self, unit: u16, endian: Endian) -> Option<(char, u64)> {
        let encoding = match unit {
            8 => Encoding::Utf8,
            16 => Encoding::Utf16(endian),
            _ => Encoding::Utf32(endian),
        };
        let count = (self.size_bits() / 8).min(4);
        let front = self.get_unsigned(0, count * 8, Endian::Little) as u32;
        match encoding.read(&front.to_le_bytes()[..count as usize]) {
            Front::Character(character, length) => Some((character, length as u64 * 8)),
            Front::Incomplete | Front::Invalid => None,
        }
    }

    fn get_unsigned(self, offset: u64, size: u64, endian: Endian) -> u64 {
        let signed = false;
        self.get_word(offset, size, Integer { endian, signed })
    }
}
