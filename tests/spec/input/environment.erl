%% The environment of the operating system.
-module(environment).
-export([main/0]).

main() ->
    io:format("~p~n", [os:getenv("PURLIN_SPEC_NO_SUCH_VARIABLE")]),
    io:format("~p~n", [os:getenv("PURLIN_SPEC_NO_SUCH_VARIABLE", "default")]),
    true = os:putenv("PURLIN_SPEC_VARIABLE", "value"),
    io:format("~p~n", [os:getenv("PURLIN_SPEC_VARIABLE")]),
    io:format("~p~n", [is_list(os:getpid())]),
    {Family, _} = os:type(),
    io:format("~p~n", [is_atom(Family)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: "default"
% expect: "value"
% expect: true
% expect: true
