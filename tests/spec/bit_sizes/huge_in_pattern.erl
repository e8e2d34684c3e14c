%% No binary is that long: a huge size does not match.
-module(huge_in_pattern).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(id(<<1, 2, 3>>), S) || S <- [24, 25, 1 bsl 31, 1 bsl 58, 1 bsl 60, 1 bsl 64, 1 bsl 200]]]).

f(B, S) ->
    case B of
        <<X:S>> -> {integer, X};
        <<X:S/binary>> -> {binary, X};
        <<X:S/binary-unit:256, _/bits>> -> {units, X};
        <<_:S, _/bits>> -> skipped;
        <<X:S/float>> -> {float, X};
        _ -> none
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{integer,66051},none,none,none,none,none,none]
