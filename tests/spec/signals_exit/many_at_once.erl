%% However many signals arrive at once, they are handled in the order sent, and no timeout strikes before those that were there.
% stress-skip: thousands of messages at once are too many for a collection at every safepoint
-module(many_at_once).
-export([main/0]).

-define(MANY, 6000).

main() ->
    Self = self(),
    process_flag(trap_exit, true),
    [Self ! N || N <- lists:seq(1, ?MANY)],
    io:format("~p~n", [receive ?MANY -> found after 0 -> missed end]),
    io:format("~p~n", [rest([]) =:= lists:seq(1, ?MANY - 1)]),
    %% The same with signals that are no messages in between, whose messages keep their places.
    Pids = [spawn_link(fun() -> receive stop -> exit(N) end end) || N <- lists:seq(1, ?MANY div 2)],
    flood(fun() -> [begin Self ! {mark, P}, P ! stop end || P <- Pids], ended(Pids), Self ! last end),
    io:format("~p~n", [receive last -> found after 0 -> missed end]),
    io:format("~p~n", [[receive {mark, P} -> P end || _ <- Pids] =:= Pids]),
    io:format("~p~n", [lists:sort([receive {'EXIT', _, N} -> N end || _ <- Pids]) =:= lists:seq(1, ?MANY div 2)]),
    %% Links and monitors that come when the end is decided already, behind many others.
    Busy = spawn(fun() -> receive go -> ok end, exit(over) end),
    Busy ! go,
    Refs = [monitor(process, Busy) || _ <- lists:seq(1, ?MANY)],
    [receive {'DOWN', R, process, Busy, Why} when Why =:= over; Why =:= noproc -> ok end || R <- Refs],
    io:format("~p~n", [process_info(self(), [message_queue_len, monitors])]).

ended(Pids) ->
    case lists:any(fun is_process_alive/1, Pids) of
        true -> receive after 1 -> ok end, ended(Pids);
        false -> ok
    end.

%% Nothing else runs on its scheduler while it sends.
flood(Send) ->
    {_, Ref} = spawn_opt(fun() -> Send(), exit(sent) end, [monitor, {priority, high}]),
    receive {'DOWN', Ref, process, _, sent} -> ok end.

rest(Seen) -> receive Any -> rest([Any | Seen]) after 0 -> lists:reverse(Seen) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: found
% expect: true
% expect: found
% expect: true
% expect: true
% expect: [{message_queue_len,0},{monitors,[]}]
