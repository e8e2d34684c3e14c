//! Runs the benchmark programs on OTP 27 and on Purlin in alternation, and prints medians and ratios.
//!
//! `bench [--rounds N] [--out FILE] [FILTER]`; `PURLIN_BIN` names the binary, else `target/release/purlin`. A program
//! prints its result, then a line `NAME NUMBER` that it measured itself (`time_us 1234`). Of `hello` the whole process
//! is timed instead, from bytecode and from source; of `hello_memory` the peak memory is read; `compile_large` is a generated
//! module, and what is timed is the compiler. The table and the
//! raw numbers also go to `tests/bench/results/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs, io};

use purlin_testkit::otp::{Compiled, Otp};
use purlin_testkit::process::{Ending, Finished, Run};
use purlin_testkit::{large_source, program, repository_root};

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

struct Options {
    rounds: usize,
    out: Option<PathBuf>,
    filter: String,
}

struct Benchmark {
    name: String,
    group: String,
    source: PathBuf,
    measure: Measure,
    /// How many schedulers the machine has for it; its default when absent.
    schedulers: Option<u32>,
}

impl Benchmark {
    /// The module, which several rows may share.
    fn module(&self) -> String {
        let stem = self.source.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}

/// Who runs a program.
#[derive(Clone, Copy)]
enum Machine {
    Otp,
    Purlin,
}

/// What is measured of a program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
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

/// One measured run: what was printed before the number, the number's name, the number.
struct Sample {
    result: String,
    unit: String,
    value: f64,
}

/// All rounds of one program on both machines.
struct Measured {
    name: String,
    group: String,
    unit: String,
    otp: Vec<f64>,
    purlin: Result<Vec<f64>, String>,
}

fn main() -> ExitCode {
    match options().and_then(|options| measure_all(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, Box<dyn std::error::Error>> {
    let mut options = Options {
        rounds: 5,
        out: None,
        filter: String::new(),
    };
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--rounds" => {
                options.rounds = args
                    .next()
                    .ok_or("--rounds needs a number")?
                    .parse::<usize>()?
                    .max(1)
            }
            "--out" => options.out = Some(args.next().ok_or("--out needs a file")?.into()),
            _ => options.filter = arg,
        }
    }
    Ok(options)
}

fn measure_all(options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let scratch = env::temp_dir().join(format!("purlin-bench-{}", std::process::id()));
    let otp = Otp::find(&scratch)?;
    let purlin = purlin_binary();
    if purlin.is_none() {
        println!("no purlin binary (cargo build --release -p purlin-cli): measuring OTP only");
    }
    let mut all = Vec::new();
    let mut chosen = benchmarks(&options.filter)?;
    if COMPILE.contains(&options.filter) {
        chosen.push(compile_benchmark(&scratch)?);
    }
    for benchmark in chosen {
        let measured = measure(
            &benchmark,
            &otp,
            purlin.as_deref(),
            &scratch,
            options.rounds,
        )?;
        println!("{}", row(&measured));
        all.push(measured);
    }
    let report = report(&all, &otp, options.rounds);
    print!("{}", means(&all));
    let out = options.out.clone().unwrap_or_else(default_out);
    fs::create_dir_all(out.parent().unwrap_or(Path::new(".")))?;
    fs::write(&out, report)?;
    println!("written to {}", out.display());
    fs::remove_dir_all(&scratch)?;
    Ok(())
}

/// A generated module to compile.
fn compile_benchmark(scratch: &Path) -> io::Result<Benchmark> {
    let source = scratch.join("large.erl");
    fs::write(&source, large_source::module(COMPILED_LINES))?;
    Ok(Benchmark {
        name: COMPILE.to_string(),
        group: "footprint".to_string(),
        source,
        measure: Measure::Compile,
        schedulers: None,
    })
}

fn purlin_binary() -> Option<PathBuf> {
    let built = || {
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| repository_root().join("target"), PathBuf::from);
        target.join("release/purlin")
    };
    let path = env::var_os("PURLIN_BIN").map_or_else(built, PathBuf::from);
    path.is_file().then_some(path)
}

fn benchmarks(filter: &str) -> io::Result<Vec<Benchmark>> {
    let mut benchmarks = Vec::new();
    for source in program::erlang_files(&repository_root().join("tests/bench"))? {
        let name = source
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&source)?;
        let group = text
            .lines()
            .find_map(|line| line.strip_prefix("% group: "))
            .unwrap_or("other")
            .to_string();
        let schedulers = text
            .lines()
            .find_map(|line| line.strip_prefix("% schedulers: ")?.parse().ok());
        let mut names = vec![name.as_str()];
        if name == PARALLEL_PROGRAM {
            names.push(SPEED_UP);
        }
        if name == STARTUP_PROGRAM {
            names.push(STARTUP_FROM_SOURCE);
        }
        let wanted = |name: &&str| name.contains(filter) || group == filter;
        for name in names.into_iter().filter(wanted) {
            benchmarks.push(Benchmark {
                name: name.to_string(),
                group: group.clone(),
                source: source.clone(),
                measure: Measure::of(name),
                schedulers,
            });
        }
    }
    benchmarks.sort_by(|a, b| (b.group.as_str(), &a.name).cmp(&(a.group.as_str(), &b.name)));
    Ok(benchmarks)
}

/// Compiles for both machines, then runs them in turn.
fn measure(
    benchmark: &Benchmark,
    otp: &Otp,
    purlin: Option<&Path>,
    scratch: &Path,
    rounds: usize,
) -> Result<Measured, Box<dyn std::error::Error>> {
    let beams = scratch.join(&benchmark.name);
    if let Compiled::Errors { text, .. } = otp.compile(&benchmark.source, &beams)? {
        return Err(format!("{}: {text}", benchmark.name).into());
    }
    let mut runner = purlin
        .ok_or_else(|| "not built".to_string())
        .and_then(|purlin| build(purlin, benchmark, &beams));
    let mut measured = Measured {
        name: benchmark.name.clone(),
        group: benchmark.group.clone(),
        unit: String::new(),
        otp: Vec::new(),
        purlin: Ok(Vec::new()),
    };
    let otp_run = match benchmark.measure {
        Measure::ProcessFromSource => otp.escript(&benchmark.source),
        Measure::Compile => otp.erlc(&benchmark.source, &beams),
        Measure::Own | Measure::Process | Measure::PeakMemory | Measure::SpeedUp => {
            otp.start(&benchmark.module(), &[], &beams)
        }
    };
    for _ in 0..rounds {
        let theirs = sample(benchmark, &otp_run, Machine::Otp)?;
        measured.otp.push(theirs.value);
        let ours = runner
            .clone()
            .and_then(|run| sample(benchmark, &run, Machine::Purlin))
            .and_then(|ours| match ours.result {
                result if result == theirs.result => Ok(ours.value),
                result => Err(format!(
                    "wrong result: {result} instead of {}",
                    theirs.result
                )),
            });
        match (&mut measured.purlin, ours) {
            (Ok(values), Ok(value)) => values.push(value),
            (_, Err(error)) => {
                // One failure is enough: the other rounds would only repeat it.
                runner = Err(error.clone());
                measured.purlin = Err(error);
            }
            (Err(_), Ok(_)) => {}
        }
        measured.unit = theirs.unit;
    }
    Ok(measured)
}

fn build(purlin: &Path, benchmark: &Benchmark, out: &Path) -> Result<Run, String> {
    let (source, folder) = (benchmark.source.to_string_lossy(), out.to_string_lossy());
    let built = Run::new(purlin)
        .args(["build", &*source, "-o", &*folder])
        .finish()
        .map_err(|error| error.to_string())?;
    if built.ending != Ending::Exit(0) {
        return Err(format!("does not compile: {}", first_line(&built.stderr)));
    }
    if benchmark.measure == Measure::Compile {
        let arguments = ["build", "--force", &*source, "-o", &*folder];
        return Ok(Run::new(purlin).args(arguments));
    }
    let file = match benchmark.measure {
        Measure::ProcessFromSource => benchmark.source.clone(),
        Measure::Own
        | Measure::Process
        | Measure::Compile
        | Measure::PeakMemory
        | Measure::SpeedUp => out.join(benchmark.module()).with_extension("purlin"),
    };
    Ok(Run::new(purlin)
        .arg("run")
        .arg(file.to_string_lossy())
        .timeout(Duration::from_secs(300)))
}

/// The same with so many schedulers.
fn on_schedulers(run: &Run, machine: Machine, count: u32) -> Run {
    let mut run = run.clone();
    match machine {
        Machine::Otp => run.env("ERL_FLAGS", &format!("+S {count}")),
        Machine::Purlin => {
            let flag = ["--schedulers".to_string(), count.to_string()];
            run.args.splice(1..1, flag);
            run
        }
    }
}

/// Runs once.
fn sample(benchmark: &Benchmark, run: &Run, machine: Machine) -> Result<Sample, String> {
    match benchmark.schedulers {
        Some(count) => sample_of(benchmark, &on_schedulers(run, machine, count), machine),
        None => sample_of(benchmark, run, machine),
    }
}

fn sample_of(benchmark: &Benchmark, run: &Run, machine: Machine) -> Result<Sample, String> {
    let text = |error: io::Error| error.to_string();
    match benchmark.measure {
        Measure::Own => {
            let finished = run.finish().map_err(text)?;
            check_ending(&finished)?;
            parse_sample(&finished).ok_or_else(|| format!("no measure in: {}", finished.stdout))
        }
        Measure::SpeedUp => {
            let timed = |count| {
                let finished = on_schedulers(run, machine, count).finish().map_err(text)?;
                check_ending(&finished)?;
                parse_sample(&finished).ok_or_else(|| "no measure".to_string())
            };
            let (one, two) = (timed(1)?, timed(2)?);
            Ok(Sample {
                result: two.result,
                unit: "speedup_percent".to_string(),
                value: 100.0 * one.value / two.value,
            })
        }
        Measure::Process | Measure::ProcessFromSource | Measure::Compile => {
            let finished = run.timed().map_err(text)?;
            check_ending(&finished)?;
            Ok(Sample {
                result: finished.stdout,
                unit: "process_us".to_string(),
                value: finished.elapsed.as_micros() as f64,
            })
        }
        Measure::PeakMemory => {
            let (result, kilobytes) = run.peak_memory().map_err(text)?;
            Ok(Sample {
                result,
                unit: "peak_kb".to_string(),
                value: kilobytes as f64,
            })
        }
    }
}

fn check_ending(finished: &Finished) -> Result<(), String> {
    if finished.ending == Ending::Exit(0) {
        return Ok(());
    }
    Err(format!(
        "{:?}: {}",
        finished.ending,
        first_line(&finished.stderr)
    ))
}

fn parse_sample(finished: &Finished) -> Option<Sample> {
    let (result, last) = finished.stdout.trim_end().rsplit_once('\n')?;
    let (unit, value) = last.split_once(' ')?;
    Some(Sample {
        result: result.to_string(),
        unit: unit.to_string(),
        value: value.parse().ok()?,
    })
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

fn ratio(measured: &Measured) -> Option<f64> {
    let ours = measured.purlin.as_ref().ok()?;
    // These have bounds of their own; a mean with times would say nothing.
    let is_time = !["speedup_percent", "p99_us", "worst_us"].contains(&measured.unit.as_str());
    is_time.then(|| median(ours) / median(&measured.otp))
}

fn row(measured: &Measured) -> String {
    let head = format!(
        "{:<12} {:<18} {:<18}",
        measured.group, measured.name, measured.unit
    );
    let theirs = median(&measured.otp);
    match &measured.purlin {
        Ok(ours) => format!(
            "{head} {theirs:>12.0} {:>12.0} {:>7.2}",
            median(ours),
            median(ours) / theirs
        ),
        Err(error) => format!("{head} {theirs:>12.0}            - {error}"),
    }
}

/// The geometric mean and the worst ratio of each group.
fn means(all: &[Measured]) -> String {
    let mut groups: Vec<&str> = all.iter().map(|measured| measured.group.as_str()).collect();
    groups.dedup();
    let mut text = String::new();
    for group in groups {
        let ratios: Vec<f64> = all
            .iter()
            .filter(|measured| measured.group == group)
            .filter_map(ratio)
            .collect();
        if ratios.is_empty() {
            continue;
        }
        let mean = (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp();
        let worst = ratios.iter().copied().fold(0.0, f64::max);
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{group}: geometric mean {mean:.2}, worst {worst:.2}, of {} programs",
            ratios.len()
        );
    }
    text
}

fn report(all: &[Measured], otp: &Otp, rounds: usize) -> String {
    let mut text = format!(
        "date      {}\ncommit    {}\nmachine   {}\nOTP       {}\nrounds    {rounds}\n\n",
        output("date", &["-u", "+%F %T UTC"]),
        output(
            "git",
            &[
                "-C",
                &repository_root().to_string_lossy(),
                "rev-parse",
                "--short",
                "HEAD"
            ]
        ),
        machine(),
        otp.version(),
    );
    text.push_str("group        program            unit                        OTP       Purlin   ratio (medians)\n");
    for measured in all {
        let _ = writeln!(text, "{}", row(measured));
    }
    let _ = writeln!(text, "\n{}\nraw values:", means(all));
    for measured in all {
        let _ = writeln!(text, "{} otp {:?}", measured.name, measured.otp);
        let _ = writeln!(text, "{} purlin {:?}", measured.name, measured.purlin);
    }
    text
}

fn default_out() -> PathBuf {
    let name = format!(
        "{}-{}.txt",
        output("date", &["-u", "+%F-%H%M"]),
        output("git", &["rev-parse", "--short", "HEAD"])
    );
    repository_root().join("tests/bench/results").join(name)
}

fn output(tool: &str, args: &[&str]) -> String {
    let output = Command::new(tool).args(args).output();
    output.map_or_else(
        |_| "unknown".to_string(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_string(),
    )
}

fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or("unknown");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "{} ({cores} cores), {}",
        model.trim_start_matches(['\t', ' ', ':']),
        output("uname", &["-sm"])
    )
}
