%% Funs are values: in maps, records, lists and other funs, called through any expression in parentheses.
-module(funs_in_data).
-export([main/0, id/1]).
-record(op, {name, run = fun(X) -> X end}).

main() ->
    Table = #{inc => fun(X) -> X + 1 end, dec => fun(X) -> X - 1 end, id => fun id/1, abs => fun erlang:abs/1},
    io:format("~p~n", [[(maps:get(K, Table))(-5) || K <- [inc, dec, id, abs]]]),
    Op = #op{name = double, run = fun(X) -> X * 2 end},
    io:format("~p ~p~n", [(Op#op.run)(21), ((#op{})#op.run)(same)]),
    Compose = fun(F, G) -> fun(X) -> F(G(X)) end end,
    io:format("~p~n", [(Compose(maps:get(inc, Table), Op#op.run))(10)]),
    io:format("~p~n", [(lists:foldl(Compose, fun id/1, maps:values(maps:with([inc, dec], Table))))(7)]),
    Curry = fun(A) -> fun(B) -> fun(C) -> {A, B, C} end end end,
    io:format("~p~n", [((Curry(1))(2))(3)]),
    {G, [H | _]} = id({fun() -> h end, [fun(X) -> [X] end]}),
    io:format("~p~n", [H(G())]),
    Ys = [fun() -> N * N end || N <- [1, 2, 3]],
    io:format("~p~n", [[Y() || Y <- Ys]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [-4,-6,-5,5]
% expect: 42 same
% expect: 21
% expect: 7
% expect: {1,2,3}
% expect: [h]
% expect: [1,4,9]
