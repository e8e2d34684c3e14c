//! What a program is expected to do, and the two forms in which that is written down.
//!
//! Spec programs carry it as comments at their end, so that program and result are read together:
//! ```text
//! % expect: {ok,1}            one line of standard output
//! % expect stderr: oops       one line of standard error
//! % expect exit: 127          the status, when it is not 0
//! % expect error line 4       a compile error in that line (then nothing runs)
//! % expect warning line 4     a warning about that line, in the chapters made for that
//! ```
//! Examples have standard output in a file of its own (`hello.out`), followed, only where they are not empty and 0,
//! by a `[stderr]` line with standard error and an `[exit N]` line.

use crate::process::{Ending, Finished};

/// The line above the recorded comments of a spec program.
pub const MARKER: &str = "%% Recorded from OTP 27 by `just golden`; do not edit.";

/// Stands for any status of failure after compile errors.
const COMPILE_FAILED: Ending = Ending::Exit(1);

/// The observable behaviour of a program, normalised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// How it ended.
    pub ending: Ending,
    /// Lines with compile errors, ascending. When there are any, the streams are not compared: the texts of
    /// diagnostics are ours.
    pub compile_error_lines: Vec<u32>,
    /// Lines with warnings, ascending, of programs that draw them on purpose.
    pub warning_lines: Vec<u32>,
}

impl Expectation {
    /// What a finished run amounts to.
    pub fn of_run(finished: &Finished) -> Expectation {
        Expectation {
            stdout: crate::normalise::normalise(&finished.stdout),
            stderr: crate::normalise::normalise(&finished.stderr),
            ending: finished.ending,
            compile_error_lines: Vec::new(),
            warning_lines: Vec::new(),
        }
    }

    /// The same with lines of warnings.
    pub fn with_warnings(mut self, mut lines: Vec<u32>) -> Expectation {
        lines.sort_unstable();
        lines.dedup();
        self.warning_lines = lines;
        self
    }

    /// A program that did not compile. The status is not recorded: escript's is 127, a compiler's 1.
    pub fn of_compile_errors(mut lines: Vec<u32>) -> Expectation {
        lines.sort_unstable();
        lines.dedup();
        Expectation {
            stdout: String::new(),
            stderr: String::new(),
            ending: COMPILE_FAILED,
            compile_error_lines: lines,
            warning_lines: Vec::new(),
        }
    }

    /// The comment form, without the marker.
    pub fn to_comments(&self) -> String {
        let mut out = String::new();
        for line in self.stdout.lines() {
            push_comment(&mut out, "% expect:", line);
        }
        for line in self.stderr.lines() {
            push_comment(&mut out, "% expect stderr:", line);
        }
        for line in &self.compile_error_lines {
            out.push_str(&format!("% expect error line {line}\n"));
        }
        for line in &self.warning_lines {
            out.push_str(&format!("% expect warning line {line}\n"));
        }
        if let Some(status) =
            unusual_status(self.ending).filter(|_| self.compile_error_lines.is_empty())
        {
            out.push_str(&format!("% expect exit: {status}\n"));
        }
        out
    }

    /// Reads the comment form; `None` if there are no such comments.
    pub fn from_comments(text: &str) -> Option<Expectation> {
        let (mut stdout, mut stderr) = (String::new(), String::new());
        let (mut status, mut lines, mut seen) = (0, Vec::new(), false);
        let mut warnings = Vec::new();
        for line in text.lines() {
            let Some(rest) = line.strip_prefix("% expect") else {
                continue;
            };
            seen = true;
            if let Some(text) = rest.strip_prefix(" stderr:") {
                push_line(&mut stderr, text);
            } else if let Some(number) = rest.strip_prefix(" error line ") {
                lines.push(number.trim().parse().ok()?);
            } else if let Some(number) = rest.strip_prefix(" warning line ") {
                warnings.push(number.trim().parse().ok()?);
            } else if let Some(number) = rest.strip_prefix(" exit:") {
                status = number.trim().parse().ok()?;
            } else {
                push_line(&mut stdout, rest.strip_prefix(':')?);
            }
        }
        let ending = if lines.is_empty() {
            Ending::Exit(status)
        } else {
            COMPILE_FAILED
        };
        seen.then_some(Expectation {
            stdout,
            stderr,
            ending,
            compile_error_lines: lines,
            warning_lines: warnings,
        })
    }

    /// The form of a `.out` file.
    pub fn to_out_file(&self) -> String {
        let mut out = self.stdout.clone();
        if !self.stderr.is_empty() {
            out.push_str("[stderr]\n");
            out.push_str(&self.stderr);
        }
        if let Some(status) = unusual_status(self.ending) {
            out.push_str(&format!("[exit {status}]\n"));
        }
        out
    }

    /// Reads a `.out` file.
    pub fn from_out_file(text: &str) -> Expectation {
        let last = text.lines().last().unwrap_or("");
        let status = last
            .strip_prefix("[exit ")
            .and_then(|rest| rest.strip_suffix(']')?.parse().ok());
        let streams = match status {
            Some(_) => &text[..text.trim_end().len() - last.len()],
            None => text,
        };
        let (stdout, stderr) = match streams.split_once("[stderr]\n") {
            Some((stdout, stderr)) => (stdout, stderr),
            None => (streams, ""),
        };
        Expectation {
            stdout: stdout.to_string(),
            stderr: stderr.to_string(),
            ending: Ending::Exit(status.unwrap_or(0)),
            compile_error_lines: Vec::new(),
            warning_lines: Vec::new(),
        }
    }
}

/// Writes one line as a comment; an empty line has no space after the colon.
fn push_comment(out: &mut String, key: &str, line: &str) {
    out.push_str(key);
    if !line.is_empty() {
        out.push(' ');
        out.push_str(line);
    }
    out.push('\n');
}

/// Appends what follows `% expect:`; one space belongs to the comment, not to the text.
fn push_line(stream: &mut String, text: &str) {
    stream.push_str(text.strip_prefix(' ').unwrap_or(text));
    stream.push('\n');
}

fn unusual_status(ending: Ending) -> Option<i32> {
    match ending {
        Ending::Exit(0) => None,
        Ending::Exit(status) => Some(status),
        // Neither can be expected of a program; the golden tool refuses them before writing.
        Ending::Signal(_) | Ending::Timeout => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Expectation;
    use crate::process::Ending;

    fn sample() -> Expectation {
        Expectation {
            stdout: "{ok,1}\n\n  indented\n".to_string(),
            stderr: "exception error: oops\n".to_string(),
            ending: Ending::Exit(127),
            compile_error_lines: vec![],
            warning_lines: vec![],
        }
    }

    #[test]
    fn both_forms_round_trip() {
        let sample = sample();
        assert_eq!(
            Expectation::from_comments(&sample.to_comments()).as_ref(),
            Some(&sample)
        );
        assert_eq!(Expectation::from_out_file(&sample.to_out_file()), sample);
    }

    #[test]
    fn compile_errors_round_trip() {
        let sample = Expectation::of_compile_errors(vec![7, 4, 7]);
        assert_eq!(
            sample.to_comments(),
            "% expect error line 4\n% expect error line 7\n"
        );
        assert_eq!(
            Expectation::from_comments(&sample.to_comments()),
            Some(sample)
        );
    }

    #[test]
    fn a_program_without_comments_has_no_expectation() {
        assert_eq!(
            Expectation::from_comments("-module(m).\n% expected?\n"),
            None
        );
    }
}
