%% ~f fixed, ~e exponent, ~g whichever fits.
-module(floats).
-export([main/0]).

main() ->
    io:format("~f ~.2f ~10.3f ~.0f~n", [3.14159, 3.14159, -2.5, 2.5]),
    io:format("~e ~.3e ~12.4e~n", [12345.678, 0.00012, 1.0]),
    io:format("~g ~g ~g ~.3g~n", [1.0, 1.0e10, 1.0e-5, 123.456]),
    io:format("~.10f ~f~n", [0.1, 1.0e15]),
    io:format("~w ~p~n", [1.0e100, 0.1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad argument
% expect stderr:   in function  io:format/2
% expect stderr:      called as io:format("~f ~.2f ~10.3f ~.0f~n",[3.14159,3.14159,-2.5,2.5])
% expect stderr:      *** argument 1: failed to format string
% expect stderr:   in call from floats:main/0 (floats.erl, line 6)
% expect exit: 127
