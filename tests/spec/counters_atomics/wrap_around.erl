%% Integers wrap around at 64 bits, with or without a sign.
-module(wrap_around).
-export([main/0]).

main() ->
    S = atomics:new(1, []),
    Max = (1 bsl 63) - 1,
    show([atomics:put(S, 1, Max), atomics:add_get(S, 1, 1), atomics:sub_get(S, 1, 1)]),
    show([atomics:add(S, 1, (1 bsl 64) - 1), atomics:get(S, 1), atomics:add(S, 1, -(1 bsl 63)), atomics:get(S, 1)]),
    U = atomics:new(1, [{signed, false}]),
    show([atomics:sub_get(U, 1, 1), atomics:add_get(U, 1, 1), atomics:put(U, 1, (1 bsl 64) - 1), atomics:get(U, 1)]),
    show([atomics:exchange(U, 1, 1 bsl 63), atomics:get(U, 1), atomics:compare_exchange(U, 1, 0, 1)]),
    C = counters:new(1, []),
    show([counters:put(C, 1, Max), counters:add(C, 1, 1), counters:get(C, 1), counters:sub(C, 1, 1), counters:get(C, 1)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [ok,-9223372036854775808,9223372036854775807]
% expect: [ok,9223372036854775806,ok,-2]
% expect: [18446744073709551615,0,ok,18446744073709551615]
% expect: [18446744073709551615,9223372036854775808,9223372036854775808]
% expect: [ok,ok,-9223372036854775808,ok,9223372036854775807]
