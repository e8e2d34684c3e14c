//! When memory runs out, a line says how much was wanted and for what, and the status is 1. The shell's `ulimit` makes it
//! run out early.
//!
//! Without mimalloc it is Rust that ends the process, in its own words.
#![cfg(feature = "mimalloc")]

use std::fs;
use std::path::Path;

use purlin_testkit::process::{Ending, Finished, Run};

use crate::{assert_orderly, purlin, scratch, write};

const PROGRAM: &str = r#"
-module(hungry).
-export([main/1]).

main([What]) ->
    spawn(fun() -> receive never -> ok end end),
    io:format("starts~n"),
    eat(What).

eat("one binary") -> binary:copy(<<0>>, 1 bsl 50);
eat("binaries") -> grow([], fun() -> binary:copy(<<0>>, 1 bsl 22) end);
eat("list") -> lists:seq(1, 1 bsl 40);
eat("first heap") -> spawn_opt(fun() -> ok end, [{min_heap_size, 1 bsl 40}]);
eat("stack") -> deep(1 bsl 40);
eat("table") -> rows(ets:new(table, []), 0);
eat("messages") -> mail(spawn(fun() -> receive never -> ok end end));
eat("array") -> try atomics:new(1 bsl 45, []) catch error:system_limit -> io:format("goes on~n") end.

grow(Done, Make) -> grow([Make() | Done], Make).

deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).

rows(Table, N) -> ets:insert(Table, {N, lists:seq(1, 20)}), rows(Table, N + 1).

mail(Pid) -> Pid ! lists:seq(1, 500), mail(Pid).
"#;

/// Runs the program in 700 MB of address space.
fn starve(folder: &Path, file: &str, what: &str) -> Finished {
    let binary = purlin().binary.to_string_lossy();
    let run = Run::new("/bin/sh")
        .args(["-c", "ulimit -v 700000 && exec \"$0\" \"$@\"", &*binary])
        .args(["run", "--schedulers", "2", file, what])
        .env("PURLIN_DEBUG", "")
        .env("ERL_CRASH_DUMP", &folder.join("the.dump").to_string_lossy());
    let finished = run.finish().expect("there is a shell");
    assert_orderly(what, &finished);
    finished
}

#[test]
fn ends_with_a_line_that_says_for_what() {
    let folder = scratch("out_of_memory");
    let file = write(&folder, "hungry.erl", PROGRAM);
    for (what, purposes) in [
        ("one binary", &["binary"][..]),
        ("binaries", &["binary"]),
        ("list", &["heap"]),
        ("first heap", &["heap"]),
        ("stack", &["stack"]),
        // Many small blocks and now and then a large one: which of them comes too late differs.
        ("table", &["system", "heap"]),
        ("messages", &["system", "heap"]),
    ] {
        let finished = starve(&folder, &file, what);
        assert_eq!(
            finished.ending,
            Ending::Exit(1),
            "{what}: {}",
            finished.stderr
        );
        assert_eq!(finished.stdout, "starts\n", "{what}");
        let line = finished.stderr.lines().next().unwrap_or_default();
        assert!(
            line.starts_with("purlin: Cannot allocate "),
            "{what}: {line}"
        );
        let said =
            |purpose: &&str| line.ends_with(&format!(" bytes of memory (of type \"{purpose}\")."));
        assert!(purposes.iter().any(said), "{what}: {line}");
    }
}

#[test]
fn a_large_block_that_is_refused_leaves_a_dump() {
    let folder = scratch("out_of_memory_dump");
    let file = write(&folder, "hungry.erl", PROGRAM);
    let finished = starve(&folder, &file, "one binary");
    let line = "Cannot allocate 1125899906842624 bytes of memory (of type \"binary\").";
    assert!(
        finished.stderr.starts_with(&format!(
            "purlin: {line}\n\nCrash dump is being written to: "
        )),
        "{}",
        finished.stderr
    );
    let dump = fs::read_to_string(folder.join("the.dump")).expect("the dump was written");
    assert!(dump.contains(&format!("Slogan: {line}\n")), "{dump}");
    assert!(
        dump.contains("(hungry:") && dump.ends_with("=end\n"),
        "{dump}"
    );
}

#[test]
fn who_can_do_without_goes_on() {
    let folder = scratch("out_of_memory_array");
    let file = write(&folder, "hungry.erl", PROGRAM);
    let finished = starve(&folder, &file, "array");
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        ("starts\ngoes on\n", Ending::Exit(0))
    );
}
