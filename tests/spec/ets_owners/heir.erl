%% The heir of a table gets it with a message when the owner ends.
-module(heir).
-export([main/0]).

main() ->
    Self = self(),
    {Pid, Ref} = spawn_monitor(fun() ->
        T = ets:new(t, [{heir, Self, {data, [1]}}]),
        U = ets:new(u, [named_table, {heir, Self, x}]),
        ets:insert(T, {k, v}),
        Self ! {made, T, U, ets:info(T, heir) =:= Self}
    end),
    {T, U} = receive {made, T0, U0, IsHeir} -> show(IsHeir), {T0, U0} end,
    receive {'DOWN', Ref, _, _, normal} -> ok end,
    show([receive {'ETS-TRANSFER', T, Pid, Data} -> Data after 0 -> none end, ets:lookup(T, k)]),
    show([receive {'ETS-TRANSFER', u, Pid, X} -> X after 0 -> none end, ets:info(u, owner) =:= Self]),
    show([ets:insert(T, {mine, 1}), ets:info(T, heir) =:= Self, U]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [{data,[1]},[{k,v}]]
% expect: [x,true]
% expect: [true,true,u]
