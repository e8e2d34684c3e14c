%% UTF-32 is the number of the character in four bytes, if it is one.
-module(utf32).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [case id(B) of <<C/utf32, R/bits>> -> {C, R}; <<C/utf32-little, R/bits>> -> {little, C, R}; _ -> invalid end]) || B <- [
        <<$a:32, 1:3>>, <<$a:32/little>>, <<16#10ffff:32>>, <<16#110000:32>>, <<16#d800:32>>, <<16#dfff:32/little>>, <<-1:32>>, <<0:31>>]],
    io:format("~w~n", [{<<$é/utf32>>, <<$é/utf32-little>>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {97,<<1:3>>}
% expect: {little,97,<<>>}
% expect: {1114111,<<>>}
% expect: {little,4352,<<>>}
% expect: invalid
% expect: invalid
% expect: invalid
% expect: invalid
% expect: {<<0,0,0,233>>,<<233,0,0,0>>}
