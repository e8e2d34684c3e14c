%% Exceptions raised in a template or source pass through.
-module(exception_inside).
-export([main/0, id/1]).

main() ->
    trace(fun() -> << <<(id(X) div (X - 2))>> || X <- id([1, 2]) >> end),
    trace(fun() -> << <<X>> || <<X>> <= (id(fun() -> throw(source) end))() >> end),
    trace(fun() -> [exit({at, X}) || <<X:4>> <= id(<<16#70>>)] end).

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
% expect: error badarith
% expect:   erlang:'div'/[2,0] line undefined
% expect:   exception_inside:'-main/0-lbc$^0/2-0-'/2 line 6
% expect: throw source
% expect:   exception_inside:'-main/0-fun-2-'/0 line 7
% expect:   exception_inside:'-main/0-fun-4-'/0 line 7
% expect: exit {at,7}
% expect:   exception_inside:'-main/0-lc$^5/1-2-'/1 line 8
