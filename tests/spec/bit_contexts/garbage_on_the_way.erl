%% Collections between the steps of a parser leave it where it was.
-module(garbage_on_the_way).
-export([main/0, f/3]).

main() ->
    B = list_to_binary([N rem 256 || N <- lists:seq(1, 300)]),
    {Sum, Kept, Rest} = f(B, 0, []),
    io:format("~p ~p ~p~n", [Sum, [byte_size(K) || K <- Kept], Rest]).

f(<<X, T/binary>> = B, Sum, Kept) ->
    Garbage = lists:seq(1, X),
    if
        X =:= 100 -> erlang:garbage_collect(), f(T, Sum + length(Garbage), [B | Kept]);
        X =:= 200 -> erlang:garbage_collect(), f(T, Sum + length(Garbage), [T | Kept]);
        true -> f(T, Sum + lists:last([0 | Garbage]), Kept)
    end;
f(Rest, Sum, Kept) -> {Sum, Kept, Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 33630 "dÉ" <<>>
