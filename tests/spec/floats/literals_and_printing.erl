%% Floats print as the shortest digits that read back as the same number.
-module(literals_and_printing).
-export([main/0]).

main() ->
    Floats = [0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 100.0, 1.0e10, 1.0e21, 1.0e22, 1.0e23, 123456789.125,
              1.0e-5, 0.001, 5.0e-324, 1.7976931348623157e308, 2.5e15, 9007199254740993.0, 3.0e-10],
    [io:format("~p ~w~n", [F, F]) || F <- Floats].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0.0 0.0
% expect: -0.0 -0.0
% expect: 1.0 1.0
% expect: 0.1 0.1
% expect: 0.30000000000000004 0.30000000000000004
% expect: 100.0 100.0
% expect: 1.0e10 1.0e10
% expect: 1.0e21 1.0e21
% expect: 1.0e22 1.0e22
% expect: 1.0e23 1.0e23
% expect: 123456789.125 123456789.125
% expect: 1.0e-5 1.0e-5
% expect: 0.001 0.001
% expect: 5.0e-324 5.0e-324
% expect: 1.7976931348623157e308 1.7976931348623157e308
% expect: 2.5e15 2.5e15
% expect: 9.007199254740992e15 9.007199254740992e15
% expect: 3.0e-10 3.0e-10
