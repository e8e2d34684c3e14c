//! An upper bound of a tree's depth, computed from its tokens before there is a tree.
//!
//! A tree too deep for recursion must not even be built, because dropping it recurses. Two things
//! make trees deep: brackets, and operators in a row. So each open bracket has a level that
//! counts the operators since the last separator; a level's depth is the greatest such count plus
//! the depth of what is bracketed inside it.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the tokens only a few mean something here"
)]

use crate::lexer::{Token, TokenKind};
use crate::span::Span;
use std::collections::HashSet;

#[derive(Default)]
struct Level {
    /// Operators since the last separator.
    operators: usize,
    /// The deepest bracket since the last separator.
    inner: usize,
    /// The deepest stretch between separators so far.
    deepest: usize,
}

impl Level {
    fn close_stretch(&mut self) {
        self.deepest = self.deepest.max(self.operators + self.inner);
        self.operators = 0;
        self.inner = 0;
    }
}

/// Where the tree of `tokens` may be deeper than `limit`; `None` when it is not.
pub(crate) fn beyond(tokens: &[Token], limit: usize) -> Option<Span> {
    let mut levels = vec![Level::default()];
    let funs = funs_with_end(tokens);
    for (at, token) in tokens.iter().enumerate() {
        let effect = if token.kind == TokenKind::Fun && funs.contains(&at) {
            Effect::Open
        } else {
            effect(&token.kind)
        };
        match effect {
            Effect::None => continue,
            Effect::Open => levels.push(Level::default()),
            Effect::Close => {
                if levels.len() > 1 {
                    let mut level = levels.pop().expect("checked above");
                    level.close_stretch();
                    let outer = levels.last_mut().expect("one level is always open");
                    outer.inner = outer.inner.max(level.deepest + 1);
                }
            }
            Effect::Separate => {
                levels
                    .last_mut()
                    .expect("one level is always open")
                    .close_stretch();
            }
            Effect::Operator => {
                levels
                    .last_mut()
                    .expect("one level is always open")
                    .operators += 1;
            }
        }
        let level = levels.last().expect("one level is always open");
        if levels.len() + level.operators + level.inner > limit {
            return Some(token.span);
        }
    }
    None
}

/// The `fun`s that an `end` closes: those with clauses, not `fun f/1` and not types. Behind the
/// parameters of a clause stands an arrow or a guard, behind those of a type neither.
fn funs_with_end(tokens: &[Token]) -> HashSet<usize> {
    let mut funs = HashSet::new();
    // For each open parenthesis, the `fun` directly before it if there is one.
    let mut open: Vec<Option<usize>> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::LParen => {
                let named = at >= 2 && matches!(tokens[at - 1].kind, TokenKind::Var(_));
                let fun = at.checked_sub(1 + usize::from(named));
                open.push(fun.filter(|fun| tokens[*fun].kind == TokenKind::Fun));
            }
            TokenKind::RParen => {
                let fun = open.pop().flatten();
                let next = tokens.get(at + 1).map(|token| &token.kind);
                if matches!(next, Some(TokenKind::Arrow | TokenKind::When)) {
                    funs.extend(fun);
                }
            }
            _ => {}
        }
    }
    funs
}

enum Effect {
    None,
    Open,
    Close,
    Separate,
    Operator,
}

fn effect(kind: &TokenKind) -> Effect {
    use TokenKind as T;
    match kind {
        T::LParen
        | T::LBrack
        | T::LBrace
        | T::LBin
        | T::Begin
        | T::Case
        | T::If
        | T::Receive
        | T::Try
        | T::Maybe => Effect::Open,
        T::RParen | T::RBrack | T::RBrace | T::RBin | T::End => Effect::Close,
        T::Comma
        | T::Semicolon
        | T::Arrow
        | T::Bar
        | T::BarBar
        | T::When
        | T::Of
        | T::After
        | T::Else
        | T::FatArrow
        | T::Assoc
        | T::LArrow
        | T::LStrictArrow
        | T::LDoubleArrow
        | T::LStrictDoubleArrow
        | T::AmpAmp => Effect::Separate,
        T::And
        | T::Andalso
        | T::Band
        | T::Bnot
        | T::Bor
        | T::Bsl
        | T::Bsr
        | T::Bxor
        | T::Catch
        | T::Div
        | T::Fun
        | T::Not
        | T::Or
        | T::Orelse
        | T::Rem
        | T::Xor
        | T::Colon
        | T::ColonColon
        | T::DotDot
        | T::Hash
        | T::Equal
        | T::MaybeEqual
        | T::Bang
        | T::Plus
        | T::Minus
        | T::Star
        | T::Slash
        | T::PlusPlus
        | T::MinusMinus
        | T::EqEq
        | T::NotEq
        | T::ExactEq
        | T::ExactNotEq
        | T::Lt
        | T::Le
        | T::Gt
        | T::Ge => Effect::Operator,
        T::Atom(_)
        | T::Var(_)
        | T::Integer(_)
        | T::Float(_)
        | T::Number(_)
        | T::Char(_)
        | T::String(_)
        | T::Sigil(_)
        | T::Dot
        | T::StartForm
        | T::StartExprs
        | T::SpecKeyword(_)
        | T::TypeKeyword(_)
        | T::RecordKeyword(_)
        | T::Error
        | T::Cond
        | T::Let
        | T::Period
        | T::Ellipsis
        | T::Question
        | T::Amp
        | T::Caret
        | T::Backquote
        | T::Backslash
        | T::At => Effect::None,
    }
}
