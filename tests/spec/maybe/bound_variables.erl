%% Variables bound before stand for their values in ?=, those bound in it are seen behind.
-module(bound_variables).
-export([main/0, id/1]).

main() ->
    Tag = id(t),
    io:format("~p~n", [[maybe
        {Tag, N} ?= V,
        {N, M} ?= id({1, N + 1}),
        {Tag, N, M}
    else
        W -> {no, W}
    end || V <- [{t, 1}, {t, 2}, {u, 1}]]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{t,1,2},{no,{1,3}},{no,{u,1}}]
