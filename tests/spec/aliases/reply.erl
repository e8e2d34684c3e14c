%% An alias made with [reply] takes one message.
-module(reply).
-export([main/0]).

main() ->
    A = alias([reply]),
    A ! first,
    A ! second,
    io:format("~p~n", [receive first -> first end]),
    io:format("~p~n", [receive second -> second after 20 -> dropped end]),
    io:format("~p~n", [unalias(A)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: first
% expect: dropped
% expect: false
