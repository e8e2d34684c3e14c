%% Funs made at one place with equal environments are equal; other places or environments differ.
-module(fun_equality).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [make(1) =:= make(1)]),
    io:format("~p~n", [make(1) =:= make(2)]),
    io:format("~p~n", [make(1) == make(1.0)]),
    io:format("~p~n", [make(id(1)) =:= other(id(1))]),
    io:format("~p~n", [local() =:= local()]),
    io:format("~p~n", [fun id/1 =:= fun id/1]),
    io:format("~p~n", [fun id/1 =:= fun ?MODULE:id/1]),
    io:format("~p~n", [maps:get(make(x), #{make(x) => found}, lost)]),
    Fs = [fun ?MODULE:id/1, make(1), atom, {tuple}, make_ref(), 1.5],
    io:format("~p~n", [[kind(T) || T <- lists:sort(Fs)]]).

make(N) -> fun() -> N end.
other(N) -> fun() -> N end.
local() -> fun() -> constant end.

kind(T) when is_function(T) -> function;
kind(T) when is_atom(T) -> atom;
kind(T) when is_float(T) -> float;
kind(T) when is_reference(T) -> reference;
kind(T) when is_tuple(T) -> tuple.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: false
% expect: true
% expect: false
% expect: true
% expect: true
% expect: false
% expect: found
% expect: [float,atom,reference,function,function,tuple]
