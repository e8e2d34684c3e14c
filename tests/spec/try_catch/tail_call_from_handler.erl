%% Handlers and the of part are outside of the protected part: calls there are tail calls, so a loop through them runs in constant space.
-module(tail_call_from_handler).
-export([main/0]).

main() ->
    io:format("~p~n", [by_handler(20000)]),
    io:format("~p~n", [by_of(20000)]),
    io:format("~p~n", [depth(fun() -> by_handler_depth(50) end)]).

by_handler(0) -> {done, stack()};
by_handler(N) ->
    try throw(N) catch M -> by_handler(M - 1) end.

by_of(0) -> {done, stack()};
by_of(N) ->
    try N - 1 of M -> by_of(M) catch _:_ -> failed end.

by_handler_depth(0) -> stack();
by_handler_depth(N) ->
    try error(x) catch error:x -> by_handler_depth(N - 1) end.

depth(F) -> F().

stack() ->
    {current_stacktrace, S} = process_info(self(), current_stacktrace),
    length([x || {?MODULE, by_of, _, _} <- S] ++ [x || {?MODULE, by_handler, _, _} <- S]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {done,1}
% expect: {done,1}
% expect: 0
