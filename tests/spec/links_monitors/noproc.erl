%% Monitoring, linking and calling what is not there.
-module(noproc).
-export([main/0, id/1]).

main() ->
    Pid = spawn(fun() -> ok end),
    timer:sleep(20),
    Ref = monitor(process, Pid),
    receive {'DOWN', Ref, process, _, Reason} -> io:format("~p~n", [Reason]) end,
    show(fun() -> no_such_name ! hello end),
    show(fun() -> monitor(process, id("no process")) end),
    show(fun() -> monitor(id(door), self()) end),
    show(fun() -> unlink(id(nobody)) end).

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
% expect: noproc
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
