%% memory(ets) is what tables take: it grows with their rows and falls when they are deleted.
-module(memory_of_tables).
-export([main/0]).

main() ->
    Before = erlang:memory(ets),
    T = ets:new(t, [public]),
    true = ets:insert(T, [{N, lists:duplicate(20, N)} || N <- lists:seq(1, 500)]),
    Full = erlang:memory(ets),
    io:format("~p~n", [Full - Before >= 500 * 20 * 16]),
    true = ets:delete(T),
    io:format("~p~n", [erlang:memory(ets) < Full]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
