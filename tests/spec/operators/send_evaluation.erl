%% `!` is right associative, evaluates receiver before message, and has the lowest precedence but for match and catch.
-module(send_evaluation).
-export([main/0]).
main() ->
    S = self(),
    io:format("~p~n", [S ! S ! 1 + 2]),
    io:format("~p~n", [t(S) ! t(x)]),
    X = S ! y,
    io:format("~p~n", [X]),
    S ! Y = z,
    io:format("~p~n", [Y]),
    io:format("~p~n", [element(1, element(2, catch nobody_registered ! q))]),
    io:format("~p~n", [flush()]).

t(T) -> io:format("~p ", [if is_pid(T) -> pid; true -> T end]), T.

flush() -> receive M -> [M | flush()] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: pid x x
% expect: y
% expect: z
% expect: badarg
% expect: [3,3,x,y,z]
