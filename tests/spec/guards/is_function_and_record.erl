%% is_function/2 knows the arity; is_record checks name and size.
-module(is_function_and_record).
-export([main/0]).

-record(r, {a, b}).

main() ->
    F = fun(_, _) -> ok end,
    io:format("~p~n", [[is_function(F), is_function(F, 2), is_function(F, 1), is_function(fun lists:map/2, 2), is_function(a)]]),
    io:format("~p~n", [[kind(X) || X <- [#r{}, {r, 1}, {r, 1, 2}, {s, 1, 2}, F]]]),
    io:format("~p~n", [[is_record({r, 1}, r), is_record({x, 1}, x, 2), is_record({x, 1}, x, 3), is_record(x, r)]]).

kind(X) when is_record(X, r) -> record;
kind(X) when is_function(X, 2) -> fun2;
kind(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,false,true,false]
% expect: [record,other,record,other,fun2]
% expect: [false,true,false,false]
