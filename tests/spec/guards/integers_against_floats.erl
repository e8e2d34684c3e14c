%% Integers and floats compare exactly, also where a float cannot hold the integer.
-module(integers_against_floats).
-export([main/0, id/1]).

main() ->
    Big = 1 bsl 53,
    Pairs = [{Big, float(Big)}, {Big + 1, float(Big)}, {Big - 1, float(Big)}, {Big * 2 + 1, float(Big * 2)},
             {1 bsl 100, float(1 bsl 100)}, {(1 bsl 100) + 1, float(1 bsl 100)}, {-(1 bsl 80) - 1, -float(1 bsl 80)},
             {1 bsl 1024, 1.7976931348623157e308}, {-(1 bsl 1024), -1.7976931348623157e308}, {0, -0.0}, {1, 1.0000000000000002},
             {9007199254740993, 9007199254740992.0}, {3, 3.5}, {-3, -3.5}],
    [io:format("~p ~p~n", [compare(A, B), compare(B, A)]) || {A, B} <- Pairs].

compare(A, B) ->
    [if A < B -> lt; true -> x end, if A > B -> gt; true -> x end, if A == B -> eq; true -> x end,
     if A =< B -> le; true -> x end, if A >= B -> ge; true -> x end, if A =:= B -> same; true -> x end].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [x,x,eq,le,ge,x] [x,x,eq,le,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
% expect: [lt,x,x,le,x,x] [x,gt,x,x,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
% expect: [x,x,eq,le,ge,x] [x,x,eq,le,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
% expect: [lt,x,x,le,x,x] [x,gt,x,x,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
% expect: [lt,x,x,le,x,x] [x,gt,x,x,ge,x]
% expect: [x,x,eq,le,ge,x] [x,x,eq,le,ge,x]
% expect: [lt,x,x,le,x,x] [x,gt,x,x,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
% expect: [lt,x,x,le,x,x] [x,gt,x,x,ge,x]
% expect: [x,gt,x,x,ge,x] [lt,x,x,le,x,x]
