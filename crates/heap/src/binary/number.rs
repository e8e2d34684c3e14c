//! Floats and characters in segments of binaries.

use super::{Bits, Endian, Integer};

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
        match unit {
            8 => self.get_utf8(),
            16 => self.get_utf16(endian),
            _ => {
                let code = self.get_unit(0, 32, endian)?;
                Some((char::from_u32(code)?, 32))
            }
        }
    }

    fn get_unsigned(self, offset: u64, size: u64, endian: Endian) -> u64 {
        let signed = false;
        self.get_word(offset, size, Integer { endian, signed })
    }

    /// One unit, if it is there.
    fn get_unit(self, offset: u64, size: u64, endian: Endian) -> Option<u32> {
        (offset + size <= self.size_bits()).then(|| self.get_unsigned(offset, size, endian) as u32)
    }

    fn get_utf8(self) -> Option<(char, u64)> {
        let first = self.get_unit(0, 8, Endian::Big)?;
        // How many bytes follow, what the first one holds, and the least that needs so many.
        let (more, start, least) = match first {
            0..0x80 => return Some((char::from_u32(first)?, 8)),
            0xc0..0xe0 => (1, first & 0x1f, 0x80),
            0xe0..0xf0 => (2, first & 0x0f, 0x800),
            0xf0..0xf8 => (3, first & 0x07, 0x1_0000),
            _ => return None,
        };
        let mut code = start;
        for index in 1..=more {
            let byte = self.get_unit(index * 8, 8, Endian::Big)?;
            if byte & 0xc0 != 0x80 {
                return None;
            }
            code = code << 6 | byte & 0x3f;
        }
        if code < least {
            return None;
        }
        Some((char::from_u32(code)?, 8 + more * 8))
    }

    fn get_utf16(self, endian: Endian) -> Option<(char, u64)> {
        let first = self.get_unit(0, 16, endian)?;
        if !(0xd800..0xdc00).contains(&first) {
            return Some((char::from_u32(first)?, 16));
        }
        let second = self.get_unit(16, 16, endian)?;
        if !(0xdc00..0xe000).contains(&second) {
            return None;
        }
        let code = 0x1_0000 + ((first & 0x3ff) << 10 | second & 0x3ff);
        Some((char::from_u32(code)?, 32))
    }
}
