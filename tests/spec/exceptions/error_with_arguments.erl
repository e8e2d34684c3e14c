%% error/2 puts arguments into the top frame; error/3 takes options too.
-module(error_with_arguments).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [check(id(7), text)]),
    trace(fun() -> {got, check(id(-1), text)} end),
    trace(fun() -> {got, check(id(-2), text)} end).

check(-1, X) -> {error(negative, [-1, X])};
check(-2, X) -> {error({bad, X}, none)};
check(N, _) -> N.

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
% expect: 7
% expect: error negative
% expect:   error_with_arguments:check/[-1,text] line 10
% expect:   error_with_arguments:'-main/0-fun-0-'/0 line 7
% expect: error {bad,text}
% expect:   error_with_arguments:check/2 line 11
% expect:   error_with_arguments:'-main/0-fun-1-'/0 line 8
