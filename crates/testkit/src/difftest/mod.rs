//! Generated programs print the same on OTP and on Purlin, and what one refuses to compile, the other refuses.
//!
//! - [`tree`]: a program as text with marked parts;
//! - [`generate`]: programs from random choices;
//! - [`oracle`]: a node of OTP that compiles and runs them;
//! - [`minimise`]: cuts a program that shows a difference.
//!
//! The tool is `src/bin/difftest.rs`.

pub mod generate;
pub mod minimise;
pub mod oracle;
pub mod tree;

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use crate::compare::diff;
use crate::fuzz::random::Random;
use crate::normalise::normalise;
use crate::otp::{Otp, OtpError};
use crate::process::{Ending, Finished, Run};
use generate::program;
use oracle::{Answer, Oracle};
use tree::Part;

/// The module of all programs.
const MODULE: &str = "generated";
/// How many programs are tried to find a small one.
const TRIES: usize = 1500;

/// The program of a seed.
pub fn program_of(seed: u64) -> Part {
    program(&mut Random::new(seed), MODULE)
}

/// What came of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both printed the same.
    Same,
    /// Both refuse it.
    Refused,
    /// OTP took too long or too much memory.
    Skipped,
    /// Purlin does not have yet what it needs, and says so.
    NotBuilt,
    /// They differ.
    Differs(Difference),
}

/// A difference, with a text for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Of what kind.
    pub kind: DifferenceKind,
    /// What differs.
    pub text: String,
}

/// Kinds of difference; a program is cut only as long as it shows one of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Something printed.
    Output,
    /// Purlin ended by a signal, a limit of time, or a status that is not zero.
    Ending,
    /// Purlin compiles what OTP refuses.
    Accepted,
    /// Purlin refuses what OTP compiles.
    Refused,
}

/// Compares programs, one after another, in a folder of its own.
#[derive(Debug)]
pub struct Comparison {
    oracle: Oracle,
    binary: PathBuf,
    debug: String,
    source: PathBuf,
}

impl Comparison {
    /// `debug` is the value of `PURLIN_DEBUG` for the binary.
    pub fn new(
        otp: &Otp,
        binary: &Path,
        debug: &str,
        folder: &Path,
    ) -> Result<Comparison, OtpError> {
        let oracle = Oracle::start(otp, &folder.join("oracle"))
            .map_err(|error| OtpError::Setup(error.to_string()))?;
        Ok(Comparison {
            oracle,
            binary: binary.to_path_buf(),
            debug: debug.to_string(),
            source: folder.join(MODULE).with_extension("erl"),
        })
    }

    /// Generates the program of a seed and compares it.
    pub fn generated(&mut self, seed: u64) -> io::Result<(Part, Verdict)> {
        let program = program_of(seed);
        let verdict = self.verdict(&program)?;
        Ok((program, verdict))
    }

    /// The smallest program found that shows a difference of the same kind, and that difference.
    pub fn minimised(
        &mut self,
        program: Part,
        difference: Difference,
    ) -> io::Result<(Part, Difference)> {
        let mut shown = difference;
        let mut failed = Ok(());
        let smallest =
            minimise::minimise(program, TRIES, |candidate| match self.verdict(candidate) {
                Ok(Verdict::Differs(difference)) if difference.kind == shown.kind => {
                    shown = difference;
                    true
                }
                Ok(_) => false,
                Err(error) => {
                    failed = Err(error);
                    false
                }
            });
        failed.map(|()| (smallest, shown))
    }

    fn verdict(&mut self, program: &Part) -> io::Result<Verdict> {
        fs::write(&self.source, program.render())?;
        let expected = match self.oracle.ask(&self.source)? {
            Answer::Slow => return Ok(Verdict::Skipped),
            Answer::Refused(text) => Err(text),
            Answer::Printed(text) => Ok(text),
        };
        let actual = Run::new(&self.binary)
            .args([
                "run".to_string(),
                "--reports=off".to_string(),
                self.source.to_string_lossy().into_owned(),
            ])
            .env("PURLIN_DEBUG", &self.debug)
            .timeout(Duration::from_secs(if self.debug.is_empty() {
                20
            } else {
                240
            }))
            .finish()?;
        Ok(compare(expected, &actual))
    }
}

/// `expected` is what OTP printed, or the errors by which it refuses the program.
fn compare(expected: Result<String, String>, actual: &Finished) -> Verdict {
    let refused = actual.ending == Ending::Exit(127) && actual.stderr.contains("error[E");
    let differs = |kind, text: String| Verdict::Differs(Difference { kind, text });
    let complaints = || {
        let start = actual.stderr.find("error[E").unwrap_or(0);
        actual.stderr[start..].to_string()
    };
    match expected {
        _ if refused && actual.stderr.contains("error[E3001]") => Verdict::NotBuilt,
        Err(_) if refused => Verdict::Refused,
        Err(errors) => differs(
            DifferenceKind::Accepted,
            format!("OTP refuses it: {errors}"),
        ),
        Ok(_) if refused => differs(DifferenceKind::Refused, complaints()),
        Ok(printed) => {
            let (expected, found) = (normalise(&printed), normalise(&actual.stdout));
            if actual.ending != Ending::Exit(0) {
                let last: Vec<&str> = actual.stderr.lines().rev().take(5).collect();
                let text = format!("{:?}\n{}", actual.ending, last.join("\n"));
                return differs(DifferenceKind::Ending, text);
            }
            match expected == found {
                true => Verdict::Same,
                false => {
                    let text = format!("- OTP, + Purlin\n{}", diff(&expected, &found));
                    differs(DifferenceKind::Output, text)
                }
            }
        }
    }
}
