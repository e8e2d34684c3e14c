//! Rules of style.md that a program can check: sizes, module docs, leftovers, spec files, links and commands in docs.
//!
//! Each test collects every offence before it fails, so that one run shows all there is to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use purlin_testkit::normalise::LIBRARY_MODULES;
use purlin_testkit::process::Ending;
use purlin_testkit::program::{self, Program};
use purlin_testkit::repository_root;

const MAX_FILE_LINES: usize = 1000;
/// Files that may be longer, each with the reason.
const LONG_FILES: &[(&str, &str)] = &[(
    "crates/stdlib/src/erlang.erl",
    "a module is one file, and this one declares most BIFs",
)];
const MIN_PROGRAMS_PER_CHAPTER: usize = 8;
const MIN_SPEC_PROGRAMS: usize = 150;

#[test]
fn files_are_short() {
    let mut offences = Vec::new();
    for path in source_files(&["rs", "erl", "hrl", "lalrpop"]) {
        let lines = read(&path).lines().count();
        let name = relative(&path);
        if lines > MAX_FILE_LINES && !LONG_FILES.iter().any(|(file, _)| *file == name) {
            offences.push(format!("{name}: {lines} lines"));
        }
    }
    assert_none("longer than 1000 lines: look for the seam", &offences);
}

#[test]
fn rust_files_open_with_docs() {
    let offences: Vec<String> = source_files(&["rs"])
        .iter()
        .filter(|path| !read(path).trim_start().starts_with("//!"))
        .map(|path| relative(path))
        .collect();
    assert_none("without a `//!` comment at the top", &offences);
}

#[test]
fn no_leftovers() {
    // Written in two parts so that this file does not accuse itself.
    let forbidden = [
        concat!("dbg", "!("),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
    ];
    let mut offences = Vec::new();
    for path in source_files(&["rs"]) {
        for (number, line) in read(&path).lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            let unnumbered_todo = line.contains(concat!("TO", "DO")) && !line.contains('#');
            if unnumbered_todo || forbidden.iter().any(|word| code.contains(word)) {
                offences.push(format!(
                    "{}:{}: {}",
                    relative(&path),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert_none(
        "leftovers (a note of work to do carries an issue number)",
        &offences,
    );
}

#[test]
fn spec_programs_are_well_formed() {
    let programs = program::spec_programs("").expect("tests/spec can be read");
    let offences: Vec<String> = programs
        .iter()
        .filter_map(|program| Some(format!("{}: {}", program.name, spec_offence(program)?)))
        .collect();
    assert_none("malformed spec programs", &offences);
}

fn spec_offence(program: &Program) -> Option<String> {
    let source = read(&program.path);
    let module = program.module();
    if !source.starts_with("%% ") {
        return Some("the first line is no comment that states the rule".to_string());
    }
    if !program.may_fail_to_compile() && !source.contains(&format!("\n-module({module}).\n")) {
        return Some(format!("-module({module}) is missing"));
    }
    if LIBRARY_MODULES.contains(&module.as_str()) {
        return Some("the module has the name of a library module".to_string());
    }
    if program.expected.is_none() {
        return Some("nothing is recorded: run `just golden`".to_string());
    }
    let skip = program.skip.as_ref()?;
    (!skip.contains("(#")).then(|| "the reason to skip it names no issue".to_string())
}

#[test]
fn spec_is_broad() {
    let programs = program::spec_programs("").expect("tests/spec can be read");
    let mut chapters: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failures = 0;
    let of_spec = programs.iter().filter(|program| {
        program
            .path
            .starts_with(repository_root().join("tests/spec"))
    });
    for program in of_spec {
        let chapter = program.name.split('/').next().unwrap_or_default();
        *chapters.entry(chapter).or_default() += 1;
        failures += usize::from(shows_failure(program));
    }
    let total: usize = chapters.values().sum();
    let thin: Vec<String> = chapters
        .iter()
        .filter(|(_, count)| **count < MIN_PROGRAMS_PER_CHAPTER)
        .map(|(chapter, count)| format!("{chapter}: {count}"))
        .collect();
    println!(
        "{total} spec programs in {} chapters, {failures} show failures",
        chapters.len()
    );
    assert_none("chapters with fewer than 8 programs", &thin);
    assert!(total >= MIN_SPEC_PROGRAMS, "only {total} spec programs");
    assert!(
        failures * 3 >= total,
        "only {failures} of {total} spec programs show failures"
    );
}

/// Does the program show an exception, an exit reason or a compile error?
fn shows_failure(program: &Program) -> bool {
    let Some(expected) = &program.expected else {
        return false;
    };
    let reasons = [
        "error ",
        "badmatch",
        "badarg",
        "badarith",
        "clause",
        "undef",
        "noproc",
        "exit ",
        "throw",
        "killed",
        "nocatch",
        "'EXIT'",
        "system_limit",
        "{error,",
    ];
    expected.ending != Ending::Exit(0)
        || !expected.compile_error_lines.is_empty()
        || reasons
            .iter()
            .any(|reason| expected.stdout.contains(reason))
}

#[test]
fn examples_have_outputs() {
    let examples = program::examples("").expect("lang-examples can be read");
    let offences: Vec<String> = examples
        .iter()
        .filter(|example| {
            example.expected.is_none()
                || (example.stress_args.is_some() && example.expected_stress.is_none())
        })
        .map(|example| example.name.clone())
        .collect();
    assert_none(
        "examples without a recorded output: run `just golden`",
        &offences,
    );
}

#[test]
fn links_in_docs_resolve() {
    let mut offences = Vec::new();
    for path in source_files(&["md"]) {
        let folder = path.parent().expect("a file lies in a folder");
        for target in link_targets(&read(&path)) {
            let file = target.split('#').next().unwrap_or("");
            let is_elsewhere = target.contains("://") || target.starts_with("mailto:");
            if !is_elsewhere && !file.is_empty() && !folder.join(file).exists() {
                offences.push(format!("{}: {target}", relative(&path)));
            }
        }
    }
    assert_none("links that lead nowhere", &offences);
}

/// Targets of `[text](target)`.
fn link_targets(text: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for part in text.split("](").skip(1) {
        if let Some((target, _)) = part.split_once(')')
            && !target.contains(char::is_whitespace)
        {
            targets.push(target.to_string());
        }
    }
    targets
}

#[test]
fn commands_in_docs_exist() {
    let justfile = read(&repository_root().join("justfile"));
    let recipes: Vec<&str> = justfile
        .lines()
        .filter(|line| {
            !line.starts_with([' ', '\t', '#', '@', '['])
                && line.contains(':')
                && !line.contains(":=")
        })
        .filter_map(|line| line.split([' ', ':']).next())
        .collect();
    let mut offences = Vec::new();
    for path in source_files(&["md", "rs", "erl"]) {
        for part in read(&path).split("`just ").skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                .collect();
            if !name.is_empty() && !recipes.contains(&name.as_str()) {
                offences.push(format!("{}: just {name}", relative(&path)));
            }
        }
    }
    offences.dedup();
    assert_none("commands that the justfile does not have", &offences);
}

#[track_caller]
fn assert_none(what: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{what}:\n  {}", offences.join("\n  "));
}

/// All files of the repository with one of the extensions; build results, test data and hidden folders left out.
fn source_files(extensions: &[&str]) -> Vec<PathBuf> {
    let mut folders = vec![repository_root()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the repository can be read") {
            let path = entry.expect("the repository can be read").path();
            let name = path
                .file_name()
                .expect("an entry has a name")
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !name.starts_with('.')
                    && !["target", "testdata", "snapshots"].contains(&name.as_str())
                {
                    folders.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|extension| extensions.iter().any(|e| extension == *e))
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn relative(path: &Path) -> String {
    path.strip_prefix(repository_root())
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}
