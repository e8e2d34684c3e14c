//! Records what OTP 27 does with every spec program and example, or checks that what is recorded still holds.
//!
//! `golden [--check] [--new] [FILTER]`: with `--check` nothing is written and the status is 1 if anything differs;
//! with `--new` only programs without a recording are run. Programs whose name contains FILTER are taken.
//!
//! What differs in a check is run again, alone: a program can lose a race on a busy machine that its author did not think
//! of. One that is as recorded then does not fail the check, but is told of: it wants mending.

use std::process::ExitCode;
use std::{env, fs, io};

use purlin_testkit::expectation::Expectation;
use purlin_testkit::otp::Otp;
use purlin_testkit::program::{self, Program};
use purlin_testkit::{compare, parallel, repository_root};

/// More programs than this are not run again: they do not race, something is wrong.
const RUN_AGAIN_MAX: usize = 10;

struct Options {
    check: bool,
    only_new: bool,
    filter: String,
}

enum Verdict {
    Same,
    Written,
    Differs(String),
    Refused(String),
}

fn main() -> ExitCode {
    let mut options = Options {
        check: false,
        only_new: false,
        filter: String::new(),
    };
    for arg in env::args().skip(1) {
        match arg.as_str() {
            "--check" => options.check = true,
            "--new" => options.only_new = true,
            _ => options.filter = arg,
        }
    }
    match record_all(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("golden: {error}");
            ExitCode::FAILURE
        }
    }
}

/// True if nothing differs and nothing was refused.
fn record_all(options: &Options) -> Result<bool, Box<dyn std::error::Error>> {
    let scratch = env::temp_dir().join(format!("purlin-golden-{}", std::process::id()));
    let otp = Otp::find(&scratch)?;
    let mut programs = program::spec_programs(&options.filter)?;
    programs.extend(program::examples(&options.filter)?);
    programs.retain(|program| {
        program.skip.is_none() && !(options.only_new && program.expected.is_some())
    });
    // Some programs wait rather than work: others fill that time.
    let threads = parallel::default_threads() * 3 / 2;
    let verdicts = parallel::map(threads, &programs, |program| judge(&otp, program, options));
    let (mut same, mut written, mut failed, mut raced) = (0, 0, 0, 0);
    for (program, first) in programs.iter().zip(&verdicts) {
        let again = (options.check && first.is_failure() && raced + failed < RUN_AGAIN_MAX)
            .then(|| judge(&otp, program, options));
        match again.as_ref().unwrap_or(first) {
            Verdict::Same => {
                same += 1;
                if let Some(text) = first.failure() {
                    raced += 1;
                    println!(
                        "raced: {}, as recorded when run again\n{text}",
                        program.path.display()
                    );
                }
            }
            Verdict::Written => {
                written += 1;
                println!("recorded {}", program.name);
            }
            Verdict::Differs(text) | Verdict::Refused(text) => {
                failed += 1;
                println!("FAILED {}\n{text}", program.path.display());
            }
        }
    }
    if !options.check {
        record_version(&otp)?;
    }
    fs::remove_dir_all(&scratch)?;
    println!(
        "OTP {}: {same} as recorded{}, {written} recorded anew, {failed} failed",
        otp.version(),
        match raced {
            0 => String::new(),
            _ => format!(" ({raced} of them only when run again)"),
        }
    );
    Ok(failed == 0)
}

/// Judges a program, and its stressed form where it has one; the worse verdict counts.
fn judge(otp: &Otp, program: &Program, options: &Options) -> Verdict {
    let verdict = judge_one(otp, program, options, |outcome| program.record(outcome));
    let Some(stressed) = program.stressed().filter(|_| !verdict.is_failure()) else {
        return verdict;
    };
    match judge_one(otp, &stressed, options, |outcome| {
        program.record_stressed(outcome)
    }) {
        Verdict::Same => verdict,
        worse @ (Verdict::Written | Verdict::Differs(_) | Verdict::Refused(_)) => worse,
    }
}

fn judge_one(
    otp: &Otp,
    program: &Program,
    options: &Options,
    record: impl Fn(&Expectation) -> io::Result<()>,
) -> Verdict {
    let outcome = match otp.outcome(program) {
        Ok(outcome) => outcome,
        Err(text) => return Verdict::Refused(text),
    };
    match &program.expected {
        Some(expected) if *expected == outcome => Verdict::Same,
        Some(expected) if options.check => Verdict::Differs(
            compare::difference(expected, &outcome)
                .unwrap_or_else(|| "differs in error information\n".to_string()),
        ),
        None if options.check => Verdict::Refused("nothing is recorded\n".to_string()),
        Some(_) | None => match record(&outcome) {
            Ok(()) => Verdict::Written,
            Err(error) => Verdict::Refused(error.to_string()),
        },
    }
}

impl Verdict {
    fn is_failure(&self) -> bool {
        self.failure().is_some()
    }

    /// What was wrong.
    fn failure(&self) -> Option<&str> {
        match self {
            Verdict::Differs(text) | Verdict::Refused(text) => Some(text),
            Verdict::Same | Verdict::Written => None,
        }
    }
}

/// Both folders say which OTP their outputs come from.
fn record_version(otp: &Otp) -> std::io::Result<()> {
    for folder in ["tests/spec", "lang-examples"] {
        fs::write(
            repository_root().join(folder).join("OTP_VERSION"),
            format!("{}\n", otp.version()),
        )?;
    }
    Ok(())
}
