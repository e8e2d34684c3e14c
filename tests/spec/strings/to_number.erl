%% string:to_integer and to_float read a number and give the rest.
-module(to_number).
-export([main/0]).

main() ->
    io:format("~p~n", [[string:to_integer("42 apples"), string:to_integer("-7"), string:to_integer("none")]]),
    io:format("~p~n", [[string:to_float("2.5kg"), string:to_float("1e3"), string:to_float("3")]]),
    io:format("~p~n", [[list_to_integer("-12"), list_to_integer("+12"), list_to_integer("ff", 16), list_to_float("-1.5e3")]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{42," apples"},{-7,[]},{error,no_integer}]
% expect: [{2.5,"kg"},{error,no_float},{error,no_float}]
% expect: [-12,12,255,-1.5e3]
