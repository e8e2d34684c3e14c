%% An exception leaves any number of calls until a handler takes it; bindings from before stay.
-module(nested_functions).
-export([main/0]).

main() ->
    X = before,
    Result = try level(5, X) catch throw:{bottom, Y} -> {caught, Y, X} end,
    io:format("~p~n", [Result]).

level(0, X) -> throw({bottom, X});
level(N, X) -> [level(N - 1, X)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {caught,before,before}
