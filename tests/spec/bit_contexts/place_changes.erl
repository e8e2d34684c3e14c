%% The binary may be another argument in each function of the loop.
-module(place_changes).
-export([main/0, a/3, b/3, c/3]).

main() -> io:format("~p~n", [a(<<"0123456789">>, 0, [])]).

a(<<X, T/binary>>, N, Acc) -> b(N + 1, T, [X | Acc]);
a(<<>>, N, Acc) -> {a, N, Acc}.

b(N, <<X:16, T/binary>>, Acc) -> c([X | Acc], N + 1, T);
b(N, <<_>> = Last, Acc) -> {b, N, Last, Acc};
b(N, <<>>, Acc) -> {b, N, Acc}.

c(Acc, N, <<X:24/little, T/binary>>) -> a(T, N + 1, [X | Acc]);
c(Acc, N, Rest) -> {c, N, Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {c,5,<<"9">>,[14136,54,3486771,12594,48]}
