%% A selection over many rows lets others run, and sees all rows.
-module(long_selections).
-export([main/0]).

main() ->
    T = ets:new(t, [public]),
    N = 4000,
    ets:insert(T, [{K, K rem 10, <<K:32>>} || K <- lists:seq(1, N)]),
    Self = self(),
    Ticker = spawn_link(fun() -> tick(Self, 0) end),
    show(length(ets:select(T, [{{'$1', '$2', '_'}, [{'=:=', '$2', 3}], [{{'$1', '$2'}}]}]))),
    show(lists:sum(ets:select(T, [{{'$1', '_', '_'}, [], ['$1']}])) =:= N * (N + 1) div 2),
    show(ets:select_count(T, [{{'_', 5, '_'}, [], [true]}])),
    show(ets:select_delete(T, [{{'_', 5, '_'}, [], [true]}])),
    show(length(ets:tab2list(T))),
    Ticker ! stop,
    receive {ticks, Ticks} -> show(Ticks > 0) end.

tick(To, N) ->
    receive stop -> To ! {ticks, N}
    after 0 -> erlang:yield(), tick(To, N + 1)
    end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 400
% expect: true
% expect: 400
% expect: 400
% expect: 3600
% expect: true
