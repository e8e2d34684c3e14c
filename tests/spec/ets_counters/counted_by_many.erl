%% Counters that several processes update lose no step.
-module(counted_by_many).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [public, Type | Options]),
         ets:insert(T, [{N, 0} || N <- lists:seq(1, 4)]),
         Monitors = [spawn_monitor(fun() -> [ets:update_counter(T, N rem 4 + 1, {2, 1}) || N <- lists:seq(1, 500)] end)
                     || _ <- lists:seq(1, 8)],
         [receive {'DOWN', Ref, _, _, normal} -> ok end || {_, Ref} <- Monitors],
         show({Type, Options, lists:sort(ets:tab2list(T))})
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {set, [{write_concurrency, true}]}]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,[],[{1,1000},{2,1000},{3,1000},{4,1000}]}
% expect: {ordered_set,[],[{1,1000},{2,1000},{3,1000},{4,1000}]}
% expect: {set,[{write_concurrency,true}],[{1,1000},{2,1000},{3,1000},{4,1000}]}
