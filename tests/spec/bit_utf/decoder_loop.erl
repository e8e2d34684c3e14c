%% A decoder stops where the text is not well-formed and says where that is.
-module(decoder_loop).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [decode(id(B), 0, [])]) || B <- [<<"añ€😀z"/utf8>>, <<>>, <<"ab", 255, "c">>, <<"ab", 195>>, <<"a", 1:4>>]].

decode(<<C/utf8, R/bits>>, N, Acc) -> decode(R, N + 1, [C | Acc]);
decode(<<>>, N, Acc) -> {ok, N, lists:reverse(Acc)};
decode(Rest, N, Acc) -> {stopped, N, lists:reverse(Acc), Rest}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,5,[97,241,8364,128512,122]}
% expect: {ok,0,[]}
% expect: {stopped,2,"ab",<<"ÿc">>}
% expect: {stopped,2,"ab",<<"Ã">>}
% expect: {stopped,1,"a",<<1:4>>}
