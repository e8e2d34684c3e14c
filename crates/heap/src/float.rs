//! Floats: text in both directions, and their forms in binaries.

/// Largest number of decimals that [`decimals`] and [`scientific`] take, as in OTP.
pub const DECIMALS_MAX: usize = 253;
/// The same for [`scientific`].
pub const SCIENTIFIC_DECIMALS_MAX: usize = 249;

/// How `float_to_list/2` is asked to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `{decimals, N}`, with `compact` or without.
    Decimals {
        /// Digits after the point, at most [`DECIMALS_MAX`].
        digits: usize,
        /// Drop zeros at the end.
        compact: bool,
    },
    /// `{scientific, N}`.
    Scientific {
        /// Digits after the point, at most [`SCIENTIFIC_DECIMALS_MAX`].
        digits: usize,
    },
    /// `short`.
    Short,
}

impl Default for Format {
    /// What `float_to_list/1` writes.
    fn default() -> Format {
        Format::Scientific { digits: 20 }
    }
}

/// A float as text; `None` if more digits are asked for than OTP gives.
pub fn format(value: f64, format: Format) -> Option<String> {
    match format {
        Format::Decimals { digits, compact } => {
            (digits <= DECIMALS_MAX).then(|| decimals(value, digits, compact))
        }
        Format::Scientific { digits } => {
            (digits <= SCIENTIFIC_DECIMALS_MAX).then(|| scientific(value, digits))
        }
        Format::Short => Some(shortest(value)),
    }
}

/// The shortest text that reads back as the same float: what `~w`, `~p` and
/// `float_to_list(F, [short])` give.
///
/// Plain notation unless the scientific one is shorter, or the float is so large (from 2^53) that
/// not every integer has one of its own. There is always a digit on both sides of the point.
pub fn shortest(value: f64) -> String {
    const EXACT_INTEGERS: f64 = 9_007_199_254_740_992.0;
    let (digits, exponent) = shortest_digits(value.abs());
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let (head, tail) = digits.split_at(1);
    let tail = if tail.is_empty() { "0" } else { tail };
    let scientific = format!("{sign}{head}.{tail}e{exponent}");
    if value.abs() >= EXACT_INTEGERS {
        return scientific;
    }
    let plain = match usize::try_from(exponent) {
        Err(_) => {
            format!(
                "{sign}0.{}{digits}",
                "0".repeat(exponent.unsigned_abs() as usize - 1)
            )
        }
        Ok(exponent) if digits.len() > exponent + 1 => {
            let (whole, fraction) = digits.split_at(exponent + 1);
            format!("{sign}{whole}.{fraction}")
        }
        Ok(exponent) => {
            format!(
                "{sign}{digits}{}.0",
                "0".repeat(exponent + 1 - digits.len())
            )
        }
    };
    if plain.len() <= scientific.len() {
        plain
    } else {
        scientific
    }
}

/// The shortest digits of a float that is not negative, without zeros at either end, and the power
/// of ten of the first one.
fn shortest_digits(value: f64) -> (String, i32) {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().expect("ryu writes a number after the e");
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0');
    if digits.is_empty() {
        return (String::from("0"), 0);
    }
    let zeros = (all.len() - digits.len()) as i32;
    let first = exponent + whole.len() as i32 - 1 - zeros;
    (digits.trim_end_matches('0').to_owned(), first)
}

/// `float_to_list(F, [{decimals, N}])`; with `compact` without zeros at the end.
///
/// Rounds as OTP does: the fraction is multiplied by a power of ten in floating point and rounded
/// half up, which is not always what the exact value would give. Large numbers are exact.
pub fn decimals(value: f64, count: usize, compact: bool) -> String {
    /// Beyond these OTP leaves the work to the C library.
    const LARGE: f64 = 9_007_199_254_740_992.0;
    const MANY: usize = 19;
    let text = if value.abs() > LARGE || count >= MANY {
        format!("{value:.count$}")
    } else {
        let size = value.abs();
        let sign = if value.is_sign_negative() { "-" } else { "" };
        if count == 0 {
            return format!("{sign}{}", size.round() as u64);
        }
        let scale = 10u64.pow(count as u32);
        let fraction = ((size - size.floor()) * scale as f64).round() as u64;
        let whole = size.floor() as u64 + u64::from(fraction >= scale);
        let fraction = if fraction >= scale { 0 } else { fraction };
        format!("{sign}{whole}.{fraction:0count$}")
    };
    if !compact {
        return text;
    }
    // Without a point, OTP takes the zeros of a large integer for decimals. So do we.
    let trimmed = text.trim_end_matches('0');
    if trimmed.ends_with('.') {
        format!("{trimmed}0")
    } else {
        trimmed.to_owned()
    }
}

/// `float_to_list(F, [{scientific, N}])`; `float_to_list(F)` has 20 decimals.
pub fn scientific(value: f64, count: usize) -> String {
    let text = format!("{value:.count$e}");
    let (mantissa, exponent) = text.split_once('e').expect("the format has an exponent");
    let (sign, digits) = match exponent.strip_prefix('-') {
        Some(digits) => ('-', digits),
        None => ('+', exponent),
    };
    format!("{mantissa}e{sign}{digits:0>2}")
}

/// The float that Erlang text stands for: digits on both sides of a point, then perhaps an
/// exponent. `None` for anything else and for numbers that are too large.
pub fn parse(text: &[u8]) -> Option<f64> {
    let unsigned = text
        .strip_prefix(b"-")
        .or(text.strip_prefix(b"+"))
        .unwrap_or(text);
    let (mantissa, exponent) = match unsigned.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let point = mantissa.iter().position(|&byte| byte == b'.')?;
    let is_number = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    let exponent_is_number = exponent.is_none_or(|digits| {
        is_number(
            digits
                .strip_prefix(b"-")
                .or(digits.strip_prefix(b"+"))
                .unwrap_or(digits),
        )
    });
    if !is_number(&mantissa[..point]) || !is_number(&mantissa[point + 1..]) || !exponent_is_number {
        return None;
    }
    let value: f64 = std::str::from_utf8(text).ok()?.parse().ok()?;
    value.is_finite().then_some(value)
}

/// The bits of a float in a segment of 16, 32 or 64 bits; `None` for other sizes. A value too large
/// for the size becomes an infinity, as in OTP.
pub fn to_sized_bits(value: f64, size: u64) -> Option<u64> {
    match size {
        64 => Some(value.to_bits()),
        32 => Some(u64::from((value as f32).to_bits())),
        16 => Some(to_half(value)),
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
fn to_half(value: f64) -> u64 {
    const INFINITY: u64 = 31 << 10;
    let sign = (value.to_bits() >> 63) << 15;
    let value = value.abs();
    // The unit in the last place at the value's size; that of the smallest normal number below it.
    let exponent = ((value.to_bits() >> 52) as i32 - 1023).clamp(-14, 16);
    let units = (value / 2f64.powi(exponent - 10)).round_ties_even();
    // A carry into the next power of two lands in the exponent by itself.
    let bits = (((exponent + 14) as u64) << 10).saturating_add(units as u64);
    sign | bits.min(INFINITY)
}
