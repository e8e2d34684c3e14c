%% A size that several clauses read is there for each of them, also after one has failed.
-module(size_read_in_common).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<2, "abc">>, <<2, "ab">>, <<3, "ab">>, <<9, 1:1>>, <<0>>, <<0, 7>>]].

f(<<N, Part:N/binary>>) -> {exactly, Part};
f(<<N, Part:N/binary, R/bits>>) when N > 0 -> {part, Part, R};
f(<<N, Part:N/unit:4, R/bits>>) when R =/= <<>> -> {number, Part, R};
f(<<N, R/bits>>) -> {too_short, N, R}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {part,<<"ab">>,<<"c">>}
% expect: {exactly,<<"ab">>}
% expect: {number,1558,<<2:4>>}
% expect: {too_short,9,<<1:1>>}
% expect: {exactly,<<>>}
% expect: {number,0,<<7>>}
