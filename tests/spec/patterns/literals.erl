%% Literals of every kind match only themselves, exactly.
-module(literals).
-export([main/0]).

main() ->
    io:format("~p~n", [[kind(X) || X <- [1, 1.0, a, "ab", <<"ab">>, {}, [], [1 | 2], $c, 1 bsl 70, -3, #{}]]]).

kind(1) -> integer_one;
kind(1.0) -> float_one;
kind(a) -> atom_a;
kind("ab") -> string;
kind(<<"ab">>) -> binary;
kind({}) -> empty_tuple;
kind([]) -> nil;
kind([1 | 2]) -> improper;
kind($c) -> character;
kind(1180591620717411303424) -> big;
kind(-3) -> negative;
kind(_) -> something_else.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [integer_one,float_one,atom_a,string,binary,empty_tuple,nil,improper,
% expect:  character,big,negative,something_else]
