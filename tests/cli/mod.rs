//! Commands and flags, and bad input: each gets a message that says what is wrong and where, the right exit status,
//! never a panic or a hang. The texts are ours, so only key phrases are asserted.

mod bad_containers;
mod bad_sources;
mod commands;
mod crash_dump;
mod generators;
mod incremental;
mod limits;
mod modules;
#[cfg(target_os = "linux")]
mod out_of_memory;
mod watch;

use purlin_testkit::process::{Ending, Finished, Run};

use crate::{assert_orderly, purlin};

/// Runs `purlin ARGS` to its end.
#[track_caller]
fn run<S: AsRef<str>>(args: &[S]) -> Finished {
    let args: Vec<&str> = args.iter().map(AsRef::as_ref).collect();
    finish(&format!("purlin {}", args.join(" ")), &command(&args))
}

fn command(args: &[&str]) -> Run {
    purlin().command().args(args.iter().copied())
}

#[track_caller]
fn finish(what: &str, run: &Run) -> Finished {
    let finished = run.finish().expect("the binary was built");
    assert_orderly(what, &finished);
    finished
}

/// Asserts status and standard output of a command that succeeds.
#[track_caller]
fn check_output(args: &[&str], stdout: &str) {
    let finished = run(args);
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        (stdout, Ending::Exit(0)),
        "{args:?}: {}",
        finished.stderr
    );
}

/// Asserts that a command fails with one of the statuses and says each of the phrases on standard error.
#[track_caller]
fn check_failure(args: &[&str], statuses: &[i32], phrases: &[&str]) {
    let finished = run(args);
    assert_failure(&format!("{args:?}"), &finished, statuses, phrases);
}

/// The same for a finished run. A phrase may hold alternatives: `no such file|not found`.
#[track_caller]
fn assert_failure(what: &str, finished: &Finished, statuses: &[i32], phrases: &[&str]) {
    let stderr = finished.stderr.to_lowercase();
    let status_fits = statuses
        .iter()
        .any(|status| finished.ending == Ending::Exit(*status));
    assert!(
        status_fits,
        "{what}: {:?}, expected one of {statuses:?}\n{stderr}",
        finished.ending
    );
    for phrase in phrases {
        let said = phrase
            .to_lowercase()
            .split('|')
            .any(|alternative| stderr.contains(alternative));
        assert!(said, "{what}: nothing like '{phrase}' in:\n{stderr}");
    }
}
