%% Other arguments decide between clauses that begin alike, before or after the binary.
-module(prefix_and_other_arguments).
-export([main/0, f/3]).

main() ->
    io:format("~p~n", [[f(A, B, C) || A <- [a, b], B <- [<<1, 2>>, <<1, 3>>, <<2>>], C <- [[], {x}]]]).

f(a, <<1, X>>, []) -> {first, X};
f(b, <<1, 2>>, {Y}) -> {second, Y};
f(A, <<1, 3>>, _) when A =/= b -> {third, A};
f(_, <<2>>, {_} = T) -> {fourth, T};
f(A, <<X, _/binary>>, C) -> {fifth, A, X, C}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{first,2},
% expect:  {fifth,a,1,{x}},
% expect:  {first,3},
% expect:  {third,a},
% expect:  {fifth,a,2,[]},
% expect:  {fourth,{x}},
% expect:  {fifth,b,1,[]},
% expect:  {second,x},
% expect:  {fifth,b,1,[]},
% expect:  {fifth,b,1,{x}},
% expect:  {fifth,b,2,[]},
% expect:  {fourth,{x}}]
