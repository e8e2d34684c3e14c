%% erts_debug:size/1 counts shared parts once, flat_size/1 as often as they occur.
-module(erts_debug_sizes).
-export([main/0]).

main() ->
    L = lists:seq(1, 10),
    Shared = {L, L, id(L)},
    io:format("~p~n", [[erts_debug:flat_size(T) || T <- [1, a, [], id([1]), id({1, 2}), L, Shared, id(1.5)]]]),
    io:format("~p~n", [[erts_debug:size(T) || T <- [1, a, [], id([1]), id({1, 2}), L, Shared]]]),
    io:format("~p~n", [[erts_debug:size_shared(Shared), erts_debug:flat_size([id(1 bsl 100), id(<<1, 2, 3>>)])]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,0,0,2,3,20,64,2]
% expect: [0,0,0,2,3,20,24]
% expect: [24,10]
