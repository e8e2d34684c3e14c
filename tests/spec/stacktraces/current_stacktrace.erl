%% process_info(self(), current_stacktrace) shows the active calls; calls in tail position are gone there, too.
-module(current_stacktrace).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [a(1)]),
    io:format("~p~n", [b(2)]).

a(X) -> {a2(X)}.
a2(X) -> R = stack(), {X, R}.

b(X) -> c(X).
c(X) -> [begin Y = stack(), {X, Y} end || _ <- [1]].

stack() ->
    {current_stacktrace, S} = process_info(self(), current_stacktrace),
    [{F, A} || {?MODULE, F, A, _} <- S, F =/= main].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{1,[{stack,0},{a2,1},{a,1}]}}
% expect: [{2,[{stack,0},{'-c/1-lc$^0/1-0-',2}]}]
