%% A tuple pattern that does not fit the value is badmatch with the value.
-module(badmatch).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {ok, X} = id({error, enoent}), X end),
    trace(fun() -> {_, _} = id({1, 2, 3}) end),
    trace(fun() -> {Y, Y} = id({1, 2}), Y end).

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
% expect: error {badmatch,{error,enoent}}
% expect:   badmatch:'-main/0-fun-0-'/0 line 6
% expect: error {badmatch,{1,2,3}}
% expect:   badmatch:'-main/0-fun-1-'/0 line 7
% expect: error {badmatch,{1,2}}
% expect:   badmatch:'-main/0-fun-2-'/0 line 8
