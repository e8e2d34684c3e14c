%% Each level of a recursion that is left by a throw runs its after part, innermost first.
-module(deep_after).
-export([main/0]).

main() ->
    put(count, 0),
    try down(500) catch throw:bottom -> ok end,
    io:format("~p ~p~n", [get(count), get(last)]),
    io:format("~p~n", [try down_value(5) catch _:_ -> no end]).

down(0) -> throw(bottom);
down(N) ->
    try down(N - 1) after put(count, get(count) + 1), put(last, N) end.

down_value(0) -> [];
down_value(N) ->
    try [N | down_value(N - 1)] after io:format("~p ", [N]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 500 500
% expect: 1 2 3 4 5 [5,4,3,2,1]
