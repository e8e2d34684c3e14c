%% The template may be any expression whose value is a bitstring.
-module(template_not_binary).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [<< (id(X)) || X <- [<<1:3>>, <<>>, <<2:4>>] >>]),
    trace(fun() -> << (id(X)) || X <- [<<1:3>>, a] >> end),
    trace(fun() -> << (begin Y = id(X), <<Y:3>> end) || X <- [1, b] >> end).

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
% expect: <<18:7>>
% expect: error badarg
% expect:   template_not_binary:'-main/0-lbc$^1/2-1-'/2 line 7
% expect: error badarg
% expect:   template_not_binary:'-main/0-lbc$^3/2-2-'/2 line 8
