%% An exit that leaves main.
-module(exit_in_main).
-export([main/0]).

main() ->
    io:format("going~n"),
    exit({gone, "away"}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: going
% expect stderr: exception exit: {gone,"away"}
% expect stderr:   in function  exit_in_main:main/0 (exit_in_main.erl, line 7)
% expect exit: 127
