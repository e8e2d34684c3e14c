%% An error in a comprehension has a frame with the name the compiler gave it.
-module(exception_inside).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, invert([1, 2, id(0)])} end),
    trace(fun() -> {got, pairs([id(a), 1])} end).

invert(Numbers) ->
    [10 div N || N <- Numbers].

pairs(List) ->
    #{X => X + 1 || X <- List}.

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
% expect:   erlang:'div'/[10,0] line undefined
% expect:   exception_inside:'-invert/1-lc$^0/1-0-'/1 line 10
% expect:   exception_inside:'-invert/1-lc$^0/1-0-'/1 line 10
% expect:   exception_inside:'-main/0-fun-0-'/0 line 6
% expect: error badarith
% expect:   erlang:'+'/[a,1] line undefined
% expect:   exception_inside:'-pairs/1-lc$^0/1-0-'/1 line 13
% expect:   exception_inside:pairs/1 line 13
% expect:   exception_inside:'-main/0-fun-1-'/0 line 7
