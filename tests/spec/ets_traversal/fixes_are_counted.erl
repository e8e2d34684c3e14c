%% A table is fixed until each process has let go as often as it has fixed it.
-module(fixes_are_counted).
-export([main/0]).

main() ->
    T = ets:new(t, [public]),
    show([ets:info(T, fixed), ets:info(T, safe_fixed), ets:info(T, safe_fixed_monotonic_time)]),
    ets:safe_fixtable(T, true),
    ets:safe_fixtable(T, true),
    {Time, Who} = ets:info(T, safe_fixed_monotonic_time),
    show({is_integer(Time), [{P =:= self(), N} || {P, N} <- Who], ets:info(T, fixed)}),
    {Pid, Ref} = spawn_monitor(fun() -> ets:safe_fixtable(T, true), receive stop -> ok end end),
    wait(fun() -> length(element(2, ets:info(T, safe_fixed))) =:= 2 end),
    ets:safe_fixtable(T, false),
    ets:safe_fixtable(T, false),
    show([{P =:= Pid, N} || {P, N} <- element(2, ets:info(T, safe_fixed))]),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    show([ets:info(T, fixed), ets:info(T, safe_fixed), ets:safe_fixtable(T, false)]).

wait(Fun) ->
    case Fun() of
        true -> ok;
        false -> timer:sleep(1), wait(Fun)
    end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [false,false,false]
% expect: {true,[{true,2}],true}
% expect: [{true,1}]
% expect: [false,false,true]
