//! Macro definitions and their expansion.
//!
//! Expansion works on a stack of pending tokens: a macro call is replaced by its body on top of
//! it, and scanning goes on there. Tokens of a body take the place of the call; tokens that came
//! in as arguments keep their own, and so does what follows them in the body, as in `epp`.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the tokens only a few mean something here"
)]

use super::Preprocessor;
use crate::ast::Name;
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{self, Token, TokenKind};
use crate::span::Span;
use dashu_int::IBig;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The greatest number of tokens that one form may expand to, and of characters in a string that
/// `??Arg` makes.
pub const MAX_EXPANSION: usize = 4_000_000;

/// The number of parameters; `None` for a macro without a parameter list.
type Arity = Option<usize>;

type MacroKey = (Name, Arity);

/// A macro's parameters and body.
#[derive(Clone, Debug)]
pub(super) struct Macro {
    pub params: Vec<Name>,
    pub body: Vec<Token>,
}

/// What a name stands for.
#[derive(Clone, Debug)]
enum Definition {
    /// Defined by the user, once or more with different arities.
    User(HashMap<Arity, Arc<Macro>>),
    /// Predefined; `None` as long as it has no value, as `MODULE` before `-module`.
    Predefined(Option<Vec<Token>>),
}

/// All macros.
#[derive(Clone, Debug)]
pub(super) struct MacroTable {
    definitions: HashMap<Name, Definition>,
    /// Macros known not to lead back to themselves; emptied when a definition changes.
    acyclic: HashSet<(Name, Arity)>,
}

/// Why a definition is refused.
pub(super) enum Redefinition {
    User,
    Predefined,
}

impl MacroTable {
    pub(super) fn predefined() -> MacroTable {
        let mut table = MacroTable {
            definitions: HashMap::new(),
            acyclic: HashSet::new(),
        };
        for name in [
            "MODULE",
            "MODULE_STRING",
            "BASE_MODULE",
            "BASE_MODULE_STRING",
        ] {
            table.predefine(name, None);
        }
        // Their value depends on the place, so expansion makes it.
        for name in ["FUNCTION_NAME", "FUNCTION_ARITY", "FILE", "LINE"] {
            table.predefine(name, None);
        }
        let machine = "BEAM";
        table.predefine("MACHINE", Some(TokenKind::Atom(machine.into())));
        table.predefine(machine, Some(TokenKind::Atom("true".into())));
        table.predefine(
            "OTP_RELEASE",
            Some(TokenKind::Integer(Arc::new(IBig::from(27)))),
        );
        table.define_feature_macro("FEATURE_AVAILABLE", true);
        table.define_feature_macro("FEATURE_ENABLED", true);
        table
    }

    fn predefine(&mut self, name: &str, value: Option<TokenKind>) {
        let body = value.map(|kind| {
            vec![Token {
                kind,
                span: Span::default(),
            }]
        });
        self.definitions
            .insert(name.into(), Definition::Predefined(body));
    }

    /// `FEATURE_ENABLED(X)`: there is one feature, `maybe_expr`.
    pub(super) fn define_feature_macro(&mut self, name: &str, holds: bool) {
        let param = Name::from("X");
        let token = |kind| Token {
            kind,
            span: Span::default(),
        };
        let body = if holds {
            [
                TokenKind::LParen,
                TokenKind::LParen,
                TokenKind::Var(param.clone()),
                TokenKind::RParen,
                TokenKind::EqEq,
                TokenKind::Atom("maybe_expr".into()),
                TokenKind::RParen,
            ]
            .map(token)
            .to_vec()
        } else {
            vec![token(TokenKind::Atom("false".into()))]
        };
        let definition = Arc::new(Macro {
            params: vec![param],
            body,
        });
        let by_arity = HashMap::from([(Some(1), definition)]);
        self.definitions
            .insert(name.into(), Definition::User(by_arity));
        self.acyclic.clear();
    }

    pub(super) fn define_module(&mut self, module: Token, name: Name) {
        let text: Vec<u32> = name.chars().map(|c| c as u32).collect();
        let string = Token {
            kind: TokenKind::String(text.into()),
            span: module.span,
        };
        let value = |token| Definition::Predefined(Some(vec![token]));
        self.definitions.insert("MODULE".into(), value(module));
        self.definitions
            .insert("MODULE_STRING".into(), value(string));
    }

    pub(super) fn is_defined(&self, name: &str) -> bool {
        match self.definitions.get(&Name::from(name)) {
            Some(Definition::User(_) | Definition::Predefined(Some(_))) => true,
            Some(Definition::Predefined(None)) => matches!(name, "FILE" | "LINE"),
            None => false,
        }
    }

    /// Whether `defined(name)` holds in `-if`: also for names that have no value yet.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.definitions.contains_key(&Name::from(name))
    }

    pub(super) fn define(
        &mut self,
        name: Name,
        arity: Arity,
        definition: Macro,
    ) -> Result<(), Redefinition> {
        let entry = self.definitions.entry(name);
        match entry.or_insert_with(|| Definition::User(HashMap::new())) {
            Definition::Predefined(_) => return Err(Redefinition::Predefined),
            Definition::User(by_arity) => {
                if by_arity.contains_key(&arity) {
                    return Err(Redefinition::User);
                }
                by_arity.insert(arity, Arc::new(definition));
            }
        }
        self.acyclic.clear();
        Ok(())
    }

    pub(super) fn undefine(&mut self, name: &Name) {
        self.definitions.remove(name);
        self.acyclic.clear();
    }

    /// The macro that leads back to itself when `start` is expanded, if any does.
    fn cycle_from(&mut self, start: (Name, Arity)) -> Option<(Name, Arity)> {
        if self.acyclic.contains(&start) {
            return None;
        }
        let mut path: Vec<(MacroKey, Vec<MacroKey>)> = Vec::new();
        let mut on_path = HashSet::from([start.clone()]);
        path.push((start.clone(), self.uses(&start)));
        while let Some((_, uses)) = path.last_mut() {
            let Some(next) = uses.pop() else {
                if let Some((done, _)) = path.pop() {
                    on_path.remove(&done);
                    self.acyclic.insert(done);
                }
                continue;
            };
            if on_path.contains(&next) {
                return Some(next);
            }
            if !self.acyclic.contains(&next) {
                on_path.insert(next.clone());
                let uses = self.uses(&next);
                path.push((next, uses));
            }
        }
        None
    }

    /// The macros that a macro's body calls.
    fn uses(&self, (name, arity): &(Name, Arity)) -> Vec<(Name, Arity)> {
        let Some(Definition::User(by_arity)) = self.definitions.get(name) else {
            return Vec::new();
        };
        let Some(definition) = by_arity.get(arity).or_else(|| by_arity.get(&None)) else {
            return Vec::new();
        };
        let body = &definition.body;
        let mut uses = Vec::new();
        let mut at = 0;
        while at < body.len() {
            if body[at].kind == TokenKind::Question {
                match body.get(at + 1).map(|token| &token.kind) {
                    Some(TokenKind::Question) => at += 1,
                    Some(TokenKind::Atom(name) | TokenKind::Var(name)) => {
                        let reversed: Vec<&Token> = body[at + 2..].iter().rev().collect();
                        let args = find_args(&reversed).ok().flatten();
                        uses.push((name.clone(), args.map(|args| args.len())));
                    }
                    _ => {}
                }
            }
            at += 1;
        }
        uses
    }
}

/// What is wrong with a macro call's argument list.
enum ArgsError {
    Malformed,
    Mismatch,
}

/// The argument list on top of a stack of tokens: for each argument its range of distances from
/// the top, commas and parentheses excluded. `None` when the next token is no parenthesis.
fn find_args<T: std::borrow::Borrow<Token>>(
    stack: &[T],
) -> Result<Option<Vec<std::ops::Range<usize>>>, ArgsError> {
    let peek = |at: usize| -> Option<&TokenKind> {
        let index = stack.len().checked_sub(at + 1)?;
        stack.get(index).map(|token| &token.borrow().kind)
    };
    if peek(0) != Some(&TokenKind::LParen) {
        return Ok(None);
    }
    if peek(1) == Some(&TokenKind::RParen) {
        return Ok(Some(Vec::new()));
    }
    let mut args = Vec::new();
    let mut closers: Vec<TokenKind> = Vec::new();
    let mut start = 1;
    let mut at = 1;
    loop {
        let Some(kind) = peek(at) else {
            return Err(ArgsError::Malformed);
        };
        if closers.is_empty() && matches!(kind, TokenKind::Comma | TokenKind::RParen) {
            if start == at {
                return Err(ArgsError::Malformed);
            }
            args.push(start..at);
            if *kind == TokenKind::RParen {
                return Ok(Some(args));
            }
            start = at + 1;
        } else if closers.last() == Some(kind) {
            closers.pop();
        } else {
            let named = matches!(peek(at + 1), Some(TokenKind::Var(_)));
            let behind = peek(at + 1 + usize::from(named));
            if let Some(closer) = closer_of(kind, behind == Some(&TokenKind::LParen)) {
                closers.push(closer);
            }
        }
        at += 1;
    }
}

/// The token that closes what `kind` opens.
fn closer_of(kind: &TokenKind, fun_has_clauses: bool) -> Option<TokenKind> {
    match kind {
        TokenKind::LParen => Some(TokenKind::RParen),
        TokenKind::LBin => Some(TokenKind::RBin),
        TokenKind::LBrack => Some(TokenKind::RBrack),
        TokenKind::LBrace => Some(TokenKind::RBrace),
        TokenKind::Fun if fun_has_clauses => Some(TokenKind::End),
        TokenKind::Begin
        | TokenKind::If
        | TokenKind::Case
        | TokenKind::Maybe
        | TokenKind::Receive
        | TokenKind::Try
        | TokenKind::Cond => Some(TokenKind::End),
        _ => None,
    }
}

impl ArgsError {
    fn diagnostic(self, name: &Name, span: Span) -> Diagnostic {
        let message = match self {
            ArgsError::Malformed => format!("badly formed argument for macro '{name}'"),
            ArgsError::Mismatch => format!("argument mismatch for macro '{name}'"),
        };
        Diagnostic::new(Code::UndefinedMacro, span, message)
    }
}

/// Name and arity of the function that a form defines, found when first asked for.
#[derive(Clone)]
enum FunctionOfForm {
    /// Not looked for yet; the form's tokens.
    Unknown(Vec<Token>),
    /// It is being looked for: leave the macro alone.
    Searching,
    Known(Name, usize),
}

impl Preprocessor<'_> {
    /// A macro from the command line.
    pub(super) fn predefine(&mut self, name: &str, value: &str) {
        let file = crate::span::FileId::default();
        let (mut body, _) = lexer::tokenize(value, file, 0);
        for token in &mut body {
            token.span = Span::default();
        }
        // As in OTP, a name that is taken is refused; the command line checks that first.
        let _ = self.macros.define(
            name.into(),
            None,
            Macro {
                params: Vec::new(),
                body,
            },
        );
    }

    /// Expands the macros of a form that is no directive.
    pub(super) fn expand_form(&mut self, form: Vec<Token>) -> Result<Vec<Token>, Diagnostic> {
        if !form.iter().any(|token| token.kind == TokenKind::Question) {
            return Ok(form);
        }
        let function = FunctionOfForm::Unknown(form.clone());
        self.expand(form, function)
    }

    /// Expands macros where there is no function to speak of.
    pub(super) fn expand_directive(&mut self, tokens: &[Token]) -> Result<Vec<Token>, Diagnostic> {
        self.expand(tokens.to_vec(), FunctionOfForm::Unknown(Vec::new()))
    }

    fn expand(
        &mut self,
        mut pending: Vec<Token>,
        mut function: FunctionOfForm,
    ) -> Result<Vec<Token>, Diagnostic> {
        pending.reverse();
        let mut done = Vec::with_capacity(pending.len());
        let mut produced = 0;
        while let Some(token) = pending.pop() {
            if token.kind != TokenKind::Question {
                done.push(token);
                continue;
            }
            let Some(name_token) = pending.pop() else {
                done.push(token);
                break;
            };
            let name = match &name_token.kind {
                TokenKind::Atom(name) | TokenKind::Var(name) => name.clone(),
                other => {
                    let message = format!("illegal macro call '?{}'", plain_text(other));
                    return Err(Diagnostic::new(
                        Code::UndefinedMacro,
                        name_token.span,
                        message,
                    ));
                }
            };
            let span = name_token.span;
            match self.place_macro(&name_token, &mut function)? {
                Placed::No => {
                    let before = pending.len();
                    self.expand_call(&name, span, &mut pending)?;
                    produced += pending.len().saturating_sub(before);
                    if produced > MAX_EXPANSION {
                        return Err(too_long(&name, span));
                    }
                }
                Placed::Token(kind) => done.push(Token { kind, span }),
                Placed::Later => {
                    done.push(token);
                    done.push(name_token);
                }
            }
        }
        Ok(done)
    }

    /// The macros whose value depends on where they stand.
    fn place_macro(
        &mut self,
        token: &Token,
        function: &mut FunctionOfForm,
    ) -> Result<Placed, Diagnostic> {
        let TokenKind::Var(name) = &token.kind else {
            return Ok(Placed::No);
        };
        match name.as_str() {
            "LINE" => {
                let line = IBig::from(self.sources.line(token.span));
                Ok(Placed::Token(TokenKind::Integer(Arc::new(line))))
            }
            "FILE" if self.macros.is_known("FILE") => {
                let file = self.sources.name_at(token.span);
                let text: Vec<u32> = file.chars().map(|c| c as u32).collect();
                Ok(Placed::Token(TokenKind::String(text.into())))
            }
            "FUNCTION_NAME" | "FUNCTION_ARITY" => {
                if let FunctionOfForm::Unknown(form) = function {
                    let form = std::mem::take(form);
                    *function = self.function_of(form, token, name)?;
                }
                Ok(match function {
                    FunctionOfForm::Known(function, _) if name.as_str() == "FUNCTION_NAME" => {
                        Placed::Token(TokenKind::Atom(function.clone()))
                    }
                    FunctionOfForm::Known(_, arity) => {
                        Placed::Token(TokenKind::Integer(Arc::new(IBig::from(*arity))))
                    }
                    FunctionOfForm::Unknown(_) | FunctionOfForm::Searching => Placed::Later,
                })
            }
            _ => Ok(Placed::No),
        }
    }

    /// Which function a form defines, by its first clause's head.
    fn function_of(
        &mut self,
        form: Vec<Token>,
        at: &Token,
        name: &Name,
    ) -> Result<FunctionOfForm, Diagnostic> {
        let Ok(expanded) = self.expand(form, FunctionOfForm::Searching) else {
            return Ok(FunctionOfForm::Known("_".into(), 0));
        };
        match expanded.as_slice() {
            [first, paren, rest @ ..] if paren.kind == TokenKind::LParen => {
                if let TokenKind::Atom(function) = &first.kind {
                    return Ok(FunctionOfForm::Known(function.clone(), count_params(rest)));
                }
            }
            [first, ..] if first.kind == TokenKind::Question => {
                let message = format!("?{name} must not begin a form");
                return Err(Diagnostic::new(Code::UndefinedMacro, at.span, message));
            }
            _ => {}
        }
        let message = format!("?{name} can only be used within a function");
        Err(Diagnostic::new(Code::UndefinedMacro, at.span, message))
    }

    /// Replaces the call of `name`, whose arguments are on top of `pending`, by its body.
    fn expand_call(
        &mut self,
        name: &Name,
        span: Span,
        pending: &mut Vec<Token>,
    ) -> Result<(), Diagnostic> {
        let args = find_args(pending).map_err(|error| error.diagnostic(name, span))?;
        let arity = args.as_ref().map(Vec::len);
        let definition = match self.macros.definitions.get(name) {
            Some(Definition::Predefined(Some(body))) => {
                pending.extend(body.iter().rev().map(|token| Token {
                    span,
                    ..token.clone()
                }));
                return Ok(());
            }
            Some(Definition::User(by_arity)) => {
                let only_plain = by_arity.len() == 1 && by_arity.contains_key(&None);
                let key = if only_plain { None } else { arity };
                by_arity
                    .get(&key)
                    .map(|definition| (key, Arc::clone(definition)))
            }
            Some(Definition::Predefined(None)) | None => {
                return Err(self.undefined(name, arity, span));
            }
        };
        let Some((key, definition)) = definition else {
            return Err(ArgsError::Mismatch.diagnostic(name, span));
        };
        if let Some((circular, arity)) = self.macros.cycle_from((name.clone(), key)) {
            let shown = arity.map_or(circular.to_string(), |arity| format!("{circular}/{arity}"));
            let message = format!("circular macro '{shown}'");
            return Err(Diagnostic::new(Code::TooDeep, span, message));
        }
        let bound = match (key, args) {
            (Some(_), Some(args)) => take_args(&definition.params, &args, pending),
            (Some(_), None) | (None, _) => HashMap::new(),
        };
        let Some(body) = instantiate(&definition.body, span, &bound) else {
            return Err(too_long(name, span));
        };
        pending.extend(body.into_iter().rev());
        Ok(())
    }

    fn undefined(&self, name: &Name, arity: Arity, span: Span) -> Diagnostic {
        let message = match arity {
            None => format!("undefined macro '{name}'"),
            Some(arity) => format!("undefined macro '{name}/{arity}'"),
        };
        let diagnostic = Diagnostic::new(Code::UndefinedMacro, span, message);
        let names = self.macros.definitions.keys().map(Name::as_str);
        match crate::suggest::closest(name, names) {
            Some(other) => diagnostic.note(format!("did you mean '{other}'?")),
            None => diagnostic,
        }
    }
}

enum Placed {
    No,
    Token(TokenKind),
    Later,
}

/// Takes the arguments off the stack, by parameter.
fn take_args(
    params: &[Name],
    args: &[std::ops::Range<usize>],
    pending: &mut Vec<Token>,
) -> HashMap<Name, Vec<Token>> {
    let top = pending.len();
    let mut bound = HashMap::with_capacity(params.len());
    for (param, range) in params.iter().zip(args) {
        let tokens = range
            .clone()
            .map(|at| pending[top - at - 1].clone())
            .collect();
        bound.insert(param.clone(), tokens);
    }
    let consumed = args.last().map_or(2, |last| last.end + 1);
    pending.truncate(top - consumed);
    bound
}

fn too_long(name: &Name, span: Span) -> Diagnostic {
    let message = format!("macro '{name}' expands to too much text");
    Diagnostic::new(Code::TooDeep, span, message)
}

/// A macro's body with parameters replaced and places set; `None` when a string in it gets too
/// long: each level of `??` can double one.
fn instantiate(
    body: &[Token],
    call: Span,
    bound: &HashMap<Name, Vec<Token>>,
) -> Option<Vec<Token>> {
    let mut out = Vec::with_capacity(body.len());
    let mut span = call;
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        match rest {
            [
                a,
                b,
                Token {
                    kind: TokenKind::Var(name),
                    ..
                },
                ..,
            ] if a.kind == TokenKind::Question && b.kind == TokenKind::Question => {
                let kind = match bound.get(name) {
                    Some(tokens) => stringify(tokens)?,
                    None => TokenKind::Var(name.clone()),
                };
                out.push(Token { kind, span });
                at += 3;
            }
            [
                Token {
                    kind: TokenKind::Var(name),
                    ..
                },
                ..,
            ] if bound.contains_key(name) => {
                for token in bound.get(name).into_iter().flatten() {
                    span = token.span;
                    out.push(token.clone());
                }
                at += 1;
            }
            [token, ..] => {
                out.push(Token {
                    kind: token.kind.clone(),
                    span,
                });
                at += 1;
            }
            [] => break,
        }
    }
    Some(out)
}

/// `??Arg`: the argument's tokens as text.
fn stringify(tokens: &[Token]) -> Option<TokenKind> {
    let mut text = String::new();
    for (index, token) in tokens.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(&plain_text(&token.kind));
        if text.len() > MAX_EXPANSION {
            return None;
        }
    }
    let codes: Vec<u32> = text.chars().map(|c| c as u32).collect();
    Some(TokenKind::String(codes.into()))
}

/// A token's text, symbols and reserved words without quotes.
fn plain_text(kind: &TokenKind) -> String {
    kind.fixed_text()
        .map_or_else(|| kind.to_string(), str::to_owned)
}

/// Counts a clause's parameters, from behind its opening parenthesis.
fn count_params(tokens: &[Token]) -> usize {
    let (mut depth, mut params) = (1, 0);
    for token in tokens {
        match token.kind {
            TokenKind::Comma => {
                if depth == 1 {
                    params += 1;
                }
                continue;
            }
            TokenKind::LParen | TokenKind::LBrace | TokenKind::LBrack | TokenKind::LBin => {
                depth += 1;
                // OTP does not count a first parameter that begins with a bracket until
                // something inside it is seen; `f({})` has arity 0 there.
                continue;
            }
            TokenKind::RParen | TokenKind::RBrace | TokenKind::RBrack | TokenKind::RBin => {
                if depth == 1 {
                    return params;
                }
                depth -= 1;
                continue;
            }
            _ => params = params.max(1),
        }
    }
    params
}
