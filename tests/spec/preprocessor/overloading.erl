%% Macros of the same name are told apart by the number of arguments.
-module(overloading).
-export([main/0]).

-define(M, none).
-define(M(), zero).
-define(M(A), {one, A}).
-define(M(A, B), {two, A, B}).

main() ->
    io:format("~p~n", [[?M(), ?M(1), ?M(1, 2)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [zero,{one,1},{two,1,2}]
