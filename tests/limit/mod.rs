//! Very deep, very long, very many. Programs in `tests/limit/*.erl` run with the spec programs, since OTP has an answer
//! for them; here is what must be asked of the binary itself.

mod sources;

use std::time::Duration;

use purlin_testkit::process::Ending;

use crate::{assert_orderly, purlin, scratch, write};

#[track_caller]
fn check(name: &str, body: &str, stdout: &str) {
    let source = format!("-module({name}).\n-export([main/1]).\nmain(_) -> {body}.\n");
    let file = write(&scratch("limit"), &format!("{name}.erl"), source);
    let run = purlin()
        .command()
        .args(["run", &file])
        .timeout(Duration::from_secs(300));
    let finished = run.finish().expect("the binary was built");
    assert_orderly(name, &finished);
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        (stdout, Ending::Exit(0)),
        "{name}: {}",
        finished.stderr
    );
}

#[test]
fn a_hundred_thousand_processes_at_once() {
    let body = "P = self(), Pids = [spawn(fun() -> receive go -> P ! done end end) || _ <- lists:seq(1, 100000)],
        [Pid ! go || Pid <- Pids], [receive done -> ok end || _ <- Pids], io:format(\"~p~n\", [length(Pids)])";
    check("many_processes", body, "100000\n");
}

#[test]
fn a_mailbox_of_a_million_messages() {
    let body = "[self() ! N || N <- lists:seq(1, 1000000)], {_, L} = process_info(self(), message_queue_len),
        S = lists:sum([receive N -> N end || _ <- lists:seq(1, L)]), io:format(\"~p~n\", [S])";
    check("long_mailbox", body, "500000500000\n");
}

#[test]
fn atoms_made_at_run_time_are_limited_with_an_error() {
    // OTP dies at 1,048,576 atoms; a limit of ours is an Erlang error, so the program can say so.
    // The first line loads the module io, which could not be loaded any more when the table is full.
    let body = "io:format(\"start~n\"), try [list_to_atom(\"a\" ++ integer_to_list(N)) || N <- lists:seq(1, 3000000)] of
            L -> io:format(\"~p~n\", [length(L)])
        catch error:system_limit -> io:format(\"3000000~n\") end";
    check("atoms", body, "start\n3000000\n");
}
