%% When guards refuse all clauses of a function, the report shows the arguments.
-module(uncaught_no_clause_by_guard).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [price(id({apple, 3}))]),
    io:format("~p~n", [price(id({pear, -1}))]).

price({apple, N}) when N > 0 -> N * 2;
price({pear, N}) when is_integer(N), N >= 0; N =:= none -> 5;
price({_, N}) when N > 1 bsl 80, is_number(N) -> many.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 6
% expect stderr: exception error: no function clause matching 
% expect stderr:                  uncaught_no_clause_by_guard:price({pear,-1}) (uncaught_no_clause_by_guard.erl, line 9)
% expect stderr:   in function  uncaught_no_clause_by_guard:main/0 (uncaught_no_clause_by_guard.erl, line 7)
% expect exit: 127
