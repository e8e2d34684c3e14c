//! Runs every example and spec program in every variant, and prints one line for each.
//!
//! `matrix [FILTER]` builds the binary with both dispatch backends (debug builds, which have the stress hooks) and
//! crosses them with the variants below. Programs whose name contains FILTER are taken. The status is 1 if anything
//! differs from OTP.

use std::process::{Command, ExitCode};
use std::{env, io};

use purlin_testkit::purlin::{Purlin, Variant};
use purlin_testkit::{program, repository_root, suite};

/// Folder below the root, and what cargo is told beside `build -p purlin-cli`.
const BACKENDS: &[(&str, &[&str])] = &[
    ("target", &[]),
    (
        "target/loop",
        &["--features", "loop-dispatch", "--target-dir", "target/loop"],
    ),
];

fn main() -> ExitCode {
    let filter = env::args().nth(1).unwrap_or_default();
    match run_matrix(&filter) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("matrix: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run_matrix(filter: &str) -> io::Result<bool> {
    let mut programs = program::examples(filter)?;
    programs.extend(program::spec_programs(filter)?);
    let mut all_passed = true;
    for (folder, flags) in BACKENDS {
        let purlin = build(folder, flags)?;
        for variant in variants() {
            let results = suite::run(&purlin, &programs, &variant);
            println!("{folder}: {} ({})", results.summary(), variant.describe());
            if !results.failures.is_empty() {
                all_passed = false;
                println!("{}", results.report());
            }
        }
    }
    Ok(all_passed)
}

fn build(folder: &str, flags: &[&str]) -> io::Result<Purlin> {
    let root = repository_root();
    let status = Command::new("cargo")
        .args(["build", "-q", "-p", "purlin-cli"])
        .args(flags)
        .env_remove("CARGO_TARGET_DIR")
        .current_dir(&root)
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the binary cannot be built"));
    }
    let folder = root.join(folder);
    Ok(Purlin {
        binary: folder.join("debug/purlin"),
        scratch: folder.join("tmp/matrix"),
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
        for schedulers in [1, 8] {
            variants.push(
                Variant {
                    schedulers: Some(schedulers),
                    ..Variant::plain()
                }
                .under(debug),
            );
        }
    }
    variants
}
