%% A body recursion over a binary comes back from every depth with its own values.
% stress-skip: too deep for a collection at every safepoint
-module(deep_body_recursion).
-export([main/0, f/1]).

main() ->
    B = list_to_binary([N band 255 || N <- lists:seq(0, 9999)]),
    L = f(B),
    io:format("~p ~p ~p~n", [length(L), lists:sublist(L, 5), lists:nthtail(9997, L)]).

f(<<X, T/binary>> = B) ->
    Below = f(T),
    [{X, byte_size(B) rem 7} | Below];
f(<<>>) -> [].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10000 [{0,4},{1,3},{2,2},{3,1},{4,0}] [{13,3},{14,2},{15,1}]
