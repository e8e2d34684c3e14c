%% Values and sizes are evaluated from left to right, before anything is built.
-module(order_of_evaluation).
-export([main/0]).

main() ->
    R = <<(say(1)):(say(8)), (say(<<"b">>))/binary, (say(3)):(say(16))>>,
    io:format("~p~n", [R]),
    trace(fun() -> <<(say(a)), (say(5)):(say(-1))>> end),
    trace(fun() -> <<(say(a)), (throw(thrown))>> end).

say(X) ->
    io:format("~p ", [X]),
    X.

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

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 8 <<"b">> 3 16 <<1,98,0,3>>
% expect: a 5 -1 error badarg
% expect:   order_of_evaluation:'-main/0-fun-0-'/0 line 8
% expect: a throw thrown
% expect:   order_of_evaluation:'-main/0-fun-1-'/0 line 9
