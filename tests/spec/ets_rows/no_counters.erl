%% Counters and elements are for sets only.
-module(no_counters).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, {k, 1}),
         fails(fun() -> ets:update_counter(T, k, 1) end),
         fails(fun() -> ets:update_counter(T, k, 1, {k, 0}) end),
         fails(fun() -> ets:update_element(T, k, {2, x}) end),
         fails(fun() -> ets:update_element(T, k, {2, x}, {k, y}) end)
     end || Type <- [bag, duplicate_bag]].

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/4
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/4
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/4
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/4
