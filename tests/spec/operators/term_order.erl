%% number < atom < reference < fun < port < pid < tuple < map < nil < list < bit string.
-module(term_order).
-export([main/0]).

main() ->
    Terms = [<<"bin">>, [1], [], #{}, {}, self(), fun() -> ok end, make_ref(), atom, 1.5, 1],
    Kinds = [kind(T) || T <- lists:sort(Terms)],
    io:format("~p~n", [Kinds]),
    io:format("~p~n", [[1 < a, a < {}, {} < #{}, #{} < [], [] < [0], [0] < <<>>]]).

kind(T) when is_number(T) -> number;
kind(T) when is_atom(T) -> atom;
kind(T) when is_reference(T) -> reference;
kind(T) when is_function(T) -> function;
kind(T) when is_pid(T) -> pid;
kind(T) when is_tuple(T) -> tuple;
kind(T) when is_map(T) -> map;
kind([]) -> nil;
kind(T) when is_list(T) -> list;
kind(T) when is_binary(T) -> binary.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [number,number,atom,reference,function,pid,tuple,map,nil,list,binary]
% expect: [true,true,true,true,true,true]
