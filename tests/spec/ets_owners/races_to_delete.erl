%% Tables that several processes use and delete end once, others get badarg.
-module(races_to_delete).
-export([main/0]).

main() ->
    Results = [race() || _ <- lists:seq(1, 100)],
    io:format("~p~n", [lists:usort(Results)]).

race() ->
    T = ets:new(t, [public]),
    ets:insert(T, [{N} || N <- lists:seq(1, 100)]),
    Self = self(),
    Pids = [spawn_link(fun() -> Self ! {self(), use(T, Kind)} end) || Kind <- [delete, read, write, delete, scan]],
    Results = [receive {Pid, R} -> R end || Pid <- Pids],
    {length([x || deleted <- Results]), ets:info(T)}.

use(T, delete) -> try ets:delete(T), deleted catch error:badarg -> late end;
use(T, read) -> try [ets:lookup(T, N) || N <- lists:seq(1, 200)], read catch error:badarg -> gone end;
use(T, write) -> try [ets:insert(T, {N, x}) || N <- lists:seq(50, 200)], written catch error:badarg -> gone end;
use(T, scan) -> try ets:select(T, [{{'$1'}, [], ['$1']}]), scanned catch error:badarg -> gone end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,undefined}]
