%% memory/0,1 tell bytes by kind: parts add up to their whole.
-module(memory).
-export([main/0]).

main() ->
    All = erlang:memory(),
    io:format("~p~n", [[K || {K, _} <- All]]),
    [T, P, S] = [proplists:get_value(K, All) || K <- [total, processes, system]],
    io:format("~p~n", [T =:= P + S]),
    io:format("~p~n", [[erlang:memory(K) > 0 || {K, _} <- All, K =/= ets, K =/= binary]]),
    io:format("~p~n", [[K || {K, _} <- erlang:memory([processes, binary, processes, ets])]]),
    [U, A, Au, B, C, E] = [proplists:get_value(K, All) || K <- [processes_used, atom, atom_used, binary, code, ets]],
    io:format("~p~n", [[U =< P, Au =< A, A + B + C + E =< S]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [total,processes,processes_used,system,atom,atom_used,binary,code,ets]
% expect: true
% expect: [true,true,true,true,true,true,true]
% expect: [processes,binary,processes,ets]
% expect: [true,true,true]
