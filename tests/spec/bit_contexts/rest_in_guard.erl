%% A guard may ask about the rest before it is passed on.
-module(rest_in_guard).
-export([main/0, f/2]).

main() -> [io:format("~p~n", [f(B, [])]) || B <- [<<1, 2, 3, 4, 5>>, <<1, 0>>, <<1>>, <<>>, <<1, 2:2>>]].

f(<<X, T/bits>>, Acc) when byte_size(T) > 2 -> f(T, [{long, X} | Acc]);
f(<<X, T/bits>>, Acc) when T =:= <<0>>; T =:= <<>> -> {X, T, Acc};
f(<<X, T/binary>>, Acc) -> f(T, [{short, X} | Acc]);
f(Rest, Acc) -> {Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {5,<<>>,[{short,4},{short,3},{long,2},{long,1}]}
% expect: {1,<<0>>,[]}
% expect: {1,<<>>,[]}
% expect: {<<>>,[]}
% expect: {<<1,2:2>>,[]}
