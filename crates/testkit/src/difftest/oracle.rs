//! The other side: a node of OTP that stays, since starting one for each program would take longer than all the rest.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::{fs, io};

use crate::otp::{Compiled, Otp};

/// What OTP says about a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It printed this.
    Printed(String),
    /// It does not compile; the errors.
    Refused(String),
    /// It took too long or too much memory: there is nothing to compare.
    Slow,
}

/// A running node.
#[derive(Debug)]
pub struct Oracle {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    /// Starts a node; `folder` takes the module that it runs.
    pub fn start(otp: &Otp, folder: &Path) -> io::Result<Oracle> {
        let source = folder.join("purlin_oracle.erl");
        fs::create_dir_all(folder)?;
        fs::write(&source, include_str!("oracle.erl"))?;
        if let Compiled::Errors { text, .. } = otp.compile(&source, folder)? {
            return Err(io::Error::other(text));
        }
        let node = otp.node("purlin_oracle", folder);
        let mut child = Command::new(&node.program)
            .args(&node.args)
            .envs(node.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let requests = child.stdin.take().expect("stdin was piped");
        let answers = BufReader::new(child.stdout.take().expect("stdout was piped"));
        Ok(Oracle {
            child,
            requests,
            answers,
        })
    }

    /// Compiles and runs one program.
    pub fn ask(&mut self, source: &Path) -> io::Result<Answer> {
        writeln!(self.requests, "{}", source.display())?;
        self.requests.flush()?;
        let mut word = String::new();
        self.answers.read_line(&mut word)?;
        let printed = || fs::read(output(source));
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        match word.trim() {
            "ok" => Ok(Answer::Printed(text(printed()?))),
            "refused" => Ok(Answer::Refused(text(printed()?))),
            "slow" => Ok(Answer::Slow),
            other => Err(io::Error::other(format!("the oracle says '{other}'"))),
        }
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        // It ends at the end of its input, too; this is sooner.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn output(source: &Path) -> PathBuf {
    source.with_extension("otp")
}
