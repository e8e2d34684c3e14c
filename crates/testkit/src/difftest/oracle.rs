//! The other side: a node of OTP that compiles and runs one program after the other.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::node::Node;
use crate::otp::Otp;

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
    node: Node,
}

impl Oracle {
    /// Starts a node; `folder` takes the module that it runs.
    pub fn start(otp: &Otp, folder: &Path) -> io::Result<Oracle> {
        let module = "purlin_oracle";
        otp.install(module, include_str!("oracle.erl"), folder)?;
        let node = Node::start(&otp.node(module, folder))?;
        Ok(Oracle { node })
    }

    /// Compiles and runs one program.
    pub fn ask(&mut self, source: &Path) -> io::Result<Answer> {
        let word = self.node.ask(&source.display().to_string())?;
        let printed = || fs::read(output(source));
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        match &*word {
            "ok" => Ok(Answer::Printed(text(printed()?))),
            "refused" => Ok(Answer::Refused(text(printed()?))),
            "slow" => Ok(Answer::Slow),
            other => Err(io::Error::other(format!("the oracle says '{other}'"))),
        }
    }
}

fn output(source: &Path) -> PathBuf {
    source.with_extension("otp")
}
