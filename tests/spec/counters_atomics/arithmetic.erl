%% Integers of an array are set, added to and read one by one.
-module(arithmetic).
-export([main/0]).

main() ->
    A = atomics:new(3, []),
    show([atomics:get(A, I) || I <- [1, 2, 3]]),
    show([atomics:put(A, 1, 10), atomics:add(A, 1, 5), atomics:get(A, 1)]),
    show([atomics:add_get(A, 2, -7), atomics:sub(A, 2, 3), atomics:sub_get(A, 2, -1)]),
    show([atomics:exchange(A, 3, 42), atomics:exchange(A, 3, 43), atomics:get(A, 3)]),
    show([atomics:compare_exchange(A, 3, 43, 1), atomics:compare_exchange(A, 3, 43, 2), atomics:get(A, 3)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,0,0]
% expect: [ok,ok,15]
% expect: [-7,ok,-9]
% expect: [0,42,43]
% expect: [ok,1,1]
