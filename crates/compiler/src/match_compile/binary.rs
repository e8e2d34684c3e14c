//! Bitstring patterns: one clause after the other over one match context.

use super::rows::{Column, Place, Row};
use super::tree::{Kind, Step, Tree};
use super::{Compiler, TooDeep, with_steps};
use crate::core::{Pat, PatSegment, Var};

impl<'c> Compiler<'c, '_> {
    /// Rows with bitstring patterns at the place.
    pub(super) fn binaries(
        &mut self,
        rows: Vec<Row<'c>>,
        place: Place,
        _subject: Var,
        depth: usize,
    ) -> Result<Kind, TooDeep> {
        let ctx = (self.fresh)();
        let position = (self.fresh)();
        let several = rows.len() > 1;
        let mut alternatives = Vec::new();
        for (index, mut row) in rows.into_iter().enumerate() {
            let mut steps = Vec::new();
            if several {
                steps.push(if index == 0 {
                    Step::BinPosition { ctx, dst: position }
                } else {
                    Step::BinRestore { ctx, position }
                });
            }
            let available = self.places.mark();
            let Column::Binary(segments) = row.take(place) else {
                unreachable!("rows of this group have bitstring patterns there");
            };
            self.segments(&mut row, ctx, segments, &mut steps);
            let tree = self.rows(vec![row], depth + 1)?;
            alternatives.push(with_steps(steps, tree));
            self.places.forget(available);
        }
        let tree = match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Tree::First(alternatives),
        };
        Ok(Kind::Binary { ctx, tree })
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
