%% A utf segment whose value is not used still has to be a character.
-module(ignored_value).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<"ab">>), <<"é"/utf8>>, <<255, 1>>, <<0, 97, 1>>, <<16#dc00:16>>]]]).

f(<<_/utf8>>) -> one;
f(<<_/utf8, _/utf8>>) -> two;
f(<<_/utf16, R/binary>>) -> {wide, R};
f(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [two,one,{wide,<<>>},{wide,<<1>>},none]
