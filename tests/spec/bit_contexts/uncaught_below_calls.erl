%% An uncaught error below several body calls is reported once, with the rest at the bottom.
-module(uncaught_below_calls).
-export([main/0, f/1, id/1]).

main() -> io:format("~p~n", [f(<<1, 2, 3, 4>>)]).

f(<<3, T/binary>>) -> [length(id(T))];
f(<<X, T/binary>>) -> [X | f(T)].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad argument
% expect stderr:   in function  length/1
% expect stderr:      called as length(<<4>>)
% expect stderr:      *** argument 1: not a list
% expect stderr:   in call from uncaught_below_calls:f/1 (uncaught_below_calls.erl, line 7)
% expect stderr:   in call from uncaught_below_calls:f/1 (uncaught_below_calls.erl, line 8)
% expect stderr:   in call from uncaught_below_calls:main/0 (uncaught_below_calls.erl, line 5)
% expect exit: 127
