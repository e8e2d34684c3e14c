//! The rows of a match: what each clause still expects, and where.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few constants and columns are special"
)]

use super::tree::Step;
use crate::core::{Key, Pat, PatSegment, Var};
use purlin_bytecode::module::{AtomRef, Literal};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

/// Constant strings longer than this are compared as a whole.
const LONG_STRING: usize = 40;

/// Something inside a subject, or a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place(u32);

/// How a place is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Path {
    Root(Var),
    Head(Place),
    Tail(Place),
    Element(Place, u32),
}

/// All places, and in which variable each is at present.
#[derive(Debug, Default)]
pub struct Occurrences {
    paths: Vec<Path>,
    known: HashMap<Path, Place>,
    loaded: Vec<Option<Var>>,
    /// Places loaded, in order, to be forgotten on another path of the tree.
    log: Vec<Place>,
}

impl Occurrences {
    fn place(&mut self, path: Path) -> Place {
        if let Some(&place) = self.known.get(&path) {
            return place;
        }
        let place = Place(self.paths.len() as u32);
        self.paths.push(path);
        self.loaded.push(None);
        self.known.insert(path, place);
        place
    }

    /// The place that is in a variable everywhere.
    pub fn available(&mut self, var: Var) -> Place {
        let place = self.place(Path::Root(var));
        self.loaded[place.0 as usize] = Some(var);
        place
    }

    pub fn head(&mut self, list: Place) -> Place {
        self.place(Path::Head(list))
    }

    pub fn tail(&mut self, list: Place) -> Place {
        self.place(Path::Tail(list))
    }

    pub fn element(&mut self, tuple: Place, index: u32) -> Place {
        self.place(Path::Element(tuple, index))
    }

    pub fn mark(&self) -> usize {
        self.log.len()
    }

    /// Forgets what was loaded since the mark.
    pub fn forget(&mut self, mark: usize) {
        for place in self.log.drain(mark..) {
            self.loaded[place.0 as usize] = None;
        }
    }

    /// The variable that holds the place, which is loaded into a new one if need be.
    pub fn load(
        &mut self,
        place: Place,
        fresh: &mut dyn FnMut() -> Var,
        steps: &mut Vec<Step>,
    ) -> Var {
        if let Some(var) = self.loaded[place.0 as usize] {
            return var;
        }
        let dst = fresh();
        self.load_into(place, dst, steps);
        dst
    }

    /// Assigns the place to a variable of the program.
    pub fn bind(&mut self, place: Place, dst: Var, steps: &mut Vec<Step>) {
        match self.loaded[place.0 as usize] {
            Some(src) => steps.push(Step::Assign { dst, src }),
            None => self.load_into(place, dst, steps),
        }
    }

    /// What a place is a part of has been tested, so it is loaded.
    fn load_into(&mut self, place: Place, dst: Var, steps: &mut Vec<Step>) {
        let parent = |parent: Place| {
            self.loaded[parent.0 as usize].expect("what is taken apart has been tested")
        };
        steps.push(match self.paths[place.0 as usize] {
            Path::Root(src) => Step::Assign { dst, src },
            Path::Head(list) => Step::Head {
                src: parent(list),
                dst,
            },
            Path::Tail(list) => Step::Tail {
                src: parent(list),
                dst,
            },
            Path::Element(tuple, index) => Step::Element {
                src: parent(tuple),
                index,
                dst,
            },
        });
        self.loaded[place.0 as usize] = Some(dst);
        self.log.push(place);
    }
}

/// What a clause expects at one place. Variables and wildcards are no expectation.
#[derive(Clone, Debug)]
pub enum Column<'c> {
    /// A constant.
    Value(&'c Literal),
    /// A character of a string.
    Char(u32),
    /// A tuple; so many elements from the first on are known to be right.
    Tuple(&'c [Pat], usize),
    /// At least one element, and a tail.
    List(&'c [Pat], &'c Pat),
    /// At least one character.
    Chars(&'c [u32]),
    /// A map.
    Map(&'c [(Key, Pat)]),
    /// These keys, in what is known to be a map.
    Keys(Vec<&'c (Key, Pat)>),
    /// A bitstring.
    Binary(&'c [PatSegment]),
    /// What is left of a bitstring pattern.
    Rest(Rest<'c>),
}

/// A bitstring pattern of which a part has been matched.
#[derive(Clone, Debug)]
pub struct Rest<'c> {
    /// The match context.
    pub ctx: Var,
    /// Where the rest starts.
    pub position: Var,
    /// Constant bits that come first.
    pub first: Option<Literal>,
    /// What comes then.
    pub segments: &'c [PatSegment],
    /// Variables of the clause that the part matched has bound, and to what.
    pub assigned: Vec<(Var, Var)>,
    /// The value that was read last: where more is expected of it, that is tested first.
    pub read: Option<Place>,
}

/// What distinguishes rows at a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Constructor {
    /// An atom or small integer.
    Value(Small),
    /// Any other constant.
    Equal(Whole),
    Nil,
    Cons,
    Tuple(u32),
    Map,
    Binary,
}

/// See [`Constructor::Value`].
#[derive(Clone, Debug)]
pub struct Small(pub Literal);

impl PartialEq for Small {
    fn eq(&self, other: &Small) -> bool {
        self.0 == other.0
    }
}

impl Eq for Small {}

impl Hash for Small {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Literal::Atom(atom) => atom.hash(state),
            Literal::Integer(value) => value.hash(state),
            _ => {}
        }
    }
}

/// A constant that is compared as a whole. Floats are told apart by their bits: 0.0 is not -0.0.
#[derive(Clone, Debug)]
pub struct Whole(pub Literal);

impl PartialEq for Whole {
    fn eq(&self, other: &Whole) -> bool {
        match (&self.0, &other.0) {
            (Literal::Float(a), Literal::Float(b)) => a.to_bits() == b.to_bits(),
            (a, b) => a == b,
        }
    }
}

impl Eq for Whole {}

impl Hash for Whole {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Literal::Float(value) => value.to_bits().hash(state),
            Literal::Integer(value) => value.hash(state),
            Literal::String(text) => text.hash(state),
            _ => {}
        }
    }
}

/// Which rows can stand in one run.
#[derive(Clone, Debug, PartialEq)]
pub enum Class<'c> {
    /// Rows with exclusive constructors.
    Constructor,
    /// Rows that compare a constant that other rows may take apart.
    Whole,
    /// Rows that ask for this key of a map.
    Key(&'c Key),
    /// Rows with the rest of a bitstring pattern.
    Rest,
}

/// A clause's row.
#[derive(Clone, Debug)]
pub struct Row<'c> {
    /// Expectations, in order.
    pub columns: Vec<(Place, Column<'c>)>,
    /// Variables and the places that they are bound to.
    pub bindings: Vec<(Var, Place)>,
    /// Index of the clause.
    pub clause: usize,
}

impl<'c> Row<'c> {
    pub fn new(clause: usize) -> Row<'c> {
        Row {
            columns: Vec::new(),
            bindings: Vec::new(),
            clause,
        }
    }

    /// Expects the pattern at the place.
    pub fn insert(&mut self, place: Place, pattern: &'c Pat) {
        let column = match pattern {
            Pat::Wild => return,
            Pat::Var(var) => return self.bindings.push((*var, place)),
            Pat::Both(both) => {
                self.insert(place, &both.0);
                return self.insert(place, &both.1);
            }
            Pat::Literal(Literal::String(text)) if text.len() <= LONG_STRING => {
                return self.insert_chars(place, text);
            }
            Pat::Literal(value) => Column::Value(value),
            Pat::List(elements, tail) => return self.insert_list(place, elements, tail),
            Pat::Tuple(elements) => Column::Tuple(elements, 0),
            Pat::Map(fields) => Column::Map(fields),
            Pat::Binary(segments) => Column::Binary(segments),
        };
        self.columns.push((place, column));
    }

    pub fn insert_list(&mut self, place: Place, elements: &'c [Pat], tail: &'c Pat) {
        if elements.is_empty() {
            return self.insert(place, tail);
        }
        self.columns.push((place, Column::List(elements, tail)));
    }

    pub fn insert_chars(&mut self, place: Place, text: &'c [u32]) {
        let column = if text.is_empty() {
            Column::Value(&Literal::Nil)
        } else {
            Column::Chars(text)
        };
        self.columns.push((place, column));
    }

    pub fn insert_keys(&mut self, place: Place, keys: Vec<&'c (Key, Pat)>) {
        if !keys.is_empty() {
            self.columns.insert(0, (place, Column::Keys(keys)));
        }
    }

    fn at(&self, place: Place) -> Option<&Column<'c>> {
        self.columns
            .iter()
            .find(|(at, _)| *at == place)
            .map(|(_, column)| column)
    }

    /// Takes the expectation at the place.
    pub fn take(&mut self, place: Place) -> Column<'c> {
        let index = self.columns.iter().position(|(at, _)| *at == place);
        self.columns
            .remove(index.expect("rows of a run expect something there"))
            .1
    }

    /// The rest of a bitstring pattern that is expected at the place.
    pub fn rest_at(&self, place: Place) -> &Rest<'c> {
        match self.at(place) {
            Some(Column::Rest(rest)) => rest,
            _ => unreachable!("rows of a run expect the same kind of thing"),
        }
    }

    /// Takes that.
    pub fn take_rest(&mut self, place: Place) -> Rest<'c> {
        match self.take(place) {
            Column::Rest(rest) => rest,
            _ => unreachable!("rows of a run expect the same kind of thing"),
        }
    }

    /// Takes the first expectation.
    pub fn take_first(&mut self) -> Option<(Place, Column<'c>)> {
        if self.columns.is_empty() {
            return None;
        }
        Some(self.columns.remove(0))
    }

    /// The first key asked for at the place, when the map has been tested.
    pub fn key_at(&self, place: Place) -> Option<&'c Key> {
        match self.at(place) {
            Some(Column::Keys(keys)) => Some(&keys[0].0),
            _ => None,
        }
    }

    /// Expects of the key's value, now at another place, what was expected of the key.
    pub fn take_key(&mut self, place: Place, key: &Key, value: Place) {
        let Column::Keys(mut keys) = self.take(place) else {
            unreachable!("rows of a run of keys have keys there");
        };
        let index = keys.iter().position(|(other, _)| other == key);
        let (_, pattern) = keys.remove(index.expect("rows of a run have the key"));
        self.insert(value, pattern);
        self.insert_keys(place, keys);
    }

    pub fn class_at(&self, place: Place) -> Class<'c> {
        match self
            .at(place)
            .expect("the first row expects something there")
        {
            Column::Keys(keys) => Class::Key(&keys[0].0),
            Column::Value(
                Literal::String(_)
                | Literal::List(..)
                | Literal::Tuple(_)
                | Literal::Map(_)
                | Literal::Bitstring(..),
            ) => Class::Whole,
            Column::Value(_)
            | Column::Char(_)
            | Column::Tuple(..)
            | Column::List(..)
            | Column::Chars(_)
            | Column::Map(_)
            | Column::Binary(_) => Class::Constructor,
            Column::Rest(_) => Class::Rest,
        }
    }

    /// Whether the row can stand in a run of that class at the place.
    pub fn joins(&self, place: Place, class: &Class<'c>) -> bool {
        match (self.at(place), class) {
            (None, _) => false,
            (Some(Column::Rest(rest)), Class::Rest) => {
                rest.read.is_none_or(|value| self.at(value).is_none())
            }
            (Some(Column::Keys(keys)), Class::Key(key)) => keys.iter().any(|(k, _)| k == *key),
            (Some(_), _) => self.class_at(place) == *class,
        }
    }

    /// What distinguishes the row at the place.
    pub fn constructor_at(&self, place: Place) -> Constructor {
        match self
            .at(place)
            .expect("rows of a run expect something there")
        {
            Column::Value(Literal::Nil) => Constructor::Nil,
            Column::Value(value) if is_small(value) => Constructor::Value(Small((*value).clone())),
            Column::Value(value) => Constructor::Equal(Whole((*value).clone())),
            Column::Char(c) => Constructor::Value(Small(Literal::Integer((*c).into()))),
            Column::Tuple(elements, _) => Constructor::Tuple(elements.len() as u32),
            Column::List(..) | Column::Chars(_) => Constructor::Cons,
            Column::Map(_) | Column::Keys(_) => Constructor::Map,
            Column::Binary(_) | Column::Rest(_) => Constructor::Binary,
        }
    }

    /// Marks the first element of the tuple at the place as tested.
    pub fn without_tag(mut self, place: Place) -> Row<'c> {
        for (at, column) in &mut self.columns {
            if *at == place
                && let Column::Tuple(_, tested) = column
            {
                *tested = 1;
                break;
            }
        }
        self
    }
}

/// Whether a switch can choose by the constant.
fn is_small(value: &Literal) -> bool {
    match value {
        Literal::Atom(_) => true,
        Literal::Integer(value) => i32::try_from(value).is_ok(),
        _ => false,
    }
}

/// The atom that a tuple pattern starts with.
pub fn tag_of(elements: &[Pat]) -> Option<AtomRef> {
    match elements.first()? {
        Pat::Literal(Literal::Atom(atom)) => Some(*atom),
        _ => None,
    }
}

/// The atom that all rows expect as the first element of the tuple at the place.
pub fn common_tag(rows: &[Row<'_>], place: Place) -> Option<AtomRef> {
    let tag = |row: &Row<'_>| match row.at(place)? {
        Column::Tuple(elements, 0) => tag_of(elements),
        _ => None,
    };
    let first = tag(&rows[0])?;
    rows.iter()
        .all(|row| tag(row) == Some(first))
        .then_some(first)
}
