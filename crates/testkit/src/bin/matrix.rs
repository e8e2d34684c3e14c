//! Runs every example and spec program in every variant, and prints one line for each.
//!
//! `matrix [--repeat N] [FILTER]` builds the binary with both dispatch backends (debug builds, which check more) and
//! crosses them with the variants below, N times over. Programs whose name contains FILTER are taken. The status is 1 if
//! anything differs from OTP.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, io};

use purlin_testkit::purlin::{Purlin, Variant};
use purlin_testkit::{program, repository_root, suite};

/// Name, folder below the target folder, and what cargo is told beside `build -p purlin-cli`.
const BACKENDS: &[(&str, &str, &[&str])] = &[
    ("default", "", &[]),
    ("loop", "loop", &["--features", "loop-dispatch"]),
];

fn main() -> ExitCode {
    match run_matrix() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("matrix: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Repetitions and filter.
fn options() -> io::Result<(usize, String)> {
    let (mut repeat, mut filter) = (1, String::new());
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--repeat" => {
                let number = args.next().and_then(|number| number.parse().ok());
                repeat = number.ok_or_else(|| io::Error::other("--repeat needs a number"))?;
            }
            _ => filter = arg,
        }
    }
    Ok((repeat, filter))
}

fn run_matrix() -> io::Result<bool> {
    let (repeat, filter) = options()?;
    let mut programs = program::examples(&filter)?;
    programs.extend(program::spec_programs(&filter)?);
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| repository_root().join("target"), PathBuf::from);
    let mut all_passed = true;
    let binaries: Vec<(&str, Purlin)> = BACKENDS
        .iter()
        .map(|(name, folder, flags)| Ok((*name, build(&target.join(folder), flags)?)))
        .collect::<io::Result<_>>()?;
    for round in 1..=repeat {
        for (backend, purlin) in &binaries {
            for variant in variants() {
                let results = suite::run(purlin, &programs, &variant);
                let (summary, variant) = (results.summary(), variant.describe());
                println!("round {round}, {backend} backend: {summary} ({variant})");
                if !results.failures.is_empty() {
                    all_passed = false;
                    println!("{}", results.report());
                }
            }
        }
    }
    Ok(all_passed)
}

fn build(target: &Path, flags: &[&str]) -> io::Result<Purlin> {
    let status = Command::new("cargo")
        .args(["build", "-q", "-p", "purlin-cli", "--target-dir"])
        .arg(target)
        .args(flags)
        .current_dir(repository_root())
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the binary cannot be built"));
    }
    Ok(Purlin {
        binary: target.join("debug/purlin"),
        scratch: target.join("tmp/matrix"),
    })
}

/// From source and from bytecode with 1, 2 and 8 schedulers; then the stress hooks.
fn variants() -> Vec<Variant> {
    let mut variants = Vec::new();
    for schedulers in [1, 2, 8] {
        for from_bytecode in [false, true] {
            variants.push(Variant {
                schedulers: Some(schedulers),
                from_bytecode,
                ..Variant::plain()
            });
        }
    }
    for debug in ["gc-stress", "preempt=1"] {
        for (schedulers, from_bytecode) in [(1, false), (2, true), (8, false)] {
            variants.push(
                Variant {
                    schedulers: Some(schedulers),
                    from_bytecode,
                    ..Variant::plain()
                }
                .under(debug),
            );
        }
    }
    variants
}
