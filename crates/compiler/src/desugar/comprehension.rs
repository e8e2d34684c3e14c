//! List and map comprehensions: a recursive function for each generator, as OTP makes them.
//!
//! ```text
//! [E || P <- L, F, Q <- M]   =>   lc0(L)
//! lc0([P | T]) when F -> lc1(M, T, ...);      lc1([Q | U], T, ...) -> [E | lc1(U, T, ...)];
//! lc0([_ | T]) -> lc0(T);                     lc1([_ | U], T, ...) -> lc1(U, T, ...);
//! lc0([]) -> [];                              lc1([], T, ...) -> lc0(T);
//! lc0(X) -> error({bad_generator, X}).        lc1(X, T, ...) -> error({bad_generator, X}).
//! ```

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are guards"
)]

use super::control::{nil, simple_clause};
use super::free::FreeNames;
use super::order::Naming;
use super::{Context, FunctionId, constant};
use crate::core::{Callee, Case, Clause, Expr, Otherwise, Pat, Test, Var};
use purlin_bytecode::bif::{self, Flags};
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{self, ExprKind, Qualifier};
use purlin_syntax::span::Span;

/// What a comprehension makes of each element.
#[derive(Clone, Copy)]
enum Template<'e> {
    List(&'e ast::Expr),
    Pair(&'e ast::Expr, &'e ast::Expr),
}

impl<'e> Template<'e> {
    fn parts(self) -> Vec<&'e ast::Expr> {
        match self {
            Template::List(expr) => vec![expr],
            Template::Pair(key, value) => vec![key, value],
        }
    }
}

/// What is constant while one comprehension is desugared.
#[derive(Clone, Copy)]
struct Comprehension<'e> {
    template: Template<'e>,
    span: Span,
    /// Number of the first generator's function.
    number: u32,
}

/// What follows when the present generator has no more elements, or an element is skipped: the
/// empty list, or a call of the generator around.
#[derive(Clone)]
struct Next {
    function: FunctionId,
    args: Vec<Var>,
}

impl Next {
    fn call(&self, span: Span) -> Expr {
        let args = self.args.iter().map(|&var| Expr::Var(var)).collect();
        Expr::Call(Box::new(Callee::Local(self.function)), args, span)
    }
}

impl Context<'_> {
    pub fn list_comprehension(
        &mut self,
        expr: &ast::Expr,
        template: &ast::Expr,
        qualifiers: &[Qualifier],
    ) -> Expr {
        self.comprehension(expr, Template::List(template), qualifiers)
    }

    /// A map comprehension is a list comprehension of pairs, made a map.
    pub fn map_comprehension(
        &mut self,
        expr: &ast::Expr,
        key: &ast::Expr,
        value: &ast::Expr,
        qualifiers: &[Qualifier],
    ) -> Expr {
        let pairs = self.comprehension(expr, Template::Pair(key, value), qualifiers);
        self.remote_call("maps", "from_list", vec![pairs], expr.span)
    }

    fn comprehension(
        &mut self,
        expr: &ast::Expr,
        template: Template<'_>,
        qualifiers: &[Qualifier],
    ) -> Expr {
        let number = self.numbers.get(expr);
        let comprehension = Comprehension {
            template,
            span: expr.span,
            number,
        };
        let mark = self.scope.mark();
        let result = self.rest(comprehension, 0, qualifiers, None);
        self.scope.leave(mark);
        result
    }

    /// Qualifiers from some point on; `level` generators stand before it.
    fn rest(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        qualifiers: &[Qualifier],
        next: Option<Next>,
    ) -> Expr {
        let span = comprehension.span;
        let done = next.as_ref().map_or_else(nil, |next| next.call(span));
        match qualifiers {
            [] => {
                let element = match comprehension.template {
                    Template::List(expr) => self.expr(expr),
                    Template::Pair(key, value) => {
                        let pair = vec![self.expr(key), self.expr(value)];
                        constant::tuple(pair)
                    }
                };
                constant::list(vec![element], done)
            }
            [Qualifier::Filter(filter), rest @ ..] => {
                self.filter(comprehension, level, filter, rest, next)
            }
            [generator, rest @ ..] => self.generator(comprehension, level, generator, rest, next),
        }
    }

    fn filter(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        filter: &ast::Expr,
        rest: &[Qualifier],
        next: Option<Next>,
    ) -> Expr {
        let span = comprehension.span;
        let done = next.as_ref().map_or_else(nil, |next| next.call(span));
        let mut case = Case {
            subjects: Vec::new(),
            clauses: Vec::new(),
            exports: Vec::new(),
            otherwise: Otherwise::Value(Box::new(done.clone())),
            span: filter.span,
        };
        if self.is_guard(filter) {
            let guard = self.guards(&[vec![filter.clone()]]);
            let body = self.rest(comprehension, level, rest, next);
            case.clauses.push(Clause {
                patterns: Vec::new(),
                equal: Vec::new(),
                guard,
                body,
                exports: Vec::new(),
            });
            return Expr::Case(Box::new(case));
        }
        let value = self.expr(filter);
        let subject = self.scope.fresh();
        let body = self.rest(comprehension, level, rest, next);
        let (yes, no) = (self.literal_true(), self.atom("false"));
        case.subjects.push(Expr::Var(subject));
        case.clauses.push(simple_clause(Pat::Literal(yes), body));
        case.clauses.push(simple_clause(Pat::Literal(no), done));
        let reason = self.tagged("bad_filter", Expr::Var(subject));
        case.otherwise = Otherwise::Value(Box::new(self.raise_error(reason, filter.span)));
        let bind = Expr::Let(subject, Box::new(value));
        Expr::Block(vec![bind, Expr::Case(Box::new(case))])
    }

    fn generator(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        generator: &Qualifier,
        rest: &[Qualifier],
        next: Option<Next>,
    ) -> Expr {
        let (patterns, source, place): (Vec<&ast::Expr>, Expr, Span) = match generator {
            Qualifier::List {
                pattern,
                source,
                strict: false,
            } => (vec![pattern], self.expr(source), pattern.span),
            Qualifier::Map {
                key,
                value,
                source,
                strict: false,
            } => {
                let list = self.map_source(source, key.span);
                (vec![key, value], list, key.span)
            }
            Qualifier::Binary { source, .. } => {
                return self.not_built(source.span, "a binary generator");
            }
            Qualifier::List { source, .. } | Qualifier::Map { source, .. } => {
                return self.not_built(source.span, "a strict generator");
            }
            Qualifier::Zip(_) => return self.not_built(comprehension.span, "a zip generator"),
            Qualifier::Filter(_) => unreachable!("filters are handled by the caller"),
        };
        let mut free = FreeNames::default();
        free.generator(&patterns, rest, &comprehension.template.parts());
        let captured = self.capture(free);
        let own = std::mem::take(&mut self.pending_own);
        let mut vars = next
            .as_ref()
            .map(|next| next.args.clone())
            .unwrap_or_default();
        vars.retain(|var| !captured.names.iter().any(|(_, other)| other == var));
        vars.sort_unstable();
        vars.dedup();

        let naming = Naming::Generator(comprehension.number + level);
        let (outside, params) = self.begin_lifted(naming, 1, &captured, &vars);
        let id = outside.id;
        let inside: Vec<(Var, Var)> = self.lifted[&id]
            .captured
            .iter()
            .copied()
            .zip(self.scope.captured.iter().copied())
            .collect();
        let translate = |var: &Var| {
            let found = inside.iter().find(|(outer, _)| outer == var);
            found
                .expect("every argument of the continuation is captured")
                .1
        };
        let next = next.map(|next| Next {
            function: next.function,
            args: next.args.iter().map(translate).collect(),
        });
        let body = self.generator_body(
            comprehension,
            level,
            (&patterns, place),
            rest,
            (id, params[0]),
            next,
        );
        self.end_lifted(outside, params, body, comprehension.span);

        let mut args = vec![source];
        args.extend(self.lifted[&id].captured.iter().map(|&var| Expr::Var(var)));
        let call = Expr::Call(Box::new(Callee::Local(id)), args, comprehension.span);
        self.with_own(own, call)
    }

    /// The function of one generator, in its own scope.
    fn generator_body(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        (patterns, place): (&[&ast::Expr], Span),
        rest: &[Qualifier],
        (id, list): (FunctionId, Var),
        outer: Option<Next>,
    ) -> Expr {
        let span = comprehension.span;
        let tail = self.scope.fresh();
        let mut args = vec![tail];
        args.extend(&self.scope.captured);
        let again = Next { function: id, args };

        let mark = self.scope.mark();
        let (mut heads, equal) = self.head_patterns(patterns);
        let head = if heads.len() == 1 {
            heads.remove(0)
        } else {
            Pat::Tuple(heads)
        };
        let guards = rest
            .iter()
            .map_while(|q| match q {
                Qualifier::Filter(filter) if self.is_guard(filter) => Some(filter.clone()),
                _ => None,
            })
            .collect::<Vec<_>>();
        let rest = &rest[guards.len()..];
        let guard = if guards.is_empty() {
            Vec::new()
        } else {
            self.guards(&[guards])
        };
        let body = self.rest(comprehension, level + 1, rest, Some(again.clone()));
        self.scope.leave(mark);

        let mut clauses = vec![Clause {
            patterns: vec![Pat::List(vec![head], Box::new(Pat::Var(tail)))],
            equal,
            guard,
            body,
            exports: Vec::new(),
        }];
        let tail = self.scope.fresh();
        let mut skip = again;
        skip.args[0] = tail;
        let skipped = Pat::List(vec![Pat::Wild], Box::new(Pat::Var(tail)));
        clauses.push(simple_clause(skipped, skip.call(span)));
        let done = outer.map_or_else(nil, |outer| outer.call(span));
        clauses.push(simple_clause(Pat::Literal(Literal::Nil), done));
        let reason = self.tagged("bad_generator", Expr::Var(list));
        let otherwise = Otherwise::Value(Box::new(self.raise_error(reason, place)));
        Expr::Case(Box::new(Case {
            subjects: vec![Expr::Var(list)],
            clauses,
            exports: Vec::new(),
            otherwise,
            span,
        }))
    }

    /// The associations of a map or iterator, as a list of pairs.
    fn map_source(&mut self, source: &ast::Expr, place: Span) -> Expr {
        let value = self.expr(source);
        let map = self.scope.fresh();
        let list = self.remote_call("maps", "to_list", vec![Expr::Var(map)], place);
        let valid = vec![Expr::Var(map)];
        let valid = self.remote_call("maps", "is_iterator_valid", valid, place);
        let yes = self.literal_true();
        let reason = self.tagged("bad_generator", Expr::Var(map));
        let raise = self.raise_error(reason, place);
        let choice = |subject, yes, no| {
            Expr::Case(Box::new(Case {
                subjects: vec![subject],
                clauses: vec![yes],
                exports: Vec::new(),
                otherwise: Otherwise::Value(Box::new(no)),
                span: place,
            }))
        };
        let iterator = simple_clause(Pat::Literal(yes.clone()), list.clone());
        let otherwise = choice(valid, iterator, raise);
        let is_map = Expr::Test(Test::Map, Box::new(Expr::Var(map)));
        let choice = choice(is_map, simple_clause(Pat::Literal(yes), list), otherwise);
        Expr::Block(vec![Expr::Let(map, Box::new(value)), choice])
    }

    /// Whether a filter is a legal guard: then it is one, and its failure only skips.
    fn is_guard(&self, filter: &ast::Expr) -> bool {
        let mut todo = vec![filter];
        while let Some(expr) = todo.pop() {
            match &expr.kind {
                ExprKind::Call(callee, args) => {
                    let local = |name: &ast::Name| {
                        self.locals.contains_key(&(name.clone(), args.len() as u32))
                    };
                    let name = match &callee.kind {
                        ExprKind::Atom(name) if !local(name) => name,
                        ExprKind::Remote(module, name) => match (&module.kind, &name.kind) {
                            (ExprKind::Atom(module), ExprKind::Atom(name))
                                if &**module == "erlang" =>
                            {
                                name
                            }
                            _ => return false,
                        },
                        _ => return false,
                    };
                    let found = bif::lookup("erlang", name, args.len().min(255) as u8);
                    let guard = found.is_some_and(|id| id.info().flags.contains(Flags::GUARD));
                    if !guard {
                        return false;
                    }
                    todo.extend(args);
                }
                ExprKind::Var(_)
                | ExprKind::Atom(_)
                | ExprKind::Integer(_)
                | ExprKind::Char(_)
                | ExprKind::Float(_)
                | ExprKind::String(_)
                | ExprKind::Nil
                | ExprKind::List(..)
                | ExprKind::Tuple(_)
                | ExprKind::Map(_)
                | ExprKind::MapUpdate(..)
                | ExprKind::Record(..)
                | ExprKind::RecordAccess(..)
                | ExprKind::RecordIndex(..)
                | ExprKind::Binary(_)
                | ExprKind::Unop(..) => super::walk::parts(expr, &mut todo),
                ExprKind::Binop(op, ..) => {
                    use ast::Binop::{Append, Send, Subtract};
                    if matches!(op, Append | Subtract | Send) {
                        return false;
                    }
                    super::walk::parts(expr, &mut todo);
                }
                _ => return false,
            }
        }
        true
    }
}
