//! Functions, clauses, expressions.

use super::{Read, Reader, bad};
use purlin_heap::term::{Term, View};
use purlin_syntax::ast::*;
use purlin_syntax::span::Span;

impl Reader<'_> {
    pub(super) fn function(
        &mut self,
        name: Ident,
        arity: u32,
        clauses: Term<'_>,
    ) -> Read<Function> {
        let clauses = self.each(clauses, "function", |this, clause| {
            let clause = this.clause(clause)?;
            if clause.patterns.len() != arity as usize {
                return bad("number of parameters");
            }
            Ok(FunctionClause {
                name: Ident {
                    name: name.name.clone(),
                    span: clause.span,
                },
                clause,
            })
        })?;
        if clauses.is_empty() {
            return bad("function");
        }
        Ok(Function {
            name,
            arity,
            clauses,
        })
    }

    fn clauses(&mut self, clauses: Term<'_>) -> Read<Vec<Clause>> {
        self.each(clauses, "clauses", Self::clause)
    }

    fn clause(&mut self, clause: Term<'_>) -> Read<Clause> {
        let ("clause", [anno, patterns, guards, body]) = self.node(clause, "clause")? else {
            return bad("clause");
        };
        let span = self.span(*anno);
        Ok(Clause {
            patterns: self.exprs(*patterns)?,
            guards: self.each(*guards, "guard", Self::exprs)?,
            body: self.body(*body)?,
            span,
        })
    }

    fn catch_clause(&mut self, clause: Term<'_>) -> Read<CatchClause> {
        let Clause {
            patterns,
            guards,
            body,
            span,
        } = self.clause(clause)?;
        let mut patterns = patterns.into_iter();
        let (Some(pattern), None) = (patterns.next(), patterns.next()) else {
            return bad("catch clause");
        };
        let ExprKind::Tuple(parts) = pattern.kind else {
            return bad("catch clause");
        };
        let Ok([class, reason, stacktrace]) = <[Expr; 3]>::try_from(parts) else {
            return bad("catch clause");
        };
        let is_wildcard = matches!(&stacktrace.kind, ExprKind::Var(name) if name.as_str() == "_");
        Ok(CatchClause {
            class: Some(class),
            reason,
            stacktrace: (!is_wildcard).then_some(stacktrace),
            guards,
            body,
            span,
        })
    }

    fn exprs(&mut self, exprs: Term<'_>) -> Read<Vec<Expr>> {
        self.each(exprs, "expressions", Self::expr)
    }

    /// At least one expression.
    fn body(&mut self, exprs: Term<'_>) -> Read<Vec<Expr>> {
        let body = self.exprs(exprs)?;
        if body.is_empty() {
            return bad("body");
        }
        Ok(body)
    }

    fn boxed(&mut self, expr: Term<'_>) -> Read<Box<Expr>> {
        Ok(Box::new(self.expr(expr)?))
    }

    pub(super) fn integer(term: Term<'_>) -> Read<dashu_int::IBig> {
        match term.view() {
            View::Small(value) => Ok(value.into()),
            View::Big(value) => Ok(value.to_ibig()),
            View::Nil
            | View::Cons(_)
            | View::Atom(_)
            | View::Float(_)
            | View::Tuple(_)
            | View::Map(_)
            | View::Bits(_)
            | View::Pid(_)
            | View::Port(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_) => bad("integer"),
        }
    }

    pub(super) fn expr(&mut self, term: Term<'_>) -> Read<Expr> {
        self.deeper(|this| this.expr_here(term))
    }

    fn expr_here(&mut self, term: Term<'_>) -> Read<Expr> {
        let (tag, parts) = self.node(term, "expression")?;
        let [anno, parts @ ..] = parts else {
            return bad("expression");
        };
        let span = self.span(*anno);
        let simple = match (tag, parts) {
            ("var", [name]) => Some(ExprKind::Var(self.name(*name)?)),
            ("atom", [name]) => Some(ExprKind::Atom(self.name(*name)?)),
            ("integer", [value]) => Some(ExprKind::Integer(Self::integer(*value)?)),
            ("char", [value]) => Some(Self::character(*value)?),
            ("float", [value]) => match value.as_float() {
                Some(value) => Some(ExprKind::Float(value)),
                None => return bad("float"),
            },
            ("string", [text]) => Some(self.string(*text)?),
            ("nil", []) => Some(ExprKind::Nil),
            ("cons", [_, _]) => Some(self.list(term)?),
            ("tuple", [items]) => Some(ExprKind::Tuple(self.exprs(*items)?)),
            ("bin", [segments]) => {
                let segments = self.each(*segments, "binary", Self::segment)?;
                Some(ExprKind::Binary(segments))
            }
            ("block", [body]) => Some(ExprKind::Block(self.body(*body)?)),
            ("match", [a, b]) => Some(ExprKind::Match(self.boxed(*a)?, self.boxed(*b)?)),
            ("maybe_match", [a, b]) => Some(ExprKind::MaybeMatch(self.boxed(*a)?, self.boxed(*b)?)),
            ("catch", [a]) => Some(ExprKind::Catch(self.boxed(*a)?)),
            ("remote", [a, b]) => Some(ExprKind::Remote(self.boxed(*a)?, self.boxed(*b)?)),
            ("call", [callee, args]) => {
                Some(ExprKind::Call(self.boxed(*callee)?, self.exprs(*args)?))
            }
            _ => None,
        };
        let kind = match simple {
            Some(kind) => kind,
            None => match tag {
                "op" => self.operator(parts, span)?,
                "map" | "record" | "record_field" | "record_index" => {
                    self.associative(tag, parts, span)?
                }
                "lc" | "bc" | "mc" => self.comprehension(tag, parts)?,
                _ => self.compound(tag, parts, span)?,
            },
        };
        Ok(Expr { kind, span })
    }

    fn character(value: Term<'_>) -> Read<ExprKind> {
        let code = value.as_small().and_then(|code| u32::try_from(code).ok());
        match code.map(|code| (code, char::from_u32(code))) {
            Some((_, Some(character))) => Ok(ExprKind::Char(character)),
            Some((code, None)) => Ok(ExprKind::Integer(code.into())),
            None => bad("character"),
        }
    }

    fn string(&mut self, text: Term<'_>) -> Read<ExprKind> {
        let units = self.each(text, "string", |_, unit| {
            match unit.as_small().map(u32::try_from) {
                Some(Ok(unit)) => Ok(unit),
                Some(Err(_)) | None => bad("string"),
            }
        })?;
        Ok(ExprKind::String(units))
    }

    /// A chain of `cons`, however long.
    fn list(&mut self, list: Term<'_>) -> Read<ExprKind> {
        let mut items = Vec::new();
        let mut rest = list;
        loop {
            match self.node(rest, "list")? {
                ("cons", [_, head, tail]) => {
                    items.push(self.expr(*head)?);
                    rest = *tail;
                }
                ("nil", [_]) => return Ok(ExprKind::List(items, None)),
                _ => return Ok(ExprKind::List(items, Some(self.boxed(rest)?))),
            }
        }
    }

    fn operator(&mut self, parts: &[Term<'_>], span: Span) -> Read<ExprKind> {
        let Some((op, operands)) = parts.split_first() else {
            return bad("operator");
        };
        let op = self.name(*op)?;
        match *operands {
            [a] => match Unop::ALL.iter().find(|known| known.as_str() == op.as_str()) {
                Some(op) => Ok(ExprKind::Unop(*op, self.boxed(a)?)),
                None => bad("operator"),
            },
            [a, b] => match Binop::ALL
                .iter()
                .find(|known| known.as_str() == op.as_str())
            {
                Some(op) => Ok(ExprKind::Binop(*op, span, self.boxed(a)?, self.boxed(b)?)),
                None => bad("operator"),
            },
            _ => bad("operator"),
        }
    }

    /// Maps and records.
    fn associative(&mut self, tag: &str, parts: &[Term<'_>], span: Span) -> Read<ExprKind> {
        let ident = |name: Name| Ident { name, span };
        Ok(match (tag, parts) {
            ("map", [fields]) => ExprKind::Map(self.each(*fields, "map", Self::map_field)?),
            ("map", [map, fields]) => {
                let map = self.boxed(*map)?;
                ExprKind::MapUpdate(map, self.each(*fields, "map", Self::map_field)?)
            }
            ("record", [name, fields]) => {
                let name = ident(self.name(*name)?);
                ExprKind::Record(name, self.each(*fields, "record", Self::record_field)?)
            }
            ("record", [record, name, fields]) => {
                let record = self.boxed(*record)?;
                let name = ident(self.name(*name)?);
                let fields = self.each(*fields, "record", Self::record_field)?;
                ExprKind::RecordUpdate(record, name, fields)
            }
            ("record_field", [record, name, field]) => {
                let record = self.boxed(*record)?;
                let name = ident(self.name(*name)?);
                ExprKind::RecordAccess(record, name, self.ident(*field)?)
            }
            ("record_index", [name, field]) => {
                let name = ident(self.name(*name)?);
                ExprKind::RecordIndex(name, self.ident(*field)?)
            }
            _ => return bad("map or record"),
        })
    }

    fn map_field(&mut self, field: Term<'_>) -> Read<MapField> {
        let (exact, parts) = match self.node(field, "map")? {
            ("map_field_assoc", parts) => (false, parts),
            ("map_field_exact", parts) => (true, parts),
            _ => return bad("map"),
        };
        let [anno, key, value] = parts else {
            return bad("map");
        };
        let span = self.span(*anno);
        Ok(MapField {
            exact,
            key: self.expr(*key)?,
            value: self.expr(*value)?,
            span,
        })
    }

    fn record_field(&mut self, field: Term<'_>) -> Read<RecordField> {
        let ("record_field", [_, name, value]) = self.node(field, "record field")? else {
            return bad("record field");
        };
        let (tag, _) = self.node(*name, "record field")?;
        Ok(RecordField {
            name: self.ident(*name)?,
            is_variable: tag == "var",
            value: self.expr(*value)?,
        })
    }

    fn segment(&mut self, segment: Term<'_>) -> Read<Segment> {
        let ("bin_element", [anno, value, size, types]) = self.node(segment, "binary")? else {
            return bad("binary");
        };
        let span = self.span(*anno);
        let value = self.expr(*value)?;
        let size = match size.as_atom() {
            Some(_) => None,
            None => Some(self.expr(*size)?),
        };
        let types = match types.as_atom() {
            Some(_) => Vec::new(),
            None => self.each(*types, "binary", |this, ty| this.segment_type(ty, span))?,
        };
        Ok(Segment {
            value,
            size,
            types,
            span,
        })
    }

    fn segment_type(&mut self, ty: Term<'_>, span: Span) -> Read<SegmentType> {
        let (name, value) = match ty.as_tuple().map(|pair| pair.elements()) {
            Some(&[name, value]) => (name, Some(self.arity(value)?)),
            Some(_) => return bad("binary"),
            None => (ty, None),
        };
        let name = self.name(name)?;
        Ok(SegmentType {
            name: Ident { name, span },
            value,
        })
    }

    fn comprehension(&mut self, tag: &str, parts: &[Term<'_>]) -> Read<ExprKind> {
        let [result, qualifiers] = *parts else {
            return bad("comprehension");
        };
        if tag == "mc" {
            let MapField { key, value, .. } = self.map_field(result)?;
            let qualifiers = self.each(qualifiers, "comprehension", Self::qualifier)?;
            return Ok(ExprKind::MapComp(
                Box::new(key),
                Box::new(value),
                qualifiers,
            ));
        }
        let result = self.boxed(result)?;
        let qualifiers = self.each(qualifiers, "comprehension", Self::qualifier)?;
        Ok(if tag == "lc" {
            ExprKind::ListComp(result, qualifiers)
        } else {
            ExprKind::BinaryComp(result, qualifiers)
        })
    }

    fn qualifier(&mut self, qualifier: Term<'_>) -> Read<Qualifier> {
        Ok(match self.node(qualifier, "qualifier")? {
            ("generate", [_, pattern, source]) => Qualifier::List {
                pattern: self.expr(*pattern)?,
                source: self.expr(*source)?,
                strict: false,
            },
            ("b_generate", [_, pattern, source]) => Qualifier::Binary {
                pattern: self.expr(*pattern)?,
                source: self.expr(*source)?,
                strict: false,
            },
            ("m_generate", [_, pattern, source]) => {
                let MapField { key, value, .. } = self.map_field(*pattern)?;
                Qualifier::Map {
                    key,
                    value,
                    source: self.expr(*source)?,
                    strict: false,
                }
            }
            _ => Qualifier::Filter(self.expr(qualifier)?),
        })
    }

    fn compound(&mut self, tag: &str, parts: &[Term<'_>], span: Span) -> Read<ExprKind> {
        Ok(match (tag, parts) {
            ("if", [clauses]) => ExprKind::If(self.clauses(*clauses)?),
            ("case", [subject, clauses]) => {
                ExprKind::Case(self.boxed(*subject)?, self.clauses(*clauses)?)
            }
            ("receive", [clauses]) => ExprKind::Receive {
                clauses: self.clauses(*clauses)?,
                after: None,
            },
            ("receive", [clauses, timeout, body]) => ExprKind::Receive {
                clauses: self.clauses(*clauses)?,
                after: Some((self.boxed(*timeout)?, self.body(*body)?)),
            },
            ("try", [body, of, catches, after]) => ExprKind::Try(Box::new(Try {
                body: self.body(*body)?,
                of: self.clauses(*of)?,
                catches: self.each(*catches, "try", Self::catch_clause)?,
                after: self.exprs(*after)?,
            })),
            ("maybe", [body]) => ExprKind::Maybe(self.body(*body)?, Vec::new()),
            ("maybe", [body, otherwise]) => {
                let body = self.body(*body)?;
                let ("else", [_, clauses]) = self.node(*otherwise, "maybe")? else {
                    return bad("maybe");
                };
                ExprKind::Maybe(body, self.clauses(*clauses)?)
            }
            ("named_fun", [name, clauses]) => ExprKind::Fun {
                name: Some(Ident {
                    name: self.name(*name)?,
                    span,
                }),
                clauses: self.fun_clauses(*clauses)?,
            },
            ("fun", [fun]) => self.fun(*fun, span)?,
            _ => return bad("expression"),
        })
    }

    fn fun(&mut self, fun: Term<'_>, span: Span) -> Read<ExprKind> {
        Ok(match self.node(fun, "fun")? {
            ("clauses", [clauses]) => ExprKind::Fun {
                name: None,
                clauses: self.fun_clauses(*clauses)?,
            },
            ("function", [name, arity]) => ExprKind::FunLocal(FunctionName {
                name: self.name(*name)?,
                arity: self.arity(*arity)?,
                span,
            }),
            ("function", [module, name, arity]) => ExprKind::FunRemote(
                Box::new(self.part_of_fun(*module, span)?),
                Box::new(self.part_of_fun(*name, span)?),
                Box::new(self.part_of_fun(*arity, span)?),
            ),
            _ => return bad("fun"),
        })
    }

    /// An expression, or an atom or integer as OTP had them once.
    fn part_of_fun(&mut self, part: Term<'_>, span: Span) -> Read<Expr> {
        match part.view() {
            View::Atom(_) => Ok(Expr::new(ExprKind::Atom(self.name(part)?), span)),
            View::Small(arity) => Ok(Expr::new(ExprKind::Integer(arity.into()), span)),
            View::Tuple(_) => self.expr(part),
            View::Nil
            | View::Cons(_)
            | View::Big(_)
            | View::Float(_)
            | View::Map(_)
            | View::Bits(_)
            | View::Pid(_)
            | View::Port(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_) => bad("fun"),
        }
    }

    fn fun_clauses(&mut self, clauses: Term<'_>) -> Read<Vec<Clause>> {
        let clauses = self.clauses(clauses)?;
        let alike = clauses
            .windows(2)
            .all(|pair| pair[0].patterns.len() == pair[1].patterns.len());
        if clauses.is_empty() || !alike {
            return bad("fun");
        }
        Ok(clauses)
    }
}
