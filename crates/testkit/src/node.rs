//! A node of OTP that stays and answers one request after the other, since starting one for each would take longer than
//! all the rest. A request and its answer are a line each; what is longer goes through files.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use crate::process::Run;

/// A running node.
#[derive(Debug)]
pub struct Node {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Node {
    /// Starts what [`Otp::node`] says.
    ///
    /// [`Otp::node`]: crate::otp::Otp::node
    pub fn start(node: &Run) -> io::Result<Node> {
        let mut child = node.command().stderr(Stdio::inherit()).spawn()?;
        let requests = child.stdin.take().expect("stdin was piped");
        let answers = BufReader::new(child.stdout.take().expect("stdout was piped"));
        Ok(Node {
            child,
            requests,
            answers,
        })
    }

    /// The line that answers a request.
    pub fn ask(&mut self, request: &str) -> io::Result<String> {
        writeln!(self.requests, "{request}")?;
        self.requests.flush()?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        answer.truncate(answer.trim_end().len());
        Ok(answer)
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // It ends at the end of its input, too; this is sooner.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
