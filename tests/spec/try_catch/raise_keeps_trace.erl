%% erlang:raise/3 with the trace that was caught gives the outer handler the same trace.
-module(raise_keeps_trace).
-export([main/0, id/1]).

main() ->
    try outer(id(a)) catch error:R:S -> show(R, S) end,
    try outer_new(id(a)) catch error:R1:S1 -> show(R1, S1) end.

outer(X) ->
    try deep(X) catch C:R:S -> erlang:raise(C, R, S) end.

outer_new(X) ->
    try deep(X) catch error:R -> error({again, R}) end.

deep(X) ->
    [deeper(X)].

deeper(X) ->
    Y = X * 2,
    [Y].

show(R, S) ->
    io:format("~p ~p~n", [R, [{F, A} || {?MODULE, F, A, _} <- S, F =/= main]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarith [{deeper,1},{deep,1},{outer,1}]
% expect: {again,badarith} [{outer_new,1}]
