%% A rest that starts and ends within bytes is reported as a bitstring.
-module(uncaught_at_bit).
-export([main/0, f/1]).

main() -> io:format("~p~n", [f(<<1:3, 2:3, 3:3, 0:3, 5:7>>)]).

f(<<X:3, T/bits>>) when X > 0 -> [X | f(T)];
f(<<>>) -> [].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no function clause matching uncaught_at_bit:f(<<1,1:2>>) (uncaught_at_bit.erl, line 7)
% expect stderr:   in function  uncaught_at_bit:f/1 (uncaught_at_bit.erl, line 7)
% expect stderr:   in call from uncaught_at_bit:main/0 (uncaught_at_bit.erl, line 5)
% expect exit: 127
