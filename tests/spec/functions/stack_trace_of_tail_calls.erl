%% A tail call leaves no frame behind; other calls do, with their lines.
-module(stack_trace_of_tail_calls).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, a(id(0))} end),
    trace(fun() -> {got, a(id(1))} end).

a(X) ->
    Result = b(X),
    {a, Result}.

b(X) -> c(X).

c(X) ->
    [d(X)].

d(0) ->
    zero;
d(X) ->
    error({reached, X}).

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
% expect: {got,{a,[zero]}}
% expect: error {reached,1}
% expect:   stack_trace_of_tail_calls:d/1 line 21
% expect:   stack_trace_of_tail_calls:c/1 line 16
% expect:   stack_trace_of_tail_calls:a/1 line 10
% expect:   stack_trace_of_tail_calls:'-main/0-fun-1-'/0 line 7
