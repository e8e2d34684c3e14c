%% Spawning what is not a fun, or with arguments that are not a list, is badarg.
-module(spawn_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> spawn(id(not_a_fun)) end),
    show(fun() -> spawn(lists, reverse, id(not_a_list)) end),
    show(fun() -> spawn(id("m"), f, []) end),
    show(fun() -> spawn_link(id(1)) end),
    show(fun() -> is_process_alive(id(not_a_pid)) end),
    show(fun() -> exit(id(not_a_pid), kill) end),
    show(fun() -> link(id(nobody)) end),
    show(fun() -> process_flag(id(no_flag), true) end).

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
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
