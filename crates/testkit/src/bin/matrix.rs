//! Runs every example and spec program in every variant, and prints one line for each.
//!
//! `matrix [--repeat N] [--release] [FILTER ...]` builds the binary with both dispatch backends (debug builds, which check
//! more) and crosses them with the variants below. Of N rounds each takes some of the variants, in turn: all numbers of
//! schedulers, and both kinds of stress. `--release` takes the release build of the default backend
//! instead, which is fast enough for many rounds. Programs whose name contains one of the FILTERs are taken. The status is 1
//! if anything differs from OTP.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, io};

use purlin_testkit::program::{self, Program};
use purlin_testkit::purlin::{Purlin, Variant};
use purlin_testkit::{repository_root, suite, target_folder};

/// A build of the binary.
struct Build {
    name: &'static str,
    /// Its folder below the target folder.
    folder: &'static str,
    profile: &'static str,
    /// What cargo is told beside `build -p purlin-cli`.
    flags: &'static [&'static str],
}

const DEBUG: &[Build] = &[
    Build {
        name: "default backend",
        folder: "",
        profile: "debug",
        flags: &[],
    },
    Build {
        name: "loop backend",
        folder: "loop",
        profile: "debug",
        flags: &["--features", "loop-dispatch"],
    },
];
const RELEASE: &[Build] = &[Build {
    name: "release build",
    folder: "",
    profile: "release",
    flags: &["--release"],
}];

struct Options {
    repeat: usize,
    builds: &'static [Build],
    filters: Vec<String>,
}

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

fn options() -> io::Result<Options> {
    let mut options = Options {
        repeat: 1,
        builds: DEBUG,
        filters: Vec::new(),
    };
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--repeat" => {
                let number = args.next().and_then(|number| number.parse().ok());
                options.repeat =
                    number.ok_or_else(|| io::Error::other("--repeat needs a number"))?;
            }
            "--release" => options.builds = RELEASE,
            _ => options.filters.push(arg),
        }
    }
    Ok(options)
}

/// Those whose name contains one of the filters, or all.
fn programs(filters: &[String]) -> io::Result<Vec<Program>> {
    let mut programs = program::examples("")?;
    programs.extend(program::spec_programs("")?);
    let is_wanted = |name: &str| filters.iter().any(|filter| name.contains(filter));
    programs.retain(|program| filters.is_empty() || is_wanted(&program.name));
    Ok(programs)
}

fn run_matrix() -> io::Result<bool> {
    let options = options()?;
    let programs = programs(&options.filters)?;
    let target = target_folder();
    let mut all_passed = true;
    let binaries: Vec<(&str, Purlin)> = options
        .builds
        .iter()
        .map(|it| Ok((it.name, build(&target.join(it.folder), it)?)))
        .collect::<io::Result<_>>()?;
    for round in 1..=options.repeat {
        for (build, purlin) in &binaries {
            for variant in variants_of_round(round, options.repeat) {
                let results = suite::run(purlin, &programs, &variant);
                let (summary, variant) = (results.summary(), variant.describe());
                println!("round {round}, {build}: {summary} ({variant})");
                if !results.failures.is_empty() {
                    all_passed = false;
                    println!("{}", results.report());
                }
            }
        }
    }
    Ok(all_passed)
}

fn build(target: &Path, build: &Build) -> io::Result<Purlin> {
    let status = Command::new("cargo")
        .args(["build", "-q", "-p", "purlin-cli", "--target-dir"])
        .arg(target)
        .args(build.flags)
        .current_dir(repository_root())
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the binary cannot be built"));
    }
    Ok(Purlin {
        binary: target.join(build.profile).join("purlin"),
        scratch: target.join("tmp/matrix"),
    })
}

/// All of them in the only round; else every number of schedulers, from source and from bytecode in turn, and each kind of
/// stress with one number of schedulers in turn.
fn variants_of_round(round: usize, rounds: usize) -> Vec<Variant> {
    let all = variants();
    if rounds == 1 {
        return all;
    }
    let (plain, stressed) = all.split_at(2 * SCHEDULERS.len());
    let plain = plain.chunks(2).map(|forms| &forms[round % 2]);
    let stressed = stressed.chunks(SCHEDULERS.len());
    let stressed = stressed.map(|it| &it[round % it.len()]);
    plain.chain(stressed).cloned().collect()
}

const SCHEDULERS: [u32; 3] = [1, 2, 8];

/// From source and from bytecode with 1, 2 and 8 schedulers; then the stress hooks.
fn variants() -> Vec<Variant> {
    let mut variants = Vec::new();
    for schedulers in SCHEDULERS {
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
