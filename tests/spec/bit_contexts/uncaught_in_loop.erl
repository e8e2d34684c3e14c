%% A function clause error after some steps is reported with what was left.
-module(uncaught_in_loop).
-export([main/0, digits/2]).

main() -> io:format("~p~n", [digits(<<"123x456">>, 0)]).

digits(<<C, T/binary>>, N) when C >= $0, C =< $9 -> digits(T, N * 10 + C - $0);
digits(<<>>, N) -> N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no function clause matching 
% expect stderr:                  uncaught_in_loop:digits(<<"x456">>,123) (uncaught_in_loop.erl, line 7)
% expect stderr:   in function  uncaught_in_loop:main/0 (uncaught_in_loop.erl, line 5)
% expect exit: 127
