%% An integer that is bound already is compared with, by all clauses that have it.
-module(bound_outside).
-export([main/0, f/3]).

main() ->
    io:format("~p~n", [[f(A, B, Bin) || {A, B} <- [{1, 2}, {2, 1}, {x, 1}, {1.0, 1}], Bin <- [<<1, 5>>, <<2, 6>>, <<3>>]]]).

f(A, B, Bin) ->
    case Bin of
        <<A, X>> -> {a, X};
        <<B, X>> -> {b, X};
        <<3>> -> three;
        <<C, _/binary>> -> {other, C}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,5},
% expect:  {b,6},
% expect:  three,
% expect:  {b,5},
% expect:  {a,6},
% expect:  three,
% expect:  {b,5},
% expect:  {other,2},
% expect:  three,
% expect:  {b,5},
% expect:  {other,2},
% expect:  three]
