%% lookup_element gives an element, a list of them in bags, or the default.
-module(lookup_element).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, one, two}),
    show([ets:lookup_element(T, k, I) || I <- [1, 2, 3]]),
    show(ets:lookup_element(T, missing, 2, default)),
    show(ets:lookup_element(T, k, 2, default)),
    B = ets:new(b, [bag]),
    ets:insert(B, [{k, 1}, {k, 2}, {l, 3}]),
    show([ets:lookup_element(B, k, 2), ets:lookup_element(B, l, 2), ets:lookup_element(B, m, 2, none)]),
    fails(fun() -> ets:lookup_element(T, missing, 2) end),
    fails(fun() -> ets:lookup_element(T, k, 4) end),
    fails(fun() -> ets:lookup_element(T, k, 4, default) end),
    fails(fun() -> ets:lookup_element(T, k, 0) end),
    fails(fun() -> ets:lookup_element(T, k, x) end),
    show(catch ets:lookup_element(T, missing, 9, default)).

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [k,one,two]
% expect: default
% expect: one
% expect: [[1,2],[3],none]
% expect: error:badarg ets:lookup_element/3
% expect: error:badarg ets:lookup_element/3
% expect: error:badarg ets:lookup_element/4
% expect: error:badarg ets:lookup_element/3
% expect: error:badarg ets:lookup_element/3
% expect: default
