//! Bitstring patterns: clauses over one match context.
//!
//! Clauses in a row that begin by reading the same integer read it once, and what they expect of it
//! is a column as any other: `<<1, ...>>; <<2, ...>>` become a switch. Constant bits count as an
//! integer of the size that all of them have. What is left of each pattern is a column again, to be
//! matched from the position behind the integer.

use super::rows::{Column, Place, Rest, Row};
use super::tree::{Kind, Step, Tree};
use super::{Compiler, TooDeep, with_steps};
use crate::core::{Key, Pat, PatSegment, Var};
use dashu_int::IBig;
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::SegmentFlags;

/// How many segments are read in common before each clause goes on alone.
const SHARED_MAX: usize = 40;
/// How many bits of constants are read at once.
const SHARED_BITS_MAX: u64 = 24;
/// The largest integer that is read in common, in bits: always a small one.
const INTEGER_BITS_MAX: u64 = 56;

/// What a pattern begins with, as far as it can be shared.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Head {
    /// So many constant bits.
    Bits(u64),
    /// An integer of so many bits.
    Integer(u64, SegmentFlags),
    /// All that is left, of that unit, and nothing else.
    Tail(u16),
    Other,
}

impl<'c> Compiler<'c, '_> {
    /// Rows with bitstring patterns at the place.
    pub(super) fn binaries(
        &mut self,
        mut rows: Vec<Row<'c>>,
        place: Place,
        depth: usize,
    ) -> Result<Kind, TooDeep> {
        let ctx = (self.fresh)();
        let segments_of = |row: &mut Row<'c>| {
            let Column::Binary(segments) = row.take(place) else {
                unreachable!("rows of this group have bitstring patterns there");
            };
            segments
        };
        if let [row] = &mut rows[..] {
            let segments = segments_of(row);
            let mut steps = Vec::new();
            self.segments(row, ctx, segments, &mut steps);
            let tree = with_steps(steps, self.rows(rows, depth + 1)?);
            return Ok(Kind::Binary { ctx, tree });
        }
        let position = (self.fresh)();
        let at_start = self.places.available(position);
        for row in &mut rows {
            let rest = Rest {
                ctx,
                position,
                first: None,
                segments: segments_of(row),
                assigned: Vec::new(),
                read: None,
            };
            row.columns.insert(0, (at_start, Column::Rest(rest)));
        }
        let steps = vec![Step::BinPosition { ctx, dst: position }];
        let tree = with_steps(steps, self.rests(rows, at_start, depth + 1)?);
        Ok(Kind::Binary { ctx, tree })
    }

    /// Rows that have the rest of a bitstring pattern at the place.
    pub(super) fn rests(
        &mut self,
        rows: Vec<Row<'c>>,
        place: Place,
        depth: usize,
    ) -> Result<Tree, TooDeep> {
        let mut runs = Vec::new();
        let mut start = 0;
        while start < rows.len() {
            let run = if depth < SHARED_MAX {
                shared(&rows[start..], place)
            } else {
                (Head::Other, 1)
            };
            start += run.1;
            runs.push(run);
        }
        let mut rows = rows.into_iter();
        let mut alternatives = Vec::with_capacity(runs.len());
        for (head, count) in runs {
            let mut run: Vec<Row<'c>> = rows.by_ref().take(count).collect();
            let available = self.places.mark();
            alternatives.push(match head {
                Head::Bits(bits) => {
                    let flags = SegmentFlags::default();
                    self.read_integer(run, place, (bits, flags), depth)?
                }
                Head::Integer(bits, flags) => {
                    self.read_integer(run, place, (bits, flags), depth)?
                }
                Head::Tail(unit) => self.read_tail(run, place, unit, depth)?,
                Head::Other => {
                    let row = run.pop().expect("one row");
                    self.single(row, Vec::new(), depth)?
                }
            });
            self.places.forget(available);
        }
        Ok(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Tree::First(alternatives),
        })
    }

    /// Rows that all read this integer, or begin with at least as many constant bits.
    fn read_integer(
        &mut self,
        mut rows: Vec<Row<'c>>,
        place: Place,
        (bits, flags): (u64, SegmentFlags),
        depth: usize,
    ) -> Result<Tree, TooDeep> {
        let (value, behind) = ((self.fresh)(), (self.fresh)());
        let (at_value, at_rest) = (self.places.available(value), self.places.available(behind));
        let mut steps = Vec::new();
        for (index, row) in rows.iter_mut().enumerate() {
            let mut rest = row.take_rest(place);
            if index == 0 {
                let ctx = rest.ctx;
                steps.push(Step::BinRestore {
                    ctx,
                    position: rest.position,
                });
                steps.push(Step::BinInteger {
                    ctx,
                    size: Key::Literal(Literal::Integer(IBig::from(bits))),
                    unit: 1,
                    flags,
                    dst: Some(value),
                });
                steps.push(Step::BinPosition { ctx, dst: behind });
            }
            match rest.take_head() {
                Taken::Bits(literal) => {
                    let (expected, left) = split_bits(&literal, bits);
                    row.columns.push((at_value, Column::Char(expected)));
                    rest.first = left;
                }
                Taken::Segment(PatSegment::Integer { value: pattern, .. }) => match pattern {
                    // At once, for it may be the size of a later segment.
                    Pat::Var(var) => rest.assigned.push((*var, value)),
                    Pat::Wild
                    | Pat::Literal(_)
                    | Pat::List(..)
                    | Pat::Tuple(_)
                    | Pat::Map(_)
                    | Pat::Binary(_)
                    | Pat::Both(_) => row.insert(at_value, pattern),
                },
                Taken::Segment(_) => unreachable!("only integers and constants are shared"),
            }
            rest.position = behind;
            rest.read = Some(at_value);
            row.columns.push((at_rest, Column::Rest(rest)));
        }
        Ok(with_steps(steps, self.rows(rows, depth + 1)?))
    }

    /// Rows that all end with such a tail.
    fn read_tail(
        &mut self,
        mut rows: Vec<Row<'c>>,
        place: Place,
        unit: u16,
        depth: usize,
    ) -> Result<Tree, TooDeep> {
        let tail = (self.fresh)();
        let at_tail = self.places.available(tail);
        let mut steps = Vec::new();
        for row in &mut rows {
            let mut rest = row.take_rest(place);
            if steps.is_empty() {
                let (ctx, position) = (rest.ctx, rest.position);
                steps.push(Step::BinRestore { ctx, position });
                steps.push(Step::BinTail {
                    ctx,
                    unit,
                    dst: Some(tail),
                });
            }
            let assigned = rest.assigned.iter();
            steps.extend(assigned.map(|&(dst, src)| Step::Assign { dst, src }));
            if let Taken::Segment(PatSegment::Tail { value, .. }) = rest.take_head() {
                row.insert(at_tail, value);
            }
        }
        Ok(with_steps(steps, self.rows(rows, depth + 1)?))
    }

    /// The rest of a pattern, for one row.
    pub(super) fn rest(&mut self, row: &mut Row<'c>, rest: Rest<'c>, steps: &mut Vec<Step>) {
        let (ctx, position) = (rest.ctx, rest.position);
        steps.push(Step::BinRestore { ctx, position });
        let assigned = rest.assigned.into_iter();
        steps.extend(assigned.map(|(dst, src)| Step::Assign { dst, src }));
        steps.extend(rest.first.map(|bits| Step::BinBits(ctx, bits)));
        self.segments(row, ctx, rest.segments, steps);
    }

    /// Reads the segments; what is expected of their values is left to the row.
    pub(super) fn segments(
        &mut self,
        row: &mut Row<'c>,
        ctx: Var,
        segments: &'c [PatSegment],
        steps: &mut Vec<Step>,
    ) {
        let mut ended = false;
        for segment in segments {
            match segment {
                PatSegment::Bits(bits) => steps.push(Step::BinBits(ctx, bits.clone())),
                PatSegment::Integer {
                    value,
                    size,
                    unit,
                    flags,
                } => {
                    let dst = self.segment_value(row, value);
                    let (size, unit, flags) = (size.clone(), *unit, *flags);
                    steps.push(Step::BinInteger {
                        ctx,
                        size,
                        unit,
                        flags,
                        dst,
                    });
                }
                PatSegment::Float {
                    value,
                    size,
                    unit,
                    flags,
                } => {
                    let dst = self.segment_value(row, value);
                    let dst = dst.unwrap_or_else(|| (self.fresh)());
                    let (size, unit, flags) = (size.clone(), *unit, *flags);
                    steps.push(Step::BinFloat {
                        ctx,
                        size,
                        unit,
                        flags,
                        dst,
                    });
                }
                PatSegment::Utf { value, unit, flags } => {
                    let dst = self.segment_value(row, value);
                    let dst = dst.unwrap_or_else(|| (self.fresh)());
                    let (unit, flags) = (*unit, *flags);
                    steps.push(Step::BinUtf {
                        ctx,
                        unit,
                        flags,
                        dst,
                    });
                }
                PatSegment::Binary { value, size, unit } => {
                    let dst = self.segment_value(row, value);
                    let (size, unit) = (size.clone(), *unit);
                    steps.push(Step::BinBinary {
                        ctx,
                        size,
                        unit,
                        dst,
                    });
                }
                PatSegment::Tail { value, unit } => {
                    let dst = self.segment_value(row, value);
                    steps.push(Step::BinTail {
                        ctx,
                        unit: *unit,
                        dst,
                    });
                    ended = true;
                }
            }
        }
        if !ended {
            steps.push(Step::BinEnd(ctx));
        }
    }

    /// The variable that a segment's value is read into. A variable of the program is assigned at
    /// once, for it may be the size of a later segment.
    fn segment_value(&mut self, row: &mut Row<'c>, value: &'c Pat) -> Option<Var> {
        match value {
            Pat::Wild => None,
            Pat::Var(var) => Some(*var),
            Pat::Literal(_)
            | Pat::List(..)
            | Pat::Tuple(_)
            | Pat::Map(_)
            | Pat::Binary(_)
            | Pat::Both(_) => {
                let var = (self.fresh)();
                let place = self.places.available(var);
                row.insert(place, value);
                Some(var)
            }
        }
    }
}

/// What a rest begins with.
enum Taken<'c> {
    Bits(Literal),
    Segment(&'c PatSegment),
}

impl<'c> Rest<'c> {
    fn head(&self) -> Head {
        let bits = |literal: &Literal| match literal {
            Literal::Bitstring(_, bits @ 1..) => Head::Bits(*bits),
            _ => Head::Other,
        };
        if let Some(first) = &self.first {
            return bits(first);
        }
        match self.segments {
            [PatSegment::Bits(literal), ..] => bits(literal),
            [
                PatSegment::Integer {
                    size: Key::Literal(Literal::Integer(size)),
                    unit,
                    flags,
                    ..
                },
                ..,
            ] => {
                let bits = u64::try_from(size)
                    .ok()
                    .and_then(|size| size.checked_mul(u64::from(*unit)));
                match bits {
                    Some(bits @ 1..=INTEGER_BITS_MAX) => Head::Integer(bits, *flags),
                    Some(_) | None => Head::Other,
                }
            }
            [PatSegment::Tail { unit, .. }] => Head::Tail(*unit),
            _ => Head::Other,
        }
    }

    fn take_head(&mut self) -> Taken<'c> {
        if let Some(first) = self.first.take() {
            return Taken::Bits(first);
        }
        let (head, others) = self.segments.split_first().expect("there is a head");
        self.segments = others;
        match head {
            PatSegment::Bits(literal) => Taken::Bits(literal.clone()),
            segment => Taken::Segment(segment),
        }
    }
}

/// What the first rows can read in common, and how many of them; one row reads alone.
fn shared(rows: &[Row<'_>], place: Place) -> (Head, usize) {
    let mut common = rows[0].rest_at(place).head();
    let mut count = 1;
    for row in &rows[1..] {
        let both = match (common, row.rest_at(place).head()) {
            (Head::Bits(a), Head::Bits(b)) => Head::Bits(a.min(b)),
            (Head::Bits(constant), integer @ Head::Integer(bits, flags))
            | (integer @ Head::Integer(bits, flags), Head::Bits(constant))
                if bits <= constant && is_plain(bits, flags) =>
            {
                integer
            }
            (a, b) if a == b => a,
            _ => Head::Other,
        };
        if both == Head::Other {
            break;
        }
        common = both;
        count += 1;
    }
    match common {
        _ if count == 1 => (Head::Other, 1),
        Head::Bits(bits @ 8..) => (Head::Bits(bits.min(SHARED_BITS_MAX) / 8 * 8), count),
        common => (common, count),
    }
}

/// Whether the integer's value is what the bits say from left to right, and fits a switch.
fn is_plain(bits: u64, flags: SegmentFlags) -> bool {
    !flags.signed && (!flags.little || bits <= 8) && bits < 32
}

/// The first bits as a number, and the others.
fn split_bits(literal: &Literal, count: u64) -> (u32, Option<Literal>) {
    let Literal::Bitstring(bytes, size) = literal else {
        unreachable!("constant bits are a bitstring");
    };
    let bit = |at: u64| bytes[(at / 8) as usize] >> (7 - at % 8) & 1;
    let number = (0..count).fold(0, |number, at| number << 1 | u32::from(bit(at)));
    let left = size - count;
    let mut others = vec![0; left.div_ceil(8) as usize];
    for at in 0..left {
        others[(at / 8) as usize] |= bit(count + at) << (7 - at % 8);
    }
    (
        number,
        (left > 0).then_some(Literal::Bitstring(others, left)),
    )
}
