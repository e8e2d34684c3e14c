//! Compares generated programs on OTP and on Purlin.
//!
//! `difftest --print SEED` shows a program.
//!
//! `difftest N [SEED] [--debug HOOKS]`: N programs, of the seeds SEED, SEED + 1, ... Each that differs is cut and
//! written to `target/difftest/`, with what differs as comments. `--debug` gives the binary a value of `PURLIN_DEBUG`,
//! as `gc-stress`. `PURLIN_BIN` names the binary, else `target/debug/purlin`; `PURLIN_TEST_THREADS` says how many
//! programs are compared at once. The status is 1 if anything differs.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs, io, thread};

use purlin_testkit::difftest::tree::Part;
use purlin_testkit::difftest::{Comparison, Difference, Verdict, program_of};
use purlin_testkit::otp::Otp;
use purlin_testkit::{parallel, purlin_binary, target_folder};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

const USAGE: &str = "usage: difftest N [SEED] [--debug HOOKS], or difftest --print SEED";
/// A report is cut, but not more of them than this, for the sake of time.
const MINIMISED: usize = 40;

/// How many programs came to what.
#[derive(Debug, Default)]
struct Counts {
    compared: usize,
    refused: usize,
    skipped: usize,
    not_built: usize,
    differing: usize,
}

fn main() -> ExitCode {
    match difftest() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("difftest: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How many programs differ.
fn difftest() -> Result<usize> {
    let mut args: Vec<String> = env::args().skip(1).collect();
    let mut debug = String::new();
    if let Some(at) = args.iter().position(|arg| arg == "--debug") {
        debug = args.get(at + 1).ok_or(USAGE)?.clone();
        args.drain(at..at + 2);
    }
    if args.first().is_some_and(|arg| arg == "--print") {
        let seed = args.get(1).ok_or(USAGE)?.parse()?;
        println!("{}", program_of(seed).render());
        return Ok(0);
    }
    let count: u64 = args.first().ok_or(USAGE)?.parse()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() << 20;
    let first = args.get(1).map_or(Ok(now), |seed| seed.parse())?;
    let binary = purlin_binary("debug");
    let folder = target_folder().join("difftest");
    let otp = Otp::find(&folder.join("otp"))?;
    println!(
        "difftest: {count} programs from seed {first}, {}",
        binary.display()
    );
    let (next, counts) = (AtomicU64::new(0), Mutex::new(Counts::default()));
    let started = Instant::now();
    let work = |worker: usize| -> Result<()> {
        let own = folder.join(format!("worker-{}-{worker}", std::process::id()));
        let mut comparison = Comparison::new(&otp, &binary, &debug, &own)?;
        // Relaxed: the counter only hands out seeds.
        while let Some(index) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|i| *i < count) {
            let seed = first + index;
            let (program, verdict) = comparison.generated(seed)?;
            let differing = note(&counts, &verdict, started);
            if let Verdict::Differs(difference) = verdict {
                let (small, shown) = match differing <= MINIMISED {
                    true => comparison.minimised(program.clone(), difference)?,
                    false => (program.clone(), difference),
                };
                keep(&folder, seed, &program, &small, &shown)?;
            }
        }
        fs::remove_dir_all(own)?;
        Ok(())
    };
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..parallel::default_threads())
            .map(|worker| scope.spawn(move || work(worker)))
            .collect();
        let ended = workers.into_iter().map(|worker| worker.join());
        ended
            .map(|ended| ended.expect("a worker does not panic"))
            .collect()
    });
    results.into_iter().collect::<Result<()>>()?;
    let counts = counts.into_inner()?;
    println!("difftest: {}", counts.describe());
    Ok(counts.differing)
}

impl Counts {
    fn describe(&self) -> String {
        format!(
            "{} programs compared, {} differ, {} refused by both, {} too slow on OTP, {} not built yet",
            self.compared, self.differing, self.refused, self.skipped, self.not_built
        )
    }
}

/// Counts a verdict; how many differ so far.
fn note(counts: &Mutex<Counts>, verdict: &Verdict, started: Instant) -> usize {
    let mut counts = counts.lock().expect("nobody panics while counting");
    counts.compared += 1;
    match verdict {
        Verdict::Same => {}
        Verdict::Refused => counts.refused += 1,
        Verdict::Skipped => counts.skipped += 1,
        Verdict::NotBuilt => counts.not_built += 1,
        Verdict::Differs(_) => counts.differing += 1,
    }
    if counts.compared.is_multiple_of(500) {
        println!("{:>5}s {}", started.elapsed().as_secs(), counts.describe());
    }
    counts.differing
}

/// Writes a finding: the small program with what differs, and the whole one.
fn keep(
    folder: &Path,
    seed: u64,
    whole: &Part,
    small: &Part,
    shown: &Difference,
) -> io::Result<()> {
    let comment: String = shown
        .text
        .lines()
        .map(|line| format!("%% {line}\n"))
        .collect();
    let text = format!(
        "%% seed {seed}: {:?}\n{comment}\n{}",
        shown.kind,
        small.render()
    );
    let path = folder.join(format!("{seed}.erl"));
    fs::write(&path, text)?;
    fs::write(folder.join(format!("{seed}.whole")), whole.render())?;
    println!(
        "difftest: seed {seed}: {:?}, see {}",
        shown.kind,
        path.display()
    );
    Ok(())
}
