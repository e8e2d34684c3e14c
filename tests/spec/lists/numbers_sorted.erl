%% Integers and floats are in one order however large they are: as exactly as they differ, equal ones as they came.
-module(numbers_sorted).
-export([main/0]).

main() ->
    Powers = [1 bsl B || B <- [52, 53, 54, 58, 59, 60, 61, 62, 63, 64, 65, 100, 1000]],
    Integers = [S * (N + D) || N <- Powers, D <- [-3, -2, -1, 0, 1, 2, 3, 511, 512, 513], S <- [1, -1]],
    Floats = [S * (float(N) * M) || N <- Powers, M <- [1.0, 1.0000000000000002, 0.9999999999999999], S <- [1, -1]] ++ [0.0, -0.0, 1.0e308, -1.0e308],
    All = list_to_tuple(Integers ++ Floats),
    Numbers = [element((I * 7919) rem tuple_size(All) + 1, All) || I <- lists:seq(1, 1500)],
    Sorted = lists:sort(Numbers),
    io:format("~p ~p~n", [erlang:phash2(Sorted), length(lists:usort(Numbers))]),
    io:format("~p~n", [lists:all(fun({A, B}) -> A =< B end, lists:zip(lists:droplast(Sorted), tl(Sorted)))]),
    io:format("~p~n", [erlang:phash2(lists:keysort(1, lists:zip(Numbers, lists:seq(1, 1500))))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 133037947 305
% expect: true
% expect: 74506060
