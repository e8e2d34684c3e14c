%% ~f fixed, ~e exponent, ~g whichever fits.
-module(floats).
-export([main/0]).

main() ->
    io:format("~f ~.2f ~10.3f ~.1f~n", [3.14159, 3.14159, -2.5, 2.55]),
    io:format("~e ~.3e ~12.4e~n", [12345.678, 0.00012, 1.0]),
    io:format("~g ~g ~g ~.3g~n", [1.0, 1.0e10, 1.0e-5, 123.456]),
    io:format("~.10f ~f~n", [0.1, 1.0e15]),
    io:format("~w ~p~n", [1.0e100, 0.1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3.141590 3.14     -2.500 2.5
% expect: 1.23457e+4 1.20e-4     1.000e+0
% expect: 1.00000 1.00000e+10 1.00000e-5 1.23e+2
% expect: 0.1000000000 1000000000000000.000000
% expect: 1.0e100 0.1
