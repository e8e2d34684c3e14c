//! How a program is started under Purlin, and the variants in which the whole suite can be run.
//!
//! The variant comes from the environment, so that one test binary serves the whole matrix:
//! - `PURLIN_TEST_SCHEDULERS=N` adds `--schedulers N`;
//! - `PURLIN_TEST_FORM=bytecode` builds a `.purlin` file first and runs that;
//! - `PURLIN_DEBUG=gc-stress`, `preempt=1`, `seed=7` ... goes to the program untouched;
//! - `PURLIN_TEST_TIMEOUT_S=N` changes the limit for one program.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, io};

use crate::expectation::Expectation;
use crate::otp::{WARNING, warning_lines};
use crate::process::{Ending, Finished, Run};
use crate::program::Program;

/// One way to run the suite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// `--schedulers N`; the default of the binary when absent.
    pub schedulers: Option<u32>,
    /// Build a `.purlin` file and run that, instead of the source.
    pub from_bytecode: bool,
    /// The value of `PURLIN_DEBUG`; empty for none.
    pub debug: String,
    /// Limit for one program.
    pub timeout: Duration,
}

impl Variant {
    /// From source, default schedulers, no debug hooks.
    pub fn plain() -> Variant {
        Variant {
            schedulers: None,
            from_bytecode: false,
            debug: String::new(),
            timeout: Duration::from_secs(60),
        }
    }

    /// The variant that the environment asks for.
    pub fn from_env() -> Variant {
        let number = |name| {
            env::var(name)
                .ok()
                .and_then(|text| text.parse::<u32>().ok())
        };
        let mut variant = Variant::plain().under(&env::var("PURLIN_DEBUG").unwrap_or_default());
        variant.schedulers = number("PURLIN_TEST_SCHEDULERS");
        variant.from_bytecode = env::var("PURLIN_TEST_FORM").is_ok_and(|form| form == "bytecode");
        if let Some(seconds) = number("PURLIN_TEST_TIMEOUT_S") {
            variant.timeout = Duration::from_secs(u64::from(seconds));
        }
        variant
    }

    /// The same with a value for `PURLIN_DEBUG`; under stress a program takes up to a hundred times longer.
    pub fn under(mut self, debug: &str) -> Variant {
        self.debug = debug.to_string();
        if self.is_slow() {
            self.timeout = Duration::from_secs(600);
        }
        self
    }

    /// Does the variant make programs much slower, so that they take their `stress-args`?
    pub fn is_slow(&self) -> bool {
        self.debug.contains("gc-stress") || self.debug.contains("preempt")
    }

    /// For the head of a report.
    pub fn describe(&self) -> String {
        let form = if self.from_bytecode {
            "bytecode"
        } else {
            "source"
        };
        let schedulers = self
            .schedulers
            .map_or("default".to_string(), |n| n.to_string());
        format!(
            "from {form}, schedulers {schedulers}, PURLIN_DEBUG={}",
            self.debug
        )
    }
}

/// The binary under test.
#[derive(Clone, Debug)]
pub struct Purlin {
    /// The executable.
    pub binary: PathBuf,
    /// Where built files go.
    pub scratch: PathBuf,
}

impl Purlin {
    /// A command for the binary, with `PURLIN_DEBUG` cleared: tests that want it set it.
    pub fn command(&self) -> Run {
        Run::new(&self.binary).env("PURLIN_DEBUG", "")
    }

    /// Runs a program in a variant; the error is that of starting the binary.
    pub fn outcome(&self, program: &Program, variant: &Variant) -> io::Result<Expectation> {
        let mut file = program.file_name();
        let mut warnings = Vec::new();
        if variant.from_bytecode {
            let out = self.scratch.join(program.name.replace('/', "."));
            let built = self.build(program, &out)?;
            if built.ending != Ending::Exit(0) {
                return Ok(of_finished(&built, Ending::Exit(127)));
            }
            warnings = warning_lines(&built.stderr);
            file = out
                .join(program.module())
                .with_extension("purlin")
                .to_string_lossy()
                .into_owned();
        }
        let mut run = self.command().arg("run").args(format_flag(program));
        if let Some(schedulers) = variant.schedulers {
            run = run.arg("--schedulers").arg(schedulers.to_string());
        }
        let mut finished = run
            .arg(file)
            .args(program.args.iter().cloned())
            .env("PURLIN_DEBUG", &variant.debug)
            .directory(program.directory())
            .stdin(program.stdin.clone())
            .timeout(variant.timeout)
            .finish()?;
        if !program.may_warn() {
            return Ok(of_finished(&finished, finished.ending));
        }
        warnings.extend(warning_lines(&finished.stderr));
        let others = finished
            .stderr
            .lines()
            .filter(|line| !line.contains(WARNING));
        finished.stderr = others.map(|line| format!("{line}\n")).collect();
        Ok(of_finished(&finished, finished.ending).with_warnings(warnings))
    }

    fn build(&self, program: &Program, out: &Path) -> io::Result<Finished> {
        std::fs::create_dir_all(out)?;
        self.command()
            .arg("build")
            // What is up to date is not compiled again, and not warned of.
            .arg("--force")
            .args(format_flag(program))
            .arg(program.file_name())
            .arg("-o")
            .arg(out.to_string_lossy())
            .directory(program.directory())
            .finish()
    }
}

/// Lines of warnings are read from the brief form.
fn format_flag(program: &Program) -> Option<String> {
    program.may_warn().then(|| "--format=brief".to_string())
}

/// A run that printed compile errors counts as a program that did not compile, whatever else it printed.
fn of_finished(finished: &Finished, ending: Ending) -> Expectation {
    let mut outcome = Expectation::of_run(finished);
    outcome.ending = ending;
    outcome.compile_error_lines = diagnostic_lines(&finished.stderr);
    outcome
}

/// Lines of the errors (not warnings) among rendered diagnostics:
/// ```text
/// error[E0012]: variable 'X' is unbound
///  --> file.erl:4:9
/// ```
pub fn diagnostic_lines(stderr: &str) -> Vec<u32> {
    let mut lines = Vec::new();
    let mut in_error = false;
    for line in stderr.lines() {
        if line.starts_with("error[") {
            in_error = true;
        } else if line.starts_with("warning") {
            in_error = false;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ").filter(|_| in_error) {
            // file:LINE:COLUMN, and the file may hold colons.
            lines.extend(
                place
                    .trim()
                    .rsplit(':')
                    .nth(1)
                    .and_then(|number| number.parse::<u32>().ok()),
            );
            in_error = false;
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

#[cfg(test)]
mod tests {
    use super::diagnostic_lines;

    #[test]
    fn lines_of_errors_only() {
        let text = "warning[W1]: unused\n --> a.erl:2:1\nerror[E1]: unbound\n  --> a.erl:4:9\n   |\nerror[E2]: x\n --> b:c.erl:3:1\n";
        assert_eq!(diagnostic_lines(text), vec![3, 4]);
    }
}
