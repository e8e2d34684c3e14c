%% A clause behind one that takes every bitstring is never chosen, whatever it would match.
-module(clause_that_nothing_reaches).
-export([main/0, f/2, g/2]).

main() ->
    io:format("~p~n", [f(<<2, 1:4>>, [])]),
    io:format("~p~n", [g(<<1, 2, 3>>, [])]),
    try f(atom, [])
    catch error:R:Trace -> io:format("~p ~p~n", [R, element(3, hd(Trace))])
    end.

f(<<X, T/bits>>, Acc) -> f(T, [X | Acc]);
f(<<2:16, "PUT", _/bits>>, Acc) -> {put, Acc};
f(<<T/bits>>, Acc) -> g(T, Acc);
f(<<1:4>>, Acc) -> {one, Acc}.

g(<<T/bits>>, Acc) when length(Acc) < 2 -> g(T, [T | Acc]);
g(<<1, _/bits>>, Acc) -> {one, Acc};
g(<<T/bits>>, Acc) -> {rest, T, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {rest,<<1:4>>,[<<1:4>>,2]}
% expect: {one,[<<1,2,3>>,<<1,2,3>>]}
% expect: function_clause [atom,[]]
