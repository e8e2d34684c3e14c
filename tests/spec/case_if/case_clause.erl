%% No branch fits: case_clause with the value.
-module(case_clause).
-export([main/0, id/1]).

main() ->
    trace(fun() -> case id({error, x}) of {ok, V} -> V end end),
    trace(fun() -> case id([1, 2, 3]) of [] -> empty; [_] -> one end end),
    trace(fun() -> case id(5) of 5.0 -> float; five -> atom end end).

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
% expect: error {case_clause,{error,x}}
% expect:   case_clause:'-main/0-fun-0-'/0 line 6
% expect: error {case_clause,[1,2,3]}
% expect:   case_clause:'-main/0-fun-1-'/0 line 7
% expect: error {case_clause,5}
% expect:   case_clause:'-main/0-fun-2-'/0 line 8
