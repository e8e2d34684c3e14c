%% hibernate/3 with a message in the queue goes on at once.
-module(message_waiting).
-export([main/0, awake/0]).

main() ->
    {_, Ref} = spawn_monitor(fun() ->
        self() ! early,
        erlang:hibernate(?MODULE, awake, [])
    end),
    receive {'DOWN', Ref, _, _, Reason} -> io:format("~p~n", [Reason]) end.

awake() -> receive M -> exit({got, M}) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {got,early}
