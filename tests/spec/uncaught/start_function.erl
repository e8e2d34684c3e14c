%% Without main/1 and main/0, start/0 is called.
-module(start_function).
-export([start/0]).

start() ->
    io:format("started~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: started
