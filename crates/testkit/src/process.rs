//! Runs one command with a time limit and keeps everything it wrote.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A command to run. Standard input is empty unless given.
#[derive(Clone, Debug)]
pub struct Run {
    /// The executable.
    pub program: PathBuf,
    /// Its arguments.
    pub args: Vec<String>,
    /// Variables set on top of the inherited environment.
    pub env: Vec<(String, String)>,
    /// Working directory; the caller's when absent.
    pub directory: Option<PathBuf>,
    /// Bytes for standard input.
    pub stdin: Vec<u8>,
    /// The process is killed after this time.
    pub timeout: Duration,
}

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It exited with this status.
    Exit(i32),
    /// A signal ended it.
    Signal(i32),
    /// It was killed because it ran out of time.
    Timeout,
}

/// What a process did.
#[derive(Clone, Debug)]
pub struct Finished {
    /// Standard output, decoded as UTF-8 with replacement characters.
    pub stdout: String,
    /// Standard error, decoded likewise.
    pub stderr: String,
    /// How it ended.
    pub ending: Ending,
    /// Wall time from start to end.
    pub elapsed: Duration,
}

impl Run {
    /// A command with no arguments and a limit of one minute.
    pub fn new(program: impl Into<PathBuf>) -> Run {
        Run {
            program: program.into(),
            args: Vec::new(),
            env: Vec::new(),
            directory: None,
            stdin: Vec::new(),
            timeout: Duration::from_secs(60),
        }
    }

    /// Adds an argument.
    pub fn arg(mut self, arg: impl Into<String>) -> Run {
        self.args.push(arg.into());
        self
    }

    /// Adds several arguments.
    pub fn args<S: Into<String>>(mut self, args: impl IntoIterator<Item = S>) -> Run {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Run {
        self.env.push((name.to_string(), value.to_string()));
        self
    }

    /// Sets the working directory.
    pub fn directory(mut self, directory: impl Into<PathBuf>) -> Run {
        self.directory = Some(directory.into());
        self
    }

    /// Sets what the process reads from standard input.
    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Run {
        self.stdin = bytes.into();
        self
    }

    /// Sets the time limit.
    pub fn timeout(mut self, timeout: Duration) -> Run {
        self.timeout = timeout;
        self
    }

    /// Runs a quick command to its end without input or time limit, which would cost it time.
    pub fn timed(&self) -> std::io::Result<Finished> {
        let mut command = self.command();
        command.stdin(Stdio::null());
        let started = Instant::now();
        let output = command.output()?;
        let elapsed = started.elapsed();
        Ok(Finished {
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            ending: ending(output.status),
            elapsed,
        })
    }

    /// Runs the command until it has printed a line and had a moment to come to rest, then kills it.
    /// Returns the line and the most memory that it held, in kilobytes. For Linux.
    pub fn peak_memory(&self) -> std::io::Result<(String, u64)> {
        let mut child = self.command().stdin(Stdio::null()).spawn()?;
        let mut line = String::new();
        let stdout = child.stdout.take().expect("stdout was piped");
        BufReader::new(stdout).read_line(&mut line)?;
        thread::sleep(Duration::from_millis(100));
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()))?;
        child.kill()?;
        child.wait()?;
        let peak = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .and_then(|rest| rest.trim().strip_suffix(" kB")?.parse().ok())
            .ok_or_else(|| std::io::Error::other("the process ended before its memory was read"))?;
        Ok((line, peak))
    }

    /// The command, with pipes for what it reads and writes.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(&self.args)
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(directory) = &self.directory {
            command.current_dir(directory);
        }
        command
    }

    /// Runs the command to its end. The error is that of starting it.
    pub fn finish(&self) -> std::io::Result<Finished> {
        let mut command = self.command();
        let started = Instant::now();
        let mut child = command.spawn()?;
        let mut stdin = child.stdin.take().expect("stdin was piped");
        let stdout = child.stdout.take().expect("stdout was piped");
        let stderr = child.stderr.take().expect("stderr was piped");
        thread::scope(|scope| {
            // A program may end without reading its input; the broken pipe is not our failure.
            scope.spawn(move || stdin.write_all(&self.stdin).ok());
            let out = scope.spawn(move || read_all(stdout));
            let err = scope.spawn(move || read_all(stderr));
            let ending = wait(&mut child, started, self.timeout)?;
            Ok(Finished {
                stdout: out.join().expect("the reader does not panic"),
                stderr: err.join().expect("the reader does not panic"),
                ending,
                elapsed: started.elapsed(),
            })
        })
    }
}

fn read_all(mut pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    // A read error ends the text early, which the comparison then shows.
    let _ = pipe.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Polls, since std has no wait with a limit; short at first so that quick programs are not delayed.
fn wait(child: &mut Child, started: Instant, timeout: Duration) -> std::io::Result<Ending> {
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(ending(status));
        }
        if started.elapsed() > timeout {
            child.kill()?;
            child.wait()?;
            return Ok(Ending::Timeout);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    }
}

#[cfg(unix)]
fn ending(status: ExitStatus) -> Ending {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => Ending::Exit(code),
        (None, signal) => Ending::Signal(signal.unwrap_or(0)),
    }
}

#[cfg(not(unix))]
fn ending(status: ExitStatus) -> Ending {
    Ending::Exit(status.code().unwrap_or(-1))
}
