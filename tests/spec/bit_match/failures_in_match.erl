%% A match that fails raises badmatch with the whole binary, whatever part of it was at fault.
-module(failures_in_match).
-export([main/0, id/1]).

main() ->
    trace(fun() -> <<A:4, A:4, _/bits>> = id(<<16#12, 3>>), A end),
    trace(fun() -> <<N, _:N/binary>> = id(<<3, 1, 2, 3, 4>>), N end),
    trace(fun() -> <<_:3, "ab">> = id(<<0:3, "ac">>) end),
    trace(fun() -> <<X/utf8>> = id(<<200>>), X end),
    trace(fun() -> <<F/float>> = id(<<-1:64>>), F end),
    trace(fun() -> <<X/binary>> = id(<<1:7>>), X end),
    trace(fun() -> <<X/binary>> = id([1]), X end).

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
% expect: error {badmatch,<<18,3>>}
% expect:   failures_in_match:'-main/0-fun-0-'/0 line 6
% expect: error {badmatch,<<3,1,2,3,4>>}
% expect:   failures_in_match:'-main/0-fun-1-'/0 line 7
% expect: error {badmatch,<<12,44,3:3>>}
% expect:   failures_in_match:'-main/0-fun-2-'/0 line 8
% expect: error {badmatch,<<"È">>}
% expect:   failures_in_match:'-main/0-fun-3-'/0 line 9
% expect: error {badmatch,<<"ÿÿÿÿÿÿÿÿ">>}
% expect:   failures_in_match:'-main/0-fun-4-'/0 line 10
% expect: error {badmatch,<<1:7>>}
% expect:   failures_in_match:'-main/0-fun-5-'/0 line 11
% expect: error {badmatch,[1]}
% expect:   failures_in_match:'-main/0-fun-6-'/0 line 12
