%% Wrong arrays, places, values and options of atomics are refused.
-module(atomics_failures).
-export([main/0]).

main() ->
    A = atomics:new(2, []),
    U = atomics:new(1, [{signed, false}]),
    [fails(fun() -> atomics:get(X, I) end) || {X, I} <- [{x, 1}, {make_ref(), 1}, {A, 0}, {A, 3}, {A, -1}, {A, x}, {A, 1.0}, {A, 1 bsl 70}]],
    [fails(fun() -> atomics:put(A, 1, V) end) || V <- [x, 1.0, 1 bsl 63, -(1 bsl 63) - 1, 1 bsl 70]],
    [fails(fun() -> atomics:put(U, 1, V) end) || V <- [-1, 1 bsl 64]],
    [fails(fun() -> atomics:add(A, 1, V) end) || V <- [x, 1 bsl 64, -(1 bsl 63) - 1]],
    fails(fun() -> atomics:add_get(A, 3, 1) end),
    fails(fun() -> atomics:exchange(A, 1, x) end),
    fails(fun() -> atomics:sub(A, 0, 1) end),
    fails(fun() -> atomics:sub(A, 1, x) end),
    [fails(fun() -> atomics:compare_exchange(A, 1, B, C) end) || {B, C} <- [{x, 1}, {1, x}]],
    [fails(fun() -> atomics:new(N, O) end) || {N, O} <- [{0, []}, {-1, []}, {x, []}, {1, x}, {1, [x]}, {1, [{signed, x}]}, {1, [{size, 1}]}, {1 bsl 62, []}]],
    fails(fun() -> atomics:info(x) end).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:get/2
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:put/3
% expect: error:badarg atomics:add/3
% expect: error:badarg atomics:add/3
% expect: error:badarg atomics:add/3
% expect: error:badarg atomics:add_get/3
% expect: error:badarg atomics:exchange/3
% expect: error:badarg atomics:sub/3
% expect: error:badarith atomics:sub/3
% expect: error:badarg atomics:compare_exchange/4
% expect: error:badarg atomics:compare_exchange/4
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:badarg atomics:new/2
% expect: error:system_limit atomics:new/2
% expect: error:badarg atomics:info/1
