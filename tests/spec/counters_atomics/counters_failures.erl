%% Wrong counters, places, values and options of counters are refused.
-module(counters_failures).
-export([main/0]).

main() ->
    C = counters:new(2, []),
    [fails(fun() -> counters:get(X, I) end) || {X, I} <- [{x, 1}, {{atomics, x}, 1}, {{x, element(2, C)}, 1}, {C, 0}, {C, 3}, {C, x}]],
    [fails(fun() -> counters:put(C, I, V) end) || {I, V} <- [{1, x}, {1, 1 bsl 63}, {3, 1}, {1, 1.0}]],
    [fails(fun() -> counters:add(C, I, V) end) || {I, V} <- [{1, x}, {0, 1}, {1, 1 bsl 64}]],
    [fails(fun() -> counters:new(N, O) end) || {N, O} <- [{0, []}, {x, []}, {1, x}, {1, [x]}, {1, [{signed, false}]}]],
    fails(fun() -> counters:info(x) end).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg counters:get/2
% expect: error:badarg counters:get/2
% expect: error:badarg counters:get/2
% expect: error:badarg counters:get/2
% expect: error:badarg counters:get/2
% expect: error:badarg counters:get/2
% expect: error:badarg counters:put/3
% expect: error:badarg counters:put/3
% expect: error:badarg counters:put/3
% expect: error:badarg counters:put/3
% expect: error:badarg counters:add/3
% expect: error:badarg counters:add/3
% expect: error:badarg counters:add/3
% expect: error:badarg counters:new/2
% expect: error:badarg counters:new/2
% expect: error:badarg counters:new/2
% expect: error:badarg counters:new/2
% expect: error:badarg counters:new/2
% expect: error:badarg counters:info/1
