%% The frame of a function_clause holds the arguments; frames below hold arities.
-module(function_clause).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [outer(id(2), [])]),
    trace(fun() -> {got, outer(id(3), "text")} end).

outer(N, List) -> [inner(N - 1, List)].

inner(N, List) -> {deep(N - 1, List)}.

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

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{ok}]
% expect: error function_clause
% expect:   function_clause:deep/[1,"text"] line 13
% expect:   function_clause:inner/2 line 11
% expect:   function_clause:outer/2 line 9
% expect:   function_clause:'-main/0-fun-0-'/0 line 7
