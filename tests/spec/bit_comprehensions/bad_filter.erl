%% A filter that is neither true nor false is bad_filter.
-module(bad_filter).
-export([main/0, id/1]).

main() ->
    trace(fun() -> << <<X>> || X <- [1, 2], id(X) >> end),
    trace(fun() -> [X || <<X>> <= id(<<1, 2>>), id(maybe_so)] end),
    trace(fun() -> << <<X>> || id(no), X <- [1] >> end).

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
% expect: error {bad_filter,1}
% expect:   bad_filter:'-main/0-lbc$^0/2-0-'/2 line 6
% expect: error {bad_filter,maybe_so}
% expect:   bad_filter:'-main/0-lc$^2/1-1-'/1 line 7
% expect: error {bad_filter,no}
% expect:   bad_filter:'-main/0-fun-5-'/0 line 8
