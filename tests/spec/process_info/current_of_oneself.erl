%% A process that asks for its own current function is told the one that asks.
-module(current_of_oneself).
-export([main/0]).

main() ->
    io:format("~p~n", [process_info(self(), current_function)]),
    {current_location, {M, F, A, _}} = process_info(self(), current_location),
    io:format("~p~n", [{M, F, A}]),
    X = nested(),
    io:format("~p~n", [X]).

nested() ->
    {current_stacktrace, [{M, F, A, _}, {M2, F2, A2, _} | _]} = process_info(self(), current_stacktrace),
    [{M, F, A}, {M2, F2, A2}].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {current_function,{current_of_oneself,main,0}}
% expect: {current_of_oneself,main,0}
% expect: [{current_of_oneself,nested,0},{current_of_oneself,main,0}]
