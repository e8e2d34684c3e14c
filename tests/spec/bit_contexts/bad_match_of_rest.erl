%% A match that fails on the rest raises badmatch with that rest.
-module(bad_match_of_rest).
-export([main/0, f/2]).

main() ->
    [try io:format("~p~n", [f(B, [])])
     catch error:{badmatch, V} -> io:format("badmatch ~p~n", [V])
     end || B <- [<<1, 2, 3, 4>>, <<1, 2, 3>>, <<1, 9, 3, 4>>]].

f(<<>>, Acc) -> Acc;
f(<<X, T/binary>>, Acc) ->
    <<Y, U/binary>> = T,
    Z = X + 1,
    <<Z, _/binary>> = T,
    f(U, [{X, Y} | Acc]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{3,4},{1,2}]
% expect: badmatch <<>>
% expect: badmatch <<9,3,4>>
