%% Sizes in a generator's pattern may be earlier variables of it, outer variables and expressions.
-module(sizes_in_pattern).
-export([main/0, id/1]).

main() ->
    K = id(2),
    io:format("~p~n", [[X || <<N, X:N/binary>> <= id(<<2, "ab", 0, 3, "cde", 9, "short">>)]]),
    io:format("~p~n", [[X || <<X:K/binary>> <= id(<<"abcde">>)]]),
    io:format("~p~n", [[{N, X} || <<N:4, X:(N * K)/bits>> <= id(<<1:4, 3:2, 2:4, 9:4, 0:4, 5:4, 1:4>>)]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<"ab">>,<<>>,<<"cde">>]
% expect: [<<"ab">>,<<"cd">>]
% expect: [{1,<<3:2>>},{2,<<9:4>>},{0,<<>>}]
