%% A pattern of very many segments, and as many clauses.
-module(many_segments).
-export([main/0, id/1]).

main() ->
    <<A:1, B:2, C:3, D:4, E:5, F:6, G:7, H:8, I:9, J:10, K:11, L:12, M:13, N:14, O:15, P:16, Q/bits>> = id(<<16#0123456789abcdef0123456789abcdef01234567:160>>),
    io:format("~p~n", [[A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q]]),
    io:format("~p~n", [[name(<<X>>) || X <- "acegikz"]]).

name(<<"a">>) -> alpha; name(<<"b">>) -> bravo; name(<<"c">>) -> charlie; name(<<"d">>) -> delta;
name(<<"e">>) -> echo; name(<<"f">>) -> foxtrot; name(<<"g">>) -> golf; name(<<"h">>) -> hotel;
name(<<"i">>) -> india; name(<<"j">>) -> juliet; name(<<"k">>) -> kilo; name(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,0,0,4,17,40,86,120,309,486,1980,72,6699,3859,11213,61185,<<"#Eg">>]
% expect: [alpha,charlie,echo,golf,india,kilo,none]
