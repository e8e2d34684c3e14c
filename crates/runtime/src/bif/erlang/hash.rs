//! Hashes and checksums.

use super::bits::iodata;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::hash;
use purlin_heap::term::Term;

/// The default range of `phash2`: 2^27, as OTP documents.
const PHASH2_RANGE: u64 = 1 << 27;

/// `erlang:phash2/1`.
pub fn phash2_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(
        hash::phash2(term, PHASH2_RANGE, &ctx.vm.atoms) as usize
    ))
}

/// `erlang:phash2/2`.
pub fn phash2_2<'h>(ctx: &mut Ctx<'h, '_>, [term, range]: [Term<'h>; 2]) -> BifResult<'h> {
    match range.as_small() {
        Some(range @ 1..=0x1_0000_0000) => {
            Ok(Term::size(
                hash::phash2(term, range as u64, &ctx.vm.atoms) as usize
            ))
        }
        Some(_) | None => Err(badarg()),
    }
}

fn checksum<'h>(term: Term<'h>) -> Result<u32, Interrupt<'h>> {
    let value = term.as_size().and_then(|value| u32::try_from(value).ok());
    value.ok_or_else(badarg)
}

/// `erlang:crc32/1`.
pub fn crc32_1<'h>(ctx: &mut Ctx<'h, '_>, [data]: [Term<'h>; 1]) -> BifResult<'h> {
    let bytes = iodata(ctx, data)?;
    Ok(Term::size(crc32fast::hash(&bytes) as usize))
}

/// `erlang:crc32/2`: goes on from an earlier checksum.
pub fn crc32_2<'h>(ctx: &mut Ctx<'h, '_>, [before, data]: [Term<'h>; 2]) -> BifResult<'h> {
    let before = checksum(before)?;
    let mut hasher = crc32fast::Hasher::new_with_initial(before);
    hasher.update(&iodata(ctx, data)?);
    Ok(Term::size(hasher.finalize() as usize))
}

/// The checksum of RFC 1950; the largest prime below 2^16 is its modulus.
fn adler32(before: u32, bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65_521;
    /// So many bytes cannot overflow 32 bits before the remainder is taken.
    const BLOCK: usize = 5_552;
    let (mut low, mut high) = (before & 0xffff, before >> 16);
    for block in bytes.chunks(BLOCK) {
        for &byte in block {
            low += u32::from(byte);
            high += low;
        }
        low %= MODULUS;
        high %= MODULUS;
    }
    high << 16 | low
}

/// `erlang:adler32/1`.
pub fn adler32_1<'h>(ctx: &mut Ctx<'h, '_>, [data]: [Term<'h>; 1]) -> BifResult<'h> {
    let bytes = iodata(ctx, data)?;
    Ok(Term::size(adler32(1, &bytes) as usize))
}

/// `erlang:adler32/2`: goes on from an earlier checksum.
pub fn adler32_2<'h>(ctx: &mut Ctx<'h, '_>, [before, data]: [Term<'h>; 2]) -> BifResult<'h> {
    let before = checksum(before)?;
    let bytes = iodata(ctx, data)?;
    Ok(Term::size(adler32(before, &bytes) as usize))
}
