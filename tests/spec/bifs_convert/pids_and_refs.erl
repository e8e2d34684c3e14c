%% Pids, references and funs as text have their well-known shapes.
-module(pids_and_refs).
-export([main/0, id/1]).

main() ->
    "<0." ++ _ = pid_to_list(self()),
    "#Ref<0." ++ _ = ref_to_list(make_ref()),
    "#Fun<pids_and_refs." ++ _ = erlang:fun_to_list(fun() -> ok end),
    io:format("~p~n", [list_to_pid(pid_to_list(self())) =:= self()]),
    io:format("~p~n", [erlang:fun_to_list(fun lists:map/2)]),
    io:format("~p ~p ~p~n", [self(), make_ref(), fun() -> ok end]),
    show(fun() -> list_to_pid(id("nonsense")) end).

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
% expect: "fun lists:map/2"
% expect: <pid> #Ref<ref> #Fun<pids_and_refs.1.uniq>
% expect: error badarg
