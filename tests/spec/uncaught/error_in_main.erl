%% An error that leaves main is described on standard error; the status is 127.
-module(error_in_main).
-export([main/0, id/1]).

main() ->
    io:format("before~n"),
    io:format("~p~n", [divide(1, id(0))]).

divide(A, B) ->
    C = A div B,
    {quotient, C}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: before
% expect stderr: exception error: an error occurred when evaluating an arithmetic expression
% expect stderr:   in operator  div/2
% expect stderr:      called as 1 div 0
% expect stderr:   in call from error_in_main:divide/2 (error_in_main.erl, line 10)
% expect stderr:   in call from error_in_main:main/0 (error_in_main.erl, line 7)
% expect exit: 127
