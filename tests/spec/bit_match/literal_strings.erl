%% A string in a pattern stands for its characters, each an integer of 8 bits.
-module(literal_strings).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[method(B) || B <- [id(<<"GET /x">>), <<"GET">>, <<"PUT /y">>, <<"GE", 1:1>>, <<"POST /z", 0:4>>]]]).

method(<<"GET ", Path/binary>>) -> {get, Path};
method(<<"PUT ", Path/binary>>) -> {put, Path};
method(<<"POST ", Path/bits>>) -> {post, Path};
method(<<"GE", Rest/bits>>) -> {almost, Rest};
method(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{get,<<"/x">>},
% expect:  {almost,<<"T">>},
% expect:  {put,<<"/y">>},
% expect:  {almost,<<1:1>>},
% expect:  {post,<<47,122,0:4>>}]
