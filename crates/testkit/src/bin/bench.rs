//! Runs the benchmark programs on OTP 27 and on Purlin in alternation, and prints medians, spreads and ratios.
//!
//! `bench [--rounds N] [--out FILE] [FILTER]`; `PURLIN_BIN` names the binary, else `target/release/purlin`. The table and
//! the raw numbers also go to `tests/bench/results/`. `bench --chart RESULTS [--out FILE]` draws the ratios of such a file,
//! into `docs/performance.svg`.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use purlin_testkit::bench::chart;
use purlin_testkit::bench::measure::measure;
use purlin_testkit::bench::programs::{benchmarks, compile_benchmark};
use purlin_testkit::bench::results::{Results, Row, means, table_heading};
use purlin_testkit::otp::Otp;
use purlin_testkit::{purlin_binary, repository_root};

type Error = Box<dyn std::error::Error>;

struct Options {
    rounds: usize,
    out: Option<PathBuf>,
    chart: Option<PathBuf>,
    filter: String,
}

fn main() -> ExitCode {
    let outcome = options().and_then(|options| match &options.chart {
        Some(results) => draw(results, options.out.as_deref()),
        None => measure_all(&options),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, Error> {
    let mut options = Options {
        rounds: 5,
        out: None,
        chart: None,
        filter: String::new(),
    };
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = |what: &str| args.next().ok_or(format!("{arg} needs {what}"));
        match arg.as_str() {
            "--rounds" => options.rounds = value("a number")?.parse::<usize>()?.max(1),
            "--out" => options.out = Some(value("a file")?.into()),
            "--chart" => options.chart = Some(value("a file of results")?.into()),
            flag if flag.starts_with("--") => return Err(format!("no flag {flag}").into()),
            _ => options.filter = arg,
        }
    }
    Ok(options)
}

/// Draws the ratios of a file of results.
fn draw(results: &Path, out: Option<&Path>) -> Result<(), Error> {
    let results = Results::parse(&fs::read_to_string(results)?)?;
    let out = out.map_or_else(
        || repository_root().join("docs/performance.svg"),
        PathBuf::from,
    );
    fs::write(&out, chart::svg(&results))?;
    println!("written to {}", out.display());
    Ok(())
}

fn measure_all(options: &Options) -> Result<(), Error> {
    let scratch = env::temp_dir().join(format!("purlin-bench-{}", std::process::id()));
    let otp = Otp::find(&scratch)?;
    let purlin = Some(purlin_binary("release")).filter(|binary| binary.is_file());
    if purlin.is_none() {
        println!("no purlin binary (cargo build --release -p purlin-cli): measuring OTP only");
    }
    let mut chosen = benchmarks(&options.filter)?;
    chosen.extend(compile_benchmark(&options.filter, &scratch)?);
    println!("{}", table_heading());
    let mut rows: Vec<Row> = Vec::new();
    let mut not_measured = Vec::new();
    for benchmark in chosen {
        let row = measure(
            &benchmark,
            &otp,
            purlin.as_deref(),
            &scratch,
            options.rounds,
        );
        match row {
            Ok(row) => {
                println!("{}", row.to_line());
                rows.push(row);
            }
            Err(error) => {
                println!("{} is not measured: {error}", benchmark.name);
                not_measured.push(benchmark.name);
            }
        }
    }
    print!("\n{}", means(&rows));
    let results = Results {
        date: output("date", &["-u", "+%F %T UTC"]),
        commit: commit(),
        machine: machine(),
        otp: otp.version().to_string(),
        rounds: options.rounds,
        rows,
    };
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| default_out(&results.commit));
    fs::create_dir_all(out.parent().unwrap_or(Path::new(".")))?;
    fs::write(&out, results.to_text())?;
    println!("written to {}", out.display());
    fs::remove_dir_all(&scratch)?;
    if not_measured.is_empty() {
        return Ok(());
    }
    Err(format!("not measured: {}", not_measured.join(", ")).into())
}

/// The commit, marked when the files are not as they were committed.
fn commit() -> String {
    let commit = git(&["rev-parse", "--short", "HEAD"]);
    match git(&["status", "--porcelain", "--untracked-files=no"]).as_str() {
        "" => commit,
        _ => format!("{commit}-changed"),
    }
}

fn git(args: &[&str]) -> String {
    let root = repository_root();
    let root = root.to_string_lossy();
    output("git", &[&["-C", &*root], args].concat())
}

fn default_out(commit: &str) -> PathBuf {
    let name = format!("{}-{commit}.txt", output("date", &["-u", "+%F-%H%M"]));
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
