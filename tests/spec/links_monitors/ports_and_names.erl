%% link/1 does not take registered names.
-module(ports_and_names).
-export([main/0]).

main() ->
    register(me, self()),
    io:format("~p~n", [catch_it(fun() -> link(id(me)) end)]),
    io:format("~p~n", [catch_it(fun() -> link(id({me, node()})) end)]),
    io:format("~p~n", [catch_it(fun() -> unlink(id(me)) end)]).

id(X) -> X.
catch_it(F) -> try F() catch C:R -> {C, R} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
