%% Clauses are tried from the top; the first that matches is taken.
-module(first_clause_wins).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [{a, 1}, {a, 2}, {b, 1}, {b, 3}, c, {a, b, c}]]]).

f({a, 1}) -> first;
f({_, 1}) -> second;
f({a, _}) -> third;
f({_, _}) -> fourth;
f(X) when is_atom(X) -> fifth;
f(_) -> sixth.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [first,third,second,fourth,fifth,sixth]
