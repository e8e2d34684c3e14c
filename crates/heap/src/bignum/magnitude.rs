//! Arithmetic on magnitudes: slices of words, least significant first.

use std::cmp::Ordering;

/// The slice without leading zero words.
pub(super) fn trim(words: &[u64]) -> &[u64] {
    let used = words
        .iter()
        .rposition(|&word| word != 0)
        .map_or(0, |last| last + 1);
    &words[..used]
}

/// Order of two magnitudes without leading zeros.
pub(super) fn compare(a: &[u64], b: &[u64]) -> Ordering {
    a.len()
        .cmp(&b.len())
        .then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

/// a + b.
pub(super) fn add(a: &[u64], b: &[u64]) -> Vec<u64> {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let mut sum = Vec::with_capacity(long.len() + 1);
    let mut carry = false;
    for (i, &word) in long.iter().enumerate() {
        let other = short.get(i).copied().unwrap_or(0);
        let (partial, first) = word.overflowing_add(other);
        let (total, second) = partial.overflowing_add(u64::from(carry));
        sum.push(total);
        carry = first || second;
    }
    if carry {
        sum.push(1);
    }
    sum
}

/// a - b, where a >= b.
pub(super) fn sub(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut difference = Vec::with_capacity(a.len());
    let mut borrow = false;
    for (i, &word) in a.iter().enumerate() {
        let other = b.get(i).copied().unwrap_or(0);
        let (partial, first) = word.overflowing_sub(other);
        let (total, second) = partial.overflowing_sub(u64::from(borrow));
        difference.push(total);
        borrow = first || second;
    }
    debug_assert!(!borrow);
    difference
}

/// Number of bits.
pub(super) fn bit_length(words: &[u64]) -> u64 {
    let words = trim(words);
    match words.last() {
        Some(last) => words.len() as u64 * 64 - u64::from(last.leading_zeros()),
        None => 0,
    }
}

/// Is any of the lowest `bits` bits set?
pub(super) fn any_low_bit(words: &[u64], bits: u64) -> bool {
    let whole = (bits / 64) as usize;
    words.iter().take(whole).any(|&word| word != 0)
        || words
            .get(whole)
            .is_some_and(|word| word & ((1 << (bits % 64)) - 1) != 0)
}

/// words >> bits.
pub(super) fn shift_right(words: &[u64], bits: u64) -> Vec<u64> {
    let whole = (bits / 64) as usize;
    let shift = (bits % 64) as u32;
    if whole >= words.len() {
        return Vec::new();
    }
    let kept = &words[whole..];
    (0..kept.len())
        .map(|i| {
            let above = kept.get(i + 1).copied().unwrap_or(0);
            (u128::from(above) << 64 | u128::from(kept[i])).wrapping_shr(shift) as u64
        })
        .collect()
}

/// words << bits.
pub(super) fn shift_left(words: &[u64], bits: u64) -> Vec<u64> {
    let shift = (bits % 64) as u32;
    let mut shifted = vec![0; (bits / 64) as usize];
    let mut carry = 0;
    for &word in words {
        let pair = u128::from(word) << shift | u128::from(carry);
        shifted.push(pair as u64);
        carry = (pair >> 64) as u64;
    }
    shifted.push(carry);
    shifted
}
