%% Strings and characters with a utf type are matched as their encoding.
-module(literals_in_patterns).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<"é!"/utf8>>), <<"é!"/utf16>>, <<"é!"/utf16-little>>, <<"é"/utf32, "?">>, <<"é!">>, <<195>>]]]).

f(<<"é"/utf8, R/binary>>) -> {utf8, R};
f(<<"é"/utf16, R/binary>>) -> {utf16, R};
f(<<$é/utf16-little, R/binary>>) -> {little, R};
f(<<233/utf32, R/binary>>) -> {utf32, R};
f(<<$é, R/binary>>) -> {latin1, R};
f(R) -> {none, R}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{utf8,<<"!">>},
% expect:  {utf16,<<0,33>>},
% expect:  {little,<<33,0>>},
% expect:  {utf32,<<"?">>},
% expect:  {latin1,<<"!">>},
% expect:  {none,<<"Ã">>}]
