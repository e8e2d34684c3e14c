//! Clauses to decision trees.
//!
//! The method is Wadler's ("Efficient compilation of pattern matching", in Peyton Jones, *The
//! Implementation of Functional Programming Languages*, 1987), as in OTP's `v3_kernel`: clauses
//! are taken in runs that all test the same place; within a run they are grouped by what they
//! expect there, and one switch chooses the group. A failure behind a switch goes on with the next
//! run. Each clause stands in the tree once, so code does not grow beyond the program's; some
//! tests may be repeated, which Maranget's trees avoid at the price of copies.
//!
//! What a pattern takes apart is loaded where it is first tested, or at the leaf that binds it.

#![expect(clippy::wildcard_enum_match_arm, reason = "few columns")]

mod binary;
pub mod dump;
mod rows;
pub mod tree;

use crate::core::{Clause, Key, Test, Var};
use purlin_bytecode::module::Literal;
use rows::{Class, Column, Constructor, Occurrences, Place, Row};
use std::collections::HashMap;
use tree::{Kind, Step, Tree};

/// How many tests may lie on one path where several clauses are still possible.
const MAX_DEPTH: usize = 600;

/// The patterns test too much in a row for the compiler's stack.
#[derive(Debug)]
pub struct TooDeep;

/// Compiles clauses over the subjects; `fresh` supplies variables.
pub fn compile(
    subjects: &[Var],
    clauses: &[Clause],
    fresh: &mut dyn FnMut() -> Var,
) -> Result<Tree, TooDeep> {
    let mut compiler = Compiler {
        places: Occurrences::default(),
        fresh,
        clauses,
    };
    let roots: Vec<Place> = subjects
        .iter()
        .map(|&var| compiler.places.available(var))
        .collect();
    let rows = clauses.iter().enumerate().map(|(index, clause)| {
        let mut row = Row::new(index);
        for (place, pattern) in roots.iter().zip(&clause.patterns) {
            row.insert(*place, pattern);
        }
        row
    });
    compiler.rows(rows.collect(), 0)
}

struct Compiler<'c, 'f> {
    places: Occurrences,
    fresh: &'f mut dyn FnMut() -> Var,
    clauses: &'c [Clause],
}

impl<'c> Compiler<'c, '_> {
    /// The tree for rows in order of priority.
    fn rows(&mut self, mut rows: Vec<Row<'c>>, depth: usize) -> Result<Tree, TooDeep> {
        if depth > MAX_DEPTH {
            return Err(TooDeep);
        }
        let mut alternatives = Vec::new();
        while let Some(first) = rows.first() {
            let available = self.places.mark();
            if first.columns.is_empty() {
                let row = rows.remove(0);
                let certain = self.is_certain(&row);
                alternatives.push(self.leaf(row));
                self.places.forget(available);
                if certain {
                    break;
                }
                continue;
            }
            let place = choose_place(&rows);
            let length = run_length(&rows, place);
            let rest = rows.split_off(length);
            alternatives.push(self.run(rows, place, depth)?);
            self.places.forget(available);
            rows = rest;
        }
        Ok(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Tree::First(alternatives),
        })
    }

    fn is_certain(&self, row: &Row<'c>) -> bool {
        let clause = &self.clauses[row.clause];
        clause.guard.is_empty() && clause.equal.is_empty()
    }

    /// Binds the clause's variables.
    fn leaf(&mut self, row: Row<'c>) -> Tree {
        let mut steps = Vec::new();
        for (var, place) in row.bindings {
            self.places.bind(place, var, &mut steps);
        }
        with_steps(steps, Tree::Clause(row.clause))
    }

    /// Rows that all expect something at the place.
    fn run(&mut self, rows: Vec<Row<'c>>, place: Place, depth: usize) -> Result<Tree, TooDeep> {
        if rows[0].class_at(place) == Class::Rest {
            return self.rests(rows, place, depth);
        }
        let mut steps = Vec::new();
        let subject = self.places.load(place, self.fresh, &mut steps);
        let mut rows = rows;
        if let [_] = &rows[..] {
            let row = rows.pop().expect("one row");
            return self.single(row, steps, depth);
        }
        if let Some(key) = rows[0].key_at(place) {
            let tree = self.keys(rows, place, subject, key, depth)?;
            return Ok(with_steps(steps, tree));
        }
        let mut order = Vec::new();
        let mut groups: HashMap<Constructor, Vec<Row<'c>>> = HashMap::new();
        for row in rows {
            let constructor = row.constructor_at(place);
            let group = groups.entry(constructor.clone()).or_default();
            if group.is_empty() {
                order.push(constructor);
            }
            group.push(row);
        }
        let kinds = self.kinds(order, groups, place, depth)?;
        Ok(with_steps(steps, Tree::Switch(subject, kinds)))
    }

    fn kinds(
        &mut self,
        order: Vec<Constructor>,
        mut groups: HashMap<Constructor, Vec<Row<'c>>>,
        place: Place,
        depth: usize,
    ) -> Result<Vec<Kind>, TooDeep> {
        let mut kinds: Vec<Kind> = Vec::new();
        let arities = order
            .iter()
            .filter(|c| matches!(c, Constructor::Tuple(_)))
            .count();
        for constructor in order {
            let rows = groups
                .remove(&constructor)
                .expect("each group is taken once");
            let available = self.places.mark();
            match &constructor {
                Constructor::Value(value) => {
                    let tree = self.group(rows, place, depth)?;
                    match kinds.iter_mut().find_map(Kind::as_values) {
                        Some(values) => values.push((value.0.clone(), tree)),
                        None => kinds.push(Kind::Values(vec![(value.0.clone(), tree)])),
                    }
                }
                Constructor::Tuple(arity) => {
                    if arities == 1
                        && let Some(tag) = rows::common_tag(&rows, place)
                    {
                        let rows = rows.into_iter().map(|r| r.without_tag(place)).collect();
                        let test = Test::TaggedTuple(*arity, tag);
                        kinds.push(Kind::Test(test, self.group(rows, place, depth)?));
                    } else {
                        let tree = self.group(rows, place, depth)?;
                        match kinds.iter_mut().find_map(Kind::as_arities) {
                            Some(arities) => arities.push((*arity, tree)),
                            None => kinds.push(Kind::Arities(vec![(*arity, tree)])),
                        }
                    }
                }
                Constructor::Cons => {
                    kinds.push(Kind::Test(Test::Cons, self.group(rows, place, depth)?));
                }
                Constructor::Nil => {
                    kinds.push(Kind::Test(Test::Nil, self.group(rows, place, depth)?));
                }
                Constructor::Map => {
                    kinds.push(Kind::Test(Test::Map, self.group(rows, place, depth)?));
                }
                Constructor::Equal(value) => {
                    let tree = self.group(rows, place, depth)?;
                    kinds.push(Kind::Equal(value.0.clone(), tree));
                }
                Constructor::Binary => kinds.push(self.binaries(rows, place, depth)?),
            }
            self.places.forget(available);
        }
        // They exclude each other, and what a loop over a binary does besides is rare.
        if let Some(binary) = kinds.iter().position(|k| matches!(k, Kind::Binary { .. })) {
            kinds[..=binary].rotate_right(1);
        }
        Ok(kinds)
    }

    /// Rows of one constructor, which has been found at the place.
    fn group(&mut self, rows: Vec<Row<'c>>, place: Place, depth: usize) -> Result<Tree, TooDeep> {
        let rows = rows
            .into_iter()
            .map(|mut row| {
                let column = row.take(place);
                self.open(&mut row, place, column);
                row
            })
            .collect();
        self.rows(rows, depth + 1)
    }

    /// Replaces a pattern whose constructor has been found by the patterns of its parts.
    fn open(&mut self, row: &mut Row<'c>, place: Place, column: Column<'c>) {
        match column {
            Column::Tuple(elements, tested) => {
                for (index, pattern) in elements.iter().enumerate().skip(tested) {
                    let part = self.places.element(place, index as u32);
                    row.insert(part, pattern);
                }
            }
            Column::List(elements, tail) => {
                let (first, rest) = elements.split_first().expect("a list column has elements");
                let head = self.places.head(place);
                row.insert(head, first);
                let at_tail = self.places.tail(place);
                row.insert_list(at_tail, rest, tail);
            }
            Column::Chars(text) => {
                let (first, rest) = text.split_first().expect("a string column has characters");
                let head = self.places.head(place);
                row.columns.push((head, Column::Char(*first)));
                let at_tail = self.places.tail(place);
                row.insert_chars(at_tail, rest);
            }
            Column::Map(fields) => row.insert_keys(place, fields.iter().collect()),
            Column::Value(_)
            | Column::Char(_)
            | Column::Keys(_)
            | Column::Binary(_)
            | Column::Rest(_) => {}
        }
    }

    /// Rows with map patterns at the place, all of which ask for the key.
    fn keys(
        &mut self,
        rows: Vec<Row<'c>>,
        place: Place,
        subject: Var,
        key: &'c Key,
        depth: usize,
    ) -> Result<Tree, TooDeep> {
        let value = (self.fresh)();
        let at_value = self.places.available(value);
        let rows = rows
            .into_iter()
            .map(|mut row| {
                row.take_key(place, key, at_value);
                row
            })
            .collect();
        let step = Step::MapValue {
            map: subject,
            key: key.clone(),
            dst: value,
        };
        Ok(with_steps(vec![step], self.rows(rows, depth + 1)?))
    }

    /// One row alone: tests in a line, however many.
    fn single(
        &mut self,
        mut row: Row<'c>,
        mut steps: Vec<Step>,
        depth: usize,
    ) -> Result<Tree, TooDeep> {
        while let Some((place, column)) = row.take_first() {
            if let Column::Rest(rest) = column {
                self.rest(&mut row, rest, &mut steps);
                continue;
            }
            let subject = self.places.load(place, self.fresh, &mut steps);
            match &column {
                Column::Value(Literal::Nil) => steps.push(Step::Test(Test::Nil, subject)),
                Column::Value(value) => steps.push(Step::Equal((*value).clone(), subject)),
                Column::Char(c) => {
                    steps.push(Step::Equal(Literal::Integer((*c).into()), subject));
                }
                Column::Tuple(elements, tested) => {
                    let arity = elements.len() as u32;
                    if let (Some(tag), 0) = (rows::tag_of(elements), *tested) {
                        steps.push(Step::Test(Test::TaggedTuple(arity, tag), subject));
                        self.open(&mut row, place, Column::Tuple(elements, 1));
                        continue;
                    }
                    steps.push(Step::Test(Test::TupleOfArity(arity), subject));
                }
                Column::List(..) | Column::Chars(_) => steps.push(Step::Test(Test::Cons, subject)),
                Column::Map(_) => steps.push(Step::Test(Test::Map, subject)),
                Column::Keys(keys) => {
                    for (key, pattern) in keys {
                        let dst = (self.fresh)();
                        let at_value = self.places.available(dst);
                        steps.push(Step::MapValue {
                            map: subject,
                            key: (*key).clone(),
                            dst,
                        });
                        row.insert(at_value, pattern);
                    }
                }
                Column::Binary(segments) => {
                    let ctx = (self.fresh)();
                    steps.push(Step::BinStart { src: subject, ctx });
                    self.segments(&mut row, ctx, segments, &mut steps);
                }
                Column::Rest(_) => unreachable!("handled above"),
            }
            self.open(&mut row, place, column);
        }
        debug_assert!(depth <= MAX_DEPTH);
        let leaf = self.leaf(row);
        Ok(with_steps(steps, leaf))
    }
}

/// The place to test first: among those that the first row tests, the one that most rows after it
/// test as well.
fn choose_place(rows: &[Row<'_>]) -> Place {
    let columns = &rows[0].columns;
    let first = columns[0].0;
    if columns.len() == 1 || rows.len() == 1 {
        return first;
    }
    let best = columns
        .iter()
        .rev()
        .max_by_key(|(place, _)| run_length(rows, *place));
    best.map_or(first, |(place, _)| *place)
}

/// How many rows from the first on can be distinguished by what is at the place.
fn run_length(rows: &[Row<'_>], place: Place) -> usize {
    let first = rows[0].class_at(place);
    rows.iter()
        .take_while(|row| row.joins(place, &first))
        .count()
}

fn with_steps(mut steps: Vec<Step>, tree: Tree) -> Tree {
    if steps.is_empty() {
        return tree;
    }
    match tree {
        Tree::Steps(more, rest) => {
            steps.extend(more);
            Tree::Steps(steps, rest)
        }
        tree => Tree::Steps(steps, Box::new(tree)),
    }
}
