%% A macro without arguments stands for its tokens.
-module(object_macros).
-export([main/0]).

-define(ANSWER, 42).
-define(SUM, 1 + 2).
-define(EMPTY, ).
-define(greeting, "hello").
-define(PAIR(), {a, b}).

main() ->
    io:format("~p~n", [[?ANSWER, ?SUM * 2, ?greeting ?greeting, ?PAIR()]]),
    io:format("~p~n", [[1 ?EMPTY, 2]]),
    io:format("~p~n", [?'ANSWER']).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [42,5,"hellohello",{a,b}]
% expect: [1,2]
% expect: 42
