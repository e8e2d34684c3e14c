//! The oracle: compiles a program as erlc does and runs it under `erl -noshell`, started by `harness.erl` as escript
//! would start it. Only the `golden` and `bench` tools need it; the tests compare with what was recorded.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use std::{env, fs, io};

use crate::expectation::Expectation;
use crate::node::Node;
use crate::process::{Ending, Finished, Run};
use crate::program::Program;

/// The release whose behaviour is recorded.
pub const RELEASE: &str = "27";

/// The module that compiles in a node that stays.
const COMPILER: &str = "purlin_compiler";

/// Schedulers with nothing to do sleep at once, rather than spin: most of the programs are over before.
const IDLE_AT_ONCE: &str = "+sbwt none +sbwtdcpu none +sbwtdio none";

/// An installed OTP with the harness compiled for it.
#[derive(Clone, Debug)]
pub struct Otp {
    folder: Option<PathBuf>,
    scratch: PathBuf,
    version: String,
    tolerates_warnings: bool,
    compilers: Arc<Compilers>,
}

/// Nodes that compile: one for each thread that asks at the same time. Those that rest are in the list.
#[derive(Debug, Default)]
struct Compilers {
    resting: Mutex<Vec<Node>>,
}

/// Why there is no oracle.
#[derive(Debug)]
pub enum OtpError {
    /// `erl` cannot be started.
    Absent(io::Error),
    /// Another release than the one recorded.
    WrongRelease(String),
    /// The scratch folder or the harness failed.
    Setup(String),
}

impl fmt::Display for OtpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OtpError::Absent(error) => {
                write!(
                    f,
                    "no OTP found: put erl into PATH or set PURLIN_OTP to the folder that holds it ({error})"
                )
            }
            OtpError::WrongRelease(found) => {
                write!(f, "OTP {RELEASE} is the oracle, but erl is {found}")
            }
            OtpError::Setup(text) => write!(f, "the OTP harness cannot be set up: {text}"),
        }
    }
}

impl std::error::Error for OtpError {}

/// What compiling with erlc gave.
#[derive(Clone, Debug)]
pub enum Compiled {
    /// A `.beam` file lies in the folder; warnings are the text erlc printed.
    Beam {
        /// What erlc printed.
        warnings: String,
    },
    /// The lines of the errors, and the text erlc printed.
    Errors {
        /// Lines with errors.
        lines: Vec<u32>,
        /// What erlc printed.
        text: String,
    },
}

impl Otp {
    /// Finds OTP in the folder that `PURLIN_OTP` names, else in `PATH`, and compiles the harness into `scratch`.
    pub fn find(scratch: &Path) -> Result<Otp, OtpError> {
        let folder = env::var_os("PURLIN_OTP").map(PathBuf::from);
        fs::create_dir_all(scratch).map_err(|error| OtpError::Setup(error.to_string()))?;
        let mut otp = Otp {
            folder,
            scratch: scratch.to_path_buf(),
            version: String::new(),
            tolerates_warnings: false,
            compilers: Arc::default(),
        };
        let ask = "io:format(\"~s ~s\", [erlang:system_info(otp_release), erlang:system_info(version)]), halt().";
        let answer = otp
            .run("erl")
            .args(["-noshell", "-eval", ask])
            .finish()
            .map_err(OtpError::Absent)?;
        otp.version = answer.stdout;
        if otp.version.split(' ').next() != Some(RELEASE) {
            return Err(OtpError::WrongRelease(otp.version));
        }
        otp.install("purlin_harness", include_str!("harness.erl"), scratch)
            .and_then(|()| otp.install(COMPILER, include_str!("compiler.erl"), scratch))
            .map_err(|error| OtpError::Setup(error.to_string()))?;
        Ok(otp)
    }

    /// Compiles a module of ours into `folder`.
    pub fn install(&self, module: &str, text: &str, folder: &Path) -> io::Result<()> {
        let source = folder.join(module).with_extension("erl");
        fs::create_dir_all(folder)?;
        fs::write(&source, text)?;
        match self.compile(&source, folder)? {
            Compiled::Beam { .. } => Ok(()),
            Compiled::Errors { text, .. } => Err(io::Error::other(text)),
        }
    }

    /// Release and emulator version, as in `27 15.2.7`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Runs programs although erlc warns about them. What is recorded shall not depend on what erlc foresees, but a
    /// program that is only compared may.
    pub fn tolerating_warnings(mut self) -> Otp {
        self.tolerates_warnings = true;
        self
    }

    /// Compiles one file into `out`, in the file's own folder so that locations hold its bare name.
    pub fn compile(&self, source: &Path, out: &Path) -> io::Result<Compiled> {
        fs::create_dir_all(out)?;
        let finished = self.erlc(source, out).finish()?;
        let text = finished.stdout + &finished.stderr;
        Ok(Compiled::of(finished.ending == Ending::Exit(0), text))
    }

    /// The same by a node that stays: it calls what erlc calls, and erlc's start takes ten times as long as that.
    fn compile_in_node(&self, source: &Path, out: &Path) -> io::Result<Compiled> {
        fs::create_dir_all(out)?;
        let mut node = match self.compilers.take() {
            Some(node) => node,
            None => Node::start(&self.compiler())?,
        };
        let answer = node.ask(&format!("{}\t{}", out.display(), source.display()))?;
        self.compilers.put_back(node);
        let text = fs::read_to_string(out.join("erlc.txt"))?;
        match &*answer {
            "ok" => Ok(Compiled::of(true, text)),
            "failed" => Ok(Compiled::of(false, text)),
            other => Err(io::Error::other(format!(
                "the node that compiles says '{other}'"
            ))),
        }
    }

    /// A node with the code path that erlc gives the compiler.
    fn compiler(&self) -> Run {
        self.node(COMPILER, &self.scratch)
            .args(["-mode", "minimal", "-boot", "no_dot_erlang"])
    }

    /// What [`Otp::compile`] runs.
    pub fn erlc(&self, source: &Path, out: &Path) -> Run {
        let name = source.file_name().unwrap_or_default().to_string_lossy();
        let run = self
            .run("erlc")
            .args(["-o", &*out.to_string_lossy(), &*name])
            .timeout(Duration::from_secs(300));
        match source.parent() {
            Some(folder) => run.directory(folder),
            None => run,
        }
    }

    /// Runs `module` from the folder `beams` through the harness, in `directory`.
    pub fn start(&self, module: &str, args: &[String], beams: &Path) -> Run {
        let (scratch, beams) = (self.scratch.to_string_lossy(), beams.to_string_lossy());
        self.run("erl")
            .args([
                "-noshell",
                "-pa",
                &*scratch,
                &*beams,
                "-s",
                "purlin_harness",
                "start",
                "-extra",
                module,
            ])
            .args(args.iter().cloned())
    }

    /// A node that runs `module:start()`, which is compiled in `beams`.
    pub fn node(&self, module: &str, beams: &Path) -> Run {
        let beams = beams.to_string_lossy();
        self.run("erl")
            .args(["-noshell", "-pa", &*beams, "-s", module])
    }

    /// Runs a source file with a `main/1` by escript.
    pub fn escript(&self, source: &Path) -> Run {
        self.run("escript").arg(source.to_string_lossy())
    }

    /// Compiles and runs a test program. The error text says why nothing can be recorded.
    pub fn outcome(&self, program: &Program) -> Result<Expectation, String> {
        let beams = self.scratch.join(program.name.replace('/', "."));
        match self
            .compile_in_node(&program.path, &beams)
            .map_err(|error| error.to_string())?
        {
            Compiled::Errors { lines, text } if lines.is_empty() => {
                Err(format!("erlc failed without a line:\n{text}"))
            }
            Compiled::Errors { text, .. } if !program.may_fail_to_compile() => Err(format!(
                "compile errors outside of tests/spec/compile_errors:\n{text}"
            )),
            Compiled::Errors { lines, .. } => Ok(Expectation::of_compile_errors(lines)),
            Compiled::Beam { warnings }
                if !warnings.is_empty() && !self.tolerates_warnings && !program.may_warn() =>
            {
                Err(format!("erlc warns, avoid that:\n{warnings}"))
            }
            Compiled::Beam { warnings } => {
                let finished = self
                    .start(&program.module(), &program.args, &beams)
                    .directory(program.directory())
                    .stdin(program.stdin.clone())
                    .env("ERL_FLAGS", IDLE_AT_ONCE)
                    .finish()
                    .map_err(|error| error.to_string())?;
                recordable(&finished)?;
                let outcome = Expectation::of_run(&finished);
                Ok(if program.may_warn() {
                    outcome.with_warnings(warning_lines(&warnings))
                } else {
                    outcome
                })
            }
        }
    }

    fn run(&self, tool: &str) -> Run {
        let path = self
            .folder
            .as_ref()
            .map_or_else(|| PathBuf::from(tool), |folder| folder.join(tool));
        Run::new(path)
            .env("LC_ALL", "C.UTF-8")
            .env("ERL_CRASH_DUMP", "/dev/null")
            .env("ERL_AFLAGS", "")
            .env("ERL_FLAGS", "")
            .timeout(Duration::from_secs(30))
    }
}

impl Compilers {
    fn take(&self) -> Option<Node> {
        self.resting().pop()
    }

    fn put_back(&self, node: Node) {
        self.resting().push(node);
    }

    fn resting(&self) -> MutexGuard<'_, Vec<Node>> {
        self.resting.lock().expect("nothing panics that holds it")
    }
}

impl Compiled {
    fn of(succeeded: bool, text: String) -> Compiled {
        if succeeded {
            return Compiled::Beam { warnings: text };
        }
        Compiled::Errors {
            lines: error_lines(&text),
            text,
        }
    }
}

/// Lines N of `file.erl:N:C: text`, warnings left out.
fn error_lines(text: &str) -> Vec<u32> {
    let is_error = |line: &&str| !line.contains(WARNING);
    text.lines()
        .filter(is_error)
        .filter_map(line_number)
        .collect()
}

/// Lines N of `file.erl:N:C: Warning: text`.
pub(crate) fn warning_lines(text: &str) -> Vec<u32> {
    let is_warning = |line: &&str| line.contains(WARNING);
    text.lines()
        .filter(is_warning)
        .filter_map(line_number)
        .collect()
}

/// Before the words of a warning, in erlc's output and in our brief form.
pub(crate) const WARNING: &str = ": Warning: ";

fn line_number(line: &str) -> Option<u32> {
    line.split_once(".erl:")?.1.split(':').next()?.parse().ok()
}

/// Refuses what the written forms cannot hold.
fn recordable(finished: &Finished) -> Result<(), String> {
    if !matches!(finished.ending, Ending::Exit(_)) {
        return Err(format!(
            "ended with {:?}\n{}{}",
            finished.ending, finished.stdout, finished.stderr
        ));
    }
    for text in [&finished.stdout, &finished.stderr] {
        if !text.is_empty() && !text.ends_with('\n') {
            return Err("output does not end with a newline".to_string());
        }
        if text
            .chars()
            .any(|c| c.is_control() && c != '\n' && c != '\t')
        {
            return Err("output holds control characters".to_string());
        }
        if text.lines().any(|line| line.ends_with(' '))
            && text
                .lines()
                .any(|line| line.trim().is_empty() && !line.is_empty())
        {
            return Err("output holds lines of spaces only".to_string());
        }
    }
    Ok(())
}
