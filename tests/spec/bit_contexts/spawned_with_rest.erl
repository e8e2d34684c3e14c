%% A process spawned on the way owns the rest of its step.
-module(spawned_with_rest).
-export([main/0, f/2]).

main() ->
    f(<<"abc">>, self()),
    io:format("~p~n", [lists:sort([receive M -> M end || _ <- "123"])]).

f(<<C, T/binary>>, To) ->
    spawn_link(fun() -> To ! {C, count(T, 0), T} end),
    f(T, To);
f(<<>>, _) -> ok.

count(<<_, T/binary>>, N) -> count(T, N + 1);
count(<<>>, N) -> N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{97,2,<<"bc">>},{98,1,<<"c">>},{99,0,<<>>}]
