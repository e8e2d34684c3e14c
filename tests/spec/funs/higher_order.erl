%% Functions that take and give functions.
-module(higher_order).
-export([main/0]).

main() ->
    Compose = fun(F, G) -> fun(X) -> F(G(X)) end end,
    Twice = fun(F) -> Compose(F, F) end,
    Increment = fun(X) -> X + 1 end,
    io:format("~p~n", [((Twice(Twice))(Increment))(0)]),
    Curried = fun(A) -> fun(B) -> fun(C) -> {A, B, C} end end end,
    io:format("~p~n", [((Curried(1))(2))(3)]),
    io:format("~p~n", [lists:foldl(fun(F, Acc) -> F(Acc) end, 5, [Increment, fun(X) -> X * X end, fun erlang:integer_to_list/1])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 4
% expect: {1,2,3}
% expect: "36"
