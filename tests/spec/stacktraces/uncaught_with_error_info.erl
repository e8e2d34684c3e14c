%% An uncaught error of a BIF is explained with the argument that was wrong.
-module(uncaught_with_error_info).
-export([main/0, id/1]).

main() ->
    T = id({a, b}),
    io:format("~p~n", [element(1, T)]),
    Third = element(id(3), T),
    io:format("~p~n", [Third]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: a
% expect stderr: exception error: bad argument
% expect stderr:   in function  element/2
% expect stderr:      called as element(3,{a,b})
% expect stderr:      *** argument 1: out of range
% expect stderr:   in call from uncaught_with_error_info:main/0 (uncaught_with_error_info.erl, line 8)
% expect exit: 127
