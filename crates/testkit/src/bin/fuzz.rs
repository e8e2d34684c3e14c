//! Looks for inputs that break us.
//!
//! `fuzz SECONDS source|container [SEED]`. The targets are described in `purlin_testkit::fuzz`. Findings go to
//! `target/fuzz/TARGET/`, the input of an abort or a hang being `current`. `PURLIN_BIN` names the binary, else
//! `target/debug/purlin`. The status is 1 if anything was found.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs, io};

use purlin_bytecode::container as files;
use purlin_testkit::fuzz::random::Random;
use purlin_testkit::fuzz::watch::Watch;
use purlin_testkit::fuzz::{container, mutate, source};
use purlin_testkit::{program, purlin_binary, repository_root, target_folder};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "usage: fuzz SECONDS source|container [SEED]";
/// Where the seeds are.
const CORPUS: [&str; 3] = ["tests/spec", "tests/regression", "lang-examples"];

/// One fuzzing run.
struct Fuzzer {
    random: Random,
    until: Instant,
    watch: Watch,
    folder: PathBuf,
    binary: PathBuf,
    inputs: usize,
}

fn main() -> ExitCode {
    match fuzz() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("fuzz: {error}");
            ExitCode::FAILURE
        }
    }
}

fn fuzz() -> Result<usize> {
    let mut args = env::args().skip(1);
    let (Some(seconds), Some(target)) = (args.next(), args.next()) else {
        return Err(USAGE.into());
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let seed = args.next().map_or(Ok(now), |seed| seed.parse())?;
    let folder = target_folder().join("fuzz").join(&target);
    let mut fuzzer = Fuzzer {
        random: Random::new(seed),
        until: Instant::now() + Duration::from_secs(seconds.parse()?),
        watch: Watch::new(&folder)?,
        binary: purlin_binary("debug"),
        folder,
        inputs: 0,
    };
    println!("{target}, seed {seed}");
    match target.as_str() {
        "source" => fuzzer.sources()?,
        "container" => fuzzer.containers()?,
        _ => return Err(USAGE.into()),
    }
    let findings = fuzzer.watch.findings();
    println!("{} inputs, {findings} findings", fuzzer.inputs);
    Ok(findings)
}

impl Fuzzer {
    /// Is there time for another input?
    fn goes_on(&mut self) -> bool {
        self.inputs += 1;
        Instant::now() < self.until
    }

    fn sources(&mut self) -> Result<()> {
        let seeds = corpus()?;
        while self.goes_on() {
            let (seed, other) = (self.random.pick(&seeds), self.random.pick(&seeds));
            let text = mutate::text(&mut self.random.clone(), seed, other);
            self.random.bits();
            self.watch.attempt(&text, || source::target(&text))?;
        }
        Ok(())
    }

    fn containers(&mut self) -> Result<()> {
        let seeds: Vec<Vec<u8>> = corpus()?
            .iter()
            .filter(|text| !touches_the_world(text))
            .filter_map(|text| source::compile(text))
            .map(|module| files::write(&module))
            .collect();
        let mut passed = 0;
        while self.goes_on() {
            let seed = self.random.pick(&seeds);
            let file = container::mutated(&mut self.random, seed);
            let (binary, folder) = (self.binary.clone(), self.folder.clone());
            let mut passes = false;
            self.watch.attempt(&file, || {
                passes = container::passes(&file);
                if passes {
                    container::run(&binary, &folder, &file).expect("the binary can be started");
                }
            })?;
            passed += usize::from(passes);
        }
        println!("{passed} passed the verifier and were run");
        Ok(())
    }
}

/// The texts of our own programs.
fn corpus() -> io::Result<Vec<Vec<u8>>> {
    let mut texts = Vec::new();
    for folder in CORPUS {
        for file in program::erlang_files(&repository_root().join(folder))? {
            texts.push(fs::read(file)?);
        }
    }
    Ok(texts)
}

/// What is run after damage shall not write where it happens to point.
fn touches_the_world(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    ["file:", "os:", "purlin"]
        .iter()
        .any(|name| text.contains(name))
}
