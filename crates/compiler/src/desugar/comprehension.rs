//! Comprehensions: a recursive function for each generator, as OTP makes them.
//!
//! ```text
//! [E || P <- L, F, Q <- M]   =>   lc0(L)
//! lc0([P | T]) when F -> lc1(M, T, ...);      lc1([Q | U], T, ...) -> [E | lc1(U, T, ...)];
//! lc0([_ | T]) -> lc0(T);                     lc1([_ | U], T, ...) -> lc1(U, T, ...);
//! lc0([]) -> [];                              lc1([], T, ...) -> lc0(T);
//! lc0(X) -> error({bad_generator, X}).        lc1(X, T, ...) -> error({bad_generator, X}).
//! ```
//!
//! If nobody uses the list, `E` is evaluated, and the function goes on: `lc1([Q | U], T, ...) -> E, lc1(U, T, ...)`.
//!
//! A binary comprehension passes what it has built along, and each function returns it:
//!
//! ```text
//! << <<E>> || <<P:5>> <= B >>   =>   lbc0(B, <<>>)
//! lbc0(<<P:5, T/bits>>, Acc) -> lbc0(T, <<Acc/bits, E>>);
//! lbc0(<<_:5, T/bits>>, Acc) -> lbc0(T, Acc);
//! lbc0(<<_/bits>>, Acc) -> Acc;
//! lbc0(X, Acc) -> error({bad_generator, X}).
//! ```
//!
//! The generators of OTP 28 are compiled the same way. What a strict one (`<:-`, `<:=`) does not
//! match is an error instead of skipped, and zipped ones (`&&`) are one function that takes a step
//! in all its sources at once.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are guards"
)]

use super::call::is_record_info;
use super::control::{nil, simple_clause};
use super::expr::Purpose;
use super::free::FreeNames;
use super::order::Naming;
use super::pattern::Patterns;
use super::{Context, FunctionId, constant};
use crate::core::{Callee, Case, Clause, Expr, Otherwise, Pat, PatSegment, Segment, Test, Var};
use purlin_bytecode::bif::{self, Flags};
use purlin_bytecode::module::Literal;
use purlin_bytecode::operand::{SegmentFlags, SegmentKind};
use purlin_syntax::ast::{self, ExprKind, Qualifier};
use purlin_syntax::span::Span;

/// What a comprehension makes of each element.
#[derive(Clone, Copy)]
enum Template<'e> {
    List(&'e ast::Expr),
    /// Nothing.
    Effect(&'e ast::Expr),
    Pair(&'e ast::Expr, &'e ast::Expr),
    Bits(&'e ast::Expr),
}

impl<'e> Template<'e> {
    fn parts(self) -> Vec<&'e ast::Expr> {
        match self {
            Template::List(expr) | Template::Effect(expr) | Template::Bits(expr) => vec![expr],
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

/// What follows when the present generator has no more elements, or an element is skipped.
#[derive(Clone)]
enum Next {
    /// The empty list.
    End,
    /// A call of the generator around.
    Call(FunctionId, Vec<Var>),
    /// The bits so far.
    Bits(Var),
}

impl Next {
    fn expr(&self, span: Span) -> Expr {
        match self {
            Next::End => nil(),
            Next::Call(function, args) => {
                let args = args.iter().map(|&var| Expr::Var(var)).collect();
                Expr::Call(Box::new(Callee::Local(*function)), args, span)
            }
            Next::Bits(var) => Expr::Var(*var),
        }
    }

    fn call_args(&self) -> &[Var] {
        match self {
            Next::Call(_, args) => args,
            Next::End | Next::Bits(_) => &[],
        }
    }
}

/// What a generator takes its elements from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A list, or the associations of a map as one.
    List,
    Bits,
}

/// One generator, or one of those that are zipped.
struct Generator<'e> {
    patterns: Vec<&'e ast::Expr>,
    source: &'e ast::Expr,
    shape: Shape,
    strict: bool,
    place: Span,
}

impl<'e> Generator<'e> {
    /// A generator, or those that are zipped.
    fn all(qualifier: &'e Qualifier) -> Vec<Generator<'e>> {
        let (patterns, source, shape, strict) = match qualifier {
            Qualifier::List {
                pattern,
                source,
                strict,
            } => (vec![pattern], source, Shape::List, *strict),
            Qualifier::Map {
                key,
                value,
                source,
                strict,
            } => (vec![key, value], source, Shape::List, *strict),
            Qualifier::Binary {
                pattern,
                source,
                strict,
            } => (vec![pattern], source, Shape::Bits, *strict),
            Qualifier::Zip(inner) => return inner.iter().flat_map(Generator::all).collect(),
            Qualifier::Filter(_) => unreachable!("filters are handled by the caller"),
        };
        let place = patterns[0].span;
        vec![Generator {
            patterns,
            source,
            shape,
            strict,
            place,
        }]
    }

    fn is_map(&self) -> bool {
        self.patterns.len() == 2
    }
}

/// What a clause of a generator's function expects of one source.
#[derive(Clone, Copy)]
enum Step {
    /// An element that matches; the variable gets the rest.
    Match(Var),
    /// Any element.
    Skip(Var),
    /// Any element, which is wanted.
    Wrong(Var),
    /// No more elements.
    End,
    Anything,
}

impl Context<'_> {
    pub fn list_comprehension(
        &mut self,
        purpose: Purpose,
        expr: &ast::Expr,
        template: &ast::Expr,
        qualifiers: &[Qualifier],
    ) -> Expr {
        let template = match purpose {
            Purpose::Value => Template::List(template),
            Purpose::Effect => Template::Effect(template),
        };
        self.comprehension(expr, template, qualifiers)
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

    /// `<< E || ... >>`
    pub fn binary_comprehension(
        &mut self,
        expr: &ast::Expr,
        template: &ast::Expr,
        qualifiers: &[Qualifier],
    ) -> Expr {
        self.comprehension(expr, Template::Bits(template), qualifiers)
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
        let result = if let Template::Bits(_) = template {
            let empty = Expr::Literal(Literal::Bitstring(Vec::new(), 0));
            let start = self.scope.fresh();
            let result = self.rest(comprehension, 0, qualifiers, Next::Bits(start));
            Expr::Block(vec![Expr::Let(start, Box::new(empty)), result])
        } else {
            self.rest(comprehension, 0, qualifiers, Next::End)
        };
        self.scope.leave(mark);
        result
    }

    /// Qualifiers from some point on; `level` generators stand before it.
    fn rest(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        qualifiers: &[Qualifier],
        next: Next,
    ) -> Expr {
        let span = comprehension.span;
        let done = next.expr(span);
        match qualifiers {
            [] => match comprehension.template {
                Template::List(expr) => {
                    let element = self.expr(expr);
                    constant::list(vec![element], done)
                }
                Template::Effect(expr) => {
                    Expr::Block(vec![self.expr_for(Purpose::Effect, expr), done])
                }
                Template::Pair(key, value) => {
                    let pair = vec![self.expr(key), self.expr(value)];
                    constant::list(vec![constant::tuple(pair)], done)
                }
                Template::Bits(expr) => self.append(done, expr),
            },
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
        next: Next,
    ) -> Expr {
        let span = comprehension.span;
        let done = next.expr(span);
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
        let value = self.chooser(filter);
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

    /// The bits so far, and behind them those of the template.
    fn append(&mut self, bits: Expr, template: &ast::Expr) -> Expr {
        let part = |value, number| Segment {
            kind: SegmentKind::Binary,
            value,
            size: None,
            unit: 1,
            flags: SegmentFlags::default(),
            number,
        };
        let bits = part(bits, 1);
        match &template.kind {
            ExprKind::Binary(segments) => self.binary_after(vec![bits], segments, template.span),
            _ => {
                let more = part(self.expr(template), 2);
                Expr::Binary(vec![bits, more], template.span)
            }
        }
    }

    fn generator(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        generator: &Qualifier,
        rest: &[Qualifier],
        next: Next,
    ) -> Expr {
        let generators = Generator::all(generator);
        let mut args = Vec::new();
        for generator in &generators {
            args.push(if generator.is_map() {
                self.map_source(generator.source, generator.place)
            } else {
                self.expr(generator.source)
            });
        }
        let patterns: Vec<&ast::Expr> = generators
            .iter()
            .flat_map(|generator| generator.patterns.iter().copied())
            .collect();
        let mut free = FreeNames::default();
        free.generator(&patterns, rest, &comprehension.template.parts());
        let captured = self.capture(free);
        let own = std::mem::take(&mut self.pending_own);
        let mut vars = next.call_args().to_vec();
        vars.retain(|var| !captured.names.iter().any(|(_, other)| other == var));
        vars.sort_unstable();
        vars.dedup();

        let number = comprehension.number + level;
        let (naming, arity) = if let Next::Bits(so_far) = next {
            args.push(Expr::Var(so_far));
            (Naming::BitGenerator(number), args.len())
        } else {
            (Naming::Generator(number), args.len())
        };
        let (outside, params) = self.begin_lifted(naming, arity, &captured, &vars);
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
        let next = match next {
            Next::End => Next::End,
            Next::Call(function, args) => {
                Next::Call(function, args.iter().map(translate).collect())
            }
            Next::Bits(_) => Next::Bits(*params.last().expect("the bits so far are passed")),
        };
        let body =
            self.generator_body(comprehension, level, &generators, rest, (id, &params), next);
        self.end_lifted(outside, params, body, comprehension.span);

        args.extend(self.lifted[&id].captured.iter().map(|&var| Expr::Var(var)));
        let call = Expr::Call(Box::new(Callee::Local(id)), args, comprehension.span);
        self.with_own(own, call)
    }

    /// The function of one generator, or of several that are zipped, in its own scope.
    fn generator_body(
        &mut self,
        comprehension: Comprehension<'_>,
        level: u32,
        generators: &[Generator<'_>],
        rest: &[Qualifier],
        (id, params): (FunctionId, &[Var]),
        next: Next,
    ) -> Expr {
        let span = comprehension.span;
        let sources = &params[..generators.len()];
        let is_guard = |q: &Qualifier| matches!(q, Qualifier::Filter(f) if self.is_guard(f));
        let (guards, rest) = rest.split_at(rest.iter().take_while(|q| is_guard(q)).count());

        let mark = self.scope.mark();
        let tails: Vec<Var> = generators.iter().map(|_| self.scope.fresh()).collect();
        let steps: Vec<Step> = tails.iter().map(|&tail| Step::Match(tail)).collect();
        let (patterns, equal) = self.step_patterns(generators, &steps);
        let guards: Vec<ast::Expr> = guards
            .iter()
            .filter_map(|q| match q {
                Qualifier::Filter(filter) => Some(filter.clone()),
                _ => None,
            })
            .collect();
        let guard = if guards.is_empty() {
            Vec::new()
        } else {
            self.guards(&[guards])
        };
        let body = if let Next::Bits(so_far) = next {
            let bits = self.rest(comprehension, level + 1, rest, Next::Bits(so_far));
            let more = self.scope.fresh();
            let again = self.again(id, tails, Some(more)).expr(span);
            Expr::Block(vec![Expr::Let(more, Box::new(bits)), again])
        } else {
            let again = self.again(id, tails, None);
            self.rest(comprehension, level + 1, rest, again)
        };
        self.scope.leave(mark);
        let mut clauses = vec![Clause {
            patterns,
            equal,
            guard,
            body,
            exports: Vec::new(),
        }];
        self.other_clauses(&mut clauses, generators, (id, sources), &next, span);
        let otherwise = self.bad_generators(generators, sources);
        Expr::Case(Box::new(Case {
            subjects: sources.iter().map(|&var| Expr::Var(var)).collect(),
            clauses,
            exports: Vec::new(),
            otherwise: Otherwise::Value(Box::new(otherwise)),
            span,
        }))
    }

    /// The function called with the rest of its sources.
    fn again(&self, id: FunctionId, mut args: Vec<Var>, bits: Option<Var>) -> Next {
        args.extend(bits);
        args.extend(&self.scope.captured);
        Next::Call(id, args)
    }

    /// The clauses for elements that are skipped, for those that are wrong, and for the end.
    fn other_clauses(
        &mut self,
        clauses: &mut Vec<Clause>,
        generators: &[Generator<'_>],
        (id, sources): (FunctionId, &[Var]),
        next: &Next,
        span: Span,
    ) {
        let tails: Vec<Var> = generators.iter().map(|_| self.scope.fresh()).collect();
        let step = |(generator, &tail): (&Generator<'_>, &Var)| match generator.strict {
            true => Step::Match(tail),
            false => Step::Skip(tail),
        };
        let skip: Vec<Step> = generators.iter().zip(&tails).map(step).collect();
        let bits = match next {
            Next::Bits(so_far) => Some(*so_far),
            Next::End | Next::Call(..) => None,
        };
        let again = self.again(id, tails, bits).expr(span);
        self.step_clause(clauses, generators, &skip, again);

        // An element of the last strict generator is wrong if all those before it are right.
        for index in (0..generators.len()).rev() {
            if !generators[index].strict {
                continue;
            }
            let mut steps = skip.clone();
            let wrong = self.scope.fresh();
            for (step, generator) in steps.iter_mut().zip(generators).skip(index) {
                if generator.strict {
                    *step = Step::Skip(self.scope.fresh());
                }
            }
            steps[index] = Step::Wrong(wrong);
            if let [
                Generator {
                    shape: Shape::Bits, ..
                },
            ] = generators
            {
                // Otherwise the empty rest would be wrong, too.
                self.step_clause(clauses, generators, &[Step::End], next.expr(span));
            }
            let reason = self.tagged("badmatch", Expr::Var(wrong));
            let raise = self.raise_error(reason, generators[index].place);
            self.step_clause(clauses, generators, &steps, raise);
        }
        // What is left of a bitstring counts as nothing only if it is too short.
        for (index, generator) in generators.iter().enumerate() {
            if generators.len() > 1 && generator.shape == Shape::Bits {
                let mut steps = vec![Step::Anything; generators.len()];
                steps[index] = Step::Skip(self.scope.fresh());
                let raise = self.bad_generators(generators, sources);
                self.step_clause(clauses, generators, &steps, raise);
            }
        }
        let end = vec![Step::End; generators.len()];
        self.step_clause(clauses, generators, &end, next.expr(span));
    }

    fn step_clause(
        &mut self,
        clauses: &mut Vec<Clause>,
        generators: &[Generator<'_>],
        steps: &[Step],
        body: Expr,
    ) {
        let mark = self.scope.mark();
        let (patterns, equal) = self.step_patterns(generators, steps);
        self.scope.leave(mark);
        clauses.push(Clause {
            patterns,
            equal,
            guard: Vec::new(),
            body,
            exports: Vec::new(),
        });
    }

    fn step_patterns(
        &mut self,
        generators: &[Generator<'_>],
        steps: &[Step],
    ) -> (Vec<Pat>, Vec<(Var, Var)>) {
        let mut patterns = Patterns::of_head();
        let mut result = Vec::new();
        for (generator, &step) in generators.iter().zip(steps) {
            result.push(match generator.shape {
                Shape::List => self.list_step(&mut patterns, generator, step),
                Shape::Bits => self.bits_step(&mut patterns, generator, step),
            });
        }
        (result, patterns.equal)
    }

    fn list_step(&mut self, patterns: &mut Patterns, generator: &Generator<'_>, step: Step) -> Pat {
        let (head, tail) = match step {
            Step::Match(tail) => {
                let mut heads: Vec<Pat> = generator
                    .patterns
                    .iter()
                    .map(|pattern| self.pat(patterns, pattern))
                    .collect();
                let head = match heads.len() {
                    1 => heads.remove(0),
                    _ => Pat::Tuple(heads),
                };
                (head, Pat::Var(tail))
            }
            Step::Skip(tail) => (Pat::Wild, Pat::Var(tail)),
            Step::Wrong(head) => (Pat::Var(head), Pat::Wild),
            Step::End => return Pat::Literal(Literal::Nil),
            Step::Anything => return Pat::Wild,
        };
        Pat::List(vec![head], Box::new(tail))
    }

    fn bits_step(&mut self, patterns: &mut Patterns, generator: &Generator<'_>, step: Step) -> Pat {
        let ExprKind::Binary(segments) = &generator.patterns[0].kind else {
            return self.illegal_pattern(generator.place);
        };
        let (found, tail) = match step {
            Step::Match(tail) => (self.pat_segments(patterns, segments, true), Pat::Var(tail)),
            Step::Skip(tail) => (self.skip_segments(segments), Pat::Var(tail)),
            Step::Wrong(rest) => (Some(Vec::new()), Pat::Var(rest)),
            Step::End if generator.strict => return Pat::Binary(Vec::new()),
            Step::End => (Some(Vec::new()), Pat::Wild),
            Step::Anything => return Pat::Wild,
        };
        let Some(mut found) = found else {
            return Pat::Wild;
        };
        found.push(PatSegment::Tail {
            value: tail,
            unit: 1,
        });
        Pat::Binary(found)
    }

    /// When sources are not what they should be, or do not end together.
    fn bad_generators(&mut self, generators: &[Generator<'_>], sources: &[Var]) -> Expr {
        let place = generators[0].place;
        if let [source] = sources {
            let reason = self.tagged("bad_generator", Expr::Var(*source));
            return self.raise_error(reason, place);
        }
        let sources = sources.iter().map(|&var| Expr::Var(var)).collect();
        let reason = self.tagged("bad_generators", Expr::Tuple(sources));
        self.raise_error(reason, place)
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
                ExprKind::Call(callee, args) if is_record_info(callee, args) => {}
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
