//! Counts the instructions of the sequential programs of `tests/bench` under callgrind, and fails if any takes more than
//! 3 % more than recorded.
//!
//! `kernels [--record] [FILTER]`; `PURLIN_BIN` names the binary, else `target/release/purlin`. With `--record` the counts
//! are written to `tests/bench/instructions.txt`; with a filter, too, those of the others stay.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use purlin_testkit::bench::kernels::{self, Recorded};
use purlin_testkit::{parallel, purlin_binary};

type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let (flags, filters): (Vec<String>, Vec<String>) =
        env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let filter = filters.into_iter().next().unwrap_or_default();
    let outcome = match flags.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => run(&filter, false),
        ["--record"] => run(&filter, true),
        _ => Err("usage: kernels [--record] [FILTER]".into()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("kernels: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Is all well?
fn run(filter: &str, record: bool) -> Result<bool, Error> {
    let Some(valgrind) = kernels::valgrind() else {
        println!("kernels are skipped: valgrind is not at hand");
        return Ok(true);
    };
    let purlin = purlin_binary("release");
    if !purlin.is_file() {
        return Err("no purlin binary: cargo build --release -p purlin-cli".into());
    }
    let scratch = env::temp_dir().join(format!("purlin-kernels-{}", std::process::id()));
    let counts = count_all(filter, &purlin, &scratch);
    // What is left of it after a failure is small.
    let _ = fs::remove_dir_all(&scratch);
    let counts = counts?;
    println!("{} kernels under {valgrind}", counts.len());
    if record {
        return write(counts).map(|()| true);
    }
    check(&counts)
}

fn count_all(filter: &str, purlin: &Path, scratch: &Path) -> Result<Vec<Recorded>, Error> {
    let chosen = kernels::kernels(filter)?;
    let counts = parallel::map(parallel::default_threads(), &chosen, |kernel| {
        kernels::count(kernel, purlin, scratch).map_err(|error| format!("{}: {error}", kernel.name))
    });
    Ok(counts.into_iter().collect::<Result<_, _>>()?)
}

/// Prints each count beside the recorded one; are all acceptable?
fn check(counts: &[Recorded]) -> Result<bool, Error> {
    let recorded = kernels::parse(&fs::read_to_string(kernels::file())?)?;
    let mut refused = 0;
    for count in counts {
        let verdict = kernels::judge(&recorded, count);
        println!("{}", kernels::line(count, verdict));
        refused += usize::from(!verdict.is_acceptable());
    }
    if refused > 0 {
        println!(
            "{refused} take more than {} % more instructions than recorded: find out why, or run \
             `just kernels --record` and say in the commit why it must be",
            kernels::TOLERANCE_PERCENT
        );
    }
    Ok(refused == 0)
}

/// Writes the counts over those of the same kernels.
fn write(counts: Vec<Recorded>) -> Result<(), Error> {
    let before = fs::read_to_string(kernels::file()).unwrap_or_default();
    let merged = kernels::merge(kernels::parse(&before)?, counts)?;
    fs::write(kernels::file(), kernels::to_text(&merged))?;
    println!("written to {}", kernels::file().display());
    Ok(())
}
