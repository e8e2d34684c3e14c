//! `purlin explain`: the pages of the diagnostic codes.

use super::Outcome;
use crate::flags::Options;
use purlin_syntax::diagnostic::{Code, Severity};
use std::io::Write;

/// Prints the pages of the codes named, or one line for each code.
pub fn explain(options: &Options) -> Outcome {
    let mut text = String::new();
    for word in &options.operands {
        let word = word.to_string_lossy();
        let Some(code) = Code::named(&word) else {
            return Err(unknown(&word));
        };
        text += &page(code);
    }
    if options.operands.is_empty() {
        text = list();
    }
    // A reader that has gone away (`purlin explain | head`) is no error.
    Ok(match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => 0,
        Err(_) => super::FAILED,
    })
}

fn unknown(word: &str) -> String {
    let codes = Code::ALL.iter().map(|code| code.as_str());
    match purlin_syntax::suggest::closest(&word.to_uppercase(), codes) {
        Some(code) => format!("there is no code '{word}'; did you mean {code}?"),
        None => format!("there is no code '{word}'; `purlin explain` lists them"),
    }
}

fn list() -> String {
    Code::ALL
        .iter()
        .map(|code| format!("{}  {}\n", code.as_str(), code.description()))
        .collect()
}

/// The page with its heading, without the marks around the examples.
fn page(code: Code) -> String {
    let kind = match code.severity() {
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut text = format!("{kind}[{}] {}\n\n", code.as_str(), code.description());
    let mut in_example = false;
    for line in code.page().text.lines() {
        if line.starts_with("```") {
            in_example = !in_example;
        } else if in_example {
            text += &format!("    {line}\n");
        } else {
            text += &format!("{line}\n");
        }
    }
    text + "\n"
}
