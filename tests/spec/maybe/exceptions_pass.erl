%% maybe catches nothing: exceptions in it and in else pass through.
-module(exceptions_pass).
-export([main/0, id/1]).

main() ->
    trace(fun() -> maybe ok ?= throw(inside), 1 else _ -> 2 end end),
    trace(fun() -> maybe ok ?= id(no), 1 else no -> error(in_else) end end),
    trace(fun() -> maybe ok ?= id(ok), X = id(1), 2 = X else _ -> caught end end).

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
% expect: throw inside
% expect:   exceptions_pass:'-main/0-fun-0-'/0 line 6
% expect: error in_else
% expect:   exceptions_pass:'-main/0-fun-1-'/0 line 7
% expect: error {badmatch,1}
% expect:   exceptions_pass:'-main/0-fun-2-'/0 line 8
