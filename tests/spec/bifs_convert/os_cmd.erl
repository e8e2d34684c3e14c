%% os:cmd/1,2 returns what a shell command writes to either of its streams.
-module(os_cmd).
-export([main/1, id/1]).

main(_) ->
    io:format("~p~n", [os:cmd("echo out; echo err 1>&2; exit 3")]),
    io:format("~p~n", [os:cmd('printf abc')]),
    io:format("~p~n", [os:cmd(["echo ", ["x", $y]])]),
    io:format("~p~n", [os:cmd("cat")]),
    true = os:putenv("PURLIN_TEST_VARIABLE", "value"),
    io:format("~p~n", [os:cmd("echo $PURLIN_TEST_VARIABLE")]),
    io:format("~p~n", [os:cmd("echo 12345", #{max_size => 3})]),
    io:format("~p~n", [try os:cmd(id(1)) catch error:Reason -> Reason end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "out\nerr\n"
% expect: "abc"
% expect: "xy\n"
% expect: []
% expect: "value\n"
% expect: "123"
% expect: badarg
