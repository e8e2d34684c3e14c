%% A macro may expand to names, clauses, whole attributes' values and patterns.
-module(macros_that_make_functions).
-export([main/0]).
-define(CLAUSE(A, B), classify(A) -> B).
-define(ACCESSOR(Name), Name(#rec{Name = V}) -> V).
-define(FIELDS, x = 1, y = 2).
-define(POINT(X, Y), #rec{x = X, y = Y}).
-record(rec, {?FIELDS}).
-define(EXTRA, [id/1]).
-export(?EXTRA).

?CLAUSE(1, one);
?CLAUSE([_ | _], list);
?CLAUSE(_, other).

?ACCESSOR(x).
?ACCESSOR(y).

main() ->
    io:format("~p~n", [[classify(V) || V <- [1, [2], 3]]]),
    io:format("~p~n", [{x(#rec{}), y(#rec{y = 5})}]),
    ?POINT(A, {B, _}) = id(?POINT(7, {8, 9})),
    io:format("~p~n", [{A, B}]),
    io:format("~p~n", [case #rec{x = q} of ?POINT(q, Y) -> Y end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [one,list,other]
% expect: {1,5}
% expect: {7,8}
% expect: 2
