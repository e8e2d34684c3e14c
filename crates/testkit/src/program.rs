//! Finds spec programs and examples, reads their directives and what they are expected to do.
//!
//! Directives are comments before the first form:
//! ```text
//! % args: 10 abc              arguments of main/1
//! % stress-args: 2 abc        smaller ones for runs under gc-stress or preempt=1
//! % stdin: text               one line on standard input (may be repeated)
//! % stress-skip: reason       not run under gc-stress or preempt=1, where its cost is quadratic
//! % skip: reason (#12)        not run; the reason names an issue
//! ```

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::expectation::{Expectation, MARKER};
use crate::repository_root;

/// Where a program's expectation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `tests/spec`, `tests/regression`, `tests/limit`: comments at the end of the program.
    Spec,
    /// `lang-examples`: a `.out` file beside it.
    Example,
}

/// One Erlang program of the test suite.
#[derive(Clone, Debug)]
pub struct Program {
    /// Name in reports and filters: the path below its root, without `.erl`.
    pub name: String,
    /// The source file.
    pub path: PathBuf,
    /// Where its expectation is.
    pub kind: Kind,
    /// Arguments of `main/1`.
    pub args: Vec<String>,
    /// Smaller arguments for slow variants.
    pub stress_args: Option<Vec<String>>,
    /// Standard input.
    pub stdin: String,
    /// Why it is not run.
    pub skip: Option<String>,
    /// Why it is not run in slow variants.
    pub stress_skip: Option<String>,
    /// What OTP was recorded to do; `None` before the first recording.
    pub expected: Option<Expectation>,
    /// The same for `stress-args` (`NAME.stress.out`, examples only).
    pub expected_stress: Option<Expectation>,
}

/// Does a line look like a directive?
fn is_directive(line: &str) -> bool {
    let names = ["args:", "stress-args:", "stdin:", "stress-skip:", "skip:"];
    let text = line.strip_prefix("% ");
    text.is_some_and(|text| names.iter().any(|name| text.starts_with(name)))
}

impl Program {
    /// Reads one program.
    pub fn read(path: &Path, name: String, kind: Kind) -> io::Result<Program> {
        let source = fs::read_to_string(path)?;
        let out_file = |extension| fs::read_to_string(path.with_extension(extension)).ok();
        let (expected, expected_stress) = match kind {
            Kind::Spec => (
                source
                    .split_once(MARKER)
                    .and_then(|(_, block)| Expectation::from_comments(block)),
                None,
            ),
            Kind::Example => (
                out_file("out").map(|text| Expectation::from_out_file(&text)),
                out_file("stress.out").map(|text| Expectation::from_out_file(&text)),
            ),
        };
        let mut program = Program {
            name,
            path: path.to_path_buf(),
            kind,
            args: Vec::new(),
            stress_args: None,
            stdin: String::new(),
            skip: None,
            stress_skip: None,
            expected,
            expected_stress,
        };
        let is_heading =
            |line: &&str| line.starts_with('%') || line.starts_with('#') || line.is_empty();
        let directives = source.lines().take_while(is_heading).count();
        for line in source.lines().take(directives) {
            program.read_directive(line.trim_start_matches('%').trim());
        }
        // One that is read by nobody would be believed.
        if let Some(line) = source
            .lines()
            .skip(directives)
            .find(|line| is_directive(line))
        {
            let problem = format!("{}: not before the first form: {line}", path.display());
            return Err(io::Error::other(problem));
        }
        Ok(program)
    }

    fn read_directive(&mut self, line: &str) {
        let words = |text: &str| text.split_whitespace().map(str::to_string).collect();
        if let Some(text) = line.strip_prefix("args:") {
            self.args = words(text);
        } else if let Some(text) = line.strip_prefix("stress-args:") {
            self.stress_args = Some(words(text));
        } else if let Some(text) = line.strip_prefix("stdin:") {
            self.stdin.push_str(text.strip_prefix(' ').unwrap_or(text));
            self.stdin.push('\n');
        } else if let Some(text) = line.strip_prefix("stress-skip:") {
            self.stress_skip = Some(text.trim().to_string());
        } else if let Some(text) = line.strip_prefix("skip:") {
            self.skip = Some(text.trim().to_string());
        }
    }

    /// The module, which is also the stem of the file.
    pub fn module(&self) -> String {
        self.path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// The name of the file within its folder; programs are compiled and run there so that traces hold it alone.
    pub fn file_name(&self) -> String {
        self.path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// The folder of the program.
    pub fn directory(&self) -> &Path {
        self.path.parent().expect("a program lies in a folder")
    }

    /// Programs that are wrong on purpose have a chapter of their own, so that a slip elsewhere is not recorded.
    pub fn may_fail_to_compile(&self) -> bool {
        ["compile_errors/", "errors_", "regression/"]
            .iter()
            .any(|chapter| self.name.starts_with(chapter))
    }

    /// Programs that draw warnings on purpose, whose lines are then compared.
    pub fn may_warn(&self) -> bool {
        self.name.starts_with("warnings_")
    }

    /// The same program with its `stress-args`, if it has any.
    pub fn stressed(&self) -> Option<Program> {
        let mut program = self.clone();
        program.args = self.stress_args.clone()?;
        program.expected = self.expected_stress.clone();
        Some(program)
    }

    /// Writes what OTP did with the stress arguments.
    pub fn record_stressed(&self, outcome: &Expectation) -> io::Result<()> {
        fs::write(
            self.path.with_extension("stress.out"),
            outcome.to_out_file(),
        )
    }

    /// Writes what OTP did: into the program's own file or beside it.
    pub fn record(&self, outcome: &Expectation) -> io::Result<()> {
        match self.kind {
            Kind::Example => fs::write(self.path.with_extension("out"), outcome.to_out_file()),
            Kind::Spec => {
                let source = fs::read_to_string(&self.path)?;
                let body = source
                    .split_once(MARKER)
                    .map_or(source.as_str(), |(body, _)| body)
                    .trim_end();
                fs::write(
                    &self.path,
                    format!("{body}\n\n{MARKER}\n{}", outcome.to_comments()),
                )
            }
        }
    }
}

/// Spec, regression and limit programs whose name contains `filter`, sorted by name.
pub fn spec_programs(filter: &str) -> io::Result<Vec<Program>> {
    let tests = repository_root().join("tests");
    let mut programs = find(&tests.join("spec"), Kind::Spec, "")?;
    programs.extend(find(&tests.join("regression"), Kind::Spec, "regression/")?);
    programs.extend(find(&tests.join("limit"), Kind::Spec, "limit/")?);
    programs.retain(|program| program.name.contains(filter));
    Ok(programs)
}

/// Examples whose name contains `filter`, sorted by name.
pub fn examples(filter: &str) -> io::Result<Vec<Program>> {
    let mut programs = find(&repository_root().join("lang-examples"), Kind::Example, "")?;
    programs.retain(|program| program.name.contains(filter));
    Ok(programs)
}

/// All `.erl` files below a folder, sorted.
pub fn erlang_files(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = vec![root.to_path_buf()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "erl") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn find(root: &Path, kind: Kind, prefix: &str) -> io::Result<Vec<Program>> {
    erlang_files(root)?
        .into_iter()
        .map(|path| {
            let below = path
                .strip_prefix(root)
                .expect("found below the root")
                .with_extension("");
            Program::read(&path, format!("{prefix}{}", below.display()), kind)
        })
        .collect()
}
