%% A wrong step, element or key changes nothing.
-module(counter_failures).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, 1, x}),
    Steps = [a, 1.0, {1, 1}, {0, 1}, {4, 1}, {3, 1}, {2, x}, {2, 1.5}, {2, 1, 2}, {2, 1, x, 0}, {2, 1, 5, x}, {x, 1}, {},
             [{2, 5}, {3, 1}], [{2, 5}, x], [{2, 5} | x], [1], <<>>],
    [fails(fun() -> ets:update_counter(T, k, Step) end) || Step <- Steps],
    fails(fun() -> ets:update_counter(T, missing, 1) end),
    io:format("~p~n", [ets:lookup(T, k)]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: [{k,1,x}]
