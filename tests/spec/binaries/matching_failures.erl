%% A binary that is too short, or differs in a literal, does not match.
-module(matching_failures).
-export([main/0, id/1]).

main() ->
    trace(fun() -> <<X:32>> = id(<<1, 2, 3>>), X end),
    trace(fun() -> <<"GET ", R/binary>> = id(<<"PUT x">>), R end),
    trace(fun() -> <<N, B:N/binary>> = id(<<5, 1, 2>>), B end),
    trace(fun() -> <<_:8>> = id(<<1, 2>>) end),
    trace(fun() -> <<_/binary>> = id("no binary") end),
    io:format("~p~n", [[kind(X) || X <- [<<>>, <<1>>, <<2, 3>>, <<0:64>>, a]]]).

kind(<<>>) -> empty;
kind(<<1>>) -> one;
kind(<<2, _>>) -> two;
kind(<<N:64>>) -> {word, N};
kind(_) -> other.

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
% expect: error {badmatch,<<1,2,3>>}
% expect:   matching_failures:'-main/0-fun-0-'/0 line 6
% expect: error {badmatch,<<"PUT x">>}
% expect:   matching_failures:'-main/0-fun-1-'/0 line 7
% expect: error {badmatch,<<5,1,2>>}
% expect:   matching_failures:'-main/0-fun-2-'/0 line 8
% expect: error {badmatch,<<1,2>>}
% expect:   matching_failures:'-main/0-fun-3-'/0 line 9
% expect: error {badmatch,"no binary"}
% expect:   matching_failures:'-main/0-fun-4-'/0 line 10
% expect: [empty,one,two,{word,0},other]
