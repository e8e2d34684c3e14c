%% Comparisons never fail, arithmetic in one side does, with the operator in the trace.
-module(comparison_chain_error).
-export([main/0, id/1]).

main() ->
    trace(fun() -> id(a) + 1 < 2 end),
    trace(fun() -> 2 > id(b) * 3 end),
    trace(fun() -> {1, id([]) - 1} end),
    io:format("~p~n", [id(a) < 1]).

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
% expect:   erlang:'+'/[a,1] line undefined
% expect:   comparison_chain_error:'-main/0-fun-0-'/0 line 6
% expect: error badarith
% expect:   erlang:'*'/[b,3] line undefined
% expect:   comparison_chain_error:'-main/0-fun-1-'/0 line 7
% expect: error badarith
% expect:   erlang:'-'/[[],1] line undefined
% expect:   comparison_chain_error:'-main/0-fun-2-'/0 line 8
% expect: false
