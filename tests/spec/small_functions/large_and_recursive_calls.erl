%% Functions that call each other or themselves, with constants for arguments, and with many of them.
-module(large_and_recursive_calls).
-export([main/0]).

even(0) -> true;
even(N) -> odd(N - 1).

odd(0) -> false;
odd(N) -> even(N - 1).

default(undefined, Default) -> Default;
default(Value, _) -> Value.

head([H | _]) -> H;
head([]) -> none.

key(#{key := K}) -> K;
key(#{}) -> no_key;
key(Other) -> {no_map, Other}.

put_key(Map, K) -> Map#{key => K}.

main() ->
    io:format("~p~n", [[even(N) || N <- [0, 1, 10, 100001]]]),
    io:format("~p~n", [{default(undefined, 1), default(2, 1), default([], x), default(undefined, undefined)}]),
    io:format("~p~n", [{head([]), head("a"), head([[]]), catch_reason(fun() -> head({}) end)}]),
    io:format("~p~n", [{key(#{}), key(#{key => 1}), key([]), key(put_key(#{a => 1}, 2)), key(put_key(#{key => 1}, 3))}]),
    io:format("~p~n", [catch_reason(fun() -> put_key(no_map, 1) end)]),
    io:format("~p~n", [default(head([undefined | tail]), key(put_key(#{}, head([7]))))]).

catch_reason(Fun) -> try Fun() catch error:Reason -> Reason end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,true,false]
% expect: {1,2,[],undefined}
% expect: {none,97,[],function_clause}
% expect: {no_key,1,{no_map,[]},2,3}
% expect: {badmap,no_map}
% expect: 7
