%% What the process dictionary got of a binary on the way stays as it was.
-module(rest_in_dictionary).
-export([main/0, keep/1]).

main() ->
    io:format("~p~n", [keep(<<10, 20, 30>>)]),
    io:format("~p~n", [[get(K) || K <- [10, 20, 30, last]]]).

keep(<<K, T/binary>>) -> put(K, T), keep(T);
keep(Rest) -> put(last, Rest), done.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: done
% expect: [<<20,30>>,<<30>>,<<>>,<<>>]
