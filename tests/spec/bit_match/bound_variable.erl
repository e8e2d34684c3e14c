%% A variable bound before stands for its value in a segment.
-module(bound_variable).
-export([main/0, id/1]).

main() ->
    Tag = id(7),
    Name = id(<<"ab">>),
    [io:format("~p~n", [case B of
        <<Tag, Name:2/binary, Rest/binary>> -> {both, Rest};
        <<Tag, Rest/binary>> -> {tag, Rest};
        _ -> none
    end]) || B <- [<<7, "abc">>, <<7, "ba">>, <<8, "ab">>, <<7>>]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {both,<<"c">>}
% expect: {tag,<<"ba">>}
% expect: none
% expect: {tag,<<>>}
