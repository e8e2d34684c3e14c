//! `purlin run --watch`: the program goes on with what its source has become.

use crate::{purlin, scratch, write};
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A loop that prints what `value()` is whenever it has changed, until it is `last`.
fn program(value: &str) -> String {
    format!(
        "-module(watched).\n-export([main/1, loop/1, value/0]).\n-include(\"watched.hrl\").\n\
         main(_) -> loop(none).\n\
         loop(last) -> ok;\n\
         loop(Last) ->\n    receive after 20 -> ok end,\n    Now = ?MODULE:value(),\n\
         \x20   [io:format(\"~p~n\", [Now]) || Now =/= Last],\n    ?MODULE:loop(Now).\n\
         value() -> {value}.\n"
    )
}

struct Watched {
    child: Child,
    lines: Receiver<String>,
}

impl Watched {
    fn start(folder: &Path) -> Watched {
        let mut child = Command::new(&purlin().binary)
            .args(["run", "--watch", "watched.erl"])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary was built");
        let output = BufReader::new(child.stdout.take().expect("it is piped"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Watched { child, lines }
    }

    #[track_caller]
    fn expect_line(&self, line: &str) {
        let found = self.lines.recv_timeout(Duration::from_secs(30));
        assert_eq!(found.as_deref(), Ok(line));
    }

    fn end(mut self) -> (bool, String) {
        let status = self.child.wait().expect("it is our child");
        let mut messages = String::new();
        let mut errors = self.child.stderr.take().expect("it is piped");
        errors.read_to_string(&mut messages).expect("it is text");
        (status.success(), messages)
    }
}

#[test]
fn a_changed_program_is_reloaded() {
    let folder = scratch("watch");
    write(&folder, "watched.hrl", "-define(INCLUDED, from_header).\n");
    write(&folder, "watched.erl", program("first"));
    let watched = Watched::start(&folder);
    watched.expect_line("first");
    write(&folder, "watched.erl", program("?INCLUDED"));
    watched.expect_line("from_header");
    // A mistake is shown, and the old code goes on.
    write(&folder, "watched.erl", program("Unbound"));
    std::thread::sleep(Duration::from_millis(700));
    write(&folder, "watched.erl", program("?INCLUDED"));
    write(
        &folder,
        "watched.hrl",
        "-define(INCLUDED, changed_header).\n",
    );
    watched.expect_line("changed_header");
    write(&folder, "watched.hrl", "-define(INCLUDED, last).\n");
    watched.expect_line("last");
    let (success, messages) = watched.end();
    assert!(success, "{messages}");
    for phrase in ["reloaded watched", "variable 'Unbound' is unbound"] {
        assert!(messages.contains(phrase), "{messages}");
    }
}
