%% A decoder of UTF-8 stops at what is no character and has all that is left.
-module(characters_and_what_is_none).
-export([main/0, chars/2]).

main() ->
    [io:format("~p~n", [chars(B, [])]) ||
        B <- [<<"aé€😀"/utf8>>, <<"a", 255, "b">>, <<"é"/utf8, 16#e2, 16#82>>, <<"z", 1:1>>]].

chars(<<C/utf8, T/binary>>, Acc) -> chars(T, [C | Acc]);
chars(<<>>, Acc) -> {all, lists:reverse(Acc)};
chars(Rest, Acc) -> {lists:reverse(Acc), Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {all,[97,233,8364,128512]}
% expect: {"a",<<"ÿb">>}
% expect: {"é",<<226,130>>}
% expect: {[],<<122,1:1>>}
