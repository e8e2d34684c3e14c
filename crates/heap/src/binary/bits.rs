//! Bits at any offset of byte slices.

use std::cmp::Ordering;

/// The eight bits from bit `offset` on.
#[inline]
pub(super) fn byte_at(bytes: &[u8], offset: u64) -> u8 {
    let (index, shift) = ((offset / 8) as usize, offset % 8);
    if shift == 0 {
        return bytes[index];
    }
    let pair = u16::from_be_bytes([bytes[index], bytes[index + 1]]);
    (pair >> (8 - shift)) as u8
}

/// Up to eight bits from bit `offset` on, in the high bits of a byte; the rest is zero.
#[inline]
pub(super) fn head_bits(bytes: &[u8], offset: u64, count: u64) -> u8 {
    debug_assert!((1..=8).contains(&count));
    let (index, shift) = ((offset / 8) as usize, offset % 8);
    let next = bytes.get(index + 1).copied().unwrap_or(0);
    let pair = u16::from_be_bytes([bytes[index], next]);
    (pair >> (8 - shift)) as u8 & (0xff << (8 - count))
}

/// Copies `size` bits from bit `offset` of `from` to the start of `to`; unused bits of the last
/// byte written are cleared.
pub(super) fn copy(from: &[u8], offset: u64, size: u64, to: &mut [u8]) {
    let whole = (size / 8) as usize;
    let (start, shift) = ((offset / 8) as usize, offset % 8);
    if shift == 0 {
        to[..whole].copy_from_slice(&from[start..start + whole]);
    } else {
        for (index, target) in to[..whole].iter_mut().enumerate() {
            let pair = u16::from_be_bytes([from[start + index], from[start + index + 1]]);
            *target = (pair >> (8 - shift)) as u8;
        }
    }
    let left = size % 8;
    if left > 0 {
        to[whole] = head_bits(from, offset + whole as u64 * 8, left);
    }
}

/// Copies `size` bits from bit `from_offset` to bit `to_offset` of `to`, whose bits from there on
/// are zero.
pub(super) fn append(from: &[u8], from_offset: u64, size: u64, to: &mut [u8], to_offset: u64) {
    let shift = to_offset % 8;
    if shift == 0 {
        return copy(from, from_offset, size, &mut to[(to_offset / 8) as usize..]);
    }
    let mut done = 0;
    while done < size {
        let count = (size - done).min(8);
        let bits = head_bits(from, from_offset + done, count);
        let at = to_offset + done;
        let index = (at / 8) as usize;
        to[index] |= bits >> shift;
        if count > 8 - shift {
            to[index + 1] |= bits << (8 - shift);
        }
        done += count;
    }
}

/// Compares two runs of bits given as (bytes, offset, size).
pub(super) fn compare(a: (&[u8], u64, u64), b: (&[u8], u64, u64)) -> Ordering {
    let common = a.2.min(b.2);
    let mut done = 0;
    while done < common {
        let count = (common - done).min(8);
        let order = head_bits(a.0, a.1 + done, count).cmp(&head_bits(b.0, b.1 + done, count));
        if order.is_ne() {
            return order;
        }
        done += count;
    }
    a.2.cmp(&b.2)
}
