%% Without else, the value that does not match is the value of the whole.
-module(value_that_does_not_match).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[maybe [H | _] ?= id(V), {head, H} end || V <- [[1], [], atom, {t}]]]),
    io:format("~p~n", [maybe 1 ?= id(1) end]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{head,1},[],atom,{t}]
% expect: 1
