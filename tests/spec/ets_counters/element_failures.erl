%% A wrong place or change of update_element changes nothing.
-module(element_failures).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, a, b}),
    Changes = [{1, x}, {0, x}, {4, x}, {x, y}, {2}, {2, x, y}, x, [{2, x}, {4, y}], [{2, x}, {1, y}], [{2, x} | y], 2],
    [fails(fun() -> ets:update_element(T, k, Change) end) || Change <- Changes],
    fails(fun() -> ets:update_element(T, missing, {1, x}) end),
    fails(fun() -> ets:update_element(T, missing, {2, x}, x) end),
    fails(fun() -> ets:update_element(T, missing, {3, x}, {a, b}) end),
    io:format("~p ~p~n", [ets:update_element(T, missing, {9, x}), ets:tab2list(T)]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: no failure: false
% expect: error:badarg ets:update_element/4
% expect: error:badarg ets:update_element/4
% expect: false [{k,a,b}]
