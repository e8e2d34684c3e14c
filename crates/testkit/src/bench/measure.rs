//! Runs a benchmark on OTP and on Purlin in turn, so that a busy moment hits both, and compares what they print.
//!
//! A program prints its result, then a line `NAME NUMBER` that it measured itself (`time_us 1234`).

use std::io;
use std::path::Path;
use std::time::Duration;

use crate::bench::programs::{Benchmark, Measure};
use crate::bench::results::Row;
use crate::otp::{Compiled, Otp};
use crate::process::{Ending, Finished, Run};

/// No program takes longer, on either machine.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// How often a program that fails on OTP is run before that counts.
const OTP_TRIES: usize = 3;

/// Who runs a program.
#[derive(Clone, Copy)]
enum Machine {
    Otp,
    Purlin,
}

/// One measured run: what was printed before the number, the number's name, the number.
pub(super) struct Sample {
    pub(super) result: String,
    pub(super) unit: String,
    pub(super) value: f64,
}

/// Compiles for both machines, then runs them in turn. What fails on Purlin is a row all the same; what fails on OTP is
/// a mistake of the program.
pub fn measure(
    benchmark: &Benchmark,
    otp: &Otp,
    purlin: Option<&Path>,
    scratch: &Path,
    rounds: usize,
) -> Result<Row, Box<dyn std::error::Error>> {
    let beams = scratch.join(&benchmark.name);
    if let Compiled::Errors { text, .. } = otp.compile(&benchmark.source, &beams)? {
        return Err(format!("{}: {text}", benchmark.name).into());
    }
    let mut runner = purlin
        .ok_or_else(|| "not built".to_string())
        .and_then(|purlin| build(purlin, benchmark, &beams));
    let mut row = Row {
        name: benchmark.name.clone(),
        group: benchmark.group,
        unit: String::new(),
        otp: Vec::new(),
        purlin: Ok(Vec::new()),
    };
    let otp_run = otp_run(benchmark, otp, &beams);
    for _ in 0..rounds {
        let theirs = sample_of_otp(benchmark, &otp_run)
            .map_err(|error| format!("{} on OTP: {error}", benchmark.name))?;
        row.otp.push(theirs.value);
        let ours = runner
            .clone()
            .and_then(|run| sample(benchmark, &run, Machine::Purlin))
            .and_then(|ours| agreed(ours, &theirs));
        match (&mut row.purlin, ours) {
            (Ok(values), Ok(value)) => values.push(value),
            (_, Err(error)) => {
                // One failure is enough: the other rounds would only repeat it.
                runner = Err(error.clone());
                row.purlin = Err(error);
            }
            (Err(_), Ok(_)) => {}
        }
        row.unit = theirs.unit;
    }
    Ok(row)
}

/// Our number, if the results are the same.
fn agreed(ours: Sample, theirs: &Sample) -> Result<f64, String> {
    if ours.result == theirs.result {
        return Ok(ours.value);
    }
    let text = format!("wrong result: {} instead of {}", ours.result, theirs.result);
    Err(text.replace('\n', " "))
}

fn otp_run(benchmark: &Benchmark, otp: &Otp, beams: &Path) -> Run {
    let run = match benchmark.measure {
        Measure::ProcessFromSource => otp.escript(&benchmark.source),
        Measure::Compile => otp.erlc(&benchmark.source, beams),
        Measure::Own | Measure::Process | Measure::PeakMemory | Measure::SpeedUp => {
            otp.start(&benchmark.module(), &[], beams)
        }
    };
    run.timeout(TIME_LIMIT)
}

fn build(purlin: &Path, benchmark: &Benchmark, out: &Path) -> Result<Run, String> {
    build_bytecode(purlin, &benchmark.source, out)?;
    let (source, folder) = (benchmark.source.to_string_lossy(), out.to_string_lossy());
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
        .timeout(TIME_LIMIT))
}

/// Compiles a program into a folder.
pub(super) fn build_bytecode(purlin: &Path, source: &Path, out: &Path) -> Result<(), String> {
    let built = Run::new(purlin)
        .arg("build")
        .arg(source.to_string_lossy())
        .arg("-o")
        .arg(out.to_string_lossy())
        .finish()
        .map_err(|error| error.to_string())?;
    match built.ending {
        Ending::Exit(0) => Ok(()),
        Ending::Exit(_) | Ending::Signal(_) | Ending::Timeout => {
            Err(format!("does not compile: {}", first_line(&built.stderr)))
        }
    }
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

/// Runs on OTP, which itself comes to a standstill now and then (`ets_shared`): that is no reason to give up.
fn sample_of_otp(benchmark: &Benchmark, run: &Run) -> Result<Sample, String> {
    let mut result = sample(benchmark, run, Machine::Otp);
    for _ in 1..OTP_TRIES {
        if result.is_ok() {
            break;
        }
        result = sample(benchmark, run, Machine::Otp);
    }
    result
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
        Measure::Own => own_sample(run),
        Measure::SpeedUp => {
            let one = own_sample(&on_schedulers(run, machine, 1))?;
            let two = own_sample(&on_schedulers(run, machine, 2))?;
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

fn own_sample(run: &Run) -> Result<Sample, String> {
    let finished = run.finish().map_err(|error| error.to_string())?;
    check_ending(&finished)?;
    parse_sample(&finished.stdout)
        .ok_or_else(|| format!("no measure in: {}", first_line(&finished.stdout)))
}

pub(super) fn check_ending(finished: &Finished) -> Result<(), String> {
    if finished.ending == Ending::Exit(0) {
        return Ok(());
    }
    Err(format!(
        "{:?}: {}",
        finished.ending,
        first_line(&finished.stderr)
    ))
}

pub(super) fn parse_sample(stdout: &str) -> Option<Sample> {
    let (result, last) = stdout.trim_end().rsplit_once('\n')?;
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
