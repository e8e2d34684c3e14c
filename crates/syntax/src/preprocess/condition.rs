//! `-ifdef`, `-ifndef`, `-if`, `-elif`, `-else`, `-endif`.
//!
//! Two stacks, as in `epp`: each file's open conditions whose text is read, and the conditions
//! under which text is being skipped. A form is skipped as long as the second is not empty.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the tokens only a few mean something here"
)]

use super::Preprocessor;
use super::directives::mismatch;
use crate::diagnostic::Code;
use crate::lexer::{Token, TokenKind};

/// What opened, or last continued, a conditional section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    Ifdef,
    Ifndef,
    If,
    Elif,
    Else,
}

impl Condition {
    pub(super) fn name(self) -> &'static str {
        match self {
            Condition::Ifdef => "ifdef",
            Condition::Ifndef => "ifndef",
            Condition::If => "if",
            Condition::Elif => "elif",
            Condition::Else => "else",
        }
    }
}

impl Preprocessor<'_> {
    fn open(&mut self, condition: Condition, holds: bool) {
        if !holds {
            self.skipping.push(condition);
        } else if let Some(frame) = self.frames.last_mut() {
            frame.conditions.push(condition);
        }
    }

    pub(super) fn ifdef(&mut self, name: &Token, rest: &[Token], condition: Condition) {
        let wanted = condition == Condition::Ifdef;
        match rest {
            [open, macro_name, close, dot]
                if open.kind == TokenKind::LParen
                    && close.kind == TokenKind::RParen
                    && dot.kind == TokenKind::Dot =>
            {
                if let TokenKind::Atom(text) | TokenKind::Var(text) = &macro_name.kind {
                    let defined = self.macros.is_defined(text);
                    return self.open(condition, defined == wanted);
                }
                self.bad_condition(macro_name, condition);
            }
            _ => {
                let at = mismatch("(v).", rest).unwrap_or(name);
                self.bad_condition(at, condition);
            }
        }
    }

    fn bad_condition(&mut self, at: &Token, condition: Condition) {
        let message = format!("badly formed '{}'", condition.name());
        self.mistake(Code::BadDirective, at.span, message);
        self.skipping.push(condition);
    }

    /// `-if(...)`; also an `-elif` whose turn it is.
    pub(super) fn if_(&mut self, name: &Token, rest: &[Token]) {
        let result = match rest.first() {
            Some(open) if open.kind == TokenKind::LParen => self.evaluate(name.span, rest),
            other => {
                let at = other.unwrap_or(name).span;
                Err(crate::diagnostic::Diagnostic::new(
                    Code::BadDirective,
                    at,
                    "badly formed 'if'",
                ))
            }
        };
        let holds = result.unwrap_or_else(|mistake| {
            self.diagnostics.push(mistake);
            false
        });
        self.open(Condition::If, holds);
    }

    /// An `-elif` behind text that was read: the rest is skipped.
    pub(super) fn elif(&mut self, name: &Token) {
        match self
            .frames
            .last_mut()
            .and_then(|frame| frame.conditions.pop())
        {
            Some(Condition::Else) => {
                self.mistake(Code::BadDirective, name.span, "unbalanced '-elif'");
                self.skipping.push(Condition::Else);
            }
            Some(_) => self.skipping.push(Condition::Elif),
            None => self.mistake(Code::BadDirective, name.span, "unbalanced '-elif'"),
        }
    }

    /// An `-else` behind text that was read.
    pub(super) fn else_(&mut self, name: &Token, rest: &[Token]) {
        if !is_dot(rest) {
            let at = rest.first().unwrap_or(name).span;
            return self.mistake(Code::BadDirective, at, "badly formed 'else'");
        }
        match self
            .frames
            .last_mut()
            .and_then(|frame| frame.conditions.pop())
        {
            Some(Condition::Else) => {
                self.mistake(Code::BadDirective, name.span, "repeated '-else'");
                self.skipping.push(Condition::Else);
            }
            Some(_) => self.skipping.push(Condition::Else),
            None => self.mistake(Code::BadDirective, name.span, "unbalanced '-else'"),
        }
    }

    pub(super) fn endif(&mut self, name: &Token, rest: &[Token]) {
        if !is_dot(rest) {
            let at = rest.first().unwrap_or(name).span;
            return self.mistake(Code::BadDirective, at, "badly formed 'endif'");
        }
        if self
            .frames
            .last_mut()
            .and_then(|frame| frame.conditions.pop())
            .is_none()
        {
            self.mistake(Code::BadDirective, name.span, "unbalanced '-endif'");
        }
    }

    /// A form in skipped text: only the directives that open, continue or close matter.
    pub(super) fn skip_form(&mut self, form: &[Token]) {
        let [dash, name, rest @ ..] = form else {
            return;
        };
        if dash.kind != TokenKind::Minus {
            return;
        }
        match &name.kind {
            TokenKind::If => self.skipping.push(Condition::If),
            TokenKind::Else => self.skip_else(name),
            TokenKind::Atom(text) => match text.as_str() {
                "ifdef" => self.skipping.push(Condition::Ifdef),
                "ifndef" => self.skipping.push(Condition::Ifndef),
                "else" => self.skip_else(name),
                "elif" => self.skip_elif(name, rest),
                "endif" => {
                    self.skipping.pop();
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn skip_else(&mut self, name: &Token) {
        match self.skipping.last() {
            Some(Condition::Else) => {
                self.mistake(Code::BadDirective, name.span, "repeated '-else'");
            }
            Some(Condition::Elif) => {
                self.skipping.pop();
                self.skipping.push(Condition::Else);
            }
            Some(_) if self.skipping.len() == 1 => {
                self.skipping.pop();
                self.open(Condition::Else, true);
            }
            Some(_) | None => {}
        }
    }

    fn skip_elif(&mut self, name: &Token, rest: &[Token]) {
        match self.skipping.last() {
            Some(Condition::Else) => {
                self.mistake(Code::BadDirective, name.span, "'elif' following 'else'");
            }
            // `Elif` means that an earlier branch was taken: the others stay skipped. OTP
            // evaluates this one all the same when it is the outermost; so the text between two
            // `-elif`s can be read although a branch before was.
            Some(_) if self.skipping.len() == 1 => {
                self.skipping.pop();
                self.if_(name, rest);
            }
            Some(_) | None => {}
        }
    }
}

fn is_dot(rest: &[Token]) -> bool {
    matches!(rest, [dot] if dot.kind == TokenKind::Dot)
}
