//! Do erlc and Purlin complain about the same lines?
//!
//! `complaints [--generated N SEED] [PATH...]`: compiles programs with both and compares the lines of all errors and
//! warnings, not their words. A PATH is an `.erl` file or a folder of them; without any, all programs of the tests, the
//! examples and the standard library are taken. `--generated` takes N programs made from seeds instead, which it
//! leaves in `target/complaints/`. `PURLIN_BIN` names the binary, else `target/debug/purlin`. The status is 1 if
//! anything differs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use std::{env, fs, io};

use purlin_testkit::difftest::generate;
use purlin_testkit::fuzz::random::Random;
use purlin_testkit::otp::Otp;
use purlin_testkit::process::Run;
use purlin_testkit::program::erlang_files;
use purlin_testkit::{parallel, purlin_binary, repository_root, target_folder};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Folders that are taken when none is given.
const FOLDERS: [&str; 3] = ["tests", "lang-examples", "crates/stdlib/src"];
/// What is left out then, and why.
const LEFT_OUT: [(&str, &str); 1] = [("tests/cli/otp28", "syntax that OTP 27 does not know")];

/// Where a complaint is placed: `error` or `warning`, the name of the file, the line.
type Place = (String, String, u32);
/// The complaints about one program, with their words.
type Complaints = BTreeMap<Place, BTreeSet<String>>;

fn main() -> ExitCode {
    match complaints() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("complaints: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How many lines differ.
fn complaints() -> Result<usize> {
    let binary = purlin_binary("debug");
    let scratch = env::temp_dir().join(format!("purlin-complaints-{}", std::process::id()));
    let otp = Otp::find(&scratch)?;
    let args: Vec<String> = env::args().skip(1).collect();
    let sources = match &args[..] {
        [flag, count, seed] if flag == "--generated" => generated(
            count.parse()?,
            seed.parse()?,
            &target_folder().join("complaints"),
        )?,
        paths => sources(paths)?,
    };
    let expected = of_otp(&otp, &scratch, &sources)?;
    let found = parallel::map(parallel::default_threads(), &sources, |source| {
        of_purlin(&binary, &scratch, source)
    });
    let (none, mut differing) = (Complaints::new(), 0);
    for (source, found) in sources.iter().zip(found) {
        let expected = expected.get(source).unwrap_or(&none);
        differing += report(source, expected, &found?);
    }
    let agreed: usize = expected.values().map(Complaints::len).sum();
    println!(
        "complaints: {} programs, {agreed} lines that erlc complains about, {differing} differ",
        sources.len()
    );
    fs::remove_dir_all(&scratch)?;
    Ok(differing)
}

/// The programs in some places.
fn sources(paths: &[String]) -> Result<Vec<PathBuf>> {
    let root = repository_root();
    if paths.is_empty() {
        let mut sources = Vec::new();
        for folder in FOLDERS {
            sources.extend(erlang_files(&root.join(folder))?);
        }
        let left_out = |source: &Path| {
            let mut folders = LEFT_OUT.iter();
            folders.any(|(folder, _)| source.starts_with(root.join(folder)))
        };
        sources.retain(|source| !left_out(source));
        return Ok(sources);
    }
    let mut sources = Vec::new();
    for path in paths {
        let path = fs::canonicalize(path)?;
        if path.is_dir() {
            sources.extend(erlang_files(&path)?);
        } else {
            sources.push(path);
        }
    }
    Ok(sources)
}

/// Writes the programs of some seeds.
fn generated(count: u64, first: u64, folder: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let write = |seed: u64| -> Result<PathBuf> {
        let module = format!("generated_{seed}");
        let program = generate::program(&mut Random::new(seed), &module);
        let path = folder.join(module).with_extension("erl");
        fs::write(&path, program.render())?;
        Ok(path)
    };
    (first..first + count).map(write).collect()
}

/// What OTP says: one node compiles them all.
fn of_otp(otp: &Otp, scratch: &Path, sources: &[PathBuf]) -> Result<BTreeMap<PathBuf, Complaints>> {
    let module = "purlin_complaints";
    otp.install(module, include_str!("../complaints.erl"), scratch)?;
    let names: String = sources
        .iter()
        .map(|source| format!("{}\n", source.display()))
        .collect();
    let node = otp.node(module, scratch).stdin(names);
    let finished = node.timeout(Duration::from_secs(600)).finish()?;
    let mut complaints: BTreeMap<PathBuf, Complaints> = BTreeMap::new();
    for line in finished.stdout.lines() {
        let [source, severity, file, number, text] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            return Err(format!("the node of OTP says: {line}").into());
        };
        let place = (severity.to_owned(), base(file), number.parse()?);
        let of_source = complaints.entry(PathBuf::from(source)).or_default();
        of_source.entry(place).or_default().insert(text.to_owned());
    }
    if !finished.stderr.is_empty() {
        return Err(finished.stderr.into());
    }
    Ok(complaints)
}

/// What Purlin says.
fn of_purlin(binary: &Path, scratch: &Path, source: &Path) -> io::Result<Complaints> {
    let (folder, name) = (source.parent(), source.file_name());
    let out = scratch.join("out");
    let finished = Run::new(binary)
        .args(["build", "--force", "--format", "brief", "-o"])
        .args([
            out.to_string_lossy(),
            name.unwrap_or_default().to_string_lossy(),
        ])
        .directory(folder.unwrap_or(Path::new(".")))
        .finish()?;
    let mut complaints = Complaints::new();
    for line in finished.stderr.lines() {
        let Some((place, text)) = read_line(line) else {
            return Err(io::Error::other(format!("{}: {line}", source.display())));
        };
        complaints.entry(place).or_default().insert(text.to_owned());
    }
    Ok(complaints)
}

/// `FILE:LINE:COL: Warning: text`.
fn read_line(line: &str) -> Option<(Place, &str)> {
    let (at, text) = line.split_once(": ")?;
    let mut parts = at.rsplitn(3, ':');
    let (_column, number, file) = (parts.next()?, parts.next()?, parts.next()?);
    let (severity, text) = match text.strip_prefix("Warning: ") {
        Some(text) => ("warning", text),
        None => ("error", text),
    };
    let place = (severity.to_owned(), base(file), number.parse().ok()?);
    Some((place, text))
}

fn base(file: &str) -> String {
    let name = Path::new(file).file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Prints where the two differ; how often they do.
fn report(source: &Path, expected: &Complaints, found: &Complaints) -> usize {
    let show = |(severity, file, line): &Place, who: &str, texts: &BTreeSet<String>| {
        let path = source.with_file_name(file);
        for text in texts {
            println!(
                "{}:{line}: {severity} of {who} alone: {text}",
                path.display()
            );
        }
    };
    let missing: Vec<_> = difference(expected, found);
    let extra: Vec<_> = difference(found, expected);
    for (place, texts) in &missing {
        show(place, "OTP", texts);
    }
    for (place, texts) in &extra {
        show(place, "Purlin", texts);
    }
    missing.len() + extra.len()
}

fn difference<'c>(a: &'c Complaints, b: &Complaints) -> Vec<(&'c Place, &'c BTreeSet<String>)> {
    a.iter()
        .filter(|(place, _)| !b.contains_key(place))
        .collect()
}
