%% An error of another kind between the steps leaves the handler's binaries right.
-module(arithmetic_error_on_the_way).
-export([main/0, f/2]).

main() -> [io:format("~p~n", [f(B, 1)]) || B <- [<<4, 2, 1>>, <<4, 0, 1>>, <<4, 0, 0, 7:3>>]].

f(<<X, T/bits>> = B, N) ->
    try N * 12 div X of
        M -> f(T, M)
    catch
        error:badarith -> {bad, B, T, f(T, N)}
    end;
f(Rest, N) -> {Rest, N}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<>>,216}
% expect: {bad,<<0,1>>,<<1>>,{<<>>,36}}
% expect: {bad,<<0,0,7:3>>,<<0,7:3>>,{bad,<<0,7:3>>,<<7:3>>,{<<7:3>>,3}}}
