%% Ten million calls deep and back.
% stress-skip: too large for a collection at every safepoint
-module(deep_recursion).
-export([main/0]).

main() ->
    io:format("~p~n", [count(10_000_000)]),
    try throw_at(1_000_000) catch throw:bottom -> io:format("caught~n") end.

count(0) -> 0;
count(N) -> 1 + count(N - 1).

throw_at(0) -> throw(bottom);
throw_at(N) -> [throw_at(N - 1)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10000000
% expect: caught
