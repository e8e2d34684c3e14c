%% A value that no else clause matches is else_clause.
-module(else_clause_error).
-export([main/0, id/1]).

main() ->
    trace(fun() -> maybe ok ?= id(wrong) else other -> fine end end),
    trace(fun() -> maybe ok ?= id(7) else N when N > 7 -> large end end),
    trace(fun() -> maybe {a, X} ?= id({a, 1}), {b, Y} ?= id({c, X}), Y else {b, _} -> b end end).

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
% expect: error {else_clause,wrong}
% expect:   else_clause_error:'-main/0-fun-0-'/0 line 6
% expect: error {else_clause,7}
% expect:   else_clause_error:'-main/0-fun-1-'/0 line 7
% expect: error {else_clause,{c,1}}
% expect:   else_clause_error:'-main/0-fun-2-'/0 line 8
