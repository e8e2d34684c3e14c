%% Dictionary, flags, links and queued messages live on through hibernation.
-module(keeps_state).
-export([main/0, awake/2]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    Pid = spawn_link(fun() ->
        put(key, {value, lists:seq(1, 5)}),
        process_flag(trap_exit, true),
        erlang:hibernate(?MODULE, awake, [Self, <<0:8000>>])
    end),
    receive after 10 -> ok end,
    exit(Pid, poke),
    receive {seen, Key, Message, Size} -> io:format("~p ~p ~p~n", [Key, Message, Size]) end,
    receive {'EXIT', Pid, Reason} -> io:format("~p~n", [Reason]) end.

awake(To, Binary) ->
    receive {'EXIT', To, M} -> To ! {seen, get(key), M, byte_size(Binary)}, exit(done) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {value,[1,2,3,4,5]} poke 1000
% expect: done
