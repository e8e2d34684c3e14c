//! Limits that flags set: what reaches one gets an error that it can catch, and the VM goes on.

use purlin_testkit::process::Ending;

use super::run;
use crate::{scratch, write};

/// Fills the table, spawns in each way beyond it, then makes room. Under `erl +P 1024` it prints the same.
const PROCESSES: &str = r#"
-module(processes).
-export([main/1]).

main(_) ->
    Limit = erlang:system_info(process_limit),
    Waiting = fill([]),
    io:format("~p ~p~n", [Limit, length(processes())]),
    Done = fun() -> ok end,
    [try Spawn() of Pid -> io:format("~p~n", [Pid]) catch C:R -> io:format("~p ~p~n", [C, R]) end
     || Spawn <- [fun() -> spawn(Done) end, fun() -> spawn_link(erlang, self, []) end, fun() -> spawn_monitor(Done) end,
                  fun() -> spawn_opt(Done, [link, {monitor, [{tag, down}]}]) end]],
    Asked = erlang:spawn_request(Done, [link, monitor, {reply_tag, answer}]),
    receive {answer, Asked, What, Why} -> io:format("~p ~p~n", [What, Why]) end,
    Unanswered = erlang:spawn_request(Done, [monitor, {reply, success_only}]),
    receive {spawn_reply, Unanswered, _, _} -> io:format("answered~n") after 50 -> io:format("no answer~n") end,
    io:format("~p~n", [process_info(self(), [monitors, message_queue_len])]),
    [exit(Pid, kill) || Pid <- Waiting],
    again(erlang:monotonic_time(millisecond) + 5000).

%% Killed processes go in their own time.
again(Until) ->
    try spawn_monitor(fun() -> exit(alive) end) of
        {_, Ref} -> receive {'DOWN', Ref, _, _, Reason} -> io:format("~p~n", [Reason]) end
    catch error:system_limit ->
        case erlang:monotonic_time(millisecond) < Until of
            true -> receive after 10 -> ok end, again(Until);
            false -> io:format("still full~n")
        end
    end.

fill(Pids) ->
    try spawn(fun() -> receive stop -> ok end end) of
        Pid -> fill([Pid | Pids])
    catch error:system_limit -> Pids
    end.
"#;

#[test]
fn processes() {
    let folder = scratch("max_processes");
    let file = write(&folder, "processes.erl", PROCESSES);
    for schedulers in ["1", "4"] {
        let flags = ["run", "--schedulers", schedulers, "--max-processes", "1024"];
        let finished = run(&[&flags[..], &[&file]].concat());
        let is_report = |line: &&str| {
            line.contains("REPORT") || line.is_empty() || *line == "Too many processes"
        };
        let (reports, said): (Vec<&str>, Vec<&str>) = finished.stdout.lines().partition(is_report);
        let expected = [
            "1024 1024",
            "error system_limit",
            "error system_limit",
            "error system_limit",
            "error system_limit",
            "error system_limit",
            "no answer",
            "[{monitors,[]},{message_queue_len,0}]",
            "alive",
        ];
        assert_eq!(said, expected, "{schedulers}");
        assert_eq!(finished.ending, Ending::Exit(0));
        // Of each spawn that failed: the one that filled the table, and those behind it.
        let told = reports.iter().filter(|line| **line == "Too many processes");
        assert!(told.count() >= 7, "{}", finished.stdout);
    }
}

/// Fills the table; what is there can still be used. OTP would end the system.
const ATOMS: &str = r#"
-module(atoms).
-export([main/1]).

main(_) ->
    Limit = erlang:system_info(atom_limit),
    Print = fun(Term) -> io:put_chars([io_lib:write(Term), $\n]) end,
    %% A module that has atoms of its own cannot be loaded any more.
    Print(begins),
    0 = full(0, fun(N) -> list_to_atom([$x | integer_to_list(N)]) end),
    Print([Limit, erlang:system_info(atom_count), Limit]),
    [Print(try Make() catch C:R -> {C, R} end)
     || Make <- [fun() -> list_to_atom("yes or no") end, fun() -> binary_to_atom(<<1, 2, 3, 4, 5>>) end,
                 fun() -> list_to_existing_atom(atom_to_list(limit)) end, fun() -> element(1, spawned()) end]],
    limit.

spawned() ->
    {Pid, Ref} = spawn_monitor(fun() -> exit(ok) end),
    receive {'DOWN', Ref, process, Pid, Reason} -> {Reason} end.

full(N, Make) ->
    try Make(N) of
        _ -> full(N + 1, Make)
    catch error:system_limit -> 0
    end.
"#;

#[test]
fn atoms() {
    let folder = scratch("max_atoms");
    let file = write(&folder, "atoms.erl", ATOMS);
    let finished = run(&["run", "--max-atoms", "8192", &file]);
    let expected =
        "begins\n[8192,8192,8192]\n{error,system_limit}\n{error,system_limit}\nlimit\nok\n";
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        (expected, Ending::Exit(0)),
        "{}",
        finished.stderr
    );
}
