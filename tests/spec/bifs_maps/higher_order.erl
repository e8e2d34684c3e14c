%% Functions over all associations.
-module(higher_order).
-export([main/0]).

main() ->
    M = #{a => 1, b => 2, c => 3},
    io:format("~kp~n", [maps:map(fun(K, V) -> {K, V * 10} end, M)]),
    io:format("~kp~n", [maps:filter(fun(_, V) -> V > 1 end, M)]),
    io:format("~kp~n", [maps:fold(fun(_, V, Sum) -> V + Sum end, 0, M)]),
    io:format("~kp~n", [maps:filtermap(fun(a, _) -> true; (b, V) -> {true, {V}}; (_, _) -> false end, M)]),
    io:format("~kp~n", [maps:update_with(a, fun(V) -> V + 1 end, M)]),
    io:format("~kp~n", [maps:update_with(z, fun(V) -> V + 1 end, 0, M)]),
    io:format("~kp~n", [maps:groups_from_list(fun(X) -> X rem 2 end, [1, 2, 3, 4])]),
    maps:foreach(fun(K, V) -> put(K, V) end, M),
    io:format("~kp~n", [[get(a), get(b), get(c)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => {a,10},b => {b,20},c => {c,30}}
% expect: #{b => 2,c => 3}
% expect: 6
% expect: #{a => 1,b => {2}}
% expect: #{a => 2,b => 2,c => 3}
% expect: #{a => 1,b => 2,c => 3,z => 0}
% expect: #{0 => [2,4],1 => [1,3]}
% expect: [1,2,3]
