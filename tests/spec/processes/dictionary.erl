%% Each process has a dictionary of its own.
-module(dictionary).
-export([main/0]).

main() ->
    io:format("~p~n", [[put(a, 1), put(a, 2), get(a), get(b), put(b, x)]]),
    io:format("~p~n", [lists:sort([{K, V} || {K, V} <- get(), lists:member(K, [a, b])])]),
    io:format("~p~n", [keys(2)]),
    Parent = self(),
    spawn(fun() -> put(b, child), Parent ! {get(a), get(b)} end),
    receive Values -> io:format("~p ~p~n", [Values, get(b)]) end,
    io:format("~p~n", [[erase(a), erase(a), get(a)]]).

keys(Value) -> erlang:get_keys(Value).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [undefined,1,2,undefined,undefined]
% expect: [{a,2},{b,x}]
% expect: [a]
% expect: {undefined,child} x
% expect: [2,undefined,undefined]
