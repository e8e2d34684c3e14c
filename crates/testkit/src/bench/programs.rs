//! Which programs there are, the group of each, and what is measured of it.
//!
//! Two comments of a program are read: `% group: NAME`, and `% schedulers: N` for one that is run with so many.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::{large_source, program, repository_root};

/// The program whose whole process is timed: its start-up is the point.
const STARTUP_PROGRAM: &str = "hello";
/// The same, started from its source.
const STARTUP_FROM_SOURCE: &str = "hello_source";
/// The program whose peak memory is read from outside.
const MEMORY_PROGRAM: &str = "hello_memory";
/// The program that is also run with one and with two schedulers, and the row for how much that helps.
const PARALLEL_PROGRAM: &str = "parallel_fib";
const SPEED_UP: &str = "parallel_fib_speed_up";
/// Compiling a generated module of so many lines.
const COMPILE: &str = "compile_large";
const COMPILED_LINES: usize = 20_000;

/// The groups are fixed, so that results of one day can be held against those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// One process that computes: what the language itself costs.
    Sequential,
    /// Processes, messages, signals, timers.
    Concurrent,
    /// The standard library: lists, maps, strings, tables, formatting.
    Library,
    /// Start-up, memory, compile time. It has bounds of its own and no part in the whole.
    Footprint,
}

impl Group {
    /// In the order of reports.
    pub const ALL: [Group; 4] = [
        Group::Sequential,
        Group::Concurrent,
        Group::Library,
        Group::Footprint,
    ];
    /// Those that make up the whole, with equal weights.
    pub const OF_THE_WHOLE: [Group; 3] = [Group::Sequential, Group::Concurrent, Group::Library];

    /// As programs, reports and the README write it.
    pub fn name(self) -> &'static str {
        match self {
            Group::Sequential => "sequential",
            Group::Concurrent => "concurrent",
            Group::Library => "library",
            Group::Footprint => "footprint",
        }
    }

    /// The group of that name.
    pub fn named(name: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.name() == name)
    }
}

/// What is measured of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The number that it prints.
    Own,
    /// The time from start to end of the process that runs its bytecode.
    Process,
    /// The same from source.
    ProcessFromSource,
    /// The time that compiling it takes.
    Compile,
    /// The most memory that the process held until it printed a line.
    PeakMemory,
    /// How many times faster it is with two schedulers than with one, in percent.
    SpeedUp,
}

impl Measure {
    fn of(name: &str) -> Measure {
        match name {
            STARTUP_PROGRAM => Measure::Process,
            STARTUP_FROM_SOURCE => Measure::ProcessFromSource,
            MEMORY_PROGRAM => Measure::PeakMemory,
            SPEED_UP => Measure::SpeedUp,
            _ => Measure::Own,
        }
    }
}

/// One row of a report.
#[derive(Clone, Debug)]
pub struct Benchmark {
    /// Mostly that of the program.
    pub name: String,
    /// The group that the program names.
    pub group: Group,
    /// The program.
    pub source: PathBuf,
    /// What is measured of it.
    pub measure: Measure,
    /// How many schedulers the machine has for it; its default when absent.
    pub schedulers: Option<u32>,
}

impl Benchmark {
    /// The module, which several rows may share.
    pub fn module(&self) -> String {
        let stem = self.source.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}

/// The value of a comment `% NAME: VALUE`.
pub fn directive<'a>(source: &'a str, name: &str) -> Option<&'a str> {
    source.lines().find_map(|line| {
        line.strip_prefix("% ")?
            .strip_prefix(name)?
            .strip_prefix(": ")
    })
}

/// Those whose name contains the filter, or whose group has that name, in the order of reports.
pub fn benchmarks(filter: &str) -> io::Result<Vec<Benchmark>> {
    let mut benchmarks = Vec::new();
    for source in program::erlang_files(&repository_root().join("tests/bench"))? {
        let name = source.file_stem().unwrap_or_default().to_string_lossy();
        let mut names = vec![name.as_ref()];
        match &*name {
            PARALLEL_PROGRAM => names.push(SPEED_UP),
            STARTUP_PROGRAM => names.push(STARTUP_FROM_SOURCE),
            _ => {}
        }
        let text = fs::read_to_string(&source)?;
        let group = directive(&text, "group")
            .and_then(Group::named)
            .ok_or_else(|| io::Error::other(format!("{name}: no `% group:` that there is")))?;
        let schedulers = directive(&text, "schedulers").and_then(|count| count.parse().ok());
        let wanted = |name: &&str| name.contains(filter) || group.name() == filter;
        for name in names.into_iter().filter(wanted) {
            benchmarks.push(Benchmark {
                name: name.to_string(),
                group,
                source: source.clone(),
                measure: Measure::of(name),
                schedulers,
            });
        }
    }
    benchmarks.sort_by(|a, b| (a.group, &a.name).cmp(&(b.group, &b.name)));
    Ok(benchmarks)
}

/// A generated module to compile, if the filter wants it.
pub fn compile_benchmark(filter: &str, scratch: &Path) -> io::Result<Option<Benchmark>> {
    if !COMPILE.contains(filter) && filter != Group::Footprint.name() {
        return Ok(None);
    }
    let source = scratch.join("large.erl");
    fs::write(&source, large_source::module(COMPILED_LINES))?;
    Ok(Some(Benchmark {
        name: COMPILE.to_string(),
        group: Group::Footprint,
        source,
        measure: Measure::Compile,
        schedulers: None,
    }))
}
