%% OTP 27 writes floats in other bases too.
-module(based_literals).
-export([main/0]).

main() ->
    io:format("~p~n", [[2#0.1, 2#1.01e3, 16#F.8, 10#1.5, 1_0.2_5]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 6
% expect exit: 127
