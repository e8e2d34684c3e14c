%% give_away makes another process the owner, which gets a message.
-module(give_away).
-export([main/0]).

main() ->
    Self = self(),
    T = ets:new(t, [private]),
    ets:insert(T, {k, v}),
    {Pid, Ref} = spawn_monitor(fun() ->
        receive {'ETS-TRANSFER', T, From, Data} -> Self ! {got, From =:= Self, Data, ets:lookup(T, k)} end,
        receive stop -> ok end
    end),
    show(ets:give_away(T, Pid, #{gift => "data"})),
    receive {got, Right, Data, Row} -> show({Right, Data, Row}) end,
    show(ets:info(T, owner) =:= Pid),
    show(element(1, element(2, (catch ets:lookup(T, k))))),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    show(ets:info(T)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: {true,#{gift => "data"},[{k,v}]}
% expect: true
% expect: badarg
% expect: undefined
