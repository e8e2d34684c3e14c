//! Funs: lifted into functions that take the variables of the closure as further parameters.

use super::control::is_total;
use super::free::FreeNames;
use super::order::{Lifted, Naming};
use super::scope::{Captured, Scope};
use super::{Context, FunctionId};
use crate::core::{self, Callee, Case, Expr, Otherwise, Raise, Var};
use purlin_bytecode::bif;
use purlin_bytecode::module::{AtomRef, Literal, Mfa};
use purlin_syntax::ast::{self, ExprKind, FunctionName, Ident, Name};
use purlin_syntax::diagnostic::Code;
use purlin_syntax::span::Span;

/// The scope of the function around, kept while a lifted one is desugared.
pub struct Outside {
    scope: Scope,
    /// The new function.
    pub id: FunctionId,
}

impl Context<'_> {
    /// Starts a lifted function: its parameters are `arity` new variables and one for each of the
    /// names and variables captured from the present scope. Returns the new parameters.
    pub fn begin_lifted(
        &mut self,
        naming: Naming,
        arity: usize,
        captured: &Captured,
        vars: &[Var],
    ) -> (Outside, Vec<Var>) {
        let names = &captured.names;
        let id = FunctionId(self.functions.len() as u32);
        self.functions.push(None);
        let all: Vec<Var> = names
            .iter()
            .map(|(_, var)| *var)
            .chain(vars.iter().copied())
            .collect();
        self.lifted
            .insert(id, Lifted::new(naming, arity as u32, all));
        let mut scope = Scope::default();
        let params: Vec<Var> = (0..arity).map(|_| scope.fresh()).collect();
        for (name, _) in names {
            let var = scope.bind(name);
            scope.captured.push(var);
        }
        for _ in vars {
            let var = scope.fresh();
            scope.captured.push(var);
        }
        for (name, value) in &captured.constants {
            let var = scope.bind(name);
            scope.set_constant(var, value.clone());
        }
        let scope = std::mem::replace(&mut self.scope, scope);
        (Outside { scope, id }, params)
    }

    /// Ends a lifted function and returns to the scope around.
    pub fn end_lifted(&mut self, outside: Outside, mut params: Vec<Var>, body: Expr, span: Span) {
        let inside = std::mem::replace(&mut self.scope, outside.scope);
        params.extend(&inside.captured);
        if params.len() > 255 {
            self.error(
                Code::LimitExceeded,
                span,
                "more than 255 parameters and captured variables",
            );
        }
        self.functions[outside.id.0 as usize] = Some(core::Function {
            name: AtomRef(0),
            params,
            free: inside.captured.len(),
            body,
            variables: inside.variables(),
            span,
        });
    }

    /// Those of the names that are bound here.
    pub fn capture(&mut self, free: FreeNames) -> Captured {
        let mut captured = Captured::default();
        for name in free.into_names() {
            if let Some(var) = self.scope.lookup(&name) {
                match self.scope.constant(var) {
                    Some(value) => captured.constants.push((name, value.clone())),
                    None => captured.names.push((name, var)),
                }
                continue;
            }
            // A named fun inside itself, captured by an inner fun.
            if let Some((own, id)) = self.scope.own_name.clone()
                && own == name
            {
                let var = self.scope.bind(&name);
                self.pending_own.push((var, id));
                captured.names.push((name, var));
            }
        }
        captured
    }

    /// `fun (...) -> ... end`
    pub fn fun(&mut self, expr: &ast::Expr, name: Option<&Ident>, clauses: &[ast::Clause]) -> Expr {
        let name = name.map(|ident| &ident.name).filter(|name| &***name != "_");
        let mut free = FreeNames::default();
        free.fun(name, clauses);
        let mark = self.scope.mark();
        let pending = std::mem::take(&mut self.pending_own);
        let captured = self.capture(free);
        let own = std::mem::replace(&mut self.pending_own, pending);
        let result = self.fun_with(expr, name, clauses, &captured);
        self.scope.leave(mark);
        self.with_own(own, result)
    }

    /// Computes the fun that is being desugared before an expression that captures it.
    pub fn with_own(&mut self, own: Vec<(Var, FunctionId)>, expr: Expr) -> Expr {
        if own.is_empty() {
            return expr;
        }
        let mut block: Vec<Expr> = own
            .into_iter()
            .map(|(var, id)| {
                let fun = Expr::MakeFun(id, self.scope.captured.clone());
                Expr::Let(var, Box::new(fun))
            })
            .collect();
        block.push(expr);
        Expr::Block(block)
    }

    fn fun_with(
        &mut self,
        expr: &ast::Expr,
        name: Option<&Name>,
        clauses: &[ast::Clause],
        captured: &Captured,
    ) -> Expr {
        let vars: Vec<Var> = captured.names.iter().map(|(_, var)| *var).collect();
        let address = std::ptr::from_ref(expr);
        if let Some(&id) = self.copied_funs.get(&address)
            && self.lifted[&id].captured.len() == vars.len()
        {
            return Expr::MakeFun(id, vars);
        }
        let arity = clauses.first().map_or(0, |c| c.patterns.len());
        let number = self.numbers.get(expr);
        let naming = match name {
            Some(name) => Naming::Named(name.clone()),
            None => Naming::Fun(number),
        };
        let (outside, params) = self.begin_lifted(naming, arity, captured, &[]);
        let id = outside.id;
        self.scope.own_name = name.map(|name| (name.clone(), id));
        let refs: Vec<&ast::Clause> = clauses.iter().collect();
        let mut body = self.function_body(&params, &refs, Otherwise::FunctionClause, expr.span);
        if let Expr::Case(case) = &mut body
            && !is_total(&case.clauses)
        {
            self.lifted.get_mut(&id).expect("begun above").partial = true;
            if !vars.is_empty() {
                self.complain_without_captured(case, &params, expr.span);
            }
        }
        self.end_lifted(outside, params, body, expr.span);
        if self.copying > 0 {
            self.copied_funs.insert(address, id);
        }
        Expr::MakeFun(id, vars)
    }

    /// OTP raises `function_clause` for a closure in a function of its own, so that the captured
    /// variables do not show among the arguments.
    fn complain_without_captured(&mut self, case: &mut Case, params: &[Var], span: Span) {
        let nothing = Captured::default();
        let (outside, stub) = self.begin_lifted(Naming::Inlined, params.len(), &nothing, &[]);
        let id = outside.id;
        let raise = Expr::Raise(Raise::FunctionClause(stub.clone()), span);
        self.end_lifted(outside, stub, raise, span);
        let args = params.iter().map(|&var| Expr::Var(var)).collect();
        let call = Expr::Call(Box::new(Callee::Local(id)), args, span);
        case.otherwise = Otherwise::Value(Box::new(call));
    }

    /// `fun f/1`
    pub fn fun_local(&mut self, expr: &ast::Expr, name: &FunctionName) -> Expr {
        let signature = (name.name.clone(), name.arity);
        if let Some(&id) = self.locals.get(&signature) {
            return Expr::MakeFun(id, Vec::new());
        }
        if let Some(module) = self.imports.get(&signature).cloned() {
            let mfa = self.mfa(&module, &name.name, name.arity as usize);
            return Expr::Literal(Literal::ExternalFun(mfa));
        }
        if bif::is_auto_imported(&name.name, name.arity.min(255) as u8) {
            return self.fun_bif(expr, name);
        }
        let message = format!("function {}/{} undefined", name.name, name.arity);
        self.error(Code::SyntaxError, name.span, message);
        Expr::Literal(Literal::Nil)
    }

    /// `fun length/1` is `fun(X) -> length(X) end`, as in OTP.
    fn fun_bif(&mut self, expr: &ast::Expr, name: &FunctionName) -> Expr {
        let number = self.numbers.get(expr);
        let arity = name.arity as usize;
        let nothing = Captured::default();
        let (outside, params) = self.begin_lifted(Naming::Fun(number), arity, &nothing, &[]);
        let id = outside.id;
        let args = params.iter().map(|&var| Expr::Var(var)).collect();
        let body = self.remote_call("erlang", &name.name, args, expr.span);
        self.end_lifted(outside, params, body, expr.span);
        Expr::MakeFun(id, Vec::new())
    }

    /// `fun m:f/1`; with variables, `erlang:make_fun/3`.
    pub fn fun_remote(
        &mut self,
        module: &ast::Expr,
        function: &ast::Expr,
        arity: &ast::Expr,
        span: Span,
    ) -> Expr {
        if let (ExprKind::Atom(module), ExprKind::Atom(function), ExprKind::Integer(arity)) =
            (&module.kind, &function.kind, &arity.kind)
            && let Ok(arity) = u8::try_from(arity)
        {
            let mfa: Mfa = self.mfa(module, function, usize::from(arity));
            return Expr::Literal(Literal::ExternalFun(mfa));
        }
        let args = vec![self.expr(module), self.expr(function), self.expr(arity)];
        if let [
            Expr::Literal(Literal::Atom(module)),
            Expr::Literal(Literal::Atom(function)),
            Expr::Literal(Literal::Integer(arity)),
        ] = &args[..]
            && let Ok(arity) = u8::try_from(arity)
        {
            return Expr::Literal(Literal::ExternalFun(Mfa {
                module: *module,
                function: *function,
                arity,
            }));
        }
        self.remote_call("erlang", "make_fun", args, span)
    }

    /// An `after` body that is not small becomes a function of its own.
    pub fn lift_after(&mut self, expr: &ast::Expr, body: &[ast::Expr]) -> FunctionId {
        let mut free = FreeNames::default();
        body.iter().for_each(|e| free.expr(e));
        let captured = self.capture(free);
        let number = self.numbers.get(expr);
        let (outside, params) = self.begin_lifted(Naming::After(number), 0, &captured, &[]);
        let id = outside.id;
        let body = self.body(body);
        self.end_lifted(outside, params, body, expr.span);
        id
    }
}
