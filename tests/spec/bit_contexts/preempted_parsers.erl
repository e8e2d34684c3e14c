%% Several processes take long binaries apart at the same time.
-module(preempted_parsers).
-export([main/0, sum/2]).

main() ->
    Self = self(),
    Text = binary:copy(<<1, 2, 3, 4>>, 5000),
    Pids = [spawn_link(fun() -> Self ! {self(), sum(<<N, Text/binary>>, 0)} end) || N <- [10, 20, 30]],
    io:format("~p~n", [[receive {P, Sum} -> Sum end || P <- Pids]]).

sum(<<A, T/binary>>, S) when A rem 2 =:= 0 -> sum(T, S + A);
sum(<<A, T/binary>>, S) -> odd(A, T, S);
sum(<<>>, S) -> S.

odd(A, <<B, T/binary>>, S) -> sum(T, S + A * B);
odd(A, <<>>, S) -> {A, S}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [70010,70020,70030]
