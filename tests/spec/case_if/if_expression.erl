%% if takes the first branch whose guard holds.
-module(if_expression).
-export([main/0]).

main() ->
    io:format("~p~n", [[{N, grade(N)} || N <- [95, 85, 50, 0, abc]]]).

grade(N) ->
    if
        not is_integer(N) -> invalid;
        N >= 90 -> a;
        N >= 80, N < 90 -> b;
        N =:= 0; N =:= 1 -> zero;
        true -> f
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{95,a},{85,b},{50,f},{0,zero},{abc,invalid}]
