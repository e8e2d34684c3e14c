//! Diagnostics as text: the source line, the span underlined, secondary places, advice; or a line
//! for each, as erlc prints them or as JSON.

use crate::flags::Format;
use crate::json;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::source::{Region, SourceMap};
use purlin_syntax::span::{FileId, Span};
use std::borrow::Cow;
use std::io::IsTerminal;
use std::ops::Range;

/// Writes all of them to standard error, in order of their place.
pub fn to_stderr(diagnostics: &[Diagnostic], sources: &SourceMap, format: Format) {
    eprint!("{}", for_stderr(diagnostics, sources, format));
}

/// All of them as text for standard error, in order of their place.
pub fn for_stderr(diagnostics: &[Diagnostic], sources: &SourceMap, format: Format) -> String {
    match format {
        Format::Full => render(diagnostics, sources, may_colour(&std::io::stderr())),
        Format::Brief => lines(diagnostics, |diagnostic| brief(diagnostic, sources)),
        Format::Json => lines(diagnostics, |diagnostic| json::line(diagnostic, sources)),
    }
}

/// All of them as text for standard output, in order of their place.
pub fn to_text(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    render(diagnostics, sources, may_colour(&std::io::stdout()))
}

fn may_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// All of them as text, in order of their place, with a blank line after each.
pub fn render(diagnostics: &[Diagnostic], sources: &SourceMap, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in in_order(diagnostics) {
        text += &renderer.render(&[group(diagnostic, sources)]);
        text += "\n\n";
    }
    text
}

fn in_order(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| diagnostic.span);
    sorted
}

/// One line for each, in order of their place.
fn lines(diagnostics: &[Diagnostic], line: impl Fn(&Diagnostic) -> String) -> String {
    in_order(diagnostics)
        .into_iter()
        .map(|diagnostic| line(diagnostic) + "\n")
        .collect()
}

/// `FILE:LINE:COL: message`, and before the message of a warning its word, as erlc has it.
pub fn brief(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let at = sources.position(diagnostic.span);
    let word = match diagnostic.severity {
        Severity::Warning => "Warning: ",
        Severity::Error => "",
    };
    let message = diagnostic.message.replace('\n', " ");
    format!("{}:{}:{}: {word}{message}", at.file, at.line, at.column)
}

/// The advice to be shown: what the diagnostic itself knows, else what its page says.
pub fn advice(diagnostic: &Diagnostic) -> Vec<&str> {
    if diagnostic.notes.is_empty() {
        return vec![diagnostic.code.page().repair.trim_end_matches('.')];
    }
    diagnostic.notes.iter().map(String::as_str).collect()
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let title = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.as_str());
    let mut group = title.elements(snippets(diagnostic, sources));
    for note in advice(diagnostic) {
        group = group.element(Level::HELP.message(note));
    }
    group
}

/// One excerpt for each region of a file that the diagnostic speaks of, its own first.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a SourceMap,
) -> Vec<Snippet<'a, Annotation<'a>>> {
    let mut excerpts: Vec<(FileId, Region<'a>, Vec<Annotation<'a>>)> = Vec::new();
    let primary = (diagnostic.span, AnnotationKind::Primary, None);
    let labels = diagnostic.labels.iter();
    let labels = labels.map(|(span, text)| (*span, AnnotationKind::Context, Some(text.as_str())));
    for (span, kind, label) in std::iter::once(primary).chain(labels) {
        let region = sources.region(span);
        let annotation = kind.span(range(span, &region)).label(label);
        let same = |(file, other, _): &&mut (FileId, Region<'a>, Vec<Annotation<'a>>)| {
            *file == span.file && *other == region
        };
        match excerpts.iter_mut().find(same) {
            Some((.., annotations)) => annotations.push(annotation),
            None => excerpts.push((span.file, region, vec![annotation])),
        }
    }
    let excerpts = excerpts.into_iter();
    excerpts
        .map(|(_, region, annotations)| excerpt(&region).annotations(annotations))
        .collect()
}

fn excerpt<'a>(region: &Region<'a>) -> Snippet<'a, Annotation<'a>> {
    let text: Cow<'a, str> = match region.text {
        // What is missing at the end is shown in the line that is not there.
        text if text.ends_with('\n') => Cow::Owned(format!("{text} ")),
        text => Cow::Borrowed(text),
    };
    Snippet::source(text)
        .line_start(region.line as usize)
        .path(region.name)
        .fold(true)
}

/// The bytes to underline: never past the text, never more than the rest of a long first line
/// when a whole form is meant.
fn range(span: Span, region: &Region<'_>) -> Range<usize> {
    let text = region.text;
    let within = |at: u32| floor_char(text, at.saturating_sub(region.start) as usize);
    let start = within(span.start);
    let end = within(span.end).max(start);
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}

fn floor_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
