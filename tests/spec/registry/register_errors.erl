%% A name that is taken, a process that has one, a dead process, a bad name: badarg.
-module(register_errors).
-export([main/0, id/1]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    register(taken, Pid),
    trace(fun() -> {got, register(id(taken), self())} end),
    trace(fun() -> {got, register(id(other), Pid)} end),
    trace(fun() -> {got, register(id(undefined), self())} end),
    trace(fun() -> {got, register(id("text"), self())} end),
    trace(fun() -> {got, unregister(id(nobody))} end),
    trace(fun() -> {got, whereis(id("nobody"))} end).

%% Pids in arguments vary from run to run: only the first frame's name is shown.
trace(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Stack ->
            {M, N, Args, _} = hd(Stack),
            io:format("~p ~p in ~p:~p/~p~n", [Class, Reason, M, N, length(Args)])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg in erlang:register/2
% expect: error badarg in erlang:register/2
% expect: error badarg in erlang:register/2
% expect: error badarg in erlang:register/2
% expect: error badarg in erlang:unregister/1
% expect: error badarg in erlang:whereis/1
