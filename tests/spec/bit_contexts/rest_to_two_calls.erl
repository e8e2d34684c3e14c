%% What is left may be given to several calls, each of which sees all of it.
-module(rest_to_two_calls).
-export([main/0, sum/1, rev/2]).

main() -> io:format("~p~n", [both(<<9, 1, 2, 3>>)]).

both(<<N, T/binary>>) ->
    A = sum(T),
    B = rev(T, <<>>),
    {N, A, B, sum(T)}.

sum(<<X, T/binary>>) -> X + sum(T);
sum(<<>>) -> 0.

rev(<<X, T/binary>>, Acc) -> rev(T, <<X, Acc/binary>>);
rev(<<>>, Acc) -> Acc.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {9,6,<<3,2,1>>,6}
