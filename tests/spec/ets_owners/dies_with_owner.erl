%% A table ends with its owner, before others hear of it.
-module(dies_with_owner).
-export([main/0]).

main() ->
    Self = self(),
    {Pid, Ref} = spawn_monitor(fun() ->
        T = ets:new(named, [named_table, public]),
        U = ets:new(u, []),
        ets:insert(T, [{N} || N <- lists:seq(1, 1000)]),
        Self ! {tables, T, U},
        receive stop -> ok end
    end),
    receive {tables, T, U} -> ok end,
    show([T, ets:info(T, size), ets:info(U, size), ets:info(U, owner) =:= Pid, is_reference(ets:whereis(T))]),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, normal} -> ok end,
    show([ets:info(T), ets:info(U), ets:info(T, size), ets:whereis(T)]),
    show(element(1, element(2, (catch ets:lookup(T, 1))))),
    show([ets:new(named, [named_table]), ets:tab2list(named)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [named,1000,0,true,true]
% expect: [undefined,undefined,undefined,undefined]
% expect: badarg
% expect: [named,[]]
