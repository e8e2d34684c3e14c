%% The frame of a function_clause holds the arguments; frames below hold arities.
-module(function_clause).
-export([main/0]).

main() ->
    trace(fun() -> {got, outer(3)} end).

outer(N) -> [inner(N - 1)].

inner(N) -> {deep(N - 1, "text")}.

deep(0, []) -> ok.

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
% expect: error function_clause
% expect:   function_clause:deep/[1,"text"] line 12
