//! Instruction counts of the sequential programs: a slowdown of a few percent shows without noise, on a busy machine too.
//!
//! Each program names a small size for that (`% kernel: 24`), which it gets as its argument. It runs from bytecode on one
//! scheduler under `valgrind --tool=callgrind`, and the count is compared with `tests/bench/instructions.txt`.
//!
//! What makes counts repeatable: valgrind lays out the memory of the program itself, so the randomised address space of
//! Linux does not reach it (`setarch -R` changes nothing); one scheduler has nobody to steal from, to wake, or to wait for
//! (with two, counts differ by some 0.3 %); bytecode leaves the compiler out, which is measured elsewhere. What is left are
//! the digits of the time that a program prints, and what the length of the environment does to the stack: 0.02 %, and
//! 0.12 % in the worst case that was seen, two of them running at a time on a busy machine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use crate::bench::measure::{build_bytecode, check_ending};
use crate::bench::programs::{self, Group};
use crate::process::{Ending, Run};
use crate::repository_root;

/// So many percent more are taken for the noise of another linker or allocator.
pub const TOLERANCE_PERCENT: f64 = 3.0;
/// None takes longer, though callgrind makes it fifty times slower.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// A sequential program and its size when instructions are counted.
#[derive(Clone, Debug)]
pub struct Kernel {
    /// The program's name.
    pub name: String,
    /// The argument of its `main/1`.
    pub argument: String,
    source: PathBuf,
}

/// The count of one kernel: a line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    name: String,
    argument: String,
    instructions: u64,
}

/// What a count says when it is held against the recorded ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// So many percent more; less than nothing when it became faster.
    Changed(f64),
    /// It was recorded with another size.
    OtherSize,
    /// It is not in the file.
    Unknown,
}

impl Verdict {
    /// Is it no reason to fail?
    pub fn is_acceptable(self) -> bool {
        match self {
            Verdict::Changed(percent) => percent <= TOLERANCE_PERCENT,
            Verdict::OtherSize | Verdict::Unknown => false,
        }
    }
}

impl Recorded {
    /// A line.
    pub fn new(name: &str, argument: &str, instructions: u64) -> Recorded {
        Recorded {
            name: name.to_string(),
            argument: argument.to_string(),
            instructions,
        }
    }
}

/// The sequential programs whose name contains the filter.
pub fn kernels(filter: &str) -> io::Result<Vec<Kernel>> {
    programs::benchmarks(Group::Sequential.name())?
        .into_iter()
        .filter(|benchmark| benchmark.group == Group::Sequential && benchmark.name.contains(filter))
        .map(|benchmark| {
            let text = fs::read_to_string(&benchmark.source)?;
            let argument = programs::directive(&text, "kernel")
                .ok_or_else(|| io::Error::other(format!("{}: no `% kernel:`", benchmark.name)))?;
            Ok(Kernel {
                name: benchmark.name,
                argument: argument.to_string(),
                source: benchmark.source,
            })
        })
        .collect()
}

/// The file with the recorded counts.
pub fn file() -> PathBuf {
    repository_root().join("tests/bench/instructions.txt")
}

/// Valgrind's version, if it can be started.
pub fn valgrind() -> Option<String> {
    let finished = Run::new("valgrind").arg("--version").finish().ok()?;
    (finished.ending == Ending::Exit(0)).then(|| finished.stdout.trim().to_string())
}

/// Runs a kernel under callgrind.
pub fn count(kernel: &Kernel, purlin: &Path, scratch: &Path) -> Result<Recorded, String> {
    let out = scratch.join(&kernel.name);
    build_bytecode(purlin, &kernel.source, &out)?;
    let profile = out.join("callgrind.out");
    let finished = Run::new("valgrind")
        .arg("--tool=callgrind")
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(purlin.to_string_lossy())
        .args(["run", "--schedulers", "1"])
        .arg(
            out.join(&kernel.name)
                .with_extension("purlin")
                .to_string_lossy(),
        )
        .arg(&kernel.argument)
        .timeout(TIME_LIMIT)
        .finish()
        .map_err(|error| error.to_string())?;
    check_ending(&finished)?;
    let instructions = collected(&finished.stderr)
        .ok_or_else(|| format!("callgrind tells no count: {}", finished.stderr))?;
    Ok(Recorded::new(&kernel.name, &kernel.argument, instructions))
}

/// The number in `==123== Collected : 4567`.
pub(super) fn collected(stderr: &str) -> Option<u64> {
    let (_, rest) = stderr.split_once("Collected : ")?;
    rest.lines().next()?.trim().parse().ok()
}

/// Holds a count against those of the file.
pub fn judge(recorded: &[Recorded], counted: &Recorded) -> Verdict {
    match recorded.iter().find(|line| line.name == counted.name) {
        None => Verdict::Unknown,
        Some(line) if line.argument != counted.argument => Verdict::OtherSize,
        Some(line) => {
            let (before, now) = (line.instructions as f64, counted.instructions as f64);
            Verdict::Changed(100.0 * (now - before) / before)
        }
    }
}

/// One line of the report.
pub fn line(counted: &Recorded, verdict: Verdict) -> String {
    let head = format!("{:<20} {:>14}", counted.name, counted.instructions);
    match verdict {
        Verdict::Changed(percent) if verdict.is_acceptable() => format!("{head} {percent:>+7.2} %"),
        Verdict::Changed(percent) => format!("{head} {percent:>+7.2} %  too many"),
        Verdict::OtherSize => format!("{head}  recorded with another size"),
        Verdict::Unknown => format!("{head}  not recorded"),
    }
}

/// The file's text.
pub fn to_text(recorded: &[Recorded]) -> String {
    let mut text = String::from(
        "# Kernel, size, instructions: written by `just kernels --record`. A commit that raises one says why.\n",
    );
    for line in recorded {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{} {} {}",
            line.name, line.argument, line.instructions
        );
    }
    text
}

/// The recorded counts with the new ones in their place; those of programs that are gone are left out.
pub fn merge(before: Vec<Recorded>, counts: Vec<Recorded>) -> io::Result<Vec<Recorded>> {
    let there: Vec<String> = kernels("")?.into_iter().map(|kernel| kernel.name).collect();
    let mut merged: BTreeMap<String, Recorded> = before
        .into_iter()
        .chain(counts)
        .map(|line| (line.name.clone(), line))
        .collect();
    merged.retain(|name, _| there.contains(name));
    Ok(merged.into_values().collect())
}

/// Reads the file's text.
pub fn parse(text: &str) -> Result<Vec<Recorded>, String> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let [name, argument, instructions] = words[..] else {
                return Err(format!("not understood: {line}"));
            };
            let instructions = instructions
                .parse()
                .map_err(|_| format!("no number of instructions: {line}"))?;
            Ok(Recorded::new(name, argument, instructions))
        })
        .collect()
}
