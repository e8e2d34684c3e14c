//! Clauses that are never reached because earlier ones take all that they match.
//!
//! The clauses are matched on paper, column by column, as the compiler does it (P. Wadler in S.
//! Peyton Jones, The Implementation of Functional Programming Languages, 1987, ch. 5): runs of
//! variables and runs of constructors in turn, constructors by kind. Where a clause without guard
//! is reached with nothing left to match, what comes behind it is never reached. As in OTP, only
//! the next such clause is named.

use super::binary::Key;
use super::pattern::{Con, Pattern};
use purlin_syntax::span::Span;
use std::collections::{HashMap, VecDeque};

/// A clause: what is still to be matched.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub patterns: VecDeque<Pattern>,
    pub span: Span,
    /// Whether it may refuse what its patterns take.
    pub guarded: bool,
}

/// A clause that is never reached, and the one that hides it.
pub(super) type Shadowed = (Span, Span);

/// The clauses that others hide.
pub(super) fn shadowed(rows: Vec<Row>) -> Vec<Shadowed> {
    let mut found = Vec::new();
    columns(rows, None, &mut found);
    found
}

/// Matches all columns of the rows; behind them comes `next`. Returns the first clause tried.
fn columns(mut rows: Vec<Row>, next: Option<Span>, found: &mut Vec<Shadowed>) -> Option<Span> {
    let any = |row: &Row| row.patterns[0].shape.is_none();
    loop {
        if rows.first()?.patterns.is_empty() {
            return leaf(&rows, next, found);
        }
        if !rows.iter().all(any) {
            break;
        }
        // A column of variables, of which a vast pattern has thousands: no recursion for them.
        for row in &mut rows {
            row.patterns.pop_front();
        }
    }
    let mut runs: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some(run) if any(&run[0]) == any(&row) => run.push(row),
            _ => runs.push(vec![row]),
        }
    }
    let mut next = next;
    for mut run in runs.into_iter().rev() {
        if run[0].patterns[0].shape.is_none() {
            for row in &mut run {
                row.patterns.pop_front();
            }
            next = columns(run, next, found);
        } else {
            let first = run[0].span;
            for group in groups(run) {
                columns(group, None, found);
            }
            next = Some(first);
        }
    }
    next
}

fn leaf(rows: &[Row], next: Option<Span>, found: &mut Vec<Shadowed>) -> Option<Span> {
    if let Some(sure) = rows.iter().position(|row| !row.guarded) {
        let hider = rows[sure].span;
        let hidden = rows.get(sure + 1).map(|row| row.span);
        found.extend(hidden.map(|span| (span, hider)));
        found.extend(next.map(|span| (span, hider)));
    }
    rows.first().map(|row| row.span)
}

/// Rows whose first patterns have the same constructor, which is replaced by its parts. Maps with
/// different keys do not exclude each other, so they keep their order; so do segments of binaries.
fn groups(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut groups: Vec<(Con, Vec<Row>)> = Vec::new();
    let mut places: HashMap<(Con, usize), usize> = HashMap::new();
    for mut row in rows {
        let Some((con, parts)) = row.patterns.pop_front().and_then(|pattern| pattern.shape) else {
            continue;
        };
        let key = (con, parts.len());
        for part in parts.into_iter().rev() {
            row.patterns.push_front(part);
        }
        let place = places.get(&key).copied();
        match place.filter(|place| joins(&key.0, &groups[place + 1..])) {
            Some(place) => groups[place].1.push(row),
            None => {
                places.insert(key.clone(), groups.len());
                groups.push((key.0, vec![row]));
            }
        }
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}

/// Whether a row whose first pattern is `con` belongs to an earlier group of the same, with others
/// `between`: not where one of them could take what the row takes.
fn joins(con: &Con, between: &[(Con, Vec<Row>)]) -> bool {
    let bits = |con: &Con| matches!(con, Con::Segment(Key::Bits(_)));
    match con {
        Con::OpaqueMap | Con::Vast | Con::Segment(Key::Alone) => false,
        Con::Segment(Key::Bits(_)) => between.iter().all(|(other, _)| bits(other)),
        Con::Map(_) | Con::Segment(Key::Variable(_)) | Con::End => between.is_empty(),
        Con::Integer(_)
        | Con::Float(_)
        | Con::Atom(_)
        | Con::Nil
        | Con::Cons
        | Con::Tuple
        | Con::Binary => true,
    }
}
