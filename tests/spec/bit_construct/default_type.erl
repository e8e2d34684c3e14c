%% Integers without type are written as 8 bits, the lowest ones of larger values.
-module(default_type).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p~n", [X, <<X>>]) || X <- [id(0), 255, 256, -1, -256, 1 bsl 70, -(1 bsl 70) - 1]],
    io:format("~p~n", [<<1, (id(2)):16, (id(-3)):24/little, "abc">>]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0 <<0>>
% expect: 255 <<"ÿ">>
% expect: 256 <<0>>
% expect: -1 <<"ÿ">>
% expect: -256 <<0>>
% expect: 1180591620717411303424 <<0>>
% expect: -1180591620717411303425 <<"ÿ">>
% expect: <<1,0,2,253,255,255,97,98,99>>
