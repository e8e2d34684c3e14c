%% An array lives as long as someone refers to it: in messages, tables, other processes.
-module(outlive_owner).
-export([main/0]).

main() ->
    Self = self(),
    spawn(fun() ->
        A = atomics:new(1000, []),
        atomics:put(A, 1000, 7),
        Self ! {array, A, {nested, [A, #{a => A}]}}
    end),
    receive {array, A, {nested, [B, #{a := C}]}} -> ok end,
    garbage_collect(),
    show([atomics:get(X, 1000) || X <- [A, B, C]]),
    show([A =:= B, B =:= C]),
    T = ets:new(t, []),
    ets:insert(T, {k, A}),
    garbage_collect(),
    [{k, D}] = ets:lookup(T, k),
    show([atomics:add_get(D, 1000, 1), atomics:get(A, 1000), D =:= A]),
    [atomics:new(10000, []) || _ <- lists:seq(1, 1000)],
    show(atomics:get(A, 1000)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [7,7,7]
% expect: [true,true]
% expect: [8,8,true]
% expect: 8
