%% Sizes may call guard BIFs.
-module(guard_bifs_in_size).
-export([main/0, id/1]).

main() ->
    Key = id(<<"four">>), T = id({a, 12}), M = id(#{len => 5}),
    B = id(<<16#deadbeefcafe:48>>),
    <<A:(byte_size(Key))/binary, _/bits>> = B,
    <<C:(element(2, T)), _/bits>> = B,
    <<D:(map_get(len, M))/binary, E:(tuple_size(T))/binary-unit:4>> = B,
    <<F:(length([1, 2, 3])), _:(max(1, 2) * 8), G/bits>> = B,
    io:format("~p~n", [{A, C, D, E, F, G}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<"Þ­¾ï">>,3562,<<"Þ­¾ïÊ">>,<<"þ">>,6,<<247,126,87,30:5>>}
