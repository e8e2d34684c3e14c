%% A size may be a variable bound by an earlier segment of the same pattern.
-module(sizes_from_the_left).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[packet(B) || B <- [id(<<0>>), <<2, "ab">>, <<2, "abc">>, <<3, "ab">>, <<1, "a", 2, "bc">>]]]).

packet(<<N, A:N/binary>>) -> {one, A};
packet(<<N, A:N/binary, M, B:M/binary>>) -> {two, A, B};
packet(<<N, A:N/binary, R/binary>>) -> {more, A, R};
packet(Other) -> {short, Other}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{one,<<>>},
% expect:  {one,<<"ab">>},
% expect:  {more,<<"ab">>,<<"c">>},
% expect:  {short,<<3,97,98>>},
% expect:  {two,<<"a">>,<<"bc">>}]
