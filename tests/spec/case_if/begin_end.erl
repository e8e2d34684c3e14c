%% begin ... end groups expressions; the last one is the value.
-module(begin_end).
-export([main/0]).

main() ->
    X = begin
            A = 1,
            B = 2,
            A + B
        end,
    io:format("~p ~p~n", [X, begin io:format("side effect~n"), A * B end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: side effect
% expect: 3 2
