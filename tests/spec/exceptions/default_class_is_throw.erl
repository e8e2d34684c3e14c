%% A catch clause without a class catches throws only.
-module(default_class_is_throw).
-export([main/0]).

main() ->
    io:format("~p~n", [try throw(a) catch a -> caught end]),
    io:format("~p~n", [try try error(a) catch a -> inner end catch error:E -> {outer, E} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: caught
% expect: {outer,a}
