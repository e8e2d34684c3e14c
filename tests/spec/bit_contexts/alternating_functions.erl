%% Two functions that call each other in turn take the same binary apart.
-module(alternating_functions).
-export([main/0, even/2, odd/2]).

main() ->
    [io:format("~p~n", [even(B, [])]) || B <- [<<>>, <<1>>, <<1, 2>>, <<1, 2, 3:4>>, <<"abcdefgh">>]].

even(<<X:3, T/bits>>, Acc) -> odd(T, [{even, X} | Acc]);
even(Rest, Acc) -> {even, Rest, Acc}.

odd(<<X:5, T/bits>>, Acc) when X =/= 8 -> even(T, [{odd, X} | Acc]);
odd(Rest, Acc) -> {odd, Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {even,<<>>,[]}
% expect: {even,<<>>,[{odd,1},{even,0}]}
% expect: {even,<<>>,[{odd,2},{even,0},{odd,1},{even,0}]}
% expect: {odd,<<1:1>>,[{even,1},{odd,2},{even,0},{odd,1},{even,0}]}
% expect: {odd,<<8:5>>,
% expect:      [{even,3},
% expect:       {odd,7},
% expect:       {even,3},
% expect:       {odd,6},
% expect:       {even,3},
% expect:       {odd,5},
% expect:       {even,3},
% expect:       {odd,4},
% expect:       {even,3},
% expect:       {odd,3},
% expect:       {even,3},
% expect:       {odd,2},
% expect:       {even,3},
% expect:       {odd,1},
% expect:       {even,3}]}
