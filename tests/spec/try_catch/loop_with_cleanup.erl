%% A resource opened and closed around each step of a loop is closed also for steps that fail.
-module(loop_with_cleanup).
-export([main/0]).

main() ->
    put(open, 0), put(max, 0),
    R = [step(N) || N <- lists:seq(1, 8)],
    io:format("~p~n~p~n", [R, {get(open), get(max)}]).

step(N) ->
    with(fun() -> with(fun() -> work(N) end) end).

with(F) ->
    put(open, get(open) + 1),
    put(max, max(get(max), get(open))),
    try F() of
        V -> {ok, V}
    catch
        throw:{skip, R} -> {skipped, R};
        error:R -> throw({skip, R})
    after
        put(open, get(open) - 1)
    end.

work(N) when N rem 4 =:= 0 -> throw({skip, N});
work(N) when N rem 3 =:= 0 -> error({three, N});
work(N) -> N * N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{ok,{ok,1}},
% expect:  {ok,{ok,4}},
% expect:  {skipped,{three,3}},
% expect:  {ok,{skipped,4}},
% expect:  {ok,{ok,25}},
% expect:  {skipped,{three,6}},
% expect:  {ok,{ok,49}},
% expect:  {ok,{skipped,8}}]
% expect: {0,2}
