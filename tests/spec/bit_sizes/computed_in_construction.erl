%% Sizes of a construction are arbitrary expressions, also calls and funs.
-module(computed_in_construction).
-export([main/0, id/1]).

main() ->
    F = fun(X) -> X * 4 end,
    io:format("~w~n", [{<<7:(id(3) + 1)>>, <<1:(F(2))/little, 2:(hd([9, 8]))>>, <<(id(<<"abcdef">>)):(length("xy"))/binary>>}]),
    trace(fun() -> <<1:(hd(id([])))>> end),
    trace(fun() -> <<1:(F(id(a)))>> end).

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
% expect: {<<7:4>>,<<1,1,0:1>>,<<97,98>>}
% expect: error badarg
% expect:   erlang:hd/[[]] line undefined
% expect:   computed_in_construction:'-main/0-fun-1-'/0 line 8
% expect: error badarith
% expect:   erlang:'*'/[a,4] line undefined
% expect:   computed_in_construction:'-main/0-fun-0-'/1 line 6
% expect:   computed_in_construction:'-main/0-fun-2-'/1 line 9
