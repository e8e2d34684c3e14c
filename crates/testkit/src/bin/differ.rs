//! Runs programs on OTP 27 and on Purlin and prints where they differ, without recording anything.
//!
//! `differ BINARY [--lenient] PATH...`: each PATH is an `.erl` file or a folder of them. What either side may lack
//! (`error_info` and the like) counts as a difference here unless `--lenient` is given, so that the tool finds what the
//! recorded tests forgive. The status is 1 if anything differs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use purlin_testkit::compare;
use purlin_testkit::expectation::Expectation;
use purlin_testkit::otp::Otp;
use purlin_testkit::parallel;
use purlin_testkit::program::{self, Kind, Program};
use purlin_testkit::purlin::{Purlin, Variant};

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).collect();
    let lenient = args.iter().any(|arg| arg == "--lenient");
    args.retain(|arg| arg != "--lenient");
    let Some((binary, paths)) = args.split_first() else {
        eprintln!("differ: usage: differ BINARY [--lenient] PATH...");
        return ExitCode::FAILURE;
    };
    match compare_all(Path::new(binary), paths, lenient) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("differ: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How many programs differ.
fn compare_all(
    binary: &Path,
    paths: &[String],
    lenient: bool,
) -> Result<usize, Box<dyn std::error::Error>> {
    let scratch = env::temp_dir().join(format!("purlin-differ-{}", std::process::id()));
    let otp = Otp::find(&scratch)?.tolerating_warnings();
    let purlin = Purlin {
        binary: fs::canonicalize(binary)?,
        scratch: scratch.clone(),
    };
    let programs = programs(paths)?;
    let reports = parallel::map(parallel::default_threads(), &programs, |program| {
        report(&otp, &purlin, program, lenient)
    });
    let mut differing = 0;
    let refused = reports.iter().filter(|(_, refused)| *refused).count();
    for (program, report) in programs.iter().zip(&reports) {
        if let (Some(text), _) = report {
            differing += 1;
            println!("{}\n{text}", program.path.display());
        }
    }
    fs::remove_dir_all(&scratch)?;
    println!(
        "{} programs, {differing} differ, {refused} do not compile",
        programs.len()
    );
    Ok(differing)
}

fn programs(paths: &[String]) -> io::Result<Vec<Program>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        let path = fs::canonicalize(path)?;
        if path.is_dir() {
            files.extend(program::erlang_files(&path)?);
        } else {
            files.push(path);
        }
    }
    files
        .iter()
        .map(|file| {
            // The prefix lets them fail to compile, and keeps the scratch folders of namesakes apart.
            let name = format!("regression{}", file.with_extension("").display());
            Program::read(file, name.replacen('/', "/x", 1), Kind::Spec)
        })
        .collect()
}

/// What differs, if anything does or one of the sides cannot be run; and whether OTP does not compile the program.
fn report(otp: &Otp, purlin: &Purlin, program: &Program, lenient: bool) -> (Option<String>, bool) {
    let expected = match otp.outcome(program) {
        Ok(outcome) => outcome,
        Err(text) => return (Some(format!("OTP: {text}")), true),
    };
    let refused = !expected.compile_error_lines.is_empty();
    let actual = match purlin.outcome(program, &Variant::from_env()) {
        Ok(outcome) => outcome,
        Err(error) => return (Some(format!("Purlin: {error}")), refused),
    };
    let forgiving = compare::difference(&expected, &actual);
    if lenient || forgiving.is_some() || refused {
        return (forgiving, refused);
    }
    (strict_difference(&expected, &actual), refused)
}

fn strict_difference(expected: &Expectation, actual: &Expectation) -> Option<String> {
    let streams = [
        ("stdout", &expected.stdout, &actual.stdout),
        ("stderr", &expected.stderr, &actual.stderr),
    ];
    let text: String = streams
        .into_iter()
        .filter(|(_, expected, actual)| expected != actual)
        .map(|(stream, expected, actual)| {
            format!(
                "{stream} (forgiven; - OTP, + Purlin):\n{}",
                compare::diff(expected, actual)
            )
        })
        .collect();
    (!text.is_empty()).then_some(text)
}
