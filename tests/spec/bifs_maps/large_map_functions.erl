%% The functions work on maps of a thousand keys as on small ones.
-module(large_map_functions).
-export([main/0]).

main() ->
    M = maps:from_list([{N, N * N} || N <- lists:seq(1, 1000)]),
    io:format("~p~n", [maps:fold(fun(K, V, {A, B}) -> {A + K, B + V} end, {0, 0}, M)]),
    io:format("~p~n", [maps:size(maps:filter(fun(K, _) -> K rem 10 =:= 0 end, M))]),
    io:format("~p~n", [maps:get(77, maps:map(fun(_, V) -> V + 1 end, M))]),
    io:format("~p~n", [maps:size(maps:merge(M, maps:from_list([{N, x} || N <- lists:seq(900, 1100)])))]),
    io:format("~p~n", [lists:sum(maps:keys(maps:with(lists:seq(1, 100), M)))]),
    io:format("~p~n", [maps:from_list(lists:reverse(maps:to_list(M))) =:= M]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {500500,333833500}
% expect: 100
% expect: 5930
% expect: 1100
% expect: 5050
% expect: true
