%% The rest of a binary may be passed in another place, or two of them at once.
-module(arguments_change_places).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [{zip(id(<<"abc">>), <<"12345">>, []), swap(id(<<1, 2, 3>>), x, []), turn(<<"ab">>, id(<<"cd">>), [])}]).

zip(<<A, S/binary>>, <<B, T/binary>>, Acc) -> zip(S, T, [A, B | Acc]);
zip(S, T, Acc) -> {lists:reverse(Acc), S, T}.

swap(<<A, T/binary>>, X, Acc) -> swapped({X, A}, T, Acc);
swap(<<>>, X, Acc) -> {X, Acc}.

swapped(X, <<B, T/binary>>, Acc) -> swap(T, X, [B | Acc]);
swapped(X, T, Acc) -> {X, T, Acc}.

turn(<<A, S/binary>>, T, Acc) -> turn(T, S, [A | Acc]);
turn(S, T, Acc) -> {S, T, lists:reverse(Acc)}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{"1a2b3c",<<>>,<<"45">>},{{{x,1},3},<<>>,[2]},{<<>>,<<>>,"acbd"}}
