%% float_to_list with its options.
-module(floats_to_text).
-export([main/0]).

main() ->
    io:format("~p~n", [[float_to_list(1.5), float_to_list(0.1, [short]), float_to_list(3.14159, [{decimals, 2}]), float_to_list(2.0, [{decimals, 4}, compact])]]),
    io:format("~p~n", [[float_to_list(12345.678, [{scientific, 3}]), float_to_binary(1.0e100, [short]), float_to_list(-0.0, [short])]]),
    io:format("~p~n", [[float_to_list(0.5, [{decimals, 0}]), float_to_list(1.5, [{decimals, 0}]), float_to_list(1.0e22, [{decimals, 1}])]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["1.50000000000000000000e+00","0.1","3.14","2.0"]
% expect: ["1.235e+04",<<"1.0e100">>,"-0.0"]
% expect: ["1","2","10000000000000000000000.0"]
