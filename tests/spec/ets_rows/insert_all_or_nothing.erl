%% A list with one wrong row inserts nothing.
-module(insert_all_or_nothing).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    fails(fun() -> ets:insert(T, [{a, 1}, {b, 2}, x, {c, 3}]) end),
    fails(fun() -> ets:insert(T, [{a, 1}, {}]) end),
    fails(fun() -> ets:insert(T, [{a, 1} | {b, 1}]) end),
    fails(fun() -> ets:insert_new(T, [{a, 1} | b]) end),
    io:format("~p ~p~n", [ets:info(T, size), ets:insert(T, [])]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:insert/2
% expect: error:badarg ets:insert/2
% expect: error:badarg ets:insert/2
% expect: error:badarg ets:insert_new/2
% expect: 0 true
