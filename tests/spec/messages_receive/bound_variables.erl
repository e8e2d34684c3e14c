%% Variables bound before receive must match.
-module(bound_variables).
-export([main/0]).

main() ->
    A = 1,
    [self() ! {N, v} || N <- [3, 2, 1]],
    receive {A, V} -> io:format("~p ~p~n", [A, V]) end,
    Wanted = {2, v},
    receive Wanted -> io:format("wanted~n") end,
    receive {B, _} when B > A -> io:format("~p~n", [B]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 v
% expect: wanted
% expect: 3
