%% An uncaught function_clause names the function with its arguments and the caller.
-module(uncaught_function_clause_of_library).
-export([main/0, id/1]).

main() ->
    X = total(id([{1, 2}, {3}])),
    io:format("~p~n", [X]).

total([]) -> 0;
total([{A, B} | T]) ->
    A * B + total(T).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no function clause matching 
% expect stderr:                  uncaught_function_clause_of_library:total([{3}]) (uncaught_function_clause_of_library.erl, line 9)
% expect stderr:   in function  uncaught_function_clause_of_library:total/1 (uncaught_function_clause_of_library.erl, line 11)
% expect stderr:   in call from uncaught_function_clause_of_library:main/0 (uncaught_function_clause_of_library.erl, line 6)
% expect exit: 127
