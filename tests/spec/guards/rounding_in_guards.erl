%% round goes away from zero at a half, trunc towards zero, floor and ceil down and up, to integers of any size.
-module(rounding_in_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, {r(V), t(V), f(V), c(V)}])
     || V <- [0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5, 1.0e20, -1.0e20, 7, -0.0, 1 bsl 64]],
    io:format("~p~n", [[round(1.0e20), trunc(-1.0e16), floor(-0.1), ceil(-0.9), ceil(1.0e15), round(-0.4)]]).

r(V) when round(V) =:= 0 -> 0; r(V) when round(V) =:= 2 -> 2; r(V) when round(V) =:= -3 -> -3;
r(V) when round(V) > 100 -> big; r(V) when round(V) == V -> whole; r(_) -> other.
t(V) when trunc(V) =:= 0 -> 0; t(V) when trunc(V) < 0 -> negative; t(V) when trunc(V) == V -> whole; t(_) -> other.
f(V) when floor(V) =:= -1 -> -1; f(V) when floor(V) =:= trunc(V) -> as_trunc; f(_) -> below.
c(V) when ceil(V) =:= 1 -> 1; c(V) when ceil(V) =:= trunc(V) -> as_trunc; c(_) -> above.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0.5: {other,0,as_trunc,1}
% expect: -0.5: {other,0,-1,as_trunc}
% expect: 1.5: {2,other,as_trunc,above}
% expect: 2.5: {other,other,as_trunc,above}
% expect: -2.5: {-3,negative,below,as_trunc}
% expect: 0.49999999999999994: {0,0,as_trunc,1}
% expect: 4503599627370498.0: {big,whole,as_trunc,as_trunc}
% expect: 1.0e20: {big,whole,as_trunc,as_trunc}
% expect: -1.0e20: {whole,negative,as_trunc,as_trunc}
% expect: 7: {whole,whole,as_trunc,as_trunc}
% expect: -0.0: {0,0,as_trunc,as_trunc}
% expect: 18446744073709551616: {big,whole,as_trunc,as_trunc}
% expect: [100000000000000000000,-10000000000000000,-1,0,1000000000000000,0]
