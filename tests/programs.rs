//! Runs the examples and the spec programs and compares them with what OTP 27 was recorded to do.

use purlin_testkit::program::{self, Program};
use purlin_testkit::purlin::Variant;
use purlin_testkit::suite;

use crate::purlin;

#[test]
fn examples() {
    let examples = program::examples(&filter()).expect("lang-examples can be read");
    run_all("examples", &examples, &Variant::from_env());
}

#[test]
fn examples_from_bytecode() {
    let variant = Variant {
        from_bytecode: true,
        ..Variant::from_env()
    };
    let examples = program::examples(&filter()).expect("lang-examples can be read");
    run_all("examples", &examples, &variant);
}

#[test]
fn spec() {
    let programs = program::spec_programs(&filter()).expect("tests/spec can be read");
    run_all("spec", &programs, &Variant::from_env());
}

fn filter() -> String {
    std::env::var("PURLIN_SPEC").unwrap_or_default()
}

/// Runs the programs, prints one line of totals and fails with what differed.
fn run_all(what: &str, programs: &[Program], variant: &Variant) {
    let results = suite::run(purlin(), programs, variant);
    println!("{what}: {} ({})", results.summary(), variant.describe());
    assert!(results.failures.is_empty(), "{}", results.report());
}
