%% A tail of a unit fails where what is left is no multiple, and the next clause starts over.
-module(tails_with_units).
-export([main/0, f/2]).

main() ->
    [io:format("~p~n", [f(<<0:N>>, [])]) || N <- [0, 1, 4, 7, 9, 12, 16, 17]].

f(<<_:4, T/binary>>, Acc) -> f(T, [byte | Acc]);
f(<<_:3, T/binary-unit:3>>, Acc) -> f(T, [three | Acc]);
f(<<_:1, T/bits>>, Acc) -> f(T, [bit | Acc]);
f(<<>>, Acc) -> Acc.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: [bit]
% expect: [byte]
% expect: [three,three,bit]
% expect: [three,three,three]
% expect: [three,three,bit,bit,byte]
% expect: [three,three,bit,bit,byte,three,bit]
% expect: [three,three,bit,bit,byte,three,bit,bit]
