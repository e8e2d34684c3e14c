%% halt ends at once with its status.
-module(halt_status).
-export([main/0]).

main() ->
    io:format("printed~n"),
    halt(3),
    io:format("never printed~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: printed
% expect exit: 3
