//! A generated program prints the same on OTP and on Purlin.

use super::generate;
use super::random::Random;
use crate::normalise::normalise;
use crate::otp::{Compiled, Otp};
use crate::process::{Finished, Run};
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

/// The module's name.
const MODULE: &str = "fuzzed";

/// Runs one program on both; panics with the first line that differs.
pub fn target(random: &mut Random, otp: &Otp, binary: &Path, folder: &Path) -> io::Result<()> {
    let source = folder.join(MODULE).with_extension("erl");
    fs::write(&source, generate::program(random, MODULE))?;
    if let Compiled::Errors { text, .. } = otp.compile(&source, folder)? {
        panic!("erlc refuses what was generated:\n{text}");
    }
    let theirs = otp.start(MODULE, &[], folder).finish()?;
    let ours = Run::new(binary)
        .args(["run".to_string(), source.to_string_lossy().into_owned()])
        .timeout(Duration::from_secs(30))
        .finish()?;
    compare(&theirs, &ours);
    Ok(())
}

fn compare(theirs: &Finished, ours: &Finished) {
    let (expected, found) = (normalise(&theirs.stdout), normalise(&ours.stdout));
    for (expected, found) in expected.lines().zip(found.lines()) {
        assert!(expected == found, "OTP:    {expected}\nPurlin: {found}");
    }
    let complaints: Vec<&str> = ours
        .stderr
        .lines()
        .filter(|line| !is_warning(line))
        .collect();
    assert!(
        expected.len() == found.len() && theirs.ending == ours.ending,
        "{:?} instead of {:?}\n{}",
        ours.ending,
        theirs.ending,
        complaints.join("\n")
    );
}

/// A warning, or an excerpt: generated programs give many.
fn is_warning(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
    line.is_empty()
        || ["warning[", "-->", "|", "..."]
            .iter()
            .any(|start| line.starts_with(start))
}
