%% The functions of math take integers and floats and give floats.
-module(math_functions).
-export([main/0]).

main() ->
    io:format("~p~n", [[math:sqrt(16), math:pow(2, 10), math:pow(2, 0.5), math:exp(0), math:log(1), math:log2(8), math:log10(1000)]]),
    io:format("~.6f ~.6f ~.6f ~.6f~n", [math:pi(), math:sin(1), math:cos(1), math:atan2(1, -1)]),
    io:format("~p~n", [[math:floor(2.7), math:ceil(2.1), math:fmod(7.5, 2)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [4.0,1024.0,1.4142135623730951,1.0,0.0,3.0,3.0]
% expect: 3.141593 0.841471 0.540302 2.356194
% expect: [2.0,3.0,1.5]
