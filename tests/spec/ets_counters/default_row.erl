%% With a default, a missing key gets the default row first.
-module(default_row).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show(ets:update_counter(T, a, 1, {ignored, 10})),
    show(ets:update_counter(T, a, 1, {ignored, 10})),
    show(ets:update_counter(T, b, {3, 2}, {x, y, 5})),
    show(ets:update_counter(T, c, [], {x, y})),
    show(lists:sort(ets:tab2list(T))),
    fails(fun() -> ets:update_counter(T, d, 1, {x, y}) end),
    fails(fun() -> ets:update_counter(T, d, 1, {x}) end),
    fails(fun() -> ets:update_counter(T, d, 1, x) end),
    show(lists:sort(ets:tab2list(T))).

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 11
% expect: 12
% expect: 7
% expect: []
% expect: [{a,12},{c,y},{b,y,7}]
% expect: error:badarg ets:update_counter/4
% expect: error:badarg ets:update_counter/4
% expect: error:badarg ets:update_counter/4
% expect: [{a,12},{c,y},{b,y,7}]
