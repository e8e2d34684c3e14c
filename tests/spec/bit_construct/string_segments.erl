%% A string with size or type means that for each of its characters.
-module(string_segments).
-export([main/0, id/1]).

main() ->
    N = id(12),
    io:format("~w~n", [{<<"ab":16>>, <<"ab":16/little>>, <<"ab":4>>, <<"ab"/float>>, <<"ab":32/float-little>>}]),
    io:format("~w~n", [{<<"añ"/utf8>>, <<"añ"/utf16>>, <<"añ"/utf16-little>>, <<"añ"/utf32-little>>, <<"añ">>}]),
    io:format("~w~n", [{<<"ab":N>>, <<"ab":N/little, 1:1>>, <<"":N>>, <<""/utf8>>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<0,97,0,98>>,<<97,0,98,0>>,<<18>>,<<64,88,64,0,0,0,0,0,64,88,128,0,0,0,0,0>>,<<0,0,194,66,0,0,196,66>>}
% expect: {<<97,195,177>>,<<0,97,0,241>>,<<97,0,241,0>>,<<97,0,0,0,241,0,0,0>>,<<97,241>>}
% expect: {<<6,16,98>>,<<97,6,32,1:1>>,<<>>,<<>>}
