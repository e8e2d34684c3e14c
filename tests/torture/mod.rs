//! A few seconds of the torture program (`just torture` runs it for minutes): no signal is lost, nothing is left behind.

use std::time::Duration;

use purlin_testkit::process::Ending;
use purlin_testkit::repository_root;

use crate::{assert_orderly, purlin};

#[track_caller]
fn torture(schedulers: &str, seconds: &str, processes: &str, seed: &str) {
    let program = repository_root().join("tests/torture/torture.erl");
    let program = program.to_string_lossy();
    let run = purlin()
        .command()
        .args([
            "run",
            "--schedulers",
            schedulers,
            &program,
            seconds,
            processes,
            seed,
        ])
        .timeout(Duration::from_secs(300));
    let finished = run.finish().expect("the binary was built");
    assert_orderly("torture", &finished);
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        ("nothing was lost, nothing is left\n", Ending::Exit(0)),
        "{}",
        finished.stderr
    );
}

#[test]
fn one_scheduler() {
    torture("1", "2", "1000", "1");
}

#[test]
fn more_schedulers_than_cores() {
    torture("8", "3", "2000", "2");
}
