%% After demonitor no DOWN comes; flush removes one that is there already.
-module(demonitor).
-export([main/0, id/1]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Ref = monitor(process, Pid),
    io:format("~p~n", [demonitor(Ref)]),
    Pid ! stop,
    io:format("~p~n", [receive {'DOWN', Ref, _, _, _} -> down after 50 -> nothing end]),
    {_, Ref2} = spawn_monitor(fun() -> ok end),
    timer:sleep(50),
    io:format("~p~n", [demonitor(Ref2, [flush])]),
    io:format("~p~n", [receive M -> M after 20 -> nothing end]),
    {_, Ref3} = spawn_monitor(fun() -> timer:sleep(infinity) end),
    io:format("~p~n", [[demonitor(Ref3, [info]), demonitor(Ref3, [info]), demonitor(make_ref())]]),
    show(fun() -> demonitor(id(not_a_ref)) end),
    show(fun() -> demonitor(make_ref(), id([bad])) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: nothing
% expect: true
% expect: nothing
% expect: [true,false,true]
% expect: error badarg
% expect: error badarg
