%% A size in a pattern may be any guard expression over what is bound by then.
-module(expression_in_pattern).
-export([main/0, id/1]).

main() ->
    K = id(2),
    [io:format("~p~n", [case B of
        <<N, A:(N * K)/binary, R/binary>> when N > 0 -> {A, R};
        <<N, A:(K + 1 - N)/binary>> -> {zero, A};
        _ -> none
    end]) || B <- [<<1, "abc">>, <<2, "abcd">>, <<2, "abc">>, <<0, "abc">>, <<>>]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<"ab">>,<<"c">>}
% expect: {<<"abcd">>,<<>>}
% expect: none
% expect: {zero,<<"abc">>}
% expect: none
