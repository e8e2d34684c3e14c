%% A variable that only some branches bind is unsafe after them.
-module(unsafe_variable).
-export([main/0]).

main() ->
    case get(x) of
        1 -> Y = one;
        _ -> ok
    end,
    io:format("~p~n", [Y]),
    try Z = 1 catch _ -> ok end,
    io:format("~p~n", [Z]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 10
% expect error line 12
