//! OTP's abstract format, as terms, to syntax trees: what `compile:forms` is given.
//!
//! The reverse of [`purlin_syntax::abstract_format`]. Nothing is assumed of the terms: what is no form is a
//! [`BadForm`], and so is what is nested deeper than [`MAX_DEPTH`]. Places become spans of a file without text, see
//! [`SourceMap::add_places`].

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "what is not the one kind that is looked for is refused"
)]

mod attribute;
mod constant;
mod expression;
mod types;

pub(crate) use constant::constant;

use purlin_heap::atom::AtomTable;
use purlin_heap::term::Term;
use purlin_syntax::ast::{Form, FormKind, Ident, MAX_DEPTH, Name};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::{FileId, Span};

/// Why terms are no forms.
#[derive(Debug)]
pub(crate) struct BadForm(pub(crate) String);

type Read<T> = Result<T, BadForm>;

fn bad<T>(what: &str) -> Read<T> {
    Err(BadForm(format!("bad {what} in the abstract format")))
}

/// Forms with their places.
#[derive(Debug)]
pub(crate) struct Forms {
    pub(crate) forms: Vec<Form>,
    pub(crate) sources: SourceMap,
}

/// Reads a list of forms.
pub(crate) fn read(forms: Term<'_>, atoms: &AtomTable) -> Result<Forms, BadForm> {
    let mut reader = Reader {
        atoms,
        places: Vec::new(),
        renames: Vec::new(),
        depth: 0,
    };
    let mut read = Vec::new();
    for form in reader.items(forms, "list of forms")? {
        read.extend(reader.form(form)?);
    }
    let mut sources = SourceMap::default();
    // As OTP has it in stack traces, when no `-file` says another name.
    let name = read.iter().find_map(|form| match &form.kind {
        FormKind::Module(module) => Some(format!("{}.erl", module.name)),
        _ => None,
    });
    let name = name.unwrap_or_default();
    let Some(file) = sources.add_places(name, reader.places) else {
        return bad("number of places");
    };
    for (from, name) in reader.renames {
        sources.rename_places(file, from, name);
    }
    Ok(Forms {
        forms: read,
        sources,
    })
}

struct Reader<'a> {
    atoms: &'a AtomTable,
    /// Lines and columns, by offset.
    places: Vec<(u32, u32)>,
    /// From an offset on, the file of that name.
    renames: Vec<(u32, String)>,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// The elements of a proper list.
    fn items<'t>(&self, list: Term<'t>, what: &str) -> Read<Vec<Term<'t>>> {
        let mut rest = list.list();
        let items: Vec<Term<'t>> = rest.by_ref().collect();
        if rest.ended_properly() {
            Ok(items)
        } else {
            bad(what)
        }
    }

    /// Each element of a list, read.
    fn each<'t, T>(
        &mut self,
        list: Term<'t>,
        what: &str,
        mut read: impl FnMut(&mut Self, Term<'t>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let items = self.items(list, what)?;
        items.into_iter().map(|item| read(self, item)).collect()
    }

    /// The tag of a node, and what is behind it.
    fn node<'t>(&self, term: Term<'t>, what: &str) -> Read<(&'a str, &'t [Term<'t>])> {
        match term.as_tuple().map(|tuple| tuple.elements()) {
            Some([tag, parts @ ..]) => match tag.as_atom() {
                Some(tag) => Ok((self.atoms.text(tag), parts)),
                None => bad(what),
            },
            Some([]) | None => bad(what),
        }
    }

    fn name(&self, term: Term<'_>) -> Read<Name> {
        match term.as_atom() {
            Some(atom) => Ok(Name::from(self.atoms.text(atom))),
            None => bad("name"),
        }
    }

    fn arity(&self, term: Term<'_>) -> Read<u32> {
        match term.as_small().map(u32::try_from) {
            Some(Ok(arity)) => Ok(arity),
            Some(Err(_)) | None => bad("arity"),
        }
    }

    /// `{atom, Anno, Name}`, or the same with `var`.
    fn ident(&mut self, term: Term<'_>) -> Read<Ident> {
        match self.node(term, "name")? {
            ("atom" | "var", [anno, name]) => Ok(Ident {
                name: self.name(*name)?,
                span: self.span(*anno),
            }),
            _ => bad("name"),
        }
    }

    /// The span that stands for an annotation: a line, a line and a column, or a list that has one of these.
    fn span(&mut self, anno: Term<'_>) -> Span {
        let number = |term: Term<'_>| term.as_small().and_then(|n| u32::try_from(n).ok());
        let location = |term: Term<'_>| {
            let pair = term.as_tuple().map(|tuple| tuple.elements());
            match pair {
                Some(&[line, column]) => number(line).zip(number(column)),
                Some(_) | None => number(term).map(|line| (line, 0)),
            }
        };
        let named = |item: Term<'_>| match item.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, value]) => {
                let key = key.as_atom().map(|key| self.atoms.text(key));
                location(value).filter(|_| key == Some("location"))
            }
            Some(_) | None => None,
        };
        let place = location(anno)
            .or_else(|| anno.list().find_map(named))
            .unwrap_or((0, 0));
        if self.places.last() != Some(&place) {
            self.places.push(place);
        }
        let start = self.places.len() as u32 - 1;
        Span {
            file: FileId(0),
            start,
            end: start + 1,
        }
    }

    /// The same for an attribute: in text its name is behind a dash, and complaints are about that place.
    fn attribute_span(&mut self, anno: Term<'_>) -> Span {
        let span = self.span(anno);
        self.places.extend(self.places.last().copied());
        let start = self.places.len() as u32 - 2;
        Span {
            start,
            end: start + 2,
            ..span
        }
    }

    /// Reads one level deeper.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= MAX_DEPTH {
            return Err(BadForm(
                "the abstract format is nested too deeply".to_owned(),
            ));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn form(&mut self, form: Term<'_>) -> Read<Option<Form>> {
        let (span, kind) = match self.node(form, "form")? {
            ("attribute", [anno, name, value]) => {
                let span = self.attribute_span(*anno);
                let name = self.name(*name)?;
                (span, self.attribute(&name, *value, span)?)
            }
            ("function", [anno, name, arity, clauses]) => {
                let span = self.span(*anno);
                let name = Ident {
                    name: self.name(*name)?,
                    span,
                };
                let arity = self.arity(*arity)?;
                let function = self.function(name, arity, *clauses)?;
                (span, FormKind::Function(function))
            }
            ("eof", [_]) => return Ok(None),
            _ => return bad("form"),
        };
        Ok(Some(Form { kind, span }))
    }
}
