%% Filters must be true or false, wherever they stand.
-module(bad_filters).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [X || X <- [1, 2], id(X)] end),
    trace(fun() -> [X || id(neither), X <- [1]] end),
    trace(fun() -> [X || X <- [true, false, 3], id(X)] end),
    io:format("~w~n", [[X || X <- [true, 1, false], X]]).

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
% expect:   bad_filters:'-main/0-lc$^0/1-0-'/1 line 6
% expect: error {bad_filter,neither}
% expect:   bad_filters:'-main/0-fun-3-'/0 line 7
% expect: error {bad_filter,3}
% expect:   bad_filters:'-main/0-lc$^4/1-2-'/1 line 8
% expect:   bad_filters:'-main/0-lc$^4/1-2-'/1 line 8
% expect: [true]
