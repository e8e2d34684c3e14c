//! Types.

use super::{Read, Reader, bad};
use purlin_heap::term::Term;
use purlin_syntax::ast::{Binop, FunType, Ident, Type, TypeExpr, Unop};
use purlin_syntax::span::Span;

impl Reader<'_> {
    pub(super) fn ty(&mut self, term: Term<'_>) -> Read<Type> {
        self.deeper(|this| this.ty_here(term))
    }

    fn ty_here(&mut self, term: Term<'_>) -> Read<Type> {
        let (tag, parts) = self.node(term, "type")?;
        let [anno, parts @ ..] = parts else {
            return bad("type");
        };
        let span = self.span(*anno);
        let kind = match (tag, parts) {
            ("var", [name]) => TypeExpr::Var(self.name(*name)?),
            ("atom", [name]) => TypeExpr::Atom(self.name(*name)?),
            ("integer", [value]) => TypeExpr::Integer(Self::integer(*value)?),
            ("char", [value]) => TypeExpr::Integer(Self::integer(*value)?),
            ("ann_type", [parts]) => match self.items(*parts, "type")?[..] {
                [name, ty] => TypeExpr::Annotated(self.ident(name)?, Box::new(self.ty(ty)?)),
                _ => return bad("type"),
            },
            ("paren_type", [parts]) => match self.items(*parts, "type")?[..] {
                [ty] => return self.ty(ty),
                _ => return bad("type"),
            },
            ("op", [op, a, b]) => {
                let op = self.name(*op)?;
                let Some(op) = Binop::ALL
                    .iter()
                    .find(|known| known.as_str() == op.as_str())
                else {
                    return bad("operator");
                };
                TypeExpr::Binop(*op, Box::new(self.ty(*a)?), Box::new(self.ty(*b)?))
            }
            ("op", [op, a]) => {
                let op = self.name(*op)?;
                let Some(op) = Unop::ALL.iter().find(|known| known.as_str() == op.as_str()) else {
                    return bad("operator");
                };
                TypeExpr::Unop(*op, Box::new(self.ty(*a)?))
            }
            ("remote_type", [parts]) => match self.items(*parts, "type")?[..] {
                [module, name, arguments] => TypeExpr::Remote(
                    self.ident(module)?,
                    self.ident(name)?,
                    self.each(arguments, "type", Self::ty)?,
                ),
                _ => return bad("type"),
            },
            ("type" | "user_type", [name, arguments]) => {
                let ident = Ident {
                    name: self.name(*name)?,
                    span,
                };
                self.named_type(ident, *arguments)?
            }
            _ => return bad("type"),
        };
        Ok(Type { kind, span })
    }

    /// `{type, Anno, Name, Arguments}`.
    fn named_type(&mut self, name: Ident, arguments: Term<'_>) -> Read<TypeExpr> {
        if arguments.as_atom().is_some() {
            return Ok(TypeExpr::Local(name, Vec::new()));
        }
        let items = self.items(arguments, "type")?;
        Ok(match (name.name.as_str(), &items[..]) {
            ("range", &[a, b]) => TypeExpr::Range(Box::new(self.ty(a)?), Box::new(self.ty(b)?)),
            ("union", _) => TypeExpr::Union(self.each(arguments, "type", Self::ty)?),
            ("nil", []) => TypeExpr::Nil,
            ("list", &[item]) => TypeExpr::List(Box::new(self.ty(item)?), false),
            ("nonempty_list", &[item]) => TypeExpr::List(Box::new(self.ty(item)?), true),
            ("tuple", _) => TypeExpr::Tuple(self.each(arguments, "type", Self::ty)?),
            ("map", _) => TypeExpr::Map(self.each(arguments, "map type", Self::map_field_type)?),
            ("record", [name, fields @ ..]) => {
                let name = self.ident(*name)?;
                let fields: Read<Vec<(Ident, Type)>> =
                    fields.iter().map(|field| self.field_type(*field)).collect();
                TypeExpr::Record(name, fields?)
            }
            ("binary", &[base, unit]) => TypeExpr::Binary(
                Some(Box::new(self.ty(base)?)),
                Some(Box::new(self.ty(unit)?)),
            ),
            ("fun", []) => TypeExpr::Fun(None),
            ("fun", &[params, result]) => {
                let fun = self.fun_type(params, result, name.span)?;
                TypeExpr::Fun(Some(Box::new(fun)))
            }
            _ => TypeExpr::Local(name, self.each(arguments, "type", Self::ty)?),
        })
    }

    fn map_field_type(&mut self, field: Term<'_>) -> Read<(Type, bool, Type)> {
        let ("type", [_, kind, pair]) = self.node(field, "map type")? else {
            return bad("map type");
        };
        let exact = self.name(*kind)?.as_str() == "map_field_exact";
        match self.items(*pair, "map type")?[..] {
            [key, value] => Ok((self.ty(key)?, exact, self.ty(value)?)),
            _ => bad("map type"),
        }
    }

    fn field_type(&mut self, field: Term<'_>) -> Read<(Ident, Type)> {
        let ("type", [_, _, pair]) = self.node(field, "record type")? else {
            return bad("record type");
        };
        match self.items(*pair, "record type")?[..] {
            [name, ty] => Ok((self.ident(name)?, self.ty(ty)?)),
            _ => bad("record type"),
        }
    }

    fn fun_type(&mut self, params: Term<'_>, result: Term<'_>, span: Span) -> Read<FunType> {
        let params = match self.node(params, "fun type")? {
            ("type", [_, _]) => None,
            ("type", [_, _, params]) => Some(self.each(*params, "fun type", Self::ty)?),
            _ => return bad("fun type"),
        };
        Ok(FunType {
            params,
            result: self.ty(result)?,
            constraints: Vec::new(),
            span,
        })
    }

    /// The type of a function in a spec, with its constraints.
    pub(super) fn bounded_fun(&mut self, term: Term<'_>) -> Read<FunType> {
        let ("type", [anno, name, parts]) = self.node(term, "spec")? else {
            return bad("spec");
        };
        let span = self.span(*anno);
        let name = self.name(*name)?;
        match (name.as_str(), &self.items(*parts, "spec")?[..]) {
            ("bounded_fun", &[fun, constraints]) => {
                let mut fun = self.bounded_fun(fun)?;
                fun.constraints = self.each(constraints, "constraint", Self::constraint)?;
                Ok(fun)
            }
            ("fun", &[params, result]) => self.fun_type(params, result, span),
            _ => bad("spec"),
        }
    }

    fn constraint(&mut self, term: Term<'_>) -> Read<(Ident, Type)> {
        let ("type", [_, _, parts]) = self.node(term, "constraint")? else {
            return bad("constraint");
        };
        let [_, pair] = self.items(*parts, "constraint")?[..] else {
            return bad("constraint");
        };
        match self.items(pair, "constraint")?[..] {
            [variable, ty] => Ok((self.ident(variable)?, self.ty(ty)?)),
            _ => bad("constraint"),
        }
    }
}
