//! Calls of `io:format` and its like with a constant format string: do the arguments fit?

use super::{Code, Linter};
use purlin_syntax::ast::{Expr, ExprKind, Name};
use purlin_syntax::span::Span;

/// The arguments of a format call.
enum Arguments {
    /// The call has none.
    Absent,
    /// A list of that many, at that place.
    Listed(usize, Span),
    /// Something that is no list.
    NoList(Span),
    /// Only known when it runs.
    Unknown,
}

impl<'f> Linter<'f> {
    pub(super) fn check_format_call(
        &mut self,
        span: Span,
        module: &Name,
        name: &Name,
        args: &'f [Expr],
    ) {
        let is_format = matches!(module.as_str(), "io" | "io_lib")
            && matches!(name.as_str(), "format" | "fwrite");
        if !is_format || self.compile.has("nowarn_format") {
            return;
        }
        let (format, arguments) = match args {
            [format] => (format, Arguments::Absent),
            [format, list] | [_, format, list] => (format, arguments_of(list)),
            _ => {
                let message = "format call with wrong number of arguments";
                return self.report(Code::FormatCall, span, message);
            }
        };
        // As erl_lint: a list that is not written out says nothing about the string either.
        if let Arguments::Unknown = arguments {
            return;
        }
        let text: Vec<char> = match &format.kind {
            ExprKind::String(codes) => codes.iter().filter_map(|c| char::from_u32(*c)).collect(),
            ExprKind::Atom(name) => name.chars().collect(),
            _ => return,
        };
        let needed = match needed_arguments(&text) {
            Ok(needed) => needed,
            Err(what) => {
                let message = format!("format string invalid ({what})");
                return self.report(Code::FormatCall, format.span, message);
            }
        };
        let (at, message) = match arguments {
            Arguments::Unknown => return,
            Arguments::NoList(at) => (at, "format arguments not a list".to_owned()),
            Arguments::Absent if needed == 0 => return,
            Arguments::Absent => (
                format.span,
                format!("{} but no argument list is given", requires(needed)),
            ),
            Arguments::Listed(given, _) if given == needed => return,
            Arguments::Listed(given, at) if needed == 0 => (
                at,
                format!(
                    "the format string requires an empty argument list, but the argument list \
                     contains {}",
                    counted(given)
                ),
            ),
            Arguments::Listed(0, at) => (
                at,
                format!("{} but the argument list is empty", requires(needed)),
            ),
            Arguments::Listed(given, at) => {
                let only = if given < needed { "only " } else { "" };
                let message = format!(
                    "{} but the argument list contains {only}{}",
                    requires(needed),
                    counted(given)
                );
                (at, message)
            }
        };
        self.report(Code::FormatCall, at, message);
    }
}

fn requires(needed: usize) -> String {
    format!(
        "the format string requires an argument list with {},",
        counted(needed)
    )
}

fn counted(count: usize) -> String {
    if count == 1 {
        "1 argument".to_owned()
    } else {
        format!("{count} arguments")
    }
}

fn arguments_of(list: &Expr) -> Arguments {
    match &list.kind {
        ExprKind::Nil => Arguments::Listed(0, list.span),
        ExprKind::String(text) => Arguments::Listed(text.len(), list.span),
        ExprKind::List(items, None) => Arguments::Listed(items.len(), list.span),
        ExprKind::List(_, Some(tail)) => match arguments_of(tail) {
            Arguments::NoList(_) => Arguments::NoList(list.span),
            Arguments::Absent | Arguments::Listed(..) | Arguments::Unknown => Arguments::Unknown,
        },
        ExprKind::Atom(_) | ExprKind::Integer(_) | ExprKind::Float(_) => {
            Arguments::NoList(list.span)
        }
        _ => Arguments::Unknown,
    }
}

/// How many arguments a format string takes.
fn needed_arguments(text: &[char]) -> Result<usize, String> {
    let mut needed = 0;
    let mut at = 0;
    while let Some(tilde) = text[at..].iter().position(|c| *c == '~') {
        at += tilde + 1;
        needed += control_sequence(text, &mut at)?;
    }
    Ok(needed)
}

/// One control sequence from behind its tilde: `~F.P.PadModC`.
fn control_sequence(text: &[char], at: &mut usize) -> Result<usize, String> {
    let mut needed = 0;
    let peek = |at: usize| text.get(at).copied();
    if peek(*at) == Some('-') {
        *at += 1;
    }
    needed += number(text, at);
    if peek(*at) == Some('.') {
        *at += 1;
        needed += number(text, at);
        if peek(*at) == Some('.') {
            // The pad character.
            *at += 1;
            if peek(*at) == Some('*') {
                needed += 1;
            }
            *at += 1;
        }
    }
    let mut modifiers = Vec::new();
    while let Some(c @ ('k' | 'K' | 'l' | 't')) = peek(*at) {
        if modifiers.contains(&c) {
            return Err(format!("repeated modifier {c}"));
        }
        needed += usize::from(c == 'K');
        modifiers.push(c);
        *at += 1;
    }
    let Some(control) = peek(*at) else {
        return Err("truncated".to_owned());
    };
    *at += 1;
    check_modifiers(control, &modifiers)?;
    match control {
        '~' | 'n' => Ok(needed),
        'c' | 'f' | 'e' | 'g' | 's' | 'w' | 'p' | 'b' | 'B' | '+' | '#' | 'i' => Ok(needed + 1),
        'W' | 'P' | 'x' | 'X' => Ok(needed + 2),
        _ => Err(format!("invalid control ~{control}")),
    }
}

/// Digits, or a star that takes an argument; returns the arguments taken.
fn number(text: &[char], at: &mut usize) -> usize {
    if text.get(*at) == Some(&'*') {
        *at += 1;
        return 1;
    }
    while text.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    0
}

fn check_modifiers(control: char, modifiers: &[char]) -> Result<(), String> {
    for (group, controls) in [("l", "Pp"), ("lt", "cPpsWw"), ("Kk", "PpWw")] {
        let mut found: Vec<char> = modifiers
            .iter()
            .copied()
            .filter(|c| group.contains(*c))
            .collect();
        found.sort_unstable();
        match found.as_slice() {
            [] => {}
            [_] if controls.contains(control) => {}
            [modifier] => {
                return Err(format!(
                    "invalid modifier/control combination ~{modifier}{control}"
                ));
            }
            several => {
                let several: String = several.iter().collect();
                return Err(format!("conflicting modifiers ~{several}{control}"));
            }
        }
    }
    Ok(())
}
