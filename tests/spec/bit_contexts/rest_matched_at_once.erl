%% The rest may be matched again within the clause, and its rest again.
-module(rest_matched_at_once).
-export([main/0, f/2]).

main() -> [io:format("~p~n", [f(B, [])]) || B <- [<<1, 2, 3, 4, 5, 6>>, <<1, 2, 3, 4>>, <<1, 0, 3>>, <<1:4>>]].

f(<<A, T/binary>>, Acc) ->
    case T of
        <<0, U/binary>> -> {zero, U, T, Acc};
        <<B, U/binary>> ->
            case U of
                <<C, V/binary>> -> f(V, [{A, B, C} | Acc]);
                _ -> {U, T, Acc}
            end;
        <<>> -> f(T, [A | Acc])
    end;
f(Rest, Acc) -> {Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<>>,[{4,5,6},{1,2,3}]}
% expect: {<<>>,[4,{1,2,3}]}
% expect: {zero,<<3>>,<<0,3>>,[]}
% expect: {<<1:4>>,[]}
