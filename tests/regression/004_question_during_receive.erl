%% A question that comes while a process looks for more messages is answered although the process then waits.
-module('004_question_during_receive').
-export([main/0]).

main() ->
    io:format("~p~n", [lists:usort([ask() || _ <- lists:seq(1, 300)])]).

ask() ->
    Pid = spawn(fun() -> receive never -> ok end end),
    [Pid ! N || N <- lists:seq(1, 100)],
    Answer = garbage_collect(Pid),
    exit(Pid, kill),
    Answer.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true]
