%% maybe is an expression: it stands in arguments, lists and other maybes.
-module(as_a_value).
-export([main/0, id/1]).

main() ->
    io:format("~p ~p~n", [maybe ok ?= id(ok), first end, [maybe ok ?= id(X) else _ -> none end || X <- [ok, x]]]),
    R = {maybe A ?= id(1), A + 1 end, case maybe {ok, _} ?= id(no) end of no -> fell_through; V -> V end},
    io:format("~p~n", [R]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: first [ok,none]
% expect: {2,fell_through}
