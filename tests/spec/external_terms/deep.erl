%% Neither depth nor size matters: a million levels of tuples, lists and tails, a million pairs and elements.
% stress-skip: a million levels
-module(deep).
-export([main/0]).

main() ->
    Numbers = lists:seq(1, 1000000),
    same(lists:foldl(fun(_, T) -> {T} end, x, Numbers)),
    same(lists:foldl(fun(_, T) -> [T] end, x, Numbers)),
    same(lists:foldl(fun(_, T) -> [1 | {T}] end, x, Numbers)),
    same(lists:foldl(fun(N, T) -> #{N => T} end, x, lists:seq(1, 200000))),
    same(Numbers),
    same([{N, [N], <<N:32>>} || N <- lists:seq(1, 100000)]),
    same(maps:from_list([{N, -N} || N <- lists:seq(1, 200000)])),
    Deep = binary_to_term(<<131, (binary:copy(<<104, 1>>, 500000))/binary, 106>>),
    io:format("~w~n", [byte_size(term_to_binary(Deep, [compressed])) < 2000]),
    io:format("~w~n", [try binary_to_term(<<131, (binary:copy(<<104, 1>>, 500000))/binary>>) catch C:R -> {C, R} end]).

same(Term) ->
    Bytes = term_to_binary(Term),
    io:format("~w ~w ~w~n", [byte_size(Bytes), erlang:external_size(Term) =:= byte_size(Bytes), binary_to_term(Bytes) =:= Term]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2000004 true true
% expect: 6000004 true true
% expect: 9000004 true true
% expect: 1999239 true true
% expect: 4999242 true true
% expect: 2697457 true true
% expect: 1999241 true true
% expect: true
% expect: {error,badarg}
