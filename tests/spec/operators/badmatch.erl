%% A match that fails is an error with the value, at the line of the match.
-module(badmatch).
-export([main/0, id/1]).

main() ->
    trace(fun() -> 1 = id(2) end),
    trace(fun() -> [_ | _] = id([]) end),
    trace(fun() ->
                  X = id(1),
                  X = id(2),
                  X
          end),
    trace(fun() -> #{a := _} = id(#{b => 1}) end),
    trace(fun() -> "ab" ++ _ = id("ba") end).

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
% expect: error {badmatch,2}
% expect:   badmatch:'-main/0-fun-0-'/0 line 6
% expect: error {badmatch,[]}
% expect:   badmatch:'-main/0-fun-1-'/0 line 7
% expect: error {badmatch,2}
% expect:   badmatch:'-main/0-fun-2-'/0 line 10
% expect: error {badmatch,#{b => 1}}
% expect:   badmatch:'-main/0-fun-3-'/0 line 13
% expect: error {badmatch,"ba"}
% expect:   badmatch:'-main/0-fun-4-'/0 line 14
