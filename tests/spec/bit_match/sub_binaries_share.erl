%% A part taken out of a binary stays as it is, whatever becomes of the binary and of other parts.
-module(sub_binaries_share).
-export([main/0, id/1]).

main() ->
    Large = list_to_binary(lists:seq(0, 199)),
    <<_:3/binary, A:70/binary, B/binary>> = id(Large),
    <<_:4, C:61/bits, _/bits>> = B,
    Grown = <<A/binary, "more">>,
    Other = <<A/binary, "else">>,
    io:format("~p~n", [{byte_size(A), byte_size(B), bit_size(C), erlang:phash2(A), C}]),
    io:format("~p~n", [{binary:part(Grown, 68, 6), binary:part(Other, 68, 6), bit_size(<<C/bits, C/bits>>)}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {70,127,61,101526191,<<148,164,180,196,212,228,245,0:5>>}
% expect: {<<"GHmore">>,<<"GHelse">>,122}
