%% Protected tables are read by all, private ones by their owner only, public ones changed by all.
-module(access).
-export([main/0]).

main() ->
    Tables = [ets:new(t, [P]) || P <- [public, protected, private]],
    [ets:insert(T, {k, 1}) || T <- Tables],
    Self = self(),
    Tries = [fun(T) -> ets:lookup(T, k) end, fun(T) -> ets:first(T) end, fun(T) -> ets:select(T, [{'_', [], ['$_']}]) end,
             fun(T) -> ets:insert(T, {l, 2}) end, fun(T) -> ets:update_counter(T, k, 1) end, fun(T) -> ets:take(T, l) end,
             fun(T) -> ets:delete_all_objects(T) end, fun(T) -> ets:safe_fixtable(T, true) end, fun(T) -> ets:info(T, size) end,
             fun(T) -> ets:setopts(T, {heir, none}) end, fun(T) -> ets:delete(T) end],
    spawn(fun() ->
        Self ! {results, [[try Try(T) catch error:R -> R end || Try <- Tries] || T <- Tables]}
    end),
    receive {results, Results} -> [show(R) || R <- Results] end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[{k,1}],k,[{k,1}],true,2,[{l,2}],true,true,0,badarg,true]
% expect: [[{k,1}],k,[{k,1}],badarg,badarg,badarg,badarg,true,1,badarg,badarg]
% expect: [badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,1,badarg,badarg]
