%% All kinds of terms serve as keys at once, also in a large map.
-module(mixed_keys).
-export([main/0]).

main() ->
    Keys = [1, 1.5, a, "text", <<"bin">>, {t, 1}, [], {}, #{k => v}, 1 bsl 80, -1, self()] ++ lists:seq(100, 150),
    M = maps:from_list([{K, {value, K}} || K <- Keys]),
    io:format("~p~n", [lists:all(fun(K) -> maps:get(K, M) =:= {value, K} end, Keys)]),
    io:format("~p~n", [[maps:is_key(K, M) || K <- [1.0, "tex", <<>>, #{}, b, {t, 1.0}, 100]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [false,false,false,false,false,false,true]
