%% A maybe inside another has its own else; what it gives may leave the outer one.
-module(nested).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(V) || V <- [{ok, {ok, 1}}, {ok, inner}, {ok, {error, 2}}, outer]]]).

f(V) ->
    maybe
        {ok, X} ?= id(V),
        {ok, Y} ?= maybe {ok, Z} ?= id(X), {ok, Z + 1} else inner -> {ok, replaced}; E -> {wrong, E} end,
        {done, Y}
    else
        {wrong, W} -> {from_inner, W};
        W -> {from_outer, W}
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{done,2},{done,replaced},{from_inner,{error,2}},{from_outer,outer}]
