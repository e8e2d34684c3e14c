%% Sending to a name nobody has, or to what is no address, is badarg; to a dead process it is silent.
-module(send_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {sent, id(no_such_name) ! m} end),
    trace(fun() -> {sent, id(42) ! m} end),
    trace(fun() -> {sent, id("pid") ! m} end),
    {Pid, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [Pid ! m]),
    io:format("~p~n", [{no_such_name, node()} ! m]).

%% Prints the value of a fun, or its exception with the frames down to the fun.
trace(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Stack ->
            io:format("~p ~p~n", [Class, Reason]),
            [frame(Frame) || Frame <- lists:takewhile(fun(Frame) -> element(2, Frame) =/= trace end, Stack)]
    end.

frame({Module, Name, Arity, Location}) ->
    io:format("  ~p:~p/~p line ~p~n", [Module, Name, Arity, proplists:get_value(line, Location)]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg
% expect:   erlang:send/[no_such_name,m] line undefined
% expect:   send_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:send/[42,m] line undefined
% expect:   send_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:send/["pid",m] line undefined
% expect:   send_errors:'-main/0-fun-2-'/0 line 8
% expect: m
% expect: m
