%% Atoms compare by their characters.
-module(comparison).
-export([main/0]).

main() ->
    io:format("~p~n", [lists:sort([b, a, ab, 'A', '', z, aa, 'é', undefined, 'Zebra', abc])]),
    io:format("~p~n", [[a < b, abc < abd, ab < abc, 'B' < a, a =:= a, a == 'a']]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ['','A','Zebra',a,aa,ab,abc,b,undefined,z,é]
% expect: [true,true,true,true,true,true]
