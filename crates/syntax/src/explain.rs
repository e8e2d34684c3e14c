//! The page of each diagnostic code: what it means, an example, the repair.
//!
//! The pages are kept as text in `explain/*.md`, one file for each letter and first digit of the
//! codes. `purlin explain` prints them, `docs/diagnostics.md` is made from them, and a test of the
//! command compiles every example: it provokes its code and nothing else, its repaired form
//! nothing at all.

use crate::diagnostic::Code;

/// What is to be read about a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// All of it, as Markdown, without the heading.
    pub text: &'static str,
    /// One sentence: how to repair it. It starts in lower case and ends with a full stop.
    pub repair: &'static str,
    /// A module that provokes it, and that module repaired; `None` for what no short text shows.
    pub example: Option<(&'static str, &'static str)>,
}

const CHAPTERS: [&str; 5] = [
    include_str!("../explain/E0.md"),
    include_str!("../explain/E1.md"),
    include_str!("../explain/E2.md"),
    include_str!("../explain/E3.md"),
    include_str!("../explain/W4.md"),
];

const FENCE: &str = "```erlang\n";
const FENCE_END: &str = "```\n";
const REPAIR: &str = "\nRepair: ";

impl Code {
    /// The page about this code.
    pub fn page(self) -> Page {
        let text = CHAPTERS
            .iter()
            .find_map(|chapter| section(chapter, self.as_str()))
            .expect("a test asks for the page of each code");
        let (before, after) = text
            .split_once(REPAIR)
            .expect("a test asks for the repair of each code");
        let repair = after.lines().next().unwrap_or_default();
        let example = block(before).zip(block(after));
        Page {
            text,
            repair,
            example,
        }
    }

    /// The code that a user names, in upper or lower case.
    pub fn named(word: &str) -> Option<Code> {
        let named = |code: &&Code| code.as_str().eq_ignore_ascii_case(word);
        Code::ALL.iter().find(named).copied()
    }
}

/// What stands below the heading of a code.
fn section(chapter: &'static str, code: &str) -> Option<&'static str> {
    let mut rest = chapter.strip_prefix("## ")?;
    loop {
        let (section, behind) = match rest.split_once("\n## ") {
            Some((section, behind)) => (section, Some(behind)),
            None => (rest, None),
        };
        if let Some(text) = section.strip_prefix(code) {
            return Some(text.trim_matches('\n'));
        }
        rest = behind?;
    }
}

/// The first block of code in a text.
fn block(text: &'static str) -> Option<&'static str> {
    let (_, code) = text.split_once(FENCE)?;
    let end = code
        .find(FENCE_END)
        .or_else(|| code.strip_suffix("```").map(str::len))?;
    Some(&code[..end])
}
