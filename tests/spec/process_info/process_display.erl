%% erlang:process_display/2 takes a pid and backtrace, nothing else.
-module(process_display).
-export([main/0]).

main() ->
    [io:format("~p~n", [try apply(erlang, process_display, Args) catch C:R -> {C, R} end]) || Args <- [
        [foo, backtrace], [self(), foo], [17, backtrace], [self(), []]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
