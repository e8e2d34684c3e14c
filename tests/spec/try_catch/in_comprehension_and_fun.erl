%% Exceptions leave comprehensions, funs and library functions that call funs, up to the nearest try.
-module(in_comprehension_and_fun).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [try [throw(X) || X <- [1, 2, 3], X > 1] catch T -> T end]),
    io:format("~p~n", [try lists:foldl(fun(X, A) when X < 3 -> X + A; (X, A) -> throw({stop, X, A}) end, 0, [1, 2, 3, 4]) catch T2 -> T2 end]),
    io:format("~p~n", [[try 10 div X catch error:E -> E end || X <- [5, 0, 2]]]),
    F = fun(X) -> try id(X) of 1 -> one; _ -> throw(not_one) catch _:_ -> never end end,
    io:format("~p~n", [[try F(X) catch T3 -> T3 end || X <- [1, 2]]]),
    io:format("~p~n", [try lists:map(fun(X) -> [Y || Y <- X] end, [[1], [2 | id(x)]]) catch error:R -> R end]),
    io:format("~p~n", [try maps:map(fun(K, _) -> exit(K) end, #{key => v}) catch exit:K -> K end]),
    io:format("~p~n", [try lists:sort(fun(_, _) -> throw(in_compare) end, [2, 1]) catch T4 -> T4 end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2
% expect: {stop,3,3}
% expect: [2,badarith,5]
% expect: [one,not_one]
% expect: {bad_generator,x}
% expect: key
% expect: in_compare
