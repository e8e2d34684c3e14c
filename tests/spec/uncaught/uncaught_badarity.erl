%% An uncaught badarity tells how the fun was called.
-module(uncaught_badarity).
-export([main/0, id/1]).
main() ->
    F = id(fun(A, B) -> {A, B} end),
    io:format("~p~n", [F(1, 2)]),
    R = F(1),
    io:format("~p~n", [R]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2}
% expect stderr: exception error: uncaught_badarity:'-main/0-fun-0-'/2 called with one argument
% expect stderr:   in function  uncaught_badarity:main/0 (uncaught_badarity.erl, line 7)
% expect exit: 127
