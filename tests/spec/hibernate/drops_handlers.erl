%% A try around hibernate/3 is gone when the process wakes up.
-module(drops_handlers).
-export([main/0, awake/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() ->
        try erlang:hibernate(?MODULE, awake, []) catch _:_ -> io:format("caught~n") after io:format("after~n") end
    end),
    Pid ! go,
    receive {'DOWN', Ref, _, _, Reason} -> io:format("~p~n", [Reason]) end.

awake() -> exit(fresh_stack).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: fresh_stack
