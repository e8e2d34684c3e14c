%% Functions that pass the rest of a binary to each other see it as it is at each step.
-module(parser_states).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [catch_it(fun() -> tokens(B, []) end)]) || B <- [id(<<"ab 12 c3">>), <<"a  ">>, <<>>, <<"12x!y">>, <<"a", 1:3>>]].

catch_it(F) ->
    try F() catch error:R:Stack -> {R, element(2, hd(Stack)), element(3, hd(Stack))} end.

tokens(<<C, T/binary>>, Acc) when C >= $a, C =< $z -> word(T, [C], Acc);
tokens(<<C, T/binary>>, Acc) when C >= $0, C =< $9 -> number(T, C - $0, Acc);
tokens(<<$\s, T/bits>>, Acc) -> tokens(T, Acc);
tokens(<<>>, Acc) -> lists:reverse(Acc).

word(<<C, T/bits>>, W, Acc) when C >= $a, C =< $z -> word(T, [C | W], Acc);
word(Rest, W, Acc) -> tokens(Rest, [lists:reverse(W) | Acc]).

number(<<C, T/bits>>, N, Acc) when C >= $0, C =< $9 -> number(T, N * 10 + C - $0, Acc);
number(Rest, N, Acc) -> tokens(Rest, [{N, byte_size(Rest)} | Acc]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["ab",{12,3},"c",{3,0}]
% expect: ["a"]
% expect: []
% expect: {function_clause,tokens,[<<"!y">>,["x",{12,3}]]}
% expect: {function_clause,tokens,[<<97,1:3>>,[]]}
