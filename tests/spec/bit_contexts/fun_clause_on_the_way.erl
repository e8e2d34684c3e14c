%% A recursive fun takes a binary apart and fails with what is left.
-module(fun_clause_on_the_way).
-export([main/0, run/2]).

main() ->
    Sum = fun S(<<X, T/binary>>, N) -> S(T, N + X); S(<<>>, N) -> N end,
    io:format("~p~n", [run(Sum, <<1, 2, 3>>)]),
    io:format("~p~n", [run(Sum, <<1, 2, 3:4>>)]),
    io:format("~p~n", [run(Sum, atom)]).

run(F, B) ->
    try F(B, 0)
    catch error:function_clause:Trace -> {no_clause, element(3, hd(Trace))}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 6
% expect: {no_clause,[<<1,2,3:4>>,0]}
% expect: {no_clause,[atom,0]}
