//! Floats: text in both directions, and their forms in binaries.

/// The bits of a float in a segment of 16, 32 or 64 bits; `None` for other sizes and for values
/// too large for the size.
pub fn to_sized_bits(value: f64, size: u64) -> Option<u64> {
    match size {
        64 => Some(value.to_bits()),
        32 => {
            let narrow = value as f32;
            (narrow.is_finite() || !value.is_finite()).then(|| u64::from(narrow.to_bits()))
        }
        16 => to_half(value),
        _ => None,
    }
}

/// The float in a segment of 16, 32 or 64 bits; `None` for other sizes, infinities and NaNs.
pub fn from_sized_bits(bits: u64, size: u64) -> Option<f64> {
    let value = match size {
        64 => f64::from_bits(bits),
        32 => f64::from(f32::from_bits(bits as u32)),
        16 => from_half(bits as u16),
        _ => return None,
    };
    value.is_finite().then_some(value)
}

fn from_half(bits: u16) -> f64 {
    let exponent = i32::from(bits >> 10 & 0x1f);
    let mantissa = f64::from(bits & 0x3ff);
    let value = match exponent {
        0 => mantissa * 2f64.powi(-24),
        31 if mantissa == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (mantissa + 1024.0) * 2f64.powi(exponent - 25),
    };
    if bits >> 15 == 1 { -value } else { value }
}

/// Rounds to nearest, ties to even.
fn to_half(value: f64) -> Option<u64> {
    let sign = (value.to_bits() >> 63) << 15;
    let value = value.abs();
    // The unit in the last place at the value's size; that of the smallest normal number below it.
    let exponent = ((value.to_bits() >> 52) as i32 - 1023).clamp(-14, 16);
    let units = (value / 2f64.powi(exponent - 10)).round_ties_even();
    // A carry into the next power of two lands in the exponent by itself.
    let bits = (((exponent + 14) as u64) << 10) + units as u64;
    (bits < 31 << 10).then_some(sign | bits)
}
