//! Clocks and calendars. The native time unit is the nanosecond, as on OTP's Linux.

use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use dashu_int::IBig;
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::Term;

const NANOSECONDS: i128 = 1_000_000_000;
const SECONDS_PER_DAY: i64 = 86_400;
/// Days from 0000-03-01 to 1970-01-01 in the proleptic Gregorian calendar.
const EPOCH_DAYS: i64 = 719_468;

/// Parts per second of a time unit.
fn parts_per_second<'h>(unit: Term<'h>) -> Result<i128, Interrupt<'h>> {
    if let Some(parts) = unit.as_small() {
        return if parts > 0 {
            Ok(i128::from(parts))
        } else {
            Err(badarg())
        };
    }
    match unit.as_atom() {
        Some(Atom::SECOND | Atom::SECONDS) => Ok(1),
        Some(Atom::MILLISECOND | Atom::MILLI_SECONDS) => Ok(1_000),
        Some(Atom::MICROSECOND | Atom::MICRO_SECONDS) => Ok(1_000_000),
        Some(Atom::NANOSECOND | Atom::NANO_SECONDS) => Ok(NANOSECONDS),
        Some(Atom::NATIVE | Atom::PERF_COUNTER) => Ok(NANOSECONDS),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

/// Nanoseconds in another unit, rounded down.
pub(crate) fn in_unit<'h>(
    ctx: &mut Ctx<'h, '_>,
    nanoseconds: i128,
    unit: Term<'h>,
) -> BifResult<'h> {
    let parts = parts_per_second(unit)?;
    Ok(ctx.heap.i128((nanoseconds * parts).div_euclid(NANOSECONDS)))
}

fn monotonic(ctx: &Ctx<'_, '_>) -> i128 {
    i128::from(ctx.vm.monotonic_ns())
}

pub(crate) fn wall(ctx: &Ctx<'_, '_>) -> i128 {
    i128::from(ctx.vm.system.wall_ns())
}

/// `erlang:monotonic_time/0`.
pub fn monotonic_time_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = monotonic(ctx);
    Ok(ctx.heap.i128(now))
}

/// `erlang:monotonic_time/1`.
pub fn monotonic_time_1<'h>(ctx: &mut Ctx<'h, '_>, [unit]: [Term<'h>; 1]) -> BifResult<'h> {
    let now = monotonic(ctx);
    in_unit(ctx, now, unit)
}

/// `erlang:system_time/0`.
pub fn system_time_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = wall(ctx);
    Ok(ctx.heap.i128(now))
}

/// `erlang:system_time/1`.
pub fn system_time_1<'h>(ctx: &mut Ctx<'h, '_>, [unit]: [Term<'h>; 1]) -> BifResult<'h> {
    let now = wall(ctx);
    in_unit(ctx, now, unit)
}

/// `erlang:time_offset/0`: what system time is ahead of monotonic time.
pub fn time_offset_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let offset = wall(ctx) - monotonic(ctx);
    Ok(ctx.heap.i128(offset))
}

/// `erlang:time_offset/1`.
pub fn time_offset_1<'h>(ctx: &mut Ctx<'h, '_>, [unit]: [Term<'h>; 1]) -> BifResult<'h> {
    let offset = wall(ctx) - monotonic(ctx);
    in_unit(ctx, offset, unit)
}

/// `erlang:convert_time_unit/3`.
pub fn convert_time_unit_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [time, from, to]: [Term<'h>; 3],
) -> BifResult<'h> {
    let time = time.to_ibig().ok_or_else(badarg)?;
    let (from, to) = (parts_per_second(from)?, parts_per_second(to)?);
    let scaled = time * IBig::from(to);
    let from = IBig::from(from);
    let quotient = &scaled / &from;
    let inexact = &quotient * &from != scaled;
    let floor = if inexact && scaled < IBig::ZERO {
        quotient - IBig::ONE
    } else {
        quotient
    };
    Ok(ctx.heap.integer(&floor))
}

/// `{MegaSeconds, Seconds, MicroSeconds}`.
pub(crate) fn timestamp<'h>(ctx: &mut Ctx<'h, '_>) -> Term<'h> {
    let now = ctx.vm.system.wall_ns();
    timestamp_of(&mut ctx.heap, now)
}

/// The same for a time.
pub(crate) fn timestamp_of<'h>(heap: &mut HeapScope<'h>, wall_ns: u64) -> Term<'h> {
    let micros = wall_ns / 1_000;
    let parts = [
        micros / 1_000_000_000_000,
        micros / 1_000_000 % 1_000_000,
        micros % 1_000_000,
    ];
    let parts = parts.map(|part| Term::size(part as usize));
    heap.tuple(&parts)
}

/// `erlang:timestamp/0`.
pub fn timestamp_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(timestamp(ctx))
}

/// `erlang:now/0`: as `timestamp/0`, but each call gives a later time than all before.
pub fn now_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let micros = ctx.vm.bifs.later_microsecond((wall(ctx) / 1_000) as u64);
    let parts = [
        micros / 1_000_000_000_000,
        micros / 1_000_000 % 1_000_000,
        micros % 1_000_000,
    ];
    let parts = parts.map(|part| Term::size(part as usize));
    Ok(ctx.heap.tuple(&parts))
}

/// A date and time of day.
#[derive(Clone, Copy)]
struct DateTime {
    year: i64,
    month: i64,
    day: i64,
    second_of_day: i64,
}

/// The civil date of a number of seconds since 1970, by Howard Hinnant's `civil_from_days`.
fn date_time(seconds: i64) -> DateTime {
    let days = seconds.div_euclid(SECONDS_PER_DAY) + EPOCH_DAYS;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    DateTime {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month,
        day: day_of_year - (153 * shifted_month + 2) / 5 + 1,
        second_of_day: seconds.rem_euclid(SECONDS_PER_DAY),
    }
}

/// The inverse of [`date_time`].
fn seconds_of(at: DateTime) -> i64 {
    let year = at.year - i64::from(at.month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = if at.month > 2 {
        at.month - 3
    } else {
        at.month + 9
    };
    let day_of_year = (153 * shifted_month + 2) / 5 + at.day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era - EPOCH_DAYS) * SECONDS_PER_DAY + at.second_of_day
}

fn date_term<'h>(ctx: &mut Ctx<'h, '_>, at: DateTime) -> Term<'h> {
    let parts = [at.year, at.month, at.day].map(|part| Term::size(part.max(0) as usize));
    ctx.heap.tuple(&parts)
}

fn time_term<'h>(ctx: &mut Ctx<'h, '_>, at: DateTime) -> Term<'h> {
    let second = at.second_of_day;
    let parts =
        [second / 3_600, second / 60 % 60, second % 60].map(|part| Term::size(part as usize));
    ctx.heap.tuple(&parts)
}

fn date_time_term<'h>(ctx: &mut Ctx<'h, '_>, seconds: i64) -> Term<'h> {
    let at = date_time(seconds);
    let (date, time) = (date_term(ctx, at), time_term(ctx, at));
    ctx.heap.tuple(&[date, time])
}

fn utc_now(ctx: &Ctx<'_, '_>) -> i64 {
    (wall(ctx) / NANOSECONDS) as i64
}

fn local_now(ctx: &Ctx<'_, '_>) -> i64 {
    let utc = utc_now(ctx);
    utc + i64::from(ctx.vm.system.local_offset_seconds(utc))
}

/// `date/0`.
pub fn date_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let at = date_time(local_now(ctx));
    Ok(date_term(ctx, at))
}

/// `time/0`.
pub fn time_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let at = date_time(local_now(ctx));
    Ok(time_term(ctx, at))
}

/// `erlang:localtime/0`.
pub fn localtime_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = local_now(ctx);
    Ok(date_time_term(ctx, now))
}

/// `erlang:universaltime/0`.
pub fn universaltime_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = utc_now(ctx);
    Ok(date_time_term(ctx, now))
}

fn triple(term: Term<'_>) -> Option<[i64; 3]> {
    match term.as_tuple()?.elements() {
        &[a, b, c] => Some([a.as_small()?, b.as_small()?, c.as_small()?]),
        _ => None,
    }
}

/// `{{Y,M,D},{H,Min,S}}` as seconds since 1970.
fn seconds_of_term(term: Term<'_>) -> Option<i64> {
    let &[date, time] = term.as_tuple()?.elements() else {
        return None;
    };
    let ([year, month, day], [hour, minute, second]) = (triple(date)?, triple(time)?);
    let in_range = (0..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..=23).contains(&hour)
        && (0..=59).contains(&minute)
        && (0..=59).contains(&second);
    let at = DateTime {
        year,
        month,
        day,
        second_of_day: hour * 3_600 + minute * 60 + second,
    };
    let seconds = seconds_of(at);
    // A day that its month does not have comes back as another date.
    (in_range && date_time(seconds).day == day).then_some(seconds)
}

/// `erlang:universaltime_to_localtime/1`.
pub fn universaltime_to_localtime_1<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term]: [Term<'h>; 1],
) -> BifResult<'h> {
    let utc = seconds_of_term(term).ok_or_else(badarg)?;
    let local = utc + i64::from(ctx.vm.system.local_offset_seconds(utc));
    Ok(date_time_term(ctx, local))
}

/// `erlang:localtime_to_universaltime/1`.
pub fn localtime_to_universaltime_1<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term]: [Term<'h>; 1],
) -> BifResult<'h> {
    let local = seconds_of_term(term).ok_or_else(badarg)?;
    let system = &ctx.vm.system;
    // The offset at the moment itself, found from the one at the nearby moment.
    let near = local - i64::from(system.local_offset_seconds(local));
    let utc = local - i64::from(system.local_offset_seconds(near));
    Ok(date_time_term(ctx, utc))
}

/// `erlang:localtime_to_universaltime/2`: the second argument tells whether summer time is meant.
pub fn localtime_to_universaltime_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term, summer]: [Term<'h>; 2],
) -> BifResult<'h> {
    if summer.as_bool().is_none() && !summer.is_atom(Atom::UNDEFINED) {
        return Err(badarg());
    }
    localtime_to_universaltime_1(ctx, [term])
}
