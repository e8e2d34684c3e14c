//! Calls: which function a name means, and what needs no call at all.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few kinds of expression are special as callees"
)]

use super::{Context, constant};
use crate::atoms::Atoms;
use crate::core::{Callee, Case, Clause, Expr, Key, Otherwise, Pat, Test, Var};
use purlin_bytecode::bif::{self, Flags};
use purlin_bytecode::module::Literal;
use purlin_syntax::ast::{self, Binop, ExprKind, Name, Unop};
use purlin_syntax::span::Span;
use std::collections::HashSet;

impl Context<'_> {
    /// `Callee(Args)`
    pub fn call(&mut self, callee: &ast::Expr, args: &[ast::Expr], span: Span) -> Expr {
        match &callee.kind {
            ExprKind::Atom(name) => self.named_call(name, args, span),
            ExprKind::Remote(module, function) => {
                if let (ExprKind::Atom(module), ExprKind::Atom(function)) =
                    (&module.kind, &function.kind)
                {
                    return self.full_call(&module.clone(), &function.clone(), args, span);
                }
                let module = self.expr(module);
                let function = self.expr(function);
                let args = self.exprs(args);
                self.dynamic_call(module, function, args, span)
            }
            ExprKind::Var(name) => self.variable_call(callee, name, args, span),
            ExprKind::Fun {
                name: None,
                clauses,
            } if clauses.iter().any(|clause| takes_all(clause, args.len())) => {
                self.call_in_place(callee, clauses, args, span)
            }
            // A function that is named where it is called, if the numbers of arguments agree.
            ExprKind::FunLocal(function) if function.arity as usize == args.len() => {
                self.named_call(&function.name.clone(), args, span)
            }
            ExprKind::FunRemote(module, function, arity) => {
                match (&module.kind, &function.kind, &arity.kind) {
                    (
                        ExprKind::Atom(module),
                        ExprKind::Atom(function),
                        ExprKind::Integer(arity),
                    ) if usize::try_from(arity).is_ok_and(|arity| arity == args.len()) => {
                        self.full_call(&module.clone(), &function.clone(), args, span)
                    }
                    _ => self.fun_call(callee, args, span),
                }
            }
            _ => self.fun_call(callee, args, span),
        }
    }

    /// A fun called where it is written, whose clauses fit whatever the arguments are: if these are data, its clauses in
    /// the place of the call, in a scope of their own. As in OTP, whose traces show it.
    fn call_in_place(
        &mut self,
        callee: &ast::Expr,
        clauses: &[ast::Clause],
        args: &[ast::Expr],
        span: Span,
    ) -> Expr {
        let args = self.exprs(args);
        if !args.iter().all(|arg| is_data(self.atoms, arg)) {
            let callee = self.expr(callee);
            return self.computed_call(callee, args, span);
        }
        let mark = self.scope.mark();
        let possible: Vec<&ast::Clause> = clauses
            .iter()
            .filter(|clause| !is_never_taken(clause))
            .collect();
        let mut block = Vec::new();
        let body = match possible.as_slice() {
            [clause, ..] if takes_all(clause, args.len()) => {
                self.bind_arguments(&clause.patterns, args, &mut block);
                self.body(&clause.body)
            }
            _ => {
                let params: Vec<Var> = args.iter().map(|_| self.scope.fresh()).collect();
                let lets = params.iter().zip(args);
                block.extend(lets.map(|(&var, arg)| Expr::Let(var, Box::new(arg))));
                self.function_body(&params, &possible, Otherwise::FunctionClause, callee.span)
            }
        };
        self.scope.leave(mark);
        if block.is_empty() {
            return body;
        }
        block.push(body);
        Expr::Block(block)
    }

    /// Gives variables that are parameters their arguments.
    fn bind_arguments(&mut self, patterns: &[ast::Expr], args: Vec<Expr>, block: &mut Vec<Expr>) {
        for (pattern, arg) in patterns.iter().zip(args) {
            match &pattern.kind {
                ExprKind::Var(name) if &**name != "_" => {
                    let var = self.scope.bind(name);
                    self.note_constants(&Pat::Var(var), &arg);
                    block.push(Expr::Let(var, Box::new(arg)));
                }
                _ => {}
            }
        }
    }

    /// An expression that is chosen by. A fun that is called there stays one, as in OTP, which shows in traces.
    pub fn chooser(&mut self, expr: &ast::Expr) -> Expr {
        if let ExprKind::Call(callee, args) = &expr.kind
            && let ExprKind::Fun { name: None, .. } = &callee.kind
        {
            return self.fun_call(callee, args, expr.span);
        }
        self.expr(expr)
    }

    fn fun_call(&mut self, callee: &ast::Expr, args: &[ast::Expr], span: Span) -> Expr {
        let callee = self.expr(callee);
        let args = self.exprs(args);
        self.computed_call(callee, args, span)
    }

    /// A call of a fun. One that is known to be `fun m:f/1` is a call of that function as in erlc, which shows in
    /// traces: a BIF in tail position leaves the frame of its caller.
    fn computed_call(&mut self, callee: Expr, args: Vec<Expr>, span: Span) -> Expr {
        if let Expr::Literal(Literal::ExternalFun(mfa)) = &callee
            && usize::from(mfa.arity) == args.len()
        {
            let module = self.atoms.text(mfa.module).to_string();
            let function = self.atoms.text(mfa.function).to_string();
            return self.remote_call(&module, &function, args, span);
        }
        Expr::Call(Box::new(Callee::Fun(callee)), args, span)
    }

    /// `Module:Function(Args)`, whose names may turn out to be known.
    fn dynamic_call(&mut self, module: Expr, function: Expr, args: Vec<Expr>, span: Span) -> Expr {
        if let (Expr::Literal(Literal::Atom(module)), Expr::Literal(Literal::Atom(function))) =
            (&module, &function)
        {
            let module = self.atoms.text(*module).to_string();
            let function = self.atoms.text(*function).to_string();
            return self.remote_call(&module, &function, args, span);
        }
        Expr::Call(Box::new(Callee::Dynamic(module, function)), args, span)
    }

    /// A named fun that calls itself needs no closure.
    fn variable_call(
        &mut self,
        callee: &ast::Expr,
        name: &Name,
        args: &[ast::Expr],
        span: Span,
    ) -> Expr {
        if self.scope.lookup(name).is_none()
            && let Some((own, id)) = self.scope.own_name.clone()
            && own == *name
            && self.lifted[&id].arity as usize == args.len()
        {
            let mut args = self.exprs(args);
            args.extend(self.scope.captured.iter().map(|&var| Expr::Var(var)));
            return Expr::Call(Box::new(Callee::Local(id)), args, span);
        }
        self.fun_call(callee, args, span)
    }

    /// `name(Args)`: in guards a BIF; else a function of the module, an imported one, or an
    /// auto-imported one.
    fn named_call(&mut self, name: &Name, args: &[ast::Expr], span: Span) -> Expr {
        let arity = args.len() as u32;
        let signature = (name.clone(), arity);
        if let Some(value) = self.record_info_call(name, args) {
            return value;
        }
        if !self.in_guard {
            if let Some(&id) = self.locals.get(&signature) {
                let args = self.exprs(args);
                // Our own library declares BIFs by a stub of the same name.
                if bif::lookup(&self.module_name, name, arity as u8).is_some() {
                    let module = self.module_name.clone();
                    return self.remote_call(&module, name, args, span);
                }
                return Expr::Call(Box::new(Callee::Local(id)), args, span);
            }
            if let Some(module) = self.imports.get(&signature).cloned() {
                return self.full_call(&module, name, args, span);
            }
        }
        let module = if bif::is_auto_imported(name, arity.min(255) as u8) {
            Name::from("erlang")
        } else {
            self.module_name.clone()
        };
        self.full_call(&module, name, args, span)
    }

    /// The value of `record_info(What, Record)`, which is no call; there can be no function of that name.
    fn record_info_call(&mut self, name: &Name, args: &[ast::Expr]) -> Option<Expr> {
        if &**name != "record_info" || args.len() != 2 {
            return None;
        }
        let (ExprKind::Atom(what), ExprKind::Atom(record)) = (&args[0].kind, &args[1].kind) else {
            return None;
        };
        let record = ast::Ident {
            name: record.clone(),
            span: args[1].span,
        };
        self.record_info(what, &record)
    }

    /// `module:name(Args)`, or what means the same.
    fn full_call(&mut self, module: &Name, name: &Name, args: &[ast::Expr], span: Span) -> Expr {
        if &**module == "erlang" {
            if let Some(expr) = self.apply_of_list(name, args, span) {
                return expr;
            }
            if &**name == "is_record"
                && let [term, record, ..] = args
                && let ExprKind::Atom(record_name) = &record.kind
            {
                let ident = ast::Ident {
                    name: record_name.clone(),
                    span: record.span,
                };
                let known = match args {
                    [_, _, size] => self.size_literal(size),
                    _ => None,
                };
                let term = self.expr(term);
                if let Some(size) = known {
                    let tag = self.atoms.intern(record_name);
                    return Expr::Test(Test::TaggedTuple(size, tag), Box::new(term));
                }
                if args.len() == 2
                    && let Some(test) = self.is_record(term.clone(), &ident)
                {
                    return test;
                }
                let mut values = vec![term];
                values.extend(self.exprs(&args[1..]));
                return self.remote_call(module, name, values, span);
            }
        }
        let args = self.exprs(args);
        self.remote_call(module, name, args, span)
    }

    fn size_literal(&mut self, size: &ast::Expr) -> Option<u32> {
        match &size.kind {
            ExprKind::Integer(value) => u32::try_from(value)
                .ok()
                .filter(|n| (1..1 << 24).contains(n)),
            _ => None,
        }
    }

    /// `apply(M, F, [A, B])` is `M:F(A, B)`.
    fn apply_of_list(&mut self, name: &Name, args: &[ast::Expr], span: Span) -> Option<Expr> {
        let (callee, list) = match (&**name, args) {
            ("apply", [fun, list]) => (vec![fun], list),
            ("apply", [module, function, list]) => (vec![module, function], list),
            _ => return None,
        };
        let elements: &[ast::Expr] = match &list.kind {
            ExprKind::List(elements, None) => elements,
            ExprKind::Nil => &[],
            _ => return None,
        };
        let mut callee: Vec<Expr> = callee.into_iter().map(|e| self.expr(e)).collect();
        let args = self.exprs(elements);
        let last = callee.pop()?;
        Some(match callee.pop() {
            Some(module) => self.dynamic_call(module, last, args, span),
            None => self.computed_call(last, args, span),
        })
    }

    /// A call by full name with computed arguments.
    pub fn remote_call(
        &mut self,
        module: &str,
        name: &str,
        mut args: Vec<Expr>,
        span: Span,
    ) -> Expr {
        let (module, name) = guard_equivalent(module, name, args.len());
        if (module, name, args.len()) == ("maps", "get", 3) {
            return self.value_or_default(args);
        }
        if (module, name, args.len()) == ("lists", "append", 2)
            && let Expr::List(..) = &args[0]
        {
            return self.append_to_list(args, span);
        }
        if module == "erlang" {
            match (name, args.len()) {
                ("apply", 3) => return Expr::Call(Box::new(Callee::Apply), args, span),
                ("apply", 2) => return Expr::Call(Box::new(Callee::ApplyFun), args, span),
                (_, 1) => {
                    if let Some(test) = type_test(name) {
                        let operand = args.pop().expect("one argument");
                        return Expr::Test(test, Box::new(operand));
                    }
                    if let Some(expr) = self.unary_by_name(name, &mut args, span) {
                        return expr;
                    }
                }
                (_, 2) => {
                    if let Some(op) = strict_operator(name) {
                        let rhs = args.pop().expect("two arguments");
                        let lhs = args.pop().expect("two arguments");
                        return self.operator(op, lhs, rhs, span);
                    }
                }
                _ => {}
            }
        }
        let mfa = self.mfa(module, name, args.len());
        let found = u8::try_from(args.len())
            .ok()
            .and_then(|arity| bif::lookup(module, name, arity));
        let callee = match found {
            Some(id) if id.info().flags.contains(Flags::GUARD) => {
                return Expr::GuardBif(mfa, args, span);
            }
            Some(id) => Callee::Bif {
                mfa,
                replaces: id.info().flags.contains(Flags::REPLACES_CALLER),
            },
            None => Callee::External(mfa),
        };
        Expr::Call(Box::new(callee), args, span)
    }

    /// `lists:append([H | T], Y)` is `[H | lists:append(T, Y)]` as in erlc: the caller's frame stays.
    fn append_to_list(&mut self, mut args: Vec<Expr>, span: Span) -> Expr {
        let more = args.pop().expect("two arguments");
        let Some(Expr::List(elements, tail)) = args.pop() else {
            unreachable!("the first argument is a list");
        };
        let rest = match *tail {
            Expr::Literal(Literal::Nil) => more,
            tail => self.remote_call("lists", "append", vec![tail, more], span),
        };
        Expr::List(elements, Box::new(rest))
    }

    /// `maps:get(Key, Map, Default)` is a `case` as in erlc: the frame that fails is the caller's, without a line.
    fn value_or_default(&mut self, args: Vec<Expr>) -> Expr {
        let mut block = Vec::with_capacity(args.len() + 1);
        let vars: Vec<Var> = args
            .into_iter()
            .map(|arg| {
                let var = self.scope.fresh();
                block.push(Expr::Let(var, Box::new(arg)));
                var
            })
            .collect();
        let value = self.scope.fresh();
        let clause = |pattern, body| Clause {
            patterns: vec![pattern],
            equal: Vec::new(),
            guard: Vec::new(),
            body: Expr::Var(body),
            exports: Vec::new(),
        };
        let reason = self.tagged("badmap", Expr::Var(vars[1]));
        let raise = self.raise_error(reason, Span::default());
        block.push(Expr::Case(Box::new(Case {
            subjects: vec![Expr::Var(vars[1])],
            clauses: vec![
                clause(Pat::Map(vec![(Key::Var(vars[0]), Pat::Var(value))]), value),
                clause(Pat::Map(Vec::new()), vars[2]),
            ],
            exports: Vec::new(),
            otherwise: Otherwise::Value(Box::new(raise)),
            span: Span::default(),
        })));
        Expr::Block(block)
    }

    fn unary_by_name(&mut self, name: &str, args: &mut Vec<Expr>, span: Span) -> Option<Expr> {
        let op = match name {
            "not" => Unop::Not,
            "-" => Unop::Minus,
            "bnot" => Unop::Bnot,
            _ => return None,
        };
        let operand = args.pop()?;
        Some(match op {
            Unop::Not => self.not(operand, span),
            Unop::Minus => Expr::Arith(crate::core::Arith::Neg, vec![operand], span),
            Unop::Bnot | Unop::Plus => Expr::Arith(crate::core::Arith::Bnot, vec![operand], span),
        })
    }

    /// `erlang:error(Reason)`
    pub fn raise_error(&mut self, reason: Expr, span: Span) -> Expr {
        self.remote_call("erlang", "error", vec![reason], span)
    }

    /// `{Tag, Value}`
    pub fn tagged(&mut self, tag: &str, value: Expr) -> Expr {
        super::constant::tuple(vec![self.atom_expr(tag), value])
    }

    /// The literal `true`.
    pub fn literal_true(&mut self) -> Literal {
        self.atom("true")
    }
}

/// What erlc calls instead: the guard BIF that does the same, which then is what a trace names.
fn guard_equivalent<'a>(module: &'a str, name: &'a str, arity: usize) -> (&'a str, &'a str) {
    match (module, name, arity) {
        ("maps", "get", 2) => ("erlang", "map_get"),
        ("maps", "is_key", 2) => ("erlang", "is_map_key"),
        ("maps", "size", 1) => ("erlang", "map_size"),
        _ => (module, name),
    }
}

/// The instruction for a type test BIF of one argument.
fn type_test(name: &str) -> Option<Test> {
    Some(match name {
        "is_atom" => Test::Atom,
        "is_boolean" => Test::Boolean,
        "is_integer" => Test::Integer,
        "is_float" => Test::Float,
        "is_number" => Test::Number,
        "is_list" => Test::List,
        "is_tuple" => Test::Tuple,
        "is_binary" => Test::Binary,
        "is_bitstring" => Test::Bitstring,
        "is_map" => Test::Map,
        "is_function" => Test::Function,
        "is_pid" => Test::Pid,
        "is_port" => Test::Port,
        "is_reference" => Test::Reference,
        _ => return None,
    })
}

/// The binary operator that a function of `erlang` is, when it is strict.
fn strict_operator(name: &str) -> Option<Binop> {
    use Binop::*;
    const OPERATORS: &[Binop] = &[
        Add, Sub, Mul, Divide, Div, Rem, Band, Bor, Bxor, Bsl, Bsr, And, Or, Xor, Append, Subtract,
        Send, Eq, Ne, ExactEq, ExactNe, Lt, Le, Gt, Ge,
    ];
    OPERATORS.iter().copied().find(|op| op.as_str() == name)
}

/// Whether a call is one of `record_info/2`.
pub(super) fn is_record_info(callee: &ast::Expr, args: &[ast::Expr]) -> bool {
    matches!(&callee.kind, ExprKind::Atom(name) if &**name == "record_info") && args.len() == 2
}

/// Whether a clause fits whatever so many arguments are.
fn takes_all(clause: &ast::Clause, arity: usize) -> bool {
    let mut names = HashSet::new();
    let is_variable = |pattern: &ast::Expr| match &pattern.kind {
        ExprKind::Var(name) => &**name == "_" || names.insert(name.clone()),
        _ => false,
    };
    clause.guards.is_empty()
        && clause.patterns.len() == arity
        && clause.patterns.iter().all(is_variable)
}

/// Whether each alternative of its guard has a term in it that is not `true`.
fn is_never_taken(clause: &ast::Clause) -> bool {
    let never = |test: &ast::Expr| match &test.kind {
        ExprKind::Atom(name) => &**name != "true",
        ExprKind::Integer(_)
        | ExprKind::Char(_)
        | ExprKind::Float(_)
        | ExprKind::String(_)
        | ExprKind::Nil
        | ExprKind::List(..)
        | ExprKind::Tuple(_)
        | ExprKind::Map(_)
        | ExprKind::Binary(_) => true,
        _ => false,
    };
    !clause.guards.is_empty() && clause.guards.iter().all(|tests| tests.iter().any(never))
}

/// The body of the clause that an `if` takes, when its guards tell before the program runs.
fn chosen_at_once<'e>(atoms: &Atoms, case: &'e Case) -> Option<&'e Expr> {
    if !case.subjects.is_empty() {
        return None;
    }
    for clause in &case.clauses {
        let [tests] = clause.guard.as_slice() else {
            return None;
        };
        let truths = tests.iter().map(|test| constant::truth(atoms, test));
        let truths: Vec<bool> = truths.collect::<Option<_>>()?;
        if truths.into_iter().all(|truth| truth) {
            return Some(&clause.body);
        }
    }
    None
}

/// Whether it is a variable, a constant or what is computed from constants, or made of these.
fn is_data(atoms: &Atoms, expr: &Expr) -> bool {
    let is_data = |expr: &Expr| is_data(atoms, expr);
    match expr {
        Expr::Var(_) | Expr::Literal(_) => true,
        Expr::List(elements, tail) => elements.iter().all(&is_data) && is_data(tail),
        Expr::Tuple(elements) => elements.iter().all(&is_data),
        Expr::Let(_, value) => is_data(value),
        Expr::Block(body) => body.iter().all(&is_data),
        Expr::Case(case) => chosen_at_once(atoms, case).is_some_and(is_data),
        _ => constant::is_computable(atoms, expr),
    }
}
