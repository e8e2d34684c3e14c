%% A function whose binary patterns all fail raises function_clause with the binary as it was passed.
-module(function_clause).
-export([main/0, id/1, f/2]).

main() ->
    trace(fun() -> f(id(<<1, 2, 3, 4, 9>>), 0) end),
    trace(fun() -> f(id(<<1, 2:4>>), 0) end),
    trace(fun() -> f(id(atom), 0) end).

f(<<A, B, R/binary>>, N) when A < 9 -> f(R, N + A + B);
f(<<>>, N) -> N.

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
% expect: error function_clause
% expect:   function_clause:f/[<<"\t">>,10] line 10
% expect: error function_clause
% expect:   function_clause:f/[<<1,2:4>>,0] line 10
% expect: error function_clause
% expect:   function_clause:f/[atom,0] line 10
