%% A guard that fails goes on with the next clause from the start of the binary.
-module(guard_after_match).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<1, 2, 3, 4>>), <<9, 2, 3, 4>>, <<9, 9, 3, 4>>, <<9, 9, 3>>]]]).

f(<<A:16, B:16>>) when A < 1000 -> {words, A, B};
f(<<A:8, B:24>>) when B < 150000 -> {byte_first, A, B};
f(<<A:24, B:8>>) when A > 0 -> {byte_last, A, B};
f(<<A/binary>>) when byte_size(A) =:= 3 -> {whole, A}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{words,258,772},{byte_first,9,131844},{byte_last,592131,4},{whole,<<9,9,3>>}]
