%% A question that comes while a process looks for more messages, just before it ends, is answered.
-module('004_question_before_the_end').
-export([main/0]).

main() ->
    Answers = [ask() || _ <- lists:seq(1, 500)],
    io:format("~p~n", [lists:all(fun is_boolean/1, Answers)]).

ask() ->
    Pid = spawn(fun Loop() -> receive last -> ok; _ -> Loop() end end),
    [Pid ! N || N <- lists:seq(1, 20)],
    spawn(fun() -> Pid ! last end),
    garbage_collect(Pid).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
