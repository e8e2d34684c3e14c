%% Constants that agree for long are told apart where they differ.
-module(long_common_prefixes).
-export([main/0, header/1]).

main() ->
    [io:format("~p~n", [header(B)]) ||
        B <- [<<"content-length: 5">>, <<"content-type: text">>, <<"content-encoding: x">>, <<"content-">>,
              <<"content-length">>, <<"connection: close">>, <<"con">>, <<"Content-length: 5">>]].

header(<<"content-length: ", N/binary>>) -> {length, N};
header(<<"content-type: ", T/binary>>) -> {type, T};
header(<<"content-", Name:8/binary, ": ", V/binary>>) -> {content, Name, V};
header(<<"connection: close">>) -> close;
header(<<"con", R/binary>>) -> {con, R};
header(R) -> {unknown, R}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {length,<<"5">>}
% expect: {type,<<"text">>}
% expect: {content,<<"encoding">>,<<"x">>}
% expect: {con,<<"tent-">>}
% expect: {con,<<"tent-length">>}
% expect: close
% expect: {con,<<>>}
% expect: {unknown,<<"Content-length: 5">>}
