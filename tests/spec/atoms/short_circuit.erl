%% andalso and orelse evaluate their right side only when it matters.
-module(short_circuit).
-export([main/0]).

main() ->
    io:format("~p~n", [say(true) andalso say(false)]),
    io:format("~p~n", [say(false) andalso say(true)]),
    io:format("~p~n", [say(true) orelse say(false)]),
    io:format("~p~n", [say(false) orelse say(false)]),
    io:format("~p~n", [say(false) and say(true)]).

say(Boolean) ->
    io:format("said ~p~n", [Boolean]),
    Boolean.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: said true
% expect: said false
% expect: false
% expect: said false
% expect: false
% expect: said true
% expect: true
% expect: said false
% expect: said false
% expect: false
% expect: said false
% expect: said true
% expect: false
